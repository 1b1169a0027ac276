//! The review records of a bundle: each becomes an event, unless the file has it already.

use super::{Fate, Import};
use crate::domain::bundle::{Bundle, Placed, Table};
use crate::domain::change::Change;
use crate::domain::problem::ProblemKind;
use crate::domain::review_records::Assessment;
use crate::domain::version_records::{FrozenVersion, ServiceReaction};
use crate::store::error::Result;
use crate::store::log::events;
use crate::store::{project, review_codec};
use std::collections::BTreeSet;

impl Import<'_> {
    /// Writes the review of the bundle after its records; what it touches is settled at the end.
    pub(super) fn review(&mut self, bundle: &Bundle) -> Result<()> {
        let mut touched = std::mem::take(&mut self.touched);
        self.changes(Table::Exclusions, &bundle.exclusions, Change::Exclude, &mut touched)?;
        self.changes(Table::Samples, &bundle.samples, Change::Draw, &mut touched)?;
        self.changes(Table::Assessments, &bundle.assessments, Change::Assess, &mut touched)?;
        self.changes(Table::Closures, &bundle.closures, Change::Close, &mut touched)?;
        self.changes(Table::Dismissals, &bundle.dismissals, Change::Dismiss, &mut touched)?;
        self.changes(Table::Questions, &bundle.questions, Change::Ask, &mut touched)?;
        self.changes(Table::Recommendations, &bundle.recommendations, Change::Recommend, &mut touched)?;
        // What was checked has a number and is about something.
        let freeze = |version: FrozenVersion| version.version().map(Change::Freeze);
        self.changes_if(Table::Versions, &bundle.versions, freeze, &mut touched)?;
        let react = |reaction: ServiceReaction| reaction.reaction().map(Change::React);
        self.changes_if(Table::Reactions, &bundle.reactions, react, &mut touched)?;
        self.touched = touched;
        Ok(())
    }

    fn changes<R: Clone>(
        &mut self,
        table: Table,
        records: &[Placed<R>],
        change: impl Fn(R) -> Change,
        touched: &mut BTreeSet<i64>,
    ) -> Result<()> {
        self.changes_if(table, records, |record| Some(change(record)), touched)
    }

    fn changes_if<R: Clone>(
        &mut self,
        table: Table,
        records: &[Placed<R>],
        change: impl Fn(R) -> Option<Change>,
        touched: &mut BTreeSet<i64>,
    ) -> Result<()> {
        for placed in records {
            let Some(change) = change(placed.record.clone()) else { continue };
            let fate = self.change(&change)?;
            if fate == Fate::Changed {
                let reference = change.item().map_or_else(|| review_codec::key(&change), ToString::to_string);
                let kind = match table {
                    Table::Assessments => ProblemKind::AssessmentExists { reference },
                    _ => ProblemKind::Changed { reference },
                };
                self.problem(table, placed, kind);
            } else if let Some(item) = change.item() {
                touched.insert(project::item_id(self.connection, item)?);
            }
            self.tally(table, fate);
        }
        Ok(())
    }

    /// The same is left alone; something else is reported, or recorded over it where that was asked. What a reviewer
    /// found is never overwritten.
    fn change(&mut self, change: &Change) -> Result<Fate> {
        let mut fate = Fate::New;
        if self.had_events {
            let tail = "WHERE key = ?1 ORDER BY n DESC LIMIT 1";
            let last = events(self.connection, tail, [review_codec::key(change)])?.pop();
            let last = last.map(|last| review_codec::change(self.connection, &last.body)).transpose()?;
            match last.map(without_what_is_outdated) {
                Some(last) if says_the_same(&last, change) => return Ok(Fate::Unchanged),
                Some(last) if last.kind() == change.kind() => {
                    if self.may_replace() && !matches!(change, Change::Assess(_) | Change::Freeze(_)) {
                        fate = Fate::Updated;
                    } else {
                        return Ok(Fate::Changed);
                    }
                }
                // Taken back since, or never there.
                Some(_) | None => {}
            }
        }
        let log = self.log.as_mut().expect("the import's own event opened the log");
        project::record(log, &self.norms, change, None)?;
        Ok(fate)
    }
}

/// An assessment that is outdated is still the assessment that was made.
fn without_what_is_outdated(change: Change) -> Change {
    match change {
        Change::Outdate { assessment, .. } => Change::Assess(assessment),
        other => other,
    }
}

/// Whether the file says this already. That an assessment is outdated the file alone knows: a bundle made before cannot.
fn says_the_same(known: &Change, delivered: &Change) -> bool {
    match (known, delivered) {
        (Change::Assess(known), Change::Assess(delivered)) if delivered.stale_since.is_none() => {
            Assessment { stale_since: None, ..known.clone() } == *delivered
        }
        // Who froze it and when the log of the file says already.
        (Change::Freeze(known), Change::Freeze(delivered)) => {
            (known.number, known.stage, &known.content) == (delivered.number, delivered.stage, &delivered.content)
        }
        _ => known == delivered,
    }
}
