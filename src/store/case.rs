//! One item with everything that lies beside it, read in one transaction.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::row;
use super::{assessments, export, outdated, review_json};
use crate::domain::codes::{Code, ItemKind, Verdict};
use crate::domain::framework::NormSet;
use crate::domain::item::ItemRef;
use crate::domain::records::{Authorisation, Disclosure, Document, Party, Person, WeighingNote};
use crate::domain::review_records::Question;
use crate::domain::settle::{Settled, State};
use crate::domain::view::{CaseFile, CaseNote, LinkedDisclosure, NoteStanding, PersonLine, Record, Source};
use crate::domain::weighing::{note_in_force, recipients};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// The case of an item.
    pub fn case(&self, item: &ItemRef) -> Result<CaseFile> {
        let transaction = self.connection.unchecked_transaction().doing("reading a case")?;
        case(&transaction, item)
    }
}

/// Disclosures of an authorisation that a case lists; its page counts them all.
const MOST_DISCLOSURES: usize = 500;

/// The narrow row of an item.
struct Narrow {
    id: i64,
    service: String,
    required: NormSet,
    state: State,
}

pub(super) fn case(connection: &Connection, item: &ItemRef) -> Result<CaseFile> {
    let narrow = narrow(connection, item)?;
    let record = record(connection, item)?;
    // A person is read beside its disclosure.
    let disclosure = match &record {
        Record::Disclosure(disclosure) => Some(disclosure.clone()),
        Record::Person(person) => disclosure(connection, &person.disclosure)?,
        _ => None,
    };
    let known = parties(connection)?;
    let authorisations = match &disclosure {
        Some(disclosure) => linked(connection, disclosure)?,
        None => Vec::new(),
    };
    let notes = notes(connection, &record, disclosure.as_ref(), &known)?;
    let assessments =
        assessments::select(connection, "WHERE a.item = ?1 ORDER BY a.norm, a.reading, a.reviewer_key", [narrow.id])?;
    Ok(CaseFile {
        replaced: outdated::replaced(connection, item, &assessments)?,
        persons: match &disclosure {
            Some(disclosure) => persons(connection, &disclosure.reference)?,
            None => Vec::new(),
        },
        documents: documents(connection, item, disclosure.as_ref())?,
        disclosures_total: resting_total(connection, &record, narrow.id)?,
        disclosures: resting(connection, &record, narrow.id)?,
        parties: named_parties(&record, disclosure.as_ref(), &authorisations, &known),
        assessments,
        closure: kept_of(connection, "closures", narrow.id, |json| review_json::closure(item.clone(), json))?,
        exclusion: kept_of(connection, "exclusions", narrow.id, |json| review_json::exclusion(item.clone(), json))?,
        questions: questions(connection, item)?,
        samples: texts(connection, "SELECT sample FROM sample_items WHERE item = ?1 ORDER BY sample", narrow.id)?,
        source: source(connection, &record, narrow.id)?,
        item: item.clone(),
        service: narrow.service,
        required: narrow.required,
        state: narrow.state,
        record,
        authorisations,
        notes,
    })
}

fn narrow(connection: &Connection, item: &ItemRef) -> Result<Narrow> {
    let sql = "SELECT id, service, required, state FROM items WHERE kind = ?1 AND ref = ?2";
    let mut select = connection.prepare_cached(sql).doing("reading a case")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Narrow {
            id: row.get(0)?,
            service: row.get(1)?,
            required: NormSet::from_bits(row.get::<_, i64>(2)?.cast_unsigned()),
            state: State::parse(row.get_ref(3)?.as_str()?).unwrap_or(State::Unreviewed),
        })
    };
    let found = select.query_row(params![item.kind.code(), item.reference], read).optional();
    found.doing("reading a case")?.ok_or_else(|| StoreError::NoSuchItem(item.to_string()))
}

const BY_REF: &str = "WHERE item = (SELECT id FROM items WHERE kind = ?1 AND ref = ?2)";

fn record(connection: &Connection, item: &ItemRef) -> Result<Record> {
    let key = params![item.kind.code(), item.reference];
    let found = match item.kind {
        ItemKind::Disclosure => row::select(connection, BY_REF, key)?.pop().map(Record::Disclosure),
        ItemKind::Authorisation => row::select(connection, BY_REF, key)?.pop().map(Record::Authorisation),
        ItemKind::WeighingNote => row::select(connection, BY_REF, key)?.pop().map(Record::WeighingNote),
        ItemKind::Person => row::select(connection, BY_REF, key)?.pop().map(Record::Person),
        ItemKind::Matter => row::select(connection, BY_REF, key)?.pop().map(Record::Matter),
    };
    found.ok_or_else(|| StoreError::NoSuchItem(item.to_string()))
}

