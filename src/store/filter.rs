//! The filter language as SQL: column names come from a fixed table, everything a user wrote is a parameter.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::log::escape_like;
use super::setup::Norms;
use crate::domain::codes::{Code, ItemKind};
use crate::domain::drawing::FrameItem;
use crate::domain::filter::{Comparison, Field, Filter, Form, Place, Subject, Term};
use crate::domain::item::ItemRef;
use rusqlite::params_from_iter;
use rusqlite::types::Value;
use serde_json::json;
use std::collections::BTreeSet;

/// What checks raised: (check, item). Handed in by whoever ran them.
pub type Signals = BTreeSet<(String, ItemRef)>;

/// A condition over `items i` and the record `r`, with its values.
pub(super) struct Condition {
    pub sql: String,
    pub values: Vec<Value>,
}

/// The characters that Unicode calls white space; SQLite's own `trim` knows the space only.
const SPACES: &str = "char(9,10,11,12,13,32,133,160,5760,8192,8193,8194,8195,8196,8197,8198,8199,8200,8201,8202,8232,8233,8239,8287,12288)";

const IN_FORCE: &str = "coalesce(r.classification, (SELECT classification FROM investigation), 'stg_c')";

impl Store {
    /// The items that pass a filter, in order of ref.
    pub fn matching(&self, filter: &Filter, signals: Option<&Signals>) -> Result<Vec<ItemRef>> {
        let found = self.select(filter, None, "1", signals)?;
        Ok(found.into_iter().map(|item| ItemRef::new(filter.kind, item.reference)).collect())
    }

    /// How many items pass a filter.
    pub fn number_matching(&self, filter: &Filter, signals: Option<&Signals>) -> Result<u64> {
        self.know_norms(filter)?;
        let Condition { sql, values } = condition(filter, signals)?;
        let sql = format!("SELECT count(*) FROM items i JOIN {} r ON r.item = i.id WHERE {sql}", table(filter.kind));
        let mut select = self.connection.prepare_cached(&sql).doing("filtering")?;
        let number: i64 = select.query_row(params_from_iter(values), |row| row.get(0)).doing("filtering")?;
        Ok(number.unsigned_abs())
    }

    /// The items that may be drawn: those that pass the filter and are not excluded, with their value in `by`.
    pub fn frame(&self, filter: &Filter, by: Option<&Field>, signals: Option<&Signals>) -> Result<Vec<FrameItem>> {
        self.select(filter, by, "i.excluded = 0", signals)
    }

    fn select(
        &self,
        filter: &Filter,
        by: Option<&Field>,
        also: &str,
        signals: Option<&Signals>,
    ) -> Result<Vec<FrameItem>> {
        self.know_norms(filter)?;
        let Condition { sql, mut values } = condition(filter, signals)?;
        let stratum = by.map_or_else(|| "NULL".to_owned(), |field| column(field, &mut values));
        let table = table(filter.kind);
        let sql = format!(
            "SELECT i.ref, nullif(trim(CAST({stratum} AS TEXT), {SPACES}), '') FROM items i JOIN {table} r ON r.item = i.id
             WHERE {sql} AND {also} ORDER BY i.ref"
        );
        let mut select = self.connection.prepare_cached(&sql).doing("filtering")?;
        let read = |row: &rusqlite::Row<'_>| Ok(FrameItem { reference: row.get(0)?, stratum: row.get(1)? });
        let rows = select.query_map(params_from_iter(values), read).doing("filtering")?;
        rows.collect::<rusqlite::Result<_>>().doing("filtering")
    }

    /// A norm that the framework does not have would filter everything away in silence.
    pub(super) fn know_norms(&self, filter: &Filter) -> Result<()> {
        let about_norms = |term: &&Term| matches!(term.subject, Subject::Norm | Subject::Required);
        let whole = |term: &&Term| about_norms(term) && term.comparison != Comparison::Contains;
        let named = filter.terms.iter().filter(whole).flat_map(|term| &term.values);
        let norms = Norms::read(&self.connection)?;
        named.into_iter().try_for_each(|norm| norms.place(norm).map(|_| ()))
    }
}

