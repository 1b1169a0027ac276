//! What was found, item by item, with what each item is.

use crate::domain::item::ItemRef;
use crate::domain::search::{Found, FoundItem, Hit, SearchQuery};
use crate::store::Store;
use crate::store::error::Result;

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
}
