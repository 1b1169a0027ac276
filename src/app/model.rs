//! Everything the screens show, in one place.

use super::action::Action;
use super::bulk::{self, BulkForm};
use super::case::{Arrival, CaseView, Focus, LineAt, Lines, Pane, search};
use super::dialog::Dialog;
use super::form::{Form, FormView};
use super::history::History;
use super::incoming::Incoming;
use super::library::{self, Library, LibraryView};
use super::line::Line;
use super::lock::Lock;
use super::log::LogView;
use super::msg::{DraftKey, Ticket};
use super::narrow::{self, Views};
use super::norm_progress::NormsCounted;
use super::noticed::Noticed;
use super::page::PageView;
use super::preview::PreviewView;
use super::queue::QueueView;
use super::start::StartView;
use super::status::Status;
use super::text_field::TextField;
use super::trail::Place;
use super::unfinished::{self, Typing};
use crate::domain::codes::{Language, Reading, Verdict, Visibility};
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;
use crate::domain::review_records::Evidence;
use crate::domain::view::Overview;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How long no command acts after a paste: a paste can break out of its brackets.
const DEAF_AFTER_PASTE: TimeDelta = TimeDelta::milliseconds(50);

/// A full screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Before a file is open.
    Start,
    Overview,
    Queue,
    Case,
    Log,
    Page,
}

/// What lies in front of the screen and takes the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layer {
    /// The help, with what is searched for and the first line shown.
    Help {
        find: Line,
        top: usize,
    },
    /// The palette, with what is searched for and the line pointed at.
    Palette {
        find: Line,
        at: usize,
    },
    /// Saved views of the queue.
    Views(Views),
    Dialog(Dialog),
    Form(Box<FormView>),
    /// One judgement on many items, being put together.
    Bulk(Box<BulkForm>),
    /// Texts for the text field.
    Library(Box<LibraryView>),
    Incoming(Box<Incoming>),
}

/// Columns and rows of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

/// How much the last drawing could show: what a page is, and where scrolling ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measured {
    /// Rows of the list in front (queue, log, page).
    pub rows: usize,
    /// The last line at which a page may begin.
    pub page_end: usize,
    /// The line of a page on which each of its targets stands.
    pub target_rows: Vec<usize>,
    /// Rows of the report beside its counts, the last line at which it may begin, and those of its headings.
    pub preview: usize,
    pub preview_end: usize,
    pub preview_headings: Vec<usize>,
    /// Lines shown of what is told of the selected norm, and the last of them at which it may begin.
    pub told: usize,
    pub told_end: usize,
    /// Rows of a document.
    pub page: usize,
    /// The last line at which a pane may begin.
    pub ends: BTreeMap<Pane, LineAt>,
    /// The lines of each pane. Shared with the drawing: a long document has very many.
    pub lines: BTreeMap<Pane, Arc<Lines>>,
    /// Where a pane begins now, because something in it had to be in view.
    pub revealed: Option<(Pane, LineAt)>,
    /// The same for the overview and the help.
    pub overview_end: usize,
    pub help_end: usize,
}

/// A verdict with its texts, to be repeated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastVerdict {
    pub verdict: Verdict,
    pub reasoning: Option<String>,
    pub compensating: Option<String>,
    pub visibility: Visibility,
}

/// The state of the program.
#[derive(Debug, Clone)]
pub struct Model {
    pub reviewer: String,
    pub reading: Reading,
    pub language: Language,
    pub framework: Framework,
    pub library: Library,
    pub screen: Screen,
    /// The item asked for on the command line: the program begins there.
    pub begin_at: Option<ItemRef>,
    pub layer: Option<Layer>,
    /// The form of an import that was put away.
    pub(super) import_form: Option<Form>,
    pub text_field: Option<TextField>,
    pub lock: Lock,
    /// While no file is open.
    pub start: Option<StartView>,
    pub overview: Option<Overview>,
    /// First line of the overview that is shown.
    pub overview_top: usize,
    pub queue: QueueView,
    pub case: Option<CaseView>,
    pub log: LogView,
    pub page: Option<PageView>,
    /// What all checks noticed.
    pub noticed: Noticed,
    /// How far each norm is.
    pub norms_counted: NormsCounted,
    pub preview: PreviewView,
    /// Where the reviewer came from.
    pub trail: Vec<Place>,
    /// The cases that were opened since the program began, in the order of their first time.
    pub(super) seen: Vec<ItemRef>,
    pub status: Status,
    pub size: Size,
    pub measured: Measured,
    pub(super) history: History,
    /// Texts that no assessment holds yet: the norm has no verdict, or the write failed.
    pub(super) kept: BTreeMap<DraftKey, String>,
    /// Drafts found in the file, as after a crash, until their field is opened and closed.
    pub(super) found: BTreeMap<DraftKey, String>,
    /// Those of them that were left in this session: they are from just now.
    pub(super) left: BTreeSet<DraftKey>,
    /// The text of a form or a question in front.
    pub(super) unfinished: Option<Typing>,
    /// Quotes under a norm that has no verdict yet.
    pub(super) waiting: BTreeMap<(ItemRef, String), Vec<Evidence>>,
    pub(super) last: Option<LastVerdict>,
    /// Leave as soon as the pending writes are answered.
    pub(super) quitting: bool,
    pub(super) arrival: Arrival,
    pub(super) pasted_at: Option<DateTime<Utc>>,
    pub(super) overview_ticket: Ticket,
    last_ticket: Ticket,
}

