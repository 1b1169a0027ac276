//! The words of searching in all text: its line, its hits, and what the fields are called in which they stand.

messages! { SEEK:
    context_search() = "context-search";
    help_open_search() = "help-open-search";
    help_open_hit() = "help-open-hit";
    hint_open_hit() = "hint-open-hit";
    help_type_search() = "help-type-search";
    help_leave_search() = "help-leave-search";
    hint_leave_search() = "hint-leave-search";
    seek_title() = "seek-title";
    seek_help() = "seek-help";
    seek_nothing() = "seek-nothing";
    seek_more(total) = "seek-more";
    seek_shown(shown) = "seek-shown";
    seek_field_reference() = "seek-field-reference";
    seek_field_criteria() = "seek-field-criteria";
    seek_field_measures() = "seek-field-measures";
    seek_field_extra() = "seek-field-extra";
    seek_field_notes_named() = "seek-field-notes-named";
    seek_field_authorisations() = "seek-field-authorisations";
    seek_field_reasoning() = "seek-field-reasoning";
    seek_field_compensating() = "seek-field-compensating";
    seek_field_evidence() = "seek-field-evidence";
    seek_field_reason() = "seek-field-reason";
    seek_field_name() = "seek-field-name";
    seek_field_addressee() = "seek-field-addressee";
    seek_field_text() = "seek-field-text";
    seek_found(count, total) = "seek-found";
}
