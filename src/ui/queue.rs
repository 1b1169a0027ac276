//! The queue: a row per item.

use super::canvas::{Canvas, below, first_shown, row};
use super::{filter, lines};
use crate::app::{Action, Counting, Msg};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::view::{QueueRow, QueueSort};
use crate::text::{self, number};
use ratatui::layout::Rect;

/// The narrowest column in which a subject can be read.
const LEAST_SUBJECT: usize = 16;

/// Widths of the columns that depend on the rows and the screen; 0: left out.
struct Columns {
    reference: usize,
    date: usize,
    parties: usize,
    authorisation: usize,
    /// Open signals; 0: the framework has no checks.
    signals: usize,
    progress: usize,
    state: usize,
    readers: usize,
    /// Readers by their initials.
    short_names: bool,
    /// Left out where no row was drawn.
    samples: usize,
    subject: usize,
}

impl Columns {
    /// The reference is never cut. What is left goes to authorisation and recipient, then the readers by their
    /// initials, then the subject, and what that leaves to the readers' names.
    fn new(canvas: &Canvas<'_, '_>, width: usize) -> Self {
        let rows = &canvas.model.queue.page.rows;
        let widest = |of: &dyn Fn(&QueueRow) -> usize| rows.iter().map(of).max().unwrap_or(0);
        let reference = widest(&|row| lines::width(&row.item.reference)).clamp(8, (width / 3).max(8));
        let date =
            widest(&|row| row.date.map_or(0, |day| lines::width(&text::date(day, canvas.text.language())))).max(5);
        let progress = widest(&|row| lines::width(&progress(row))).max(4);
        let checked = !canvas.model.framework.checks.is_empty();
        let signals = if checked { widest(&|row| lines::width(&mark(canvas, row))).max(2) } else { 0 };
        let state = widest(&|row| lines::width(&canvas.text.queue_state_word(row.state)));
        let state = state.max(lines::width(&canvas.text.queue_state()));
        let fixed = 3 + reference + 1 + date + 1 + progress + 1 + state + if checked { signals + 1 } else { 0 };
        let mut left = width.saturating_sub(fixed);
        let mut take = |wanted: usize, least: usize| {
            let given = wanted.min(left.saturating_sub(1));
            let given = if given < least { 0 } else { given };
            left = left.saturating_sub(if given == 0 { 0 } else { given + 1 });
            given
        };
        let authorisation = take(widest(&|row| lines::width(&counted(&row.authorisations))).clamp(8, 18), 6);
        let parties = take(widest(&|row| lines::width(&counted(&row.parties))).clamp(8, 18), 6);
        let names = widest(&|row| lines::width(&row.readers.join(", "))).max(5);
        let short = widest(&|row| lines::width(&initials(&row.readers))).max(5);
        let readers = take(short, 5);
        let drawn = widest(&|row| lines::width(&counted(&row.samples)));
        let samples = if drawn == 0 { 0 } else { take(drawn.clamp(10, 18), 8) };
        let subject = take(widest(&|row| lines::width(&row.subject)).max(10), LEAST_SUBJECT);
        let in_full = readers > 0 && left > names.saturating_sub(readers);
        let readers = if in_full { names } else { readers };
        let short_names = !in_full;
        Self {
            reference,
            date,
            parties,
            authorisation,
            signals,
            progress,
            state,
            readers,
            short_names,
            samples,
            subject,
        }
    }

