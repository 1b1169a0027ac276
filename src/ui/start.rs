//! The start screen: files opened before, what else to begin with, and a form where something is asked first.

use super::canvas::{Canvas, Piece, below, first_shown, inset, row};
use super::lines;
use crate::app::start::{Asked, Asking, Entry, Form, StartView};
use crate::app::{Action, Msg};
use ratatui::layout::Rect;

/// Columns of a label in a form.
const LABEL: usize = 28;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let Some(start) = &canvas.model.start else { return };
    let area = inset(area, 2);
    let notes = notes(canvas, start, area.width.into());
    let height = u16::try_from(notes.len()).unwrap_or(0).min(area.height / 2);
    let at_end = Rect { y: area.bottom() - height, height, ..area };
    let body = Rect { height: area.height - height, ..area };
    match &start.form {
        Some(form) => fill_in(canvas, body, start, form),
        None => list(canvas, body, start),
    }
    for (number, piece) in notes.iter().enumerate() {
        canvas.put(row(at_end, number), std::slice::from_ref(piece));
    }
}

/// What went wrong, what is being done, and that the file is not encrypted.
fn notes(canvas: &Canvas<'_, '_>, start: &StartView, width: usize) -> Vec<Piece> {
    let (text, theme) = (canvas.text, canvas.theme);
    let needed = start.needed.map(|asked| text.start_needs(label(canvas, asked)));
    let said = [
        (needed, theme.warning),
        (start.problem.clone(), theme.warning),
        (Some(text.start_working()).filter(|_| start.working), theme.strong),
        (Some(text.config_faulty(start.faults)).filter(|_| start.faults > 0), theme.warning),
        (Some(text.start_not_encrypted()), theme.dim),
    ];
    let mut found = Vec::new();
    for (words, style) in said {
        for line in words.iter().flat_map(|words| lines::wrap(words, width)) {
            found.push((line, style));
        }
    }
    found
}

fn list(canvas: &mut Canvas<'_, '_>, area: Rect, start: &StartView) {
    let (text, theme) = (canvas.text, canvas.theme);
    let mut rows: Vec<(Option<usize>, Vec<Piece>)> =
        vec![(None, vec![(text.start_title(), theme.strong)]), (None, Vec::new())];
    let head = if start.recent.is_empty() { text.start_none() } else { text.start_recent() };
    rows.push((None, vec![(head, theme.dim)]));
    let width = usize::from(area.width).saturating_sub(2);
    for (place, entry) in start.entries().into_iter().enumerate() {
        if let Entry::File = entry {
            rows.push((None, Vec::new()));
            rows.push((None, vec![(text.start_otherwise(), theme.dim)]));
        }
        rows.extend(entry_rows(canvas, start, entry, width).into_iter().map(|pieces| (Some(place), pieces)));
    }
    let room = usize::from(area.height);
    let chosen = rows.iter().position(|(place, _)| *place == Some(start.selected)).unwrap_or(0);
    // All of it where it fits; else around what is pointed at.
    let first = if rows.len() <= room { 0 } else { first_shown(chosen, rows.len(), room) };
    for (number, (place, pieces)) in rows.iter().skip(first).take(room).enumerate() {
        let at = row(area, number);
        let selected = *place == Some(start.selected);
        let pointer = if selected { canvas.signs.pointer } else { " " };
        let mut line = vec![(format!("{pointer} "), theme.strong)];
        line.extend(pieces.iter().cloned());
        canvas.put(at, &line);
        if selected {
            canvas.lay(at, theme.selected);
        }
        if let Some(place) = place {
            canvas.on_press(at, Msg::Point(*place));
        }
    }
}

/// A recent file takes two rows: title and day, and where it stands.
fn entry_rows(canvas: &Canvas<'_, '_>, start: &StartView, entry: Entry, width: usize) -> Vec<Vec<Piece>> {
    let (text, theme) = (canvas.text, canvas.theme);
    let action = match entry {
        Entry::Recent(place) => {
            let recent = &start.recent[place];
            let day = crate::text::date(recent.opened.date_naive(), text.language());
            let title = lines::pad(&recent.title, width.saturating_sub(14), canvas.signs.more);
            let where_it_is = if recent.missing {
                vec![(format!("  {} ", text.start_missing()), theme.warning), (recent.path.clone(), theme.dim)]
            } else {
                vec![(format!("  {}", recent.path), theme.dim)]
            };
            return vec![vec![(title, theme.text), (format!("  {day}"), theme.dim)], where_it_is];
        }
        Entry::File => Action::StartFile,
        Entry::New => Action::StartNew,
        Entry::Import => Action::StartImport,
        Entry::Demo => Action::StartDemo,
    };
    let words = match entry {
        Entry::File => text.help_start_file(),
        Entry::New => text.help_start_new(),
        Entry::Import => text.help_start_import(),
        Entry::Demo | Entry::Recent(_) => text.help_start_demo(),
    };
    vec![vec![(format!("{}  ", canvas.keys.named(action)), theme.key), (words, theme.text)]]
}

fn label(canvas: &Canvas<'_, '_>, asked: Asked) -> String {
    match asked {
        Asked::Title => canvas.text.start_field_title(),
        Asked::Framework => canvas.text.start_field_framework(),
        Asked::Source => canvas.text.start_field_source(),
        Asked::File => canvas.text.start_field_file(),
    }
}

fn fill_in(canvas: &mut Canvas<'_, '_>, area: Rect, start: &StartView, form: &Form) {
    let text = canvas.text;
    let title = match form.asking {
        Asking::File => text.start_form_file(),
        Asking::New => text.start_form_new(),
        Asking::Import => text.start_form_import(),
    };
    canvas.put(row(area, 0), &[(title, canvas.theme.strong)]);
    let area = below(area, 2);
    for (number, (asked, line)) in form.fields.iter().enumerate() {
        let at = row(area, number * 2);
        let here = number == form.at;
        let pointer = if here { canvas.signs.pointer } else { " " };
        let name = lines::pad(&format!("{pointer} {}", label(canvas, *asked)), LABEL, canvas.signs.more);
        let value = match asked {
            Asked::Framework => start
                .frameworks
                .get(form.framework)
                .map_or(String::new(), |(code, title)| format!("{} ({code})", title.get(text.language()))),
            _ => tail(line.text(), usize::from(at.width).saturating_sub(LABEL + 1)),
        };
        let style = if here { canvas.theme.strong } else { canvas.theme.text };
        let cursor = at.x + u16::try_from(LABEL + lines::width(&value)).unwrap_or(0).min(at.width.saturating_sub(1));
        canvas.put(at, &[(name, canvas.theme.dim), (value, style)]);
        if here && *asked != Asked::Framework {
            canvas.frame.set_cursor_position((cursor, at.y));
        }
        canvas.on_press(at, Msg::Point(number));
    }
}

/// The end of a long line stays in view: that is where it is typed.
fn tail(line: &str, room: usize) -> String {
    let shown = crate::text::sanitise::line(line);
    let skip = shown.chars().count().saturating_sub(room);
    shown.chars().skip(skip).collect()
}
