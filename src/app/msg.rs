//! What comes in, as plain data, and what tells one request from another.

use super::action::Action;
use super::case::{Pane, Spot};
use super::model::{Measured, Size};
use super::refusal::Refusal;
use crate::domain::bulk::Survey;
use crate::domain::change::EventKind;
use crate::domain::check::Signal;
use crate::domain::codes::ItemKind;
use crate::domain::export::{Exported, Prepared};
use crate::domain::incoming::{Brought, Standing};
use crate::domain::item::ItemRef;
use crate::domain::library::EarlierWording;
use crate::domain::norm_progress::NormProgress;
use crate::domain::page::Contents;
use crate::domain::plan::Preview;
use crate::domain::review_records::{Evidence, Sample};
use crate::domain::tally::SignalCounts;
use crate::domain::typed_path::Completed;
use crate::domain::view::{CaseFile, LogLine, Overview, QueuePage, SavedView};

/// Tells the answer to one request from a late answer to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ticket(pub u64);

/// Names the events that were written together, by the id of the first: what an undo undoes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub [u8; 16]);

/// Which text: of an assessment, or one that a form or a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Reasoning,
    Compensating,
    /// To the service, and what it said.
    Question,
    Answer,
    /// Of a recommendation.
    Advice,
    Notes,
    /// Why an item is closed, a signal set aside, items are left out, a sample is drawn.
    Closing,
    Dismissal,
    Exclusion,
    Drawing,
    /// Of one judgement on many items.
    BulkReasoning,
    BulkClosing,
}

impl Field {
    pub const ALL: [Self; 12] = [
        Self::Reasoning,
        Self::Compensating,
        Self::Question,
        Self::Answer,
        Self::Advice,
        Self::Notes,
        Self::Closing,
        Self::Dismissal,
        Self::Exclusion,
        Self::Drawing,
        Self::BulkReasoning,
        Self::BulkClosing,
    ];

    /// The name by which the file keeps its drafts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Reasoning => "reasoning",
            Self::Compensating => "compensating",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Advice => "advice",
            Self::Notes => "notes",
            Self::Closing => "closing",
            Self::Dismissal => "dismissal",
            Self::Exclusion => "exclusion",
            Self::Drawing => "drawing",
            Self::BulkReasoning => "bulk-reasoning",
            Self::BulkClosing => "bulk-closing",
        }
    }
}

/// Names one text being written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    /// `None`: a text about no item in particular.
    pub item: Option<ItemRef>,
    /// Code of the norm; of other texts the check, the question or the recommendation that they are about.
    pub norm: String,
    pub field: Field,
}

/// Which way through the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Next,
    Previous,
}

/// What an undo (or redo) was about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Undid {
    pub item: Option<ItemRef>,
    /// Code of the norm, when all of it was about one.
    pub norm: Option<String>,
    /// What taking it back was, when all of it was the same.
    pub kind: Option<EventKind>,
    /// How many changes were taken back together.
    pub changes: usize,
}

