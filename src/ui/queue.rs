//! The queue: a row per item.

use super::canvas::{Canvas, Piece, below, first_shown, inset, row};
use super::lines;
use crate::app::{Action, Msg};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::view::{QueueRow, QueueSort};
use crate::text::{date, number};
use ratatui::layout::Rect;

/// Widths of the columns: pointer and sign, reference, date, parties, authorisation, progress, verdict, reader.
struct Columns {
    reference: usize,
    date: usize,
    parties: usize,
    authorisation: usize,
    progress: usize,
    state: usize,
    readers: usize,
    subject: usize,
}

impl Columns {
    /// The reference is never cut; what is left goes to parties, readers and subject as the screen has room.
    fn new(canvas: &Canvas<'_, '_>, width: usize) -> Self {
        let rows = &canvas.model.queue.page.rows;
        let widest = |of: fn(&QueueRow) -> usize, least: usize| rows.iter().map(of).max().unwrap_or(0).max(least);
        let reference = widest(|row| lines::width(&row.item.reference), 8).min(width / 3);
        let date = 11;
        let (progress, state) = (6, 19);
        let left = width.saturating_sub(3 + reference + date + progress + state + 5);
        let authorisation =
            widest(|row| row.authorisations.first().map_or(0, |first| lines::width(first)), 4).min(left / 2);
        let left = left.saturating_sub(authorisation + 1);
        let parties = widest(|row| lines::width(&row.parties.join(", ")), 8).min(left.max(1)).min(24);
        let left = left.saturating_sub(parties + 1);
        let readers =
            if left < 10 { 0 } else { widest(|row| lines::width(&row.readers.join(", ")), 5).min(left).min(24) };
        let left = left.saturating_sub(readers + 1);
        let subject = if left < 12 { 0 } else { left };
        Self { reference, date, parties, authorisation, progress, state, readers, subject }
    }

    /// One line: the cells padded to their columns; a column without room is left out.
    fn line(&self, cells: [&str; 8], more: &str) -> String {
        let widths = [
            self.reference,
            self.date,
            self.parties,
            self.authorisation,
            self.subject,
            self.progress,
            self.state,
            self.readers,
        ];
        let shown = cells.iter().zip(widths).filter(|(_, width)| *width > 0);
        shown.map(|(cell, width)| lines::pad(cell, width, more)).collect::<Vec<_>>().join(" ")
    }
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let area = inset(area, 1);
    kinds(canvas, row(area, 0));
    totals(canvas, row(area, 1));
    let columns = Columns::new(canvas, area.width.into());
    head(canvas, row(area, 2), &columns);
    let list = below(area, 3);
    canvas.parts.measured.rows = list.height.into();
    let queue = &canvas.model.queue;
    if queue.page.filtered == 0 {
        let words = if queue.loading { canvas.text.screen_loading() } else { canvas.text.queue_empty() };
        canvas.put(row(list, 1), &[(format!("  {words}"), canvas.theme.dim)]);
        return;
    }
    let first = first_shown(queue.selected, queue.page.filtered, list.height.into());
    for line in 0..usize::from(list.height).min(queue.page.filtered - first) {
        let at = row(list, line);
        queue_line(canvas, at, &columns, first + line);
        canvas.on_press(at, Msg::Point(first + line));
    }
}

/// The kinds of item, the one shown marked.
fn kinds(canvas: &mut Canvas<'_, '_>, row: Rect) {
    let shown = canvas.model.queue.query.kind;
    let mut pieces: Vec<Piece> = Vec::new();
    for &kind in ItemKind::ALL {
        let name = format!(" {} ", canvas.text.items(kind, 2));
        let style = if kind == shown { canvas.theme.focus } else { canvas.theme.dim };
        pieces.push((name, style));
        pieces.push((" ".to_owned(), canvas.theme.text));
    }
    canvas.put(row, &pieces);
    canvas.on_press(row, Msg::Do(Action::NextKind));
}

