//! A JSON value whose keys keep their order, written so that no invisible character stands in it raw.

use crate::text::sanitise::is_hidden;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt::Write;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) enum Json {
    Null,
    Truth(bool),
    Number(u64),
    Integer(i64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

pub(in crate::report) fn object<K: Into<String>>(entries: impl IntoIterator<Item = (K, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

impl Json {
    pub(in crate::report) fn list<T>(entries: &[T], one: impl Fn(&T) -> Json) -> Json {
        Json::List(entries.iter().map(one).collect())
    }

    /// Indented, ending in a line feed.
    pub(in crate::report) fn pretty(&self) -> String {
        let written = serde_json::to_string_pretty(self).expect("texts, numbers and text keys only");
        let mut safe = String::with_capacity(written.len() + 1);
        for c in written.chars() {
            if c != '\n' && is_hidden(c) {
                push_escape(c, &mut safe);
            } else {
                safe.push(c);
            }
        }
        safe.push('\n');
        safe
    }
}

/// Outside a string nothing hidden occurs, so an escape is always inside one and reads back as the same character.
fn push_escape(c: char, safe: &mut String) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        write!(safe, "\\u{unit:04x}").expect("writing to a string does not fail");
    }
}

impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Option<&str>> for Json {
    fn from(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::from)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(entries) => entries.serialize(serializer),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scalar_is_read_back_and_none_hidden_stands_raw() {
        let all: String = ('\0'..=char::MAX).collect();
        let written = Json::Text(all.clone()).pretty();
        assert_eq!(written.trim_end().chars().find(|&c| is_hidden(c)), None);
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), all);
    }
}
