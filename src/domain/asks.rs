//! Questions to the services and recommendations as they are listed: numbered, in order, with what they lead to.

use super::codes::{RecommendationStatus, Response, Verdict};
use super::item::ItemRef;
use super::review_records::{Question, Recommendation};
use super::view::ItemLine;
use chrono::{Months, NaiveDate};

/// A reply to a recommendation is due this long after publication.
const REPLY_WITHIN: Months = Months::new(3);

/// A question in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its place in the order of asking, from 1, over all services.
    pub number: u64,
    /// The service it is put to: its own, else that of the item.
    pub service: Option<String>,
    pub question: Question,
    /// The item it is about, if it is in the file.
    pub about: Option<ItemLine>,
}

/// A recommendation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    pub recommendation: Recommendation,
    /// When a reply is due, by itself or by the publication.
    pub due: Option<NaiveDate>,
}

/// What stands on the page of recommendations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AdviceList {
    pub all: Vec<Advice>,
    pub services: Vec<String>,
    /// What a recommendation can be linked to.
    pub findings: Vec<Finding>,
    pub published_on: Option<NaiveDate>,
}

/// A settled finding: an item, a norm by its code, and the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub item: ItemRef,
    pub norm: String,
    pub verdict: Verdict,
}

impl Question {
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}

impl Recommendation {
    /// When a reply is due: the day that was set, else three months after publication.
    #[must_use]
    pub fn due(&self, published_on: Option<NaiveDate>) -> Option<NaiveDate> {
        self.reply_due.or_else(|| published_on?.checked_add_months(REPLY_WITHIN))
    }

    /// Whether a reply or what was promised is still awaited.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let settled = matches!(self.status, Some(RecommendationStatus::Implemented | RecommendationStatus::Withdrawn));
        !settled && matches!(self.response, None | Some(Response::None))
    }
}

/// Numbers questions in the order in which they were asked, and lists them per service: open ones first. What is put to no
/// service stands at the end.
#[must_use]
pub fn listed(in_order_asked: Vec<(Question, Option<ItemLine>)>) -> Vec<Asked> {
    let numbered = in_order_asked.into_iter().zip(1..).map(|((question, about), number)| {
        let service = question.service.clone().or_else(|| about.as_ref().map(|line| line.service.clone()));
        Asked { number, service, question, about }
    });
    let mut all: Vec<Asked> = numbered.collect();
    all.sort_by(|one, other| {
        let place = |asked: &Asked| (asked.service.is_none(), asked.service.clone(), !asked.question.is_open());
        (place(one), one.number).cmp(&(place(other), other.number))
    });
    all
}

/// The number for a new recommendation: after the highest whole one. They run on over the services, as printed.
#[must_use]
pub fn next_number<'a>(recommendations: impl IntoIterator<Item = &'a Recommendation>) -> String {
    let highest = recommendations.into_iter().filter_map(|found| found.number.parse::<u64>().ok()).max();
    (highest.unwrap_or(0) + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::records::Extra;

    fn question(service: Option<&str>, text: &str, answer: Option<&str>) -> (Question, Option<ItemLine>) {
        let question = Question {
            item: None,
            service: service.map(str::to_owned),
            text: text.to_owned(),
            asked_on: None,
            answer: answer.map(str::to_owned),
            answered_on: None,
            extra: Extra::new(),
        };
        (question, None)
    }

    #[test]
    fn questions_keep_their_number_and_open_ones_stand_first() {
        let asked = vec![
            question(Some("MIVD"), "a", None),
            question(None, "b", None),
            question(Some("AIVD"), "c", Some("ja")),
            question(Some("AIVD"), "d", None),
        ];
        let numbers: Vec<u64> = listed(asked).iter().map(|asked| asked.number).collect();
        assert_eq!(numbers, [4, 3, 1, 2]);
    }

    fn recommendation(service: &str, number: &str) -> Recommendation {
        Recommendation {
            number: number.to_owned(),
            service: service.to_owned(),
            addressee: None,
            kind: None,
            title: None,
            text: "Pas het beleid aan.".to_owned(),
            norms: Vec::new(),
            items: Vec::new(),
            reply_due: None,
            response: None,
            status: None,
            notes: None,
            extra: Extra::new(),
        }
    }

    #[test]
    fn a_reply_is_due_three_months_after_publication_unless_a_day_was_set() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut found = recommendation("AIVD", "1");
        assert_eq!(found.due(None), None);
        assert_eq!(found.due(Some(day("2021-11-30"))), Some(day("2022-02-28")));
        found.reply_due = Some(day("2022-05-01"));
        assert_eq!(found.due(Some(day("2021-11-30"))), Some(day("2022-05-01")));
    }

    #[test]
    fn a_new_recommendation_follows_the_highest_number() {
        let all = [recommendation("AIVD", "2"), recommendation("AIVD", "A.9"), recommendation("MIVD", "7")];
        assert_eq!(next_number(&all), "8");
        assert_eq!(next_number(&[]), "1");
    }
}
