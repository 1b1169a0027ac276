//! The words of the workbench in lines.

messages! { PLAIN:
    plain_overview(title) = "plain-overview";
    plain_last(item) = "plain-last";
    plain_begin() = "plain-begin";
    plain_counts(service, kind, done, shares) = "plain-counts";
    plain_queue(kind, total) = "plain-queue";
    plain_pointed(line) = "plain-pointed";
    plain_case(about) = "plain-case";
    plain_panes(names) = "plain-panes";
    plain_signal() = "plain-signal";
    plain_text_is() = "plain-text-is";
    plain_draft() = "plain-draft";
    plain_write() = "plain-write";
    plain_line() = "plain-line";
    plain_unknown(found, near) = "plain-unknown";
    plain_welcome() = "plain-welcome";
    plain_no_document() = "plain-no-document";
    plain_slow() = "plain-slow";
    plain_left() = "plain-left";
}
