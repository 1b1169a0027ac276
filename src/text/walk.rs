//! The words of walking from case to case: what can be reached, and why a key cannot act here.

messages! { WALK:
    walk_hidden(key) = "walk-hidden";
    walk_nothing_found(find, key) = "walk-nothing-found";
    walk_nothing_found_open(find, key, hide) = "walk-nothing-found-open";
    walk_nothing_passes(key) = "walk-nothing-passes";
    walk_help_clear_find() = "walk-help-clear-find";
    walk_hint_clear_find() = "walk-hint-clear-find";
}
