//! The words about one judgement on many items.

messages! { BULK:
    context_bulk() = "context-bulk";
    help_mark() = "help-mark";
    hint_mark() = "hint-mark";
    help_mark_all() = "help-mark-all";
    help_bulk_verdict() = "help-bulk-verdict";
    hint_bulk_verdict() = "hint-bulk-verdict";
    help_bulk_close() = "help-bulk-close";
    hint_bulk_close() = "hint-bulk-close";
    help_bulk_record() = "help-bulk-record";
    hint_bulk_record() = "hint-bulk-record";
    help_bulk_next() = "help-bulk-next";
    hint_bulk_next() = "hint-bulk-next";
    help_bulk_previous() = "help-bulk-previous";
    help_bulk_choose() = "help-bulk-choose";
    hint_bulk_choose() = "hint-bulk-choose";
    help_bulk_choose_back() = "help-bulk-choose-back";
    queue_marked(count) = "queue-marked";
    bulk_title(count) = "bulk-title";
    bulk_close_title(count) = "bulk-close-title";
    bulk_norm() = "bulk-norm";
    bulk_verdict() = "bulk-verdict";
    bulk_reasoning() = "bulk-reasoning";
    bulk_reason() = "bulk-reason";
    bulk_mine() = "bulk-mine";
    bulk_left_alone() = "bulk-left-alone";
    bulk_replaced() = "bulk-replaced";
    bulk_choose_verdict() = "bulk-choose-verdict";
    bulk_counting() = "bulk-counting";
    bulk_required(required, items) = "bulk-required";
    bulk_have_mine(count) = "bulk-have-mine";
    bulk_closed(count) = "bulk-closed";
    bulk_reaches(count) = "bulk-reaches";
    bulk_progress(done, total) = "bulk-progress";
    bulk_marked(marked, of) = "bulk-marked";
    bulk_nothing_marked() = "bulk-nothing-marked";
    bulk_recorded(count) = "bulk-recorded";
    bulk_lacks_reasoning() = "bulk-lacks-reasoning";
    bulk_lacks_circumstances() = "bulk-lacks-circumstances";
    bulk_recorded_bare(count) = "bulk-recorded-bare";
    bulk_recorded_circumstances(count) = "bulk-recorded-circumstances";
    bulk_cancelled() = "bulk-cancelled";
}
