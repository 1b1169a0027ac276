//! Proof-reading: what in the texts and the findings does not hold, where, and whether the report can be final with it.

use super::bound::{self, Fault, Lookup, Misuse, Piece, UnitWord, Value, Written};
use super::codes::{ItemKind, Verdict};
use super::conclusion::{Unsound, unsound};
use super::framework::Framework;
use super::item::ItemRef;
use super::library::open_places;
use super::review_records::{AssessmentKey, Recommendation};
use super::settle::State;
use super::template::Template;
use super::view::{Finding, LooseEnds, ReportData};
use std::collections::BTreeSet;

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Reasoning {
        item: ItemRef,
        norm: String,
    },
    Compensating {
        item: ItemRef,
        norm: String,
    },
    Recommendation {
        service: String,
        number: String,
    },
    /// A text of the template, by its name there.
    Template(String),
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Remark {
    Unreadable {
        place: Place,
        source: String,
        fault: Fault,
    },
    NoSuchService {
        place: Place,
        source: String,
        service: String,
        known: Vec<String>,
    },
    NoSuchNorm {
        place: Place,
        source: String,
        norm: String,
        known: Vec<String>,
    },
    /// The sentence was written for another number.
    Stale {
        place: Place,
        source: String,
        written: Written,
        now: Value,
    },
    Unit {
        place: Place,
        source: String,
        counted: ItemKind,
        called: ItemKind,
        word: String,
    },
    Quantifier {
        place: Place,
        source: String,
        words: String,
        percent: Option<f64>,
        from: f64,
        to: f64,
    },
    /// A place in a text that was left to be filled.
    OpenPlace {
        place: Place,
        words: String,
    },
    /// A finding on an item that is no longer in the review.
    Outside {
        finding: AssessmentKey,
        verdict: Verdict,
    },
    RecommendationItem {
        service: String,
        number: String,
        item: ItemRef,
        lacks: Lack,
    },
    RecommendationNorm {
        service: String,
        number: String,
        norm: String,
        lacks: Lack,
    },
    /// Careless on a norm of law, and nothing says why it is not unlawful.
    NoCompensation {
        item: ItemRef,
        norm: String,
    },
    /// An unlawful finding of an item without a final verdict: in no count and no conclusion yet.
    NotConcluded {
        item: ItemRef,
        norm: String,
    },
    Unsound(Unsound),
    Conflict {
        item: ItemRef,
    },
    /// A document behind the assessment is another one than was assessed.
    StaleAssessment(AssessmentKey),
    Open {
        item: ItemRef,
        state: State,
    },
}

/// What something named in a recommendation lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    Existence,
    Finding,
}

/// What is proof-read.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    pub data: &'a ReportData,
    pub loose: &'a LooseEnds,
    pub framework: &'a Framework,
    pub template: &'a Template,
    /// What items are called, in either language.
    pub units: &'a [UnitWord],
}

