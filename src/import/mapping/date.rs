//! Dates as they are written in a register, by the forms that were declared for them.

use chrono::{Datelike, NaiveDate, TimeDelta};

/// How a date is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DateForm {
    /// In chrono's notation (`%d-%m-%Y`).
    Written(String),
    /// A number of days, as Excel counts them from 1900.
    Serial,
    /// The same from 1904, as Excel on a Mac once did.
    Serial1904,
}

const SERIAL: &str = "excel-serial";
const SERIAL_1904: &str = "excel-serial-1904";

/// What a date may lie between: `%Y` would also take 20 for the year 20, and `11-02-20` is none of that time.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Dutch names of months beside those chrono knows. Longer ones first: `mei` is no beginning of another.
const MONTHS: &[(&str, &str)] = &[
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march"),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("oktober", "october"),
    ("mrt", "mar"),
    ("okt", "oct"),
];

impl DateForm {
    /// The form a mapping names; `None` when it is none that a whole date can be read by.
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text {
            SERIAL => Some(Self::Serial),
            SERIAL_1904 => Some(Self::Serial1904),
            _ => {
                let form = Self::Written(text.to_owned());
                let day = NaiveDate::from_ymd_opt(2001, 2, 3).and_then(|day| day.and_hms_opt(4, 5, 6))?;
                let mut written = String::new();
                // What chrono cannot write it cannot read either.
                std::fmt::write(&mut written, format_args!("{}", day.format(text))).ok()?;
                // A date cell of a workbook comes as YYYY-MM-DD: a form that reads it as another day would swap them.
                let iso = form.read("2001-02-03");
                (form.read(&written) == Some(day.date()) && iso.is_none_or(|iso| iso == day.date())).then_some(form)
            }
        }
    }

    pub(super) fn read(&self, text: &str) -> Option<NaiveDate> {
        let date = match self {
            Self::Written(form) if form.contains("%b") || form.contains("%B") => {
                NaiveDate::parse_from_str(&in_english(text), form).ok()
            }
            Self::Written(form) => NaiveDate::parse_from_str(text, form).ok(),
            // Excel believes in 29 February 1900: before it the count is one off.
            Self::Serial => days_after(NaiveDate::from_ymd_opt(1899, 12, 30)?, text, 61),
            Self::Serial1904 => days_after(NaiveDate::from_ymd_opt(1904, 1, 1)?, text, 0),
        };
        date.filter(|date| YEARS.contains(&date.year()))
    }

    /// As it stands in the mapping.
    pub(super) fn shown(&self) -> &str {
        match self {
            Self::Written(form) => form,
            Self::Serial => SERIAL,
            Self::Serial1904 => SERIAL_1904,
        }
    }
}

fn days_after(start: NaiveDate, text: &str, least: i64) -> Option<NaiveDate> {
    let days: i64 = text.parse().ok().filter(|days| (least..=200_000).contains(days))?;
    start.checked_add_signed(TimeDelta::try_days(days)?)
}

fn in_english(text: &str) -> String {
    let text = text.to_lowercase();
    match MONTHS.iter().find(|(dutch, _)| text.contains(dutch)) {
        Some((dutch, english)) => text.replacen(dutch, english, 1),
        None => text,
    }
}

/// The date one of the forms reads; a plain `YYYY-MM-DD`, which is what a date cell of a workbook becomes, always.
pub(super) fn read(text: &str, forms: &[DateForm]) -> Option<NaiveDate> {
    let iso = || DateForm::Written("%Y-%m-%d".to_owned()).read(text).filter(|_| text.len() == 10);
    forms.iter().find_map(|form| form.read(text)).or_else(iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(form: &str, text: &str) -> Option<String> {
        read(text, &[DateForm::parse(form).unwrap()]).map(|date| date.to_string())
    }

    #[test]
    fn dates_are_read_as_declared_and_not_otherwise() {
        assert_eq!(read_as("%d-%m-%Y", "11-02-2020").as_deref(), Some("2020-02-11"));
        assert_eq!(read_as("%d-%m-%Y", "1-2-2020").as_deref(), Some("2020-02-01"));
        assert_eq!(read_as("%d-%m-%Y", "2020-02-11").as_deref(), Some("2020-02-11"));
        assert_eq!(read_as("%d %B %Y", "11 Februari 2020").as_deref(), Some("2020-02-11"));
        assert_eq!(read_as("%d %b %Y", "1 mrt 2020").as_deref(), Some("2020-03-01"));
        assert_eq!(read_as("%d-%m-%Y %H:%M", "11-02-2020 14:05").as_deref(), Some("2020-02-11"));
        assert_eq!(read_as("excel-serial", "43872").as_deref(), Some("2020-02-11"));
        assert_eq!(read_as("excel-serial-1904", "42410").as_deref(), Some("2020-02-11"));
        for wrong in ["11-02-20", "30-02-2020", "11/02/2020", "11-02-2020 14:05", "43872", ""] {
            assert_eq!(read_as("%d-%m-%Y", wrong), None, "{wrong}");
        }
        for wrong in ["60", "-1", "43872.5", "9999999999999999999"] {
            assert_eq!(read_as("excel-serial", wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_form_that_is_none_is_refused() {
        for wrong in ["", "dd-mm-jjjj", "%d-%m", "%q", "%Y-%d-%m", "%H:%M", "%"] {
            assert_eq!(DateForm::parse(wrong), None, "{wrong}");
        }
    }
}