    /// One line: the cells padded to their columns; a column without room is left out.
    fn line(&self, cells: [&str; 10], more: &str) -> String {
        let widths = [
            self.reference,
            self.date,
            self.parties,
            self.authorisation,
            self.subject,
            self.signals,
            self.progress,
            self.state,
            self.readers,
            self.samples,
        ];
        let shown = cells.iter().zip(widths).filter(|(_, width)| *width > 0);
        shown.map(|(cell, width)| lines::pad(cell, width, more)).collect::<Vec<_>>().join(" ")
    }
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let area = Rect { x: area.x + 1, width: area.width - 1, ..area };
    kinds(canvas, row(area, 0));
    totals(canvas, row(area, 1));
    let columns = Columns::new(canvas, area.width.into());
    filter::draw(canvas, below(area, 2));
    let area = below(area, 2 + filter::rows(canvas, area.width.into()));
    head(canvas, row(area, 0), &columns);
    let list = below(area, 1);
    canvas.parts.measured.rows = list.height.into();
    let queue = &canvas.model.queue;
    if queue.page.filtered == 0 {
        let words = lines::wrap(&nothing(canvas), usize::from(list.width).saturating_sub(3));
        for (number, words) in words.into_iter().enumerate() {
            canvas.put(row(list, 1 + number), &[(format!("  {words}"), canvas.theme.dim)]);
        }
        return;
    }
    let first = first_shown(queue.selected, queue.page.filtered, list.height.into());
    for line in 0..usize::from(list.height).min(queue.page.filtered - first) {
        let at = row(list, line);
        queue_line(canvas, at, &columns, first + line);
        canvas.on_press(at, Msg::Point(first + line));
    }
}

/// Why there is no row, and which key shows what: the rows are being read, all that is left was assessed, or nothing
/// passes.
pub fn nothing(canvas: &Canvas<'_, '_>) -> String {
    let (text, queue) = (canvas.text, &canvas.model.queue);
    let (hide, clear) = (canvas.keys.named(Action::HideDone), canvas.keys.named(Action::ClearFind));
    let find = queue.find.text().trim();
    match (queue.loading, queue.query.hide_done) {
        (true, _) => text.screen_loading(),
        (false, true) if !find.is_empty() => text.walk_nothing_found_open(find, clear, hide),
        (false, false) if !find.is_empty() => text.walk_nothing_found(find, clear),
        (false, true) => text.bench_all_done(hide),
        (false, false) if queue.query.filter.is_some() => text.walk_nothing_passes(canvas.keys.named(Action::Filter)),
        (false, false) => text.queue_empty(),
    }
}

/// The kinds of item, the one shown marked.
fn kinds(canvas: &mut Canvas<'_, '_>, row: Rect) {
    let shown = canvas.model.queue.query.kind;
    let mut left = row;
    for &kind in ItemKind::ALL {
        let name = format!(" {} ", canvas.text.items(kind, 2));
        let style = if kind == shown { canvas.theme.focus } else { canvas.theme.dim };
        let width = u16::try_from(lines::width(&name)).unwrap_or(0).min(left.width);
        canvas.put(left, &[(name, style)]);
        canvas.on_press(Rect { width, ..left }, Msg::PointKind(kind));
        let used = (width + 1).min(left.width);
        left = Rect { x: left.x + used, width: left.width - used, ..left };
    }
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
    let narrowing =
        if queue.narrowing { format!("  {} {}", canvas.signs.dot, text.queue_narrowing()) } else { String::new() };
    let counting = counting(canvas).map(|words| format!("  {} {words}", canvas.signs.dot)).unwrap_or_default();
    let marked = match queue.marked.len() {
        0 => String::new(),
        marked => format!("  {} {}", canvas.signs.dot, text.queue_marked(marked)),
    };
    let left = format!(" {total}{narrowing}  {} {sort}{hidden}{marked}{counting}", canvas.signs.dot);
    canvas.put(row, &[(left.clone(), canvas.theme.dim)]);
    if !queue.finding && queue.find.text().is_empty() {
        return;
    }
    let x = row.x + u16::try_from(lines::width(&left) + 3).unwrap_or(0).min(row.width);
    find_line(canvas, Rect { x, width: row.right().saturating_sub(x), ..row });
}

fn find_line(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let queue = &canvas.model.queue;
    let draw = if queue.finding { type_find } else { draw_find };
    draw(canvas, area, queue.find.text());
}

