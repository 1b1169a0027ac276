//! `toets export bundle`: the whole file as a bundle.

use super::Outcome;
use super::arguments::Export;
use super::failure::Failure;
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::import as sources;
use crate::jobs::import;
use crate::store::Access;
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

pub fn run(session: &Session, what: &Export) -> Result<Outcome, Failure> {
    let Export::Bundle { file, output: target, force } = what;
    let store = session::open(file, Access::Read)?;
    let bundle = store.export()?;
    match target {
        None => output::data(&sources::write_json(&bundle))?,
        Some(target) => {
            write(target, &bundle, Replace::from_force(*force))?;
            if !session.quiet {
                output::say(&session.text().cli_written(target.display().to_string()));
            }
        }
    }
    Ok(Outcome::Done)
}

/// Writes the dress that the name asks for: a name without an ending is a folder.
fn write(target: &Path, bundle: &Bundle, replace: Replace) -> Result<(), Failure> {
    let ending = target.extension().map(|ending| ending.to_string_lossy().into_owned());
    match ending.as_deref() {
        Some("json") => output::file(target, sources::write_json(bundle).as_bytes(), replace),
        Some("jsonl") => output::file(target, sources::write_json_lines(bundle).as_bytes(), replace),
        None => folder(target, bundle, replace),
        Some(_) => Err(Failure::BundleFormUnknown(target.to_owned())),
    }
}

/// A folder with a file for each table that holds records. The files of an earlier export go: a table that is empty now
/// would come back with the next import.
fn folder(target: &Path, bundle: &Bundle, replace: Replace) -> Result<(), Failure> {
    let failed = |error| Failure::from(import::Failure::File { path: target.to_owned(), error });
    if replace == Replace::Never && target.exists() {
        return Err(Failure::OutputExists(target.to_owned()));
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(target).map_err(failed)?;
    let sheets = sources::write_csv(bundle);
    for (table, text) in &sheets {
        output::file(&target.join(format!("{}.csv", table.code())), text.as_bytes(), replace)?;
    }
    for table in Table::ALL.iter().filter(|&table| sheets.iter().all(|(written, _)| written != table)) {
        match fs::remove_file(target.join(format!("{}.csv", table.code()))) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
    }
    Ok(())
}
