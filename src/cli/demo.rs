//! `toets demo`: the sample investigation.

use super::arguments::Demo;
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, import, open, output};
use crate::domain::bundle::Table;
use crate::store::{self, Access, Author, SourceFile};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

const BUNDLE: &[u8] = include_bytes!("../../sample-data/elevated-risk/bundle.json");

/// The sample's reviewer, whom the demo lets you go on as.
const REVIEWER: &str = "M. Verhoeven";

/// The unfinished demo is the investigation as it stood on this day: some thirty disclosures were still to be read.
const UNFINISHED_ON: &str = "2021-03-01T00:00:00Z";

pub fn run(session: &Session, demo: &Demo) -> Result<Outcome, Failure> {
    let (file, author) = make(session, demo)?;
    if demo.no_open {
        if !session.quiet {
            output::say(&session.text().cli_made(file.display().to_string()));
        }
        return Ok(Outcome::Done);
    }
    open::workbench(session, &file, None, &author)
}

/// Writes it; where, and who goes on with it.
pub fn make(session: &Session, demo: &Demo) -> Result<(PathBuf, Author), Failure> {
    let file = demo.file.clone().unwrap_or_else(temporary);
    let mut reading = crate::import::read_json(BUNDLE);
    if !demo.finished {
        let day: DateTime<Utc> = UNFINISHED_ON.parse().unwrap_or_default();
        reading.bundle.assessments.retain(|placed| placed.record.at.is_none_or(|at| at < day));
        // What the demo leaves to do was never offered.
        reading.read.insert(Table::Assessments, reading.bundle.assessments.len() as u64);
    }
    let source = SourceFile {
        file: "sample-data/elevated-risk/bundle.json".to_owned(),
        sha256: base16ct::lower::encode_string(&Sha256::digest(BUNDLE)),
    };
    store::create(&file)?.close()?;
    let author = session.author_or(Some(REVIEWER));
    let filled = (|| {
        let mut store = session::open(&file, Access::Write)?;
        let plan = import::whole(session, &author);
        let brought = import::all(session, &mut store, import::Delivery::of(reading, source), plan)?.brought;
        if !brought.problems.is_empty() {
            return Err(Failure::Rejected {
                sources: brought.sources,
                problems: brought.problems,
                count: brought.problem_count,
            });
        }
        Ok(store.close()?)
    })();
    filled.inspect_err(|_: &Failure| store::remove(&file))?;
    Ok((file, author))
}

fn temporary() -> PathBuf {
    let id: [u8; 16] = store::random_id();
    std::env::temp_dir().join(format!("toets-demo-{}.toets", base16ct::lower::encode_string(&id[..4])))
}
