//! The queue: a page of items in walking order, and the neighbours of a case.

mod narrowed;
mod window;

pub use narrowed::Walk;

use super::Store;
use super::error::{Doing, Result};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::framework::NormSet;
use crate::domain::item::ItemRef;
use crate::domain::settle::State;
use crate::domain::view::{QueuePage, QueueQuery, QueueRow, QueueSort};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter};

/// Which way to go from a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Next,
    Previous,
}

/// A row of the queue whose place is known: from there rows near it are read without going through those before it.
#[derive(Debug, Clone)]
pub struct Waymark {
    pub place: usize,
    pub item: ItemRef,
}

/// The columns that [`queue_row`] reads.
const ROW: &str = "id, kind, ref, service, date, title, parties, authorisations, required, settled, state, closed";

/// The condition and order of a query, with its values.
struct Sql {
    condition: String,
    values: Vec<Value>,
}

const OPEN: &str = "state IN ('conflict', 'in_progress', 'unreviewed')";

fn sql(query: &QueueQuery) -> Sql {
    let mut condition = String::from("i.kind = ?1");
    let values: Vec<Value> = vec![query.kind.code().to_owned().into()];
    if query.hide_done {
        condition.push_str(" AND i.");
        condition.push_str(OPEN);
    } else if query.in_review {
        condition.push_str(" AND i.state NOT IN ('excluded', 'not_drawn')");
    }
    Sql { condition, values }
}

/// Condition, values, table and order of a query, for who reads other columns of its rows.
pub(super) fn selection(query: &QueueQuery) -> (String, Vec<Value>, &'static str, &'static str) {
    let Sql { condition, values } = sql(query);
    (condition, values, items(query.sort), order(query.sort))
}

/// The columns a row is ordered by, so that `>` and `<` walk it.
fn order(sort: QueueSort) -> &'static str {
    match sort {
        QueueSort::Date => "i.service, i.date, i.ref",
        QueueSort::Reference => "i.ref",
        QueueSort::State => "i.state_order, i.service, i.date, i.ref",
    }
}

/// The items, by the index that also holds their state: SQLite would take the shorter one and read every row.
fn items(sort: QueueSort) -> &'static str {
    match sort {
        QueueSort::Reference => "items i INDEXED BY items_by_ref",
        QueueSort::Date | QueueSort::State => "items i",
    }
}

/// Adds the item's own place in the order to the values; the row value that names it, `None` when there is no such item.
/// SQLite seeks by a row of values, but scans for a row that a subquery gives.
fn here(
    connection: &Connection,
    query: &QueueQuery,
    item: &ItemRef,
    values: &mut Vec<Value>,
) -> Result<Option<String>> {
    let order = order(query.sort);
    let sql = format!("SELECT {order} FROM items i WHERE kind = ?1 AND ref = ?2");
    let columns = order.split(", ").count();
    let read = |row: &Row<'_>| (0..columns).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>();
    let place = connection
        .prepare_cached(&sql)
        .and_then(|mut select| select.query_row(params![query.kind.code(), item.reference], read).optional())
        .doing("walking the queue")?;
    Ok(place.map(|place| {
        let marks: Vec<String> = (1..=columns).map(|mark| format!("?{}", values.len() + mark)).collect();
        values.extend(place);
        format!("({})", marks.join(", "))
    }))
}

impl Store {
    /// A part of the queue with its totals; near a waymark, or an end, without going through the rest.
    pub fn queue(
        &self,
        query: &QueueQuery,
        (offset, limit): (usize, usize),
        waymark: Option<&Waymark>,
    ) -> Result<QueuePage> {
        let transaction = self.connection.unchecked_transaction().doing("reading the queue")?;
        let (filtered, total) = totals(&transaction, query)?;
        let rows = window::rows(&transaction, query, (offset..(offset + limit).min(filtered), filtered), waymark)?;
        let rows = rows.into_iter().map(|row| with_names(&transaction, row)).collect::<Result<_>>()?;
        Ok(QueuePage { offset, rows, filtered, total, is_partial: false })
    }

