//! The views that checks may read: their schema, and the documentation that stands in it.

use crate::domain::check::{ColumnDoc, ViewDoc};
use crate::domain::framework::Bilingual;

/// Schema and documentation in one, so that neither can say what the other does not.
pub const SCHEMA: &str = include_str!("../../../assets/checks/views.sql");

/// Every view with its columns and what they mean, in the order of the schema.
#[must_use]
pub fn documented() -> Vec<ViewDoc> {
    let mut views: Vec<ViewDoc> = Vec::new();
    let mut above = "";
    for line in SCHEMA.lines() {
        if let Some(comment) = line.strip_prefix("-- ") {
            above = comment;
        } else if let Some(name) = line.strip_prefix("CREATE TABLE ") {
            let name = name.trim_end_matches(" (").to_owned();
            views.push(ViewDoc { name, meaning: bilingual(above), columns: Vec::new() });
        } else if let (Some((column, comment)), Some(view)) = (line.split_once(" -- "), views.last_mut()) {
            let name = column.split_whitespace().next().unwrap_or_default().to_owned();
            view.columns.push(ColumnDoc { name, meaning: bilingual(comment) });
        }
    }
    views
}

/// Our own functions, as they are called, and what they give.
#[must_use]
pub fn functions() -> Vec<ColumnDoc> {
    let told = SCHEMA.lines().filter_map(|line| line.strip_prefix("-- ")?.split_once("): "));
    let doc = |(name, meaning): (&str, &str)| ColumnDoc { name: format!("{name})"), meaning: bilingual(meaning) };
    told.map(doc).collect()
}

fn bilingual(comment: &str) -> Bilingual {
    let (nl, en) = comment.split_once(" | ").unwrap_or((comment, comment));
    Bilingual { nl: nl.to_owned(), en: en.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_column_is_documented_in_both_languages() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA).unwrap();
        let sql = "SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table'
                   ORDER BY s.rowid, c.cid";
        let mut select = connection.prepare(sql).unwrap();
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let there: Vec<(String, String)> = rows.collect::<Result<_, _>>().unwrap();
        let views = documented();
        let told: Vec<(String, String)> = views
            .iter()
            .flat_map(|view| view.columns.iter().map(|column| (view.name.clone(), column.name.clone())))
            .collect();
        assert_eq!(told, there);
        assert_eq!(functions().len(), super::super::functions::OWN.len());
        let meanings = views.iter().flat_map(|view| view.columns.iter().map(|c| &c.meaning).chain([&view.meaning]));
        assert!(meanings.into_iter().all(|meaning| !meaning.nl.is_empty() && !meaning.en.is_empty()));
        for line in SCHEMA.lines().filter(|line| line.starts_with("  ") && !line.contains("PRIMARY KEY (")) {
            assert_eq!(line.matches(" | ").count(), 1, "{line}");
        }
    }
}
