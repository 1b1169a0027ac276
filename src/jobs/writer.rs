//! The only thread that writes.

use super::import::{self, Listener};
use super::{Answer, Setup, import_failure, store_error};
use crate::app::{DraftKey, Effect, EventId, Field, Msg, Ticket, Undid, library};
use crate::domain::bulk::Bulk;
use crate::domain::change::Change;
use crate::domain::codes::Language;
use crate::domain::incoming::Order;
use crate::domain::item::ItemRef;
use crate::domain::library::Wording;
use crate::domain::view::CaseFile;
use crate::store::{self, Access, Draft, Store, StoreError, Writing};
use crate::text::Text;
use chrono::Utc;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// How far a judgement on many items is, is told after this long, and then this often.
const FIRST_WORD: Duration = Duration::from_secs(1);
const NEXT_WORD: Duration = Duration::from_millis(200);

/// The writing thread.
pub struct Writer {
    store: Store,
    setup: Setup,
    answers: Answer,
    cancelled: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
}

impl Writer {
    /// The flags: whether to give up what is recorded of many items, and an import.
    pub fn new(
        store: Store,
        setup: Setup,
        answers: Answer,
        (cancelled, stopped): (Arc<AtomicBool>, Arc<AtomicBool>),
    ) -> Self {
        Self { store, setup, answers, cancelled, stopped }
    }

    /// Works until nobody orders any more, then closes the file.
    pub fn run(mut self, orders: &Receiver<Effect>) {
        while let Ok(effect) = orders.recv() {
            self.carry_out(effect);
        }
        // A write-ahead log that stays behind is folded in at the next opening.
        drop(self.store.close());
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Save { ticket, changes } => self.save(ticket, &changes),
            Effect::SaveBulk { ticket, bulk } => self.save_bulk(ticket, &bulk),
            Effect::Undo { ticket, batch } => self.undo(ticket, batch),
            Effect::Import { ticket, order } => self.import(ticket, &order),
            Effect::SaveDraft { key, text } => self.save_draft(key, text),
            Effect::DropDraft { key } => {
                // A draft that stays is offered again, which loses nothing.
                drop(self.store.drop_draft(&self.draft_key(&key)));
            }
            Effect::KeepQuotes { item, norm, quotes } => {
                let reviewer = &self.setup.author.reviewer;
                if let Err(error) = self.store.keep_quotes((reviewer, &item, &norm), &quotes, Utc::now()) {
                    let key = DraftKey { item: Some(item), norm, field: Field::Reasoning };
                    self.answer(Msg::DraftFailed { key, message: self.say(&error) });
                }
            }
            Effect::Remember { item } => {
                // Where one stopped is a comfort, not work that could be lost.
                drop(self.store.remember_place(&self.setup.author.reviewer, &item, Utc::now()));
            }
            Effect::RememberView(view) => {
                drop(self.store.remember_view(&self.setup.author.reviewer, &view, Utc::now()));
            }
            Effect::SaveView(view) => {
                let saved = self.store.save_view(&view);
                self.views(saved);
            }
            Effect::DropView { name } => {
                let dropped = self.store.drop_view(&name);
                self.views(dropped);
            }
            Effect::SetLanguage(language) => self.setup.language = language,
            _ => {}
        }
    }

    fn save(&mut self, ticket: Ticket, changes: &[Change]) {
        let id = store::EventId::random();
        let written = self.write(id, |store, writing| store.record(writing, changes));
        let item = changes.iter().find_map(Change::item).cloned();
        let read = written.and_then(|()| self.case(item.as_ref()));
        self.answer(match read {
            Ok(case) => Msg::Saved { ticket, batch: EventId(id.0), case },
            Err(error) => Msg::SaveFailed { ticket, message: self.say(&error) },
        });
    }

    /// One judgement on many items. How far it is, is told when it takes over a second.
    fn save_bulk(&mut self, ticket: Ticket, bulk: &Bulk) {
        self.cancelled.store(false, Ordering::Relaxed);
        let id = store::EventId::random();
        let (cancelled, answers) = (self.cancelled.clone(), self.answers.clone());
        let mut next = Instant::now() + FIRST_WORD;
        let goes_on = |done: usize| {
            if Instant::now() >= next {
                next = Instant::now() + NEXT_WORD;
                answers(Msg::BulkProgress { ticket, done });
            }
            !cancelled.load(Ordering::Relaxed)
        };
        let (mut items, mut goes_on) = (0, goes_on);
        let language = self.setup.language;
        let written = self.write(id, |store, writing| {
            let texts = texts(store, bulk, language, &mut goes_on)?;
            items = store.record_bulk(writing, &Bulk { texts, ..bulk.clone() }, goes_on)?;
            Ok(())
        });
        self.answer(match written {
            Ok(()) => Msg::BulkSaved { ticket, batch: EventId(id.0), items },
            Err(StoreError::Cancelled) => Msg::BulkFailed { ticket, message: None },
            Err(error) => Msg::BulkFailed { ticket, message: Some(self.say(&error)) },
        });
    }

    /// Imports in this thread, so that nothing else is written meanwhile.
    fn import(&mut self, ticket: Ticket, order: &Order) {
        let text = Text::new(self.setup.language);
        let answers = self.answers.clone();
        let tell = Box::new(move |standing| answers(Msg::ImportProgress { ticket, standing }));
        let listener = Listener { stop: self.stopped.clone(), tell };
        let result = import::carry_out(self.store.path(), order, (&self.setup.author, &text), listener);
        self.answer(match result {
            Ok(brought) => Msg::Imported { ticket, brought: Box::new(brought) },
            Err(import::Failure::Interrupted) => Msg::ImportFailed { ticket, message: None },
            Err(failure) => Msg::ImportFailed { ticket, message: Some(import_failure(&failure, &text)) },
        });
    }

    fn undo(&mut self, ticket: Ticket, batch: EventId) {
        let id = store::EventId::random();
        let mut changes = Vec::new();
        let written = self.write(id, |store, writing| {
            changes = store.undo(writing, store::EventId(batch.0))?;
            Ok(())
        });
        let what = undid(&changes);
        let read = written.and_then(|()| self.case(what.item.as_ref()));
        self.answer(match read {
            Ok(case) => Msg::Undone { ticket, batch: EventId(id.0), case, what },
            Err(error) => Msg::UndoFailed { ticket, message: self.say(&error) },
        });
    }

    /// Writes; when the database refuses, asks it afresh whether the write is there all the same, and tells the truth.
    fn write(
        &mut self,
        id: store::EventId,
        write: impl FnOnce(&mut Store, &Writing<'_>) -> store::Result<()>,
    ) -> store::Result<()> {
        let author = self.setup.author.clone();
        let writing = Writing { author: &author, now: Utc::now(), id };
        let Err(error) = write(&mut self.store, &writing) else {
            return Ok(());
        };
        if !matches!(error, StoreError::Sql { .. } | StoreError::DiskFull | StoreError::Damaged { .. }) {
            return Err(error);
        }
        // Never again on the connection that failed.
        let path = self.store.path().to_owned();
        match store::open(&path, Access::Write) {
            Ok(fresh) => {
                self.store = fresh;
                if self.store.holds_event(id)? { Ok(()) } else { Err(error) }
            }
            Err(_) => Err(error),
        }
    }

    /// Answers with the saved views as they are now.
    fn views(&mut self, changed: store::Result<()>) {
        let views = changed.and_then(|()| self.store.saved_views());
        self.answer(match views {
            Ok(views) => Msg::ViewsLoaded(views),
            Err(error) => Msg::ViewsFailed { message: self.say(&error) },
        });
    }

    fn save_draft(&mut self, key: DraftKey, text: String) {
        let draft = Draft { key: self.draft_key(&key), text, at: Utc::now() };
        if let Err(error) = self.store.save_draft(&draft) {
            self.answer(Msg::DraftFailed { key, message: self.say(&error) });
        }
    }

    fn draft_key(&self, key: &DraftKey) -> store::DraftKey {
        store::DraftKey {
            reviewer: self.setup.author.reviewer.clone(),
            item: key.item.clone(),
            norm: key.norm.clone(),
            field: key.field.code().to_owned(),
        }
    }

    fn case(&self, item: Option<&ItemRef>) -> store::Result<Option<Box<CaseFile>>> {
        item.map(|item| self.store.case(item).map(Box::new)).transpose()
    }

    fn say(&self, error: &StoreError) -> String {
        say(self.setup.language, error)
    }

    fn answer(&self, message: Msg) {
        (self.answers)(message);
    }
}

