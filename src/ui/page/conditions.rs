//! The condition matrix: what each disclosure had to carry, and what it did carry.

use super::sheet::{Cell, Sheet, TableRow};
use crate::domain::conditions::{Column, ConditionMatrix, ConditionRow, Standing};
use crate::text::{date, number};
use crate::ui::canvas::{Canvas, Piece};
use crate::ui::fields::named;
use crate::ui::lines;
use ratatui::style::Style;

/// Columns of a count.
const COUNT: usize = 12;

pub fn write(canvas: &Canvas<'_, '_>, matrix: &ConditionMatrix, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let shown = |count| number(count, text.language());
    let party = named(matrix.party.as_ref(), &matrix.of.party);
    sheet.text(&text.hang_to_party(&matrix.of.service, party), theme.strong);
    if matrix.total == 0 {
        return sheet.text(&text.page_nothing(), theme.dim);
    }
    let style = if matrix.lacking > 0 { theme.warning } else { theme.text };
    sheet.text(&text.hang_lacking(matrix.lacking, shown(matrix.lacking), shown(matrix.total)), style);
    sums(canvas, matrix, sheet);
    sheet.heading(text.hang_rows());
    rows(canvas, matrix, sheet);
    if matrix.total > matrix.rows.len() as u64 {
        sheet.text(&text.hang_first_of(shown(matrix.rows.len() as u64), shown(matrix.total)), theme.dim);
    }
}

/// Each condition and measure by its number, with its counts.
fn sums(canvas: &Canvas<'_, '_>, matrix: &ConditionMatrix, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let shown = |count| number(count, text.language());
    sheet.heading(text.hang_sums(shown(matrix.total)));
    let count = |words: String, style: Style| Cell { words: lines::pad_left(&words, COUNT), style };
    let head = [text.hang_set(), text.hang_missing(), text.hang_not_required()];
    let mut cells: Vec<Cell> = head.into_iter().map(|words| count(words, theme.dim)).collect();
    cells.push(Cell { words: String::new(), style: theme.dim });
    let mut table = vec![TableRow { cells, opens: false }];
    for (place, (column, sum)) in matrix.columns.iter().zip(&matrix.sums).enumerate() {
        let missing = if sum.missing > 0 { theme.strong } else { theme.dim };
        let cells = vec![
            count(shown(sum.set), theme.text),
            count(shown(sum.missing), missing),
            count(shown(sum.not_required), theme.dim),
            Cell { words: format!("{}  {}", place + 1, name(canvas, column)), style: theme.text },
        ];
        table.push(TableRow { cells, opens: false });
    }
    sheet.table(&table);
}

fn name(canvas: &Canvas<'_, '_>, column: &Column) -> String {
    match column {
        Column::Condition(condition) => canvas.text.word(*condition),
        Column::Measure { code, text } => {
            [Some(code.clone()), text.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    }
}

/// The disclosures, each with a cell per condition and measure: its sign, with its word where all fit.
fn rows(canvas: &Canvas<'_, '_>, matrix: &ConditionMatrix, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let language = text.language();
    let widest = |of: &dyn Fn(&ConditionRow) -> usize| matrix.rows.iter().map(of).max().unwrap_or(0);
    let reference = widest(&|row| lines::width(&row.line.item.reference)).max(lines::width(&text.label_reference()));
    let days = widest(&|row| row.line.date.map_or(0, |day| lines::width(&date(day, language))));
    let version = lines::width(&text.hang_version_short());
    let used = reference + days + version + 6;
    let standings = [Standing::Set, Standing::Missing, Standing::NotRequired];
    let word = standings.map(|standing| lines::width(&word(canvas, standing))).into_iter().max().unwrap_or(0) + 4;
    let count = matrix.columns.len().max(1);
    let in_words = used + count * word <= sheet.width;
    let wide = if in_words { word } else { (sheet.width.saturating_sub(used) / count).clamp(2, 5) };
    let mut head = vec![
        (lines::pad(&text.label_reference(), reference + 2, canvas.signs.more), theme.dim),
        (lines::pad(&text.label_date(), days + 2, canvas.signs.more), theme.dim),
        (lines::pad(&text.hang_version_short(), version + 2, canvas.signs.more), theme.dim),
    ];
    let numbers = (1..=count).map(|number| (lines::pad(&number.to_string(), wide, ""), theme.dim));
    head.extend(numbers);
    if !in_words {
        let said = |standing| format!("{} {}", sign(canvas, standing), self::word(canvas, standing));
        sheet.line(vec![(standings.map(said).join("   "), theme.dim)]);
    }
    sheet.line(head);
    for row in &matrix.rows {
        let day = row.line.date.map(|day| date(day, language)).unwrap_or_default();
        let in_force = row.version.map_or_else(|| canvas.signs.not_applicable.to_owned(), |found| found.to_string());
        let mut pieces: Vec<Piece> = vec![
            (lines::pad(&row.line.item.reference, reference + 2, canvas.signs.more), theme.text),
            (lines::pad(&day, days + 2, canvas.signs.more), theme.text),
            (lines::pad(&in_force, version + 2, canvas.signs.more), theme.text),
        ];
        pieces.extend(row.cells.iter().map(|standing| cell(canvas, *standing, (wide, in_words))));
        sheet.target(pieces);
    }
}

fn cell(canvas: &Canvas<'_, '_>, standing: Standing, (wide, in_words): (usize, bool)) -> Piece {
    let theme = canvas.theme;
    let sign = sign(canvas, standing);
    let words = if in_words { format!("{sign} {}", word(canvas, standing)) } else { sign.to_owned() };
    let style = match standing {
        Standing::Set => theme.text,
        Standing::Missing => theme.warning,
        Standing::NotRequired => theme.dim,
    };
    (lines::pad(&words, wide, ""), style)
}

fn sign(canvas: &Canvas<'_, '_>, standing: Standing) -> &'static str {
    match standing {
        Standing::Set => canvas.signs.full,
        Standing::Missing => canvas.signs.none,
        Standing::NotRequired => canvas.signs.not_applicable,
    }
}

fn word(canvas: &Canvas<'_, '_>, standing: Standing) -> String {
    match standing {
        Standing::Set => canvas.text.hang_cell_set(),
        Standing::Missing => canvas.text.hang_cell_missing(),
        Standing::NotRequired => canvas.text.hang_cell_not_required(),
    }
}
