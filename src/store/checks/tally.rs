//! The signals of a whole file as bits, and what became of them: what the queue marks and the counts are read from.
//!
//! Raising is long and depends on the records only; what became of signals is short and depends on the review only. So
//! a verdict never asks for a new run.

use super::{Checker, Result, population};
use crate::domain::check::Check;
use crate::domain::codes::Code;
use crate::domain::item::ItemRef;
use crate::domain::tally::{Became, CheckSet, Tally};
use crate::store::Store;
use crate::store::error::Doing;
use rusqlite::{OptionalExtension, params};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

/// Runs all checks over the population and notes what they raise; what became of the signals is left out. Setting
/// `cancel` ends it with [`super::StoreError::Cancelled`].
///
/// One thread: another core is left to the screen. It ends with the run, so that the allocator gives back what the run
/// took: a thread that lives on keeps some forty megabytes after a million items.
///
/// # Panics
/// When the run does.
pub fn tally(path: &Path, checks: &[Check], cancel: &Arc<AtomicBool>) -> Result<Tally> {
    let run = || raised(path, checks, cancel);
    thread::scope(|scope| scope.spawn(run).join().expect("checks do not panic"))
}

fn raised(path: &Path, checks: &[Check], cancel: &Arc<AtomicBool>) -> Result<Tally> {
    let mut checker = Checker::open(path, checks, cancel)?;
    let places: HashMap<&str, usize> = checks.iter().map(|check| check.code.as_str()).zip(0..).collect();
    let mut tally = Tally::new(checks.len());
    for portion in population::plan(&checker)? {
        for (item, check) in checker.raised(&portion)? {
            if let Some(&place) = places.get(check.as_str()) {
                tally.raise(item, place);
            }
        }
    }
    Ok(tally)
}

impl Store {
    /// The number of the last import: records only change by one.
    pub fn last_import(&self) -> Result<i64> {
        self.last("SELECT coalesce(max(id), 0) FROM sources")
    }

    /// The number of the last event: the review only changes by one.
    pub fn last_event(&self) -> Result<i64> {
        self.last("SELECT coalesce(max(n), 0) FROM events")
    }

    fn last(&self, sql: &str) -> Result<i64> {
        let mut select = self.connection.prepare_cached(sql).doing("looking for what is new")?;
        select.query_row([], |row| row.get(0)).doing("looking for what is new")
    }

    /// What became of the signals of every item that was assessed or has one set aside, by the number of the item.
    pub fn became(&self, checks: &[Check]) -> Result<HashMap<i64, Became>> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let of_norm = self.checks_of_norms(checks)?;
        let mut found: HashMap<i64, Became> = HashMap::new();
        let mut select = transaction
            .prepare_cached("SELECT DISTINCT item, norm FROM assessments ORDER BY item, norm")
            .doing(DOING)?;
        let mut rows = select.query([]).doing(DOING)?;
        while let Some(row) = rows.next().doing(DOING)? {
            let (item, norm): (i64, i64) = (|| Ok((row.get(0)?, row.get(1)?)))().doing(DOING)?;
            for &place in of_norm.get(&norm).into_iter().flatten() {
                found.entry(item).or_default().answered.insert(place);
            }
        }
        let mut select = transaction.prepare_cached("SELECT item, check_code FROM dismissals").doing(DOING)?;
        let mut rows = select.query([]).doing(DOING)?;
        while let Some(row) = rows.next().doing(DOING)? {
            let (item, code): (i64, String) = (|| Ok((row.get(0)?, row.get(1)?)))().doing(DOING)?;
            if let Some(place) = checks.iter().position(|check| check.code == code) {
                found.entry(item).or_default().dismissed.insert(place);
            }
        }
        Ok(found)
    }

    /// The same of one item, with its number; `None`: there is no such item.
    pub fn became_of(&self, item: &ItemRef, checks: &[Check]) -> Result<Option<(i64, Became)>> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let number: Option<i64> = transaction
            .prepare_cached("SELECT id FROM items WHERE kind = ?1 AND ref = ?2")
            .and_then(|mut select| {
                select.query_row(params![item.kind.code(), item.reference], |row| row.get(0)).optional()
            })
            .doing(DOING)?;
        let Some(number) = number else { return Ok(None) };
        let of_norm = self.checks_of_norms(checks)?;
        let norms: Vec<i64> = self.listed("SELECT DISTINCT norm FROM assessments WHERE item = ?1", number)?;
        let codes: Vec<String> = self.listed("SELECT check_code FROM dismissals WHERE item = ?1", number)?;
        let answered = norms.iter().filter_map(|norm| of_norm.get(norm)).flatten().copied();
        let dismissed = checks.iter().enumerate().filter(|(_, check)| codes.contains(&check.code));
        let dismissed = CheckSet::of(dismissed.map(|(place, _)| place));
        Ok(Some((number, Became { answered: CheckSet::of(answered), dismissed })))
    }

    fn listed<T: rusqlite::types::FromSql>(&self, sql: &str, item: i64) -> Result<Vec<T>> {
        let mut select = self.connection.prepare_cached(sql).doing(DOING)?;
        let rows = select.query_map([item], |row| row.get(0)).doing(DOING)?;
        rows.collect::<rusqlite::Result<_>>().doing(DOING)
    }

    /// The places of the checks on each norm, by the place of the norm in the file.
    fn checks_of_norms(&self, checks: &[Check]) -> Result<HashMap<i64, Vec<usize>>> {
        let mut select = self.connection.prepare_cached("SELECT place, code FROM norms").doing(DOING)?;
        let mut rows = select.query([]).doing(DOING)?;
        let mut found = HashMap::new();
        while let Some(row) = rows.next().doing(DOING)? {
            let (place, code): (i64, String) = (|| Ok((row.get(0)?, row.get(1)?)))().doing(DOING)?;
            let on_it = checks.iter().enumerate().filter(|(_, check)| check.norm == code);
            found.insert(place, on_it.map(|(place, _)| place).collect());
        }
        Ok(found)
    }
}

const DOING: &str = "reading what became of signals";