pub(super) fn table(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Disclosure => "disclosures",
        ItemKind::Authorisation => "authorisations",
        ItemKind::WeighingNote => "weighing_notes",
        ItemKind::Person => "persons",
        ItemKind::Matter => "matters",
    }
}

/// The condition that all terms hold, on `items i` joined with its record `r`.
pub(super) fn condition(filter: &Filter, signals: Option<&Signals>) -> Result<Condition> {
    let mut condition = Condition { sql: "i.kind = ?1".to_owned(), values: vec![filter.kind.code().to_owned().into()] };
    for term in &filter.terms {
        let norms =
            filter.terms.iter().filter(|term| term.subject == Subject::Norm && term.comparison == Comparison::Is);
        let holds = match &term.subject {
            Subject::Own(field) => own(field, term, &mut condition.values),
            Subject::Signal => signal(term, signals, &mut condition.values)?,
            Subject::Verdict => verdict(term, &norms.collect::<Vec<_>>(), &mut condition.values),
            Subject::Norm => assessed("n.code", "JOIN norms n ON n.place = a.norm", term, &mut condition.values),
            Subject::Required => required(term, &mut condition.values),
            Subject::Reader => assessed("a.reviewer", "", term, &mut condition.values),
            Subject::State => compare("i.state", &Form::Text, term, &mut condition.values),
        };
        condition.sql.push_str(" AND ");
        condition.sql.push_str(&holds);
    }
    Ok(condition)
}

/// Makes a value a parameter.
fn bind(values: &mut Vec<Value>, value: impl Into<Value>) -> String {
    values.push(value.into());
    format!("?{}", values.len())
}

/// Where the value of a field lies.
fn column(field: &Field, values: &mut Vec<Value>) -> String {
    match &field.place {
        Place::Item(column) => format!("i.{column}"),
        // Missing means the investigation's.
        Place::Column("classification") => IN_FORCE.to_owned(),
        Place::Column(column) | Place::Each(column, _) => format!("r.{column}"),
        Place::Within(column, path) => {
            // A name holds no quote: the filter language has no place for one.
            let path = format!("$.\"{}\"", path.join("\".\""));
            format!("json_extract(r.{column}, {})", bind(values, path))
        }
    }
}

fn own(field: &Field, term: &Term, values: &mut Vec<Value>) -> String {
    if field.is_single() {
        return compare(&column(field, values), &field.form, term, values);
    }
    let one = match field.place {
        Place::Each(_, member) => format!("json_extract(e.value, '$.{member}')"),
        _ => "e.value".to_owned(),
    };
    let list = column(field, values);
    // Nothing in the list is asked for as a value that is empty.
    let (empty, named): (Vec<String>, Vec<String>) = term.values.iter().cloned().partition(String::is_empty);
    let mut any = Vec::new();
    if !empty.is_empty() {
        any.push(format!("coalesce(json_array_length({list}), 0) = 0"));
    }
    if !named.is_empty() {
        let positive = if term.comparison == Comparison::Contains { Comparison::Contains } else { Comparison::Is };
        let named = Term { subject: term.subject.clone(), comparison: positive, values: named };
        let holds = compare(&one, &Form::Text, &named, values);
        any.push(format!("EXISTS (SELECT 1 FROM json_each({list}) e WHERE {holds})"));
    }
    not_if(term.comparison == Comparison::IsNot, &any.join(" OR "))
}

/// A comparison of one value. What is missing is like nothing but the empty value, so `!=` holds for it.
fn compare(column: &str, form: &Form, term: &Term, values: &mut Vec<Value>) -> String {
    let any: Vec<String> = term.values.iter().map(|value| one(column, form, term.comparison, value, values)).collect();
    not_if(term.comparison == Comparison::IsNot, &any.join(" OR "))
}

fn not_if(negated: bool, holds: &str) -> String {
    if negated { format!("NOT coalesce(({holds}), 0)") } else { format!("({holds})") }
}