/// What happened: a user did something, an order was carried out, time went by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    Do(Action),
    /// A key of an action that cannot act now, and why.
    Refuse(Action, Refusal),
    /// Runs an action chosen from the palette, which closes.
    Choose(Action),
    /// A character for the line that is being typed: find, palette, help, a reason.
    Type(char),
    /// Takes back the last character of that line.
    Rub,
    /// Text was pasted. The text field's editor takes it itself.
    Paste(String),
    /// The text field holds this now.
    TextChanged(String),
    /// The text field did not take something: the text would have so many characters.
    FieldFull(usize),
    /// The external editor returned this.
    TextEdited(String),
    EditorFailed {
        message: String,
    },
    /// Points at a line of the list in front, counted from 0.
    Point(usize),
    /// Shows items of this kind in the queue.
    PointKind(ItemKind),
    /// Points at a row of the norms table.
    PointNorm(usize),
    PointPane(Pane),
    /// Scrolls a pane by lines.
    ScrollPane(Pane, isize),
    Resized(Size),
    /// How much room the last drawing had.
    Measured(Measured),
    Tick,
    /// Somebody is there: pressed a key, moved the mouse.
    Attended,
    /// The process is asked to end: save drafts, then leave.
    Terminate,

    OverviewLoaded {
        ticket: Ticket,
        overview: Box<Overview>,
    },
    QueueLoaded {
        ticket: Ticket,
        page: QueuePage,
    },
    CaseLoaded {
        ticket: Ticket,
        case: Box<CaseFile>,
    },
    SignalsLoaded {
        item: ItemRef,
        signals: Vec<Signal>,
    },
    /// All checks are being run; what was counted before is of other records.
    CountBegun,
    /// The signals of each check, in the framework's order.
    SignalsCounted {
        counts: Vec<SignalCounts>,
    },
    CountFailed {
        message: String,
    },
    /// How far each norm is over the items in review; `None`: that could not be counted.
    NormsCounted {
        ticket: Ticket,
        progress: Option<NormProgress>,
    },
    ViewsLoaded(Vec<SavedView>),
    ViewsFailed {
        message: String,
    },
    /// How findings on the norm were worded before: mine first, newest first.
    WordingsLoaded {
        ticket: Ticket,
        wordings: Vec<EarlierWording>,
    },
    NoNeighbour {
        ticket: Ticket,
    },
    LogLoaded {
        ticket: Ticket,
        lines: Vec<LogLine>,
        total: usize,
    },
    PageLoaded {
        ticket: Ticket,
        contents: Box<Contents>,
    },
    /// What a form comes to as it is filled in.
    Tried {
        ticket: Ticket,
        preview: Box<Preview>,
    },
    /// A seed drew from a frozen frame; or why it did not.
    Drawn {
        ticket: Ticket,
        drawn: Box<Result<Sample, Preview>>,
    },
    /// A report is ready to be frozen as a version; or why it is not.
    Prepared {
        ticket: Ticket,
        prepared: Prepared,
    },
    /// A report was written; or why it was not, in words.
    Exported {
        ticket: Ticket,
        exported: Result<Exported, String>,
    },
    LoadFailed {
        ticket: Ticket,
        message: String,
    },
    Saved {
        ticket: Ticket,
        batch: EventId,
        /// The case that was changed; `None` when the change is about no item.
        case: Option<Box<CaseFile>>,
    },
    SaveFailed {
        ticket: Ticket,
        message: String,
    },
    Undone {
        ticket: Ticket,
        batch: EventId,
        case: Option<Box<CaseFile>>,
        what: Undid,
    },
    UndoFailed {
        ticket: Ticket,
        message: String,
    },
    /// A draft newer than what is saved was found, as after a crash. It is offered, never put in by itself.
    DraftFound {
        key: DraftKey,
        text: String,
    },
    /// Quotes that waited for a verdict when the program ended.
    QuotesFound {
        item: ItemRef,
        norm: String,
        quotes: Vec<Evidence>,
    },
    /// The items of the queue, to be marked.
    ItemsLoaded {
        ticket: Ticket,
        items: Vec<ItemRef>,
    },
    Surveyed {
        ticket: Ticket,
        survey: Survey,
    },
    /// So many of the items were dealt with; sent when it takes long.
    BulkProgress {
        ticket: Ticket,
        done: usize,
    },
    BulkSaved {
        ticket: Ticket,
        batch: EventId,
        items: usize,
    },
    /// Nothing was recorded: it failed, or was cancelled (no message).
    BulkFailed {
        ticket: Ticket,
        message: Option<String>,
    },
    PathCompleted {
        ticket: Ticket,
        completed: Completed,
    },
    /// How far an import is; sent when it takes long.
    ImportProgress {
        ticket: Ticket,
        standing: Standing,
    },
    /// What an import brought, or its trial would bring.
    Imported {
        ticket: Ticket,
        brought: Box<Brought>,
    },
    /// The file is as it was: it failed, or was stopped (no message).
    ImportFailed {
        ticket: Ticket,
        message: Option<String>,
    },
    /// Selects in a document from one place to another.
    Drag {
        from: Spot,
        to: Spot,
    },
    DraftFailed {
        key: DraftKey,
        message: String,
    },
}

impl Msg {
    /// The ticket of the order it answers.
    #[must_use]
    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::OverviewLoaded { ticket, .. }
            | Self::QueueLoaded { ticket, .. }
            | Self::CaseLoaded { ticket, .. }
            | Self::NoNeighbour { ticket }
            | Self::WordingsLoaded { ticket, .. }
            | Self::LogLoaded { ticket, .. }
            | Self::PageLoaded { ticket, .. }
            | Self::LoadFailed { ticket, .. }
            | Self::Saved { ticket, .. }
            | Self::Tried { ticket, .. }
            | Self::Drawn { ticket, .. }
            | Self::Prepared { ticket, .. }
            | Self::Exported { ticket, .. }
            | Self::ItemsLoaded { ticket, .. }
            | Self::Surveyed { ticket, .. }
            | Self::BulkSaved { ticket, .. }
            | Self::BulkFailed { ticket, .. }
            | Self::Imported { ticket, .. }
            | Self::PathCompleted { ticket, .. }
            | Self::ImportFailed { ticket, .. }
            | Self::SaveFailed { ticket, .. }
            | Self::Undone { ticket, .. }
            | Self::UndoFailed { ticket, .. } => Some(*ticket),
            _ => None,
        }
    }
}
