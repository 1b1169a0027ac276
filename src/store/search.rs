//! The full text: kept current in the transactions that change what it is of, and searched.

mod fields;
mod grouped;
mod hit;
mod review;
mod snippet;

pub use review::{forget as forget_review, learn as learn_review};

use super::Store;
use super::error::{Doing, Result};
use crate::domain::search::{SearchPage, SearchQuery, Term, Total};
use rusqlite::{Connection, ErrorCode, OptionalExtension, params};
use std::time::{Duration, Instant};

/// The tables whose records are items, with the views that say what of them is searched.
const OF_ITEMS: [&str; 5] = ["weighing_notes", "authorisations", "disclosures", "persons", "matters"];

/// How long a search may take: it is asked for at each key.
const DEADLINE: Duration = Duration::from_millis(180);
const STEPS: i32 = 1_000;
/// How many hits are counted: whoever finds a thousand asks again.
const COUNTED: usize = 1_000;

/// The words of a new index that are held before they are written, in bytes; and of one that is kept current.
const HELD_WHILE_FILLED: i64 = 16 << 20;
const HELD: i64 = 1 << 20;

/// Adds the record of an item.
pub fn learn_item(connection: &Connection, table: &str, item: i64) -> Result<()> {
    let sql = format!("INSERT INTO texts (rowid, body) SELECT item * 2, body FROM text_of_{table} WHERE item = ?1");
    run(connection, &sql, params![item])
}

/// Takes the record of an item out, while it still is what was added.
pub fn forget_item(connection: &Connection, table: &str, item: i64) -> Result<()> {
    let sql = format!(
        "INSERT INTO texts (texts, rowid, body) SELECT 'delete', item * 2, body FROM text_of_{table} WHERE item = ?1"
    );
    run(connection, &sql, params![item])
}

/// Adds a document.
pub fn learn_document(connection: &Connection, reference: &str) -> Result<()> {
    let id = source_id(connection, "document", reference)?;
    let sql = "INSERT INTO texts (rowid, body) SELECT ?1 * 2 + 1, body FROM text_of_documents WHERE ref = ?2";
    run(connection, sql, params![id, reference])
}

/// Takes a document out, while it still is what was added.
pub fn forget_document(connection: &Connection, reference: &str) -> Result<()> {
    let id = source_id(connection, "document", reference)?;
    let sql = "INSERT INTO texts (texts, rowid, body) SELECT 'delete', ?1 * 2 + 1, body FROM text_of_documents
               WHERE ref = ?2";
    run(connection, sql, params![id, reference])
}

/// Adds every record and document to a file whose index has none of them.
pub fn learn_everything(connection: &Connection) -> Result<()> {
    set(connection, "hashsize", HELD_WHILE_FILLED)?;
    for table in OF_ITEMS {
        let sql = format!("INSERT INTO texts (rowid, body) SELECT item * 2, body FROM text_of_{table} ORDER BY item");
        run(connection, &sql, [])?;
    }
    let documents = "INSERT INTO text_sources (kind, key) SELECT 'document', ref FROM documents WHERE true
                     ON CONFLICT DO NOTHING";
    run(connection, documents, [])?;
    let texts = "INSERT INTO texts (rowid, body) SELECT s.id * 2 + 1, d.body FROM text_sources s
                 JOIN text_of_documents d ON d.ref = s.key WHERE s.kind = 'document' ORDER BY s.id";
    run(connection, texts, [])?;
    set(connection, "hashsize", HELD)
}

/// Makes the index anew from what it is of.
pub fn rebuild(connection: &Connection) -> Result<()> {
    run(connection, "INSERT INTO texts (texts) VALUES ('delete-all')", [])?;
    run(connection, "DELETE FROM text_sources", [])?;
    learn_everything(connection)?;
    review::learn_everything(connection)
}

fn set(connection: &Connection, setting: &str, value: i64) -> Result<()> {
    run(connection, "INSERT INTO texts (texts, rank) VALUES (?1, ?2)", params![setting, value])
}

