//! The samples, and what became of their items.

use super::Store;
use super::error::{Doing, Result};
use super::{export, review_json};
use crate::domain::codes::{Code, ItemKind, Method};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Sample;
use crate::domain::settle::State;
use crate::domain::statement::{Outcomes, Reviewed};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Every sample with what became of its items, by name.
    pub fn samples(&self) -> Result<Vec<(Sample, Reviewed)>> {
        let transaction = self.connection.unchecked_transaction().doing("reading the samples")?;
        let samples = samples(&transaction)?;
        let reviewed = reviewed_all(&transaction, &samples)?;
        Ok(samples.into_iter().zip(reviewed).collect())
    }

    /// The items that were excluded, with the reason; a person excluded with its disclosure is not named.
    pub fn exclusions(&self) -> Result<BTreeMap<ItemRef, String>> {
        let sql = "SELECT i.kind || ':' || i.ref, e.record FROM exclusions e JOIN items i ON i.id = e.item";
        let read = |subject: &str, json: &serde_json::Value| {
            let item = ItemRef::parse(subject).ok()?;
            Some((item.clone(), review_json::exclusion(item, json).reason))
        };
        Ok(export::kept(&self.connection, sql, [], read)?.into_iter().collect())
    }
}

pub(super) fn samples(connection: &Connection) -> Result<Vec<Sample>> {
    let sql = "SELECT name, record FROM samples ORDER BY name";
    export::kept(connection, sql, [], |_, json| Some(review_json::sample(json)))
}

pub(super) fn reviewed_all(connection: &Connection, samples: &[Sample]) -> Result<Vec<Reviewed>> {
    samples.iter().map(|sample| reviewed(connection, sample)).collect()
}

fn reviewed(connection: &Connection, sample: &Sample) -> Result<Reviewed> {
    let kinds: BTreeSet<ItemKind> = sample.items.iter().map(|item| item.kind).collect();
    let kind = kinds.first().copied().filter(|_| kinds.len() == 1);
    let stratum_of = |place: usize| sample.strata[place].frame.iter().map(move |reference| (reference, place));
    let strata: BTreeMap<&String, usize> = (0..sample.strata.len()).flat_map(stratum_of).collect();
    let not_found: BTreeSet<&ItemRef> = sample.not_found.iter().collect();
    let mut found = Reviewed { kind, strata: vec![Outcomes::default(); sample.strata.len()], ..Reviewed::default() };
    for (item, state) in states(connection, &sample.name)? {
        let missing = not_found.contains(&item);
        let add = |outcomes: &mut Outcomes| {
            if missing {
                outcomes.not_found += 1;
            } else {
                outcomes.add(state);
            }
        };
        add(&mut found.all);
        if let Some(&place) = strata.get(&item.reference) {
            add(&mut found.strata[place]);
        }
    }
    let estimates = !matches!(sample.method, None | Some(Method::Full | Method::Purposive));
    found.clustered = estimates && kind == Some(ItemKind::Person) && holds_several_disclosures(connection, sample)?;
    Ok(found)
}

fn states(connection: &Connection, sample: &str) -> Result<Vec<(ItemRef, State)>> {
    let sql = "SELECT i.kind, i.ref, i.state FROM sample_items s JOIN items i ON i.id = s.item WHERE s.sample = ?1";
    let mut select = connection.prepare_cached(sql).doing("reading the samples")?;
    let read = |row: &rusqlite::Row<'_>| {
        let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Disclosure);
        let state = State::parse(row.get_ref(2)?.as_str()?).unwrap_or(State::Unreviewed);
        Ok((ItemRef::new(kind, row.get::<_, String>(1)?), state))
    };
    let rows = select.query_map([sample], read).doing("reading the samples")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the samples")
}

/// Whether the persons of the frame belong to more than one disclosure.
fn holds_several_disclosures(connection: &Connection, sample: &Sample) -> Result<bool> {
    let frame: Vec<&String> = sample.frame_refs().collect();
    let frame = serde_json::to_string(&frame).unwrap_or_default();
    let sql = "SELECT count(DISTINCT p.disclosure) > 1 FROM json_each(?1) f JOIN items i ON i.kind = 'person' AND i.ref = f.value
               JOIN persons p ON p.item = i.id";
    let mut select = connection.prepare_cached(sql).doing("reading the samples")?;
    select.query_row(params![frame], |row| row.get(0)).doing("reading the samples")
}
