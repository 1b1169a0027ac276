//! Records as rows: each names its columns once, and reads and writes them in that order.

use super::column::Column;
use super::error::{Doing, Result, StoreError};
use crate::domain::records::Extra;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Connection;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A record that is a row of a table.
pub trait Record: Sized {
    const TABLE: &'static str;
    /// The columns that hold the record, in the order of `values` and `read`.
    const COLUMNS: &'static [&'static str];

    /// What tells it apart within its table.
    fn reference(&self) -> &str;

    fn values(&self) -> Vec<Value>;

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self>;
}

/// The SHA-256 over a record's columns, each with its type and length.
pub fn record_hash(table: &str, values: &[Value]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let mut put = |tag: u8, bytes: &[u8]| {
        hasher.update([tag]);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    put(b't', table.as_bytes());
    for value in values {
        match value {
            Value::Null => put(b'n', &[]),
            Value::Integer(number) => put(b'i', &number.to_be_bytes()),
            Value::Real(number) => put(b'r', &number.to_be_bytes()),
            Value::Text(text) => put(b's', text.as_bytes()),
            Value::Blob(bytes) => put(b'b', bytes),
        }
    }
    hasher.finalize().into()
}

/// Where a row comes from, beside the record's own columns.
#[derive(Debug, Clone, Copy)]
pub struct Provenance {
    pub source: i64,
    pub row: i64,
}

/// Inserts a record; `item`: its row in `items`, for tables that have one.
pub fn insert<R: Record>(
    connection: &Connection,
    record: &R,
    provenance: Provenance,
    item: Option<i64>,
) -> Result<[u8; 32]> {
    let mut values = record.values();
    let hash = record_hash(R::TABLE, &values);
    values.extend([provenance.source.into(), provenance.row.into(), hash.to_vec().into()]);
    values.extend(item.map(Value::from));
    connection
        .prepare_cached(&insertion::<R>(item.is_some()))
        .and_then(|mut insert| insert.execute(rusqlite::params_from_iter(values)))
        .doing("writing a record")?;
    Ok(hash)
}

/// The statement that inserts a record; put together once for each table, as a million may follow.
fn insertion<R: Record>(has_item: bool) -> Rc<str> {
    thread_local! {
        static KNOWN: RefCell<HashMap<&'static str, Rc<str>>> = RefCell::default();
    }
    let write = || {
        let mut columns = R::COLUMNS.to_vec();
        columns.extend(["source", "source_row", "hash"]);
        columns.extend(has_item.then_some("item"));
        let marks = vec!["?"; columns.len()].join(", ");
        format!("INSERT INTO {} ({}) VALUES ({marks})", R::TABLE, columns.join(", ")).into()
    };
    KNOWN.with_borrow_mut(|known| known.entry(R::TABLE).or_insert_with(write).clone())
}

/// Reads the records that `tail` (`WHERE .. ORDER BY ..`) selects.
pub fn select<R: Record>(connection: &Connection, tail: &str, params: impl rusqlite::Params) -> Result<Vec<R>> {
    let sql = format!("SELECT {} FROM {} {tail}", R::COLUMNS.join(", "), R::TABLE);
    let mut statement = connection.prepare_cached(&sql).doing("reading records")?;
    let mut rows = statement.query(params).doing("reading records")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading records")? {
        found.push(R::read(&mut Cells::new(row, R::TABLE, R::COLUMNS))?);
    }
    Ok(found)
}

/// The columns of a record for [`Record::read`], of the table called `alias`; the ones named stay unread and come out as
/// missing.
pub fn columns_without<R: Record>(alias: &str, unread: &[&str]) -> String {
    let column = |name: &&str| if unread.contains(name) { "NULL".to_owned() } else { format!("{alias}.{name}") };
    R::COLUMNS.iter().map(column).collect::<Vec<_>>().join(", ")
}

/// The cells of a row, read one after another.
pub struct Cells<'row, 'statement> {
    row: &'row rusqlite::Row<'statement>,
    table: &'static str,
    columns: &'static [&'static str],
    next: usize,
}

impl<'row, 'statement> Cells<'row, 'statement> {
    pub fn new(row: &'row rusqlite::Row<'statement>, table: &'static str, columns: &'static [&'static str]) -> Self {
        Self { row, table, columns, next: 0 }
    }

    /// The next cell; an error that names it when it holds something this version does not know.
    pub fn next<C: Column>(&mut self) -> Result<C> {
        let place = self.next;
        self.next += 1;
        let cell = self.row.get_ref(place).doing("reading a record")?;
        C::read(cell).ok_or_else(|| {
            let place = format!("table {}, column {}", self.table, self.columns[place]);
            StoreError::Damaged { path: std::path::PathBuf::new(), place }
        })
    }
}

/// Unknown fields as JSON text.
pub fn extra_text(extra: &Extra) -> Option<String> {
    match extra.value() {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// A moment as RFC 3339 in UTC, as fine as it was given.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
