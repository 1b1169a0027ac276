//! The count table, read from the tallies.

use super::Store;
use super::error::{Doing, Result};
use super::setup::Norms;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::count::CountTable;
use crate::domain::framework::NormSet;
use crate::domain::settle::State;
use rusqlite::{Connection, Row};

impl Store {
    /// The counts per service and kind of item, and per norm.
    pub fn counts(&self) -> Result<CountTable> {
        let transaction = self.connection.unchecked_transaction().doing("counting")?;
        counts(&transaction)
    }
}

const ASSESSED: &str = "i.state IN ('unlawful', 'careless', 'not_assessable', 'in_order')";

pub(super) fn counts(connection: &Connection) -> Result<CountTable> {
    let norms = Norms::read(connection)?;
    let mut table = CountTable::default();
    each(connection, "SELECT kind, service, items FROM populations", |kind, service, row| {
        let counts = table.service_mut(service).items.entry(kind).or_default();
        counts.population = count(row, 2)?;
        Ok(())
    })?;
    each(connection, "SELECT kind, service, items, state FROM tallies", |kind, service, row| {
        let state = State::parse(row.get_ref(3)?.as_str()?).unwrap_or(State::Unreviewed);
        table.service_mut(service).items.entry(kind).or_default().add(state, count(row, 2)?);
        Ok(())
    })?;
    let applies = format!(
        "SELECT kind, service, count(*), required FROM items i INDEXED BY items_assessed WHERE {ASSESSED}
         GROUP BY kind, service, required"
    );
    each(connection, &applies, |kind, service, row| {
        let items = count(row, 2)?;
        for place in NormSet::from_bits(row.get::<_, i64>(3)?.cast_unsigned()).iter() {
            table.service_mut(service).norm_mut(norms.code(place), kind).applies += items;
        }
        Ok(())
    })?;
    let findings = format!(
        "SELECT i.kind, i.service, count(*), s.norm, s.verdict FROM settled s CROSS JOIN items i ON i.id = s.item
         WHERE s.verdict IN ('careless', 'unlawful') AND {ASSESSED} GROUP BY i.kind, i.service, s.norm, s.verdict"
    );
    each(connection, &findings, |kind, service, row| {
        let items = count(row, 2)?;
        let counts = table.service_mut(service).norm_mut(norms.code(row.get::<_, u32>(3)? as usize), kind);
        match row.get_ref(4)?.as_str()? {
            "careless" => counts.careless += items,
            _ => counts.unlawful += items,
        }
        Ok(())
    })?;
    table.sum_up();
    Ok(table)
}

fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.unsigned_abs())
}

fn each(
    connection: &Connection,
    sql: &str,
    mut read: impl FnMut(ItemKind, &str, &Row<'_>) -> rusqlite::Result<()>,
) -> Result<()> {
    let mut select = connection.prepare_cached(sql).doing("counting")?;
    let mut rows = select.query([]).doing("counting")?;
    while let Some(row) = rows.next().doing("counting")? {
        let mut one = || -> rusqlite::Result<()> {
            match ItemKind::parse(row.get_ref(0)?.as_str()?) {
                Ok(kind) => read(kind, row.get_ref(1)?.as_str()?, row),
                Err(_) => Ok(()),
            }
        };
        one().doing("counting")?;
    }
    Ok(())
}
