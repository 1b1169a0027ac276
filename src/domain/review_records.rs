//! What the reviewers record: assessments, closures, dismissals, questions, recommendations, samples, exclusions.

use super::codes::{Method, Reading, RecommendationKind, RecommendationStatus, Response, Verdict, Visibility};
use super::item::ItemRef;
use super::records::Extra;
use chrono::{DateTime, NaiveDate, Utc};

/// A passage quoted from a document in support of an assessment.
///
/// Where it stood when it was quoted is known of what was selected on the screen, and may be missing of the rest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Evidence {
    /// Ref of the document, or of the record whose text is quoted (`disclosure:REF`).
    pub document: String,
    pub quote: String,
    /// Version of the document, of one that has versions.
    pub version: Option<i64>,
    /// The field whose text is quoted, such as `text` or `proportionality`.
    pub field: Option<String>,
    /// Characters before the quote in that text, and in the quote.
    pub offset: Option<i64>,
    pub length: Option<i64>,
    /// Hexadecimal SHA-256 of the whole text the quote was taken from.
    pub text_sha256: Option<String>,
}

/// One reviewer's verdict on one item under one norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    pub item: ItemRef,
    /// Code of the norm.
    pub norm: String,
    pub verdict: Verdict,
    pub reasoning: Option<String>,
    /// Why a shortcoming is careless rather than unlawful.
    pub compensating: Option<String>,
    pub visibility: Visibility,
    pub reviewer: Option<String>,
    pub reading: Reading,
    pub at: Option<DateTime<Utc>>,
    /// Since when a document behind the item is another one than was assessed.
    pub stale_since: Option<DateTime<Utc>>,
    pub evidence: Vec<Evidence>,
    pub extra: Extra,
}

/// What tells assessments apart: one per item, norm, reading and reviewer; one reconciled one per item and norm.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentKey {
    pub item: ItemRef,
    pub norm: String,
    pub reading: Reading,
    /// Empty for the reconciled one, whoever wrote it.
    pub reviewer: String,
}

impl Assessment {
    #[must_use]
    pub fn key(&self) -> AssessmentKey {
        AssessmentKey::new(&self.item, &self.norm, self.reading, self.reviewer.as_deref().unwrap_or_default())
    }
}

impl AssessmentKey {
    #[must_use]
    pub fn new(item: &ItemRef, norm: &str, reading: Reading, reviewer: &str) -> Self {
        let reviewer = if reading == Reading::Reconciled { "" } else { reviewer };
        Self { item: item.clone(), norm: norm.to_owned(), reading, reviewer: reviewer.to_owned() }
    }
}

/// An item closed by hand with norms left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    pub item: ItemRef,
    pub reason: String,
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

/// A signal set aside with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissal {
    pub item: ItemRef,
    pub check: String,
    pub reason: String,
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

/// A question sent to the service, and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub item: Option<ItemRef>,
    pub service: Option<String>,
    pub text: String,
    pub asked_on: Option<NaiveDate>,
    pub answer: Option<String>,
    pub answered_on: Option<NaiveDate>,
    pub extra: Extra,
}

/// Advice to a service or minister, about policy or practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The number as printed, such as `1` or `A.2`.
    pub number: String,
    pub service: String,
    pub addressee: Option<String>,
    pub kind: Option<RecommendationKind>,
    pub title: Option<String>,
    pub text: String,
    pub norms: Vec<String>,
    pub items: Vec<ItemRef>,
    pub reply_due: Option<NaiveDate>,
    pub response: Option<Response>,
    pub status: Option<RecommendationStatus>,
    pub notes: Option<String>,
    pub extra: Extra,
}

/// An item left out of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    pub item: ItemRef,
    pub reason: String,
    pub extra: Extra,
}

/// One stratum of a stratified draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stratum {
    pub name: String,
    /// Refs in the frame, bare.
    pub frame: Vec<String>,
    pub size: Option<i64>,
    pub seed: Option<String>,
}

/// Whether the file of a drawn item could be found at the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Found,
    NotFound,
}

/// Which items were drawn, from what, how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    pub name: String,
    pub method: Option<Method>,
    pub items: Vec<ItemRef>,
    /// Refs in the frame, as delivered.
    pub frame: Vec<String>,
    pub frame_sha256: Option<String>,
    pub frame_filter: Option<String>,
    pub size: Option<i64>,
    pub seed: Option<String>,
    pub seed_origin: Option<String>,
    pub by: Option<String>,
    pub strata: Vec<Stratum>,
    pub round: Option<i64>,
    pub extends: Option<String>,
    pub not_found: Vec<ItemRef>,
    pub level: Option<String>,
    pub reason: Option<String>,
    pub drawn_on: Option<NaiveDate>,
    pub extra: Extra,
}

impl Sample {
    /// The sample with this item marked as not found, or as found after all. It stays in n and is never replaced;
    /// `None` when the sample does not name it, or it is marked so already.
    #[must_use]
    pub fn marked(&self, item: &ItemRef, standing: Standing) -> Option<Self> {
        let place = self.not_found.iter().position(|missing| missing == item);
        let mut sample = self.clone();
        match (standing, place) {
            (Standing::NotFound, None) if self.items.contains(item) => sample.not_found.push(item.clone()),
            (Standing::Found, Some(place)) => {
                sample.not_found.remove(place);
            }
            _ => return None,
        }
        Some(sample)
    }

    /// The refs that could have been drawn: the frame, else the frames of the strata.
    pub fn frame_refs(&self) -> impl Iterator<Item = &String> {
        let strata = self.strata.iter().filter(|_| self.frame.is_empty()).flat_map(|stratum| &stratum.frame);
        self.frame.iter().chain(strata)
    }
}
