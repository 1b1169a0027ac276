//! The stages of a report: what a version is called, what changed between two of them, and what a service said.

use super::{Text, Word};
use crate::domain::version::{Edition, Stage};

messages! { STAGE:
    stage_working() = "stage-working";
    stage_concept(number) = "stage-concept";
    stage_final(number) = "stage-final";
    stage_word_concept() = "stage-word-concept";
    stage_word_final() = "stage-word-final";
    stage_title() = "stage-title";
    stage_conclusions() = "stage-conclusions";
    stage_conclusions_intro() = "stage-conclusions-intro";
    stage_conclusion(norm, fraction, list) = "stage-conclusion";
    stage_conclusions_none() = "stage-conclusions-none";
    stage_reaction(version) = "stage-reaction";
    stage_changes(old, new) = "stage-changes";
    stage_changes_intro(old, new) = "stage-changes-intro";
    stage_changes_none() = "stage-changes-none";
    stage_changed_findings() = "stage-changed-findings";
    stage_changed_advice() = "stage-changed-advice";
    stage_changed_counts() = "stage-changed-counts";
    stage_came(name, verdict) = "stage-came";
    stage_went(name, verdict) = "stage-went";
    stage_moved(name, old, new) = "stage-moved";
    stage_reworded(name) = "stage-reworded";
    stage_advice_came(name) = "stage-advice-came";
    stage_advice_went(name) = "stage-advice-went";
    stage_was(text) = "stage-was";
    stage_withheld() = "stage-withheld";
    stage_because(text) = "stage-because";
    stage_count() = "stage-count";
    stage_before() = "stage-before";
    stage_after() = "stage-after";
    stage_table_moved() = "stage-table-moved";
    stage_guide() = "stage-guide";
    stage_guide_read() = "stage-guide-read";
    stage_guide_numbers() = "stage-guide-numbers";
    stage_glossary() = "stage-glossary";
    stage_frozen(version, sha256) = "stage-frozen";
    stage_reacted(about, version) = "stage-reacted";
    stage_no_such_version(number, known) = "stage-no-such-version";
    stage_no_versions() = "stage-no-versions";
    stage_not_in_version(about, version) = "stage-not-in-version";
    stage_template(path, why) = "stage-template";
    stage_style(path, why) = "stage-style";
    stage_version_damaged(number) = "stage-version-damaged";
    event_version_frozen() = "event-version-frozen";
    event_version_withdrawn() = "event-version-withdrawn";
    event_reacted() = "event-reacted";
    event_reaction_withdrawn() = "event-reaction-withdrawn";
    glossary_disclosure() = "glossary-disclosure";
    glossary_nil_reply() = "glossary-nil-reply";
    glossary_authorisation() = "glossary-authorisation";
    glossary_umbrella() = "glossary-umbrella";
    glossary_weighing_note() = "glossary-weighing-note";
    glossary_person() = "glossary-person";
    glossary_matter() = "glossary-matter";
    glossary_compensating() = "glossary-compensating";
    glossary_sample() = "glossary-sample";
    glossary_population() = "glossary-population";
    glossary_nil_reply_term() = "glossary-nil-reply-term";
    glossary_umbrella_term() = "glossary-umbrella-term";
    glossary_compensating_term() = "glossary-compensating-term";
    glossary_sample_term() = "glossary-sample-term";
    glossary_population_term() = "glossary-population-term";
}

impl Text {
    /// What stands on every page: working version, concept or final with its number.
    #[must_use]
    pub fn edition(&self, edition: Edition) -> String {
        match edition {
            Edition::Working => self.stage_working(),
            Edition::Frozen { number, stage: Stage::Concept } => self.stage_concept(number),
            Edition::Frozen { number, stage: Stage::Final } => self.stage_final(number),
        }
    }
}

impl Word for Stage {
    fn word(self, text: &Text) -> String {
        match self {
            Self::Concept => text.stage_word_concept(),
            Self::Final => text.stage_word_final(),
        }
    }
}
