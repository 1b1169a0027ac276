//! The CSV dress: one table a file, its encoding and separator found out and said.

use super::account::{RowCount, SheetRead};
use super::encoding::{decode, decode_as};
use super::form::{Destination, Form, Plan};
use super::head;
use super::mapping::Taken;
use super::parser::Fault;
use super::place::line_and_column;
use super::reading::{Reading, SHOWN, Shown};
use super::sheet;
use super::split::{self, Row, Rows};
use crate::domain::problem::{NoticeKind, ProblemKind, SyntaxFault, TextEncoding};
use std::borrow::Cow;

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads the file of one table, or of what a mapping makes of it.
pub(super) fn read(form: &Form<'_>, source: &[u8], reading: &mut Reading) {
    let plan = match form.plan(None) {
        Ok(Plan::Skip) => return,
        Ok(plan) => plan,
        Err(kind) => return reading.refuse(None, None, kind),
    };
    let declared = form.declared(plan);
    let decoded = match declared.encoding {
        Some(encoding) => decode_as(source, encoding).map(|text| (text, encoding)),
        None => decode(source),
    };
    let (text, encoding) = match decoded {
        Ok(decoded) => decoded,
        Err((text, fault)) => return refuse(&text, fault, reading),
    };
    if encoding != TextEncoding::Utf8 && declared.encoding.is_none() {
        reading.note(NoticeKind::Encoding(encoding));
    }
    reading.lines.read = split::lines(&text);
    let (separator, skipped) = match (told(&text), declared.separator) {
        (Some(_), Some(declared)) => (declared, 1),
        (Some(told), None) => (told, 1),
        (None, Some(declared)) => (declared, 0),
        (None, None) => (separator(&text, &plan.wanted()), 0),
    };
    if separator != SEPARATORS[0] && declared.separator.is_none() {
        reading.note(NoticeKind::Separator(separator));
    }
    let (encoding, separator_found) = (Some(encoding), Some(separator));
    let tables = plan.tables();
    reading.begin_sheet(SheetRead { tables, encoding, separator: separator_found, ..SheetRead::default() });
    let source = Separated { text: &text, separator, skipped };
    if matches!(plan, Plan::Show) {
        return show(&source, reading);
    }
    source_rows(&source, (plan, declared.header_row), reading);
    let lines = &mut reading.lines;
    lines.used += skipped as u64;
    lines.unreadable = lines.read.saturating_sub(lines.used + lines.empty);
    reading.count(|rows| (rows.read, rows.head) = (rows.read + skipped as u64, rows.head + skipped as u64));
    if reading.lines.unreadable > 0 && reading.problems.is_empty() {
        // No row may be lost without a word, whatever the reason.
        let kind = ProblemKind::LinesLost { lines: reading.lines.unreadable };
        reading.refuse(None, None, kind);
    }
}

/// Text and how it is divided.
struct Separated<'s> {
    text: &'s str,
    separator: char,
    /// Rows that only tell the separator.
    skipped: usize,
}

impl<'s> Separated<'s> {
    fn rows(&self) -> impl Iterator<Item = Result<Row<'s>, Fault>> {
        Rows::new(self.text, self.separator).skip(self.skipped)
    }

    /// The line of the row that names the columns; without one, the first that is not empty.
    fn header(&self, plan: Plan<'_>) -> u64 {
        let filled = self.rows().map_while(Result::ok).filter(|row| !is_empty(row, plan));
        let first: Vec<Row<'_>> = filled.take(head::LOOKED_AT).collect();
        let place = head::place(first.iter().map(|row| row.cells.as_slice()), &plan.wanted());
        first.get(place).map_or(1, |row| row.line)
    }
}

fn source_rows<'m>(source: &Separated<'_>, (plan, header): (Plan<'m>, Option<u64>), reading: &mut Reading) {
    let header_line = header.unwrap_or_else(|| source.header(plan));
    let mut destination: Option<Destination<'m>> = None;
    for row in source.rows() {
        reading.count(|rows| rows.read += 1);
        let row = match row {
            Ok(row) => row,
            Err(fault) => {
                reading.count(|rows| rows.unreadable += 1);
                return refuse(source.text, fault, reading);
            }
        };
        if is_empty(&row, plan) {
            reading.lines.empty += row.lines;
            reading.count(|rows| rows.empty += 1);
            continue;
        }
        reading.lines.used += row.lines;
        match &mut destination {
            Some(destination) => {
                let change = take(destination, &row, reading);
                reading.count(change);
            }
            None if row.line < header_line => reading.count(|rows| rows.head += 1),
            None => {
                reading.count(|rows| rows.head += 1);
                if row.line > header_line {
                    return reading.refuse(Some(header_line), None, ProblemKind::HeaderRowAbsent { row: header_line });
                }
                match Destination::begin(plan, &row.cells, row.line, reading) {
                    Some(begun) => destination = Some(begun),
                    None => return,
                }
                reading.columns_at(row.line);
            }
        }
    }
    if destination.is_none() {
        let kind = header.map_or(ProblemKind::NoColumns, |row| ProblemKind::HeaderRowAbsent { row });
        reading.refuse(header, None, kind);
    }
}

fn show(source: &Separated<'_>, reading: &mut Reading) {
    let rows = source.rows().map_while(Result::ok).filter(|row| !is_empty(row, Plan::Show)).take(SHOWN);
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
fn take(destination: &mut Destination<'_>, row: &Row<'_>, reading: &mut Reading) -> fn(&mut RowCount) {
    let records: fn(&mut RowCount) = |rows| rows.records += 1;
    let (found, expected) = (row.cells.len(), destination.width());
    // Some programs leave empty cells at the end of a row out; but a row that spans lines, or that no line break
    // ends, has probably lost a quote or its end.
    let is_short = found < expected && (row.lines > 1 || !row.is_ended);
    if row.lines == 1 && destination.is_left_out(&row.cells) {
        return |rows| rows.left_out += 1;
    }
    if let Some(place) = row.stray_quote {
        let fault = sheet::Fault { place: Some(place), kind: ProblemKind::StrayQuote };
        destination.reject(row.line, &row.cells, fault, reading);
    } else if is_short || (found > expected && row.lines > 1) {
        let (found, expected) = (found as u64, expected as u64);
        let kind = ProblemKind::OtherWidth { found, expected, lines: row.lines };
        destination.reject(row.line, &row.cells, sheet::Fault { place: None, kind }, reading);
    } else {
        if swallows(row, expected) {
            reading.note(NoticeKind::Swallows { row: row.line, lines: row.lines });
        }
        if destination.take(row.line, &row.cells, reading) == Taken::LeftOut {
            return |rows| rows.left_out += 1;
        }
    }
    records
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
        let rows = Rows::new(text, separator).map_while(Result::ok).take(head::LOOKED_AT);
        let merits = rows.map(|row| (head::merit(&row.cells, wanted), row.cells.len()));
        merits.fold((0, 0), |(most, cells), (known, width)| (most.max(known), cells + width))
    };
    // Of equals the last would be chosen.
    let best = SEPARATORS.into_iter().rev().max_by_key(|&separator| merit(separator));
    best.unwrap_or(SEPARATORS[0])
}

fn refuse(text: &str, Fault { at, fault }: Fault, reading: &mut Reading) {
    let (line, column) = line_and_column(text, at);
    debug_assert!(!matches!(fault, SyntaxFault::NotUtf8), "the encoding was found out before");
    reading.refuse(None, None, ProblemKind::Syntax { line, column, fault });
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
