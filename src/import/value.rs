//! A JSON value as it was written: numbers keep their digits, objects their order and their doubled names.

use super::{in_cell, visible};
use std::borrow::Cow;

/// A value whose texts and numbers are borrowed from the source where they can be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'s> {
    Null,
    Bool(bool),
    /// The digits as written: reading them as a float would change what we promise to keep.
    Number(&'s str),
    Text(Cow<'s, str>),
    /// The cell of a spreadsheet: what type it has, its column says.
    Cell(Cow<'s, str>),
    List(Vec<Value<'s>>),
    Object(Object<'s>),
}

/// The members of an object in the order of the source.
pub(super) type Object<'s> = Vec<(Cow<'s, str>, Value<'s>)>;

impl Value<'_> {
    /// Null and the empty text: both count as missing.
    pub(super) fn is_missing(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) | Self::Cell(text) => text.is_empty(),
            _ => false,
        }
    }

    /// What stands in a text, or in a list of texts, of which nothing shows; `None`: something does.
    pub(super) fn blank(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Cell(text) => visible::is_blank(text).then(|| text.to_string()),
            // Of nothing but empty texts nothing is there at all.
            Self::List(list) => {
                list.iter().map(Self::blank).collect::<Option<String>>().filter(|blank| !blank.is_empty())
            }
            _ => None,
        }
    }

    /// What was found, for a message: a single value in full, a list or object only as such.
    pub(super) fn excerpt(&self) -> String {
        match self {
            Self::Text(text) | Self::Cell(text) => text.to_string(),
            Self::List(list) if !list.is_empty() => "[…]".to_owned(),
            Self::Object(members) if !members.is_empty() => "{…}".to_owned(),
            _ => self.to_json(),
        }
    }

    /// Whether any of it comes from a cell.
    pub(super) fn holds_cells(&self) -> bool {
        match self {
            Self::Cell(_) => true,
            Self::Object(members) => members.iter().any(|(_, value)| value.holds_cells()),
            _ => false,
        }
    }

    /// With each cell as a text: nothing of what it shows is interpreted.
    pub(super) fn with_texts(self) -> Self {
        self.with(&|value| if let Self::Cell(text) = value { Self::Text(text) } else { value })
    }

    /// With each text as a cell: the way back.
    pub(super) fn with_cells(self) -> Self {
        self.with(&|value| if let Self::Text(text) = value { Self::Cell(text) } else { value })
    }

    fn with(self, change: &impl Fn(Self) -> Self) -> Self {
        match self {
            Self::Object(members) => {
                Self::Object(members.into_iter().map(|(name, value)| (name, value.with(change))).collect())
            }
            value => change(value),
        }
    }

    /// The value as JSON text without white space.
    pub(super) fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(digits) => out.push_str(digits),
            Self::Text(text) => quote(text, out),
            Self::Cell(text) => out.push_str(&in_cell::unknown_to_json(text)),
            Self::List(list) => {
                out.push('[');
                for (place, value) in list.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    value.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (place, (name, value)) in members.iter().enumerate() {
                    out.push_str(if place > 0 { "," } else { "" });
                    quote(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// Writes a text as JSON, quotes included.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("every text can be written as JSON"));
}
