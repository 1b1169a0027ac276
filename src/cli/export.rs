//! `toets export bundle`: the whole file as a bundle.

use super::Outcome;
use super::arguments::Export;
use super::failure::Failure;
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::store::Access;

pub fn run(session: &Session, what: &Export) -> Result<Outcome, Failure> {
    let Export::Bundle { file, output: target, force } = what;
    let store = session::open(file, Access::Read)?;
    let json = crate::import::write_json(&store.export()?);
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
