//! A document in a pane: entries laid out once for a width, then scrolled.
//!
//! A text that can be quoted is not copied line by line: its lines are ranges of its bytes, cut out when they are drawn.

use super::canvas::{Canvas, Piece, row};
use super::theme::Theme;
use super::{lines, passage, wrap};
use crate::app::Pane;
use crate::app::case::texts::line_of;
use crate::app::case::{Source, TextLine};
use crate::domain::codes::Language;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::sync::Arc;

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

/// How a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Plain,
    /// With the marks of light Markdown, as files that were no text are kept: its headings stand out.
    MarkedUp,
}

impl Form {
    /// Whether the line of the text that begins before a place is a heading.
    fn is_heading(self, text: &str, place: usize) -> bool {
        let line = text[..place].rfind('\n').map_or(0, |end| end + 1);
        let begin = text[line..].trim_start_matches('#');
        self == Self::MarkedUp && begin.len() < text[line..].len() && begin.starts_with(' ')
    }
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
    /// A text that can be quoted, under a label or by itself.
    Passage {
        label: Option<String>,
        text: String,
        source: Source,
        form: Form,
    },
    /// Cells of a small table: a row, its columns padded alike by the one who made it.
    Row(Vec<String>, Tone),
    Gap,
}

/// A document laid out: what it was laid out from, and its lines.
#[derive(Debug, Clone)]
pub struct Laid {
    of: Version,
    /// The texts that can be quoted.
    texts: Vec<String>,
    lines: Vec<Line>,
    /// Of each line what text it shows, for the model.
    text_lines: Arc<Vec<Option<TextLine>>>,
}

/// A line of a document.
#[derive(Debug, Clone)]
enum Line {
    Pieces(Vec<Piece>),
    /// Which text; its bytes are in `text_lines`.
    Passage {
        lead: Option<Piece>,
        text: usize,
        heading: bool,
    },
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
        let laid = lay_out(make(), version, canvas);
        canvas.parts.laid.insert(pane, laid);
    }
    let Some(laid) = canvas.parts.laid.remove(&pane) else { return };
    let end = laid.lines.len().saturating_sub(area.height.into());
    canvas.parts.measured.ends.insert(pane, end);
    canvas.parts.measured.text_lines.insert(pane, laid.text_lines.clone());
    let top = top(canvas, pane, (&laid.text_lines, area.height.into()), end);
    let marks = passage::Marks::of(canvas, pane);
    for (number, line) in laid.lines.iter().enumerate().skip(top).take(area.height.into()) {
        let at = row(area, number - top);
        match (line, &laid.text_lines[number]) {
            (Line::Passage { lead, text, heading }, Some(shown)) => {
                let pieces = passage::line(canvas, (lead.as_ref(), &laid.texts[*text]), shown, &marks);
                canvas.put(at, &pieces);
                if *heading {
                    canvas.lay(at, canvas.theme.strong);
                }
                let lead = lead.as_ref().map_or(0, |(words, _)| lines::width(words));
                canvas.parts.texts.push(passage::Drawn::new(at, lead, (pane, &laid.texts[*text]), shown));
            }
            (Line::Pieces(pieces), _) => canvas.put(at, pieces),
            (Line::Passage { .. }, None) => {}
        }
    }
    canvas.parts.laid.insert(pane, laid);
}

/// The first line to show: where the model has it, unless something is to be brought into view.
fn top(canvas: &mut Canvas<'_, '_>, pane: Pane, (text_lines, room): (&[Option<TextLine>], usize), end: usize) -> usize {
    let Some(case) = canvas.model.case.as_ref() else { return 0 };
    let top = case.top(pane).min(end);
    let Some(spot) = case.reveal.as_ref().filter(|spot| spot.pane == pane) else { return top };
    let line = line_of(text_lines, spot.source, spot.at);
    let top = match line {
        Some(line) if line < top || line >= top + room => line.saturating_sub(room / 3).min(end),
        _ => top,
    };
    canvas.parts.measured.revealed = Some((pane, top));
    top
}

