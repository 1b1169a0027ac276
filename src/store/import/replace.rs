//! A record delivered again with other content: the new one takes its place, the old one stays in the log, and what was
//! assessed on the old one is no longer settled.

use super::items::{Items, Kept};
use super::over::{self, Old, Row};
use super::{Import, OnChanged, behind};
use crate::domain::bundle::Placed;
use crate::domain::change::{Change, EventKind};
use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use crate::domain::records::{Disclosure, Document, Person};
use crate::store::error::{Doing, Result};
use crate::store::log::Entry;
use crate::store::row::{self, Provenance, Record};
use crate::store::{assessments, project};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde_json::{Map, Value as Json, json};
use sha2::Digest;
use std::collections::BTreeSet;

/// What an import replaced, until the log takes it.
#[derive(Default)]
pub(super) struct Replaced {
    records: Vec<Entry>,
    /// The old records, as JSON, in the same order.
    old: Vec<String>,
    /// Items whose record or document is another one now, and what changed.
    assessed_on_other: Vec<(ItemRef, String)>,
    /// Items of which another narrow row may depend: kind and row.
    items: Vec<(ItemKind, i64)>,
    /// Items to settle anew.
    touched: BTreeSet<i64>,
}

impl Import<'_> {
    pub(super) fn may_replace(&self) -> bool {
        self.request.changed == OnChanged::Replace
    }

    /// Writes the record over the one in the file.
    pub(super) fn replace<R: Record>(&mut self, placed: &Placed<R>, item: Option<i64>) -> Result<()> {
        let source = &mut self.sources[placed.source];
        let provenance = Provenance { source: source.id, row: i64::try_from(placed.row).unwrap_or(i64::MAX) };
        let place = item.map_or(Row::Of(placed.record.reference()), Row::Item);
        let (old, hash) = over::replace(self.connection, &placed.record, provenance, place)?;
        source.binding.update(hash);
        let reference = placed.record.reference();
        let mut entry = Entry::new(EventKind::Replaced, format!("record|{}|{reference}", R::TABLE));
        entry.binding.clone_from(&old.hash);
        entry.subject = format!("{} {reference}", R::TABLE);
        let about = about::<R>(&old.values, &placed.record.values());
        entry.item = about.first().map(ToString::to_string).unwrap_or_default();
        let subject = entry.subject.clone();
        self.replaced.assessed_on_other.extend(about.into_iter().map(|item| (item, subject.clone())));
        self.replaced.old.push(to_json(R::COLUMNS, &old));
        self.replaced.records.push(entry);
        Ok(())
    }

    /// Brings the narrow row of a replaced item up to date.
    pub(super) fn replace_item<R: Kept>(&mut self, record: &R, item: i64) -> Result<()> {
        self.items.refresh(self.connection, self.request.framework, record, item)?;
        let subject = format!("{} {}", R::TABLE, record.reference());
        let reference = ItemRef::new(R::KIND, record.reference());
        if let Some(entry) = self.replaced.records.last_mut() {
            entry.item = reference.to_string();
        }
        self.replaced.assessed_on_other.push((reference, subject));
        self.replaced.items.push((R::KIND, item));
        self.replaced.touched.insert(item);
        Ok(())
    }

    /// Which norms are required of a disclosure depends on its authorisations; a person is walked with its disclosure.
    pub(super) fn refresh_dependents(&mut self) -> Result<()> {
        for (kind, item) in std::mem::take(&mut self.replaced.items) {
            match kind {
                ItemKind::Authorisation => {
                    let tail =
                        "WHERE item IN (SELECT disclosure FROM disclosure_authorisations WHERE authorisation = ?1)";
                    self.refresh_all::<Disclosure>(tail, item)?;
                }
                ItemKind::Disclosure => {
                    self.refresh_all::<Person>("WHERE disclosure = (SELECT ref FROM items WHERE id = ?1)", item)?;
                }
                ItemKind::WeighingNote | ItemKind::Person | ItemKind::Matter => {}
            }
        }
        Ok(())
    }

    fn refresh_all<R: Kept>(&mut self, tail: &str, of: i64) -> Result<()> {
        for record in row::select::<R>(self.connection, tail, [of])? {
            let item = project::item_id(self.connection, &ItemRef::new(R::KIND, record.reference()))?;
            self.items.refresh(self.connection, self.request.framework, &record, item)?;
            self.replaced.touched.insert(item);
        }
        Ok(())
    }

    /// Tells the log: first the old records, then the assessments that rested on them: of the item itself, and of those
    /// that are read with it beside them.
    pub(super) fn log_replaced(&mut self) -> Result<()> {
        let Replaced { records, old, assessed_on_other, mut touched, .. } = std::mem::take(&mut self.replaced);
        let Some(log) = self.log.as_mut() else { return Ok(()) };
        for (mut entry, old) in records.into_iter().zip(old) {
            entry.payloads.push(("record".to_owned(), log.payloads.write(self.connection, &old)?));
            log.append(entry)?;
        }
        for (item, because) in assessed_on_other {
            for resting in std::iter::once(item.clone()).chain(beside(self.connection, &item, &because)?) {
                let id = project::item_id(self.connection, &resting)?;
                let tail = "WHERE a.item = ?1 AND a.stale_since IS NULL ORDER BY a.norm, a.reading, a.reviewer_key";
                let stood = assessments::select(self.connection, tail, [id])?;
                self.outcome.outdated += u64::from(!stood.is_empty());
                for mut assessment in stood {
                    assessment.stale_since = Some(self.request.now);
                    let change = Change::Outdate { assessment, because: because.clone() };
                    project::record(log, &self.norms, &change, None)?;
                }
                touched.insert(id);
            }
        }
        touched.into_iter().try_for_each(|item| project::settle_item(self.connection, item))
    }
}

