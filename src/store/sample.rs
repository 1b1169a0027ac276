//! The samples, and what became of their items.

use super::Store;
use super::error::{Doing, Result};
use super::orphans::{COLUMNS, item_line};
use super::{agreement, counts, export, report, review_json, setup};
use crate::domain::codes::{Code, ItemKind, Method};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Sample;
use crate::domain::sampling::{ExcludedItem, ExcludedPart, Exclusions, SampleEntry, SampleFile, SampleItem, Sampling};
use crate::domain::settle::State;
use crate::domain::statement::{Outcomes, Reviewed};
use crate::domain::view::ItemLine;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

mod seen;

/// Items that are shown of one sample, and of the exclusions; the total stands beside them.
const SHOWN: usize = 500;

impl Store {
    /// Every sample with what became of its items, by name.
    pub fn samples(&self) -> Result<Vec<(Sample, Reviewed)>> {
        let transaction = self.connection.unchecked_transaction().doing("reading the samples")?;
        let samples = samples(&transaction)?;
        let reviewed = reviewed_all(&transaction, &samples)?;
        Ok(samples.into_iter().zip(reviewed).collect())
    }

    /// How the items of the review were chosen.
    pub fn sampling(&self) -> Result<Sampling> {
        let transaction = self.connection.unchecked_transaction().doing("reading the samples")?;
        let base = setup::investigation(&transaction)?.and_then(|found| found.classification);
        let samples = samples(&transaction)?;
        let reviewed = reviewed_all(&transaction, &samples)?;
        Ok(Sampling {
            samples: samples.into_iter().zip(reviewed).map(|(sample, found)| SampleEntry::new(sample, found)).collect(),
            counts: counts::counts(&transaction)?,
            excluded: ExcludedPart::of(report::exclusions(&transaction, base)?),
            agreement: agreement::agreement(&transaction)?,
        })
    }

    /// One sample with its items; `None` when there is none of that name.
    pub fn sample_file(&self, name: &str) -> Result<Option<SampleFile>> {
        let transaction = self.connection.unchecked_transaction().doing("reading a sample")?;
        let all = samples(&transaction)?;
        let Some(place) = all.iter().position(|sample| sample.name == name) else {
            return Ok(None);
        };
        let sample = &all[place];
        let reviewed = Reviewed { seen: seen::items(&transaction, sample, &all)?, ..reviewed(&transaction, sample)? };
        let items = items(&transaction, sample)?;
        drop(transaction);
        let entry = SampleEntry::new(all[place].clone(), reviewed);
        Ok(Some(SampleFile { entry, items, agreement: self.agreement_in(name)? }))
    }

    /// The items that were left out, with the reasons, in walking order.
    pub fn excluded_items(&self) -> Result<Exclusions> {
        let reasons = self.exclusions()?;
        let sql = format!(
            "SELECT {COLUMNS} FROM exclusions e JOIN items i ON i.id = e.item
             ORDER BY i.kind, i.service, i.date, i.ref LIMIT {SHOWN}"
        );
        let mut select = self.connection.prepare_cached(&sql).doing("reading the exclusions")?;
        let rows = select.query_map([], item_line).doing("reading the exclusions")?;
        let with_reason = |line: ItemLine| {
            let reason = reasons.get(&line.item).cloned().unwrap_or_default();
            ExcludedItem { line, reason }
        };
        let lines: Vec<ItemLine> = rows.collect::<rusqlite::Result<_>>().doing("reading the exclusions")?;
        Ok(Exclusions { items: lines.into_iter().map(with_reason).collect(), total: reasons.len() as u64 })
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
    let with_seen = |sample: &Sample| {
        Ok(Reviewed { seen: seen::items(connection, sample, samples)?, ..reviewed(connection, sample)? })
    };
    samples.iter().map(with_seen).collect()
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

/// The items in the order in which the sample names them, which is that of the draw.
fn items(connection: &Connection, sample: &Sample) -> Result<Vec<SampleItem>> {
    let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.kind = ?1 AND i.ref = ?2");
    let mut select = connection.prepare_cached(&sql).doing("reading a sample")?;
    let not_found: BTreeSet<&ItemRef> = sample.not_found.iter().collect();
    let mut found = Vec::new();
    for (rank, item) in (1..).zip(&sample.items).take(SHOWN) {
        let line = select.query_row(params![item.kind.code(), item.reference], item_line).optional();
        // What a sample names and the file does not hold has no line.
        if let Some(line) = line.doing("reading a sample")? {
            found.push(SampleItem { rank, line, not_found: not_found.contains(item) });
        }
    }
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
