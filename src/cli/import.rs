//! `toets import`: what was delivered becomes part of the file, all of it or what is good.

mod form;
mod progress;
mod suggest;
mod summary;

pub use crate::jobs::import::{Brought, Delivery};

use super::arguments::{Import, TableOrJson};
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::import::Originals;
use crate::jobs::import::{self as incoming, Imported, Listener, Plan, Rejected};
use crate::store::{self, Access, Author, ImportMode, OnChanged, Store};
use crate::text::{Text, number};
use progress::{Progress, watch_signals};

/// All of it or nothing, and nothing over what is there.
pub fn whole<'a>(session: &Session, author: &'a Author) -> Plan<'a> {
    let (rejected, changed) = (Rejected::RefuseAll, OnChanged::Refuse);
    Plan { author, mode: ImportMode::Whole, rejected, changed, framework: None, hand_back: None, now: session.now() }
}

pub fn run(session: &Session, arguments: &Import) -> Result<Outcome, Failure> {
    if arguments.suggest {
        return suggest::run(session, arguments);
    }
    let author = session.author();
    let mode = match (arguments.dry_run, arguments.keep_going) {
        (true, _) => ImportMode::DryRun,
        (false, true) => ImportMode::KeepGoing,
        (false, false) => ImportMode::Whole,
    };
    let rejected = if arguments.keep_going { Rejected::LeftOut } else { Rejected::RefuseAll };
    let changed = if arguments.update { OnChanged::Replace } else { OnChanged::Refuse };
    let framework = arguments.framework.as_deref();
    let text = session.text();
    let hand_back = (mode == ImportMode::KeepGoing).then_some(&text);
    let plan = Plan { author: &author, mode, rejected, changed, framework, hand_back, now: session.now() };
    let is_new = !arguments.file.exists();
    if is_new {
        store::create(&arguments.file)?.close()?;
    }
    let result = bring(session, plan, arguments);
    if is_new && !matches!(&result, Ok(brought) if brought.written) {
        store::remove(&arguments.file);
    }
    say(session, arguments, result?)
}

fn bring(session: &Session, plan: Plan<'_>, arguments: &Import) -> Result<Brought, Failure> {
    let mut store = session::open(&arguments.file, Access::Write)?;
    let is_to_hand_back = plan.mode == ImportMode::KeepGoing;
    let originals = if is_to_hand_back { Originals::Keep } else { Originals::Drop };
    let known = form::known(&arguments.form, &session.text())?;
    let mut listener = listener(session);
    let delivery = Delivery::open(&arguments.sources, (&known.form(), originals), &mut listener)?;
    let unused = known.unused(&delivery.files);
    let mut imported = incoming::all(&mut store, delivery, plan, listener)?;
    imported.brought.unused = unused;
    store.close()?;
    if is_to_hand_back && imported.brought.kept_going {
        imported.hand_back(&session.text())?;
    }
    Ok(imported.brought)
}

/// Imports what was delivered, in one transaction, and shows how far it is.
pub fn all<'a>(
    session: &'a Session,
    store: &mut Store,
    delivery: Delivery,
    plan: Plan<'a>,
) -> Result<Imported<'a>, Failure> {
    Ok(incoming::all(store, delivery, plan, listener(session))?)
}

/// Shows on the terminal how far it is, and stops when that is asked there.
pub fn listener(session: &Session) -> Listener<'static> {
    let mut progress = Progress::of(session);
    Listener { stop: watch_signals(), tell: Box::new(move |standing| progress.show(standing)) }
}

/// How many problems there are beside those that are said.
pub fn more_problems(text: &Text, count: u64, said: usize) -> Option<String> {
    let more = count.saturating_sub(said as u64);
    (more > 0).then(|| text.stream_more_problems(more, number(more, text.language())))
}

/// Says what happened; what was refused is said last and is a failure.
fn say(session: &Session, arguments: &Import, brought: Brought) -> Result<Outcome, Failure> {
    let text = session.text();
    if arguments.format == TableOrJson::Json {
        output::data(&summary::json(&brought, &text))?;
    } else {
        text.import_warnings(&brought).iter().for_each(|warning| output::say(warning));
        text.accounts(&brought).iter().filter(|_| !session.quiet).for_each(|account| output::say(account));
    }
    if !brought.problems.is_empty() && !brought.kept_going {
        return Err(Failure::Rejected {
            sources: brought.sources,
            problems: brought.problems,
            count: brought.problem_count,
        });
    }
    if arguments.format == TableOrJson::Table {
        brought.problems.iter().for_each(|problem| output::say(&text.problem(&brought.sources, problem)));
        if let Some(more) = more_problems(&text, brought.problem_count, brought.problems.len()) {
            output::say(&more);
        }
    }
    for (file, rows) in &brought.handed_back {
        let number = number(*rows, session.language);
        output::say(&text.import_kept_going(*rows, number, file));
    }
    if arguments.format == TableOrJson::Table && !session.quiet {
        output::data(&summary::table(&brought, &text))?;
        let file = arguments.file.display().to_string();
        output::say(&match (arguments.dry_run, brought.written) {
            (true, _) => text.import_dry_run(file),
            (false, true) => text.import_done(file),
            (false, false) => text.import_nothing_new(file),
        });
    }
    Ok(Outcome::Done)
}
