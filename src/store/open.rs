//! Opening and making files: never creating by accident, never touching what is not ours.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::migrations::{self, APPLICATION_ID, NEWEST};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::fs;
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, OpenOptionsExt};
use std::path::Path;
use std::time::Duration;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

/// How long a write waits for another process.
const BUSY: Duration = Duration::from_secs(5);

/// Opens an investigation. Never creates and never initialises a file.
pub fn open(path: &Path, access: Access) -> Result<Store> {
    check_path(path)?;
    let mut connection = connect(path, access).map_err(|error| error.at(path))?;
    let version = check_identity(&connection, path).map_err(|error| error.at(path))?;
    if version < NEWEST {
        upgrade(path, version).map_err(|error| error.at(path))?;
        // A statement of the old schema is of no use.
        connection = connect(path, access).map_err(|error| error.at(path))?;
    }
    if access == Access::Write {
        check_writable(path)?;
        check_durability(&connection).map_err(|error| error.at(path))?;
    }
    Ok(Store { connection, path: path.to_owned() })
}

/// Brings a file of an earlier version up to date.
fn upgrade(path: &Path, version: i64) -> Result<()> {
    check_writable(path)?;
    let mut connection = connect(path, Access::Write)?;
    check_durability(&connection)?;
    let behavior = TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior).doing("bringing the file up to date")?;
    // Another process may have done it since.
    let found = transaction.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0));
    if found.doing("reading the file's header")? == version {
        migrations::migrate(&transaction, version)?;
    }
    transaction.commit().doing("bringing the file up to date")
}

/// Makes an empty investigation file, readable by its owner only. Refuses to overwrite.
pub fn create(path: &Path) -> Result<Store> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(io)?;
    }
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(file) => drop(file),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Exists(path.to_owned()));
        }
        Err(error) => return Err(io(error)),
    }
    initialise(path).inspect_err(|_| remove(path))
}

fn initialise(path: &Path) -> Result<Store> {
    let mut connection = connect(path, Access::Write).map_err(|error| error.at(path))?;
    let behavior = TransactionBehavior::Immediate;
    let transaction = connection.transaction_with_behavior(behavior).doing("making the file")?;
    migrations::migrate(&transaction, 0)?;
    transaction.commit().doing("making the file")?;
    connection.pragma_update(None, "journal_mode", "WAL").doing("making the file")?;
    check_durability(&connection)?;
    Ok(Store { connection, path: path.to_owned() })
}

/// Removes a file that was just made and could not be filled.
pub(crate) fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        // Best effort: what is not there cannot be removed.
        let _ = fs::remove_file(name);
    }
}

fn check_path(path: &Path) -> Result<()> {
    let owned = || path.to_owned();
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::Missing(owned())),
        Err(source) => return Err(StoreError::Io { path: owned(), source }),
    };
    let kind = metadata.file_type();
    if kind.is_dir() {
        Err(StoreError::Directory(owned()))
    } else if kind.is_fifo() || kind.is_socket() || kind.is_char_device() || kind.is_block_device() {
        Err(StoreError::NotAFile(owned()))
    } else if metadata.len() == 0 {
        Err(StoreError::Empty(owned()))
    } else {
        Ok(())
    }
}

fn check_writable(path: &Path) -> Result<()> {
    let metadata = fs::metadata(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })?;
    if metadata.permissions().readonly() { Err(StoreError::ReadOnly(path.to_owned())) } else { Ok(()) }
}

fn connect(path: &Path, access: Access) -> Result<Connection> {
    // A read-only handle would leave the write-ahead log's files behind: a reader may write nothing, but tidies up.
    let mode = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, mode).doing("opening the file")?;
    harden(&connection).doing("setting up the connection")?;
    if access == Access::Read {
        connection.pragma_update(None, "query_only", 1).doing("setting up the connection")?;
    }
    Ok(connection)
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 256 << 20)?;
    connection.set_prepared_statement_cache_capacity(64);
    for (name, value) in [
        ("mmap_size", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("temp_store", 2),
        ("synchronous", 2),
    ] {
        connection.pragma_update(None, name, value)?;
    }
    Ok(())
}

/// WAL with FULL, read back: NORMAL loses acknowledged commits when the power fails.
fn check_durability(connection: &Connection) -> Result<()> {
    let journal: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).doing("reading")?;
    if !journal.eq_ignore_ascii_case("wal") {
        connection.pragma_update(None, "journal_mode", "WAL").doing("switching to a write-ahead log")?;
    }
    let synchronous: i64 = connection.pragma_query_value(None, "synchronous", |row| row.get(0)).doing("reading")?;
    if synchronous == 2 {
        Ok(())
    } else {
        Err(StoreError::Damaged {
            path: std::path::PathBuf::new(),
            place: format!("synchronous is {synchronous}, not FULL"),
        })
    }
}

/// Whether the file is ours, and of which version.
fn check_identity(connection: &Connection, path: &Path) -> Result<i64> {
    let read = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let application_id = read("application_id").doing("reading the file's header")?;
    let version = read("user_version").doing("reading the file's header")?;
    let owned = || path.to_owned();
    if application_id == 0 {
        return Err(StoreError::NotAnInvestigation(owned()));
    }
    if application_id != APPLICATION_ID {
        return Err(StoreError::OtherApplication { path: owned(), application_id });
    }
    if version > NEWEST {
        return Err(StoreError::Newer { path: owned(), found: version, known: NEWEST });
    }
    // A trigger or view that someone added would run with our rights.
    let found = migrations::schema_text(connection)?;
    let is_expected = match version {
        NEWEST => found == migrations::expected_schema()?,
        earlier => found == migrations::schema_of(earlier)?,
    };
    if is_expected { Ok(version) } else { Err(StoreError::SchemaChanged(owned())) }
}
