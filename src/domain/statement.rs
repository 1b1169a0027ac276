//! What may be said on the strength of a sample: it follows from how the items were chosen.
//!
//! Full count: x of N, never an interval. Random: x of n of N with the exact interval, never one without N. Stratified:
//! each stratum by itself and the weighted total, never the strata pooled. Purposive, or an extension after a finding:
//! x of n and the reason, never a share of the whole, and never added to a random part. A sample speaks for its own
//! items only, so an item that was also added by hand elsewhere does not enter its estimate twice or from there.

use super::codes::{Code, ItemKind, Method};
use super::estimate::{Hits, Interval, Stratified, interval, stratified};
use super::level::Level;
use super::review_records::Sample;
use super::settle::{ItemVerdict, State};
use std::collections::BTreeSet;

/// What became of items of a sample. Each is in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcomes {
    pub unlawful: u64,
    pub careless: u64,
    pub not_assessable: u64,
    pub in_order: u64,
    /// Could not be found: stays in n, is never replaced.
    pub not_found: u64,
    /// Excluded after it was drawn: stays in n as well, for the frame was frozen with it.
    pub excluded: u64,
    /// No verdict yet.
    pub open: u64,
}

impl Outcomes {
    /// Adds an item in this state.
    pub fn add(&mut self, state: State) {
        *match state {
            State::Assessed(ItemVerdict::Unlawful) => &mut self.unlawful,
            State::Assessed(ItemVerdict::Careless) => &mut self.careless,
            State::Assessed(ItemVerdict::NotAssessable) => &mut self.not_assessable,
            State::Assessed(ItemVerdict::InOrder) => &mut self.in_order,
            State::Excluded => &mut self.excluded,
            State::NotDrawn | State::Conflict | State::InProgress | State::Unreviewed => &mut self.open,
        } += 1;
    }

    /// The items drawn: n.
    #[must_use]
    pub fn read(&self) -> u64 {
        let verdicts: u64 = ItemVerdict::ALL.iter().map(|&verdict| self.with(verdict)).sum();
        verdicts + self.not_found + self.excluded + self.open
    }

    /// The items with this verdict: x.
    #[must_use]
    pub fn with(&self, verdict: ItemVerdict) -> u64 {
        match verdict {
            ItemVerdict::Unlawful => self.unlawful,
            ItemVerdict::Careless => self.careless,
            ItemVerdict::NotAssessable => self.not_assessable,
            ItemVerdict::InOrder => self.in_order,
        }
    }
}

/// A sample as far as it was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reviewed {
    pub all: Outcomes,
    /// In the order of the sample's strata.
    pub strata: Vec<Outcomes>,
    /// The kind of its items; `None` when there are several, or no items.
    pub kind: Option<ItemKind>,
    /// The frame holds persons of more than one disclosure: persons of one message are no independent draws.
    pub clustered: bool,
    /// Items of its frame, or of its earlier rounds, that had an assessment before the seed was set.
    pub seen: u64,
}

/// Why nothing may be said of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// How the items were chosen was not recorded.
    MethodUnknown,
    /// Chosen on purpose: by hand or by signal.
    Purposive,
    /// A new round after an earlier one: its items were looked for because of what that found.
    Extension {
        of: String,
    },
    /// The size of the whole is not known.
    NoFrame,
    /// Items that the frame does not hold: then it is not what was drawn from.
    OutsideFrame,
    /// Called a full count, and it is not.
    NotInFull {
        read: u64,
        population: u64,
    },
    /// Items of several kinds have no common whole.
    SeveralKinds,
    Clusters,
    /// Called random, without the seed that the draw can be repeated with.
    NoSeed,
    /// Items without a verdict: what was read first need not be like the rest.
    Open {
        items: u64,
    },
    /// A stratum of which nothing was drawn.
    StratumUnread {
        name: String,
    },
}

/// A stratum as it counts in an estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub population: u64,
    pub read: u64,
}

/// On what ground something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    Full {
        population: u64,
    },
    Random {
        population: u64,
        read: u64,
        level: Level,
    },
    Stratified {
        parts: Vec<Part>,
        level: Level,
    },
    /// Only x of n.
    Refused {
        read: u64,
        refusal: Refusal,
    },
}

/// What may be said of one verdict.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    /// x of N.
    Counted { hits: u64, population: u64 },
    /// x of n of N, and how many of the N there will be.
    Estimated { hits: Hits, interval: Interval },
    /// x of n of N per stratum, and the weighted total.
    Weighted { strata: Vec<(String, Hits)>, total: Stratified },
    /// x of n.
    Fraction { hits: u64, read: u64 },
}

