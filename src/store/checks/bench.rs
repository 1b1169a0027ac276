//! Where checks run: a database in memory that holds the documented views and nothing of the file.

use super::authorizer::{Guard, Reads};
use super::laying::{Laying, View, Wanted};
use super::{functions, views};
use crate::domain::check::{Check, CheckFault, FactValue};
use crate::store::error::{Doing, Result};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, ErrorCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// SQLite's own steps that a check may take in one portion: to begin with, and for each row of the views. The shipped
/// checks take some ten a row. Counted, not timed: the same file gives the same answer on a slow machine.
const STEPS_TO_BEGIN: i64 = 2_000_000;
const STEPS_A_ROW: i64 = 2_000;
/// Steps between two looks at the budget.
const STEPS_A_LOOK: i32 = 1_000;

const DOING: &str = "laying out what checks read";

/// One row that a check returned: the ref, and the facts by place.
pub type Noticed = (String, Vec<FactValue>);

/// The database in memory.
#[derive(Debug)]
pub struct Bench {
    connection: Connection,
    guard: Guard,
    steps_left: Arc<AtomicI64>,
}

impl Bench {
    /// An empty one; a check stops as soon as `cancel` is set.
    pub fn new(cancel: &Arc<AtomicBool>) -> Result<Self> {
        let mut connection = Connection::open_in_memory().doing("opening a database in memory")?;
        let (guard, steps_left) = (Guard::default(), Arc::new(AtomicI64::new(i64::MAX)));
        set_up(&mut connection, &guard).doing("opening a database in memory")?;
        let (left, cancel) = (Arc::clone(&steps_left), Arc::clone(cancel));
        let stop =
            move || left.fetch_sub(i64::from(STEPS_A_LOOK), Ordering::Relaxed) <= 0 || cancel.load(Ordering::Relaxed);
        connection.progress_handler(STEPS_A_LOOK, Some(stop)).doing("opening a database in memory")?;
        Ok(Self { connection, guard, steps_left })
    }

    /// Lays many rows at once, in one transaction, where each row would have been one; `wanted` are the views laid.
    /// Returns what `lay` returns, and how many rows there are to look at.
    pub fn together<T>(&self, wanted: Wanted<'_>, lay: impl FnOnce(&Laying<'_>) -> Result<T>) -> Result<(T, i64)> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let laying = Laying::new(&self.connection, wanted);
        let laid = lay(&laying)?;
        let rows = laying.rows();
        drop(laying);
        transaction.commit().doing(DOING)?;
        Ok((laid, rows))
    }

    /// Clears these views.
    pub fn clear(&self, views: &[View]) -> Result<()> {
        views.iter().try_for_each(|view| {
            let sql = format!("DELETE FROM {}", view.name());
            let cleared = self.connection.prepare_cached(&sql).and_then(|mut delete| delete.execute([]));
            cleared.map(|_| ()).doing(DOING)
        })
    }

    /// Looks at a check without running it; returns what it reads.
    pub fn examine(&self, check: &Check) -> std::result::Result<Reads, CheckFault> {
        // What a statement reads is told when it is prepared anew.
        self.connection.flush_prepared_statement_cache();
        self.prepare(check).map(|(_, reads)| reads)
    }

    /// Runs a check over what lies on the bench, so many rows, in no order.
    pub fn run(&self, check: &Check, rows: i64) -> std::result::Result<Vec<Noticed>, CheckFault> {
        let (mut select, _) = self.prepare(check)?;
        let allowed = STEPS_TO_BEGIN + STEPS_A_ROW * rows;
        self.steps_left.store(allowed, Ordering::Relaxed);
        let noticed = read(&mut select, check, most_rows(rows));
        self.steps_left.store(i64::MAX, Ordering::Relaxed);
        noticed
    }

    /// What it reads is told unless it was prepared before.
    fn prepare(&self, check: &Check) -> std::result::Result<(CachedStatement<'_>, Reads), CheckFault> {
        let (prepared, reads) = self.guard.strictly(|| self.connection.prepare_cached(&check.sql));
        let reads = reads.map_err(CheckFault::Forbidden)?;
        let select = prepared.map_err(|error| fault(&error))?;
        let found: Vec<String> = select.column_names().map(str::to_owned).collect();
        let expected: Vec<String> = std::iter::once("item")
            .chain(check.facts.iter().map(|fact| fact.name.as_str()))
            .map(str::to_owned)
            .collect();
        if found == expected { Ok((select, reads)) } else { Err(CheckFault::OtherColumns { found, expected }) }
    }
}

/// As many rows as a check may return: some for each row of the views, as a join gives.
fn most_rows(rows: i64) -> usize {
    usize::try_from(10_000 + 10 * rows).unwrap_or(usize::MAX)
}

fn set_up(connection: &mut Connection, guard: &Guard) -> rusqlite::Result<()> {
    functions::register(connection)?;
    connection.execute_batch("PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY")?;
    connection.execute_batch(views::SCHEMA)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100)?;
    connection.set_limit(Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100)?;
    connection.set_prepared_statement_cache_capacity(256);
    let names = views::documented().into_iter().map(|view| view.name).collect();
    connection.authorizer(Some(guard.authorizer(names)))
}

fn read(select: &mut CachedStatement<'_>, check: &Check, most: usize) -> std::result::Result<Vec<Noticed>, CheckFault> {
    let mut rows = select.query([]).map_err(|error| fault(&error))?;
    let mut noticed = Vec::new();
    while let Some(row) = rows.next().map_err(|error| fault(&error))? {
        if noticed.len() == most {
            return Err(CheckFault::TooMuchWork);
        }
        let value = |place: usize, name: &str| match row.get_ref(place) {
            Ok(ValueRef::Null) => Ok(FactValue::Missing),
            Ok(ValueRef::Integer(number)) => Ok(FactValue::Number(number)),
            Ok(ValueRef::Text(text)) => Ok(FactValue::Text(String::from_utf8_lossy(text).into_owned())),
            _ => Err(CheckFault::WrongType { column: name.to_owned() }),
        };
        let FactValue::Text(item) = value(0, "item")? else {
            return Err(CheckFault::WrongType { column: "item".to_owned() });
        };
        let facts = check.facts.iter().zip(1..).map(|(fact, place)| value(place, &fact.name));
        noticed.push((item, facts.collect::<std::result::Result<_, _>>()?));
    }
    Ok(noticed)
}

fn fault(error: &rusqlite::Error) -> CheckFault {
    match error {
        rusqlite::Error::MultipleStatement => CheckFault::SeveralStatements,
        error if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => CheckFault::TooMuchWork,
        rusqlite::Error::SqlInputError { msg, .. } => CheckFault::Sql { message: msg.clone() },
        error => CheckFault::Sql { message: error.to_string() },
    }
}
