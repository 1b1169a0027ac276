//! What a field of the contract can hold, found out by offering it something: no second list of types to keep equal.

use crate::domain::bundle::Table;
use crate::domain::codes::{Code, Criterion};
use crate::domain::problem::{ProblemKind, ValueType};
use crate::import::reading::{Originals, Reading};
use crate::import::sheet::{EXTRA, NESTED, put};
use crate::import::tables;
use crate::import::value::{Object, Value};
use std::borrow::Cow;

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Kind {
    Text,
    /// One of these codes.
    Code(Vec<&'static str>),
    Date,
    Moment,
    WholeNumber,
    TrueOrFalse,
    Item,
    /// Fields of its own, or anything else that is no single value.
    Parts,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Holds {
    pub(in crate::import) kind: Kind,
    pub(in crate::import) is_list: bool,
}

/// The fields of a table by their dotted names, those within the nested one written out; without `extra`.
pub(in crate::import) fn fields(table: Table) -> Vec<String> {
    let expanded = |&name: &&str| {
        if name != NESTED {
            return vec![name.to_owned()];
        }
        let parts =
            |criterion: &Criterion| ["rating", "note"].map(|part| format!("{name}.{}.{part}", criterion.code()));
        Criterion::ALL.iter().flat_map(parts).collect()
    };
    tables::columns(table).iter().flat_map(expanded).collect()
}

/// Whether the table has this field, or it is one of the user's own.
pub(in crate::import) fn is_field(table: Table, name: &str) -> bool {
    name.strip_prefix(EXTRA).is_some_and(|rest| rest.len() > 1 && rest.starts_with('.'))
        || fields(table).iter().any(|field| field == name)
}

/// The names that lead to a field.
pub(super) fn path(name: &str) -> Vec<String> {
    let own = |part: &str| part.to_owned();
    match name.split_once('.') {
        Some((NESTED, _)) => name.split('.').map(own).collect(),
        Some((EXTRA, _)) => name.splitn(2, '.').map(own).collect(),
        _ => vec![own(name)],
    }
}

/// What is wrong with this value in this field.
pub(super) fn fault(table: Table, name: &str, value: Value<'_>) -> Option<ProblemKind> {
    let mut object = Object::new();
    put(&path(name), value, &mut object);
    let mut reading = Reading::begin(Originals::Drop);
    reading.take(table, 1, Value::Object(object));
    let is_within =
        |column: &str| column == name || column.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    let mut problems = reading.problems.into_iter();
    problems.find(|problem| problem.column.as_deref().is_some_and(is_within)).map(|problem| problem.kind)
}

/// What a field holds.
pub(in crate::import) fn holds(table: Table, name: &str) -> Holds {
    if name.starts_with(EXTRA) {
        return Holds { kind: Kind::Text, is_list: false };
    }
    // No code, date, number or item looks like this.
    let odd = || Value::Text(Cow::Borrowed("?"));
    let of_list = fault(table, name, Value::List(vec![odd()]));
    let (is_list, kind) = match (of_list, fault(table, name, odd())) {
        (None, _) => (true, Kind::Text),
        (Some(ProblemKind::UnknownCode { known, .. }), _) => (true, Kind::Code(known)),
        (Some(ProblemKind::NotAnItem { .. }), _) => (true, Kind::Item),
        (_, None) => (false, Kind::Text),
        (_, Some(ProblemKind::UnknownCode { known, .. })) => (false, Kind::Code(known)),
        (_, Some(ProblemKind::NotADate { .. })) => (false, Kind::Date),
        (_, Some(ProblemKind::NotAMoment { .. })) => (false, Kind::Moment),
        (_, Some(ProblemKind::NotAnItem { .. })) => (false, Kind::Item),
        (_, Some(ProblemKind::WrongType { expected: ValueType::WholeNumber, .. })) => (false, Kind::WholeNumber),
        (_, Some(ProblemKind::WrongType { expected: ValueType::TrueOrFalse, .. })) => (false, Kind::TrueOrFalse),
        _ => (false, Kind::Parts),
    };
    Holds { kind, is_list }
}

/// The fields without which a record is rejected.
pub(in crate::import) fn required(table: Table) -> Vec<String> {
    let mut reading = Reading::begin(Originals::Drop);
    reading.take(table, 1, Value::Object(Object::new()));
    let missing = reading.problems.into_iter().filter(|problem| problem.kind == ProblemKind::Missing);
    missing.filter_map(|problem| problem.column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_of_field_is_found_out() {
        let of = |table, name| {
            let Holds { kind, is_list } = holds(table, name);
            let kind = if let Kind::Code(known) = kind { known.join(" ") } else { format!("{kind:?}") };
            if is_list { format!("[{kind}]") } else { kind }
        };
        let cases = [
            (Table::Disclosures, "ref", "Text"),
            (Table::Disclosures, "parties", "[Text]"),
            (Table::Disclosures, "date", "Date"),
            (Table::Disclosures, "content", "personal_data nil_reply analytical"),
            (Table::Disclosures, "conditions", "[third_party_rule intelligence_use_only destruction]"),
            (Table::Disclosures, "persons_count", "WholeNumber"),
            (Table::Disclosures, "origin_consent", "TrueOrFalse"),
            (Table::Disclosures, "extra.x", "Text"),
            (Table::WeighingNotes, "criteria.human_rights.rating", "met partly not_met"),
            (Table::WeighingNotes, "criteria.human_rights.note", "Text"),
            (Table::WeighingNotes, "measures", "Parts"),
            (Table::Samples, "items", "[Item]"),
            (Table::Assessments, "item", "Item"),
            (Table::Assessments, "at", "Moment"),
        ];
        for (table, name, expected) in cases {
            assert_eq!(of(table, name), expected, "{name}");
        }
        assert_eq!(required(Table::Disclosures), ["ref", "service", "date", "parties", "content"]);
        assert!(is_field(Table::Disclosures, "extra.a.b") && !is_field(Table::Disclosures, "extra."));
    }
}
