//! The workbook dress: one sheet a table, read cell by cell within limits; never as a range, which a file of 1,449 bytes
//! with cells A1 and XFD1048576 blows up to all the memory there is.

use super::reading::Reading;
use super::sheet::{Fault, Sheet};
use super::{ods, xlsx};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::ProblemKind;
use std::borrow::Cow;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest workbook, in bytes, and what it may unpack to: larger deliveries come as CSV or JSON Lines.
const LARGEST: u64 = 32 << 20;
const UNPACKED: u64 = 128 << 20;
/// The most parts of a workbook.
const PARTS: usize = 1_000;
/// The most cells that hold something.
const CELLS: u64 = 5_000_000;
/// The widest row, in columns: some ten times the widest table.
const WIDEST: usize = 512;

/// A zip with a workbook in it.
pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Which program wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workbook {
    Xlsx,
    Ods,
}

/// What a cell shows.
pub(super) enum Shown {
    Text(String),
    /// A formula that came to nothing, and other values that are none.
    Error(String),
}

/// Reads a workbook.
pub(super) fn read(workbook: Workbook, bytes: &[u8], reading: &mut Reading) {
    let read = measured(bytes, UNPACKED).and_then(|mut archive| match workbook {
        Workbook::Xlsx => xlsx::read(bytes, reading),
        Workbook::Ods => ods::read(&mut archive, reading),
    });
    if let Err(kind) = read {
        reading.refuse(None, None, kind);
    }
}

/// The archive, when all of it unpacks to `most` bytes: what a part says of its own size is not believed.
fn measured(bytes: &[u8], most: u64) -> Result<Archive<'_>, ProblemKind> {
    if bytes.len() as u64 > LARGEST {
        return Err(ProblemKind::TooLarge { most: LARGEST });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > PARTS {
        return Err(ProblemKind::TooLarge { most });
    }
    let mut left = most;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|error| damaged(&error))?;
        let unpacked =
            std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|error| damaged(&error))?;
        left = left.checked_sub(unpacked).ok_or(ProblemKind::TooLarge { most })?;
    }
    Ok(archive)
}

pub(super) fn damaged(error: &dyn std::error::Error) -> ProblemKind {
    ProblemKind::BadWorkbook { message: error.to_string() }
}

/// One sheet, cell by cell; rows are put together as they come.
pub(super) struct Rows<'r> {
    table: Result<Table, ProblemKind>,
    sheet: Option<Sheet>,
    row: u64,
    cells: Vec<Cow<'static, str>>,
    /// What no row can hold: an error, or a cell far to the right.
    astray: Option<ProblemKind>,
    is_over: bool,
    reading: &'r mut Reading,
}

impl<'r> Rows<'r> {
    /// Begins a sheet.
    pub(super) fn begin(name: &str, reading: &'r mut Reading) -> Self {
        let table =
            Table::parse(name).map_err(|error| ProblemKind::UnknownTable { found: error.found, known: error.known });
        Self { table, sheet: None, row: 0, cells: Vec::new(), astray: None, is_over: false, reading }
    }

    /// Takes a cell; `row` counts from 1, `column` from 0. `left` goes on from sheet to sheet.
    pub(super) fn take(&mut self, row: u64, column: usize, shown: Shown, left: &mut Left) -> Result<(), ProblemKind> {
        *left = left.one_less()?;
        if row != self.row {
            self.end_row();
            self.row = row;
        }
        match shown {
            Shown::Text(text) if text.is_empty() => {}
            Shown::Error(found) => self.astray = Some(ProblemKind::CellError { found }),
            Shown::Text(found) if column >= WIDEST => self.astray = Some(ProblemKind::NoSuchColumn { found }),
            Shown::Text(text) => {
                if self.cells.len() <= column {
                    self.cells.resize(column + 1, Cow::Borrowed(""));
                }
                self.cells[column] = Cow::Owned(text);
            }
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let (cells, astray) = (std::mem::take(&mut self.cells), self.astray.take());
        if self.is_over || (cells.is_empty() && astray.is_none()) {
            return;
        }
        match (&self.sheet, &self.table, astray) {
            // An empty sheet may have any name.
            (_, Err(kind), _) => {
                self.reading.refuse(None, None, kind.clone());
                self.is_over = true;
            }
            (Some(sheet), Ok(_), Some(kind)) => {
                sheet.reject(self.row, &cells, Fault { place: None, kind }, self.reading);
            }
            (Some(sheet), Ok(_), None) => sheet.take(self.row, &cells, self.reading),
            (None, Ok(_), Some(kind)) => {
                self.reading.refuse(Some(self.row), None, kind);
                self.is_over = true;
            }
            (None, &Ok(table), None) => {
                self.sheet = Sheet::begin(table, &cells, self.row, self.reading);
                self.is_over = self.sheet.is_none();
            }
        }
    }

    /// Ends the sheet; the next one reads on.
    pub(super) fn finish(mut self) -> &'r mut Reading {
        self.end_row();
        self.reading
    }
}

/// How many cells may still come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left(u64);

impl Left {
    pub(super) fn all() -> Self {
        Self(CELLS)
    }

    /// Whether so many may still come, before any of them is made.
    pub(super) fn at_least(self, cells: u64) -> Result<(), ProblemKind> {
        if cells <= self.0 { Ok(()) } else { Err(ProblemKind::TooManyCells { most: CELLS }) }
    }

    fn one_less(self) -> Result<Self, ProblemKind> {
        self.0.checked_sub(1).map(Self).ok_or(ProblemKind::TooManyCells { most: CELLS })
    }
}

/// A number as a person reads it: a whole one without decimals.
pub(super) fn number(value: f64) -> String {
    // `{}` writes the shortest digits that are read back as the same number, and no `.0`.
    format!("{value}")
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
