//! The case screen: one item, the documents beside it, its norms.

mod found;
pub mod lines;
mod norms;
pub(super) mod panes;
pub mod quotes;
pub mod search;
pub mod selection;
pub mod signals;
pub mod texts;
pub mod together;
pub(super) mod verdict;
pub(super) mod walk;

pub use lines::{LineAt, Lines};
pub use norms::{NormRow, norm_rows, readers_differ};
pub use panes::panes as panes_of;
pub use search::DocumentSearch;
pub use selection::Selection;
pub use texts::{Source, Spot, Stretch, TextLine};
pub use walk::all_assessed;

use super::action::Action;
use super::effect::Effect;
use super::model::{Model, Screen};
use super::msg::{Step, Ticket};
use super::trail::{self, Place};
use crate::domain::check::Signal;
use crate::domain::item::ItemRef;
use crate::domain::page::TextPlace;
use crate::domain::review_records::Evidence;
use crate::domain::view::CaseFile;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A document of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The item itself.
    Record,
    Authorisation,
    Note,
    Persons,
    Documents,
    /// Disclosures that rest on the item, or the one it belongs to.
    Disclosures,
}

/// What takes the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Norms,
    Document,
}

/// A case as it lies on the screen.
#[derive(Debug, Clone)]
pub struct CaseView {
    pub file: CaseFile,
    /// What the checks noticed; comes after the file.
    pub signals: Vec<Signal>,
    /// They are of before a change: what became of them is being read again.
    pub signals_stale: bool,
    /// Tells one reading of a file from another, for what is laid out once.
    pub generation: u64,
    pub focus: Focus,
    /// The document that scrolls, and that has the focus when the norms have not.
    pub shown: Pane,
    pub zoomed: bool,
    /// Which linked authorisation and which note are shown.
    pub authorisation: usize,
    pub note: usize,
    /// The line pointed at in a list of persons or disclosures.
    pub picked: usize,
    /// First line shown of each pane.
    pub tops: BTreeMap<Pane, LineAt>,
    /// Places of the norms in the framework, in the order of the table.
    pub norms: Vec<usize>,
    /// The selected row of that table.
    pub norm: usize,
    /// Of which norm's account the first lines were passed by, and how many.
    told: (usize, usize),
    /// What is selected in the document.
    pub selection: Option<Selection>,
    pub search: Option<DocumentSearch>,
    /// Where each quote stands, as far as it was looked up.
    pub standings: BTreeMap<Evidence, quotes::Standing>,
    /// The quote that was gone to: the place of its norm, and its number there.
    pub quote: Option<(usize, usize)>,
    /// What is marked in a document because it was gone to.
    pub mark: Option<quotes::Place>,
    /// What the next drawing must have in view.
    pub reveal: Option<Spot>,
}

/// A case that another one was opened from, and where the eyes were in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub item: ItemRef,
    focus: Focus,
    shown: Pane,
    picked: usize,
    authorisation: usize,
    note: usize,
}

impl Stop {
    pub(super) fn of(case: &CaseView) -> Self {
        Self {
            item: case.file.item.clone(),
            focus: case.focus,
            shown: case.shown,
            picked: case.picked,
            authorisation: case.authorisation,
            note: case.note,
        }
    }
}

impl CaseView {
    fn new(model: &Model, file: CaseFile, ticket: Ticket) -> Self {
        let norms = norms::order(&model.framework, &file);
        let mut view = Self {
            generation: ticket.0,
            focus: Focus::Norms,
            shown: Pane::Record,
            zoomed: false,
            authorisation: 0,
            note: 0,
            picked: 0,
            tops: BTreeMap::new(),
            norms,
            norm: 0,
            told: (0, 0),
            signals: Vec::new(),
            signals_stale: false,
            selection: None,
            search: None,
            standings: BTreeMap::new(),
            quote: None,
            mark: None,
            reveal: None,
            file,
        };
        view.norm = norms::next_open(&norm_rows(model, &view), 0).unwrap_or(0);
        view
    }

    /// Puts the eyes back where they were, as far as that is still there.
    fn stand(&mut self, stood: &Stop) {
        if panes::panes(&self.file).contains(&stood.shown) {
            (self.focus, self.shown, self.picked) = (stood.focus, stood.shown, stood.picked);
            self.authorisation = stood.authorisation.min(self.file.authorisations.len().saturating_sub(1));
            self.note = stood.note.min(self.file.notes.len().saturating_sub(1));
        }
    }

    /// Who walks from case to case reads on: each case from its own record, with the keys where they were.
    fn read_on(&mut self, before: &Self) {
        self.focus = before.focus;
    }

    /// First line shown of a pane.
    #[must_use]
    pub fn top(&self, pane: Pane) -> LineAt {
        self.tops.get(&pane).copied().unwrap_or_default()
    }

