//! What was found, item by item, with what each item is.

use crate::domain::codes::Code;
use crate::domain::item::ItemRef;
use crate::domain::search::{Found, FoundItem, Hit, SearchQuery};
use crate::domain::view::ItemLine;
use crate::store::Store;
use crate::store::error::{Doing, Result};
use crate::store::orphans::{COLUMNS, item_line};
use rusqlite::OptionalExtension;

/// The most hits that are shown: whoever finds more types another word.
const SHOWN: usize = 200;

impl Store {
    /// What holds the words, each item once with its hits under it.
    pub fn find(&mut self, words: &str) -> Result<Found> {
        let query = SearchQuery { words: words.to_owned(), limit: SHOWN, offset: 0 };
        let page = self.search(&query)?;
        let mut groups: Vec<(Option<ItemRef>, Vec<Hit>)> = Vec::new();
        for hit in page.hits {
            match groups.iter_mut().find(|(item, _)| *item == hit.item) {
                Some((_, hits)) => hits.push(hit),
                None => groups.push((hit.item.clone(), vec![hit])),
            }
        }
        let mut found = Found { query, groups: Vec::with_capacity(groups.len()), total: page.total };
        for (item, hits) in groups {
            let line = item.map(|item| self.item_line(&item)).transpose()?.flatten();
            found.groups.push(FoundItem { line, hits });
        }
        Ok(found)
    }

    fn item_line(&self, item: &ItemRef) -> Result<Option<ItemLine>> {
        let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.kind = ?1 AND i.ref = ?2");
        let found = self.connection.prepare_cached(&sql);
        let key = [item.kind.code(), item.reference.as_str()];
        found.and_then(|mut select| select.query_row(key, item_line).optional()).doing("searching")
    }
}
