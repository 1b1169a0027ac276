//! A document in a pane: entries laid out once for a width, then scrolled.

use super::canvas::{Canvas, Piece, row};
use super::lines;
use super::theme::Theme;
use crate::app::Pane;
use crate::domain::codes::Language;
use crate::text::sanitise;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The most characters of one text that are laid out; what is left out is said.
const MOST: usize = 400_000;
/// The widest column for labels.
const WIDEST_LABEL: usize = 26;

/// How an entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Text,
    Dim,
    Strong,
    Warning,
    /// The line pointed at.
    Picked,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Field {
        label: String,
        value: String,
        tone: Tone,
    },
    Heading(String),
    Text(String, Tone),
    /// An item of a list: what does not fit on its line goes on under its words.
    Item {
        indent: usize,
        text: String,
    },
    /// Cells of a small table: a row, its columns padded alike by the one who made it.
    Row(Vec<String>, Tone),
    Gap,
}

/// A document laid out: what it was laid out from, and its lines.
#[derive(Debug, Clone)]
pub struct Laid {
    of: Version,
    lines: Vec<Vec<Piece>>,
}

/// All that the lines depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    pub generation: u64,
    /// Which of several records or lines.
    pub index: usize,
    pub language: Language,
    pub width: u16,
}

/// Draws a pane from its first shown line on, laying it out anew only if something it depends on changed.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, pane: Pane, version: Version, make: impl Fn() -> Vec<Entry>) {
    if canvas.parts.laid.get(&pane).is_none_or(|laid| laid.of != version) {
        let lines = lay_out(&make(), area.width.into(), canvas);
        canvas.parts.laid.insert(pane, Laid { of: version, lines });
    }
    let Some(laid) = canvas.parts.laid.remove(&pane) else { return };
    let end = laid.lines.len().saturating_sub(area.height.into());
    let top = canvas.model.case.as_ref().map_or(0, |case| case.top(pane)).min(end);
    canvas.parts.measured.ends.insert(pane, end);
    for (number, pieces) in laid.lines.iter().skip(top).take(area.height.into()).enumerate() {
        canvas.put(row(area, number), pieces);
    }
    canvas.parts.laid.insert(pane, laid);
}

/// How far down a pane is, in words for its title; empty when all of it is in view.
pub fn place(canvas: &Canvas<'_, '_>, pane: Pane) -> String {
    let end = canvas.parts.measured.ends.get(&pane).copied().unwrap_or(0);
    let top = canvas.model.case.as_ref().map_or(0, |case| case.top(pane)).min(end);
    (top * 100).checked_div(end).map(|percent| format!("{percent}%")).unwrap_or_default()
}

fn style(theme: &Theme, tone: Tone) -> Style {
    match tone {
        Tone::Text => theme.text,
        Tone::Dim => theme.dim,
        Tone::Strong => theme.strong,
        Tone::Warning => theme.warning,
        Tone::Picked => theme.selected,
    }
}

fn lay_out(entries: &[Entry], width: usize, canvas: &Canvas<'_, '_>) -> Vec<Vec<Piece>> {
    let labels = label_columns(entries, width);
    let mut laid = Vec::new();
    for entry in entries {
        lay_entry(entry, (labels, width), canvas, &mut laid);
    }
    laid
}

/// Columns of the labels with the space after them: what the longest takes within two fifths of the width, but never
/// less than its longest word.
fn label_columns(entries: &[Entry], width: usize) -> usize {
    let labels = entries.iter().filter_map(|entry| match entry {
        Entry::Field { label, .. } => Some(label.as_str()),
        _ => None,
    });
    let (mut widest, mut longest_word) = (0, 0);
    for label in labels {
        widest = widest.max(lines::width(label) + 2);
        longest_word = label.split_whitespace().map(|word| lines::width(word) + 2).fold(longest_word, usize::max);
    }
    widest.min(WIDEST_LABEL).min(width * 2 / 5).max(longest_word).min(width * 3 / 5)
}

fn lay_entry(entry: &Entry, (labels, width): (usize, usize), canvas: &Canvas<'_, '_>, laid: &mut Vec<Vec<Piece>>) {
    let theme = &canvas.theme;
    match entry {
        Entry::Gap => laid.push(Vec::new()),
        Entry::Heading(words) => laid.extend(wrapped(words, width).map(|line| vec![(line, theme.strong)])),
        Entry::Text(words, tone) => {
            let (shown, left_out) = capped(words);
            laid.extend(wrapped(shown, width).map(|line| vec![(line, style(theme, *tone))]));
            if left_out > 0 {
                laid.push(vec![(canvas.text.document_left_out(left_out), theme.warning)]);
            }
        }
        Entry::Item { indent, text } => {
            let under = " ".repeat((*indent).min(width / 2));
            let label = text.find(' ').map_or(0, |end| lines::width(&text[..=end])).min(width / 4);
            let room = width.saturating_sub(under.len() + label);
            // The label hangs before its words.
            let (first, rest) = text.split_at(text.find(' ').map_or(0, |end| end + 1));
            for (number, line) in wrapped(rest, room).enumerate() {
                let before = if number == 0 { lines::pad(first, label, "") } else { " ".repeat(label) };
                laid.push(vec![(format!("{under}{before}{line}"), theme.text)]);
            }
        }
        Entry::Row(cells, tone) => laid.push(vec![(cells.join("  "), style(theme, *tone))]),
        Entry::Field { label, value, tone } => {
            let names = lines::wrap(label, labels.saturating_sub(2).max(1));
            let values: Vec<String> = wrapped(value, width.saturating_sub(labels)).collect();
            for number in 0..names.len().max(values.len()) {
                let name = names.get(number).map_or("", String::as_str);
                let value = values.get(number).cloned().unwrap_or_default();
                let name = lines::pad(name, labels, canvas.signs.more);
                laid.push(vec![(name, theme.dim), (value, style(theme, *tone))]);
            }
        }
    }
}

fn wrapped(text: &str, width: usize) -> impl Iterator<Item = String> {
    let wrap_line = |line: &str| {
        if line.trim().is_empty() { vec![String::new()] } else { lines::wrap(&sanitise::line(line), width) }
    };
    text.lines().flat_map(wrap_line).collect::<Vec<_>>().into_iter()
}

/// The beginning of a very long text, and how many characters stay out.
pub fn capped(text: &str) -> (&str, usize) {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => (&text[..end], text[end..].chars().count()),
        None => (text, 0),
    }
}