    /// The place in the framework of the selected norm.
    #[must_use]
    pub fn selected_norm(&self) -> Option<usize> {
        self.norms.get(self.norm).copied()
    }
}

/// A case to come: opened from the queue or from another case.
#[derive(Debug, Clone, Default)]
pub(super) struct Arrival {
    pub(super) ticket: Ticket,
    /// No answer came yet.
    pub(super) awaited: bool,
    /// The way to it.
    pub(super) trail: Vec<Place>,
    /// Where the eyes were, when it is gone back to.
    stood: Option<Stop>,
    /// The norm to be selected, by its code.
    norm: Option<String>,
    /// The place in its texts to be shown.
    text: Option<TextPlace>,
    /// The step that was asked for, to say which way there was nothing.
    pub(super) step: Option<(Step, walk::Among)>,
}

/// Orders a case to be opened.
pub(super) fn open(model: &mut Model, item: ItemRef, trail: Vec<Place>) -> Vec<Effect> {
    let ticket = model.ticket();
    model.arrival = Arrival { ticket, awaited: true, trail, ..Arrival::default() };
    vec![Effect::LoadCase { ticket, item }]
}

/// The same, with the eyes on one norm.
pub(super) fn open_at(model: &mut Model, item: ItemRef, norm: String) -> Vec<Effect> {
    let trail = trail::from_here(model);
    let effects = open(model, item, trail);
    model.arrival.norm = Some(norm);
    effects
}

/// The same, with the eyes on a place in its texts.
pub(super) fn open_text(model: &mut Model, place: TextPlace) -> Vec<Effect> {
    let trail = trail::from_here(model);
    let effects = open(model, place.item.clone(), trail);
    model.arrival.text = Some(place);
    effects
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, file: CaseFile) -> Vec<Effect> {
    if model.arrival.ticket != ticket {
        return Vec::new();
    }
    model.arrival.awaited = false;
    // A text being written is never closed by an answer that comes late.
    if model.text_field.is_some() {
        return Vec::new();
    }
    let item = file.item.clone();
    // Who walks from case to case goes on as before; what is opened from a document is seen whole first.
    let walking = model.arrival.step.is_some();
    let zoomed = model.case.as_ref().is_some_and(|case| case.zoomed && (walking || case.focus == Focus::Norms));
    let mut view = CaseView::new(model, file, ticket);
    model.trail = std::mem::take(&mut model.arrival.trail);
    if let Some(stood) = model.arrival.stood.take() {
        view.stand(&stood);
    }
    if let Some(place) = model.arrival.norm.take().and_then(|code| model.framework.place(&code)) {
        view.norm = view.norms.iter().position(|norm| *norm == place).unwrap_or(view.norm);
    }
    view.zoomed = zoomed;
    if let Some(before) = model.case.as_ref().filter(|_| walking) {
        view.read_on(before);
    }
    if let Some(place) = model.arrival.text.take() {
        found::show(&mut view, &place);
    }
    if trail::first_case(&model.trail).is_none() {
        model.queue.follow(&item);
    }
    model.case = Some(view);
    model.screen = Screen::Case;
    quotes::look_up(model);
    super::update::quieten(model);
    if walking {
        walk::say_if_hidden(model);
    }
    walk::see(model, &item);
    [Effect::Remember { item }].into_iter().chain(signals::ask(model)).collect()
}

/// A case that could not be read is not waited for any more.
pub(super) fn load_failed(model: &mut Model, ticket: Ticket) {
    if model.arrival.ticket == ticket {
        model.arrival.awaited = false;
    }
}

/// Goes back to a case that another place was gone to from.
pub(super) fn come_back(model: &mut Model, stop: Stop, trail: Vec<Place>) -> Vec<Effect> {
    let effects = open(model, stop.item.clone(), trail);
    model.arrival.stood = Some(stop);
    effects
}

/// Reads the case in front again, with the eyes where they are.
pub(super) fn read_again(model: &mut Model) -> Vec<Effect> {
    let Some(stop) = model.open_case().map(Stop::of) else { return Vec::new() };
    let trail = model.trail.clone();
    come_back(model, stop, trail)
}

pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    if let Some(effects) = selection::act(model, action, now).or_else(|| search::act(model, action)) {
        return effects;
    }
    match action {
        Action::NextQuote => return quotes::next(model),
        Action::RemoveQuote => return quotes::remove(model, now),
        _ => {}
    }
    if let Some(effects) = walk::act(model, action) {
        return effects;
    }
    if let Some(effects) = together::act(model, action) {
        return effects;
    }
    if let Some(effects) = panes::act(model, action) {
        return effects;
    }
    verdict::act(model, action, now)
}

#[cfg(test)]
mod evidence_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod together_tests;
