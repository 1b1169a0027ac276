//! Portions: items of one kind from one ref to another, so that a million of them never lie in memory at once.

use super::authorisations::{self, Authorisations};
use super::background::Background;
use super::bench::Bench;
use super::disclosures;
use super::laying::{Laying, View};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::records::{Matter, Person};
use crate::store::error::{Doing, Result};
use crate::store::row::{self, Cells, Record};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Items of one kind, from one ref to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    pub kind: ItemKind,
    pub first: String,
    pub last: String,
}

impl Portion {
    pub fn of(item: &ItemRef) -> Self {
        Self { kind: item.kind, first: item.reference.clone(), last: item.reference.clone() }
    }
}

/// Items in a portion. An authorisation may bring many disclosures with it.
fn size(kind: ItemKind) -> usize {
    if kind == ItemKind::Authorisation { 100 } else { 2_000 }
}

/// Every item of the kind, in portions, in order of ref.
pub fn portions(file: &Connection, kind: ItemKind) -> Result<Vec<Portion>> {
    let sql = "SELECT ref FROM items WHERE kind = ?1 ORDER BY ref";
    let mut select = file.prepare_cached(sql).doing("reading the items")?;
    let mut rows = select.query([kind.code()]).doing("reading the items")?;
    let mut portions: Vec<Portion> = Vec::new();
    let (size, mut place, mut last) = (size(kind), 0, String::new());
    while let Some(row) = rows.next().doing("reading the items")? {
        let reference = row.get_ref(0).and_then(|cell| Ok(cell.as_str()?)).doing("reading the items")?;
        if place % size == 0 {
            close(&mut portions, &last);
            portions.push(Portion { kind, first: reference.to_owned(), last: String::new() });
        }
        last.clear();
        last.push_str(reference);
        place += 1;
    }
    close(&mut portions, &last);
    Ok(portions)
}

fn close(portions: &mut [Portion], last: &str) {
    if let Some(portion) = portions.last_mut() {
        last.clone_into(&mut portion.last);
    }
}

/// Clears the bench of the portion before.
pub fn clear(bench: &Bench, authorisations: &mut Authorisations) -> Result<()> {
    bench.clear(disclosures::VIEWS)?;
    bench.clear(&[View::AuthorisationDisclosures, View::Persons, View::Matters])?;
    authorisations.clear(bench)
}

/// Lays a portion on the cleared bench; returns the row of `items` of each ref.
pub fn lay(
    file: &Connection,
    laying: &Laying<'_>,
    background: &Background,
    authorisations: &mut Authorisations,
    portion: &Portion,
) -> Result<HashMap<String, i64>> {
    let range = (portion.first.as_str(), portion.last.as_str());
    let mut items = HashMap::new();
    match portion.kind {
        ItemKind::Disclosure => {
            let mut tell = |reference, item| {
                items.insert(reference, item);
            };
            disclosures::lay_range(file, laying, background, authorisations, range, &mut tell)?;
        }
        ItemKind::Authorisation => {
            for (item, record) in authorisations::in_range(file, laying, range)? {
                authorisations::lay(laying, background, item, &record)?;
                authorisations::lay_disclosures(file, laying, item)?;
                items.insert(record.reference, item);
            }
        }
        ItemKind::WeighingNote => {
            let within = |reference: &str| range.0 <= reference && reference <= range.1;
            let notes = background.note_items.iter().filter(|(reference, _)| within(reference));
            items.extend(notes.map(|(reference, item)| (reference.clone(), *item)));
        }
        ItemKind::Person => items.extend(persons(file, laying, range)?),
        ItemKind::Matter => items.extend(matters(file, laying, range)?),
    }
    Ok(items)
}

fn persons(file: &Connection, laying: &Laying<'_>, (first, last): (&str, &str)) -> Result<Vec<(String, i64)>> {
    let columns = row::columns_without::<Person>("p", &["extra"]);
    let sql = format!(
        "SELECT {columns}, p.item, i.service, i.date FROM items i JOIN persons p ON p.item = i.id
         WHERE i.kind = 'person' AND i.ref BETWEEN ?1 AND ?2"
    );
    let mut select = file.prepare_cached(&sql).doing("reading persons")?;
    let mut rows = select.query([first, last]).doing("reading persons")?;
    let (width, mut items) = (Person::COLUMNS.len(), Vec::new());
    while let Some(row) = rows.next().doing("reading persons")? {
        let person = Person::read(&mut Cells::new(row, Person::TABLE, Person::COLUMNS))?;
        let (item, service, date): (i64, String, String) =
            (|| Ok((row.get(width)?, row.get(width + 1)?, row.get(width + 2)?)))().doing("reading persons")?;
        laying.row(
            View::Persons,
            params![
                item,
                person.reference,
                person.disclosure,
                service,
                date,
                authorisations::filled(person.category.as_ref()),
                authorisations::filled(person.grounds.as_ref()),
                authorisations::filled(person.notes.as_ref()),
            ],
        )?;
        items.push((person.reference, item));
    }
    Ok(items)
}

fn matters(file: &Connection, laying: &Laying<'_>, (first, last): (&str, &str)) -> Result<Vec<(String, i64)>> {
    let columns = row::columns_without::<Matter>("m", &["extra"]);
    let sql = format!(
        "SELECT {columns}, m.item FROM items i JOIN matters m ON m.item = i.id
         WHERE i.kind = 'matter' AND i.ref BETWEEN ?1 AND ?2"
    );
    let mut select = file.prepare_cached(&sql).doing("reading matters")?;
    let mut rows = select.query([first, last]).doing("reading matters")?;
    let mut items = Vec::new();
    while let Some(row) = rows.next().doing("reading matters")? {
        let matter = Matter::read(&mut Cells::new(row, Matter::TABLE, Matter::COLUMNS))?;
        let item: i64 = row.get(Matter::COLUMNS.len()).doing("reading matters")?;
        laying.row(
            View::Matters,
            params![
                item,
                matter.reference,
                matter.service,
                matter.title,
                matter.kind.map(Code::code),
                authorisations::filled(matter.text.as_ref()),
            ],
        )?;
        items.push((matter.reference, item));
    }
    Ok(items)
}
