//! The CSV dress: one table a file, its encoding and separator found out and said.

use super::account::{RowCount, SheetRead};
use super::encoding;
use super::form::{Declared, Destination, Form, Plan};
use super::head;
use super::mapping::Taken;
use super::pass::Pass;
use super::reading::{Reading, SHOWN, Shown};
use super::rows::{Found, LONGEST, Rows, Stop};
use super::sheet;
use super::split::{self, Row};
use super::window::Window;
use crate::domain::problem::{NoticeKind, ProblemKind, TextEncoding};
use std::borrow::Cow;
use std::io::{self, BufRead, Seek};

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads the file of one table, or of what a mapping makes of it.
pub(super) fn read(
    form: &Form<'_>,
    source: &mut (impl BufRead + Seek),
    reading: &mut Reading,
    pass: &mut Pass<'_>,
) -> io::Result<()> {
    let plan = match form.plan(None) {
        Ok(Plan::Skip) => return Ok(()),
        Ok(plan) => plan,
        Err(kind) => {
            reading.refuse(None, None, kind);
            return Ok(());
        }
    };
    let declared = form.declared(plan);
    let (encoding, said) = encoding::find(source, declared.encoding)?;
    if said != TextEncoding::Utf8 && declared.encoding.is_none() {
        reading.note(NoticeKind::Encoding(said));
    }
    let mut window = Window::new(source, (encoding, said));
    window.fill()?;
    let (separator, skipped) = divided(window.rest(), declared, plan);
    if separator != SEPARATORS[0] && declared.separator.is_none() {
        reading.note(NoticeKind::Separator(separator));
    }
    let (encoding, separator_found) = (Some(said), Some(separator));
    let tables = plan.tables();
    reading.begin_sheet(SheetRead { tables, encoding, separator: separator_found, ..SheetRead::default() });
    if matches!(plan, Plan::Show) {
        show(window.rest(), (separator, skipped), reading);
        return Ok(());
    }
    let header = declared.header_row;
    let header_line = header.unwrap_or_else(|| header_line(window.rest(), (separator, skipped), plan));
    let mut rows = Rows::new(window, separator);
    let sheet = &mut Begun { plan, header, header_line, skipped, destination: None };
    sheet.take_all(&mut rows, reading, pass)?;
    // That row is no title, so that it is counted when the columns were found.
    let told = (skipped - sheet.skipped) as u64;
    reading.count(|rows| rows.head += told);
    rows.window().count_on()?;
    account(rows.window().lines(), reading);
    pass.end(reading);
    Ok(())
}

/// What was declared and found out, so that it need not be found out again.
pub(super) fn settled(form: &Form<'_>, reading: &Reading) -> Declared {
    let Some(sheet) = reading.sheets.first() else { return form.declared };
    Declared { encoding: sheet.encoding, separator: sheet.separator, header_row: sheet.header_row }
}

/// The separator, and how many rows only tell it.
fn divided(text: &str, declared: Declared, plan: Plan<'_>) -> (char, usize) {
    match (told(text), declared.separator) {
        (Some(_), Some(declared)) => (declared, 1),
        (Some(told), None) => (told, 1),
        (None, Some(declared)) => (declared, 0),
        (None, None) => (separator(text, &plan.wanted()), 0),
    }
}

/// Every line finds its place.
fn account(lines: u64, reading: &mut Reading) {
    let all = &mut reading.lines;
    all.read = lines;
    all.unreadable = all.read.saturating_sub(all.used + all.empty);
    if all.unreadable > 0 && reading.problems.is_empty() {
        // No row may be lost without a word, whatever the reason.
        let kind = ProblemKind::LinesLost { lines: all.unreadable };
        reading.refuse(None, None, kind);
    }
}