/// How many rows there are, of how many; the order; what is searched for.
fn totals(canvas: &mut Canvas<'_, '_>, row: Rect) {
    let text = canvas.text;
    let queue = &canvas.model.queue;
    let language = text.language();
    let total =
        text.queue_total(number(queue.page.filtered as u64, language), number(queue.page.total as u64, language));
    let sort = match queue.query.sort {
        QueueSort::Date => text.queue_by_date(),
        QueueSort::Reference => text.queue_by_reference(),
        QueueSort::State => text.queue_by_state(),
    };
    let hidden = if queue.query.hide_done {
        format!("  {} {}", canvas.signs.dot, text.queue_hides_done())
    } else {
        String::new()
    };
    let left = format!(" {total}  {} {sort}{hidden}", canvas.signs.dot);
    canvas.put(row, &[(left.clone(), canvas.theme.dim)]);
    if !queue.finding && queue.find.text().is_empty() {
        return;
    }
    let x = row.x + u16::try_from(lines::width(&left) + 3).unwrap_or(0).min(row.width);
    find_line(canvas, Rect { x, width: row.right().saturating_sub(x), ..row });
}

fn find_line(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let queue = &canvas.model.queue;
    draw_find(canvas, area, queue.find.text(), queue.finding);
}

/// The line that is typed to find something; the cursor stands in it while it takes the keys.
pub fn draw_find(canvas: &mut Canvas<'_, '_>, area: Rect, find: &str, typing: bool) {
    let lead = format!("{} ", canvas.text.screen_find());
    let before = lines::width(&lead) + lines::width(find);
    canvas.put(area, &[(lead, canvas.theme.key), (find.to_owned(), canvas.theme.strong)]);
    if typing {
        let x = area.x.saturating_add(u16::try_from(before).unwrap_or(0)).min(area.right().saturating_sub(1));
        canvas.frame.set_cursor_position((x, area.y));
    }
}

fn head(canvas: &mut Canvas<'_, '_>, row: Rect, columns: &Columns) {
    let text = canvas.text;
    let cells = [
        &text.label_reference(),
        &text.label_date(),
        &text.queue_parties(),
        &text.queue_authorisation(),
        &text.label_subject(),
        &text.queue_norms(),
        &text.queue_state(),
        &text.queue_readers(),
    ];
    let line = columns.line(cells.map(String::as_str), canvas.signs.more);
    canvas.put(row, &[(format!("   {line}"), canvas.theme.dim)]);
}

fn queue_line(canvas: &mut Canvas<'_, '_>, at: Rect, columns: &Columns, place: usize) {
    let selected = place == canvas.model.queue.selected;
    let pointer = if selected { canvas.signs.pointer } else { " " };
    let Some(found) = canvas.model.queue.row(place) else {
        canvas.put(at, &[(format!("{pointer}  {}", canvas.signs.more), canvas.theme.dim)]);
        return;
    };
    let text = canvas.text;
    let day = found.date.map(|day| date(day, text.language())).unwrap_or_default();
    let progress = if found.required == 0 { String::new() } else { format!("{}/{}", found.settled, found.required) };
    let cells = [
        &found.item.reference,
        &day,
        &counted(&found.parties),
        &counted(&found.authorisations),
        &found.subject,
        &progress,
        &text.queue_state_word(found.state),
        &found.readers.join(", "),
    ];
    let line = columns.line(cells.map(String::as_str), canvas.signs.more);
    let style = canvas.theme.state(found.state);
    let sign = canvas.signs.state(found.state);
    let words = if selected { canvas.theme.strong } else { canvas.theme.text };
    canvas.put(at, &[(pointer.to_owned(), canvas.theme.strong), (format!("{sign} "), style), (line, words)]);
    if selected {
        canvas.lay(at, canvas.theme.selected);
    }
}

/// The first, and how many more: `NOTE-7 +2`.
fn counted(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first, rest @ ..] => format!("{first} +{}", rest.len()),
    }
}
