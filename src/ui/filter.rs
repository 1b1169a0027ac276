//! The queue's filter: what is in force, or the line while it is typed with what it may go on with.

use super::canvas::{Canvas, Piece, row};
use super::lines;
use crate::app::{Action, narrow};
use ratatui::layout::Rect;

/// Rows that what is wrong with a filter may take.
const PROBLEM: usize = 4;

/// Rows the filter takes above the list.
pub fn rows(canvas: &Canvas<'_, '_>, width: usize) -> usize {
    let filter = &canvas.model.queue.filter;
    match (filter.typing, filter.applied.is_empty()) {
        (true, _) => 1 + under(canvas, width).len(),
        (false, false) => 1,
        (false, true) => 0,
    }
}

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let filter = &canvas.model.queue.filter;
    let lead = format!(" {} ", canvas.text.filter_lead());
    if !filter.typing {
        if !filter.applied.is_empty() {
            canvas.put(row(area, 0), &[(lead, canvas.theme.key), (narrow::applied(canvas.model), canvas.theme.strong)]);
        }
        return;
    }
    // The end of a long line is where one types.
    let room = usize::from(area.width).saturating_sub(lines::width(&lead) + 1);
    let shown = tail(filter.line.text(), room);
    let before = lines::width(&lead) + lines::width(&shown);
    canvas.put(row(area, 0), &[(lead, canvas.theme.key), (shown, canvas.theme.strong)]);
    let x = area.x.saturating_add(u16::try_from(before).unwrap_or(0)).min(area.right().saturating_sub(1));
    canvas.frame.set_cursor_position((x, area.y));
    for (number, line) in under(canvas, area.width.into()).into_iter().enumerate() {
        canvas.put(row(area, 1 + number), &[line]);
    }
}

/// What is wrong; else what the line may go on with; else an example.
pub fn under(canvas: &Canvas<'_, '_>, width: usize) -> Vec<Piece> {
    let filter = &canvas.model.queue.filter;
    let room = width.saturating_sub(2);
    if let Some(problem) = &filter.problem {
        let words = lines::wrap(&canvas.text.filter_problem(problem), room);
        let said = words.into_iter().take(PROBLEM).map(|line| (format!(" {line}"), canvas.theme.warning));
        let named = |action| canvas.keys.named(action);
        let next = canvas.text.filter_mend(named(Action::ApplyFilter), named(Action::CancelFilter));
        return said.chain([(format!(" {next}"), canvas.theme.dim)]).collect();
    }
    if filter.line.is_blank() {
        return vec![(format!(" {}", canvas.text.filter_example()), canvas.theme.dim)];
    }
    let options = narrow::options(canvas.model);
    let mut line = String::new();
    for (number, option) in options.iter().enumerate() {
        let more = format!("  {}", canvas.text.filter_more(options.len() - number));
        if lines::width(&line) + lines::width(option) + 2 + lines::width(&more) > room {
            line.push_str(&more);
            break;
        }
        line.push_str("  ");
        line.push_str(option);
    }
    vec![(line, canvas.theme.dim)]
}

/// The end of a text that fits.
fn tail(text: &str, room: usize) -> String {
    let mut start = 0;
    while lines::width(&text[start..]) > room {
        start += text[start..].chars().next().map_or(1, char::len_utf8);
    }
    text[start..].to_owned()
}
