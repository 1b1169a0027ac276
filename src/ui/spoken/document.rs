//! A document of the case, line by line: each field with its label, each heading, each paragraph.

use crate::app::case::{CaseView, Pane, panes_of};
use crate::domain::codes::ItemKind;
use crate::domain::framework::Framework;
use crate::text::Text;
use crate::ui::document::Entry;
use crate::ui::theme::Signs;
use crate::ui::{lists, records};

/// The documents by number and name.
#[must_use]
pub fn panes(text: &Text, case: &CaseView) -> Vec<String> {
    let named = |pane: Pane| match pane {
        Pane::Record => text.items(case.file.item.kind, 1),
        Pane::Authorisation => text.items(ItemKind::Authorisation, case.file.authorisations.len().max(1) as u64),
        Pane::Note => text.items(ItemKind::WeighingNote, case.file.notes.len().max(1) as u64),
        Pane::Persons => text.items(ItemKind::Person, 2),
        Pane::Documents => text.pane_documents(),
        Pane::Disclosures => text.items(ItemKind::Disclosure, 2),
    };
    panes_of(&case.file).into_iter().enumerate().map(|(place, pane)| format!("{} {}", place + 1, named(pane))).collect()
}

/// The document of that number, all its versions or parts one after the other; `None` when there is none.
#[must_use]
pub fn document((text, framework): (&Text, &Framework), case: &CaseView, place: usize) -> Option<Vec<String>> {
    let file = &case.file;
    let each = |count: usize, entries: &dyn Fn(usize) -> Vec<Entry>| (0..count.max(1)).flat_map(entries).collect();
    let entries: Vec<Entry> = match panes_of(file).get(place)? {
        Pane::Record => records::record(text, file),
        Pane::Authorisation => {
            each(file.authorisations.len(), &|index| records::linked_authorisation(text, file, index))
        }
        Pane::Note => each(file.notes.len(), &|index| records::note(text, file, index)),
        Pane::Persons => {
            let title = |norm: usize| {
                framework.norms.get(norm).map(|norm| norm.title.get(text.language()).to_owned()).unwrap_or_default()
            };
            lists::persons((text, &Signs::ASCII), file, usize::MAX, title)
        }
        Pane::Documents => lists::documents(text, file),
        Pane::Disclosures => lists::disclosures(text, file, usize::MAX),
    };
    Some(entries.iter().flat_map(lines).collect())
}

fn lines(entry: &Entry) -> Vec<String> {
    match entry {
        Entry::Field { label, value, .. } => vec![format!("{label}: {value}")],
        Entry::Heading(words) => vec![format!("{words}:")],
        Entry::Passage { label: Some(label), text, .. } => vec![format!("{label}: {text}")],
        Entry::Text(words, _) | Entry::Passage { label: None, text: words, .. } => {
            words.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
        }
        Entry::Row(cells, _) => vec![cells.iter().map(|cell| cell.trim()).collect::<Vec<_>>().join(", ")],
        Entry::Gap => Vec::new(),
    }
}
