//! The words of the pages and forms about samples.

use super::{Text, number};
use crate::domain::drawing::DrawProblem;
use crate::domain::flow::Stage;
use crate::domain::plan::{PlanProblem, SizePreview, Width};
use crate::domain::sampling::Redrawn;

messages! { SAMPLES:
    samples_not_in_sample(item, name) = "samples-not-in-sample";
    samples_marked_already() = "samples-marked-already";
    samples_marked_not_found(count, said, name, missing) = "samples-marked-not-found";
    samples_marked_found(count, said, name, missing) = "samples-marked-found";
    samples_seen(count, said) = "samples-seen";
    context_samples() = "context-samples";
    context_form() = "context-form";
    help_open_samples() = "help-open-samples";
    hint_open_samples() = "hint-open-samples";
    help_draw_sample() = "help-draw-sample";
    hint_draw_sample() = "hint-draw-sample";
    help_exclude_items() = "help-exclude-items";
    hint_exclude_items() = "hint-exclude-items";
    help_extend_sample() = "help-extend-sample";
    hint_extend_sample() = "hint-extend-sample";
    help_sample_size() = "help-sample-size";
    hint_sample_size() = "hint-sample-size";
    help_verify_samples() = "help-verify-samples";
    hint_verify_samples() = "hint-verify-samples";
    help_mark_not_found() = "help-mark-not-found";
    hint_mark_not_found() = "hint-mark-not-found";
    help_accept_form() = "help-accept-form";
    hint_accept_form() = "hint-accept-form";
    help_next_field() = "help-next-field";
    hint_next_field() = "hint-next-field";
    help_previous_field() = "help-previous-field";
    help_choose_next() = "help-choose-next";
    hint_choose_next() = "hint-choose-next";
    help_choose_previous() = "help-choose-previous";
    samples_title(name) = "samples-title";
    samples_progress(assessed, read) = "samples-progress";
    samples_no_origin() = "samples-no-origin";
    samples_drawn_on(day) = "samples-drawn-on";
    samples_filter(filter) = "samples-filter";
    samples_hash(hash) = "samples-hash";
    samples_strata(by, strata) = "samples-strata";
    samples_stratum(name, size, frame) = "samples-stratum";
    samples_flow(service, unit) = "samples-flow";
    samples_exclusions() = "samples-exclusions";
    samples_redraw() = "samples-redraw";
    samples_gone() = "samples-gone";
    samples_said() = "samples-said";
    samples_items() = "samples-items";
    samples_twice() = "samples-twice";
    samples_left_out() = "samples-left-out";
    samples_same() = "samples-same";
    samples_kappa() = "samples-kappa";
    page_unknown() = "page-unknown";
    form_draw() = "form-draw";
    form_extend(name) = "form-extend";
    form_extend_intro() = "form-extend-intro";
    form_seed() = "form-seed";
    form_seed_intro() = "form-seed-intro";
    form_exclude() = "form-exclude";
    form_size() = "form-size";
    form_filter_intro() = "form-filter-intro";
    form_kind() = "form-kind";
    form_method() = "form-method";
    form_filter() = "form-filter";
    form_items() = "form-items";
    form_how_many() = "form-how-many";
    form_by() = "form-by";
    form_reason() = "form-reason";
    form_name() = "form-name";
    form_level() = "form-level";
    form_origin() = "form-origin";
    form_origin_note() = "form-origin-note";
    form_seed_value() = "form-seed-value";
    form_hits() = "form-hits";
    form_share() = "form-share";
    form_comes_to(name, size, count, unit) = "form-comes-to";
    form_left_out(count, said) = "form-left-out";
    form_first(refs) = "form-first";
    form_frozen_first() = "form-frozen-first";
    form_stratum(size, frame) = "form-stratum";
    form_would_exclude(count, unit) = "form-would-exclude";
    form_population(population) = "form-population";
    samples_reasons(count) = "samples-reasons";
    form_needs_size() = "form-needs-size";
    form_size_of_strata() = "form-size-of-strata";
    form_needs_by() = "form-needs-by";
    form_needs_choice() = "form-needs-choice";
    form_needs_reason() = "form-needs-reason";
    form_stratum_empty(stratum) = "form-stratum-empty";
    help_cancel_form() = "help-cancel-form";
    hint_cancel_form() = "hint-cancel-form";
    queue_samples() = "queue-samples";
    form_exclude_intro() = "form-exclude-intro";
    form_needs_filter() = "form-needs-filter";
    samples_undefined() = "samples-undefined";
    flow_population() = "flow-population";
    flow_excluded() = "flow-excluded";
    flow_not_drawn() = "flow-not-drawn";
    flow_drawn() = "flow-drawn";
    flow_assessed() = "flow-assessed";
    flow_open() = "flow-open";
}

