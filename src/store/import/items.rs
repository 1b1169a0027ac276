//! The narrow row of an item: what the queue shows and the counts need, made once when the record comes in.

use crate::domain::codes::{AuthorisationKind, Code, ItemKind};
use crate::domain::framework::{Applicability, Framework};
use crate::domain::records::{Authorisation, Disclosure, Matter, Person, WeighingNote};
use crate::domain::settle::Drawn;
use crate::store::error::{Doing, Result, StoreError};
use crate::store::membership::drawn_code;
use crate::store::row::Record;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// How much of a subject the queue keeps.
const TITLE_CHARS: usize = 160;

/// What an item's row says.
pub struct ItemRow {
    pub service: String,
    pub date: String,
    pub title: String,
    pub parties: Vec<String>,
    pub authorisations: Vec<String>,
    pub applies: Applicability,
}

/// A record that is an item.
pub trait Kept: Record {
    const KIND: ItemKind;
    fn row(&self, items: &Items, connection: &Connection) -> Result<ItemRow>;
}

/// Knows the authorisations, so that each disclosure is linked without a search.
pub struct Items {
    authorisations: HashMap<String, (i64, AuthorisationKind)>,
    /// Whether the file held items before: only then can one be there already.
    had_items: bool,
}

impl Items {
    pub fn begin(connection: &Connection) -> Result<Self> {
        let mut select =
            connection.prepare_cached("SELECT ref, item, kind FROM authorisations").doing("reading authorisations")?;
        let mut rows = select.query([]).doing("reading authorisations")?;
        let mut authorisations = HashMap::new();
        while let Some(row) = rows.next().doing("reading authorisations")? {
            let (reference, item, kind): (String, i64, String) =
                (|| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))().doing("reading authorisations")?;
            if let Ok(kind) = AuthorisationKind::parse(&kind) {
                authorisations.insert(reference, (item, kind));
            }
        }
        let had_items = connection
            .query_row("SELECT EXISTS (SELECT 1 FROM items)", [], |row| row.get(0))
            .doing("reading the items")?;
        Ok(Self { authorisations, had_items })
    }

    /// The row of the item with this ref and the hash of its record, if the file has one.
    pub fn find(
        &self,
        connection: &Connection,
        kind: ItemKind,
        table: &str,
        reference: &str,
    ) -> Result<Option<(i64, Vec<u8>)>> {
        if !self.had_items {
            return Ok(None);
        }
        let sql = format!(
            "SELECT i.id, t.hash FROM items i JOIN {table} t ON t.item = i.id WHERE i.kind = ?1 AND i.ref = ?2"
        );
        let mut select = connection.prepare_cached(&sql).doing("looking a record up")?;
        select
            .query_row(params![kind.code(), reference], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
            .doing("looking a record up")
    }

    pub fn insert<R: Kept>(&mut self, connection: &Connection, framework: &Framework, record: &R) -> Result<i64> {
        let row = record.row(self, connection)?;
        let required = framework.required(row.applies);
        // As if there were no samples; the review is decided when all records are in.
        let drawn = if framework.requires_anything_of(R::KIND) { Drawn::In } else { Drawn::IfTouched };
        let state = if drawn == Drawn::In { "unreviewed" } else { "not_drawn" };
        connection
            .prepare_cached(
                "INSERT INTO items (kind, ref, service, date, title, parties, authorisations, required, drawn, excluded,
                   closed, settled, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, 0, ?10)",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    R::KIND.code(),
                    record.reference(),
                    row.service,
                    row.date,
                    row.title,
                    joined(&row.parties),
                    joined(&row.authorisations),
                    required.bits().cast_signed(),
                    drawn_code(drawn),
                    state
                ])
            })
            .doing("writing an item")?;
        let id = connection.last_insert_rowid();
        self.connect(connection, id, record, &row)?;
        Ok(id)
    }

    /// Writes what the record says over the row of an item; what the review says of it stays.
    pub fn update(connection: &Connection, framework: &Framework, id: i64, row: &ItemRow) -> Result<()> {
        let sql =
            "UPDATE items SET service = ?2, date = ?3, title = ?4, parties = ?5, authorisations = ?6, required = ?7
                   WHERE id = ?1";
        let required = framework.required(row.applies).bits().cast_signed();
        let (parties, authorisations) = (joined(&row.parties), joined(&row.authorisations));
        connection
            .prepare_cached(sql)
            .and_then(|mut update| {
                update.execute(params![id, row.service, row.date, row.title, parties, authorisations, required])
            })
            .doing("writing an item")?;
        Ok(())
    }

    /// Links a disclosure to its authorisations, and knows an authorisation from now on.
    pub fn connect<R: Kept>(&mut self, connection: &Connection, id: i64, record: &R, row: &ItemRow) -> Result<()> {
        self.link(connection, id, R::KIND, row)?;
        if row.applies.kind == ItemKind::Authorisation
            && let Ok(kind) = AuthorisationKind::parse(&row.title)
        {
            self.authorisations.insert(record.reference().to_owned(), (id, kind));
        }
        Ok(())
    }

    fn link(&self, connection: &Connection, id: i64, kind: ItemKind, row: &ItemRow) -> Result<()> {
        if kind != ItemKind::Disclosure {
            return Ok(());
        }
        let sql = "INSERT OR IGNORE INTO disclosure_authorisations (disclosure, authorisation) VALUES (?1, ?2)";
        let mut insert = connection.prepare_cached(sql).doing("linking an authorisation")?;
        for reference in &row.authorisations {
            let (authorisation, _) =
                self.authorisations.get(reference).ok_or_else(|| StoreError::NoSuchItem(reference.clone()))?;
            insert.execute(params![id, authorisation]).doing("linking an authorisation")?;
        }
        Ok(())
    }
}

