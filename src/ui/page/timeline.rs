//! The timeline of an authorisation: its period, the disclosures as a density, the versions of the notes.

use super::axis::Axis;
use super::sheet::Sheet;
use crate::domain::resting::{self, AuthorisationPage, Period};
use crate::domain::weighing::{NoteDates, note_in_force};
use crate::text::number;
use crate::ui::canvas::{Canvas, Piece};
use crate::ui::lines;
use chrono::{Datelike, NaiveDate};
use ratatui::style::Style;
use std::ops::RangeInclusive;

/// Columns of the names of the rows.
const LEAST_NAME: usize = 10;
const MOST_NAME: usize = 16;

pub fn write(canvas: &Canvas<'_, '_>, page: &AuthorisationPage, sheet: &mut Sheet) {
    sheet.heading(canvas.text.hang_timeline());
    let Some(drawing) = Drawing::new(canvas, page, sheet.width) else {
        sheet.text(&canvas.text.hang_no_timeline(), canvas.theme.dim);
        // What can be pointed at stands there all the same.
        page.notes.iter().for_each(|(party, _)| sheet.target(vec![(party.clone(), canvas.theme.text)]));
        return;
    };
    let text = canvas.text;
    drawing.labels(sheet);
    drawing.row(sheet, &text.hang_row_valid(), &drawing.period());
    if page.totals.all > 0 {
        drawing.row(sheet, &text.hang_row_disclosed(), &drawing.density());
        drawing.row(sheet, &text.hang_row_number(), &drawing.numbers());
        if page.totals.before + page.totals.after + page.totals.unnamed > 0 {
            drawing.row(sheet, &text.hang_row_stands_out(), &drawing.stands_out());
        }
    }
    for (party, notes) in &page.notes {
        let cells = drawing.versions(notes);
        let mut pieces = vec![(drawing.name(party), canvas.theme.text)];
        pieces.extend(joined(&cells));
        sheet.target(pieces);
    }
    drawing.legend(sheet);
}

/// One column of a row: a character and its style.
type Cell = (String, Style);

fn joined(cells: &[Cell]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (sign, style) in cells {
        match pieces.last_mut().filter(|(_, last)| last == style) {
            Some((words, _)) => words.push_str(sign),
            None => pieces.push((sign.clone(), *style)),
        }
    }
    pieces
}

/// What the rows are drawn with.
struct Drawing<'a, 'b, 'c> {
    canvas: &'a Canvas<'b, 'c>,
    page: &'a AuthorisationPage,
    axis: Axis,
    name: usize,
    /// Disclosures in each column, and those that stand out.
    counts: Vec<u64>,
    odd: Vec<u64>,
}

impl<'a, 'b, 'c> Drawing<'a, 'b, 'c> {
    fn new(canvas: &'a Canvas<'b, 'c>, page: &'a AuthorisationPage, width: usize) -> Option<Self> {
        let text = canvas.text;
        let own =
            [text.hang_row_valid(), text.hang_row_disclosed(), text.hang_row_number(), text.hang_row_stands_out()];
        let names = own.iter().chain(page.notes.iter().map(|(party, _)| party));
        let name = names.map(|name| lines::width(name) + 2).max().unwrap_or(0).clamp(LEAST_NAME, MOST_NAME);
        let axis = Axis::holding(range(page)?, width.saturating_sub(name))?;
        let mut drawing = Self { canvas, page, axis, name, counts: Vec::new(), odd: Vec::new() };
        drawing.counts = drawing.by_column(page.days.iter().map(|(day, count)| (*day, *count)));
        let outside = page.days.iter().filter(|(day, _)| drawing.lies(**day) != Period::Within);
        let odd = outside.chain(&page.unnamed_days).map(|(day, count)| (*day, *count)).collect::<Vec<_>>();
        drawing.odd = drawing.by_column(odd.into_iter());
        Some(drawing)
    }

    fn lies(&self, day: NaiveDate) -> Period {
        resting::period(&self.page.authorisation, day)
    }