/// The text of a judgement on many items as each of them fills it; nothing where it has no places.
fn texts(
    store: &Store,
    bulk: &Bulk,
    language: Language,
    goes_on: &mut impl FnMut(usize) -> bool,
) -> store::Result<BTreeMap<ItemRef, String>> {
    let Some(wording) = bulk.text().and_then(Wording::with_places) else { return Ok(BTreeMap::new()) };
    let text = Text::new(language);
    let filled = |item: &ItemRef| {
        if !goes_on(0) {
            return Err(StoreError::Cancelled);
        }
        Ok((item.clone(), library::filled_by(&store.case(item)?, &text, &wording).text))
    };
    bulk.items.iter().map(filled).collect()
}

/// A failure in the language of the screen.
pub(super) fn say(language: Language, error: &StoreError) -> String {
    store_error(error, &Text::new(language))
}

fn undid(changes: &[Change]) -> Undid {
    let norm = |change: &Change| match change {
        Change::Assess(assessment) => Some(assessment.norm.clone()),
        Change::ClearAssessment(key) => Some(key.norm.clone()),
        _ => None,
    };
    let norms: Vec<Option<String>> = changes.iter().map(norm).collect();
    let first = norms.first().cloned().flatten();
    Undid {
        item: changes.iter().find_map(Change::item).cloned(),
        norm: first.filter(|_| norms.windows(2).all(|pair| pair[0] == pair[1])),
        kind: changes.first().map(Change::kind).filter(|kind| changes.iter().all(|other| other.kind() == *kind)),
        changes: changes.len(),
    }
}
