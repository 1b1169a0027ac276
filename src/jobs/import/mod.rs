//! An import carried out: what was delivered becomes part of the file, all of it or what is good.

mod account;
mod complete;
mod course;
mod delivery;
mod files;
mod flow;
mod found;
pub mod framework;
mod known;
mod order;
mod progress;
mod rejects;

pub use complete::complete_path;
pub use delivery::{Delivery, read_whole};
pub use known::Known;
pub use order::{at_home, carry_out};
pub use progress::Tell;

use crate::domain::account::Fate;
use crate::domain::bundle::{Bundle, Table, TableSummary};
use crate::domain::codes::Code;
use crate::domain::framework_problem::FrameworkProblem;
pub use crate::domain::incoming::{Brought, Rejected};
use crate::domain::mapping_problem::MappingProblem;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{self as sources, Original};
use crate::store::{Author, ImportMode, ImportOutcome, ImportRequest, OnChanged, SourceFile, Store, StoreError};
use crate::text::Text;
use chrono::{DateTime, Utc};
use course::Course;
use found::Found;
use framework::{Chosen, chosen};
use progress::Progress;
use rejects::HandingBack;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why an import came to nothing.
#[derive(Debug)]
pub enum Failure {
    Store(StoreError),
    /// It was asked to stop.
    Interrupted,
    /// A source that was written to while it was read.
    SourceChanged(PathBuf),
    /// A source, mapping or framework that is not there.
    Missing(PathBuf),
    /// One that the user has no right to read.
    NotAllowed(PathBuf),
    /// A source with an ending that says nothing.
    SourceUnknown {
        path: PathBuf,
        known: Vec<&'static str>,
    },
    /// A file that could not be read or written.
    File {
        path: PathBuf,
        error: io::Error,
    },
    Framework {
        source: String,
        problems: Vec<FrameworkProblem>,
    },
    UnknownFramework {
        code: String,
        known: Vec<&'static str>,
    },
    /// A mapping file that cannot be used.
    Mapping {
        source: String,
        problems: Vec<MappingProblem>,
    },
    /// Rows of a sheet that are in no count: a fault of the program.
    RowsLost(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    /// Something that was to be read and could not be.
    #[must_use]
    pub fn unread(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(path),
            io::ErrorKind::PermissionDenied => Self::NotAllowed(path),
            _ => Self::File { path, error },
        }
    }
}

/// Who imports, and whether it stays.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub author: &'a Author,
    pub mode: ImportMode,
    pub rejected: Rejected,
    pub changed: OnChanged,
    /// The user's own framework, for a file that has none yet.
    pub framework: Option<&'a str>,
    /// In whose words rejected rows are handed back, if they are.
    pub hand_back: Option<&'a Text>,
    pub now: DateTime<Utc>,
}

/// Who is told how far it is, and says when to stop.
pub struct Listener<'a> {
    pub stop: Arc<AtomicBool>,
    pub tell: Tell<'a>,
}

/// What an import brought, with what is needed to hand rejected rows back.
pub struct Imported<'a> {
    pub brought: Brought,
    /// The rejected rows of large tables, written down as they came.
    pub back: Option<HandingBack<'a>>,
    /// The file or folder each source was named by.
    pub named: Vec<PathBuf>,
    /// The rejected records as they were given, if they were kept.
    pub originals: BTreeMap<(usize, Table, u64), Original>,
}

