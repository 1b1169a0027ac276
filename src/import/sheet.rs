//! A table of rows and columns, from text or a workbook: the first row names the columns, each later one is a record.

use super::in_cell;
use super::reading::Reading;
use super::tables;
use super::value::{Object, Value};
use crate::domain::bundle::Table;
use crate::domain::problem::ProblemKind;
use std::borrow::Cow;
use std::collections::HashSet;

/// The field whose parts stand in dotted columns.
pub(super) const NESTED: &str = "criteria";
/// The prefix of a column that the contract does not know.
pub(super) const EXTRA: &str = "extra";

/// The columns of a sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    table: Table,
    /// Per column the names that lead to its field; none for a column without a name.
    paths: Vec<Vec<String>>,
}

impl Sheet {
    /// Takes the names of the columns; `line`: where they stand. Without names, or with one of them twice, no row can
    /// be read.
    pub(super) fn begin(table: Table, names: &[Cow<'_, str>], line: u64, reading: &mut Reading) -> Option<Self> {
        let known = tables::columns(table);
        let paths: Vec<Vec<String>> = names.iter().map(|name| path(in_cell::unshield(name), known)).collect();
        let mut seen = HashSet::new();
        let doubled = paths.iter().find(|path| !path.is_empty() && !seen.insert(*path));
        let problem = if let Some(doubled) = doubled {
            Some(ProblemKind::DoubledName { name: doubled.join(".") })
        } else {
            seen.is_empty().then_some(ProblemKind::NoColumns)
        };
        if let Some(kind) = problem {
            reading.refuse(Some(line), None, kind);
            return None;
        }
        reading.read.entry(table).or_default();
        Some(Self { table, paths })
    }

    pub(super) fn width(&self) -> usize {
        self.paths.len()
    }

    /// Takes one row that is not empty.
    pub(super) fn take(&self, row: u64, cells: &[Cow<'_, str>], reading: &mut Reading) {
        if !reading.wants(self.table) {
            return;
        }
        let has_column = |place: usize| self.paths.get(place).is_some_and(|path| !path.is_empty());
        let astray = cells.iter().enumerate().find(|(place, cell)| !cell.is_empty() && !has_column(*place));
        match astray {
            Some((_, found)) => {
                self.reject(
                    row,
                    cells,
                    Fault { place: None, kind: ProblemKind::NoSuchColumn { found: found.to_string() } },
                    reading,
                );
            }
            None => reading.take(self.table, row, self.record(cells)),
        }
    }

    /// Rejects a row that cannot be taken.
    pub(super) fn reject(&self, row: u64, cells: &[Cow<'_, str>], fault: Fault, reading: &mut Reading) {
        if !reading.wants(self.table) {
            return;
        }
        *reading.read.entry(self.table).or_default() += 1;
        reading.keep(self.table, row, &self.record(cells));
        let column = fault.place.and_then(|place| self.paths.get(place)).map(|path| path.join("."));
        reading.reject(self.table, row, column, fault.kind);
    }

    fn record<'c>(&self, cells: &'c [Cow<'_, str>]) -> Value<'c> {
        let mut record = Object::new();
        for (path, cell) in self.paths.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            put(path, Value::Cell(Cow::Borrowed(in_cell::unshield(cell))), &mut record);
        }
        Value::Object(record)
    }
}

/// Why a row cannot be taken.
pub(super) struct Fault {
    /// The place of its column, from 0, when it is one cell's.
    pub(super) place: Option<usize>,
    pub(super) kind: ProblemKind,
}

/// `criteria.human_rights.rating` and `extra.NAME` lead inside; any other name is one field.
fn path(name: &str, known: &[&str]) -> Vec<String> {
    let trimmed = name.trim();
    let own = |part: &str| part.to_owned();
    match trimmed.split_once('.') {
        _ if trimmed.is_empty() => Vec::new(),
        Some((NESTED, _)) if known.contains(&NESTED) => trimmed.split('.').map(own).collect(),
        // Its name is kept as it stands, spaces and all.
        Some((EXTRA, _)) => name.trim_start().splitn(2, '.').map(own).collect(),
        _ => vec![own(trimmed)],
    }
}

/// Puts a value where the names lead.
pub(super) fn put<'s>(path: &[String], value: Value<'s>, object: &mut Object<'s>) {
    let [name, inner @ ..] = path else { return };
    if inner.is_empty() {
        object.push((Cow::Owned(name.clone()), value));
        return;
    }
    let place = object.iter().position(|(found, value)| found == name && matches!(value, Value::Object(_)));
    let place = place.unwrap_or_else(|| {
        object.push((Cow::Owned(name.clone()), Value::Object(Object::new())));
        object.len() - 1
    });
    if let (_, Value::Object(inside)) = &mut object[place] {
        put(inner, value, inside);
    }
}
