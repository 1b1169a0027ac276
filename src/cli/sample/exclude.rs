//! `toets sample FILE exclude` and `include`.

use super::arguments::Which;
use super::{checks, kind, unplanned};
use crate::cli::failure::Failure;
use crate::cli::mark::item;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::item::ItemRef;
use crate::domain::plan::Selection;
use crate::domain::review_records::Exclusion;
use crate::store::{Access, Store};
use crate::text::{Text, number};
use std::path::Path;

pub fn exclude(session: &Session, file: &Path, which: &Which, reason: &str) -> Result<Outcome, Failure> {
    let mut store = session::open(file, Access::Write)?;
    let text = session.text();
    if reason.trim().is_empty() {
        return Err(Failure::Argument(text.sample_reason_empty()));
    }
    let excluded = store.exclusions()?;
    let mut items = chosen(&store, &text, which)?;
    items.retain(|item| !excluded.contains_key(item));
    if items.is_empty() {
        return Err(Failure::Refused(text.sample_nothing_excluded()));
    }
    let count = items.len();
    let changes = Exclusion::all(items, reason);
    session.record_all(&mut store, &session.author(), &changes)?;
    finish(session, store, &text.sample_excluded(count, number(count as u64, text.language())))
}

pub fn include(session: &Session, file: &Path, which: &Which) -> Result<Outcome, Failure> {
    let mut store = session::open(file, Access::Write)?;
    let text = session.text();
    let excluded = store.exclusions()?;
    let mut items = chosen(&store, &text, which)?;
    items.retain(|item| excluded.contains_key(item));
    if items.is_empty() {
        return Err(Failure::Refused(text.sample_nothing_included()));
    }
    let count = items.len();
    let changes: Vec<Change> = items.into_iter().map(Change::Include).collect();
    session.record_all(&mut store, &session.author(), &changes)?;
    finish(session, store, &text.sample_included(count, number(count as u64, text.language())))
}

fn chosen(store: &Store, text: &Text, which: &Which) -> Result<Vec<ItemRef>, Failure> {
    if let Some(given) = &which.filter {
        let selection = Selection { kind: kind(&which.kind)?, filter: given.clone() };
        return store.selected(&selection, &checks(store)?).map_err(|problem| unplanned(text, problem));
    }
    if which.items.is_empty() {
        return Err(Failure::Argument(text.sample_exclude_what()));
    }
    let mut items = which.items.iter().map(|text| item(text)).collect::<Result<Vec<_>, _>>()?;
    items.sort();
    items.dedup();
    Ok(items)
}

fn finish(session: &Session, store: Store, said: &str) -> Result<Outcome, Failure> {
    store.close()?;
    if !session.quiet {
        output::say(said);
    }
    Ok(Outcome::Done)
}
