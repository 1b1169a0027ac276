//! All checks over the whole population: portions shared out over threads, their signals handed over in order.

use super::portion::{self, Portion};
use super::{Checker, Result};
use crate::domain::check::{Check, Signal};
use crate::domain::codes::{Code, ItemKind};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// More would not help two cores, and each has a page cache and a bench of its own.
const MOST_WORKERS: usize = 4;

/// Hands every signal of the file to `take`, in order of item (as `kind:ref`), then check. Setting `cancel` ends it with
/// [`super::StoreError::Cancelled`].
///
/// Each thread reads for itself: what another process imports meanwhile may be there for one and not for the other.
pub fn signals(path: &Path, checks: &[Check], cancel: &Arc<AtomicBool>, take: &mut dyn FnMut(Signal)) -> Result<()> {
    signals_made((path, checks), cancel, &|| |signals| signals, &mut |signals| signals.into_iter().for_each(&mut *take))
}

/// The same, but each thread makes something of the signals of a portion before they are handed over: with what `making`
/// gives it, once.
pub fn signals_made<T: Send, M: FnMut(Vec<Signal>) -> T>(
    (path, checks): (&Path, &[Check]),
    cancel: &Arc<AtomicBool>,
    making: &(dyn Fn() -> M + Sync),
    take: &mut dyn FnMut(T),
) -> Result<()> {
    let checker = Checker::open(path, checks, cancel)?;
    let plan = plan(&checker)?;
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_WORKERS).min(plan.len());
    if workers < 2 { alone(checker, &plan, making, take) } else { together(checker, plan, (workers, making), take) }
}

/// One thread, portion after portion.
fn alone<T, M: FnMut(Vec<Signal>) -> T>(
    mut checker: Checker,
    plan: &[Portion],
    making: &(dyn Fn() -> M + Sync),
    take: &mut dyn FnMut(T),
) -> Result<()> {
    let mut make = making();
    for portion in plan {
        take(make(checker.portion(portion)?));
    }
    Ok(())
}

fn together<T: Send, M: FnMut(Vec<Signal>) -> T>(
    checker: Checker,
    plan: Vec<Portion>,
    (workers, making): (usize, &(dyn Fn() -> M + Sync)),
    take: &mut dyn FnMut(T),
) -> Result<()> {
    let (path, checks, cancel) = (checker.store.path().to_owned(), checker.checks.clone(), checker.cancel.clone());
    let (path, checks, cancel) = (&path, &checks, &cancel);
    let queue = Queue { plan, next: AtomicUsize::new(0), due: Mutex::new(0), moved: Condvar::new() };
    std::thread::scope(|scope| {
        let (done, results) = channel();
        let queue = &queue;
        for _ in 1..workers {
            let done = done.clone();
            scope.spawn(move || match Checker::open(path, checks, cancel) {
                Ok(checker) => queue.work(checker, making(), &done),
                // It says so in place of a portion.
                Err(error) => drop(done.send((queue.next.fetch_add(1, Ordering::Relaxed), Err(error)))),
            });
        }
        scope.spawn(move || queue.work(checker, making(), &done));
        let handed_over = in_order(&results, queue, take);
        // Whoever waits for its turn may go.
        drop(results);
        queue.set_due(usize::MAX);
        handed_over
    })
}

/// Every portion of every kind that a check looks at, in the order of `kind:ref`.
pub(super) fn plan(checker: &Checker) -> Result<Vec<Portion>> {
    let looked_at = |kind: &ItemKind| checker.checks.iter().any(|check| check.item == *kind);
    let mut kinds: Vec<ItemKind> = ItemKind::ALL.iter().copied().filter(looked_at).collect();
    kinds.sort_by_key(|kind| kind.code());
    let mut plan = Vec::new();
    for kind in kinds {
        plan.extend(portion::portions(&checker.store.connection, kind)?);
    }
    Ok(plan)
}

type Done<T> = (usize, Result<T>);

/// How many portions may wait for the one that is due.
const AHEAD: usize = 8;

/// Who does which portion, and which is due to be handed over.
struct Queue {
    plan: Vec<Portion>,
    next: AtomicUsize,
    due: Mutex<usize>,
    moved: Condvar,
}

impl Queue {
    fn work<T>(&self, mut checker: Checker, mut make: impl FnMut(Vec<Signal>) -> T, done: &Sender<Done<T>>) {
        loop {
            let place = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(portion) = self.plan.get(place) else { return };
            let ready = checker.portion(portion).map(&mut make);
            self.wait_for(place);
            // Nobody listens any more: another portion failed.
            if done.send((place, ready)).is_err() {
                return;
            }
        }
    }

    /// Waits while too much would lie ahead of the portion that is due.
    fn wait_for(&self, place: usize) {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        while place >= due.saturating_add(AHEAD) {
            due = self.moved.wait(due).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn set_due(&self, due: usize) {
        *self.due.lock().unwrap_or_else(PoisonError::into_inner) = due;
        self.moved.notify_all();
    }
}

fn in_order<T>(results: &Receiver<Done<T>>, queue: &Queue, take: &mut dyn FnMut(T)) -> Result<()> {
    let mut waiting = BTreeMap::new();
    let mut due = 0;
    for (place, result) in results {
        waiting.insert(place, result?);
        while let Some(made) = waiting.remove(&due) {
            take(made);
            due += 1;
            queue.set_due(due);
        }
    }
    Ok(())
}
