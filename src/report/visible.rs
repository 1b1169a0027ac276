//! What one audience may see: the only thing the sections are given, so that they cannot print more.

use super::request::Audience;
use crate::domain::agreement::AgreementTable;
use crate::domain::codes::{
    AuthorisationKind, Classification, ItemKind, Method, Reading, RecommendationKind, RecommendationStatus, Response,
    Verdict,
};
use crate::domain::count::{CountTable, ServiceCounts};
use crate::domain::settle::State;
use crate::domain::statement::{Basis, Reviewed};
use crate::domain::version::Edition;
use crate::domain::view::{Checkpoint, DisclosureForm};
use chrono::NaiveDate;

/// A text that is there, is not there, or is not for this audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told<T> {
    Said(T),
    Absent,
    Withheld,
}

/// A date as precise as the audience may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Exact(NaiveDate),
    Year(i32),
}

#[derive(Debug)]
pub(super) struct Visible {
    pub audience: Audience,
    pub edition: Edition,
    /// The highest classification of anything in it.
    pub marking: Classification,
    pub title: String,
    pub question: Option<String>,
    pub period: (Option<NaiveDate>, Option<NaiveDate>),
    pub published_on: Option<NaiveDate>,
    /// In order of code: the order of the report.
    pub services: Vec<VisibleService>,
    pub counts: CountTable,
    /// Only of a report about every service.
    pub total: Option<ServiceCounts>,
    pub findings: Vec<VisibleFinding>,
    pub cases: Vec<VisibleCase>,
    pub exclusions: Vec<VisibleExclusion>,
    pub samples: Vec<VisibleSample>,
    /// Only of a report about every service: the pairs are of all of them.
    pub agreement: Option<AgreementTable>,
    pub recommendations: Vec<VisibleRecommendation>,
    pub questions: Vec<VisibleQuestion>,
    pub checkpoint: Checkpoint,
}

#[derive(Debug)]
pub(super) struct VisibleService {
    pub code: String,
    pub name: Option<String>,
}

#[derive(Debug)]
pub(super) struct VisibleFinding {
    /// Tells items apart within the report: kind and reference, or kind and pseudonym.
    pub item: String,
    pub kind: ItemKind,
    pub service: String,
    pub norm: String,
    pub verdict: Verdict,
    pub counted: bool,
    pub texts: Vec<VisibleText>,
    /// An assessment behind it is secret: its text stands in the secret annex.
    pub withheld: bool,
    /// What the service said of it, by version; only for the minister.
    pub reactions: Vec<(u64, String)>,
}

/// What one assessment says.
#[derive(Debug)]
pub(super) struct VisibleText {
    pub reading: Reading,
    pub reasoning: Option<String>,
    pub compensating: Option<String>,
    pub quotes: Vec<VisibleQuote>,
}

#[derive(Debug)]
pub(super) struct VisibleQuote {
    pub quote: String,
    pub source: String,
}

#[derive(Debug)]
pub(super) struct VisibleCase {
    pub item: String,
    pub kind: ItemKind,
    pub service: String,
    pub date: Option<Day>,
    pub title: Told<String>,
    pub parties: Vec<String>,
    pub authorisation_kinds: Vec<AuthorisationKind>,
    pub form: Option<DisclosureForm>,
    pub state: State,
    /// Why it was closed by hand.
    pub closed: Told<String>,
    /// Code of the norm with the verdict, in the order of the findings.
    pub outcomes: Vec<(String, Verdict)>,
}

#[derive(Debug)]
pub(super) struct VisibleExclusion {
    pub service: String,
    pub kind: ItemKind,
    pub reason: Told<String>,
    pub items: u64,
}

#[derive(Debug)]
pub(super) struct VisibleSample {
    pub name: String,
    pub method: Option<Method>,
    pub items: u64,
    /// Unknown is not zero.
    pub frame: Option<u64>,
    pub strata: u64,
    pub not_found: u64,
    pub drawn_on: Option<Day>,
    pub seed: Told<String>,
    pub frame_sha256: Told<String>,
    pub frame_filter: Told<String>,
    pub reason: Told<String>,
    pub basis: Basis,
    pub reviewed: Reviewed,
}

#[derive(Debug)]
pub(super) struct VisibleRecommendation {
    pub number: String,
    pub service: String,
    pub addressee: Option<String>,
    pub kind: Option<RecommendationKind>,
    pub title: Option<String>,
    pub text: String,
    pub norms: Vec<String>,
    /// What it was made of, in the order of the report.
    pub items: Vec<String>,
    /// The same items, each named without its kind.
    pub marks: Vec<(ItemKind, String)>,
    pub reply_due: Option<NaiveDate>,
    pub response: Option<Response>,
    pub status: Option<RecommendationStatus>,
    pub notes: Told<String>,
    /// What the service said of it, by version; only for the minister.
    pub reactions: Vec<(u64, String)>,
}

#[derive(Debug)]
pub(super) struct VisibleQuestion {
    pub service: Option<String>,
    pub item: Option<String>,
    pub text: Told<String>,
    pub asked_on: Option<Day>,
    pub answered: bool,
    pub answer: Told<String>,
}

impl Visible {
    /// The parts of one service, by a field that names it.
    pub(super) fn of<'a, T>(entries: &'a [T], service: &str, named: fn(&T) -> &str) -> Vec<&'a T> {
        entries.iter().filter(|entry| named(entry) == service).collect()
    }
}

impl<T> Told<T> {
    /// The text, if it is there and may be seen.
    pub(super) fn said(&self) -> Option<&T> {
        match self {
            Self::Said(said) => Some(said),
            Self::Absent | Self::Withheld => None,
        }
    }
}
