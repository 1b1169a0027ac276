//! What a random draw says of the whole: exact intervals, in whole items.
//!
//! For x hits among n of N, with X hypergeometric for D hits in the whole: the lower limit is the least D with
//! `P(X >= x | D) > alpha/2`, the upper the greatest D with `P(X <= x | D) > alpha/2`, D from x to N - n + x. Both tails
//! are monotone in D, so each limit is found by halving. (One common package also counts the D at which the tail equals
//! or falls just below alpha/2 and comes out a unit wider.)

use super::level::Level;
use super::tail::{binomial, exceeds, float, hypergeometric};

/// Hits among what was read of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hits {
    population: u64,
    read: u64,
    found: u64,
}

impl Hits {
    /// `hits` of `read` of `population`; `None` when a part is larger than its whole.
    #[must_use]
    pub fn new(population: u64, read: u64, hits: u64) -> Option<Self> {
        (hits <= read && read <= population).then_some(Self { population, read, found: hits })
    }

    #[must_use]
    pub fn population(self) -> u64 {
        self.population
    }

    #[must_use]
    pub fn read(self) -> u64 {
        self.read
    }

    #[must_use]
    pub fn hits(self) -> u64 {
        self.found
    }

    /// Hits in the whole are at least those seen, and at most those seen with everything unread.
    fn most(self) -> u64 {
        self.population - self.read + self.found
    }
}

/// Numbers of items, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    pub lower: u64,
    pub upper: u64,
}

/// Shares of a whole of unknown size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareInterval {
    pub lower: f64,
    pub upper: f64,
}

/// The exact interval for the hits in the whole after a simple random draw.
#[must_use]
pub fn interval(hits: Hits, level: Level) -> Interval {
    limits(hits, level.alpha())
}

fn limits(hits: Hits, alpha: f64) -> Interval {
    let Hits { population, read, found: x } = hits;
    let limit = alpha / 2.0;
    let tails = |marked: u64| hypergeometric(population, marked, read, x);
    let (least, most) = (x, hits.most());
    // At `most` the draw missed no unmarked item, at `least` no marked one: there the tails are 1.
    let lower = first(least, most, |marked| exceeds(tails(marked).at_least, limit));
    let upper = match first(least, most + 1, |marked| marked > most || !exceeds(tails(marked).at_most, limit)) {
        beyond if beyond > least => beyond - 1,
        _ => least,
    };
    Interval { lower, upper }
}

/// The first number from `low` to `high` for which it holds; from some number on it does, at `high` certainly.
fn first(mut low: u64, mut high: u64, holds: impl Fn(u64) -> bool) -> u64 {
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// The Clopper-Pearson interval: a draw from a whole of which the size is not known. `None` when nothing was read or
/// more hits are named than items.
#[must_use]
pub fn clopper_pearson(read: u64, hits: u64, level: Level) -> Option<ShareInterval> {
    if read == 0 || hits > read {
        return None;
    }
    let limit = level.alpha() / 2.0;
    let lower = if hits == 0 { 0.0 } else { root(|share| binomial(share, read, hits).at_least > limit) };
    let upper = if hits == read { 1.0 } else { root(|share| binomial(share, read, hits).at_most < limit) };
    Some(ShareInterval { lower, upper })
}

/// The share from which on it holds, by halving until a double cannot be told from its neighbour.
fn root(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    f64::midpoint(low, high)
}

/// What a stratified draw says of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Stratified {
    /// The sum of `N_h x_h / n_h`.
    pub estimate: f64,
    pub population: u64,
    /// The sum of the limits of the strata: conservative.
    pub interval: Interval,
    /// The limits of each stratum, in the order given.
    pub strata: Vec<Interval>,
}

/// The estimate and the conservative interval of a stratified draw; `None` when there is no stratum or one of which
/// nothing was read.
///
/// Each stratum that was really sampled (some of it read, not all) gets `alpha_h = 1 - (1 - alpha)^(1/H')`, H' their
/// number, so that all hold together at the level; one read in full contributes exactly its hits.
#[must_use]
pub fn stratified(strata: &[Hits], level: Level) -> Option<Stratified> {
    if strata.is_empty() || strata.iter().any(|stratum| stratum.read == 0 && stratum.population > 0) {
        return None;
    }
    let sampled = strata.iter().filter(|stratum| stratum.read < stratum.population).count();
    let alpha = 1.0 - (1.0 - level.alpha()).powf(1.0 / float(sampled.max(1) as u64));
    let intervals: Vec<Interval> = strata.iter().map(|&stratum| limits(stratum, alpha)).collect();
    let weighted = strata.iter().filter(|stratum| stratum.read > 0);
    Some(Stratified {
        estimate: weighted.map(|stratum| float(stratum.population) * float(stratum.found) / float(stratum.read)).sum(),
        population: strata.iter().map(|stratum| stratum.population).sum(),
        interval: Interval {
            lower: intervals.iter().map(|interval| interval.lower).sum(),
            upper: intervals.iter().map(|interval| interval.upper).sum(),
        },
        strata: intervals,
    })
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
