//! The import screen.

use super::{Text, number};
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::incoming::Sort;
use std::collections::BTreeMap;

messages! { INCOMING:
    context_import_form() = "context-import-form";
    context_import() = "context-import";
    help_open_import() = "help-open-import";
    help_try_import() = "help-try-import";
    hint_try_import() = "hint-try-import";
    help_leave_import() = "help-leave-import";
    hint_leave_import() = "hint-leave-import";
    help_confirm_import() = "help-confirm-import";
    hint_confirm_import() = "hint-confirm-import";
    help_open_problems() = "help-open-problems";
    hint_open_problems() = "hint-open-problems";
    help_stop_import() = "help-stop-import";
    hint_stop_import() = "hint-stop-import";
    incoming_intro() = "incoming-intro";
    incoming_sources() = "incoming-sources";
    incoming_changed() = "incoming-changed";
    incoming_refuse() = "incoming-refuse";
    incoming_replace() = "incoming-replace";
    incoming_rejected() = "incoming-rejected";
    incoming_refuse_all() = "incoming-refuse-all";
    incoming_leave_out() = "incoming-leave-out";
    incoming_name_source() = "incoming-name-source";
    incoming_stopped() = "incoming-stopped";
    incoming_stopping() = "incoming-stopping";
    incoming_trying() = "incoming-trying";
    incoming_running() = "incoming-running";
    incoming_reading() = "incoming-reading";
    incoming_table(table) = "incoming-table";
    incoming_waits() = "incoming-waits";
    incoming_preview() = "incoming-preview";
    incoming_result() = "incoming-result";
    incoming_would_bring(count, number) = "incoming-would-bring";
    incoming_brought(count, number) = "incoming-brought";
    incoming_nothing_new() = "incoming-nothing-new";
    incoming_confirm(key) = "incoming-confirm";
    incoming_leaves_out(count, number) = "incoming-leaves-out";
    incoming_refused(count, number) = "incoming-refused";
    incoming_correct() = "incoming-correct";
    incoming_correct_whole() = "incoming-correct-whole";
    incoming_in_log(sources, key) = "incoming-in-log";
    incoming_warnings() = "incoming-warnings";
    incoming_problems(count, number) = "incoming-problems";
    incoming_empty(key) = "incoming-empty";
    incoming_mapping() = "incoming-mapping";
    incoming_separator() = "incoming-separator";
    incoming_encoding() = "incoming-encoding";
    incoming_header_row() = "incoming-header-row";
    incoming_found_out() = "incoming-found-out";
    incoming_tab() = "incoming-tab";
    incoming_about_sources() = "incoming-about-sources";
    incoming_about_mapping() = "incoming-about-mapping";
    incoming_about_changed() = "incoming-about-changed";
    incoming_about_rejected() = "incoming-about-rejected";
    incoming_about_separator() = "incoming-about-separator";
    incoming_about_encoding() = "incoming-about-encoding";
    incoming_about_header_row() = "incoming-about-header-row";
    incoming_number_row() = "incoming-number-row";
    incoming_nothing_there() = "incoming-nothing-there";
    incoming_missing(path) = "incoming-missing";
    incoming_not_allowed(path) = "incoming-not-allowed";
    incoming_no_registers(path) = "incoming-no-registers";
    incoming_read_as() = "incoming-read-as";
    incoming_not_kept(count, number) = "incoming-not-kept";
    incoming_no_undo() = "incoming-no-undo";
    help_complete_path() = "help-complete-path";
    hint_complete_path() = "hint-complete-path";
    incoming_log_table(table, parts) = "incoming-log-table";
    incoming_log_new(number) = "incoming-log-new";
    incoming_log_updated(number) = "incoming-log-updated";
    sort_file() = "sort-file";
    sort_investigation() = "sort-investigation";
    sort_mapping() = "sort-mapping";
    sort_row() = "sort-row";
    sort_missing() = "sort-missing";
    sort_value() = "sort-value";
    sort_code() = "sort-code";
    sort_date() = "sort-date";
    sort_reference() = "sort-reference";
    sort_doubled() = "sort-doubled";
    sort_group() = "sort-group";
    sort_document() = "sort-document";
    sort_changed() = "sort-changed";
}

impl Text {
    /// What a source brought, as the log says it: `verstrekkingen: 9 nieuw, 1 bijgewerkt; personen: 2 nieuw`.
    #[must_use]
    pub fn log_brought(&self, brought: &BTreeMap<Table, TableSummary>) -> String {
        let shown = |count| number(count, self.language());
        let one = |(table, summary): (&Table, &TableSummary)| {
            let parts = [
                (summary.new, self.incoming_log_new(shown(summary.new))),
                (summary.updated, self.incoming_log_updated(shown(summary.updated))),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part).collect();
            self.incoming_log_table(self.table(*table), parts.join(", "))
        };
        brought.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// A sort of problems.
    #[must_use]
    pub fn incoming_sort(&self, sort: Sort) -> String {
        match sort {
            Sort::File => self.sort_file(),
            Sort::Investigation => self.sort_investigation(),
            Sort::Mapping => self.sort_mapping(),
            Sort::Row => self.sort_row(),
            Sort::Missing => self.sort_missing(),
            Sort::Value => self.sort_value(),
            Sort::Code => self.sort_code(),
            Sort::Date => self.sort_date(),
            Sort::Reference => self.sort_reference(),
            Sort::Doubled => self.sort_doubled(),
            Sort::Group => self.sort_group(),
            Sort::Document => self.sort_document(),
            Sort::Changed => self.sort_changed(),
        }
    }
}
