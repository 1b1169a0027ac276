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
mod laying;
mod population;
mod portion;
mod status;
mod tally;
mod views;

pub use population::{signals, signals_made};
pub use tally::tally;
pub use views::{documented as check_views, functions as check_functions};

use super::error::{Doing, Result, StoreError};
use super::{Access, Store, open};
use crate::domain::check::{Check, CheckFault, Signal};
use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use authorisations::Authorisations;
use authorizer::Reads;
use background::Background;
use bench::{Bench, Noticed};
use laying::Wanted;
use portion::Portion;
use rusqlite::Connection;
use status::Statuses;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Runs checks over items of one file; keeps its bench from item to item.
#[derive(Debug)]
pub struct Checker {
    store: Store,
    checks: Vec<Check>,
    /// What the checks on a kind of item read: nothing else is laid out for them.
    reads: HashMap<ItemKind, Reads>,
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
        let mut reads: HashMap<ItemKind, Reads> = HashMap::new();
        for check in checks {
            let read = bench.examine(check).map_err(|fault| StoreError::check(check, fault))?;
            let of_kind = reads.entry(check.item).or_default();
            for (view, columns) in read {
                of_kind.entry(view).or_default().extend(columns);
            }
        }
        let background = Background::read(&store.connection, &bench)?;
        let checks = checks.to_vec();
        let authorisations = Authorisations::default();
        Ok(Self { store, checks, reads, bench, background, authorisations, cancel: cancel.clone() })
    }

    /// The signals of one item, in order of check.
    pub fn of(&mut self, item: &ItemRef) -> Result<Vec<Signal>> {
        self.portion(&Portion::of(item))
    }

    /// The signals of a portion, in order of item, then check.
    fn portion(&mut self, portion: &Portion) -> Result<Vec<Signal>> {
        let signals = self.read(portion, |file, mut signals| {
            let statuses = Statuses::of(file, portion)?;
            for (item, signal) in &mut signals {
                signal.status = statuses.status(*item, signal);
            }
            Ok(signals)
        });
        let signals = signals.map_err(|error| told(&self.cancel, error))?;
        let mut signals: Vec<Signal> = signals.into_iter().map(|(_, signal)| signal).collect();
        // One kind: the order of `kind:ref` is that of the refs.
        signals.sort_by(|a, b| (&a.item.reference, &a.check).cmp(&(&b.item.reference, &b.check)));
        Ok(signals)
    }

    /// Which check (by its code) noticed something about which item (by its number), in no order.
    fn raised(&mut self, portion: &Portion) -> Result<Vec<(i64, String)>> {
        let raised = self.read(portion, |_, signals| Ok(signals));
        let raised = raised.map_err(|error| told(&self.cancel, error))?;
        Ok(raised.into_iter().map(|(item, signal)| (item, signal.check)).collect())
    }

    /// Reads in one transaction, which `finish` shares; signals come with the number of their item, none with a status.
    fn read(
        &mut self,
        portion: &Portion,
        finish: impl FnOnce(&Connection, Vec<(i64, Signal)>) -> Result<Vec<(i64, Signal)>>,
    ) -> Result<Vec<(i64, Signal)>> {
        let Some(reads) = self.reads.get(&portion.kind) else { return Ok(Vec::new()) };
        let transaction = self.store.connection.unchecked_transaction().doing("reading the file")?;
        let file: &Connection = &transaction;
        if !self.background.is_current(file)? {
            self.background = Background::read(file, &self.bench)?;
            self.authorisations.forget();
        }
        portion::clear(&self.bench, &mut self.authorisations)?;
        let (items, rows) = self.bench.together(Wanted::Read(reads), |laying| {
            portion::lay(file, laying, &self.background, &mut self.authorisations, portion)
        })?;
        let mut signals = Vec::new();
        for check in self.checks.iter().filter(|check| check.item == portion.kind) {
            let found = self.bench.run(check, rows + self.background.rows);
            let found = found.and_then(|found| noticed(&self.background, check, &items, found));
            signals.extend(found.map_err(|fault| StoreError::check(check, fault))?);
        }
        finish(file, signals)
    }
}

/// Whatever was interrupted when a stop was asked for, was stopped.
fn told(cancel: &AtomicBool, error: StoreError) -> StoreError {
    if cancel.load(Ordering::Relaxed) { StoreError::Cancelled } else { error }
}

/// What the check notices among the items; the first row of an item counts.
fn noticed(
    background: &Background,
    check: &Check,
    items: &HashMap<String, i64>,
    found: Vec<Noticed>,
) -> std::result::Result<Vec<(i64, Signal)>, CheckFault> {
    let mut seen = HashSet::new();
    let mut signals = Vec::new();
    for (reference, values) in found {
        let Some(&item) = items.get(&reference) else {
            // All weighing notes lie on the bench, whichever are looked at.
            if check.item == ItemKind::WeighingNote && background.note_items.contains_key(&reference) {
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
    let fault = |(place, check): (usize, &Check)| Some((place, bench.run(check, 0).err()?));
    Ok(checks.iter().enumerate().filter_map(fault).collect())
}
