//! `toets` without arguments: the start screen, and what is chosen there.

use super::arguments::{Demo, New};
use super::failure::Failure;
use super::import::{self, Brought, Delivery, listener};
use super::open::{self, Bench};
use super::session::{self, Session};
use super::{Outcome, demo, framework, new, recent};
use crate::app::start::{Beginning, StartView};
use crate::app::{Effect, Model, Screen};
use crate::import::{Form, Originals, shipped, shipped_framework};
use crate::jobs::import::at_home;
use crate::run::{Answers, Jobs};
use crate::store::{self, Access};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub fn run(session: &Session) -> Result<Outcome, Failure> {
    let mut seat = open::seat(session)?;
    let frameworks =
        shipped().iter().filter_map(|(code, _)| Some(((*code).to_owned(), shipped_framework(code)?.title)));
    let mut start = StartView {
        recent: recent::load(session),
        frameworks: frameworks.collect(),
        faults: session.loaded().flaws.len(),
        ..StartView::default()
    };
    loop {
        let mut model =
            Model::new(session.author().reviewer, session.language, framework::chosen(shipped()[0].0)?.framework);
        (model.screen, model.start) = (Screen::Start, Some(start));
        model.lock.after = session.settings().lock_after();
        let left = seat.run(model, Path::new(""), Nothing).map_err(Failure::Screen)?;
        let Some((beginning, was)) = left.beginning else { return Ok(Outcome::Done) };
        start = StartView { working: false, ..was };
        match begin(session, &beginning) {
            Ok(bench) => return bench.sit(&mut seat),
            // Back to the screen, which says why.
            Err(failure) => start.problem = Some(said(session, &failure)),
        }
    }
}

/// What went wrong, short enough for a screen: the first of many lines.
fn said(session: &Session, failure: &Failure) -> String {
    let text = session.text();
    let said = failure.said(&text);
    let mut lines = said.lines();
    match (lines.next(), lines.count()) {
        (Some(first), more @ 1..) => text.start_problems(first, more as u64),
        _ => said,
    }
}

fn begin(session: &Session, beginning: &Beginning) -> Result<Bench, Failure> {
    let (file, author) = match beginning {
        Beginning::Open { file } => (at_home(file), session.author()),
        Beginning::New { title, framework, file } => {
            let new = New { file: at_home(file), title: title.clone(), framework: framework.clone() };
            new::make(session, &new)?;
            (new.file, session.author())
        }
        Beginning::Import { source, file } => (bring(session, &at_home(source), &at_home(file))?, session.author()),
        Beginning::Demo => {
            let (file, author) = demo::make(session, &Demo { file: None, finished: false, no_open: true })?;
            // A temporary file is not worth remembering.
            return open::prepare(session, &file, None, &author);
        }
    };
    let bench = open::prepare(session, &file, None, &author)?;
    recent::remember(session, &file, bench.title.as_deref());
    Ok(bench)
}

/// Imports all of it or nothing; a new file stays only when it holds something.
fn bring(session: &Session, source: &Path, file: &Path) -> Result<PathBuf, Failure> {
    let mut listener = listener(session);
    let delivery = Delivery::open(&[source.to_owned()], (&Form::default(), Originals::Drop), &mut listener)?;
    let is_new = !file.exists();
    if is_new {
        store::create(file)?.close()?;
    }
    let author = session.author();
    let brought = (|| {
        let mut store = session::open(file, Access::Write)?;
        let brought = import::all(session, &mut store, delivery, import::whole(session, &author))?.brought;
        store.close()?;
        Ok::<Brought, Failure>(brought)
    })();
    let refused = match &brought {
        Ok(brought) => !brought.problems.is_empty(),
        Err(_) => true,
    };
    if is_new && refused {
        store::remove(file);
    }
    let brought = brought?;
    if refused {
        return Err(Failure::Rejected {
            sources: brought.sources,
            problems: brought.problems,
            count: brought.problem_count,
        });
    }
    Ok(file.to_owned())
}

/// Before a file is open there is nothing to carry out.
struct Nothing;

impl Jobs for Nothing {
    fn connect(&mut self, _: Answers) {}

    fn start(&mut self, _: Effect) {}

    fn finish(&mut self, _: Duration) {}
}
