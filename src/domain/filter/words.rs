//! Cutting a filter into terms, each with its place.

use super::Comparison;
use super::fields::Form;
use super::problem::{FilterProblem, FilterProblemKind};
use super::vocabulary::{field_code, value_code};
use crate::domain::codes::{Code, UnknownCode};
use chrono::NaiveDate;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Value {
    pub place: usize,
    /// The characters up to its end.
    pub end: usize,
    pub text: String,
}

/// One term as it was written.
#[derive(Debug)]
pub(super) struct Word {
    pub place: usize,
    /// The name of the field, and the word that stands there for it.
    pub field: String,
    pub typed: String,
    pub comparison: Comparison,
    pub values: Vec<Value>,
}

/// The terms of a filter.
pub(super) fn words(text: &str) -> Result<Vec<Word>, FilterProblem> {
    let mut reader = Reader { letters: text.chars().collect(), at: 0 };
    let mut words = Vec::new();
    loop {
        reader.skip_spaces();
        if reader.at == reader.letters.len() {
            return Ok(words);
        }
        words.push(reader.word()?);
    }
}

struct Reader {
    letters: Vec<char>,
    at: usize,
}

impl Reader {
    fn skip_spaces(&mut self) {
        while self.letters.get(self.at).is_some_and(|letter| letter.is_whitespace()) {
            self.at += 1;
        }
    }

    fn word(&mut self) -> Result<Word, FilterProblem> {
        let start = self.at;
        let place = start + 1;
        while self.letters.get(self.at).is_some_and(|letter| !letter.is_whitespace() && !"=!<>~\"".contains(*letter)) {
            self.at += 1;
        }
        let typed: String = self.letters[start..self.at].iter().collect();
        let Some(comparison) = self.comparison() else {
            let known = Comparison::ALL.iter().map(|sign| sign.code()).collect();
            return Err(FilterProblem { place, kind: FilterProblemKind::NoComparison { word: typed, known } });
        };
        if typed.is_empty() {
            return Err(FilterProblem { place, kind: FilterProblemKind::NoField });
        }
        let mut values = vec![self.value()?];
        while self.letters.get(self.at) == Some(&',') {
            self.at += 1;
            values.push(self.value()?);
        }
        let field = field_code(&typed).to_owned();
        Ok(Word { place, field, typed, comparison, values })
    }

    fn comparison(&mut self) -> Option<Comparison> {
        let rest = &self.letters[self.at..];
        let found =
            Comparison::ALL.iter().copied().find(|sign| rest.starts_with(&sign.code().chars().collect::<Vec<_>>()))?;
        self.at += found.code().len();
        Some(found)
    }

    fn value(&mut self) -> Result<Value, FilterProblem> {
        let place = self.at + 1;
        let text = if self.letters.get(self.at) == Some(&'"') { self.quoted()? } else { self.bare()? };
        Ok(Value { place, end: self.at, text })
    }

    /// `""` within quotes is one quote.
    fn quoted(&mut self) -> Result<String, FilterProblem> {
        let open = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            match (self.letters.get(self.at), self.letters.get(self.at + 1)) {
                (None, _) => return Err(FilterProblem { place: open + 1, kind: FilterProblemKind::OpenQuote }),
                (Some('"'), Some('"')) => {
                    text.push('"');
                    self.at += 2;
                }
                (Some('"'), _) => {
                    self.at += 1;
                    return Ok(text);
                }
                (Some(&letter), _) => {
                    text.push(letter);
                    self.at += 1;
                }
            }
        }
    }

    fn bare(&mut self) -> Result<String, FilterProblem> {
        let start = self.at;
        while self.letters.get(self.at).is_some_and(|letter| !letter.is_whitespace() && *letter != ',') {
            self.at += 1;
        }
        if self.at == start {
            return Err(FilterProblem { place: start + 1, kind: FilterProblemKind::NoValue });
        }
        Ok(self.letters[start..self.at].iter().collect())
    }
}

impl Value {
    pub(super) fn unknown(&self, unknown: &UnknownCode) -> FilterProblem {
        let kind = FilterProblemKind::UnknownValue { value: self.text.clone(), known: unknown.known.clone() };
        FilterProblem { place: self.place, kind }
    }

    fn problem(&self, kind: FilterProblemKind) -> FilterProblem {
        FilterProblem { place: self.place, kind }
    }
}

impl Word {
    pub(super) fn problem(&self, kind: FilterProblemKind) -> FilterProblem {
        FilterProblem { place: self.place, kind }
    }

    /// Whether the comparison and the values suit what is compared.
    pub(super) fn check(&self, form: &Form) -> Result<(), FilterProblem> {
        let field = || self.typed.clone();
        if !form.comparisons().contains(&self.comparison) {
            let known = form.comparisons().iter().map(|sign| sign.code()).collect();
            return Err(self.problem(FilterProblemKind::Comparison { field: field(), known }));
        }
        let in_order = matches!(self.comparison, Comparison::AtLeast | Comparison::AtMost);
        if in_order && self.values.len() > 1 {
            return Err(self.problem(FilterProblemKind::OneValue { field: field() }));
        }
        // What is contained need not be whole, and nothing at all may be asked for of anything.
        let loose = self.comparison == Comparison::Contains;
        let whole = self.values.iter().filter(|value| !loose && (in_order || !value.text.is_empty()));
        whole.into_iter().try_for_each(|value| value.check(form))
    }
}

impl Value {
    fn check(&self, form: &Form) -> Result<(), FilterProblem> {
        let value = || self.text.clone();
        match form {
            Form::Date if self.text.parse::<NaiveDate>().is_err() => {
                Err(self.problem(FilterProblemKind::NotADate { value: value() }))
            }
            Form::Whole if self.text.parse::<i64>().is_err() => {
                Err(self.problem(FilterProblemKind::NotANumber { value: value() }))
            }
            form if !form.values().is_empty() && !form.values().contains(&value_code(form, &self.text)) => {
                Err(self.problem(FilterProblemKind::UnknownValue { value: value(), known: form.values().to_vec() }))
            }
            _ => Ok(()),
        }
    }
}
