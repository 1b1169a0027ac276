//! `toets new`: an empty investigation.

use super::arguments::New;
use super::failure::Failure;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::bundle::{Bundle, Placed};
use crate::domain::records::{Extra, Investigation};
use crate::import;
use crate::store::{self, ImportMode, ImportRequest, OnChanged, SourceFile};

pub fn run(session: &Session, new: &New) -> Result<Outcome, Failure> {
    let (source, framework) = shipped(&new.framework)?;
    let mut store = store::create(&new.file)?;
    let investigation = Investigation {
        title: new.title.clone(),
        question: None,
        period_start: None,
        period_end: None,
        framework: new.framework.clone(),
        language: session.language,
        classification: None,
        published_on: None,
        extra: Extra::new(),
    };
    let request = ImportRequest {
        author: &session.author(),
        sources: &[SourceFile { file: String::new(), sha256: String::new() }],
        framework: &framework,
        framework_source: source,
        mode: ImportMode::Whole,
        changed: OnChanged::Refuse,
        now: session.now(),
    };
    let investigation = Placed { source: 0, row: 1, record: investigation };
    let bundle = Bundle { investigation: Some(investigation), ..Bundle::default() };
    store.import(&bundle, request).inspect_err(|_| store::remove(&new.file))?;
    store.close()?;
    if !session.quiet {
        output::say(&session.text().cli_made(new.file.display().to_string()));
    }
    Ok(Outcome::Done)
}

/// A framework that ships with the program, with its file.
pub fn shipped(code: &str) -> Result<(&'static str, crate::domain::framework::Framework), Failure> {
    let unknown = || Failure::UnknownFramework {
        code: code.to_owned(),
        known: import::shipped().iter().map(|(code, _)| *code).collect(),
    };
    let (_, source) = import::shipped().iter().find(|(shipped, _)| *shipped == code).ok_or_else(unknown)?;
    Ok((source, import::shipped_framework(code).ok_or_else(unknown)?))
}
