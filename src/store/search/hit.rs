//! What a number of the full text stands for: its item, its source, and the place of what was found.

use super::{fields, review, snippet};
use crate::domain::change::Change;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::search::{Hit, HitSource, Term};
use crate::store::error::{Doing, Result};
use rusqlite::{Connection, OptionalExtension, Row};

/// The texts of a record by the names of their fields.
type Fields = Vec<(&'static str, String)>;

/// Reads a hit; `None` when what it stands for is no longer there.
pub fn read(connection: &Connection, number: i64, terms: &[Term]) -> Result<Option<Hit>> {
    if number % 2 == 0 {
        return of_item(connection, number / 2, terms);
    }
    let sql = "SELECT kind, key FROM text_sources WHERE id = ?1";
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let found = connection.prepare_cached(sql);
    let found = found.and_then(|mut select| select.query_row([number / 2], read).optional()).doing("searching")?;
    match found {
        Some((kind, key)) if kind == "document" => of_document(connection, key, terms),
        Some((_, key)) => Ok(review::last(connection, &key)?.and_then(|change| of_change(&change, terms))),
        None => Ok(None),
    }
}

fn of_item(connection: &Connection, id: i64, terms: &[Term]) -> Result<Option<Hit>> {
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let found = connection.prepare_cached("SELECT kind, ref FROM items WHERE id = ?1");
    let found = found.and_then(|mut select| select.query_row([id], read).optional()).doing("searching")?;
    let Some((kind, reference)) = found else { return Ok(None) };
    let Ok(kind) = ItemKind::parse(&kind) else { return Ok(None) };
    let table = crate::domain::bundle::Table::from(kind).code();
    let fields = columns(connection, table, "item", &id)?.0;
    Ok(Some(made(Some(ItemRef::new(kind, reference)), HitSource::Record, &fields, terms)))
}

fn of_document(connection: &Connection, reference: String, terms: &[Term]) -> Result<Option<Hit>> {
    let (fields, item) = columns(connection, "documents", "ref", &reference)?;
    let item = item.and_then(|item| ItemRef::parse(&item).ok());
    Ok(item.map(|item| made(Some(item), HitSource::Document(reference), &fields, terms)))
}

/// The searched fields of a record, and its column `item`.
fn columns(
    connection: &Connection,
    table: &str,
    key: &str,
    value: &dyn rusqlite::ToSql,
) -> Result<(Fields, Option<String>)> {
    let names = fields::of_table(table);
    let sql = format!("SELECT CAST(item AS TEXT), {} FROM {table} WHERE {key} = ?1", names.join(", "));
    let read = |row: &Row<'_>| {
        let mut fields = Vec::new();
        for (place, name) in (1..).zip(names) {
            if let Some(text) = row.get::<_, Option<String>>(place)? {
                fields.push((*name, fields::shown(text)));
            }
        }
        Ok((fields, row.get(0)?))
    };
    let found = connection.prepare_cached(&sql).and_then(|mut select| select.query_row([value], read).optional());
    Ok(found.doing("searching")?.unwrap_or_default())
}

fn of_change(change: &Change, terms: &[Term]) -> Option<Hit> {
    let source = match change {
        Change::Assess(assessment) | Change::Outdate { assessment, .. } => {
            HitSource::Assessment { norm: assessment.norm.clone(), reviewer: assessment.reviewer.clone() }
        }
        Change::Close(_) => HitSource::Closure,
        Change::Exclude(_) => HitSource::Exclusion,
        Change::Dismiss(dismissal) => HitSource::Dismissal(dismissal.check.clone()),
        Change::Draw(sample) => HitSource::Sample(sample.name.clone()),
        Change::Ask(question) => HitSource::Question(Box::new(question.key())),
        Change::Recommend(found) => HitSource::Recommendation(found.service.clone(), found.number.clone()),
        _ => return None,
    };
    Some(made(change.item().cloned(), source, &review::fields(change), terms))
}

/// The field that holds the first of what was asked for, and the words around it.
fn made(item: Option<ItemRef>, source: HitSource, fields: &[(&'static str, String)], terms: &[Term]) -> Hit {
    let found = fields.iter().map(|(name, text)| (name, text, snippet::places(text, terms)));
    // The field in which most of it stands; of equals the first.
    let best = found.rev().max_by_key(|(_, _, places)| places.len());
    let (field, snippet) =
        best.map(|(name, text, places)| ((*name).to_owned(), snippet::around(text, &places))).unwrap_or_default();
    Hit { item, source, field, snippet }
}
