//! `toets sample`: drawing, excluding, and what may be said.

mod agreement;
pub mod arguments;
mod draw;
mod exclude;
mod list;
mod size;
mod verify;

use super::Outcome;
use super::failure::Failure;
use super::session::{self, Session};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::filter::Filter;
use crate::domain::level::Level;
use crate::store::{self, Signals, Store};
use crate::text::Text;
use arguments::{Sample, What};
use sha2::{Digest, Sha256};
use std::sync::Arc;

pub fn run(session: &Session, sample: &Sample) -> Result<Outcome, Failure> {
    let file = &sample.file;
    match &sample.what {
        What::Draw(draw) => draw::run(session, file, draw),
        What::Exclude { which, reason } => exclude::exclude(session, file, which, reason),
        What::Include { which } => exclude::include(session, file, which),
        What::List { format } => list::run(session, file, *format),
        What::Verify { name, format } => verify::run(session, file, name.as_deref(), *format),
        What::Size(size) => size::run(session, file, size),
        What::Agreement { format } => agreement::run(session, file, *format),
    }
}

/// The hash that a draw is ordered by.
fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn kind(code: &str) -> Result<ItemKind, Failure> {
    ItemKind::parse(code).map_err(|error| Failure::Argument(error.to_string()))
}

fn filter(text: &Text, filter: Option<&str>, kind: ItemKind) -> Result<Filter, Failure> {
    let parsed = Filter::parse(filter.unwrap_or_default(), kind);
    parsed.map_err(|problem| Failure::Argument(text.filter_problem(&problem)))
}

/// The signals of the file's checks, when the filter asks for them: they are not kept.
fn signals(store: &Store, filter: &Filter) -> Result<Option<Signals>, Failure> {
    if !filter.asks_for_signals() {
        return Ok(None);
    }
    let checks = session::framework_of(store)?.checks;
    let mut found = Signals::new();
    store::signals(store.path(), &checks, &Arc::default(), &mut |signal| {
        found.insert((signal.check, signal.item));
    })?;
    Ok(Some(found))
}

fn level(text: &Text, level: Option<&str>) -> Result<Option<Level>, Failure> {
    let parse = |given: &str| Level::parse(given).ok_or_else(|| Failure::Argument(text.sample_bad_level(given)));
    level.map(parse).transpose()
}
