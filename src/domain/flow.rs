//! The flow of items from the population to a verdict: what leaves at each step, and what goes on.
//!
//! Drawn as bars under one another on one scale. What goes on lies at the left, what leaves at the right of what it
//! leaves, so that the eye can follow both.

use super::count::ItemCounts;
use super::statement::Outcomes;

/// A step of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Population,
    Excluded,
    NotDrawn,
    Drawn,
    /// Drawn, without a verdict yet.
    Open,
    /// Readers differ.
    Conflict,
    /// Drawn, and could not be found: stays among the drawn.
    NotFound,
    /// Excluded after it was drawn: stays among the drawn.
    ExcludedLater,
    Assessed,
    Unlawful,
    Careless,
    NotAssessable,
    InOrder,
}

impl Stage {
    /// Whether it is a part of the stage above it, or the next whole.
    #[must_use]
    pub fn is_part(self) -> bool {
        !matches!(self, Self::Population | Self::Drawn | Self::Assessed)
    }
}

/// A stage with its items, and where its bar begins on the scale of the population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub stage: Stage,
    pub items: u64,
    pub from: u64,
}

/// The flow of one service and kind.
#[must_use]
pub fn of_counts(counts: &ItemCounts) -> Vec<Step> {
    let leaving = [(Stage::NotDrawn, counts.not_drawn), (Stage::Excluded, counts.excluded)];
    let open = [(Stage::Conflict, counts.conflict), (Stage::Open, counts.in_progress + counts.unreviewed)];
    let verdicts = [
        (Stage::Unlawful, counts.unlawful),
        (Stage::Careless, counts.careless),
        (Stage::NotAssessable, counts.not_assessable),
        (Stage::InOrder, counts.in_order),
    ];
    let mut steps = vec![Step { stage: Stage::Population, items: counts.population, from: 0 }];
    leave(&mut steps, counts.sampled, &leaving);
    steps.push(Step { stage: Stage::Drawn, items: counts.sampled, from: 0 });
    leave(&mut steps, counts.assessed, &open);
    steps.push(Step { stage: Stage::Assessed, items: counts.assessed, from: 0 });
    divide(&mut steps, &verdicts);
    steps
}

/// The flow of one sample: `frame` items could be drawn; 0 when that is not known.
#[must_use]
pub fn of_sample(frame: u64, outcomes: &Outcomes) -> Vec<Step> {
    let read = outcomes.read();
    let verdicts = [
        (Stage::Unlawful, outcomes.unlawful),
        (Stage::Careless, outcomes.careless),
        (Stage::NotAssessable, outcomes.not_assessable),
        (Stage::InOrder, outcomes.in_order),
    ];
    let assessed = verdicts.iter().map(|(_, items)| items).sum();
    let open = [
        (Stage::NotFound, outcomes.not_found),
        (Stage::ExcludedLater, outcomes.excluded),
        (Stage::Open, outcomes.open),
    ];
    let mut steps = Vec::new();
    // What was drawn outside the frame belongs to no population.
    if frame >= read && frame > 0 {
        steps.push(Step { stage: Stage::Population, items: frame, from: 0 });
        leave(&mut steps, read, &[(Stage::NotDrawn, frame - read)]);
    }
    steps.push(Step { stage: Stage::Drawn, items: read, from: 0 });
    leave(&mut steps, assessed, &open);
    steps.push(Step { stage: Stage::Assessed, items: assessed, from: 0 });
    divide(&mut steps, &verdicts);
    // These are rare: named when there are some.
    steps.retain(|step| step.items > 0 || !matches!(step.stage, Stage::NotFound | Stage::ExcludedLater));
    steps
}

/// What leaves: at the right of what goes on.
fn leave(steps: &mut Vec<Step>, goes_on: u64, leaving: &[(Stage, u64)]) {
    let mut from = goes_on;
    for &(stage, items) in leaving {
        steps.push(Step { stage, items, from });
        from += items;
    }
}

/// What the last step divides into.
fn divide(steps: &mut Vec<Step>, parts: &[(Stage, u64)]) {
    leave(steps, 0, parts);
}

/// What the bars are measured by: the widest step.
#[must_use]
pub fn scale(steps: &[Step]) -> u64 {
    steps.iter().map(|step| step.items).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settle::{ItemVerdict, State};
    use proptest::prelude::*;

    fn counts(of: [u64; 9]) -> ItemCounts {
        let states = [
            State::Excluded,
            State::NotDrawn,
            State::Conflict,
            State::InProgress,
            State::Unreviewed,
            State::Assessed(ItemVerdict::Unlawful),
            State::Assessed(ItemVerdict::Careless),
            State::Assessed(ItemVerdict::NotAssessable),
            State::Assessed(ItemVerdict::InOrder),
        ];
        let mut counts = ItemCounts { population: of.iter().sum(), ..ItemCounts::default() };
        states.into_iter().zip(of).for_each(|(state, items)| counts.add(state, items));
        counts
    }

    proptest! {
        /// Parts and what goes on cover the stage they come from, without a gap and without overlap.
        #[test]
        fn nothing_is_lost_on_the_way(of in proptest::array::uniform9(0_u64..200)) {
            let steps = of_counts(&counts(of));
            let wholes: Vec<usize> = (0..steps.len()).filter(|&at| !steps[at].stage.is_part()).collect();
            prop_assert_eq!(wholes.len(), 3);
            for (place, &at) in wholes.iter().enumerate() {
                let end = wholes.get(place + 1).copied().unwrap_or(steps.len());
                let mut from = wholes.get(place + 1).map_or(0, |&next| steps[next].items);
                for step in &steps[at + 1..end] {
                    prop_assert_eq!(step.from, from);
                    from += step.items;
                }
                prop_assert_eq!(from, steps[at].items);
            }
        }
    }

    #[test]
    fn a_sample_without_a_frame_begins_with_what_was_chosen() {
        let outcomes = Outcomes { unlawful: 2, not_found: 1, ..Outcomes::default() };
        let stages: Vec<Stage> = of_sample(0, &outcomes).iter().map(|step| step.stage).collect();
        assert_eq!(stages[..2], [Stage::Drawn, Stage::NotFound]);
        assert!(!stages.contains(&Stage::ExcludedLater), "what did not happen takes no line");
        assert_eq!(of_sample(65, &outcomes)[1], Step { stage: Stage::NotDrawn, items: 62, from: 3 });
    }
}
