//! What a form comes to as it is filled in, and the draw from a frame that it froze. Nothing is recorded here.

use super::writer::say;
use super::{Setup, report};
use crate::domain::drawing::Seed;
use crate::domain::plan::{DrawPreview, PlanProblem, Preview, Trial};
use crate::domain::review_records::Sample;
use crate::store::{self, Store, Unplanned};
use chrono::Utc;

/// Tries out what a form would do.
pub fn preview(store: &Store, setup: &Setup, trial: &Trial) -> Preview {
    let checks = &setup.checks;
    let tried = match trial {
        Trial::Draw(plan) => {
            let today = Utc::now().date_naive();
            store.freeze(plan, today, checks).map(|found| Preview::Draw(Box::new(found)))
        }
        Trial::Exclude(selection) => store.excludable(selection, checks).map(Preview::Exclude),
        Trial::Size(sizing) => store.sizing(sizing, checks).map(Preview::Size),
        Trial::Export(plan) => Ok(Preview::Export(Box::new(report::preview(store, setup, plan)))),
    };
    tried.unwrap_or_else(|problem| unplanned(setup, problem))
}

/// Draws from a frozen frame, beside what was drawn in the file meanwhile.
pub fn draw(store: &Store, setup: &Setup, (frozen, seed): (&DrawPreview, Option<Seed>)) -> Result<Sample, Preview> {
    let samples = store.sample_records().map_err(|error| unplanned(setup, error.into()))?;
    let drawn = store::draw_frozen(frozen.frozen.clone(), seed, frozen.kind, &samples);
    drawn.map_err(|problem| Preview::Problem(PlanProblem::from(problem)))
}

fn unplanned(setup: &Setup, problem: Unplanned) -> Preview {
    match problem {
        Unplanned::Problem(problem) => Preview::Problem(problem),
        Unplanned::Store(error) => Preview::Failed(say(setup.language, &error)),
    }
}
