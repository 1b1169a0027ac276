//! What comes in and what goes out, as plain data.

use super::action::Action;
use super::case::{Pane, Spot};
use super::model::{Measured, Size};
use super::start::Beginning;
use crate::domain::bulk::{Bulk, Survey};
use crate::domain::change::Change;
use crate::domain::check::Signal;
use crate::domain::codes::{ItemKind, Language};
use crate::domain::drawing::Seed;
use crate::domain::export::{ExportPlan, Exported, Prepared};
use crate::domain::incoming::{Brought, Order, Standing};
use crate::domain::item::ItemRef;
use crate::domain::library::{EarlierWording, WordingOf};
use crate::domain::norm_progress::NormProgress;
use crate::domain::page::{Contents, Topic};
use crate::domain::plan::{DrawPreview, Preview, Trial};
use crate::domain::review_records::{Evidence, Sample};
use crate::domain::tally::SignalCounts;
use crate::domain::typed_path::{Completed, Sought};
use crate::domain::version::Stage;
use crate::domain::view::{CaseFile, LogLine, Overview, QueuePage, QueueQuery, SavedView};

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
    /// How many changes were taken back together.
    pub changes: usize,
}

/// What happened: a user did something, an order was carried out, time went by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Msg {
    Do(Action),
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

/// An order: carried out elsewhere, answered by a [`Msg`] with the same ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    LoadOverview {
        ticket: Ticket,
    },
    /// A window of the queue: the one that holds `around`, if that item passes the filter; else from `offset`.
    LoadQueue {
        ticket: Ticket,
        query: QueueQuery,
        offset: usize,
        limit: usize,
        around: Option<ItemRef>,
    },
    /// What the checks notice about the item; answered by `SignalsLoaded`, and not waited for.
    LoadSignals {
        item: ItemRef,
    },
    /// All signals by check, run in the background if the records are others than those known; answered by
    /// `CountBegun` and `SignalsCounted` or `CountFailed`, and not waited for.
    CountSignals,
    /// What became of the signals of an item that was changed; `None`: of any.
    RecountSignals {
        item: Option<ItemRef>,
    },
    /// How far each norm is over the items in review, counted on a thread of its own; answered by `NormsCounted`, and not
    /// waited for.
    CountNorms {
        ticket: Ticket,
    },
    LoadCase {
        ticket: Ticket,
        item: ItemRef,
    },
    /// The case before or after `from` in the queue's order; answered by `CaseLoaded` or `NoNeighbour`.
    LoadNeighbour {
        ticket: Ticket,
        query: QueueQuery,
        from: ItemRef,
        step: Step,
        open_only: bool,
    },
    /// The log, newest first.
    LoadLog {
        ticket: Ticket,
        find: String,
        offset: usize,
        limit: usize,
    },
    /// How findings on a norm were worded before; answered by `WordingsLoaded`.
    LoadWordings {
        ticket: Ticket,
        norm: String,
        of: WordingOf,
    },
    /// What stands on a page, narrowed to what is searched for.
    LoadPage {
        ticket: Ticket,
        topic: Topic,
        find: String,
    },
    /// What a form comes to, read without changing anything; answered by `Tried`.
    Try {
        ticket: Ticket,
        trial: Trial,
    },
    /// Draws from a frozen frame; `None`: with a seed of the system. Nothing is recorded by it.
    Draw {
        ticket: Ticket,
        frozen: Box<DrawPreview>,
        seed: Option<Seed>,
    },
    /// Makes the next version of the report ready; answered by `Prepared`. Nothing is recorded by it.
    Prepare {
        ticket: Ticket,
        stage: Stage,
        plan: Box<ExportPlan>,
    },
    /// Writes a report to a file; answered by `Exported`.
    Export {
        ticket: Ticket,
        plan: Box<ExportPlan>,
    },
    Save {
        ticket: Ticket,
        changes: Vec<Change>,
    },
    /// The items of the queue, at most so many.
    LoadItems {
        ticket: Ticket,
        query: QueueQuery,
        most: usize,
    },
    /// What is known of the items; answered by `Surveyed`.
    Survey {
        ticket: Ticket,
        items: Vec<ItemRef>,
    },
    /// Records one judgement on many items; answered by `BulkSaved` or `BulkFailed`.
    SaveBulk {
        ticket: Ticket,
        bulk: Bulk,
    },
    CancelBulk,
    /// Imports, or tries out what that would bring; answered by `Imported` or `ImportFailed`.
    Import {
        ticket: Ticket,
        order: Order,
    },
    StopImport,
    /// Asks how a path that was begun can go on; answered by `PathCompleted`.
    CompletePath {
        ticket: Ticket,
        typed: String,
        sought: Sought,
    },
    Undo {
        ticket: Ticket,
        batch: EventId,
    },
    SaveDraft {
        key: DraftKey,
        text: String,
    },
    DropDraft {
        key: DraftKey,
    },
    /// Keeps the quotes that wait for a verdict under a norm; none: forgets them.
    KeepQuotes {
        item: ItemRef,
        norm: String,
        quotes: Vec<Evidence>,
    },
    /// Resume here next time.
    Remember {
        item: ItemRef,
    },
    /// The unfinished texts about no item; answered by a `DraftFound` each, and not waited for.
    LoadDrafts,
    /// Reads the saved views; answered, as are the next two, by `ViewsLoaded` or `ViewsFailed`.
    LoadViews,
    SaveView(SavedView),
    DropView {
        name: String,
    },
    SetLanguage(Language),
    EditExternally {
        text: String,
    },
    /// Puts a text where the editor of the text field stands; answered by `TextChanged`.
    InsertText {
        text: String,
    },
    /// Leaves the start screen to begin with this.
    Begin(Beginning),
    Quit,
}

impl Effect {
    /// The ticket by which its one answer is known; `None` where none is owed.
    #[must_use]
    pub fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::LoadOverview { ticket }
            | Self::LoadQueue { ticket, .. }
            | Self::LoadCase { ticket, .. }
            | Self::LoadNeighbour { ticket, .. }
            | Self::LoadLog { ticket, .. }
            | Self::LoadPage { ticket, .. }
            | Self::LoadWordings { ticket, .. }
            | Self::Save { ticket, .. }
            | Self::Try { ticket, .. }
            | Self::Draw { ticket, .. }
            | Self::Prepare { ticket, .. }
            | Self::Export { ticket, .. }
            | Self::LoadItems { ticket, .. }
            | Self::Survey { ticket, .. }
            | Self::SaveBulk { ticket, .. }
            | Self::Import { ticket, .. }
            | Self::CompletePath { ticket, .. }
            | Self::Undo { ticket, .. } => Some(*ticket),
            Self::LoadSignals { .. }
            | Self::CountSignals
            | Self::CountNorms { .. }
            | Self::RecountSignals { .. }
            | Self::CancelBulk
            | Self::StopImport
            | Self::KeepQuotes { .. }
            | Self::LoadDrafts
            | Self::LoadViews
            | Self::SaveView(_)
            | Self::DropView { .. }
            | Self::SaveDraft { .. }
            | Self::DropDraft { .. }
            | Self::Remember { .. }
            | Self::SetLanguage(_)
            | Self::EditExternally { .. }
            | Self::InsertText { .. }
            | Self::Begin(_)
            | Self::Quit => None,
        }
    }
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
