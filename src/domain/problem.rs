//! What can be wrong with a bundle: facts only; `text` says it in words.

use super::bundle::Table;
use super::document_file::{FileFault, FileKind};
use chrono::NaiveDate;

/// One problem, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which of the files that were read, from 0.
    pub source: usize,
    /// `None`: the source as a whole, of which nothing can then be trusted.
    pub table: Option<Table>,
    /// The row of the record, as in [`Placed`](super::bundle::Placed); without a table: the line.
    pub row: Option<u64>,
    /// The field, dotted when nested (`criteria.human_rights.rating`).
    pub column: Option<String>,
    pub kind: ProblemKind,
}

impl Problem {
    /// Whether it is about one record, so that the others can still be imported.
    #[must_use]
    pub fn is_of_a_record(&self) -> bool {
        self.table.is_some_and(|table| table == Table::Investigation || self.row.is_some())
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not JSON, or not JSON as we accept it; line and column (in characters) from 1.
    Syntax {
        line: u64,
        column: u64,
        fault: SyntaxFault,
    },
    /// One object names a field twice: which of the two is meant cannot be known.
    DoubledName {
        name: String,
    },
    /// `"toets_bundle": 1` is missing, or another version.
    NotABundle {
        found: Option<String>,
    },
    /// More than is read: a bomb, or no bundle. In bytes.
    TooLarge {
        most: u64,
    },
    /// A key of the top level, or the name of a file or sheet, that is no table.
    UnknownTable {
        found: String,
        known: Vec<&'static str>,
    },
    /// A workbook that cannot be read; what the reader says, in English.
    BadWorkbook {
        message: String,
    },
    TooManyCells {
        most: u64,
    },
    /// A row that is written once and stands for several.
    RepeatedRow {
        row: u64,
        rows: u64,
    },
    /// A cell whose formula failed, or whose date does not exist.
    CellError {
        found: String,
    },
    /// A sheet whose first row names no columns.
    NoColumns,
    /// A cell under no column.
    NoSuchColumn {
        found: String,
    },
    /// A quote inside a cell that is not quoted.
    StrayQuote,
    /// A quote that would make one cell of the lines to this one.
    OpenQuote {
        last: u64,
    },
    /// A line that the quote in this row would have swallowed, and that is no whole row.
    InOpenQuote {
        row: u64,
    },
    /// A row with another number of cells than there are columns, that spans lines or is cut off.
    OtherWidth {
        found: u64,
        expected: u64,
        lines: u64,
    },
    /// A value of a delivered column that the mapping says nothing of.
    NotMapped {
        column: String,
        found: String,
        known: Vec<String>,
    },
    /// A value of a delivered column that is not written as the mapping says.
    NotInForm {
        column: String,
        found: String,
        expected: String,
    },
    /// A column that the mapping names on this line and the source does not have.
    ColumnAbsent {
        column: String,
        nearest: Option<String>,
        line: u64,
    },
    /// A field that every record must have, of which the mapping says nothing; the table's line in it.
    FieldNotMapped {
        table: Table,
        field: String,
        line: u64,
    },
    /// A sheet that the mapping names on this line and the workbook does not have.
    SheetAbsent {
        sheet: String,
        known: Vec<String>,
        line: u64,
    },
    /// A sheet that ends before the row in which its columns should be named.
    HeaderRowAbsent {
        row: u64,
    },
    /// Lines that are in no row.
    LinesLost {
        lines: u64,
    },
    /// A required field is missing or empty.
    Missing,
    /// A required field of which nothing shows: white space, or characters without a shape.
    Blank {
        found: String,
    },
    /// A key or a reference that looks like another: what this character does in it cannot be seen.
    Disguised {
        found: String,
        by: char,
    },
    /// Another type of value than expected (`a list of texts`).
    WrongType {
        found: String,
        expected: ValueType,
    },
    UnknownCode {
        found: String,
        known: Vec<&'static str>,
    },
    NotADate {
        found: String,
    },
    NotAMoment {
        found: String,
    },
    NotAnItem {
        found: String,
    },
    /// The same ref (or key) stands in an earlier row, of this source or another.
    Doubled {
        key: String,
        first_source: usize,
        first_row: u64,
    },
    /// A reference to something that neither the bundle nor the file holds.
    Dangling {
        table: Table,
        reference: String,
    },
    /// The norm is not in the framework.
    UnknownNorm {
        norm: String,
        framework: String,
        /// Those that look like it; all of them when none does.
        near: Vec<String>,
    },
    /// The check is not in the framework.
    UnknownCheck {
        check: String,
        framework: String,
        /// As of a norm.
        near: Vec<String>,
    },
    UnknownFramework {
        found: String,
        known: Vec<String>,
    },
    /// The file already has another framework.
    OtherFramework {
        found: String,
        has: String,
    },
    /// A period that ends before it starts.
    PeriodReversed {
        start: NaiveDate,
        end: NaiveDate,
    },
    /// A group that is a member of itself.
    GroupContainsItself {
        group: String,
    },
    /// A group in a group.
    GroupInGroup {
        member: String,
    },
    /// Members given for a party that is no group.
    MembersOfNoGroup,
    /// Two notes of one service on one party with the same date and version.
    SameNote {
        other: String,
    },
    /// A text that is not the one whose hash stands beside it; the hash that it has.
    OtherHash {
        found: String,
    },
    /// Not the number of a version.
    NotAVersion {
        found: String,
    },
    /// A reaction to neither an item nor a recommendation, or to both.
    ReactsToNothing,
    /// A negative number where none can be.
    Negative {
        found: i64,
    },
    /// A path that leaves the folder of the bundle, or cannot be read.
    BadPath {
        path: String,
    },
    /// A file in a foreign format that cannot be read.
    Unreadable {
        kind: FileKind,
        fault: FileFault,
    },
    /// The record stands in the file with other content.
    Changed {
        reference: String,
    },
    /// An assessment stands in the file with other content: never overwritten.
    AssessmentExists {
        reference: String,
    },
    /// The file already has another investigation.
    OtherInvestigation {
        title: String,
    },
}

/// What is wrong with the form of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyntaxFault {
    NotUtf8,
    /// Bytes that are no text in the encoding the rest is in.
    NotText {
        encoding: TextEncoding,
    },
    /// A quote that is never closed.
    UnclosedQuote,
    /// A quoted cell that goes on after its closing quote.
    AfterQuote {
        found: char,
    },
    UnexpectedEnd,
    Unexpected {
        found: char,
    },
    /// A control character in a text that is not written as an escape.
    ControlCharacter,
    /// An escape that stands for no character, such as half a surrogate pair.
    BadEscape,
    BadNumber,
    TooDeep {
        most: usize,
    },
}

/// The type of value a field must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    Object,
    List,
    Text,
    TextList,
    WholeNumber,
    TrueOrFalse,
}

/// How text is written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEncoding {
    Utf8,
    Utf16,
    Windows1252,
}

/// What is worth knowing of a source and no reason to refuse it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// As in [`Problem`].
    pub source: usize,
    pub kind: NoticeKind,
}

/// What is worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Read as another encoding than UTF-8.
    Encoding(TextEncoding),
    /// Another separator than a comma.
    Separator(char),
    /// The columns are named below the first row.
    HeaderRow(u64),
    /// A row of several lines that look like rows of their own.
    Swallows { row: u64, lines: u64 },
}
