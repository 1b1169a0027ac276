//! What the first screen shows.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::{counts, sample, setup};
use crate::domain::codes::ItemKind;
use crate::domain::view::{Overview, QueueQuery, SampleLine};
use rusqlite::Connection;

impl Store {
    /// The investigation at a glance, for this reviewer.
    pub fn overview(&self, reviewer: &str) -> Result<Overview> {
        let transaction = self.connection.unchecked_transaction().doing("reading the overview")?;
        let connection: &Connection = &transaction;
        Ok(Overview {
            investigation: setup::investigation(connection)?.ok_or(StoreError::NoInvestigation)?,
            counts: counts::counts(connection)?,
            samples: samples(connection)?,
            open_questions: number(connection, "SELECT count(*) FROM questions WHERE answered = 0")?,
            last_item: self.place(reviewer)?,
            last_view: self.last_view(reviewer)?,
            first_open: self.queue_items(&open_disclosures(), 1)?.pop(),
            events: number(connection, "SELECT coalesce(max(n), 0) FROM events")?,
        })
    }
}

fn open_disclosures() -> QueueQuery {
    QueueQuery { hide_done: true, in_review: true, ..QueueQuery::everything(ItemKind::Disclosure) }
}

fn number(connection: &Connection, sql: &str) -> Result<u64> {
    let number: i64 = connection
        .prepare_cached(sql)
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .doing("reading the overview")?;
    Ok(number.unsigned_abs())
}

fn samples(connection: &Connection) -> Result<Vec<SampleLine>> {
    let samples = sample::samples(connection)?;
    let done = "SELECT count(*) FROM sample_items s JOIN items i ON i.id = s.item
                WHERE s.sample = ?1 AND i.state IN ('unlawful', 'careless', 'not_assessable', 'in_order')";
    let line = |sample: crate::domain::review_records::Sample| {
        let done: i64 = connection
            .prepare_cached(done)
            .and_then(|mut select| select.query_row([&sample.name], |row| row.get(0)))
            .doing("reading the samples")?;
        Ok(SampleLine {
            method: sample.method,
            items: sample.items.len() as u64,
            frame: sample.frame_refs().count() as u64,
            done: done.unsigned_abs(),
            name: sample.name,
        })
    };
    samples.into_iter().map(line).collect()
}
