//! What was read from a source, whatever its dress: records, problems, and how much of each table.

use super::fields::{Fields, Found};
use super::tables::Record;
use super::value::{Object, Value};
use crate::domain::bundle::{Bundle, Placed, Table};
use crate::domain::problem::{Problem, ProblemKind, ValueType};
use crate::domain::records::Investigation;
use std::collections::{BTreeMap, BTreeSet};

/// A source that was read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The records without a problem.
    pub bundle: Bundle,
    /// Every problem, in the order of the source.
    pub problems: Vec<Problem>,
    /// Per table, the fields the contract does not know; kept in the records' `extra`.
    pub unknown_fields: BTreeMap<Table, BTreeSet<String>>,
    /// Per table, how many records the source holds; tables that are absent are absent here too.
    pub read: BTreeMap<Table, u64>,
}

impl Reading {
    /// Takes one record of a table; `row` is its number within the table, from 1.
    pub(super) fn take(&mut self, table: Table, row: u64, value: Value<'_>) {
        *self.read.entry(table).or_default() += 1;
        let Value::Object(object) = value else {
            let kind = ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::Object };
            self.problems.push(Problem { table: Some(table), row: place(table, row), column: None, kind });
            return;
        };
        self.take_object(table, row, object);
    }

    fn take_object(&mut self, table: Table, row: u64, object: Object<'_>) {
        let found = &mut Found::default();
        found.note_doubled_names(&object);
        let source = &mut Source { fields: Fields::new(object, found), row, unknown: Vec::new() };
        let bundle = &mut self.bundle;
        match table {
            Table::Investigation => {
                let mut read = Vec::<Placed<Investigation>>::new();
                source.add_to(&mut read);
                bundle.investigation = read.pop().map(|placed| placed.record);
            }
            Table::Services => source.add_to(&mut bundle.services),
            Table::Parties => source.add_to(&mut bundle.parties),
            Table::WeighingNotes => source.add_to(&mut bundle.weighing_notes),
            Table::Authorisations => source.add_to(&mut bundle.authorisations),
            Table::Disclosures => source.add_to(&mut bundle.disclosures),
            Table::Persons => source.add_to(&mut bundle.persons),
            Table::Matters => source.add_to(&mut bundle.matters),
            Table::Documents => source.add_to(&mut bundle.documents),
            Table::Exclusions => source.add_to(&mut bundle.exclusions),
            Table::Samples => source.add_to(&mut bundle.samples),
            Table::Assessments => source.add_to(&mut bundle.assessments),
            Table::Closures => source.add_to(&mut bundle.closures),
            Table::Dismissals => source.add_to(&mut bundle.dismissals),
            Table::Questions => source.add_to(&mut bundle.questions),
            Table::Recommendations => source.add_to(&mut bundle.recommendations),
        }
        let unknown = std::mem::take(&mut source.unknown);
        self.note_unknown(table, unknown);
        for (column, kind) in std::mem::take(&mut found.problems) {
            let column = (!column.is_empty()).then_some(column);
            self.problems.push(Problem { table: Some(table), row: place(table, row), column, kind });
        }
    }

    fn note_unknown(&mut self, table: Table, names: Vec<String>) {
        if !names.is_empty() {
            self.unknown_fields.entry(table).or_default().extend(names);
        }
    }
}

/// The investigation is one object, so that a row number would say nothing.
fn place(table: Table, row: u64) -> Option<u64> {
    (table != Table::Investigation).then_some(row)
}

/// One object on its way to its table.
struct Source<'s, 'f> {
    fields: Fields<'s, 'f>,
    row: u64,
    unknown: Vec<String>,
}

impl Source<'_, '_> {
    fn add_to<R: Record>(&mut self, records: &mut Vec<Placed<R>>) {
        let record = R::read(&mut self.fields);
        self.unknown = record.extra().keys().cloned().collect();
        if self.fields.found.problems.is_empty() {
            records.push(Placed { row: self.row, record });
        }
    }
}
