//! The filter language: `field=value[,value..]` terms separated by spaces, all of which must hold.
//!
//! Also `!=` (none of these, or nothing there), `>=`, `<=` and `~` (contains). A value with spaces, commas or nothing in
//! it stands in quotes. Fields and fixed values have a word in English and one in Dutch; both are understood everywhere,
//! and what is parsed holds the English. What is parsed here is checked against the fields of one kind of item; the store answers it.

mod complete;
mod fields;
mod problem;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;
mod written;

pub use complete::{Known, completed, completions};
pub use fields::{Field, Form, Place};
pub use problem::{FilterProblem, FilterProblemKind};
pub use vocabulary::{field_code, field_word, value_word};
pub use written::written;

use super::codes::{Code, ItemKind, UnknownCode, Verdict};
use super::settle::State;
use vocabulary::value_code;
use words::{Value, Word, words};

/// How a term compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    Is,
    IsNot,
    AtLeast,
    AtMost,
    Contains,
}

impl Code for Comparison {
    /// The longer signs first, so that `!=` is not read as `=`.
    const ALL: &'static [Self] = &[Self::IsNot, Self::AtLeast, Self::AtMost, Self::Is, Self::Contains];

    fn code(self) -> &'static str {
        match self {
            Self::Is => "=",
            Self::IsNot => "!=",
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Contains => "~",
        }
    }
}

/// What a term is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A field of the record.
    Own(Field),
    /// A check that raised a signal.
    Signal,
    /// The verdict on the item; with a term `norm=`, the settled verdict on that norm.
    Verdict,
    /// A norm under which it has an assessment.
    Norm,
    /// A norm that is required of it.
    Required,
    /// A reviewer who assessed it.
    Reader,
    State,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub subject: Subject,
    pub comparison: Comparison,
    /// At least one; any of them makes the term hold (none of them may, for [`Comparison::IsNot`]).
    pub values: Vec<String>,
}

/// A filter over the items of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub kind: ItemKind,
    pub terms: Vec<Term>,
}

impl Filter {
    /// Everything of a kind.
    #[must_use]
    pub fn everything(kind: ItemKind) -> Self {
        Self { kind, terms: Vec::new() }
    }

    /// Reads a filter over items of `kind`, or of the kind that a term `kind=` names.
    ///
    /// # Errors
    /// The first thing that cannot be read, with its place and what is known there.
    pub fn parse(text: &str, kind: ItemKind) -> Result<Self, FilterProblem> {
        let words = words(text)?;
        let mut filter = Self::everything(kind);
        for word in words.iter().filter(|word| names_kind_of_item(word)) {
            filter.kind = named_kind(word)?;
        }
        for word in words.iter().filter(|word| !names_kind_of_item(word)) {
            let term = term(word, filter.kind)?;
            filter.terms.push(term);
        }
        let about = |subject: &Subject| filter.terms.iter().any(|term| term.subject == *subject);
        let unsettled = Verdict::NotApplicable.code();
        let says = |value: &Value| value_code(&Form::of::<Verdict>(), &value.text) == unsettled;
        let alone = |word: &&Word| word.field == "verdict" && word.values.iter().any(says);
        match words.iter().find(alone) {
            // An item's own verdict is never "not applicable": without a norm this would filter everything away.
            Some(word) if !about(&Subject::Norm) => Err(word.problem(FilterProblemKind::NormMissing)),
            _ => Ok(filter),
        }
    }

    /// Whether it asks what checks raised.
    #[must_use]
    pub fn asks_for_signals(&self) -> bool {
        self.terms.iter().any(|term| term.subject == Subject::Signal)
    }

    /// Whether it asks for what is not in the review: excluded, or not drawn.
    #[must_use]
    pub fn reaches_outside(&self) -> bool {
        let outside = [State::Excluded.code(), State::NotDrawn.code()];
        let asks = |term: &Term| term.subject == Subject::State && term.comparison == Comparison::Is;
        self.terms
            .iter()
            .filter(|term| asks(term))
            .flat_map(|term| &term.values)
            .any(|value| outside.contains(&value.as_str()))
    }

