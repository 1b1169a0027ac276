//! Terms that the checks share: elevated, covers the date, named by an authorisation.

use super::codes::{AuthorisationKind, Level, PartyKind, RiskProfile};
use super::records::{Authorisation, Party};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A recipient, as far as the risk of a disclosure depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    pub kind: PartyKind,
    /// Of the note in force; `None`: there is none.
    pub risk_profile: Option<RiskProfile>,
}

/// Whether some recipient that is no domestic authority and no group has a note in force with risk profile `elevated`,
/// or has no note in force.
#[must_use]
pub fn is_elevated(recipients: impl IntoIterator<Item = Recipient>) -> bool {
    recipients.into_iter().any(|recipient| {
        recipient.kind == PartyKind::ForeignService && recipient.risk_profile != Some(RiskProfile::Regular)
    })
}

/// What an authorisation grants, beside to whom and what: enough to say what it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Granted {
    pub kind: AuthorisationKind,
    pub level: Level,
    /// `valid_from`, else `granted_on`; `None`: open.
    from: Option<NaiveDate>,
    /// `None`: open.
    until: Option<NaiveDate>,
}

impl Granted {
    #[must_use]
    pub fn by(authorisation: &Authorisation) -> Self {
        let Authorisation { kind, level, valid_from, granted_on, valid_until, .. } = *authorisation;
        Self { kind, level, from: valid_from.or(granted_on), until: valid_until }
    }

    /// The last day; `None`: open.
    #[must_use]
    pub fn until(self) -> Option<NaiveDate> {
        self.until
    }

    /// Whether it covers the date, both ends included.
    #[must_use]
    pub fn covers(self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// The highest level of the authorisations.
#[must_use]
pub fn highest_level(authorisations: impl IntoIterator<Item = Granted>) -> Option<Level> {
    authorisations.into_iter().map(|authorisation| authorisation.level).max()
}

/// Whether one of them is a multilateral authorisation of the minister that covers the date: then the head of team
/// decides.
#[must_use]
pub fn minister_covers(authorisations: impl IntoIterator<Item = Granted>, date: NaiveDate) -> bool {
    authorisations.into_iter().any(|found| {
        found.kind == AuthorisationKind::Multilateral && found.level == Level::Minister && found.covers(date)
    })
}

/// The parties that authorisations name: themselves, as a member of a named group, or a group all of whose members are
/// named.
#[derive(Debug, Clone, Default)]
pub struct Named<'a> {
    codes: BTreeSet<&'a str>,
}

impl<'a> Named<'a> {
    /// What these lists of parties name together.
    pub fn by(lists: impl IntoIterator<Item = &'a [String]>, known: &'a BTreeMap<String, Party>) -> Self {
        let mut codes = BTreeSet::new();
        for code in lists.into_iter().flatten() {
            codes.insert(code.as_str());
            codes.extend(known.get(code).into_iter().flat_map(|party| &party.members).map(String::as_str));
        }
        Self { codes }
    }

    #[must_use]
    pub fn holds(&self, code: &str, known: &BTreeMap<String, Party>) -> bool {
        let members = known.get(code).map_or(&[][..], |party| &party.members);
        let all_members = || !members.is_empty() && members.iter().all(|member| self.codes.contains(member.as_str()));
        self.codes.contains(code) || all_members()
    }
}
