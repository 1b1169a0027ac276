//! `toets import` and `toets export bundle`.

mod files;

use super::Outcome;
use super::arguments::{Export, Import, TableOrJson};
use super::failure::Failure;
use super::framework::{Chosen, chosen};
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{self as sources, Reading};
use crate::store::{self, Access, Author, ImportMode, ImportRequest, SourceFile, Store};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Who imports, and whether it stays.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub session: &'a Session,
    pub author: &'a Author,
    pub mode: ImportMode,
    /// The user's own framework, for a file that has none yet.
    pub framework: Option<&'a str>,
}

/// What one source brought.
pub struct Brought {
    pub tables: BTreeMap<Table, TableSummary>,
    pub unknown_fields: Vec<(Table, Vec<String>)>,
}

pub fn run(session: &Session, arguments: &Import) -> Result<Outcome, Failure> {
    let author = session.author();
    let mode = if arguments.dry_run { ImportMode::DryRun } else { ImportMode::Whole };
    let plan = Plan { session, author: &author, mode, framework: arguments.framework.as_deref() };
    let is_new = !arguments.file.exists();
    if is_new {
        store::create(&arguments.file)?.close()?;
    }
    let result = all(plan, arguments);
    if is_new && (result.is_err() || arguments.dry_run) {
        store::remove(&arguments.file);
    }
    result
}

fn all(plan: Plan<'_>, arguments: &Import) -> Result<Outcome, Failure> {
    let mut store = session::open(&arguments.file, Access::Write)?;
    let mut total: BTreeMap<Table, TableSummary> = BTreeMap::new();
    let mut warnings = Vec::new();
    for path in &arguments.sources {
        let bytes = fs::read(path).map_err(|error| Failure::File { path: path.clone(), error })?;
        let source = SourceFile { file: name(path), sha256: base16ct::lower::encode_string(&Sha256::digest(&bytes)) };
        let mut reading = sources::read_json(&bytes);
        files::read_documents(&mut reading, path);
        let read = reading.read.clone();
        match one(&mut store, reading, &source, plan) {
            Ok(brought) => {
                brought.tables.iter().for_each(|(table, summary)| add(total.entry(*table).or_default(), *summary));
                let text = plan.session.text();
                warnings.extend(brought.unknown_fields.iter().map(|(table, fields)| {
                    text.import_unknown_fields(text.table(*table), fields.len(), fields.join(", "))
                }));
            }
            Err(Failure::Rejected { source, problems }) if arguments.format == TableOrJson::Json => {
                output::data(&summary_json(
                    &rejected_counts(&read, &problems),
                    &rejected(plan.session, &source, &problems),
                    &warnings,
                ))?;
                return Err(Failure::Rejected { source, problems });
            }
            Err(failure) => return Err(failure),
        }
    }
    store.close()?;
    if arguments.format == TableOrJson::Json {
        output::data(&summary_json(&total, &[], &warnings))?;
    } else {
        for warning in &warnings {
            output::say(warning);
        }
        if !plan.session.quiet {
            output::data(&summary_table(plan.session, &total))?;
            let text = plan.session.text();
            let file = arguments.file.display().to_string();
            output::say(&if arguments.dry_run { text.import_dry_run(file) } else { text.import_done(file) });
        }
    }
    Ok(Outcome::Done)
}

/// Imports one source that was read.
pub fn one(store: &mut Store, reading: Reading, source: &SourceFile, plan: Plan<'_>) -> Result<Brought, Failure> {
    let Reading { mut bundle, mut problems, unknown_fields, .. } = reading;
    let reject = |problems: Vec<Problem>| Failure::Rejected { source: source.file.clone(), problems };
    let code = match (&bundle.investigation, store.framework_source()?) {
        (_, Some(kept)) => kept.code,
        (Some(investigation), None) => investigation.framework.clone(),
        (None, None) => {
            if problems.is_empty() {
                let kind = ProblemKind::Missing;
                problems.push(Problem { table: Some(Table::Investigation), row: None, column: None, kind });
            }
            return Err(reject(problems));
        }
    };
    let Some(Chosen { source: framework_source, framework }) = framework(store, &code, plan)? else {
        let known = sources::shipped().iter().map(|(code, _)| (*code).to_owned()).collect();
        let kind = ProblemKind::UnknownFramework { found: code, known };
        let column = Some("framework".to_owned());
        problems.push(Problem { table: Some(Table::Investigation), row: Some(1), column, kind });
        return Err(reject(problems));
    };
    problems.extend(sources::check(&mut bundle, &framework, store));
    if !problems.is_empty() {
        return Err(reject(problems));
    }
    let request = ImportRequest {
        author: plan.author,
        source,
        framework: &framework,
        framework_source: &framework_source,
        mode: plan.mode,
        now: plan.session.now(),
    };
    let outcome = store.import(&bundle, request)?;
    if !outcome.problems.is_empty() {
        return Err(reject(outcome.problems));
    }
    let unknown_fields =
        unknown_fields.into_iter().map(|(table, fields)| (table, fields.into_iter().collect())).collect();
    Ok(Brought { tables: outcome.tables, unknown_fields })
}

