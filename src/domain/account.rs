//! The rows of a delivered sheet, accounted for, and how it was read.

use super::problem::TextEncoding;

/// One sheet of an import, or file of separated text. Every count is of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// As in [`Problem`](super::problem::Problem).
    pub source: usize,
    /// Its name in the workbook.
    pub sheet: Option<String>,
    /// Of separated text.
    pub encoding: Option<TextEncoding>,
    pub separator: Option<char>,
    /// The row that names the columns.
    pub header_row: Option<u64>,
    /// The sum of all that follow.
    pub read: u64,
    /// Rows without a problem.
    pub good: u64,
    pub rejected: u64,
    pub empty: u64,
    /// Rows that the mapping says are no records.
    pub left_out: u64,
    /// Titles and the names of the columns.
    pub head: u64,
    /// Rows of which nothing could be made, and those after them.
    pub unreadable: u64,
    pub fate: Fate,
}

/// What became of the good rows of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Taken,
    /// Nothing was imported: they are good at most.
    Offered,
}
