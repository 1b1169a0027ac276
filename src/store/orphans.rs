//! Items that hang together with nothing: disclosures without authorisation, authorisations without disclosure.

use super::Store;
use super::error::{Doing, Result};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::item::ItemRef;
use crate::domain::settle::State;
use crate::domain::view::{ItemLine, Orphans};
use rusqlite::{Connection, Row};

/// Lines of each list that are shown; the total stands beside them.
const SHOWN: usize = 500;

const NO_AUTHORISATION: &str = "i.kind = 'disclosure' AND i.authorisations = ''
    AND NOT EXISTS (SELECT 1 FROM disclosures d WHERE d.item = i.id AND d.content = 'nil_reply')";
const NIL_REPLY: &str = "i.kind = 'disclosure' AND i.authorisations = ''
    AND EXISTS (SELECT 1 FROM disclosures d WHERE d.item = i.id AND d.content = 'nil_reply')";
const NO_DISCLOSURE: &str = "i.kind = 'authorisation'
    AND NOT EXISTS (SELECT 1 FROM disclosure_authorisations l WHERE l.authorisation = i.id)";

impl Store {
    /// The orphans of the whole population, both ways.
    pub fn orphans(&self) -> Result<Orphans> {
        let transaction = self.connection.unchecked_transaction().doing("reading what hangs together with nothing")?;
        Ok(Orphans {
            disclosures: lines(&transaction, NO_AUTHORISATION)?,
            disclosures_total: total(&transaction, NO_AUTHORISATION)?,
            nil_replies: lines(&transaction, NIL_REPLY)?,
            nil_replies_total: total(&transaction, NIL_REPLY)?,
            authorisations: lines(&transaction, NO_DISCLOSURE)?,
            authorisations_total: total(&transaction, NO_DISCLOSURE)?,
        })
    }
}

fn lines(connection: &Connection, condition: &str) -> Result<Vec<ItemLine>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM items i WHERE {condition} ORDER BY i.kind, i.service, i.date, i.ref LIMIT {SHOWN}"
    );
    let mut select = connection.prepare_cached(&sql).doing("reading what hangs together with nothing")?;
    let rows = select.query_map([], item_line).doing("reading what hangs together with nothing")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading what hangs together with nothing")
}

/// The columns that [`item_line`] reads, of `items i`.
pub(super) const COLUMNS: &str = "i.kind, i.ref, i.service, i.date, i.title, i.state";

pub(super) fn item_line(row: &Row<'_>) -> rusqlite::Result<ItemLine> {
    let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Disclosure);
    Ok(ItemLine {
        item: ItemRef::new(kind, row.get::<_, String>(1)?),
        service: row.get(2)?,
        date: row.get_ref(3)?.as_str()?.parse().ok(),
        subject: row.get(4)?,
        state: State::parse(row.get_ref(5)?.as_str()?).unwrap_or(State::Unreviewed),
    })
}

fn total(connection: &Connection, condition: &str) -> Result<u64> {
    let sql = format!("SELECT count(*) FROM items i WHERE {condition}");
    let number: i64 = connection
        .prepare_cached(&sql)
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .doing("counting what hangs together with nothing")?;
    Ok(number.unsigned_abs())
}
