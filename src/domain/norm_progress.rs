//! How far each norm is over the items in review, kept up to date while the review goes on.

use super::framework::{Framework, NormSet};
use super::settle::{NormReading, Settled, State, settle_all};
use super::view::CaseFile;
use std::collections::BTreeMap;

/// Items in the review of which a norm is required, and of how many of those it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NormShare {
    pub settled: u64,
    pub required: u64,
}

/// The share of every norm, by its place in the framework.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NormProgress {
    shares: BTreeMap<usize, NormShare>,
}

impl NormProgress {
    /// Adds so many items in the review, by the norms required of them and those that are settled.
    pub fn add(&mut self, required: NormSet, settled: NormSet, items: u64) {
        for place in required.iter() {
            let share = self.shares.entry(place).or_default();
            share.required += items;
            share.settled += if settled.contains(place) { items } else { 0 };
        }
    }

    fn take_out(&mut self, required: NormSet, settled: NormSet) {
        for place in required.iter() {
            let share = self.shares.entry(place).or_default();
            share.required = share.required.saturating_sub(1);
            share.settled = share.settled.saturating_sub(u64::from(settled.contains(place)));
        }
    }

    /// A norm that is required of nothing has an empty share.
    #[must_use]
    pub fn share(&self, place: usize) -> NormShare {
        self.shares.get(&place).copied().unwrap_or_default()
    }

    /// A case was read back after a write: what is counted of it moves along.
    pub fn follow(&mut self, framework: &Framework, (before, after): (&CaseFile, &CaseFile)) {
        if in_review(before) {
            self.take_out(before.required, settled(framework, before));
        }
        if in_review(after) {
            self.add(after.required, settled(framework, after), 1);
        }
    }
}

fn in_review(file: &CaseFile) -> bool {
    !matches!(file.state, State::Excluded | State::NotDrawn)
}

/// The norms with a settled verdict, as the file of the investigation keeps them.
fn settled(framework: &Framework, file: &CaseFile) -> NormSet {
    let reading = |found: &super::review_records::Assessment| {
        let norm = framework.norms.iter().position(|norm| norm.code == found.norm)?;
        let (reading, verdict, at) = (found.reading, found.verdict, found.at);
        Some(NormReading { norm, reading, verdict, at, stale: found.stale_since.is_some() })
    };
    let readings: Vec<NormReading> = file.assessments.iter().filter_map(reading).collect();
    let mut set = NormSet::default();
    for (place, _) in settle_all(&readings).into_iter().filter(|(_, came)| matches!(came, Settled::Verdict(_))) {
        set.insert(place);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counted(items: &[(u64, u64)]) -> NormProgress {
        let mut progress = NormProgress::default();
        for (required, settled) in items {
            progress.add(NormSet::from_bits(*required), NormSet::from_bits(*settled), 1);
        }
        progress
    }

    proptest! {
        #[test]
        fn moving_one_item_along_is_counting_anew(
            mut items in prop::collection::vec((0u64..16, 0u64..16), 1..20),
            to in (0u64..16, 0u64..16),
        ) {
            let mut progress = counted(&items);
            let (required, settled) = items[0];
            progress.take_out(NormSet::from_bits(required), NormSet::from_bits(settled));
            progress.add(NormSet::from_bits(to.0), NormSet::from_bits(to.1), 1);
            items[0] = to;
            let anew = counted(&items);
            for place in 0..4 {
                prop_assert_eq!(progress.share(place), anew.share(place));
                prop_assert!(progress.share(place).settled <= progress.share(place).required);
            }
        }
    }
}
