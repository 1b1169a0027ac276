//! The dresses a bundle comes in: chosen by the ending of a file's name, read into the same records.

use super::foreign::Foreign;
use super::form::Form;
use super::pass::Pass;
use super::reading::{Originals, Reading};
use super::workbook::{self, Workbook};
use super::{csv, json, json_lines, objects};
use std::io::{self, BufRead, Cursor};

/// How a bundle is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// One object whose keys are the tables.
    Json,
    /// One record a line.
    JsonLines,
    /// One table a file, named after it.
    Csv,
    /// One table a sheet.
    Workbook(Workbook),
}

impl Dress {
    /// The endings of the files that can be read.
    pub const ENDINGS: &'static [&'static str] = &["json", "jsonl", "csv", "xlsx", "ods"];

    /// The dress of a file with this ending.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "jsonl" => Some(Self::JsonLines),
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Workbook(Workbook::Xlsx)),
            "ods" => Some(Self::Workbook(Workbook::Ods)),
            _ => None,
        }
    }

    /// Whether the source is in a foreign format, so that only what its reader says of it may be read here.
    #[must_use]
    pub fn foreign(self) -> Option<Foreign> {
        match self {
            Self::Workbook(workbook) => Some(workbook.foreign()),
            Self::Json | Self::JsonLines | Self::Csv => None,
        }
    }

    /// Reads a source to its end; `stem`: its name without ending. A [foreign](Self::foreign) source is what its reader
    /// says of it.
    ///
    /// # Errors
    /// When the source itself cannot be read; what is wrong with its content is in the reading.
    pub fn read(self, stem: &str, source: &mut impl BufRead, originals: Originals) -> io::Result<Reading> {
        let form = Form { file: stem, ..Form::default() };
        self.read_as(&form, source, originals)
    }

    /// Reads a source of which something is known.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_as(self, form: &Form<'_>, source: &mut impl BufRead, originals: Originals) -> io::Result<Reading> {
        let mut reading = Reading::begin(originals);
        let mut bytes = Vec::new();
        if matches!(self, Self::Json | Self::JsonLines | Self::Csv) {
            source.read_to_end(&mut bytes)?;
        }
        match self {
            Self::Json | Self::JsonLines if objects::are_mapped(self, form, &mut Cursor::new(&bytes))? => {
                objects::read((self, form), &mut Cursor::new(bytes), &mut reading, &mut Pass::Whole)?;
            }
            Self::Json => reading = json::read_into(&bytes, reading),
            Self::JsonLines => json_lines::read(&mut Cursor::new(bytes), &mut reading)?,
            Self::Workbook(_) => workbook::read(source, form, &mut reading, &mut Pass::Whole),
            Self::Csv => csv::read(form, &mut Cursor::new(bytes), &mut reading, &mut Pass::Whole)?,
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
