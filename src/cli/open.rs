//! `toets FILE`: the workbench.

use super::Outcome;
use super::config::{self, Settings};
use super::failure::Failure;
use super::mark::item;
use super::recent;
use super::session::{self, Session};
use crate::app::{Effect, Model, Notice, Status};
use crate::domain::item::ItemRef;
use crate::jobs::{Files, Jobs, Setup};
use crate::run::{self, Answers, Mouse, Preferences, Seat};
use crate::store::{Access, Author};
use crate::text::Text;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub fn run(session: &Session, file: &Path, at: Option<&str>) -> Result<Outcome, Failure> {
    let at = at.map(item).transpose()?;
    let bench = prepare(session, file, at, &session.author())?;
    recent::remember(session, file, bench.title.as_deref());
    bench.sit(&mut seat(session)?)
}

/// The same in lines of plain text.
pub fn plain(session: &Session, file: &Path, at: Option<&str>) -> Result<Outcome, Failure> {
    let at = at.map(item).transpose()?;
    let bench = prepare(session, file, at, &session.author())?;
    recent::remember(session, file, bench.title.as_deref());
    run::plain(bench.model, session.settings().look().keys, bench.desk).map_err(Failure::Output)?;
    Ok(Outcome::Done)
}

/// Opens the workbench as `author`, at an item if one is given.
pub fn workbench(session: &Session, file: &Path, at: Option<ItemRef>, author: &Author) -> Result<Outcome, Failure> {
    let bench = prepare(session, file, at, author)?;
    bench.sit(&mut seat(session)?)
}

/// Takes the terminal as the user prefers it.
pub fn seat(session: &Session) -> Result<Seat, Failure> {
    Seat::take(preferences(session.settings()), &session.text()).map_err(Failure::Screen)
}

fn preferences(settings: &Settings) -> Preferences {
    let mouse = if settings.mouse.value { Mouse::Ours } else { Mouse::Terminals };
    Preferences { look: settings.look(), mouse }
}

/// All that the workbench needs, opened and read.
pub struct Bench {
    model: Model,
    desk: Desk,
    file: PathBuf,
    /// The investigation's.
    pub title: Option<String>,
}

/// Opens the file; what is wrong with it is found out before the screen changes.
pub fn prepare(session: &Session, file: &Path, at: Option<ItemRef>, author: &Author) -> Result<Bench, Failure> {
    let store = session::open(file, Access::Write)?;
    if let Some(item) = &at {
        store.case(item)?;
    }
    let framework = session::framework_of(&store)?;
    let language = session.screen_language(&store)?;
    let title = store.investigation()?.map(|investigation| investigation.title);
    let setup = Setup { author: author.clone(), language, checks: framework.checks.clone() };
    let mut model = Model::new(author.reviewer.clone(), language, framework);
    model.begin_at = at;
    model.lock.after = session.settings().lock_after();
    let library = config::load_library();
    if let Some(first) = library.flaws.first() {
        let said = first.said("library.toml", &Text::new(language));
        model.status = Status::Note(Notice::LibraryFaulty(library.flaws.len(), said));
    }
    model.library = library.library;
    let faults = session.loaded().flaws.len();
    if faults > 0 {
        model.status = Status::Note(Notice::ConfigurationFaulty(faults));
    }
    let files = Files::beside(store)?;
    Ok(Bench { model, desk: Desk { waiting: Some((files, setup)), jobs: None }, file: file.to_owned(), title })
}

impl Bench {
    /// Runs the workbench where the user sits.
    pub fn sit(self, seat: &mut Seat) -> Result<Outcome, Failure> {
        seat.run(self.model, &self.file, self.desk).map_err(Failure::Screen)?;
        Ok(Outcome::Done)
    }
}

/// The jobs as the loop wants them: their threads begin when it says where answers go.
pub struct Desk {
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
