//! What stands in one field: a value, a list of values or the scores, and whether it may be missing.

use super::fields::{Fields, Found};
use super::value::Value;
use super::writer::Writer;
use crate::domain::codes::{Code, Criterion};
use crate::domain::problem::ValueType;
use crate::domain::records::CriterionScore;
use std::collections::BTreeMap;

/// One value.
pub(super) trait Cell: Sized {
    /// What a list of these is called in a problem.
    const LIST: ValueType = ValueType::TextList;

    /// Reads it, or notes what is wrong.
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self>;

    /// Reads it as an element of a list, by its place from 1.
    fn read_element(_place: usize, value: Value<'_>, found: &mut Found) -> Option<Self> {
        Self::read(value, found)
    }

    /// Stands in a record that will be rejected, so that its other fields can still be read.
    fn placeholder() -> Self;

    fn write(&self, writer: &mut Writer);
}

/// The field of a record, with what it means when it is missing.
pub(super) trait Column: Sized {
    fn read_from(fields: &mut Fields<'_, '_>, name: &str) -> Self;

    fn write_as(&self, name: &str, writer: &mut Writer);
}

impl<C: Cell> Column for C {
    fn read_from(fields: &mut Fields<'_, '_>, name: &str) -> Self {
        fields.required(name)
    }

    fn write_as(&self, name: &str, writer: &mut Writer) {
        writer.name(name);
        self.write(writer);
    }
}

impl<C: Cell> Column for Option<C> {
    fn read_from(fields: &mut Fields<'_, '_>, name: &str) -> Self {
        fields.optional(name)
    }

    fn write_as(&self, name: &str, writer: &mut Writer) {
        if let Some(cell) = self {
            cell.write_as(name, writer);
        }
    }
}

impl<C: Cell> Column for Vec<C> {
    fn read_from(fields: &mut Fields<'_, '_>, name: &str) -> Self {
        fields.list(name)
    }

    fn write_as(&self, name: &str, writer: &mut Writer) {
        if !self.is_empty() {
            writer.name(name);
            writer.list(self, Cell::write);
        }
    }
}

impl Column for BTreeMap<Criterion, CriterionScore> {
    fn read_from(fields: &mut Fields<'_, '_>, name: &str) -> Self {
        let Some(value) = fields.take(name) else { return Self::new() };
        fields.found.within(name, |found| {
            let Value::Object(object) = value else {
                found.wrong_type(&value, ValueType::Object);
                return Self::new();
            };
            let mut scores = Fields::new(object, found);
            let read =
                Criterion::ALL.iter().filter_map(|&criterion| Some((criterion, scores.optional(criterion.code())?)));
            let read = read.collect();
            scores.leave();
            read
        })
    }

    fn write_as(&self, name: &str, writer: &mut Writer) {
        if !self.is_empty() {
            writer.name(name);
            writer.object(|writer| {
                for (criterion, score) in self {
                    score.write_as(criterion.code(), writer);
                }
            });
        }
    }
}
