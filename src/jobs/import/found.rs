//! What was found while the sources were read: everything is counted, of what is wrong the first thousands are kept.

use crate::domain::bundle::Table;
use crate::domain::incoming::Sort;
use crate::domain::problem::Problem;
use crate::import::{Originals, Reading, SheetRead};
use std::collections::{BTreeMap, BTreeSet};

/// How many problems are kept to be said. Nobody reads more, and a source without a required column has one a row.
const KEPT: usize = 5_000;

/// What was found so far.
pub struct Found {
    /// Without records and problems.
    pub reading: Reading,
    pub problems: Vec<Problem>,
    problem_count: u64,
    rejected: BTreeMap<Table, u64>,
    /// The rows with a problem, of the sources that have sheets.
    rejected_rows: BTreeMap<(usize, Table), BTreeSet<u64>>,
    sorts: BTreeMap<Sort, u64>,
    is_of_records_only: bool,
}

impl Found {
    pub fn begin(head: Reading) -> Self {
        let originals = if head.originals.is_some() { Originals::Keep } else { Originals::Drop };
        let mut found = Self {
            reading: Reading::begin(originals),
            problems: Vec::new(),
            problem_count: 0,
            rejected: BTreeMap::new(),
            rejected_rows: BTreeMap::new(),
            sorts: BTreeMap::new(),
            is_of_records_only: true,
        };
        found.add(head);
        found
    }

    /// Adds a part of which the records went elsewhere; it names its source already. What was given is kept of the
    /// records that have a problem.
    pub fn add(&mut self, mut part: Reading) {
        let problems = std::mem::take(&mut part.problems);
        let given = part.originals.take();
        let lines = std::mem::take(&mut part.lines);
        let all = &mut self.reading.lines;
        (all.read, all.used) = (all.read + lines.read, all.used + lines.used);
        (all.empty, all.unreadable) = (all.empty + lines.empty, all.unreadable + lines.unreadable);
        self.reading.notices.append(&mut part.notices);
        self.reading.more_notices += part.more_notices;
        self.reading.sheets.append(&mut part.sheets);
        for (table, fields) in part.unknown_fields {
            self.reading.unknown_fields.entry(table).or_default().extend(fields);
        }
        for (counts, added) in [(&mut self.reading.read, part.read), (&mut self.reading.repeated, part.repeated)] {
            for (table, number) in added {
                *counts.entry(table).or_default() += number;
            }
        }
        if let (Some(kept), Some(mut given)) = (&mut self.reading.originals, given) {
            let rows: BTreeSet<_> =
                problems.iter().map(|problem| (problem.source, problem.table, problem.row)).collect();
            given.retain(|&(source, table, row), _| {
                rows.contains(&(source, Some(table), Some(row)))
                    || table.is_whole()
                    || rows.contains(&(source, Some(table), None))
            });
            kept.append(&mut given);
        }
        self.add_problems(problems);
    }

    /// Adds problems; those of one record come together.
    pub fn add_problems(&mut self, problems: Vec<Problem>) {
        let rows: BTreeSet<_> = problems
            .iter()
            .filter_map(|problem| Some((problem.table?, problem.source, problem.row.unwrap_or(1))))
            .collect();
        for (table, source, row) in rows {
            *self.rejected.entry(table).or_default() += 1;
            if self.reading.sheets.iter().any(|sheet| sheet.source == source) {
                self.rejected_rows.entry((source, table)).or_default().insert(row);
            }
        }
        for problem in &problems {
            *self.sorts.entry(Sort::of(&problem.kind)).or_default() += 1;
        }
        self.problem_count += problems.len() as u64;
        self.is_of_records_only &= problems.iter().all(Problem::is_of_a_record);
        let room = KEPT.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room));
    }

    pub fn problem_count(&self) -> u64 {
        self.problem_count
    }

    /// The problems by what sort they are.
    pub fn sorts(&self) -> &BTreeMap<Sort, u64> {
        &self.sorts
    }

    /// Whether every problem is of one record, so that the others can still be imported.
    pub fn is_of_records_only(&self) -> bool {
        self.is_of_records_only
    }

    /// Rows of a sheet with a problem; one that gives several records is one row.
    pub fn rejected_rows(&self, sheet: &SheetRead) -> u64 {
        let of_tables = sheet.tables.iter().filter_map(|&table| self.rejected_rows.get(&(sheet.source, table)));
        of_tables.flatten().collect::<BTreeSet<_>>().len() as u64
    }

    /// Records of a table with a problem.
    pub fn rejected(&self, table: Table) -> u64 {
        self.rejected.get(&table).copied().unwrap_or(0)
    }
}
