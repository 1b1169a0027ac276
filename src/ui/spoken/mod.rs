//! The screens in sentences, one to a line: for a screen reader, a braille display or a script. Made from the same
//! model; a screen without sentences of its own is read as it is drawn, rules and all signs in plain letters.

mod case;
mod document;
mod layers;
mod lists;
mod overview;

pub use super::form::word as option_word;
pub use document::{document, panes};

use super::canvas::Canvas;
use super::widgets::Widgets;
use super::{chrome, dialog, library, notices, view};
use crate::app::{Layer, Model, Screen, narrow, unfinished};
use ratatui::Frame;
use ratatui::layout::Rect;

/// What there is to say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// Tells one place from another: in a new place all of it is said, in the same only what changed.
    pub place: String,
    pub lines: Vec<String>,
}

/// Draws the screen, for how much room there is, and says it.
pub fn spoken(model: &Model, widgets: &mut Widgets, frame: &mut Frame<'_>) -> Spoken {
    view(model, widgets, frame);
    let measured = widgets.parts.measured.clone();
    let area = frame.area();
    let mut canvas = Canvas::new(model, widgets, frame);
    let mut place = format!("{:?}", model.screen);
    let mut lines = match (&model.layer, &model.text_field, model.screen) {
        (Some(Layer::Dialog(asked)), ..) => {
            place = format!("{place} dialog");
            let (title, words) = dialog::words(&canvas, asked);
            let mut lines: Vec<String> =
                [title, words].iter().flat_map(|words| words.lines()).map(str::to_owned).collect();
            if let Some(draft) = unfinished::offered(model) {
                lines.push(canvas.text.plain_draft());
                lines.extend(draft.lines().map(str::to_owned));
            }
            lines
        }
        (Some(Layer::Library(view)), ..) => {
            place = format!("{place} library {:?} {}", view.list, view.find.text());
            library::spoken(&canvas, view)
        }
        (Some(Layer::Incoming(_)), ..) => {
            place = format!("{place} incoming");
            as_drawn(&mut canvas, area)
        }
        (Some(Layer::Form(form)), ..) => {
            place = format!("{place} form {}", form.form.focus);
            layers::form(&canvas, form)
        }
        (Some(Layer::Bulk(form)), ..) => {
            place = format!("{place} bulk {:?}", form.row);
            layers::bulk(&canvas, form)
        }
        (Some(Layer::Views(views)), ..) => {
            place = format!("{place} views");
            layers::views(&canvas, views)
        }
        (None, None, Screen::Queue) if narrow::is_typing(model) => {
            place = format!("{place} filter");
            layers::filter(&canvas)
        }
        (None, Some(field), _) => {
            place = format!("{place} {:?}", field.key);
            case::writing(&canvas, field)
        }
        (_, _, Screen::Overview) => overview::lines(&canvas),
        (_, _, Screen::Queue) => {
            place = format!("{place} {:?} {}", model.queue.query, model.queue.selected / lists::ROWS);
            lists::queue(&canvas)
        }
        (_, _, Screen::Log) => {
            place = format!("{place} {} {}", model.log.find.text(), model.log.selected / lists::ROWS);
            lists::log(&canvas)
        }
        (_, _, Screen::Case) => {
            place = format!("{place} {:?}", model.case.as_ref().map(|case| (&case.file.item, case.generation)));
            case::lines(&canvas)
        }
        _ => as_drawn(&mut canvas, area),
    };
    let status = notices::status(&canvas);
    if !status.is_empty() {
        lines.push(status);
    }
    // Drawing the frame again would forget what the screen measured.
    canvas.parts.measured = measured;
    Spoken { place, lines }
}

/// The rows of the screen, without what only divides it.
fn as_drawn(canvas: &mut Canvas<'_, '_>, area: Rect) -> Vec<String> {
    let body = chrome::draw(canvas, area);
    let shown =
        |y| (body.left()..body.right()).map(|x| canvas.frame.buffer_mut()[(x, y)].symbol().to_owned()).collect();
    let rows: Vec<String> = (body.top()..body.bottom()).map(shown).collect();
    let rows = rows.iter().map(|row| row.trim().trim_matches('-').trim().to_owned());
    rows.filter(|row| !row.is_empty()).collect()
}

#[cfg(test)]
mod tests;
