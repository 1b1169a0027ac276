//! The thread that narrows the queue: going through a million items must keep nothing else waiting.
//!
//! A newer question ends the work on an older one; what only finding needs is given back when it is over.

use super::narrowed::{Narrowed, Window};
use super::parts::Question;
use super::watch::Noticed;
use super::writer::say;
use super::{Answer, Setup};
use crate::app::{Effect, Msg};
use crate::domain::view::QueuePage;
use crate::store::{self, Access, Store, StoreError};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

/// The other end of the thread.
#[derive(Debug)]
pub struct Narrower {
    orders: Sender<(u64, Effect)>,
    newest: Arc<AtomicU64>,
}

impl Narrower {
    /// Starts the thread; a connection of its own is opened with the first order. Cases it finds are read by the thread
    /// that reads.
    pub fn start(
        path: PathBuf,
        setup: Setup,
        (answers, cases): (Answer, Sender<Effect>),
        noticed: Arc<Noticed>,
    ) -> Self {
        let (orders, to_do) = mpsc::channel();
        let newest = Arc::<AtomicU64>::default();
        let lists = Narrowed::default();
        let worker = Worker { path, store: None, lists, setup, answers, cases, noticed, newest: newest.clone() };
        std::thread::spawn(move || worker.run(&to_do));
        Self { orders, newest }
    }

    /// Hands it an order. Another list, or none, ends the work on the one that is being made.
    pub fn order(&self, effect: Effect) {
        let ends = matches!(effect, Effect::LoadQueue { .. } | Effect::ReleaseQueue);
        let number = self.newest.fetch_add(u64::from(ends), Ordering::Relaxed) + u64::from(ends);
        // A thread that is gone has said why in its last message.
        drop(self.orders.send((number, effect)));
    }
}

impl Drop for Narrower {
    fn drop(&mut self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
    }
}

/// The thread.
struct Worker {
    path: PathBuf,
    store: Option<Store>,
    lists: Narrowed,
    setup: Setup,
    answers: Answer,
    cases: Sender<Effect>,
    noticed: Arc<Noticed>,
    newest: Arc<AtomicU64>,
}

impl Worker {
    fn run(mut self, orders: &Receiver<(u64, Effect)>) {
        while let Ok(first) = orders.recv() {
            let mut waiting = vec![first];
            waiting.extend(orders.try_iter());
            let last = waiting.iter().rposition(|(_, effect)| matches!(effect, Effect::LoadQueue { .. }));
            for (place, (number, effect)) in waiting.into_iter().enumerate() {
                if !matches!(effect, Effect::LoadQueue { .. }) || Some(place) == last {
                    self.carry_out(number, &effect);
                }
            }
        }
    }

    fn carry_out(&mut self, number: u64, effect: &Effect) {
        match effect {
            Effect::SetLanguage(language) => self.setup.language = *language,
            Effect::ReleaseQueue => self.lists.release(),
            Effect::LoadQueue { query, .. } if !query.is_narrowed() => {
                (self.lists, self.store) = (Narrowed::default(), None);
            }
            _ => {
                if let Err(error) = self.read(number, effect) {
                    self.fail(effect, &error);
                }
            }
        }
    }

    fn read(&mut self, number: u64, effect: &Effect) -> store::Result<()> {
        let mut store = match self.store.take() {
            Some(store) => store,
            None => store::open(&self.path, Access::Read)?,
        };
        let done = match effect {
            Effect::LoadQueue { .. } => self.page(&mut store, effect, number),
            Effect::LoadNeighbour { .. } => self.neighbour(&mut store, effect),
            Effect::LoadItems { ticket, query, most } => {
                let items = self.lists.items((&mut store, &self.setup.checks), query, *most);
                items.map(|items| (self.answers)(Msg::ItemsLoaded { ticket: *ticket, items }))
            }
            Effect::GatherQueue { kind } => self.lists.gather(&mut store, *kind),
            _ => Ok(()),
        };
        self.store = Some(store);
        done
    }

    fn page(&mut self, store: &mut Store, effect: &Effect, number: u64) -> store::Result<()> {
        let Effect::LoadQueue { ticket, query, offset, limit, around } = effect else { return Ok(()) };
        let window = Window { offset: *offset, limit: *limit, around: around.as_ref() };
        let question = Question { number, newest: self.newest.clone() };
        let answer = |mut page: QueuePage| {
            self.noticed.mark(&mut page);
            (self.answers)(Msg::QueueLoaded { ticket: *ticket, page });
        };
        let asked = (query, window);
        answer(self.lists.page((store, &self.setup.checks), asked, &question, &mut |page| answer(page))?);
        Ok(())
    }

    fn neighbour(&mut self, store: &mut Store, effect: &Effect) -> store::Result<()> {
        let &Effect::LoadNeighbour { ticket, ref query, ref from, step, open_only, ref seen } = effect else {
            return Ok(());
        };
        let way = (from, step.into(), open_only);
        match self.lists.neighbour((store, &self.setup.checks), query, way, seen)? {
            // A thread that is gone has said why in its last message.
            Some(item) => drop(self.cases.send(Effect::LoadCase { ticket, item })),
            None => (self.answers)(Msg::NoNeighbour { ticket }),
        }
        Ok(())
    }

    /// What was given up is asked no more; words that cannot be gathered ahead are asked for again.
    fn fail(&self, effect: &Effect, error: &StoreError) {
        let (Effect::LoadQueue { ticket, .. }
        | Effect::LoadNeighbour { ticket, .. }
        | Effect::LoadItems { ticket, .. }) = effect
        else {
            return;
        };
        if !matches!(error, StoreError::Cancelled) {
            (self.answers)(Msg::LoadFailed { ticket: *ticket, message: say(self.setup.language, error) });
        }
    }
}
