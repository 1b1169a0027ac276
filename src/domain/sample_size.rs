//! How many items to draw: what a draw without hits would exclude, and how wide an interval would be.

use super::estimate::{Hits, Interval, interval};
use super::level::Level;
use super::tail::{exceeds, float};

/// The fewest items to read so that, when none is a hit, the interval lies below `hits` of `population`; `None` when
/// `hits` is 0 or more than there are.
///
/// It keeps to the interval that will be printed, so it asks half of alpha of the one tail. A one-sided rule would name
/// a smaller number and then print an interval that still holds `hits`.
#[must_use]
pub fn to_exclude(population: u64, hits: u64, level: Level) -> Option<u64> {
    if hits == 0 || hits > population {
        return None;
    }
    let limit = level.alpha() / 2.0;
    let mut none_drawn = 1.0;
    for read in 1..=population - hits {
        let left = population - read + 1;
        none_drawn *= float(left - hits) / float(left);
        if !exceeds(none_drawn, limit) {
            return Some(read);
        }
    }
    Some(population - hits + 1)
}

/// What a draw would say if the share of hits were as guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The hits that share would give in the draw, rounded.
    pub hits: Hits,
    pub interval: Interval,
}

impl Expected {
    /// Items between the limits.
    #[must_use]
    pub fn width(self) -> u64 {
        self.interval.upper - self.interval.lower
    }
}

/// The interval to expect of `read` of `population` when `share` (from 0 to 1) of them are hits; `None` when more would
/// be read than there are, or the share is no share.
#[must_use]
pub fn expected(population: u64, read: u64, share: f64, level: Level) -> Option<Expected> {
    if !(0.0..=1.0).contains(&share) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and read")]
    let guessed = (share * float(read)).round() as u64;
    let hits = Hits::new(population, read, guessed.min(read))?;
    Some(Expected { hits, interval: interval(hits, level) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_of_that_size_without_hits_excludes_them_and_a_smaller_one_does_not() {
        for (population, hits) in [(163, 26), (163, 1), (65, 5), (1_000, 10), (40, 38), (7, 7)] {
            let size = to_exclude(population, hits, Level::default()).unwrap();
            let upper = |read: u64| interval(Hits::new(population, read, 0).unwrap(), Level::default()).upper;
            assert!(upper(size) < hits, "{hits} of {population}: {size}");
            assert!(upper(size - 1) >= hits, "{hits} of {population}: {size} is not the fewest");
        }
        assert_eq!(to_exclude(163, 26, Level::default()), Some(20), "0 of 20 of 163 leaves 0 to 25");
        assert_eq!(to_exclude(163, 0, Level::default()), None);
        assert_eq!(to_exclude(163, 164, Level::default()), None);
        assert!(to_exclude(10_000_000, 1, Level::default()).is_some());
    }

    #[test]
    fn the_expected_interval_is_that_of_the_guessed_hits() {
        let found = expected(163, 20, 0.6, Level::default()).unwrap();
        assert_eq!((found.interval.lower, found.interval.upper, found.width()), (61, 130, 69));
        assert_eq!(expected(10, 11, 0.5, Level::default()), None);
        assert_eq!(expected(10, 5, 1.5, Level::default()), None);
        assert_eq!(expected(10, 10, 0.5, Level::default()).unwrap().width(), 0);
    }
}
