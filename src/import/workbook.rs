//! The workbook dress: one sheet a table, taken cell by cell as the reader of foreign files says them; never as a range,
//! which a file of 1,449 bytes with cells A1 and XFD1048576 blows up to all the memory there is.

use super::foreign::{Foreign, Line, Lines, Shown};
use super::reading::Reading;
use super::sheet::{Fault, Sheet};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::document_file::FileKind;
use crate::domain::problem::ProblemKind;
use std::borrow::Cow;
use std::io::BufRead;

/// The widest row, in columns: some ten times the widest table.
const WIDEST: usize = 512;

/// Which program wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workbook {
    Xlsx,
    Ods,
}

impl Workbook {
    /// What is asked of the reader of foreign files.
    #[must_use]
    pub fn foreign(self) -> Foreign {
        Foreign::Workbook(match self {
            Self::Xlsx => FileKind::Xlsx,
            Self::Ods => FileKind::Ods,
        })
    }
}

/// Reads what is said of a workbook.
pub(super) fn read(said: &mut impl BufRead, reading: &mut Reading) {
    let mut rows: Option<Rows<'_>> = None;
    // One sheet at a time has the reading: the one before it gives it back when it is done.
    let mut reading = Some(reading);
    for line in Lines::new(said) {
        match line {
            Line::Sheet(name) => {
                reading = rows.take().map(Rows::finish).or(reading);
                rows = reading.take().map(|reading| Rows::begin(&name, reading));
            }
            Line::Cell { row, column, shown } => {
                if let Some(rows) = &mut rows {
                    rows.take(row, usize::try_from(column).unwrap_or(usize::MAX), shown);
                }
            }
            Line::Refused(kind) => {
                reading = rows.take().map(Rows::finish).or(reading);
                if let Some(reading) = &mut reading {
                    reading.refuse(None, None, kind);
                }
            }
            // Words belong to a document.
            Line::Kind(_) | Line::Remark(_) | Line::Words(_) | Line::End => {}
        }
    }
    rows.map(Rows::finish);
}

/// One sheet, cell by cell; rows are put together as they come.
struct Rows<'r> {
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
    fn begin(name: &str, reading: &'r mut Reading) -> Self {
        let table =
            Table::parse(name).map_err(|error| ProblemKind::UnknownTable { found: error.found, known: error.known });
        Self { table, sheet: None, row: 0, cells: Vec::new(), astray: None, is_over: false, reading }
    }

    /// Takes a cell; `row` counts from 1, `column` from 0.
    fn take(&mut self, row: u64, column: usize, shown: Shown) {
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
    fn finish(mut self) -> &'r mut Reading {
        self.end_row();
        self.reading
    }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
