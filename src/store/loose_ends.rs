//! What hangs loose: items without a final verdict, assessments that no longer count, references to nothing.

use super::Store;
use super::error::{Doing, Result};
use super::{export, review_json};
use crate::domain::codes::{Code, Reading, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::review_records::{AssessmentKey, Recommendation};
use crate::domain::settle::State;
use crate::domain::view::LooseEnds;
use rusqlite::{Connection, Row};

impl Store {
    /// What a report must not hide.
    pub fn loose_ends(&self) -> Result<LooseEnds> {
        let transaction = self.connection.unchecked_transaction().doing(READING)?;
        Ok(LooseEnds {
            open: open(&transaction)?,
            stale: assessments(&transaction, STALE)?.into_iter().map(|(key, _)| key).collect(),
            outside: assessments(&transaction, OUTSIDE)?,
            missing: missing(&transaction)?,
        })
    }
}

const READING: &str = "looking for what hangs loose";

const STALE: &str = "a.stale_since IS NOT NULL AND i.state NOT IN ('excluded', 'not_drawn')";
const OUTSIDE: &str = "a.verdict IN ('careless', 'unlawful') AND i.state IN ('excluded', 'not_drawn')";

fn open(connection: &Connection) -> Result<Vec<(ItemRef, State)>> {
    let sql = "SELECT kind || ':' || ref, state FROM items WHERE state IN ('conflict', 'in_progress', 'unreviewed')
               ORDER BY service, kind, date, ref";
    rows(connection, sql, |row| Ok((item(row)?, State::parse(row.get_ref(1)?.as_str()?).ok())))
        .map(|found| found.into_iter().filter_map(|(item, state)| Some((item?, state?))).collect())
}

fn assessments(connection: &Connection, condition: &str) -> Result<Vec<(AssessmentKey, Verdict)>> {
    let sql = format!(
        "SELECT i.kind || ':' || i.ref, n.code, a.reading, coalesce(a.reviewer, ''), a.verdict
         FROM assessments a JOIN items i ON i.id = a.item JOIN norms n ON n.place = a.norm
         WHERE {condition} ORDER BY i.service, i.kind, i.date, i.ref, n.place, a.reading, a.reviewer_key"
    );
    let found = rows(connection, &sql, |row| {
        let text = |column: usize| row.get::<_, String>(column);
        Ok((item(row)?, text(1)?, Reading::parse(&text(2)?), text(3)?, Verdict::parse(&text(4)?)))
    })?;
    let known = found.into_iter().filter_map(|(item, norm, reading, reviewer, verdict)| {
        // The name is kept, also of the reconciled one: it is shown, not looked up.
        Some((AssessmentKey { item: item?, norm, reading: reading.ok()?, reviewer }, verdict.ok()?))
    });
    Ok(known.collect())
}

fn missing(connection: &Connection) -> Result<Vec<ItemRef>> {
    let sql = "SELECT service, record FROM recommendations ORDER BY service, length(number), number";
    let all: Vec<Recommendation> =
        export::kept(connection, sql, [], |_, json| Some(review_json::recommendation(json)))?;
    let mut found = Vec::new();
    for item in all.into_iter().flat_map(|advice| advice.items) {
        let exists = connection
            .prepare_cached("SELECT 1 FROM items WHERE kind = ?1 AND ref = ?2")
            .and_then(|mut select| select.exists(rusqlite::params![item.kind.code(), item.reference]))
            .doing(READING)?;
        if !exists {
            found.push(item);
        }
    }
    Ok(found)
}

fn item(row: &Row<'_>) -> rusqlite::Result<Option<ItemRef>> {
    Ok(ItemRef::parse(row.get_ref(0)?.as_str()?).ok())
}

fn rows<T>(connection: &Connection, sql: &str, read: impl Fn(&Row<'_>) -> rusqlite::Result<T>) -> Result<Vec<T>> {
    let mut select = connection.prepare_cached(sql).doing(READING)?;
    let rows = select.query_map([], read).doing(READING)?;
    rows.collect::<rusqlite::Result<_>>().doing(READING)
}
