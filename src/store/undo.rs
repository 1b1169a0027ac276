//! Writing changes, and taking them back: undoing is writing again, nothing is edited.

use super::error::{Doing, Result, StoreError};
use super::event::EventId;
use super::log::{self, Log, Stored, Writing};
use super::setup::Norms;
use super::{Store, project, review_codec};
use crate::domain::change::{Change, EventKind};
use crate::domain::codes::Code;
use rusqlite::{Connection, TransactionBehavior, params};

impl Store {
    /// Writes changes, all or none: events and projections in one transaction. They are undone together, by the id.
    pub fn record(&mut self, writing: &Writing<'_>, changes: &[Change]) -> Result<()> {
        let changes: Vec<_> = changes.iter().map(|change| (change.clone(), None)).collect();
        self.write(writing, |_| Ok(changes))
    }

    /// Whether the log holds the event: after a commit that failed, only a fresh look tells.
    pub fn holds_event(&self, id: EventId) -> Result<bool> {
        self.connection
            .prepare_cached("SELECT 1 FROM events WHERE id = ?1")
            .and_then(|mut select| select.exists([id.0]))
            .doing("reading the log")
    }

    /// Takes back everything that was written together with this id; returns what that changed. Undoing an undo does it
    /// again.
    pub fn undo(&mut self, writing: &Writing<'_>, batch: EventId) -> Result<Vec<Change>> {
        let mut undone = Vec::new();
        self.write(writing, |connection| {
            let written = log::events(connection, "WHERE batch = ?1 ORDER BY n DESC", [batch.0])?;
            let inverse = written.iter().map(|stored| inverse(connection, stored)).collect::<Result<Vec<_>>>()?;
            undone = inverse.iter().map(|(change, _)| change.clone()).collect();
            Ok(inverse)
        })?;
        Ok(undone)
    }

    fn write(
        &mut self,
        writing: &Writing<'_>,
        changes: impl FnOnce(&Connection) -> Result<Vec<(Change, Option<EventId>)>>,
    ) -> Result<()> {
        let path = self.path.clone();
        let write = || {
            let behavior = TransactionBehavior::Immediate;
            let transaction = self.connection.transaction_with_behavior(behavior).doing("saving")?;
            let norms = Norms::read(&transaction)?;
            let changes = changes(&transaction)?;
            let mut log = Log::begin(&transaction, writing)?;
            project::record_all(&mut log, &norms, &changes)?;
            drop(log);
            transaction.commit().doing("saving")
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
        return Err(StoreError::CannotUndo(stored.body.kind.clone()));
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
