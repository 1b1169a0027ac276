//! What an import says: its summary and every problem of a bundle or framework.
//!
//! A problem's sentence names the place, what was found, what was expected and what to do next.

use super::Text;
use crate::domain::bundle::Table;
use crate::domain::framework_problem::{FrameworkFault, FrameworkProblem};

messages! { IMPORT:
    table_investigation() = "table-investigation";
    table_services() = "table-services";
    table_parties() = "table-parties";
    table_weighing_notes() = "table-weighing-notes";
    table_authorisations() = "table-authorisations";
    table_disclosures() = "table-disclosures";
    table_persons() = "table-persons";
    table_matters() = "table-matters";
    table_documents() = "table-documents";
    table_exclusions() = "table-exclusions";
    table_samples() = "table-samples";
    table_assessments() = "table-assessments";
    table_closures() = "table-closures";
    table_dismissals() = "table-dismissals";
    table_questions() = "table-questions";
    table_recommendations() = "table-recommendations";
    table_versions() = "table-versions";
    table_reactions() = "table-reactions";
    place_table(source, table) = "place-table";
    place_row(source, table, row) = "place-row";
    place_field(place, field) = "place-field";
    place_line(source, line, column) = "place-line";
    place_line_of(source, line) = "place-line-of";
    place_norm(place, norm) = "place-norm";
    place_check(place, check) = "place-check";
    problem_at(place, reason) = "problem-at";
    value_object() = "value-object";
    value_list() = "value-list";
    value_text() = "value-text";
    value_text_list() = "value-text-list";
    value_whole_number() = "value-whole-number";
    value_true_or_false() = "value-true-or-false";
    syntax_not_utf8() = "syntax-not-utf8";
    syntax_not_text(encoding) = "syntax-not-text";
    syntax_unclosed_quote() = "syntax-unclosed-quote";
    syntax_after_quote(found) = "syntax-after-quote";
    syntax_unexpected_end() = "syntax-unexpected-end";
    syntax_unexpected(found) = "syntax-unexpected";
    syntax_control_character() = "syntax-control-character";
    syntax_bad_escape() = "syntax-bad-escape";
    syntax_bad_number() = "syntax-bad-number";
    syntax_too_deep(most) = "syntax-too-deep";
    problem_syntax(line, column, fault) = "problem-syntax";
    problem_doubled_name(name) = "problem-doubled-name";
    problem_no_version() = "problem-no-version";
    problem_other_version(found) = "problem-other-version";
    problem_too_large(most) = "problem-too-large";
    problem_unknown_table(found, known) = "problem-unknown-table";
    problem_bad_workbook(message) = "problem-bad-workbook";
    problem_too_many_cells(most) = "problem-too-many-cells";
    problem_repeated_row(row, rows) = "problem-repeated-row";
    problem_cell_error(found) = "problem-cell-error";
    problem_no_columns() = "problem-no-columns";
    problem_no_such_column(found) = "problem-no-such-column";
    problem_stray_quote() = "problem-stray-quote";
    problem_open_quote(last) = "problem-open-quote";
    problem_in_open_quote(row) = "problem-in-open-quote";
    problem_other_width(found, expected, count, lines) = "problem-other-width";
    problem_lines_lost(count, lines) = "problem-lines-lost";
    notice_encoding(source, encoding) = "notice-encoding";
    notice_separator(source, separator) = "notice-separator";
    notice_tab(source) = "notice-tab";
    notice_swallows(source, row, lines) = "notice-swallows";
    problem_missing() = "problem-missing";
    problem_blank(characters) = "problem-blank";
    problem_disguised(found, character) = "problem-disguised";
    problem_wrong_type(found, expected) = "problem-wrong-type";
    problem_unknown_code(found, known) = "problem-unknown-code";
    problem_not_a_date(found) = "problem-not-a-date";
    problem_not_a_moment(found) = "problem-not-a-moment";
    problem_not_an_item(found) = "problem-not-an-item";
    problem_doubled(key, row) = "problem-doubled";
    problem_doubled_elsewhere(key, row, source) = "problem-doubled-elsewhere";
    problem_dangling(table, reference) = "problem-dangling";
    problem_unknown_norm(norm, framework, near) = "problem-unknown-norm";
    problem_unknown_check(check, framework, near) = "problem-unknown-check";
    problem_unknown_framework(found, known) = "problem-unknown-framework";
    problem_other_framework(found, has) = "problem-other-framework";
    problem_period_reversed(start, end) = "problem-period-reversed";
    problem_group_contains_itself(group) = "problem-group-contains-itself";
    problem_group_in_group(member) = "problem-group-in-group";
    problem_members_of_no_group() = "problem-members-of-no-group";
    problem_same_note(other) = "problem-same-note";
    problem_other_hash(found) = "problem-other-hash";
    problem_not_a_version(found) = "problem-not-a-version";
    problem_reacts_to_nothing() = "problem-reacts-to-nothing";
    problem_negative(found) = "problem-negative";
    problem_bad_path(path) = "problem-bad-path";
    problem_changed(reference) = "problem-changed";
    problem_assessment_exists(reference) = "problem-assessment-exists";
    problem_other_investigation(title) = "problem-other-investigation";
    framework_syntax(message) = "framework-syntax";
    framework_missing(field) = "framework-missing";
    framework_no_norms() = "framework-no-norms";
    framework_too_many_norms(count, most) = "framework-too-many-norms";
    framework_doubled_norm(line) = "framework-doubled-norm";
    framework_unknown_norm(found, known) = "framework-unknown-norm";
    framework_doubled_check(line) = "framework-doubled-check";
    framework_doubled_fact(name) = "framework-doubled-fact";
    framework_unknown_placeholder(field, found, known) = "framework-unknown-placeholder";
    framework_when_does_not_fit(when, item) = "framework-when-does-not-fit";
    framework_bad_share(from, to) = "framework-bad-share";
    import_source_unknown(path, known) = "import-source-unknown";
    import_done(file) = "import-done";
    import_dry_run(file) = "import-dry-run";
    import_nothing_new(file) = "import-nothing-new";
    import_refused(count, number) = "import-refused";
    import_refused_whole(count, number) = "import-refused-whole";
    import_kept_going(count, number, rejects) = "import-kept-going";
    import_unknown_fields(table, count, names) = "import-unknown-fields";
    import_column_table() = "import-column-table";
    import_column_read() = "import-column-read";
    import_column_new() = "import-column-new";
    import_column_unchanged() = "import-column-unchanged";
    import_column_updated() = "import-column-updated";
    import_column_rejected() = "import-column-rejected";
}

