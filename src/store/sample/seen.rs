//! Whether results were seen before the seed was set: what is known by then could have steered the choice.

use crate::domain::change::{Change, EventKind};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::drawing::{needs_seed, rounds_with};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Sample;
use crate::store::error::{Doing, Result};
use crate::store::review_codec;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// The items of the sample's frame, or of its earlier rounds, that had an assessment before it was drawn.
///
/// For a draw of this program the log tells: what stands in it before the draw was seen. A sample that came in by an
/// import is in the log with its assessments; there the day of the draw is held against the days of the assessments.
pub(super) fn items(connection: &Connection, sample: &Sample, samples: &[Sample]) -> Result<u64> {
    if !sample.method.is_some_and(needs_seed) {
        return Ok(0);
    }
    let named = named(sample, samples);
    let json = serde_json::to_string(&named).unwrap_or_default();
    let Some((number, imported)) = drawn(connection, sample)? else {
        return Ok(0);
    };
    let seen: i64 = if imported {
        let Some(day) = sample.drawn_on else { return Ok(0) };
        let sql = "SELECT count(DISTINCT i.id) FROM json_each(?1) f
                   JOIN items i ON i.kind = ?3 AND i.ref = substr(f.value, length(?3) + 2)
                   JOIN assessments a ON a.item = i.id WHERE substr(a.at, 1, 10) < ?2";
        let kind = sample.items.first().map_or(ItemKind::Disclosure, |item| item.kind);
        connection
            .prepare_cached(sql)
            .and_then(|mut select| select.query_row(params![json, day.to_string(), kind.code()], |row| row.get(0)))
            .doing("reading what was known before a draw")?
    } else {
        let sql = "SELECT count(DISTINCT e.item) FROM json_each(?1) f JOIN events e ON e.item = f.value
                   WHERE e.kind = ?2 AND e.n < ?3";
        connection
            .prepare_cached(sql)
            .and_then(|mut select| {
                select.query_row(params![json, EventKind::Assessed.code(), number], |row| row.get(0))
            })
            .doing("reading what was known before a draw")?
    };
    Ok(seen.unsigned_abs())
}

/// What could have been drawn, and what earlier rounds drew.
fn named(sample: &Sample, samples: &[Sample]) -> BTreeSet<String> {
    let kind = sample.items.first().map_or(ItemKind::Disclosure, |item| item.kind);
    let rounds = rounds_with(sample, samples).into_iter().filter(|other| other.round < sample.round);
    let earlier = rounds.flat_map(|other| &other.items).map(ToString::to_string);
    sample.frame_refs().map(|reference| ItemRef::new(kind, reference).to_string()).chain(earlier).collect()
}

/// The event by which it was drawn, and whether an import brought it. What was noted about it later (a file that could
/// not be found) is no draw; after it was withdrawn, the next event is a draw again.
fn drawn(connection: &Connection, sample: &Sample) -> Result<Option<(i64, bool)>> {
    let key = review_codec::key(&Change::WithdrawSample { name: sample.name.clone() });
    let sql = "SELECT n, EXISTS (SELECT 1 FROM events i WHERE i.batch = e.batch AND i.kind = ?2)
               FROM events e WHERE key = ?1 AND kind = ?3
                 AND n > coalesce((SELECT max(n) FROM events WHERE key = ?1 AND kind = ?4), 0)
               ORDER BY n LIMIT 1";
    let kinds = [EventKind::Imported, EventKind::Drawn, EventKind::SampleWithdrawn].map(Code::code);
    connection
        .prepare_cached(sql)
        .and_then(|mut select| {
            let values = params![key, kinds[0], kinds[1], kinds[2]];
            select.query_row(values, |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
        .doing("reading what was known before a draw")
}
