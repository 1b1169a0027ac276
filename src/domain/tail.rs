//! The two tails of a distribution over whole numbers, summed outwards from its mode.
//!
//! Only the ratios of neighbouring probabilities are needed, and the sum over all of them is one by definition, so no
//! factorial and no logarithm of one is ever taken. That is why no statistics library is used: at a population of ten
//! million the logarithm of a binomial coefficient is some hundred million, so a difference of three of them has lost
//! eight of its sixteen digits, while neighbouring populations differ in the sixth digit of their tails. The ratios
//! keep twelve.

/// Weights below this part of the mode's add nothing that could be told from rounding.
const NEGLIGIBLE: f64 = 1e-30;

/// Two probabilities that differ by less than this part are the same: one in the tie `P = alpha/2` must not be decided
/// by rounding.
const TIE: f64 = 1e-10;

/// `P(X <= x)` and `P(X >= x)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tails {
    pub at_most: f64,
    pub at_least: f64,
}

/// Whether a probability is above a limit; a tie is not.
pub(super) fn exceeds(probability: f64, limit: f64) -> bool {
    probability > limit * (1.0 + TIE)
}

/// The tails at `x` of the number of hits among `read` items drawn without replacement from `population` items of which
/// `marked` would be one.
pub(super) fn hypergeometric(population: u64, marked: u64, read: u64, x: u64) -> Tails {
    let lowest = read.saturating_sub(population - marked);
    let highest = read.min(marked);
    let product = u128::from(read + 1) * u128::from(marked + 1) / u128::from(population + 2);
    let mode = u64::try_from(product).unwrap_or(highest).clamp(lowest, highest);
    let ratio = |k: u64| {
        let up = float(marked - k) * float(read - k);
        up / (float(k + 1) * float(population - marked + k + 1 - read))
    };
    tails(lowest, highest, mode, ratio, x)
}

/// The tails at `x` of the number of hits among `read` items, each a hit with probability `share` (above 0, below 1).
pub(super) fn binomial(share: f64, read: u64, x: u64) -> Tails {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and read + 1")]
    let mode = (float(read + 1) * share) as u64;
    let odds = share / (1.0 - share);
    tails(0, read, mode.min(read), |k| float(read - k) / float(k + 1) * odds, x)
}

/// `ratio(k)` is the weight of `k + 1` as a multiple of that of `k`.
fn tails(lowest: u64, highest: u64, mode: u64, ratio: impl Fn(u64) -> f64, x: u64) -> Tails {
    let (mut below, mut at, mut above) = (0.0, 0.0, 0.0);
    let mut add = |k: u64, weight: f64| match k.cmp(&x) {
        std::cmp::Ordering::Less => below += weight,
        std::cmp::Ordering::Equal => at += weight,
        std::cmp::Ordering::Greater => above += weight,
    };
    let mut weight = 1.0;
    add(mode, weight);
    for k in mode..highest {
        weight *= ratio(k);
        if weight < NEGLIGIBLE {
            break;
        }
        add(k + 1, weight);
    }
    weight = 1.0;
    for k in (lowest..mode).rev() {
        weight /= ratio(k);
        if weight < NEGLIGIBLE {
            break;
        }
        add(k, weight);
    }
    let whole: f64 = below + at + above;
    Tails { at_most: (below + at) / whole, at_least: (at + above) / whole }
}

#[expect(clippy::cast_precision_loss, reason = "counts of items lie far below 2^53")]
pub(super) fn float(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `C(n, k)` exactly, for small numbers.
    fn choose(n: u64, k: u64) -> u128 {
        if k > n { 0 } else { (0..k).fold(1, |product, i| product * u128::from(n - i) / u128::from(i + 1)) }
    }

    #[test]
    fn the_tails_are_those_of_counting_every_draw() {
        for population in 1..=12_u64 {
            for read in 0..=population {
                for marked in 0..=population {
                    let all = choose(population, read);
                    let ways = |k: u64| choose(marked, k) * choose(population - marked, read.wrapping_sub(k));
                    for x in read.saturating_sub(population - marked)..=read.min(marked) {
                        let found = hypergeometric(population, marked, read, x);
                        let sum = |from: u64, to: u64| (from..=to).map(ways).sum::<u128>();
                        #[expect(clippy::cast_precision_loss)]
                        let part = |ways: u128| ways as f64 / all as f64;
                        assert!((found.at_most - part(sum(0, x))).abs() < 1e-14);
                        assert!((found.at_least - part(sum(x, read))).abs() < 1e-14);
                    }
                }
            }
        }
    }

    /// Against values computed with whole numbers of unlimited size.
    #[test]
    fn ten_million_items_keep_their_digits() {
        let found = hypergeometric(10_000_000, 12_345, 2_000, 8);
        assert!((found.at_most / AT_MOST - 1.0).abs() < 1e-11, "{:e}", found.at_most);
        assert!((found.at_least / AT_LEAST - 1.0).abs() < 1e-11, "{:e}", found.at_least);
    }

    const AT_MOST: f64 = 0.998_964_282_611_004_3;
    const AT_LEAST: f64 = 0.003_916_552_484_622_285;

    #[test]
    fn a_tie_does_not_exceed() {
        assert!(!exceeds(0.025 + 1e-17, 0.025) && !exceeds(0.025, 0.025) && exceeds(0.025_001, 0.025));
    }
}
