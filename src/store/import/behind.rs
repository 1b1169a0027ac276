//! Whose judgement rests on a record: the items that are read with it beside them.

use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use crate::domain::records::{Authorisation, Disclosure, Party, WeighingNote};
use crate::domain::weighing::{note_in_force, recipients};
use crate::store::case;
use crate::store::error::{Doing, Result};
use crate::store::row;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

const DOING: &str = "reading what rests on a record";
/// Of the others nothing can be outdated.
const ASSESSED: &str = "item IN (SELECT item FROM assessments WHERE stale_since IS NULL)";

/// The items beside whose documents this one stands: of an authorisation the disclosures under it, of a weighing note
/// the disclosures and authorisations on whose date it is in force, and the persons of each of those disclosures.
pub(super) fn resting_on(connection: &Connection, item: &ItemRef) -> Result<Vec<ItemRef>> {
    // A first delivery, however large, is told so at once.
    let sql = "SELECT EXISTS (SELECT 1 FROM assessments WHERE stale_since IS NULL)";
    let any = connection.prepare_cached(sql).and_then(|mut select| select.query_row([], |row| row.get::<_, bool>(0)));
    if !any.doing(DOING)? {
        return Ok(Vec::new());
    }
    let mut found = match item.kind {
        ItemKind::Authorisation => under(connection, item)?,
        ItemKind::WeighingNote => weighed(connection, item)?,
        ItemKind::Disclosure | ItemKind::Person | ItemKind::Matter => Vec::new(),
    };
    let mut persons = Vec::new();
    for disclosure in found.iter().chain([item]).filter(|item| item.kind == ItemKind::Disclosure) {
        let sql = "SELECT ref FROM persons WHERE disclosure = ?1";
        persons.extend(references(connection, sql, (ItemKind::Person, &disclosure.reference))?);
    }
    found.extend(persons);
    Ok(found)
}

fn under(connection: &Connection, authorisation: &ItemRef) -> Result<Vec<ItemRef>> {
    let sql = "SELECT d.ref FROM disclosure_authorisations l JOIN items d ON d.id = l.disclosure
               WHERE l.authorisation = (SELECT id FROM items WHERE kind = 'authorisation' AND ref = ?1)";
    references(connection, sql, (ItemKind::Disclosure, &authorisation.reference))
}

fn references(connection: &Connection, sql: &str, (kind, of): (ItemKind, &str)) -> Result<Vec<ItemRef>> {
    let mut select = connection.prepare_cached(sql).doing(DOING)?;
    let rows = select.query_map([of], |row| row.get::<_, String>(0)).doing(DOING)?;
    let found = rows.collect::<rusqlite::Result<Vec<String>>>().doing(DOING)?;
    Ok(found.into_iter().map(|reference| ItemRef::new(kind, reference)).collect())
}

fn weighed(connection: &Connection, note: &ItemRef) -> Result<Vec<ItemRef>> {
    let Some(note) = row::select::<WeighingNote>(connection, "WHERE ref = ?1", [&note.reference])?.pop() else {
        return Ok(Vec::new());
    };
    let of_both = "WHERE service = ?1 AND party = ?2";
    let mut notes: Vec<WeighingNote> = row::select(connection, of_both, params![note.service, note.party])?;
    // A note that was ended by this very import was in force when the items were judged.
    notes.iter_mut().filter(|other| other.reference == note.reference).for_each(|other| other.valid_until = None);
    let known = case::parties(connection)?;
    let rests = |parties: &[String], date: Option<NaiveDate>| {
        let in_force = date.and_then(|date| note_in_force(&notes, date));
        in_force.is_some_and(|found| found.reference == note.reference) && receives(parties, &note.party, &known)
    };
    let assessed = format!("WHERE service = ?1 AND {ASSESSED}");
    let disclosures: Vec<Disclosure> = row::select(connection, &assessed, [&note.service])?;
    let authorisations: Vec<Authorisation> = row::select(connection, &assessed, [&note.service])?;
    let disclosures = disclosures.iter().filter(|found| rests(&found.parties, Some(found.date))).map(Disclosure::item);
    let authorisations = authorisations
        .iter()
        .filter(|found| rests(&found.parties, found.granted_on.or(found.valid_from)))
        .map(|found| ItemRef::new(ItemKind::Authorisation, &found.reference));
    Ok(disclosures.chain(authorisations).collect())
}

fn receives(parties: &[String], party: &str, known: &BTreeMap<String, Party>) -> bool {
    recipients(parties, known).contains(&party)
}
