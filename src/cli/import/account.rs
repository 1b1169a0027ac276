//! The rows of each sheet, accounted for: taken + rejected + empty and so on = read, or the program is wrong.

use super::found::Found;
use super::summary;
use crate::cli::failure::Failure;
use crate::domain::bundle::{Table, TableSummary};
use crate::import::SheetRead;
use crate::text::{Text, number};
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
    let is_any_lost = summary::counts(found, Some(stored)).iter().any(is_lost);
    if is_any_lost { Err(Failure::RowsLost(sources.join(", "))) } else { Ok(()) }
}

/// What became of the rows of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Taken,
    /// Nothing was imported: they are good at most.
    Offered,
}

/// A line for each sheet that holds anything.
pub fn said(found: &Found, fate: Fate, sources: &[String], text: &Text) -> Vec<String> {
    let filled = found.reading.sheets.iter().filter(|sheet| sheet.rows.read > 0);
    filled.map(|sheet| line(sheet, (found.rejected_rows(sheet), fate), sources, text)).collect()
}

fn line(sheet: &SheetRead, (rejected, fate): (u64, Fate), sources: &[String], text: &Text) -> String {
    let rows = sheet.rows;
    let shown = |count: u64| number(count, text.language());
    let good = shown(rows.records.saturating_sub(rejected));
    let others = [
        (rejected, text.account_rejected(shown(rejected))),
        (rows.empty, text.account_empty(shown(rows.empty))),
        (rows.left_out, text.account_left_out(shown(rows.left_out))),
        (rows.head, text.account_head(rows.head, shown(rows.head))),
        (rows.unreadable, text.account_unreadable(shown(rows.unreadable))),
    ];
    let mut parts = vec![match fate {
        Fate::Taken => text.account_taken(good),
        Fate::Offered => text.account_offered(good),
    }];
    parts.extend(others.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part));
    let source = sources.get(sheet.source).map_or("", String::as_str);
    format!(
        "{} = {}.",
        text.account_rows(source, form(sheet, source, text), rows.read, shown(rows.read)),
        parts.join(" + ")
    )
}

/// How a sheet was read, and which it is where the name of the source does not say so.
fn form(sheet: &SheetRead, source: &str, text: &Text) -> String {
    let written =
        sheet.encoding.zip(sheet.separator).map(|(encoding, separator)| text.account_of_text(encoding, separator));
    let header = sheet.header_row.map(|row| text.account_header(row.to_string()));
    let name = sheet.name.clone().filter(|name| written.is_none() && !source.ends_with(&format!(" [{name}]")));
    let parts: Vec<String> = [name, written, header].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}