/// Imports what was delivered, in one transaction.
///
/// # Errors
/// When a source or the file fails, or it was asked to stop; then the file is as it was.
pub fn all<'a>(
    store: &mut Store,
    delivery: Delivery,
    plan: Plan<'a>,
    listener: Listener<'a>,
) -> Result<Imported<'a>, Failure> {
    let (names, stop) = (delivery.names(), listener.stop);
    store.stop_when(&stop)?;
    let Delivery { head, sources: files, inflows, named, .. } = delivery;
    let size = inflows.iter().map(|inflow| Table::ALL.iter().map(|&table| inflow.stream.size(table)).sum::<u64>());
    let holders = |table: Table| inflows.iter().filter(|inflow| inflow.stream.may_hold(table)).count();
    let shared = Table::ALL.iter().copied().filter(|&table| holders(table) > 1).collect();
    let progress = Progress::begin(size.sum(), stop.clone(), listener.tell);
    let result = std::thread::scope(|scope| {
        let (flow, found) = (flow::begin(scope, inflows, &stop), Found::begin(head));
        let back = plan.hand_back.map(HandingBack::begin);
        let course = Course { plan, flow, found, back, progress, names: &names, named: &named, shared };
        run_course(course, store, &files)
    });
    // Whatever went wrong after a stop was asked for, was stopped: also what was refused, for want of the rest.
    let is_kept = |outcome: &Option<ImportOutcome>| outcome.as_ref().is_some_and(|outcome| outcome.written);
    let is_stopped = stop.load(Ordering::Relaxed) && !result.as_ref().is_ok_and(|(.., outcome)| is_kept(outcome));
    let (found, back, outcome) = if is_stopped { Err(Failure::Interrupted) } else { result }?;
    let tables = counts(&found, outcome.as_ref().map(|outcome| &outcome.tables));
    let problem_count = found.problem_count();
    let fate = if outcome.is_some() { Fate::Taken } else { Fate::Offered };
    let brought = Brought {
        accounts: account::of(&found, fate),
        unused: Vec::new(),
        sources: names,
        tables,
        problem_count,
        sorts: found.sorts().clone(),
        problems: found.problems,
        notices: found.reading.notices,
        more_notices: found.reading.more_notices,
        unknown_fields: found.reading.unknown_fields,
        handed_back: Vec::new(),
        kept_going: outcome.is_some() && problem_count > 0,
        outdated: outcome.as_ref().map_or(0, |outcome| outcome.outdated),
        written: outcome.is_some_and(|outcome| outcome.written),
    };
    Ok(Imported { brought, back, named, originals: found.reading.originals.unwrap_or_default() })
}

/// Counts per table: what the sources hold and what became of it. `stored`: what the file said of the records that
/// were offered to it, if any were.
fn counts(found: &Found, stored: Option<&BTreeMap<Table, TableSummary>>) -> BTreeMap<Table, TableSummary> {
    let reading = &found.reading;
    let one = |(&table, &read): (&Table, &u64)| {
        let stored = stored.and_then(|stored| stored.get(&table)).copied().unwrap_or_default();
        let repeated = reading.repeated.get(&table).copied().unwrap_or_default();
        let rejected = found.rejected(table);
        (table, TableSummary { read, rejected, unchanged: stored.unchanged + repeated, ..stored })
    };
    reading.read.iter().map(one).collect()
}

/// The tables that are read before anything is written: they tell by which framework the others are judged.
const FIRST: usize = 4;

/// What was found, and what became of it; `None`: it was refused.
fn run_course<'a>(
    mut course: Course<'_, 'a>,
    store: &mut Store,
    files: &[SourceFile],
) -> Result<(Found, Option<HandingBack<'a>>, Option<ImportOutcome>), Failure> {
    let plan = course.plan;
    let mut held = course.whole(FIRST)?;
    let mut problems = Vec::new();
    let chosen = framework_of(store, &held, plan, &mut problems, course.found.problem_count() > 0)?;
    course.found.add_problems(problems);
    let Some(Chosen { source: framework_source, framework }) = chosen else {
        course.rest(Table::ALL.len() - FIRST)?;
        return Ok((course.found, None, None));
    };
    course.found.add_problems(sources::check(&mut held, &framework, store));
    let request = ImportRequest {
        author: plan.author,
        sources: files,
        framework: &framework,
        framework_source: &framework_source,
        mode: plan.mode,
        changed: plan.changed,
        now: plan.now,
    };
    let outcome = store.import_with(request, |filling| course.fill(filling, &held, &framework))?;
    let outcome = Some(outcome).filter(|_| !course.must_refuse());
    Ok((course.found, course.back, outcome))
}

/// The framework the records are judged by: the one the file keeps, else the user's own, else the one that ships under
/// the code the delivered investigation names. A bundle names a code, never a path: what is delivered does not choose
/// what is read. Without one nothing can be checked, and the problems say why there is none.
fn framework_of(
    store: &Store,
    held: &Bundle,
    plan: Plan<'_>,
    problems: &mut Vec<Problem>,
    has_problems: bool,
) -> Result<Option<Chosen>, Failure> {
    if let Some(kept) = store.framework_source()? {
        let framework = sources::parse_framework(&kept.source)
            .map_err(|problems| Failure::Framework { source: kept.code.clone(), problems })?;
        return Ok(Some(Chosen { framework, source: kept.source.into() }));
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
