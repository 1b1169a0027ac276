//! What was read from a source, whatever its dress: records, problems, and how much of each table.

use super::account::{RowCount, SheetRead};
use super::fields::{Fields, Found};
use super::tables::Record;
use super::value::{Object, Value};
use crate::domain::bundle::{Bundle, Placed, Table};
use crate::domain::document_file::FIELDS;
use crate::domain::problem::{Notice, NoticeKind, Problem, ProblemKind, ValueType};
use crate::domain::records::Investigation;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashSet};

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
    /// Per table, the records that an earlier source holds with the same content.
    pub repeated: BTreeMap<Table, u64>,
    /// What is worth knowing and no problem.
    /// The first of them.
    pub notices: Vec<Notice>,
    /// How many there are beside those.
    pub more_notices: u64,
    /// The records as they were given, by source, table and row; none when they were not to be kept.
    pub originals: Option<BTreeMap<(usize, Table, u64), Original>>,
    /// The lines of a source that is read line by line.
    pub lines: Lines,
    /// The sheets of a source that has them, in their order.
    pub sheets: Vec<SheetRead>,
    /// What stands in them, where that was asked.
    pub shown: Vec<Shown>,
    /// Per table, the records of which only one is wanted, by a hash: however many rows and sheets hold them.
    pub(super) given: BTreeMap<Table, HashSet<[u8; 16]>>,
    /// Of which tables records are made.
    pub(super) wanted: Wanted,
    /// The number of the source that is being read: that of the sheet where a workbook's are sources of their own.
    pub(super) source: usize,
}

/// Of which tables records are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Wanted {
    #[default]
    All,
    Table(Table),
    /// Rows are only counted.
    Nothing,
}

/// How many notices of a source are kept to be said: what is said of one row may be said of every row.
pub(super) const NOTED: usize = 1_000;

/// How many rows of a sheet are shown.
pub(super) const SHOWN: usize = 500;

/// The first rows of a sheet as they were delivered, with their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Whether to keep the records as they were given, so that rejected ones can be handed back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Originals {
    Keep,
    Drop,
}

/// A record as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// As JSON; what stands in a cell is a text there.
    pub json: String,
    /// Whether it comes from the cells of a sheet.
    pub is_of_cells: bool,
}

/// Every line of a source, accounted for: `read` is the sum of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lines {
    pub read: u64,
    /// Lines that hold a record, good or rejected, and the names of columns.
    pub used: u64,
    pub empty: u64,
    /// Lines of which no record could be made.
    pub unreadable: u64,
}

impl Reading {
    /// Begins an empty reading.
    #[must_use]
    pub fn begin(originals: Originals) -> Self {
        let originals = (originals == Originals::Keep).then(BTreeMap::new);
        Self { originals, ..Self::default() }
    }

    /// Takes the records of one table out, with what is wrong with them and as they were given.
    pub(super) fn only(&mut self, table: Table) -> Self {
        let is_of_it = |problem: &mut Problem| problem.table == Some(table);
        let problems = self.problems.extract_if(.., is_of_it).collect();
        let originals = self.originals.as_mut().map(|all| all.extract_if(.., |place, _| place.1 == table).collect());
        Self { bundle: self.bundle.only(table), problems, originals, ..Self::default() }
    }

