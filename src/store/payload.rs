//! Texts bound to events by `SHA-256(salt | text)`: they can be taken out by a lawful order without breaking a chain.

use super::error::{Doing, Result};
use super::event::Hash;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Writes texts, the same text of one transaction once.
#[derive(Debug, Default)]
pub struct Payloads {
    written: HashMap<String, Hash>,
}

impl Payloads {
    /// The hash under which the text is kept.
    pub fn write(&mut self, connection: &Connection, text: &str) -> Result<Hash> {
        if let Some(hash) = self.written.get(text) {
            return Ok(*hash);
        }
        let salt = super::log::random_bytes::<16>();
        let hash = payload_hash(&salt, text);
        connection
            .prepare_cached("INSERT INTO payloads (hash, salt, text) VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| insert.execute(params![hash, salt, text]))
            .doing("keeping a text")?;
        // Long texts are hardly ever the same twice; short ones (reasons) often are.
        if text.len() <= 400 {
            self.written.insert(text.to_owned(), hash);
        }
        Ok(hash)
    }
}

/// The text with this hash; `None` when it was removed.
pub fn read(connection: &Connection, hash: &Hash) -> Result<Option<String>> {
    let mut select = connection.prepare_cached("SELECT text FROM payloads WHERE hash = ?1").doing("reading a text")?;
    let text: Option<Option<String>> = select.query_row([hash], |row| row.get(0)).optional().doing("reading a text")?;
    Ok(text.flatten())
}

/// `SHA-256(salt | text)`.
pub fn payload_hash(salt: &[u8; 16], text: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(text.as_bytes());
    hasher.finalize().into()
}