impl Model {
    #[must_use]
    pub fn new(reviewer: impl Into<String>, language: Language, framework: Framework) -> Self {
        Self {
            reviewer: reviewer.into(),
            reading: Reading::First,
            language,
            framework,
            library: Library::default(),
            screen: Screen::Overview,
            begin_at: None,
            layer: None,
            text_field: None,
            lock: Lock::default(),
            start: None,
            overview: None,
            overview_top: 0,
            queue: QueueView::default(),
            case: None,
            log: LogView::default(),
            page: None,
            noticed: Noticed::default(),
            norms_counted: NormsCounted::default(),
            preview: PreviewView::default(),
            trail: Vec::new(),
            seen: Vec::new(),
            status: Status::Quiet,
            size: Size { width: 80, height: 24 },
            measured: Measured::default(),
            history: History::default(),
            kept: BTreeMap::new(),
            found: BTreeMap::new(),
            left: BTreeSet::new(),
            unfinished: None,
            waiting: BTreeMap::new(),
            last: None,
            quitting: false,
            arrival: Arrival::default(),
            pasted_at: None,
            import_form: None,
            overview_ticket: Ticket::default(),
            last_ticket: Ticket::default(),
        }
    }

    pub(super) fn ticket(&mut self) -> Ticket {
        self.last_ticket.0 += 1;
        self.last_ticket
    }

    /// Whether a paste was so short ago that a key may be part of it.
    pub(super) fn is_deaf(&self, now: DateTime<Utc>) -> bool {
        self.pasted_at.is_some_and(|at| now - at < DEAF_AFTER_PASTE)
    }

    /// The case in front, if the case screen is.
    #[must_use]
    pub fn open_case(&self) -> Option<&CaseView> {
        self.case.as_ref().filter(|_| self.screen == Screen::Case)
    }

    /// Whether the norms table of the case in front has the focus.
    #[must_use]
    pub fn norms_have_focus(&self) -> bool {
        self.open_case().is_some_and(|case| case.focus == Focus::Norms)
    }

    /// The line being typed, if one is.
    #[must_use]
    pub fn typed_line(&self) -> Option<&Line> {
        match &self.layer {
            _ if self.lock.is_on => None,
            Some(Layer::Help { find, .. } | Layer::Palette { find, .. }) => Some(find),
            Some(Layer::Dialog(Dialog::Close { reason } | Dialog::Dismiss { reason, .. })) => Some(reason),
            Some(Layer::Views(views)) => Some(&views.find),
            Some(Layer::Library(view)) => Some(&view.find),
            Some(Layer::Form(view)) => view.form.line(),
            Some(Layer::Bulk(form)) => Some(&form.words).filter(|_| form.row == bulk::Row::Words),
            Some(Layer::Incoming(view)) => view.line(),
            None if self.text_field.is_some() => None,
            None if narrow::is_typing(self) => Some(&self.queue.filter.line),
            None if search::is_typing(self) => {
                self.case.as_ref().and_then(|case| case.search.as_ref()).map(|search| &search.words)
            }
            None if self.screen == Screen::Queue && self.queue.finding => Some(&self.queue.find),
            None if self.screen == Screen::Log && self.log.finding => Some(&self.log.find),
            None if self.screen == Screen::Page => {
                self.page.as_ref().filter(|page| page.finding).map(|page| &page.find)
            }
            None if self.screen == Screen::Start => self.start.as_ref().and_then(StartView::line),
            Some(Layer::Dialog(_)) | None => None,
        }
    }

    /// How long the loop may sleep before it must send [`super::Msg::Tick`]; `None`: until something happens.
    #[must_use]
    pub fn next_deadline(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        let draft = self.text_field.as_ref().and_then(TextField::draft_due);
        let due = draft.into_iter().chain(unfinished::due(self)).chain(self.lock.due()).min()?;
        Some((due - now).max(TimeDelta::zero()))
    }

    /// Whether a key that means `action` here must wait: the case it may be meant for is on its way, or the rows it
    /// would choose from are.
    #[must_use]
    pub fn must_wait(&self, action: Option<Action>) -> bool {
        let rows_are_coming = match self.screen {
            Screen::Queue => self.queue.loading,
            Screen::Log => self.log.loading,
            Screen::Page => self.page.as_ref().is_some_and(|page| page.loading),
            Screen::Start | Screen::Overview | Screen::Case => false,
        };
        let form_is_tried = matches!(&self.layer, Some(Layer::Form(view)) if view.awaited);
        let is_chosen_from = form_is_tried || library::is_awaited(self);
        if is_chosen_from && action == Some(Action::Accept) {
            return true;
        }
        self.arrival.awaited || (rows_are_coming && matches!(action, Some(Action::OpenCase | Action::Follow)))
    }

    /// Writes that were not answered yet.
    #[must_use]
    pub fn writes_pending(&self) -> usize {
        self.history.pending.len()
    }

    /// Whether a text that no assessment holds waits for this field.
    #[must_use]
    pub fn has_kept(&self, key: &DraftKey) -> bool {
        self.kept.contains_key(key) || self.found.contains_key(key)
    }
}
