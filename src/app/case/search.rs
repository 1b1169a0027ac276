//! Finding words in the document in front.

use super::quotes::{self, Word};
use super::texts::{Source, Spot, texts};
use super::{CaseView, Focus, Pane, panes};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::line::Line;
use crate::app::model::Model;
use crate::text::Folded;
use std::ops::Range;
use std::sync::Arc;

/// The most places that are shown.
const MOST: usize = 10_000;

/// What is searched for in a document, and where it was found.
#[derive(Debug, Clone)]
pub struct DocumentSearch {
    pub words: Line,
    /// Whether the keys go to the words.
    pub typing: bool,
    of: Document,
    /// The texts of the document, folded once.
    texts: Arc<Vec<(Source, Folded)>>,
    pub hits: Vec<(Source, Range<usize>)>,
    /// The one gone to.
    pub at: usize,
}

/// Which document is searched: the pane, and which of the authorisations or notes it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Document {
    generation: u64,
    pane: Pane,
    index: usize,
}

impl Document {
    fn of(case: &CaseView, pane: Pane) -> Self {
        let index = match pane {
            Pane::Authorisation => case.authorisation,
            Pane::Note => case.note,
            _ => 0,
        };
        Self { generation: case.generation, pane, index }
    }
}

impl DocumentSearch {
    fn new(case: &CaseView, words: Line) -> Self {
        let found = texts(case, case.shown).into_iter().map(|(source, text)| (source, Folded::new(text.text)));
        let texts = Arc::new(found.collect());
        Self { words, typing: false, of: Document::of(case, case.shown), texts, hits: Vec::new(), at: 0 }
    }

    /// The words in the document in front, found.
    pub(super) fn of(case: &CaseView, words: Line) -> Self {
        let mut search = Self::new(case, words);
        search.search();
        search
    }

    fn search(&mut self) {
        self.hits.clear();
        for (source, text) in self.texts.iter() {
            let found = text.find(self.words.text(), MOST - self.hits.len());
            self.hits.extend(found.into_iter().map(|range| (*source, range)));
        }
    }

    /// Whether there may be more places than are shown.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.hits.len() == MOST
    }

    #[must_use]
    pub fn is_of(&self, case: &CaseView, pane: Pane) -> bool {
        self.of == Document::of(case, pane)
    }

    /// The place gone to.
    #[must_use]
    pub fn spot(&self) -> Option<Spot> {
        let (source, range) = self.hits.get(self.at)?;
        Some(Spot { pane: self.of.pane, source: *source, at: range.start })
    }
}

pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Find => open(model),
        Action::LeaveFind => {
            model.case.as_mut()?.search.as_mut()?.typing = false;
        }
        Action::ClearFind => model.case.as_mut()?.search = None,
        Action::NextHit => return Some(step(model, 1)),
        Action::PreviousHit => return Some(step(model, -1)),
        // While the words are typed the arrows go from place to place.
        Action::Down if is_typing(model) => return Some(step(model, 1)),
        Action::Up if is_typing(model) => return Some(step(model, -1)),
        _ => return None,
    }
    Some(Vec::new())
}

/// Whether the words are being typed.
pub(in crate::app) fn is_typing(model: &Model) -> bool {
    model.open_case().and_then(|case| case.search.as_ref()).is_some_and(|search| search.typing)
}

/// Whether there is something to go on with.
#[must_use]
pub fn is_searching(model: &Model) -> bool {
    model.open_case().is_some_and(|case| case.search.is_some())
}

/// The document that is searched from the norms: the one that was read last, else the first with text.
#[must_use]
pub fn readable(case: &CaseView) -> Option<Pane> {
    let panes = std::iter::once(case.shown).chain(panes::panes(&case.file));
    panes.into_iter().find(|pane| !texts(case, *pane).is_empty())
}

/// Reads the document once; what was searched for before is searched for again until something else is typed.
///
/// From the norms the focus goes along: what is typed after the words must not be taken for verdicts.
fn open(model: &mut Model) {
    if let Some(case) = &mut model.case {
        if case.focus == Focus::Norms
            && let Some(pane) = readable(case)
        {
            panes::focus_on(case, pane);
        }
        let mut search = DocumentSearch::new(case, Line::default());
        search.typing = true;
        case.search = Some(search);
    }
}

/// The words changed: the first place from the top of what is in view on.
pub(in crate::app) fn changed(model: &mut Model, change: impl FnOnce(&mut Line)) -> Vec<Effect> {
    let Some(case) = &mut model.case else { return Vec::new() };
    let lines = model.measured.lines.get(&case.shown);
    let (top, shown) = (case.top(case.shown), case.shown);
    let Some(search) = &mut case.search else { return Vec::new() };
    change(&mut search.words);
    search.search();
    let in_view = |(source, range): &(Source, Range<usize>)| {
        lines.is_some_and(|lines| lines.is_from(top, (*source, range.start)))
    };
    search.at = if search.of.pane == shown { first_from(&search.hits, in_view) } else { 0 };
    case.reveal = search.spot();
    Vec::new()
}

/// The first hit for which it holds, and for all after it; else the first.
fn first_from(hits: &[(Source, Range<usize>)], holds: impl Fn(&(Source, Range<usize>)) -> bool) -> usize {
    let place = hits.partition_point(|hit| !holds(hit));
    if place < hits.len() { place } else { 0 }
}

/// Goes to the next place or the one before, round the ends. In another document the same words are searched there.
fn step(model: &mut Model, step: isize) -> Vec<Effect> {
    let Some(case) = &mut model.case else { return Vec::new() };
    let Some(before) = case.search.clone() else { return Vec::new() };
    let same = before.is_of(case, case.shown);
    let mut search = if same { before } else { DocumentSearch::new(case, before.words) };
    if same {
        let count = search.hits.len().max(1);
        search.at = (search.at + count).saturating_add_signed(step) % count;
    } else {
        search.search();
        search.at = if step < 0 { search.hits.len().saturating_sub(1) } else { 0 };
    }
    case.reveal = search.spot();
    let none = search.hits.is_empty();
    case.search = Some(search);
    if none { quotes::say(model, Word::NoHits) } else { Vec::new() }
}