/// What is searched for.
pub fn draw_find(canvas: &mut Canvas<'_, '_>, area: Rect, find: &str) {
    let lead = format!("{} ", canvas.text.screen_find());
    canvas.put(area, &[(lead, canvas.theme.key), (find.to_owned(), canvas.theme.strong)]);
}

/// The same while it is being typed: the cursor stands in it.
pub fn type_find(canvas: &mut Canvas<'_, '_>, area: Rect, find: &str) {
    draw_find(canvas, area, find);
    let before = lines::width(&canvas.text.screen_find()) + 1 + lines::width(find);
    let x = area.x.saturating_add(u16::try_from(before).unwrap_or(0)).min(area.right().saturating_sub(1));
    canvas.frame.set_cursor_position((x, area.y));
}

fn head(canvas: &mut Canvas<'_, '_>, row: Rect, columns: &Columns) {
    let text = canvas.text;
    let shorter = |long: String, short: String, room: usize| if lines::width(&long) > room { short } else { long };
    let authorisation = shorter(text.queue_authorisation(), text.queue_authorisation_short(), columns.authorisation);
    let readers = shorter(text.queue_readers(), text.queue_readers_short(), columns.readers);
    let parties = shorter(text.queue_parties(), text.queue_parties_short(), columns.parties);
    let cells = [
        &text.label_reference(),
        &text.label_date(),
        &parties,
        &authorisation,
        &text.label_subject(),
        &canvas.signs.signal.to_owned(),
        &text.queue_norms(),
        &text.queue_state(),
        &readers,
        &text.queue_samples(),
    ];
    let line = columns.line(cells.map(String::as_str), canvas.signs.more);
    canvas.put(row, &[(format!("   {line}"), canvas.theme.dim)]);
}

fn queue_line(canvas: &mut Canvas<'_, '_>, at: Rect, columns: &Columns, place: usize) {
    let selected = place == canvas.model.queue.selected;
    let marked = |found: &QueueRow| canvas.model.queue.marked.contains(&found.item);
    let marked = canvas.model.queue.row(place).is_some_and(marked);
    let pointer = match (selected, marked) {
        (_, true) => "*",
        (true, false) => canvas.signs.pointer,
        (false, false) => " ",
    };
    let Some(found) = canvas.model.queue.row(place) else {
        canvas.put(at, &[(format!("{pointer}  {}", canvas.signs.more), canvas.theme.dim)]);
        return;
    };
    let text = canvas.text;
    let day = found.date.map(|day| text::date(day, canvas.text.language())).unwrap_or_default();
    let readers = if columns.short_names { initials(&found.readers) } else { found.readers.join(", ") };
    let cells = [
        &found.item.reference,
        &day,
        &counted(&found.parties),
        &counted(&found.authorisations),
        &found.subject,
        &mark(canvas, found),
        &progress(found),
        &text.queue_state_word(found.state),
        &readers,
        &counted(&found.samples),
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

/// How many signals wait for an answer: `⚑2`. Nothing where there are none; `…` while that is not known.
fn mark(canvas: &Canvas<'_, '_>, row: &QueueRow) -> String {
    match row.open_signals {
        Some(0) => String::new(),
        Some(open) => format!("{}{open}", canvas.signs.signal),
        None => canvas.signs.more.to_owned(),
    }
}

/// How far the count of the signals is, where the marks may not be those of now.
fn counting(canvas: &Canvas<'_, '_>) -> Option<String> {
    let text = canvas.text;
    match canvas.model.noticed.counting {
        Counting::Running => Some(text.hang_queue_running()),
        Counting::Stale => Some(text.hang_queue_stale()),
        Counting::Failed(_) => Some(text.hang_queue_failed()),
        Counting::NotYet | Counting::Fresh => None,
    }
}

fn progress(row: &QueueRow) -> String {
    if row.required == 0 { String::new() } else { format!("{}/{}", row.settled, row.required) }
}

/// `JdV +1` for `J. de Vries, A. Bakker`.
fn initials(names: &[String]) -> String {
    counted(&names.iter().map(|name| lines::initials(name)).collect::<Vec<_>>())
}
