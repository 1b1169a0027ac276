//! Authorisations on the bench: the items of a portion, or what the disclosures of a portion are linked to.

use super::background::Background;
use super::bench::Bench;
use super::laying::{Laying, View};
use crate::domain::codes::{AuthorisationKind, Code, ItemKind};
use crate::domain::fold::fold;
use crate::domain::records::{Authorisation, is_empty};
use crate::domain::terms::Granted;
use crate::domain::weighing::recipients;
use crate::store::error::{Doing, Result, StoreError};
use crate::store::row::{self, Cells, Record};
use rusqlite::{Connection, Row, params};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub const VIEWS: &[View] =
    &[View::Authorisations, View::AuthorisationParties, View::AuthorisationCategories, View::AuthorisationRequests];

/// How many linked authorisations are remembered from portion to portion: many disclosures name the same.
const REMEMBERED: usize = 60_000;

/// What disclosures ask after an authorisation that they name.
#[derive(Debug)]
pub struct Linked {
    /// Its row of `items`.
    pub item: i64,
    pub reference: String,
    pub granted: Granted,
    /// Whether it says why the disclosures are necessary.
    pub is_reasoned: bool,
    pub parties: Box<[String]>,
    pub categories: [Folded; 2],
    pub requests: Folded,
    /// All of it, when a check reads more.
    record: Option<Box<Authorisation>>,
}

/// Texts folded, for comparing.
pub type Folded = Box<[String]>;

/// The two lists of categories as the views call them.
pub const DIMENSIONS: [&str; 2] = ["person", "data"];

impl Linked {
    fn new(item: i64, record: Authorisation, laying: &Laying<'_>) -> Self {
        let folded = |texts: &[String]| folded(texts).map(|(folded, _)| folded).collect::<Folded>();
        Self {
            item,
            reference: record.reference.clone(),
            granted: Granted::by(&record),
            is_reasoned: filled(record.necessity.as_ref()).is_some(),
            parties: record.parties.clone().into_boxed_slice(),
            categories: [folded(&record.person_categories), folded(&record.data_categories)],
            requests: folded(&record.requests),
            record: VIEWS.iter().any(|view| laying.wants(*view)).then(|| Box::new(record)),
        }
    }

    /// Whether it names the category of this dimension. An individual authorisation that leaves a dimension empty does
    /// not limit it.
    pub fn names(&self, dimension: usize, folded: &str) -> bool {
        let categories = &self.categories[dimension];
        let is_open = categories.is_empty() && self.granted.kind == AuthorisationKind::Individual;
        is_open || categories.iter().any(|category| category == folded)
    }
}

/// Reads authorisations as disclosures name them.
#[derive(Debug, Default)]
pub struct Authorisations {
    remembered: HashMap<String, Arc<Linked>>,
    /// Those that lie on the bench.
    laid: HashSet<i64>,
}

impl Authorisations {
    /// Nothing is known any more.
    pub fn forget(&mut self) {
        self.remembered.clear();
    }

    /// Clears the bench of them.
    pub fn clear(&mut self, bench: &Bench) -> Result<()> {
        self.laid.clear();
        bench.clear(VIEWS)
    }

    /// The authorisations with these refs, each once; what checks read of them lies on the bench afterwards.
    pub fn named(
        &mut self,
        file: &Connection,
        laying: &Laying<'_>,
        background: &Background,
        references: &[String],
    ) -> Result<Vec<Arc<Linked>>> {
        let mut named: Vec<Arc<Linked>> = Vec::with_capacity(references.len());
        for reference in references {
            let linked = self.remember(file, laying, reference)?;
            if named.iter().any(|other| other.item == linked.item) {
                continue;
            }
            if let Some(record) = &linked.record
                && self.laid.insert(linked.item)
            {
                lay(laying, background, linked.item, record)?;
            }
            named.push(linked);
        }
        Ok(named)
    }

