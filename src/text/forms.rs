//! The words of texts left in a form, of places left open in a text, and of ticked rows.

messages! { FORMS:
    form_draft_left(key, swap) = "form-draft-left";
    form_draft_of_now(words) = "form-draft-of-now";
    form_draft_waits(key) = "form-draft-waits";
    help_clear_marks() = "help-clear-marks";
    hint_clear_marks() = "hint-clear-marks";
    hint_mark_all() = "hint-mark-all";
    help_searches_all() = "help-searches-all";
    palette_nothing(help) = "palette-nothing";
    library_other_norms() = "library-other-norms";
    library_none_here(norm) = "library-none-here";
    library_for_other(verdict, given) = "library-for-other";
    text_open_places(count) = "text-open-places";
    text_unfilled(count, first) = "text-unfilled";
    text_to_fill(places) = "text-to-fill";
    proof_open_place(words) = "proof-open-place";
}
