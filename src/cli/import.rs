//! `toets import`: what was delivered becomes part of the file, all of it or what is good.

mod account;
mod course;
mod delivery;
mod files;
mod flow;
mod form;
mod found;
mod progress;
mod rejects;
mod suggest;
mod summary;

pub use delivery::Delivery;

use super::arguments::{Import, TableOrJson};
use super::failure::Failure;
use super::framework::{Chosen, chosen};
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::bundle::{Bundle, Table, TableSummary};
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{self as sources, Original, Originals};
use crate::store::{self, Access, Author, ImportMode, ImportOutcome, ImportRequest, OnChanged, SourceFile, Store};
use crate::text::{Text, number};
use account::Fate;
use course::Course;
use found::Found;
use progress::{Progress, Stop};
use rejects::Rejects;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Who imports, and whether it stays.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub session: &'a Session,
    pub author: &'a Author,
    pub mode: ImportMode,
    pub rejected: Rejected,
    pub changed: OnChanged,
    /// The user's own framework, for a file that has none yet.
    pub framework: Option<&'a str>,
}

impl<'a> Plan<'a> {
    /// All of it or nothing, and nothing over what is there.
    pub fn whole(session: &'a Session, author: &'a Author) -> Self {
        let (rejected, changed) = (Rejected::RefuseAll, OnChanged::Refuse);
        Self { session, author, mode: ImportMode::Whole, rejected, changed, framework: None }
    }
}

/// What a record that cannot be imported does to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    RefuseAll,
    LeftOut,
}

/// What an import brought, or why it brought nothing.
pub struct Brought {
    /// The names of the sources.
    pub sources: Vec<String>,
    pub tables: BTreeMap<Table, TableSummary>,
    /// The first of them.
    pub problems: Vec<Problem>,
    pub problem_count: u64,
    pub warnings: Vec<String>,
    /// The rows of each sheet, accounted for.
    pub accounts: Vec<String>,
    /// The files that rejected rows were handed back in, with how many in each.
    pub handed_back: Vec<(PathBuf, u64)>,
    /// The rejected records as they were given, if they were kept.
    originals: BTreeMap<(usize, Table, u64), Original>,
    /// Whether what is good was imported although not everything is.
    pub kept_going: bool,
    /// Whether the file holds anything it did not hold before.
    pub written: bool,
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
    let plan = Plan { session, author: &author, mode, rejected, changed, framework };
    let is_new = !arguments.file.exists();
    if is_new {
        store::create(&arguments.file)?.close()?;
    }
    let result = bring(plan, arguments);
    if is_new && !matches!(&result, Ok(brought) if brought.written) {
        store::remove(&arguments.file);
    }
    say(session, arguments, result?)
}

fn bring(plan: Plan<'_>, arguments: &Import) -> Result<Brought, Failure> {
    let mut store = session::open(&arguments.file, Access::Write)?;
    let is_to_hand_back = plan.mode == ImportMode::KeepGoing;
    let originals = if is_to_hand_back { Originals::Keep } else { Originals::Drop };
    let text = &plan.session.text();
    let known = form::Known::read(&arguments.form, text)?;
    let delivery = Delivery::open(&arguments.sources, &known.form(), originals)?;
    let (named, unused) = (delivery.named.clone(), known.unused(&delivery, text));
    let mut brought = all(&mut store, delivery, plan)?;
    brought.warnings.extend(unused);
    store.close()?;
    if is_to_hand_back && brought.kept_going {
        let rejects = Rejects { sources: &brought.sources, named: &named, originals: &brought.originals, text };
        brought.handed_back = rejects.write(&brought.problems)?;
    }
    Ok(brought)
}

