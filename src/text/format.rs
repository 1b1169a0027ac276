//! Dates, moments and numbers as each language writes them.

use crate::domain::codes::Language;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use fluent_bundle::FluentValue;

/// A date: `11-02-2020` in Dutch, `11 Feb 2020` in English.
#[must_use]
pub fn date(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Dutch => date.format("%d-%m-%Y").to_string(),
        Language::English => format!("{} {}", date.day(), date.format("%b %Y")),
    }
}

/// A moment, in UTC, to the minute.
#[must_use]
pub fn moment(moment: DateTime<Utc>, language: Language) -> String {
    format!("{} {}", date(moment.date_naive(), language), moment.format("%H:%M"))
}

/// A whole number with its thousands apart: `1.000` in Dutch, `1,000` in English.
#[must_use]
pub fn number(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(if language == Language::Dutch { '.' } else { ',' });
        }
        said.push(digit);
    }
    said
}

/// What a message takes as a variable.
pub trait Shown {
    fn shown(self, language: Language) -> FluentValue<'static>;
}

impl Shown for &str {
    fn shown(self, _: Language) -> FluentValue<'static> {
        self.to_owned().into()
    }
}

impl Shown for &String {
    fn shown(self, _: Language) -> FluentValue<'static> {
        self.clone().into()
    }
}

impl Shown for String {
    fn shown(self, _: Language) -> FluentValue<'static> {
        self.into()
    }
}

/// A count: chooses the plural. Fluent writes it without thousands apart; pass [`number`]'s text beside it if it may
/// be large.
impl Shown for u64 {
    fn shown(self, _: Language) -> FluentValue<'static> {
        self.into()
    }
}

impl Shown for usize {
    fn shown(self, _: Language) -> FluentValue<'static> {
        self.into()
    }
}

impl Shown for NaiveDate {
    fn shown(self, language: Language) -> FluentValue<'static> {
        date(self, language).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_follow_the_language() {
        let day = NaiveDate::from_ymd_opt(2020, 2, 1).unwrap();
        assert_eq!(date(day, Language::Dutch), "01-02-2020");
        assert_eq!(date(day, Language::English), "1 Feb 2020");
        assert_eq!(number(999, Language::Dutch), "999");
        assert_eq!(number(1_234_567, Language::Dutch), "1.234.567");
        assert_eq!(number(1_000, Language::English), "1,000");
    }
}
