//! `toets import`: what was delivered becomes part of the file, all of it or what is good.

mod delivery;
mod files;
mod summary;

pub use delivery::Delivery;

use super::arguments::{Import, TableOrJson};
use super::failure::Failure;
use super::new::shipped;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::framework::Framework;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{self as sources, Reading};
use crate::store::{self, Access, Author, ImportMode, ImportRequest, Store};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Who imports, and whether it stays.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub session: &'a Session,
    pub author: &'a Author,
    pub mode: ImportMode,
}

/// What an import brought, or why it brought nothing.
pub struct Brought {
    /// The names of the sources.
    pub sources: Vec<String>,
    pub tables: BTreeMap<Table, TableSummary>,
    pub problems: Vec<Problem>,
    pub warnings: Vec<String>,
    /// Whether the file holds anything it did not hold before.
    pub written: bool,
}

pub fn run(session: &Session, arguments: &Import) -> Result<Outcome, Failure> {
    let author = session.author();
    let mode = if arguments.dry_run { ImportMode::DryRun } else { ImportMode::Whole };
    let plan = Plan { session, author: &author, mode };
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
    let delivery = Delivery::read(arguments.sources.iter().map(PathBuf::as_path))?;
    let brought = all(&mut store, delivery, plan)?;
    store.close()?;
    Ok(brought)
}

/// Imports what was read, in one transaction.
pub fn all(store: &mut Store, delivery: Delivery, plan: Plan<'_>) -> Result<Brought, Failure> {
    let sources = delivery.names();
    let Delivery { mut reading, sources: files } = delivery;
    let mut problems = std::mem::take(&mut reading.problems);
    let refused = |reading: &Reading, problems: Vec<Problem>| Brought {
        sources: sources.clone(),
        tables: summary::counts(reading, &problems, None),
        warnings: summary::warnings(reading, &sources, &plan.session.text()),
        problems,
        written: false,
    };
    let framework = framework(store, &reading, &mut problems)?;
    let Some((framework_source, framework)) = framework else {
        return Ok(refused(&reading, problems));
    };
    problems.extend(sources::check(&mut reading.bundle, &framework, store));
    if !problems.is_empty() {
        return Ok(refused(&reading, problems));
    }
    let request = ImportRequest {
        author: plan.author,
        sources: &files,
        framework: &framework,
        framework_source,
        mode: plan.mode,
        now: plan.session.now(),
    };
    let outcome = store.import(&reading.bundle, request)?;
    if !outcome.problems.is_empty() {
        return Ok(refused(&reading, outcome.problems));
    }
    let tables = summary::counts(&reading, &problems, Some(&outcome.tables));
    let warnings = summary::warnings(&reading, &sources, &plan.session.text());
    Ok(Brought { sources, tables, problems, warnings, written: outcome.written })
}

/// The framework the records are judged by: the file's, else the delivered investigation's. Without one nothing can be
/// checked, and the problems say why there is none.
fn framework(
    store: &Store,
    reading: &Reading,
    problems: &mut Vec<Problem>,
) -> Result<Option<(&'static str, Framework)>, Failure> {
    let delivered = reading.bundle.investigation.as_ref();
    let code = match (delivered, store.framework_source()?) {
        (_, Some(kept)) => kept.code,
        (Some(placed), None) => placed.record.framework.clone(),
        (None, None) => {
            if problems.is_empty() {
                problems.push(of_investigation(0, None, ProblemKind::Missing));
            }
            return Ok(None);
        }
    };
    if let Ok(found) = shipped(&code) {
        return Ok(Some(found));
    }
    let known = sources::shipped().iter().map(|(code, _)| (*code).to_owned()).collect();
    let source = delivered.map_or(0, |placed| placed.source);
    problems.push(of_investigation(source, Some("framework"), ProblemKind::UnknownFramework { found: code, known }));
    Ok(None)
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
    if !brought.problems.is_empty() {
        return Err(Failure::Rejected { sources: brought.sources, problems: brought.problems });
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
