//! The finding-text library in front of the text field: texts to begin from, and how I worded it before.

mod filling;

use super::case::verdict;
use super::effect::Effect;
use super::history::note;
use super::line::Line;
use super::model::{Layer, Model};
use super::msg::{Field, Ticket};
use super::status::Notice;
use super::{Action, text_field};
use crate::domain::codes::{Language, Verdict};
use crate::domain::library::{EarlierWording, Filled, LibraryText, WordingOf};
use crate::text::Text;
use chrono::{DateTime, Utc};

pub use filling::{filled, filled_by};

/// Lines that a page key goes on.
const PAGE: usize = 10;

/// The texts to begin from, as they were read when the program began.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Library {
    /// The user's own, in any language.
    pub own: Vec<LibraryText>,
    pub dutch: Vec<LibraryText>,
    pub english: Vec<LibraryText>,
}

impl Library {
    /// The user's own first.
    fn texts(&self, language: Language) -> impl Iterator<Item = &LibraryText> {
        let shipped = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        self.own.iter().chain(shipped)
    }
}

/// Which of the two lists is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum List {
    #[default]
    Texts,
    Earlier,
}

/// The library as it lies in front.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LibraryView {
    pub list: List,
    /// Narrows the list.
    pub find: Line,
    pub at: usize,
    /// Code of the norm that is written about, and its verdict so far.
    pub norm: String,
    pub verdict: Option<Verdict>,
    /// `None` until they are read.
    pub earlier: Option<Vec<EarlierWording>>,
    /// The reading of them that is waited for.
    awaited: Option<Ticket>,
}

impl LibraryView {
    /// The earlier wordings in which what is typed is found.
    #[must_use]
    pub fn earlier(&self) -> Vec<&EarlierWording> {
        self.earlier.iter().flatten().filter(|wording| wording.holds(self.find.text())).collect()
    }
}

/// The texts in which what is typed is found: those for the norm and the verdict first, then those for the norm.
#[must_use]
pub fn texts<'a>(model: &'a Model, view: &LibraryView) -> Vec<&'a LibraryText> {
    let known = |text: &&LibraryText| text.norm.as_deref().is_none_or(|norm| model.framework.norm(norm).is_some());
    let library = model.library.texts(model.language).filter(known);
    let mut found: Vec<&LibraryText> = library.filter(|text| text.holds(view.find.text())).collect();
    found.sort_by_key(|text| text.distance(&view.norm, view.verdict));
    found
}

/// How long the list in front is.
fn count(model: &Model, view: &LibraryView) -> usize {
    match view.list {
        List::Texts => texts(model, view).len(),
        List::Earlier => view.earlier().len(),
    }
}

/// The line of the list that is pointed at.
#[must_use]
pub fn pointed(model: &Model, view: &LibraryView) -> usize {
    view.at.min(count(model, view).saturating_sub(1))
}

/// Whether a text for many items is written, of which each fills the places by itself.
#[must_use]
pub fn is_for_many(model: &Model) -> bool {
    model.text_field.as_ref().is_some_and(|field| field.behind.is_some())
}

/// The text that would be put in, as the case fills it; for many items with its places as they are.
#[must_use]
pub fn chosen(model: &Model, view: &LibraryView, text: &Text) -> Option<Filled> {
    let at = pointed(model, view);
    match view.list {
        List::Texts => {
            let wording = &texts(model, view).get(at)?.wording;
            if is_for_many(model) && !wording.places().is_empty() {
                return Some(Filled { text: wording.source(), gaps: Vec::new() });
            }
            Some(filled(model.open_case(), text, wording))
        }
        List::Earlier => {
            let wording = view.earlier().get(at).copied()?;
            Some(Filled { text: wording.text.clone(), gaps: Vec::new() })
        }
    }
}

