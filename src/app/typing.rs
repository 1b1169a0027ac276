//! Lines being typed: find in queue and log, help, palette, a reason.

use super::bulk;
use super::case::search;
use super::dialog::Dialog;
use super::effect::Effect;
use super::history::note;
use super::line::Line;
use super::model::{Layer, Model, Screen};
use super::status::Notice;
use super::{form, log, narrow, page, queue, start};
use chrono::{DateTime, Utc};

/// Changes the line that is being typed, and lets what it finds follow.
pub(super) fn edit(model: &mut Model, change: impl FnOnce(&mut Line)) -> Vec<Effect> {
    let filters = narrow::is_typing(model);
    if model.layer.is_none() && search::is_typing(model) {
        return search::changed(model, change);
    }
    match &mut model.layer {
        Some(Layer::Help { find, top }) => {
            change(find);
            *top = 0;
        }
        Some(Layer::Palette { find, at }) => {
            change(find);
            *at = 0;
        }
        Some(Layer::Views(views)) => {
            change(&mut views.find);
            (views.at, views.dropping) = (0, None);
        }
        Some(Layer::Library(view)) => {
            change(&mut view.find);
            view.at = 0;
        }
        Some(Layer::Dialog(Dialog::Close { reason } | Dialog::Dismiss { reason, .. })) => change(reason),
        None if filters => {
            change(&mut model.queue.filter.line);
            return narrow::typed(model);
        }
        Some(Layer::Form(view)) => {
            view.form.line_mut().map(change);
            return form::changed(model);
        }
        Some(Layer::Incoming(view)) => view.edit(change),
        None if model.screen == Screen::Queue && model.queue.finding => {
            change(&mut model.queue.find);
            return queue::found(model);
        }
        None if model.screen == Screen::Log && model.log.finding => {
            change(&mut model.log.find);
            return log::found(model);
        }
        None if model.screen == Screen::Page => {
            if let Some(page) = model.page.as_mut().filter(|page| page.finding) {
                change(&mut page.find);
                return page::found(model);
            }
        }
        None if model.screen == Screen::Start => start::edit(model, change),
        Some(Layer::Bulk(form)) if form.row == bulk::Row::Words => return bulk::write(model, change),
        Some(Layer::Dialog(_) | Layer::Bulk(_)) | None => {}
    }
    Vec::new()
}

/// Pasted text goes where text is typed; elsewhere it does nothing, and says so.
pub(super) fn paste(model: &mut Model, text: &str, now: DateTime<Utc>) -> Vec<Effect> {
    model.pasted_at = Some(now);
    if model.text_field.is_some() && model.layer.is_none() {
        // The editor takes the text itself.
        Vec::new()
    } else if model.typed_line().is_some() {
        edit(model, |line| line.push_all(text))
    } else {
        note(model, Notice::PasteIgnored)
    }
}