/// A list as the queue keeps it: one per line.
fn joined(list: &[String]) -> String {
    list.join("\n")
}

fn short(text: Option<&str>) -> String {
    let line = text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= TITLE_CHARS {
        return line;
    }
    let cut: String = line.chars().take(TITLE_CHARS).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

impl Kept for Disclosure {
    const KIND: ItemKind = ItemKind::Disclosure;

    fn row(&self, items: &Items, _: &Connection) -> Result<ItemRow> {
        let kind = |reference: &String| items.authorisations.get(reference).map(|(_, kind)| *kind);
        let under_series = self.authorisations.iter().filter_map(kind).any(AuthorisationKind::is_series);
        Ok(ItemRow {
            service: self.service.clone(),
            date: self.date.to_string(),
            title: short(self.subject.as_deref()),
            parties: self.parties.clone(),
            authorisations: self.authorisations.clone(),
            applies: Applicability::of_disclosure(self, under_series),
        })
    }
}

impl Kept for Authorisation {
    const KIND: ItemKind = ItemKind::Authorisation;

    fn row(&self, _: &Items, _: &Connection) -> Result<ItemRow> {
        let date = self.granted_on.or(self.valid_from);
        Ok(ItemRow {
            service: self.service.clone(),
            date: date.map(|date| date.to_string()).unwrap_or_default(),
            title: self.kind.code().to_owned(),
            parties: self.parties.clone(),
            authorisations: Vec::new(),
            applies: Applicability::of_authorisation(self),
        })
    }
}

impl Kept for WeighingNote {
    const KIND: ItemKind = ItemKind::WeighingNote;

    fn row(&self, _: &Items, _: &Connection) -> Result<ItemRow> {
        Ok(ItemRow {
            service: self.service.clone(),
            date: self.adopted_on.to_string(),
            title: format!("v{}", self.version),
            parties: vec![self.party.clone()],
            authorisations: Vec::new(),
            applies: Applicability::of_kind(ItemKind::WeighingNote),
        })
    }
}

impl Kept for Person {
    const KIND: ItemKind = ItemKind::Person;

    /// A person belongs to its disclosure's service and is walked with it.
    fn row(&self, _: &Items, connection: &Connection) -> Result<ItemRow> {
        let sql = "SELECT service, date FROM items WHERE kind = 'disclosure' AND ref = ?1";
        let mut select = connection.prepare_cached(sql).doing("looking a disclosure up")?;
        let found = select.query_row([&self.disclosure], |row| Ok((row.get(0)?, row.get(1)?))).optional();
        let (service, date) = found
            .doing("looking a disclosure up")?
            .ok_or_else(|| StoreError::NoSuchItem(format!("disclosure:{}", self.disclosure)))?;
        Ok(ItemRow {
            service,
            date,
            title: short(self.category.as_deref()),
            parties: Vec::new(),
            authorisations: Vec::new(),
            applies: Applicability::of_kind(ItemKind::Person),
        })
    }
}

impl Kept for Matter {
    const KIND: ItemKind = ItemKind::Matter;

    fn row(&self, _: &Items, _: &Connection) -> Result<ItemRow> {
        Ok(ItemRow {
            service: self.service.clone(),
            date: String::new(),
            title: short(Some(&self.title)),
            parties: Vec::new(),
            authorisations: Vec::new(),
            applies: Applicability::of_kind(ItemKind::Matter),
        })
    }
}
