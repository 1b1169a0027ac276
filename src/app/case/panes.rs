//! Looking around in the documents: which pane, which version, how far down.

use super::{CaseView, Focus, Lines, Pane};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::{Measured, Model};
use crate::app::trail;
use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use crate::domain::view::CaseFile;
use std::sync::Arc;

/// The panes a case has, from left to right. An absent authorisation or note is itself worth seeing.
#[must_use]
pub fn panes(file: &CaseFile) -> Vec<Pane> {
    let kind = file.item.kind;
    let weighed = matches!(kind, ItemKind::Disclosure | ItemKind::Authorisation) || !file.notes.is_empty();
    let candidates = [
        (Pane::Record, true),
        (Pane::Authorisation, kind == ItemKind::Disclosure || !file.authorisations.is_empty()),
        (Pane::Note, weighed),
        (Pane::Disclosures, !file.disclosures.is_empty()),
        (Pane::Persons, !file.persons.is_empty()),
        (Pane::Documents, !file.documents.is_empty()),
    ];
    candidates.into_iter().filter(|(_, present)| *present).map(|(pane, _)| pane).collect()
}

pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if action == Action::OpenShown {
        return Some(open_shown(model));
    }
    let measured = model.measured.clone();
    let case = model.case.as_mut()?;
    let page = measured.page.saturating_sub(1).max(1).cast_signed();
    match action {
        Action::NextPane => turn(case, 1),
        Action::PreviousPane => turn(case, -1),
        Action::Zoom => case.zoomed = !case.zoomed,
        Action::ToNorms => case.focus = Focus::Norms,
        Action::NextAuthorisation => step_authorisation(case, &measured, 1),
        Action::PreviousAuthorisation => step_authorisation(case, &measured, -1),
        Action::NextNote => step_note(case, &measured, 1),
        Action::PreviousNote => step_note(case, &measured, -1),
        Action::Persons => toggle_persons(case),
        Action::PageDown if hides_documents(case) => case.scroll_told(&measured, 1),
        Action::PageUp if hides_documents(case) => case.scroll_told(&measured, -1),
        Action::PageDown => scroll(model, None, page),
        Action::PageUp => scroll(model, None, -page),
        _ if case.focus == Focus::Norms => return None,
        Action::Down => down(model, 1),
        Action::Up => down(model, -1),
        Action::First => scroll(model, None, isize::MIN / 2),
        Action::Last => scroll(model, None, isize::MAX / 2),
        _ => return None,
    }
    Some(Vec::new())
}

/// Moves the focus: the norms, then each document, then the norms again.
fn turn(case: &mut CaseView, step: isize) {
    let panes = panes(&case.file);
    let stops = panes.len() + 1;
    let at = match case.focus {
        Focus::Norms => 0,
        Focus::Document => panes.iter().position(|pane| *pane == case.shown).map_or(0, |place| place + 1),
    };
    let next = (at + stops).saturating_add_signed(step) % stops;
    match next.checked_sub(1).and_then(|place| panes.get(place)) {
        Some(pane) => focus_on(case, *pane),
        None => case.focus = Focus::Norms,
    }
}

pub(in crate::app) fn focus_on(case: &mut CaseView, pane: Pane) {
    case.focus = Focus::Document;
    case.shown = pane;
    if case.selection.as_ref().is_some_and(|selection| selection.spot.pane != pane) {
        case.selection = None;
    }
}

fn toggle_persons(case: &mut CaseView) {
    if case.focus == Focus::Document && case.shown == Pane::Persons {
        case.focus = Focus::Norms;
        case.shown = Pane::Record;
    } else {
        focus_on(case, Pane::Persons);
    }
}

fn step_authorisation(case: &mut CaseView, measured: &Measured, step: isize) {
    if is_in_view(case, measured, Pane::Authorisation) {
        case.authorisation = cycle(case.authorisation, step, case.file.authorisations.len());
    }
    show(case, Pane::Authorisation);
}

fn step_note(case: &mut CaseView, measured: &Measured, step: isize) {
    if is_in_view(case, measured, Pane::Note) {
        case.note = cycle(case.note, step, case.file.notes.len());
    }
    show(case, Pane::Note);
}

