//! From the case to what hangs together with it: the page of an authorisation, of a weighing note, of conditions.

use super::{CaseView, Pane};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::history::note;
use crate::app::model::Model;
use crate::app::page;
use crate::app::status::Notice;
use crate::domain::page::{Topic, Weighed};
use crate::domain::records::WeighingNote;
use crate::domain::view::{CaseFile, NoteStanding, Record};

pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let case = model.case.as_ref()?;
    let topic = match action {
        Action::OpenTimeline => authorisation(case),
        Action::OpenVersions => weighed(case).map(Topic::Notes),
        Action::OpenConditions => weighed(case).map(Topic::Conditions),
        Action::OpenDifference => match difference(case) {
            Some(topic) => Some(topic),
            None => return Some(note(model, Notice::NoOtherVersion)),
        },
        _ => return None,
    };
    Some(topic.map(|topic| page::open(model, topic)).unwrap_or_default())
}

/// The authorisation of the case: itself, or the one that is shown.
fn authorisation(case: &CaseView) -> Option<Topic> {
    let reference = match &case.file.record {
        Record::Authorisation(found) => &found.reference,
        _ => &case.file.authorisations.get(case.authorisation)?.reference,
    };
    Some(Topic::Authorisation(reference.clone()))
}

/// Whether the case has an authorisation with a page.
#[must_use]
pub fn has_authorisation(case: &CaseView) -> bool {
    authorisation(case).is_some()
}

/// The note that is looked at: the shown one; else the case itself; else the first.
fn shown_note(case: &CaseView) -> Option<&WeighingNote> {
    let shown = || case.file.notes.get(case.note).map(|shown| &shown.note);
    match &case.file.record {
        Record::WeighingNote(own) if case.shown != Pane::Note => Some(own),
        _ => shown(),
    }
}

/// Service and party whose notes the case is about: those of the note that is shown, else of the case itself.
fn weighed(case: &CaseView) -> Option<Weighed> {
    let party_of = |file: &CaseFile| match &file.record {
        Record::Disclosure(found) => found.parties.first().cloned(),
        Record::Authorisation(found) => found.parties.first().cloned(),
        Record::WeighingNote(own) => Some(own.party.clone()),
        Record::Person(_) | Record::Matter(_) => None,
    };
    match shown_note(case) {
        Some(shown) => Some(Weighed { service: shown.service.clone(), party: shown.party.clone() }),
        None => party_of(&case.file).map(|party| Weighed { service: case.file.service.clone(), party }),
    }
}

/// Whether the case is about a party with notes.
#[must_use]
pub fn is_weighed(case: &CaseView) -> bool {
    weighed(case).is_some()
}

/// The shown version against the one in force; where that is the one shown, against the version before it, else the
/// one after it.
fn difference(case: &CaseView) -> Option<Topic> {
    let shown = shown_note(case)?;
    let own = match &case.file.record {
        Record::WeighingNote(own) => Some(own),
        _ => None,
    };
    let of_party = |note: &&WeighingNote| note.party == shown.party && note.service == shown.service;
    let standing = case.file.notes.iter().find(|note| note.stands == NoteStanding::InForce && of_party(&&note.note));
    let in_force = own.or_else(|| standing.map(|note| &note.note)).filter(|note| note.reference != shown.reference);
    let mut others: Vec<&WeighingNote> =
        case.file.notes.iter().map(|note| &note.note).chain(own).filter(of_party).collect();
    others.sort_by_key(|note| (note.adopted_on, note.version));
    let place = others.iter().position(|note| note.reference == shown.reference)?;
    let beside = || place.checked_sub(1).or(Some(place + 1)).and_then(|place| others.get(place).copied());
    let other = in_force.or_else(beside)?;
    let mut two = [shown, other];
    two.sort_by_key(|note| (note.adopted_on, note.version));
    Some(Topic::Difference { earlier: two[0].reference.clone(), later: two[1].reference.clone() })
}
