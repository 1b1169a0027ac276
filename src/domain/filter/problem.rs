//! What is wrong with a filter, where, and what is known there.

/// The first thing in a filter that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterProblem {
    /// The character at which it stands, from 1.
    pub place: usize,
    pub kind: FilterProblemKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterProblemKind {
    /// A quote that is not closed.
    OpenQuote,
    /// A word without a comparison.
    NoComparison {
        word: String,
        known: Vec<&'static str>,
    },
    /// A comparison without a field before it.
    NoField,
    /// Nothing after the comparison, or between two commas; nothing at all is written `""`.
    NoValue,
    UnknownField {
        field: String,
        known: Vec<String>,
    },
    /// A value that the field cannot have.
    UnknownValue {
        value: String,
        known: Vec<&'static str>,
    },
    NotADate {
        value: String,
    },
    NotANumber {
        value: String,
    },
    /// `>=` or `<=` of something without an order, or `~` of something that is not text.
    Comparison {
        field: String,
        known: Vec<&'static str>,
    },
    /// More than one value where there can only be one.
    OneValue {
        field: String,
    },
    /// A filter is about one kind of item.
    OneKind,
    /// "Not applicable" is a verdict on a norm.
    NormMissing,
}
