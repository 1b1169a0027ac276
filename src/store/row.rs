//! Records as rows: each names its columns once, and reads and writes them in that order.

use super::error::{Doing, Result, StoreError};
use crate::domain::codes::Code;
use crate::domain::records::Extra;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::Connection;
use rusqlite::types::{FromSql, Value};
use sha2::{Digest, Sha256};

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
    let mut columns = R::COLUMNS.to_vec();
    columns.extend(["source", "source_row", "hash"]);
    values.extend([provenance.source.into(), provenance.row.into(), hash.to_vec().into()]);
    if let Some(item) = item {
        columns.push("item");
        values.push(item.into());
    }
    let marks = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", R::TABLE, columns.join(", "));
    connection
        .prepare_cached(&sql)
        .and_then(|mut insert| insert.execute(rusqlite::params_from_iter(values)))
        .doing("writing a record")?;
    Ok(hash)
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

    fn cell<T: FromSql>(&mut self) -> Result<T> {
        let place = self.next;
        self.next += 1;
        self.row.get(place).doing("reading a record")
    }

    fn bad(&self) -> StoreError {
        let place = format!("table {}, column {}", self.table, self.columns[self.next - 1]);
        StoreError::Damaged { path: std::path::PathBuf::new(), place }
    }

    pub fn text(&mut self) -> Result<String> {
        self.cell()
    }

    pub fn maybe_text(&mut self) -> Result<Option<String>> {
        self.cell()
    }

    pub fn whole(&mut self) -> Result<i64> {
        self.cell()
    }

    pub fn maybe_whole(&mut self) -> Result<Option<i64>> {
        self.cell()
    }

    pub fn maybe_bool(&mut self) -> Result<Option<bool>> {
        self.cell()
    }

    pub fn date(&mut self) -> Result<NaiveDate> {
        self.text()?.parse().map_err(|_| self.bad())
    }

    pub fn maybe_date(&mut self) -> Result<Option<NaiveDate>> {
        self.maybe_text()?.map(|text| text.parse().map_err(|_| self.bad())).transpose()
    }

    pub fn code<C: Code>(&mut self) -> Result<C> {
        C::parse(&self.text()?).map_err(|_| self.bad())
    }

    pub fn maybe_code<C: Code>(&mut self) -> Result<Option<C>> {
        self.maybe_text()?.map(|text| C::parse(&text).map_err(|_| self.bad())).transpose()
    }

    pub fn texts(&mut self) -> Result<Vec<String>> {
        let Some(json) = self.maybe_text()? else {
            return Ok(Vec::new());
        };
        serde_json::from_str(&json).map_err(|_| self.bad())
    }

    pub fn codes<C: Code>(&mut self) -> Result<Vec<C>> {
        self.texts()?.iter().map(|text| C::parse(text).map_err(|_| self.bad())).collect()
    }

    pub fn json(&mut self) -> Result<Option<serde_json::Value>> {
        self.maybe_text()?.map(|json| serde_json::from_str(&json).map_err(|_| self.bad())).transpose()
    }

    pub fn extra(&mut self) -> Result<Extra> {
        let Some(json) = self.maybe_text()? else {
            return Ok(Extra::new());
        };
        serde_json::from_str(&json).map_err(|_| self.bad())
    }

    /// A cell that holds something this version does not know.
    pub fn damaged(&self) -> StoreError {
        self.bad()
    }
}

/// Cells to write.
pub fn maybe(text: Option<&String>) -> Value {
    text.map_or(Value::Null, |text| text.clone().into())
}

pub fn date(date: Option<NaiveDate>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

pub fn code<C: Code>(code: Option<C>) -> Value {
    code.map_or(Value::Null, |code| code.code().to_owned().into())
}

pub fn texts(list: &[String]) -> Value {
    if list.is_empty() { Value::Null } else { serde_json::Value::from(list).to_string().into() }
}

pub fn codes<C: Code>(list: &[C]) -> Value {
    texts(&list.iter().map(|code| code.code().to_owned()).collect::<Vec<_>>())
}

/// Unknown fields: a JSON object of name -> the value's JSON text.
pub fn extra(extra: &Extra) -> Value {
    maybe(extra_text(extra).as_ref())
}

/// As [`extra`], as text.
pub fn extra_text(extra: &Extra) -> Option<String> {
    let object = || extra.iter().map(|(name, value)| (name.clone(), serde_json::Value::from(value.clone())));
    (!extra.is_empty()).then(|| serde_json::Value::Object(object().collect()).to_string())
}

/// A moment as RFC 3339 in UTC, as fine as it was given.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
