//! Running the framework's checks.
//!
//! The queries never meet the file. The terms they rest on (recipients, the note in force, elevated) are the domain's;
//! for each portion of items the store lays them out in a database in memory, the *bench*, and runs the checks there,
//! under an authorizer, with a budget of steps. Tried first: views over the file itself. They repeat the domain's rules
//! in SQL, and each check walks the wide table again.

mod authorisations;
mod authorizer;
mod background;
mod bench;
mod disclosures;
mod functions;
mod population;
mod portion;
mod status;
mod tally;
mod views;

pub use population::signals;
pub use tally::tally;
pub use views::{documented as check_views, functions as check_functions};

use super::error::{Doing, Result, StoreError};
use super::{Access, Store, open};
use crate::domain::check::{Check, CheckFault, Signal};
use crate::domain::item::ItemRef;
use authorisations::Authorisations;
use background::Background;
use bench::Bench;
use portion::Portion;
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Runs checks over items of one file; keeps its bench from item to item.
#[derive(Debug)]
pub struct Checker {
    store: Store,
    checks: Vec<Check>,
    bench: Bench,
    background: Background,
    authorisations: Authorisations,
    cancel: Arc<AtomicBool>,
}

impl Checker {
    /// Opens the file for reading; a check that cannot run is an error that names it. Setting `cancel` stops a check
    /// that is running.
    pub fn open(path: &Path, checks: &[Check], cancel: &Arc<AtomicBool>) -> Result<Self> {
        Self::begin(path, checks, cancel).map_err(|error| told(cancel, error))
    }

    fn begin(path: &Path, checks: &[Check], cancel: &Arc<AtomicBool>) -> Result<Self> {
        let store = open(path, Access::Read)?;
        let bench = Bench::new(cancel)?;
        for check in checks {
            bench.examine(check).map_err(|fault| StoreError::check(check, fault))?;
        }
        let background = Background::read(&store.connection, &bench)?;
        let checks = checks.to_vec();
        Ok(Self { store, checks, bench, background, authorisations: Authorisations::default(), cancel: cancel.clone() })
    }

    /// The signals of one item, in order of check.
    pub fn of(&mut self, item: &ItemRef) -> Result<Vec<Signal>> {
        self.portion(&Portion::of(item))
    }

    /// The signals of a portion, in order of item, then check.
    fn portion(&mut self, portion: &Portion) -> Result<Vec<Signal>> {
        let told_of = |file: &Connection, check: &Check, (item, signal)| {
            Ok(Signal { status: status::status(file, item, check)?, ..signal })
        };
        let signals = self.read(portion, told_of);
        let mut signals = signals.map_err(|error| told(&self.cancel, error))?;
        // One kind: the order of `kind:ref` is that of the refs.
        signals.sort_by(|a, b| (&a.item.reference, &a.check).cmp(&(&b.item.reference, &b.check)));
        Ok(signals)
    }

    /// Which check (by its code) noticed something about which item (by its number), in no order.
    fn raised(&mut self, portion: &Portion) -> Result<Vec<(i64, String)>> {
        let raised = self.read(portion, |_, _, (item, signal)| Ok((item, signal.check)));
        raised.map_err(|error| told(&self.cancel, error))
    }

    /// Reads in one transaction; makes something of each signal and the number of its item.
    fn read<T>(
        &mut self,
        portion: &Portion,
        mut make: impl FnMut(&Connection, &Check, (i64, Signal)) -> Result<T>,
    ) -> Result<Vec<T>> {
        if !self.checks.iter().any(|check| check.item == portion.kind) {
            return Ok(Vec::new());
        }
        let transaction = self.store.connection.unchecked_transaction().doing("reading the file")?;
        let file: &Connection = &transaction;
        if !self.background.is_current(file)? {
            self.background = Background::read(file, &self.bench)?;
            self.authorisations.forget();
        }
        let items = self
            .bench
            .together(|| portion::lay(file, &self.bench, &self.background, &mut self.authorisations, portion))?;
        let mut signals = Vec::new();
        for check in self.checks.iter().filter(|check| check.item == portion.kind) {
            let found = noticed(&self.bench, &self.background, check, &items);
            let found = found.map_err(|fault| StoreError::check(check, fault))?;
            for found in found {
                signals.push(make(file, check, found)?);
            }
        }
        Ok(signals)
    }
}

/// Whatever was interrupted when a stop was asked for, was stopped.
fn told(cancel: &AtomicBool, error: StoreError) -> StoreError {
    if cancel.load(Ordering::Relaxed) { StoreError::Cancelled } else { error }
}

/// What the check notices among the items; the first row of an item counts.
fn noticed(
    bench: &Bench,
    background: &Background,
    check: &Check,
    items: &HashMap<String, i64>,
) -> std::result::Result<Vec<(i64, Signal)>, CheckFault> {
    let mut seen = HashSet::new();
    let mut signals = Vec::new();
    for (reference, values) in bench.run(check)? {
        let Some(&item) = items.get(&reference) else {
            // All weighing notes lie on the bench, whichever are looked at.
            if check.item == crate::domain::codes::ItemKind::WeighingNote
                && background.note_items.contains_key(&reference)
            {
                continue;
            }
            return Err(CheckFault::NotAnItem { found: reference });
        };
        if seen.insert(item) {
            let names = check.facts.iter().map(|fact| fact.name.clone());
            let signal = Signal {
                item: ItemRef::new(check.item, reference),
                check: check.code.clone(),
                norm: check.norm.clone(),
                facts: names.zip(values).collect(),
                status: crate::domain::check::SignalStatus::Open,
            };
            signals.push((item, signal));
        }
    }
    Ok(signals)
}

/// What is wrong with these checks, without a file: each by its place.
pub fn examine(checks: &[Check]) -> Result<Vec<(usize, CheckFault)>> {
    let bench = Bench::new(&Arc::default())?;
    let fault = |(place, check): (usize, &Check)| Some((place, bench.run(check).err()?));
    Ok(checks.iter().enumerate().filter_map(fault).collect())
}
