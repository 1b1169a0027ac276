//! The note in force, and who receives a disclosure.

use super::codes::PartyKind;
use super::records::{Party, WeighingNote};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// What decides which note is in force: enough of a note to order and date it.
pub trait Dated {
    fn adopted_on(&self) -> NaiveDate;
    fn version(&self) -> i64;
    fn valid_until(&self) -> Option<NaiveDate>;
}

impl Dated for WeighingNote {
    fn adopted_on(&self) -> NaiveDate {
        self.adopted_on
    }
    fn version(&self) -> i64 {
        self.version
    }
    fn valid_until(&self) -> Option<NaiveDate> {
        self.valid_until
    }
}

impl<N: Dated> Dated for &N {
    fn adopted_on(&self) -> NaiveDate {
        (*self).adopted_on()
    }
    fn version(&self) -> i64 {
        (*self).version()
    }
    fn valid_until(&self) -> Option<NaiveDate> {
        (*self).valid_until()
    }
}

/// The note in force on `date` among one service's notes on one party: the last adopted on or before it (then the
/// highest version); none if that one's `valid_until` lies before the date. An older note never revives.
pub fn note_in_force<N: Dated>(notes: &[N], date: NaiveDate) -> Option<&N> {
    notes
        .iter()
        .filter(|note| note.adopted_on() <= date)
        .max_by_key(|note| (note.adopted_on(), note.version()))
        .filter(|note| note.valid_until().is_none_or(|until| until >= date))
}

/// The parties of a disclosure and the members of those that are groups (one level), each once, in order.
#[must_use]
pub fn recipients<'a>(parties: &'a [String], known: &'a BTreeMap<String, Party>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    let mut add = |code: &'a str| {
        if !found.contains(&code) {
            found.push(code);
        }
    };
    for code in parties {
        add(code);
        if let Some(party) = known.get(code)
            && party.kind == PartyKind::MultilateralGroup
        {
            party.members.iter().for_each(|member| add(member));
        }
    }
    found
}

/// A weighing note reduced to what orders it; what an index of many notes holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteDates {
    pub reference: String,
    pub version: i64,
    pub adopted_on: NaiveDate,
    pub valid_until: Option<NaiveDate>,
}

impl Dated for NoteDates {
    fn adopted_on(&self) -> NaiveDate {
        self.adopted_on
    }
    fn version(&self) -> i64 {
        self.version
    }
    fn valid_until(&self) -> Option<NaiveDate> {
        self.valid_until
    }
}

/// The notes of all services, by service and party.
#[derive(Debug, Clone)]
pub struct NoteIndex<N = NoteDates> {
    notes: HashMap<String, HashMap<String, Vec<N>>>,
}

impl<N> Default for NoteIndex<N> {
    fn default() -> Self {
        Self { notes: HashMap::new() }
    }
}

impl<N: Dated> NoteIndex<N> {
    pub fn add(&mut self, service: &str, party: &str, note: N) {
        self.notes.entry(service.to_owned()).or_default().entry(party.to_owned()).or_default().push(note);
    }

    /// The notes of `service` on `party`, in no order.
    #[must_use]
    pub fn of(&self, service: &str, party: &str) -> &[N] {
        self.notes.get(service).and_then(|parties| parties.get(party)).map_or(&[], Vec::as_slice)
    }

    /// The note of `service` on `party` in force on `date`.
    #[must_use]
    pub fn in_force(&self, service: &str, party: &str, date: NaiveDate) -> Option<&N> {
        note_in_force(self.of(service, party), date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn note(reference: &str, version: i64, adopted_on: &str, valid_until: Option<&str>) -> NoteDates {
        NoteDates {
            reference: reference.to_owned(),
            version,
            adopted_on: day(adopted_on),
            valid_until: valid_until.map(day),
        }
    }

    fn in_force(notes: &[NoteDates], date: &str) -> Option<String> {
        note_in_force(notes, day(date)).map(|note| note.reference.clone())
    }

    #[test]
    fn the_last_adopted_counts_then_the_highest_version() {
        let notes = [
            note("two", 2, "2019-06-01", None),
            note("one", 1, "2018-01-01", None),
            note("three", 3, "2019-06-01", None),
        ];
        assert_eq!(in_force(&notes, "2017-12-31"), None);
        assert_eq!(in_force(&notes, "2018-01-01"), Some("one".into()));
        assert_eq!(in_force(&notes, "2019-05-31"), Some("one".into()));
        assert_eq!(in_force(&notes, "2019-06-01"), Some("three".into()));
    }

    #[test]
    fn an_older_note_never_revives() {
        let notes = [note("one", 1, "2018-01-01", None), note("two", 2, "2019-01-01", Some("2019-06-30"))];
        assert_eq!(in_force(&notes, "2019-06-30"), Some("two".into()));
        assert_eq!(in_force(&notes, "2019-07-01"), None);
    }

    #[test]
    fn members_of_a_group_receive_too_and_nobody_twice() {
        let party = |code: &str, kind, members: &[&str]| Party {
            code: code.into(),
            name: None,
            kind,
            country: None,
            members: members.iter().map(|&m| m.into()).collect(),
            classification: None,
            extra: BTreeMap::new(),
        };
        let known: BTreeMap<String, Party> = [
            party("G", PartyKind::MultilateralGroup, &["A", "B"]),
            party("A", PartyKind::ForeignService, &[]),
            party("B", PartyKind::ForeignService, &[]),
        ]
        .into_iter()
        .map(|party| (party.code.clone(), party))
        .collect();
        assert_eq!(recipients(&["A".into(), "G".into()], &known), ["A", "G", "B"]);
    }
}
