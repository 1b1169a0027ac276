//! How findings on a norm were worded before.

use super::Store;
use super::error::{Doing, Result};
use super::event::Hash;
use super::setup::Norms;
use super::{payload, review_codec};
use crate::domain::codes::{Code, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::library::{EarlierWording, WordingOf};
use rusqlite::{Row, params};

/// A wording whose text is not read yet.
struct Found {
    item: String,
    verdict: String,
    reviewer: Option<String>,
    mine: bool,
    at: Option<String>,
    times: u64,
    text: Hash,
}

impl Store {
    /// The texts under a norm, at most so many: mine first, then others', newest first. Equal words with one verdict
    /// are one line.
    pub fn earlier_wordings(
        &self,
        reviewer: &str,
        norm: &str,
        of: WordingOf,
        most: usize,
    ) -> Result<Vec<EarlierWording>> {
        let place = Norms::read(&self.connection)?.place(norm)?;
        let column = match of {
            WordingOf::Reasoning => "reasoning",
            WordingOf::Compensating => "compensating",
        };
        // Beside `max` the other columns are those of its row.
        let sql = format!(
            "SELECT i.kind, i.ref, w.verdict, w.reviewer, w.mine, w.at, w.times, w.text
             FROM (SELECT item, verdict, reviewer, reviewer IS ?2 AS mine, max(coalesce(at, '')) AS newest, at,
                          count(*) AS times, {column} AS text
                   FROM assessments WHERE norm = ?1 AND {column} IS NOT NULL
                   GROUP BY reviewer IS ?2, {column}, verdict) w
             JOIN items i ON i.id = w.item
             ORDER BY w.mine DESC, w.newest DESC, i.ref, w.verdict LIMIT ?3"
        );
        let doing = "reading earlier wordings";
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let rows = select.query_map(params![number(place), reviewer, number(most)], found).doing(doing)?;
        let rows = rows.collect::<rusqlite::Result<Vec<Found>>>().doing(doing)?;
        let mut wordings = Vec::new();
        for row in rows {
            wordings.extend(self.wording(row)?);
        }
        Ok(wordings)
    }

    fn wording(&self, found: Found) -> Result<Option<EarlierWording>> {
        let text = payload::read(&self.connection, &found.text)?;
        let known = (ItemRef::parse(&found.item), Verdict::parse(&found.verdict), text);
        let (Ok(item), Ok(verdict), Some(text)) = known else { return Ok(None) };
        Ok(Some(EarlierWording {
            item,
            verdict,
            reviewer: found.reviewer,
            mine: found.mine,
            at: found.at.as_deref().and_then(review_codec::parse_moment),
            text,
            times: found.times,
        }))
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found {
        item: format!("{}:{}", row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?),
        verdict: row.get(2)?,
        reviewer: row.get(3)?,
        mine: row.get(4)?,
        at: row.get(5)?,
        times: row.get::<_, u32>(6)?.into(),
        text: row.get(7)?,
    })
}
