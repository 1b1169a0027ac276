//! A word searched for in the log.

use super::change::EventKind;
use super::codes::Verdict;
use chrono::NaiveDate;

/// A word, and what of the log it may stand for. The log holds codes; who searches types what the screen says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogWord {
    pub word: String,
    pub kinds: Vec<EventKind>,
    pub verdicts: Vec<Verdict>,
    /// Codes of norms.
    pub norms: Vec<String>,
    pub day: Option<NaiveDate>,
}

impl LogWord {
    /// The words of a text, each standing for itself alone.
    #[must_use]
    pub fn plain(find: &str) -> Vec<Self> {
        find.split_whitespace().map(|word| Self { word: word.to_owned(), ..Self::default() }).collect()
    }
}
