//! What comes in by an import: how it is asked for, how far it is, what it brought or would bring.

use super::account::Account;
use super::bundle::{Table, TableSummary};
use super::problem::{Notice, Problem, ProblemKind, TextEncoding};
use std::collections::{BTreeMap, BTreeSet};

/// An import as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The sources, as they were typed.
    pub typed: String,
    pub form: SourceForm,
    pub changed: Changed,
    pub rejected: Rejected,
    pub stays: Stays,
}

/// What need not be found out about the sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceForm {
    /// The path of the mapping, as it was typed.
    pub mapping: Option<String>,
    pub encoding: Option<TextEncoding>,
    pub separator: Option<char>,
    /// From 1.
    pub header_row: Option<u64>,
}

/// What becomes of a record that stands in the file with other content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Refused,
    Replaced,
}

/// What a record that cannot be imported does to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    RefuseAll,
    LeftOut,
}

/// Whether what is brought is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// Tried out only.
    Nothing,
    Everything,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// The table that is being read.
    pub table: Option<Table>,
    pub records: u64,
    /// Of the sources: read, and in all.
    pub bytes: u64,
    pub of: u64,
    pub millis: u64,
    /// The sources are gone through; no record was taken yet.
    pub is_opening: bool,
    /// Everything was read; counts and search index are brought up to date.
    pub is_finishing: bool,
}

impl Standing {
    /// Records a second.
    #[must_use]
    pub fn rate(&self) -> u64 {
        self.records.saturating_mul(1000) / self.millis.max(1)
    }

    /// How much was read in percent, and the seconds that are left at this pace; `None`: not known.
    #[must_use]
    pub fn left(&self) -> Option<(u64, u64)> {
        if self.bytes == 0 || self.of <= self.bytes {
            return None;
        }
        let left = self.millis.max(1).saturating_mul(self.of - self.bytes) / self.bytes / 1000;
        Some((self.bytes.saturating_mul(100) / self.of, left))
    }
}

/// What an import brought, or would bring; or the problems for which it brings nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brought {
    /// The names of the sources.
    pub sources: Vec<String>,
    pub tables: BTreeMap<Table, TableSummary>,
    /// The first of them.
    pub problems: Vec<Problem>,
    pub problem_count: u64,
    /// All of them, by what sort they are.
    pub sorts: BTreeMap<Sort, u64>,
    /// The first of them.
    pub notices: Vec<Notice>,
    /// How many there are beside those.
    pub more_notices: u64,
    /// Fields that the contract does not know, kept as they are.
    pub unknown_fields: BTreeMap<Table, BTreeSet<String>>,
    /// The rows of each sheet.
    pub accounts: Vec<Account>,
    pub unused: Vec<Unused>,
    /// The files that rejected rows were handed back in, with how many in each.
    pub handed_back: Vec<(String, u64)>,
    /// Whether what is good is imported although not everything is.
    pub kept_going: bool,
    /// Items whose judgement is asked again, because a record it rests on was replaced.
    pub outdated: u64,
    /// Whether the file holds anything it did not hold before.
    pub written: bool,
}

impl Brought {
    /// Whether problems forbid bringing anything.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.problem_count > 0 && !self.kept_going
    }

    /// Records that are new or replace one.
    #[must_use]
    pub fn brings(&self) -> u64 {
        if self.is_refused() { 0 } else { self.tables.values().map(|table| table.new + table.updated).sum() }
    }

    /// The sorts of problems there are, with how many, most urgent first.
    #[must_use]
    pub fn groups(&self) -> Vec<(Sort, u64)> {
        self.sorts.iter().map(|(sort, count)| (*sort, *count)).collect()
    }

    /// The problems of a sort, as far as they were kept.
    pub fn of_sort(&self, sort: Sort) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| Sort::of(&problem.kind) == sort)
    }
}

/// A file that a mapping names and that was not delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    pub mapping: String,
    /// Of the mapping.
    pub line: u64,
    pub file: String,
}

/// What sort of problem: problems of one sort are solved in one way. What stands first is solved first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// The file as a whole cannot be read as what it is.
    File,
    /// Another investigation or framework than the file has.
    Investigation,
    /// The source is not as the mapping, or what was declared, says.
    Mapping,
    /// A row that is not whole, or a cell that holds no value.
    Row,
    Missing,
    /// Another type of value than expected.
    Value,
    /// A value that is none of those that may stand there.
    Code,
    Date,
    /// Something is referred to that is not there.
    Reference,
    Doubled,
    /// Who belongs to a group.
    Group,
    /// A document that cannot be read.
    Document,
    /// It stands in the file with other content.
    Changed,
}

impl Sort {
    #[must_use]
    pub fn of(kind: &ProblemKind) -> Self {
        use ProblemKind as Kind;
        match kind {
            Kind::Syntax { .. }
            | Kind::NotABundle { .. }
            | Kind::TooLarge { .. }
            | Kind::UnknownTable { .. }
            | Kind::BadWorkbook { .. }
            | Kind::TooManyCells { .. }
            | Kind::NoColumns => Self::File,
            Kind::UnknownFramework { .. } | Kind::OtherFramework { .. } | Kind::OtherInvestigation { .. } => {
                Self::Investigation
            }
            Kind::NotMapped { .. }
            | Kind::NotInForm { .. }
            | Kind::ColumnAbsent { .. }
            | Kind::FieldNotMapped { .. }
            | Kind::SheetAbsent { .. }
            | Kind::HeaderRowAbsent { .. } => Self::Mapping,
            Kind::RepeatedRow { .. }
            | Kind::CellError { .. }
            | Kind::NoSuchColumn { .. }
            | Kind::StrayQuote
            | Kind::OpenQuote { .. }
            | Kind::InOpenQuote { .. }
            | Kind::OtherWidth { .. }
            | Kind::LinesLost { .. }
            | Kind::DoubledName { .. } => Self::Row,
            Kind::Missing | Kind::Blank { .. } => Self::Missing,
            Kind::WrongType { .. } | Kind::Negative { .. } | Kind::NotAVersion { .. } | Kind::OtherHash { .. } => {
                Self::Value
            }
            Kind::UnknownCode { .. } => Self::Code,
            Kind::NotADate { .. } | Kind::NotAMoment { .. } | Kind::PeriodReversed { .. } => Self::Date,
            Kind::NotAnItem { .. }
            | Kind::Dangling { .. }
            | Kind::Disguised { .. }
            | Kind::UnknownNorm { .. }
            | Kind::UnknownCheck { .. }
            | Kind::ReactsToNothing => Self::Reference,
            Kind::Doubled { .. } | Kind::SameNote { .. } => Self::Doubled,
            Kind::GroupContainsItself { .. } | Kind::GroupInGroup { .. } | Kind::MembersOfNoGroup => Self::Group,
            Kind::BadPath { .. } | Kind::Unreadable { .. } => Self::Document,
            Kind::Changed { .. } | Kind::AssessmentExists { .. } => Self::Changed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_known_between_beginning_and_end() {
        let half = Standing { records: 500, bytes: 25, of: 100, millis: 1000, ..Standing::default() };
        assert_eq!((half.rate(), half.left()), (500, Some((25, 3))));
        assert_eq!(Standing { bytes: 0, ..half }.left(), None);
        assert_eq!(Standing { bytes: 100, ..half }.left(), None);
    }
}
