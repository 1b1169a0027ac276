//! The conclusions of a report, and what must hold between them, the findings and the counts before anything is printed.

use super::codes::{ItemKind, Verdict};
use super::count::{BrokenIdentity, CountTable, NormCounts};
use super::item::ItemRef;
use super::view::{Finding, ReportData};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What is concluded about a service under a norm, for one kind of item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    pub service: String,
    pub norm: String,
    pub kind: ItemKind,
}

/// Why a report is not printed: its parts contradict each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsound {
    Identity(BrokenIdentity),
    /// More items with an unlawful finding in the body and the annex than the counts for every audience have.
    BeyondCounts {
        subject: Subject,
        found: u64,
        counted: u64,
    },
    /// An item of the body with an unlawful finding is not counted as unlawful.
    ItemBeyondCounts {
        service: String,
        kind: ItemKind,
        found: u64,
        counted: u64,
    },
    /// An unlawful finding that no conclusion speaks of.
    NotConcluded(Subject),
}

/// What the conclusions speak of: everything on which the counts hold a finding.
#[must_use]
pub fn conclusions(counts: &CountTable) -> BTreeMap<Subject, NormCounts> {
    let mut found = BTreeMap::new();
    for (service, table) in &counts.services {
        for (norm, kinds) in &table.norms {
            for (&kind, &counts) in kinds.iter().filter(|(_, counts)| counts.items() > 0) {
                found.insert(Subject { service: service.clone(), norm: norm.clone(), kind }, counts);
            }
        }
    }
    found
}

/// Everything that may not be printed, however good it looks; empty for a sound report.
#[must_use]
pub fn unsound(data: &ReportData) -> Vec<Unsound> {
    let mut found: Vec<_> = data.counts.broken_identities().into_iter().map(Unsound::Identity).collect();
    let unlawful: Vec<_> = data.findings.iter().filter(|finding| is_counted_as_unlawful(finding)).collect();
    let mut per_norm: BTreeMap<Subject, BTreeSet<&ItemRef>> = BTreeMap::new();
    let mut per_service: BTreeMap<(&str, ItemKind), BTreeSet<&ItemRef>> = BTreeMap::new();
    for finding in unlawful {
        per_norm.entry(subject(finding)).or_default().insert(&finding.item);
        per_service.entry((&finding.service, finding.item.kind)).or_default().insert(&finding.item);
    }
    let concluded = conclusions(&data.counts);
    for (subject, items) in per_norm {
        let (found_items, counted) = (items.len() as u64, concluded.get(&subject).map_or(0, |counts| counts.unlawful));
        if counted == 0 {
            found.push(Unsound::NotConcluded(subject.clone()));
        }
        if found_items > counted {
            found.push(Unsound::BeyondCounts { subject, found: found_items, counted });
        }
    }
    for ((service, kind), items) in per_service {
        let counted = data.counts.services.get(service).map_or(0, |table| table.kind(kind).unlawful);
        let found_items = items.len() as u64;
        if found_items > counted {
            let service = service.to_owned();
            found.push(Unsound::ItemBeyondCounts { service, kind, found: found_items, counted });
        }
    }
    found
}

/// Findings on items that are still open are shown apart, for every audience, and said not to be counted.
fn is_counted_as_unlawful(finding: &Finding) -> bool {
    finding.counted && finding.verdict == Verdict::Unlawful
}

fn subject(finding: &Finding) -> Subject {
    Subject { service: finding.service.clone(), norm: finding.norm.clone(), kind: finding.item.kind }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.service, self.norm, self.kind)
    }
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Identity(broken) => broken.fmt(f),
            Self::BeyondCounts { subject, found, counted } => {
                write!(f, "{subject}: {found} items with an unlawful finding, {counted} counted")
            }
            Self::ItemBeyondCounts { service, kind, found, counted } => {
                write!(f, "{service} {kind}: {found} items with an unlawful finding, {counted} counted as unlawful")
            }
            Self::NotConcluded(subject) => write!(f, "{subject}: an unlawful finding that no conclusion speaks of"),
        }
    }
}
