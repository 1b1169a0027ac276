//! Why assessments of an item no longer count: the record that an import wrote over.

use super::error::Result;
use super::log;
use super::review_codec::{self, BECAUSE};
use crate::domain::change::EventKind;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Assessment;
use crate::domain::view::Replaced;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// The record behind the outdated assessments, by norm: what the log last said of each.
pub(super) fn replaced(
    connection: &Connection,
    item: &ItemRef,
    assessments: &[Assessment],
) -> Result<BTreeMap<String, Replaced>> {
    let mut found = BTreeMap::new();
    let outdated = |norm: &str| assessments.iter().any(|other| other.norm == norm && other.stale_since.is_some());
    // The log is asked only where there is something to explain.
    if assessments.iter().all(|assessment| assessment.stale_since.is_none()) {
        return Ok(found);
    }
    let tail = "WHERE item = ?1 AND kind = ?2 ORDER BY n DESC";
    for event in log::events(connection, tail, params![item.to_string(), EventKind::AssessmentOutdated.code()])? {
        let norm = &event.body.norm;
        if found.contains_key(norm) || !outdated(norm) {
            continue;
        }
        let because = review_codec::named(connection, &event.body.payloads, BECAUSE)?;
        if let Some(record) = because.as_deref().and_then(record) {
            found.insert(norm.clone(), record);
        }
    }
    Ok(found)
}

/// Reads `disclosures AIVD-2019-0042`, as the log names a record.
fn record(because: &str) -> Option<Replaced> {
    let (table, reference) = because.split_once(' ')?;
    let kind = match table {
        "disclosures" => Some(ItemKind::Disclosure),
        "authorisations" => Some(ItemKind::Authorisation),
        "weighing_notes" => Some(ItemKind::WeighingNote),
        "persons" => Some(ItemKind::Person),
        "matters" => Some(ItemKind::Matter),
        "documents" => None,
        _ => return None,
    };
    Some(Replaced { kind, reference: reference.to_owned() })
}
