//! Writing changes, and taking them back: undoing is writing again, nothing is edited.

use super::error::{Doing, Result, StoreError};
use super::event::EventId;
use super::log::{self, Author, Log, Stored};
use super::setup::Norms;
use super::{Store, project, review_codec};
use crate::domain::change::{Change, EventKind};
use crate::domain::codes::Code;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior, params};

impl Store {
    /// Writes changes, all or none: events and projections in one transaction. Returns what undoes them together;
    /// `None` when there was nothing to write.
    pub fn record(&mut self, author: &Author, changes: &[Change], now: DateTime<Utc>) -> Result<Option<EventId>> {
        let changes: Vec<_> = changes.iter().map(|change| (change.clone(), None)).collect();
        self.write(author, now, |_, _| Ok(changes))
    }

    /// Takes back everything that was written together with this id. Undoing an undo does it again.
    pub fn undo(
        &mut self,
        author: &Author,
        batch: EventId,
        now: DateTime<Utc>,
    ) -> Result<(Option<EventId>, Vec<Change>)> {
        let mut undone = Vec::new();
        let id = self.write(author, now, |connection, _| {
            let written = log::events(connection, "WHERE batch = ?1 ORDER BY n DESC", [batch.0])?;
            let inverse = written.iter().map(|stored| inverse(connection, stored)).collect::<Result<Vec<_>>>()?;
            undone = inverse.iter().map(|(change, _)| change.clone()).collect();
            Ok(inverse)
        })?;
        Ok((id, undone))
    }

    fn write(
        &mut self,
        author: &Author,
        now: DateTime<Utc>,
        changes: impl FnOnce(&Connection, &Norms) -> Result<Vec<(Change, Option<EventId>)>>,
    ) -> Result<Option<EventId>> {
        let path = self.path.clone();
        let write = || {
            let behavior = TransactionBehavior::Immediate;
            let transaction = self.connection.transaction_with_behavior(behavior).doing("saving")?;
            let norms = Norms::read(&transaction)?;
            let changes = changes(&transaction, &norms)?;
            let mut log = Log::begin(&transaction, author, now)?;
            project::record_all(&mut log, &norms, &changes)?;
            let batch = log.batch();
            drop(log);
            transaction.commit().doing("saving")?;
            Ok(batch)
        };
        write().map_err(|error: StoreError| error.at(&path))
    }
}

/// The change that restores what was before this event.
fn inverse(connection: &Connection, stored: &Stored) -> Result<(Change, Option<EventId>)> {
    let later = log::events(
        connection,
        "WHERE key = ?1 AND n > ?2 ORDER BY n DESC LIMIT 1",
        params![stored.key, stored.number],
    )?;
    if let Some(later) = later.first() {
        return Err(StoreError::ChangedSince { reviewer: later.body.reviewer.clone() });
    }
    let kind = EventKind::parse(&stored.body.kind).ok();
    if !kind.is_some_and(EventKind::can_be_undone) {
        return Err(StoreError::NoSuchItem(stored.body.kind.clone()));
    }
    let before = log::events(
        connection,
        "WHERE key = ?1 AND n < ?2 ORDER BY n DESC LIMIT 1",
        params![stored.key, stored.number],
    )?;
    let change = match before.first() {
        Some(before) => review_codec::change(connection, &before.body)?,
        None => review_codec::opposite(&review_codec::change(connection, &stored.body)?),
    };
    Ok((change, Some(stored.body.id)))
}
