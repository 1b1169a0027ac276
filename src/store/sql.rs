//! Plain SQL for the reader: the documented views and nothing else, read only, with an end to it.

use super::error::{Doing, Result, StoreError};
use super::{Access, open};
use crate::domain::check::{ColumnDoc, ViewDoc};
use crate::domain::framework::Bilingual;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The migration that makes the views: what each holds stands above it.
const SCHEMA: &str = include_str!("migrations/0004_search_and_views.sql");

/// How long a query may take.
const DEADLINE: Duration = Duration::from_secs(30);
const STEPS: i32 = 10_000;
/// The longest value, in bytes, and how many other bounds a query meets.
const LONGEST: i32 = 64 << 20;

/// Table-valued functions that look at nothing but their arguments.
const TABLE_FUNCTIONS: [&str; 2] = ["json_each", "json_tree"];

/// Functions that reach outside the query, or exist to fill the memory.
const FORBIDDEN: [&str; 12] = [
    "load_extension",
    "fts3_tokenizer",
    "fts5",
    "fts5_source_id",
    "readfile",
    "writefile",
    "edit",
    "randomblob",
    "zeroblob",
    "sqlite_compileoption_get",
    "sqlite_compileoption_used",
    "sqlite_log",
];

/// One value of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum SqlValue {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
    /// Bytes, of which only the number is told.
    Bytes(usize),
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqlEnd {
    Whole,
    /// There are more rows.
    Cut,
}

/// Why a query gave no answer.
#[derive(Debug)]
pub enum SqlFault {
    /// It asks for something that is not allowed.
    Denied(String),
    /// It does not end in time.
    Deadline,
    /// SQLite's own words.
    Bad(String),
    Store(StoreError),
}

impl From<StoreError> for SqlFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The views with their columns, in the order of the migration.
#[must_use]
pub fn sql_views() -> Vec<ViewDoc> {
    let mut views = Vec::new();
    for part in SCHEMA.split("\n-- ").skip(1) {
        let Some((meaning, view)) = part.split_once("\nCREATE VIEW v_") else { continue };
        let (Some((name, rest)), Some((nl, en))) = (view.split_once(" ("), meaning.split_once(" | ")) else { continue };
        let columns = rest
            .split(')')
            .next()
            .unwrap_or_default()
            .split(',')
            .map(|column| ColumnDoc { name: column.split_whitespace().collect(), meaning: Bilingual::default() });
        let meaning = Bilingual { nl: nl.to_owned(), en: en.to_owned() };
        views.push(ViewDoc { name: format!("v_{name}"), meaning, columns: columns.collect() });
    }
    views
}

/// Runs one query over a file: its columns are given first, then up to `most` rows, until `take` wants no more.
pub fn query_sql(
    path: &Path,
    sql: &str,
    most: usize,
    take: &mut dyn FnMut(SqlRow<'_>) -> bool,
) -> std::result::Result<SqlEnd, SqlFault> {
    let mut connection = open(path, Access::Read)?.connection;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST).doing("setting up the connection")?;
    let denied = guard(&mut connection)?;
    let until = Instant::now() + DEADLINE;
    connection.progress_handler(STEPS, Some(move || Instant::now() > until)).doing("setting up the connection")?;
    let fault = |error: rusqlite::Error| {
        let denied = denied.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (denied, error.sqlite_error_code()) {
            (Some(what), _) => SqlFault::Denied(what),
            (None, Some(ErrorCode::OperationInterrupted)) => SqlFault::Deadline,
            (None, _) => SqlFault::Bad(words(&error)),
        }
    };
    let mut select = connection.prepare(sql).map_err(fault)?;
    if !select.readonly() || select.column_count() == 0 {
        return Err(SqlFault::Denied("SELECT".to_owned()));
    }
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    if !take(SqlRow::Columns(&names)) {
        return Ok(SqlEnd::Whole);
    }
    let mut rows = select.query([]).map_err(fault)?;
    let mut taken = 0;
    while let Some(row) = rows.next().map_err(fault)? {
        if taken == most {
            return Ok(SqlEnd::Cut);
        }
        taken += 1;
        let values: Vec<SqlValue> =
            (0..names.len()).map(|place| row.get_ref(place).map_or(SqlValue::Null, value)).collect();
        if !take(SqlRow::Values(&values)) {
            break;
        }
    }
    Ok(SqlEnd::Whole)
}

