//! Reading assessments.

use super::error::{Doing, Result, StoreError};
use super::event::Hash;
use super::setup::Norms;
use super::{payload, review_codec};
use crate::domain::codes::{Code, Reading, Verdict, Visibility};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Assessment;
use crate::domain::settle::NormReading;
use rusqlite::{Connection, Row};

/// What settling needs of the assessments of an item.
pub fn readings(connection: &Connection, item: i64) -> Result<Vec<NormReading>> {
    let sql = "SELECT norm, reading, verdict, at, stale_since IS NOT NULL FROM assessments WHERE item = ?1";
    let mut select = connection.prepare_cached(sql).doing("reading assessments")?;
    let mut rows = select.query([item]).doing("reading assessments")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading assessments")? {
        found.push(reading(row).doing("reading assessments")?.ok_or_else(damaged)?);
    }
    Ok(found)
}

fn damaged() -> StoreError {
    StoreError::Damaged { path: std::path::PathBuf::new(), place: "table assessments".to_owned() }
}

fn reading(row: &Row<'_>) -> rusqlite::Result<Option<NormReading>> {
    let codes = (Reading::parse(row.get_ref(1)?.as_str()?), Verdict::parse(row.get_ref(2)?.as_str()?));
    let (Ok(reading), Ok(verdict)) = codes else {
        return Ok(None);
    };
    let at: Option<String> = row.get(3)?;
    Ok(Some(NormReading {
        norm: row.get::<_, u32>(0)? as usize,
        reading,
        verdict,
        at: at.as_deref().and_then(review_codec::parse_moment),
        stale: row.get(4)?,
    }))
}

/// The assessments that `tail` (a condition on `a`, the assessments, and `i`, their items; then an order) selects.
pub fn select(connection: &Connection, tail: &str, params: impl rusqlite::Params) -> Result<Vec<Assessment>> {
    let norms = Norms::read(connection)?;
    let sql = format!(
        "SELECT i.kind, i.ref, a.norm, a.reading, a.reviewer, a.verdict, a.visibility, a.at, a.stale_since, a.reasoning,
                a.compensating, a.evidence, a.extra
         FROM assessments a JOIN items i ON i.id = a.item {tail}"
    );
    let mut select = connection.prepare_cached(&sql).doing("reading assessments")?;
    let mut rows = select.query(params).doing("reading assessments")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading assessments")? {
        let raw = raw(row).doing("reading assessments")?;
        found.push(assessment(connection, &norms, raw)?);
    }
    Ok(found)
}

/// The cells of one assessment.
struct Raw {
    item: String,
    norm: usize,
    reading: String,
    reviewer: Option<String>,
    verdict: String,
    visibility: String,
    at: Option<String>,
    stale_since: Option<String>,
    texts: [Option<Hash>; 3],
    extra: Option<String>,
}

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok(Raw {
        item: format!("{}:{}", row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?),
        norm: row.get::<_, u32>(2)? as usize,
        reading: row.get(3)?,
        reviewer: row.get(4)?,
        verdict: row.get(5)?,
        visibility: row.get(6)?,
        at: row.get(7)?,
        stale_since: row.get(8)?,
        texts: [row.get(9)?, row.get(10)?, row.get(11)?],
        extra: row.get(12)?,
    })
}

fn assessment(connection: &Connection, norms: &Norms, raw: Raw) -> Result<Assessment> {
    let [reasoning, compensating, evidence] = raw.texts;
    let text = |hash: Option<Hash>| hash.map_or(Ok(None), |hash| payload::read(connection, &hash));
    let extra = raw.extra.map(|extra| serde_json::from_str(&extra).map_err(|_| damaged())).transpose()?;
    Ok(Assessment {
        item: ItemRef::parse(&raw.item).map_err(|_| damaged())?,
        norm: norms.code(raw.norm).to_owned(),
        verdict: Verdict::parse(&raw.verdict).map_err(|_| damaged())?,
        reasoning: text(reasoning)?,
        compensating: text(compensating)?,
        visibility: Visibility::parse(&raw.visibility).map_err(|_| damaged())?,
        reviewer: raw.reviewer,
        reading: Reading::parse(&raw.reading).map_err(|_| damaged())?,
        at: raw.at.as_deref().and_then(review_codec::parse_moment),
        stale_since: raw.stale_since.as_deref().and_then(review_codec::parse_moment),
        evidence: text(evidence)?.map(|json| review_codec::evidence(&json)).unwrap_or_default(),
        extra: extra.unwrap_or_default(),
    })
}
