//! The blanked screen: nothing of the work, and how to come back.

use super::canvas::{Canvas, row};
use super::help::centred;
use super::lines;
use crate::app::{Action, Msg};
use ratatui::layout::Rect;

const WIDTH: u16 = 60;

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let text = canvas.text;
    let back = text.lock_back(canvas.keys.named(Action::Unlock));
    let parts = [
        (text.lock_title(), canvas.theme.strong),
        (back, canvas.theme.text),
        (text.lock_no_secret(), canvas.theme.dim),
    ];
    let area = centred(area, (WIDTH, 8));
    let mut at = 0;
    for (words, style) in parts {
        for line in lines::wrap(&words, area.width.into()) {
            canvas.put(row(area, at), &[(line, style)]);
            at += 1;
        }
        at += 1;
    }
    canvas.on_press(area, Msg::Do(Action::Unlock));
}
