//! The help and the palette: both made from the binding table, both searched by typing.

use super::canvas::{Canvas, Piece, below, first_shown, inset, row};
use super::lines;
use super::queue::type_find;
use crate::app::{Action, Line, Msg};
use crate::keys;
use ratatui::layout::Rect;

/// Columns for the keys.
const KEYS: usize = 18;
/// The palette is no wider and higher than this.
const PALETTE: (u16, u16) = (76, 16);

/// The help over the whole screen.
pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, find: &Line, top: usize) {
    canvas.clear(area);
    canvas.rule(row(area, 0), &canvas.text.screen_keys(), canvas.theme.focus, "");
    let inner = inset(area, 2);
    type_find(canvas, row(inner, 1), find.text());
    if find.is_blank() {
        canvas.put(row(inner, 2), &[(canvas.text.help_searches_all(), canvas.theme.dim)]);
    }
    let list = below(inner, 4);
    let found = help_lines(canvas, find.text(), list.width.into());
    let end = found.len().saturating_sub(list.height.into());
    canvas.parts.measured.help_end = end;
    canvas.parts.measured.page = list.height.into();
    let top = top.min(end);
    for (line, pieces) in found.iter().skip(top).take(list.height.into()).enumerate() {
        canvas.put(row(list, line), pieces);
    }
    if top < end {
        canvas.put_right(row(area, 0), &format!(" {} ", canvas.text.list_more(end - top)), canvas.theme.dim);
    }
}

fn help_lines(canvas: &Canvas<'_, '_>, find: &str, width: usize) -> Vec<Vec<Piece>> {
    let theme = canvas.theme;
    let mut found = Vec::new();
    for group in canvas.keys.groups(canvas.model, canvas.text, find) {
        found.push(vec![(group.name, theme.strong)]);
        for (keys, help) in group.lines {
            for (number, line) in lines::wrap(&help, width.saturating_sub(KEYS)).into_iter().enumerate() {
                let keys = if number == 0 { format!("  {keys}") } else { String::new() };
                found.push(vec![(lines::pad(&keys, KEYS, ""), theme.key), (line, theme.text)]);
            }
        }
        found.push(Vec::new());
    }
    if found.is_empty() {
        found.push(vec![(canvas.text.screen_nothing_found(), theme.dim)]);
    }
    found
}

/// The palette in front of the screen.
pub fn draw_palette(canvas: &mut Canvas<'_, '_>, area: Rect, find: &Line) {
    let area = centred(area, PALETTE);
    let inner = panel(canvas, area, &canvas.text.context_palette());
    type_find(canvas, row(inner, 0), find.text());
    let list = below(inner, 2);
    let found = canvas.keys.palette(canvas.model, canvas.text);
    if found.is_empty() {
        let words = canvas.text.palette_nothing(canvas.keys.named(Action::Help));
        for (number, line) in lines::wrap(&words, list.width.into()).into_iter().enumerate() {
            canvas.put(row(list, number), &[(line, canvas.theme.dim)]);
        }
    }
    let at = keys::pointed(canvas.model, found.len()).unwrap_or(0);
    let first = first_shown(at, found.len(), list.height.into());
    for (line, number) in (first..found.len()).take(list.height.into()).enumerate() {
        let place = row(list, line);
        let selected = number == at;
        let pointer = if selected { canvas.signs.pointer } else { " " };
        let room = usize::from(list.width).saturating_sub(KEYS + 2);
        let help = lines::pad(&found[number].help, room, canvas.signs.more);
        canvas.put(
            place,
            &[(format!("{pointer} {help}"), canvas.theme.text), (found[number].keys.clone(), canvas.theme.key)],
        );
        if selected {
            canvas.lay(place, canvas.theme.selected);
        }
        canvas.on_press(place, Msg::Choose(found[number].action));
    }
}

/// An area in the middle of another, no larger than it.
pub fn centred(area: Rect, (width, height): (u16, u16)) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width, height }
}

/// An empty panel with a title; gives the room inside. Its rows are cleared whole: beside it no words are cut.
pub fn panel(canvas: &mut Canvas<'_, '_>, area: Rect, title: &str) -> Rect {
    let screen = canvas.frame.area();
    canvas.clear(Rect { x: screen.x, width: screen.width, ..area }.intersection(screen));
    canvas.rule(row(area, 0), title, canvas.theme.focus, "");
    let last = row(area, usize::from(area.height.saturating_sub(1)));
    canvas.rule(last, "", canvas.theme.dim, "");
    let side = (canvas.signs.column.to_owned(), canvas.theme.dim);
    for number in 1..usize::from(area.height.saturating_sub(1)) {
        let line = row(area, number);
        canvas.put(line, std::slice::from_ref(&side));
        canvas.put_right(line, &side.0, side.1);
    }
    let inner = inset(below(area, 1), 2);
    Rect { height: inner.height.saturating_sub(1), ..inner }
}
