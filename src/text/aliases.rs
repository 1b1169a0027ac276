//! What else users call what they can do: searched in help and palette, never shown.

messages! { ALIASES:
    alias_mark() = "alias-mark";
    alias_together() = "alias-together";
    alias_select() = "alias-select";
    alias_quote() = "alias-quote";
    alias_copy() = "alias-copy";
    alias_remove() = "alias-remove";
    alias_undo() = "alias-undo";
    alias_back() = "alias-back";
    alias_save() = "alias-save";
    alias_print() = "alias-print";
    alias_find() = "alias-find";
    alias_skip() = "alias-skip";
    alias_import() = "alias-import";
    alias_library() = "alias-library";
    alias_ask() = "alias-ask";
    alias_lock() = "alias-lock";
    alias_scroll() = "alias-scroll";
    alias_zoom() = "alias-zoom";
    alias_pane() = "alias-pane";
    alias_write() = "alias-write";
    alias_signal() = "alias-signal";
    alias_sort() = "alias-sort";
    alias_hide() = "alias-hide";
    alias_draw() = "alias-draw";
    alias_count() = "alias-count";
    alias_quit() = "alias-quit";
    alias_reconcile() = "alias-reconcile";
    alias_log() = "alias-log";
    alias_help() = "alias-help";
}
