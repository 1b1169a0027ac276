//! Enumerations with the fixed codes of the bundle contract.

use std::fmt;

/// A text that is not one of the codes of an enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// The text that was found.
    pub found: String,
    /// The codes that are known, in the contract's order.
    pub known: Vec<&'static str>,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is not known; expected one of {}", self.found, self.known.join(", "))
    }
}

impl std::error::Error for UnknownCode {}

/// An enumeration whose values have a fixed code: case-sensitive, the same in files, log and command line.
pub trait Code: Copy + Eq + Sized + 'static {
    /// Every value, in the contract's order.
    const ALL: &'static [Self];

    /// The fixed code.
    fn code(self) -> &'static str;

    /// The value with this code.
    ///
    /// # Errors
    /// [`UnknownCode`] when no value has it.
    fn parse(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().copied().find(|value| value.code() == code).ok_or_else(|| UnknownCode {
            found: code.to_owned(),
            known: Self::ALL.iter().map(|value| value.code()).collect(),
        })
    }
}

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(super) use codes;

codes!(
    /// The language of an investigation and of the screen.
    Language { Dutch = "nl", English = "en" }
);

codes!(
    /// Classification (rubricering), from the lowest to the highest.
    Classification {
        Unclassified = "unclassified",
        DepV = "dep_v",
        StgC = "stg_c",
        StgG = "stg_g",
        StgZg = "stg_zg",
    }
);

codes!(
    /// Authorisation level (toestemmingsniveau), from the lowest to the highest.
    Level {
        None = "none",
        HeadOfTeam = "head_of_team",
        HeadOfUnit = "head_of_unit",
        Director = "director",
        Minister = "minister",
    }
);

codes!(
    /// What a receiving party is.
    PartyKind {
        ForeignService = "foreign_service",
        MultilateralGroup = "multilateral_group",
        DomesticAuthority = "domestic_authority",
    }
);

codes!(
    /// The risk profile a weighing note gives a party.
    RiskProfile { Regular = "regular", Elevated = "elevated" }
);

codes!(
    /// One of the five legal criteria of a weighing note.
    Criterion {
        DemocraticEmbedding = "democratic_embedding",
        HumanRights = "human_rights",
        ProfessionalismReliability = "professionalism_reliability",
        PowersCapabilities = "powers_capabilities",
        DataProtection = "data_protection",
    }
);

codes!(
    /// How far a party meets a criterion.
    Rating { Met = "met", Partly = "partly", NotMet = "not_met" }
);

codes!(
    /// A form of cooperation that a weighing note may permit.
    Permitted {
        EvaluatedPersonalData = "evaluated_personal_data",
        UnevaluatedData = "unevaluated_data",
        AnalyticalProducts = "analytical_products",
        JointOperations = "joint_operations",
        TechnicalSupport = "technical_support",
    }
);

codes!(
    /// The kind of an authorisation.
    AuthorisationKind {
        Individual = "individual",
        Umbrella = "umbrella",
        Group = "group",
        Memo = "memo",
        Multilateral = "multilateral",
        Structural = "structural",
    }
);

codes!(
    /// What a disclosure contains.
    Content { PersonalData = "personal_data", NilReply = "nil_reply", Analytical = "analytical" }
);

codes!(
    /// The regime under which a disclosure was made.
    Regime {
        Bilateral = "bilateral",
        Multilateral = "multilateral",
        SecurityScreening = "security_screening",
        Domestic = "domestic",
    }
);

codes!(
    /// How a disclosure was made.
    Channel { Message = "message", Briefing = "briefing", Meeting = "meeting", GroupChannel = "group_channel" }
);

codes!(
    /// A condition set with a disclosure.
    Condition {
        ThirdPartyRule = "third_party_rule",
        IntelligenceUseOnly = "intelligence_use_only",
        Destruction = "destruction",
    }
);

codes!(
    /// What a matter is.
    MatterKind { Policy = "policy", Instruction = "instruction", Practice = "practice", System = "system" }
);

codes!(
    /// A kind of item: one unit that gets a verdict.
    ItemKind {
        Disclosure = "disclosure",
        Authorisation = "authorisation",
        WeighingNote = "weighing_note",
        Person = "person",
        Matter = "matter",
    }
);

codes!(
    /// The verdict of one assessment.
    Verdict {
        InOrder = "in_order",
        Careless = "careless",
        Unlawful = "unlawful",
        NotAssessable = "not_assessable",
        NotApplicable = "not_applicable",
    }
);

codes!(
    /// Which reading an assessment belongs to.
    Reading { First = "first", Second = "second", Reconciled = "reconciled" }
);

codes!(
    /// Whether the text of an assessment may be published.
    Visibility { Public = "public", Secret = "secret" }
);

codes!(
    /// How the items of a sample were chosen.
    Method { Full = "full", Random = "random", Stratified = "stratified", Purposive = "purposive" }
);

codes!(
    /// What a recommendation is about.
    RecommendationKind { Policy = "policy", Practice = "practice" }
);

codes!(
    /// The minister's response to a recommendation.
    Response { None = "none", Accepted = "accepted", Partly = "partly", Rejected = "rejected" }
);

codes!(
    /// How far a recommendation has been carried out.
    RecommendationStatus {
        Open = "open",
        InProgress = "in_progress",
        Implemented = "implemented",
        Withdrawn = "withdrawn",
    }
);

impl AuthorisationKind {
    /// Whether it permits a series of disclosures in advance: umbrella, memo, multilateral or structural.
    #[must_use]
    pub fn is_series(self) -> bool {
        matches!(self, Self::Umbrella | Self::Memo | Self::Multilateral | Self::Structural)
    }
}

impl Verdict {
    /// Gravity: unlawful > careless > not assessable > in order > not applicable.
    #[must_use]
    pub fn gravity(self) -> u8 {
        match self {
            Self::Unlawful => 4,
            Self::Careless => 3,
            Self::NotAssessable => 2,
            Self::InOrder => 1,
            Self::NotApplicable => 0,
        }
    }

    /// Whether an assessment with this verdict is a finding.
    #[must_use]
    pub fn is_finding(self) -> bool {
        matches!(self, Self::Careless | Self::Unlawful)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_case_sensitive_and_the_error_lists_what_is_known() {
        assert_eq!(Level::parse("director"), Ok(Level::Director));
        let error = Level::parse("Director").unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"Director\" is not known; expected one of none, head_of_team, head_of_unit, director, minister"
        );
    }

    #[test]
    fn levels_are_ordered() {
        assert!(Level::None < Level::HeadOfTeam && Level::Director < Level::Minister);
    }
}
