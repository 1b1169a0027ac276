//! What can be wrong with a framework file: facts only; `text` says it in words.

use super::check::CheckFault;

/// One problem, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkProblem {
    /// From 1.
    pub line: u64,
    /// In characters, from 1.
    pub column: u64,
    /// Code of the norm it is about, if it is about one.
    pub norm: Option<String>,
    /// Code of the check it is about, if it is about one.
    pub check: Option<String>,
    pub fault: FrameworkFault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameworkFault {
    /// Not TOML, or a field of the wrong type; the parser's words.
    Syntax {
        message: String,
    },
    /// A field that is missing or empty (`title.nl`).
    Missing {
        field: String,
    },
    /// A framework without norms.
    NoNorms,
    TooManyNorms {
        count: usize,
        most: usize,
    },
    /// The code stands in an earlier norm.
    DoubledNorm {
        first_line: u64,
    },
    UnknownCode {
        found: String,
        known: Vec<&'static str>,
    },
    /// A condition that cannot hold for items of that kind.
    WhenDoesNotFit {
        when: &'static str,
        item: &'static str,
    },
    /// The check is about a norm that the framework does not have.
    UnknownNorm {
        found: String,
        known: Vec<String>,
    },
    /// The code stands in an earlier check.
    DoubledCheck {
        first_line: u64,
    },
    /// The column stands twice, or is called `item`.
    DoubledFact {
        name: String,
    },
    /// A message with a placeholder that no fact fills.
    UnknownPlaceholder {
        field: String,
        found: String,
        known: Vec<String>,
    },
    /// The check's query cannot be run.
    Query(CheckFault),
    /// A share below 0, above 100, or that ends before it starts.
    BadShare {
        from: String,
        to: String,
    },
}
