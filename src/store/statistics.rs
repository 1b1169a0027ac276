//! What each norm came to, and the pace, for the page of statistics.

use super::Store;
use super::error::{Doing, Result};
use crate::domain::codes::{Code, Verdict};
use crate::domain::framework::NormSet;
use crate::domain::norm_progress::NormProgress;
use crate::domain::statistics::{NormTally, Pace, Statistics, first_day};
use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;
use std::collections::BTreeMap;

const DAY: i64 = 86_400_000;

/// One pass over the narrow rows of the items: required and settled norms as bits.
const ASKED: &str = "SELECT service, required, settled, count(*) FROM items
    WHERE state NOT IN ('excluded', 'not_drawn') GROUP BY service, required, settled";

/// What is not in order is the lesser part; what is in order follows from the bits.
const OTHERS: &str = "SELECT i.service, s.norm, s.verdict, count(*) FROM settled s CROSS JOIN items i ON i.id = s.item
    WHERE s.verdict <> 'in_order' AND i.state NOT IN ('excluded', 'not_drawn') GROUP BY i.service, s.norm, s.verdict";

/// An item is finished by whoever wrote its last verdict or closure, on that day; what was imported was finished elsewhere.
const FINISHED: &str = "WITH last AS (
      SELECT item, max(n) AS n FROM events INDEXED BY events_at
      WHERE at >= ?1 AND kind IN ('assessment.set', 'closure.set')
        AND batch NOT IN (SELECT batch FROM events INDEXED BY events_at WHERE at >= ?1 AND kind = 'import.done')
      GROUP BY item)
    SELECT e.reviewer, e.at / ?2, count(*) FROM last JOIN events e ON e.n = last.n
      JOIN items i ON i.kind = substr(last.item, 1, instr(last.item, ':') - 1)
                  AND i.ref = substr(last.item, instr(last.item, ':') + 1)
    WHERE i.state IN ('unlawful', 'careless', 'not_assessable', 'in_order') GROUP BY e.reviewer, e.at / ?2";

const OPEN: &str =
    "SELECT coalesce(sum(items), 0) FROM tallies WHERE state IN ('conflict', 'in_progress', 'unreviewed')";

/// The same over all services: how far each norm is.
const PROGRESS: &str = "SELECT required, settled, count(*) FROM items
    WHERE state NOT IN ('excluded', 'not_drawn') GROUP BY required, settled";

impl Store {
    /// How far each norm is over the items in review. Goes through all items.
    pub fn norm_progress(&self) -> Result<NormProgress> {
        let mut progress = NormProgress::default();
        let mut select = self.connection.prepare_cached(PROGRESS).doing("counting the norms")?;
        let mut rows = select.query([]).doing("counting the norms")?;
        while let Some(row) = rows.next().doing("counting the norms")? {
            let (required, settled, items): (i64, i64, i64) = row.try_into().doing("counting the norms")?;
            let set = |bits: i64| NormSet::from_bits(bits.cast_unsigned());
            progress.add(set(required), set(settled), items.unsigned_abs());
        }
        Ok(progress)
    }

    /// The statistics as they are on a day.
    pub fn statistics(&self, today: NaiveDate) -> Result<Statistics> {
        let transaction = self.connection.unchecked_transaction().doing("reading the statistics")?;
        let open: i64 = transaction.query_row(OPEN, [], |row| row.get(0)).doing("reading the statistics")?;
        let finished = finished(&transaction, first_day(today))?;
        Ok(Statistics { norms: norms(&transaction)?, pace: Pace::of(today, finished, open.unsigned_abs()) })
    }
}

fn norms(connection: &Connection) -> Result<BTreeMap<String, BTreeMap<usize, NormTally>>> {
    let mut found: BTreeMap<String, BTreeMap<usize, NormTally>> = BTreeMap::new();
    let mut select = connection.prepare_cached(ASKED).doing("reading the statistics")?;
    let mut rows = select.query([]).doing("reading the statistics")?;
    while let Some(row) = rows.next().doing("reading the statistics")? {
        let (service, required, settled, items): (String, i64, i64, i64) =
            row.try_into().doing("reading the statistics")?;
        let tallies = found.entry(service).or_default();
        let settled = NormSet::from_bits(settled.cast_unsigned());
        let required = NormSet::from_bits(required.cast_unsigned());
        for place in required.iter().filter(|place| !settled.contains(*place)) {
            tallies.entry(place).or_default().open += items.unsigned_abs();
        }
        for place in settled.iter() {
            *tallies.entry(place).or_default().verdicts.entry(Verdict::InOrder).or_default() += items.unsigned_abs();
        }
    }
    move_others(connection, &mut found)?;
    Ok(found)
}

/// Takes what came to something else out of what is in order, and conflicts out of what is open.
fn move_others(connection: &Connection, found: &mut BTreeMap<String, BTreeMap<usize, NormTally>>) -> Result<()> {
    let mut select = connection.prepare_cached(OTHERS).doing("reading the statistics")?;
    let mut rows = select.query([]).doing("reading the statistics")?;
    while let Some(row) = rows.next().doing("reading the statistics")? {
        let (service, place, verdict, items): (String, u32, String, i64) =
            row.try_into().doing("reading the statistics")?;
        let tally = found.entry(service).or_default().entry(place as usize).or_default();
        let items = items.unsigned_abs();
        if let Ok(verdict) = Verdict::parse(&verdict) {
            let in_order = tally.verdicts.entry(Verdict::InOrder).or_default();
            *in_order = in_order.saturating_sub(items);
            *tally.verdicts.entry(verdict).or_default() += items;
        } else {
            tally.open = tally.open.saturating_sub(items);
            tally.conflict += items;
        }
    }
    Ok(())
}

fn finished(connection: &Connection, since: NaiveDate) -> Result<Vec<(NaiveDate, String, u64)>> {
    let start = since.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
    let mut select = connection.prepare_cached(FINISHED).doing("reading the pace")?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?));
    let rows = select.query_map([start, DAY], read).doing("reading the pace")?;
    let rows: Vec<_> = rows.collect::<rusqlite::Result<_>>().doing("reading the pace")?;
    let day = |days: i64| DateTime::from_timestamp_millis(days * DAY).map(|moment| moment.date_naive());
    let one = |(reviewer, days, items): (String, i64, i64)| Some((day(days)?, reviewer, items.unsigned_abs()));
    Ok(rows.into_iter().filter_map(one).collect())
}
