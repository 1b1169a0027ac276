//! `toets FILE`: the workbench.

use super::failure::Failure;
use super::mark::item;
use super::session::{self, Session};
use super::Outcome;
use crate::app::Model;
use crate::domain::codes::ItemKind;
use crate::domain::item::ItemRef;
use crate::jobs::{Jobs, Setup};
use crate::store::{Access, Author};
use crate::{run, ui};
use std::path::Path;

pub fn run(session: &Session, file: &Path, at: Option<&str>) -> Result<Outcome, Failure> {
    let at = at.map(item).transpose()?;
    let author = session.author();
    workbench(session, file, at, &author)
}

/// Opens the workbench as `author`, at an item if one is given.
pub fn workbench(session: &Session, file: &Path, at: Option<ItemRef>, author: &Author) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Write)?;
    if let Some(item) = &at {
        store.case(item)?;
    }
    let framework = session::framework_of(&store)?;
    let language = session.language_of(&store)?;
    let mut model = Model::new(author.reviewer.clone(), language, framework);
    model.queue.query.kind = at.as_ref().map_or(ItemKind::Disclosure, |item| item.kind);
    let _ = ui::editor::EDITOR_NAME;
    let setup = Setup { author: author.clone(), language };
    let jobs = Jobs::start(store, setup)?;
    run::run(model, at, jobs).map_err(Failure::Screen)?;
    Ok(Outcome::Done)
}
