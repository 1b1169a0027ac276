//! Reads a framework file, and says everything that is wrong with it and where.

use crate::domain::codes::{Code, ItemKind};
use crate::domain::framework::{Bilingual, Framework, Norm, NormSet, Quantifier, Required, When};
use crate::domain::framework_problem::{FrameworkFault, FrameworkProblem};
use serde::Deserialize;
use std::collections::HashMap;
use std::ops::Range;
use toml::Spanned;

mod checks;
mod shipped;

pub use shipped::{shipped, shipped_framework};

/// The file as it is written. Texts may be missing here, so that all that are can be named at once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    code: Spanned<String>,
    version: i64,
    #[serde(default)]
    title: Texts,
    #[serde(default)]
    source: Texts,
    #[serde(default)]
    definitions: Definitions,
    #[serde(default)]
    norms: Vec<Spanned<NormEntry>>,
    #[serde(default)]
    quantifiers: Vec<Spanned<QuantifierEntry>>,
    #[serde(default)]
    checks: Vec<Spanned<checks::CheckEntry>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Texts {
    nl: Option<String>,
    en: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Definitions {
    #[serde(default)]
    unlawful: Texts,
    #[serde(default)]
    careless: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NormEntry {
    code: Spanned<String>,
    #[serde(default)]
    title: Texts,
    #[serde(default)]
    question: Texts,
    #[serde(default)]
    legal_basis: String,
    law: bool,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    required: Vec<RequiredEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequiredEntry {
    item: Spanned<String>,
    when: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuantifierEntry {
    nl: Option<String>,
    en: Option<String>,
    from: f64,
    #[serde(default)]
    from_open: bool,
    to: f64,
    #[serde(default)]
    to_open: bool,
}

/// Reads a framework.
///
/// # Errors
/// Every problem of the file, in its order; of TOML that cannot be read, the first.
pub fn parse(source: &str) -> Result<Framework, Vec<FrameworkProblem>> {
    let mut review = Review { source, norm: None, check: None, problems: Vec::new() };
    let file = match toml::from_str::<File>(source) {
        Ok(file) => file,
        Err(error) => {
            let fault = FrameworkFault::Syntax { message: error.message().to_owned() };
            review.note(&error.span().unwrap_or_default(), fault);
            return Err(review.problems);
        }
    };
    let framework = review.framework(file);
    if review.problems.is_empty() { Ok(framework) } else { Err(review.problems) }
}

/// A file being read.
struct Review<'s> {
    source: &'s str,
    /// The norm being read.
    norm: Option<String>,
    /// The check being read.
    check: Option<String>,
    problems: Vec<FrameworkProblem>,
}

impl Review<'_> {
    fn framework(&mut self, file: File) -> Framework {
        let top = file.code.span();
        let code = self.filled("code", file.code.into_inner(), &top);
        let title = self.texts("title", file.title, &top);
        let source = self.texts("source", file.source, &top);
        let unlawful = self.texts("definitions.unlawful", file.definitions.unlawful, &top);
        let careless = self.texts("definitions.careless", file.definitions.careless, &top);
        self.number_of_norms(file.norms.len(), &top);
        let norms = self.norms(file.norms);
        let quantifiers = file.quantifiers.into_iter().map(|entry| self.quantifier(entry)).collect();
        let checks = self.checks(file.checks, &norms);
        Framework { code, version: file.version, title, source, unlawful, careless, norms, quantifiers, checks }
    }

    fn number_of_norms(&mut self, count: usize, span: &Range<usize>) {
        if count == 0 {
            self.note(span, FrameworkFault::NoNorms);
        }
        if count > NormSet::MOST {
            self.note(span, FrameworkFault::TooManyNorms { count, most: NormSet::MOST });
        }
    }

    fn norms(&mut self, entries: Vec<Spanned<NormEntry>>) -> Vec<Norm> {
        let mut first_lines = HashMap::new();
        let mut norms = Vec::with_capacity(entries.len());
        for entry in entries {
            let entry = entry.into_inner();
            let span = entry.code.span();
            self.norm = Some(entry.code.get_ref().clone());
            let line = self.place(&span).0;
            let first_line = *first_lines.entry(entry.code.get_ref().clone()).or_insert(line);
            if first_line != line {
                self.note(&span, FrameworkFault::DoubledNorm { first_line });
            }
            norms.push(self.norm(entry, &span));
        }
        self.norm = None;
        norms
    }

    fn norm(&mut self, entry: NormEntry, span: &Range<usize>) -> Norm {
        Norm {
            code: self.filled("code", entry.code.into_inner(), span),
            title: self.texts("title", entry.title, span),
            question: self.texts("question", entry.question, span),
            legal_basis: entry.legal_basis,
            law: entry.law,
            optional: entry.optional,
            required: entry.required.iter().filter_map(|required| self.required(required)).collect(),
        }
    }

    fn required(&mut self, entry: &RequiredEntry) -> Option<Required> {
        let (item, when) = (self.code::<ItemKind>(&entry.item), self.code::<When>(&entry.when));
        let (item, when) = (item?, when?);
        if !fits(when, item) {
            self.note(&entry.when.span(), FrameworkFault::WhenDoesNotFit { when: when.code(), item: item.code() });
        }
        Some(Required { item, when })
    }

    fn code<C: Code>(&mut self, text: &Spanned<String>) -> Option<C> {
        let error = match C::parse(text.get_ref()) {
            Ok(code) => return Some(code),
            Err(error) => error,
        };
        self.note(&text.span(), FrameworkFault::UnknownCode { found: error.found, known: error.known });
        None
    }

    fn quantifier(&mut self, entry: Spanned<QuantifierEntry>) -> Quantifier {
        let span = entry.span();
        let QuantifierEntry { nl, en, from, from_open, to, to_open } = entry.into_inner();
        let words = self.texts("quantifiers", Texts { nl, en }, &span);
        let share = 0.0..=100.0;
        if !share.contains(&from) || !share.contains(&to) || to < from {
            self.note(&span, FrameworkFault::BadShare { from: from.to_string(), to: to.to_string() });
        }
        Quantifier { words, from, from_open, to, to_open }
    }

    fn texts(&mut self, field: &str, texts: Texts, span: &Range<usize>) -> Bilingual {
        Bilingual {
            nl: self.filled(&format!("{field}.nl"), texts.nl.unwrap_or_default(), span),
            en: self.filled(&format!("{field}.en"), texts.en.unwrap_or_default(), span),
        }
    }

    fn filled(&mut self, field: &str, text: String, span: &Range<usize>) -> String {
        if text.trim().is_empty() {
            self.note(span, FrameworkFault::Missing { field: field.to_owned() });
        }
        text
    }

    fn note(&mut self, span: &Range<usize>, fault: FrameworkFault) {
        let (line, column) = self.place(span);
        self.problems.push(FrameworkProblem {
            line,
            column,
            norm: self.norm.clone(),
            check: self.check.clone(),
            fault,
        });
    }

    fn place(&self, span: &Range<usize>) -> (u64, u64) {
        super::place::line_and_column(self.source, span.start)
    }
}

/// Whether a condition can hold for items of this kind.
fn fits(when: When, item: ItemKind) -> bool {
    match when {
        When::Always => true,
        When::NotNilReply | When::HasRequests | When::HasOriginService | When::UnderSeries => {
            item == ItemKind::Disclosure
        }
        When::Series | When::Group => item == ItemKind::Authorisation,
    }
}

#[cfg(test)]
#[path = "framework_tests.rs"]
mod tests;
