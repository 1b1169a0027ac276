//! Effects carried out: one thread writes, one reads, both answer with messages.
//!
//! The writer takes its orders one after another and says "saved" only after the database did. The reader leaves out a
//! request that a newer one of the same kind has overtaken, so that a held key never queues up work.

mod reader;
mod words;
mod writer;

pub use words::store_error;

use crate::app::{Effect, Msg};
use crate::domain::codes::Language;
use crate::store::{self, Access, Author, Store};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

/// Who works, and in which language failures are told.
#[derive(Debug, Clone)]
pub struct Setup {
    pub author: Author,
    pub language: Language,
}

/// The two threads.
#[derive(Debug)]
pub struct Jobs {
    write: Option<Sender<Effect>>,
    read: Option<Sender<Effect>>,
    answers: Receiver<Msg>,
    threads: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// Starts the threads on an open file; the reader gets a connection of its own.
    pub fn start(store: Store, setup: Setup) -> store::Result<Self> {
        let reading = store::open(store.path(), Access::Read)?;
        let (answer, answers) = mpsc::channel();
        let (write, writes) = mpsc::channel();
        let (read, reads) = mpsc::channel();
        let writer = writer::Writer::new(store, setup.clone(), answer.clone());
        let reader = reader::Reader::new(reading, setup, answer);
        let threads =
            vec![std::thread::spawn(move || writer.run(&writes)), std::thread::spawn(move || reader.run(&reads))];
        Ok(Self { write: Some(write), read: Some(read), answers, threads })
    }

    /// Hands an order to the thread it is for.
    pub fn order(&self, effect: Effect) {
        let thread = match &effect {
            Effect::Save { .. }
            | Effect::Undo { .. }
            | Effect::SaveDraft { .. }
            | Effect::DropDraft { .. }
            | Effect::Remember { .. }
            | Effect::SetLanguage(_) => &self.write,
            Effect::LoadOverview { .. }
            | Effect::LoadQueue { .. }
            | Effect::LoadCase { .. }
            | Effect::LoadNeighbour { .. }
            | Effect::LoadLog { .. } => &self.read,
            // The terminal's own.
            Effect::EditExternally { .. } | Effect::Quit => return,
        };
        if let Some(thread) = thread {
            // A thread that is gone has said why in its last message.
            drop(thread.send(effect));
        }
    }

    /// Where the answers come in.
    #[must_use]
    pub fn answers(&self) -> &Receiver<Msg> {
        &self.answers
    }
}

impl Drop for Jobs {
    /// Waits until everything ordered was written and the file is closed.
    fn drop(&mut self) {
        self.write = None;
        self.read = None;
        for thread in self.threads.drain(..) {
            drop(thread.join());
        }
    }
}
