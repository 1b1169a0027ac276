//! What passes a filter, and the texts by which items are found: gone through in parts, and stopped when asked.

use super::{Sql, items, order, sql};
use crate::domain::codes::ItemKind;
use crate::domain::view::QueueQuery;
use crate::store::Store;
use crate::store::error::{Doing, Result, StoreError};
use crate::store::filter::{self, Signals};
use rusqlite::types::Value;
use rusqlite::{ErrorCode, params_from_iter};
use std::ops::RangeInclusive;

/// Steps of the database between two questions whether to go on.
const STEPS: i32 = 2_000;

/// In which order items are gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Walk {
    /// That of the queue: the first are soon there, all of them take long.
    Queue,
    /// That in which they lie in the file, between these numbers.
    File(RangeInclusive<i64>),
}

/// The condition of a query with its filter, whether it asks for the record, and its values.
struct Narrowed {
    condition: String,
    table: Option<&'static str>,
    values: Vec<Value>,
}

impl Store {
    /// Ends what is read on this connection as soon as it says so, with [`StoreError::Cancelled`].
    pub fn end_when(&mut self, stop: impl FnMut() -> bool + Send + 'static) -> Result<()> {
        self.connection.progress_handler(STEPS, Some(stop)).doing("reading")
    }

    /// What passes a query whatever is searched for; `take` ends it by saying no.
    pub fn each_passing(
        &self,
        (query, signals): (&QueueQuery, Option<&Signals>),
        walk: &Walk,
        take: &mut dyn FnMut(i64) -> bool,
    ) -> Result<()> {
        let Narrowed { condition, table, values } = self.narrowed(query, signals)?;
        // Joined in this order: the items lead, as they do in the queue.
        let join = table.map(|table| format!(" CROSS JOIN {table} r ON r.item = i.id")).unwrap_or_default();
        let sql = match walk {
            Walk::Queue => {
                let (items, order) = (items(query.sort), order(query.sort));
                format!("SELECT i.id FROM {items}{join} WHERE {condition} ORDER BY {order}")
            }
            Walk::File(numbers) => {
                let (from, to) = (numbers.start(), numbers.end());
                format!("SELECT i.id FROM items i NOT INDEXED{join} WHERE {condition} AND i.id BETWEEN {from} AND {to}")
            }
        };
        let mut select = self.connection.prepare(&sql).doing("filtering the queue")?;
        let mut rows = select.query(params_from_iter(values)).map_err(stopped)?;
        while let Some(row) = rows.next().map_err(stopped)? {
            if !take(row.get(0).doing("filtering the queue")?) {
                break;
            }
        }
        Ok(())
    }

    /// Whether an item passes a query whatever is searched for.
    pub fn passes(&self, (query, signals): (&QueueQuery, Option<&Signals>), item: i64) -> Result<bool> {
        let mut found = false;
        self.each_passing((query, signals), &Walk::File(item..=item), &mut |_| {
            found = true;
            false
        })?;
        Ok(found)
    }

    /// Whether a filter asks for more than the queue's own columns, so that going through it takes long.
    pub fn asks_for_records(&self, query: &QueueQuery, signals: Option<&Signals>) -> Result<bool> {
        Ok(self.narrowed(query, signals)?.table.is_some())
    }

    /// The texts by which the items of a kind are found: a line each for ref, subject, every party, every authorisation
    /// and the service.
    pub fn each_text(&self, kind: ItemKind, walk: &Walk, take: &mut dyn FnMut(i64, &str) -> bool) -> Result<()> {
        let everything = QueueQuery::everything(kind);
        let Sql { condition, values } = sql(&everything);
        let text = "i.id, i.ref || char(10) || i.title || char(10) || i.parties || char(10) || i.authorisations
                    || char(10) || i.service";
        let sql = match walk {
            Walk::Queue => format!("SELECT {text} FROM items i WHERE {condition} ORDER BY {}", order(everything.sort)),
            Walk::File(numbers) => {
                let (from, to) = (numbers.start(), numbers.end());
                format!("SELECT {text} FROM items i NOT INDEXED WHERE {condition} AND i.id BETWEEN {from} AND {to}")
            }
        };
        let mut select = self.connection.prepare(&sql).doing("reading what can be found")?;
        let mut rows = select.query(params_from_iter(values)).map_err(stopped)?;
        while let Some(row) = rows.next().map_err(stopped)? {
            let text = row.get_ref(1).and_then(|text| Ok(text.as_str()?)).doing("reading what can be found")?;
            if !take(row.get(0).doing("reading what can be found")?, text) {
                break;
            }
        }
        Ok(())
    }

    /// The highest number that an item has.
    pub fn last_number(&self) -> Result<i64> {
        let sql = "SELECT coalesce(max(id), 0) FROM items";
        self.connection.query_row(sql, [], |row| row.get(0)).doing("reading the queue")
    }

    fn narrowed(&self, query: &QueueQuery, signals: Option<&Signals>) -> Result<Narrowed> {
        let Sql { mut condition, mut values } = sql(query);
        let mut table = None;
        if let Some(filter) = &query.filter {
            self.know_norms(filter)?;
            let filter::Condition { sql, values: bound } = filter::condition(filter, signals)?;
            // Both begin with the kind of item.
            values = bound;
            table = sql.contains("r.").then(|| filter::table(query.kind));
            condition.push_str(&format!(" AND {sql}"));
        }
        Ok(Narrowed { condition, table, values })
    }
}

/// A reading that was ended from outside is no failure of the file.
fn stopped(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted) => StoreError::Cancelled,
        _ => StoreError::Sql { doing: "filtering the queue", source: error },
    }
}
