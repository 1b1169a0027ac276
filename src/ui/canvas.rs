//! Where the screens draw: one way to put text on a row, and what the mouse finds there afterwards.

use super::lines;
use super::theme::{Signs, Theme};
use super::widgets::Widgets;
use crate::app::{Model, Msg};
use crate::keys::Keymap;
use crate::text::{Text, sanitise};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Clear;

/// Words in one style.
pub type Piece = (String, Style);

/// The frame with all that drawing needs.
pub struct Canvas<'a, 'f> {
    pub model: &'a Model,
    pub text: &'a Text,
    pub theme: Theme,
    pub signs: Signs,
    pub keys: &'a Keymap,
    pub parts: &'a mut super::widgets::Parts,
    pub frame: &'a mut Frame<'f>,
}

impl<'a, 'f> Canvas<'a, 'f> {
    pub fn new(model: &'a Model, widgets: &'a mut Widgets, frame: &'a mut Frame<'f>) -> Self {
        let (text, look, parts) = widgets.split(model.language);
        Self { model, text, theme: look.theme, signs: look.signs, keys: &look.keys, parts, frame }
    }

    /// Puts pieces on one row, from the left. What does not fit is cut at a word.
    pub fn put(&mut self, row: Rect, pieces: &[Piece]) {
        let mut left = row.intersection(self.frame.area());
        if left.height == 0 {
            return;
        }
        for (number, (words, style)) in pieces.iter().enumerate() {
            let room = usize::from(left.width);
            if room == 0 {
                return;
            }
            let words = sanitise::line(words);
            let fit = if number == 0 { lines::fit } else { lines::fit_words };
            let fitted = fit(&words, room, self.signs.more);
            let used = u16::try_from(lines::width(&fitted)).unwrap_or(left.width).min(left.width);
            let buffer = self.frame.buffer_mut();
            // A style is laid over the one that is there: what was dim under a title would stay dim.
            buffer.set_style(Rect { width: used, ..left }, Style::reset());
            buffer.set_stringn(left.x, left.y, &fitted, room, *style);
            if fitted != words {
                return;
            }
            left.x += used;
            left.width -= used;
        }
    }

    /// Puts words at the right end of a row.
    pub fn put_right(&mut self, row: Rect, words: &str, style: Style) {
        let wide = u16::try_from(lines::width(words)).unwrap_or(row.width).min(row.width);
        let right = Rect { x: row.right() - wide, width: wide, ..row };
        self.put(right, &[(words.to_owned(), style)]);
    }

    /// Lays a style over an area that was drawn.
    pub fn lay(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.frame.area());
        self.frame.buffer_mut().set_style(area, style);
    }

    /// Empties an area, for what lies in front.
    pub fn clear(&mut self, area: Rect) {
        self.frame.render_widget(Clear, area);
    }

    /// A rule with a title in it, and a word at its end.
    pub fn rule(&mut self, row: Rect, title: &str, style: Style, end: &str) {
        let dim = self.theme.dim;
        let line = self.signs.rule.repeat(row.width.into());
        self.put(row, &[(line, dim)]);
        let end_room = if end.is_empty() { 0 } else { lines::width(end) + 4 };
        let room = usize::from(row.width).saturating_sub(end_room + 4);
        if !title.is_empty() {
            let title = format!(" {} ", lines::fit(&sanitise::line(title), room, self.signs.more));
            self.put(
                Rect { x: row.x + 1.min(row.width), width: row.width.saturating_sub(1), ..row },
                &[(title, style)],
            );
        }
        if !end.is_empty() {
            let at = Rect { width: row.width.saturating_sub(1), ..row };
            self.put_right(at, &format!(" {end} "), dim);
        }
    }

    /// What a press of the mouse on an area means.
    pub fn on_press(&mut self, area: Rect, msg: Msg) {
        self.parts.presses.push((area, msg));
    }
}

/// One row of an area, counted from its top; without height below its end.
#[must_use]
pub fn row(area: Rect, number: usize) -> Rect {
    let number = u16::try_from(number).unwrap_or(u16::MAX);
    if number >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y + number, height: 1, ..area }
}

/// The area without its first `rows`.
#[must_use]
pub fn below(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The area with a margin of columns left and right.
#[must_use]
pub fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width / 2);
    Rect { x: area.x + columns, width: area.width - 2 * columns, ..area }
}

/// The first line shown of a list of `count`, so that `selected` is in view and the list stands still otherwise.
#[must_use]
pub fn first_shown(selected: usize, count: usize, room: usize) -> usize {
    let last = count.saturating_sub(room);
    // The selected line keeps a third of the room above it.
    selected.saturating_sub(room.saturating_mul(2) / 3).min(last)
}
