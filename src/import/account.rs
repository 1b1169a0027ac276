//! The rows of each sheet, accounted for, and what was found out about its form.

use crate::domain::bundle::Table;
use crate::domain::problem::TextEncoding;

/// One sheet, or file of one table, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetRead {
    /// As in [`Problem`](crate::domain::problem::Problem).
    pub source: usize,
    /// Its name in the workbook.
    pub name: Option<String>,
    /// The tables its rows give records of.
    pub tables: Vec<Table>,
    /// Of separated text.
    pub encoding: Option<TextEncoding>,
    pub separator: Option<char>,
    /// The row that names the columns.
    pub header_row: Option<u64>,
    pub rows: RowCount,
}

/// Every row of a sheet: `read` is counted as they come, the others as each finds its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowCount {
    pub read: u64,
    /// Rows that give records, taken or rejected.
    pub records: u64,
    pub empty: u64,
    /// Titles and the names of the columns.
    pub head: u64,
    /// Rows that the mapping says are no records.
    pub left_out: u64,
    /// Rows of which nothing could be made, and those after them.
    pub unreadable: u64,
}

impl RowCount {
    /// Whether each row that was read found its place.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.read == self.records + self.empty + self.head + self.left_out + self.unreadable
    }
}
