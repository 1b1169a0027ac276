//! The words on the report screen and on its export form.

use super::Text;
use crate::domain::figure::{Counted, UnderNorm};
use crate::domain::publication::{Audience, Section};

messages! { PREVIEW:
    export_name() = "export-name";
    context_report() = "context-report";
    help_open_report() = "help-open-report";
    hint_open_report() = "hint-open-report";
    help_open_counted() = "help-open-counted";
    hint_open_counted() = "hint-open-counted";
    help_export_report() = "help-export-report";
    hint_export_report() = "hint-export-report";
    help_next_section() = "help-next-section";
    hint_next_section() = "hint-next-section";
    help_previous_section() = "help-previous-section";
    help_public_report() = "help-public-report";
    hint_public_report() = "hint-public-report";
    help_secret_report() = "help-secret-report";
    hint_secret_report() = "hint-secret-report";
    help_fact_check_report() = "help-fact-check-report";
    hint_fact_check_report() = "hint-fact-check-report";
    help_report_alone() = "help-report-alone";
    hint_report_alone() = "hint-report-alone";
    help_report_down() = "help-report-down";
    help_report_up() = "help-report-up";
    preview_stale() = "preview-stale";
    preview_never_frozen() = "preview-never-frozen";
    preview_frozen(version, day) = "preview-frozen";
    preview_refused() = "preview-refused";
    preview_counts() = "preview-counts";
    preview_total() = "preview-total";
    preview_zeros() = "preview-zeros";
    preview_population() = "preview-population";
    preview_sampled() = "preview-sampled";
    preview_assessed() = "preview-assessed";
    preview_required() = "preview-required";
    preview_finding() = "preview-finding";
    preview_line(line, total) = "preview-line";
    export_title() = "export-title";
    export_intro() = "export-intro";
    export_audience() = "export-audience";
    export_format() = "export-format";
    export_section() = "export-section";
    export_marking() = "export-marking";
    export_language() = "export-language";
    export_template() = "export-template";
    export_target() = "export-target";
    export_replace() = "export-replace";
    export_working() = "export-working";
    export_last() = "export-last";
    export_keep() = "export-keep";
    export_replaced() = "export-replaced";
    export_dutch() = "export-dutch";
    export_english() = "export-english";
    export_comes_to(path) = "export-comes-to";
    export_folder(path) = "export-folder";
    export_exists(path) = "export-exists";
    export_freezes() = "export-freezes";
    export_refused() = "export-refused";
    export_writing() = "export-writing";
    export_written(path) = "export-written";
    export_next(key) = "export-next";
    help_leave_written() = "help-leave-written";
    hint_leave_written() = "hint-leave-written";
    export_where_to() = "export-where-to";
    export_no_folder(path) = "export-no-folder";
    export_no_version() = "export-no-version";
    export_is_folder(path) = "export-is-folder";
    export_is_file(path) = "export-is-file";
    export_own_file(path) = "export-own-file";
    section_all() = "section-all";
    section_counts() = "section-counts";
    section_findings() = "section-findings";
    section_cases() = "section-cases";
    section_conclusions() = "section-conclusions";
    section_sample() = "section-sample";
    section_recommendations() = "section-recommendations";
    section_questions() = "section-questions";
    section_checkpoint() = "section-checkpoint";
}

impl Text {
    /// What a report for this audience is called in a word or two.
    #[must_use]
    pub fn audience(&self, audience: Audience) -> String {
        match audience {
            Audience::Public => self.hint_public_report(),
            Audience::Secret => self.hint_secret_report(),
            Audience::FactCheck => self.hint_fact_check_report(),
        }
    }

    #[must_use]
    pub fn section(&self, section: Section) -> String {
        match section {
            Section::All => self.section_all(),
            Section::Counts => self.section_counts(),
            Section::Findings => self.section_findings(),
            Section::Cases => self.section_cases(),
            Section::Conclusions => self.section_conclusions(),
            Section::Sample => self.section_sample(),
            Section::Recommendations => self.section_recommendations(),
            Section::Questions => self.section_questions(),
            Section::Checkpoint => self.section_checkpoint(),
        }
    }

    /// What a number of the table counts.
    #[must_use]
    pub fn counted(&self, counted: &Counted) -> String {
        match counted {
            Counted::Column("population") => self.preview_population(),
            Counted::Column("sampled") => self.preview_sampled(),
            Counted::Column("assessed") => self.preview_assessed(),
            Counted::Column(column) => {
                crate::domain::figure::state(column).map_or_else(|| (*column).to_owned(), |state| self.state(state))
            }
            Counted::Norm(_, UnderNorm::Required) => self.preview_required(),
            Counted::Norm(_, UnderNorm::Unlawful) => self.verdict_unlawful(),
            Counted::Norm(_, UnderNorm::Careless) => self.verdict_careless(),
            Counted::Norm(_, UnderNorm::Finding) => self.preview_finding(),
        }
    }
}
