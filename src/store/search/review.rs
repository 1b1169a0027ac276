//! What the reviewers wrote, in the full text: by the key of its events, so that the log can tell what it was.

use super::{known_source, run, source_id};
use crate::domain::change::Change;
use crate::domain::review_records::Evidence;
use crate::store::error::{Doing, Result};
use crate::store::log::events;
use crate::store::review_codec;
use rusqlite::{Connection, params};

const KIND: &str = "review";

/// Adds what a change says; what was there under its key is forgotten already.
pub fn learn(connection: &Connection, change: &Change) -> Result<()> {
    let body = body(change);
    if body.is_empty() {
        return Ok(());
    }
    let id = source_id(connection, KIND, &review_codec::key(change))?;
    run(connection, "INSERT INTO texts (rowid, body) VALUES (?1 * 2 + 1, ?2)", params![id, body])
}

/// Takes out what the log says last under a key; asked before more is said.
pub fn forget(connection: &Connection, key: &str) -> Result<()> {
    let Some(id) = known_source(connection, KIND, key)? else { return Ok(()) };
    let body = last(connection, key)?.map(|change| body(&change)).unwrap_or_default();
    if body.is_empty() {
        return Ok(());
    }
    run(connection, "INSERT INTO texts (texts, rowid, body) VALUES ('delete', ?1 * 2 + 1, ?2)", params![id, body])
}

/// Adds everything the log says last.
pub fn learn_everything(connection: &Connection) -> Result<()> {
    let sql = "SELECT key FROM events WHERE kind NOT IN ('file.created', 'import.done', 'record.replaced') GROUP BY key ORDER BY min(n)";
    let mut select = connection.prepare(sql).doing("reading the log")?;
    let mut rows = select.query([]).doing("reading the log")?;
    while let Some(row) = rows.next().doing("reading the log")? {
        let key: String = row.get(0).doing("reading the log")?;
        if let Some(change) = last(connection, &key)? {
            learn(connection, &change)?;
        }
    }
    Ok(())
}

/// What the log says last under a key.
pub fn last(connection: &Connection, key: &str) -> Result<Option<Change>> {
    let last = events(connection, "WHERE key = ?1 ORDER BY n DESC LIMIT 1", [key])?.pop();
    last.map(|last| review_codec::change(connection, &last.body)).transpose()
}

fn body(change: &Change) -> String {
    fields(change).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" \u{e000} ")
}

/// The texts of a change by the names of their fields; none when it takes something back.
pub fn fields(change: &Change) -> Vec<(&'static str, String)> {
    let some = |name, text: &Option<String>| text.as_ref().map(|text| (name, text.clone()));
    let all = |fields: Vec<Option<(&'static str, String)>>| fields.into_iter().flatten().collect();
    match change {
        Change::Assess(assessment) | Change::Outdate { assessment, .. } => {
            let mut fields: Vec<_> =
                all(vec![some("reasoning", &assessment.reasoning), some("compensating", &assessment.compensating)]);
            fields.extend(assessment.evidence.iter().map(|Evidence { quote, .. }| ("evidence", quote.clone())));
            fields
        }
        Change::Close(closure) => vec![("reason", closure.reason.clone())],
        Change::Exclude(exclusion) => vec![("reason", exclusion.reason.clone())],
        Change::Dismiss(dismissal) => vec![("reason", dismissal.reason.clone())],
        Change::Draw(sample) => all(vec![Some(("name", sample.name.clone())), some("reason", &sample.reason)]),
        Change::Ask(question) => all(vec![Some(("text", question.text.clone())), some("answer", &question.answer)]),
        Change::Recommend(found) => all(vec![
            some("title", &found.title),
            Some(("text", found.text.clone())),
            some("addressee", &found.addressee),
            some("notes", &found.notes),
        ]),
        Change::React(reaction) => vec![("text", reaction.text.clone())],
        // A version repeats what is found where it was written.
        Change::Freeze(_)
        | Change::WithdrawVersion { .. }
        | Change::WithdrawReaction { .. }
        | Change::ClearAssessment(_)
        | Change::Reopen(_)
        | Change::Include(_)
        | Change::Undismiss { .. }
        | Change::WithdrawSample { .. }
        | Change::WithdrawQuestion { .. }
        | Change::WithdrawRecommendation { .. } => Vec::new(),
    }
}
