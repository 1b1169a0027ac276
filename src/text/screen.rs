//! The words on the screens.

use super::Text;
use crate::domain::change::EventKind;
use crate::domain::settle::State;

messages! { SCREEN:
    screen_too_small(width, height) = "screen-too-small";
    screen_no_terminal() = "screen-no-terminal";
    screen_broken(path, what) = "screen-broken";
    screen_no_editor() = "screen-no-editor";
    screen_loading() = "screen-loading";
    screen_find() = "screen-find";
    screen_nothing_found() = "screen-nothing-found";
    screen_keys() = "screen-keys";
    list_more(count) = "list-more";
    status_saving() = "status-saving";
    status_saved(at) = "status-saved";
    status_failed(count, message) = "status-failed";
    status_undone(what) = "status-undone";
    status_redone(what) = "status-redone";
    status_changes(count) = "status-changes";
    notice_nothing_to_undo() = "notice-nothing-to-undo";
    notice_nothing_to_redo() = "notice-nothing-to-redo";
    notice_nothing_to_repeat() = "notice-nothing-to-repeat";
    notice_nothing_to_clear() = "notice-nothing-to-clear";
    notice_no_next_case() = "notice-no-next-case";
    notice_no_previous_case() = "notice-no-previous-case";
    notice_no_open_case() = "notice-no-open-case";
    notice_no_difference() = "notice-no-difference";
    notice_text_kept() = "notice-text-kept";
    difference_title(key) = "difference-title";
    difference_gone() = "difference-gone";
    difference_new() = "difference-new";
    notice_draft_found(words) = "notice-draft-found";
    notice_name_circumstances(key) = "notice-name-circumstances";
    notice_write_reasoning(key) = "notice-write-reasoning";
    notice_verdict_first() = "notice-verdict-first";
    notice_verdict_at_norms(key) = "notice-verdict-at-norms";
    notice_paste_ignored() = "notice-paste-ignored";
    notice_load_failed(message) = "notice-load-failed";
    notice_undo_failed(message) = "notice-undo-failed";
    notice_editor_failed(message) = "notice-editor-failed";
    notice_draft_failed(message) = "notice-draft-failed";
    value_missing() = "value-missing";
    value_yes() = "value-yes";
    value_no() = "value-no";
    value_open_ended() = "value-open-ended";
    value_unanswered() = "value-unanswered";
    heading_text() = "heading-text";
    heading_extra() = "heading-extra";
    heading_criteria() = "heading-criteria";
    heading_measures() = "heading-measures";
    heading_question() = "heading-question";
    label_excluded() = "label-excluded";
    label_closed() = "label-closed";
    label_date() = "label-date";
    label_parties() = "label-parties";
    label_party() = "label-party";
    label_subject() = "label-subject";
    label_content() = "label-content";
    label_regime() = "label-regime";
    label_channel() = "label-channel";
    label_persons_count() = "label-persons-count";
    label_person_categories() = "label-person-categories";
    label_data_categories() = "label-data-categories";
    label_conditions() = "label-conditions";
    label_reliability() = "label-reliability";
    label_source_reference() = "label-source-reference";
    label_currency() = "label-currency";
    label_measures_applied() = "label-measures-applied";
    label_requests() = "label-requests";
    label_origin() = "label-origin";
    label_origin_consent() = "label-origin-consent";
    label_registration() = "label-registration";
    label_ground() = "label-ground";
    label_grounds() = "label-grounds";
    label_classification() = "label-classification";
    label_samples() = "label-samples";
    label_kind() = "label-kind";
    label_level() = "label-level";
    label_granted_on() = "label-granted-on";
    label_valid_from() = "label-valid-from";
    label_valid_until() = "label-valid-until";
    label_categories_closed() = "label-categories-closed";
    label_based_on() = "label-based-on";
    label_legal_advice() = "label-legal-advice";
    label_necessity() = "label-necessity";
    label_proportionality() = "label-proportionality";
    label_subsidiarity() = "label-subsidiarity";
    label_risks() = "label-risks";
    label_mitigation() = "label-mitigation";
    label_version() = "label-version";
    label_adopted_on() = "label-adopted-on";
    label_adopted_by() = "label-adopted-by";
    label_risk_profile() = "label-risk-profile";
    label_required_level() = "label-required-level";
    label_permitted() = "label-permitted";
    label_added_value() = "label-added-value";
    label_international_obligations() = "label-international-obligations";
    label_quid_pro_quo() = "label-quid-pro-quo";
    label_disclosure() = "label-disclosure";
    label_category() = "label-category";
    label_notes() = "label-notes";
    label_title() = "label-title";
    label_answer() = "label-answer";
    label_reference() = "label-reference";
    label_file() = "label-file";
    document_source(file, row, hash) = "document-source";
    document_requires(condition) = "document-requires";
    document_no_authorisation() = "document-no-authorisation";
    document_no_note() = "document-no-note";
    note_in_force() = "note-in-force";
    note_in_force_short() = "note-in-force-short";
    note_earlier() = "note-earlier";
    note_hindsight() = "note-hindsight";
    note_hindsight_short() = "note-hindsight-short";
    pane_other_versions() = "pane-other-versions";
    pane_documents() = "pane-documents";
    case_progress(done, required) = "case-progress";
    norms_title() = "norms-title";
    norms_all_done(key) = "norms-all-done";
    norms_conflict() = "norms-conflict";
    norms_stale() = "norms-stale";
    norms_open() = "norms-open";
    norms_not_required() = "norms-not-required";
    norms_text_kept() = "norms-text-kept";
    norms_both_texts() = "norms-both-texts";
    norms_reasoning() = "norms-reasoning";
    norms_circumstances() = "norms-circumstances";
    norms_no_reasoning() = "norms-no-reasoning";
    norms_saving() = "norms-saving";
    norms_saved() = "norms-saved";
    norms_more(count, key) = "norms-more";
    norms_policy() = "norms-policy";
    norms_optional() = "norms-optional";
    norms_compensating(words) = "norms-compensating";
    field_reasoning() = "field-reasoning";
    field_compensating() = "field-compensating";
    field_words(count) = "field-words";
    overview_period(start, end) = "overview-period";
    overview_done(done, of) = "overview-done";
    overview_frame(population, rest) = "overview-frame";
    overview_excluded(count) = "overview-excluded";
    overview_not_drawn(count) = "overview-not-drawn";
    overview_samples() = "overview-samples";
    overview_drawn(items, frame) = "overview-drawn";
    overview_sample_done(done) = "overview-sample-done";
    overview_conflicts(count) = "overview-conflicts";
    overview_questions(count) = "overview-questions";
    overview_resume(key) = "overview-resume";
    overview_begin(key) = "overview-begin";
    overview_in_progress() = "overview-in-progress";
    overview_unreviewed() = "overview-unreviewed";
    overview_conflict() = "overview-conflict";
    queue_total(filtered, total) = "queue-total";
    queue_by_date() = "queue-by-date";
    queue_by_reference() = "queue-by-reference";
    queue_by_state() = "queue-by-state";
    queue_hides_done() = "queue-hides-done";
    queue_narrowing() = "queue-narrowing";
    queue_empty() = "queue-empty";
    queue_parties() = "queue-parties";
    queue_authorisation() = "queue-authorisation";
    queue_authorisation_short() = "queue-authorisation-short";
    queue_parties_short() = "queue-parties-short";
    queue_readers_short() = "queue-readers-short";
    queue_norms() = "queue-norms";
    queue_state() = "queue-state";
    queue_readers() = "queue-readers";
    log_total(count) = "log-total";
    log_event(number, at) = "log-event";
    log_empty() = "log-empty";
    log_from_to(old, new) = "log-from-to";
    log_text_changed(verdict) = "log-text-changed";
    log_cleared(old) = "log-cleared";
    log_undoes(what, number) = "log-undoes";
    event_created() = "event-created";
    event_imported() = "event-imported";
    event_replaced() = "event-replaced";
    event_assessment_outdated() = "event-assessment-outdated";
    event_assessed() = "event-assessed";
    event_assessment_cleared() = "event-assessment-cleared";
    event_closed() = "event-closed";
    event_reopened() = "event-reopened";
    event_excluded() = "event-excluded";
    event_included() = "event-included";
    event_dismissed() = "event-dismissed";
    event_undismissed() = "event-undismissed";
    event_drawn() = "event-drawn";
    event_sample_withdrawn() = "event-sample-withdrawn";
    event_asked() = "event-asked";
    event_question_withdrawn() = "event-question-withdrawn";
    event_recommended() = "event-recommended";
    event_recommendation_withdrawn() = "event-recommendation-withdrawn";
    dialog_rest_title(count) = "dialog-rest-title";
    dialog_rest(key) = "dialog-rest";
    dialog_rest_noticed(sign) = "dialog-rest-noticed";
    dialog_dismiss_title() = "dialog-dismiss-title";
    dialog_dismiss(signal) = "dialog-dismiss";
    norms_signal(signal, status) = "norms-signal";
    dialog_close_title() = "dialog-close-title";
    dialog_close() = "dialog-close";
    dialog_reopen_title() = "dialog-reopen-title";
    dialog_reopen() = "dialog-reopen";
    dialog_reconcile_title(norm) = "dialog-reconcile-title";
    dialog_reconcile() = "dialog-reconcile";
    dialog_leaving_title() = "dialog-leaving-title";
    dialog_leaving(count) = "dialog-leaving";
    dialog_unsaved_title() = "dialog-unsaved-title";
    dialog_unsaved() = "dialog-unsaved";
}

