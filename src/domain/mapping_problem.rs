//! What can be wrong with a mapping file: facts only; `text` says it in words.

/// One problem, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingProblem {
    /// From 1.
    pub line: u64,
    /// In characters, from 1.
    pub column: u64,
    pub fault: MappingFault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MappingFault {
    /// Not TOML; the parser's words.
    Syntax {
        message: String,
    },
    /// A setting that does not exist, or not in this place.
    UnknownSetting {
        found: String,
        known: Vec<&'static str>,
    },
    /// A setting of the wrong type.
    WrongType {
        setting: String,
        expected: SettingType,
    },
    UnknownTable {
        found: String,
        nearest: Option<String>,
    },
    UnknownField {
        table: &'static str,
        found: String,
        nearest: Option<String>,
    },
    /// A value that the field cannot have; `known`: those it can, when they can be listed.
    BadValue {
        field: String,
        found: String,
        known: Vec<&'static str>,
        nearest: Option<String>,
    },
    /// A setting whose text means nothing (an encoding, a separator, a date format).
    BadSetting {
        setting: &'static str,
        found: String,
        expected: &'static str,
    },
    /// Two values that differ in capitals or spaces only and mean something else.
    DoubledValue {
        found: String,
    },
    /// Neither `file` nor `sheet`, or no table to bring rows to.
    Missing {
        setting: &'static str,
    },
    /// Elements are declared for a field that holds one value.
    NotAList {
        field: String,
    },
    /// Two settings that cannot both hold.
    Contradiction {
        one: &'static str,
        other: &'static str,
    },
}

/// The type a setting must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingType {
    Text,
    Texts,
    WholeNumber,
    TrueOrFalse,
    Table,
    Tables,
}
