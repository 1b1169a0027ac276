//! The import screen: the form, how far it is, what it would bring or brought, the problems of one sort.

use super::canvas::{Canvas, Piece, below, inset, row};
use super::page::lines_at;
use super::page::sheet::{Cell, Sheet, TableRow};
use super::{form, lines};
use crate::app::form::FieldName;
use crate::app::incoming::{FOUND_OUT, Found, Incoming, LEAVE_OUT, List, REPLACE, Running, Stage, Word};
use crate::app::{Action, Msg};
use crate::domain::bundle::TableSummary;
use crate::domain::incoming::Stays;
use crate::text::{Text, number};
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Problems of a group that are named under it; the rest is opened.
const FIRST: usize = 3;
/// Sentences of a sort that are shown: there may be one a row.
const SAID: usize = 12;
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
            let more = brought.sorts.get(&list.sort).copied().unwrap_or_default().saturating_sub(found.len() as u64);
            draw_list(canvas, inset(area, 2), (*list, more), (&words, found.len()));
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
    let mut used = paragraph(canvas, area, (&text.incoming_intro(), theme.dim)) + 1;
    let labels = form::labels(canvas, &view.form);
    for place in 0..view.form.fields.len() {
        canvas.on_press(row(area, used), Msg::Point(place));
        used += form::draw_field(canvas, below(area, used), (&view.form, place), labels);
    }
    let area = below(area, used + 1);
    match word {
        // What the field is for, until there is more to say.
        None => {
            let about = view.form.fields.get(view.form.focus).map(|field| about(text, field.name));
            paragraph(canvas, area, (&about.unwrap_or_default(), theme.dim));
        }
        Some(Word::NameSource) => drop(paragraph(canvas, area, (&text.incoming_name_source(), theme.warning))),
        Some(Word::NumberRow) => drop(paragraph(canvas, area, (&text.incoming_number_row(), theme.warning))),
        Some(Word::NothingThere) => drop(paragraph(canvas, area, (&text.incoming_nothing_there(), theme.warning))),
        Some(Word::Options(names)) => drop(paragraph(canvas, area, (&names.join("   "), theme.text))),
        Some(Word::Stopped) => drop(paragraph(canvas, area, (&text.incoming_stopped(), theme.warning))),
        Some(Word::Failed(message)) => {
            message.lines().fold(0, |used, line| used + paragraph(canvas, below(area, used), (line, theme.failure)));
        }
    }
}

/// Words over as many rows as they need; how many.
fn paragraph(canvas: &mut Canvas<'_, '_>, area: Rect, (words, style): (&str, Style)) -> usize {
    let lines = lines::wrap(words, area.width.into());
    let count = lines.len();
    for (number, line) in lines.into_iter().enumerate().take(area.height.into()) {
        canvas.put(row(area, number), &[(line, style)]);
    }
    count
}

/// What a field of the form is for.
fn about(text: &Text, name: FieldName) -> String {
    match name {
        FieldName::Sources => text.incoming_about_sources(),
        FieldName::Mapping => text.incoming_about_mapping(),
        FieldName::Changed => text.incoming_about_changed(),
        FieldName::Rejected => text.incoming_about_rejected(),
        FieldName::Separator => text.incoming_about_separator(),
        FieldName::Encoding => text.incoming_about_encoding(),
        _ => text.incoming_about_header_row(),
    }
}

/// A code of a choice of the form in words.
pub fn choice(text: &Text, name: FieldName, code: &str) -> String {
    match (name, code) {
        (_, FOUND_OUT) => text.incoming_found_out(),
        (FieldName::Changed, REPLACE) => text.incoming_replace(),
        (FieldName::Changed, _) => text.incoming_refuse(),
        (FieldName::Rejected, LEAVE_OUT) => text.incoming_leave_out(),
        (FieldName::Rejected, _) => text.incoming_refuse_all(),
        (_, "tab") => text.incoming_tab(),
        // Encodings and signs are called the same in every language.
        (_, code) => code.to_owned(),
    }
}

fn run(canvas: &mut Canvas<'_, '_>, area: Rect, view: &Incoming, running: Running) {
    let (text, theme) = (canvas.text, canvas.theme);
    let mut said: Vec<Piece> = vec![(view.form.text(FieldName::Sources).to_owned(), theme.strong)];
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
    groups(canvas, found, &mut sheet);
    let text = canvas.text;
    listed(canvas, (text.incoming_warnings(), text.import_warnings(&found.brought)), &mut sheet);
    listed(canvas, (text.incoming_read_as(), text.accounts(&found.brought)), &mut sheet);
    sheet
}

/// Sentences under a heading, the first of many.
fn listed(canvas: &Canvas<'_, '_>, (heading, said): (String, Vec<String>), sheet: &mut Sheet) {
    if said.is_empty() {
        return;
    }
    sheet.heading(heading);
    said.iter().take(SAID).for_each(|words| sheet.text(words, canvas.theme.text));
    if said.len() > SAID {
        sheet.text(&canvas.text.list_more(said.len() - SAID), canvas.theme.dim);
    }
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
            sheet.text(&format!("{} {}", text.incoming_confirm(confirm), text.incoming_no_undo()), theme.text);
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

/// Problems one after another, each whole; `words`: those from the first that is shown, of so many; `more`: those that
/// were counted only.
fn draw_list(canvas: &mut Canvas<'_, '_>, area: Rect, (list, more): (List, u64), (words, count): (&[String], usize)) {
    let room = usize::from(area.height).saturating_sub(1);
    let (mut used, mut fitted) = (0, 0);
    for words in words {
        let height = lines::wrap(words, area.width.into()).len();
        if used + height > room && fitted > 0 {
            break;
        }
        let place = Rect { height: u16::try_from(room - used).unwrap_or(0), ..below(area, used) };
        paragraph(canvas, place, (words, canvas.theme.text));
        fitted += 1;
        used = (used + height + 1).min(room);
    }
    canvas.parts.measured.rows = fitted;
    let (text, left) = (canvas.text, count.saturating_sub(list.top + fitted));
    if left > 0 {
        canvas.put_right(row(area, room), &text.list_more(left), canvas.theme.dim);
    } else if more > 0 {
        let said = text.incoming_not_kept(more, number(more, text.language()));
        paragraph(canvas, below(area, used), (&said, canvas.theme.warning));
    }
}
