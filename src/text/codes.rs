//! The words of the field: what each code is called on the screen and in the report.

use super::Text;
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Condition, Content, Criterion, ItemKind, Language, Level, MatterKind,
    Method, PartyKind, Permitted, Rating, Reading, RecommendationKind, RecommendationStatus, Regime, Response,
    RiskProfile, Verdict, Visibility,
};
use crate::domain::settle::{ItemVerdict, State};

messages! { CODES:
    verdict_in_order() = "verdict-in-order";
    verdict_careless() = "verdict-careless";
    verdict_unlawful() = "verdict-unlawful";
    verdict_not_assessable() = "verdict-not-assessable";
    verdict_not_applicable() = "verdict-not-applicable";
    reading_first() = "reading-first";
    reading_second() = "reading-second";
    reading_reconciled() = "reading-reconciled";
    visibility_public() = "visibility-public";
    visibility_secret() = "visibility-secret";
    classification_unclassified() = "classification-unclassified";
    classification_dep_v() = "classification-dep-v";
    classification_stg_c() = "classification-stg-c";
    classification_stg_g() = "classification-stg-g";
    classification_stg_zg() = "classification-stg-zg";
    level_none() = "level-none";
    level_head_of_team() = "level-head-of-team";
    level_head_of_unit() = "level-head-of-unit";
    level_director() = "level-director";
    level_minister() = "level-minister";
    party_kind_foreign_service() = "party-kind-foreign-service";
    party_kind_multilateral_group() = "party-kind-multilateral-group";
    party_kind_domestic_authority() = "party-kind-domestic-authority";
    risk_profile_regular() = "risk-profile-regular";
    risk_profile_elevated() = "risk-profile-elevated";
    criterion_democratic_embedding() = "criterion-democratic-embedding";
    criterion_human_rights() = "criterion-human-rights";
    criterion_professionalism_reliability() = "criterion-professionalism-reliability";
    criterion_powers_capabilities() = "criterion-powers-capabilities";
    criterion_data_protection() = "criterion-data-protection";
    rating_met() = "rating-met";
    rating_partly() = "rating-partly";
    rating_not_met() = "rating-not-met";
    permitted_evaluated_personal_data() = "permitted-evaluated-personal-data";
    permitted_unevaluated_data() = "permitted-unevaluated-data";
    permitted_analytical_products() = "permitted-analytical-products";
    permitted_joint_operations() = "permitted-joint-operations";
    permitted_technical_support() = "permitted-technical-support";
    authorisation_kind_individual() = "authorisation-kind-individual";
    authorisation_kind_umbrella() = "authorisation-kind-umbrella";
    authorisation_kind_group() = "authorisation-kind-group";
    authorisation_kind_memo() = "authorisation-kind-memo";
    authorisation_kind_multilateral() = "authorisation-kind-multilateral";
    authorisation_kind_structural() = "authorisation-kind-structural";
    content_personal_data() = "content-personal-data";
    content_nil_reply() = "content-nil-reply";
    content_analytical() = "content-analytical";
    regime_bilateral() = "regime-bilateral";
    regime_multilateral() = "regime-multilateral";
    regime_security_screening() = "regime-security-screening";
    regime_domestic() = "regime-domestic";
    channel_message() = "channel-message";
    channel_briefing() = "channel-briefing";
    channel_meeting() = "channel-meeting";
    channel_group_channel() = "channel-group-channel";
    condition_third_party_rule() = "condition-third-party-rule";
    condition_intelligence_use_only() = "condition-intelligence-use-only";
    condition_destruction() = "condition-destruction";
    matter_kind_policy() = "matter-kind-policy";
    matter_kind_instruction() = "matter-kind-instruction";
    matter_kind_practice() = "matter-kind-practice";
    matter_kind_system() = "matter-kind-system";
    method_full() = "method-full";
    method_random() = "method-random";
    method_stratified() = "method-stratified";
    method_purposive() = "method-purposive";
    recommendation_kind_policy() = "recommendation-kind-policy";
    recommendation_kind_practice() = "recommendation-kind-practice";
    response_none() = "response-none";
    response_accepted() = "response-accepted";
    response_partly() = "response-partly";
    response_rejected() = "response-rejected";
    recommendation_status_open() = "recommendation-status-open";
    recommendation_status_in_progress() = "recommendation-status-in-progress";
    recommendation_status_implemented() = "recommendation-status-implemented";
    recommendation_status_withdrawn() = "recommendation-status-withdrawn";
    language_nl() = "language-nl";
    language_en() = "language-en";
    item_disclosure(count) = "item-disclosure";
    item_authorisation(count) = "item-authorisation";
    item_weighing_note(count) = "item-weighing-note";
    item_person(count) = "item-person";
    item_matter(count) = "item-matter";
    state_excluded() = "state-excluded";
    state_not_drawn() = "state-not-drawn";
    state_conflict() = "state-conflict";
    state_in_progress() = "state-in-progress";
    state_unreviewed() = "state-unreviewed";
}

/// A code that has a word in each language.
pub trait Word: Copy {
    fn word(self, text: &Text) -> String;
}

macro_rules! words {
    ($($type:ident { $($variant:ident => $method:ident),+ $(,)? })+) => {
        $(impl Word for $type {
            fn word(self, text: &Text) -> String {
                match self { $($type::$variant => text.$method()),+ }
            }
        })+
    };
}

