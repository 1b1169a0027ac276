//! Selecting in a document: from a first line or character to a last one, within one text.

use super::quotes::{self, Word};
use super::texts::{Spot, Stretch, text_of};
use super::{CaseView, Focus};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use chrono::{DateTime, Utc};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What is selected, from the byte where it began to the one it was extended to; either may come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    pub spot: Spot,
    head: usize,
    by: By,
}

/// What is added to a selection at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Line,
    Character,
}

/// What is selected, in bytes of its text.
#[must_use]
pub fn selected(model: &Model) -> Option<Stretch> {
    let case = model.open_case()?;
    let selection = case.selection.as_ref()?;
    let Spot { pane, source, at } = selection.spot;
    let (first, last) = (at.min(selection.head), at.max(selection.head));
    let range = match selection.by {
        By::Line => {
            let lines = model.measured.lines.get(&pane)?;
            let line = |at| lines.text_line(lines.line_of(source, at)?);
            line(first)?.start..line(last)?.end
        }
        By::Character => {
            let text = text_of(case, pane, source)?.text;
            first..last + text.get(last..)?.graphemes(true).next().map_or(0, str::len)
        }
    };
    Some(Stretch { pane, source, range })
}

/// Begins with the first line of text in view, or the one in which the words that are searched for stand.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(case) = model.open_case() else { return Vec::new() };
    let pane = case.shown;
    let found = case.search.as_ref().and_then(super::DocumentSearch::spot).filter(|spot| spot.pane == pane);
    let in_view = || {
        let lines = model.measured.lines.get(&pane)?;
        let top = case.top(pane).min(model.measured.ends.get(&pane).copied().unwrap_or_default());
        let line = lines.from(top).filter_map(|at| lines.text_line(at)).find(|line| line.start < line.end)?;
        Some(Spot { pane, source: line.source, at: line.start })
    };
    let Some(spot) = found.or_else(in_view) else { return quotes::say(model, Word::NothingToSelect) };
    set(model, Selection { spot, head: spot.at, by: By::Line })
}

/// Selects from one place to another, as the mouse does.
pub(in crate::app) fn drag(model: &mut Model, from: Spot, to: Spot) -> Vec<Effect> {
    if (from.pane, from.source) != (to.pane, to.source) || from.at == to.at {
        return Vec::new();
    }
    if let Some(case) = model.case.as_mut().filter(|_| model.layer.is_none() && model.text_field.is_none()) {
        (case.focus, case.shown) = (Focus::Document, from.pane);
        case.selection = Some(Selection { spot: from, head: to.at, by: By::Character });
    }
    Vec::new()
}

fn set(model: &mut Model, selection: Selection) -> Vec<Effect> {
    if let Some(case) = &mut model.case {
        case.reveal = Some(Spot { at: selection.head, ..selection.spot });
        case.selection = Some(selection);
    }
    Vec::new()
}

/// What the keys do while something is selected; `None`: this is not about the selection.
pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Option<Vec<Effect>> {
    if action == Action::Select && model.open_case()?.selection.is_none() {
        return Some(begin(model));
    }
    let selection = model.open_case()?.selection.clone()?;
    let page = model.measured.page.saturating_sub(1).max(1).cast_signed();
    let moved = match action {
        Action::Quote => return Some(quotes::quote(model, now)),
        Action::LeaveSelection => {
            model.case.as_mut()?.selection = None;
            return Some(Vec::new());
        }
        Action::Select => Some(Selection { spot: Spot { at: selection.head, ..selection.spot }, ..selection }),
        Action::ByCharacter => Some(Selection { by: selection.by.other(), ..selection }),
        Action::Down => by_lines(model, &selection, 1),
        Action::Up => by_lines(model, &selection, -1),
        Action::PageDown => by_lines(model, &selection, page),
        Action::PageUp => by_lines(model, &selection, -page),
        Action::First => by_lines(model, &selection, isize::MIN / 2),
        Action::Last => by_lines(model, &selection, isize::MAX / 2),
        Action::Right => by_characters(model.open_case()?, &selection, 1),
        Action::Left => by_characters(model.open_case()?, &selection, -1),
        Action::WordRight => by_words(model.open_case()?, &selection, 1),
        Action::WordLeft => by_words(model.open_case()?, &selection, -1),
        _ => return None,
    };
    Some(moved.map(|moved| set(model, moved)).unwrap_or_default())
}

impl By {
    fn other(self) -> Self {
        match self {
            Self::Line => Self::Character,
            Self::Character => Self::Line,
        }
    }
}

/// The head goes up or down, to the line's beginning; it stays within its text and over lines without words.
fn by_lines(model: &Model, selection: &Selection, step: isize) -> Option<Selection> {
    let Spot { pane, source, .. } = selection.spot;
    let lines = model.measured.lines.get(&pane)?;
    let at = lines.line_of(source, selection.head)?;
    let to = lines.step_in_text(at, step);
    let line = lines.text_line(to.unwrap_or(at))?;
    // By character the last line counts to its end, and the first to its beginning.
    let head = match (selection.by, to) {
        (By::Character, None) if step > 0 => {
            last_character(text_of(model.open_case()?, pane, source)?.text, line.start..line.end)
        }
        _ => line.start,
    };
    Some(Selection { head, ..selection.clone() })
}

fn last_character(text: &str, range: Range<usize>) -> usize {
    let last = text.get(range.clone()).and_then(|line| line.graphemes(true).next_back()).map_or(0, str::len);
    range.end - last
}

/// The head goes a character as the reader sees it, with its combining marks; from lines this goes over to characters.
fn by_characters(case: &CaseView, selection: &Selection, step: isize) -> Option<Selection> {
    let text = text_of(case, selection.spot.pane, selection.spot.source)?.text;
    let head = selection.head;
    let to = if step > 0 {
        let next = head + text.get(head..)?.graphemes(true).next().map_or(0, str::len);
        if next < text.len() { next } else { head }
    } else {
        head - text.get(..head)?.graphemes(true).next_back().map_or(0, str::len)
    };
    Some(Selection { head: to, by: By::Character, ..selection.clone() })
}

/// The head goes to the end of the next word, or the beginning of the one before.
fn by_words(case: &CaseView, selection: &Selection, step: isize) -> Option<Selection> {
    let text = text_of(case, selection.spot.pane, selection.spot.source)?.text;
    let head = selection.head;
    let to = if step > 0 {
        let from = head + text.get(head..)?.graphemes(true).next().map_or(0, str::len);
        let word = text.get(from..)?.unicode_word_indices().next();
        word.map_or(head, |(at, word)| last_character(text, from + at..from + at + word.len()))
    } else {
        // A word is shorter than this, so that a long text is not searched from its beginning at each key.
        let from = (0..=head.saturating_sub(400)).rev().find(|at| text.is_char_boundary(*at))?;
        text.get(from..head)?.unicode_word_indices().next_back().map_or(from, |(at, _)| from + at)
    };
    Some(Selection { head: to, by: By::Character, ..selection.clone() })
}
