//! Queue and log in sentences: so many lines at a time, numbered, and the one pointed at again at the end.

use crate::text::{date, moment, number};
use crate::ui::canvas::Canvas;
use crate::ui::log::{about, what};
use crate::ui::queue::nothing;

/// Lines at a time.
pub const ROWS: usize = 20;

pub fn queue(canvas: &Canvas<'_, '_>) -> Vec<String> {
    let (text, queue) = (canvas.text, &canvas.model.queue);
    let language = text.language();
    let counted = |items: usize| number(items as u64, language);
    let total = text.queue_total(counted(queue.page.filtered), counted(queue.page.total));
    let mut head = vec![text.plain_queue(text.items(queue.query.kind, 2), total)];
    if queue.query.hide_done {
        head.push(text.queue_hides_done());
    }
    if !queue.find.text().is_empty() {
        head.push(format!("{} {}", text.screen_find(), queue.find.text()));
    }
    let mut lines = vec![head.join("; ")];
    if queue.page.filtered == 0 {
        lines.push(nothing(canvas));
    }
    let said = |place: usize| queue.row(place).map(|_| format!("{}. {}", place + 1, queue_row(canvas, place)));
    let first = queue.selected / ROWS * ROWS;
    lines.extend((first..queue.page.filtered.min(first + ROWS)).filter_map(said));
    lines.extend(said(queue.selected).map(|line| text.plain_pointed(line)));
    lines
}

fn queue_row(canvas: &Canvas<'_, '_>, place: usize) -> String {
    let text = canvas.text;
    let Some(row) = canvas.model.queue.row(place) else { return String::new() };
    let day = row.date.map(|day| date(day, text.language())).unwrap_or_default();
    let progress = if row.required == 0 { String::new() } else { text.case_progress(row.settled, row.required) };
    let parts = [
        row.item.reference.clone(),
        day,
        row.parties.join(" "),
        row.subject.clone(),
        text.queue_state_word(row.state),
        progress,
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

pub fn log(canvas: &Canvas<'_, '_>) -> Vec<String> {
    let (text, log) = (canvas.text, &canvas.model.log);
    let mut lines = vec![text.log_total(number(log.total as u64, text.language()))];
    if log.total == 0 {
        lines.push(if log.loading { text.screen_loading() } else { text.log_empty() });
    }
    let said = |place: usize| {
        let line = log.line(place)?;
        let item = line.item.as_ref().map(|item| item.reference.clone()).unwrap_or_default();
        let parts =
            [moment(line.at, text.language()), line.reviewer.clone(), item, what(canvas, line), about(canvas, line)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(format!("{}. {}", place + 1, parts.join(", ")))
    };
    let first = log.selected / ROWS * ROWS;
    lines.extend((first..log.total.min(first + ROWS)).filter_map(said));
    lines.extend(said(log.selected).map(|line| text.plain_pointed(line)));
    lines
}