    /// The rows of these items, and the number of items of the kind.
    pub fn queue_rows(&self, kind: ItemKind, ids: &[i64]) -> Result<(Vec<QueueRow>, usize)> {
        let transaction = self.connection.unchecked_transaction().doing("reading the queue")?;
        let mut select =
            transaction.prepare_cached(&format!("SELECT {ROW} FROM items WHERE id = ?1")).doing("reading the queue")?;
        let rows = ids
            .iter()
            .map(|id| with_names(&transaction, select.query_row([id], queue_row).doing("reading the queue")?));
        let rows = rows.collect::<Result<_>>()?;
        let everything = QueueQuery::everything(kind);
        Ok((rows, totals(&transaction, &everything)?.1))
    }

    /// The number by which candidates name an item; `None` when there is no such item.
    pub fn item_id(&self, item: &ItemRef) -> Result<Option<i64>> {
        let sql = "SELECT id FROM items WHERE kind = ?1 AND ref = ?2";
        let select = self.connection.prepare_cached(sql);
        select
            .and_then(|mut select| {
                select.query_row(params![item.kind.code(), item.reference], |row| row.get(0)).optional()
            })
            .doing("walking the queue")
    }

    /// The item a number names.
    pub fn item_of(&self, id: i64) -> Result<ItemRef> {
        let read = |row: &Row<'_>| {
            let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Disclosure);
            Ok(ItemRef::new(kind, row.get::<_, String>(1)?))
        };
        self.connection
            .prepare_cached("SELECT kind, ref FROM items WHERE id = ?1")
            .and_then(|mut select| select.query_row([id], read))
            .doing("walking the queue")
    }

    /// Changes when another connection changed the file.
    pub fn data_version(&self) -> Result<i64> {
        self.connection.query_row("PRAGMA data_version", [], |row| row.get(0)).doing("looking for changes")
    }

    /// The item next to `from` in the queue, those in `seen` of its kind included whether they pass or not; `None` at its
    /// end.
    pub fn neighbour(
        &self,
        query: &QueueQuery,
        (from, step): (&ItemRef, Step),
        seen: &[ItemRef],
    ) -> Result<Option<ItemRef>> {
        let Sql { condition, mut values } = sql(query);
        let order = order(query.sort);
        let (sign, direction) = match step {
            Step::Next => (">", "ASC"),
            Step::Previous => ("<", "DESC"),
        };
        let Some(here) = here(&self.connection, query, from, &mut values)? else {
            return Ok(None);
        };
        let ordered = order.replace(", ", &format!(" {direction}, "));
        let seen: Vec<&str> = seen.iter().filter(|item| item.kind == query.kind).map(|seen| &*seen.reference).collect();
        values.push(serde_json::Value::from(seen).to_string().into());
        let nearest = |condition: &str| {
            format!(
                "SELECT i.ref, {order} FROM items i WHERE {condition} AND ({order}) {sign} {here}
                 ORDER BY {ordered} {direction} LIMIT 1"
            )
        };
        // Each by its own index: the two conditions in one would read the whole queue.
        let sql = format!(
            "SELECT ref FROM (SELECT * FROM ({}) UNION ALL SELECT * FROM ({})) i ORDER BY {ordered} {direction} LIMIT 1",
            nearest(&condition),
            nearest(&format!("kind = ?1 AND ref IN (SELECT value FROM json_each(?{}))", values.len())),
        );
        let found: Option<String> = self
            .connection
            .prepare_cached(&sql)
            .and_then(|mut select| select.query_row(params_from_iter(&values), |row| row.get(0)).optional())
            .doing("walking the queue")?;
        Ok(found.map(|reference| ItemRef::new(query.kind, reference)))
    }

    /// The place of an item in the queue, from 0; `None` when the filter leaves it out. Counted from a waymark, if there
    /// is one.
    pub fn place_in_queue(
        &self,
        query: &QueueQuery,
        item: &ItemRef,
        waymark: Option<&Waymark>,
    ) -> Result<Option<usize>> {
        let Sql { condition, mut values } = sql(query);
        let order = order(query.sort);
        let Some(here) = here(&self.connection, query, item, &mut values)? else {
            return Ok(None);
        };
        let number = |condition: &str, values: &[Value]| -> Result<usize> {
            let sql = format!("SELECT count(*) FROM {} WHERE {condition}", items(query.sort));
            let number: i64 = self
                .connection
                .prepare_cached(&sql)
                .and_then(|mut select| select.query_row(params_from_iter(values), |row| row.get(0)))
                .doing("walking the queue")?;
            Ok(usize::try_from(number).unwrap_or(0))
        };
        if number(&format!("{condition} AND ({order}) = {here}"), &values)? == 0 {
            return Ok(None);
        }
        let mut near = values.clone();
        let mark = match waymark {
            Some(mark) => here_of(&self.connection, query, mark, &mut near)?,
            None => None,
        };
        let Some((place, mark)) = mark else {
            return Ok(Some(number(&format!("{condition} AND ({order}) < {here}"), &values)?));
        };
        let between =
            |from: &str, to: &str| number(&format!("{condition} AND ({order}) >= {from} AND ({order}) < {to}"), &near);
        let after = between(&mark, &here)?;
        Ok(Some(if after > 0 { place + after } else { place - between(&here, &mark)?.min(place) }))
    }
}

