//! The thread that runs all checks in the background, and what it found: shared with the thread that reads.
//!
//! What the checks raise depends on the records, so the long run is repeated only after an import. What became of signals
//! is read apart. This thread holds the lock for a moment only, never while it reads the file: the queue does not wait.

use super::writer::say;
use super::{Answer, Setup};
use crate::app::Msg;
use crate::domain::check::Check;
use crate::domain::item::ItemRef;
use crate::domain::tally::{SignalCounts, Tally};
use crate::domain::view::QueuePage;
use crate::store::{self, Access, Store, StoreError};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// What was noticed, for whoever asks.
#[derive(Debug, Default)]
pub struct Noticed {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    counted: Option<Counted>,
    /// Changes taken in so far: what was read before the last of them is not laid over it.
    changes: u64,
}

/// The signals of the file as of one import and one event.
#[derive(Debug)]
struct Counted {
    tally: Tally,
    import: i64,
    event: i64,
}

impl Noticed {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks something of the tally, if there is one.
    pub fn with<T>(&self, ask: impl FnOnce(&Tally) -> T) -> Option<T> {
        self.lock().counted.as_ref().map(|counted| ask(&counted.tally))
    }

    /// Says of each row how many of its signals wait for an answer.
    pub fn mark(&self, page: &mut QueuePage) {
        self.with(|tally| {
            page.rows.iter_mut().for_each(|row| row.open_signals = Some(tally.open(row.number)));
        });
    }

    fn counts(&self) -> Option<Vec<SignalCounts>> {
        self.with(|tally| tally.counts().to_vec())
    }

    /// Takes in what became of the signals of an item that was changed; of all, when it is not known which.
    pub fn changed(
        &self,
        store: &Store,
        checks: &[Check],
        item: Option<&ItemRef>,
    ) -> store::Result<Option<Vec<SignalCounts>>> {
        match item {
            Some(item) => {
                let became = store.became_of(item, checks)?;
                let mut kept = self.lock();
                kept.changes += 1;
                if let (Some(counted), Some((number, became))) = (&mut kept.counted, became) {
                    counted.tally.became(number, became);
                }
            }
            None => self.settle(store, checks)?,
        }
        Ok(self.counts())
    }

    /// Takes in what became of all signals.
    fn settle(&self, store: &Store, checks: &[Check]) -> store::Result<()> {
        loop {
            let (changes, event) = (self.lock().changes, store.last_event()?);
            let became = store.became(checks)?;
            let mut kept = self.lock();
            // Read before a change that is in already: read again.
            if kept.changes == changes {
                kept.changes += 1;
                if let Some(counted) = &mut kept.counted {
                    counted.tally.settle(became);
                    counted.event = event;
                }
                return Ok(());
            }
        }
    }
}

/// One request may wait; a newer one takes its place, which is the same.
#[derive(Debug, Default)]
struct Slot {
    state: Mutex<Waiting>,
    moved: Condvar,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    #[default]
    Nothing,
    Request,
    End,
}

impl Slot {
    fn put(&self, waiting: Waiting) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if *state != Waiting::End {
            *state = waiting;
        }
        self.moved.notify_one();
    }

    /// Waits for a request; false: there will be none any more.
    fn take(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while *state == Waiting::Nothing {
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let taken = *state == Waiting::Request;
        if taken {
            *state = Waiting::Nothing;
        }
        taken
    }
}

/// The other end of the thread: asking it, and ending it.
#[derive(Debug)]
pub struct Watch {
    slot: Arc<Slot>,
    cancel: Arc<AtomicBool>,
    pub noticed: Arc<Noticed>,
}

impl Watch {
    /// Starts the thread on connections of its own.
    pub fn start(path: PathBuf, setup: Setup, answers: Answer) -> Self {
        let found = Self { slot: Arc::default(), cancel: Arc::default(), noticed: Arc::default() };
        let watcher = Watcher { path, setup, answers, cancel: found.cancel.clone(), noticed: found.noticed.clone() };
        let slot = found.slot.clone();
        std::thread::spawn(move || watcher.run(&slot));
        found
    }

    /// Asks for the counts as they are now; a run begins only if the records are others than those it knows.
    pub fn ask(&self) {
        self.slot.put(Waiting::Request);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.cancel.store(true, Ordering::Relaxed);
        self.slot.put(Waiting::End);
    }
}

/// The thread.
struct Watcher {
    path: PathBuf,
    setup: Setup,
    answers: Answer,
    cancel: Arc<AtomicBool>,
    noticed: Arc<Noticed>,
}

impl Watcher {
    fn run(self, slot: &Slot) {
        while slot.take() {
            match self.count() {
                Ok(Some(counts)) => (self.answers)(Msg::SignalsCounted { counts }),
                Ok(None) | Err(StoreError::Cancelled) => {}
                Err(error) => {
                    (self.answers)(Msg::CountFailed { message: say(self.setup.language, &error) });
                }
            }
        }
    }

    /// Counts until what was counted are the records that are there.
    fn count(&self) -> store::Result<Option<Vec<SignalCounts>>> {
        let store = store::open(&self.path, Access::Read)?;
        loop {
            let import = store.last_import()?;
            let known = self.noticed.lock().counted.as_ref().map(|counted| (counted.import, counted.event));
            match known {
                Some((counted, event)) if counted == import => {
                    if event != store.last_event()? {
                        self.noticed.settle(&store, &self.setup.checks)?;
                    }
                    return Ok(self.noticed.counts());
                }
                _ => {
                    (self.answers)(Msg::CountBegun);
                    let tally = store::tally(&self.path, &self.setup.checks, &self.cancel)?;
                    self.noticed.lock().counted = Some(Counted { tally, import, event: -1 });
                    self.noticed.settle(&store, &self.setup.checks)?;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_request_takes_the_place_of_the_one_that_waits_and_the_end_stays_the_end() {
        let slot = Slot::default();
        slot.put(Waiting::Request);
        slot.put(Waiting::Request);
        assert!(slot.take());
        assert_eq!(*slot.state.lock().unwrap(), Waiting::Nothing);
        slot.put(Waiting::End);
        slot.put(Waiting::Request);
        assert!(!slot.take());
    }
}
