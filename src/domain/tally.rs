//! Which checks noticed something about which items, and what became of it: a bit per item and check, however many.

use std::collections::HashMap;

/// A set of checks by their place, in as many words as a framework's checks take.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckSet(Vec<u64>);

impl CheckSet {
    #[must_use]
    pub fn of(places: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Self::default();
        places.into_iter().for_each(|place| set.insert(place));
        set
    }

    pub fn insert(&mut self, place: usize) {
        let word = place / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (place % 64);
    }

    #[must_use]
    pub fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word & (1 << (place % 64)) != 0)
    }
}

/// How many signals of one check there are, by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignalCounts {
    pub open: u64,
    pub answered: u64,
    pub dismissed: u64,
}

impl SignalCounts {
    #[must_use]
    pub fn all(self) -> u64 {
        self.open + self.answered + self.dismissed
    }
}

/// What became of the signals of an item: the checks whose norm has an assessment, and those that were set aside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Became {
    pub answered: CheckSet,
    pub dismissed: CheckSet,
}

impl Became {
    /// What a signal of this check on the item is counted under; set aside says more than answered.
    fn counted<'a>(&self, check: usize, counts: &'a mut SignalCounts) -> &'a mut u64 {
        if self.dismissed.contains(check) {
            &mut counts.dismissed
        } else if self.answered.contains(check) {
            &mut counts.answered
        } else {
            &mut counts.open
        }
    }

    #[must_use]
    pub fn is_open(&self, check: usize) -> bool {
        !self.dismissed.contains(check) && !self.answered.contains(check)
    }
}

/// The signals of a whole file without their facts. A million items of a framework with 24 checks take 3 MB;
/// what became of signals takes room only where something did.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    checks: usize,
    /// `bytes` bytes per item, by the number of the item.
    raised: Vec<u8>,
    became: HashMap<i64, Became>,
    counts: Vec<SignalCounts>,
}

impl Tally {
    /// Of so many checks, with nothing noticed yet.
    #[must_use]
    pub fn new(checks: usize) -> Self {
        Self { checks, counts: vec![SignalCounts::default(); checks], ..Self::default() }
    }

    fn bytes(&self) -> usize {
        self.checks.div_ceil(8)
    }

    /// Notes that a check noticed something about an item; once, however often it is said.
    pub fn raise(&mut self, item: i64, check: usize) {
        let Ok(number) = usize::try_from(item) else { return };
        if check >= self.checks || self.has(item, check) {
            return;
        }
        let byte = number * self.bytes() + check / 8;
        if self.raised.len() <= byte {
            self.raised.resize((number + 1) * self.bytes(), 0);
        }
        self.raised[byte] |= 1 << (check % 8);
        let became = self.became.get(&item).cloned().unwrap_or_default();
        *became.counted(check, &mut self.counts[check]) += 1;
    }

    #[must_use]
    pub fn has(&self, item: i64, check: usize) -> bool {
        let Ok(number) = usize::try_from(item) else { return false };
        let byte = self.raised.get(number * self.bytes() + check / 8);
        check < self.checks && byte.is_some_and(|byte| byte & (1 << (check % 8)) != 0)
    }

    fn of(&self, item: i64) -> impl Iterator<Item = usize> + '_ {
        (0..self.checks).filter(move |check| self.has(item, *check))
    }

    /// Takes in what became of the signals of an item; the counts follow.
    pub fn became(&mut self, item: i64, became: Became) {
        let before = self.became.remove(&item).unwrap_or_default();
        let raised: Vec<usize> = self.of(item).collect();
        for check in raised {
            *before.counted(check, &mut self.counts[check]) -= 1;
            *became.counted(check, &mut self.counts[check]) += 1;
        }
        if became != Became::default() {
            self.became.insert(item, became);
        }
    }

    /// Takes in what became of the signals of all items: of those not named, nothing.
    pub fn settle(&mut self, all: HashMap<i64, Became>) {
        let gone: Vec<i64> = self.became.keys().filter(|item| !all.contains_key(item)).copied().collect();
        for item in gone {
            self.became(item, Became::default());
        }
        for (item, became) in all {
            self.became(item, became);
        }
    }

    /// Whether the signal of a check on the item waits for an answer.
    #[must_use]
    pub fn is_open(&self, item: i64, check: usize) -> bool {
        self.has(item, check) && self.became.get(&item).is_none_or(|became| became.is_open(check))
    }

    /// What became of the signals of an item.
    #[must_use]
    pub fn what_became(&self, item: i64) -> Became {
        self.became.get(&item).cloned().unwrap_or_default()
    }

    /// How many signals on the item are open.
    #[must_use]
    pub fn open(&self, item: i64) -> usize {
        self.of(item).filter(|check| self.is_open(item, *check)).count()
    }

    /// The counts of each check, in the framework's order.
    #[must_use]
    pub fn counts(&self) -> &[SignalCounts] {
        &self.counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(tally: &Tally, check: usize) -> (u64, u64, u64) {
        let SignalCounts { open, answered, dismissed } = tally.counts()[check];
        (open, answered, dismissed)
    }

    #[test]
    fn a_signal_is_counted_once_whatever_becomes_of_it() {
        let mut tally = Tally::new(70);
        for (item, check) in [(3, 0), (3, 69), (9, 0), (9, 0)] {
            tally.raise(item, check);
        }
        assert_eq!((counts(&tally, 0), counts(&tally, 69), tally.open(3)), ((2, 0, 0), (1, 0, 0), 2));
        tally.became(3, Became { answered: CheckSet::of([0, 5]), dismissed: CheckSet::of([69]) });
        assert_eq!((counts(&tally, 0), counts(&tally, 5), counts(&tally, 69)), ((1, 1, 0), (0, 0, 0), (0, 0, 1)));
        assert_eq!((tally.open(3), tally.open(9), tally.open(4)), (0, 1, 0));
        tally.became(3, Became { answered: CheckSet::of([0]), dismissed: CheckSet::of([0]) });
        assert_eq!((counts(&tally, 0), counts(&tally, 69)), ((1, 0, 1), (1, 0, 0)), "set aside says more");
        tally.became(3, Became::default());
        assert_eq!((counts(&tally, 0), tally.open(3)), ((2, 0, 0), 2));
    }

    #[test]
    fn what_became_may_be_known_before_the_signal() {
        let mut tally = Tally::new(1);
        tally.became(1, Became { answered: CheckSet::of([0]), ..Became::default() });
        tally.raise(1, 0);
        assert_eq!((counts(&tally, 0), tally.open(1)), ((0, 1, 0), 0));
        assert_eq!((tally.has(-1, 0), tally.has(1, 5)), (false, false));
    }
}
