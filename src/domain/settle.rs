//! Settling: from the readings of an item to the state it is in.
//!
//! The rules of `counting`: each item is in exactly one state, tested in the order of [`State`].

use super::codes::{Code, Reading, Verdict};
use super::framework::NormSet;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// One assessment, reduced to what settling needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormReading {
    /// Place of the norm in the framework.
    pub norm: usize,
    pub reading: Reading,
    pub verdict: Verdict,
    pub at: Option<DateTime<Utc>>,
    pub stale: bool,
}

/// What the readings under one norm come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// No assessment, or only stale ones.
    Open,
    Verdict(Verdict),
    /// The readings differ and nothing reconciles them.
    Conflict,
}

/// Settles the assessments of one item under one norm.
///
/// The reconciled one decides, unless a reading was changed after it. A stale assessment settles nothing, but one that
/// differs from another reading is still a conflict.
#[must_use]
pub fn settle(assessments: &[NormReading]) -> Settled {
    let readings = || assessments.iter().filter(|assessment| assessment.reading != Reading::Reconciled);
    let reconciled = assessments
        .iter()
        .find(|assessment| assessment.reading == Reading::Reconciled)
        .filter(|reconciled| !readings().any(|reading| changed_after(reading, reconciled)));
    if let Some(reconciled) = reconciled {
        return if reconciled.stale { Settled::Open } else { Settled::Verdict(reconciled.verdict) };
    }
    let Some(first) = readings().next() else {
        return Settled::Open;
    };
    if readings().any(|reading| reading.verdict != first.verdict) {
        Settled::Conflict
    } else if readings().all(|reading| reading.stale) {
        Settled::Open
    } else {
        Settled::Verdict(first.verdict)
    }
}

fn changed_after(reading: &NormReading, reconciled: &NormReading) -> bool {
    matches!((reading.at, reconciled.at), (Some(reading), Some(reconciled)) if reading > reconciled)
}

/// The verdict of an assessed item: the gravest of its settled assessments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemVerdict {
    Unlawful,
    Careless,
    NotAssessable,
    InOrder,
}

impl Code for ItemVerdict {
    const ALL: &'static [Self] = &[Self::Unlawful, Self::Careless, Self::NotAssessable, Self::InOrder];

    fn code(self) -> &'static str {
        match self {
            Self::Unlawful => "unlawful",
            Self::Careless => "careless",
            Self::NotAssessable => "not_assessable",
            Self::InOrder => "in_order",
        }
    }
}

/// The state of an item; exactly one, the first that holds in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Excluded,
    NotDrawn,
    /// The readings differ on some norm, even if the item was closed.
    Conflict,
    Assessed(ItemVerdict),
    /// Some assessment, of any norm and reading, but required norms open.
    InProgress,
    Unreviewed,
}

impl Code for State {
    const ALL: &'static [Self] = &[
        Self::Excluded,
        Self::NotDrawn,
        Self::Conflict,
        Self::Assessed(ItemVerdict::Unlawful),
        Self::Assessed(ItemVerdict::Careless),
        Self::Assessed(ItemVerdict::NotAssessable),
        Self::Assessed(ItemVerdict::InOrder),
        Self::InProgress,
        Self::Unreviewed,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::NotDrawn => "not_drawn",
            Self::Conflict => "conflict",
            Self::Assessed(verdict) => verdict.code(),
            Self::InProgress => "in_progress",
            Self::Unreviewed => "unreviewed",
        }
    }
}

impl State {
    /// Whether there is still something to do for a reviewer.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Conflict | Self::InProgress | Self::Unreviewed)
    }
}

/// Where an item stands apart from its assessments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub excluded: bool,
    /// In the review by the samples (or because its service has none), or named by a sample.
    pub drawn: Drawn,
    pub closed: bool,
    pub required: NormSet,
}

/// How an item came into the review, exclusions and assessments left aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// By a sample that names it, or with its service or disclosure.
    In,
    /// Not drawn.
    Out,
    /// The framework requires nothing of this kind: in only with an assessment or a closure.
    IfTouched,
}

/// Settles every norm that has an assessment: place of the norm -> what it comes to.
#[must_use]
pub fn settle_all(assessments: &[NormReading]) -> BTreeMap<usize, Settled> {
    let mut by_norm: BTreeMap<usize, Vec<NormReading>> = BTreeMap::new();
    for assessment in assessments {
        by_norm.entry(assessment.norm).or_default().push(*assessment);
    }
    by_norm.into_iter().map(|(norm, assessments)| (norm, settle(&assessments))).collect()
}