fn one(column: &str, form: &Form, comparison: Comparison, value: &str, values: &mut Vec<Value>) -> String {
    let sign = match comparison {
        Comparison::Contains => {
            let pattern = bind(values, format!("%{}%", escape_like(value)));
            return format!("{column} LIKE {pattern} ESCAPE '\\'");
        }
        Comparison::AtLeast => ">=",
        Comparison::AtMost => "<=",
        Comparison::Is | Comparison::IsNot if value.is_empty() => {
            return format!("trim(coalesce({column}, ''), {SPACES}) = ''");
        }
        Comparison::Is | Comparison::IsNot => "=",
    };
    if let (Form::Ordered(known), ">=" | "<=") = (form, sign) {
        return in_order(column, known, comparison, value, values);
    }
    let value = match form {
        Form::Truth => Value::from(i64::from(value == "true")),
        Form::Whole => value.parse::<i64>().map_or_else(|_| value.to_owned().into(), Value::from),
        _ => value.to_owned().into(),
    };
    let value = bind(values, value);
    // A number kept in JSON is compared as it is written.
    let column = if column.starts_with("json_extract") { format!("CAST({column} AS TEXT)") } else { column.to_owned() };
    format!("{column} {sign} {value}")
}

/// Codes from the lowest to the highest: a comparison names those on one side.
fn in_order(column: &str, known: &[&str], comparison: Comparison, value: &str, values: &mut Vec<Value>) -> String {
    let place = known.iter().position(|code| *code == value).unwrap_or(0);
    let side = if comparison == Comparison::AtLeast { &known[place..] } else { &known[..=place] };
    let side: Vec<String> = side.iter().map(|code| bind(values, (*code).to_owned())).collect();
    format!("{column} IN ({})", side.join(", "))
}

/// Whether some assessment of the item has it.
fn assessed(column: &str, join: &str, term: &Term, values: &mut Vec<Value>) -> String {
    let positive = if term.comparison == Comparison::IsNot { Comparison::Is } else { term.comparison };
    let holds = compare(column, &Form::Text, &Term { comparison: positive, ..term.clone() }, values);
    let exists = format!("EXISTS (SELECT 1 FROM assessments a {join} WHERE a.item = i.id AND {holds})");
    not_if(term.comparison == Comparison::IsNot, &exists)
}

/// Whether some norm that is required of the item has it.
fn required(term: &Term, values: &mut Vec<Value>) -> String {
    let positive = if term.comparison == Comparison::IsNot { Comparison::Is } else { term.comparison };
    let holds = compare("n.code", &Form::Text, &Term { comparison: positive, ..term.clone() }, values);
    let exists = format!("EXISTS (SELECT 1 FROM norms n WHERE (i.required >> n.place) & 1 AND {holds})");
    not_if(term.comparison == Comparison::IsNot, &exists)
}

/// The item's own verdict; with norms named, the settled verdict on one of those.
fn verdict(term: &Term, norms: &[&Term], values: &mut Vec<Value>) -> String {
    if norms.is_empty() {
        let is_assessed = "i.state IN ('unlawful', 'careless', 'not_assessable', 'in_order')";
        return format!("({is_assessed} AND {})", compare("i.state", &Form::Text, term, values));
    }
    let holds = compare("s.verdict", &Form::Text, term, values);
    let norms: Vec<String> = norms.iter().map(|norm| compare("n.code", &Form::Text, norm, values)).collect();
    format!(
        "EXISTS (SELECT 1 FROM settled s JOIN norms n ON n.place = s.norm
         WHERE s.item = i.id AND s.verdict <> 'conflict' AND {holds} AND {})",
        norms.join(" AND ")
    )
}

fn signal(term: &Term, signals: Option<&Signals>, values: &mut Vec<Value>) -> Result<String> {
    let signals = signals.ok_or(StoreError::NoSignals)?;
    let named = |check: &str| match term.comparison {
        Comparison::Contains => term.values.iter().any(|value| check.contains(value.as_str())),
        _ => term.values.iter().any(|value| check == value),
    };
    let items: Vec<String> =
        signals.iter().filter(|(check, _)| named(check)).map(|(_, item)| item.to_string()).collect();
    let items = bind(values, json!(items).to_string());
    let among = format!("(i.kind || ':' || i.ref) IN (SELECT value FROM json_each({items}))");
    Ok(not_if(term.comparison == Comparison::IsNot, &among))
}
