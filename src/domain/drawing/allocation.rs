//! How many items to draw, and from which stratum.

use super::problem::DrawProblem;
use std::collections::BTreeMap;

/// A size as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Size {
    /// So many in all; over strata in proportion to what they hold.
    Total(u64),
    /// So many of each stratum, by its name.
    PerStratum(BTreeMap<String, u64>),
}

impl Size {
    /// Reads `20` or `AIVD=12,MIVD=8`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(total) = text.trim().parse() {
            return Some(Self::Total(total));
        }
        let mut sizes = BTreeMap::new();
        for part in text.split(',') {
            let (name, size) = part.rsplit_once('=')?;
            if sizes.insert(name.trim().to_owned(), size.trim().parse().ok()?).is_some() {
                return None;
            }
        }
        Some(Self::PerStratum(sizes))
    }

    /// The size of a draw from one frame.
    pub(super) fn of_one(&self, frame: usize) -> Result<i64, DrawProblem> {
        match *self {
            Self::PerStratum(_) => Err(DrawProblem::SizeOfStrata),
            Self::Total(0) => Err(DrawProblem::SizeZero),
            Self::Total(size) if size > frame as u64 => Err(DrawProblem::TooLarge { size, frame: frame as u64 }),
            Self::Total(size) => Ok(size.cast_signed()),
        }
    }

    /// The size of each stratum, in the order of the frames.
    pub(super) fn over(&self, frames: &BTreeMap<String, Vec<String>>) -> Result<Vec<i64>, DrawProblem> {
        let sizes = match self {
            Self::Total(total) => in_proportion(*total, frames)?,
            Self::PerStratum(sizes) => as_named(sizes, frames)?,
        };
        Ok(sizes.into_iter().map(u64::cast_signed).collect())
    }
}

fn as_named(sizes: &BTreeMap<String, u64>, frames: &BTreeMap<String, Vec<String>>) -> Result<Vec<u64>, DrawProblem> {
    if let Some(stratum) = sizes.keys().find(|name| !frames.contains_key(*name)) {
        let known = frames.keys().cloned().collect();
        return Err(DrawProblem::NoSuchStratum { stratum: stratum.clone(), known });
    }
    let of = |(name, frame): (&String, &Vec<String>)| {
        let (stratum, frame) = (name.clone(), frame.len() as u64);
        match sizes.get(name).copied() {
            None | Some(0) => Err(DrawProblem::StratumEmpty { stratum }),
            Some(size) if size > frame => Err(DrawProblem::StratumTooSmall { stratum, size, frame }),
            Some(size) => Ok(size),
        }
    };
    frames.iter().map(of).collect()
}

/// In proportion to the frames, rounded by largest remainder (ties by name), at least one of each.
fn in_proportion(total: u64, frames: &BTreeMap<String, Vec<String>>) -> Result<Vec<u64>, DrawProblem> {
    let whole: u64 = frames.values().map(|frame| frame.len() as u64).sum();
    let strata = frames.len() as u64;
    if total == 0 {
        return Err(DrawProblem::SizeZero);
    }
    if total > whole {
        return Err(DrawProblem::TooLarge { size: total, frame: whole });
    }
    if total < strata {
        return Err(DrawProblem::FewerThanStrata { size: total, strata });
    }
    let shares: Vec<(u64, u128)> = frames.values().map(|frame| share(total, frame.len() as u64, whole)).collect();
    let mut sizes: Vec<u64> = shares.iter().map(|(size, _)| *size).collect();
    let missing = total - sizes.iter().sum::<u64>();
    let mut places: Vec<usize> = (0..sizes.len()).collect();
    places.sort_by_key(|&place| (std::cmp::Reverse(shares[place].1), place));
    for &place in places.iter().take(usize::try_from(missing).unwrap_or(0)) {
        sizes[place] += 1;
    }
    // Of a stratum of which nothing is read nothing can be said, so the largest gives one up.
    while let Some(empty) = sizes.iter().position(|&size| size == 0) {
        let largest = (0..sizes.len()).rev().max_by_key(|&place| sizes[place]).expect("there is a stratum");
        sizes[largest] -= 1;
        sizes[empty] = 1;
    }
    Ok(sizes)
}

/// The whole part of `total * part / whole`, and what is left over.
fn share(total: u64, part: u64, whole: u64) -> (u64, u128) {
    let product = u128::from(total) * u128::from(part);
    (u64::try_from(product / u128::from(whole)).unwrap_or(u64::MAX), product % u128::from(whole))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frames(sizes: &[usize]) -> BTreeMap<String, Vec<String>> {
        let frame = |(place, &size): (usize, &usize)| {
            (format!("s{place}"), (0..size).map(|number| format!("{place}-{number}")).collect())
        };
        sizes.iter().enumerate().map(frame).collect()
    }

    #[test]
    fn a_size_is_read_as_a_number_or_per_stratum() {
        assert_eq!(Size::parse("20"), Some(Size::Total(20)));
        let each = Size::PerStratum(BTreeMap::from([("AIVD".to_owned(), 12), ("MIVD".to_owned(), 8)]));
        assert_eq!(Size::parse("AIVD=12, MIVD=8"), Some(each));
        for text in ["", "-1", "a", "a=", "a=1,a=2", "a=1,b"] {
            assert_eq!(Size::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_total_goes_over_the_strata_in_proportion() {
        assert_eq!(Size::Total(20).over(&frames(&[120, 60, 20])), Ok(vec![12, 6, 2]));
        assert_eq!(Size::Total(3).over(&frames(&[1_000, 1, 1])), Ok(vec![1, 1, 1]));
        assert_eq!(Size::Total(2).over(&frames(&[5, 5, 5])), Err(DrawProblem::FewerThanStrata { size: 2, strata: 3 }));
    }

    proptest! {
        #[test]
        fn every_stratum_gets_one_and_no_more_than_it_holds(
            sizes in proptest::collection::vec(1..200_usize, 1..8), part in 0..=100_usize,
        ) {
            let whole: usize = sizes.iter().sum();
            let total = sizes.len() + part * (whole - sizes.len()) / 100;
            let found = Size::Total(total as u64).over(&frames(&sizes)).unwrap();
            let found: Vec<usize> = found.into_iter().map(|size| usize::try_from(size).unwrap()).collect();
            prop_assert_eq!(found.iter().sum::<usize>(), total);
            for (got, holds) in found.iter().zip(&sizes) {
                prop_assert!(got >= &1 && got <= holds);
            }
        }
    }
}
