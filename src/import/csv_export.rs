//! The CSV dress, written: a file for each table that holds records, with every column of the contract.

use super::in_cell;
use super::records::{Written, each};
use super::sheet::{EXTRA, NESTED};
use super::tables;
use super::value::Value;
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::{Code, Criterion};
use std::collections::{BTreeMap, BTreeSet};

/// The parts of a score that have a column.
const PARTS: [&str; 2] = ["rating", "note"];

/// The rows of one table: column -> cell.
type Rows = Vec<BTreeMap<String, String>>;

/// The bundle as CSV: the text of each table that holds records, in the contract's order.
#[must_use]
pub fn write(bundle: &Bundle) -> Vec<(Table, String)> {
    let mut sheets: BTreeMap<Table, Rows> = BTreeMap::new();
    each(bundle, |written| sheets.entry(written.table).or_default().push(cells(written)));
    sheets.into_iter().map(|(table, rows)| (table, sheet(table, &rows))).collect()
}

fn cells(Written { fields, extra, .. }: Written<'_>) -> BTreeMap<String, String> {
    let mut cells = BTreeMap::new();
    for (name, value) in fields {
        match value {
            Value::Object(scores) => {
                for (criterion, score) in scores {
                    let Value::Object(parts) = score else { continue };
                    if parts.is_empty() {
                        // Given, but nothing in it: that is not the same as not given.
                        cells.insert(format!("{name}.{criterion}"), "{}".to_owned());
                    }
                    for (part, value) in parts {
                        cells.insert(format!("{name}.{criterion}.{part}"), cell(&value));
                    }
                }
            }
            value => {
                cells.insert(name.into_owned(), cell(&value));
            }
        }
    }
    let extra = extra.into_iter();
    cells.extend(extra.map(|(name, value)| (format!("{EXTRA}.{name}"), in_cell::unknown_from_json(&value.to_json()))));
    cells
}

fn cell(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::List(list) if list.iter().all(|element| matches!(element, Value::Text(_))) => in_cell::join(
            list.iter().filter_map(|element| if let Value::Text(text) = element { Some(&**text) } else { None }),
        ),
        value => value.to_json(),
    }
}

fn sheet(table: Table, rows: &Rows) -> String {
    let mut columns: Vec<String> = tables::columns(table).iter().flat_map(|name| expanded(name)).collect();
    let known: BTreeSet<String> = columns.iter().cloned().collect();
    let names: BTreeSet<&String> = rows.iter().flat_map(BTreeMap::keys).collect();
    columns.extend(names.into_iter().filter(|name| !known.contains(*name)).cloned());
    let mut out = String::new();
    line(columns.iter().map(String::as_str), &mut out);
    for row in rows {
        line(columns.iter().map(|column| row.get(column).map_or("", String::as_str)), &mut out);
    }
    out
}

/// The columns of a field.
fn expanded(name: &str) -> Vec<String> {
    if name != NESTED {
        return vec![name.to_owned()];
    }
    let of_criterion = |criterion: &Criterion| PARTS.map(|part| format!("{name}.{}.{part}", criterion.code()));
    Criterion::ALL.iter().flat_map(of_criterion).collect()
}

fn line<'c>(cells: impl Iterator<Item = &'c str>, out: &mut String) {
    for (place, cell) in cells.enumerate() {
        out.push_str(if place > 0 { "," } else { "" });
        let cell = in_cell::shield(cell);
        if cell.contains([',', '"', '\n', '\r']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::csv;
    use super::super::dice::Dice;
    use super::*;
    use crate::import::Reading;
    use proptest::prelude::*;

    fn read(files: &[(Table, String)]) -> Reading {
        let mut reading = Reading::default();
        for (table, text) in files {
            let form = crate::import::Form { file: table.code(), ..crate::import::Form::default() };
            csv::read_all(&form, text.as_bytes(), &mut reading);
        }
        reading
    }

    proptest! {
        #[test]
        fn files_are_read_as_they_were_written(seed: u64) {
            let bundle = Dice(seed).bundle();
            let written = write(&bundle);
            let reading = read(&written);
            prop_assert_eq!(&reading.problems, &[]);
            prop_assert_eq!(&write(&reading.bundle), &written);
            prop_assert_eq!(super::super::write_json(&reading.bundle), super::super::write_json(&bundle));
        }
    }
}
