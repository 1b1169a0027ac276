//! What the pages about samples show: each sample with what became of it, what was left out, drawing again.

use super::agreement::AgreementTable;
use super::codes::ItemKind;
use super::count::CountTable;
use super::redraw::Difference;
use super::review_records::Sample;
use super::statement::{Basis, Reviewed};
use super::view::{ExclusionGroup, ItemLine};

/// A sample with what became of its items, and what may be said on the strength of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleEntry {
    pub sample: Sample,
    /// Items that could have been drawn; 0 when that is not known.
    pub frame: u64,
    pub reviewed: Reviewed,
    pub basis: Basis,
}

impl SampleEntry {
    #[must_use]
    pub fn new(sample: Sample, reviewed: Reviewed) -> Self {
        let frame = sample.frame_refs().count() as u64;
        let basis = Basis::of(&sample, &reviewed);
        Self { sample, frame, reviewed, basis }
    }

    /// Items with a verdict.
    #[must_use]
    pub fn assessed(&self) -> u64 {
        let all = &self.reviewed.all;
        all.read() - all.open - all.not_found - all.excluded
    }
}

/// How the items of the review were chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sampling {
    pub samples: Vec<SampleEntry>,
    pub counts: CountTable,
    pub excluded: Vec<ExcludedPart>,
    pub agreement: AgreementTable,
}

/// One sample with its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFile {
    pub entry: SampleEntry,
    /// In the order of the draw, as many as are shown.
    pub items: Vec<SampleItem>,
    pub agreement: AgreementTable,
}

/// An item of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleItem {
    /// Its place in the draw, from 1.
    pub rank: u64,
    pub line: ItemLine,
    pub not_found: bool,
}

/// What was left out of one service and kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcludedPart {
    pub service: String,
    pub kind: ItemKind,
    pub items: u64,
    /// How many reasons were given, and the first of them.
    pub reasons: u64,
    pub reason: String,
}

impl ExcludedPart {
    /// The parts, of groups in order of service and kind.
    #[must_use]
    pub fn of(groups: Vec<ExclusionGroup>) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        for ExclusionGroup { service, kind, reason, items, .. } in groups {
            match parts.last_mut().filter(|part| part.service == service && part.kind == kind) {
                Some(part) => {
                    part.items += items;
                    part.reasons += 1;
                }
                None => parts.push(Self { service, kind, items, reasons: 1, reason }),
            }
        }
        parts
    }
}

/// An item that was left out of the review, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcludedItem {
    pub line: ItemLine,
    pub reason: String,
}

/// The items that were left out, as many as are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusions {
    pub items: Vec<ExcludedItem>,
    pub total: u64,
}

/// A sample that was drawn again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redrawn {
    pub name: String,
    /// Chosen on purpose: there is nothing to draw again.
    pub chosen: bool,
    pub differences: Vec<Difference>,
}
