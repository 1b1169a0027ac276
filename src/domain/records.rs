//! What the services delivered: the imported records, field for field as in the bundle contract.
//!
//! A missing field is `None` or an empty list; an empty text counts as missing. Missing is never zero.

use super::codes::{
    AuthorisationKind, Channel, Classification, Condition, Content, Criterion, ItemKind, Language, Level, MatterKind,
    PartyKind, Permitted, Rating, Regime, RiskProfile,
};
use super::item::ItemRef;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Fields the contract does not know: name -> the value as JSON text. Kept, shown, exported, never interpreted.
pub type Extra = BTreeMap<String, String>;

/// One case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Investigation {
    pub title: String,
    pub question: Option<String>,
    pub period_start: Option<NaiveDate>,
    pub period_end: Option<NaiveDate>,
    /// Code of the framework.
    pub framework: String,
    pub language: Language,
    pub classification: Option<Classification>,
    pub published_on: Option<NaiveDate>,
    pub extra: Extra,
}

/// The body under oversight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub code: String,
    pub name: Option<String>,
    pub extra: Extra,
}

/// Who receives: a foreign service, a multilateral group or a domestic authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub code: String,
    pub name: Option<String>,
    pub kind: PartyKind,
    pub country: Option<String>,
    /// Codes of the member parties; groups only.
    pub members: Vec<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// How a party scores on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CriterionScore {
    pub rating: Option<Rating>,
    pub note: Option<String>,
}

/// A condition that lowers a risk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub code: String,
    pub text: Option<String>,
    /// The condition that carries the measure out, if it is one.
    pub requires: Option<Condition>,
}

/// A service's versioned judgement of a party against the five legal criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighingNote {
    pub reference: String,
    pub service: String,
    pub party: String,
    pub version: i64,
    pub adopted_on: NaiveDate,
    pub adopted_by: Option<Level>,
    pub valid_until: Option<NaiveDate>,
    pub risk_profile: RiskProfile,
    pub criteria: BTreeMap<Criterion, CriterionScore>,
    pub added_value: Option<String>,
    pub international_obligations: Option<String>,
    pub quid_pro_quo: Option<String>,
    pub permitted: Vec<Permitted>,
    /// Missing is not the same as `Level::None`.
    pub required_level: Option<Level>,
    pub measures: Vec<Measure>,
    pub text: Option<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// Permission for one or more disclosures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorisation {
    pub reference: String,
    pub service: String,
    pub kind: AuthorisationKind,
    pub level: Level,
    pub granted_on: Option<NaiveDate>,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub parties: Vec<String>,
    pub person_categories: Vec<String>,
    pub data_categories: Vec<String>,
    /// `None`: for the reviewer to judge.
    pub categories_closed: Option<bool>,
    pub necessity: Option<String>,
    pub proportionality: Option<String>,
    pub subsidiarity: Option<String>,
    pub risks: Option<String>,
    pub mitigation: Option<String>,
    pub legal_advice_on: Option<NaiveDate>,
    pub requests: Vec<String>,
    /// Refs of the weighing notes it was based on.
    pub weighing_notes: Vec<String>,
    pub text: Option<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// Personal data given by a service to one or more parties on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    pub reference: String,
    pub service: String,
    pub date: NaiveDate,
    pub parties: Vec<String>,
    pub content: Content,
    pub regime: Regime,
    pub channel: Option<Channel>,
    /// Refs of the linked authorisations.
    pub authorisations: Vec<String>,
    pub persons_count: Option<i64>,
    pub person_categories: Vec<String>,
    pub data_categories: Vec<String>,
    pub conditions: Vec<Condition>,
    pub reliability: Option<String>,
    pub source_reference: Option<String>,
    pub currency: Option<String>,
    /// Codes of the measures applied.
    pub measures_applied: Vec<String>,
    pub requests: Vec<String>,
    /// Code of the party the data came from.
    pub origin_service: Option<String>,
    pub origin_consent: Option<bool>,
    pub registration: Option<String>,
    pub ground: Option<String>,
    pub subject: Option<String>,
    pub text: Option<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// A data subject in a disclosure; pseudonymous.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub reference: String,
    /// Ref of the disclosure.
    pub disclosure: String,
    pub category: Option<String>,
    pub data_categories: Vec<String>,
    pub grounds: Option<String>,
    pub notes: Option<String>,
    pub extra: Extra,
}

/// Anything else that is assessed: a policy, a work instruction, a practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub reference: String,
    pub service: String,
    pub title: String,
    pub kind: Option<MatterKind>,
    pub text: Option<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// A document that belongs to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub reference: String,
    pub item: ItemRef,
    pub title: Option<String>,
    pub date: Option<NaiveDate>,
    pub text: Option<String>,
    /// Path of the file it came from, relative to the bundle.
    pub file: Option<String>,
    pub classification: Option<Classification>,
    pub extra: Extra,
}

/// Whether a text counts as empty: missing or only (Unicode) white space.
#[must_use]
pub fn is_empty(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

impl WeighingNote {
    /// The item this record is.
    #[must_use]
    pub fn item(&self) -> ItemRef {
        ItemRef::new(ItemKind::WeighingNote, &self.reference)
    }
}

impl Disclosure {
    /// The item this record is.
    #[must_use]
    pub fn item(&self) -> ItemRef {
        ItemRef::new(ItemKind::Disclosure, &self.reference)
    }

    /// Whether it asks the receiving party for anything.
    #[must_use]
    pub fn has_requests(&self) -> bool {
        self.requests.iter().any(|request| !is_empty(Some(request)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_white_space_is_empty() {
        assert!(is_empty(None));
        assert!(is_empty(Some("\u{2003}\u{a0}\n")));
        assert!(!is_empty(Some(" x ")));
    }
}
