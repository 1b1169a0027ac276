//! `toets FILE`: the workbench.

use super::Outcome;
use super::failure::Failure;
use super::mark::item;
use super::session::{self, Session};
use crate::app::{Effect, Model};
use crate::domain::item::ItemRef;
use crate::jobs::{Files, Jobs, Setup};
use crate::run::{self, Answers};
use crate::store::{Access, Author};
use std::path::Path;
use std::time::Duration;

pub fn run(session: &Session, file: &Path, at: Option<&str>) -> Result<Outcome, Failure> {
    let at = at.map(item).transpose()?;
    workbench(session, file, at, &session.author())
}

/// Opens the workbench as `author`, at an item if one is given.
pub fn workbench(session: &Session, file: &Path, at: Option<ItemRef>, author: &Author) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Write)?;
    if let Some(item) = &at {
        store.case(item)?;
    }
    let framework = session::framework_of(&store)?;
    let language = session.language_of(&store)?;
    let setup = Setup { author: author.clone(), language, checks: framework.checks.clone() };
    let mut model = Model::new(author.reviewer.clone(), language, framework);
    model.begin_at = at;
    let files = Files::beside(store)?;
    run::run(model, file, Desk { waiting: Some((files, setup)), jobs: None }).map_err(Failure::Screen)?;
    Ok(Outcome::Done)
}

/// The jobs as the loop wants them: their threads begin when it says where answers go.
struct Desk {
    waiting: Option<(Files, Setup)>,
    jobs: Option<Jobs>,
}

impl run::Jobs for Desk {
    fn connect(&mut self, answers: Answers) {
        if let Some((files, setup)) = self.waiting.take() {
            self.jobs = Some(Jobs::start(files, setup, move |message| answers.send(message)));
        }
    }

    fn start(&mut self, effect: Effect) {
        if let Some(jobs) = &self.jobs {
            jobs.order(effect);
        }
    }

    fn finish(&mut self, within: Duration) {
        if let Some(jobs) = &mut self.jobs {
            jobs.finish(within);
        }
    }
}
