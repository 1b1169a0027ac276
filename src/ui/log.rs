//! The log: newest first, in plain words.

use super::canvas::{Canvas, below, first_shown, inset, row};
use super::lines;
use super::queue::{draw_find, type_find};
use crate::app::Msg;
use crate::domain::change::EventKind;
use crate::domain::codes::{Reading, Verdict};
use crate::domain::view::LogLine;
use crate::text::{moment, number};
use ratatui::layout::Rect;

/// Columns of the moment, the reviewer and what was done.
const MOMENT: usize = 18;
const WHO: usize = 12;
/// Rows for the line pointed at, in full.
const DETAIL: u16 = 4;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let area = inset(area, 1);
    let log = &canvas.model.log;
    let total = canvas.text.log_total(number(log.total as u64, canvas.text.language()));
    canvas.put(row(area, 0), &[(format!(" {total}"), canvas.theme.dim)]);
    if log.finding || !log.find.text().is_empty() {
        let x = area.x + u16::try_from(lines::width(&total) + 5).unwrap_or(0).min(area.width);
        let at = Rect { x, width: area.right().saturating_sub(x), ..row(area, 0) };
        let draw = if log.finding { type_find } else { draw_find };
        draw(canvas, at, log.find.text());
    }
    let under = Rect { y: area.bottom().saturating_sub(DETAIL), height: DETAIL.min(area.height), ..area };
    let list = below(area, 2);
    let list = Rect { height: list.height.saturating_sub(DETAIL), ..list };
    canvas.parts.measured.rows = list.height.into();
    if log.total == 0 {
        let words = if log.loading { canvas.text.screen_loading() } else { canvas.text.log_empty() };
        canvas.put(row(list, 0), &[(format!(" {words}"), canvas.theme.dim)]);
        return;
    }
    let width_of = |line: &LogLine| line.item.as_ref().map_or(0, |item| lines::width(&item.reference));
    let items = log.lines.iter().map(width_of).max().unwrap_or(0).min(usize::from(area.width) / 4);
    let first = first_shown(log.selected, log.total, list.height.into());
    for line in 0..usize::from(list.height).min(log.total - first) {
        let at = row(list, line);
        log_line(canvas, at, first + line, items);
        canvas.on_press(at, Msg::Point(first + line));
    }
    detail(canvas, under);
}

fn log_line(canvas: &mut Canvas<'_, '_>, at: Rect, place: usize, item_room: usize) {
    let selected = place == canvas.model.log.selected;
    let pointer = if selected { canvas.signs.pointer } else { " " };
    let Some(found) = canvas.model.log.line(place) else {
        canvas.put(at, &[(format!("{pointer} {}", canvas.signs.more), canvas.theme.dim)]);
        return;
    };
    let more = canvas.signs.more;
    let when = moment(found.at, canvas.text.language());
    let who = lines::pad(&found.reviewer, WHO, more);
    let item = found.item.as_ref().map(|item| item.reference.as_str()).unwrap_or_default();
    let style = found.new.map_or(canvas.theme.text, |verdict| canvas.theme.verdict(verdict));
    let pieces = [
        (format!("{pointer} {}", lines::pad(&when, MOMENT, more)), canvas.theme.dim),
        (format!("{who} {}  ", lines::pad(item, item_room, more)), canvas.theme.text),
        (what(canvas, found), style),
        (format!("  {}", about(canvas, found)), canvas.theme.text),
    ];
    canvas.put(at, &pieces);
    if selected {
        canvas.lay(at, canvas.theme.selected);
    }
}

/// The line pointed at in full, under the list.
fn detail(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let Some(found) = canvas.model.log.line(canvas.model.log.selected) else { return };
    let when = moment(found.at, canvas.text.language());
    let item = found.item.as_ref().map(|item| format!("{} {}", canvas.text.items(item.kind, 1), item.reference));
    let number = u64::try_from(found.number).unwrap_or_default();
    let parts = [Some(found.reviewer.clone()), item, Some(what(canvas, found)), Some(about(canvas, found))];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    canvas.rule(row(area, 0), &canvas.text.log_event(number, when), canvas.theme.strong, "");
    let inner = inset(below(area, 1), 1);
    let joined = parts.join(&format!(" {} ", canvas.signs.dot));
    for (number, line) in lines::wrap(&joined, inner.width.into()).into_iter().enumerate() {
        canvas.put(row(inner, number), &[(line, canvas.theme.text)]);
    }
}

/// What was done, with old and new: `onzorgvuldig → in orde`.
pub fn what(canvas: &Canvas<'_, '_>, line: &LogLine) -> String {
    let text = canvas.text;
    let said = |verdict: Verdict| format!("{} {}", canvas.signs.verdict(verdict), text.word(verdict));
    let done = match (line.kind, line.old, line.new) {
        (EventKind::Assessed, None, Some(new)) => said(new),
        (EventKind::Assessed, Some(old), Some(new)) if old == new => text.log_text_changed(said(new)),
        (EventKind::Assessed, Some(old), Some(new)) => text.log_from_to(text.word(old), said(new)),
        (EventKind::AssessmentCleared, Some(old), _) => text.log_cleared(text.word(old)),
        (kind, _, _) => text.event(kind),
    };
    match line.undoes {
        Some(number) => text.log_undoes(done, u64::try_from(number).unwrap_or_default()),
        None => done,
    }
}

pub fn about(canvas: &Canvas<'_, '_>, line: &LogLine) -> String {
    let norm = canvas.model.framework.norm(&line.norm);
    let norm = norm.map(|norm| norm.title.get(canvas.model.language).to_owned());
    let reading = line.reading.filter(|reading| *reading != Reading::First).map(|reading| canvas.text.word(reading));
    let detail = Some(line.detail.clone()).filter(|detail| !detail.is_empty());
    let brought = Some(canvas.text.log_brought(&line.brought)).filter(|brought| !brought.is_empty());
    [norm, reading, detail, brought].into_iter().flatten().collect::<Vec<_>>().join("  ")
}
