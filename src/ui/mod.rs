//! What the screens look like: the model in, cells out. Nothing here changes the model.

mod bulk;
mod canvas;
mod case;
mod chrome;
mod dialog;
mod difference;
mod document;
mod editor;
mod fields;
mod filter;
mod flow;
mod form;
mod help;
mod incoming;
mod library;
mod lines;
mod lists;
mod lock;
mod log;
mod norms;
mod notices;
mod overview;
mod page;
mod passage;
mod preview;
mod progress;
mod queue;
mod quotes;
mod records;
mod refusal;
mod roles;
pub mod spoken;
mod start;
mod theme;
mod views;
mod widgets;

pub use editor::Edited;
pub use roles::{NoStyle, RoleStyle, read_style, role_names};
pub use theme::{Colours, Signs, Theme};
pub use widgets::{Look, Widgets};

use crate::app::{Layer, Model, Screen};
use canvas::Canvas;
use ratatui::Frame;
use ratatui::layout::Rect;

/// The smallest terminal the screens are made for.
const LEAST: (u16, u16) = (80, 24);

/// Draws the model.
pub fn view(model: &Model, widgets: &mut Widgets, frame: &mut Frame<'_>) {
    let area = frame.area();
    widgets.begin(model);
    let mut canvas = Canvas::new(model, widgets, frame);
    if model.lock.is_on {
        return lock::draw(&mut canvas, area);
    }
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return too_small(&mut canvas, area);
    }
    let body = chrome::draw(&mut canvas, area);
    let footer = canvas.parts.presses.len();
    match model.screen {
        Screen::Start => start::draw(&mut canvas, body),
        Screen::Overview => overview::draw(&mut canvas, body),
        Screen::Queue => queue::draw(&mut canvas, body),
        Screen::Case => case::draw(&mut canvas, body),
        Screen::Log => log::draw(&mut canvas, body),
        Screen::Page => page::draw(&mut canvas, body),
    }
    let over = model.text_field.as_ref().filter(|field| field.behind.is_some());
    if model.layer.is_some() || over.is_some() {
        // What lies behind is not to be pressed.
        canvas.parts.presses.truncate(footer);
        canvas.parts.scrolls.clear();
    }
    if let Some(field) = over {
        bulk::writing(&mut canvas, body, field);
    }
    match &model.layer {
        Some(Layer::Help { find, top }) => help::draw(&mut canvas, body, find, *top),
        Some(Layer::Palette { find, .. }) => help::draw_palette(&mut canvas, body, find),
        Some(Layer::Views(found)) => views::draw(&mut canvas, body, found),
        Some(Layer::Library(view)) => library::draw(&mut canvas, body, view),
        Some(Layer::Bulk(form)) => bulk::draw(&mut canvas, body, form),
        Some(Layer::Incoming(view)) => incoming::draw(&mut canvas, body, view),
        Some(Layer::Dialog(dialog)) => dialog::draw(&mut canvas, body, dialog),
        Some(Layer::Form(view)) => form::draw(&mut canvas, body, view),
        None => {}
    }
}

fn too_small(canvas: &mut Canvas<'_, '_>, area: Rect) {
    let words = canvas.text.screen_too_small(u64::from(LEAST.0), u64::from(LEAST.1));
    for (row, line) in lines::wrap(&words, area.width.into()).into_iter().take(area.height.into()).enumerate() {
        let style = canvas.theme.text;
        canvas.put(canvas::row(area, row), &[(line, style)]);
    }
}

#[cfg(test)]
mod evidence_tests;
#[cfg(test)]
mod library_tests;
#[cfg(test)]
mod tests;
