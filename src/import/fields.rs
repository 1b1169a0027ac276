//! Reads one object field by field and notes every problem of it, so that one run shows them all.

use super::cell::Cell;
use super::in_cell;
use super::value::{Object, Value};
use crate::domain::problem::{ProblemKind, ValueType};
use crate::domain::records::Extra;

/// What was noted while a record was read: its problems, and the fields nobody asked for.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The field being read, dotted.
    path: String,
    /// Column and kind. A record with any is never used, so readers may go on with a placeholder.
    pub(super) problems: Vec<(String, ProblemKind)>,
    extra: Extra,
}

impl Found {
    pub(super) fn note(&mut self, kind: ProblemKind) {
        self.problems.push((self.path.clone(), kind));
    }

    /// Notes a value of the wrong type.
    pub(super) fn wrong_type(&mut self, value: &Value<'_>, expected: ValueType) {
        self.note(ProblemKind::WrongType { found: value.excerpt(), expected });
    }

    /// Reads something that lies inside the field `name`.
    pub(super) fn within<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.path.len();
        if outside > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        let result = read(self);
        self.path.truncate(outside);
        result
    }

    /// Notes the names that stand twice in one object, at any depth: extra fields are kept, so they must be clear too.
    pub(super) fn note_doubled_names(&mut self, object: &Object<'_>) {
        let mut names: Vec<&str> = object.iter().map(|(name, _)| name.as_ref()).collect();
        names.sort_unstable();
        let mut doubled: Vec<&str> = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        doubled.dedup();
        for name in doubled {
            self.note_doubled(name);
        }
        for (name, value) in object {
            self.note_doubled_names_in(name, value);
        }
    }

    pub(super) fn note_doubled_names_in(&mut self, name: &str, value: &Value<'_>) {
        match value {
            Value::Object(object) => self.within(name, |found| found.note_doubled_names(object)),
            Value::List(list) if list.iter().any(|value| matches!(value, Value::Object(_) | Value::List(_))) => {
                self.within(name, |found| {
                    for (place, value) in (1_usize..).zip(list) {
                        found.note_doubled_names_in(&place.to_string(), value);
                    }
                });
            }
            _ => {}
        }
    }

    fn note_doubled(&mut self, name: &str) {
        self.within(name, |found| found.note(ProblemKind::DoubledName { name: name.to_owned() }));
    }

    /// Keeps a field that the contract does not know, under its dotted name.
    fn keep(&mut self, name: &str, value: &Value<'_>) {
        let path = self.within(name, |found| found.path.clone());
        if self.extra.insert(path, value.to_json()).is_some() {
            self.note_doubled(name);
        }
    }
}

/// One object whose fields are taken one by one.
#[derive(Debug)]
pub(super) struct Fields<'s, 'f> {
    members: Vec<Option<(std::borrow::Cow<'s, str>, Value<'s>)>>,
    /// Where the search for the next field starts: fields mostly come in the contract's order.
    next: usize,
    pub(super) found: &'f mut Found,
}

impl<'s, 'f> Fields<'s, 'f> {
    pub(super) fn new(object: Object<'s>, found: &'f mut Found) -> Self {
        Self { members: object.into_iter().map(Some).collect(), next: 0, found }
    }

    /// The value of a field; `None` when it is missing: absent, null or an empty text.
    pub(super) fn take(&mut self, name: &str) -> Option<Value<'s>> {
        let is_it = |member: &Option<(std::borrow::Cow<'s, str>, Value<'s>)>| {
            member.as_ref().is_some_and(|(given, _)| given == name)
        };
        let (before, after) = self.members.split_at(self.next);
        let place = match after.iter().position(is_it) {
            Some(place) => self.next + place,
            None => before.iter().position(is_it)?,
        };
        self.next = place + 1;
        self.members[place].take().map(|(_, value)| value).filter(|value| !value.is_missing())
    }

    /// A field that must be there.
    pub(super) fn required<C: Cell>(&mut self, name: &str) -> C {
        let Some(value) = self.take(name) else {
            self.found.within(name, |found| found.note(ProblemKind::Missing));
            return C::placeholder();
        };
        if self.note_blank(name, &value) {
            return C::placeholder();
        }
        self.found.within(name, |found| C::read(value, found)).unwrap_or_else(C::placeholder)
    }

    /// A field that may be missing.
    pub(super) fn optional<C: Cell>(&mut self, name: &str) -> Option<C> {
        let value = self.take(name)?;
        self.found.within(name, |found| C::read(value, found))
    }

    /// A field with a default.
    pub(super) fn or<C: Cell>(&mut self, name: &str, default: C) -> C {
        self.optional(name).unwrap_or(default)
    }

    /// Notes a value of a field that must be filled of which nothing shows.
    fn note_blank(&mut self, name: &str, value: &Value<'_>) -> bool {
        let Some(blank) = value.blank() else { return false };
        self.found.within(name, |found| found.note(ProblemKind::Blank { found: blank }));
        true
    }

    /// A list. Missing elements are left out: an empty text is nothing.
    pub(super) fn list<C: Cell>(&mut self, name: &str) -> Vec<C> {
        match self.take(name) {
            None => Vec::new(),
            Some(value) => self.listed(name, value),
        }
    }

    fn listed<C: Cell>(&mut self, name: &str, value: Value<'s>) -> Vec<C> {
        self.found.within(name, |found| {
            let cell = match value {
                Value::List(list) => return elements(list, found),
                cell => cell,
            };
            let list = if let Value::Cell(text) = &cell { in_cell::elements(text, C::LIST) } else { None };
            if list.is_none() {
                found.wrong_type(&cell, C::LIST);
            }
            list.map(|list| elements(list, found)).unwrap_or_default()
        })
    }

    /// A list with at least one element.
    pub(super) fn filled<C: Cell>(&mut self, name: &str) -> Vec<C> {
        let problems = self.found.problems.len();
        let value = self.take(name).filter(|value| !self.note_blank(name, value));
        let list = value.map(|value| self.listed(name, value)).unwrap_or_default();
        if list.is_empty() && self.found.problems.len() == problems {
            self.found.within(name, |found| found.note(ProblemKind::Missing));
        }
        list
    }

    /// Nothing more is asked: what is left is kept.
    pub(super) fn leave(&mut self) {
        for (name, value) in std::mem::take(&mut self.members).into_iter().flatten() {
            self.found.keep(&name, &value);
        }
    }

    /// Everything that was kept, of this record and inside it. `extra` itself may hold such fields by name, as columns
    /// of a spreadsheet do (`extra.NAME`).
    pub(super) fn extra(&mut self, known: &[&str]) -> Extra {
        if let Some(value) = self.take("extra") {
            match value {
                Value::Object(given) => self.spread(given, known),
                value => self.found.within("extra", |found| found.wrong_type(&value, ValueType::Object)),
            }
        }
        self.leave();
        std::mem::take(&mut self.found.extra)
    }

    /// Exports write these fields beside the known ones, where a name of theirs would stand twice.
    fn spread(&mut self, given: Object<'s>, known: &[&str]) {
        for (name, value) in given {
            if name == "extra" || known.contains(&name.as_ref()) {
                self.found.within("extra", |found| found.note_doubled(&name));
            } else {
                self.found.keep(&name, &value);
            }
        }
    }
}

fn elements<C: Cell>(list: Vec<Value<'_>>, found: &mut Found) -> Vec<C> {
    let given = (1_usize..).zip(list).filter(|(_, value)| !value.is_missing());
    given.filter_map(|(place, value)| C::read_element(place, value, found)).collect()
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
