//! What goes out, as plain data: orders, and the ticket by which the answer to one is known.

use super::msg::{DraftKey, EventId, Step, Ticket};
use super::start::Beginning;
use crate::domain::bulk::Bulk;
use crate::domain::change::Change;
use crate::domain::codes::{ItemKind, Language};
use crate::domain::drawing::Seed;
use crate::domain::export::ExportPlan;
use crate::domain::incoming::Order;
use crate::domain::item::ItemRef;
use crate::domain::library::WordingOf;
use crate::domain::log_word::LogWord;
use crate::domain::page::Topic;
use crate::domain::plan::{DrawPreview, Trial};
use crate::domain::review_records::Evidence;
use crate::domain::typed_path::Sought;
use crate::domain::version::Stage;
use crate::domain::view::{QueueQuery, SavedView};

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
    /// Reads ahead what words will be looked for in; not answered.
    GatherQueue {
        kind: ItemKind,
    },
    /// Nothing is looked for any more; not answered.
    ReleaseQueue,
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
        /// Cases that are walked by too, also where the query leaves them out, in the order in which they were opened.
        seen: Vec<ItemRef>,
    },
    /// The log, newest first.
    LoadLog {
        ticket: Ticket,
        find: Vec<LogWord>,
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
    /// Resume with the queue looked at like this.
    RememberView(SavedView),
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
            | Self::GatherQueue { .. }
            | Self::ReleaseQueue
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
            | Self::RememberView(_)
            | Self::SetLanguage(_)
            | Self::EditExternally { .. }
            | Self::InsertText { .. }
            | Self::Begin(_)
            | Self::Quit => None,
        }
    }
}
