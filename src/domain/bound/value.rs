//! The current value of a bound number, from the count table.

use super::{Counted, Field, NormField, Of, Query};
use crate::domain::count::{CountTable, ItemCounts, NormCounts, ServiceCounts};
use crate::domain::framework::Framework;

/// What a query comes to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    pub count: u64,
    /// The whole that was asked for.
    pub whole: Option<Whole>,
    /// The whole the count is a share of; `None` for a population, which is a share of nothing.
    pub share_of: Option<u64>,
}

/// A whole, and what that is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    pub of: Of,
    pub count: u64,
    pub population: u64,
}

/// What a query names and the investigation does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    Found(Value),
    NoSuchService { service: String, known: Vec<String> },
    NoSuchNorm { norm: String, known: Vec<String> },
}

impl Query {
    /// The value now.
    #[must_use]
    pub fn look_up(&self, counts: &CountTable, framework: &Framework) -> Lookup {
        let table = match &self.service {
            None => Some(&counts.total),
            Some(service) => counts.services.get(service),
        };
        let Some(table) = table else {
            let service = self.service.clone().unwrap_or_default();
            return Lookup::NoSuchService { service, known: counts.services.keys().cloned().collect() };
        };
        if let Counted::Norm { code, .. } = &self.counted
            && framework.norm(code).is_none()
        {
            let known = framework.norms.iter().map(|norm| norm.code.clone()).collect();
            return Lookup::NoSuchNorm { norm: code.clone(), known };
        }
        Lookup::Found(self.value(table))
    }

    fn value(&self, table: &ServiceCounts) -> Value {
        let items = table.kind(self.kind);
        let norm = match &self.counted {
            Counted::Items(_) => NormCounts::default(),
            Counted::Norm { code, .. } => table.norm(code, self.kind),
        };
        let whole = |of: Of| match of {
            Of::Population => items.population,
            Of::Sampled => items.sampled,
            Of::Assessed => items.assessed,
            Of::Applies => norm.applies,
        };
        let (count, natural) = match &self.counted {
            Counted::Items(field) => (field.of(&items), field.whole()),
            Counted::Norm { field, .. } => (field.of(norm), Some(field.whole(norm))),
        };
        Value {
            count,
            whole: self.of.map(|of| Whole { of, count: whole(of), population: items.population }),
            share_of: self.of.or(natural).map(whole),
        }
    }
}

impl Field {
    fn of(self, counts: &ItemCounts) -> u64 {
        match self {
            Self::Population => counts.population,
            Self::Excluded => counts.excluded,
            Self::NotDrawn => counts.not_drawn,
            Self::Sampled => counts.sampled,
            Self::Assessed => counts.assessed,
            Self::InProgress => counts.in_progress,
            Self::Unreviewed => counts.unreviewed,
            Self::Conflict => counts.conflict,
            Self::Unlawful => counts.unlawful,
            Self::Careless => counts.careless,
            Self::NotAssessable => counts.not_assessable,
            Self::InOrder => counts.in_order,
        }
    }

    /// What it is part of, as in the table's chain.
    fn whole(self) -> Option<Of> {
        match self {
            Self::Population => None,
            Self::Excluded | Self::NotDrawn | Self::Sampled => Some(Of::Population),
            Self::Assessed | Self::InProgress | Self::Unreviewed | Self::Conflict => Some(Of::Sampled),
            Self::Unlawful | Self::Careless | Self::NotAssessable | Self::InOrder => Some(Of::Assessed),
        }
    }
}

impl NormField {
    fn of(self, counts: NormCounts) -> u64 {
        match self {
            Self::Findings => counts.items(),
            Self::Unlawful => counts.unlawful,
            Self::Careless => counts.careless,
            Self::Applies => counts.applies,
        }
    }

    /// A norm that is required of nothing, or of less than it was assessed on, is a share of what was assessed.
    fn whole(self, counts: NormCounts) -> Of {
        let within = self != Self::Applies && counts.items() <= counts.applies;
        if within && counts.applies > 0 { Of::Applies } else { Of::Assessed }
    }
}
