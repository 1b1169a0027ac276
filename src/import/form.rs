//! In what form a source is delivered: what was declared of it, what it is read for, and where its rows go.

use super::mapping::{Mapping, Register, Source, Taken, contract};
use super::reading::Reading;
use super::sheet::{Fault, Sheet};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::{ProblemKind, TextEncoding};
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What is known of a source before it is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Form<'m> {
    /// The name of the file.
    pub file: &'m str,
    pub mapping: Option<&'m Mapping>,
    pub declared: Declared,
    pub purpose: Purpose,
    /// Set when nobody wants the source any longer.
    pub stop: Option<&'m Arc<AtomicBool>>,
}

/// What need not be found out; it goes before what a mapping says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Declared {
    pub encoding: Option<TextEncoding>,
    pub separator: Option<char>,
    /// From 1: the line of a file, the row of a sheet.
    pub header_row: Option<u64>,
}

impl Declared {
    /// An encoding as a person names it.
    #[must_use]
    pub fn encoding(name: &str) -> Option<TextEncoding> {
        super::mapping::encoding(name)
    }

    /// A separator as a person writes it; `tab` is a tab.
    #[must_use]
    pub fn separator(text: &str) -> Option<char> {
        super::mapping::separator(text)
    }
}

/// What a source is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    #[default]
    Import,
    /// To see what stands in its sheets, whatever they are.
    Show,
}

/// What is to be done with a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) enum Plan<'m> {
    Contract(Table),
    Mapped(&'m Source),
    Show,
    Skip,
}

impl<'m> Form<'m> {
    /// What is to be done with this sheet of the source, or with the source itself.
    pub(super) fn plan(&self, sheet: Option<&str>) -> Result<Plan<'m>, ProblemKind> {
        if self.purpose == Purpose::Show {
            return Ok(Plan::Show);
        }
        match self.mapping.and_then(|mapping| mapping.source(self.file, sheet)) {
            Some(source) if source.skip => return Ok(Plan::Skip),
            Some(source) => return Ok(Plan::Mapped(source)),
            None => {}
        }
        let stem = self.file.rsplit_once('.').map_or(self.file, |(stem, _)| stem);
        let unknown = |error: crate::domain::codes::UnknownCode| ProblemKind::UnknownTable {
            found: error.found,
            known: error.known,
        };
        Table::parse(sheet.unwrap_or(stem)).map(Plan::Contract).map_err(unknown)
    }

    pub(super) fn declared(&self, plan: Plan<'_>) -> Declared {
        let Plan::Mapped(source) = plan else { return self.declared };
        Declared {
            encoding: self.declared.encoding.or(source.encoding),
            separator: self.declared.separator.or(source.separator),
            header_row: self.declared.header_row.or(source.header_row),
        }
    }
}

impl Plan<'_> {
    /// The columns that the row with the names should have.
    pub(super) fn wanted(self) -> Vec<String> {
        match self {
            Self::Contract(table) => contract::fields(table),
            Self::Mapped(source) => source.columns().into_iter().map(|column| column.name.clone()).collect(),
            Self::Show | Self::Skip => Vec::new(),
        }
    }

    pub(super) fn tables(self) -> Vec<Table> {
        match self {
            Self::Contract(table) => vec![table],
            Self::Mapped(source) => source.targets.iter().map(|target| target.table).collect(),
            Self::Show | Self::Skip => Vec::new(),
        }
    }

    /// Whether a row holds nothing.
    pub(super) fn is_empty(self, cells: &[Cow<'_, str>]) -> bool {
        match self {
            // Every record has a field that must be filled: of white space none is made.
            Self::Mapped(_) | Self::Show | Self::Contract(_) => cells.iter().all(|cell| cell.trim().is_empty()),
            Self::Skip => cells.iter().all(|cell| cell.is_empty()),
        }
    }
}

/// Where the rows of a sheet go, once its columns are known.
#[derive(Debug)]
pub(super) enum Destination<'m> {
    Contract(Sheet),
    Mapped(Register<'m>),
}

impl<'m> Destination<'m> {
    /// Takes the names of the columns; `None` when no row can be read by them, and that was noted.
    pub(super) fn begin(plan: Plan<'m>, names: &[Cow<'_, str>], line: u64, reading: &mut Reading) -> Option<Self> {
        match plan {
            Plan::Contract(table) => Sheet::begin(table, names, line, reading).map(Self::Contract),
            Plan::Mapped(source) => Register::begin(source, names, line, reading).map(Self::Mapped),
            Plan::Show | Plan::Skip => None,
        }
    }

    pub(super) fn width(&self) -> usize {
        match self {
            Self::Contract(sheet) => sheet.width(),
            Self::Mapped(register) => register.width(),
        }
    }

    /// Whether such a row is none, as the mapping says.
    pub(super) fn is_left_out(&self, cells: &[Cow<'_, str>]) -> bool {
        matches!(self, Self::Mapped(register) if register.is_left_out(cells))
    }

    /// Takes one row that is not empty, and says whether it gives records.
    pub(super) fn take(&self, row: u64, cells: &[Cow<'_, str>], reading: &mut Reading) -> Taken {
        match self {
            Self::Contract(sheet) => {
                sheet.take(row, cells, reading);
                Taken::Records
            }
            Self::Mapped(register) => register.take(row, cells, reading),
        }
    }

    /// Rejects a row that cannot be taken.
    pub(super) fn reject(&self, row: u64, cells: &[Cow<'_, str>], fault: Fault, reading: &mut Reading) {
        match self {
            Self::Contract(sheet) => sheet.reject(row, cells, fault, reading),
            Self::Mapped(register) => register.reject(row, cells, fault, reading),
        }
    }
}
