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

fn cross(canvas: &Canvas<'_, '_>, found: &Agreement, sheet: &mut Sheet) {
    let text = canvas.text;
    sheet.text(&text.statement_agreement_table(), canvas.theme.text);
    let words: Vec<String> = Verdict::ALL.iter().map(|&verdict| text.word(verdict)).collect();
    let mut rows = vec![row([vec![String::new()], words.clone()].concat(), canvas.theme.dim)];
    for (verdict, counts) in words.iter().zip(&found.table) {
        let counts = counts
            .iter()
            .zip(&words)
            .map(|(&count, word)| lines::pad_left(&number(count, text.language()), lines::width(word)));
        rows.push(row(std::iter::once(verdict.clone()).chain(counts).collect(), canvas.theme.text));
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
        vec![name, figure(found.both()), figure(found.left_out), text.same(found), text.kappa(found)]
    };
    rows.extend(norms.into_iter().map(|(code, found)| row(figures(title(code), found), canvas.theme.text)));
    rows.push(row(figures(text.statement_agreement_overall(), &table.overall), canvas.theme.strong));
    sheet.table(&rows);
}

fn row(cells: Vec<String>, style: Style) -> TableRow {
    TableRow { cells: cells.into_iter().map(|words| Cell { words, style }).collect(), opens: false }
}