    fn remember(&mut self, file: &Connection, laying: &Laying<'_>, reference: &str) -> Result<Arc<Linked>> {
        if let Some(known) = self.remembered.get(reference) {
            return Ok(Arc::clone(known));
        }
        let gone = || StoreError::NoSuchItem(format!("{}:{reference}", ItemKind::Authorisation));
        let (item, record) = in_range(file, laying, (reference, reference))?.pop().ok_or_else(gone)?;
        if self.remembered.len() == REMEMBERED {
            self.remembered.clear();
        }
        let linked = Arc::new(Linked::new(item, record, laying));
        self.remembered.insert(reference.to_owned(), Arc::clone(&linked));
        Ok(linked)
    }
}

/// The authorisations from one ref to another, both included, each with its row of `items`; texts that no check reads
/// stay unread.
pub fn in_range(
    file: &Connection,
    laying: &Laying<'_>,
    (first, last): (&str, &str),
) -> Result<Vec<(i64, Authorisation)>> {
    let texts = ["proportionality", "subsidiarity", "risks", "mitigation"];
    let mut unread = laying.unread(View::Authorisations, &texts);
    unread.extend(["text", "extra", "weighing_notes"]);
    let columns = row::columns_without::<Authorisation>("a", &unread);
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

fn read(row: &Row<'_>) -> Result<(i64, Authorisation)> {
    let record = Authorisation::read(&mut Cells::new(row, Authorisation::TABLE, Authorisation::COLUMNS))?;
    Ok((row.get(Authorisation::COLUMNS.len()).doing("reading authorisations")?, record))
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
pub fn lay(laying: &Laying<'_>, background: &Background, item: i64, record: &Authorisation) -> Result<()> {
    lay_record(laying, item, record)?;
    if laying.wants(View::AuthorisationParties) {
        lay_parties(laying, background, item, record)?;
    }
    for (dimension, categories) in DIMENSIONS.iter().zip([&record.person_categories, &record.data_categories]) {
        for (folded, category) in folded(categories) {
            laying.row(View::AuthorisationCategories, params![item, dimension, folded, category])?;
        }
    }
    for (folded, request) in folded(&record.requests) {
        laying.row(View::AuthorisationRequests, params![item, folded, request])?;
    }
    Ok(())
}

fn lay_record(laying: &Laying<'_>, item: i64, record: &Authorisation) -> Result<()> {
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
    laying.row(
        View::Authorisations,
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
            day(record.granted_on.or(record.valid_from)),
            record.categories_closed,
            filled(record.necessity.as_ref()),
            filled(record.proportionality.as_ref()),
            filled(record.subsidiarity.as_ref()),
            filled(record.risks.as_ref()),
            filled(record.mitigation.as_ref()),
            day(record.legal_advice_on),
        ],
    )
}

fn lay_parties(laying: &Laying<'_>, background: &Background, item: i64, record: &Authorisation) -> Result<()> {
    let granted = record.granted_on.or(record.valid_from);
    for party in recipients(&record.parties, &background.parties) {
        let note = granted.and_then(|date| background.notes.in_force(&record.service, party, date));
        let own = record.parties.iter().any(|named| named == party);
        laying.row(View::AuthorisationParties, params![item, party, own, note.map(|note| note.item)])?;
    }
    Ok(())
}

/// Lays the disclosures that name it on the bench.
pub fn lay_disclosures(file: &Connection, laying: &Laying<'_>, authorisation: i64) -> Result<()> {
    if !laying.wants(View::AuthorisationDisclosures) {
        return Ok(());
    }
    let sql =
        "SELECT d.ref, d.date, d.content, coalesce(json_array_length(d.parties), 0), max(coalesce(d.persons_count, 0),
                 (SELECT count(*) FROM persons p WHERE p.disclosure = d.ref))
               FROM disclosure_authorisations l JOIN disclosures d ON d.item = l.disclosure WHERE l.authorisation = ?1";
    let mut select = file.prepare_cached(sql).doing("reading what is linked")?;
    let mut rows = select.query([authorisation]).doing("reading what is linked")?;
    while let Some(row) = rows.next().doing("reading what is linked")? {
        let cell = |place: usize| row.get_ref(place).doing("reading what is linked");
        laying.row(
            View::AuthorisationDisclosures,
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
