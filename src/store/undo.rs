//! Writing changes, and taking them back: undoing is writing again, nothing is edited.

use super::error::{Doing, Result, StoreError};
use super::event::EventId;
use super::log::{self, Log, Stored, Writing};
use super::setup::Norms;
use super::{Store, project, review_codec};
use crate::domain::change::{Change, EventKind};
use crate::domain::codes::Code;
use rusqlite::{Connection, TransactionBehavior};

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
    let kind = EventKind::parse(&stored.body.kind).ok();
    if !kind.is_some_and(EventKind::can_be_undone) {
        return Err(StoreError::CannotUndo(stored.body.kind.clone()));
    }
    let all = log::events(connection, "WHERE key = ?1 ORDER BY n", [&stored.key])?;
    let values = values(&all);
    // What was written together is taken back together, the last first.
    let together = all.iter().rposition(|event| event.body.batch == stored.body.batch);
    let stands = together.is_some_and(|last| values.last().map(|value| value.after) == Some(values[last].after));
    if let Some(latest) = all.last().filter(|_| !stands) {
        return Err(StoreError::ChangedSince { reviewer: latest.body.reviewer.clone() });
    }
    let before = all.iter().rev().find(|event| event.number < stored.number);
    let change = match before {
        Some(before) => review_codec::change(connection, &before.body)?,
        None => review_codec::opposite(&review_codec::change(connection, &stored.body)?),
    };
    Ok((change, Some(stored.body.id)))
}

/// Which event gave a key its value before and after another one; `None`: it had none yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    event: EventId,
    before: Option<EventId>,
    after: Option<EventId>,
}

/// Follows a key through its events, oldest first. What undoes an event gives the key back the value from before it, so
/// that changes can be undone one after another.
fn values(events: &[Stored]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::with_capacity(events.len());
    for Stored { body, .. } in events {
        let before = values.last().and_then(|value| value.after);
        let undone = body.undoes.and_then(|id| values.iter().find(|value| value.event == id));
        let after = undone.map_or(Some(body.id), |undone| undone.before);
        values.push(Value { event: body.id, before, after });
    }
    values
}