words! {
    Verdict {
        InOrder => verdict_in_order,
        Careless => verdict_careless,
        Unlawful => verdict_unlawful,
        NotAssessable => verdict_not_assessable,
        NotApplicable => verdict_not_applicable,
    }
    Reading {
        First => reading_first,
        Second => reading_second,
        Reconciled => reading_reconciled,
    }
    Visibility {
        Public => visibility_public,
        Secret => visibility_secret,
    }
    Classification {
        Unclassified => classification_unclassified,
        DepV => classification_dep_v,
        StgC => classification_stg_c,
        StgG => classification_stg_g,
        StgZg => classification_stg_zg,
    }
    Level {
        None => level_none,
        HeadOfTeam => level_head_of_team,
        HeadOfUnit => level_head_of_unit,
        Director => level_director,
        Minister => level_minister,
    }
    PartyKind {
        ForeignService => party_kind_foreign_service,
        MultilateralGroup => party_kind_multilateral_group,
        DomesticAuthority => party_kind_domestic_authority,
    }
    RiskProfile {
        Regular => risk_profile_regular,
        Elevated => risk_profile_elevated,
    }
    Criterion {
        DemocraticEmbedding => criterion_democratic_embedding,
        HumanRights => criterion_human_rights,
        ProfessionalismReliability => criterion_professionalism_reliability,
        PowersCapabilities => criterion_powers_capabilities,
        DataProtection => criterion_data_protection,
    }
    Rating {
        Met => rating_met,
        Partly => rating_partly,
        NotMet => rating_not_met,
    }
    Permitted {
        EvaluatedPersonalData => permitted_evaluated_personal_data,
        UnevaluatedData => permitted_unevaluated_data,
        AnalyticalProducts => permitted_analytical_products,
        JointOperations => permitted_joint_operations,
        TechnicalSupport => permitted_technical_support,
    }
    AuthorisationKind {
        Individual => authorisation_kind_individual,
        Umbrella => authorisation_kind_umbrella,
        Group => authorisation_kind_group,
        Memo => authorisation_kind_memo,
        Multilateral => authorisation_kind_multilateral,
        Structural => authorisation_kind_structural,
    }
    Content {
        PersonalData => content_personal_data,
        NilReply => content_nil_reply,
        Analytical => content_analytical,
    }
    Regime {
        Bilateral => regime_bilateral,
        Multilateral => regime_multilateral,
        SecurityScreening => regime_security_screening,
        Domestic => regime_domestic,
    }
    Channel {
        Message => channel_message,
        Briefing => channel_briefing,
        Meeting => channel_meeting,
        GroupChannel => channel_group_channel,
    }
    Condition {
        ThirdPartyRule => condition_third_party_rule,
        IntelligenceUseOnly => condition_intelligence_use_only,
        Destruction => condition_destruction,
    }
    MatterKind {
        Policy => matter_kind_policy,
        Instruction => matter_kind_instruction,
        Practice => matter_kind_practice,
        System => matter_kind_system,
    }
    Method {
        Full => method_full,
        Random => method_random,
        Stratified => method_stratified,
        Purposive => method_purposive,
    }
    RecommendationKind {
        Policy => recommendation_kind_policy,
        Practice => recommendation_kind_practice,
    }
    Response {
        None => response_none,
        Accepted => response_accepted,
        Partly => response_partly,
        Rejected => response_rejected,
    }
    RecommendationStatus {
        Open => recommendation_status_open,
        InProgress => recommendation_status_in_progress,
        Implemented => recommendation_status_implemented,
        Withdrawn => recommendation_status_withdrawn,
    }
    Language {
        Dutch => language_nl,
        English => language_en,
    }
}

impl Text {
    /// The word for an enumeration's value.
    #[must_use]
    pub fn word(&self, code: impl Word) -> String {
        code.word(self)
    }

    /// `verstrekking` or `verstrekkingen`, as the count asks.
    #[must_use]
    pub fn items(&self, kind: ItemKind, count: u64) -> String {
        match kind {
            ItemKind::Disclosure => self.item_disclosure(count),
            ItemKind::Authorisation => self.item_authorisation(count),
            ItemKind::WeighingNote => self.item_weighing_note(count),
            ItemKind::Person => self.item_person(count),
            ItemKind::Matter => self.item_matter(count),
        }
    }

    /// What a state is called.
    #[must_use]
    pub fn state(&self, state: State) -> String {
        match state {
            State::Assessed(verdict) => self.item_verdict(verdict),
            State::Excluded => self.state_excluded(),
            State::NotDrawn => self.state_not_drawn(),
            State::Conflict => self.state_conflict(),
            State::InProgress => self.state_in_progress(),
            State::Unreviewed => self.state_unreviewed(),
        }
    }

    /// What an item's verdict is called: as the verdict of an assessment.
    #[must_use]
    pub fn item_verdict(&self, verdict: ItemVerdict) -> String {
        self.word(match verdict {
            ItemVerdict::Unlawful => Verdict::Unlawful,
            ItemVerdict::Careless => Verdict::Careless,
            ItemVerdict::NotAssessable => Verdict::NotAssessable,
            ItemVerdict::InOrder => Verdict::InOrder,
        })
    }
}
