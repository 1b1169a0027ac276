//! A file being filled, part by part and in one transaction: what is brought can be referred to at once.

use super::{Import, ImportOutcome, ImportRequest};
use crate::domain::bundle::{Brought, Bundle, Known, Table, TableSummary};
use crate::domain::codes::PartyKind;
use crate::domain::problem::Problem;
use crate::store::Store;
use crate::store::error::{Doing, Result, StoreError};
use crate::store::known::OfFile;
use crate::store::membership::{self, Reach};
use crate::store::{project, search};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How much of the file is kept in memory while it is filled, in KiB: the orders of the queue are written all over.
const CACHE_KIB: i64 = 64 << 10;

/// How many refs of a table are remembered as known: those of authorisations are asked for again and again.
const REMEMBERED: usize = 200_000;

/// Steps of SQLite between two looks at whether to stop.
const STEPS: i32 = 100_000;

/// Whether what was brought stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    Everything,
    Nothing,
}

/// A file being filled: records in the contract's order of tables, then [`Filling::bind`], then the review.
pub struct Filling<'t> {
    import: Import<'t>,
    known: RefCell<HashMap<Table, HashSet<String>>>,
    /// Indexes that are made when all rows are in.
    put_off: Vec<String>,
}

impl Store {
    /// From now on, what is under way fails soon after the flag is set.
    pub fn stop_when(&mut self, stop: &Arc<AtomicBool>) -> Result<()> {
        let stop = stop.clone();
        let asked = move || stop.load(Ordering::Relaxed);
        self.connection.progress_handler(STEPS, Some(asked)).doing("importing")
    }

    /// Imports what `feed` brings, all of it or nothing, as it says in the end.
    pub fn import_with<E: From<StoreError>>(
        &mut self,
        request: ImportRequest<'_>,
        feed: impl FnOnce(&mut Filling<'_>) -> std::result::Result<Keep, E>,
    ) -> std::result::Result<ImportOutcome, E> {
        let path = self.path.clone();
        let at = |error: StoreError| E::from(error.at(&path));
        let setting = Setting::choose(&self.connection).map_err(at)?;
        let outcome = fill(&mut self.connection, request, feed, &path);
        let restored = setting.restore(&self.connection).map_err(at);
        outcome.and_then(|outcome| restored.map(|()| outcome))
    }
}

fn fill<E: From<StoreError>>(
    connection: &mut Connection,
    request: ImportRequest<'_>,
    feed: impl FnOnce(&mut Filling<'_>) -> std::result::Result<Keep, E>,
    path: &Path,
) -> std::result::Result<ImportOutcome, E> {
    let at = |error: StoreError| E::from(error.at(path));
    let behavior = TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior).doing("importing").map_err(at)?;
    let import = Import::begin(&transaction, request).map_err(at)?;
    let put_off = if import.had_records { Vec::new() } else { put_off(&transaction).map_err(at)? };
    let mut filling = Filling { import, known: RefCell::default(), put_off };
    let keep = feed(&mut filling)?;
    let mut outcome = filling.finish(keep).map_err(at)?;
    if keep == Keep::Everything && outcome.written {
        transaction.commit().doing("importing").map_err(at)?;
    } else {
        outcome.written = false;
        transaction.rollback().doing("importing").map_err(at)?;
    }
    Ok(outcome)
}

impl Filling<'_> {
    /// Brings the records of a bundle, its review left out.
    pub fn records(&mut self, bundle: &Bundle) -> Result<()> {
        self.import.records(bundle)
    }

    /// All records are in: binds them by the import's event.
    pub fn bind(&mut self) -> Result<()> {
        let import = &mut self.import;
        import.refresh_dependents()?;
        import.bind()?;
        import.log_replaced()
    }

    /// Brings the review of a bundle.
    pub fn review(&mut self, bundle: &Bundle) -> Result<()> {
        self.import.review(bundle)
    }

    /// What became of the records so far, table by table.
    #[must_use]
    pub fn tables(&self) -> &BTreeMap<Table, TableSummary> {
        &self.import.outcome.tables
    }

    /// Whether every record so far is new or as it was.
    #[must_use]
    pub fn is_without_problems(&self) -> bool {
        self.import.outcome.problems.is_empty()
    }

    /// The problems since they were last taken.
    pub fn take_problems(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.import.outcome.problems)
    }

    fn finish(mut self, keep: Keep) -> Result<ImportOutcome> {
        if keep == Keep::Everything && self.import.outcome.written {
            for index in std::mem::take(&mut self.put_off) {
                self.import.connection.execute_batch(&index).doing("importing")?;
            }
            self.settle()?;
        }
        Ok(self.import.outcome)
    }

    fn settle(&mut self) -> Result<()> {
        let connection = self.import.connection;
        let touched = std::mem::take(&mut self.import.touched);
        touched.into_iter().try_for_each(|item| project::settle_item(connection, item))?;
        if !self.import.had_records {
            search::learn_everything(connection)?;
        }
        membership::refresh(connection, Reach::Everything)?;
        project::rebuild_tallies(connection)
    }
}