impl Remark {
    /// The fixed code of what was found.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } | Self::NoSuchService { .. } | Self::NoSuchNorm { .. } => "number.unreadable",
            Self::Stale { .. } => "number.stale",
            Self::Unit { .. } => "number.unit",
            Self::Quantifier { .. } => "number.quantifier",
            Self::OpenPlace { .. } => "text.open",
            Self::Outside { .. } => "finding.outside",
            Self::RecommendationItem { .. } => "recommendation.item",
            Self::RecommendationNorm { .. } => "recommendation.norm",
            Self::NoCompensation { .. } => "finding.compensation",
            Self::NotConcluded { .. } => "finding.conclusion",
            Self::Unsound(_) => "counts.unsound",
            Self::Conflict { .. } => "item.conflict",
            Self::StaleAssessment(_) => "assessment.stale",
            Self::Open { .. } => "item.open",
        }
    }

    /// Where it stands, for a machine.
    #[must_use]
    pub fn place_code(&self) -> String {
        match self {
            Self::Unreadable { place, .. }
            | Self::NoSuchService { place, .. }
            | Self::NoSuchNorm { place, .. }
            | Self::Stale { place, .. }
            | Self::Unit { place, .. }
            | Self::Quantifier { place, .. }
            | Self::OpenPlace { place, .. } => place.code(),
            Self::RecommendationItem { service, number, .. } | Self::RecommendationNorm { service, number, .. } => {
                format!("recommendation:{service}/{number}")
            }
            Self::Outside { finding: AssessmentKey { item, norm, .. }, .. }
            | Self::StaleAssessment(AssessmentKey { item, norm, .. })
            | Self::NoCompensation { item, norm }
            | Self::NotConcluded { item, norm } => format!("{item}/{norm}"),
            Self::Conflict { item } | Self::Open { item, .. } => item.to_string(),
            Self::Unsound(_) => "counts".to_owned(),
        }
    }

    /// Whether the report cannot be called final with it. What is left open and says so does not stop it; what is wrong
    /// or undecided does.
    #[must_use]
    pub fn stops_final(&self) -> bool {
        match self {
            Self::Unreadable { .. }
            | Self::NoSuchService { .. }
            | Self::NoSuchNorm { .. }
            | Self::Stale { .. }
            | Self::Unit { .. }
            | Self::OpenPlace { .. }
            | Self::NoCompensation { .. }
            | Self::NotConcluded { .. }
            | Self::Unsound(_)
            | Self::Conflict { .. }
            | Self::StaleAssessment(_) => true,
            Self::Quantifier { .. }
            | Self::Outside { .. }
            | Self::RecommendationItem { .. }
            | Self::RecommendationNorm { .. }
            | Self::Open { .. } => false,
        }
    }
}

/// Everything that does not hold, in the order of the report; what is still open comes last.
#[must_use]
pub fn remarks(draft: &Draft<'_>) -> Vec<Remark> {
    let mut found: Vec<_> = unsound(draft.data).into_iter().map(Remark::Unsound).collect();
    for (place, text) in texts(draft.data, draft.template) {
        read(draft, &place, text, &mut found);
    }
    draft.data.findings.iter().for_each(|finding| check_finding(draft, finding, &mut found));
    draft.data.recommendations.iter().for_each(|advice| check_recommendation(draft, advice, &mut found));
    let LooseEnds { open, stale, outside, .. } = draft.loose;
    found.extend(
        outside.iter().map(|(finding, verdict)| Remark::Outside { finding: finding.clone(), verdict: *verdict }),
    );
    found.extend(stale.iter().cloned().map(Remark::StaleAssessment));
    let (conflicts, others): (Vec<_>, Vec<_>) = open.iter().partition(|(_, state)| *state == State::Conflict);
    found.extend(conflicts.into_iter().map(|(item, _)| Remark::Conflict { item: item.clone() }));
    found.extend(others.into_iter().map(|(item, state)| Remark::Open { item: item.clone(), state: *state }));
    found
}

/// The drafted texts of a report with where they stand.
fn texts<'a>(data: &'a ReportData, template: &'a Template) -> Vec<(Place, &'a str)> {
    let mut found = Vec::new();
    for finding in &data.findings {
        let (item, norm) = (&finding.item, &finding.norm);
        for assessment in &finding.assessments {
            let reasoning = Place::Reasoning { item: item.clone(), norm: norm.clone() };
            found.extend(assessment.reasoning.as_deref().map(|text| (reasoning, text)));
            let compensating = Place::Compensating { item: item.clone(), norm: norm.clone() };
            found.extend(assessment.compensating.as_deref().map(|text| (compensating, text)));
        }
    }
    for advice in &data.recommendations {
        let place = || Place::Recommendation { service: advice.service.clone(), number: advice.number.clone() };
        found.extend(advice.title.as_deref().map(|title| (place(), title)));
        found.push((place(), &advice.text));
    }
    found.extend(template.texts().map(|(name, text)| (Place::Template(name), text)));
    found
}

