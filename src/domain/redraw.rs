//! Drawing again: does the record of a sample give the items it names, and what became of its frame.

use super::codes::Method;
use super::draw::{Sha256, frame_sha256};
use super::drawing::{drawn, needs_seed};
use super::review_records::Sample;
use std::collections::BTreeSet;

/// What differs when a sample is drawn again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Nothing to draw again from: the record names no frame, no seed or no size.
    NoFrame,
    NoSeed,
    NoSize,
    /// The frame in the record is not the one that was frozen.
    FrameHash {
        recorded: String,
        found: String,
    },
    /// The frame was never frozen with a hash.
    NoFrameHash,
    /// The strata together are not the frame.
    Strata,
    /// Refs that the draw gives and the sample does not name.
    Missing(Vec<String>),
    /// Refs that the sample names and the draw does not give.
    Extra(Vec<String>),
    /// The same items in another order than that of the draw.
    Order,
    /// Since the draw, these came into what the filter leaves: the sample says nothing of them.
    FrameGrew(Vec<String>),
    /// Since the draw, these left it.
    FrameShrank(Vec<String>),
}

/// Draws a sample again and compares. `now`: what its filter leaves today, earlier rounds left out; `None` when that
/// says nothing (items chosen by hand, a filter on what reviewers record).
#[must_use]
pub fn differences(sample: &Sample, now: Option<&[String]>, sha256: &impl Sha256) -> Vec<Difference> {
    let mut found = Vec::new();
    if !sample.frame.is_empty() {
        found.extend(frame_difference(sample, sha256));
    }
    match sample.method {
        Some(method) if needs_seed(method) => found.extend(draw_differences(sample, sha256)),
        Some(Method::Full) if sample.frame.is_empty() => found.push(Difference::NoFrame),
        Some(Method::Full) => found.extend(compare(&sample.frame, &items(sample))),
        _ => {}
    }
    if let Some(now) = now.filter(|_| !sample.frame.is_empty()) {
        let (then, now) = (set(&sample.frame), set(now));
        found.extend(some(&now, &then).map(Difference::FrameGrew));
        found.extend(some(&then, &now).map(Difference::FrameShrank));
    }
    found
}

fn frame_difference(sample: &Sample, sha256: &impl Sha256) -> Option<Difference> {
    let found = frame_sha256(&sample.frame, sha256);
    match &sample.frame_sha256 {
        None => Some(Difference::NoFrameHash),
        Some(recorded) if *recorded != found => Some(Difference::FrameHash { recorded: recorded.clone(), found }),
        Some(_) => None,
    }
}

fn draw_differences(sample: &Sample, sha256: &impl Sha256) -> Vec<Difference> {
    let mut strata: Vec<&String> = sample.strata.iter().flat_map(|stratum| &stratum.frame).collect();
    if sample.frame.is_empty() && strata.is_empty() {
        return vec![Difference::NoFrame];
    }
    if sample.seed.is_none() && (strata.is_empty() || sample.strata.iter().any(|stratum| stratum.seed.is_none())) {
        return vec![Difference::NoSeed];
    }
    let sized = |size: Option<i64>| size.is_some();
    let has_size =
        if strata.is_empty() { sized(sample.size) } else { sample.strata.iter().all(|stratum| sized(stratum.size)) };
    if !has_size {
        return vec![Difference::NoSize];
    }
    let mut found = Vec::new();
    if !strata.is_empty() && !sample.frame.is_empty() {
        let mut frame: Vec<&String> = sample.frame.iter().collect();
        frame.sort_unstable();
        strata.sort_unstable();
        found.extend((frame != strata).then_some(Difference::Strata));
    }
    let (again, recorded) = (drawn(sample, sha256), items(sample));
    let differs = compare(&again, &recorded);
    let reordered = differs.is_empty() && again != recorded;
    found.extend(differs);
    found.extend(reordered.then_some(Difference::Order));
    found
}

