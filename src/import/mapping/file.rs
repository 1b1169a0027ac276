//! Reads a mapping file, and says everything that is wrong with it and where.

use super::contract::{self, Holds, Kind};
use super::date::DateForm;
use super::near::nearest;
use super::number::NumberForm;
use super::rule::{Form, Others, Rule, Values, fold_value};
use super::settings::{Review, Setting, Settings};
use super::template::Template;
use super::{Field, Mapping, Named, Origin, Source, Target};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::mapping_problem::{MappingFault, MappingProblem};
use crate::domain::problem::{ProblemKind, TextEncoding};
use crate::import::sheet::{EXTRA, NESTED};
use crate::import::value::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

const OF_SOURCE: &[&str] =
    &["file", "sheet", "skip", "encoding", "separator", "header_row", "ignore", "leave_out", "tables"];
const OF_FIELD: &[&str] =
    &["column", "template", "value", "default", "empty", "date", "values", "others", "list", "decimal", "thousands"];
/// Settings of a table beside its fields; no field has such a name.
const DISTINCT: &str = "distinct";
const WHEN: &str = "when";

/// Reads a mapping.
///
/// # Errors
/// Every problem of the file, in its order; of TOML that cannot be read, the first.
pub fn parse(source: &str) -> Result<Mapping, Vec<MappingProblem>> {
    let review = &mut Review::new(source);
    let parsed = DeTable::parse(source).map_err(|error| {
        let fault = MappingFault::Syntax { message: error.message().to_owned() };
        review.note(&error.span().unwrap_or_default(), fault);
        std::mem::take(&mut review.problems)
    })?;
    let top = Settings::of(parsed.get_ref());
    review.only(&top, &["source"]);
    if !top.has("source") {
        review.note(&(0..0), MappingFault::Missing { setting: "[[source]]" });
    }
    let sources = review.tables(&top, "source");
    let sources = sources.iter().map(|(settings, span)| self::source(review, settings, span)).collect();
    if review.problems.is_empty() {
        return Ok(Mapping { sources });
    }
    review.problems.sort_by_key(|problem| (problem.line, problem.column));
    Err(std::mem::take(&mut review.problems))
}

fn source(review: &mut Review<'_>, settings: &Settings<'_>, span: &Range<usize>) -> Source {
    review.only(settings, OF_SOURCE);
    let skip = review.flag(settings, "skip");
    let named = |(name, span): (String, Range<usize>), review: &Review<'_>| Named { name, line: review.line(&span) };
    let ignore = review.texts(settings, "ignore").into_iter().map(|one| named(one, review)).collect();
    let source = Source {
        line: review.line(span),
        file: review.text(settings, "file").map(|(text, _)| text),
        sheet: review.text(settings, "sheet").map(|(text, _)| text),
        skip,
        encoding: meant(review, settings, ("encoding", "utf-8, utf-16, windows-1252"), encoding),
        separator: meant(review, settings, ("separator", "\",\", \";\", \"\\t\", \"|\""), separator),
        header_row: review.number(settings, "header_row"),
        ignore,
        leave_out: review.texts(settings, "leave_out").into_iter().map(|(text, _)| text).collect(),
        targets: targets(review, settings),
    };
    if source.file.is_none() && source.sheet.is_none() && !settings.has("file") && !settings.has("sheet") {
        review.note(span, MappingFault::Missing { setting: "file" });
    }
    if !settings.has("tables") && !skip {
        review.note(span, MappingFault::Missing { setting: "tables" });
    }
    source
}

/// A setting whose text stands for something.
fn meant<T>(
    review: &mut Review<'_>,
    settings: &Settings<'_>,
    (setting, expected): (&'static str, &'static str),
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let (found, span) = review.text(settings, setting)?;
    let meant = parse(&found);
    if meant.is_none() {
        review.note(&span, MappingFault::BadSetting { setting, found, expected });
    }
    meant
}

/// The encoding of this name.
pub(in crate::import) fn encoding(name: &str) -> Option<TextEncoding> {
    match name.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => Some(TextEncoding::Utf8),
        "utf-16" | "utf16" => Some(TextEncoding::Utf16),
        "windows-1252" | "cp1252" => Some(TextEncoding::Windows1252),
        _ => None,
    }
}

/// A single sign that may stand between cells.
pub(in crate::import) fn separator(text: &str) -> Option<char> {
    match text {
        "tab" | "\\t" => Some('\t'),
        _ => {
            let mut characters = text.chars();
            let first = characters.next().filter(|c| !c.is_alphanumeric() && !matches!(c, '"' | '\n' | '\r'))?;
            characters.next().is_none().then_some(first)
        }
    }
}