/// The place of a waymark with the row value that names it; `None`: it is not on the queue any more.
fn here_of(
    connection: &Connection,
    query: &QueueQuery,
    mark: &Waymark,
    values: &mut Vec<Value>,
) -> Result<Option<(usize, String)>> {
    Ok(here(connection, query, &mark.item, values)?.map(|here| (mark.place, here)))
}

fn queue_row(row: &Row<'_>) -> rusqlite::Result<QueueRow> {
    let kind = ItemKind::parse(row.get_ref(1)?.as_str()?).unwrap_or(ItemKind::Disclosure);
    let list = |text: &str| text.lines().map(str::to_owned).collect();
    let required = NormSet::from_bits(row.get::<_, i64>(8)?.cast_unsigned());
    let settled = NormSet::from_bits(row.get::<_, i64>(9)?.cast_unsigned());
    let both = NormSet::from_bits(required.bits() & settled.bits());
    Ok(QueueRow {
        number: row.get(0)?,
        item: ItemRef::new(kind, row.get::<_, String>(2)?),
        service: row.get(3)?,
        date: row.get_ref(4)?.as_str()?.parse().ok(),
        parties: list(row.get_ref(6)?.as_str()?),
        authorisations: list(row.get_ref(7)?.as_str()?),
        subject: row.get(5)?,
        state: State::parse(row.get_ref(10)?.as_str()?).unwrap_or(State::Unreviewed),
        required: required.len(),
        settled: both.len(),
        readers: Vec::new(),
        samples: Vec::new(),
        closed: row.get(11)?,
        open_signals: None,
    })
}

/// The row with who assessed it and which samples name it.
fn with_names(connection: &Connection, row: QueueRow) -> Result<QueueRow> {
    let (readers, samples) = (readers(connection, row.number)?, samples(connection, row.number)?);
    Ok(QueueRow { readers, samples, ..row })
}

fn readers(connection: &Connection, item: i64) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT reviewer FROM assessments WHERE item = ?1 AND reviewer IS NOT NULL ORDER BY reviewer";
    let mut select = connection.prepare_cached(sql).doing("reading the queue")?;
    let rows = select.query_map([item], |row| row.get(0)).doing("reading the queue")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the queue")
}

fn samples(connection: &Connection, item: i64) -> Result<Vec<String>> {
    let sql = "SELECT sample FROM sample_items WHERE item = ?1 ORDER BY sample";
    let mut select = connection.prepare_cached(sql).doing("reading the queue")?;
    let rows = select.query_map([item], |row| row.get(0)).doing("reading the queue")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the queue")
}

/// Filtered and true totals, from the tallies.
fn totals(connection: &Connection, query: &QueueQuery) -> Result<(usize, usize)> {
    let tally = |condition: &str| -> Result<usize> {
        let sql = format!("SELECT coalesce(sum(items), 0) FROM tallies WHERE kind = ?1 AND {condition}");
        let count: i64 = connection
            .prepare_cached(&sql)
            .and_then(|mut select| select.query_row([query.kind.code()], |row| row.get(0)))
            .doing("counting the queue")?;
        Ok(usize::try_from(count).unwrap_or(0))
    };
    let total = tally("1")?;
    let filtered = if query.hide_done {
        tally(OPEN)?
    } else if query.in_review {
        tally("state NOT IN ('excluded', 'not_drawn')")?
    } else {
        total
    };
    Ok((filtered, total))
}