fn run(connection: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<()> {
    let done = connection.prepare_cached(sql).and_then(|mut statement| statement.execute(params));
    done.map(|_| ()).doing("writing the full text")
}

/// The number of what is no record of an item, made when it has none.
fn source_id(connection: &Connection, kind: &str, key: &str) -> Result<i64> {
    if let Some(id) = known_source(connection, kind, key)? {
        return Ok(id);
    }
    run(connection, "INSERT INTO text_sources (kind, key) VALUES (?1, ?2)", params![kind, key])?;
    Ok(connection.last_insert_rowid())
}

fn known_source(connection: &Connection, kind: &str, key: &str) -> Result<Option<i64>> {
    let sql = "SELECT id FROM text_sources WHERE kind = ?1 AND key = ?2";
    let found = connection.prepare_cached(sql);
    found.and_then(|mut select| select.query_row([kind, key], |row| row.get(0)).optional()).doing("searching")
}

/// The terms as FTS5 reads them: each a quoted string, so that nothing typed is ever syntax.
pub(super) fn matching(terms: &[Term]) -> String {
    let term = |term: &Term| {
        let words = term.words.join(" ").replace('"', "\"\"");
        format!("\"{words}\"{}", if term.is_beginning { " *" } else { "" })
    };
    terms.iter().map(term).collect::<Vec<_>>().join(" AND ")
}

impl Store {
    /// What holds all that is asked for. Never a mistake of the words, and never long: when the time is up, what was
    /// found by then.
    pub fn search(&mut self, query: &SearchQuery) -> Result<SearchPage> {
        let terms = query.terms();
        let until = Instant::now() + DEADLINE;
        self.connection.progress_handler(STEPS, Some(move || Instant::now() > until)).doing("searching")?;
        let page = page(&self.connection, (&terms, until), query);
        self.connection.progress_handler(0, None::<fn() -> bool>).doing("searching")?;
        page
    }

    /// Makes the full text anew from what it is of.
    pub fn rebuild_search(&mut self) -> Result<()> {
        let transaction = self.connection.transaction().doing("writing the full text")?;
        rebuild(&transaction)?;
        transaction.commit().doing("writing the full text")
    }
}

fn page(connection: &Connection, (terms, until): (&[Term], Instant), query: &SearchQuery) -> Result<SearchPage> {
    let (found, total) = found(connection, &matching(terms))?;
    let mut hits = Vec::new();
    for &number in found.iter().skip(query.offset).take(query.limit) {
        // Looking through long texts is not the database's work: its own deadline does not stop it.
        if !hits.is_empty() && Instant::now() > until {
            break;
        }
        match hit::read(connection, number, terms) {
            Ok(hit) => hits.extend(hit),
            Err(error) if is_interrupted(&error) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(SearchPage { hits, total })
}

/// The numbers of what was found, in their order, and how many there are.
fn found(connection: &Connection, matching: &str) -> Result<(Vec<i64>, Total)> {
    if matching.is_empty() {
        // Nothing asked for is no question to FTS5 but a mistake.
        return Ok((Vec::new(), Total::default()));
    }
    let sql = "SELECT rowid FROM texts WHERE texts MATCH ?1 ORDER BY rowid LIMIT ?2";
    let mut select = connection.prepare_cached(sql).doing("searching")?;
    let most = i64::try_from(COUNTED + 1).unwrap_or(i64::MAX);
    let mut rows = select.query(params![matching, most]).doing("searching")?;
    let mut found = Vec::new();
    loop {
        match rows.next().doing("searching") {
            Ok(Some(row)) => found.push(row.get(0).doing("searching")?),
            Ok(None) => break,
            Err(error) if is_interrupted(&error) => {
                let total = Total::MoreThan(found.len());
                return Ok((found, total));
            }
            Err(error) => return Err(error),
        }
    }
    let total = if found.len() > COUNTED { Total::MoreThan(COUNTED) } else { Total::Exactly(found.len()) };
    Ok((found, total))
}

fn is_interrupted(error: &super::StoreError) -> bool {
    match error {
        super::StoreError::Sql { source, .. } => source.sqlite_error_code() == Some(ErrorCode::OperationInterrupted),
        _ => false,
    }
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