    fn by_column(&self, days: impl Iterator<Item = (NaiveDate, u64)>) -> Vec<u64> {
        let mut found = vec![0; self.axis.columns];
        for (day, count) in days {
            found[self.axis.column(day)] += count;
        }
        found
    }

    fn name(&self, name: &str) -> String {
        lines::pad(name, self.name - 1, self.canvas.signs.more) + " "
    }

    fn row(&self, sheet: &mut Sheet, name: &str, cells: &[Cell]) {
        let mut pieces = vec![(self.name(name), self.canvas.theme.dim)];
        pieces.extend(joined(cells));
        sheet.line(pieces);
    }

    fn blank(&self) -> Vec<Cell> {
        vec![(" ".to_owned(), self.canvas.theme.text); self.axis.columns]
    }

    /// Writes words into cells from a column on.
    fn put(cells: &mut [Cell], column: usize, words: &str, style: Style) {
        for (cell, character) in cells.iter_mut().skip(column).zip(words.chars()) {
            *cell = (character.to_string(), style);
        }
    }

    fn label(&self, day: NaiveDate) -> String {
        format!("{} {}", self.canvas.text.hang_month(u64::from(day.month())), day.year())
    }

    fn ticks(&self) -> Vec<(usize, NaiveDate)> {
        self.axis.labels(9)
    }

    /// Months and years, and under them the axis.
    fn labels(&self, sheet: &mut Sheet) {
        let (theme, signs) = (self.canvas.theme, self.canvas.signs);
        let mut words = self.blank();
        let mut line = vec![(signs.rule.to_owned(), theme.dim); self.axis.columns];
        for (column, day) in self.ticks() {
            Self::put(&mut words, column, &self.label(day), theme.text);
            signs.tick.clone_into(&mut line[column].0);
        }
        self.row(sheet, "", &words);
        self.row(sheet, "", &line);
    }

    /// The period, with its first and last day; open ends run off the axis.
    fn period(&self) -> Vec<Cell> {
        let (signs, strong) = (self.canvas.signs, self.canvas.theme.strong);
        let found = &self.page.authorisation;
        let (begin, until) = (resting::begins(found), found.valid_until);
        let from = begin.map_or(0, |day| self.axis.column(day));
        let to = until.map_or(self.axis.columns - 1, |day| self.axis.column(day));
        let mut cells = self.blank();
        for cell in cells.iter_mut().take(to + 1).skip(from) {
            *cell = (signs.span.to_owned(), strong);
        }
        let first = if begin.is_some() { signs.span_from } else { signs.off_left };
        first.clone_into(&mut cells[from].0);
        let last = if until.is_some() { signs.span_to } else { signs.off_right };
        last.clone_into(&mut cells[to].0);
        cells
    }

    fn density(&self) -> Vec<Cell> {
        let (theme, signs) = (self.canvas.theme, self.canvas.signs);
        let most = self.counts.iter().copied().max().unwrap_or(0).max(1);
        let steps = signs.density.len() as u64;
        let cell = |(count, odd): (&u64, &u64)| {
            if *count == 0 {
                return (" ".to_owned(), theme.text);
            }
            let level = (count * steps).div_ceil(most).clamp(1, steps);
            let sign = signs.density[usize::try_from(level).unwrap_or(1) - 1];
            (sign.to_owned(), if odd == count { theme.warning } else { theme.text })
        };
        self.counts.iter().zip(&self.odd).map(cell).collect()
    }

    /// How many lie between one label of the axis and the next.
    fn numbers(&self) -> Vec<Cell> {
        let language = self.canvas.text.language();
        let mut cells = self.blank();
        let ticks: Vec<usize> = self.ticks().iter().map(|(column, _)| *column).collect();
        let before = ticks.first().copied().filter(|first| *first > 0).map(|_| 0);
        let starts: Vec<usize> = before.into_iter().chain(ticks).collect();
        for (place, &start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(self.axis.columns);
            let count: u64 = self.counts[start..end].iter().sum();
            let words = number(count, language);
            if count > 0 && lines::width(&words) < end - start {
                Self::put(&mut cells, start, &words, self.canvas.theme.dim);
            }
        }
        cells
    }

