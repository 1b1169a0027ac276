//! The import screen: the form, how far it is, what it would bring or brought, the problems of one sort.

use super::canvas::{Canvas, Piece, below, inset, row};
use super::page::lines_at;
use super::page::sheet::{Cell, Sheet, TableRow};
use super::{form, lines};
use crate::app::incoming::{Found, Incoming, List, Running, Stage, Word};
use crate::app::{Action, Msg};
use crate::domain::bundle::TableSummary;
use crate::domain::incoming::Stays;
use crate::text::number;
use ratatui::layout::Rect;

/// Problems of a group that are named under it; the rest is opened.
const FIRST: usize = 3;
/// Warnings that are shown: there may be one a row.
const WARNINGS: usize = 12;
/// Columns of a count, where its heading needs no more.
const COUNT: usize = 7;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, view: &Incoming) {
    canvas.clear(area);
    canvas.rule(row(area, 0), &title(canvas, view), canvas.theme.focus, "");
    let area = below(area, 2);
    match &view.stage {
        Stage::Asking(word) => ask(canvas, inset(area, 2), view, word.as_ref()),
        Stage::Running(running) => run(canvas, inset(area, 2), view, *running),
        Stage::Found(Found { list: Some(list), brought, .. }) => {
            let found: Vec<_> = brought.of_sort(list.sort).collect();
            let said = |place: usize| canvas.text.problem(&brought.sources, found[place]);
            let words: Vec<String> = (list.top..found.len()).take(area.height.into()).map(said).collect();
            draw_list(canvas, inset(area, 2), *list, (&words, found.len()));
        }
        Stage::Found(found) => {
            let area = inset(area, 1);
            let sheet = sheet(canvas, found, area.width.into());
            lines_at(canvas, area, &sheet, (found.selected, found.top));
        }
    }
}

fn title(canvas: &Canvas<'_, '_>, view: &Incoming) -> String {
    let text = canvas.text;
    match &view.stage {
        Stage::Asking(_) => text.context_import_form(),
        Stage::Running(Running { stays: Stays::Nothing, .. }) => text.incoming_trying(),
        Stage::Running(_) => text.incoming_running(),
        Stage::Found(Found { list: Some(list), .. }) => text.incoming_sort(list.sort),
        Stage::Found(Found { stays: Stays::Nothing, .. }) => text.incoming_preview(),
        Stage::Found(_) => text.incoming_result(),
    }
}

fn ask(canvas: &mut Canvas<'_, '_>, area: Rect, view: &Incoming, word: Option<&Word>) {
    let (text, theme) = (canvas.text, canvas.theme);
    let wrapped = |words: &str| lines::wrap(words, area.width.into());
    let intro = wrapped(&text.incoming_intro());
    for (number, line) in intro.iter().enumerate() {
        canvas.put(row(area, number), &[(line.clone(), theme.dim)]);
    }
    let labels = form::labels(canvas, &view.form);
    let mut used = intro.len() + 1;
    for place in 0..view.form.fields.len() {
        let at = row(area, used);
        form::draw_field(canvas, at, (&view.form, place), labels);
        canvas.on_press(at, Msg::Point(place));
        used += 1;
    }
    let said = match word {
        None => return,
        Some(Word::NameSource) => (text.incoming_name_source(), theme.warning),
        Some(Word::Stopped) => (text.incoming_stopped(), theme.warning),
        Some(Word::Failed(message)) => (message.clone(), theme.failure),
    };
    for (number, line) in wrapped(&said.0).into_iter().enumerate() {
        canvas.put(row(area, used + 1 + number), &[(line, said.1)]);
    }
}

fn run(canvas: &mut Canvas<'_, '_>, area: Rect, view: &Incoming, running: Running) {
    let (text, theme) = (canvas.text, canvas.theme);
    let mut said: Vec<Piece> = vec![(view.form.text(crate::app::form::FieldName::Sources).to_owned(), theme.strong)];
    said.push((String::new(), theme.text));
    match running.standing {
        None => said.push((text.incoming_reading(), theme.text)),
        Some(standing) if standing.is_finishing => {
            said.push((text.stream_finishing(number(standing.records, text.language())), theme.text));
        }
        Some(standing) => {
            said.extend(standing.table.map(|table| (text.incoming_table(text.table(table)), theme.text)));
            said.push((text.import_standing(&standing), theme.text));
            said.extend(standing.left().map(|(percent, _)| (bar(canvas, percent, area.width), theme.text)));
        }
    }
    said.push((String::new(), theme.text));
    let end = if running.stopping { text.incoming_stopping() } else { text.incoming_waits() };
    said.extend(lines::wrap(&end, area.width.into()).into_iter().map(|line| (line, theme.dim)));
    for (number, piece) in said.into_iter().enumerate() {
        canvas.put(row(area, number), &[piece]);
    }
}

fn bar(canvas: &Canvas<'_, '_>, percent: u64, width: u16) -> String {
    let room = usize::from(width.min(60));
    let full = usize::try_from(percent.min(100)).unwrap_or(0) * room / 100;
    canvas.signs.rule.repeat(full) + &canvas.signs.dot.repeat(room - full)
}