fn disclosure(connection: &Connection, reference: &str) -> Result<Option<Disclosure>> {
    Ok(row::select(connection, BY_REF, params![ItemKind::Disclosure.code(), reference])?.pop())
}

pub(super) fn parties(connection: &Connection) -> Result<BTreeMap<String, Party>> {
    let parties: Vec<Party> = row::select(connection, "", [])?;
    Ok(parties.into_iter().map(|party| (party.code.clone(), party)).collect())
}

fn linked(connection: &Connection, disclosure: &Disclosure) -> Result<Vec<Authorisation>> {
    let mut found = Vec::new();
    for reference in &disclosure.authorisations {
        found.extend(row::select(connection, BY_REF, params![ItemKind::Authorisation.code(), reference])?);
    }
    Ok(found)
}

/// The notes of the service on everyone the case is about: in force first, then the newest.
fn notes(
    connection: &Connection,
    record: &Record,
    disclosure: Option<&Disclosure>,
    known: &BTreeMap<String, Party>,
) -> Result<Vec<CaseNote>> {
    let (service, codes, date) = match (disclosure, record) {
        (Some(disclosure), _) => (&disclosure.service, &disclosure.parties[..], Some(disclosure.date)),
        (None, Record::Authorisation(found)) => {
            (&found.service, &found.parties[..], found.granted_on.or(found.valid_from))
        }
        (None, Record::WeighingNote(note)) => (&note.service, std::slice::from_ref(&note.party), Some(note.adopted_on)),
        _ => return Ok(Vec::new()),
    };
    let own = match record {
        Record::WeighingNote(note) => Some(&note.reference),
        _ => None,
    };
    let mut found = Vec::new();
    for party in recipients(codes, known) {
        let tail = "WHERE service = ?1 AND party = ?2 ORDER BY adopted_on DESC, version DESC";
        let notes: Vec<WeighingNote> = row::select(connection, tail, params![service, party])?;
        let in_force = date.and_then(|date| note_in_force(&notes, date)).map(|note| note.reference.clone());
        for note in notes.into_iter().filter(|note| Some(&note.reference) != own) {
            let stands = stands(&note, in_force.as_deref(), date);
            found.push(CaseNote { note, stands });
        }
    }
    found.sort_by_key(|note| note.stands);
    Ok(found)
}

fn stands(note: &WeighingNote, in_force: Option<&str>, date: Option<NaiveDate>) -> NoteStanding {
    if in_force == Some(note.reference.as_str()) {
        NoteStanding::InForce
    } else if date.is_some_and(|date| note.adopted_on > date) {
        NoteStanding::Hindsight
    } else {
        NoteStanding::Earlier
    }
}

fn persons(connection: &Connection, disclosure: &str) -> Result<Vec<PersonLine>> {
    let persons: Vec<Person> = row::select(connection, "WHERE disclosure = ?1 ORDER BY ref", [disclosure])?;
    let line = |person: Person| {
        let item = ItemRef::new(ItemKind::Person, person.reference.clone());
        let Narrow { id, required, state, .. } = narrow(connection, &item)?;
        Ok(PersonLine { person, state, required, settled: settled(connection, id)? })
    };
    persons.into_iter().map(line).collect()
}

/// What the norms of an item came to, by place.
fn settled(connection: &Connection, item: i64) -> Result<BTreeMap<usize, Settled>> {
    let sql = "SELECT norm, verdict FROM settled WHERE item = ?1";
    let mut select = connection.prepare_cached(sql).doing("reading the persons")?;
    let read = |row: &rusqlite::Row<'_>| {
        let verdict = Verdict::parse(row.get_ref(1)?.as_str()?).map_or(Settled::Conflict, Settled::Verdict);
        Ok((row.get::<_, u32>(0)? as usize, verdict))
    };
    let rows = select.query_map([item], read).doing("reading the persons")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the persons")
}

fn documents(connection: &Connection, item: &ItemRef, disclosure: Option<&Disclosure>) -> Result<Vec<Document>> {
    let mut items = BTreeSet::from([item.to_string()]);
    if let Some(disclosure) = disclosure {
        items.insert(disclosure.item().to_string());
        let authorisation = |reference: &String| ItemRef::new(ItemKind::Authorisation, reference).to_string();
        items.extend(disclosure.authorisations.iter().map(authorisation));
    }
    let mut found = Vec::new();
    // The item's own documents first, then those of what it is linked to.
    found.extend(row::select(connection, "WHERE item = ?1 ORDER BY date, ref", [item.to_string()])?);
    for other in items.iter().filter(|other| **other != item.to_string()) {
        found.extend(row::select(connection, "WHERE item = ?1 ORDER BY date, ref", [other])?);
    }
    Ok(found)
}

