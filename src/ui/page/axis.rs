//! A stretch of time in columns: which column a day is in, and where the axis is labelled.

use chrono::{Datelike, Days, Months, NaiveDate};
use std::ops::RangeInclusive;

/// Days from the first to the last, divided over columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    from: NaiveDate,
    /// Days, at least one.
    days: u64,
    pub columns: usize,
}

/// Months between two labels.
const STEPS: [u32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

impl Axis {
    /// An axis that holds these days with a little room on both sides; `None`: there is no day, or no column.
    #[must_use]
    pub fn holding(days: RangeInclusive<NaiveDate>, columns: usize) -> Option<Self> {
        let span = u64::try_from((*days.end() - *days.start()).num_days()).ok()? + 1;
        let room = Days::new((span / 25).max(3));
        let from = days.start().checked_sub_days(room).unwrap_or(*days.start());
        let to = days.end().checked_add_days(room).unwrap_or(*days.end());
        let days = u64::try_from((to - from).num_days()).ok()? + 1;
        (columns > 0).then_some(Self { from, days, columns })
    }

    /// The column of a day; outside the axis the nearest.
    #[must_use]
    pub fn column(&self, day: NaiveDate) -> usize {
        let past = u64::try_from((day - self.from).num_days()).unwrap_or(0).min(self.days - 1);
        usize::try_from(past * self.columns as u64 / self.days).unwrap_or(0)
    }

    /// The last day in a column; where a day takes more columns, that day.
    #[must_use]
    pub fn last_day(&self, column: usize) -> NaiveDate {
        let next = (column as u64 + 1) * self.days / self.columns as u64;
        self.from.checked_add_days(Days::new(next.saturating_sub(1))).unwrap_or(self.from)
    }

    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        self.from
    }

    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.last_day(self.columns - 1)
    }

    /// Days in a column, rounded up.
    #[must_use]
    pub fn days_a_column(&self) -> u64 {
        self.days.div_ceil(self.columns as u64)
    }

    /// The first days of months at which the axis is labelled, so far apart that labels of `wide` columns do not touch.
    #[must_use]
    pub fn labels(&self, wide: usize) -> Vec<(usize, NaiveDate)> {
        let fits = |step: &&u32| {
            let columns = u64::from(**step) * 30 * self.columns as u64 / self.days;
            columns > wide as u64
        };
        let step = STEPS.iter().find(fits).copied().unwrap_or(240);
        let mut found: Vec<(usize, NaiveDate)> = Vec::new();
        let mut day = NaiveDate::from_ymd_opt(self.from.year(), 1, 1);
        while let Some(label) = day.filter(|label| *label <= self.end()) {
            let column = self.column(label);
            let is_free = found.last().is_none_or(|(last, _)| last + wide <= column);
            if label >= self.from && is_free && column + wide <= self.columns {
                found.push((column, label));
            }
            day = label.checked_add_months(Months::new(step));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_in_sixty_columns_is_labelled_by_the_quarter() {
        let axis = Axis::holding(day("2019-07-01")..=day("2020-06-30"), 60).unwrap();
        let labels = axis.labels(12);
        assert_eq!(
            labels.iter().map(|(_, day)| day.to_string()).collect::<Vec<_>>(),
            ["2019-07-01", "2019-10-01", "2020-01-01", "2020-04-01"]
        );
        assert_eq!((axis.column(day("2019-07-01")), axis.column(day("1900-01-01"))), (2, 0));
        assert_eq!(axis.days_a_column(), 7);
    }

    #[test]
    fn one_day_has_an_axis_too() {
        let axis = Axis::holding(day("2020-01-01")..=day("2020-01-01"), 50).unwrap();
        assert!(axis.column(day("2020-01-01")) < 50);
        assert_eq!(Axis::holding(day("2020-01-01")..=day("2020-01-01"), 0), None);
    }

    proptest! {
        #[test]
        fn every_day_has_a_column_and_labels_stand_apart(
            start in -300_000_i64..300_000, span in 0_u64..200_000, columns in 1_usize..300
        ) {
            let from = day("2020-01-01") + chrono::TimeDelta::days(start);
            let to = from + Days::new(span);
            let axis = Axis::holding(from..=to, columns).unwrap();
            prop_assert!(axis.column(from) <= axis.column(to) && axis.column(to) < columns);
            prop_assert!(axis.first_day() <= from && axis.end() >= to);
            let labels = axis.labels(8);
            prop_assert!(labels.windows(2).all(|pair| pair[0].0 + 8 <= pair[1].0));
            for column in 0..columns {
                let last = axis.last_day(column);
                prop_assert!(axis.column(last) <= column);
            }
        }
    }
}
