//! Whether an audience sees a value, and what it gets instead.

use crate::report::visible::{Day, Told};
use chrono::{Datelike, NaiveDate};

/// Whether something may be shown as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    Open,
    Closed,
}

impl Sight {
    pub(super) fn of(open: bool) -> Self {
        if open { Self::Open } else { Self::Closed }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self::of(self == Self::Open && other == Self::Open)
    }

    pub(super) fn tell<T: Clone>(self, value: Option<&T>) -> Told<T> {
        match (value, self) {
            (None, _) => Told::Absent,
            (Some(value), Self::Open) => Told::Said(value.clone()),
            (Some(_), Self::Closed) => Told::Withheld,
        }
    }

    pub(super) fn day(self, date: NaiveDate) -> Day {
        match self {
            Self::Open => Day::Exact(date),
            Self::Closed => Day::Year(date.year()),
        }
    }
}
