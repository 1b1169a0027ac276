//! An authorisation with every disclosure that rests on it, and the weighing notes of those who receive.

use super::Store;
use super::column::Column;
use super::error::{Doing, Result, StoreError};
use super::orphans::{COLUMNS, item_line};
use super::{case, row};
use crate::domain::codes::{Code, Content, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::records::{Authorisation, Party, WeighingNote};
use crate::domain::resting::{AuthorisationPage, Period, RestingLine, Totals, period, unnamed};
use crate::domain::settle::State;
use crate::domain::weighing::{NoteDates, recipients};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, HashMap};

/// Disclosures that are listed; all of them are counted.
const SHOWN: usize = 500;

const DOING: &str = "reading what rests on an authorisation";

impl Store {
    /// The page of an authorisation.
    pub fn authorisation_page(&self, reference: &str) -> Result<AuthorisationPage> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let file: &Connection = &transaction;
        let item = ItemRef::new(ItemKind::Authorisation, reference);
        let missing = || StoreError::NoSuchItem(item.to_string());
        let authorisation = authorisation(file, reference)?.ok_or_else(missing)?;
        let known = case::parties(file)?;
        let (id, state) = number(file, &item)?.ok_or_else(missing)?;
        let notes = notes(file, &authorisation, &known)?;
        let received = recipients(&authorisation.parties, &known);
        let parties = received.into_iter().filter_map(|code| known.get(code)).cloned();
        let mut page = AuthorisationPage {
            state,
            parties: parties.map(|party| (party.code.clone(), party)).collect(),
            days: BTreeMap::new(),
            unnamed_days: BTreeMap::new(),
            totals: Totals::default(),
            states: BTreeMap::new(),
            lines: Vec::new(),
            notes,
            authorisation,
        };
        let shown = Resting { file, page: &mut page, known: HashMap::new(), compared: HashMap::new() }.count(id)?;
        page.lines =
            shown.into_iter().map(|resting| line(file, &page.authorisation, resting)).collect::<Result<_>>()?;
        Ok(page)
    }
}

fn authorisation(file: &Connection, reference: &str) -> Result<Option<Authorisation>> {
    let by_ref = "WHERE item = (SELECT id FROM items WHERE kind = 'authorisation' AND ref = ?1)";
    Ok(row::select(file, by_ref, [reference])?.pop())
}

fn number(file: &Connection, item: &ItemRef) -> Result<Option<(i64, State)>> {
    use rusqlite::OptionalExtension;
    let sql = "SELECT id, state FROM items WHERE kind = ?1 AND ref = ?2";
    let mut select = file.prepare_cached(sql).doing(DOING)?;
    let read = |row: &Row<'_>| Ok((row.get(0)?, State::parse(row.get_ref(1)?.as_str()?).unwrap_or(State::Unreviewed)));
    select.query_row(params![item.kind.code(), item.reference], read).optional().doing(DOING)
}

/// The notes of the service on each recipient that has one, in order of adoption.
fn notes(
    file: &Connection,
    authorisation: &Authorisation,
    known: &BTreeMap<String, Party>,
) -> Result<Vec<(String, Vec<NoteDates>)>> {
    let mut found = Vec::new();
    for party in recipients(&authorisation.parties, known) {
        let notes = versions(file, &authorisation.service, party)?;
        if !notes.is_empty() {
            let dates = notes.into_iter().map(|note| NoteDates {
                reference: note.reference,
                version: note.version,
                adopted_on: note.adopted_on,
                valid_until: note.valid_until,
            });
            found.push((party.to_owned(), dates.collect()));
        }
    }
    Ok(found)
}

/// The notes of a service on a party, in order of adoption.
pub(super) fn versions(file: &Connection, service: &str, party: &str) -> Result<Vec<WeighingNote>> {
    row::select(file, "WHERE service = ?1 AND party = ?2 ORDER BY adopted_on, version", [service, party])
}

/// One that will be shown: what stands out first, then by date.
type Shown = (bool, NaiveDate, String, i64, Vec<String>);

/// The disclosures while they are counted.
struct Resting<'a> {
    file: &'a Connection,
    page: &'a mut AuthorisationPage,
    known: HashMap<String, Option<Authorisation>>,
    /// Categories that none names, by the lists as they lie in the file: many disclosures share them.
    compared: HashMap<[String; 3], Vec<String>>,
}

