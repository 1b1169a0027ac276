//! The CSV renderer: a file for each table, and one that says what they hold and for whom.
//!
//! Made for what a double click does in Dutch: Excel then expects semicolons, the list separator of the country, and takes
//! UTF-8 for an old code page unless a byte order mark comes first. LibreOffice, pandas and R read both when told.
//! Numbers have no separators of thousands. A text that a spreadsheet would run has an apostrophe before it.

use super::sheets::is_formula;
use super::tree::{Cell, Report, Table};
use crate::text::sanitise;

const BYTE_ORDER_MARK: &str = "\u{feff}";
/// No table is called so: their names have no underscore. It comes first in a folder.
const CONTENTS: &str = "_contents.csv";

/// The files with their names.
pub(super) fn render(report: &Report) -> Vec<(String, Vec<u8>)> {
    let tables = report.tables().map(|table| (format!("{}.csv", table.name), rendered(table, &report.missing)));
    std::iter::once((CONTENTS.to_owned(), contents(report))).chain(tables).collect()
}

fn contents(report: &Report) -> Vec<u8> {
    let index = &report.index;
    let mut file = BYTE_ORDER_MARK.to_owned();
    push_row(&mut file, [text(&report.title), text(&report.marking.line())]);
    push_row(&mut file, [text(&index.name), text(&index.about)]);
    for table in report.tables() {
        push_row(&mut file, [text(&format!("{}.csv", table.name)), text(&table.title)]);
    }
    file.into_bytes()
}

fn rendered(table: &Table, missing: &str) -> Vec<u8> {
    let mut file = BYTE_ORDER_MARK.to_owned();
    push_row(&mut file, table.columns.iter().map(|column| text(&column.title)));
    for row in &table.rows {
        push_row(&mut file, row.iter().map(|cell| field(cell, missing)));
    }
    file.into_bytes()
}

fn push_row(file: &mut String, fields: impl IntoIterator<Item = String>) {
    file.push_str(&fields.into_iter().collect::<Vec<_>>().join(";"));
    file.push_str("\r\n");
}

fn field(cell: &Cell, missing: &str) -> String {
    match cell {
        Cell::Number { value, .. } => value.to_string(),
        Cell::Text(said) => text(said),
        Cell::Missing => text(missing),
    }
}

/// On one line, so that a row is a line; a line break in it shows as `␊`.
fn text(said: &str) -> String {
    let shown = sanitise::line(said);
    let guard = if is_formula(&shown) { "'" } else { "" };
    format!("\"{guard}{}\"", shown.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_on_one_line_and_formulas_guarded() {
        assert_eq!(text("a;\"b\"\nc"), "\"a;\"\"b\"\"␊c\"");
        assert_eq!(text("=cmd|' /C calc'!A0"), "\"'=cmd|' /C calc'!A0\"");
        assert_eq!(text("\t=1"), "\"'␉=1\"");
        assert_eq!(field(&Cell::Number { value: 1234, shown: "1.234".into() }, "-"), "1234");
    }
}
