//! The course of an import: each table is read, compared and brought in before the next, in one transaction.

use super::flow::Flow;
use super::found::Found;
use super::progress::Progress;
use super::rejects::HandingBack;
use super::{Failure, Plan, Rejected, account};
use crate::domain::bundle::{Bundle, Table};
use crate::domain::framework::Framework;
use crate::import::{self as sources, Reading, Seen};
use crate::store::{Filling, ImportMode, Keep, StoreError};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The tables whose records are bound by the import's event and that may be large, in the contract's order.
const RECORDS: [Table; 5] =
    [Table::Authorisations, Table::Disclosures, Table::Persons, Table::Matters, Table::Documents];
/// The review after the samples, in the contract's order.
const REVIEW: [Table; 7] = [
    Table::Assessments,
    Table::Closures,
    Table::Dismissals,
    Table::Questions,
    Table::Recommendations,
    Table::Versions,
    Table::Reactions,
];

/// An import on its way.
pub struct Course<'a, 'b> {
    pub plan: Plan<'b>,
    pub flow: Flow,
    pub found: Found,
    /// Where the rejected rows of large tables go.
    pub back: Option<HandingBack<'b>>,
    pub progress: Progress<'b>,
    /// The names of the sources.
    pub names: &'a [String],
    /// The file or folder each was named by.
    pub named: &'a [PathBuf],
    /// The tables that more than one source may hold.
    pub shared: BTreeSet<Table>,
}

impl Course<'_, '_> {
    /// Reads the next tables as a whole.
    pub fn whole(&mut self, tables: usize) -> Result<Bundle, Failure> {
        let mut all = Reading::default();
        for _ in 0..tables {
            let Self { flow, progress, .. } = self;
            flow.each(|source, reading, bytes| {
                progress.add(&reading, bytes)?;
                all.join(reading, source);
                Ok(())
            })?;
        }
        let bundle = std::mem::take(&mut all.bundle);
        self.found.add(all);
        Ok(bundle)
    }

    /// Reads what is left for what is wrong with it.
    pub fn rest(&mut self, tables: usize) -> Result<(), Failure> {
        for _ in 0..tables {
            let Self { flow, found, progress, .. } = self;
            flow.each(|source, reading, bytes| {
                progress.add(&reading, bytes)?;
                let mut part = Reading::default();
                part.join(reading, source);
                part.bundle = Bundle::default();
                found.add(part);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Fills the file; `held`: the tables that were read before it was begun.
    pub fn fill(&mut self, filling: &mut Filling<'_>, held: &Bundle, framework: &Framework) -> Result<Keep, Failure> {
        filling.records(held)?;
        self.found.add_problems(filling.take_problems());
        for table in RECORDS {
            self.record_table(table, filling, framework)?;
        }
        filling.bind()?;
        self.review_table(Table::Exclusions, filling, framework)?;
        let mut samples = self.whole(1)?;
        self.found.add_problems(sources::check(&mut samples, framework, filling));
        filling.review(&samples)?;
        self.found.add_problems(filling.take_problems());
        for table in REVIEW {
            self.review_table(table, filling, framework)?;
        }
        if !self.must_refuse() {
            account::check(&self.found, filling.tables(), self.names)?;
        }
        let keep = !self.must_refuse() && self.plan.mode != ImportMode::DryRun;
        if keep {
            self.progress.finishing()?;
        }
        Ok(if keep { Keep::Everything } else { Keep::Nothing })
    }

    /// Whether what was found forbids bringing anything.
    pub fn must_refuse(&self) -> bool {
        let may_go_on = self.plan.rejected == Rejected::LeftOut && self.found.is_of_records_only();
        self.found.problem_count() > 0 && !may_go_on
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is of one lifetime")]
    fn review_table(&mut self, table: Table, filling: &mut Filling<'_>, framework: &Framework) -> Result<(), Failure> {
        self.table(table, (filling, framework), |filling, part| filling.review(part))
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is of one lifetime")]
    fn record_table(&mut self, table: Table, filling: &mut Filling<'_>, framework: &Framework) -> Result<(), Failure> {
        self.table(table, (filling, framework), |filling, part| filling.records(part))
    }

    /// Brings the next table part by part: what it refers to is there already.
    fn table(
        &mut self,
        table: Table,
        (filling, framework): (&mut Filling<'_>, &Framework),
        bring: fn(&mut Filling<'_>, &Bundle) -> Result<(), StoreError>,
    ) -> Result<(), Failure> {
        let seen = &mut Seen::default();
        let Self { flow, found, back, progress, .. } = self;
        let places = (self.names, self.named);
        // Only of these a record may stand in two sources; what is in one needs no memory.
        let is_shared = self.shared.contains(&table);
        flow.each(|source, reading, bytes| {
            progress.add(&reading, bytes)?;
            let mut part = Reading::default();
            part.join(reading, source);
            if is_shared {
                part.drop_repeats(seen);
            }
            let problems = sources::check_part(&mut part.bundle, seen, framework, filling);
            part.problems.extend(problems);
            bring(filling, &part.bundle)?;
            part.problems.extend(filling.take_problems());
            part.bundle = Bundle::default();
            if let (Some(back), Some(originals)) = (back.as_mut(), &mut part.originals) {
                back.take(places, &part.problems, originals)?;
                originals.clear();
            }
            found.add(part);
            Ok(())
        })
    }
}
