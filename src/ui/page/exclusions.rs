//! What was left out of the review, item by item, with the reasons.

use super::sheet::Sheet;
use crate::domain::sampling::{ExcludedItem, Exclusions};
use crate::text::{date, number};
use crate::ui::canvas::Canvas;

pub fn write(canvas: &Canvas<'_, '_>, found: &Exclusions, sheet: &mut Sheet) {
    let text = canvas.text;
    let figure = |count: u64| number(count, text.language());
    if found.items.is_empty() {
        sheet.text(&text.page_nothing(), canvas.theme.dim);
    }
    found.items.iter().for_each(|item| write_item(canvas, item, sheet));
    let shown = found.items.len() as u64;
    if found.total > shown {
        sheet.text(&text.orphans_more(figure(shown), figure(found.total)), canvas.theme.dim);
    }
}

/// The reason in full: it stands in the report.
fn write_item(canvas: &Canvas<'_, '_>, ExcludedItem { line, reason }: &ExcludedItem, sheet: &mut Sheet) {
    let text = canvas.text;
    let day = line.date.map(|day| format!("  {}", date(day, text.language()))).unwrap_or_default();
    let kind = text.items(line.item.kind, 1);
    sheet.target(vec![
        (line.item.reference.clone(), canvas.theme.strong),
        (format!("  {} {kind}{day}", line.service), canvas.theme.text),
    ]);
    sheet.indented(reason, canvas.theme.text);
}