impl Resting<'_> {
    /// Counts every disclosure; gives those that are shown.
    fn count(mut self, authorisation: i64) -> Result<Vec<Shown>> {
        let sql =
            "SELECT i.id, i.ref, i.date, i.state, d.content, d.authorisations, d.person_categories, d.data_categories
                   FROM disclosure_authorisations l JOIN items i ON i.id = l.disclosure
                   JOIN disclosures d ON d.item = l.disclosure WHERE l.authorisation = ?1";
        let mut select = self.file.prepare_cached(sql).doing(DOING)?;
        let mut rows = select.query([authorisation]).doing(DOING)?;
        let mut shown: Vec<Shown> = Vec::new();
        while let Some(row) = rows.next().doing(DOING)? {
            shown.push(self.count_one(row)?);
            // What can no longer be among those shown goes now and then, so that forty thousand never lie here.
            if shown.len() >= 8 * SHOWN {
                shown.sort_unstable();
                shown.truncate(SHOWN);
            }
        }
        shown.sort_unstable();
        shown.truncate(SHOWN);
        Ok(shown)
    }

    fn count_one(&mut self, row: &Row<'_>) -> Result<Shown> {
        let text =
            |place: usize| -> rusqlite::Result<String> { Ok(row.get::<_, Option<String>>(place)?.unwrap_or_default()) };
        let read = || -> rusqlite::Result<(i64, String, NaiveDate, State, bool, [String; 3])> {
            let date = row.get_ref(2)?.as_str()?.parse().unwrap_or_default();
            let state = State::parse(row.get_ref(3)?.as_str()?).unwrap_or(State::Unreviewed);
            let personal = row.get_ref(4)?.as_str()? == Content::PersonalData.code();
            Ok((row.get(0)?, row.get(1)?, date, state, personal, [text(5)?, text(6)?, text(7)?]))
        };
        let (id, reference, date, state, personal, lists) = read().doing(DOING)?;
        let unnamed = if personal { self.unnamed(lists)? } else { Vec::new() };
        let period = period(&self.page.authorisation, date);
        let totals = &mut self.page.totals;
        totals.all += 1;
        totals.before += u64::from(period == Period::Before);
        totals.after += u64::from(period == Period::After);
        totals.unnamed += u64::from(!unnamed.is_empty());
        *self.page.days.entry(date).or_default() += 1;
        *self.page.states.entry(state).or_default() += 1;
        if !unnamed.is_empty() {
            *self.page.unnamed_days.entry(date).or_default() += 1;
        }
        let ordinary = period == Period::Within && unnamed.is_empty();
        Ok((ordinary, date, reference, id, unnamed))
    }

    /// The categories of both kinds that no linked authorisation names.
    fn unnamed(&mut self, lists: [String; 3]) -> Result<Vec<String>> {
        if let Some(known) = self.compared.get(&lists) {
            return Ok(known.clone());
        }
        let [authorisations, persons, data] = lists.clone().map(|list| self::list(&list));
        for reference in &authorisations {
            if !self.known.contains_key(reference) {
                self.known.insert(reference.clone(), authorisation(self.file, reference)?);
            }
        }
        let linked = authorisations.iter().filter_map(|reference| self.known.get(reference)?.as_ref());
        let linked: Vec<&Authorisation> = linked.collect();
        let mut found = unnamed(&persons, &linked, |found| &found.person_categories);
        found.extend(unnamed(&data, &linked, |found| &found.data_categories));
        self.compared.insert(lists, found.clone());
        Ok(found)
    }
}

/// A list as it lies in a column.
fn list(json: &str) -> Vec<String> {
    Vec::<String>::read(rusqlite::types::ValueRef::Text(json.as_bytes())).unwrap_or_default()
}

fn line(file: &Connection, authorisation: &Authorisation, (_, date, _, id, unnamed): Shown) -> Result<RestingLine> {
    let sql = format!("SELECT {COLUMNS}, i.parties FROM items i WHERE i.id = ?1");
    let mut select = file.prepare_cached(&sql).doing(DOING)?;
    let read = |row: &Row<'_>| {
        let parties = row.get_ref(6)?.as_str()?.lines().map(str::to_owned).collect();
        Ok(RestingLine { line: item_line(row)?, parties, period: period(authorisation, date), unnamed })
    };
    select.query_row([id], read).doing(DOING)
}
