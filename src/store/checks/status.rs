//! What became of a signal: whether the item has an assessment on the norm, or the signal was set aside.

use crate::domain::check::{Check, SignalStatus};
use crate::store::error::{Doing, Result};
use rusqlite::{Connection, OptionalExtension, params};

/// The status of a signal of this check on the item with this row of `items`.
pub fn status(file: &Connection, item: i64, check: &Check) -> Result<SignalStatus> {
    let dismissed = "SELECT 1 FROM dismissals WHERE item = ?1 AND check_code = ?2";
    if is_there(file, dismissed, params![item, check.code])? {
        return Ok(SignalStatus::Dismissed);
    }
    let assessed = "SELECT 1 FROM assessments WHERE item = ?1 AND norm = (SELECT place FROM norms WHERE code = ?2)";
    let answered = is_there(file, assessed, params![item, check.norm])?;
    Ok(if answered { SignalStatus::Answered } else { SignalStatus::Open })
}

fn is_there(file: &Connection, sql: &str, key: impl rusqlite::Params) -> Result<bool> {
    let mut select = file.prepare_cached(sql).doing("reading what became of signals")?;
    let found = select.query_row(key, |_| Ok(())).optional().doing("reading what became of signals")?;
    Ok(found.is_some())
}
