//! One judgement on many items: each logged by itself, all in one transaction and undone together.

use super::error::{Doing, Result, StoreError};
use super::log::{Log, Writing};
use super::queue::selection;
use super::setup::Norms;
use super::{Store, assessments, project};
use crate::domain::bulk::{Bulk, Judgement, Mine, NormSurvey, Survey};
use crate::domain::change::Change;
use crate::domain::codes::{Code, ItemKind, Visibility};
use crate::domain::framework::NormSet;
use crate::domain::item::ItemRef;
use crate::domain::review_records::{Assessment, Closure};
use crate::domain::view::QueueQuery;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior, params, params_from_iter};
use std::collections::BTreeMap;

/// What a judgement needs of an item.
struct Standing {
    id: i64,
    required: NormSet,
    closed: bool,
}

impl Store {
    /// The items of a queue in its order, at most so many.
    pub fn queue_items(&self, query: &QueueQuery, most: usize) -> Result<Vec<ItemRef>> {
        let (condition, values, from, order) = selection(query);
        let sql = format!("SELECT kind, ref FROM {from} WHERE {condition} ORDER BY {order} LIMIT {most}");
        let mut select = self.connection.prepare_cached(&sql).doing("reading the queue")?;
        let read = |row: &rusqlite::Row<'_>| {
            let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(query.kind);
            Ok(ItemRef::new(kind, row.get::<_, String>(1)?))
        };
        let rows = select.query_map(params_from_iter(&values), read).doing("reading the queue")?;
        rows.collect::<rusqlite::Result<_>>().doing("reading the queue")
    }

    /// What is known of the items before they are judged together.
    pub fn survey(&self, reviewer: &str, items: &[ItemRef]) -> Result<Survey> {
        let transaction = self.connection.unchecked_transaction().doing("looking the items up")?;
        let norms = Norms::read(&transaction)?;
        let sql = "SELECT DISTINCT norm FROM assessments WHERE item = ?1 AND reviewer = ?2 AND reading <> 'reconciled'";
        let mut select = transaction.prepare(sql).doing("looking the items up")?;
        let mut survey = Survey::default();
        for item in items {
            let found = standing(&transaction, item)?;
            survey.closed += usize::from(found.closed);
            let mine = select.query_map(params![found.id, reviewer], |row| Ok(row.get::<_, u32>(0)? as usize));
            let mine: Vec<usize> = mine.and_then(Iterator::collect).doing("looking the items up")?;
            for place in (0..norms.codes.len()).filter(|place| found.required.contains(*place)) {
                let norm: &mut NormSurvey = survey.norms.entry(norms.codes[place].clone()).or_default();
                norm.required += 1;
                norm.mine += usize::from(mine.contains(&place));
            }
        }
        Ok(survey)
    }

    /// Records the judgement; returns of how many items. `goes_on` hears how many were dealt with, and ends it all by
    /// saying no: then nothing was recorded.
    pub fn record_bulk(
        &mut self,
        writing: &Writing<'_>,
        bulk: &Bulk,
        mut goes_on: impl FnMut(usize) -> bool,
    ) -> Result<usize> {
        let path = self.path.clone();
        let mut write = || {
            let behavior = TransactionBehavior::Immediate;
            let transaction = self.connection.transaction_with_behavior(behavior).doing("saving")?;
            let norms = Norms::read(&transaction)?;
            let mut log = Log::begin(&transaction, writing)?;
            let mut recorded = 0;
            for (done, item) in bulk.items.iter().enumerate() {
                if !goes_on(done) {
                    return Err(StoreError::Cancelled);
                }
                let found = standing(&transaction, item)?;
                if let Some(change) = change(&transaction, (item, &found, &norms), bulk, writing)? {
                    project::record(&mut log, &norms, &change, None)?;
                    project::settle_item(&transaction, found.id)?;
                    recorded += 1;
                }
            }
            drop(log);
            transaction.commit().doing("saving")?;
            Ok(recorded)
        };
        write().map_err(|error: StoreError| error.at(&path))
    }
}

fn standing(connection: &Connection, item: &ItemRef) -> Result<Standing> {
    let id = project::item_id(connection, item)?;
    let sql = "SELECT required, closed FROM items WHERE id = ?1";
    let mut select = connection.prepare_cached(sql).doing("looking an item up")?;
    let read = |row: &rusqlite::Row<'_>| {
        let required = NormSet::from_bits(row.get::<_, i64>(0)?.cast_unsigned());
        Ok(Standing { id, required, closed: row.get(1)? })
    };
    select.query_row([id], read).doing("looking an item up")
}

/// What the judgement changes of an item; `None`: it is left alone.
fn change(
    connection: &Connection,
    (item, found, norms): (&ItemRef, &Standing, &Norms),
    bulk: &Bulk,
    writing: &Writing<'_>,
) -> Result<Option<Change>> {
    let (reviewer, text) = (&writing.author.reviewer, bulk.text_of(item).map(str::to_owned));
    match &bulk.judgement {
        Judgement::Close { .. } if found.closed => Ok(None),
        Judgement::Close { .. } => {
            Ok(Some(Change::Close(closure(item, text.unwrap_or_default(), reviewer, writing.now))))
        }
        Judgement::Assess { norm, verdict, reading, mine, .. } => {
            let place = norms.place(norm)?;
            if !found.required.contains(place) {
                return Ok(None);
            }
            let tail = "WHERE a.item = ?1 AND a.norm = ?2 AND a.reviewer = ?3 AND a.reading <> 'reconciled'
                        ORDER BY a.reading";
            let norm_place = i64::try_from(place).unwrap_or(i64::MAX);
            let before = assessments::select(connection, tail, params![found.id, norm_place, reviewer])?.pop();
            if before.is_some() && *mine == Mine::LeftAlone {
                return Ok(None);
            }
            let start = before.unwrap_or_else(|| Assessment {
                item: item.clone(),
                norm: norm.clone(),
                verdict: *verdict,
                reasoning: None,
                compensating: None,
                visibility: Visibility::Public,
                reviewer: Some(reviewer.clone()),
                reading: *reading,
                at: None,
                stale_since: None,
                evidence: Vec::new(),
                extra: BTreeMap::new(),
            });
            let reasoning = text.or(start.reasoning.clone());
            let given = Assessment { verdict: *verdict, reasoning, at: Some(writing.now), stale_since: None, ..start };
            Ok(Some(Change::Assess(given)))
        }
    }
}

fn closure(item: &ItemRef, reason: String, reviewer: &str, now: DateTime<Utc>) -> Closure {
    Closure { item: item.clone(), reason, reviewer: Some(reviewer.to_owned()), at: Some(now), extra: BTreeMap::new() }
}
