//! What rests on an authorisation: disclosures inside and outside its period and its categories, and the weighing notes
//! of those who receive under it.

use super::codes::AuthorisationKind;
use super::fold::fold;
use super::item::ItemRef;
use super::page::{Target, Topic, Weighed};
use super::records::{Authorisation, Party, is_empty};
use super::settle::State;
use super::view::ItemLine;
use super::weighing::NoteDates;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An authorisation with all that hangs together with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorisationPage {
    pub authorisation: Authorisation,
    pub state: State,
    /// The parties named, and the members of groups among them, by code.
    pub parties: BTreeMap<String, Party>,
    /// Disclosures that rest on it, by day; and those with a category that no linked authorisation names.
    pub days: BTreeMap<NaiveDate, u64>,
    pub unnamed_days: BTreeMap<NaiveDate, u64>,
    pub totals: Totals,
    /// Disclosures by state, in the order of gravity.
    pub states: BTreeMap<State, u64>,
    /// As many as are shown: what stands out first, then by date.
    pub lines: Vec<RestingLine>,
    /// The versions of the notes of its service on each recipient, in order of adoption.
    pub notes: Vec<(String, Vec<NoteDates>)>,
}

/// How many disclosures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    pub all: u64,
    pub before: u64,
    pub after: u64,
    /// With a category that no linked authorisation names.
    pub unnamed: u64,
}

/// A disclosure that rests on an authorisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestingLine {
    pub line: ItemLine,
    /// Codes of the parties.
    pub parties: Vec<String>,
    pub period: Period,
    /// Categories that no linked authorisation names.
    pub unnamed: Vec<String>,
}

/// How a date lies to the period of an authorisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    Before,
    Within,
    After,
}

/// How a date lies to the period of the authorisation: that begins with `valid_from` (else `granted_on`).
#[must_use]
pub fn period(authorisation: &Authorisation, date: NaiveDate) -> Period {
    if begins(authorisation).is_some_and(|from| date < from) {
        Period::Before
    } else if authorisation.valid_until.is_some_and(|until| date > until) {
        Period::After
    } else {
        Period::Within
    }
}

/// The first day of an authorisation; `None`: open.
#[must_use]
pub fn begins(authorisation: &Authorisation) -> Option<NaiveDate> {
    authorisation.valid_from.or(authorisation.granted_on)
}

/// The day on which it was decided, as far as known: what was adopted later is hindsight.
#[must_use]
pub fn decided_on(authorisation: &Authorisation) -> Option<NaiveDate> {
    authorisation.granted_on.or(authorisation.valid_from)
}

/// Whether disclosures rest on it in series: it was given in advance, not for one of them.
#[must_use]
pub fn is_for_a_series(kind: AuthorisationKind) -> bool {
    use AuthorisationKind::{Memo, Multilateral, Structural, Umbrella};
    matches!(kind, Umbrella | Memo | Multilateral | Structural)
}

/// The categories that none of the linked authorisations names; none if one that is individual leaves them open.
#[must_use]
pub fn unnamed(categories: &[String], linked: &[&Authorisation], of: fn(&Authorisation) -> &[String]) -> Vec<String> {
    let filled = |list: &[String]| list.iter().any(|category| !is_empty(Some(category)));
    let open = linked.iter().any(|found| found.kind == AuthorisationKind::Individual && !filled(of(found)));
    if open {
        return Vec::new();
    }
    let named = |category: &String| linked.iter().any(|found| of(found).iter().any(|own| fold(own) == fold(category)));
    categories.iter().filter(|category| !is_empty(Some(category)) && !named(category)).cloned().collect()
}

impl AuthorisationPage {
    pub(super) fn targets(&self) -> Vec<Target> {
        let own = Target::Item(self.item());
        let note = |party: &String| {
            let (service, party) = (self.authorisation.service.clone(), party.clone());
            Target::Page(Topic::Notes(Weighed { service, party }))
        };
        let notes = self.notes.iter().map(|(party, _)| note(party));
        let lines = self.lines.iter().map(|line| Target::Item(line.line.item.clone()));
        std::iter::once(own).chain(notes).chain(lines).collect()
    }

    /// The authorisation itself.
    #[must_use]
    pub fn item(&self) -> ItemRef {
        ItemRef::new(super::codes::ItemKind::Authorisation, &self.authorisation.reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Level;

    fn authorisation(kind: AuthorisationKind, categories: &[&str]) -> Authorisation {
        Authorisation {
            reference: "T".into(),
            service: "S".into(),
            kind,
            level: Level::Director,
            granted_on: "2020-01-01".parse().ok(),
            valid_from: None,
            valid_until: "2020-12-31".parse().ok(),
            parties: Vec::new(),
            person_categories: categories.iter().map(|&category| category.into()).collect(),
            data_categories: Vec::new(),
            categories_closed: None,
            necessity: None,
            proportionality: None,
            subsidiarity: None,
            risks: None,
            mitigation: None,
            legal_advice_on: None,
            requests: Vec::new(),
            weighing_notes: Vec::new(),
            text: None,
            classification: None,
            extra: BTreeMap::new(),
        }
    }

    #[test]
    fn both_ends_of_the_period_belong_to_it() {
        let found = authorisation(AuthorisationKind::Umbrella, &[]);
        let at = |day: &str| period(&found, day.parse().unwrap());
        assert_eq!(
            ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"].map(at),
            [Period::Before, Period::Within, Period::Within, Period::After]
        );
        let from = Authorisation { valid_from: "2020-03-01".parse().ok(), valid_until: None, ..found };
        assert_eq!(period(&from, "2020-02-29".parse().unwrap()), Period::Before);
        assert_eq!(period(&from, "2030-02-28".parse().unwrap()), Period::Within);
        assert_eq!(decided_on(&from), "2020-01-01".parse().ok());
    }

    #[test]
    fn a_category_is_named_by_any_linked_authorisation_whatever_its_case() {
        use AuthorisationKind::{Individual, Umbrella};
        let persons: fn(&Authorisation) -> &[String] = |found| &found.person_categories;
        let categories = [" Uitreizigers".to_owned(), "contacten".to_owned(), " ".to_owned()];
        let (one, other) = (authorisation(Umbrella, &["uitreizigers"]), authorisation(Umbrella, &["CONTACTEN"]));
        assert_eq!(unnamed(&categories, &[&one], persons), ["contacten"]);
        assert_eq!(unnamed(&categories, &[&one, &other], persons), [""; 0]);
        assert_eq!(unnamed(&categories, &[&one, &authorisation(Individual, &[" "])], persons), [""; 0]);
        assert_eq!(unnamed(&categories, &[&authorisation(Umbrella, &[])], persons).len(), 2);
    }
}
