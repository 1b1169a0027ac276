//! Pairs of first and second readings, as they stood before anything was reconciled.

use super::Store;
use super::error::{Doing, Result};
use super::log::events;
use super::review_codec::{self, parse_moment};
use super::setup::Norms;
use crate::domain::agreement::{AgreementTable, Pair, Pairing};
use crate::domain::change::{Change, EventKind};
use crate::domain::codes::{Code, ItemKind, Reading, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::review_records::AssessmentKey;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};

impl Store {
    /// How far first and second reader agreed, per norm and over all.
    pub fn agreement(&self) -> Result<AgreementTable> {
        let transaction = self.connection.unchecked_transaction().doing("reading the agreement")?;
        agreement(&transaction)
    }

    /// The same over the items of one sample.
    pub fn agreement_in(&self, sample: &str) -> Result<AgreementTable> {
        let transaction = self.connection.unchecked_transaction().doing("reading the agreement")?;
        compare(&transaction, &readings(&transaction, Some(sample))?)
    }
}

/// One reading of an item under a norm.
struct Stood {
    key: AssessmentKey,
    verdict: Verdict,
    at: Option<DateTime<Utc>>,
}

pub(super) fn agreement(connection: &Connection) -> Result<AgreementTable> {
    compare(connection, &readings(connection, None)?)
}

fn compare(connection: &Connection, readings: &[Stood]) -> Result<AgreementTable> {
    let mut pairs = Vec::new();
    for of_one in readings.chunk_by(|a, b| a.key.item == b.key.item && a.key.norm == b.key.norm) {
        let verdicts = pairing(connection, of_one)?;
        pairs.push(Pair { norm: of_one[0].key.norm.clone(), verdicts });
    }
    // Without a single second reading there is nothing to compare, and nothing was left out of it.
    let compared = readings.iter().any(|stood| stood.key.reading == Reading::Second);
    Ok(if compared { AgreementTable::of(pairs) } else { AgreementTable::default() })
}

/// All first and second readings of items in the review, of one sample if one is named; per item and norm the firsts before the seconds, each in order
/// of time.
fn readings(connection: &Connection, sample: Option<&str>) -> Result<Vec<Stood>> {
    let norms = Norms::read(connection)?;
    let sql = "SELECT i.kind, i.ref, a.norm, a.reading, a.reviewer_key, a.verdict, a.at
               FROM assessments a JOIN items i ON i.id = a.item
               WHERE a.reading <> 'reconciled' AND i.state NOT IN ('excluded', 'not_drawn')
                 AND (?1 IS NULL OR a.item IN (SELECT item FROM sample_items WHERE sample = ?1))
               ORDER BY a.item, a.norm, a.reading, a.at, a.reviewer_key";
    let mut select = connection.prepare_cached(sql).doing("reading the agreement")?;
    let rows = select.query_map([sample], |row| stood(row, &norms)).doing("reading the agreement")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the agreement")
}

fn stood(row: &Row<'_>, norms: &Norms) -> rusqlite::Result<Stood> {
    let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Disclosure);
    let item = ItemRef::new(kind, row.get::<_, String>(1)?);
    let reading = Reading::parse(row.get_ref(3)?.as_str()?).unwrap_or(Reading::First);
    let norm = norms.code(row.get::<_, u32>(2)? as usize);
    let at: Option<String> = row.get(6)?;
    Ok(Stood {
        key: AssessmentKey::new(&item, norm, reading, row.get_ref(4)?.as_str()?),
        verdict: Verdict::parse(row.get_ref(5)?.as_str()?).unwrap_or(Verdict::NotAssessable),
        at: at.as_deref().and_then(parse_moment),
    })
}

/// The first reading with the earliest second one by somebody else.
fn pairing(connection: &Connection, readings: &[Stood]) -> Result<Pairing> {
    let of = |reading| readings.iter().filter(move |stood| stood.key.reading == reading);
    let Some(first) = of(Reading::First).next() else {
        return Ok(Pairing::LeftOut);
    };
    let Some(second) = of(Reading::Second).find(|second| second.key.reviewer != first.key.reviewer) else {
        return Ok(Pairing::LeftOut);
    };
    let reconciled = first_reconciled(connection, &first.key)?;
    let verdicts = (before(connection, first, reconciled)?, before(connection, second, reconciled)?);
    Ok(match verdicts {
        (Some(first), Some(second)) => Pairing::Both { first, second },
        _ => Pairing::LeftOut,
    })
}

/// When the item was first reconciled under this norm, also when that was taken back since.
fn first_reconciled(connection: &Connection, key: &AssessmentKey) -> Result<Option<DateTime<Utc>>> {
    let key = AssessmentKey::new(&key.item, &key.norm, Reading::Reconciled, "");
    let key = review_codec::key(&Change::ClearAssessment(key));
    let found = events(connection, "WHERE key = ?1 AND kind = ?2 ORDER BY n LIMIT 1", params![key, SET.code()])?;
    Ok(found.first().and_then(|stored| parse_moment(&stored.body.made_at)))
}

const SET: EventKind = EventKind::Assessed;

/// The verdict as it stood then: the reading may have been changed after the two readers had talked.
fn before(connection: &Connection, stood: &Stood, reconciled: Option<DateTime<Utc>>) -> Result<Option<Verdict>> {
    let (Some(reconciled), Some(at)) = (reconciled, stood.at) else {
        return Ok(Some(stood.verdict));
    };
    if at <= reconciled {
        return Ok(Some(stood.verdict));
    }
    let key = review_codec::key(&Change::ClearAssessment(stood.key.clone()));
    let versions = events(connection, "WHERE key = ?1 AND kind = ?2 ORDER BY n DESC", params![key, SET.code()])?;
    let then = versions.iter().find(|stored| parse_moment(&stored.body.made_at).is_some_and(|made| made <= reconciled));
    Ok(then.and_then(|stored| Verdict::parse(&stored.body.verdict).ok()))
}
