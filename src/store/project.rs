//! Projections: what an event changes in the tables that screens and counts read.

use super::assessments;
use super::error::{Doing, Result, StoreError};
use super::event::{EventId, Hash};
use super::log::Log;
use super::membership::{self, Reach};
use super::review_codec;
use super::row::{extra_text, moment};
use super::search;
use super::setup::Norms;
use super::version;
use crate::domain::change::Change;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::framework::NormSet;
use crate::domain::item::ItemRef;
use crate::domain::review_records::{Assessment, AssessmentKey, Exclusion, Question};
use crate::domain::settle::{self, Drawn, Settled, Standing, State};
use rusqlite::{Connection, OptionalExtension, params};

/// Records a change: its event, then its projection; the states of items follow with [`settle_item`].
pub fn record(log: &mut Log<'_>, norms: &Norms, change: &Change, undoes: Option<EventId>) -> Result<EventId> {
    let mut entry = review_codec::entry(log, norms, change)?;
    entry.undoes = undoes;
    let payloads = entry.payloads.clone();
    search::forget_review(log.connection, &entry.key)?;
    let id = log.append(entry)?;
    apply(log.connection, norms, change, &Recorded { id, payloads: &payloads })?;
    search::learn_review(log.connection, change)?;
    Ok(id)
}

/// Records changes and brings the states of what they touch up to date.
pub fn record_all(log: &mut Log<'_>, norms: &Norms, changes: &[(Change, Option<EventId>)]) -> Result<()> {
    let mut touched: Vec<i64> = Vec::new();
    for (change, undoes) in changes {
        record(log, norms, change, *undoes)?;
        if let Some(item) = change.item() {
            touched.push(item_id(log.connection, item)?);
        }
    }
    if let Some(reach) = changes.iter().filter_map(|(change, _)| reach(change)).max() {
        membership::refresh(log.connection, reach)?;
    }
    touched.sort_unstable();
    touched.dedup();
    touched.into_iter().try_for_each(|item| settle_item(log.connection, item))
}

/// The items beside its own that a change may bring into the review, or take out.
fn reach(change: &Change) -> Option<Reach> {
    match change {
        Change::Draw(_) | Change::WithdrawSample { .. } => Some(Reach::Everything),
        Change::Exclude(Exclusion { item, .. }) | Change::Include(item) if item.kind == ItemKind::Disclosure => {
            Some(Reach::LedTo)
        }
        _ => None,
    }
}

/// An event as its projection needs it.
struct Recorded<'a> {
    id: EventId,
    payloads: &'a [(String, Hash)],
}

impl Recorded<'_> {
    fn payload(&self, name: &str) -> Option<Hash> {
        self.payloads.iter().find(|(found, _)| found == name).map(|(_, hash)| *hash)
    }
}

/// The row of an item.
pub fn item_id(connection: &Connection, item: &ItemRef) -> Result<i64> {
    let mut select =
        connection.prepare_cached("SELECT id FROM items WHERE kind = ?1 AND ref = ?2").doing("looking an item up")?;
    let found = select.query_row(params![item.kind.code(), item.reference], |row| row.get(0)).optional();
    found.doing("looking an item up")?.ok_or_else(|| StoreError::NoSuchItem(item.to_string()))
}

