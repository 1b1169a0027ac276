//! The queue: a window on the items in review, however many there are.

use super::action::Action;
use super::bulk;
use super::effect::Effect;
use super::line::Line;
use super::model::{Model, Screen};
use super::msg::Ticket;
use super::narrow::{self, FilterLine};
use super::{list, noticed, resume, trail};
use crate::domain::codes::{Code, ItemKind};
use crate::domain::filter::{Filter, written};
use crate::domain::item::ItemRef;
use crate::domain::view::{QueuePage, QueueQuery, QueueRow, QueueSort};
use std::collections::BTreeSet;

/// The queue as it lies on the screen.
#[derive(Debug, Clone)]
pub struct QueueView {
    pub query: QueueQuery,
    pub page: QueuePage,
    /// Place of the selected row within the filtered list.
    pub selected: usize,
    /// Whether the find line takes the keys.
    pub finding: bool,
    pub find: Line,
    pub filter: FilterLine,
    /// Whether an answer is awaited.
    pub loading: bool,
    /// Whether a list is being made of what is asked for, which may take a while.
    pub narrowing: bool,
    /// The item to select when the rows come in.
    follow: Option<ItemRef>,
    ticket: Ticket,
    /// The rows marked to be judged together.
    pub marked: BTreeSet<ItemRef>,
    pub(super) marking: Ticket,
    pub(super) as_left: AsLeft,
}

/// Whether the queue is still to be put as it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum AsLeft {
    #[default]
    Due,
    /// It was, or something else was asked for first.
    Done,
}

impl Default for QueueView {
    fn default() -> Self {
        Self {
            query: QueueQuery {
                kind: ItemKind::Disclosure,
                hide_done: false,
                in_review: true,
                sort: QueueSort::Date,
                filter: None,
                find: String::new(),
            },
            page: QueuePage::default(),
            selected: 0,
            finding: false,
            find: Line::default(),
            filter: FilterLine::default(),
            loading: false,
            narrowing: false,
            follow: None,
            ticket: Ticket::default(),
            marked: BTreeSet::new(),
            marking: Ticket::default(),
            as_left: AsLeft::Due,
        }
    }
}

impl QueueView {
    /// The row at a place of the filtered list, if the window holds it.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<&QueueRow> {
        self.page.rows.get(place.checked_sub(self.page.offset)?)
    }

    pub(super) fn follow(&mut self, item: &ItemRef) {
        if self.query.kind == item.kind {
            self.follow = Some(item.clone());
        }
    }

    /// Rows that could not be read are not waited for any more.
    pub(super) fn load_failed(&mut self, ticket: Ticket) {
        if self.ticket == ticket {
            (self.loading, self.narrowing) = (false, false);
        }
    }
}

/// Goes to the queue, where the reviewer stopped the last time.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Queue;
    model.trail.clear();
    resume::resume(model);
    let mut effects = reload(model);
    effects.extend(noticed::ask(model));
    effects
}

/// Reads the window again, around the item that is selected.
pub(super) fn reload(model: &mut Model) -> Vec<Effect> {
    let queue = &mut model.queue;
    let selected = queue.row(queue.selected).map(|row| row.item.clone());
    queue.follow = queue.follow.take().or(selected);
    let around = queue.follow.clone();
    load(model, around)
}

fn load(model: &mut Model, around: Option<ItemRef>) -> Vec<Effect> {
    let ticket = model.ticket();
    let queue = &mut model.queue;
    queue.ticket = ticket;
    queue.loading = true;
    let offset = list::window_around(queue.selected);
    vec![Effect::LoadQueue { ticket, query: queue.query.clone(), offset, limit: list::WINDOW, around }]
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, page: QueuePage) -> Vec<Effect> {
    let queue = &mut model.queue;
    if ticket != queue.ticket {
        return Vec::new();
    }
    queue.loading = false;
    queue.narrowing = page.is_partial;
    // Rows that were found at a glance may be chosen from; the rest follows by itself.
    let follow = if page.is_partial { queue.follow.clone() } else { queue.follow.take() };
    let followed = follow.and_then(|item| page.rows.iter().position(|row| row.item == item));
    if let Some(place) = followed {
        queue.selected = page.offset + place;
    }
    queue.selected = queue.selected.min(page.filtered.saturating_sub(1));
    queue.page = page;
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = narrow::act(model, action).or_else(|| bulk::act_in_queue(model, action)) {
        return effects;
    }
    if let Some(place) = list::moved(action, model.queue.selected, (model.queue.page.filtered, model.measured.rows)) {
        return point(model, place);
    }
    match action {
        Action::OpenCase => {
            model.queue.finding = false;
            let item = model.queue.row(model.queue.selected).map(|row| row.item.clone());
            item.map(|item| super::case::open(model, item, trail::from_here(model))).unwrap_or_default()
        }
        Action::Find => {
            model.queue.finding = true;
            vec![Effect::GatherQueue { kind: model.queue.query.kind }]
        }
        Action::LeaveFind => {
            model.queue.finding = false;
            if model.queue.find.text().trim().is_empty() { vec![Effect::ReleaseQueue] } else { Vec::new() }
        }
        Action::ClearFind => {
            model.queue.finding = false;
            model.queue.find.clear();
            let mut effects = found(model);
            effects.push(Effect::ReleaseQueue);
            effects
        }
        Action::NextKind => requery(model, |query| query.kind = after(query.kind)),
        Action::ChangeSort => requery(model, |query| query.sort = next_sort(query.sort)),
        Action::HideDone => requery(model, |query| query.hide_done = !query.hide_done),
        _ => Vec::new(),
    }
}