fn compare(again: &[String], recorded: &[String]) -> Vec<Difference> {
    let (again, recorded) = (set(again), set(recorded));
    let missing = some(&again, &recorded).map(Difference::Missing);
    missing.into_iter().chain(some(&recorded, &again).map(Difference::Extra)).collect()
}

fn items(sample: &Sample) -> Vec<String> {
    sample.items.iter().map(|item| item.reference.clone()).collect()
}

fn set(refs: &[String]) -> BTreeSet<&String> {
    refs.iter().collect()
}

/// What the one has and the other has not, if anything.
fn some(one: &BTreeSet<&String>, other: &BTreeSet<&String>) -> Option<Vec<String>> {
    let only: Vec<String> = one.difference(other).map(|&reference| reference.clone()).collect();
    (!only.is_empty()).then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::ItemKind;
    use crate::domain::draw::tests::sha256;
    use crate::domain::drawing::{FrameItem, Request, Seed, Size};
    use crate::domain::item::ItemRef;

    fn random() -> Sample {
        let request = Request {
            method: Method::Random,
            name: None,
            kind: ItemKind::Disclosure,
            size: Some(Size::Total(3)),
            filter: None,
            by: None,
            items: Vec::new(),
            reason: None,
            level: None,
            extends: None,
            drawn_on: chrono::NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(),
        };
        let item = |number| FrameItem { reference: format!("V-{number}"), stratum: None };
        let frozen = request.freeze((1..=9).map(item).collect(), &[], &sha256).unwrap();
        let seed = Seed { value: "s".to_owned(), origin: "given".to_owned() };
        frozen.draw(seed, ItemKind::Disclosure, &sha256).unwrap()
    }

    #[test]
    fn an_untouched_sample_does_not_differ() {
        let sample = random();
        assert_eq!(differences(&sample, Some(&sample.frame.clone()), &sha256), []);
    }

    #[test]
    fn an_item_swapped_a_frame_altered_a_seed_gone() {
        let swapped = |mut sample: Sample| {
            let drawn: BTreeSet<String> = items(&sample).into_iter().collect();
            let other = sample.frame.iter().find(|reference| !drawn.contains(*reference)).unwrap().clone();
            sample.items[0] = ItemRef::new(ItemKind::Disclosure, other);
            sample
        };
        let found = differences(&swapped(random()), None, &sha256);
        assert!(matches!(&found[..], [Difference::Missing(_), Difference::Extra(_)]), "{found:?}");
        let mut reordered = random();
        reordered.items.swap(0, 1);
        assert_eq!(differences(&reordered, None, &sha256), [Difference::Order]);
        let mut altered = random();
        altered.frame.push("V-0".to_owned());
        assert!(matches!(differences(&altered, None, &sha256)[0], Difference::FrameHash { .. }));
        assert_eq!(differences(&Sample { seed: None, ..random() }, None, &sha256), [Difference::NoSeed]);
        assert_eq!(differences(&Sample { frame: Vec::new(), ..random() }, None, &sha256), [Difference::NoFrame]);
        let unsized_draw = Sample { size: None, ..random() };
        assert_eq!(differences(&unsized_draw, None, &sha256), [Difference::NoSize]);
    }

    #[test]
    fn what_changed_in_the_frame_since_is_said() {
        let sample = random();
        let mut now = sample.frame.clone();
        now.remove(0);
        now.push("V-10".to_owned());
        let found = differences(&sample, Some(&now), &sha256);
        let expected =
            [Difference::FrameGrew(vec!["V-10".to_owned()]), Difference::FrameShrank(vec!["V-1".to_owned()])];
        assert_eq!(found, expected);
    }

    #[test]
    fn purposive_items_are_not_drawn_again() {
        let purposive = Sample { method: Some(Method::Purposive), frame: Vec::new(), seed: None, ..random() };
        assert_eq!(differences(&purposive, None, &sha256), []);
    }
}