fn apply(connection: &Connection, norms: &Norms, change: &Change, event: &Recorded<'_>) -> Result<()> {
    let id = |item: &ItemRef| item_id(connection, item);
    let run = |sql: &str, params: &[&dyn rusqlite::ToSql]| {
        connection.prepare_cached(sql).and_then(|mut statement| statement.execute(params)).doing("writing a change")
    };
    let record = event.payload("record");
    match change {
        Change::Assess(assessment) | Change::Outdate { assessment, .. } => {
            set_assessment(connection, norms, assessment, event)?;
        }
        Change::ClearAssessment(key) => clear_assessment(connection, norms, key)?,
        Change::Close(closure) => {
            let item = id(&closure.item)?;
            run("INSERT OR REPLACE INTO closures VALUES (?1, ?2, ?3)", &[&item, &record, &event.id.0])?;
            run("UPDATE items SET closed = 1 WHERE id = ?1", &[&item])?;
        }
        Change::Reopen(item) => {
            let item = id(item)?;
            run("DELETE FROM closures WHERE item = ?1", &[&item])?;
            run("UPDATE items SET closed = 0 WHERE id = ?1", &[&item])?;
        }
        Change::Exclude(exclusion) => {
            let item = id(&exclusion.item)?;
            run("INSERT OR REPLACE INTO exclusions VALUES (?1, ?2, ?3)", &[&item, &record, &event.id.0])?;
            run("UPDATE items SET excluded = 1 WHERE id = ?1", &[&item])?;
        }
        Change::Include(item) => {
            let item = id(item)?;
            run("DELETE FROM exclusions WHERE item = ?1", &[&item])?;
            // A person stays out with its disclosure.
            let sql = "UPDATE items SET excluded = EXISTS (SELECT 1 FROM persons p JOIN items d
                         ON d.kind = 'disclosure' AND d.ref = p.disclosure WHERE p.item = ?1 AND d.excluded)
                       WHERE id = ?1";
            run(sql, &[&item])?;
        }
        Change::Dismiss(dismissal) => {
            let item = id(&dismissal.item)?;
            let sql = "INSERT OR REPLACE INTO dismissals VALUES (?1, ?2, ?3, ?4)";
            run(sql, &[&item, &dismissal.check, &record, &event.id.0])?;
        }
        Change::Undismiss { item, check } => {
            run("DELETE FROM dismissals WHERE item = ?1 AND check_code = ?2", &[&id(item)?, check])?;
        }
        Change::Draw(sample) => {
            run("DELETE FROM sample_items WHERE sample = ?1", &[&sample.name])?;
            run("INSERT OR REPLACE INTO samples VALUES (?1, ?2, ?3)", &[&sample.name, &record, &event.id.0])?;
            for item in &sample.items {
                run("INSERT OR IGNORE INTO sample_items (sample, item) VALUES (?1, ?2)", &[&sample.name, &id(item)?])?;
            }
        }
        Change::WithdrawSample { name } => {
            run("DELETE FROM sample_items WHERE sample = ?1", &[name])?;
            run("DELETE FROM samples WHERE name = ?1", &[name])?;
        }
        Change::Ask(question) => set_question(connection, question, event)?,
        Change::WithdrawQuestion { key } => {
            run("DELETE FROM questions WHERE key = ?1", &[&review_codec::question_key(key)])?;
        }
        Change::Recommend(found) => {
            let sql = "INSERT OR REPLACE INTO recommendations VALUES (?1, ?2, ?3, ?4)";
            run(sql, &[&found.service, &found.number, &record, &event.id.0])?;
        }
        Change::WithdrawRecommendation { service, number } => {
            run("DELETE FROM recommendations WHERE service = ?1 AND number = ?2", &[service, number])?;
        }
        Change::Freeze(_) | Change::WithdrawVersion { .. } | Change::React(_) | Change::WithdrawReaction { .. } => {
            version::apply(connection, change, &|name| event.payload(name), event.id.0)?;
        }
    }
    Ok(())
}

fn set_question(connection: &Connection, question: &Question, event: &Recorded<'_>) -> Result<()> {
    let row = params![
        review_codec::question_key(&question.key()),
        question.item.as_ref().map(ToString::to_string),
        question.service,
        question.answer.is_some(),
        event.payload("record"),
        event.id.0
    ];
    connection
        .prepare_cached("INSERT OR REPLACE INTO questions VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .and_then(|mut insert| insert.execute(row))
        .doing("writing a question")?;
    Ok(())
}

fn set_assessment(connection: &Connection, norms: &Norms, assessment: &Assessment, event: &Recorded<'_>) -> Result<()> {
    let row = params![
        item_id(connection, &assessment.item)?,
        place(norms, &assessment.norm)?,
        assessment.reading.code(),
        assessment.key().reviewer,
        assessment.reviewer,
        assessment.verdict.code(),
        assessment.visibility.code(),
        assessment.at.map(moment),
        assessment.stale_since.map(moment),
        event.payload("reasoning"),
        event.payload("compensating"),
        event.payload("evidence"),
        extra_text(&assessment.extra),
        event.id.0
    ];
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO assessments (item, norm, reading, reviewer_key, reviewer, verdict, visibility, at,
               stale_since, reasoning, compensating, evidence, extra, event)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )
        .and_then(|mut insert| insert.execute(row))
        .doing("writing an assessment")?;
    Ok(())
}

