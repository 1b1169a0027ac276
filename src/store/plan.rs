//! What a plan comes to in this file: the frame frozen, the items chosen, a draw made again. Commands and screens ask the
//! same.

use super::Store;
use super::checks;
use super::error::{Result, StoreError};
use super::filter::Signals;
use super::log::random_id;
use crate::domain::check::Check;
use crate::domain::codes::{ItemKind, Method};
use crate::domain::drawing::{DrawProblem, Frozen, Seed, rounds_with};
use crate::domain::filter::Filter;
use crate::domain::item::ItemRef;
use crate::domain::plan::{DrawPreview, Plan, PlanProblem, Selection, SizePreview, Sizing, strata_field};
use crate::domain::redraw::{Difference, differences};
use crate::domain::review_records::Sample;
use crate::domain::sampling::Redrawn;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a plan comes to nothing: it cannot be done so, or the file cannot be read.
#[derive(Debug)]
pub enum Unplanned {
    Problem(PlanProblem),
    Store(StoreError),
}

impl<P: Into<PlanProblem>> From<P> for Unplanned {
    fn from(problem: P) -> Self {
        Self::Problem(problem.into())
    }
}

impl From<StoreError> for Unplanned {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The origin of a seed that the system chose.
pub const SYSTEM: &str = "system";

/// The hash that a draw is ordered by.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// A seed of the operating system.
#[must_use]
pub fn system_seed() -> Seed {
    Seed { value: base16ct::lower::encode_string(&random_id()), origin: SYSTEM.to_owned() }
}

/// Draws with a seed, beside what was drawn meanwhile; `None`: the system chooses one.
pub fn draw_frozen(
    frozen: Frozen,
    seed: Option<Seed>,
    kind: ItemKind,
    samples: &[Sample],
) -> std::result::Result<Sample, DrawProblem> {
    frozen.beside(samples)?.draw(seed.unwrap_or_else(system_seed), kind, &sha256)
}

impl Store {
    /// Every sample as it was recorded, by name.
    pub fn sample_records(&self) -> Result<Vec<Sample>> {
        super::sample::samples(&self.connection)
    }

    /// Freezes the frame of a plan; nothing is drawn yet.
    pub fn freeze(
        &self,
        plan: &Plan,
        drawn_on: NaiveDate,
        checks: &[Check],
    ) -> std::result::Result<DrawPreview, Unplanned> {
        let samples = self.sample_records()?;
        let (request, filter) = plan.request(&samples, drawn_on)?;
        let by = request.by.as_deref().map(|name| strata_field(name, request.kind)).transpose()?;
        let signals = self.raised(&filter, checks)?;
        let candidates = self.frame(&filter, by.as_ref(), signals.as_ref())?;
        let excluded = self.number_matching(&filter, signals.as_ref())?.saturating_sub(candidates.len() as u64);
        let frozen = request.freeze(candidates, &samples, &sha256)?;
        Ok(DrawPreview { frozen, kind: request.kind, excluded })
    }

    /// The items that a selection names, excluded or not.
    pub fn selected(&self, selection: &Selection, checks: &[Check]) -> std::result::Result<Vec<ItemRef>, Unplanned> {
        let filter = Filter::parse(&selection.filter, selection.kind)?;
        Ok(self.matching(&filter, self.raised(&filter, checks)?.as_ref())?)
    }

    /// The selected items that were not excluded yet.
    pub fn excludable(&self, selection: &Selection, checks: &[Check]) -> std::result::Result<Vec<ItemRef>, Unplanned> {
        let excluded = self.exclusions()?;
        let mut items = self.selected(selection, checks)?;
        items.retain(|item| !excluded.contains_key(item));
        Ok(items)
    }

    /// The answer to a question of size, over the items that its selection leaves.
    pub fn sizing(&self, sizing: &Sizing, checks: &[Check]) -> std::result::Result<SizePreview, Unplanned> {
        let filter = Filter::parse(&sizing.selection.filter, sizing.selection.kind)?;
        let population = self.frame(&filter, None, self.raised(&filter, checks)?.as_ref())?.len() as u64;
        Ok(sizing.answer(population)?)
    }

    /// Draws again and compares: one sample by its name, or all; `None` when there is none of that name.
    pub fn redrawn(&self, name: Option<&str>, checks: &[Check]) -> Result<Option<Vec<Redrawn>>> {
        let samples = self.sample_records()?;
        if name.is_some_and(|name| samples.iter().all(|sample| sample.name != name)) {
            return Ok(None);
        }
        let wanted = samples.iter().filter(|sample| name.is_none_or(|name| sample.name == name));
        let redrawn = wanted.map(|sample| {
            let now = self.frame_now(sample, &samples, checks)?;
            let found: Vec<Difference> = differences(sample, now.as_deref(), &sha256);
            let chosen = sample.method == Some(Method::Purposive);
            Ok(Redrawn { name: sample.name.clone(), chosen, differences: found })
        });
        redrawn.collect::<Result<_>>().map(Some)
    }

    /// What the frame would be today: what the filter leaves, without what earlier rounds hold. `None` when it was not
    /// drawn up here, or by what reviewers record, which changes with the work.
    fn frame_now(&self, sample: &Sample, samples: &[Sample], checks: &[Check]) -> Result<Option<Vec<String>>> {
        // Only a draw of this program has a round and a hash of its frame.
        if sample.round.is_none() || sample.frame_sha256.is_none() {
            return Ok(None);
        }
        let kind = sample.items.first().map_or(ItemKind::Disclosure, |item| item.kind);
        let Ok(filter) = Filter::parse(sample.frame_filter.as_deref().unwrap_or_default(), kind) else {
            return Ok(None);
        };
        if filter.depends_on_review() {
            return Ok(None);
        }
        let rounds = rounds_with(sample, samples);
        let earlier = rounds.iter().filter(|other| other.round < sample.round).flat_map(|other| &other.items);
        let earlier: BTreeSet<&ItemRef> = earlier.collect();
        let signals = self.raised(&filter, checks)?;
        let refs = self.frame(&filter, None, signals.as_ref())?.into_iter().map(|item| item.reference);
        Ok(Some(refs.filter(|reference| !earlier.contains(&ItemRef::new(filter.kind, reference))).collect()))
    }

    /// The signals of the file's checks, when the filter asks for them: they are not kept.
    pub fn raised(&self, filter: &Filter, checks: &[Check]) -> Result<Option<Signals>> {
        if !filter.asks_for_signals() {
            return Ok(None);
        }
        let mut found = Signals::new();
        checks::signals(self.path(), checks, &Arc::default(), &mut |signal| {
            found.insert((signal.check, signal.item));
        })?;
        Ok(Some(found))
    }
}
