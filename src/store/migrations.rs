//! The schema, version by version. Append-only: a released file is never edited (a test holds its hash).

use super::error::{Doing, Result};
use rusqlite::{Connection, Transaction};

/// `toet` in ASCII: tells an investigation from any other SQLite file.
pub const APPLICATION_ID: i64 = 0x746f_6574;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_versions.sql"),
    include_str!("migrations/0003_saved_views.sql"),
    include_str!("migrations/0004_search_and_views.sql"),
];

/// The schema version this program writes.
pub const NEWEST: i64 = 4;

/// Brings the schema from `version` to [`NEWEST`] within the caller's transaction.
pub fn migrate(transaction: &Transaction<'_>, version: i64) -> Result<()> {
    let done = usize::try_from(version).unwrap_or(0);
    for sql in &MIGRATIONS[done..] {
        transaction.execute_batch(sql).doing("making the tables")?;
    }
    if (1..2).contains(&version) {
        super::search::rebuild(transaction)?;
    }
    transaction.pragma_update(None, "user_version", NEWEST).doing("setting the schema version")?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID).doing("setting the application id")
}

/// The text of everything in the schema, in a fixed order.
pub fn schema_text(connection: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(sql, ';' || char(10)), '') FROM
               (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name)";
    connection.query_row(sql, [], |row| row.get(0)).doing("reading the schema")
}

/// The schema text this version writes, made once in memory.
pub fn expected_schema() -> Result<&'static str> {
    static EXPECTED: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    if let Some(text) = EXPECTED.get() {
        return Ok(text);
    }
    let text = schema_of(NEWEST)?;
    Ok(EXPECTED.get_or_init(|| text))
}

/// The schema text of a version.
pub fn schema_of(version: i64) -> Result<String> {
    let memory = Connection::open_in_memory().doing("opening a database in memory")?;
    for sql in MIGRATIONS.iter().take(usize::try_from(version).unwrap_or(0)) {
        memory.execute_batch(sql).doing("making the tables")?;
    }
    schema_text(&memory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn released_migrations_are_never_edited() {
        // Add a line per released file; never change one.
        let released = [
            "6303cfe00b2e05f4009689a0b62ce199042865930fe99783ac99a22cf34f8f49",
            "6441186d7ad6662c7de4b89fa3c79c76161ab1f2daa4513d23aec1eceb5db7f2",
        ];
        for (sql, hash) in MIGRATIONS.iter().zip(released) {
            assert_eq!(base16ct::lower::encode_string(&Sha256::digest(sql)), hash);
        }
    }

    #[test]
    fn the_newest_version_is_the_number_of_migrations() {
        assert_eq!(NEWEST, i64::try_from(MIGRATIONS.len()).unwrap());
    }

    #[test]
    fn every_migration_says_why() {
        assert!(MIGRATIONS.iter().all(|sql| sql.starts_with("-- Why: ")));
    }
}