fn clear_assessment(connection: &Connection, norms: &Norms, key: &AssessmentKey) -> Result<()> {
    let sql = "DELETE FROM assessments WHERE item = ?1 AND norm = ?2 AND reading = ?3 AND reviewer_key = ?4";
    let (item, norm) = (item_id(connection, &key.item)?, place(norms, &key.norm)?);
    connection
        .prepare_cached(sql)
        .and_then(|mut delete| delete.execute(params![item, norm, key.reading.code(), key.reviewer]))
        .doing("clearing an assessment")?;
    Ok(())
}

fn place(norms: &Norms, code: &str) -> Result<i64> {
    Ok(i64::try_from(norms.place(code)?).unwrap_or(i64::MAX))
}

/// Brings the settled norms and the state of an item up to date, and the tallies with them.
pub fn settle_item(connection: &Connection, item: i64) -> Result<()> {
    let (standing, old_state, old_settled) = standing(connection, item)?;
    let readings = assessments::readings(connection, item)?;
    let settled = settle::settle_all(&readings);
    let state = settle::state(standing, &settled, !readings.is_empty());
    let mut places = NormSet::default();
    let mut write = connection
        .prepare_cached("INSERT INTO settled (item, norm, verdict) VALUES (?1, ?2, ?3)")
        .doing("settling an item")?;
    connection
        .prepare_cached("DELETE FROM settled WHERE item = ?1")
        .and_then(|mut delete| delete.execute([item]))
        .doing("settling an item")?;
    for (&place, settled) in &settled {
        let verdict = match settled {
            Settled::Open => continue,
            Settled::Conflict => "conflict",
            Settled::Verdict(verdict) => {
                places.insert(place);
                verdict.code()
            }
        };
        write.execute(params![item, i64::try_from(place).unwrap_or(i64::MAX), verdict]).doing("settling an item")?;
    }
    if state.code() != old_state || places != old_settled {
        connection
            .prepare_cached("UPDATE items SET state = ?2, settled = ?3 WHERE id = ?1")
            .and_then(|mut update| update.execute(params![item, state.code(), places.bits().cast_signed()]))
            .doing("settling an item")?;
    }
    if state.code() == old_state { Ok(()) } else { move_tally(connection, item, &old_state, state) }
}

fn standing(connection: &Connection, item: i64) -> Result<(Standing, String, NormSet)> {
    let sql = "SELECT excluded, drawn, closed, required, state, settled FROM items WHERE id = ?1";
    let mut select = connection.prepare_cached(sql).doing("settling an item")?;
    let read = |row: &rusqlite::Row<'_>| {
        let standing = Standing {
            excluded: row.get(0)?,
            drawn: match row.get_ref(1)?.as_str()? {
                "in" => Drawn::In,
                "out" => Drawn::Out,
                _ => Drawn::IfTouched,
            },
            closed: row.get(2)?,
            required: NormSet::from_bits(row.get::<_, i64>(3)?.cast_unsigned()),
        };
        Ok((standing, row.get(4)?, NormSet::from_bits(row.get::<_, i64>(5)?.cast_unsigned())))
    };
    select.query_row([item], read).doing("settling an item")
}

fn move_tally(connection: &Connection, item: i64, from: &str, to: State) -> Result<()> {
    let add = "INSERT INTO tallies (kind, service, state, items) SELECT kind, service, ?2, ?3 FROM items WHERE id = ?1
               ON CONFLICT (kind, service, state) DO UPDATE SET items = items + excluded.items";
    let mut add = connection.prepare_cached(add).doing("counting")?;
    add.execute(params![item, from, -1]).doing("counting")?;
    add.execute(params![item, to.code(), 1]).doing("counting")?;
    Ok(())
}

/// Counts every tally anew.
pub fn rebuild_tallies(connection: &Connection) -> Result<()> {
    let sql = "DELETE FROM tallies; DELETE FROM populations;
        INSERT INTO tallies SELECT kind, service, state, count(*) FROM items GROUP BY kind, service, state;
        INSERT INTO populations SELECT kind, service, count(*) FROM items GROUP BY kind, service;";
    connection.execute_batch(sql).doing("counting")
}
