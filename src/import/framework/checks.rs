//! The checks of a framework file: codes, texts in both languages, facts and the query.
//!
//! Whether a query can be run only the store knows; what can be seen without running it is said here.

use super::{Review, Texts};
use crate::domain::check::{Check, Fact, FactKind, placeholders};
use crate::domain::codes::ItemKind;
use crate::domain::framework::{Bilingual, Norm};
use crate::domain::framework_problem::FrameworkFault;
use serde::Deserialize;
use std::collections::HashMap;
use std::ops::Range;
use toml::Spanned;

/// A check as it is written. Facts are written `name` or `name:kind`, in the order of the query's columns.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckEntry {
    code: Spanned<String>,
    norm: Spanned<String>,
    item: Spanned<String>,
    #[serde(default)]
    title: Texts,
    #[serde(default)]
    message: Texts,
    #[serde(default)]
    facts: Vec<Spanned<String>>,
    #[serde(default)]
    sql: String,
}

impl Review<'_> {
    pub(super) fn checks(&mut self, entries: Vec<Spanned<CheckEntry>>, norms: &[Norm]) -> Vec<Check> {
        let mut first_lines = HashMap::new();
        let mut checks = Vec::with_capacity(entries.len());
        for entry in entries {
            let entry = entry.into_inner();
            let span = entry.code.span();
            self.check = Some(entry.code.get_ref().clone());
            let line = self.place(&span).0;
            let first_line = *first_lines.entry(entry.code.get_ref().clone()).or_insert(line);
            if first_line != line {
                self.note(&span, FrameworkFault::DoubledCheck { first_line });
            }
            checks.extend(self.check(entry, &span, norms));
        }
        self.check = None;
        checks
    }

    /// `None` when the kind of item is not known; the problem was noted.
    fn check(&mut self, entry: CheckEntry, span: &Range<usize>, norms: &[Norm]) -> Option<Check> {
        if !norms.iter().any(|norm| norm.code == *entry.norm.get_ref()) {
            let known = norms.iter().map(|norm| norm.code.clone()).collect();
            let found = entry.norm.get_ref().clone();
            self.note(&entry.norm.span(), FrameworkFault::UnknownNorm { found, known });
        }
        let item = self.code::<ItemKind>(&entry.item);
        let facts = self.facts(&entry.facts);
        let message = self.texts("message", entry.message, span);
        self.placeholders(&message, &facts, span);
        Some(Check {
            line: self.place(span).0,
            code: self.filled("code", entry.code.into_inner(), span),
            norm: entry.norm.into_inner(),
            title: self.texts("title", entry.title, span),
            sql: self.filled("sql", entry.sql, span),
            item: item?,
            message,
            facts,
        })
    }

    fn facts(&mut self, entries: &[Spanned<String>]) -> Vec<Fact> {
        let mut facts: Vec<Fact> = Vec::with_capacity(entries.len());
        for entry in entries {
            let (name, kind) = entry.get_ref().split_once(':').unwrap_or((entry.get_ref(), "text"));
            let kind = self.code::<FactKind>(&Spanned::new(entry.span(), kind.to_owned()));
            let name = self.filled("facts", name.to_owned(), &entry.span());
            if name == "item" || facts.iter().any(|fact| fact.name == name) {
                self.note(&entry.span(), FrameworkFault::DoubledFact { name: name.clone() });
            }
            facts.push(Fact { name, kind: kind.unwrap_or(FactKind::Text) });
        }
        facts
    }

    fn placeholders(&mut self, message: &Bilingual, facts: &[Fact], span: &Range<usize>) {
        for (field, text) in [("message.nl", &message.nl), ("message.en", &message.en)] {
            for found in placeholders(text) {
                if !facts.iter().any(|fact| fact.name == found) {
                    let known = facts.iter().map(|fact| fact.name.clone()).collect();
                    let (field, found) = (field.to_owned(), found.to_owned());
                    self.note(span, FrameworkFault::UnknownPlaceholder { field, found, known });
                }
            }
        }
    }
}
