//! Effects carried out: one thread writes, one reads, one reads pages, one narrows the queue, one runs the checks; all
//! answer with messages.
//!
//! The writer takes its orders one after another and says "saved" only after the database did. The reader leaves out a
//! request that a newer one of the same kind has overtaken, so that a held key never queues up work.

mod finder;
mod gathering;
pub mod import;
mod narrowed;
mod narrower;
mod page_reader;
mod pages;
mod parts;
mod reader;
pub mod report;
mod trials;
mod watch;
mod words;
mod writer;
pub mod written;

pub use narrowed::{Narrowed, Window};
pub use parts::Question;
pub use words::{import_failure, store_error};

use crate::app::{Effect, Msg};
use crate::domain::check::Check;
use crate::domain::codes::Language;
use crate::store::{self, Access, Author, Store};
use narrower::Narrower;
use page_reader::PageReader;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;
use watch::Watch;

/// Who works, and in which language failures are told.
#[derive(Debug, Clone)]
pub struct Setup {
    pub author: Author,
    pub language: Language,
    /// The checks of the framework.
    pub checks: Vec<Check>,
}

/// One file, opened twice.
#[derive(Debug)]
pub struct Files {
    pub writing: Store,
    pub reading: Store,
}

impl Files {
    /// Opens a reader beside the writer.
    pub fn beside(writing: Store) -> store::Result<Self> {
        let reading = store::open(writing.path(), Access::Read)?;
        Ok(Self { writing, reading })
    }
}

/// Where answers go; called from every thread.
type Answer = Arc<dyn Fn(Msg) + Send + Sync>;

/// The threads.
#[derive(Debug)]
pub struct Jobs {
    write: Option<Sender<Effect>>,
    read: Option<Sender<Effect>>,
    read_pages: Option<Sender<Effect>>,
    narrow: Option<Narrower>,
    /// Ended by being dropped.
    watch: Option<Watch>,
    /// Closed by the writer when everything ordered was written and the file is closed.
    written: Receiver<()>,
    /// What is being recorded of many items is to be given up.
    cancelled: Arc<AtomicBool>,
    /// The import under way is to stop.
    stopped: Arc<AtomicBool>,
}

impl Jobs {
    /// Starts the threads, each on a connection of its own to the same file.
    pub fn start(files: Files, setup: Setup, answer: impl Fn(Msg) + Send + Sync + 'static) -> Self {
        let Files { writing, reading } = files;
        let answer: Answer = Arc::new(answer);
        let (cancelled, stopped) = (Arc::<AtomicBool>::default(), Arc::<AtomicBool>::default());
        let (write, to_write) = mpsc::channel();
        let (read, to_read) = mpsc::channel();
        let (read_pages, pages_to_read) = mpsc::channel();
        let (done, written) = mpsc::channel();
        let scribe = writer::Writer::new(writing, setup.clone(), answer.clone(), (cancelled.clone(), stopped.clone()));
        let watch = Watch::start(reading.path().to_owned(), setup.clone(), answer.clone());
        let path = reading.path().to_owned();
        let page_reader = PageReader::new(path, setup.clone(), answer.clone(), watch.noticed.clone());
        let path = reading.path().to_owned();
        let narrower = Narrower::start(path, setup.clone(), (answer.clone(), read.clone()), watch.noticed.clone());
        let clerk = reader::Reader::new(reading, setup, answer, watch.noticed.clone());
        std::thread::spawn(move || {
            scribe.run(&to_write);
            drop(done);
        });
        std::thread::spawn(move || clerk.run(&to_read));
        std::thread::spawn(move || page_reader.run(&pages_to_read));
        Self {
            write: Some(write),
            read: Some(read),
            read_pages: Some(read_pages),
            narrow: Some(narrower),
            watch: Some(watch),
            written,
            cancelled,
            stopped,
        }
    }

    /// Hands an order to the thread it is for.
    pub fn order(&self, effect: Effect) {
        if matches!(effect, Effect::SetLanguage(_)) {
            // All say what went wrong in it.
            for read in [&self.read, &self.read_pages].into_iter().flatten() {
                drop(read.send(effect.clone()));
            }
            self.narrow(effect.clone());
        }
        let thread = match &effect {
            // The thread that is to hear it is at work: it looks at this between two items.
            Effect::CancelBulk => return self.cancelled.store(true, Ordering::Relaxed),
            Effect::StopImport => return self.stopped.store(true, Ordering::Relaxed),
            Effect::Import { .. } => {
                // A stop from now on is for this one, also before the thread has begun with it.
                self.stopped.store(false, Ordering::Relaxed);
                &self.write
            }
            Effect::Save { .. }
            | Effect::Undo { .. }
            | Effect::SaveDraft { .. }
            | Effect::DropDraft { .. }
            | Effect::KeepQuotes { .. }
            | Effect::SaveBulk { .. }
            | Effect::Remember { .. }
            | Effect::RememberView(_)
            | Effect::SaveView(_)
            | Effect::DropView { .. }
            | Effect::SetLanguage(_) => &self.write,
            Effect::LoadQueue { query, .. } | Effect::LoadNeighbour { query, .. } | Effect::LoadItems { query, .. }
                if query.is_narrowed() =>
            {
                return self.narrow(effect);
            }
            Effect::LoadQueue { .. } => {
                // The lists of what is not asked any more are given back.
                self.narrow(effect.clone());
                &self.read
            }
            Effect::LoadOverview { .. }
            | Effect::LoadCase { .. }
            | Effect::LoadSignals { .. }
            | Effect::RecountSignals { .. }
            | Effect::CountNorms { .. }
            | Effect::LoadNeighbour { .. }
            | Effect::LoadViews
            | Effect::LoadDrafts
            | Effect::LoadWordings { .. }
            | Effect::Try { .. }
            | Effect::Draw { .. }
            | Effect::LoadItems { .. }
            | Effect::Survey { .. }
            | Effect::Prepare { .. }
            | Effect::Export { .. }
            | Effect::CompletePath { .. }
            | Effect::LoadLog { .. } => &self.read,
            Effect::LoadPage { .. } => &self.read_pages,
            Effect::GatherQueue { .. } | Effect::ReleaseQueue => return self.narrow(effect),
            Effect::CountSignals => {
                if let Some(watch) = &self.watch {
                    watch.ask();
                }
                return;
            }
            // The terminal's own.
            Effect::EditExternally { .. } | Effect::InsertText { .. } | Effect::Begin(_) | Effect::Quit => return,
        };
        if let Some(thread) = thread {
            // A thread that is gone has said why in its last message.
            drop(thread.send(effect));
        }
    }

    fn narrow(&self, effect: Effect) {
        if let Some(narrower) = &self.narrow {
            narrower.order(effect);
        }
    }

    /// Takes no more orders and waits, at most this long, until everything ordered was written.
    pub fn finish(&mut self, within: Duration) {
        // All of an import or nothing: what is not done is not waited for.
        self.stopped.store(true, Ordering::Relaxed);
        self.narrow = None;
        self.read = None;
        self.read_pages = None;
        self.watch = None;
        self.write = None;
        // Ends when the writer closes its end: nothing is ever sent.
        let _ = self.written.recv_timeout(within);
    }
}
