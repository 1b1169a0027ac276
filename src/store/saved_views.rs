//! Filters that were given a name, kept with the investigation: a view, never an edit, so no event tells of them.

use super::Store;
use super::error::{Doing, Result};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::view::{QueueSort, SavedView};
use rusqlite::{Row, params};

impl Store {
    /// All of them, by name.
    pub fn saved_views(&self) -> Result<Vec<SavedView>> {
        let mut select = self
            .connection
            .prepare_cached("SELECT name, kind, filter, sort, hide_done FROM saved_views ORDER BY name")
            .doing("reading the saved views")?;
        let rows = select.query_map([], saved_view).doing("reading the saved views")?;
        rows.collect::<rusqlite::Result<_>>().doing("reading the saved views")
    }

    /// Saves a view; one with the same name is replaced.
    pub fn save_view(&mut self, view: &SavedView) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO saved_views (name, kind, filter, sort, hide_done) VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .and_then(|mut insert| {
                insert.execute(params![view.name, view.kind.code(), view.filter, view.sort.code(), view.hide_done])
            })
            .doing("saving a view")?;
        Ok(())
    }

    /// Forgets a view.
    pub fn drop_view(&mut self, name: &str) -> Result<()> {
        self.connection.execute("DELETE FROM saved_views WHERE name = ?1", [name]).doing("forgetting a view")?;
        Ok(())
    }
}

fn saved_view(row: &Row<'_>) -> rusqlite::Result<SavedView> {
    Ok(SavedView {
        name: row.get(0)?,
        kind: ItemKind::parse(row.get_ref(1)?.as_str()?).unwrap_or(ItemKind::Disclosure),
        filter: row.get(2)?,
        sort: QueueSort::parse(row.get_ref(3)?.as_str()?).unwrap_or(QueueSort::Date),
        hide_done: row.get(4)?,
    })
}
