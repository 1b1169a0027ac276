//! The rows of each sheet, accounted for: taken + rejected + empty and so on = read, or the program is wrong.

use super::found::Found;
use super::{Failure, counts};
use crate::domain::account::{Account, Fate};
use crate::domain::bundle::{Table, TableSummary};
use crate::import::SheetRead;
use std::collections::BTreeMap;

/// Fails when a row of a sheet, or a record, is in no count; `stored`: what the file says of the records that were offered
/// to it.
pub fn check(found: &Found, stored: &BTreeMap<Table, TableSummary>, sources: &[String]) -> Result<(), Failure> {
    if let Some(sheet) = found.reading.sheets.iter().find(|sheet| !sheet.rows.adds_up()) {
        return Err(Failure::RowsLost(sources.get(sheet.source).cloned().unwrap_or_default()));
    }
    // Of an investigation there is one, however many are delivered.
    let is_lost = |(table, summary): (&Table, &TableSummary)| {
        let TableSummary { read, new, unchanged, updated, rejected } = *summary;
        *table != Table::Investigation && read != new + unchanged + updated + rejected
    };
    let is_any_lost = counts(found, Some(stored)).iter().any(is_lost);
    if is_any_lost { Err(Failure::RowsLost(sources.join(", "))) } else { Ok(()) }
}

/// An account of each sheet that holds anything.
pub fn of(found: &Found, fate: Fate) -> Vec<Account> {
    let filled = found.reading.sheets.iter().filter(|sheet| sheet.rows.read > 0);
    filled.map(|sheet| of_sheet(sheet, found.rejected_rows(sheet), fate)).collect()
}

fn of_sheet(sheet: &SheetRead, rejected: u64, fate: Fate) -> Account {
    let rows = sheet.rows;
    Account {
        source: sheet.source,
        sheet: sheet.name.clone(),
        encoding: sheet.encoding,
        separator: sheet.separator,
        header_row: sheet.header_row,
        read: rows.read,
        good: rows.records.saturating_sub(rejected),
        rejected,
        empty: rows.empty,
        left_out: rows.left_out,
        head: rows.head,
        unreadable: rows.unreadable,
        fate,
    }
}
