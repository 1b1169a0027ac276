//! What stands on a page, read for it.

use crate::domain::check::Check;
use crate::domain::page::{Contents, Topic};
use crate::store::{self, Store};

/// Reads a page, narrowed to what is searched for where the page can be searched.
pub fn read(store: &Store, checks: &[Check], (topic, _find): (&Topic, &str)) -> store::Result<Contents> {
    match topic {
        Topic::Samples => store.sampling().map(|found| Contents::Samples(Box::new(found))),
        Topic::Sample(name) => {
            let file = store.sample_file(name)?;
            Ok(file.map_or(Contents::Gone, |file| Contents::Sample(Box::new(file))))
        }
        Topic::Exclusions => store.excluded_items().map(Contents::Exclusions),
        Topic::Redraw(name) => Ok(store.redrawn(name.as_deref(), checks)?.map_or(Contents::Gone, Contents::Redrawn)),
        Topic::Orphans => store.orphans().map(Contents::Orphans),
    }
}
