//! Around every screen: the bar above, the status line and the footer with the keys below.

use super::canvas::{Canvas, Piece, row};
use super::{lines, notices, page, progress};
use crate::app::{Msg, Screen, Status};
use crate::keys::Hint;
use ratatui::layout::Rect;

/// Draws the frame of the screen; gives what is left for the screen itself.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) -> Rect {
    let footer = footer_rows(canvas, area.width);
    let footer_height = u16::try_from(footer.len()).unwrap_or(2);
    top(canvas, row(area, 0));
    let status = Rect { y: area.bottom() - footer_height - 1, height: 1, ..area };
    draw_status(canvas, status);
    for (number, hints) in footer.into_iter().enumerate() {
        let at = Rect { y: status.y + 1, height: footer_height, ..area };
        draw_hints(canvas, row(at, number), &hints);
    }
    Rect { y: area.y + 1, height: status.y - area.y - 1, ..area }
}

/// Title of the investigation and of the screen; classification and reviewer.
fn top(canvas: &mut Canvas<'_, '_>, row: Rect) {
    let screen = screen_name(canvas);
    let investigation = canvas.model.overview.as_ref().map(|overview| &overview.investigation);
    let classification = investigation.and_then(|found| found.classification).map(|found| canvas.text.word(found));
    let right = [classification, Some(canvas.model.reviewer.clone())];
    let right = right.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", canvas.signs.dot));
    // The overview says the title itself, in full.
    let elsewhere = canvas.model.screen != Screen::Overview;
    let title = investigation.filter(|_| elsewhere).map(|found| found.title.clone()).unwrap_or_default();
    let room = usize::from(row.width).saturating_sub(lines::width(&right) + lines::width(&screen) + 8);
    let title = lines::fit(&title, room, canvas.signs.more);
    let style = canvas.theme.selected;
    canvas.lay(row, style);
    canvas.put(row, &[(format!(" {screen}"), canvas.theme.focus), (format!("   {title}"), style)]);
    canvas.put_right(row, &format!("{right} "), style);
}

fn screen_name(canvas: &Canvas<'_, '_>) -> String {
    match canvas.model.screen {
        Screen::Start => canvas.text.context_start(),
        Screen::Overview => canvas.text.context_overview(),
        Screen::Queue => canvas.text.context_queue(),
        Screen::Case => canvas.text.context_case(),
        Screen::Log => canvas.text.context_log(),
        Screen::Page => page::title(canvas),
    }
}

fn draw_status(canvas: &mut Canvas<'_, '_>, row: Rect) {
    let style = match &canvas.model.status {
        Status::Failed { .. } => canvas.theme.failure,
        Status::Note(_) => canvas.theme.warning,
        _ => canvas.theme.dim,
    };
    let words = notices::status(canvas);
    if !words.is_empty() {
        canvas.put(row, &[(format!(" {words}"), style)]);
    }
    let taken = if words.is_empty() { 0 } else { lines::width(&words) + 3 };
    progress::draw(canvas, row, taken);
}

/// The hints in at most two rows, each whole.
fn footer_rows(canvas: &Canvas<'_, '_>, width: u16) -> Vec<Vec<Hint>> {
    let room = usize::from(width).saturating_sub(2);
    let hints = canvas.keys.hints(canvas.model, canvas.text).into_iter();
    let (wanted, last): (Vec<Hint>, Vec<Hint>) =
        hints.map(|hint| with_arrow(canvas, hint)).partition(|hint| !is_last(canvas, hint));
    let mut kept: Vec<Hint> = Vec::new();
    for hint in wanted {
        let tried: Vec<Hint> = kept.iter().cloned().chain([hint.clone()]).chain(last.clone()).collect();
        // What does not fit beside the others is left to the help.
        if pack(&tried, room).len() <= 2 {
            kept.push(hint);
        }
    }
    kept.extend(last);
    let rows = pack(&kept, room);
    if rows.is_empty() { vec![Vec::new()] } else { rows }
}

/// Arrow keys as arrows: their names are English in every language.
fn with_arrow(canvas: &Canvas<'_, '_>, mut hint: Hint) -> Hint {
    if let Some(place) = ["Up", "Down", "Left", "Right"].iter().position(|name| *name == hint.key) {
        canvas.signs.arrows[place].clone_into(&mut hint.key);
    }
    hint
}

/// Hints that stand at the end and never give way. In a case the way from the norms to what is read is one of them.
fn is_last(canvas: &Canvas<'_, '_>, hint: &Hint) -> bool {
    use crate::app::Action::{Back, Help, NextPane, Palette};
    match hint.action {
        NextPane => canvas.model.layer.is_none(),
        action => matches!(action, Back | Help | Palette),
    }
}

fn pack(hints: &[Hint], room: usize) -> Vec<Vec<Hint>> {
    let mut rows: Vec<Vec<Hint>> = Vec::new();
    let mut used = 0;
    for hint in hints {
        let wide = lines::width(&hint.key) + lines::width(&hint.word) + 1;
        if rows.is_empty() || used + 3 + wide > room {
            rows.push(Vec::new());
            used = wide;
        } else {
            used += 3 + wide;
        }
        if let Some(row) = rows.last_mut() {
            row.push(hint.clone());
        }
    }
    rows
}

fn draw_hints(canvas: &mut Canvas<'_, '_>, row: Rect, hints: &[Hint]) {
    let mut at = row.x + 1;
    for hint in hints {
        let pieces: [Piece; 2] = [(hint.key.clone(), canvas.theme.key), (format!(" {}", hint.word), canvas.theme.dim)];
        let wide = u16::try_from(lines::width(&hint.key) + lines::width(&hint.word) + 1).unwrap_or(0);
        let area = Rect { x: at, width: wide.min(row.right().saturating_sub(at)), ..row };
        canvas.put(area, &pieces);
        canvas.on_press(area, Msg::Do(hint.action));
        at = at.saturating_add(wide + 3);
    }
}
