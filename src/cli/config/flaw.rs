//! What is wrong with a configuration, and where.

use crate::keys::{Context, Reason};
use crate::text::Text;
use std::ops::Range;

/// One thing that is wrong. What it is about is as if it was not said; the rest holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is no TOML there; the reader's own words.
    Syntax(String),
    /// The file cannot be read.
    Unreadable(String),
    UnknownSetting {
        found: String,
        near: Vec<&'static str>,
    },
    WrongType {
        setting: String,
        found: &'static str,
        expected: Expected,
    },
    UnknownValue {
        setting: String,
        found: String,
        known: Vec<&'static str>,
    },
    UnknownAction {
        found: String,
        near: Vec<&'static str>,
    },
    UnknownContext {
        found: String,
        near: Vec<&'static str>,
    },
    NoKey(String),
    /// No case can fill a place of this name.
    UnknownPlace {
        found: String,
        known: Vec<&'static str>,
    },
    UnpairedBrace,
    /// A text of the library without a title, or without a text.
    NoText,
    Keys(Reason),
}

/// What should have stood there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Text,
    /// A whole number up to this.
    Number(u16),
    YesNo,
    Table,
    Keys,
}

impl Flaw {
    /// A flaw at a place of the source, in bytes.
    pub fn at(source: &str, span: Range<usize>, what: What) -> Self {
        let before = source.get(..span.start.min(source.len())).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { line, column, what }
    }

    /// `path:line:column: what, what was expected`.
    pub fn said(&self, path: &str, text: &Text) -> String {
        text.config_flaw(path, self.line as u64, self.column as u64, self.what.said(text))
    }
}

impl What {
    fn said(&self, text: &Text) -> String {
        match self {
            Self::Syntax(message) => text.config_syntax(message),
            Self::Unreadable(error) => text.config_unreadable(error),
            Self::UnknownSetting { found, near } => text.config_unknown_setting(found, near.join(", ")),
            Self::WrongType { setting, found, expected } => {
                text.config_wrong_type(setting, *found, expected.said(text))
            }
            Self::UnknownValue { setting, found, known } => text.config_unknown_value(setting, found, known.join(", ")),
            Self::UnknownAction { found, near } => text.config_unknown_action(found, near.join(", ")),
            Self::UnknownContext { found, near } => text.config_unknown_context(found, near.join(", ")),
            Self::UnknownPlace { found, known } => text.library_unknown_place(found, known.join(", ")),
            Self::UnpairedBrace => text.library_unpaired(),
            Self::NoText => text.library_no_text(),
            Self::NoKey(found) => text.config_no_key(found),
            Self::Keys(reason) => refused(reason, text),
        }
    }
}

impl Expected {
    fn said(self, text: &Text) -> String {
        match self {
            Self::Text => text.config_expected_text(),
            Self::Number(most) => text.config_expected_number(u64::from(most)),
            Self::YesNo => text.config_expected_yes_no(),
            Self::Table => text.config_expected_table(),
            Self::Keys => text.config_expected_keys(),
        }
    }
}

fn refused(reason: &Reason, text: &Text) -> String {
    let named = |context: &Context| format!("{} ({})", context.name(text), context.code());
    match reason {
        Reason::NotThere { contexts } => {
            text.config_not_there(contexts.iter().map(|context| context.code()).collect::<Vec<_>>().join(", "))
        }
        Reason::Taken { key, context, by } => text.config_taken(key.to_string(), by.name(), named(context)),
        Reason::Typed { key, context } => text.config_typed(key.to_string(), named(context)),
        Reason::Verdict { key } => text.config_verdict(key.to_string()),
        Reason::LastWay { action, context } => text.config_last_way(action.name(), named(context)),
    }
}