fn targets(review: &mut Review<'_>, settings: &Settings<'_>) -> Vec<Target> {
    let Some(tables) = settings.get("tables").and_then(|tables| review.table("tables", tables)) else {
        return Vec::new();
    };
    let mut targets = Vec::new();
    for (name, span, value) in &tables.0 {
        let Ok(table) = Table::parse(name) else {
            let nearest = nearest(name, Table::ALL.iter().map(|table| table.code()));
            review.note(span, MappingFault::UnknownTable { found: (*name).to_owned(), nearest });
            continue;
        };
        if let Some(settings) = review.table(name, value) {
            targets.push(target(review, table, &settings, span));
        }
    }
    targets
}

fn target(review: &mut Review<'_>, table: Table, settings: &Settings<'_>, span: &Range<usize>) -> Target {
    let when = review.text(settings, WHEN).map(|(name, span)| Named { name, line: review.line(&span) });
    let mut named = Vec::new();
    for &(name, ref span, value) in &settings.0 {
        if name != DISTINCT && name != WHEN {
            written_out(name.to_owned(), (span, value), &mut named);
        }
    }
    let mut fields = Vec::new();
    for (name, span, value) in named {
        if contract::is_field(table, &name) {
            fields.extend(field(review, table, name, value));
        } else {
            let known = contract::fields(table);
            let nearest = nearest(&name, known.iter().map(String::as_str));
            review.note(&span, MappingFault::UnknownField { table: table.code(), found: name, nearest });
        }
    }
    Target { table, line: review.line(span), distinct: review.flag(settings, DISTINCT), when, fields }
}

/// Dotted names may be written as tables within tables: `criteria.human_rights.rating = ".."` without quotes.
fn written_out<'t>(
    name: String,
    (span, value): (&Range<usize>, Setting<'t>),
    named: &mut Vec<(String, Range<usize>, Setting<'t>)>,
) {
    let deeper = match name.split_once('.') {
        None => name == NESTED || name == EXTRA,
        Some((first, rest)) => first == NESTED && !rest.contains('.'),
    };
    match value.get_ref() {
        DeValue::Table(table) if deeper => {
            for &(inner, ref span, value) in &Settings::of(table).0 {
                written_out(format!("{name}.{inner}"), (span, value), named);
            }
        }
        _ => named.push((name, span.clone(), value)),
    }
}

fn field(review: &mut Review<'_>, table: Table, name: String, value: Setting<'_>) -> Option<Field> {
    let line = review.line(&value.span());
    if let DeValue::String(column) = value.get_ref() {
        let from = Origin::Column(Named { name: column.to_string(), line });
        return Some(Field { name, from, rule: Rule::default() });
    }
    let settings = review.table(&name, value)?;
    review.only(&settings, OF_FIELD);
    let holds = contract::holds(table, &name);
    let checked = &Checked { table, name: &name, holds: &holds };
    let from = origin(review, checked, &settings, &value.span());
    let rule = rule(review, checked, &settings);
    Some(Field { name, from: from?, rule })
}

/// The field that settings are for.
struct Checked<'n> {
    table: Table,
    name: &'n str,
    holds: &'n Holds,
}

impl Checked<'_> {
    /// Notes a value that the field cannot have.
    fn value(&self, review: &mut Review<'_>, text: &str, span: &Range<usize>) {
        let value = Value::Cell(Cow::Borrowed(text));
        let value = if self.holds.is_list { Value::List(vec![value.with_texts()]) } else { value };
        let Some(kind) = contract::fault(self.table, self.name, value) else { return };
        let known = match kind {
            ProblemKind::UnknownCode { known, .. } => known,
            _ if self.holds.kind == Kind::TrueOrFalse => vec!["true", "false"],
            _ => Vec::new(),
        };
        let nearest = nearest(text, known.iter().copied());
        let (field, found) = (self.name.to_owned(), text.to_owned());
        review.note(span, MappingFault::BadValue { field, found, known, nearest });
    }
}

fn origin(
    review: &mut Review<'_>,
    checked: &Checked<'_>,
    settings: &Settings<'_>,
    span: &Range<usize>,
) -> Option<Origin> {
    let given: Vec<&'static str> =
        ["column", "template", "value"].into_iter().filter(|name| settings.has(name)).collect();
    match given.as_slice() {
        [] => {
            review.note(span, MappingFault::Missing { setting: "column" });
            None
        }
        [one, other, ..] => {
            review.note(span, MappingFault::Contradiction { one, other });
            None
        }
        ["column"] => {
            let (name, span) = review.text(settings, "column")?;
            Some(Origin::Column(Named { name, line: review.line(&span) }))
        }
        ["template"] => {
            let line = review.line(span);
            meant(review, settings, ("template", "{A}-{B:04}"), |text| Template::parse(text, line))
                .map(Origin::Template)
        }
        _ => constant(review, checked, settings.get("value")?).map(Origin::Constant),
    }
}

