//! Several sources as one bundle: a record may refer to another source's, and what two sources both hold is one record.

use super::account::SheetRead;
use super::reading::Reading;
use super::rules::Checked;
use super::seen::Seen;
use crate::domain::bundle::{Bundle, Placed, Table};
use crate::domain::problem::{Notice, Problem, ProblemKind};
use crate::domain::records::Investigation;
use std::collections::{BTreeMap, HashMap};

impl Reading {
    /// Adds what was read from another source; `source` is its number. A record that an earlier source holds with the
    /// same content is counted and dropped: two services that are delivered apart name the same parties.
    pub fn join(&mut self, other: Self, source: usize) {
        let problems = other.problems.into_iter().map(|problem| Problem { source: source + problem.source, ..problem });
        self.problems.extend(problems);
        self.notices
            .extend(other.notices.into_iter().map(|notice| Notice { source: source + notice.source, ..notice }));
        self.more_notices += other.more_notices;
        self.sheets.extend(other.sheets.into_iter().map(|sheet| SheetRead { source: source + sheet.source, ..sheet }));
        for (table, fields) in other.unknown_fields {
            self.unknown_fields.entry(table).or_default().extend(fields);
        }
        for (table, read) in other.read {
            *self.read.entry(table).or_default() += read;
        }
        for (table, repeated) in other.repeated {
            *self.repeated.entry(table).or_default() += repeated;
        }
        if let Some(originals) = other.originals {
            let originals =
                originals.into_iter().map(|((of, table, row), original)| ((source + of, table, row), original));
            self.originals.get_or_insert_default().extend(originals);
        }
        self.join_bundle(other.bundle, source);
    }

    /// Drops the records that an earlier source holds with the same content, part by part; `seen` is of their table.
    pub fn drop_repeats(&mut self, seen: &mut Seen) {
        let Self { bundle, repeated, .. } = self;
        let mut drop = |table: Table, dropped: u64| {
            if dropped > 0 {
                *repeated.entry(table).or_default() += dropped;
            }
        };
        drop(Table::Authorisations, seen.take_repeats(&mut bundle.authorisations));
        drop(Table::Disclosures, seen.take_repeats(&mut bundle.disclosures));
        drop(Table::Persons, seen.take_repeats(&mut bundle.persons));
        drop(Table::Matters, seen.take_repeats(&mut bundle.matters));
        drop(Table::Documents, seen.take_repeats(&mut bundle.documents));
        drop(Table::Exclusions, seen.take_repeats(&mut bundle.exclusions));
        drop(Table::Assessments, seen.take_repeats(&mut bundle.assessments));
        drop(Table::Closures, seen.take_repeats(&mut bundle.closures));
        drop(Table::Dismissals, seen.take_repeats(&mut bundle.dismissals));
        drop(Table::Questions, seen.take_repeats(&mut bundle.questions));
        drop(Table::Recommendations, seen.take_repeats(&mut bundle.recommendations));
        drop(Table::Versions, seen.take_repeats(&mut bundle.versions));
        drop(Table::Reactions, seen.take_repeats(&mut bundle.reactions));
    }

    fn join_bundle(&mut self, other: Bundle, source: usize) {
        let Self { bundle, problems, repeated, .. } = self;
        let join = &mut Join { source, repeated };
        join.investigation(&mut bundle.investigation, other.investigation, problems);
        join.table(&mut bundle.services, other.services);
        join.table(&mut bundle.parties, other.parties);
        join.table(&mut bundle.weighing_notes, other.weighing_notes);
        join.table(&mut bundle.authorisations, other.authorisations);
        join.table(&mut bundle.disclosures, other.disclosures);
        join.table(&mut bundle.persons, other.persons);
        join.table(&mut bundle.matters, other.matters);
        join.table(&mut bundle.documents, other.documents);
        join.table(&mut bundle.exclusions, other.exclusions);
        join.table(&mut bundle.samples, other.samples);
        join.table(&mut bundle.assessments, other.assessments);
        join.table(&mut bundle.closures, other.closures);
        join.table(&mut bundle.dismissals, other.dismissals);
        join.table(&mut bundle.questions, other.questions);
        join.table(&mut bundle.recommendations, other.recommendations);
        join.table(&mut bundle.versions, other.versions);
        join.table(&mut bundle.reactions, other.reactions);
    }
}

/// A source on its way to those before it.
struct Join<'r> {
    source: usize,
    repeated: &'r mut BTreeMap<Table, u64>,
}

impl Join<'_> {
    fn table<R: Checked + PartialEq>(&mut self, records: &mut Vec<Placed<R>>, others: Vec<Placed<R>>) {
        let is_repeat = repeats(records, &others);
        for (placed, is_repeat) in others.into_iter().zip(is_repeat) {
            if is_repeat {
                *self.repeated.entry(R::TABLE).or_default() += 1;
            } else {
                records.push(Placed { source: self.source + placed.source, ..placed });
            }
        }
    }

    fn investigation(
        &mut self,
        slot: &mut Option<Placed<Investigation>>,
        other: Option<Placed<Investigation>>,
        problems: &mut Vec<Problem>,
    ) {
        let (source, Some(other)) = (self.source, other) else { return };
        match slot {
            None => *slot = Some(Placed { source: source + other.source, ..other }),
            Some(first) if first.record == other.record => {
                *self.repeated.entry(Table::Investigation).or_default() += 1;
            }
            Some(first) => {
                let (key, first_source, first_row) = (other.record.title, first.source, first.row);
                let kind = ProblemKind::Doubled { key, first_source, first_row };
                problems.push(Problem { source, table: Some(Table::Investigation), row: None, column: None, kind });
            }
        }
    }
}

/// Says of each of the others whether the records hold it already.
fn repeats<'a, R: Checked + PartialEq>(records: &'a [Placed<R>], others: &'a [Placed<R>]) -> Vec<bool> {
    let known: HashMap<R::Key<'a>, &R> = records.iter().map(|placed| (placed.record.key(), &placed.record)).collect();
    others.iter().map(|other| known.get(&other.record.key()) == Some(&&other.record)).collect()
}
