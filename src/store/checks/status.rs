//! What became of signals: whether the item has an assessment on the norm, or the signal was set aside.

use super::portion::Portion;
use crate::domain::check::{Signal, SignalStatus};
use crate::domain::codes::Code;
use crate::store::error::{Doing, Result};
use rusqlite::{Connection, params};
use std::collections::HashMap;

const DOING: &str = "reading what became of signals";

/// The review of a portion, as far as it bears on signals: codes by the row of `items`.
pub struct Statuses {
    /// Codes of the checks whose signals were set aside.
    dismissed: HashMap<i64, Vec<String>>,
    /// Codes of the norms that were assessed, by any reading.
    assessed: HashMap<i64, Vec<String>>,
}

impl Statuses {
    pub fn of(file: &Connection, portion: &Portion) -> Result<Self> {
        let dismissed = codes(
            file,
            portion,
            "SELECT i.id, d.check_code FROM items i CROSS JOIN dismissals d ON d.item = i.id
             WHERE EXISTS (SELECT 1 FROM dismissals) AND i.kind = ?1 AND i.ref BETWEEN ?2 AND ?3",
        )?;
        let assessed = codes(
            file,
            portion,
            "SELECT i.id, n.code FROM items i CROSS JOIN assessments a ON a.item = i.id JOIN norms n ON n.place = a.norm
             WHERE EXISTS (SELECT 1 FROM assessments) AND i.kind = ?1 AND i.ref BETWEEN ?2 AND ?3",
        )?;
        Ok(Self { dismissed, assessed })
    }

    /// What became of a signal on the item with this row of `items`.
    pub fn status(&self, item: i64, signal: &Signal) -> SignalStatus {
        let names = |codes: &HashMap<i64, Vec<String>>, code: &String| {
            codes.get(&item).is_some_and(|codes| codes.contains(code))
        };
        if names(&self.dismissed, &signal.check) {
            SignalStatus::Dismissed
        } else if names(&self.assessed, &signal.norm) {
            SignalStatus::Answered
        } else {
            SignalStatus::Open
        }
    }
}

fn codes(file: &Connection, portion: &Portion, sql: &str) -> Result<HashMap<i64, Vec<String>>> {
    let mut select = file.prepare_cached(sql).doing(DOING)?;
    let mut rows = select.query(params![portion.kind.code(), portion.first, portion.last]).doing(DOING)?;
    let mut found: HashMap<i64, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next().doing(DOING)? {
        let (item, code): (i64, String) = (|| Ok((row.get(0)?, row.get(1)?)))().doing(DOING)?;
        found.entry(item).or_default().push(code);
    }
    Ok(found)
}
