//! One delivered sheet read by a mapping: each of its rows gives a record of each table it is meant for.

use super::{Field, Named, Origin, Source, contract, near, same};
use crate::domain::problem::ProblemKind;
use crate::import::in_cell;
use crate::import::reading::Reading;
use crate::import::sheet::{EXTRA, Fault, put};
use crate::import::value::{Object, Value};
use std::borrow::Cow;

/// A sheet whose columns were found.
#[derive(Debug)]
pub(in crate::import) struct Register<'m> {
    source: &'m Source,
    /// The names of the columns as they are delivered, white space made even.
    names: Vec<String>,
    /// The places of the columns that no field takes and that are not ignored.
    left_over: Vec<usize>,
    /// The table whose records keep what is left over: of several rows that are one record each holds something else.
    keeper: usize,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Taken {
    Records,
    /// The mapping says that it is no record.
    LeftOut,
}

impl<'m> Register<'m> {
    /// Takes the names of the columns; every one that the mapping names must be there, and once.
    pub(in crate::import) fn begin(
        source: &'m Source,
        names: &[Cow<'_, str>],
        line: u64,
        reading: &mut Reading,
    ) -> Option<Self> {
        let even = |name: &Cow<'_, str>| in_cell::unshield(name).split_whitespace().collect::<Vec<_>>().join(" ");
        let names: Vec<String> = names.iter().map(even).collect();
        let problems = reading.problems.len();
        refuse_absent(source, &names, Some(line), reading);
        refuse_unmapped(source, reading);
        let left_over: Vec<usize> = (0..names.len()).filter(|&place| is_left_over(source, &names[place])).collect();
        for (nth, &place) in left_over.iter().enumerate() {
            if left_over[..nth].iter().any(|&before| names[before] == names[place]) {
                reading.refuse(Some(line), None, ProblemKind::DoubledName { name: names[place].clone() });
            }
        }
        if reading.problems.len() > problems {
            return None;
        }
        Some(Self { names, left_over, ..Self::of(source, reading) })
    }

    /// Begins a sheet whose columns come with its rows, each with its name.
    pub(in crate::import) fn open(source: &'m Source, reading: &mut Reading) -> Option<Self> {
        let problems = reading.problems.len();
        refuse_unmapped(source, reading);
        (reading.problems.len() == problems).then(|| Self::of(source, reading))
    }

    fn of(source: &'m Source, reading: &mut Reading) -> Self {
        for target in &source.targets {
            reading.read.entry(target.table).or_default();
        }
        let keeper = source.targets.iter().position(|target| !target.distinct).unwrap_or_default();
        Self { source, names: Vec::new(), left_over: Vec::new(), keeper }
    }

    /// The place of a column of such a sheet; a new one is added, as long as there are fewer than `most`.
    pub(in crate::import) fn place(&mut self, name: &str, most: usize) -> Option<usize> {
        let known = self.names.iter().position(|known| known == name);
        if known.is_some() || self.names.len() >= most {
            return known;
        }
        let place = self.names.len();
        if is_left_over(self.source, name) {
            self.left_over.push(place);
        }
        self.names.push(name.to_owned());
        Some(place)
    }

    /// Ends such a sheet: a column that no row had is said to be absent. Without any row nothing can be.
    pub(in crate::import) fn close(&self, reading: &mut Reading) {
        if !self.names.is_empty() {
            refuse_absent(self.source, &self.names, None, reading);
        }
    }

    /// Whether no field takes this column.
    pub(in crate::import) fn is_left_over(&self, place: usize) -> bool {
        self.left_over.contains(&place)
    }

    /// What stands between the elements in this column, where the mapping says so.
    pub(in crate::import) fn separator(&self, name: &str) -> Option<&'m str> {
        let mut fields = self.source.targets.iter().flat_map(|target| &target.fields);
        let is_it = |field: &&Field| matches!(&field.from, Origin::Column(column) if same(&column.name, name));
        fields.find(|field| is_it(field) && !field.rule.list.is_empty()).map(|field| field.rule.list[0].as_str())
    }

    pub(in crate::import) fn width(&self) -> usize {
        self.names.len()
    }

