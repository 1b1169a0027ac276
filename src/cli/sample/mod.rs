//! `toets sample`: drawing, excluding, and what may be said.

mod agreement;
pub mod arguments;
mod draw;
mod exclude;
mod list;
mod not_found;
mod size;
mod verify;

use super::Outcome;
use super::failure::Failure;
use super::session::{self, Session};
use crate::domain::check::Check;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::review_records::Standing;
use crate::store::{Store, Unplanned};
use crate::text::Text;
use arguments::{Sample, What};

pub fn run(session: &Session, sample: &Sample) -> Result<Outcome, Failure> {
    let file = &sample.file;
    match &sample.what {
        What::Draw(draw) => draw::run(session, file, draw),
        What::Exclude { which, reason } => exclude::exclude(session, file, which, reason),
        What::Include { which } => exclude::include(session, file, which),
        What::List { format } => list::run(session, file, *format),
        What::Verify { name, format } => verify::run(session, file, name.as_deref(), *format),
        What::Size(size) => size::run(session, file, size),
        What::NotFound { sample, items, found } => {
            let standing = if *found { Standing::Found } else { Standing::NotFound };
            not_found::run(session, file, (sample, items), standing)
        }
        What::Agreement { format } => agreement::run(session, file, *format),
    }
}

fn kind(code: &str) -> Result<ItemKind, Failure> {
    Ok(ItemKind::parse(code)?)
}

/// The checks by which a filter asks for signals.
fn checks(store: &Store) -> Result<Vec<Check>, Failure> {
    Ok(session::framework_of(store)?.checks)
}

/// Wrong usage is one thing, a file that does not allow it another.
fn unplanned(text: &Text, problem: Unplanned) -> Failure {
    match problem {
        Unplanned::Problem(problem) if problem.is_usage() => Failure::Argument(text.plan_problem(&problem)),
        Unplanned::Problem(problem) => Failure::Refused(text.plan_problem(&problem)),
        Unplanned::Store(error) => error.into(),
    }
}