/// The first rows of a text that hold something.
fn first_rows<'t>(text: &'t str, (separator, skipped): (char, usize), plan: Plan<'t>) -> impl Iterator<Item = Row<'t>> {
    let rows = split::Rows::new(text, separator).skip(skipped).map_while(Result::ok);
    rows.filter(move |row| !is_empty(row, plan))
}

/// The line of the row that names the columns; without one, the first that is not empty.
fn header_line(text: &str, how: (char, usize), plan: Plan<'_>) -> u64 {
    let first: Vec<Row<'_>> = first_rows(text, how, plan).take(head::LOOKED_AT).collect();
    let place = head::place(first.iter().map(|row| row.cells.as_slice()), &plan.wanted());
    first.get(place).map_or(1, |row| row.line)
}

/// A sheet that is being read.
struct Begun<'m> {
    plan: Plan<'m>,
    /// The row that was said to name the columns, and the line where they stand.
    header: Option<u64>,
    header_line: u64,
    /// Rows that only tell the separator.
    skipped: usize,
    destination: Option<Destination<'m>>,
}

impl Begun<'_> {
    fn take_all(
        &mut self,
        rows: &mut Rows<impl BufRead>,
        reading: &mut Reading,
        pass: &mut Pass<'_>,
    ) -> io::Result<()> {
        while let Some(next) = rows.next()? {
            reading.count(|rows| rows.read += 1);
            let found = match next {
                Ok(found) => found,
                Err(stop) => {
                    reading.count(|rows| rows.unreadable += 1);
                    refuse(stop, reading);
                    return Ok(());
                }
            };
            let length = found.length;
            let is_begun = self.destination.is_some();
            if !self.take(found, reading) || !pass.took(length, reading) {
                return Ok(());
            }
            if let (false, Some(destination)) = (is_begun, &self.destination) {
                rows.set_width(destination.width());
            }
        }
        if self.destination.is_none() {
            let kind = self.header.map_or(ProblemKind::NoColumns, |row| ProblemKind::HeaderRowAbsent { row });
            reading.refuse(self.header, None, kind);
        }
        Ok(())
    }

    /// Takes a row; whether any other can be.
    fn take(&mut self, found: Found<'_>, reading: &mut Reading) -> bool {
        let row = &found.row;
        if self.skipped > 0 {
            self.skipped -= 1;
            reading.lines.used += row.lines;
            return true;
        }
        if is_empty(row, self.plan) {
            reading.lines.empty += row.lines;
            reading.count(|rows| rows.empty += 1);
            return true;
        }
        reading.lines.used += row.lines;
        match &mut self.destination {
            Some(destination) => {
                let change = take(destination, found, reading);
                reading.count(change);
                true
            }
            None => self.begin(row, reading),
        }
    }

    /// Takes a row at or above the names of the columns.
    fn begin(&mut self, row: &Row<'_>, reading: &mut Reading) -> bool {
        reading.count(|rows| rows.head += 1);
        if row.line < self.header_line {
            return true;
        }
        if row.line > self.header_line {
            let row = self.header_line;
            reading.refuse(Some(row), None, ProblemKind::HeaderRowAbsent { row });
        } else {
            self.destination = Destination::begin(self.plan, &row.cells, row.line, reading);
        }
        if self.destination.is_some() {
            reading.columns_at(row.line);
        }
        self.destination.is_some()
    }
}

fn show(text: &str, how: (char, usize), reading: &mut Reading) {
    let rows = first_rows(text, how, Plan::Show).take(SHOWN);
    let rows = rows.map(|row| (row.line, row.cells.into_iter().map(Cow::into_owned).collect())).collect();
    reading.shown.push(Shown { rows });
}

/// No cell, or only white space on a line of its own.
fn is_empty(row: &Row<'_>, plan: Plan<'_>) -> bool {
    match row.cells.as_slice() {
        [cell] => row.lines == 1 && cell.trim().is_empty(),
        cells => plan.is_empty(cells),
    }
}

