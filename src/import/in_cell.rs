//! What a cell of a spreadsheet holds when it is not a single value: a list, or JSON. Read and written alike.

use super::fields::Found;
use super::parser::Parser;
use super::value::{Object, Value};
use crate::domain::problem::ValueType;
use std::borrow::Cow;

/// Stands between the elements of a list.
const BAR: char = '|';
const ESCAPE: char = '\\';
/// Before what a spreadsheet would take for a formula; a cell that begins so is read without it.
const SHIELD: char = '\'';

/// The elements of a list of this type; `None` when the cell holds no such list.
pub(super) fn elements(text: &str, list: ValueType) -> Option<Vec<Value<'_>>> {
    if list == ValueType::TextList {
        return Some(split(text).into_iter().map(|element| Value::Text(Cow::Owned(element))).collect());
    }
    match parse(text)? {
        Value::List(list) => Some(list),
        _ => None,
    }
}

/// An object; `None` when the cell holds none.
pub(super) fn object(text: &str) -> Option<Object<'_>> {
    match parse(text)? {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// JSON, in whatever way it is written; `None` when it is not, or is not clear.
pub(super) fn parse(text: &str) -> Option<Value<'_>> {
    let mut parser = Parser::new(text);
    let value = parser.value().ok()?;
    parser.end().ok()?;
    let found = &mut Found::default();
    found.note_doubled_names_in("", &value);
    found.problems.is_empty().then_some(value)
}

/// The JSON a cell of an unknown column stands for: itself when it is JSON as we would write it, else a text.
pub(super) fn unknown_to_json(text: &str) -> String {
    if is_json(text) { text.to_owned() } else { Value::Text(Cow::Borrowed(text)).to_json() }
}

/// The cell for a field of a record or for JSON kept in an unknown one: what [`unknown_to_json`] brings back.
pub(super) fn unknown_from_json(json: &str) -> String {
    match parse(json) {
        Some(Value::Text(text)) if !text.is_empty() && !is_json(&text) => text.into_owned(),
        _ => json.to_owned(),
    }
}

fn is_json(text: &str) -> bool {
    parse(text).is_some_and(|value| value.to_json() == text)
}

/// A list of texts as a cell.
pub(super) fn join<'t>(elements: impl IntoIterator<Item = &'t str>) -> String {
    let escaped = |element: &str| element.replace(ESCAPE, "\\\\").replace(BAR, "\\|");
    elements.into_iter().map(escaped).collect::<Vec<_>>().join("|")
}

fn split(text: &str) -> Vec<String> {
    let mut elements = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if c == BAR {
            elements.push(String::new());
            continue;
        }
        let escaped = if c == ESCAPE { characters.next_if(|next| [BAR, ESCAPE].contains(next)) } else { None };
        if let Some(last) = elements.last_mut() {
            last.push(escaped.unwrap_or(c));
        }
    }
    elements
}

/// A cell as it is written: no spreadsheet takes it for a formula.
pub(super) fn shield(text: &str) -> Cow<'_, str> {
    if text.starts_with(is_shielded) { Cow::Owned(format!("{SHIELD}{text}")) } else { Cow::Borrowed(text) }
}

/// A cell as it was meant.
pub(super) fn unshield(text: &str) -> &str {
    text.strip_prefix(SHIELD).filter(|rest| rest.starts_with(is_shielded)).unwrap_or(text)
}

fn is_shielded(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | SHIELD)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_is_split_at_bars_that_are_not_escaped() {
        assert_eq!(split(r"a|b\|c\\|d\e\"), ["a", r"b|c\", r"d\e\"]);
        assert_eq!(split(""), [""]);
    }

    #[test]
    fn an_unknown_cell_is_json_only_when_it_is_clear() {
        for json in ["5", "0.10", "true", "null", "[1,\"a\"]", "\"5\"", "\"\""] {
            assert_eq!(unknown_to_json(json), json);
        }
        for text in ["007", "5 ", "a", "[1, 2]", r#"{"a":1,"a":2}"#, r#""\u0061""#] {
            assert_eq!(unknown_to_json(text), Value::Text(text.into()).to_json());
        }
        assert_eq!(unknown_from_json("\"abc\""), "abc");
        assert_eq!(unknown_from_json("\"5\""), "\"5\"");
        assert_eq!(unknown_from_json("\"\""), "\"\"");
    }

    proptest! {
        #[test]
        fn lists_and_shields_come_back(elements in prop::collection::vec(r"[a|\\]{1,4}", 1..4), cell in "['=a-]{0,4}") {
            prop_assert_eq!(split(&join(elements.iter().map(String::as_str))), elements);
            let shielded = shield(&cell);
            prop_assert!(!shielded.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unshield(&shielded), cell.as_str());
        }
    }
}
