//! The dresses a bundle comes in: chosen by the ending of a file's name, read into the same records.

use super::reading::Reading;
use super::{json, json_lines};
use std::io::{self, BufRead};

/// How a bundle is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// One object whose keys are the tables.
    Json,
    /// One record a line.
    JsonLines,
}

impl Dress {
    /// The endings of the files that can be read.
    pub const ENDINGS: &'static [&'static str] = &["json", "jsonl"];

    /// The dress of a file with this ending.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "jsonl" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// Reads a source to its end.
    ///
    /// # Errors
    /// When the source itself cannot be read; what is wrong with its content is in the reading.
    pub fn read(self, source: &mut impl BufRead) -> io::Result<Reading> {
        let mut reading = Reading::default();
        match self {
            Self::Json => {
                let mut bytes = Vec::new();
                source.read_to_end(&mut bytes)?;
                reading = json::read(&bytes);
            }
            Self::JsonLines => json_lines::read(source, &mut reading)?,
        }
        Ok(reading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_has_a_dress() {
        for ending in Dress::ENDINGS {
            assert!(Dress::of_ending(ending).is_some(), "{ending}");
        }
        assert_eq!(Dress::of_ending("JSONL"), Some(Dress::JsonLines));
        assert_eq!(Dress::of_ending("xls"), None);
    }
}