/// How far down a pane is, in words for its title; empty when all of it is in view.
pub fn place(canvas: &Canvas<'_, '_>, pane: Pane) -> String {
    let end = canvas.parts.measured.ends.get(&pane).copied().unwrap_or(0);
    let revealed = canvas.parts.measured.revealed.filter(|(shown, _)| *shown == pane).map(|(_, top)| top);
    let top = revealed.or_else(|| Some(canvas.model.case.as_ref()?.top(pane))).unwrap_or(0).min(end);
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

fn lay_out(entries: Vec<Entry>, of: Version, canvas: &Canvas<'_, '_>) -> Laid {
    let width = of.width.into();
    let labels = label_columns(&entries, width);
    let mut laid = Laying { texts: Vec::new(), lines: Vec::new(), text_lines: Vec::new() };
    for entry in entries {
        lay_entry(entry, (labels, width), canvas, &mut laid);
    }
    Laid { of, texts: laid.texts, lines: laid.lines, text_lines: Arc::new(laid.text_lines) }
}

/// A document being laid out.
struct Laying {
    texts: Vec<String>,
    lines: Vec<Line>,
    text_lines: Vec<Option<TextLine>>,
}

impl Laying {
    fn push(&mut self, pieces: Vec<Piece>) {
        self.lines.push(Line::Pieces(pieces));
        self.text_lines.push(None);
    }

    fn lines_of(&mut self, words: Vec<String>, style: Style) {
        for line in words {
            self.push(vec![(line, style)]);
        }
    }

    fn push_passage(
        &mut self,
        (text, source, form): (String, Source, Form),
        leads: &[String],
        columns: usize,
        style: Style,
    ) {
        let number = self.texts.len();
        let ranges = wrap::ranges(&text, columns);
        for line in 0..ranges.len().max(leads.len()) {
            let blank = || leads.first().map(|lead| " ".repeat(lines::width(lead)));
            let lead = leads.get(line).cloned().or_else(blank).map(|lead| (lead, style));
            match ranges.get(line) {
                Some(range) => {
                    let heading = form.is_heading(&text, range.start);
                    self.lines.push(Line::Passage { lead, text: number, heading });
                    self.text_lines.push(Some(TextLine { source, start: range.start, end: range.end }));
                }
                None => self.push(lead.into_iter().collect()),
            }
        }
        self.texts.push(text);
    }
}

/// Columns of the labels with the space after them: what the longest takes within two fifths of the width, but never
/// less than its longest word.
fn label_columns(entries: &[Entry], width: usize) -> usize {
    let labels = entries.iter().filter_map(|entry| match entry {
        Entry::Field { label, .. } | Entry::Passage { label: Some(label), .. } => Some(label.as_str()),
        _ => None,
    });
    let (mut widest, mut longest_word) = (0, 0);
    for label in labels {
        widest = widest.max(lines::width(label) + 2);
        longest_word = label.split_whitespace().map(|word| lines::width(word) + 2).fold(longest_word, usize::max);
    }
    widest.min(WIDEST_LABEL).min(width * 2 / 5).max(longest_word).min(width * 3 / 5)
}

fn lay_entry(entry: Entry, (labels, width): (usize, usize), canvas: &Canvas<'_, '_>, laid: &mut Laying) {
    let theme = &canvas.theme;
    let more = canvas.signs.more;
    match entry {
        Entry::Gap => laid.push(Vec::new()),
        Entry::Heading(words) => laid.lines_of(wrapped(&words, width), theme.strong),
        Entry::Text(words, tone) => {
            laid.lines_of(wrapped(&words, width), style(theme, tone));
        }
        Entry::Row(cells, tone) => laid.push(vec![(cells.join("  "), style(theme, tone))]),
        Entry::Passage { label: None, text, source, form } => {
            laid.push_passage((text, source, form), &[], width, theme.dim);
        }
        Entry::Passage { label: Some(label), text, source, form } => {
            let names = names(&label, labels, more);
            laid.push_passage((text, source, form), &names, width.saturating_sub(labels), theme.dim);
        }
        Entry::Field { label, value, tone } => {
            let names = names(&label, labels, more);
            let values = wrapped(&value, width.saturating_sub(labels));
            for number in 0..names.len().max(values.len()) {
                let name = names.get(number).cloned().unwrap_or_else(|| " ".repeat(labels));
                let value = values.get(number).cloned().unwrap_or_default();
                laid.push(vec![(name, theme.dim), (value, style(theme, tone))]);
            }
        }
    }
}

/// A label in lines, each as wide as the column.
fn names(label: &str, labels: usize, more: &str) -> Vec<String> {
    let names = lines::wrap(label, labels.saturating_sub(2).max(1));
    names.iter().map(|name| lines::pad(name, labels, more)).collect()
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    wrap::ranges(text, width).into_iter().map(|range| wrap::shown(&text[range])).collect()
}
