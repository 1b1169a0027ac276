//! Mapping files in words: what is wrong with one, what a sheet did not hold, the rows accounted for, and the comments of
//! a suggested one.

use super::import::{listed, short};
use super::problem::encoding_name;
use super::{Text, number};
use crate::domain::account::{Account, Fate};
use crate::domain::mapping_problem::{MappingFault, MappingProblem, SettingType};
use crate::domain::problem::TextEncoding;

messages! { MAPPING:
    problem_not_mapped(column, found, known) = "problem-not-mapped";
    problem_not_in_form(column, found, expected) = "problem-not-in-form";
    problem_column_absent(column, line) = "problem-column-absent";
    problem_column_nearest(column, nearest, line) = "problem-column-nearest";
    problem_field_not_mapped(field, table, line) = "problem-field-not-mapped";
    problem_sheet_absent(sheet, known, line) = "problem-sheet-absent";
    problem_header_row_absent(row) = "problem-header-row-absent";
    notice_header_row(source, row) = "notice-header-row";
    mapping_unused(source, line, file) = "mapping-unused";
    mapping_syntax(message) = "mapping-syntax";
    mapping_unknown_setting(found, known) = "mapping-unknown-setting";
    mapping_wrong_type(setting, expected) = "mapping-wrong-type";
    mapping_unknown_table(found) = "mapping-unknown-table";
    mapping_unknown_field(found, table) = "mapping-unknown-field";
    mapping_nearest(reason, nearest) = "mapping-nearest";
    mapping_bad_value(field, found) = "mapping-bad-value";
    mapping_bad_code(field, found, known) = "mapping-bad-code";
    mapping_bad_setting(setting, found, expected) = "mapping-bad-setting";
    mapping_doubled_value(found) = "mapping-doubled-value";
    mapping_missing(setting) = "mapping-missing";
    mapping_not_a_list(field) = "mapping-not-a-list";
    mapping_contradiction(one, other) = "mapping-contradiction";
    setting_text() = "setting-text";
    setting_texts() = "setting-texts";
    setting_whole_number() = "setting-whole-number";
    setting_true_or_false() = "setting-true-or-false";
    setting_table() = "setting-table";
    setting_tables() = "setting-tables";
    account_form(encoding, separator) = "account-form";
    account_tab() = "account-tab";
    account_header(row) = "account-header";
    account_rows(source, form, count, read) = "account-rows";
    account_taken(number) = "account-taken";
    account_offered(number) = "account-offered";
    account_rejected(number) = "account-rejected";
    account_empty(number) = "account-empty";
    account_head(count, number) = "account-head";
    account_left_out(number) = "account-left-out";
    account_unreadable(number) = "account-unreadable";
    account_broken(source) = "account-broken";
    suggest_title() = "suggest-title";
    suggest_source(name) = "suggest-source";
    suggest_table_sure() = "suggest-table-sure";
    suggest_table_unsure() = "suggest-table-unsure";
    suggest_no_table() = "suggest-no-table";
    suggest_leave_out() = "suggest-leave-out";
    suggest_same(share) = "suggest-same";
    suggest_synonym(share, word) = "suggest-synonym";
    suggest_similar(share, word) = "suggest-similar";
    suggest_samples(samples) = "suggest-samples";
    suggest_no_samples() = "suggest-no-samples";
    suggest_value_unknown() = "suggest-value-unknown";
    suggest_unmatched() = "suggest-unmatched";
    suggest_required() = "suggest-required";
    suggest_failed(source) = "suggest-failed";
    suggest_two_dates(one, other) = "suggest-two-dates";
}

impl Text {
    /// A problem of a mapping file with its place.
    #[must_use]
    pub fn mapping_problem(&self, source: &str, problem: &MappingProblem) -> String {
        let place = self.place_line(source, problem.line.to_string(), problem.column.to_string());
        self.problem_at(place, self.mapping_reason(&problem.fault))
    }

