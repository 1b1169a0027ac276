//! What there is to say to the user.

use super::action::Action;
use super::bulk;
use super::case::quotes::Word;
use super::msg::Undid;
use super::refusal::Refusal;
use crate::domain::change::Change;
use crate::domain::codes::Verdict;
use crate::domain::library::Blank;
use chrono::{DateTime, Utc};

/// What the status line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    Quiet,
    Saving,
    Saved {
        at: DateTime<Utc>,
    },
    /// Stays until it is put away; the changes can be tried again.
    Failed {
        message: String,
        changes: Vec<Change>,
    },
    Undone(Undid),
    Redone(Undid),
    Note(Notice),
}

/// What another verdict was put in the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    pub was: Verdict,
    pub reasoning: bool,
    pub compensating: bool,
    pub quotes: usize,
    /// Its texts are no longer those of before.
    pub overwritten: bool,
}

/// A short word to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    NothingToUndo,
    NothingToRedo,
    NothingToRepeat,
    NothingToClear,
    /// A finding with texts got another verdict.
    Replaced(Replaced),
    /// The key of an action that cannot act now.
    Refused(Action, Refusal),
    NoNextCase,
    NoPreviousCase,
    NoOpenCase,
    /// The case in front is not in the list, which hides what was assessed.
    HiddenInList,
    NoDifference,
    /// There is no second version of the note to compare with.
    NoOtherVersion,
    /// So many disclosures rest on the authorisation that was marked unlawful.
    RestOnIt(u64),
    /// A text was written before there was a verdict to hold it.
    TextKept,
    /// A draft of so many words is left from an earlier session.
    DraftFound(usize),
    /// The same, left in this session.
    DraftOfNow(usize),
    /// A form was put away with a text in it: its draft is kept, and this opens the form again.
    DraftLeft(Action),
    /// Careless on a norm of law: compensating circumstances belong with it.
    NameCircumstances,
    /// A finding has its text: what may come next.
    TextWritten,
    /// A finding without reasoning.
    WriteReasoning,
    VerdictFirst,
    /// A verdict's key was pressed in a document.
    VerdictAtNorms,
    /// A view is saved under the name that is typed.
    NameView,
    ViewsFailed(String),
    PasteIgnored,
    /// The text would have so many characters: more than the field takes.
    FieldFull(usize),
    Quotes(Word),
    Bulk(bulk::Word),
    /// The configuration has so many faults.
    ConfigurationFaulty(usize),
    /// The library of own texts has so many faults; the first, in words.
    LibraryFaulty(usize, String),
    /// A text was put in with places that the case could not fill.
    TextHasGaps(Vec<Blank>),
    /// So many places of a text that was written are still to be filled; the first of them.
    TextUnfilled(usize, String),
    /// A text was put in that was written for the first verdict; the second was given.
    TextForOther(Verdict, Verdict),
    LoadFailed(String),
    UndoFailed(String),
    EditorFailed(String),
    DraftFailed(String),
    /// A report was written after its form was put away; or was not, and why.
    Exported(String),
    ExportFailed(String),
}
