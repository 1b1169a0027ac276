//! The words of the pages and forms about samples.

use super::{Text, number};
use crate::domain::flow::Stage;
use crate::domain::plan::{PlanProblem, SizePreview, Width};
use crate::domain::sampling::Redrawn;

messages! { SAMPLES:
    samples_not_in_sample(item, name) = "samples-not-in-sample";
    samples_marked_already() = "samples-marked-already";
    samples_marked_not_found(count, said, name, missing) = "samples-marked-not-found";
    samples_marked_found(count, said, name, missing) = "samples-marked-found";
    samples_seen(count, said) = "samples-seen";
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