impl Text {
    /// A state in the one or two words a legend or a column has room for.
    #[must_use]
    pub fn overview_state(&self, state: State) -> String {
        match state {
            State::InProgress => self.overview_in_progress(),
            State::Unreviewed => self.overview_unreviewed(),
            State::Conflict => self.overview_conflict(),
            other => self.state(other),
        }
    }

    /// A state in the queue, where a conflict is said in full.
    #[must_use]
    pub fn queue_state_word(&self, state: State) -> String {
        match state {
            State::Conflict => self.norms_conflict(),
            other => self.overview_state(other),
        }
    }
}

impl Text {
    /// What an event is called in the log.
    #[must_use]
    pub fn event(&self, kind: EventKind) -> String {
        match kind {
            EventKind::Created => self.event_created(),
            EventKind::Imported => self.event_imported(),
            EventKind::Replaced => self.event_replaced(),
            EventKind::Assessed => self.event_assessed(),
            EventKind::AssessmentCleared => self.event_assessment_cleared(),
            EventKind::AssessmentOutdated => self.event_assessment_outdated(),
            EventKind::Closed => self.event_closed(),
            EventKind::Reopened => self.event_reopened(),
            EventKind::Excluded => self.event_excluded(),
            EventKind::Included => self.event_included(),
            EventKind::Dismissed => self.event_dismissed(),
            EventKind::Undismissed => self.event_undismissed(),
            EventKind::Drawn => self.event_drawn(),
            EventKind::SampleWithdrawn => self.event_sample_withdrawn(),
            EventKind::Asked => self.event_asked(),
            EventKind::QuestionWithdrawn => self.event_question_withdrawn(),
            EventKind::Recommended => self.event_recommended(),
            EventKind::RecommendationWithdrawn => self.event_recommendation_withdrawn(),
            EventKind::VersionFrozen => self.event_version_frozen(),
            EventKind::VersionWithdrawn => self.event_version_withdrawn(),
            EventKind::Reacted => self.event_reacted(),
            EventKind::ReactionWithdrawn => self.event_reaction_withdrawn(),
        }
    }
}