/// What a trial found, or an import brought.
fn sheet(canvas: &Canvas<'_, '_>, found: &Found, width: usize) -> Sheet {
    let mut sheet = Sheet::new(canvas, width);
    verdict(canvas, found, &mut sheet);
    sheet.gap();
    tables(canvas, found, &mut sheet);
    let (text, theme) = (canvas.text, canvas.theme);
    let warnings = text.import_warnings(&found.brought);
    if !warnings.is_empty() {
        sheet.heading(text.incoming_warnings());
        warnings.iter().take(WARNINGS).for_each(|words| sheet.text(words, theme.text));
        if warnings.len() > WARNINGS {
            sheet.text(&text.list_more(warnings.len() - WARNINGS), theme.dim);
        }
    }
    groups(canvas, found, &mut sheet);
    sheet
}

/// What it comes to, and what to do next.
fn verdict(canvas: &Canvas<'_, '_>, found: &Found, sheet: &mut Sheet) {
    let (text, theme, brought) = (canvas.text, canvas.theme, &found.brought);
    let shown = |count| number(count, text.language());
    let (brings, problems) = (brought.brings(), brought.problem_count);
    let confirm = canvas.keys.named(Action::ConfirmImport);
    let records_only = brought.problems.iter().all(crate::domain::problem::Problem::is_of_a_record);
    match found.stays {
        _ if brought.is_refused() => {
            sheet.text(&text.incoming_refused(problems, shown(problems)), theme.failure);
            sheet.text(&if records_only { text.incoming_correct() } else { text.incoming_correct_whole() }, theme.text);
        }
        _ if brings == 0 => sheet.text(&text.incoming_nothing_new(), theme.strong),
        Stays::Nothing => {
            sheet.text(&text.incoming_would_bring(brings, shown(brings)), theme.strong);
            sheet.text(&text.incoming_confirm(confirm), theme.text);
        }
        Stays::Everything => {
            sheet.text(&text.incoming_brought(brings, shown(brings)), theme.strong);
            let log = canvas.keys.named(Action::OpenLog);
            sheet.text(&text.incoming_in_log(brought.sources.join(", "), log), theme.text);
        }
    }
    if brought.kept_going && found.stays == Stays::Nothing {
        sheet.text(&text.incoming_leaves_out(problems, shown(problems)), theme.warning);
    }
    for (file, rows) in &brought.handed_back {
        sheet.text(&text.import_kept_going(*rows, shown(*rows), file), theme.text);
    }
}

fn tables(canvas: &Canvas<'_, '_>, found: &Found, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let head = [
        text.import_column_read(),
        text.import_column_new(),
        text.import_column_unchanged(),
        text.import_column_updated(),
        text.import_column_rejected(),
    ];
    // As wide as needed and no wider: at 80 columns no figure may be cut.
    let cell = |(head, words): (&String, &str), style| Cell {
        words: lines::pad_left(words, lines::width(head).max(COUNT)),
        style,
    };
    let counted = |(head, count): (&String, u64)| {
        let style = if count == 0 { theme.dim } else { theme.text };
        cell((head, &number(count, text.language())), style)
    };
    let name = |words: String, style| Cell { words, style };
    let mut cells = vec![name(text.import_column_table(), theme.dim)];
    cells.extend(head.iter().map(|words| cell((words, words), theme.dim)));
    let mut rows = vec![TableRow { cells, opens: false }];
    for (table, TableSummary { read, new, unchanged, updated, rejected }) in &found.brought.tables {
        let mut cells = vec![name(text.table(*table), theme.text)];
        cells.extend(head.iter().zip([*read, *new, *unchanged, *updated, *rejected]).map(counted));
        rows.push(TableRow { cells, opens: false });
    }
    sheet.table(&rows);
}

/// The problems by sort, the first of each named.
fn groups(canvas: &Canvas<'_, '_>, found: &Found, sheet: &mut Sheet) {
    let (text, theme, brought) = (canvas.text, canvas.theme, &found.brought);
    let shown = |count| number(count, text.language());
    for (place, (sort, count)) in brought.groups().into_iter().enumerate() {
        if place == 0 {
            sheet.heading(text.incoming_problems(brought.problem_count, shown(brought.problem_count)));
        }
        let lead = format!("{} {} ", shown(count), canvas.signs.dot);
        sheet.target(vec![(lead, theme.warning), (text.incoming_sort(sort), theme.strong)]);
        for problem in brought.of_sort(sort).take(FIRST) {
            sheet.indented(&text.problem(&brought.sources, problem), theme.text);
        }
        if count > FIRST as u64 {
            sheet.indented(&text.list_more(usize::try_from(count).unwrap_or(usize::MAX) - FIRST), theme.dim);
        }
    }
}

/// Problems one after another, each whole; `words`: those from the first that is shown, of so many.
fn draw_list(canvas: &mut Canvas<'_, '_>, area: Rect, list: List, (words, count): (&[String], usize)) {
    let room = usize::from(area.height).saturating_sub(1);
    let (mut used, mut fitted) = (0, 0);
    for words in words {
        let wrapped = lines::wrap(words, area.width.into());
        if used + wrapped.len() > room && fitted > 0 {
            break;
        }
        for line in wrapped.into_iter().take(room - used) {
            canvas.put(row(area, used), &[(line, canvas.theme.text)]);
            used += 1;
        }
        fitted += 1;
        used = (used + 1).min(room);
    }
    canvas.parts.measured.rows = fitted;
    let left = count.saturating_sub(list.top + fitted);
    if left > 0 {
        canvas.put_right(row(area, room), &canvas.text.list_more(left), canvas.theme.dim);
    }
}
