//! The framework: the ordered list of norms, what each applies to, and the definitions of unlawful and careless.

use super::check::Check;
use super::codes::{Code, Content, ItemKind, Language};
use super::records::{Authorisation, Disclosure};
use std::fmt;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    pub nl: String,
    pub en: String,
}

impl Bilingual {
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}

/// When a norm is required of an item of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    Always,
    /// Disclosures whose content is not a nil reply.
    NotNilReply,
    /// Disclosures that ask the receiving party for something.
    HasRequests,
    /// Disclosures of data that came from another service.
    HasOriginService,
    /// Disclosures under an umbrella, memo, multilateral or structural authorisation.
    UnderSeries,
    /// Authorisations of one of those kinds.
    Series,
    /// Group authorisations.
    Group,
}

impl Code for When {
    const ALL: &'static [Self] = &[
        Self::Always,
        Self::NotNilReply,
        Self::HasRequests,
        Self::HasOriginService,
        Self::UnderSeries,
        Self::Series,
        Self::Group,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::NotNilReply => "not_nil_reply",
            Self::HasRequests => "has_requests",
            Self::HasOriginService => "has_origin_service",
            Self::UnderSeries => "under_series",
            Self::Series => "series",
            Self::Group => "group",
        }
    }
}

/// A kind of item a norm is required of, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Required {
    pub item: ItemKind,
    pub when: When,
}

/// One norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norm {
    pub code: String,
    pub title: Bilingual,
    /// The question the reviewer answers.
    pub question: Bilingual,
    /// As far as the sources give one; empty otherwise.
    pub legal_basis: String,
    /// A norm of law, not of policy or process.
    pub law: bool,
    /// Never keeps an item open.
    pub optional: bool,
    pub required: Vec<Required>,
}

/// A word for a share, and the shares it may be used for.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantifier {
    pub words: Bilingual,
    /// Percent.
    pub from: f64,
    /// Strictly above `from`.
    pub from_open: bool,
    /// Percent.
    pub to: f64,
    /// Strictly below `to`.
    pub to_open: bool,
}

/// The norms of an investigation.
#[derive(Debug, Clone, PartialEq)]
pub struct Framework {
    pub code: String,
    pub version: i64,
    pub title: Bilingual,
    pub source: Bilingual,
    pub unlawful: Bilingual,
    pub careless: Bilingual,
    pub norms: Vec<Norm>,
    pub quantifiers: Vec<Quantifier>,
    pub checks: Vec<Check>,
}

/// A set of norms of one framework, by their place in it (at most [`NormSet::MOST`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct NormSet(u64);

impl NormSet {
    /// The most norms a framework may have: one bit each, the sign bit of SQLite's integer left alone.
    pub const MOST: usize = 63;

    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    #[must_use]
    pub fn bits(self) -> u64 {
        self.0
    }

    pub fn insert(&mut self, place: usize) {
        debug_assert!(place < Self::MOST, "a framework has at most 63 norms");
        self.0 |= 1 << place;
    }

    #[must_use]
    pub fn contains(self, place: usize) -> bool {
        place < Self::MOST && self.0 & (1 << place) != 0
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The places in the set, in the framework's order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |&place| self.contains(place))
    }
}

/// What decides which norms are required of an item.
#[expect(clippy::struct_excessive_bools, reason = "five independent facts of an item, not a state")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applicability {
    pub kind: ItemKind,
    pub nil_reply: bool,
    pub requests: bool,
    pub origin_service: bool,
    /// A disclosure under a series authorisation, or such an authorisation.
    pub series: bool,
    /// A group authorisation.
    pub group: bool,
}

impl Applicability {
    /// An item of which only its kind matters.
    #[must_use]
    pub fn of_kind(kind: ItemKind) -> Self {
        Self { kind, nil_reply: false, requests: false, origin_service: false, series: false, group: false }
    }

