//! What the records of a bundle are compared with: the framework, the file, and the tables already checked.

use super::mapping::near;
use super::rules::Checked;
use super::visible;
use crate::domain::bundle::{Known, Placed, Table};
use crate::domain::codes::{Code, ItemKind, PartyKind};
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;
use crate::domain::problem::{Problem, ProblemKind};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Everything a record may refer to. Tables are added once checked, in an order in which each refers only to earlier
/// ones: so a reference to a rejected record is dangling, and is said to be.
pub(super) struct Against<'a> {
    framework: &'a Framework,
    pub(super) known: &'a dyn Known,
    refs: HashMap<Table, HashSet<Cow<'a, str>>>,
    /// Owned: parties refer to each other, so they are compared with a table that is still being checked.
    pub(super) parties: HashMap<String, PartyKind>,
}

impl<'a> Against<'a> {
    pub(super) fn new(framework: &'a Framework, known: &'a dyn Known) -> Self {
        Self { framework, known, refs: HashMap::new(), parties: HashMap::new() }
    }

    /// Adds a table of which the bad records are gone.
    pub(super) fn add<R: Checked<Key<'a> = &'a str> + 'a>(&mut self, records: &'a [Placed<R>]) {
        self.refs.insert(R::TABLE, records.iter().map(|placed| placed.record.key().into()).collect());
    }

    /// The same for a table whose key is no single text.
    pub(super) fn add_in_words<R: Checked>(&mut self, records: &[Placed<R>]) {
        self.refs.insert(R::TABLE, records.iter().map(|placed| placed.record.key_in_words().into()).collect());
    }

    pub(super) fn holds(&self, table: Table, reference: &str) -> bool {
        let in_bundle = match table {
            Table::Parties => self.parties.contains_key(reference),
            _ => self.refs.get(&table).is_some_and(|refs| refs.contains(reference)),
        };
        in_bundle || self.known.holds(table, reference)
    }

    pub(super) fn party_kind(&self, code: &str) -> Option<PartyKind> {
        self.parties.get(code).copied().or_else(|| self.known.party_kind(code))
    }
}

/// One record being compared; its problems go to the list.
pub(super) struct Case<'c, 'a> {
    pub(super) against: &'c Against<'a>,
    pub(super) table: Table,
    pub(super) source: usize,
    pub(super) row: u64,
    pub(super) problems: &'c mut Vec<Problem>,
}

impl Case<'_, '_> {
    pub(super) fn note(&mut self, column: &str, kind: ProblemKind) {
        let (table, row, column) = (Some(self.table), Some(self.row), Some(column.to_owned()));
        self.problems.push(Problem { source: self.source, table, row, column, kind });
    }

    pub(super) fn reference(&mut self, column: &str, table: Table, reference: &str) {
        if !self.against.holds(table, reference) {
            let reference = reference.to_owned();
            // What a reader sees may well be there: then the difference is what must be said.
            self.note(
                column,
                match visible::disguise(&reference) {
                    Some(by) => ProblemKind::Disguised { found: reference, by },
                    None => ProblemKind::Dangling { table, reference },
                },
            );
        }
    }

    /// A key by which records of other tables name this one; samples and versions are the reviewer's own.
    pub(super) fn key(&mut self, column: &str, key: &str) {
        if let (false, Some(by)) = (matches!(self.table, Table::Samples | Table::Versions), visible::disguise(key)) {
            self.note(column, ProblemKind::Disguised { found: key.to_owned(), by });
        }
    }

    pub(super) fn references<'r>(
        &mut self,
        column: &str,
        table: Table,
        references: impl IntoIterator<Item = &'r String>,
    ) {
        for reference in references {
            self.reference(column, table, reference);
        }
    }

    pub(super) fn item(&mut self, column: &str, item: &ItemRef) {
        self.reference(column, Table::from(item.kind), &item.reference);
    }

    pub(super) fn items<'r>(&mut self, column: &str, items: impl IntoIterator<Item = &'r ItemRef>) {
        for item in items {
            self.item(column, item);
        }
    }

    pub(super) fn norm(&mut self, column: &str, norm: &str) {
        let framework = self.against.framework;
        if framework.place(norm).is_none() {
            let near = near::all_near(norm, framework.norms.iter().map(|norm| norm.code.as_str()));
            let (norm, framework) = (norm.to_owned(), framework.code.clone());
            self.note(column, ProblemKind::UnknownNorm { norm, framework, near });
        }
    }

    /// A check of the framework: a signal of any other is never raised, and so never dismissed.
    pub(super) fn check_of_framework(&mut self, column: &str, check: &str) {
        let framework = self.against.framework;
        if framework.check(check).is_none() {
            let near = near::all_near(check, framework.checks.iter().map(|check| check.code.as_str()));
            let (check, framework) = (check.to_owned(), framework.code.clone());
            self.note(column, ProblemKind::UnknownCheck { check, framework, near });
        }
    }

    /// Refs of items whose kind is not said: those that are in no table of items dangle in this one.
    pub(super) fn refs_of_items(&mut self, column: &str, refs: &[String], likely: Table) {
        for reference in refs {
            let holds = |kind: &ItemKind| self.against.holds(Table::from(*kind), reference);
            if !self.against.holds(likely, reference) && !ItemKind::ALL.iter().any(holds) {
                self.reference(column, likely, reference);
            }
        }
    }

    /// A period may be open at either end; the problem stands at the column of its end.
    pub(super) fn period(&mut self, column: &str, start: Option<NaiveDate>, end: Option<NaiveDate>) {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            self.note(column, ProblemKind::PeriodReversed { start, end });
        }
    }

    pub(super) fn count(&mut self, column: &str, count: Option<i64>) {
        if let Some(found) = count.filter(|&count| count < 0) {
            self.note(column, ProblemKind::Negative { found });
        }
    }
}
