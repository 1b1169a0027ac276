//! How far first and second reader agree: the table first, then per norm, never kappa alone.

use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::agreement::{Agreement, AgreementTable};
use crate::domain::codes::{Code, Verdict};
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::lines;
use ratatui::style::Style;

/// Nothing when nothing was read twice.
pub fn write(canvas: &Canvas<'_, '_>, table: &AgreementTable, sheet: &mut Sheet) {
    if table.norms.is_empty() {
        return;
    }
    let text = canvas.text;
    sheet.heading(text.statement_agreement());
    sheet.text(&text.statement_agreement_intro(), canvas.theme.text);
    sheet.gap();
    cross(canvas, &table.overall, sheet);
    sheet.gap();
    norms(canvas, table, sheet);
    sheet.gap();
    sheet.text(&text.statement_agreement_method(), canvas.theme.dim);
}

/// The verdicts of the columns by their signs, which the rows explain.
fn cross(canvas: &Canvas<'_, '_>, found: &Agreement, sheet: &mut Sheet) {
    let text = canvas.text;
    sheet.text(&text.statement_agreement_table(), canvas.theme.text);
    let figure = |count: u64| number(count, text.language());
    let widest = found.table.iter().flatten().map(|&count| figure(count).len()).max().unwrap_or(1).max(3);
    let signs = Verdict::ALL.iter().map(|&verdict| lines::pad_left(canvas.signs.verdict(verdict), widest));
    let mut rows = vec![row(std::iter::once(String::new()).chain(signs).collect(), canvas.theme.dim)];
    for (&verdict, counts) in Verdict::ALL.iter().zip(&found.table) {
        let name = format!("{} {}", canvas.signs.verdict(verdict), text.word(verdict));
        let counts = counts.iter().map(|&count| lines::pad_left(&figure(count), widest));
        rows.push(row(std::iter::once(name).chain(counts).collect(), canvas.theme.text));
    }
    sheet.table(&rows);
}

fn norms(canvas: &Canvas<'_, '_>, table: &AgreementTable, sheet: &mut Sheet) {
    let text = canvas.text;
    let framework = &canvas.model.framework;
    let mut norms: Vec<_> = table.norms.iter().collect();
    norms.sort_by_key(|(code, _)| framework.place(code));
    let title = |code: &str| {
        framework.norm(code).map_or_else(|| code.to_owned(), |norm| norm.title.get(text.language()).to_owned())
    };
    let head =
        [String::new(), text.samples_twice(), text.samples_left_out(), text.samples_same(), text.samples_kappa()];
    let mut rows = vec![row(head.into(), canvas.theme.dim)];
    let figures = |name: String, found: &Agreement| {
        let figure = |count: u64| number(count, text.language());
        // Why there is none is said below: it is too long for a column.
        let kappa = if is_undefined(found) { text.samples_undefined() } else { text.kappa(found) };
        vec![name, figure(found.both()), figure(found.left_out), text.same(found), kappa]
    };
    rows.extend(norms.into_iter().map(|(code, found)| row(figures(title(code), found), canvas.theme.text)));
    rows.push(row(figures(text.statement_agreement_overall(), &table.overall), canvas.theme.strong));
    sheet.table(&rows);
    if table.norms.values().chain([&table.overall]).any(is_undefined) {
        sheet.text(&text.statement_agreement_undefined(), canvas.theme.dim);
    }
}

/// Items were read twice, and kappa is not defined for them.
fn is_undefined(found: &Agreement) -> bool {
    found.both() > 0 && found.kappa().is_none()
}

fn row(cells: Vec<String>, style: Style) -> TableRow {
    TableRow { cells: cells.into_iter().map(|words| Cell { words, style }).collect(), opens: false }
}