    fn mapping_reason(&self, fault: &MappingFault) -> String {
        use MappingFault as Fault;
        match fault {
            Fault::Syntax { message } => self.mapping_syntax(short(message)),
            Fault::UnknownSetting { found, known } => self.mapping_unknown_setting(short(found), listed(known)),
            Fault::WrongType { setting, expected } => {
                self.mapping_wrong_type(short(setting), self.setting_type(*expected))
            }
            Fault::UnknownTable { found, nearest } => {
                self.near(self.mapping_unknown_table(short(found)), nearest.as_ref())
            }
            Fault::UnknownField { table, found, nearest } => {
                self.near(self.mapping_unknown_field(short(found), *table), nearest.as_ref())
            }
            Fault::BadValue { field, found, known, nearest } => {
                let reason = if known.is_empty() {
                    self.mapping_bad_value(short(field), short(found))
                } else {
                    self.mapping_bad_code(short(field), short(found), listed(known))
                };
                self.near(reason, nearest.as_ref())
            }
            Fault::BadSetting { setting, found, expected } => {
                self.mapping_bad_setting(*setting, short(found), *expected)
            }
            Fault::DoubledValue { found } => self.mapping_doubled_value(short(found)),
            Fault::Missing { setting } => self.mapping_missing(*setting),
            Fault::NotAList { field } => self.mapping_not_a_list(short(field)),
            Fault::Contradiction { one, other } => self.mapping_contradiction(*one, *other),
        }
    }

    fn near(&self, reason: String, nearest: Option<&String>) -> String {
        match nearest {
            None => reason,
            Some(nearest) => self.mapping_nearest(reason, short(nearest)),
        }
    }

    fn setting_type(&self, expected: SettingType) -> String {
        match expected {
            SettingType::Text => self.setting_text(),
            SettingType::Texts => self.setting_texts(),
            SettingType::WholeNumber => self.setting_whole_number(),
            SettingType::TrueOrFalse => self.setting_true_or_false(),
            SettingType::Table => self.setting_table(),
            SettingType::Tables => self.setting_tables(),
        }
    }

    /// How separated text was read: `Windows-1252, ";" tussen de cellen`.
    #[must_use]
    pub fn account_of_text(&self, encoding: TextEncoding, separator: char) -> String {
        let separator = if separator == '\t' { self.account_tab() } else { format!("\"{separator}\"") };
        self.account_form(encoding_name(encoding), separator)
    }

    /// The rows of a sheet, accounted for, and how it was read.
    #[must_use]
    pub fn account(&self, sources: &[String], account: &Account) -> String {
        let shown = |count: u64| number(count, self.language());
        let others = [
            (account.rejected, self.account_rejected(shown(account.rejected))),
            (account.empty, self.account_empty(shown(account.empty))),
            (account.left_out, self.account_left_out(shown(account.left_out))),
            (account.head, self.account_head(account.head, shown(account.head))),
            (account.unreadable, self.account_unreadable(shown(account.unreadable))),
        ];
        let mut parts = vec![match account.fate {
            Fate::Taken => self.account_taken(shown(account.good)),
            Fate::Offered => self.account_offered(shown(account.good)),
        }];
        parts.extend(others.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part));
        let source = sources.get(account.source).map_or("", String::as_str);
        let form = self.account_read_as(account, source);
        let rows = self.account_rows(source, form, account.read, shown(account.read));
        format!("{rows} = {}.", parts.join(" + "))
    }

    /// How a sheet was read, and which it is where the name of the source does not say so.
    fn account_read_as(&self, account: &Account, source: &str) -> String {
        let written = account.encoding.zip(account.separator);
        let written = written.map(|(encoding, separator)| self.account_of_text(encoding, separator));
        let header = account.header_row.map(|row| self.account_header(row.to_string()));
        let name = account.sheet.clone().filter(|name| written.is_none() && !source.ends_with(&format!(" [{name}]")));
        let parts: Vec<String> = [name, written, header].into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
    }
}

#[cfg(test)]
#[path = "mapping_tests.rs"]
mod tests;