/// The framework the file keeps, else the user's own, else the one that ships under this code. A bundle names a code,
/// never a path: what is delivered does not choose what is read.
fn framework(store: &Store, code: &str, plan: Plan<'_>) -> Result<Option<Chosen>, Failure> {
    if let Some(kept) = store.framework_source()? {
        return Ok(Some(Chosen { framework: session::framework_of(store)?, source: kept.source.into() }));
    }
    if let Some(own) = plan.framework {
        let own = chosen(own)?;
        return Ok(Some(own).filter(|own| own.framework.code == code));
    }
    let ships = sources::shipped().iter().any(|(shipped, _)| *shipped == code);
    if ships { chosen(code).map(Some) } else { Ok(None) }
}

pub fn export(session: &Session, what: &Export) -> Result<Outcome, Failure> {
    let Export::Bundle { file, output: target, force } = what;
    let store = session::open(file, Access::Read)?;
    let json = sources::write_json(&store.export()?);
    match target {
        None => output::data(&json)?,
        Some(target) => {
            output::file(target, json.as_bytes(), Replace::from_force(*force))?;
            if !session.quiet {
                output::say(&session.text_of(&store)?.cli_written(target.display().to_string()));
            }
        }
    }
    Ok(Outcome::Done)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn add(total: &mut TableSummary, one: TableSummary) {
    total.read += one.read;
    total.new += one.new;
    total.unchanged += one.unchanged;
    total.updated += one.updated;
    total.rejected += one.rejected;
}

/// What a refused import read and rejected: nothing is new.
fn rejected_counts(read: &BTreeMap<Table, u64>, problems: &[Problem]) -> BTreeMap<Table, TableSummary> {
    let mut rows: BTreeMap<Table, BTreeSet<u64>> = BTreeMap::new();
    for problem in problems {
        if let Some(table) = problem.table {
            rows.entry(table).or_default().insert(problem.row.unwrap_or(1));
        }
    }
    let rejected = |table: &Table| rows.get(table).map_or(0, |rows| rows.len() as u64);
    let summary =
        |table: &Table, read: u64| TableSummary { read, rejected: rejected(table), ..TableSummary::default() };
    read.iter().map(|(table, &read)| (*table, summary(table, read))).collect()
}

fn rejected(session: &Session, source: &str, problems: &[Problem]) -> Vec<Json> {
    let text = session.text();
    let one = |problem: &Problem| {
        json!({
            "source": source,
            "table": problem.table.map(Code::code),
            "row": problem.row,
            "column": problem.column,
            "reason": text.problem_reason(problem),
        })
    };
    problems.iter().map(one).collect()
}

fn summary_json(tables: &BTreeMap<Table, TableSummary>, rejected: &[Json], warnings: &[String]) -> String {
    let numbers = |s: &TableSummary| json!({"read": s.read, "new": s.new, "unchanged": s.unchanged, "updated": s.updated, "rejected": s.rejected});
    let tables: Map<String, Json> = tables.iter().map(|(table, s)| (table.code().to_owned(), numbers(s))).collect();
    json!({"tables": tables, "rejected": rejected, "warnings": warnings}).to_string() + "\n"
}

fn summary_table(session: &Session, tables: &BTreeMap<Table, TableSummary>) -> String {
    let text = session.text();
    let header = [
        text.import_column_table(),
        text.import_column_read(),
        text.import_column_new(),
        text.import_column_unchanged(),
    ];
    let row = |(table, s): (&Table, &TableSummary)| {
        vec![text.table(*table), s.read.to_string(), s.new.to_string(), s.unchanged.to_string()]
    };
    output::table(&header, &tables.iter().map(row).collect::<Vec<_>>())
}
