//! Where the reviewer stopped: the queue as it was looked at, and the item.

use super::effect::Effect;
use super::line::Line;
use super::model::Model;
use super::narrow::FilterLine;
use super::queue::AsLeft;
use crate::domain::filter::{Filter, written};
use crate::domain::view::{QueueQuery, SavedView};

/// Puts the queue as it was left, once: on the last item, else on the first that is left to assess.
pub(super) fn resume(model: &mut Model) {
    if model.queue.as_left == AsLeft::Done {
        return;
    }
    model.queue.as_left = AsLeft::Done;
    let Some(overview) = &model.overview else { return };
    let item = overview.last_item.clone().or_else(|| overview.first_open.clone());
    match overview.last_view.clone() {
        Some(view) => look(model, view),
        None => model.queue.query.kind = item.as_ref().map_or(model.queue.query.kind, |item| item.kind),
    }
    if let Some(item) = item {
        model.queue.follow(&item);
    }
}

/// A filter that can no longer be read is left out.
fn look(model: &mut Model, view: SavedView) {
    let line = Line::of(&written(&view.filter, view.kind, model.language));
    let queue = &mut model.queue;
    (queue.query.kind, queue.query.sort, queue.query.hide_done) = (view.kind, view.sort, view.hide_done);
    let filter = Filter::parse(&view.filter, view.kind).ok();
    if let Some(filter) = filter.filter(|filter| filter.kind == view.kind && !filter.terms.is_empty()) {
        queue.query.in_review = !filter.reaches_outside();
        queue.query.filter = Some(filter);
        queue.filter = FilterLine { line, applied: view.filter, ..FilterLine::default() };
    }
}

/// Orders the queue to be looked at like this the next time. Words searched for are of the moment.
pub(super) fn remember(model: &Model, before: &QueueQuery) -> Option<Effect> {
    let query = &model.queue.query;
    if *before == (QueueQuery { find: before.find.clone(), ..query.clone() }) {
        return None;
    }
    let filter = query.filter.as_ref().map(|_| model.queue.filter.applied.clone()).unwrap_or_default();
    let (name, kind, sort, hide_done) = (String::new(), query.kind, query.sort, query.hide_done);
    Some(Effect::RememberView(SavedView { name, kind, filter, sort, hide_done }))
}
