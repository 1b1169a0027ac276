//! What an import says when it is done: the counts of each table, what was rejected, and warnings.

use super::Brought;
use crate::cli::output;
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::codes::Code;
use crate::text::Text;
use serde_json::{Map, Value as Json, json};

pub fn json(brought: &Brought, text: &Text) -> String {
    let rejected = brought.problems.iter().map(|problem| {
        json!({
            "source": brought.sources.get(problem.source),
            "table": problem.table.map(Code::code),
            "row": problem.row,
            "column": problem.column,
            "reason": text.problem_reason(&brought.sources, problem),
        })
    });
    let rejected: Vec<Json> = rejected.collect();
    let numbers = |s: &TableSummary| json!({"read": s.read, "new": s.new, "unchanged": s.unchanged, "updated": s.updated, "rejected": s.rejected});
    let tables: Map<String, Json> =
        brought.tables.iter().map(|(table, s)| (table.code().to_owned(), numbers(s))).collect();
    json!({"tables": tables, "rejected": rejected, "warnings": text.import_warnings(brought)}).to_string() + "\n"
}

/// As a table for people; what never happened has no column.
pub fn table(brought: &Brought, text: &Text) -> String {
    let all = [
        (text.import_column_read(), (|s| s.read) as fn(&TableSummary) -> u64),
        (text.import_column_new(), |s| s.new),
        (text.import_column_unchanged(), |s| s.unchanged),
        (text.import_column_updated(), |s| s.updated),
        (text.import_column_rejected(), |s| s.rejected),
    ];
    let always = 3;
    let happened = |number: fn(&TableSummary) -> u64| brought.tables.values().any(|summary| number(summary) > 0);
    let shown: Vec<_> = (0..).zip(all).filter(|(place, (_, number))| *place < always || happened(*number)).collect();
    let header = std::iter::once(text.import_column_table()).chain(shown.iter().map(|(_, (name, _))| name.clone()));
    let row = |(table, summary): (&Table, &TableSummary)| {
        let numbers = shown.iter().map(|(_, (_, number))| number(summary).to_string());
        std::iter::once(text.table(*table)).chain(numbers).collect()
    };
    output::table(&header.collect::<Vec<_>>(), &brought.tables.iter().map(row).collect::<Vec<_>>())
}