/// The verdict that the text in front was written for, if another one was given.
#[must_use]
pub fn for_another(model: &Model, view: &LibraryView) -> Option<(Verdict, Verdict)> {
    let all = texts(model, view);
    let text = all.get(pointed(model, view)).filter(|_| view.list == List::Texts)?;
    text.verdict.zip(view.verdict).filter(|(written, given)| written != given)
}

/// Whether there is something to choose, or it is on its way: then the key waits for it.
#[must_use]
pub fn can_choose(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Library(view)) if view.awaited.is_some() || count(model, view) > 0)
}

/// Whether what would be chosen from is being read.
pub(super) fn is_awaited(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Library(view)) if view.awaited.is_some())
}

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(field) = &model.text_field else { return Vec::new() };
    let (norm, verdict) = if let Some(form) = &field.behind {
        let place = form.norms.get(form.norm);
        (place.map(|place| model.framework.norms[*place].code.clone()).unwrap_or_default(), form.verdict)
    } else {
        let selected = verdict::selected(model);
        (field.key.norm.clone(), selected.and_then(|(row, _)| row.leading().map(|leading| leading.verdict)))
    };
    model.layer = Some(Layer::Library(Box::new(LibraryView { norm, verdict, ..LibraryView::default() })));
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Layer::Library(view)) = &model.layer else { return Vec::new() };
    let (at, last) = (pointed(model, view), count(model, view).saturating_sub(1));
    let to = match action {
        Action::Down => at + 1,
        Action::Up => at.saturating_sub(1),
        Action::PageDown => at + PAGE,
        Action::PageUp => at.saturating_sub(PAGE),
        Action::OtherList => return turn(model),
        Action::Accept => return insert(model, now),
        _ => {
            model.layer = None;
            return Vec::new();
        }
    };
    point(model, to.min(last));
    Vec::new()
}

pub(super) fn point(model: &mut Model, place: usize) {
    if let Some(Layer::Library(view)) = &mut model.layer {
        view.at = place;
    }
}

/// Turns to the other list. What was worded before is read when it is first asked for.
fn turn(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    let field = model.text_field.as_ref().map(|field| field.key.field);
    let Some(Layer::Library(view)) = &mut model.layer else { return Vec::new() };
    view.at = 0;
    view.list = match view.list {
        List::Texts => List::Earlier,
        List::Earlier => List::Texts,
    };
    if view.list == List::Texts || view.earlier.is_some() || view.awaited.is_some() {
        return Vec::new();
    }
    view.awaited = Some(ticket);
    let of = match field {
        Some(Field::Compensating) => WordingOf::Compensating,
        _ => WordingOf::Reasoning,
    };
    vec![Effect::LoadWordings { ticket, norm: view.norm.clone(), of }]
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, wordings: Vec<EarlierWording>) -> Vec<Effect> {
    if let Some(Layer::Library(view)) = &mut model.layer
        && view.awaited == Some(ticket)
    {
        (view.awaited, view.earlier) = (None, Some(wordings));
    }
    Vec::new()
}

/// Back to the texts: a list that could not be read is not an empty one.
pub(super) fn load_failed(model: &mut Model, ticket: Ticket) {
    if let Some(Layer::Library(view)) = &mut model.layer
        && view.awaited == Some(ticket)
    {
        (view.awaited, view.list, view.at) = (None, List::Texts, 0);
    }
}

/// Puts the chosen text in the field, where its editor stands. What the case could not fill is said.
fn insert(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Layer::Library(view)) = &model.layer else { return Vec::new() };
    let text = Text::new(model.language);
    let Some(Filled { text: chosen, gaps }) = chosen(model, view, &text) else { return Vec::new() };
    let another = for_another(model, view);
    model.layer = None;
    let mut effects = text_field::tick(model, now);
    if let Some((written, given)) = another {
        // Gaps can be seen in the text, this cannot.
        note(model, Notice::TextForOther(written, given));
    } else if !gaps.is_empty() {
        note(model, Notice::TextHasGaps(gaps));
    }
    effects.push(Effect::InsertText { text: chosen });
    effects
}

#[cfg(test)]
mod tests;