/// Shows items of one kind.
pub(super) fn show_kind(model: &mut Model, kind: ItemKind) -> Vec<Effect> {
    requery(model, |query| query.kind = kind)
}

/// Selects a row, and reads on when the screen around it is not in the window.
pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let room = model.measured.rows;
    let queue = &mut model.queue;
    queue.selected = place.min(queue.page.filtered.saturating_sub(1));
    if queue.loading || queue.page.is_partial {
        // The answer that is awaited must not take the pointer back to where it was.
        queue.follow = queue.row(queue.selected).map(|row| row.item.clone());
    }
    let held = queue.page.offset..queue.page.offset + queue.page.rows.len();
    if queue.page.is_partial || list::is_held(&held, queue.selected, (queue.page.filtered, room)) {
        Vec::new()
    } else {
        load(model, None)
    }
}

/// The find line changed: the queue follows at once.
pub(super) fn found(model: &mut Model) -> Vec<Effect> {
    let find = model.queue.find.text().to_owned();
    requery(model, |query| query.find = find)
}

/// A filter took hold. One without terms shows everything again.
pub(super) fn filtered(model: &mut Model, filter: Filter) -> Vec<Effect> {
    requery(model, |query| {
        query.kind = filter.kind;
        query.filter = Some(filter).filter(|filter| !filter.terms.is_empty());
    })
}

/// Shows exactly the items of a kind that pass a filter, from where the reviewer is.
pub(super) fn show(model: &mut Model, kind: ItemKind, filter: &str) -> Vec<Effect> {
    let Ok(parsed) = Filter::parse(filter, kind) else { return Vec::new() };
    model.trail = trail::from_here(model);
    model.screen = Screen::Queue;
    let queue = &mut model.queue;
    queue.as_left = AsLeft::Done;
    (queue.selected, queue.follow, queue.page) = (0, None, QueuePage::default());
    (queue.finding, queue.find) = (false, Line::default());
    let line = Line::of(&written(filter, kind, model.language));
    queue.filter = FilterLine { line, applied: filter.to_owned(), ..FilterLine::default() };
    queue.query = QueueQuery {
        kind: parsed.kind,
        hide_done: false,
        in_review: !parsed.reaches_outside(),
        sort: queue.query.sort,
        filter: Some(parsed).filter(|parsed| !parsed.terms.is_empty()),
        find: String::new(),
    };
    load(model, None)
}

/// Shows another kind, order and selection.
pub(super) fn turn_to(model: &mut Model, kind: ItemKind, sort: QueueSort, hide_done: bool) -> Vec<Effect> {
    requery(model, |query| (query.kind, query.sort, query.hide_done, query.filter) = (kind, sort, hide_done, None))
}

fn requery(model: &mut Model, change: impl FnOnce(&mut QueueQuery)) -> Vec<Effect> {
    let queue = &mut model.queue;
    let before = queue.query.clone();
    change(&mut queue.query);
    queue.query.in_review = !queue.query.filter.as_ref().is_some_and(Filter::reaches_outside);
    if queue.query == before {
        return Vec::new();
    }
    queue.narrowing = queue.query.is_narrowed();
    let kind_changed = queue.query.kind != before.kind;
    if kind_changed {
        // The fields of one kind say nothing about another.
        if queue.query.filter.as_ref().is_some_and(|filter| filter.kind != queue.query.kind) {
            (queue.query.filter, queue.filter) = (None, FilterLine::default());
        }
        (queue.selected, queue.follow, queue.page) = (0, None, QueuePage::default());
        queue.marked.clear();
    } else if (&queue.query.find, &queue.query.filter) != (&before.find, &before.filter) {
        // Where the selected item is not among what is found, the first of that is selected: the best comes first.
        let selected = queue.row(queue.selected).map(|row| row.item.clone());
        queue.follow = queue.follow.take().or(selected);
        queue.selected = 0;
    }
    let remembered = resume::remember(model, &before);
    let effects = if kind_changed { load(model, None) } else { reload(model) };
    effects.into_iter().chain(remembered).collect()
}

fn after(kind: ItemKind) -> ItemKind {
    let place = ItemKind::ALL.iter().position(|other| *other == kind).unwrap_or(0);
    ItemKind::ALL[(place + 1) % ItemKind::ALL.len()]
}

fn next_sort(sort: QueueSort) -> QueueSort {
    match sort {
        QueueSort::Date => QueueSort::Reference,
        QueueSort::Reference => QueueSort::State,
        QueueSort::State => QueueSort::Date,
    }
}
