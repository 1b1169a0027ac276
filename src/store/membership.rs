//! Which items are in the review: gathers what samples name and pull in, and brings every item up to date.

use super::error::{Doing, Result};
use super::project;
use super::row;
use super::setup::required_kinds;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::records::{Party, WeighingNote};
use crate::domain::review::{Member, Review};
use crate::domain::settle::Drawn;
use crate::domain::weighing::{NoteDates, NoteIndex, recipients};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How `drawn` is written.
pub fn drawn_code(drawn: Drawn) -> &'static str {
    match drawn {
        Drawn::In => "in",
        Drawn::Out => "out",
        Drawn::IfTouched => "if_touched",
    }
}

/// Which items may have come into the review, or left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// What a disclosure leads to: it was left out or put back. Samples name disclosures as before.
    LedTo,
    /// Records or samples came or went.
    Everything,
}

/// Decides membership anew for the items that a change may reach, and settles those whose membership changed.
pub fn refresh(connection: &Connection, reach: Reach) -> Result<()> {
    let excluded = excluded(connection)?;
    let review = gather(connection, &excluded)?;
    let mut changed: Vec<(i64, &'static str, bool)> = Vec::new();
    let reached = match reach {
        Reach::LedTo => "kind IN ('authorisation', 'weighing_note', 'person')",
        Reach::Everything => "1",
    };
    let sql = format!("SELECT id, kind, service, drawn, excluded FROM items WHERE {reached}");
    let mut select = connection.prepare_cached(&sql).doing("deciding what is in the review")?;
    let mut rows = select.query([]).doing("deciding what is in the review")?;
    while let Some(row) = rows.next().doing("deciding what is in the review")? {
        let mut decide = || -> rusqlite::Result<()> {
            let id: i64 = row.get(0)?;
            let Ok(kind) = ItemKind::parse(row.get_ref(1)?.as_str()?) else {
                return Ok(());
            };
            let drawn = drawn_code(review.drawn(Member { id, kind, service: row.get_ref(2)?.as_str()? }));
            let is_excluded = excluded.contains(&id);
            if row.get_ref(3)?.as_str()? != drawn || row.get::<_, bool>(4)? != is_excluded {
                changed.push((id, drawn, is_excluded));
            }
            Ok(())
        };
        decide().doing("deciding what is in the review")?;
    }
    drop(rows);
    drop(select);
    let sql = "UPDATE items SET drawn = ?2, excluded = ?3 WHERE id = ?1";
    for (id, drawn, excluded) in changed {
        connection
            .prepare_cached(sql)
            .and_then(|mut update| update.execute(params![id, drawn, excluded]))
            .doing("deciding what is in the review")?;
        project::settle_item(connection, id)?;
    }
    Ok(())
}

/// Excluded items, and the persons of excluded disclosures.
fn excluded(connection: &Connection) -> Result<HashSet<i64>> {
    let sql = "SELECT item FROM exclusions UNION
               SELECT p.item FROM exclusions e JOIN disclosures d ON d.item = e.item JOIN persons p ON p.disclosure = d.ref";
    let mut select = connection.prepare_cached(sql).doing("reading the exclusions")?;
    let rows = select.query_map([], |row| row.get(0)).doing("reading the exclusions")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the exclusions")
}

fn gather(connection: &Connection, excluded: &HashSet<i64>) -> Result<Review<i64>> {
    let sql = "SELECT DISTINCT i.id, i.kind, i.service FROM sample_items s JOIN items i ON i.id = s.item";
    let mut select = connection.prepare_cached(sql).doing("reading the samples")?;
    let rows = select
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))
        .doing("reading the samples")?;
    let mut named: Vec<(i64, ItemKind, String)> = Vec::new();
    for row in rows {
        let (id, kind, service) = row.doing("reading the samples")?;
        if let Ok(kind) = ItemKind::parse(&kind) {
            named.push((id, kind, service));
        }
    }
    let members = named.iter().map(|(id, kind, service)| Member { id: *id, kind: *kind, service });
    let mut review = Review::new(members, required_kinds(connection)?);
    let disclosures = || named.iter().filter(|(_, kind, _)| *kind == ItemKind::Disclosure);
    if disclosures().next().is_none() {
        return Ok(review);
    }
    let pulling = Pulling::read(connection)?;
    for (id, _, service) in disclosures() {
        if review.pulls(*id, excluded.contains(id)) {
            pulling.pull(connection, *id, service, &mut review)?;
        }
    }
    Ok(review)
}

/// What leads from a disclosure to the notes in force for it.
struct Pulling {
    parties: BTreeMap<String, Party>,
    notes: NoteIndex,
    note_items: HashMap<String, i64>,
}

impl Pulling {
    fn read(connection: &Connection) -> Result<Self> {
        let parties: Vec<Party> = row::select(connection, "", [])?;
        let notes: Vec<WeighingNote> = row::select(connection, "", [])?;
        let mut index = NoteIndex::default();
        for note in notes {
            let dates = NoteDates {
                reference: note.reference,
                version: note.version,
                adopted_on: note.adopted_on,
                valid_until: note.valid_until,
            };
            index.add(&note.service, &note.party, dates);
        }
        let mut select = connection
            .prepare_cached("SELECT ref, id FROM items WHERE kind = 'weighing_note'")
            .doing("reading the weighing notes")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).doing("reading the weighing notes")?;
        Ok(Self {
            parties: parties.into_iter().map(|party| (party.code.clone(), party)).collect(),
            notes: index,
            note_items: rows.collect::<rusqlite::Result<_>>().doing("reading the weighing notes")?,
        })
    }

    fn pull(&self, connection: &Connection, disclosure: i64, service: &str, review: &mut Review<i64>) -> Result<()> {
        let linked = "SELECT authorisation FROM disclosure_authorisations WHERE disclosure = ?1
                      UNION ALL SELECT p.item FROM disclosures d JOIN persons p ON p.disclosure = d.ref WHERE d.item = ?1";
        let mut select = connection.prepare_cached(linked).doing("reading what is linked")?;
        let rows = select.query_map([disclosure], |row| row.get::<_, i64>(0)).doing("reading what is linked")?;
        for item in rows {
            review.pull(item.doing("reading what is linked")?);
        }
        let (date, parties): (String, String) = connection
            .prepare_cached("SELECT date, coalesce(parties, '[]') FROM disclosures WHERE item = ?1")
            .and_then(|mut select| select.query_row([disclosure], |row| Ok((row.get(0)?, row.get(1)?))))
            .doing("reading a disclosure")?;
        let parties: Vec<String> = serde_json::from_str(&parties).unwrap_or_default();
        let Ok(date) = date.parse::<NaiveDate>() else {
            return Ok(());
        };
        for party in recipients(&parties, &self.parties) {
            let note = self.notes.in_force(service, party, date);
            if let Some(&item) = note.and_then(|note| self.note_items.get(&note.reference)) {
                review.pull(item);
            }
        }
        Ok(())
    }
}