    fn stands_out(&self) -> Vec<Cell> {
        let (theme, signs) = (self.canvas.theme, self.canvas.signs);
        let cell = |odd: &u64| (if *odd > 0 { signs.mark } else { " " }.to_owned(), theme.warning);
        self.odd.iter().map(cell).collect()
    }

    /// Which version was in force when, each by its number where it begins.
    fn versions(&self, notes: &[NoteDates]) -> Vec<Cell> {
        let theme = self.canvas.theme;
        let mut cells: Vec<Cell> = (0..self.axis.columns).map(|column| self.in_force(notes, column)).collect();
        let first = note_in_force(notes, self.axis.first_day()).map(|note| (0, note));
        let adopted = notes.iter().filter(|note| (self.axis.first_day()..=self.axis.end()).contains(&note.adopted_on));
        for (column, note) in first.into_iter().chain(adopted.map(|note| (self.axis.column(note.adopted_on), note))) {
            let style = if self.is_hindsight(note) { theme.dim } else { theme.strong };
            Self::put(&mut cells, column, &note.version.to_string(), style);
        }
        cells
    }

    fn in_force(&self, notes: &[NoteDates], column: usize) -> Cell {
        let (theme, signs) = (self.canvas.theme, self.canvas.signs);
        match note_in_force(notes, self.axis.last_day(column)) {
            Some(note) if self.is_hindsight(note) => (signs.hindsight.to_owned(), theme.dim),
            Some(_) => (signs.rule.to_owned(), theme.text),
            None => (" ".to_owned(), theme.text),
        }
    }

    fn is_hindsight(&self, note: &NoteDates) -> bool {
        resting::decided_on(&self.page.authorisation).is_some_and(|decided| note.adopted_on > decided)
    }

    fn legend(&self, sheet: &mut Sheet) {
        let (text, signs, dim) = (self.canvas.text, self.canvas.signs, self.canvas.theme.dim);
        let most = self.counts.iter().copied().max().unwrap_or(0);
        let mut said = Vec::new();
        if most > 0 {
            said.push(text.hang_per_column(self.axis.days_a_column(), number(most, text.language())));
        }
        if self.odd.iter().any(|odd| *odd > 0) {
            said.push(text.hang_legend_stands_out(signs.mark));
        }
        let notes = || self.page.notes.iter().flat_map(|(_, notes)| notes);
        if notes().next().is_some() {
            said.push(text.hang_legend_version(signs.rule));
        }
        if notes().any(|note| self.is_hindsight(note) && note.adopted_on <= self.axis.end()) {
            said.push(text.hang_legend_hindsight(signs.hindsight));
        }
        // Each part whole, as many to a line as fit.
        let mut line = String::new();
        for part in said {
            if !line.is_empty() && lines::width(&line) + 3 + lines::width(&part) > sheet.width {
                sheet.line(vec![(std::mem::take(&mut line), dim)]);
            }
            line = if line.is_empty() { part } else { format!("{line}   {part}") };
        }
        if !line.is_empty() {
            sheet.line(vec![(line, dim)]);
        }
    }
}

/// The days that the timeline holds: the period and every disclosure, and a quarter more for what came in hindsight.
fn range(page: &AuthorisationPage) -> Option<RangeInclusive<NaiveDate>> {
    let found = &page.authorisation;
    let own = [resting::begins(found), found.granted_on, found.valid_until].into_iter().flatten();
    let days: Vec<NaiveDate> = own.chain(page.days.keys().copied()).collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let beyond = last.checked_add_signed((last - first) / 4)?;
    let later = page.notes.iter().flat_map(|(_, notes)| notes).map(|note| note.adopted_on);
    let last = later.filter(|day| (last..=beyond).contains(day)).max().unwrap_or(last);
    Some(first..=last)
}
