//! `toets sql`: a query over the documented views, as a table, CSV or JSON.

use super::arguments::{Sql, SqlFormat};
use super::failure::Failure;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::codes::Language;
use crate::report::is_formula;
use crate::store::{self, SqlEnd, SqlFault, SqlRow, SqlValue};
use crate::text::{Text, number, sanitise};
use serde_json::{Map, Value as Json};

/// How much is gathered before it is written.
const CHUNK: usize = 64 << 10;
/// The widest column of a table, in characters.
const WIDEST: usize = 60;

pub fn run(session: &Session, arguments: &Sql) -> Result<Outcome, Failure> {
    let text = session.text();
    if arguments.views {
        output::data(&views(text.language()))?;
        return Ok(Outcome::Done);
    }
    let (Some(file), Some(query)) = (&arguments.file, &arguments.query) else {
        return Err(Failure::Argument(text.sql_nothing_asked()));
    };
    let mut answer =
        Answer { format: arguments.format, names: Vec::new(), rows: Vec::new(), out: String::new(), count: 0 };
    let mut written = Ok(());
    let end = store::query_sql(file, query, arguments.limit, &mut |row| {
        written = answer.add(row);
        written.is_ok()
    });
    written?;
    let end = end.map_err(|fault| said(fault, &text))?;
    answer.end()?;
    if end == SqlEnd::Cut {
        let most = number(arguments.limit as u64, text.language());
        output::say(&text.sql_truncated(most));
    }
    Ok(Outcome::Done)
}

fn said(fault: SqlFault, text: &Text) -> Failure {
    match fault {
        SqlFault::Denied(what) => Failure::Refused(text.sql_denied(what)),
        SqlFault::Deadline => Failure::Refused(text.sql_deadline()),
        SqlFault::Bad(words) => Failure::Refused(text.sql_bad(words)),
        SqlFault::Store(error) => error.into(),
    }
}

/// Every view with what it holds, and each of its columns with what that is.
fn views(language: Language) -> String {
    let text = Text::with_named(language);
    let mut out = String::new();
    for view in store::sql_views() {
        out += &format!("{} – {}\n", view.name, view.meaning.get(language));
        let width = view.columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
        for column in &view.columns {
            let [own, shared] = names(&view.name, &column.name);
            let meaning = text.named(&own).or_else(|| text.named(&shared)).unwrap_or_default();
            out += &format!("  {:width$}  {meaning}\n", column.name);
        }
    }
    out
}

/// What the text of a column may be called: as the view means it, as all do.
fn names(view: &str, column: &str) -> [String; 2] {
    let view = view.trim_start_matches("v_");
    [format!("column-{view}-{column}"), format!("column-{column}")]
}

/// An answer on its way out.
struct Answer {
    format: SqlFormat,
    names: Vec<String>,
    /// Of a table, whose columns are as wide as their widest value.
    rows: Vec<Vec<String>>,
    out: String,
    count: usize,
}

impl Answer {
    fn add(&mut self, row: SqlRow<'_>) -> Result<(), Failure> {
        match (row, self.format) {
            (SqlRow::Columns(names), SqlFormat::Csv) => self.csv(names.iter().map(|name| quoted(name))),
            (SqlRow::Columns(names), SqlFormat::Json) => {
                self.names = names.to_vec();
                self.out.push('[');
            }
            (SqlRow::Columns(names), SqlFormat::Table) => {
                self.names = names.iter().map(|name| short(name)).collect();
            }
            (SqlRow::Values(values), SqlFormat::Csv) => self.csv(values.iter().map(cell)),
            (SqlRow::Values(values), SqlFormat::Json) => {
                let members = self.names.iter().cloned().zip(values.iter().map(json));
                self.out += if self.count == 0 { "\n" } else { ",\n" };
                self.out += &Json::Object(members.collect::<Map<_, _>>()).to_string();
                self.count += 1;
            }
            (SqlRow::Values(values), SqlFormat::Table) => {
                self.rows.push(values.iter().map(|value| short(&plain(value))).collect());
            }
        }
        if self.out.len() > CHUNK { output::data(&std::mem::take(&mut self.out)) } else { Ok(()) }
    }

    fn csv(&mut self, cells: impl Iterator<Item = String>) {
        self.out += &cells.collect::<Vec<_>>().join(",");
        self.out += "\r\n";
    }

    fn end(mut self) -> Result<(), Failure> {
        match self.format {
            SqlFormat::Json => self.out += "\n]\n",
            SqlFormat::Table => self.out = output::table(&self.names, &self.rows),
            SqlFormat::Csv => {}
        }
        output::data(&self.out)
    }
}

fn plain(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => String::new(),
        SqlValue::Integer(number) => number.to_string(),
        SqlValue::Real(number) => number.to_string(),
        SqlValue::Text(text) => text.clone(),
        SqlValue::Bytes(length) => format!("({length} bytes)"),
    }
}

fn json(value: &SqlValue) -> Json {
    match value {
        SqlValue::Null => Json::Null,
        SqlValue::Integer(number) => Json::from(*number),
        SqlValue::Real(number) => Json::from(*number),
        SqlValue::Text(_) | SqlValue::Bytes(_) => Json::from(plain(value)),
    }
}

fn cell(value: &SqlValue) -> String {
    match value {
        SqlValue::Text(_) | SqlValue::Bytes(_) => quoted(&plain(value)),
        other => plain(other),
    }
}

/// On one line and no formula, as in every export.
fn quoted(text: &str) -> String {
    let shown = sanitise::line(text);
    let guard = if is_formula(&shown) { "'" } else { "" };
    format!("\"{guard}{}\"", shown.replace('"', "\"\""))
}

fn short(text: &str) -> String {
    let cut: String = text.chars().take(WIDEST).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("{}{more}", sanitise::line(&cut))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_column_of_every_view_has_a_text_and_no_text_is_left_over() {
        let there: BTreeSet<String> =
            crate::text::names().into_iter().filter(|name| name.starts_with("column-")).collect();
        let mut asked = BTreeSet::new();
        for view in store::sql_views() {
            for column in &view.columns {
                let [own, shared] = names(&view.name, &column.name);
                asked.insert(if there.contains(&own) { own } else { shared });
            }
        }
        assert_eq!(asked, there);
    }
}
