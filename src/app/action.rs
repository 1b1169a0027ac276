//! What a user can do, each by the name under which the help shows it and a configuration rebinds it.

use crate::domain::codes::Verdict;

macro_rules! actions {
    ($($(#[$meta:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// Something a user can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $($(#[$meta])* $variant),+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name by which it is rebound.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

actions! {
    Help = "help",
    Palette = "palette",
    Undo = "undo",
    Redo = "redo",
    Language = "language",
    Quit = "quit",
    Back = "back",
    /// Puts away the message of a failed write.
    Dismiss = "dismiss-message",
    /// Tries a failed write again.
    Retry = "retry",
    Up = "up",
    Down = "down",
    PageUp = "page-up",
    PageDown = "page-down",
    First = "first",
    Last = "last",
    OpenQueue = "open-queue",
    OpenLog = "open-log",
    OpenCase = "open-case",
    OpenOrphans = "open-orphans",
    OpenSamples = "open-samples",
    OpenReport = "open-report",
    PublicReport = "public-report",
    SecretReport = "secret-report",
    FactCheckReport = "fact-check-report",
    ExportReport = "export-report",
    NextSection = "next-section",
    PreviousSection = "previous-section",
    DrawSample = "draw-sample",
    /// A new round of the sample in front.
    ExtendSample = "extend-sample",
    ExcludeItems = "exclude-items",
    SampleSize = "sample-size",
    /// Draws again and compares.
    VerifySamples = "verify-samples",
    /// Marks an item of a sample as not found, or as found after all.
    MarkNotFound = "mark-not-found",
    OpenQuestions = "open-questions",
    /// Puts a question to the service about the item in front.
    AskService = "ask-service",
    AnswerQuestion = "answer-question",
    OpenRecommendations = "open-recommendations",
    OpenStatistics = "open-statistics",
    NewRecommendation = "new-recommendation",
    EditRecommendation = "edit-recommendation",
    /// Takes the question or recommendation in front back.
    WithdrawAsked = "withdraw-asked",
    /// Draws some of the persons of the disclosure in front.
    DrawPersons = "draw-persons",
    /// Asks the service to check the persons that were not drawn.
    AskRest = "ask-rest",
    NextField = "next-field",
    PreviousField = "previous-field",
    ChooseNext = "choose-next",
    ChoosePrevious = "choose-previous",
    OpenImport = "open-import",
    /// Imports what was tried out.
    ConfirmImport = "confirm-import",
    /// Takes the option in front in, or leaves it out.
    Tick = "tick",
    OpenSignals = "open-signals",
    /// The full text.
    OpenSearch = "search",
    /// The page of the authorisation of the case.
    OpenTimeline = "open-timeline",
    /// The page of the weighing note of the case.
    OpenVersions = "open-versions",
    /// The condition matrix of the party of the case.
    OpenConditions = "open-conditions",
    /// What differs between two versions of the note.
    OpenDifference = "open-difference",
    /// Opens what a page points at.
    Follow = "follow",
    Find = "find",
    LeaveFind = "leave-find",
    ClearFind = "clear-find",
    /// Types a filter for the queue.
    Filter = "filter",
    ApplyFilter = "apply-filter",
    CancelFilter = "cancel-filter",
    CompleteFilter = "complete-filter",
    CompletePath = "complete-path",
    CompleteField = "complete-field",
    /// Leaves the form of a file that is written.
    LeaveWritten = "leave-written",
    Views = "saved-views",
    SaveView = "save-view",
    DropView = "forget-view",
    NextKind = "next-kind",
    ChangeSort = "change-sort",
    HideDone = "hide-done",
    /// Begins to select in a document; while selecting: begins again here.
    Select = "select",
    /// Selects by character, or by line again.
    ByCharacter = "by-character",
    Left = "left",
    Right = "right",
    WordLeft = "word-left",
    WordRight = "word-right",
    LeaveSelection = "leave-selection",
    /// Takes what is selected as evidence for the selected norm.
    Quote = "quote",
    /// Shows the next quote of the norm at its place.
    NextQuote = "next-quote",
    RemoveQuote = "remove-quote",
    NextHit = "next-hit",
    PreviousHit = "previous-hit",
    /// Marks a row of the queue, or takes its mark away.
    Mark = "mark",
    MarkAll = "mark-all",
    /// Takes all marks away.
    ClearMarks = "clear-marks",
    BulkVerdict = "bulk-verdict",
    BulkClose = "bulk-close",
    NextPane = "next-pane",
    PreviousPane = "previous-pane",
    /// From a document back to the norms.
    ToNorms = "to-norms",
    Zoom = "zoom",
    NextCase = "next-case",
    PreviousCase = "previous-case",
    NextOpen = "next-open-case",
    PreviousOpen = "previous-open-case",
    NextAuthorisation = "next-authorisation",
    PreviousAuthorisation = "previous-authorisation",
    NextNote = "next-note",
    PreviousNote = "previous-note",
    Persons = "persons",
    /// Opens what the pane shows as a case of its own.
    OpenShown = "open-shown",
    InOrder = "in-order",
    Careless = "careless",
    Unlawful = "unlawful",
    NotAssessable = "not-assessable",
    NotApplicable = "not-applicable",
    RestInOrder = "rest-in-order",
    Reasoning = "reasoning",
    Compensating = "compensating",
    Visibility = "visibility",
    Clear = "clear",
    Repeat = "repeat",
    Close = "close",
    /// Sets a signal aside with a reason, or takes it up again.
    DismissSignal = "dismiss-signal",
    Reconcile = "reconcile",
    TextDone = "text-done",
    /// Puts the draft of an earlier session in the field, or what stood there back.
    SwapDraft = "swap-draft",
    EditExternally = "edit-externally",
    /// The finding-text library, while a text is written.
    Library = "library",
    /// Its other list.
    OtherList = "other-list",
    Accept = "accept",
    Cancel = "cancel",
    /// Runs what the palette points at.
    Run = "run",
    /// Of the line being typed.
    RubWord = "rub-word",
    RubLine = "rub-line",
    Lock = "lock",
    Unlock = "unlock",
    /// Opens or does what the start screen points at.
    Begin = "begin",
    StartFile = "start-file",
    StartNew = "start-new",
    StartImport = "start-import",
    StartDemo = "start-demo",
    NextChoice = "next-choice",
    PreviousChoice = "previous-choice",
}

impl Action {
    /// The verdict it sets, if it sets one.
    #[must_use]
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Self::InOrder => Some(Verdict::InOrder),
            Self::Careless => Some(Verdict::Careless),
            Self::Unlawful => Some(Verdict::Unlawful),
            Self::NotAssessable => Some(Verdict::NotAssessable),
            Self::NotApplicable => Some(Verdict::NotApplicable),
            _ => None,
        }
    }
}