/// A row of an answer, or the names above it.
#[derive(Debug, Clone, Copy)]
pub enum SqlRow<'a> {
    Columns(&'a [String]),
    Values(&'a [SqlValue]),
}

fn value(cell: ValueRef<'_>) -> SqlValue {
    match cell {
        ValueRef::Null => SqlValue::Null,
        ValueRef::Integer(number) => SqlValue::Integer(number),
        ValueRef::Real(number) => SqlValue::Real(number),
        ValueRef::Text(text) => SqlValue::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => SqlValue::Bytes(bytes.len()),
    }
}

fn words(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(words)) => words.clone(),
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

/// What was denied last.
type Denied = Arc<Mutex<Option<String>>>;

/// From now on the connection reads the views only. What a view reads, it may: found out by asking for each of them, so
/// that a name taken for something else opens no other table.
fn guard(connection: &mut Connection) -> Result<Denied> {
    let views: BTreeSet<String> = sql_views().into_iter().map(|view| view.name).collect();
    let mut all = BTreeMap::new();
    for view in views {
        let tables = behind(connection, &view)?;
        all.insert(view, tables);
    }
    let noted = Denied::default();
    let shared = noted.clone();
    let authorizer = move |context: AuthContext<'_>| match refusal(&context, &all) {
        None => Authorization::Allow,
        Some(what) => {
            shared.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(what);
            Authorization::Deny
        }
    };
    connection.authorizer(Some(authorizer)).doing("setting up the connection")?;
    Ok(noted)
}

/// The tables a view reads.
fn behind(connection: &mut Connection, view: &str) -> Result<BTreeSet<String>> {
    let tables = Arc::new(Mutex::new(BTreeSet::new()));
    let noted = tables.clone();
    let note = move |context: AuthContext<'_>| {
        if let AuthAction::Read { table_name, .. } = context.action {
            noted.lock().unwrap_or_else(PoisonError::into_inner).insert(table_name.to_owned());
        }
        Authorization::Allow
    };
    connection.authorizer(Some(note)).doing("setting up the connection")?;
    connection.prepare(&format!("SELECT * FROM {view}")).doing("reading the views")?;
    connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>).doing("setting up the connection")?;
    let tables = std::mem::take(&mut *tables.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(tables)
}

/// SQLite's own tables and table-valued functions, and the index of the full text.
fn is_internal(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["sqlite_", "pragma_", "dbstat", "bytecode", "tables_used", "fts", "texts"]
        .iter()
        .any(|start| name.starts_with(start))
}

fn refusal(context: &AuthContext<'_>, behind: &BTreeMap<String, BTreeSet<String>>) -> Option<String> {
    match context.action {
        AuthAction::Select => None,
        // Without a column: only how many rows there are, or a subquery with a name.
        AuthAction::Read { table_name, column_name: "" } if !is_internal(table_name) => None,
        AuthAction::Read { table_name, .. } => {
            let is_view = behind.contains_key(table_name) || TABLE_FUNCTIONS.contains(&table_name);
            let of_view = context.accessor.and_then(|view| behind.get(view));
            let may = is_view || of_view.is_some_and(|tables| tables.contains(table_name));
            (!may).then(|| table_name.to_owned())
        }
        AuthAction::Function { function_name } => {
            FORBIDDEN.iter().any(|name| function_name.eq_ignore_ascii_case(name)).then(|| format!("{function_name}()"))
        }
        AuthAction::Recursive => Some("WITH RECURSIVE".to_owned()),
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Some("ATTACH".to_owned()),
        AuthAction::Pragma { .. } => Some("PRAGMA".to_owned()),
        AuthAction::Insert { .. } => Some("INSERT".to_owned()),
        AuthAction::Update { .. } => Some("UPDATE".to_owned()),
        AuthAction::Delete { .. } => Some("DELETE".to_owned()),
        AuthAction::Transaction { .. } | AuthAction::Savepoint { .. } => Some("BEGIN".to_owned()),
        _ => Some("CREATE, DROP, ALTER".to_owned()),
    }
}
