//! What a case fills in the places of a text.

use crate::app::case::CaseView;
use crate::domain::library::{Blank, Filled, Wording};
use crate::domain::records::{Authorisation, Disclosure, WeighingNote};
use crate::domain::view::{CaseFile, CaseNote, NoteStanding, Record};
use crate::text::{self, Text};
use chrono::NaiveDate;

/// What is looked at of an item: its file, and which of its authorisations and notes.
#[derive(Clone, Copy)]
struct Seen<'c> {
    file: &'c CaseFile,
    authorisation: usize,
    note: usize,
}

/// The text as the case fills it: from the authorisation that is shown, and the weighing note that was in force. Without
/// a case every place stays open.
#[must_use]
pub fn filled(case: Option<&CaseView>, text: &Text, wording: &Wording) -> Filled {
    let seen = case.map(|case| Seen { file: &case.file, authorisation: case.authorisation, note: case.note });
    wording.filled(|blank| value(seen?, text, blank), |blank| text.library_gap(text.library_blank(blank)))
}

/// The text as an item fills it that is not in front: one of many that are judged together.
#[must_use]
pub fn filled_by(file: &CaseFile, text: &Text, wording: &Wording) -> Filled {
    let seen = Seen { file, authorisation: 0, note: 0 };
    wording.filled(|blank| value(seen, text, blank), |blank| text.library_gap(text.library_blank(blank)))
}

fn value(case: Seen<'_>, text: &Text, blank: Blank) -> Option<String> {
    let file = case.file;
    let day = |date: NaiveDate| text::date(date, text.language());
    match blank {
        Blank::Reference => Some(file.item.reference.clone()),
        Blank::Service => Some(file.service.clone()),
        Blank::Date => date(file).map(day),
        Blank::Subject => subject(file),
        Blank::Parties => Some(names(file, parties(case))),
        Blank::PersonsCount => disclosure(file)?.persons_count.map(|count| count.to_string()),
        Blank::Categories => categories(case),
        Blank::Origin => Some(names(file, disclosure(file)?.origin_service.as_slice())),
        Blank::Authorisation => authorisation(case).map(|found| found.reference.clone()),
        Blank::Level => authorisation(case).map(|found| text.word(found.level)),
        Blank::GrantedOn => authorisation(case)?.granted_on.map(day),
        Blank::ValidFrom => authorisation(case)?.valid_from.map(day),
        Blank::ValidUntil => authorisation(case)?.valid_until.map(day),
        Blank::Note => note(case).map(|found| found.reference.clone()),
        Blank::NoteAdopted => note(case).map(|found| day(found.adopted_on)),
        Blank::RequiredLevel => note(case)?.required_level.map(|level| text.word(level)),
    }
}

fn disclosure(file: &CaseFile) -> Option<&Disclosure> {
    match &file.record {
        Record::Disclosure(disclosure) => Some(disclosure),
        _ => None,
    }
}

/// Of a person: the day of the disclosure it belongs to.
fn date(file: &CaseFile) -> Option<NaiveDate> {
    match &file.record {
        Record::Disclosure(disclosure) => Some(disclosure.date),
        Record::Authorisation(authorisation) => authorisation.granted_on,
        Record::WeighingNote(note) => Some(note.adopted_on),
        Record::Person(_) => file.disclosures.first().map(|disclosure| disclosure.date),
        Record::Matter(_) => None,
    }
}

fn subject(file: &CaseFile) -> Option<String> {
    match &file.record {
        Record::Disclosure(disclosure) => disclosure.subject.clone(),
        Record::Matter(matter) => Some(matter.title.clone()),
        Record::Person(_) => file.disclosures.first().and_then(|disclosure| disclosure.subject.clone()),
        Record::Authorisation(_) | Record::WeighingNote(_) => None,
    }
}

fn parties(case: Seen<'_>) -> &[String] {
    match &case.file.record {
        Record::Disclosure(disclosure) => &disclosure.parties,
        Record::WeighingNote(note) => std::slice::from_ref(&note.party),
        Record::Authorisation(authorisation) => &authorisation.parties,
        Record::Person(_) | Record::Matter(_) => &[],
    }
}

fn names(file: &CaseFile, codes: &[String]) -> String {
    let name =
        |code: &String| file.parties.get(code).and_then(|party| party.name.clone()).unwrap_or_else(|| code.clone());
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn categories(case: Seen<'_>) -> Option<String> {
    let (persons, data) = match &case.file.record {
        Record::Disclosure(disclosure) => (&disclosure.person_categories, &disclosure.data_categories),
        Record::Authorisation(authorisation) => (&authorisation.person_categories, &authorisation.data_categories),
        _ => return None,
    };
    Some(persons.iter().chain(data).cloned().collect::<Vec<_>>().join("; "))
}

/// The item itself, or the one of those linked that is shown.
fn authorisation(case: Seen<'_>) -> Option<&Authorisation> {
    match &case.file.record {
        Record::Authorisation(authorisation) => Some(authorisation),
        _ => case.file.authorisations.get(case.authorisation),
    }
}

/// The item itself, or a note in force on the day: the one that is shown, else the first. Hindsight fills nothing.
fn note(case: Seen<'_>) -> Option<&WeighingNote> {
    if let Record::WeighingNote(note) = &case.file.record {
        return Some(note);
    }
    let in_force = |note: &&CaseNote| note.stands == NoteStanding::InForce;
    let shown = case.file.notes.get(case.note).filter(in_force);
    shown.or_else(|| case.file.notes.iter().find(in_force)).map(|note| &note.note)
}