impl Items {
    /// Writes the narrow row of an item anew, and its links.
    fn refresh<R: Kept>(
        &mut self,
        connection: &Connection,
        framework: &crate::domain::framework::Framework,
        record: &R,
        item: i64,
    ) -> Result<()> {
        let row = record.row(self, connection)?;
        Self::update(connection, framework, item, &row)?;
        connection
            .prepare_cached("DELETE FROM disclosure_authorisations WHERE disclosure = ?1")
            .and_then(|mut delete| delete.execute([item]))
            .doing("linking an authorisation")?;
        self.connect(connection, item, record, &row)
    }
}

/// The items that are read with what was replaced beside them. The documents of a weighing note are read with it only.
fn beside(connection: &Connection, item: &ItemRef, because: &str) -> Result<Vec<ItemRef>> {
    let alone = item.kind == ItemKind::WeighingNote && because.starts_with(Document::TABLE);
    if alone { Ok(Vec::new()) } else { behind::resting_on(connection, item) }
}

/// The items a record that is none itself belongs to, before and now: those of a document.
fn about<R: Record>(old: &[Value], new: &[Value]) -> BTreeSet<ItemRef> {
    let place = R::COLUMNS.iter().position(|&column| column == "item");
    let item = |values: &[Value]| match values.get(place?)? {
        Value::Text(text) => ItemRef::parse(text).ok(),
        _ => None,
    };
    [item(old), item(new)].into_iter().flatten().collect()
}

/// The old record, so that it can be read back without the program.
fn to_json(columns: &[&str], old: &Old) -> String {
    let cell = |value: &Value| match value {
        Value::Integer(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Null | Value::Real(_) | Value::Blob(_) => Json::Null,
    };
    let record: Map<String, Json> =
        columns.iter().zip(&old.values).map(|(column, value)| ((*column).to_owned(), cell(value))).collect();
    json!({"file": old.file, "row": old.row, "record": record}).to_string()
}