    /// Takes one record of a table; `row` is its place, as in [`Placed`].
    pub(super) fn take(&mut self, table: Table, row: u64, value: Value<'_>) {
        *self.read.entry(table).or_default() += 1;
        self.keep(table, row, &value);
        let Value::Object(object) = value else {
            let kind = ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::Object };
            self.reject(table, row, None, kind);
            return;
        };
        self.take_object(table, row, object);
    }

    /// Counts a record that cannot be used, with everything that is wrong with it: column and kind.
    pub(super) fn take_faulty(
        &mut self,
        table: Table,
        row: u64,
        value: &Value<'_>,
        faults: Vec<(Option<String>, ProblemKind)>,
    ) {
        *self.read.entry(table).or_default() += 1;
        self.keep(table, row, value);
        for (column, kind) in faults {
            self.reject(table, row, column, kind);
        }
    }

    /// Whether this record was not given before, of those of which only one is wanted.
    pub(super) fn is_first(&mut self, table: Table, record: &Value<'_>) -> bool {
        let hash = Sha256::digest(record.to_json());
        let short = hash.first_chunk().expect("a SHA-256 is longer than that");
        self.given.entry(table).or_default().insert(*short)
    }

    /// Whether records of a table are made.
    pub(super) fn wants(&self, table: Table) -> bool {
        match self.wanted {
            Wanted::All => true,
            Wanted::Table(wanted) => wanted == table,
            Wanted::Nothing => false,
        }
    }

    /// Begins the next sheet; `source`: its number among the sources.
    pub(super) fn begin_sheet(&mut self, sheet: SheetRead) {
        self.source = sheet.source;
        self.sheets.push(sheet);
    }

    /// Changes what is counted of the sheet that is being read.
    pub(super) fn count(&mut self, change: impl FnOnce(&mut RowCount)) {
        if let Some(sheet) = self.sheets.last_mut() {
            change(&mut sheet.rows);
        }
    }

    /// Notes which row of the sheet names its columns, and says so when something stands above it.
    pub(super) fn columns_at(&mut self, row: u64) {
        let Some(sheet) = self.sheets.last_mut() else { return };
        sheet.header_row = Some(row);
        if sheet.rows.head > 1 {
            self.note(NoticeKind::HeaderRow(row));
        }
    }

    /// The names of the sources that this reading is of: the file, or each of its sheets.
    #[must_use]
    pub fn source_names(&self, file: &str) -> Vec<String> {
        match self.sheets.iter().map(|sheet| sheet.source).max() {
            None | Some(0) => vec![file.to_owned()],
            Some(_) => {
                let name = |sheet: &SheetRead| format!("{file} [{}]", sheet.name.as_deref().unwrap_or_default());
                self.sheets.iter().map(name).collect()
            }
        }
    }

    /// Keeps a record as it was given, if that was asked.
    pub(super) fn keep(&mut self, table: Table, row: u64, value: &Value<'_>) {
        if let Some(originals) = &mut self.originals {
            let is_of_cells = value.holds_cells();
            let json = if is_of_cells { value.clone().with_texts().to_json() } else { value.to_json() };
            originals.insert((self.source, table, row), Original { json, is_of_cells });
        }
    }

    fn take_object(&mut self, table: Table, row: u64, object: Object<'_>) {
        let found = &mut Found::default();
        found.note_doubled_names(&object);
        let source = &mut Source { fields: Fields::new(object, found), row, unknown: Vec::new(), number: self.source };
        let bundle = &mut self.bundle;
        match table {
            Table::Investigation => source.add_the(&mut bundle.investigation),
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
            Table::Versions => source.add_to(&mut bundle.versions),
            Table::Reactions => source.add_to(&mut bundle.reactions),
        }
        let unknown = std::mem::take(&mut source.unknown);
        self.note_unknown(table, unknown);
        for (column, kind) in std::mem::take(&mut found.problems) {
            self.reject(table, row, Some(column).filter(|column| !column.is_empty()), kind);
        }
    }

    /// Notes why a record cannot be used.
    pub(super) fn reject(&mut self, table: Table, row: u64, column: Option<String>, kind: ProblemKind) {
        self.problems.push(Problem { source: self.source, table: Some(table), row: place(table, row), column, kind });
    }

    /// Notes why a part of the source that belongs to no record cannot be used.
    pub(super) fn refuse(&mut self, line: Option<u64>, column: Option<&str>, kind: ProblemKind) {
        let column = column.map(str::to_owned);
        self.problems.push(Problem { source: self.source, table: None, row: line, column, kind });
    }

    pub(super) fn note(&mut self, kind: NoticeKind) {
        if self.notices.len() < NOTED {
            self.notices.push(Notice { source: self.source, kind });
        } else {
            self.more_notices += 1;
        }
    }

    fn note_unknown(&mut self, table: Table, mut names: Vec<String>) {
        // What an import says of a document's file is no field of somebody else's.
        names.retain(|name| table != Table::Documents || !FIELDS.contains(&name.as_str()));
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
    /// The number of the source.
    number: usize,
    unknown: Vec<String>,
}

impl Source<'_, '_> {
    fn read<R: Record>(&mut self) -> Option<Placed<R>> {
        let record = R::read(&mut self.fields);
        self.unknown = record.extra().keys().cloned().collect();
        self.fields.found.problems.is_empty().then_some(Placed { source: self.number, row: self.row, record })
    }

    fn add_to<R: Record>(&mut self, records: &mut Vec<Placed<R>>) {
        records.extend(self.read());
    }

    /// A bundle has one investigation: a second cannot stand beside it.
    fn add_the(&mut self, slot: &mut Option<Placed<Investigation>>) {
        let read = self.read::<Investigation>();
        match (&slot, read) {
            (Some(first), Some(second)) => {
                let (key, first_source, first_row) = (second.record.title, first.source, first.row);
                self.fields.found.note(ProblemKind::Doubled { key, first_source, first_row });
            }
            (None, Some(read)) => *slot = Some(read),
            (_, None) => {}
        }
    }
}
