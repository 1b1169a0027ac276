//! Values that fit one column. A missing one is NULL; a list is a JSON array, and an empty list is missing.

use crate::domain::codes::{Code, Condition, Criterion, Rating};
use crate::domain::item::ItemRef;
use crate::domain::records::{CriterionScore, Extra, Measure};
use chrono::NaiveDate;
use rusqlite::types::{Value, ValueRef};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// A value as it lies in a column.
pub trait Column: Sized {
    fn value(&self) -> Value;

    /// `None`: the cell holds something this version does not know.
    fn read(cell: ValueRef<'_>) -> Option<Self>;
}

impl Column for String {
    fn value(&self) -> Value {
        self.clone().into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_str().ok().map(str::to_owned)
    }
}

impl Column for i64 {
    fn value(&self) -> Value {
        (*self).into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_i64().ok()
    }
}

impl Column for bool {
    fn value(&self) -> Value {
        (*self).into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_i64().ok().map(|number| number != 0)
    }
}

impl Column for NaiveDate {
    fn value(&self) -> Value {
        self.to_string().into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        cell.as_str().ok()?.parse().ok()
    }
}

impl Column for ItemRef {
    fn value(&self) -> Value {
        self.to_string().into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        Self::parse(cell.as_str().ok()?).ok()
    }
}

impl<C: Code> Column for C {
    fn value(&self) -> Value {
        self.code().to_owned().into()
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        C::parse(cell.as_str().ok()?).ok()
    }
}

impl<T: Column> Column for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::value)
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        if cell == ValueRef::Null { Some(None) } else { T::read(cell).map(Some) }
    }
}

/// An element of a list, as text.
trait Element: Sized {
    fn text(&self) -> String;
    fn of(text: String) -> Option<Self>;
}

impl Element for String {
    fn text(&self) -> String {
        self.clone()
    }

    fn of(text: String) -> Option<Self> {
        Some(text)
    }
}

impl<C: Code> Element for C {
    fn text(&self) -> String {
        self.code().to_owned()
    }

    fn of(text: String) -> Option<Self> {
        C::parse(&text).ok()
    }
}

impl<E: Element> Column for Vec<E> {
    fn value(&self) -> Value {
        listed(self.iter().map(|element| Json::from(element.text())).collect())
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        if cell == ValueRef::Null {
            return Some(Vec::new());
        }
        let texts: Vec<String> = serde_json::from_str(cell.as_str().ok()?).ok()?;
        texts.into_iter().map(E::of).collect()
    }
}

/// Measures: `[{code, text, requires}]`.
impl Column for Vec<Measure> {
    fn value(&self) -> Value {
        let one = |measure: &Measure| json!({"code": measure.code, "text": measure.text, "requires": measure.requires.map(Code::code)});
        listed(self.iter().map(one).collect())
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        let one = |value: &Json| {
            let requires = text(value, "requires").map(|code| Condition::parse(&code)).transpose().ok()?;
            Some(Measure { code: text(value, "code")?, text: text(value, "text"), requires })
        };
        elements(cell)?.iter().map(one).collect()
    }
}

/// Criteria: `{code: {rating, note}}`.
impl Column for BTreeMap<Criterion, CriterionScore> {
    fn value(&self) -> Value {
        let score = |score: &CriterionScore| json!({"rating": score.rating.map(Code::code), "note": score.note});
        object(self.iter().map(|(criterion, found)| (criterion.code().to_owned(), score(found))).collect())
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        let score = |(name, value): (&String, &Json)| {
            let rating = text(value, "rating").map(|rating| Rating::parse(&rating)).transpose().ok()?;
            Some((Criterion::parse(name).ok()?, CriterionScore { rating, note: text(value, "note") }))
        };
        members(cell)?.iter().map(score).collect()
    }
}

/// Unknown fields: name -> the value's JSON text.
impl Column for Extra {
    fn value(&self) -> Value {
        object(self.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect())
    }

    fn read(cell: ValueRef<'_>) -> Option<Self> {
        members(cell)?.iter().map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
    }
}

fn listed(list: Vec<Json>) -> Value {
    if list.is_empty() { Value::Null } else { Json::Array(list).to_string().into() }
}

fn object(members: Map<String, Json>) -> Value {
    if members.is_empty() { Value::Null } else { Json::Object(members).to_string().into() }
}

fn elements(cell: ValueRef<'_>) -> Option<Vec<Json>> {
    if cell == ValueRef::Null { Some(Vec::new()) } else { serde_json::from_str(cell.as_str().ok()?).ok() }
}

fn members(cell: ValueRef<'_>) -> Option<Map<String, Json>> {
    if cell == ValueRef::Null { Some(Map::new()) } else { serde_json::from_str(cell.as_str().ok()?).ok() }
}

fn text(value: &Json, name: &str) -> Option<String> {
    value.get(name).and_then(Json::as_str).map(str::to_owned)
}
