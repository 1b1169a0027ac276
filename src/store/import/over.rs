//! One record written over another.

use crate::store::error::{Doing, Result};
use crate::store::row::{Provenance, Record, record_hash};
use rusqlite::Connection;
use rusqlite::types::Value;

/// Which row a record is to replace.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// The record of this item.
    Item(i64),
    /// The one whose first column is this.
    Of(&'a str),
}

/// A record before it was replaced.
#[derive(Debug)]
pub struct Old {
    pub values: Vec<Value>,
    pub hash: Vec<u8>,
    /// Where it came from.
    pub file: Option<String>,
    pub row: Option<i64>,
}

/// Replaces a record; returns the old one, and the hash of the new one.
pub fn replace<R: Record>(
    connection: &Connection,
    record: &R,
    provenance: Provenance,
    place: Row<'_>,
) -> Result<(Old, [u8; 32])> {
    let (column, key): (&str, Value) = match place {
        Row::Item(item) => ("item", item.into()),
        Row::Of(reference) => (R::COLUMNS[0], reference.to_owned().into()),
    };
    let old = old::<R>(connection, column, &key)?;
    let mut values = record.values();
    let hash = record_hash(R::TABLE, &values);
    values.extend([provenance.source.into(), provenance.row.into(), hash.to_vec().into(), key]);
    let columns = R::COLUMNS.iter().chain(&["source", "source_row", "hash"]);
    let sets: Vec<String> = columns.map(|column| format!("{column} = ?")).collect();
    let sql = format!("UPDATE {} SET {} WHERE {column} = ?", R::TABLE, sets.join(", "));
    connection
        .prepare_cached(&sql)
        .and_then(|mut update| update.execute(rusqlite::params_from_iter(values)))
        .doing("replacing a record")?;
    Ok((old, hash))
}

fn old<R: Record>(connection: &Connection, column: &str, key: &Value) -> Result<Old> {
    let columns = R::COLUMNS.iter().map(|column| format!("t.{column}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT {columns}, t.hash, s.file, t.source_row FROM {} t LEFT JOIN sources s ON s.id = t.source
         WHERE t.{column} = ?1",
        R::TABLE
    );
    let width = R::COLUMNS.len();
    let read = |row: &rusqlite::Row<'_>| {
        let values = (0..width).map(|place| row.get(place)).collect::<rusqlite::Result<_>>()?;
        Ok(Old { values, hash: row.get(width)?, file: row.get(width + 1)?, row: row.get(width + 2)? })
    };
    connection.prepare_cached(&sql).and_then(|mut select| select.query_row([key], read)).doing("reading a record")
}
