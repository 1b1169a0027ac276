//! The whole file as a bundle.

use super::Store;
use super::error::{Doing, Result};
use super::row::{self, Record};
use super::{assessments, payload, review_json, setup, version};
use crate::domain::bundle::{Bundle, Placed};
use crate::domain::item::ItemRef;
use crate::domain::version_records::ServiceReaction;
use rusqlite::Connection;
use serde_json::Value as Json;

impl Store {
    /// Everything, in the order in which it came in.
    pub fn export(&self) -> Result<Bundle> {
        // One read transaction: a write in between would tear the bundle.
        let transaction = self.connection.unchecked_transaction().doing("reading the file")?;
        let connection: &Connection = &transaction;
        let item = |text: &str| ItemRef::parse(text).ok();
        Ok(Bundle {
            investigation: setup::investigation(connection)?.map(|record| Placed { source: 0, row: 1, record }),
            services: records(connection)?,
            parties: records(connection)?,
            weighing_notes: records(connection)?,
            authorisations: records(connection)?,
            disclosures: records(connection)?,
            persons: records(connection)?,
            matters: records(connection)?,
            documents: records(connection)?,
            exclusions: whole(connection, OF_ITEM.replace("{}", "exclusions").as_str(), |subject, json| {
                Some(review_json::exclusion(item(subject)?, json))
            })?,
            samples: whole(connection, "SELECT name, record FROM samples ORDER BY name", |_, json| {
                Some(review_json::sample(json))
            })?,
            assessments: placed(assessments::select(
                connection,
                "ORDER BY i.id, a.norm, a.reading, a.reviewer_key",
                [],
            )?),
            closures: whole(connection, OF_ITEM.replace("{}", "closures").as_str(), |subject, json| {
                Some(review_json::closure(item(subject)?, json))
            })?,
            dismissals: whole(connection, DISMISSALS, |subject, json| {
                let [item_text, check]: [String; 2] = serde_json::from_str(subject).ok()?;
                Some(review_json::dismissal(item(&item_text)?, &check, json))
            })?,
            questions: whole(connection, IN_ORDER_ASKED, |_, json| Some(review_json::question(json)))?,
            recommendations: whole(connection, IN_ORDER_MADE, |_, json| Some(review_json::recommendation(json)))?,
            versions: placed(version::records(self)?),
            reactions: placed(version::reactions(connection)?.into_iter().map(ServiceReaction::of).collect()),
        })
    }
}

const OF_ITEM: &str = "SELECT i.kind || ':' || i.ref, t.record FROM {} t JOIN items i ON i.id = t.item ORDER BY i.id";
const DISMISSALS: &str = "SELECT json_array(i.kind || ':' || i.ref, t.check_code), t.record
    FROM dismissals t JOIN items i ON i.id = t.item ORDER BY i.id, t.check_code";
/// A change leaves a record where it was: the first event about it says where.
pub(super) const IN_ORDER_ASKED: &str = "SELECT q.key, q.record FROM questions q JOIN events e ON e.id = q.event
    ORDER BY (SELECT min(n) FROM events WHERE key = e.key)";
const IN_ORDER_MADE: &str = "SELECT service, record FROM recommendations r JOIN events e ON e.id = r.event
    ORDER BY (SELECT min(n) FROM events WHERE key = e.key)";

fn placed<T>(records: Vec<T>) -> Vec<Placed<T>> {
    (1..).zip(records).map(|(row, record)| Placed { source: 0, row, record }).collect()
}

fn records<R: Record>(connection: &Connection) -> Result<Vec<Placed<R>>> {
    Ok(placed(row::select(connection, "ORDER BY rowid", [])?))
}

fn whole<T>(connection: &Connection, sql: &str, read: impl Fn(&str, &Json) -> Option<T>) -> Result<Vec<Placed<T>>> {
    Ok(placed(kept(connection, sql, [], read)?))
}

/// Records kept as JSON payloads; `sql` gives what each is about and the payload's hash.
pub(super) fn kept<T>(
    connection: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl Fn(&str, &Json) -> Option<T>,
) -> Result<Vec<T>> {
    let mut select = connection.prepare_cached(sql).doing("reading the review")?;
    let mut rows = select.query(params).doing("reading the review")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading the review")? {
        let (subject, hash): (String, [u8; 32]) = (|| Ok((row.get(0)?, row.get(1)?)))().doing("reading the review")?;
        let text = payload::read(connection, &hash)?.unwrap_or_else(|| "{}".to_owned());
        let json = serde_json::from_str(&text).unwrap_or(Json::Null);
        found.extend(read(&subject, &json));
    }
    Ok(found)
}
