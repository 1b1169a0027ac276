//! The words of what the reviewer always has in view, and of texts that are written for many items at once.

messages! { BENCH:
    bench_bulk_reasoning(items) = "bench-bulk-reasoning";
    bench_bulk_reason(items) = "bench-bulk-reason";
    bench_all_done(key) = "bench-all-done";
    bench_undid_question() = "bench-undid-question";
    bench_undid_recommendation() = "bench-undid-recommendation";
    bench_undid_sample() = "bench-undid-sample";
    bench_undid_dismissal() = "bench-undid-dismissal";
    bench_undid_closure() = "bench-undid-closure";
    bench_undid_exclusion() = "bench-undid-exclusion";
    bench_undid_version() = "bench-undid-version";
    bench_undid_reaction() = "bench-undid-reaction";
    bench_help_rub_word() = "bench-help-rub-word";
    bench_help_rub_line() = "bench-help-rub-line";
    bench_asked_again(items, shown) = "bench-asked-again";
    bench_record() = "bench-record";
    bench_document(reference) = "bench-document";
    bench_outdated(record, day) = "bench-outdated";
    bench_outdated_short() = "bench-outdated-short";
    bench_more_below(lines, key) = "bench-more-below";
    bench_more_above(lines, key) = "bench-more-above";
    bench_type_text() = "bench-type-text";
    bench_help_write() = "bench-help-write";
    bench_hint_write() = "bench-hint-write";
}
