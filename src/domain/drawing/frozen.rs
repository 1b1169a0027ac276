//! A frame that is frozen: what is left is the seed, and the draw.

use super::problem::DrawProblem;
use crate::domain::codes::ItemKind;
use crate::domain::draw::{Sha256, first};
use crate::domain::item::ItemRef;
use crate::domain::review_records::{Sample, Stratum};
use std::collections::BTreeSet;

/// A seed with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    pub value: String,
    pub origin: String,
}

/// A frame that can no longer change, with its hash; what is left is the seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    pub(super) sample: Sample,
    /// Used before in this file.
    pub(super) seeds: BTreeSet<String>,
}

impl Frozen {
    /// The hexadecimal SHA-256 of the frame; `None` when the items were named by hand.
    #[must_use]
    pub fn frame_sha256(&self) -> Option<&str> {
        self.sample.frame_sha256.as_deref()
    }

    /// The sample as far as it is known: everything but the seed and what is drawn with it.
    #[must_use]
    pub fn sample(&self) -> &Sample {
        &self.sample
    }

    /// The same with what was drawn in the file since it was frozen: its seeds count as used, its names as given.
    ///
    /// # Errors
    /// When its own name was given to another sample meanwhile.
    pub fn beside(mut self, samples: &[Sample]) -> Result<Self, DrawProblem> {
        if samples.iter().any(|other| other.name == self.sample.name) {
            return Err(DrawProblem::NameUsed { name: self.sample.name });
        }
        self.seeds = seeds(samples);
        Ok(self)
    }

    /// The sample of a method that needs no seed.
    #[must_use]
    pub fn whole(self) -> Sample {
        self.sample
    }

    /// Draws with a seed that was not used before in this file.
    ///
    /// # Errors
    /// A seed that is empty, not one line, or used before.
    pub fn draw(mut self, seed: Seed, kind: ItemKind, sha256: &impl Sha256) -> Result<Sample, DrawProblem> {
        let value = seed.value;
        if value.trim().is_empty() || value.chars().any(char::is_control) {
            return Err(DrawProblem::SeedUnfit);
        }
        if self.seeds.contains(&value) {
            return Err(DrawProblem::SeedUsed { seed: value });
        }
        for stratum in &mut self.sample.strata {
            stratum.seed = Some(value.clone());
        }
        self.sample.seed = Some(value);
        self.sample.seed_origin = Some(seed.origin);
        self.sample.items =
            drawn(&self.sample, sha256).into_iter().map(|reference| ItemRef::new(kind, reference)).collect();
        Ok(self.sample)
    }
}

/// The refs that a recorded frame, size and seed give; empty when one of them is missing.
#[must_use]
pub fn drawn(sample: &Sample, sha256: &impl Sha256) -> Vec<String> {
    let take = |seed: Option<&String>, frame: &[String], size: Option<i64>| match (seed, size) {
        (Some(seed), Some(size)) => first(seed, frame, usize::try_from(size).unwrap_or(0), sha256),
        _ => Vec::new(),
    };
    if sample.strata.is_empty() {
        return take(sample.seed.as_ref(), &sample.frame, sample.size);
    }
    let of = |stratum: &Stratum| take(stratum.seed.as_ref().or(sample.seed.as_ref()), &stratum.frame, stratum.size);
    sample.strata.iter().flat_map(of).collect()
}

/// The sample itself, what it extends, and whatever extends one of those.
#[must_use]
pub fn rounds_with<'a>(sample: &'a Sample, samples: &'a [Sample]) -> Vec<&'a Sample> {
    let mut names = BTreeSet::from([sample.name.as_str()]);
    loop {
        let before = names.len();
        for other in samples {
            if let Some(extended) = &other.extends
                && (names.contains(extended.as_str()) || names.contains(other.name.as_str()))
            {
                names.extend([extended.as_str(), other.name.as_str()]);
            }
        }
        if names.len() == before {
            return samples.iter().filter(|sample| names.contains(sample.name.as_str())).collect();
        }
    }
}

pub(super) fn seeds(samples: &[Sample]) -> BTreeSet<String> {
    let of_strata = samples.iter().flat_map(|sample| &sample.strata).filter_map(|stratum| stratum.seed.clone());
    samples.iter().filter_map(|sample| sample.seed.clone()).chain(of_strata).collect()
}
