//! The single values of the contract: each read from, and written as, its form there.

use super::cell::Cell;
use super::fields::Found;
use super::value::Value;
use super::writer::Writer;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::problem::{ProblemKind, ValueType};
use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use std::borrow::Cow;

/// The first year a date can lie in.
const EARLIEST: i32 = 1800;

/// The text of a value. A whole number passes too: `"number": 1` says the same as `"number": "1"`, and its digits are
/// kept as written.
fn text<'s>(value: Value<'s>, found: &mut Found) -> Option<Cow<'s, str>> {
    match value {
        Value::Text(text) | Value::Cell(text) => Some(text),
        Value::Number(digits) if digits.parse::<i64>().is_ok() => Some(Cow::Borrowed(digits)),
        value => {
            found.wrong_type(&value, ValueType::Text);
            None
        }
    }
}

/// Reads a text as something else, noting the problem that `parse` gives back.
fn parsed<T>(value: Value<'_>, found: &mut Found, parse: impl FnOnce(&str) -> Result<T, ProblemKind>) -> Option<T> {
    match parse(&text(value, found)?) {
        Ok(value) => Some(value),
        Err(kind) => {
            found.note(kind);
            None
        }
    }
}

impl Cell for String {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        text(value, found).map(Cow::into_owned)
    }

    fn placeholder() -> Self {
        Self::new()
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(self);
    }
}

impl<C: Code> Cell for C {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        parsed(value, found, |text| {
            C::parse(text).map_err(|error| ProblemKind::UnknownCode { found: error.found, known: error.known })
        })
    }

    fn placeholder() -> Self {
        C::ALL[0]
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(self.code());
    }
}

impl Cell for i64 {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        let number = match &value {
            Value::Number(digits) => digits.parse().ok(),
            // Spreadsheets know no whole numbers.
            Value::Cell(text) => text.strip_suffix(".0").unwrap_or(text).parse().ok(),
            _ => None,
        };
        if number.is_none() {
            found.wrong_type(&value, ValueType::WholeNumber);
        }
        number
    }

    fn placeholder() -> Self {
        0
    }

    fn write(&self, writer: &mut Writer) {
        writer.raw(&self.to_string());
    }
}

impl Cell for bool {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        match &value {
            Value::Bool(value) => Some(*value),
            Value::Text(text) | Value::Cell(text) if text == "true" => Some(true),
            Value::Text(text) | Value::Cell(text) if text == "false" => Some(false),
            // As spreadsheets write it.
            Value::Cell(text) if text == "TRUE" => Some(true),
            Value::Cell(text) if text == "FALSE" => Some(false),
            value => {
                found.wrong_type(value, ValueType::TrueOrFalse);
                None
            }
        }
    }

    fn placeholder() -> Self {
        false
    }

    fn write(&self, writer: &mut Writer) {
        writer.raw(if *self { "true" } else { "false" });
    }
}

impl Cell for NaiveDate {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        parsed(value, found, |text| date(text).ok_or_else(|| ProblemKind::NotADate { found: text.to_owned() }))
    }

    fn placeholder() -> Self {
        Self::default()
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.format("%Y-%m-%d").to_string());
    }
}

/// `YYYY-MM-DD` and nothing else: chrono would also take signs, spaces and single digits. A year before the telegraph is
/// one of two digits, filled up; a year far ahead stands for no end.
fn date(text: &str) -> Option<NaiveDate> {
    let shape = |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    let date: NaiveDate =
        (text.len() == 10 && text.bytes().enumerate().all(shape)).then(|| text.parse().ok()).flatten()?;
    (date.year() >= EARLIEST).then_some(date)
}

impl Cell for DateTime<Utc> {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        parsed(value, found, |text| {
            let moment = DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.to_utc());
            // A zone can carry the year over either end, where it could not be written as it was read.
            let moment = moment.filter(|moment| (0..=9999).contains(&moment.year()));
            moment.ok_or_else(|| ProblemKind::NotAMoment { found: text.to_owned() })
        })
    }

    fn placeholder() -> Self {
        Self::UNIX_EPOCH
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.to_rfc3339_opts(SecondsFormat::AutoSi, true));
    }
}

impl Cell for ItemRef {
    fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
        parsed(value, found, |text| Self::parse(text).map_err(|_| ProblemKind::NotAnItem { found: text.to_owned() }))
    }

    fn placeholder() -> Self {
        Self::new(ItemKind::Disclosure, "")
    }

    fn write(&self, writer: &mut Writer) {
        writer.text(&self.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<C: Cell>(text: &str) -> Option<C> {
        C::read(Value::Text(text.into()), &mut Found::default())
    }

    #[test]
    fn a_date_is_ten_characters_and_exists() {
        assert!(read::<NaiveDate>("2020-02-29").is_some() && read::<NaiveDate>("9999-12-31").is_some());
        for wrong in
            ["2020-02-30", "2020-2-1", "+020-02-01", "2020-02-01 ", "2020/02/01", "20200201", "２０20-01", "0020-02-01"]
        {
            assert_eq!(read::<NaiveDate>(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_is_kept_in_utc() {
        let moment = read::<DateTime<Utc>>("2021-08-25T12:00:00+02:00").unwrap();
        assert_eq!(moment, read("2021-08-25T10:00:00Z").unwrap());
        for wrong in ["2021-08-25", "2021-08-25T12:00:00", "9999-12-31T23:59:59-12:00", "0000-01-01T00:00:00+01:00"] {
            assert_eq!(read::<DateTime<Utc>>(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_refused_rather_than_rounded() {
        for wrong in ["9223372036854775808", "123456789012345678901234567890", "1.0", "1e3"] {
            assert_eq!(i64::read(Value::Number(wrong), &mut Found::default()), None, "{wrong}");
            assert_eq!(String::read(Value::Number(wrong), &mut Found::default()), None, "{wrong}");
        }
        assert_eq!(i64::read(Value::Number("-9223372036854775808"), &mut Found::default()), Some(i64::MIN));
        assert_eq!(String::read(Value::Number("7"), &mut Found::default()).unwrap(), "7");
        assert_eq!(i64::read(Value::Text("7".into()), &mut Found::default()), None);
    }
}
