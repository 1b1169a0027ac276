//! The thread that reads.

use super::import::complete_path;
use super::watch::Noticed;
use super::writer::say;
use super::{Answer, Setup, report, trials};
use crate::app::{DraftKey, Effect, Field, Msg, Step, Ticket};
use crate::domain::export::ExportPlan;
use crate::domain::item::ItemRef;
use crate::domain::view::{CaseFile, QueuePage, QueueQuery};
use crate::store::{self, Access, Checker, Store, Waymark};
use std::mem::discriminant;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// As many earlier wordings are read: more are not looked through.
const MOST_WORDINGS: usize = 300;

/// The reading thread.
pub struct Reader {
    store: Store,
    /// Opened with the first case, and again after an import: as of which.
    checker: Option<(i64, Checker)>,
    /// A row of the queue as it was read last, as of which query and state of the file.
    mark: Option<((QueueQuery, i64), Waymark)>,
    setup: Setup,
    answers: Answer,
    /// What all checks noticed, as far as they were run.
    noticed: Arc<Noticed>,
}

impl Reader {
    pub fn new(store: Store, setup: Setup, answers: Answer, noticed: Arc<Noticed>) -> Self {
        Self { store, checker: None, mark: None, setup, answers, noticed }
    }

    /// Works until nobody orders any more.
    pub fn run(mut self, orders: &Receiver<Effect>) {
        while let Ok(first) = orders.recv() {
            let mut waiting = vec![first];
            waiting.extend(orders.try_iter());
            let overtaken = |place: usize| {
                // A change is taken in, whatever is changed after it.
                !matches!(waiting[place], Effect::RecountSignals { .. })
                    && waiting[place + 1..].iter().any(|later| discriminant(later) == discriminant(&waiting[place]))
            };
            let wanted: Vec<usize> = (0..waiting.len()).filter(|&place| !overtaken(place)).collect();
            for place in wanted {
                self.carry_out(&waiting[place]);
            }
        }
    }

    fn carry_out(&mut self, effect: &Effect) {
        match effect {
            Effect::LoadOverview { ticket } => {
                let overview = self.store.overview(&self.setup.author.reviewer);
                self.answer(*ticket, overview, |ticket, overview| Msg::OverviewLoaded {
                    ticket,
                    overview: Box::new(overview),
                });
            }
            Effect::LoadQueue { ticket, query, offset, limit, around } => {
                let page = self.queue(query, (*offset, *limit), around.as_ref());
                self.answer(*ticket, page, |ticket, page| Msg::QueueLoaded { ticket, page });
            }
            Effect::LoadCase { ticket, item } => self.case(*ticket, item),
            Effect::LoadSignals { item } => self.signals(item),
            Effect::RecountSignals { item } => self.recount(item.as_ref()),
            Effect::LoadNeighbour { ticket, query, from, step, open_only, seen } => {
                let query = QueueQuery { hide_done: query.hide_done || *open_only, ..query.clone() };
                match self.store.neighbour(&query, (from, (*step).into()), seen) {
                    Ok(Some(item)) => self.case(*ticket, &item),
                    found => self.answer(*ticket, found, |ticket, _| Msg::NoNeighbour { ticket }),
                }
            }
            Effect::LoadViews => self.views(),
            Effect::LoadDrafts => self.loose_drafts(),
            Effect::LoadWordings { ticket, norm, of } => {
                let wordings = self.store.earlier_wordings(&self.setup.author.reviewer, norm, *of, MOST_WORDINGS);
                self.answer(*ticket, wordings, |ticket, wordings| Msg::WordingsLoaded { ticket, wordings });
            }
            Effect::Try { ticket, trial } => {
                let preview = trials::preview(&self.store, &self.setup, trial);
                (self.answers)(Msg::Tried { ticket: *ticket, preview: Box::new(preview) });
            }
            Effect::Draw { ticket, frozen, seed } => {
                let drawn = trials::draw(&self.store, &self.setup, (frozen, seed.clone()));
                (self.answers)(Msg::Drawn { ticket: *ticket, drawn: Box::new(drawn) });
            }
            Effect::LoadItems { ticket, query, most } => {
                let items = self.store.queue_items(query, *most);
                self.answer(*ticket, items, |ticket, items| Msg::ItemsLoaded { ticket, items });
            }
            Effect::Survey { ticket, items } => {
                let survey = self.store.survey(&self.setup.author.reviewer, items);
                self.answer(*ticket, survey, |ticket, survey| Msg::Surveyed { ticket, survey });
            }
            Effect::Prepare { ticket, stage, plan } => {
                let prepared = report::prepare(&self.store, &self.setup, (*stage, plan));
                (self.answers)(Msg::Prepared { ticket: *ticket, prepared });
            }
            Effect::CompletePath { ticket, typed, sought } => {
                let completed = complete_path(typed, *sought);
                (self.answers)(Msg::PathCompleted { ticket: *ticket, completed });
            }
            Effect::CountNorms { ticket } => self.count_norms(*ticket),
            Effect::Export { ticket, plan } => self.export(*ticket, plan),
            Effect::SetLanguage(language) => self.setup.language = *language,
            Effect::LoadLog { ticket, find, offset, limit } => {
                let page = self.store.log(find, *offset, *limit);
                self.answer(*ticket, page, |ticket, page| Msg::LogLoaded {
                    ticket,
                    lines: page.lines,
                    total: page.filtered,
                });
            }
            _ => {}
        }
    }

