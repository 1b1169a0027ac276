//! Authorisations on the bench: the items of a portion, or what the disclosures of a portion are linked to.

use super::background::Background;
use super::bench::Bench;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::fold::fold;
use crate::domain::records::{Authorisation, is_empty};
use crate::domain::weighing::recipients;
use crate::store::error::{Doing, Result, StoreError};
use crate::store::row::{self, Cells, Record};
use rusqlite::{Connection, Row, params};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub const TABLES: &[&str] =
    &["authorisations", "authorisation_parties", "authorisation_categories", "authorisation_requests"];

/// How many linked authorisations are remembered from portion to portion.
const REMEMBERED: usize = 2_000;

/// An authorisation with its row of `items`.
#[derive(Debug)]
pub struct Linked {
    pub item: i64,
    pub record: Authorisation,
}

/// Reads authorisations as disclosures name them.
#[derive(Debug, Default)]
pub struct Authorisations {
    remembered: HashMap<String, Arc<Linked>>,
    /// Those that lie on the bench.
    laid: HashSet<i64>,
}

impl Authorisations {
    /// Nothing is known and nothing lies on the bench any more.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Clears the bench of them.
    pub fn clear(&mut self, bench: &Bench) -> Result<()> {
        self.laid.clear();
        bench.clear(TABLES)
    }

    /// The authorisations with these refs, each once; they lie on the bench afterwards.
    pub fn named(
        &mut self,
        file: &Connection,
        bench: &Bench,
        background: &Background,
        references: &[String],
    ) -> Result<Vec<Arc<Linked>>> {
        let mut named: Vec<Arc<Linked>> = Vec::with_capacity(references.len());
        for reference in references {
            let linked = self.remember(file, reference)?;
            if named.iter().any(|other| other.item == linked.item) {
                continue;
            }
            if self.laid.insert(linked.item) {
                lay(bench, background, &linked)?;
            }
            named.push(linked);
        }
        Ok(named)
    }

    fn remember(&mut self, file: &Connection, reference: &str) -> Result<Arc<Linked>> {
        if let Some(known) = self.remembered.get(reference) {
            return Ok(Arc::clone(known));
        }
        let gone = || StoreError::NoSuchItem(format!("{}:{reference}", ItemKind::Authorisation));
        let linked = Arc::new(in_range(file, reference, reference)?.pop().ok_or_else(gone)?);
        if self.remembered.len() == REMEMBERED {
            self.remembered.clear();
        }
        self.remembered.insert(reference.to_owned(), Arc::clone(&linked));
        Ok(linked)
    }
}

/// The authorisations from one ref to another, both included.
pub fn in_range(file: &Connection, first: &str, last: &str) -> Result<Vec<Linked>> {
    let columns = row::columns_without::<Authorisation>("a", &["text", "extra", "weighing_notes"]);
    let sql = format!(
        "SELECT {columns}, a.item FROM items i JOIN authorisations a ON a.item = i.id
         WHERE i.kind = 'authorisation' AND i.ref BETWEEN ?1 AND ?2"
    );
    let mut select = file.prepare_cached(&sql).doing("reading authorisations")?;
    let mut rows = select.query([first, last]).doing("reading authorisations")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading authorisations")? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<Linked> {
    let record = Authorisation::read(&mut Cells::new(row, Authorisation::TABLE, Authorisation::COLUMNS))?;
    Ok(Linked { item: row.get(Authorisation::COLUMNS.len()).doing("reading authorisations")?, record })
}

/// A text, or nothing when it is empty.
pub fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// Each text that says something, folded and as it is.
pub fn folded(texts: &[String]) -> impl Iterator<Item = (String, &str)> {
    texts.iter().filter(|text| !is_empty(Some(text))).map(|text| (fold(text), text.trim()))
}

/// Lays one authorisation on the bench.
pub fn lay(bench: &Bench, background: &Background, linked: &Linked) -> Result<()> {
    let Linked { item, record } = linked;
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
    let granted = record.granted_on.or(record.valid_from);
    bench.lay(
        "INSERT INTO authorisations VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            item,
            record.reference,
            record.service,
            record.kind.code(),
            record.kind.is_series(),
            record.level.code(),
            day(record.granted_on),
            day(record.valid_from),
            day(record.valid_until),
            day(granted),
            record.categories_closed,
            filled(record.necessity.as_ref()),
            filled(record.proportionality.as_ref()),
            filled(record.subsidiarity.as_ref()),
            filled(record.risks.as_ref()),
            filled(record.mitigation.as_ref()),
            day(record.legal_advice_on),
        ],
    )?;
    for party in recipients(&record.parties, &background.parties) {
        let note = granted.and_then(|date| background.notes.in_force(&record.service, party, date));
        let own = record.parties.iter().any(|named| named == party);
        bench.lay(
            "INSERT INTO authorisation_parties VALUES (?1, ?2, ?3, ?4)",
            params![item, party, own, note.map(|note| note.item)],
        )?;
    }
    for (dimension, categories) in [("person", &record.person_categories), ("data", &record.data_categories)] {
        for (folded, category) in folded(categories) {
            bench.lay(
                "INSERT OR IGNORE INTO authorisation_categories VALUES (?1, ?2, ?3, ?4)",
                params![item, dimension, folded, category],
            )?;
        }
    }
    for (folded, request) in folded(&record.requests) {
        bench
            .lay("INSERT OR IGNORE INTO authorisation_requests VALUES (?1, ?2, ?3)", params![item, folded, request])?;
    }
    Ok(())
}

/// Lays the disclosures that name it on the bench.
pub fn lay_disclosures(file: &Connection, bench: &Bench, authorisation: i64) -> Result<()> {
    let sql =
        "SELECT d.ref, d.date, d.content, coalesce(json_array_length(d.parties), 0), max(coalesce(d.persons_count, 0),
                 (SELECT count(*) FROM persons p WHERE p.disclosure = d.ref))
               FROM disclosure_authorisations l JOIN disclosures d ON d.item = l.disclosure WHERE l.authorisation = ?1";
    let mut select = file.prepare_cached(sql).doing("reading what is linked")?;
    let mut rows = select.query([authorisation]).doing("reading what is linked")?;
    while let Some(row) = rows.next().doing("reading what is linked")? {
        let cell = |place: usize| row.get_ref(place).doing("reading what is linked");
        bench.lay(
            "INSERT INTO authorisation_disclosures VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                authorisation,
                rusqlite::types::ToSqlOutput::Borrowed(cell(0)?),
                rusqlite::types::ToSqlOutput::Borrowed(cell(1)?),
                rusqlite::types::ToSqlOutput::Borrowed(cell(2)?),
                rusqlite::types::ToSqlOutput::Borrowed(cell(3)?),
                rusqlite::types::ToSqlOutput::Borrowed(cell(4)?),
            ],
        )?;
    }
    Ok(())
}
