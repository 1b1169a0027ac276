//! The investigation and the framework it is judged by.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::row;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::framework::{Framework, Norm};
use crate::domain::records::Investigation;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// The text of the framework kept in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkSource {
    pub code: String,
    /// The framework's file, as it was.
    pub source: String,
}

impl Store {
    /// The investigation, if the file has one.
    pub fn investigation(&self) -> Result<Option<Investigation>> {
        investigation(&self.connection)
    }

    /// The framework the file was made with.
    pub fn framework_source(&self) -> Result<Option<FrameworkSource>> {
        let read = |row: &rusqlite::Row<'_>| Ok(FrameworkSource { code: row.get(0)?, source: row.get(1)? });
        self.connection
            .query_row("SELECT code, source FROM framework", [], read)
            .optional()
            .doing("reading the framework")
    }
}

pub(super) fn investigation(connection: &Connection) -> Result<Option<Investigation>> {
    Ok(row::select(connection, "WHERE id = 1", [])?.pop())
}

/// Keeps the framework with its norms; the file has none yet.
pub(super) fn set_framework(connection: &Connection, framework: &Framework, source: &str) -> Result<()> {
    let sha256 = base16ct::lower::encode_string(&Sha256::digest(source));
    connection
        .execute(
            "INSERT INTO framework (id, code, source, sha256) VALUES (1, ?1, ?2, ?3)",
            params![framework.code, source, sha256],
        )
        .doing("keeping the framework")?;
    for (place, norm) in framework.norms.iter().enumerate() {
        connection
            .execute(
                "INSERT INTO norms (place, code, text_sha256) VALUES (?1, ?2, ?3)",
                params![i64::try_from(place).unwrap_or(i64::MAX), norm.code, norm_hash(norm)],
            )
            .doing("keeping the norms")?;
    }
    for kind in ItemKind::ALL.iter().filter(|&&kind| framework.requires_anything_of(kind)) {
        connection
            .execute("INSERT INTO required_kinds (kind) VALUES (?1)", [kind.code()])
            .doing("keeping the norms")?;
    }
    Ok(())
}

/// The hash of what a norm says: an assessment binds it, so that a norm cannot be reworded under its verdicts.
fn norm_hash(norm: &Norm) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let texts = [&norm.code, &norm.title.nl, &norm.title.en, &norm.question.nl, &norm.question.en, &norm.legal_basis];
    for text in texts {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().into()
}

/// The norms as the file knows them: codes by place, with the hash of each text.
#[derive(Debug, Clone, Default)]
pub(super) struct Norms {
    pub codes: Vec<String>,
    pub hashes: Vec<Vec<u8>>,
}

impl Norms {
    pub fn read(connection: &Connection) -> Result<Self> {
        let mut select = connection
            .prepare_cached("SELECT code, text_sha256 FROM norms ORDER BY place")
            .doing("reading the norms")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).doing("reading the norms")?;
        let (codes, hashes) =
            rows.collect::<rusqlite::Result<Vec<(String, Vec<u8>)>>>().doing("reading the norms")?.into_iter().unzip();
        Ok(Self { codes, hashes })
    }

    pub fn place(&self, code: &str) -> Result<usize> {
        self.codes
            .iter()
            .position(|known| known == code)
            .ok_or_else(|| StoreError::NoSuchNorm { norm: code.to_owned(), known: self.codes.clone() })
    }

    /// The code at a place that a projection names; the foreign key holds that there is one.
    pub fn code(&self, place: usize) -> &str {
        self.codes.get(place).map_or("", String::as_str)
    }
}

pub(super) fn required_kinds(connection: &Connection) -> Result<HashSet<ItemKind>> {
    let mut select = connection.prepare_cached("SELECT kind FROM required_kinds").doing("reading the norms")?;
    let rows = select.query_map([], |row| row.get::<_, String>(0)).doing("reading the norms")?;
    let codes = rows.collect::<rusqlite::Result<Vec<_>>>().doing("reading the norms")?;
    Ok(codes.iter().filter_map(|code| ItemKind::parse(code).ok()).collect())
}
