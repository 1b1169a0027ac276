//! What an audience may see of the exchange with a service: recommendations and questions.

use super::Eyes;
use crate::domain::item::ItemRef;
use crate::domain::review_records::{Question, Recommendation};
use crate::domain::version::Reacted;
use crate::report::visible::{VisibleQuestion, VisibleRecommendation};

impl Eyes<'_> {
    pub(super) fn recommendations(&self) -> Vec<VisibleRecommendation> {
        let wanted = self.data.recommendations.iter().filter(|recommendation| self.wants(&recommendation.service));
        wanted.map(|recommendation| self.recommendation(recommendation)).collect()
    }

    /// Written for publication, but for the notes on how it is followed up.
    fn recommendation(&self, recommendation: &Recommendation) -> VisibleRecommendation {
        let items = self.in_order(&recommendation.items);
        VisibleRecommendation {
            number: recommendation.number.clone(),
            service: recommendation.service.clone(),
            addressee: recommendation.addressee.clone(),
            kind: recommendation.kind,
            title: recommendation.title.clone(),
            text: recommendation.text.clone(),
            norms: recommendation.norms.clone(),
            items: items.iter().map(|item| self.item_name(item)).collect(),
            marks: items.iter().map(|item| (item.kind, self.item_mark(item))).collect(),
            reply_due: recommendation.due(self.data.investigation.published_on),
            response: recommendation.response,
            status: recommendation.status,
            notes: self.at_items(&recommendation.items).tell(recommendation.notes.as_ref()),
            reactions: self.reactions(|about| match about {
                Reacted::Recommendation { service, number } => {
                    *service == recommendation.service && *number == recommendation.number
                }
                Reacted::Finding { .. } => false,
            }),
        }
    }

    /// The items in the order of the report, by kind; the order in which they were noted says nothing.
    fn in_order<'i>(&self, items: &'i [ItemRef]) -> Vec<&'i ItemRef> {
        let mut items: Vec<_> = items.iter().collect();
        items.sort_by_key(|item| (item.kind, self.pseudonyms.place(item), *item));
        items
    }

    pub(super) fn questions(&self) -> Vec<VisibleQuestion> {
        let service = |question: &Question| {
            let of_item = question.item.as_ref().and_then(|item| self.cases.get(item));
            question.service.clone().or_else(|| of_item.map(|case| case.service.clone()))
        };
        let all = self.data.questions.iter().map(|question| (service(question), question));
        let wanted = all.filter(|(service, _)| {
            self.request.service.is_none() || service.as_deref().is_some_and(|service| self.wants(service))
        });
        wanted.map(|(service, question)| self.question(service, question)).collect()
    }

    fn question(&self, service: Option<String>, question: &Question) -> VisibleQuestion {
        let sight = self.at_items(&question.item);
        VisibleQuestion {
            service,
            item: question.item.as_ref().map(|item| self.item_name(item)),
            text: sight.tell(Some(&question.text)),
            asked_on: question.asked_on.map(|date| sight.day(date)),
            answered: question.answer.is_some(),
            answer: sight.tell(question.answer.as_ref()),
        }
    }
}
