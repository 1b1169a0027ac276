//! A window of the queue, read from the nearest place that is known: an end, or a waymark.
//!
//! Skipping rows costs as much as reading them from the index: at row 900,000 some forty milliseconds, cold many times that.

use super::{ROW, Sql, Waymark, here, items, order, queue_row, sql};
use crate::domain::view::{QueueQuery, QueueRow};
use crate::store::error::{Doing, Result};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::ops::Range;

/// Farther from a waymark than this, an end of the queue may be nearer.
const NEAR: usize = 20_000;

/// From where rows are read.
#[derive(Clone, Copy)]
enum From<'a> {
    Start,
    End,
    /// From this row on, itself included.
    On(&'a str),
    /// The rows before this one, the nearest first.
    Before(&'a str),
}

/// The rows of a range of the queue, which has so many.
pub fn rows(
    connection: &Connection,
    query: &QueueQuery,
    (wanted, all): (Range<usize>, usize),
    waymark: Option<&Waymark>,
) -> Result<Vec<QueueRow>> {
    let near = waymark.filter(|mark| mark.place.abs_diff(wanted.start) < NEAR.min(wanted.start).min(all));
    let mut values = Vec::new();
    let mark = match near {
        Some(mark) => {
            values = sql(query).values;
            here(connection, query, &mark.item, &mut values)?.map(|here| (mark.place, here))
        }
        None => None,
    };
    match mark {
        Some((place, here)) => {
            let (before, after) = (wanted.start..wanted.end.min(place), wanted.start.max(place)..wanted.end);
            let skipped = place.saturating_sub(wanted.end);
            let mut rows = read(connection, (query, &values), From::Before(&here), (skipped, before.len()))?;
            rows.reverse();
            let skipped = after.start - place;
            rows.extend(read(connection, (query, &values), From::On(&here), (skipped, after.len()))?);
            Ok(rows)
        }
        None if wanted.start > all / 2 => {
            let mut rows = read(connection, (query, &sql(query).values), From::End, (all - wanted.end, wanted.len()))?;
            rows.reverse();
            Ok(rows)
        }
        None => read(connection, (query, &sql(query).values), From::Start, (wanted.start, wanted.len())),
    }
}

fn read(
    connection: &Connection,
    (query, values): (&QueueQuery, &[Value]),
    from: From<'_>,
    (skipped, wanted): (usize, usize),
) -> Result<Vec<QueueRow>> {
    if wanted == 0 {
        return Ok(Vec::new());
    }
    let Sql { condition, .. } = sql(query);
    let order = order(query.sort);
    let backwards = format!("{} DESC", order.replace(", ", " DESC, "));
    let (also, direction) = match from {
        From::Start => (String::new(), order),
        From::End => (String::new(), backwards.as_str()),
        From::On(here) => (format!(" AND ({order}) >= {here}"), order),
        From::Before(here) => (format!(" AND ({order}) < {here}"), backwards.as_str()),
    };
    let sql = format!(
        "SELECT {ROW} FROM {} WHERE {condition}{also} ORDER BY {direction} LIMIT {wanted} OFFSET {skipped}",
        items(query.sort)
    );
    let mut select = connection.prepare_cached(&sql).doing("reading the queue")?;
    let rows = select.query_map(params_from_iter(values), queue_row).doing("reading the queue")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the queue")
}
