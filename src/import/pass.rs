//! What becomes of the records of a sheet while its rows come: all are kept, or they are only counted, or those of one
//! table are given away part by part.

use super::reading::{Originals, Reading, Wanted};
use super::stream::{PART, PART_BYTES, Part};
use crate::domain::bundle::{Bundle, Table};
use std::collections::BTreeMap;

/// Bytes of cells up to which everything is kept: a source that is read twice need not be larger than that.
pub(super) const SMALL: u64 = 4 << 20;

/// One time that a source is gone through.
pub(super) enum Pass<'g> {
    /// Everything is kept.
    Whole,
    /// Everything is kept as long as it is little; after that it is counted, with what is wrong with the source.
    Trial(Trial),
    /// The records of a table.
    Table(Giving<'g>),
}

/// What was found of a source when it was gone through first.
#[derive(Debug)]
pub(super) struct Trial {
    most: u64,
    /// Whether there is more than is kept.
    pub(super) is_large: bool,
    bytes: u64,
    /// How much of the source the rows take that give records of a table.
    pub(super) sizes: BTreeMap<Table, u64>,
}

/// A table on its way, part by part.
pub(super) struct Giving<'g> {
    table: Table,
    rows: usize,
    bytes: u64,
    give: &'g mut dyn FnMut(Part) -> bool,
}

impl<'g> Pass<'g> {
    /// The first time; `most`: up to how many bytes everything is kept.
    pub(super) fn trial(most: u64) -> Self {
        Self::Trial(Trial { most, is_large: false, bytes: 0, sizes: BTreeMap::new() })
    }

    /// Gives the records of a table away, from a reading that wants no others.
    pub(super) fn table(table: Table, give: &'g mut dyn FnMut(Part) -> bool) -> Self {
        Self::Table(Giving { table, rows: 0, bytes: 0, give })
    }

    /// After a row; whether more is wanted.
    pub(super) fn took(&mut self, bytes: usize, reading: &mut Reading) -> bool {
        match self {
            Self::Whole => true,
            Self::Trial(trial) => {
                trial.took(bytes as u64, reading);
                true
            }
            Self::Table(giving) => giving.took(bytes as u64, reading),
        }
    }

    /// After the last row.
    pub(super) fn end(&mut self, reading: &mut Reading) {
        if let Self::Table(giving) = self {
            giving.end(reading);
        }
    }
}

impl Trial {
    fn took(&mut self, bytes: u64, reading: &mut Reading) {
        self.bytes += bytes;
        for &table in reading.sheets.last().map(|sheet| sheet.tables.as_slice()).unwrap_or_default() {
            *self.sizes.entry(table).or_default() += bytes;
        }
        if self.bytes > self.most && !self.is_large {
            self.is_large = true;
            reading.wanted = Wanted::Nothing;
            reading.forget();
        }
    }
}

impl Giving<'_> {
    fn took(&mut self, bytes: u64, reading: &mut Reading) -> bool {
        if !reading.sheets.last().is_some_and(|sheet| sheet.tables.contains(&self.table)) {
            return true;
        }
        (self.rows, self.bytes) = (self.rows + 1, self.bytes + bytes);
        let is_full = self.rows >= PART || self.bytes >= PART_BYTES;
        // These refer to records of their own table, so that they are compared as a whole.
        !is_full || self.table.is_whole() || self.end(reading)
    }

    fn end(&mut self, reading: &mut Reading) -> bool {
        let part = Part { reading: reading.part(self.table), bytes: self.bytes };
        (self.rows, self.bytes) = (0, 0);
        (self.give)(part)
    }
}

impl Reading {
    /// Forgets the records and what is wrong with them: they are read again, table by table.
    fn forget(&mut self) {
        self.bundle = Bundle::default();
        self.problems.retain(|problem| problem.table.is_none());
        self.read.values_mut().for_each(|read| *read = 0);
        self.unknown_fields.clear();
        self.originals = self.originals.take().map(|_| BTreeMap::new());
    }

    /// Takes out what was read of a table since the last time.
    fn part(&mut self, table: Table) -> Self {
        // The first time told them all.
        (self.notices, self.more_notices) = (Vec::new(), 0);
        let mut part = self.only(table);
        part.read.extend(self.read.get_mut(&table).map(|read| (table, std::mem::take(read))));
        part.unknown_fields.extend(self.unknown_fields.remove_entry(&table));
        part
    }

    /// Begins a reading of one table.
    pub(super) fn of_table(table: Table, originals: Originals) -> Self {
        Self { wanted: Wanted::Table(table), ..Self::begin(originals) }
    }
}
