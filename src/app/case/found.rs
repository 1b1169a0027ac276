//! Arriving at a place that was found in the full text.

use super::search::DocumentSearch;
use super::{CaseView, Pane, panes};
use crate::app::line::Line;
use crate::domain::page::TextPlace;

/// Brings the place to the front and marks it: searched in its document, so that the next hit is a key away.
pub(super) fn show(case: &mut CaseView, place: &TextPlace) {
    let shown = match &place.document {
        None => Some((Pane::Record, 0)),
        Some(reference) => {
            let record = case.file.documents.iter().position(|document| document.reference == *reference);
            record.map(|record| (Pane::Documents, record))
        }
    };
    let Some((pane, record)) = shown else { return };
    panes::focus_on(case, pane);
    let mut search = DocumentSearch::of(case, Line::of(&place.words));
    let is_there = |field: &str| place.field.as_ref().is_none_or(|sought| sought == field);
    let at = search
        .hits
        .iter()
        .position(|(source, range)| source.record == record && is_there(source.field) && range.end > place.at);
    // What is no running text, as a list, has no place in it: its document is shown from the beginning.
    if let Some(at) = at {
        search.at = at;
        case.reveal = search.spot();
        case.search = Some(search);
    }
}
