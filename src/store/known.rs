//! What the file holds that an import may refer to.

use super::Store;
use crate::domain::bundle::{Known, Table};
use crate::domain::codes::{Code, PartyKind};
use chrono::NaiveDate;
use rusqlite::{Connection, params};

impl Known for Store {
    fn holds(&self, table: Table, reference: &str) -> bool {
        OfFile(&self.connection).holds(table, reference)
    }

    fn party_kind(&self, code: &str) -> Option<PartyKind> {
        OfFile(&self.connection).party_kind(code)
    }

    fn note_with(&self, service: &str, party: &str, adopted_on: NaiveDate, version: i64) -> Option<String> {
        OfFile(&self.connection).note_with(service, party, adopted_on, version)
    }
}

/// What the file behind a connection holds, transaction included.
pub(super) struct OfFile<'c>(pub &'c Connection);

impl Known for OfFile<'_> {
    fn holds(&self, table: Table, reference: &str) -> bool {
        let sql = match table {
            Table::Investigation => "SELECT 1 FROM investigation WHERE title = ?1",
            Table::Services => "SELECT 1 FROM services WHERE code = ?1",
            Table::Parties => "SELECT 1 FROM parties WHERE code = ?1",
            Table::Documents => "SELECT 1 FROM documents WHERE ref = ?1",
            Table::Samples => "SELECT 1 FROM samples WHERE name = ?1",
            Table::WeighingNotes => "SELECT 1 FROM items WHERE kind = 'weighing_note' AND ref = ?1",
            Table::Authorisations => "SELECT 1 FROM items WHERE kind = 'authorisation' AND ref = ?1",
            Table::Disclosures => "SELECT 1 FROM items WHERE kind = 'disclosure' AND ref = ?1",
            Table::Persons => "SELECT 1 FROM items WHERE kind = 'person' AND ref = ?1",
            Table::Versions => "SELECT 1 FROM versions WHERE number = ?1",
            Table::Matters => "SELECT 1 FROM items WHERE kind = 'matter' AND ref = ?1",
            // Told apart by their service too, as their key in words is.
            Table::Recommendations => "SELECT 1 FROM recommendations WHERE service || ' ' || number = ?1",
            Table::Exclusions
            | Table::Assessments
            | Table::Closures
            | Table::Dismissals
            | Table::Questions
            | Table::Reactions => return false,
        };
        self.0.prepare_cached(sql).and_then(|mut select| select.exists([reference])).unwrap_or(false)
    }

    fn party_kind(&self, code: &str) -> Option<PartyKind> {
        let mut select = self.0.prepare_cached("SELECT kind FROM parties WHERE code = ?1").ok()?;
        let kind: String = select.query_row([code], |row| row.get(0)).ok()?;
        PartyKind::parse(&kind).ok()
    }

    fn note_with(&self, service: &str, party: &str, adopted_on: NaiveDate, version: i64) -> Option<String> {
        let sql =
            "SELECT ref FROM weighing_notes WHERE service = ?1 AND party = ?2 AND adopted_on = ?3 AND version = ?4";
        let mut select = self.0.prepare_cached(sql).ok()?;
        select.query_row(params![service, party, adopted_on.to_string(), version], |row| row.get(0)).ok()
    }
}