/// Imports what was delivered, in one transaction.
pub fn all(store: &mut Store, delivery: Delivery, plan: Plan<'_>) -> Result<Brought, Failure> {
    let (stop, names) = (Stop::watch(), delivery.names());
    store.stop_when(&stop.0)?;
    let Delivery { head, sources: files, inflows, .. } = delivery;
    let size = inflows.iter().map(|inflow| Table::ALL.iter().map(|&table| inflow.stream.size(table)).sum::<u64>());
    let text = Some(plan.session.text()).filter(|_| !plan.session.quiet);
    let progress = Progress::begin(size.sum(), text, stop.clone());
    let result = std::thread::scope(|scope| {
        let (flow, found) = (flow::begin(scope, inflows), Found::begin(head));
        let course = Course { plan, flow, found, progress, names: &names };
        run_course(course, store, &files)
    });
    // Whatever went wrong after a stop was asked for, was stopped.
    let (found, outcome) = result.map_err(|failure| if stop.is_asked() { Failure::Interrupted } else { failure })?;
    let text = &plan.session.text();
    let fate = if outcome.is_some() { Fate::Taken } else { Fate::Offered };
    Ok(Brought {
        tables: summary::counts(&found, outcome.as_ref().map(|outcome| &outcome.tables)),
        warnings: summary::warnings(&found.reading, &names, text),
        accounts: account::said(&found, fate, &names, text),
        sources: names,
        handed_back: Vec::new(),
        kept_going: outcome.is_some() && found.problem_count() > 0,
        written: outcome.is_some_and(|outcome| outcome.written),
        problem_count: found.problem_count(),
        problems: found.problems,
        originals: found.reading.originals.unwrap_or_default(),
    })
}

/// The tables that are read before anything is written: they tell by which framework the others are judged.
const FIRST: usize = 4;

/// What was found, and what became of it; `None`: it was refused.
fn run_course(
    mut course: Course<'_>,
    store: &mut Store,
    files: &[SourceFile],
) -> Result<(Found, Option<ImportOutcome>), Failure> {
    let plan = course.plan;
    let mut held = course.whole(FIRST)?;
    let mut problems = Vec::new();
    let chosen = framework(store, &held, plan, &mut problems, course.found.problem_count() > 0)?;
    course.found.add_problems(problems);
    let Some(Chosen { source: framework_source, framework }) = chosen else {
        course.rest(Table::ALL.len() - FIRST)?;
        return Ok((course.found, None));
    };
    course.found.add_problems(sources::check(&mut held, &framework, store));
    let request = ImportRequest {
        author: plan.author,
        sources: files,
        framework: &framework,
        framework_source: &framework_source,
        mode: plan.mode,
        changed: plan.changed,
        now: plan.session.now(),
    };
    let outcome = store.import_with(request, |filling| course.fill(filling, &held, &framework))?;
    let outcome = Some(outcome).filter(|_| !course.must_refuse());
    Ok((course.found, outcome))
}

/// The framework the records are judged by: the one the file keeps, else the user's own, else the one that ships under
/// the code the delivered investigation names. A bundle names a code, never a path: what is delivered does not choose
/// what is read. Without one nothing can be checked, and the problems say why there is none.
fn framework(
    store: &Store,
    held: &Bundle,
    plan: Plan<'_>,
    problems: &mut Vec<Problem>,
    has_problems: bool,
) -> Result<Option<Chosen>, Failure> {
    if let Some(kept) = store.framework_source()? {
        return Ok(Some(Chosen { framework: session::framework_of(store)?, source: kept.source.into() }));
    }
    let Some(delivered) = &held.investigation else {
        if !has_problems {
            problems.push(of_investigation(0, None, ProblemKind::Missing));
        }
        return Ok(None);
    };
    let code = &delivered.record.framework;
    let found = match plan.framework {
        Some(own) => Some(chosen(own)?).filter(|own| own.framework.code == *code),
        None if sources::shipped().iter().any(|(shipped, _)| shipped == code) => Some(chosen(code)?),
        None => None,
    };
    if found.is_none() {
        let known = sources::shipped().iter().map(|(code, _)| (*code).to_owned()).collect();
        let kind = ProblemKind::UnknownFramework { found: code.clone(), known };
        problems.push(of_investigation(delivered.source, Some("framework"), kind));
    }
    Ok(found)
}

fn of_investigation(source: usize, column: Option<&str>, kind: ProblemKind) -> Problem {
    Problem { source, table: Some(Table::Investigation), row: None, column: column.map(str::to_owned), kind }
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
        brought.warnings.iter().for_each(|warning| output::say(warning));
        brought.accounts.iter().filter(|_| !session.quiet).for_each(|account| output::say(account));
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
        output::say(&text.import_kept_going(*rows, number, file.display().to_string()));
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