/// As many characters of a found text as a sentence bears: enough to find it, and ten megabytes stay out of the log.
const LONGEST: usize = 80;

pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

pub(super) fn listed<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}

impl Text {
    /// What a table of the bundle holds, in the plural.
    #[must_use]
    pub fn table(&self, table: Table) -> String {
        match table {
            Table::Investigation => self.table_investigation(),
            Table::Services => self.table_services(),
            Table::Parties => self.table_parties(),
            Table::WeighingNotes => self.table_weighing_notes(),
            Table::Authorisations => self.table_authorisations(),
            Table::Disclosures => self.table_disclosures(),
            Table::Persons => self.table_persons(),
            Table::Matters => self.table_matters(),
            Table::Documents => self.table_documents(),
            Table::Exclusions => self.table_exclusions(),
            Table::Samples => self.table_samples(),
            Table::Assessments => self.table_assessments(),
            Table::Closures => self.table_closures(),
            Table::Dismissals => self.table_dismissals(),
            Table::Questions => self.table_questions(),
            Table::Recommendations => self.table_recommendations(),
            Table::Versions => self.table_versions(),
            Table::Reactions => self.table_reactions(),
        }
    }

    /// A problem of a framework file with its place: `own.toml, regel 12, teken 8, norm scope: ..`.
    #[must_use]
    pub fn framework_problem(&self, source: &str, problem: &FrameworkProblem) -> String {
        let place = self.place_line(source, problem.line.to_string(), problem.column.to_string());
        let place = match &problem.norm {
            None => place,
            Some(norm) => self.place_norm(place, short(norm)),
        };
        let place = match &problem.check {
            None => place,
            Some(check) => self.place_check(place, short(check)),
        };
        self.problem_at(place, self.framework_reason(&problem.fault))
    }

    fn framework_reason(&self, fault: &FrameworkFault) -> String {
        use FrameworkFault as Fault;
        match fault {
            Fault::Syntax { message } => self.framework_syntax(message),
            Fault::Missing { field } => self.framework_missing(field),
            Fault::NoNorms => self.framework_no_norms(),
            Fault::TooManyNorms { count, most } => self.framework_too_many_norms(*count, *most),
            Fault::DoubledNorm { first_line } => self.framework_doubled_norm(first_line.to_string()),
            Fault::UnknownCode { found, known } => self.problem_unknown_code(short(found), listed(known)),
            Fault::WhenDoesNotFit { when, item } => self.framework_when_does_not_fit(*when, *item),
            Fault::UnknownNorm { found, known } => self.framework_unknown_norm(short(found), listed(known)),
            Fault::DoubledCheck { first_line } => self.framework_doubled_check(first_line.to_string()),
            Fault::DoubledFact { name } => self.framework_doubled_fact(short(name)),
            Fault::UnknownPlaceholder { field, found, known } => {
                self.framework_unknown_placeholder(field, short(found), listed(known))
            }
            Fault::Query(fault) => self.check_fault(fault),
            Fault::BadShare { from, to } => self.framework_bad_share(from, to),
        }
    }
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