/// Takes or rejects a row, and says how to count it.
fn take(destination: &mut Destination<'_>, found: Found<'_>, reading: &mut Reading) -> fn(&mut RowCount) {
    let records: fn(&mut RowCount) = |rows| rows.records += 1;
    let Found { row, fault, .. } = found;
    let expected = destination.width();
    if row.lines == 1 && destination.is_left_out(&row.cells) {
        return |rows| rows.left_out += 1;
    }
    if let Some(fault) = fault.or_else(|| fault_of(&row, expected)) {
        destination.reject(row.line, &row.cells, fault, reading);
        return records;
    }
    if swallows(&row, expected) {
        reading.note(NoticeKind::Swallows { row: row.line, lines: row.lines });
    }
    if destination.take(row.line, &row.cells, reading) == Taken::LeftOut {
        return |rows| rows.left_out += 1;
    }
    records
}

fn fault_of(row: &Row<'_>, expected: usize) -> Option<sheet::Fault> {
    let found = row.cells.len();
    // Some programs leave empty cells at the end of a row out; but a row that spans lines, or that no line break
    // ends, has probably lost a quote or its end.
    let is_short = found < expected && (row.lines > 1 || !row.is_ended);
    if let Some(place) = row.stray_quote {
        return Some(sheet::Fault { place: Some(place), kind: ProblemKind::StrayQuote });
    }
    let is_fault = is_short || (found > expected && row.lines > 1);
    let (found, expected) = (found as u64, expected as u64);
    let kind = ProblemKind::OtherWidth { found, expected, lines: row.lines };
    is_fault.then_some(sheet::Fault { place: None, kind })
}

/// Whether a row of several lines would be as many whole rows if one cell were not quoted: two quotes may be missing.
fn swallows(row: &Row<'_>, width: usize) -> bool {
    row.lines > 1
        && row.cells.iter().enumerate().any(|(place, cell)| {
            let (Some(first), Some(last)) = (cell.lines().next(), cell.lines().last()) else { return false };
            let count = |line: &str| SEPARATORS.map(|separator| line.matches(separator).count());
            let (first, last) = (count(first), count(last));
            cell.contains('\n')
                && place > 0
                && (0..SEPARATORS.len()).any(|s| place + first[s] + 1 == width && last[s] == place)
        })
}

/// The separator that a first line only for it tells (`sep=;`, as some programs write). Split at itself, it is one row
/// with any separator.
fn told(text: &str) -> Option<char> {
    let first = text.lines().next().unwrap_or_default().trim_end();
    first.strip_prefix("sep=").and_then(|told| told.chars().next())
}

/// The separator by which one of the first rows names the most of the wanted columns, else by which they have the most
/// cells.
fn separator(text: &str, wanted: &[String]) -> char {
    let merit = |separator: char| {
        let rows = split::Rows::new(text, separator).map_while(Result::ok).take(head::LOOKED_AT);
        let merits = rows.map(|row| (head::merit(&row.cells, wanted), row.cells.len()));
        merits.fold((0, 0), |(most, cells), (known, width)| (most.max(known), cells + width))
    };
    // Of equals the last would be chosen.
    let best = SEPARATORS.into_iter().rev().max_by_key(|&separator| merit(separator));
    best.unwrap_or(SEPARATORS[0])
}

fn refuse(stop: Stop, reading: &mut Reading) {
    match stop {
        Stop::Syntax { line, column, fault } => {
            reading.refuse(None, None, ProblemKind::Syntax { line, column, fault });
        }
        Stop::TooLarge { line } => reading.refuse(Some(line), None, ProblemKind::TooLarge { most: LONGEST as u64 }),
    }
}

/// Reads bytes that are there.
#[cfg(test)]
pub(super) fn read_all(form: &Form<'_>, source: &[u8], reading: &mut Reading) {
    read(form, &mut io::Cursor::new(source), reading, &mut Pass::Whole).unwrap();
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
