//! A line of a text that can be quoted: what is selected, found or gone to is marked in it; where the mouse is.

use super::canvas::{Canvas, Piece};
use super::lines;
use crate::app::Pane;
use crate::app::case::{CaseView, Source, Spot, TextLine, selection};
use crate::text::wrap;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What is marked in a pane, the most important last.
pub struct Marks {
    hits: Vec<(Source, Range<usize>)>,
    strong: Vec<(Source, Range<usize>)>,
}

impl Marks {
    pub fn of(canvas: &Canvas<'_, '_>, pane: Pane) -> Self {
        let mut marks = Self { hits: Vec::new(), strong: Vec::new() };
        let Some(case) = canvas.model.case.as_ref() else { return marks };
        if let Some(search) = case.search.as_ref().filter(|search| search.is_of(case, pane)) {
            marks.hits.clone_from(&search.hits);
            marks.strong.extend(search.hits.get(search.at).cloned());
        }
        let index = match pane {
            Pane::Authorisation => case.authorisation,
            Pane::Note => case.note,
            _ => 0,
        };
        let place = case.mark.as_ref().filter(|place| place.stretch.pane == pane && place.index == index);
        marks.strong.extend(place.map(|place| (place.stretch.source, place.stretch.range.clone())));
        let selected = selection::selected(canvas.model).filter(|stretch| stretch.pane == pane);
        marks.strong.extend(selected.map(|stretch| (stretch.source, stretch.range)));
        marks
    }

    /// What is marked of a line, in bytes of its text, with the style.
    fn within(&self, canvas: &Canvas<'_, '_>, line: &TextLine) -> Vec<(Range<usize>, Style)> {
        let part = |(source, range): &(Source, Range<usize>), style: Style| {
            let (start, end) = (range.start.max(line.start), range.end.min(line.end));
            (*source == line.source && start < end).then_some((start..end, style))
        };
        // Sorted within each text, and the texts lie one after another.
        let of = self.hits.iter().position(|(source, _)| *source == line.source).unwrap_or(self.hits.len());
        let own = &self.hits[of..];
        let from = own.partition_point(|(source, range)| *source == line.source && range.end <= line.start);
        let here = own[from..].iter().take_while(|(source, range)| *source == line.source && range.start < line.end);
        let hits = here.filter_map(|hit| part(hit, canvas.theme.found));
        let strong = self.strong.iter().filter_map(|mark| part(mark, canvas.theme.selected));
        hits.chain(strong).collect()
    }
}

/// The pieces of a line: its lead, then its text cut where a mark begins or ends.
pub fn line(
    canvas: &Canvas<'_, '_>,
    (lead, text): (Option<&Piece>, &str),
    line: &TextLine,
    marks: &Marks,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = lead.into_iter().cloned().collect();
    let marks = marks.within(canvas, line);
    let mut cuts: Vec<usize> = marks.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
    cuts.extend([line.start, line.end]);
    cuts.sort_unstable();
    cuts.dedup();
    for pair in cuts.windows(2) {
        let style = marks.iter().rev().find(|(range, _)| range.contains(&pair[0])).map(|(_, style)| *style);
        let words = text.get(pair[0]..pair[1]).map(wrap::shown).unwrap_or_default();
        pieces.push((words, style.unwrap_or(canvas.theme.text)));
    }
    pieces
}

/// What is searched for in a pane and how far one is, for the pane's title; `None` when nothing is.
pub fn search_place(canvas: &Canvas<'_, '_>, case: &CaseView, pane: Pane) -> Option<String> {
    let search = case.search.as_ref().filter(|search| search.is_of(case, pane))?;
    let text = canvas.text;
    let (at, of) = (search.at + 1, search.hits.len());
    let place = match () {
        () if search.words.is_blank() => String::new(),
        () if of == 0 => text.search_none(),
        () if search.is_cut() => text.search_cut(at, of),
        () => text.search_place(at, of),
    };
    let cursor = if search.typing { canvas.signs.pointer } else { "" };
    Some(format!("{} {}{cursor} {place}", text.screen_find(), search.words.text()).trim_end().to_owned())
}

/// A line of text as it lies on the screen.
#[derive(Debug, Clone)]
pub struct Drawn {
    area: Rect,
    pane: Pane,
    line: TextLine,
    words: String,
}

impl Drawn {
    /// The line's text begins after its lead.
    pub fn new(at: Rect, lead: usize, (pane, text): (Pane, &str), line: &TextLine) -> Self {
        let lead = u16::try_from(lead).unwrap_or(at.width).min(at.width);
        let area = Rect { x: at.x + lead, width: at.width - lead, ..at };
        let words = text.get(line.start..line.end).unwrap_or_default().to_owned();
        Self { area, pane, line: *line, words }
    }

    /// The character under the mouse.
    pub fn spot(&self, column: u16, row: u16) -> Option<Spot> {
        if !self.area.contains(Position::new(column, row)) {
            return None;
        }
        let mut left = usize::from(column - self.area.x);
        let mut last = 0;
        for (at, grapheme) in self.words.grapheme_indices(true) {
            last = at;
            let wide = lines::width(&wrap::shown(grapheme));
            if left < wide {
                break;
            }
            left -= wide;
        }
        Some(Spot { pane: self.pane, source: self.line.source, at: self.line.start + last })
    }
}
