//! The words on a document whose look a report is to have.

messages! { HOUSE:
    house_label() = "house-label";
    house_refused(path, why) = "house-refused";
    house_no_document(path, kind) = "house-no-document";
    house_other_kind(path, kind, format) = "house-other-kind";
    house_other_format(format) = "house-other-format";
    help_tick() = "help-tick";
    hint_tick() = "hint-tick";
}