    /// Whether it asks what reviewers recorded or checks raised, so that its answer changes with the work.
    #[must_use]
    pub fn depends_on_review(&self) -> bool {
        self.terms.iter().any(|term| !matches!(term.subject, Subject::Own(_)))
    }
}

/// The state of an item with a verdict of its own, whichever that is.
const ASSESSED: &str = "assessed";
/// The state of an item with which there is still something to do.
const OPEN: &str = "open";

/// The names that can stand before a comparison, for items of a kind.
#[must_use]
pub fn known_fields(kind: ItemKind) -> Vec<String> {
    let own = fields::names(kind).into_iter();
    let own = own.filter(|name| name != "kind");
    own.chain(["kind", "signal", "verdict", "norm", "required", "reader", "state"].map(str::to_owned)).collect()
}

/// Authorisations and matters have a kind of their own, with other values than the kind of item.
fn names_kind_of_item(word: &Word) -> bool {
    word.field == "kind" && word.values.iter().any(|value| item_kind(value).is_ok())
}

fn item_kind(value: &Value) -> Result<ItemKind, UnknownCode> {
    ItemKind::parse(value_code(&Form::of::<ItemKind>(), &value.text))
}

fn named_kind(word: &Word) -> Result<ItemKind, FilterProblem> {
    match &word.values[..] {
        [value] if word.comparison == Comparison::Is => item_kind(value).map_err(|unknown| value.unknown(&unknown)),
        _ => Err(word.problem(FilterProblemKind::OneKind)),
    }
}

fn term(word: &Word, kind: ItemKind) -> Result<Term, FilterProblem> {
    let Some(subject) = subject(&word.field, kind) else {
        if word.field == "kind" {
            return Err(named_kind(word).err().unwrap_or_else(|| word.problem(FilterProblemKind::OneKind)));
        }
        let known = known_fields(kind);
        return Err(word.problem(FilterProblemKind::UnknownField { field: word.typed.clone(), known }));
    };
    let form = subject.form();
    word.check(&form)?;
    let values = word.values.iter().flat_map(|value| meant(&subject, value_code(&form, &value.text))).collect();
    Ok(Term { subject, comparison: word.comparison, values })
}

/// What a field is about; `None` when items of the kind have none such.
fn subject(field: &str, kind: ItemKind) -> Option<Subject> {
    Some(match field {
        "signal" => Subject::Signal,
        "verdict" => Subject::Verdict,
        "norm" => Subject::Norm,
        "required" => Subject::Required,
        "reader" => Subject::Reader,
        "state" => Subject::State,
        name => Subject::Own(Field::named(kind, name)?),
    })
}

impl Subject {
    fn form(&self) -> Form {
        match self {
            Self::Own(field) => field.form.clone(),
            Self::Signal | Self::Norm | Self::Required | Self::Reader => Form::Text,
            Self::Verdict => Form::of::<Verdict>(),
            Self::State => states(),
        }
    }
}

/// Every state by its code, and what those of an item that was assessed, or is open, have in common.
fn states() -> Form {
    let codes = State::ALL.iter().map(|state| state.code());
    Form::Codes(codes.chain([ASSESSED, OPEN]).collect())
}

/// The codes that a value stands for.
fn meant(subject: &Subject, value: &str) -> Vec<String> {
    let stands_for: fn(&State) -> bool = match (subject, value) {
        (Subject::State, ASSESSED) => |state| matches!(state, State::Assessed(_)),
        (Subject::State, OPEN) => |state| state.is_open(),
        _ => return vec![value.to_owned()],
    };
    State::ALL.iter().filter(|state| stands_for(state)).map(|state| state.code().to_owned()).collect()
}
