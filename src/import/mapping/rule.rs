//! What becomes of one cell: its value in the contract's form, or why it is none.

use super::date::{self, DateForm};
use super::number::NumberForm;
use crate::domain::problem::ProblemKind;
use crate::import::in_cell;
use crate::import::value::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How the cells of a column are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Rule {
    /// What stands for nothing (`-`, `n.v.t.`).
    pub(super) empty: Vec<String>,
    /// What stands for an empty cell.
    pub(super) default: Option<String>,
    /// What stands between the elements of a list; none: the cell is one value, in the contract's own form.
    pub(super) list: Vec<String>,
    pub(super) values: Option<Values>,
    pub(super) form: Form,
}

/// What the values of a column stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Values {
    /// By [`fold_value`].
    pub(super) known: BTreeMap<String, String>,
    /// As they are written in the mapping.
    pub(super) shown: Vec<String>,
    /// Whether any other value is taken as it stands.
    pub(super) others: Others,
}

/// What becomes of a value that was not declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Others {
    Reject,
    Keep,
}

/// How a value is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Form {
    #[default]
    Plain,
    Date(Vec<DateForm>),
    Number(NumberForm),
}

/// Capitals and spaces around do not tell values apart.
pub(super) fn fold_value(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Rule {
    /// The value of a cell of this column.
    pub(super) fn read<'c>(&self, column: &str, cell: &'c str) -> Result<Value<'c>, ProblemKind> {
        let is_empty = cell.trim().is_empty() || self.stands_for_nothing(cell);
        let cell = match (&self.default, is_empty) {
            (Some(default), true) => Cow::Owned(default.clone()),
            // White space that nothing was said about is the contract's to judge.
            (None, true) if !cell.trim().is_empty() => Cow::Borrowed(""),
            _ => Cow::Borrowed(cell),
        };
        let is_default = is_empty && self.default.is_some();
        if !self.list.is_empty() {
            let elements = self.elements(&cell).into_iter();
            let read = elements.map(|element| self.one(column, element).map(|one| Value::Text(Cow::Owned(one))));
            return read.collect::<Result<_, _>>().map(Value::List);
        }
        // A default is written as the contract wants it.
        if is_default || cell.trim().is_empty() || (self.values.is_none() && self.form == Form::Plain) {
            return Ok(Value::Cell(cell));
        }
        self.one(column, cell.trim()).map(|one| Value::Cell(Cow::Owned(one)))
    }

    fn stands_for_nothing(&self, text: &str) -> bool {
        self.empty.iter().any(|empty| fold_value(empty) == fold_value(text))
    }

    fn elements<'c>(&self, cell: &'c str) -> Vec<&'c str> {
        let mut elements = vec![cell];
        for separator in &self.list {
            elements = elements.into_iter().flat_map(|element| element.split(separator.as_str())).collect();
        }
        let trimmed = elements.into_iter().map(str::trim);
        trimmed.filter(|element| !element.is_empty() && !self.stands_for_nothing(element)).collect()
    }

    /// One value, trimmed and not empty.
    fn one(&self, column: &str, text: &str) -> Result<String, ProblemKind> {
        if let Some(values) = &self.values {
            match (values.known.get(&fold_value(text)), values.others) {
                (Some(value), _) => return Ok(value.clone()),
                (None, Others::Keep) => {}
                (None, Others::Reject) => {
                    let (column, found, known) = (column.to_owned(), text.to_owned(), values.shown.clone());
                    return Err(ProblemKind::NotMapped { column, found, known });
                }
            }
        }
        let not_in_form = |expected: String| {
            let (column, found) = (column.to_owned(), text.to_owned());
            ProblemKind::NotInForm { column, found, expected }
        };
        match &self.form {
            Form::Plain => Ok(in_cell::unshield(text).to_owned()),
            Form::Date(forms) => date::read(text, forms)
                .map(|date| date.format("%Y-%m-%d").to_string())
                .ok_or_else(|| not_in_form(forms.iter().map(DateForm::shown).collect::<Vec<_>>().join(", "))),
            Form::Number(form) => form.read(text).ok_or_else(|| not_in_form(form.example())),
        }
    }
}
