//! `toets new`: an empty investigation.

use super::arguments::New;
use super::failure::Failure;
use super::framework;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::bundle::{Bundle, Placed};
use crate::domain::records::{Extra, Investigation};
use crate::store::{self, ImportMode, ImportRequest, OnChanged, SourceFile};

pub fn run(session: &Session, new: &New) -> Result<Outcome, Failure> {
    make(session, new)?;
    if !session.quiet {
        output::say(&session.text().cli_made(new.file.display().to_string()));
    }
    Ok(Outcome::Done)
}

/// Makes it, and says nothing.
pub fn make(session: &Session, new: &New) -> Result<(), Failure> {
    if new.title.trim().is_empty() {
        return Err(Failure::Argument(session.text().cli_title_empty()));
    }
    let chosen = framework::chosen(&new.framework)?;
    let mut store = store::create(&new.file)?;
    let investigation = Investigation {
        title: new.title.clone(),
        question: None,
        period_start: None,
        period_end: None,
        framework: chosen.framework.code.clone(),
        language: session.language,
        classification: None,
        published_on: None,
        extra: Extra::new(),
    };
    let request = ImportRequest {
        author: &session.author(),
        sources: &[SourceFile { file: String::new(), sha256: String::new() }],
        framework: &chosen.framework,
        framework_source: &chosen.source,
        mode: ImportMode::Whole,
        changed: OnChanged::Refuse,
        now: session.now(),
    };
    let investigation = Placed { source: 0, row: 1, record: investigation };
    let bundle = Bundle { investigation: Some(investigation), ..Bundle::default() };
    store.import(&bundle, request).inspect_err(|_| store::remove(&new.file))?;
    Ok(store.close()?)
}
