//! `toets import`: what was delivered becomes part of the file, all of it or what is good.

mod delivery;
mod files;
mod rejects;
mod summary;

pub use delivery::Delivery;

use super::arguments::{Import, TableOrJson};
use super::failure::Failure;
use super::framework::{Chosen, chosen};
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{self as sources, Originals, Reading};
use crate::store::{self, Access, Author, ImportMode, ImportRequest, OnChanged, Store};
use crate::text::number;
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
    pub problems: Vec<Problem>,
    pub warnings: Vec<String>,
    /// The files that rejected rows were handed back in, with how many in each.
    pub handed_back: Vec<(PathBuf, u64)>,
    /// Whether what is good was imported although not everything is.
    pub kept_going: bool,
    /// Whether the file holds anything it did not hold before.
    pub written: bool,
}

pub fn run(session: &Session, arguments: &Import) -> Result<Outcome, Failure> {
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
    let mut delivery = Delivery::read(&arguments.sources, originals)?;
    let (named, originals) = (delivery.named.clone(), delivery.reading.originals.take().unwrap_or_default());
    let mut brought = all(&mut store, delivery, plan)?;
    store.close()?;
    if is_to_hand_back && brought.kept_going {
        let text = &plan.session.text();
        let rejects = Rejects { sources: &brought.sources, named: &named, originals: &originals, text };
        brought.handed_back = rejects.write(&brought.problems)?;
    }
    Ok(brought)
}

/// Imports what was read, in one transaction.
pub fn all(store: &mut Store, delivery: Delivery, plan: Plan<'_>) -> Result<Brought, Failure> {
    let sources = delivery.names();
    let Delivery { mut reading, sources: files, .. } = delivery;
    let mut problems = std::mem::take(&mut reading.problems);
    let refused = |reading: &Reading, problems: Vec<Problem>| Brought {
        sources: sources.clone(),
        tables: summary::counts(reading, &problems, None),
        warnings: summary::warnings(reading, &sources, &plan.session.text()),
        problems,
        handed_back: Vec::new(),
        kept_going: false,
        written: false,
    };
    let must_refuse = |problems: &[Problem]| {
        let may_go_on = plan.rejected == Rejected::LeftOut && problems.iter().all(Problem::is_of_a_record);
        !problems.is_empty() && !may_go_on
    };
    let Some(Chosen { source: framework_source, framework }) = framework(store, &reading, plan, &mut problems)? else {
        return Ok(refused(&reading, problems));
    };
    problems.extend(sources::check(&mut reading.bundle, &framework, store));
    if must_refuse(&problems) {
        return Ok(refused(&reading, problems));
    }
    let request = ImportRequest {
        author: plan.author,
        sources: &files,
        framework: &framework,
        framework_source: &framework_source,
        mode: plan.mode,
        changed: plan.changed,
        now: plan.session.now(),
    };
    let outcome = store.import(&reading.bundle, request)?;
    problems.extend(outcome.problems);
    if must_refuse(&problems) {
        return Ok(refused(&reading, problems));
    }
    let tables = summary::counts(&reading, &problems, Some(&outcome.tables));
    let warnings = summary::warnings(&reading, &sources, &plan.session.text());
    let kept_going = !problems.is_empty();
    Ok(Brought { sources, tables, problems, warnings, handed_back: Vec::new(), kept_going, written: outcome.written })
}

/// The framework the records are judged by: the one the file keeps, else the user's own, else the one that ships under
/// the code the delivered investigation names. A bundle names a code, never a path: what is delivered does not choose
/// what is read. Without one nothing can be checked, and the problems say why there is none.
fn framework(
    store: &Store,
    reading: &Reading,
    plan: Plan<'_>,
    problems: &mut Vec<Problem>,
) -> Result<Option<Chosen>, Failure> {
    if let Some(kept) = store.framework_source()? {
        return Ok(Some(Chosen { framework: session::framework_of(store)?, source: kept.source.into() }));
    }
    let Some(delivered) = &reading.bundle.investigation else {
        if problems.is_empty() {
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

/// Says what happened; what was refused is said last and is a failure.
fn say(session: &Session, arguments: &Import, brought: Brought) -> Result<Outcome, Failure> {
    let text = session.text();
    if arguments.format == TableOrJson::Json {
        output::data(&summary::json(&brought, &text))?;
    } else {
        brought.warnings.iter().for_each(|warning| output::say(warning));
    }
    if !brought.problems.is_empty() && !brought.kept_going {
        return Err(Failure::Rejected { sources: brought.sources, problems: brought.problems });
    }
    if arguments.format == TableOrJson::Table {
        brought.problems.iter().for_each(|problem| output::say(&text.problem(&brought.sources, problem)));
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