impl Text {
    /// Why a plan comes to nothing.
    #[must_use]
    pub fn plan_problem(&self, problem: &PlanProblem) -> String {
        match problem {
            PlanProblem::Filter(problem) => self.filter_problem(problem),
            PlanProblem::By(problem) => self.filter_problem_kind(problem),
            PlanProblem::BySeveral(field) => self.sample_draw_by_several(field),
            PlanProblem::Size(typed) => self.sample_bad_size(typed),
            PlanProblem::Level(typed) => self.sample_bad_level(typed),
            PlanProblem::Share(typed) => self.sample_bad_share(typed),
            PlanProblem::Exclude { typed, population } => {
                self.sample_exclude_too_many(typed, number(*population, self.language()))
            }
            PlanProblem::SizeOfPopulation { size, population } => {
                self.sample_size_too_many(*size, number(*population, self.language()))
            }
            PlanProblem::PopulationEmpty => self.sample_population_empty(),
            PlanProblem::Draw(problem) => self.draw_problem(problem),
        }
    }

    /// The same on a form: by its fields, not by the options of a command.
    #[must_use]
    pub fn form_problem(&self, problem: &PlanProblem) -> String {
        match problem {
            PlanProblem::Draw(DrawProblem::SizeMissing) => self.form_needs_size(),
            PlanProblem::Draw(DrawProblem::SizeOfStrata) => self.form_size_of_strata(),
            PlanProblem::Draw(DrawProblem::ByMissing) => self.form_needs_by(),
            PlanProblem::Draw(DrawProblem::NothingChosen) => self.form_needs_choice(),
            PlanProblem::Draw(DrawProblem::ReasonMissing) => self.form_needs_reason(),
            PlanProblem::Draw(DrawProblem::StratumEmpty { stratum }) => self.form_stratum_empty(stratum),
            other => self.plan_problem(other),
        }
    }

    /// What came of drawing again.
    #[must_use]
    pub fn redrawn(&self, redrawn: &Redrawn) -> String {
        match redrawn.differences.is_empty() {
            true if redrawn.chosen => self.sample_verified_not_drawn(&redrawn.name),
            true => self.sample_verified(&redrawn.name),
            false => self.sample_differs(&redrawn.name),
        }
    }

    /// How many to read so that no hit excludes so many.
    #[must_use]
    pub fn size_exclude(&self, preview: &SizePreview, (hits, size): (u64, u64)) -> String {
        let [population, size, hits] = [preview.population, size, hits].map(|count| number(count, self.language()));
        self.sample_size_exclude(population, size, hits, self.level(preview.level))
    }

    /// The heading over the widths to expect.
    #[must_use]
    pub fn size_share(&self, preview: &SizePreview, share: &str) -> String {
        self.sample_size_share(share, number(preview.population, self.language()), self.level(preview.level))
    }

    /// The header of the widths to expect.
    #[must_use]
    pub fn size_header(&self) -> [String; 4] {
        [self.sample_size_drawn(), self.sample_size_expected(), self.sample_size_interval(), self.sample_size_width()]
    }

    /// One row of them.
    #[must_use]
    pub fn size_row(&self, population: u64, width: Width) -> [String; 4] {
        let figure = |count: u64| number(count, self.language());
        let between =
            self.statement_between(figure(width.interval.lower), figure(width.interval.upper), figure(population));
        [figure(width.read), figure(width.hits), between, figure(width.wide())]
    }

    /// That results were seen before the seed was set; `None` when none were.
    #[must_use]
    pub fn seen(&self, items: u64) -> Option<String> {
        (items > 0).then(|| self.samples_seen(items, number(items, self.language())))
    }

    /// A stage of the flow from population to verdict.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        match stage {
            Stage::Population => self.flow_population(),
            Stage::Excluded => self.flow_excluded(),
            Stage::NotDrawn => self.flow_not_drawn(),
            Stage::Drawn => self.flow_drawn(),
            Stage::Open => self.flow_open(),
            Stage::Conflict => self.state_conflict(),
            Stage::NotFound => self.statement_not_found(),
            Stage::ExcludedLater => self.statement_excluded(),
            Stage::Assessed => self.flow_assessed(),
            Stage::Unlawful => self.verdict_unlawful(),
            Stage::Careless => self.verdict_careless(),
            Stage::NotAssessable => self.verdict_not_assessable(),
            Stage::InOrder => self.verdict_in_order(),
        }
    }
}
