//! The count table per service and kind of item, the counts per norm, and the identities that must hold.

use super::codes::ItemKind;
use super::settle::{ItemVerdict, State};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

/// Items of one service and kind, by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemCounts {
    /// Counted apart from the states, so that the identities can fail.
    pub population: u64,
    pub excluded: u64,
    pub not_drawn: u64,
    pub sampled: u64,
    pub assessed: u64,
    pub in_progress: u64,
    pub unreviewed: u64,
    pub conflict: u64,
    pub unlawful: u64,
    pub careless: u64,
    pub not_assessable: u64,
    pub in_order: u64,
}

impl ItemCounts {
    /// The names of the contract with their values, in its order.
    #[must_use]
    pub fn named(&self) -> [(&'static str, u64); 12] {
        [
            ("population", self.population),
            ("excluded", self.excluded),
            ("not_drawn", self.not_drawn),
            ("sampled", self.sampled),
            ("assessed", self.assessed),
            ("in_progress", self.in_progress),
            ("unreviewed", self.unreviewed),
            ("conflict", self.conflict),
            ("unlawful", self.unlawful),
            ("careless", self.careless),
            ("not_assessable", self.not_assessable),
            ("in_order", self.in_order),
        ]
    }

    /// Adds `items` items in this state. The population is not touched: it is counted by itself.
    pub fn add(&mut self, state: State, items: u64) {
        match state {
            State::Excluded => self.excluded += items,
            State::NotDrawn => self.not_drawn += items,
            State::Conflict => self.conflict += items,
            State::InProgress => self.in_progress += items,
            State::Unreviewed => self.unreviewed += items,
            State::Assessed(verdict) => {
                self.assessed += items;
                *match verdict {
                    ItemVerdict::Unlawful => &mut self.unlawful,
                    ItemVerdict::Careless => &mut self.careless,
                    ItemVerdict::NotAssessable => &mut self.not_assessable,
                    ItemVerdict::InOrder => &mut self.in_order,
                } += items;
            }
        }
        if !matches!(state, State::Excluded | State::NotDrawn) {
            self.sampled += items;
        }
    }

    /// Items that still ask something of a reviewer.
    #[must_use]
    pub fn open(&self) -> u64 {
        self.in_progress + self.unreviewed + self.conflict
    }
}

impl AddAssign for ItemCounts {
    fn add_assign(&mut self, other: Self) {
        self.population += other.population;
        self.excluded += other.excluded;
        self.not_drawn += other.not_drawn;
        self.sampled += other.sampled;
        self.assessed += other.assessed;
        self.in_progress += other.in_progress;
        self.unreviewed += other.unreviewed;
        self.conflict += other.conflict;
        self.unlawful += other.unlawful;
        self.careless += other.careless;
        self.not_assessable += other.not_assessable;
        self.in_order += other.in_order;
    }
}

/// Assessed items of one service and kind under one norm. These overlap between norms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NormCounts {
    /// Assessed items with a careless settled assessment on the norm.
    pub careless: u64,
    pub unlawful: u64,
    /// Assessed items of which the norm is required.
    pub applies: u64,
}

impl NormCounts {
    /// Assessed items with a finding on the norm.
    #[must_use]
    pub fn items(&self) -> u64 {
        self.careless + self.unlawful
    }
}

impl AddAssign for NormCounts {
    fn add_assign(&mut self, other: Self) {
        self.careless += other.careless;
        self.unlawful += other.unlawful;
        self.applies += other.applies;
    }
}

/// The counts of one service, or their total.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceCounts {
    pub items: BTreeMap<ItemKind, ItemCounts>,
    /// Code of the norm -> kind -> counts.
    pub norms: BTreeMap<String, BTreeMap<ItemKind, NormCounts>>,
}

impl ServiceCounts {
    pub fn norm_mut(&mut self, norm: &str, kind: ItemKind) -> &mut NormCounts {
        self.norms.entry(norm.to_owned()).or_default().entry(kind).or_default()
    }

    #[must_use]
    pub fn norm(&self, norm: &str, kind: ItemKind) -> NormCounts {
        self.norms.get(norm).and_then(|kinds| kinds.get(&kind)).copied().unwrap_or_default()
    }

    #[must_use]
    pub fn kind(&self, kind: ItemKind) -> ItemCounts {
        self.items.get(&kind).copied().unwrap_or_default()
    }
}

/// Everything that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CountTable {
    /// Code of the service -> its counts.
    pub services: BTreeMap<String, ServiceCounts>,
    /// The sum of the services, as [`CountTable::sum_up`] makes it.
    pub total: ServiceCounts,
}

/// An identity that does not hold: an error, not a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenIdentity {
    /// Code of the service, or `total`.
    pub service: String,
    pub kind: ItemKind,
    pub identity: &'static str,
    pub left: u64,
    pub right: u64,
}

impl fmt::Display for BrokenIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {} does not hold ({} and {})", self.service, self.kind, self.identity, self.left, self.right)
    }
}

impl CountTable {
    pub fn service_mut(&mut self, service: &str) -> &mut ServiceCounts {
        self.services.entry(service.to_owned()).or_default()
    }