    /// On a thread of its own: what is asked of the screen meanwhile is answered at once.
    fn export(&self, ticket: Ticket, plan: &ExportPlan) {
        let (file, setup, answers) = (self.store.path().to_owned(), self.setup.clone(), self.answers.clone());
        let plan = plan.clone();
        std::thread::spawn(move || {
            let exported = report::export(&file, &setup, &plan);
            answers(Msg::Exported { ticket, exported });
        });
    }

    /// On a thread of its own, as it goes through all items; without a word when it fails: the count is a comfort.
    fn count_norms(&self, ticket: Ticket) {
        let (file, answers) = (self.store.path().to_owned(), self.answers.clone());
        std::thread::spawn(move || {
            let counted = store::open(&file, Access::Read).and_then(|store| store.norm_progress());
            answers(Msg::NormsCounted { ticket, progress: counted.ok() });
        });
    }

    /// The window that holds `around`, if that item is on the queue; else from the offset.
    fn queue(
        &mut self,
        query: &QueueQuery,
        (offset, limit): (usize, usize),
        around: Option<&ItemRef>,
    ) -> store::Result<QueuePage> {
        let of = (query.clone(), self.store.data_version()?);
        let mark = self.mark.take().filter(|(marked, _)| *marked == of).map(|(_, mark)| mark);
        let place = around.map(|item| self.store.place_in_queue(query, item, mark.as_ref())).transpose()?.flatten();
        let offset = place.map_or(offset, |place| place.saturating_sub(limit / 2));
        let mut page = self.store.queue(query, (offset, limit), mark.as_ref())?;
        let row = page.rows.get(page.rows.len() / 2);
        self.mark = row
            .map(|row| (of, Waymark { place: offset + page.rows.len() / 2, item: row.item.clone() }))
            .or(self.mark.take());
        self.noticed.mark(&mut page);
        Ok(page)
    }

    /// What became of the signals of what was changed.
    fn recount(&self, item: Option<&ItemRef>) {
        (self.answers)(match self.noticed.changed(&self.store, &self.setup.checks, item) {
            Ok(Some(counts)) => Msg::SignalsCounted { counts },
            // The run that is under way reads what became of signals at its end.
            Ok(None) => return,
            Err(error) => Msg::CountFailed { message: say(self.setup.language, &error) },
        });
    }

    fn case(&self, ticket: Ticket, item: &ItemRef) {
        match self.store.case(item) {
            Ok(case) => {
                // First, so that no text field can be opened before its draft is known.
                for draft in self.drafts(&case) {
                    (self.answers)(draft);
                }
                self.answer(ticket, Ok(case), |ticket, case| Msg::CaseLoaded { ticket, case: Box::new(case) });
            }
            Err(error) => self.answer(ticket, Err::<(), _>(error), |ticket, ()| Msg::NoNeighbour { ticket }),
        }
    }

    fn views(&self) {
        (self.answers)(match self.store.saved_views() {
            Ok(views) => Msg::ViewsLoaded(views),
            Err(error) => Msg::ViewsFailed { message: say(self.setup.language, &error) },
        });
    }

    /// A check that fails takes no case away: its signals are missing, and `toets check` says why.
    fn signals(&mut self, item: &ItemRef) {
        let Ok(import) = self.store.last_import() else { return };
        if self.checker.as_ref().is_none_or(|(of, _)| *of != import) {
            let checker = Checker::open(self.store.path(), &self.setup.checks, &Arc::default()).ok();
            self.checker = checker.map(|checker| (import, checker));
        }
        if let Some(signals) = self.checker.as_mut().and_then(|(_, checker)| checker.of(item).ok()) {
            (self.answers)(Msg::SignalsLoaded { item: item.clone(), signals });
        }
    }

    /// Unfinished texts that are not what was saved: a run ended before they were.
    fn drafts(&self, case: &CaseFile) -> Vec<Msg> {
        let reviewer = &self.setup.author.reviewer;
        let drafts = self.store.drafts(reviewer, &case.item).unwrap_or_default();
        let waiting = self.store.waiting_quotes(reviewer, &case.item).unwrap_or_default();
        let quotes =
            waiting.into_iter().map(|(norm, quotes)| Msg::QuotesFound { item: case.item.clone(), norm, quotes });
        let found =
            drafts.into_iter().filter_map(|draft| Some(Msg::DraftFound { key: named(draft.key)?, text: draft.text }));
        found.chain(quotes).collect()
    }

    /// The same of texts about no item.
    fn loose_drafts(&self) {
        for draft in self.store.loose_drafts(&self.setup.author.reviewer).unwrap_or_default() {
            if let Some(key) = named(draft.key) {
                (self.answers)(Msg::DraftFound { key, text: draft.text });
            }
        }
    }

    fn answer<T>(&self, ticket: Ticket, result: store::Result<T>, message: impl FnOnce(Ticket, T) -> Msg) {
        let message = match result {
            Ok(found) => message(ticket, found),
            Err(error) => Msg::LoadFailed { ticket, message: say(self.setup.language, &error) },
        };
        (self.answers)(message);
    }
}

impl From<Step> for store::Step {
    fn from(step: Step) -> Self {
        match step {
            Step::Next => Self::Next,
            Step::Previous => Self::Previous,
        }
    }
}

/// A text by its name in the file; `None`: it is none of the screen's.
fn named(key: store::DraftKey) -> Option<DraftKey> {
    let field = Field::ALL.into_iter().find(|field| field.code() == key.field)?;
    Some(DraftKey { item: key.item, norm: key.norm, field })
}