fn constant(review: &mut Review<'_>, checked: &Checked<'_>, value: Setting<'_>) -> Option<Vec<String>> {
    let elements: Vec<_> = match value.get_ref() {
        DeValue::Array(array) if checked.holds.is_list => array.iter().collect(),
        _ => vec![value],
    };
    let single = |element: &Setting<'_>| Some((scalar(element)?, element.span()));
    let Some(elements) = elements.iter().map(single).collect::<Option<Vec<_>>>() else {
        let expected = crate::domain::mapping_problem::SettingType::Text;
        review.note(&value.span(), MappingFault::WrongType { setting: "value".to_owned(), expected });
        return None;
    };
    for (text, span) in &elements {
        checked.value(review, text, span);
    }
    Some(elements.into_iter().map(|(text, _)| text).collect())
}

/// A single value as the contract writes it in a cell.
fn scalar(value: Setting<'_>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Integer(digits) if digits.radix() == 10 => Some(digits.as_str().to_owned()),
        DeValue::Datetime(date) => Some(date.to_string()),
        _ => None,
    }
}

fn rule(review: &mut Review<'_>, checked: &Checked<'_>, settings: &Settings<'_>) -> Rule {
    let list = review.texts(settings, "list");
    if let Some((_, span)) = list.first().filter(|_| !checked.holds.is_list) {
        review.note(span, MappingFault::NotAList { field: checked.name.to_owned() });
    }
    for (found, span) in list.iter().filter(|(text, _)| text.is_empty()) {
        let (found, expected) = (found.clone(), "\";\", \", \", \"\\n\"");
        review.note(span, MappingFault::BadSetting { setting: "list", found, expected });
    }
    let default = settings.get("default").and_then(|value| scalar(value).map(|text| (text, value.span())));
    if settings.has("default") && default.is_none() {
        review.text(settings, "default");
    }
    if let Some((text, span)) = &default {
        checked.value(review, text, span);
    }
    Rule {
        empty: review.texts(settings, "empty").into_iter().map(|(text, _)| text).collect(),
        default: default.map(|(text, _)| text),
        list: list.into_iter().map(|(text, _)| text).filter(|text| !text.is_empty()).collect(),
        values: values(review, checked, settings),
        form: form(review, settings),
    }
}

fn values(review: &mut Review<'_>, checked: &Checked<'_>, settings: &Settings<'_>) -> Option<Values> {
    let others = meant(review, settings, ("others", "reject, keep"), |text| match text {
        "reject" => Some(Others::Reject),
        "keep" => Some(Others::Keep),
        _ => None,
    });
    let table = settings.get("values").and_then(|values| review.table("values", values))?;
    let (mut known, mut shown) = (BTreeMap::new(), Vec::new());
    for &(name, ref span, value) in &table.0 {
        let Some(text) = scalar(value) else {
            let expected = crate::domain::mapping_problem::SettingType::Text;
            review.note(&value.span(), MappingFault::WrongType { setting: name.to_owned(), expected });
            continue;
        };
        // An empty text stands for nothing: that value is passed over.
        if !text.is_empty() {
            checked.value(review, &text, &value.span());
        }
        shown.push(name.to_owned());
        let before = known.insert(fold_value(name), text.clone());
        if before.is_some_and(|before| before != text) {
            review.note(span, MappingFault::DoubledValue { found: name.to_owned() });
        }
    }
    Some(Values { known, shown, others: others.unwrap_or(Others::Reject) })
}

fn form(review: &mut Review<'_>, settings: &Settings<'_>) -> Form {
    let mut forms = Vec::new();
    for (found, span) in review.texts(settings, "date") {
        if let Some(form) = DateForm::parse(&found) {
            forms.push(form);
        } else {
            let expected = "%d-%m-%Y, %d %B %Y, excel-serial";
            review.note(&span, MappingFault::BadSetting { setting: "date", found, expected });
        }
    }
    let sign =
        |review: &mut Review<'_>, name: &'static str| meant(review, settings, (name, "\",\", \".\", \" \""), mark);
    let (decimal, thousands) = (sign(review, "decimal"), sign(review, "thousands"));
    let is_number = decimal.is_some() || thousands.is_some();
    let name = if settings.has("decimal") { "decimal" } else { "thousands" };
    if let Some(value) = settings.get(name).filter(|_| is_number) {
        if !forms.is_empty() {
            review.note(&value.span(), MappingFault::Contradiction { one: "date", other: name });
        }
        if decimal == thousands {
            review.note(&value.span(), MappingFault::Contradiction { one: "decimal", other: "thousands" });
        }
        return Form::Number(NumberForm { decimal, thousands });
    }
    if forms.is_empty() { Form::Plain } else { Form::Date(forms) }
}

fn mark(text: &str) -> Option<char> {
    let mut characters = text.chars();
    let first = characters.next().filter(|c| !c.is_alphanumeric() && *c != '-')?;
    characters.next().is_none().then_some(first)
}