    /// Sets the total to the sum of the services.
    pub fn sum_up(&mut self) {
        self.total = ServiceCounts::default();
        for service in self.services.values() {
            for (&kind, &counts) in &service.items {
                *self.total.items.entry(kind).or_default() += counts;
            }
            for (norm, kinds) in &service.norms {
                for (&kind, &counts) in kinds {
                    *self.total.norm_mut(norm, kind) += counts;
                }
            }
        }
    }

    /// The identities that do not hold; empty in a sound table.
    #[must_use]
    pub fn broken_identities(&self) -> Vec<BrokenIdentity> {
        let mut broken = Vec::new();
        for (name, service) in &self.services {
            check_service(name, service, &mut broken);
        }
        check_service("total", &self.total, &mut broken);
        let mut summed = self.clone();
        summed.sum_up();
        for &kind in <ItemKind as super::codes::Code>::ALL {
            let parts = summed.total.kind(kind).named();
            for ((field, total), (_, sum)) in self.total.kind(kind).named().into_iter().zip(parts) {
                if total != sum {
                    let identity = "a total equals the sum of its parts";
                    let service = format!("total {field}");
                    broken.push(BrokenIdentity { service, kind, identity, left: total, right: sum });
                }
            }
        }
        broken
    }
}

fn check_service(name: &str, service: &ServiceCounts, broken: &mut Vec<BrokenIdentity>) {
    for (&kind, c) in &service.items {
        let mut check = |identity, left, right, holds: bool| {
            if !holds {
                broken.push(BrokenIdentity { service: name.to_owned(), kind, identity, left, right });
            }
        };
        let mut equal = |identity, left, right| check(identity, left, right, left == right);
        equal("population = excluded + not_drawn + sampled", c.population, c.excluded + c.not_drawn + c.sampled);
        equal("sampled = assessed + in_progress + unreviewed + conflict", c.sampled, c.assessed + c.open());
        let verdicts = c.unlawful + c.careless + c.not_assessable + c.in_order;
        equal("assessed = unlawful + careless + not_assessable + in_order", c.assessed, verdicts);
        // Every item whose verdict rests on a finding has that finding under at least one norm.
        let findings = |of: fn(&NormCounts) -> u64| {
            service.norms.values().filter_map(|kinds| kinds.get(&kind)).map(of).sum::<u64>()
        };
        let unlawful = findings(|norm| norm.unlawful);
        check("unlawful findings per norm >= unlawful items", unlawful, c.unlawful, unlawful >= c.unlawful);
        let careless = findings(|norm| norm.careless);
        check("careless findings per norm >= careless items", careless, c.careless, careless >= c.careless);
    }
    for kinds in service.norms.values() {
        for (&kind, counts) in kinds {
            let assessed = service.kind(kind).assessed;
            if counts.applies > assessed || counts.items() > assessed {
                let identity = "a norm counts assessed items only";
                let left = counts.applies.max(counts.items());
                broken.push(BrokenIdentity { service: name.to_owned(), kind, identity, left, right: assessed });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::Code;
    use proptest::prelude::*;

    #[test]
    fn a_broken_table_names_the_identity() {
        let mut table = CountTable::default();
        let counts = table.service_mut("AIVD").items.entry(ItemKind::Disclosure).or_default();
        counts.population = 3;
        counts.add(State::Unreviewed, 2);
        table.sum_up();
        let broken = table.broken_identities();
        assert_eq!(broken[0].identity, "population = excluded + not_drawn + sampled");
        assert_eq!((broken[0].left, broken[0].right), (3, 2));
        table.service_mut("AIVD").items.entry(ItemKind::Disclosure).or_default().population = 2;
        assert_eq!(table.broken_identities()[0].service, "total");
    }

    #[test]
    fn an_unlawful_item_without_an_unlawful_finding_is_noticed() {
        let mut table = CountTable::default();
        let service = table.service_mut("AIVD");
        let counts = service.items.entry(ItemKind::Disclosure).or_default();
        counts.population = 1;
        counts.add(State::Assessed(ItemVerdict::Unlawful), 1);
        table.sum_up();
        assert!(!table.broken_identities().is_empty());
        table.service_mut("AIVD").norm_mut("scope", ItemKind::Disclosure).unlawful = 1;
        table.sum_up();
        assert_eq!(table.broken_identities(), []);
    }

    proptest! {
        #[test]
        fn the_identities_hold_for_any_mix_of_states(mix in prop::collection::vec((0usize..9, 0u64..50), 0..40)) {
            let mut table = CountTable::default();
            for (index, (state, items)) in mix.iter().enumerate() {
                let state = State::ALL[*state];
                let service = table.service_mut(if index % 2 == 0 { "AIVD" } else { "MIVD" });
                let counts = service.items.entry(ItemKind::Disclosure).or_default();
                counts.population += items;
                counts.add(state, *items);
                let norm = service.norm_mut("scope", ItemKind::Disclosure);
                norm.unlawful += if state == State::Assessed(ItemVerdict::Unlawful) { *items } else { 0 };
                norm.careless += if state == State::Assessed(ItemVerdict::Careless) { *items } else { 0 };
            }
            table.sum_up();
            prop_assert_eq!(table.broken_identities(), vec![]);
        }
    }
}
