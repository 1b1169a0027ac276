//! The versions of a weighing note, with what was granted and disclosed while each was in force.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::orphans::{COLUMNS, item_line};
use super::resting::versions;
use super::{case, row};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::page::Weighed;
use crate::domain::records::{Party, WeighingNote};
use crate::domain::settle::State;
use crate::domain::versions::{NotesPage, Used, Version};
use crate::domain::weighing::note_in_force;
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// Authorisations listed under each version; all of them are counted.
const SHOWN: usize = 100;

const DOING: &str = "reading the versions of a weighing note";

impl Store {
    /// The page of the weighing note of a service on a party.
    pub fn notes_page(&self, of: &Weighed) -> Result<NotesPage> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let file: &Connection = &transaction;
        let known = case::parties(file)?;
        let notes = versions(file, &of.service, &of.party)?;
        let version = |note: WeighingNote| Ok(Version { state: state(file, &note)?, note, used: Used::default() });
        let mut page = NotesPage {
            of: of.clone(),
            party: known.get(&of.party).cloned(),
            versions: notes.into_iter().map(version).collect::<Result<_>>()?,
            without: Used::default(),
        };
        let naming = naming(of, &known);
        count_disclosures(file, &mut page, &naming)?;
        list_authorisations(file, &mut page, &naming)?;
        Ok(page)
    }

    /// Two weighing notes by their refs.
    pub fn two_notes(&self, earlier: &str, later: &str) -> Result<(WeighingNote, WeighingNote)> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let note = |reference: &str| -> Result<WeighingNote> {
            let by_ref = "WHERE item = (SELECT id FROM items WHERE kind = 'weighing_note' AND ref = ?1)";
            let found = row::select(&transaction, by_ref, [reference])?.pop();
            let item = ItemRef::new(ItemKind::WeighingNote, reference);
            found.ok_or_else(|| StoreError::NoSuchItem(item.to_string()))
        };
        Ok((note(earlier)?, note(later)?))
    }
}

fn state(file: &Connection, note: &WeighingNote) -> Result<State> {
    let sql = "SELECT state FROM items WHERE kind = 'weighing_note' AND ref = ?1";
    let mut select = file.prepare_cached(sql).doing(DOING)?;
    let read = |row: &Row<'_>| Ok(State::parse(row.get_ref(0)?.as_str()?).unwrap_or(State::Unreviewed));
    select.query_row([&note.reference], read).doing(DOING)
}

/// The party itself, and the groups it is a member of: whoever gives to those gives to it.
pub(super) fn naming(of: &Weighed, known: &BTreeMap<String, Party>) -> Vec<String> {
    let groups = known.values().filter(|group| group.members.contains(&of.party)).map(|group| group.code.clone());
    std::iter::once(of.party.clone()).chain(groups).collect()
}

/// The condition that an item `i` names one of so many codes, the first of which is parameter `?first`.
pub(super) fn names_one_of(codes: &[String], first: usize) -> String {
    let one = |place: usize| format!("instr(char(10) || i.parties || char(10), char(10) || ?{place} || char(10)) > 0");
    let any: Vec<String> = (first..first + codes.len()).map(one).collect();
    format!("({})", any.join(" OR "))
}

/// Where what happened on a date is counted.
fn used_on(page: &mut NotesPage, date: Option<NaiveDate>) -> &mut Used {
    let notes: Vec<&WeighingNote> = page.versions.iter().map(|version| &version.note).collect();
    let reference = date.and_then(|date| in_force(&notes, date)).map(|note| note.reference.clone());
    let version = page.versions.iter_mut().find(|version| Some(&version.note.reference) == reference.as_ref());
    version.map_or(&mut page.without, |version| &mut version.used)
}

fn in_force<'a>(notes: &[&'a WeighingNote], date: NaiveDate) -> Option<&'a WeighingNote> {
    note_in_force(notes, date).copied()
}

fn count_disclosures(file: &Connection, page: &mut NotesPage, naming: &[String]) -> Result<()> {
    let sql = format!(
        "SELECT i.date, count(*) FROM items i WHERE i.kind = 'disclosure' AND i.service = ?1 AND {} GROUP BY i.date",
        names_one_of(naming, 2)
    );
    let mut select = file.prepare_cached(&sql).doing(DOING)?;
    let values = std::iter::once(&page.of.service).chain(naming);
    let mut rows = select.query(rusqlite::params_from_iter(values)).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        let (date, count): (String, i64) = (|| Ok((row.get(0)?, row.get(1)?)))().doing(DOING)?;
        used_on(page, date.parse().ok()).disclosures += count.unsigned_abs();
    }
    Ok(())
}

fn list_authorisations(file: &Connection, page: &mut NotesPage, naming: &[String]) -> Result<()> {
    let sql = format!(
        "SELECT {COLUMNS}, coalesce(a.granted_on, a.valid_from) AS day FROM items i JOIN authorisations a ON a.item = i.id
         WHERE i.kind = 'authorisation' AND i.service = ?1 AND {} ORDER BY day, i.ref",
        names_one_of(naming, 2)
    );
    let mut select = file.prepare_cached(&sql).doing(DOING)?;
    let values = std::iter::once(&page.of.service).chain(naming);
    let mut rows = select.query(rusqlite::params_from_iter(values)).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        let day: Option<String> = row.get(6).doing(DOING)?;
        let date = day.and_then(|day| day.parse().ok());
        let used = used_on(page, date);
        used.authorisations_total += 1;
        if used.authorisations.len() < SHOWN {
            let mut line = item_line(row).doing(DOING)?;
            line.date = date;
            used.authorisations.push(line);
        }
    }
    Ok(())
}
