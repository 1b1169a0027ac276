//! What can go wrong with the file: facts for the caller to say in words.

use crate::domain::check::{Check, CheckFault};
use std::path::PathBuf;
use thiserror::Error;

/// Why a file could not be opened, made, read or written.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("{0} does not exist")]
    Missing(PathBuf),
    #[error("{0} exists already")]
    Exists(PathBuf),
    #[error("{0} is a directory")]
    Directory(PathBuf),
    #[error("{0} is not a regular file")]
    NotAFile(PathBuf),
    #[error("{0} is empty")]
    Empty(PathBuf),
    #[error("{0} is not an investigation")]
    NotAnInvestigation(PathBuf),
    #[error("{path} belongs to another program (application id {application_id:#x})")]
    OtherApplication { path: PathBuf, application_id: i64 },
    #[error("{path} was written by a newer toets (schema {found}, this version knows {known})")]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("the schema of {0} is not what this version writes")]
    SchemaChanged(PathBuf),
    #[error("{0} is in use by another program")]
    Locked(PathBuf),
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    #[error("{path} is damaged: {place}")]
    Damaged { path: PathBuf, place: String },
    #[error("there is no room left on the disk")]
    DiskFull,
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("there is no {0}")]
    NoSuchItem(String),
    #[error("there is no norm {norm}; the framework knows {}", known.join(", "))]
    NoSuchNorm { norm: String, known: Vec<String> },
    #[error("it was changed again since, by {reviewer}")]
    ChangedSince { reviewer: String },
    #[error("an event of kind {0} cannot be undone")]
    CannotUndo(String),
    #[error("check {check} cannot be run: {fault:?}")]
    Check { check: String, fault: CheckFault },
    #[error("cancelled")]
    Cancelled,
    #[error("the file holds no investigation yet")]
    NoInvestigation,
    #[error("while {doing}: {source}")]
    Sql { doing: &'static str, source: rusqlite::Error },
}

/// The result of anything the store does.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Says what was being done when SQLite refused.
pub(super) trait Doing<T> {
    fn doing(self, doing: &'static str) -> Result<T>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T> {
        self.map_err(|source| match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => StoreError::DiskFull,
            _ => StoreError::Sql { doing, source },
        })
    }
}

impl StoreError {
    /// Names the check that could not be run.
    #[must_use]
    pub(super) fn check(check: &Check, fault: CheckFault) -> Self {
        Self::Check { check: check.code.clone(), fault }
    }

    /// Names the file in errors that SQLite reports without it.
    #[must_use]
    pub(super) fn at(self, path: &std::path::Path) -> Self {
        let Self::Sql { doing, source } = self else {
            return self;
        };
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => Self::NotAnInvestigation(path),
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::Locked(path),
            Some(
                rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied | rusqlite::ErrorCode::CannotOpen,
            ) => Self::ReadOnly(path),
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => Self::Damaged { path, place: source.to_string() },
            _ => Self::Sql { doing, source },
        }
    }
}
