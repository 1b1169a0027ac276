//! Checks and what they notice: a check is a query kept as data, a signal is a hint and never a finding.

use super::codes::{Code, ItemKind};
use super::framework::Bilingual;
use super::item::ItemRef;

/// One check of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub code: String,
    /// Code of the norm it is about.
    pub norm: String,
    /// The kind of item it looks at.
    pub item: ItemKind,
    pub title: Bilingual,
    /// What it noticed, with facts as placeholders: `verstrekt op {date}`.
    pub message: Bilingual,
    /// The columns of the query after `item`, in order.
    pub facts: Vec<Fact>,
    /// One query over the views of a check run; returns `item` (the ref) and the facts.
    pub sql: String,
    /// Where its code stands in the framework's file, from 1.
    pub line: u64,
}

/// A column that a check returns beside the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub name: String,
    pub kind: FactKind,
}

/// How a fact is said in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactKind {
    /// As it is.
    Text,
    Number,
    Date,
    /// The code of a level, regime and so on: said in words.
    Level,
    Regime,
    AuthorisationKind,
    RiskProfile,
}

impl Code for FactKind {
    const ALL: &'static [Self] =
        &[Self::Text, Self::Number, Self::Date, Self::Level, Self::Regime, Self::AuthorisationKind, Self::RiskProfile];

    fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Level => "level",
            Self::Regime => "regime",
            Self::AuthorisationKind => "authorisation_kind",
            Self::RiskProfile => "risk_profile",
        }
    }
}

/// The value of a fact. Missing is never zero and never blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    Missing,
    Number(i64),
    Text(String),
}

/// What a check noticed about an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    pub item: ItemRef,
    /// Code of the check.
    pub check: String,
    pub norm: String,
    /// Name and value, in the check's order.
    pub facts: Vec<(String, FactValue)>,
    pub status: SignalStatus,
}

/// What became of a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignalStatus {
    Open,
    /// The item has an assessment on the norm, of any reading.
    Answered,
    /// Set aside with a reason; that says more than an assessment on the norm.
    Dismissed,
}

impl Code for SignalStatus {
    const ALL: &'static [Self] = &[Self::Open, Self::Answered, Self::Dismissed];

    fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Dismissed => "dismissed",
        }
    }
}

/// Why a check could not be run: facts only; `text` says it in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckFault {
    /// Not SQL, or a name that does not exist; SQLite's words.
    Sql { message: String },
    /// More than one statement.
    SeveralStatements,
    /// Something other than reading the views.
    Forbidden(Denied),
    /// The columns are not `item` and the facts, in that order.
    OtherColumns { found: Vec<String>, expected: Vec<String> },
    /// A value that is no text, whole number or NULL.
    WrongType { column: String },
    /// A ref that is none of the items being looked at.
    NotAnItem { found: String },
    /// More work, or more rows, than a check may take.
    TooMuchWork,
}

/// What a check may not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// Read something that is no view of a check run.
    Read(String),
    /// Call a function that is not on the list.
    Function(String),
    /// Recursion.
    Recursion,
    /// Anything else than reading: the kind of statement.
    Action(&'static str),
}

/// A view that checks may read, as it is documented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewDoc {
    pub name: String,
    pub meaning: Bilingual,
    pub columns: Vec<ColumnDoc>,
}

/// A column of a view, or a function: its name and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnDoc {
    pub name: String,
    pub meaning: Bilingual,
}

/// The placeholders of a message: what stands between braces.
pub fn placeholders(message: &str) -> impl Iterator<Item = &str> {
    message.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}
