//! The words of walking from case to case: what can be reached, and why a key cannot act here.

messages! { WALK:
    walk_hidden(key) = "walk-hidden";
    walk_nothing_found(find, key) = "walk-nothing-found";
    walk_nothing_found_open(find, key, hide) = "walk-nothing-found-open";
    walk_nothing_passes(key) = "walk-nothing-passes";
    walk_help_clear_find() = "walk-help-clear-find";
    walk_hint_clear_find() = "walk-hint-clear-find";
    walk_help_find() = "walk-help-find";
    walk_refused(key, why) = "walk-refused";
    walk_at_norms(to) = "walk-at-norms";
    walk_in_document(to) = "walk-in-document";
    walk_selecting(to) = "walk-selecting";
    walk_not_now() = "walk-not-now";
    walk_no_persons() = "walk-no-persons";
    walk_persons_not_delivered(count) = "walk-persons-not-delivered";
    walk_no_rest() = "walk-no-rest";
    walk_no_authorisation() = "walk-no-authorisation";
    walk_no_note() = "walk-no-note";
    walk_no_party() = "walk-no-party";
    walk_nothing_to_open() = "walk-nothing-to-open";
    walk_no_text() = "walk-no-text";
    walk_not_searched(key) = "walk-not-searched";
    walk_no_signal() = "walk-no-signal";
    walk_no_quotes() = "walk-no-quotes";
    walk_no_rows() = "walk-no-rows";
    walk_no_case_here() = "walk-no-case-here";
    walk_nothing_marked(key) = "walk-nothing-marked";
    walk_no_checks() = "walk-no-checks";
    walk_all_saved() = "walk-all-saved";
    walk_norm_share(settled, required) = "walk-norm-share";
    walk_assessed(shares) = "walk-assessed";
    walk_text_written(pane, select, next) = "walk-text-written";
    walk_hint_page() = "walk-hint-page";
    walk_none_open_title() = "walk-none-open-title";
    walk_none_open(key) = "walk-none-open";
    walk_replaced(was, texts, key) = "walk-replaced";
    walk_replaced_reasoning() = "walk-replaced-reasoning";
    walk_replaced_circumstances() = "walk-replaced-circumstances";
    walk_replaced_quotes(count) = "walk-replaced-quotes";
    walk_overwritten(was, key) = "walk-overwritten";
}
