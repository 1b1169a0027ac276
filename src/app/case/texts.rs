//! The texts of a case that can be selected, searched and quoted, and places in them.

use super::{CaseView, Pane};
use crate::domain::quote::{Passage, of_authorisation, of_document, of_note, of_record};
use std::ops::Range;

/// Which text of a pane: of which of its records, in which field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// Counts the documents of a pane that shows several; 0 in the others.
    pub record: usize,
    pub field: &'static str,
}

/// A line of a pane that shows a part of a text: which text, which of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLine {
    pub source: Source,
    pub start: usize,
    pub end: usize,
}

/// A byte of a text in a pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub pane: Pane,
    pub source: Source,
    pub at: usize,
}

/// Bytes of a text in a pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub pane: Pane,
    pub source: Source,
    pub range: Range<usize>,
}

/// The texts a pane shows, in the order in which they stand there.
#[must_use]
pub fn texts(case: &CaseView, pane: Pane) -> Vec<(Source, Passage<'_>)> {
    let file = &case.file;
    match pane {
        Pane::Record => numbered(0, of_record(&file.record)),
        Pane::Authorisation => {
            let shown = file.authorisations.get(case.authorisation);
            shown.map(|found| numbered(0, of_authorisation(found))).unwrap_or_default()
        }
        Pane::Note => file.notes.get(case.note).map(|found| numbered(0, of_note(&found.note))).unwrap_or_default(),
        Pane::Documents => {
            let of = |(record, found)| numbered(record, of_document(found));
            file.documents.iter().enumerate().flat_map(of).collect()
        }
        Pane::Persons | Pane::Disclosures => Vec::new(),
    }
}

fn numbered(record: usize, found: Vec<Passage<'_>>) -> Vec<(Source, Passage<'_>)> {
    found.into_iter().map(|passage| (Source { record, field: passage.field }, passage)).collect()
}

/// One of them.
#[must_use]
pub fn text_of(case: &CaseView, pane: Pane, source: Source) -> Option<Passage<'_>> {
    texts(case, pane).into_iter().find(|(found, _)| *found == source).map(|(_, passage)| passage)
}
