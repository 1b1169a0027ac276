//! Unfinished texts, and where each reviewer stopped: no part of the log.

use super::Store;
use super::error::{Doing, Result};
use super::review_codec;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Evidence;
use crate::domain::view::{QueueSort, SavedView};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

/// The field under which quotes wait.
const QUOTES: &str = "evidence";

/// Which text is being written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    pub reviewer: String,
    /// `None`: a text about no item in particular.
    pub item: Option<ItemRef>,
    /// Code of the norm, what else the text is about, or empty.
    pub norm: String,
    /// `reasoning`, `compensating`, `evidence`, or what a form asks for.
    pub field: String,
}

impl DraftKey {
    /// The item as the file names it; empty where there is none.
    fn about(&self) -> String {
        self.item.as_ref().map(ToString::to_string).unwrap_or_default()
    }
}

/// An unfinished text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub key: DraftKey,
    pub text: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// Keeps an unfinished text.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<()> {
        let Draft { key, text, at } = draft;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO drafts (reviewer, item, norm, field, text, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .and_then(|mut insert| {
                let item = key.about();
                insert.execute(params![key.reviewer, item, key.norm, key.field, text, at.timestamp_millis()])
            })
            .doing("keeping a draft")?;
        Ok(())
    }

    /// Forgets an unfinished text: it was saved, or given up.
    pub fn drop_draft(&mut self, key: &DraftKey) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM drafts WHERE reviewer = ?1 AND item = ?2 AND norm = ?3 AND field = ?4")
            .and_then(|mut delete| delete.execute(params![key.reviewer, key.about(), key.norm, key.field]))
            .doing("forgetting a draft")?;
        Ok(())
    }

    /// The unfinished texts of a reviewer on an item.
    pub fn drafts(&self, reviewer: &str, item: &ItemRef) -> Result<Vec<Draft>> {
        self.drafts_about(reviewer, Some(item))
    }

    /// The unfinished texts of a reviewer about no item in particular.
    pub fn loose_drafts(&self, reviewer: &str) -> Result<Vec<Draft>> {
        self.drafts_about(reviewer, None)
    }

    fn drafts_about(&self, reviewer: &str, item: Option<&ItemRef>) -> Result<Vec<Draft>> {
        let about = item.map(ToString::to_string).unwrap_or_default();
        let mut select = self
            .connection
            .prepare_cached("SELECT norm, field, text, at FROM drafts WHERE reviewer = ?1 AND item = ?2")
            .doing("reading drafts")?;
        let read = |row: &rusqlite::Row<'_>| {
            let (norm, field) = (row.get(0)?, row.get(1)?);
            let key = DraftKey { reviewer: reviewer.to_owned(), item: item.cloned(), norm, field };
            let at = DateTime::from_timestamp_millis(row.get(3)?).unwrap_or_default();
            Ok(Draft { key, text: row.get(2)?, at })
        };
        let rows = select.query_map(params![reviewer, about], read).doing("reading drafts")?;
        rows.collect::<rusqlite::Result<_>>().doing("reading drafts")
    }

    /// Keeps the quotes that wait for a verdict under a norm; none: forgets them.
    pub fn keep_quotes(
        &mut self,
        (reviewer, item, norm): (&str, &ItemRef, &str),
        quotes: &[Evidence],
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (reviewer, norm, field) = (reviewer.to_owned(), norm.to_owned(), QUOTES.to_owned());
        let key = DraftKey { reviewer, item: Some(item.clone()), norm, field };
        if quotes.is_empty() {
            return self.drop_draft(&key);
        }
        self.save_draft(&Draft { key, text: review_codec::evidence_text(quotes), at })
    }

    /// The quotes of a reviewer that wait for a verdict on an item, by norm.
    pub fn waiting_quotes(&self, reviewer: &str, item: &ItemRef) -> Result<Vec<(String, Vec<Evidence>)>> {
        let drafts = self.drafts(reviewer, item)?.into_iter().filter(|draft| draft.key.field == QUOTES);
        Ok(drafts.map(|draft| (draft.key.norm, review_codec::evidence(&draft.text))).collect())
    }

    /// Notes how the reviewer looks at the queue; the name of the view does not matter. It stands beside the place, a line
    /// each for kind, order, whether what is done is hidden, and the filter.
    pub fn remember_view(&mut self, reviewer: &str, view: &SavedView, now: DateTime<Utc>) -> Result<()> {
        let hides = u8::from(view.hide_done);
        let text = format!("{}\n{}\n{hides}\n{}", view.kind.code(), view.sort.code(), view.filter);
        self.note_place(&view_of(reviewer), &text, now)
    }

    /// How the reviewer left the queue; `None` also where it cannot be read.
    pub fn last_view(&self, reviewer: &str) -> Result<Option<SavedView>> {
        let noted = self.noted_place(&view_of(reviewer))?;
        Ok(noted.and_then(|text| {
            let mut lines = text.splitn(4, '\n');
            let (kind, sort) = (ItemKind::parse(lines.next()?).ok()?, QueueSort::parse(lines.next()?).ok()?);
            let (hide_done, filter) = (lines.next()? == "1", lines.next()?.to_owned());
            Some(SavedView { name: String::new(), kind, filter, sort, hide_done })
        }))
    }

    /// Notes where the reviewer is.
    pub fn remember_place(&mut self, reviewer: &str, item: &ItemRef, now: DateTime<Utc>) -> Result<()> {
        self.note_place(reviewer, &item.to_string(), now)
    }

    /// Where the reviewer stopped.
    pub fn place(&self, reviewer: &str) -> Result<Option<ItemRef>> {
        Ok(self.noted_place(reviewer)?.and_then(|item| ItemRef::parse(&item).ok()))
    }

    fn note_place(&mut self, of: &str, place: &str, now: DateTime<Utc>) -> Result<()> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO places (reviewer, item, at) VALUES (?1, ?2, ?3)")
            .and_then(|mut insert| insert.execute(params![of, place, now.timestamp_millis()]))
            .doing("noting where you are")?;
        Ok(())
    }

    fn noted_place(&self, of: &str) -> Result<Option<String>> {
        self.connection
            .query_row("SELECT item FROM places WHERE reviewer = ?1", [of], |row| row.get(0))
            .optional()
            .doing("reading where you stopped")
    }
}

/// Under which the view of a reviewer is noted: the name of none, as it has two lines.
fn view_of(reviewer: &str) -> String {
    format!("{reviewer}\nqueue")
}
