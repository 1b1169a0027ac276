//! The saved views in front of the queue.

use super::canvas::{Canvas, below, first_shown, row};
use super::help::{centred, panel};
use super::lines;
use crate::app::{Msg, Views, narrow};
use crate::domain::filter::written;
use ratatui::layout::Rect;

/// Columns and rows of the panel.
const PANEL: (u16, u16) = (76, 18);

pub fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, views: &Views) {
    let area = centred(area, PANEL);
    let inner = panel(canvas, area, &canvas.text.context_views());
    type_name(canvas, row(inner, 0), views.find.text());
    let filter = narrow::applied(canvas.model);
    let shown = if filter.is_empty() { canvas.text.views_no_filter() } else { filter };
    let current = canvas.text.views_current(shown);
    canvas.put(row(inner, 1), &[(current, canvas.theme.dim)]);
    let list = below(inner, 3);
    let found = views.shown();
    if views.saved.as_ref().is_some_and(Vec::is_empty) {
        for (number, line) in lines::wrap(&canvas.text.views_none(), list.width.into()).into_iter().enumerate() {
            canvas.put(row(list, number), &[(line, canvas.theme.dim)]);
        }
        return;
    }
    let at = views.at.min(found.len().saturating_sub(1));
    let first = first_shown(at, found.len(), list.height.into());
    let widest = found.iter().map(|view| lines::width(&view.name)).max().unwrap_or(0).min(usize::from(list.width) / 3);
    for (line, number) in (first..found.len()).take(list.height.into()).enumerate() {
        let place = row(list, line);
        let view = found[number];
        let pointer = if number == at { canvas.signs.pointer } else { " " };
        let name = lines::pad(&view.name, widest, canvas.signs.more);
        let going = views.dropping.as_ref() == Some(&view.name);
        let words = if going {
            (canvas.text.views_again(), canvas.theme.warning)
        } else {
            let filter = written(&view.filter, view.kind, canvas.model.language);
            (format!("{}  {filter}", canvas.text.items(view.kind, 2)), canvas.theme.dim)
        };
        canvas.put(place, &[(format!("{pointer} {name}  "), canvas.theme.text), words]);
        if number == at {
            canvas.lay(place, canvas.theme.selected);
        }
        canvas.on_press(place, Msg::Point(number));
    }
}

fn type_name(canvas: &mut Canvas<'_, '_>, area: Rect, name: &str) {
    let lead = format!("{} ", canvas.text.views_name());
    let before = lines::width(&lead) + lines::width(name);
    canvas.put(area, &[(lead, canvas.theme.key), (name.to_owned(), canvas.theme.strong)]);
    let x = area.x.saturating_add(u16::try_from(before).unwrap_or(0)).min(area.right().saturating_sub(1));
    canvas.frame.set_cursor_position((x, area.y));
}
