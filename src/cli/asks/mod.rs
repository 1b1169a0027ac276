//! `toets ask`, `answer` and `recommend`: what is asked of a service and what is advised, scriptable.

pub mod arguments;
mod letter;
mod question;
mod recommendation;

pub use question::{answer, ask};
pub use recommendation::recommend;

use super::Outcome;
use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::domain::item::ItemRef;
use crate::store::{Store, StoreError};

/// Refuses an item that is not in the file.
fn known_item(store: &Store, named: &str) -> Result<ItemRef, Failure> {
    let item = super::mark::item(named)?;
    store.item_line(&item)?.map(|_| item.clone()).ok_or_else(|| StoreError::NoSuchItem(item.to_string()).into())
}

/// Refuses a service that is not in the file.
fn known_service(session: &Session, store: &Store, service: &str) -> Result<String, Failure> {
    let services = store.recommendations()?.services;
    if services.iter().any(|known| known == service) {
        return Ok(service.to_owned());
    }
    Err(Failure::Argument(session.text().asks_no_such_service(service, services.join(", "))))
}

fn finish(session: &Session, store: Store, said: &str) -> Result<Outcome, Failure> {
    store.close()?;
    if !session.quiet {
        output::say(said);
    }
    Ok(Outcome::Done)
}
