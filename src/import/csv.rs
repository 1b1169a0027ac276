//! The CSV dress: one table a file, its encoding and separator found out and said.

use super::encoding::decode;
use super::parser::Fault;
use super::place::line_and_column;
use super::reading::Reading;
use super::sheet::{self, Sheet};
use super::split::{self, Row, Rows};
use super::tables;
use crate::domain::bundle::Table;
use crate::domain::problem::{NoticeKind, ProblemKind, SyntaxFault, TextEncoding};

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads the file of one table.
pub(super) fn read(table: Table, source: &[u8], reading: &mut Reading) {
    let (text, encoding) = match decode(source) {
        Ok(decoded) => decoded,
        Err((text, fault)) => return refuse(&text, fault, reading),
    };
    if encoding != TextEncoding::Utf8 {
        reading.note(NoticeKind::Encoding(encoding));
    }
    reading.lines.read = split::lines(&text);
    let (separator, skipped) = separator(&text, table);
    if separator != SEPARATORS[0] {
        reading.note(NoticeKind::Separator(separator));
    }
    rows(table, &text, Rows::new(&text, separator).skip(skipped), reading);
    let lines = &mut reading.lines;
    lines.used += skipped as u64;
    lines.unreadable = lines.read.saturating_sub(lines.used + lines.empty);
    if lines.unreadable > 0 && reading.problems.is_empty() {
        // No row may be lost without a word, whatever the reason.
        let kind = ProblemKind::LinesLost { lines: reading.lines.unreadable };
        reading.refuse(None, None, kind);
    }
}

fn rows<'s>(table: Table, text: &'s str, rows: impl Iterator<Item = Result<Row<'s>, Fault>>, reading: &mut Reading) {
    let mut sheet = None;
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(fault) => return refuse(text, fault, reading),
        };
        if is_empty(&row) {
            reading.lines.empty += row.lines;
            continue;
        }
        reading.lines.used += row.lines;
        match &sheet {
            Some(sheet) => take(sheet, &row, reading),
            None => match Sheet::begin(table, &row.cells, row.line, reading) {
                Some(begun) => sheet = Some(begun),
                None => return,
            },
        }
    }
    if sheet.is_none() {
        reading.refuse(None, None, ProblemKind::NoColumns);
    }
}

/// No cell, or only white space on a line of its own.
fn is_empty(row: &Row<'_>) -> bool {
    match row.cells.as_slice() {
        [cell] => row.lines == 1 && cell.trim().is_empty(),
        cells => cells.iter().all(|cell| cell.is_empty()),
    }
}

fn take(sheet: &Sheet, row: &Row<'_>, reading: &mut Reading) {
    let (found, expected) = (row.cells.len(), sheet.width());
    // Some programs leave empty cells at the end of a row out; but a row that spans lines, or that no line break
    // ends, has probably lost a quote or its end.
    let is_short = found < expected && (row.lines > 1 || !row.is_ended);
    if let Some(place) = row.stray_quote {
        let fault = sheet::Fault { place: Some(place), kind: ProblemKind::StrayQuote };
        sheet.reject(row.line, &row.cells, fault, reading);
    } else if is_short || (found > expected && row.lines > 1) {
        let (found, expected) = (found as u64, expected as u64);
        let kind = ProblemKind::OtherWidth { found, expected, lines: row.lines };
        sheet.reject(row.line, &row.cells, sheet::Fault { place: None, kind }, reading);
    } else {
        if swallows(row, expected) {
            reading.note(NoticeKind::Swallows { row: row.line, lines: row.lines });
        }
        sheet.take(row.line, &row.cells, reading);
    }
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

/// The separator whose first row names the most columns of the table, else the most columns; and how many rows only
/// tell the separator (`sep=;`, as some programs write).
fn separator(text: &str, table: Table) -> (char, usize) {
    let first = text.lines().next().unwrap_or_default().trim_end();
    if let Some(told) = first.strip_prefix("sep=").and_then(|told| told.chars().next()) {
        // Split at itself, the line is one row with any separator.
        return (told, 1);
    }
    let known = tables::columns(table);
    let merit = |separator: char| {
        let names = Rows::new(text, separator).next().and_then(Result::ok).map(|row| row.cells).unwrap_or_default();
        (names.iter().filter(|name| known.contains(&name.trim())).count(), names.len())
    };
    // Of equals the last would be chosen.
    let best = SEPARATORS.into_iter().rev().max_by_key(|&separator| merit(separator));
    (best.unwrap_or(SEPARATORS[0]), 0)
}

fn refuse(text: &str, Fault { at, fault }: Fault, reading: &mut Reading) {
    let (line, column) = line_and_column(text, at);
    debug_assert!(!matches!(fault, SyntaxFault::NotUtf8), "the encoding was found out before");
    reading.refuse(None, None, ProblemKind::Syntax { line, column, fault });
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