    /// A disclosure; `under_series`: one of its linked authorisations is a series authorisation.
    #[must_use]
    pub fn of_disclosure(disclosure: &Disclosure, under_series: bool) -> Self {
        Self {
            nil_reply: disclosure.content == Content::NilReply,
            requests: disclosure.has_requests(),
            origin_service: disclosure.origin_service.is_some(),
            series: under_series,
            ..Self::of_kind(ItemKind::Disclosure)
        }
    }

    #[must_use]
    pub fn of_authorisation(authorisation: &Authorisation) -> Self {
        Self {
            series: authorisation.kind.is_series(),
            group: authorisation.kind == super::codes::AuthorisationKind::Group,
            ..Self::of_kind(ItemKind::Authorisation)
        }
    }

    fn meets(self, when: When) -> bool {
        match when {
            When::Always => true,
            When::NotNilReply => !self.nil_reply,
            When::HasRequests => self.requests,
            When::HasOriginService => self.origin_service,
            When::UnderSeries | When::Series => self.series,
            When::Group => self.group,
        }
    }
}

impl Framework {
    /// The place of a norm.
    #[must_use]
    pub fn place(&self, code: &str) -> Option<usize> {
        self.norms.iter().position(|norm| norm.code == code)
    }

    #[must_use]
    pub fn norm(&self, code: &str) -> Option<&Norm> {
        self.norms.iter().find(|norm| norm.code == code)
    }

    #[must_use]
    pub fn check(&self, code: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.code == code)
    }

    /// The norms that keep the item open until they have a settled assessment.
    #[must_use]
    pub fn required(&self, item: Applicability) -> NormSet {
        let mut set = NormSet::default();
        for (place, norm) in self.norms.iter().enumerate() {
            let applies = |required: &Required| required.item == item.kind && item.meets(required.when);
            if !norm.optional && norm.required.iter().any(applies) {
                set.insert(place);
            }
        }
        set
    }

    /// Whether any norm is required of items of this kind.
    #[must_use]
    pub fn requires_anything_of(&self, kind: ItemKind) -> bool {
        self.norms.iter().any(|norm| !norm.optional && norm.required.iter().any(|required| required.item == kind))
    }
}

impl fmt::Display for Bilingual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn norm(code: &str, required: &[(ItemKind, When)]) -> Norm {
        Norm {
            code: code.into(),
            title: Bilingual::default(),
            question: Bilingual::default(),
            legal_basis: String::new(),
            law: true,
            optional: false,
            required: required.iter().map(|&(item, when)| Required { item, when }).collect(),
        }
    }

    pub(crate) fn framework(norms: Vec<Norm>) -> Framework {
        Framework {
            code: "test".into(),
            version: 1,
            title: Bilingual::default(),
            source: Bilingual::default(),
            unlawful: Bilingual::default(),
            careless: Bilingual::default(),
            norms,
            quantifiers: Vec::new(),
            checks: Vec::new(),
        }
    }

    #[test]
    fn a_nil_reply_is_spared_what_a_message_must_have() {
        let framework = framework(vec![
            norm("record", &[(ItemKind::Disclosure, When::Always)]),
            norm("authorisation", &[(ItemKind::Disclosure, When::NotNilReply)]),
            norm("requests", &[(ItemKind::Disclosure, When::HasRequests)]),
            norm("closed_categories", &[(ItemKind::Authorisation, When::Series)]),
        ]);
        let message = Applicability::of_kind(ItemKind::Disclosure);
        let nil_reply = Applicability { nil_reply: true, ..message };
        let asking = Applicability { requests: true, ..message };
        assert_eq!(framework.required(message).iter().collect::<Vec<_>>(), [0, 1]);
        assert_eq!(framework.required(nil_reply).iter().collect::<Vec<_>>(), [0]);
        assert_eq!(framework.required(asking).iter().collect::<Vec<_>>(), [0, 1, 2]);
        assert!(framework.requires_anything_of(ItemKind::Authorisation));
        assert!(!framework.requires_anything_of(ItemKind::Person));
    }
}
