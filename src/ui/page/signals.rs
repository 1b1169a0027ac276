//! All signals by check, and the items of one check.

use super::orphans::item_row;
use super::sheet::{Cell, Sheet, TableRow};
use crate::app::Counting;
use crate::domain::check::{Check, SignalStatus};
use crate::domain::page::{CheckCounts, NoticedItems};
use crate::domain::tally::SignalCounts;
use crate::domain::view::NoticedLine;
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::lines;

/// Columns of a count.
const COUNT: usize = 8;
/// Columns below which a state goes by its sign, and a check without its norm.
const NARROW: usize = 100;

/// How far the count is, where it is not simply done.
pub fn standing(canvas: &Canvas<'_, '_>) -> Option<String> {
    let text = canvas.text;
    match &canvas.model.noticed.counting {
        Counting::NotYet | Counting::Running => Some(text.hang_counting()),
        Counting::Stale => Some(text.hang_stale()),
        Counting::Failed(message) => Some(text.hang_failed(message)),
        Counting::Fresh => None,
    }
}

fn say_standing(canvas: &Canvas<'_, '_>, sheet: &mut Sheet) {
    if let Some(words) = standing(canvas) {
        sheet.text(&words, canvas.theme.warning);
    }
}

pub fn write(canvas: &Canvas<'_, '_>, checks: &[CheckCounts], sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    say_standing(canvas, sheet);
    sheet.text(&text.hang_signals_note(), theme.dim);
    sheet.gap();
    let head = [text.hang_open(), text.hang_answered(), text.hang_dismissed()];
    let mut cells: Vec<Cell> =
        head.map(|words| Cell { words: lines::pad_left(&words, COUNT), style: theme.dim }).into();
    cells.extend([text.hang_check(), text.hang_norm()].map(|words| Cell { words, style: theme.dim }));
    let mut rows = vec![TableRow { cells, opens: false }];
    rows.extend(checks.iter().map(|check| check_row(canvas, check)));
    if sheet.width < NARROW {
        // Which check it is must be read in full; its norm stands on the check's own page.
        for row in &mut rows {
            row.cells.pop();
        }
    }
    sheet.table(&rows);
}

fn check_row(canvas: &Canvas<'_, '_>, found: &CheckCounts) -> TableRow {
    let (theme, language) = (canvas.theme, canvas.model.language);
    let counted = |of: fn(SignalCounts) -> u64, style| match found.counts.map(of) {
        None => Cell { words: lines::pad_left(canvas.signs.more, COUNT), style: theme.dim },
        Some(0) => Cell { words: lines::pad_left("0", COUNT), style: theme.dim },
        Some(count) => Cell { words: lines::pad_left(&number(count, language), COUNT), style },
    };
    let check = canvas.model.framework.check(&found.check);
    let title = check.map_or_else(|| found.check.clone(), |check| check.title.get(language).to_owned());
    let norm = check.map(|check| norm_title(canvas, &check.norm)).unwrap_or_default();
    let cells = vec![
        counted(|counts| counts.open, theme.strong),
        counted(|counts| counts.answered, theme.text),
        counted(|counts| counts.dismissed, theme.text),
        Cell { words: title, style: theme.text },
        Cell { words: norm, style: theme.dim },
    ];
    TableRow { cells, opens: true }
}

fn norm_title(canvas: &Canvas<'_, '_>, code: &str) -> String {
    let norm = canvas.model.framework.norm(code);
    norm.map_or_else(|| code.to_owned(), |norm| norm.title.get(canvas.model.language).to_owned())
}

/// The items of a check.
pub fn write_items(canvas: &Canvas<'_, '_>, found: &NoticedItems, sheet: &mut Sheet) {
    let (text, theme, language) = (canvas.text, canvas.theme, canvas.model.language);
    say_standing(canvas, sheet);
    if let Some(check) = canvas.model.framework.check(&found.of.check) {
        about(canvas, check, sheet);
    }
    if let Some(counts) = found.of.counts {
        let shown = |count| number(count, language);
        let words = text.hang_check_counts(shown(counts.open), shown(counts.answered), shown(counts.dismissed));
        sheet.text(&words, theme.strong);
        sheet.gap();
        let narrow = sheet.width < NARROW;
        let rows = found.lines.iter().map(|line| {
            let mut row = noticed_row(canvas, line);
            if narrow {
                // The sign alone: reference and date are never cut for the word.
                canvas.signs.state(line.line.state).clone_into(&mut row.cells[3].words);
            }
            row
        });
        sheet.table(&rows.collect::<Vec<_>>());
        if found.lines.is_empty() {
            sheet.text(&text.page_nothing(), theme.dim);
        }
        if counts.all() > found.lines.len() as u64 {
            sheet.text(&text.hang_first_of(shown(found.lines.len() as u64), shown(counts.all())), theme.dim);
        }
    }
}

fn about(canvas: &Canvas<'_, '_>, check: &Check, sheet: &mut Sheet) {
    let text = canvas.text;
    let said = text.hang_check_about(norm_title(canvas, &check.norm), text.items(check.item, 2));
    sheet.text(&said, canvas.theme.dim);
}

fn noticed_row(canvas: &Canvas<'_, '_>, noticed: &NoticedLine) -> TableRow {
    let (style, sign) = match noticed.status {
        SignalStatus::Open => (canvas.theme.strong, canvas.signs.signal),
        SignalStatus::Answered | SignalStatus::Dismissed => (canvas.theme.dim, " "),
    };
    let status = Cell { words: format!("{sign} {}", canvas.text.signal_status(noticed.status)), style };
    let TableRow { mut cells, opens } = item_row(canvas, &noticed.line);
    cells.insert(0, status);
    TableRow { cells, opens }
}
