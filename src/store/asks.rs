//! Questions to the services and recommendations, as they are listed.

use super::Store;
use super::error::{Doing, Result};
use super::export::{self, IN_ORDER_ASKED};
use super::orphans::{COLUMNS, item_line};
use super::{review_json, setup};
use crate::domain::asks::{Advice, AdviceList, Asked, Finding, listed};
use crate::domain::codes::{Code, ItemKind, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Question;
use crate::domain::view::ItemLine;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// So many findings are offered to link a recommendation to; others are named with their kind.
const FINDINGS: usize = 5_000;

impl Store {
    /// Every question, per service, open ones first.
    pub fn questions(&self) -> Result<Vec<Asked>> {
        let transaction = self.connection.unchecked_transaction().doing("reading the questions")?;
        let asked: Vec<Question> =
            export::kept(&transaction, IN_ORDER_ASKED, [], |_, json| Some(review_json::question(json)))?;
        let about = |question: Question| {
            let line = question.item.as_ref().map(|item| line(&transaction, item)).transpose()?.flatten();
            Ok((question, line))
        };
        Ok(listed(asked.into_iter().map(about).collect::<Result<_>>()?))
    }

    /// Every recommendation, per service, by number.
    pub fn recommendations(&self) -> Result<AdviceList> {
        let transaction = self.connection.unchecked_transaction().doing("reading the recommendations")?;
        let published_on = setup::investigation(&transaction)?.and_then(|found| found.published_on);
        let sql = "SELECT service, record FROM recommendations ORDER BY service, length(number), number";
        let all = export::kept(&transaction, sql, [], |_, json| Some(review_json::recommendation(json)))?;
        let advice = |recommendation: crate::domain::review_records::Recommendation| Advice {
            due: recommendation.due(published_on),
            recommendation,
        };
        let (services, findings) = (services(&transaction)?, findings(&transaction)?);
        Ok(AdviceList { all: all.into_iter().map(advice).collect(), services, findings, published_on })
    }

    /// An item in a line; `None` when it is not in the file.
    pub fn item_line(&self, item: &ItemRef) -> Result<Option<ItemLine>> {
        line(&self.connection, item)
    }
}

/// The codes of the services.
fn services(connection: &Connection) -> Result<Vec<String>> {
    let mut select = connection.prepare_cached("SELECT code FROM services ORDER BY code").doing("reading services")?;
    let rows = select.query_map([], |row| row.get(0)).doing("reading services")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading services")
}

/// The settled findings, unlawful ones first.
fn findings(connection: &Connection) -> Result<Vec<Finding>> {
    let sql = format!(
        "SELECT f.kind, f.ref, f.norm, f.verdict FROM v_findings f JOIN norms n ON n.code = f.norm
         ORDER BY f.verdict DESC, f.ref, f.kind, n.place LIMIT {FINDINGS}"
    );
    let mut select = connection.prepare_cached(&sql).doing("reading the findings")?;
    let read = |row: &Row<'_>| {
        let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Disclosure);
        let verdict = Verdict::parse(row.get_ref(3)?.as_str()?).unwrap_or(Verdict::Careless);
        Ok(Finding { item: ItemRef::new(kind, row.get::<_, String>(1)?), norm: row.get(2)?, verdict })
    };
    let rows = select.query_map([], read).doing("reading the findings")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the findings")
}

fn line(connection: &Connection, item: &ItemRef) -> Result<Option<ItemLine>> {
    let sql = format!("SELECT {COLUMNS} FROM items i WHERE i.kind = ?1 AND i.ref = ?2");
    let mut select = connection.prepare_cached(&sql).doing("reading what a question is about")?;
    let found = select.query_row(params![item.kind.code(), item.reference], item_line).optional();
    found.doing("reading what a question is about")
}
