//! How far the review is, kept up to date while it goes on: one item goes from a state to another.

use super::codes::ItemKind;
use super::count::{CountTable, ItemCounts};
use super::settle::State;
use super::view::{CaseFile, Overview};

impl ItemCounts {
    /// One item went from a state to another; the population stays what it is.
    pub fn shift(&mut self, from: State, to: State) {
        let mut gone = Self::default();
        gone.add(from, 1);
        for (counted, gone) in [
            (&mut self.excluded, gone.excluded),
            (&mut self.not_drawn, gone.not_drawn),
            (&mut self.sampled, gone.sampled),
            (&mut self.assessed, gone.assessed),
            (&mut self.in_progress, gone.in_progress),
            (&mut self.unreviewed, gone.unreviewed),
            (&mut self.conflict, gone.conflict),
            (&mut self.unlawful, gone.unlawful),
            (&mut self.careless, gone.careless),
            (&mut self.not_assessable, gone.not_assessable),
            (&mut self.in_order, gone.in_order),
        ] {
            *counted = counted.saturating_sub(gone);
        }
        self.add(to, 1);
    }
}

impl CountTable {
    /// One item of a service went from a state to another, in its service and in the total.
    pub fn shift(&mut self, (service, kind): (&str, ItemKind), from: State, to: State) {
        if from == to {
            return;
        }
        let parts = [self.services.get_mut(service), Some(&mut self.total)];
        for counts in parts.into_iter().flatten().filter_map(|part| part.items.get_mut(&kind)) {
            counts.shift(from, to);
        }
    }
}

impl Overview {
    /// The case was read back after a write: what is counted of it moves along, without counting everything anew.
    pub fn follow(&mut self, before: &CaseFile, after: &CaseFile) {
        self.counts.shift((&after.service, after.item.kind), before.state, after.state);
        let done = |state| matches!(state, State::Assessed(_));
        for sample in self.samples.iter_mut().filter(|sample| after.samples.contains(&sample.name)) {
            match (done(before.state), done(after.state)) {
                (false, true) => sample.done += 1,
                (true, false) => sample.done = sample.done.saturating_sub(1),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Code;
    use crate::domain::settle::ItemVerdict;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shifting_is_counting_anew(moves in prop::collection::vec((0usize..5, 0usize..9), 0..30)) {
            let count = |states: &[State]| {
                let mut table = CountTable::default();
                let counts = table.service_mut("AIVD").items.entry(ItemKind::Disclosure).or_default();
                counts.population = states.len() as u64;
                for state in states {
                    counts.add(*state, 1);
                }
                table.sum_up();
                table
            };
            let mut states = [State::Unreviewed; 5];
            let mut table = count(&states);
            for (item, to) in moves {
                let to = State::ALL[to];
                table.shift(("AIVD", ItemKind::Disclosure), states[item], to);
                states[item] = to;
            }
            prop_assert_eq!(table, count(&states));
        }
    }

    #[test]
    fn an_item_that_is_done_is_done_in_its_samples() {
        let mut overview = crate::app::fixture::overview();
        let before = crate::app::fixture::case_file();
        let after = CaseFile { state: State::Assessed(ItemVerdict::Careless), ..before.clone() };
        let (done, conflict) = (overview.samples[0].done, overview.counts.total.kind(ItemKind::Disclosure).conflict);
        overview.follow(&before, &after);
        assert_eq!(overview.samples[0].done, done + 1);
        assert_eq!(overview.counts.total.kind(ItemKind::Disclosure).conflict, conflict - 1);
        overview.follow(&after, &before);
        assert_eq!(overview, crate::app::fixture::overview());
    }
}
