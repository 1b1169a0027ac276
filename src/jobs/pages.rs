//! What stands on a page, read for it.

use crate::domain::page::{Contents, Topic};
use crate::store::{self, Store};

/// Reads a page, narrowed to what is searched for where the page can be searched.
pub fn read(store: &Store, topic: &Topic, _find: &str) -> store::Result<Contents> {
    match topic {
        Topic::Orphans => store.orphans().map(Contents::Orphans),
    }
}