/// Disclosures that rest on an authorisation; the disclosure of a person.
fn resting(connection: &Connection, record: &Record, id: i64) -> Result<Vec<LinkedDisclosure>> {
    let (condition, key): (&str, rusqlite::types::Value) = match record {
        Record::Authorisation(_) => {
            ("i.id IN (SELECT disclosure FROM disclosure_authorisations WHERE authorisation = ?1)", id.into())
        }
        Record::Person(person) => {
            ("i.id = (SELECT id FROM items WHERE kind = 'disclosure' AND ref = ?1)", person.disclosure.clone().into())
        }
        _ => return Ok(Vec::new()),
    };
    let sql = format!(
        "SELECT i.ref, i.date, d.subject, i.state FROM items i JOIN disclosures d ON d.item = i.id
         WHERE {condition} ORDER BY i.date, i.ref LIMIT {MOST_DISCLOSURES}"
    );
    let mut select = connection.prepare_cached(&sql).doing("reading linked disclosures")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(LinkedDisclosure {
            reference: row.get(0)?,
            date: row.get_ref(1)?.as_str()?.parse().unwrap_or_default(),
            subject: row.get(2)?,
            state: State::parse(row.get_ref(3)?.as_str()?).unwrap_or(State::Unreviewed),
        })
    };
    let rows = select.query_map([key], read).doing("reading linked disclosures")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading linked disclosures")
}

fn resting_total(connection: &Connection, record: &Record, id: i64) -> Result<u64> {
    match record {
        Record::Authorisation(_) => {
            let sql = "SELECT count(*) FROM disclosure_authorisations WHERE authorisation = ?1";
            let mut select = connection.prepare_cached(sql).doing("counting linked disclosures")?;
            let count: i64 = select.query_row([id], |row| row.get(0)).doing("counting linked disclosures")?;
            Ok(count.unsigned_abs())
        }
        Record::Person(_) => Ok(1),
        _ => Ok(0),
    }
}

fn named_parties(
    record: &Record,
    disclosure: Option<&Disclosure>,
    authorisations: &[Authorisation],
    known: &BTreeMap<String, Party>,
) -> BTreeMap<String, Party> {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    if let Some(disclosure) = disclosure {
        codes.extend(recipients(&disclosure.parties, known));
        codes.extend(disclosure.origin_service.as_deref());
    }
    match record {
        Record::Authorisation(found) => codes.extend(recipients(&found.parties, known)),
        Record::WeighingNote(note) => codes.extend([note.party.as_str()]),
        _ => {}
    }
    codes.extend(authorisations.iter().flat_map(|found| recipients(&found.parties, known)));
    codes.into_iter().filter_map(|code| known.get(code)).map(|party| (party.code.clone(), party.clone())).collect()
}

fn kept_of<T>(
    connection: &Connection,
    table: &str,
    item: i64,
    read: impl Fn(&serde_json::Value) -> T,
) -> Result<Option<T>> {
    let sql = format!("SELECT '', record FROM {table} WHERE item = ?1");
    Ok(export::kept(connection, &sql, [item], |_, json| Some(read(json)))?.pop())
}

fn questions(connection: &Connection, item: &ItemRef) -> Result<Vec<Question>> {
    let sql = "SELECT key, record FROM questions WHERE item = ?1";
    export::kept(connection, sql, [item.to_string()], |_, json| Some(review_json::question(json)))
}

fn texts(connection: &Connection, sql: &str, key: impl rusqlite::ToSql) -> Result<Vec<String>> {
    let mut select = connection.prepare_cached(sql).doing("reading a case")?;
    let rows = select.query_map([key], |row| row.get(0)).doing("reading a case")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading a case")
}

fn source(connection: &Connection, record: &Record, item: i64) -> Result<Option<Source>> {
    let table = match record {
        Record::Disclosure(_) => "disclosures",
        Record::Authorisation(_) => "authorisations",
        Record::WeighingNote(_) => "weighing_notes",
        Record::Person(_) => "persons",
        Record::Matter(_) => "matters",
    };
    let sql = format!(
        "SELECT s.file, s.sha256, t.source_row FROM {table} t JOIN sources s ON s.id = t.source WHERE t.item = ?1"
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut select| {
            let read =
                |row: &rusqlite::Row<'_>| Ok(Source { file: row.get(0)?, sha256: row.get(1)?, row: row.get(2)? });
            select.query_row([item], read).optional()
        })
        .doing("reading where a record came from")
}
