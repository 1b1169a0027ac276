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

/// A number with so many decimals: `0,625` in Dutch, `0.625` in English.
#[must_use]
pub fn decimal(number: f64, places: usize, language: Language) -> String {
    let shown = format!("{number:.places$}");
    // What rounds to nothing has no sign.
    let is_nothing = shown.trim_start_matches('-').chars().all(|c| matches!(c, '0' | '.'));
    let shown = if is_nothing { shown.trim_start_matches('-') } else { &shown };
    if language == Language::Dutch { shown.replace('.', ",") } else { shown.to_owned() }
}

/// A part in whole percents; some is never 0 and not all never 100. `None` of nothing.
#[must_use]
pub fn percent(part: u64, whole: u64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let rounded = (part * 100 + whole / 2) / whole;
    Some(match rounded {
        0 if part > 0 => "<1".to_owned(),
        100 if part < whole => ">99".to_owned(),
        _ => rounded.to_string(),
    })
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
        assert_eq!(decimal(0.625, 2, Language::Dutch), "0,62");
        assert_eq!(decimal(-0.0001, 3, Language::English), "0.000");
        assert_eq!(decimal(-0.053, 3, Language::English), "-0.053");
    }
}
