//! The statistics of a review: what each norm came to, and how many items are finished a day.

use super::codes::Verdict;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// Working days over which the pace is taken.
pub const WORKING_DAYS: usize = 14;

/// What stands on the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statistics {
    /// Service -> place of the norm -> what it came to.
    pub norms: BTreeMap<String, BTreeMap<usize, NormTally>>,
    pub pace: Pace,
}

/// Items in the review under one norm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NormTally {
    pub verdicts: BTreeMap<Verdict, u64>,
    pub conflict: u64,
    /// Required, and not settled.
    pub open: u64,
}

impl NormTally {
    /// Items on which the norm was or is asked.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.verdicts.values().sum::<u64>() + self.conflict + self.open
    }
}

/// What was finished in the last working days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pace {
    /// From the first day to today: what each reviewer finished. A day of the weekend stands here if it was worked on.
    pub days: Vec<(NaiveDate, BTreeMap<String, u64>)>,
    /// Items of the review that are open.
    pub open: u64,
}

/// The first of the last working days, today among them.
#[must_use]
pub fn first_day(today: NaiveDate) -> NaiveDate {
    let mut day = today;
    let mut left = WORKING_DAYS - usize::from(is_working(today));
    while left > 0 {
        day = day - Days::new(1);
        left -= usize::from(is_working(day));
    }
    day
}

fn is_working(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl Pace {
    /// The days up to today, with what was finished on each: (day, reviewer, items).
    #[must_use]
    pub fn of(today: NaiveDate, finished: Vec<(NaiveDate, String, u64)>, open: u64) -> Self {
        let first = first_day(today);
        let working = first.iter_days().take_while(|day| *day <= today).filter(|day| is_working(*day));
        let mut days: BTreeMap<NaiveDate, BTreeMap<String, u64>> = working.map(|day| (day, BTreeMap::new())).collect();
        for (day, reviewer, items) in finished.into_iter().filter(|(day, ..)| (first..=today).contains(day)) {
            *days.entry(day).or_default().entry(reviewer).or_default() += items;
        }
        Self { days: days.into_iter().collect(), open }
    }

    /// Items finished in these days.
    #[must_use]
    pub fn finished(&self) -> u64 {
        self.days.iter().flat_map(|(_, by)| by.values()).sum()
    }

    /// Working days since the first on which something was finished.
    #[must_use]
    pub fn worked(&self) -> u64 {
        let since = self.days.iter().skip_while(|(_, by)| by.is_empty());
        since.filter(|(day, by)| is_working(*day) || !by.is_empty()).count() as u64
    }

    /// Working days the open items take at this pace; `None` without a pace.
    #[must_use]
    pub fn days_left(&self) -> Option<u64> {
        let finished = self.finished();
        (finished > 0).then(|| (self.open * self.worked()).div_ceil(finished))
    }

    /// Everyone who finished something, in order of name.
    #[must_use]
    pub fn reviewers(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.days.iter().flat_map(|(_, by)| by.keys().map(String::as_str)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn fourteen_working_days_end_today() {
        // A Friday: this week and the two before it, but for one day.
        assert_eq!(first_day(day("2021-02-19")), day("2021-02-02"));
        // A Sunday counts for nothing.
        assert_eq!(first_day(day("2021-02-21")), day("2021-02-02"));
        assert_eq!(Pace::of(day("2021-02-19"), Vec::new(), 9).days.len(), WORKING_DAYS);
    }

    #[test]
    fn what_is_left_is_divided_by_the_pace_since_the_work_began() {
        let finished = vec![
            (day("2021-02-17"), "A. Bakker".to_owned(), 6),
            (day("2021-02-19"), "J. de Vries".to_owned(), 6),
            (day("2020-01-01"), "J. de Vries".to_owned(), 99),
        ];
        let pace = Pace::of(day("2021-02-19"), finished, 9);
        assert_eq!((pace.finished(), pace.worked()), (12, 3));
        assert_eq!(pace.days_left(), Some(3), "9 at 4 a day");
        assert_eq!(pace.reviewers(), ["A. Bakker", "J. de Vries"]);
    }

    #[test]
    fn without_work_there_is_no_pace() {
        assert_eq!(Pace::of(day("2021-02-19"), Vec::new(), 9).days_left(), None);
    }

    #[test]
    fn work_in_the_weekend_is_shown() {
        let pace = Pace::of(day("2021-02-19"), vec![(day("2021-02-13"), "J. de Vries".to_owned(), 2)], 0);
        assert_eq!(pace.days.len(), WORKING_DAYS + 1);
        assert_eq!(pace.days_left(), Some(0));
    }
}
