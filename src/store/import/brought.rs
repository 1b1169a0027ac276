//! What a source brought, as the event of its import keeps it: `{"disclosures": {"new": 9, "updated": 1}}`.

use crate::domain::bundle::{Table, TableSummary};
use crate::domain::codes::Code;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The name of the payload.
pub const PAYLOAD: &str = "brought";

pub fn to_json(brought: &BTreeMap<Table, TableSummary>) -> String {
    let some = brought.iter().filter(|(_, summary)| summary.new + summary.updated > 0);
    let one = |(table, summary): (&Table, &TableSummary)| {
        (table.code().to_owned(), json!({"new": summary.new, "updated": summary.updated}))
    };
    Value::Object(some.map(one).collect::<Map<_, _>>()).to_string()
}

/// Of each table how many records were new and how many updated; nothing else is known.
pub fn from_json(text: &str) -> BTreeMap<Table, TableSummary> {
    let Ok(Value::Object(tables)) = serde_json::from_str(text) else { return BTreeMap::new() };
    let count = |summary: &Value, name: &str| summary.get(name).and_then(Value::as_u64).unwrap_or_default();
    let one = |(table, summary): (&String, &Value)| {
        let (new, updated) = (count(summary, "new"), count(summary, "updated"));
        Some((Table::parse(table).ok()?, TableSummary { new, updated, ..TableSummary::default() }))
    };
    tables.iter().filter_map(one).collect()
}
