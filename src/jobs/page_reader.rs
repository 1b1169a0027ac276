//! The thread that reads pages: some go through forty thousand disclosures, and the queue must not wait for them.

use super::pages::{self, Sources};
use super::watch::Noticed;
use super::writer::say;
use super::{Answer, Setup};
use crate::app::{Effect, Msg};
use crate::domain::page::{Contents, Topic};
use crate::store::{self, Access, Store};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// The thread, on a connection of its own.
pub struct PageReader {
    path: PathBuf,
    /// Opened with the first page.
    store: Option<Store>,
    setup: Setup,
    answers: Answer,
    noticed: Arc<Noticed>,
}

impl PageReader {
    pub fn new(path: PathBuf, setup: Setup, answers: Answer, noticed: Arc<Noticed>) -> Self {
        Self { path, store: None, setup, answers, noticed }
    }

    /// Works until nobody orders any more. One page is in front: of those that wait, only the last is read.
    pub fn run(mut self, orders: &Receiver<Effect>) {
        while let Ok(first) = orders.recv() {
            let mut page = None;
            for order in std::iter::once(first).chain(orders.try_iter()) {
                match order {
                    Effect::SetLanguage(language) => self.setup.language = language,
                    order => page = Some(order),
                }
            }
            if let Some(order) = page {
                self.answer(&order);
            }
        }
    }

    fn answer(&mut self, order: &Effect) {
        let &Effect::LoadPage { ticket, ref topic, ref find } = order else { return };
        let read = self.read(topic, find);
        (self.answers)(match read {
            Ok(contents) => Msg::PageLoaded { ticket, contents: Box::new(contents) },
            Err(error) => Msg::LoadFailed { ticket, message: say(self.setup.language, &error) },
        });
    }

    fn read(&mut self, topic: &Topic, find: &str) -> store::Result<Contents> {
        let store = match &mut self.store {
            Some(store) => store,
            none => none.insert(store::open(&self.path, Access::Read)?),
        };
        let mut from = Sources { store, checks: &self.setup.checks, noticed: &self.noticed };
        pages::read(&mut from, topic, find)
    }
}
