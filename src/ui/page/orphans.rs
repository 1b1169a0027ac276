//! What hangs together with nothing, both ways.

use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::codes::{AuthorisationKind, Code, ItemKind};
use crate::domain::view::{ItemLine, Orphans};
use crate::text::{date, number};
use crate::ui::canvas::Canvas;

pub fn write(canvas: &Canvas<'_, '_>, found: &Orphans, sheet: &mut Sheet) {
    let total = |total| number(total, canvas.text.language());
    sheet.heading(canvas.text.orphans_disclosures(total(found.disclosures_total)));
    list(canvas, &found.disclosures, found.disclosures_total, sheet);
    if found.nil_replies_total > 0 {
        sheet.heading(canvas.text.hang_nil_replies(total(found.nil_replies_total)));
        list(canvas, &found.nil_replies, found.nil_replies_total, sheet);
    }
    sheet.heading(canvas.text.orphans_authorisations(total(found.authorisations_total)));
    list(canvas, &found.authorisations, found.authorisations_total, sheet);
}

fn list(canvas: &Canvas<'_, '_>, items: &[ItemLine], total: u64, sheet: &mut Sheet) {
    let language = canvas.text.language();
    if items.is_empty() {
        sheet.text(&canvas.text.page_nothing(), canvas.theme.dim);
    }
    sheet.table(&items.iter().map(|item| item_row(canvas, item)).collect::<Vec<_>>());
    if total > items.len() as u64 {
        let words = canvas.text.orphans_more(number(items.len() as u64, language), number(total, language));
        sheet.text(&words, canvas.theme.dim);
    }
}

/// An item in a row: its state by sign and word, what it is, what it is about.
pub fn item_row(canvas: &Canvas<'_, '_>, item: &ItemLine) -> TableRow {
    let text = canvas.text;
    let state = format!("{} {}", canvas.signs.state(item.state), text.state(item.state));
    let day = item.date.map(|day| date(day, text.language())).unwrap_or_default();
    let subject = match (item.item.kind, AuthorisationKind::parse(&item.subject)) {
        (ItemKind::Authorisation, Ok(kind)) => text.word(kind),
        _ => item.subject.clone(),
    };
    let plain = |words: String| Cell { words, style: canvas.theme.text };
    let cells = vec![
        plain(item.item.reference.clone()),
        plain(day),
        Cell { words: state, style: canvas.theme.state(item.state) },
        plain(subject),
    ];
    TableRow { cells, opens: true }
}
