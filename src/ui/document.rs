//! A document in a pane: entries laid out once for a width, then scrolled.
//!
//! A text is not copied line by line: its lines are ranges of its bytes, cut out when they are drawn, and broken no
//! further than was looked at.

use super::canvas::{Canvas, Piece, row};
use super::theme::Theme;
use super::{lines, passage};
use crate::app::Pane;
use crate::app::case::Source;
use crate::app::case::lines::{Layout, LineAt, Lines};
use crate::domain::codes::Language;
use crate::text::wrap;
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

/// The deepest heading has so many marks.
const MARKS: usize = 6;

impl Form {
    /// Whether the line of the text that begins at a place is a heading.
    fn is_heading(self, text: &str, place: usize) -> bool {
        let marks = text[place..].bytes().take(MARKS).take_while(|byte| *byte == b'#').count();
        self == Self::MarkedUp && marks > 0 && text[place + marks..].starts_with(' ')
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

/// A document laid out: what it was laid out from, its lines, and how those of each block are drawn.
#[derive(Debug, Clone)]
pub struct Laid {
    of: Version,
    lines: Arc<Lines>,
    blocks: Vec<Block>,
}

/// How the lines of a block are drawn.
#[derive(Debug, Clone)]
enum Block {
    Pieces(Vec<Piece>),
    Text(Dress),
}

/// What is beside the lines of a part of a text, and what they look like.
#[derive(Debug, Clone)]
struct Dress {
    /// The lines of the label.
    leads: Vec<Piece>,
    /// Beside the lines below it.
    blank: Option<Piece>,
    style: Style,
    form: Form,
    /// Where in the text its first line begins: before the part, where that was cut from a very long one.
    begins: usize,
}

impl Dress {
    fn lead(&self, line: usize) -> Option<&Piece> {
        self.leads.get(line).or(self.blank.as_ref())
    }

    /// Whether the line of the source in which a line begins is a heading.
    fn is_heading(&self, text: &str, start: usize) -> bool {
        let begin = || text[self.begins..start].rfind('\n').map_or(self.begins, |end| self.begins + end + 1);
        self.form == Form::MarkedUp && self.form.is_heading(text, begin())
    }
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
    let end = laid.lines.end(area.height.into());
    canvas.parts.measured.ends.insert(pane, end);
    canvas.parts.measured.lines.insert(pane, laid.lines.clone());
    let top = top(canvas, pane, (&laid.lines, area.height.into()), end);
    let marks = passage::Marks::of(canvas, pane);
    for (number, at) in laid.lines.from(top).take(area.height.into()).enumerate() {
        match &laid.blocks[at.block] {
            Block::Pieces(pieces) => canvas.put(row(area, number), pieces),
            Block::Text(dress) => draw_text(canvas, row(area, number), (pane, &laid.lines, at), (dress, &marks)),
        }
    }
    canvas.parts.laid.insert(pane, laid);
}

/// A line of a text beside its label.
fn draw_text(
    canvas: &mut Canvas<'_, '_>,
    row: Rect,
    (pane, lines, at): (Pane, &Lines, LineAt),
    (dress, marks): (&Dress, &passage::Marks),
) {
    let lead = dress.lead(at.line);
    let Some((text, range)) = lines.shown(at) else {
        return canvas.put(row, &lead.cloned().into_iter().collect::<Vec<_>>());
    };
    let Some(line) = lines.text_line(at) else {
        let words = (wrap::shown(&text[range]), dress.style);
        return canvas.put(row, &lead.cloned().into_iter().chain([words]).collect::<Vec<_>>());
    };
    let pieces = passage::line(canvas, (lead, text), &line, marks);
    canvas.put(row, &pieces);
    if dress.is_heading(text, line.start) {
        canvas.lay(row, canvas.theme.strong);
    }
    let lead = lead.map_or(0, |(words, _)| lines::width(words));
    canvas.parts.texts.push(passage::Drawn::new(row, lead, (pane, text), &line));
}

/// The first line to show: where the model has it, unless something is to be brought into view.
fn top(canvas: &mut Canvas<'_, '_>, pane: Pane, (lines, room): (&Lines, usize), end: LineAt) -> LineAt {
    let Some(case) = canvas.model.case.as_ref() else { return LineAt::default() };
    let top = lines.within(case.top(pane)).min(end);
    let Some(spot) = case.reveal.as_ref().filter(|spot| spot.pane == pane) else { return top };
    let line = lines.line_of(spot.source, spot.at);
    let top = match line {
        Some(line) if line < top || line >= lines.step(top, room.cast_signed()) => {
            lines.step(line, -(room / 3).cast_signed()).min(end)
        }
        _ => top,
    };
    canvas.parts.measured.revealed = Some((pane, top));
    top
}

/// How far down a pane is, in words for its title; empty when all of it is in view.
pub fn place(canvas: &Canvas<'_, '_>, pane: Pane) -> String {
    let measured = &canvas.parts.measured;
    let revealed = measured.revealed.filter(|(shown, _)| *shown == pane).map(|(_, top)| top);
    let top = revealed.or_else(|| Some(canvas.model.case.as_ref()?.top(pane))).unwrap_or_default();
    let laid = measured.lines.get(&pane).zip(measured.ends.get(&pane));
    let percent = laid.and_then(|(lines, end)| lines.percent(top, *end));
    percent.map(|percent| format!("{percent}%")).unwrap_or_default()
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
    let mut laid = Laying::default();
    for entry in entries {
        lay_entry(entry, (labels, width), canvas, &mut laid);
    }
    Laid { of, lines: Arc::new(laid.lines), blocks: laid.blocks }
}

/// A document being laid out.
#[derive(Default)]
struct Laying {
    lines: Lines,
    blocks: Vec<Block>,
}

/// How an entry's text is meant: its label in lines, its style, and what it is.
struct Meant {
    leads: Vec<Piece>,
    style: Style,
    source: Option<Source>,
    form: Form,
}

impl Meant {
    fn plain(style: Style) -> Self {
        Self { leads: Vec::new(), style, source: None, form: Form::Plain }
    }
}

impl Laying {
    fn push(&mut self, pieces: Vec<Piece>) {
        self.lines.push_line();
        self.blocks.push(Block::Pieces(pieces));
    }

    fn push_text(&mut self, text: String, columns: usize, meant: Meant) {
        let Meant { mut leads, style, source, form } = meant;
        let blank = leads.first().map(|(lead, style)| (" ".repeat(lines::width(lead)), *style));
        let parts = self.lines.push_text(text, Layout { source, columns, least: leads.len() });
        let text = self.lines.last_text();
        let mut begins = 0;
        for part in parts {
            let (leads, blank) = (std::mem::take(&mut leads), blank.clone());
            self.blocks.push(Block::Text(Dress { leads, blank, style, form, begins }));
            if form == Form::MarkedUp {
                begins = text[part.clone()].rfind('\n').map_or(begins, |end| part.start + end + 1);
            }
        }
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
        Entry::Heading(words) => laid.push_text(words, width, Meant::plain(theme.strong)),
        Entry::Text(words, tone) => laid.push_text(words, width, Meant::plain(style(theme, tone))),
        Entry::Row(cells, tone) => laid.push(vec![(cells.join("  "), style(theme, tone))]),
        Entry::Passage { label, text, source, form } => {
            let leads = label.as_ref().map(|label| names(label, (labels, more), theme.dim)).unwrap_or_default();
            let columns = if label.is_some() { width.saturating_sub(labels) } else { width };
            laid.push_text(text, columns, Meant { leads, style: theme.dim, source: Some(source), form });
        }
        Entry::Field { label, value, tone } => {
            let leads = names(&label, (labels, more), theme.dim);
            let meant = Meant { leads, ..Meant::plain(style(theme, tone)) };
            laid.push_text(value, width.saturating_sub(labels), meant);
        }
    }
}

/// A label in lines, each as wide as the column.
fn names(label: &str, (labels, more): (usize, &str), style: Style) -> Vec<Piece> {
    let names = lines::wrap(label, labels.saturating_sub(2).max(1));
    names.iter().map(|name| (lines::pad(name, labels, more), style)).collect()
}
