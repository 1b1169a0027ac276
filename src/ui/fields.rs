//! Building a document out of a record: a line per field that is there, lists joined, dates and codes in words.

use super::document::{Entry, Form, Tone};
use crate::app::case::Source as Place;
use crate::domain::codes::Level;
use crate::domain::records::{Extra, Party, is_empty};
use crate::domain::view::{CaseFile, Source};
use crate::text::{self, Text};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A document being made.
pub struct Fields<'a> {
    pub text: &'a Text,
    pub entries: Vec<Entry>,
    /// Which of the records or documents of the pane is being written.
    pub record: usize,
}

impl<'a> Fields<'a> {
    pub fn new(text: &'a Text) -> Self {
        Self { text, entries: Vec::new(), record: 0 }
    }

    pub fn field(&mut self, label: String, value: impl Into<String>) {
        self.entries.push(Entry::Field { label, value: value.into(), tone: Tone::Text });
    }

    /// A field of which the absence is worth seeing.
    pub fn needed(&mut self, label: String, value: Option<String>) {
        match value.filter(|value| !is_empty(Some(value))) {
            Some(value) => self.field(label, value),
            None => self.entries.push(Entry::Field { label, value: self.text.value_missing(), tone: Tone::Dim }),
        }
    }

    pub fn optional(&mut self, label: String, value: Option<String>) {
        if let Some(value) = value.filter(|value| !is_empty(Some(value))) {
            self.field(label, value);
        }
    }

    pub fn list(&mut self, label: String, values: &[String]) {
        self.optional(label, Some(values.join("; ")));
    }

    pub fn needed_list(&mut self, label: String, values: &[String]) {
        self.needed(label, Some(values.join("; ")));
    }

    pub fn marked(&mut self, label: String, value: String) {
        self.entries.push(Entry::Field { label, value, tone: Tone::Warning });
    }

    pub fn date(&self, date: NaiveDate) -> String {
        text::date(date, self.text.language())
    }

    pub fn dated(&mut self, label: String, date: Option<NaiveDate>) {
        let date = date.map(|date| self.date(date));
        self.optional(label, date);
    }

    pub fn level(&mut self, label: String, level: Option<Level>) {
        let level = level.map(|level| self.text.word(level));
        self.needed(label, level);
    }

    pub fn yes_no(&mut self, label: String, value: Option<bool>) {
        let value = value.map(|yes| if yes { self.text.value_yes() } else { self.text.value_no() });
        self.optional(label, value);
    }

    pub fn gap(&mut self) {
        if self.entries.last().is_some_and(|last| *last != Entry::Gap) {
            self.entries.push(Entry::Gap);
        }
    }

    /// A text as it was delivered, beside its label: it can be quoted.
    pub fn quotable(&mut self, label: String, field: &'static str, value: Option<&String>) {
        if let Some(value) = value.filter(|value| !is_empty(Some(value))) {
            let source = Place { record: self.record, field };
            self.entries.push(Entry::Passage { label: Some(label), text: value.clone(), source, form: Form::Plain });
        }
    }

    /// The same of a field of which the absence is worth seeing.
    pub fn quotable_needed(&mut self, label: String, field: &'static str, value: Option<&String>) {
        if is_empty(value.map(String::as_str)) {
            self.needed(label, None);
        } else {
            self.quotable(label, field, value);
        }
    }

    /// A text under a heading of its own, if there is one: it can be quoted.
    pub fn prose(&mut self, heading: String, field: &'static str, text: Option<&String>) {
        if let Some(text) = text.filter(|text| !is_empty(Some(text))) {
            self.gap();
            self.entries.push(Entry::Heading(heading));
            self.passage(field, text);
        }
    }

    pub fn passage(&mut self, field: &'static str, text: &str) {
        self.passage_of(field, text, Form::Plain);
    }

    /// A text with marks for its headings.
    pub fn marked_up(&mut self, field: &'static str, text: &str) {
        self.passage_of(field, text, Form::MarkedUp);
    }

    fn passage_of(&mut self, field: &'static str, text: &str, form: Form) {
        let source = Place { record: self.record, field };
        self.entries.push(Entry::Passage { label: None, text: text.to_owned(), source, form });
    }

    pub fn line(&mut self, words: String, tone: Tone) {
        self.entries.push(Entry::Text(words, tone));
    }

    /// Fields the contract does not know, as they came.
    pub fn extra(&mut self, extra: &Extra) {
        if extra.is_empty() {
            return;
        }
        self.gap();
        self.entries.push(Entry::Heading(self.text.heading_extra()));
        for (name, value) in extra {
            let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
            self.field(name.clone(), value);
        }
    }

    /// File, row and the beginning of the file's hash.
    pub fn source(&mut self, source: Option<&Source>) {
        let Some(source) = source else { return };
        let hash: String = source.sha256.chars().take(12).collect();
        let row = u64::try_from(source.row).unwrap_or_default();
        self.gap();
        self.line(self.text.document_source(&source.file, row, hash), Tone::Dim);
    }
}

/// A party by name and code: `Dienst van Noordland (NL-1)`; its code alone when it has no name.
pub fn party_name(parties: &BTreeMap<String, Party>, code: &str) -> String {
    named(parties.get(code), code)
}

/// The same of one party; its code alone when it was not delivered.
pub fn named(party: Option<&Party>, code: &str) -> String {
    match party.and_then(|party| party.name.as_ref()) {
        Some(name) if name != code => format!("{name} ({code})"),
        _ => code.to_owned(),
    }
}

pub fn party_names(file: &CaseFile, codes: &[String]) -> String {
    codes.iter().map(|code| party_name(&file.parties, code)).collect::<Vec<_>>().join("; ")
}