    /// Whether the mapping says that such a row is no record.
    pub(in crate::import) fn is_left_out(&self, cells: &[Cow<'_, str>]) -> bool {
        let first = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or_default();
        self.source
            .leave_out
            .iter()
            .any(|beginning| first.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning)))
    }

    /// Takes one row that is not empty.
    pub(in crate::import) fn take(&self, row: u64, cells: &[Cow<'_, str>], reading: &mut Reading) -> Taken {
        let has_column = |place: usize| self.names.get(place).is_some_and(|name| !name.is_empty());
        let astray = cells.iter().enumerate().find(|(place, cell)| !cell.trim().is_empty() && !has_column(*place));
        if let Some((_, found)) = astray {
            let kind = ProblemKind::NoSuchColumn { found: found.to_string() };
            self.reject(row, cells, Fault { place: None, kind }, reading);
            return Taken::Records;
        }
        let mut taken = Taken::LeftOut;
        for (nth, target) in self.source.targets.iter().enumerate() {
            if target.when.as_ref().is_some_and(|when| self.cell(&when.name, cells).trim().is_empty()) {
                continue;
            }
            if !target.distinct && !reading.wants(target.table) {
                taken = Taken::Records;
                continue;
            }
            let (record, faults) = self.record(nth, cells);
            if target.distinct && faults.is_empty() && !reading.is_first(target.table, &record) {
                continue;
            }
            taken = Taken::Records;
            if !reading.wants(target.table) {
                continue;
            }
            if faults.is_empty() {
                reading.take(target.table, row, record);
            } else {
                reading.take_faulty(target.table, row, &record, faults);
            }
        }
        taken
    }

    /// Rejects a row that cannot be taken, once: it is handed back as a record of the table that keeps what is left over.
    pub(in crate::import) fn reject(&self, row: u64, cells: &[Cow<'_, str>], fault: Fault, reading: &mut Reading) {
        let keeper = self.source.targets.get(self.keeper);
        let Some(target) = keeper.filter(|target| reading.wants(target.table)) else { return };
        let (record, _) = self.record(self.keeper, cells);
        let column = fault.place.and_then(|place| self.names.get(place)).cloned();
        reading.take_faulty(target.table, row, &record, vec![(column, fault.kind)]);
    }

    fn cell<'c>(&self, name: &str, cells: &'c [Cow<'_, str>]) -> &'c str {
        let place = self.names.iter().position(|known| same(known, name));
        place.and_then(|place| cells.get(place)).map_or("", |cell| in_cell::unshield(cell))
    }

    /// The record a row gives the table at this place, and what is wrong with its cells; such a cell stands in it as it
    /// was delivered.
    fn record<'c>(&self, nth: usize, cells: &'c [Cow<'_, str>]) -> (Value<'c>, Vec<(Option<String>, ProblemKind)>) {
        let (mut record, mut faults) = (Object::new(), Vec::new());
        for field in self.source.targets.get(nth).iter().flat_map(|target| &target.fields) {
            let value = self.value(field, cells).unwrap_or_else(|(kind, found)| {
                faults.push((Some(field.name.clone()), kind));
                Value::Cell(found)
            });
            if !value.is_missing() {
                put(&contract::path(&field.name), value, &mut record);
            }
        }
        for &place in self.left_over.iter().filter(|_| nth == self.keeper) {
            if let Some(cell) = cells.get(place).filter(|cell| !cell.is_empty()) {
                let path = [EXTRA.to_owned(), self.names[place].clone()];
                put(&path, Value::Cell(Cow::Borrowed(in_cell::unshield(cell))), &mut record);
            }
        }
        (Value::Object(record), faults)
    }

    fn value<'c>(&self, field: &Field, cells: &'c [Cow<'_, str>]) -> Result<Value<'c>, (ProblemKind, Cow<'c, str>)> {
        match &field.from {
            Origin::Column(column) => {
                let cell = self.cell(&column.name, cells);
                field.rule.read(&column.name, cell).map_err(|kind| (kind, Cow::Borrowed(cell)))
            }
            Origin::Constant(texts) => Ok(match texts.as_slice() {
                [one] => Value::Cell(Cow::Owned(one.clone())),
                several => Value::List(several.iter().map(|text| Value::Text(Cow::Owned(text.clone()))).collect()),
            }),
            Origin::Template(template) => {
                let text = template.fill(|name| self.cell(name, cells)).map_err(|unfit| {
                    let expected = "0".repeat(unfit.digits);
                    let found = Cow::Owned(unfit.found.clone());
                    (ProblemKind::NotInForm { column: unfit.column, found: unfit.found, expected }, found)
                })?;
                let read = field.rule.read(&field.name, &text).map_err(|kind| (kind, Cow::Owned(text.clone())))?;
                Ok(owned(read))
            }
        }
    }
}

/// Refuses the columns that the mapping names and the sheet does not have once.
fn refuse_absent(source: &Source, names: &[String], line: Option<u64>, reading: &mut Reading) {
    for column in unique(source.columns()) {
        match names.iter().filter(|name| same(name, &column.name)).count() {
            0 => {
                let filled = names.iter().map(String::as_str).filter(|name| !name.is_empty());
                let nearest = near::nearest(&column.name, filled);
                let kind = ProblemKind::ColumnAbsent { column: column.name.clone(), nearest, line: column.line };
                reading.refuse(line, None, kind);
            }
            1 => {}
            _ => reading.refuse(line, None, ProblemKind::DoubledName { name: column.name.clone() }),
        }
    }
}

/// Refuses a mapping without the fields that each record must have.
fn refuse_unmapped(source: &Source, reading: &mut Reading) {
    for target in &source.targets {
        let is_mapped = |field: &String| target.fields.iter().any(|mapped| mapped.name == *field);
        for field in contract::required(target.table).into_iter().filter(|field| !is_mapped(field)) {
            let kind = ProblemKind::FieldNotMapped { table: target.table, field, line: target.line };
            reading.refuse(None, None, kind);
        }
    }
}

/// Whether the mapping says nothing of a column.
fn is_left_over(source: &Source, name: &str) -> bool {
    !name.is_empty() && !source.columns().iter().any(|column| same(&column.name, name))
}

/// Each column once, as it is named first.
fn unique(columns: Vec<&Named>) -> Vec<&Named> {
    let mut unique: Vec<&Named> = Vec::new();
    for column in columns {
        if !unique.iter().any(|known| same(&known.name, &column.name)) {
            unique.push(column);
        }
    }
    unique
}

/// What a rule makes of a text, kept longer than the text.
fn owned(value: Value<'_>) -> Value<'static> {
    let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    match value {
        Value::Text(text) => Value::Text(own(text)),
        Value::Cell(text) => Value::Cell(own(text)),
        Value::List(list) => Value::List(list.into_iter().map(owned).collect()),
        // A rule makes nothing else.
        _ => Value::Null,
    }
}