/// The state of an item with these settled norms; `touched`: it has at least one assessment, of any norm and reading.
#[must_use]
pub fn state(standing: Standing, settled: &BTreeMap<usize, Settled>, touched: bool) -> State {
    if standing.excluded {
        return State::Excluded;
    }
    let in_review = match standing.drawn {
        Drawn::In => true,
        Drawn::Out => false,
        Drawn::IfTouched => touched || standing.closed,
    };
    if !in_review {
        return State::NotDrawn;
    }
    if settled.values().any(|settled| *settled == Settled::Conflict) {
        return State::Conflict;
    }
    let verdicts: Vec<Verdict> = settled
        .values()
        .filter_map(|settled| match settled {
            Settled::Verdict(verdict) => Some(*verdict),
            Settled::Open | Settled::Conflict => None,
        })
        .collect();
    let is_settled = |place: usize| matches!(settled.get(&place), Some(Settled::Verdict(_)));
    // An item of which nothing is required is done once something was settled: no verdict is never "in order".
    let complete = !verdicts.is_empty() && standing.required.iter().all(is_settled);
    if complete || standing.closed {
        State::Assessed(item_verdict(&verdicts))
    } else if touched {
        State::InProgress
    } else {
        State::Unreviewed
    }
}

fn item_verdict(verdicts: &[Verdict]) -> ItemVerdict {
    match verdicts.iter().max_by_key(|verdict| verdict.gravity()) {
        Some(Verdict::Unlawful) => ItemVerdict::Unlawful,
        Some(Verdict::Careless) => ItemVerdict::Careless,
        Some(Verdict::NotAssessable) | None => ItemVerdict::NotAssessable,
        Some(Verdict::InOrder | Verdict::NotApplicable) => ItemVerdict::InOrder,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{Careless, InOrder, NotApplicable, NotAssessable, Unlawful};

    fn at(second: u32) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(i64::from(second), 0)
    }

    fn reading(norm: usize, reading: Reading, verdict: Verdict) -> NormReading {
        NormReading { norm, reading, verdict, at: at(0), stale: false }
    }

    fn first(norm: usize, verdict: Verdict) -> NormReading {
        reading(norm, Reading::First, verdict)
    }

    fn second(norm: usize, verdict: Verdict) -> NormReading {
        reading(norm, Reading::Second, verdict)
    }

    fn reconciled(norm: usize, verdict: Verdict) -> NormReading {
        reading(norm, Reading::Reconciled, verdict)
    }

    fn required(places: &[usize]) -> NormSet {
        let mut set = NormSet::default();
        for &place in places {
            set.insert(place);
        }
        set
    }

    fn standing(places: &[usize]) -> Standing {
        Standing { excluded: false, drawn: Drawn::In, closed: false, required: required(places) }
    }

    fn state_of(standing: Standing, assessments: &[NormReading]) -> State {
        state(standing, &settle_all(assessments), !assessments.is_empty())
    }

    #[test]
    fn readings_that_agree_settle_and_readings_that_differ_conflict() {
        assert_eq!(settle(&[]), Settled::Open);
        assert_eq!(settle(&[first(0, Careless)]), Settled::Verdict(Careless));
        assert_eq!(settle(&[first(0, Careless), second(0, Careless)]), Settled::Verdict(Careless));
        assert_eq!(settle(&[first(0, Careless), second(0, InOrder)]), Settled::Conflict);
        assert_eq!(settle(&[first(0, Careless), first(0, InOrder)]), Settled::Conflict, "same reading, two reviewers");
    }

    #[test]
    fn the_reconciled_one_decides_whatever_the_readings_say() {
        assert_eq!(
            settle(&[first(0, Careless), second(0, InOrder), reconciled(0, Unlawful)]),
            Settled::Verdict(Unlawful)
        );
        assert_eq!(settle(&[reconciled(0, InOrder)]), Settled::Verdict(InOrder));
    }

    #[test]
    fn a_reading_changed_after_it_was_reconciled_withdraws_the_reconciliation() {
        let later = NormReading { at: at(9), ..second(0, InOrder) };
        assert_eq!(settle(&[first(0, Careless), later, reconciled(0, Unlawful)]), Settled::Conflict);
        let agreeing = NormReading { at: at(9), ..second(0, Careless) };
        assert_eq!(settle(&[first(0, Careless), agreeing, reconciled(0, Unlawful)]), Settled::Verdict(Careless));
    }

    #[test]
    fn a_stale_assessment_is_not_settled() {
        let stale = NormReading { stale: true, ..first(0, InOrder) };
        assert_eq!(settle(&[stale]), Settled::Open);
        assert_eq!(settle(&[stale, second(0, InOrder)]), Settled::Verdict(InOrder));
        assert_eq!(settle(&[stale, second(0, Careless)]), Settled::Conflict);
        assert_eq!(settle(&[NormReading { stale: true, ..reconciled(0, InOrder) }, second(0, InOrder)]), Settled::Open);
        assert_eq!(state_of(standing(&[0]), &[stale]), State::InProgress);
    }

    #[test]
    fn the_gravest_settled_assessment_is_the_verdict() {
        let verdict = |verdicts: &[Verdict]| {
            let all: Vec<_> = verdicts.iter().enumerate().map(|(place, verdict)| first(place, *verdict)).collect();
            state_of(standing(&[0]), &all)
        };
        assert_eq!(verdict(&[InOrder, Unlawful, Careless]), State::Assessed(ItemVerdict::Unlawful));
        assert_eq!(verdict(&[InOrder, NotAssessable, Careless]), State::Assessed(ItemVerdict::Careless));
        assert_eq!(verdict(&[InOrder, NotAssessable]), State::Assessed(ItemVerdict::NotAssessable));
        assert_eq!(verdict(&[NotApplicable, InOrder]), State::Assessed(ItemVerdict::InOrder));
    }

    #[test]
    fn not_applicable_on_every_norm_is_in_order() {
        let all = [first(0, NotApplicable), first(1, NotApplicable)];
        assert_eq!(state_of(standing(&[0, 1]), &all), State::Assessed(ItemVerdict::InOrder));
    }

    #[test]
    fn an_unlawful_finding_with_open_norms_is_in_progress() {
        assert_eq!(state_of(standing(&[0, 1]), &[first(0, Unlawful)]), State::InProgress);
    }

    #[test]
    fn an_assessment_of_any_norm_and_reading_makes_it_in_progress() {
        assert_eq!(state_of(standing(&[0]), &[]), State::Unreviewed);
        assert_eq!(state_of(standing(&[0]), &[second(7, InOrder)]), State::InProgress);
    }

    #[test]
    fn optional_norms_do_not_keep_an_item_open_but_count_in_its_verdict() {
        assert_eq!(
            state_of(standing(&[0]), &[first(0, InOrder), first(5, Careless)]),
            State::Assessed(ItemVerdict::Careless)
        );
    }

    #[test]
    fn closed_by_hand() {
        let closed = Standing { closed: true, ..standing(&[0, 1]) };
        assert_eq!(state_of(closed, &[]), State::Assessed(ItemVerdict::NotAssessable));
        assert_eq!(state_of(closed, &[first(0, InOrder)]), State::Assessed(ItemVerdict::InOrder));
        let stale = NormReading { stale: true, ..first(0, InOrder) };
        assert_eq!(state_of(closed, &[stale]), State::Assessed(ItemVerdict::NotAssessable));
        assert_eq!(state_of(closed, &[first(0, InOrder), second(0, Careless)]), State::Conflict);
    }

    #[test]
    fn the_order_of_the_states() {
        let all = [first(0, InOrder), second(0, Careless)];
        let excluded = Standing { excluded: true, drawn: Drawn::Out, ..standing(&[0]) };
        assert_eq!(state_of(excluded, &all), State::Excluded);
        assert_eq!(state_of(Standing { drawn: Drawn::Out, ..standing(&[0]) }, &all), State::NotDrawn);
        assert_eq!(state_of(standing(&[0]), &all), State::Conflict);
    }

    #[test]
    fn a_kind_of_which_nothing_is_required_is_in_only_when_touched() {
        let free = Standing { drawn: Drawn::IfTouched, ..standing(&[]) };
        assert_eq!(state_of(free, &[]), State::NotDrawn);
        assert_eq!(state_of(free, &[first(3, Careless)]), State::Assessed(ItemVerdict::Careless));
        assert_eq!(state_of(Standing { closed: true, ..free }, &[]), State::Assessed(ItemVerdict::NotAssessable));
        let stale = NormReading { stale: true, ..first(3, Careless) };
        assert_eq!(state_of(free, &[stale]), State::InProgress);
        assert_eq!(state_of(standing(&[]), &[]), State::Unreviewed, "named by a sample");
    }
}
