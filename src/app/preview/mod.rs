//! The report screen: the report as it would be now beside its counts, each of which opens the items behind it.
//!
//! It is a page whose targets are the counts; the report scrolls by itself.

mod export;
#[cfg(test)]
mod tests;

pub use export::is_written;
pub(super) use export::{accept, ask, can_accept, exported, frozen, not_frozen, prepared, trial};

use super::action::Action;
use super::effect::Effect;
use super::model::{Model, Screen};
use super::msg::Ticket;
use super::{form, page};
use crate::domain::codes::{Code, Language};
use crate::domain::export::ExportPlan;
use crate::domain::page::{Contents, ReportPage, Topic};
use crate::domain::publication::Audience;

/// How the report lies on its screen.
#[derive(Debug, Clone, Default)]
pub struct PreviewView {
    /// First line of the report that is shown.
    pub top: usize,
    /// The report alone, without its counts.
    pub alone: bool,
    /// The export that waits until its version is frozen.
    waiting: Option<(Ticket, Box<ExportPlan>)>,
}

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if is_in_front(model) {
        return Vec::new();
    }
    model.preview = PreviewView::default();
    page::open(model, Topic::Report { audience: Audience::Public, language: model.language })
}

/// Whether the report screen is in front.
#[must_use]
pub fn is_in_front(model: &Model) -> bool {
    model.screen == Screen::Page && audience(model).is_some()
}

/// For whom the report in front is asked, while an earlier one may still be shown.
#[must_use]
pub fn audience(model: &Model) -> Option<Audience> {
    match model.page.as_ref().map(|page| &page.topic) {
        Some(Topic::Report { audience, .. }) => Some(*audience),
        _ => None,
    }
}

/// The report that is shown.
#[must_use]
pub fn shown(model: &Model) -> Option<&ReportPage> {
    match model.page.as_ref()?.contents.as_ref()? {
        Contents::Report(page) => Some(page),
        _ => None,
    }
}

/// Acts on the report screen; `None` when the action is a page's own.
pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let audience = audience(model)?;
    let room = model.measured.preview.max(2).cast_signed();
    match action {
        Action::PublicReport => return Some(turn_to(model, Audience::Public)),
        Action::SecretReport => return Some(turn_to(model, Audience::Secret)),
        Action::FactCheckReport => return Some(turn_to(model, Audience::FactCheck)),
        Action::ExportReport => {
            let view = export::form(audience, model.language);
            return Some(form::open(model, view));
        }
        Action::PageDown => scroll(model, room - 1),
        Action::PageUp => scroll(model, 1 - room),
        Action::NextSection => go_to_heading(model, |heading, top| heading > top),
        Action::PreviousSection => go_back_to_heading(model),
        Action::Zoom => model.preview.alone = !model.preview.alone,
        // Alone, the report takes the keys of the counts.
        Action::Down if model.preview.alone => scroll(model, 1),
        Action::Up if model.preview.alone => scroll(model, -1),
        Action::First if model.preview.alone => scroll(model, isize::MIN / 2),
        Action::Last if model.preview.alone => scroll(model, isize::MAX / 2),
        _ => return None,
    }
    Some(Vec::new())
}

fn turn_to(model: &mut Model, audience: Audience) -> Vec<Effect> {
    let language = model.language;
    let Some(page) = &mut model.page else { return Vec::new() };
    let topic = Topic::Report { audience, language };
    if page.topic == topic {
        return Vec::new();
    }
    page.topic = topic;
    page::load(model)
}

/// The report in front is built anew in the language of the screen.
pub(super) fn switch_language(model: &mut Model) -> Vec<Effect> {
    match audience(model) {
        Some(audience) => turn_to(model, audience),
        None => Vec::new(),
    }
}

fn scroll(model: &mut Model, lines: isize) {
    let end = model.measured.preview_end;
    model.preview.top = model.preview.top.min(end).saturating_add_signed(lines).min(end);
}

fn go_to_heading(model: &mut Model, is_next: impl Fn(usize, usize) -> bool) {
    let (end, top) = (model.measured.preview_end, model.preview.top);
    let top = top.min(end);
    let next = model.measured.preview_headings.iter().copied().find(|heading| is_next(*heading, top));
    // After the last one the first comes again.
    model.preview.top = if top >= end { 0 } else { next.unwrap_or(0).min(end) };
}

fn go_back_to_heading(model: &mut Model) {
    let (end, top) = (model.measured.preview_end, model.preview.top);
    let before = model.measured.preview_headings.iter().rev().copied().find(|heading| *heading < top.min(end));
    model.preview.top = before.unwrap_or(if top == 0 { end } else { 0 });
}

/// The language in which a code of a form's choice is meant.
pub(super) fn language(code: &str) -> Language {
    if code == Language::English.code() { Language::English } else { Language::Dutch }
}