impl Basis {
    /// What a sample is a basis for. What can never be said comes before what cannot be said yet.
    #[must_use]
    pub fn of(sample: &Sample, reviewed: &Reviewed) -> Self {
        let read = reviewed.all.read();
        Self::allowed(sample, reviewed).unwrap_or_else(|refusal| Self::Refused { read, refusal })
    }

    fn allowed(sample: &Sample, reviewed: &Reviewed) -> Result<Self, Refusal> {
        let method = sample.method.ok_or(Refusal::MethodUnknown)?;
        if method == Method::Purposive {
            return Err(Refusal::Purposive);
        }
        if let Some(of) = &sample.extends {
            return Err(Refusal::Extension { of: of.clone() });
        }
        let population = population(sample, reviewed)?;
        let read = reviewed.all.read();
        let level = sample.level.as_deref().and_then(Level::parse).unwrap_or_default();
        let basis = match method {
            Method::Full if read != population => return Err(Refusal::NotInFull { read, population }),
            Method::Full => Self::Full { population },
            _ if reviewed.clustered => return Err(Refusal::Clusters),
            _ if !is_seeded(sample) => return Err(Refusal::NoSeed),
            Method::Stratified => Self::Stratified { parts: parts(sample, reviewed)?, level },
            _ => Self::Random { population, read, level },
        };
        if reviewed.all.open > 0 { Err(Refusal::Open { items: reviewed.all.open }) } else { Ok(basis) }
    }

    /// What may be said of this verdict.
    #[must_use]
    pub fn statement(&self, reviewed: &Reviewed, verdict: ItemVerdict) -> Statement {
        let hits = reviewed.all.with(verdict);
        let fraction = Statement::Fraction { hits, read: reviewed.all.read() };
        match self {
            Self::Full { population } => Statement::Counted { hits, population: *population },
            Self::Random { population, read, level } => match Hits::new(*population, *read, hits) {
                Some(hits) => Statement::Estimated { hits, interval: interval(hits, *level) },
                None => fraction,
            },
            Self::Stratified { parts, level } => weighted(parts, reviewed, verdict, *level).unwrap_or(fraction),
            Self::Refused { .. } => fraction,
        }
    }
}

/// Whether the draw can be repeated: with one seed, or with one for each stratum.
fn is_seeded(sample: &Sample) -> bool {
    let given = |seed: &Option<String>| seed.as_ref().is_some_and(|seed| !seed.trim().is_empty());
    given(&sample.seed) || !sample.strata.is_empty() && sample.strata.iter().all(|stratum| given(&stratum.seed))
}

/// The size of the whole, when the frame is one the items can have been drawn from.
fn population(sample: &Sample, reviewed: &Reviewed) -> Result<u64, Refusal> {
    let frame: BTreeSet<&str> = sample.frame_refs().map(String::as_str).collect();
    if reviewed.kind.is_none() && !sample.items.is_empty() {
        return Err(Refusal::SeveralKinds);
    }
    if frame.is_empty() {
        return Err(Refusal::NoFrame);
    }
    if sample.items.iter().any(|item| !frame.contains(item.reference.as_str())) {
        return Err(Refusal::OutsideFrame);
    }
    Ok(frame.len() as u64)
}

fn parts(sample: &Sample, reviewed: &Reviewed) -> Result<Vec<Part>, Refusal> {
    if sample.strata.is_empty() || sample.strata.len() != reviewed.strata.len() {
        return Err(Refusal::NoFrame);
    }
    let part = |(stratum, outcomes): (&super::review_records::Stratum, &Outcomes)| {
        let (name, population, read) = (stratum.name.clone(), stratum.frame.len() as u64, outcomes.read());
        if read == 0 { Err(Refusal::StratumUnread { name }) } else { Ok(Part { name, population, read }) }
    };
    let parts: Vec<Part> = sample.strata.iter().zip(&reviewed.strata).map(part).collect::<Result<_, _>>()?;
    let all_read = parts.iter().map(|part| part.read).sum::<u64>() == reviewed.all.read();
    let no_more_than_there_are = parts.iter().all(|part| part.read <= part.population);
    if all_read && no_more_than_there_are { Ok(parts) } else { Err(Refusal::OutsideFrame) }
}

fn weighted(parts: &[Part], reviewed: &Reviewed, verdict: ItemVerdict, level: Level) -> Option<Statement> {
    let hits = parts.iter().zip(&reviewed.strata);
    let hits = hits.map(|(part, outcomes)| Hits::new(part.population, part.read, outcomes.with(verdict)));
    let hits: Vec<Hits> = hits.collect::<Option<_>>()?;
    let total = stratified(&hits, level)?;
    Some(Statement::Weighted { strata: parts.iter().map(|part| part.name.clone()).zip(hits).collect(), total })
}

#[cfg(test)]
#[path = "statement_tests.rs"]
mod tests;
