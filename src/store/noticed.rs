//! The items about which a check noticed something: those that wait for an answer first.

use super::Store;
use super::error::{Doing, Result};
use super::orphans::{COLUMNS, item_line};
use crate::domain::check::SignalStatus;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::tally::Tally;
use crate::domain::view::{ItemLine, NoticedLine};

/// Lines that are shown; the totals stand beside them.
const SHOWN: usize = 2_000;

const DOING: &str = "reading the items of a check";

impl Store {
    /// The items of this kind about which the check (by its place) noticed something: open first, then in walking order.
    pub fn noticed_by(&self, tally: &Tally, kind: ItemKind, check: usize) -> Result<Vec<NoticedLine>> {
        let transaction = self.connection.unchecked_transaction().doing(DOING)?;
        let walk = "SELECT id FROM items WHERE kind = ?1 ORDER BY service, date, ref";
        let mut select = transaction.prepare_cached(walk).doing(DOING)?;
        let mut rows = select.query([kind.code()]).doing(DOING)?;
        let (mut open, mut others) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next().doing(DOING)? {
            let item: i64 = row.get(0).doing(DOING)?;
            if tally.is_open(item, check) {
                open.push(item);
            } else if others.len() < SHOWN && tally.has(item, check) {
                others.push(item);
            }
            if open.len() == SHOWN {
                break;
            }
        }
        open.into_iter().chain(others).take(SHOWN).map(|item| self.noticed_line(tally, item, check)).collect()
    }

    fn noticed_line(&self, tally: &Tally, item: i64, check: usize) -> Result<NoticedLine> {
        let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.id = ?1");
        let mut select = self.connection.prepare_cached(&sql).doing(DOING)?;
        let line: ItemLine = select.query_row([item], item_line).doing(DOING)?;
        let became = tally.what_became(item);
        let status = match () {
            () if became.dismissed.contains(check) => SignalStatus::Dismissed,
            () if became.answered.contains(check) => SignalStatus::Answered,
            () => SignalStatus::Open,
        };
        Ok(NoticedLine { line, status })
    }
}