/// Whether there is something to step on from. What was out of sight is shown first as it was left: for a note that
/// is the version in force, which must not be passed over.
fn is_in_view(case: &CaseView, measured: &Measured, pane: Pane) -> bool {
    case.shown == pane && !hides_documents(case) || measured.ends.contains_key(&pane)
}

/// Whether the norms have the whole screen.
fn hides_documents(case: &CaseView) -> bool {
    case.zoomed && case.focus == Focus::Norms
}

/// Brings a pane to the front, from its beginning, without moving the focus from the norms unless they hide it.
fn show(case: &mut CaseView, pane: Pane) {
    if hides_documents(case) {
        case.focus = Focus::Document;
    }
    case.shown = pane;
    case.tops.remove(&pane);
}

fn cycle(at: usize, step: isize, count: usize) -> usize {
    if count == 0 { 0 } else { (at + count).saturating_add_signed(step) % count }
}

/// Scrolls a pane (the shown one unless named) by lines, no further than its end.
pub(in crate::app) fn scroll(model: &mut Model, pane: Option<Pane>, lines: isize) {
    let Some(case) = &mut model.case else { return };
    let pane = pane.unwrap_or(case.shown);
    let end = model.measured.ends.get(&pane).copied().unwrap_or_default();
    let step = |laid: &Arc<Lines>| laid.step(case.top(pane).min(end), lines).min(end);
    let top = model.measured.lines.get(&pane).map(step).unwrap_or_default();
    case.tops.insert(pane, top);
}

/// In a list the pointer moves, in a document the text.
fn down(model: &mut Model, step: isize) {
    let Some(case) = &mut model.case else { return };
    let count = match case.shown {
        Pane::Persons => case.file.persons.len(),
        Pane::Disclosures => case.file.disclosures.len(),
        _ => return scroll(model, None, step),
    };
    case.picked = case.picked.min(count.saturating_sub(1)).saturating_add_signed(step).min(count.saturating_sub(1));
}

/// The item the shown pane points at, if that is another one than the case.
pub(in crate::app) fn pointed_at(case: &CaseView) -> Option<ItemRef> {
    let file = &case.file;
    match case.shown {
        Pane::Authorisation => {
            let shown = file.authorisations.get(case.authorisation)?;
            Some(ItemRef::new(ItemKind::Authorisation, &shown.reference))
        }
        Pane::Note => {
            let shown = &file.notes.get(case.note)?.note.reference;
            Some(ItemRef::new(ItemKind::WeighingNote, shown)).filter(|note| *note != file.item)
        }
        Pane::Persons => {
            let person = file.persons.get(case.picked.min(file.persons.len().saturating_sub(1)))?;
            Some(ItemRef::new(ItemKind::Person, &person.person.reference))
        }
        Pane::Disclosures => {
            let shown = file.disclosures.get(case.picked.min(file.disclosures.len().saturating_sub(1)))?;
            Some(ItemRef::new(ItemKind::Disclosure, &shown.reference))
        }
        Pane::Record | Pane::Documents => None,
    }
}

fn open_shown(model: &mut Model) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    let Some(item) = pointed_at(case) else { return Vec::new() };
    super::open(model, item, trail::from_here(model))
}

impl CaseView {
    /// The first line shown of what is told of the selected norm; of another norm it begins at its top.
    #[must_use]
    pub fn told_top(&self) -> usize {
        if self.told.0 == self.norm { self.told.1 } else { 0 }
    }

    /// Turns a page in what is told of the selected norm.
    fn scroll_told(&mut self, measured: &Measured, pages: isize) {
        let lines = measured.told.max(1).cast_signed() * pages;
        let top = self.told_top().min(measured.told_end).saturating_add_signed(lines);
        self.told = (self.norm, top.min(measured.told_end));
    }

    /// Whether `Enter` on the shown pane opens another case.
    #[must_use]
    pub fn can_open_shown(&self) -> bool {
        self.focus == Focus::Document && pointed_at(self).is_some()
    }
}