impl Known for Filling<'_> {
    fn holds(&self, table: Table, reference: &str) -> bool {
        let mut known = self.known.borrow_mut();
        let known = known.entry(table).or_default();
        if known.contains(reference) {
            return true;
        }
        let holds = OfFile(self.import.connection).holds(table, reference);
        if holds && known.len() < REMEMBERED {
            known.insert(reference.to_owned());
        }
        holds
    }

    fn party_kind(&self, code: &str) -> Option<PartyKind> {
        OfFile(self.import.connection).party_kind(code)
    }

    fn note_with(&self, service: &str, party: &str, adopted_on: NaiveDate, version: i64) -> Option<String> {
        OfFile(self.import.connection).note_with(service, party, adopted_on, version)
    }

    fn brought(&self, table: Table, reference: &str) -> Brought {
        let Some(sql) = where_from(table) else { return Brought::Unknown };
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?));
        let found = self.import.connection.prepare_cached(sql);
        match found.and_then(|mut select| select.query_row([reference], read).optional()) {
            Ok(Some((source, row))) => match self.import.sources.iter().position(|own| Some(own.id) == source) {
                Some(source) => Brought::From(source, row.unwrap_or(0).unsigned_abs()),
                None => Brought::Before,
            },
            // Of a fault nothing is said here: writing the record will meet it too.
            Ok(None) | Err(_) => Brought::Not,
        }
    }
}

/// Reads from where a record came, for the tables that may be too large to remember.
fn where_from(table: Table) -> Option<&'static str> {
    Some(match table {
        Table::Authorisations => {
            "SELECT t.source, t.source_row FROM items i JOIN authorisations t ON t.item = i.id
             WHERE i.kind = 'authorisation' AND i.ref = ?1"
        }
        Table::Disclosures => {
            "SELECT t.source, t.source_row FROM items i JOIN disclosures t ON t.item = i.id
             WHERE i.kind = 'disclosure' AND i.ref = ?1"
        }
        Table::Persons => {
            "SELECT t.source, t.source_row FROM items i JOIN persons t ON t.item = i.id
             WHERE i.kind = 'person' AND i.ref = ?1"
        }
        Table::Matters => {
            "SELECT t.source, t.source_row FROM items i JOIN matters t ON t.item = i.id
             WHERE i.kind = 'matter' AND i.ref = ?1"
        }
        Table::Documents => "SELECT source, source_row FROM documents WHERE ref = ?1",
        _ => return None,
    })
}

/// Drops the orders of the queue, to be made when all rows are in: sorting once is cheaper than finding each row's place.
/// What is returned makes them again, word for word: the schema stays as it was.
fn put_off(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
               AND tbl_name IN ('items', 'disclosure_authorisations') ORDER BY rowid";
    let mut select = connection.prepare(sql).doing("importing")?;
    let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    let indexes: Vec<(String, String)> = rows.and_then(Iterator::collect).doing("importing")?;
    drop(select);
    for (name, _) in &indexes {
        connection.execute_batch(&format!("DROP INDEX {name}")).doing("importing")?;
    }
    Ok(indexes.into_iter().map(|(_, sql)| sql).collect())
}

/// How the connection is set while it fills a file, and was set before.
struct Setting {
    cache: i64,
    is_new: bool,
}

impl Setting {
    /// A file that holds nothing is filled beside a rollback journal: what was not there need not be kept for undoing,
    /// so that everything is written once, where the write-ahead log would have it twice.
    fn choose(connection: &Connection) -> Result<Self> {
        let cache = connection.pragma_query_value(None, "cache_size", |row| row.get(0)).doing("importing")?;
        let held = "SELECT EXISTS (SELECT 1 FROM items) OR EXISTS (SELECT 1 FROM events)";
        let holds: bool = connection.query_row(held, [], |row| row.get(0)).doing("importing")?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB).doing("importing")?;
        // Another process that has the file open keeps the log; then it is simply used.
        let is_new = !holds && journal(connection, "DELETE") == Some("delete".to_owned());
        if is_new {
            // Every number that is written was just given out or looked up: SQLite would look each up once more.
            connection.pragma_update(None, "foreign_keys", 0).doing("importing")?;
        }
        Ok(Self { cache, is_new })
    }

    fn restore(self, connection: &Connection) -> Result<()> {
        connection.pragma_update(None, "cache_size", self.cache).doing("importing")?;
        connection.release_memory().doing("importing")?;
        if self.is_new {
            connection.pragma_update(None, "foreign_keys", 1).doing("importing")?;
            connection.pragma_update(None, "journal_mode", "WAL").doing("switching to a write-ahead log")?;
        }
        Ok(())
    }
}

fn journal(connection: &Connection, mode: &str) -> Option<String> {
    connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get(0)).ok()
}
