//! What lies behind every portion: the parties, and the weighing notes of all services.

use super::bench::Bench;
use super::laying::{Laying, View, Wanted};
use crate::domain::codes::{Code, Level, Permitted, RiskProfile};
use crate::domain::fold::fold;
use crate::domain::records::{Party, WeighingNote};
use crate::domain::weighing::{Dated, NoteIndex};
use crate::store::error::{Doing, Result};
use crate::store::row::{self, Cells, Record};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

const VIEWS: &[View] = &[View::WeighingNotes, View::NoteMeasures, View::Parties, View::Members];

/// Read once per run.
#[derive(Debug, Default)]
pub struct Background {
    pub parties: BTreeMap<String, Party>,
    pub notes: NoteIndex<Note>,
    /// Ref -> row of `items`.
    pub note_items: HashMap<String, i64>,
    /// Rows that it takes on the bench.
    pub rows: i64,
    /// Which imports it knows of.
    imports: i64,
}

/// A weighing note, as far as the checks on other items ask after it.
#[derive(Debug)]
pub struct Note {
    pub item: i64,
    version: i64,
    adopted_on: NaiveDate,
    valid_until: Option<NaiveDate>,
    pub risk_profile: RiskProfile,
    pub required_level: Option<Level>,
}

impl Dated for Note {
    fn adopted_on(&self) -> NaiveDate {
        self.adopted_on
    }
    fn version(&self) -> i64 {
        self.version
    }
    fn valid_until(&self) -> Option<NaiveDate> {
        self.valid_until
    }
}

/// The number of the last import: records only change by one.
fn imports(file: &Connection) -> Result<i64> {
    let mut select = file.prepare_cached("SELECT coalesce(max(id), 0) FROM sources").doing("reading the sources")?;
    select.query_row([], |row| row.get(0)).doing("reading the sources")
}

impl Background {
    /// Whether the file has no newer records than these.
    pub fn is_current(&self, file: &Connection) -> Result<bool> {
        Ok(self.imports == imports(file)?)
    }

    /// Reads it and lays it on the bench.
    pub fn read(file: &Connection, bench: &Bench) -> Result<Self> {
        bench.clear(VIEWS)?;
        let (mut found, rows) = bench.together(Wanted::All, |laying| Self::lay(file, laying))?;
        found.rows = rows;
        Ok(found)
    }

    fn lay(file: &Connection, laying: &Laying<'_>) -> Result<Self> {
        let mut found = Self { imports: imports(file)?, ..Self::default() };
        for party in row::select::<Party>(file, "", [])? {
            lay_party(laying, &party)?;
            found.parties.insert(party.code.clone(), party);
        }
        let columns = row::columns_without::<WeighingNote>("n", &["text", "extra", "criteria"]);
        let sql = format!("SELECT {columns}, n.item FROM weighing_notes n");
        let mut select = file.prepare_cached(&sql).doing("reading the weighing notes")?;
        let mut rows = select.query([]).doing("reading the weighing notes")?;
        while let Some(row) = rows.next().doing("reading the weighing notes")? {
            let note = WeighingNote::read(&mut Cells::new(row, WeighingNote::TABLE, WeighingNote::COLUMNS))?;
            let item = row.get(WeighingNote::COLUMNS.len()).doing("reading the weighing notes")?;
            lay_note(laying, item, &note)?;
            found.keep(item, note);
        }
        Ok(found)
    }

    fn keep(&mut self, item: i64, note: WeighingNote) {
        let kept = Note {
            item,
            version: note.version,
            adopted_on: note.adopted_on,
            valid_until: note.valid_until,
            risk_profile: note.risk_profile,
            required_level: note.required_level,
        };
        self.notes.add(&note.service, &note.party, kept);
        self.note_items.insert(note.reference, item);
    }
}

fn lay_party(laying: &Laying<'_>, party: &Party) -> Result<()> {
    laying.row(View::Parties, params![party.code, party.name, party.kind.code(), party.country])?;
    for member in &party.members {
        laying.row(View::Members, params![party.code, member])?;
    }
    Ok(())
}

fn lay_note(laying: &Laying<'_>, item: i64, note: &WeighingNote) -> Result<()> {
    let permitted: BTreeSet<&str> = note.permitted.iter().map(|form| form.code()).collect();
    let codes: BTreeSet<String> =
        note.measures.iter().map(|measure| fold(&measure.code)).filter(|code| !code.is_empty()).collect();
    laying.row(
        View::WeighingNotes,
        params![
            item,
            note.reference,
            note.service,
            note.party,
            note.version,
            note.adopted_on.to_string(),
            note.adopted_by.map(Code::code),
            note.valid_until.map(|day| day.to_string()),
            note.risk_profile.code(),
            note.required_level.map(Code::code),
            permitted.contains(Permitted::EvaluatedPersonalData.code()),
            permitted.into_iter().collect::<Vec<_>>().join(", "),
            codes.into_iter().collect::<Vec<_>>().join("\n"),
        ],
    )?;
    for measure in note.measures.iter().filter(|measure| !fold(&measure.code).is_empty()) {
        laying.row(
            View::NoteMeasures,
            params![item, fold(&measure.code), measure.code, measure.requires.map(Code::code), measure.text],
        )?;
    }
    Ok(())
}