fn read(draft: &Draft<'_>, place: &Place, text: &str, found: &mut Vec<Remark>) {
    let open = open_places(text).map(|words| Remark::OpenPlace { place: place.clone(), words: words.to_owned() });
    found.extend(open);
    let pieces = bound::pieces(text);
    for (number, piece) in pieces.iter().enumerate() {
        let place = place.clone();
        match piece {
            Piece::Text(_) => {}
            Piece::Unreadable { source, fault } => {
                found.push(Remark::Unreadable { place, source: (*source).to_owned(), fault: fault.clone() });
            }
            Piece::Number(binding) => {
                let source = binding.source.to_owned();
                match binding.query.look_up(&draft.data.counts, draft.framework) {
                    Lookup::NoSuchService { service, known } => {
                        found.push(Remark::NoSuchService { place, source, service, known });
                    }
                    Lookup::NoSuchNorm { norm, known } => found.push(Remark::NoSuchNorm { place, source, norm, known }),
                    Lookup::Found(now) => {
                        if let Some(written) = binding.written.filter(|written| !written.is(now)) {
                            found.push(Remark::Stale { place: place.clone(), source: source.clone(), written, now });
                        }
                        let known = (draft.units, draft.framework.quantifiers.as_slice());
                        let misuses = bound::misuses(&pieces, number, now, known).into_iter();
                        found.extend(misuses.map(|misuse| remark(misuse, place.clone(), source.clone())));
                    }
                }
            }
        }
    }
}

fn remark(misuse: Misuse, place: Place, source: String) -> Remark {
    match misuse {
        Misuse::Unit { counted, called, word } => Remark::Unit { place, source, counted, called, word },
        Misuse::Quantifier { words, percent, range } => {
            Remark::Quantifier { place, source, words, percent, from: range.from, to: range.to }
        }
    }
}

impl Written {
    /// Whether this is what the count and its whole are now.
    #[must_use]
    pub fn is(self, now: Value) -> bool {
        self.count == now.count && self.whole == now.whole.map(|whole| whole.count)
    }
}

fn check_finding(draft: &Draft<'_>, finding: &Finding, found: &mut Vec<Remark>) {
    let (item, norm) = (finding.item.clone(), finding.norm.clone());
    let compensated = finding
        .assessments
        .iter()
        .any(|assessment| assessment.compensating.as_deref().is_some_and(|text| !text.trim().is_empty()));
    let of_law = draft.framework.norm(&norm).is_some_and(|norm| norm.law);
    match finding.verdict {
        Verdict::Careless if of_law && !compensated => found.push(Remark::NoCompensation { item, norm }),
        Verdict::Unlawful if !finding.counted => found.push(Remark::NotConcluded { item, norm }),
        _ => {}
    }
}

fn check_recommendation(draft: &Draft<'_>, advice: &Recommendation, found: &mut Vec<Remark>) {
    let of_service = || draft.data.findings.iter().filter(|finding| finding.service == advice.service);
    let items: BTreeSet<&ItemRef> = draft.data.findings.iter().map(|finding| &finding.item).collect();
    let (service, number) = (&advice.service, &advice.number);
    for item in &advice.items {
        let lacks = match (draft.loose.missing.contains(item), items.contains(item)) {
            (true, _) => Lack::Existence,
            (false, false) => Lack::Finding,
            (false, true) => continue,
        };
        let (service, number, item) = (service.clone(), number.clone(), item.clone());
        found.push(Remark::RecommendationItem { service, number, item, lacks });
    }
    for norm in &advice.norms {
        let lacks = match (draft.framework.norm(norm), of_service().any(|finding| finding.norm == *norm)) {
            (None, _) => Lack::Existence,
            (Some(_), false) => Lack::Finding,
            (Some(_), true) => continue,
        };
        let (service, number, norm) = (service.clone(), number.clone(), norm.clone());
        found.push(Remark::RecommendationNorm { service, number, norm, lacks });
    }
}

impl Place {
    /// In one word, for a machine: `disclosure:A-1/scope`, `recommendation:AIVD/1`, `template:findings.intro`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Reasoning { item, norm } => format!("{item}/{norm}"),
            Self::Compensating { item, norm } => format!("{item}/{norm}/compensating"),
            Self::Recommendation { service, number } => format!("recommendation:{service}/{number}"),
            Self::Template(name) => format!("template:{name}"),
        }
    }
}
