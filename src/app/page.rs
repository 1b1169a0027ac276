//! A page: read whole, scrolled by lines, with a pointer that goes from one thing that can be opened to the next.

use super::action::Action;
use super::case;
use super::effect::Effect;
use super::line::Line;
use super::model::{Measured, Model, Screen};
use super::msg::Ticket;
use super::{asks, preview, queue, sampling, trail};
use crate::domain::page::{Contents, Target, Topic};

/// How far a step of the pointer reaches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// How far the pointer may pull the page along with it; further away lies text to be read first.
    leap: usize,
    /// How many lines under what is pointed at stay in sight: it may go on there.
    under: usize,
}

impl Reach {
    pub(super) const LINE: Self = Self { leap: 3, under: 1 };
    /// Each target has its words under it.
    const HIT: Self = Self { leap: usize::MAX, under: 2 };
}

/// A page as it lies on the screen.
#[derive(Debug, Clone)]
pub struct PageView {
    pub topic: Topic,
    /// `None` until it is read.
    pub contents: Option<Contents>,
    /// Tells one reading of it from another, for what is laid out once.
    pub generation: u64,
    /// Which of the targets is pointed at.
    pub selected: usize,
    /// First line shown.
    pub top: usize,
    /// What is searched for, on a page that can be searched.
    pub find: Line,
    pub finding: bool,
    pub loading: bool,
    /// What is to be pointed at once the page is read.
    aim: Option<Target>,
    /// The pointer was put somewhere else: it must come into sight once it is known where that is drawn.
    reveal: bool,
    ticket: Ticket,
}

impl PageView {
    fn new(topic: Topic) -> Self {
        Self {
            topic,
            contents: None,
            generation: 0,
            selected: 0,
            top: 0,
            find: Line::default(),
            finding: false,
            loading: false,
            aim: None,
            reveal: false,
            ticket: Ticket::default(),
        }
    }

    /// The page as it is remembered: what stands on it is read again.
    pub(super) fn left(&self) -> Self {
        Self { contents: None, finding: false, ..self.clone() }
    }

    /// What is pointed at.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.contents.as_ref().and_then(|contents| contents.targets().into_iter().nth(self.selected))
    }

    /// What could not be read is not waited for any more.
    pub(super) fn load_failed(&mut self, ticket: Ticket) {
        if self.ticket == ticket {
            self.loading = false;
        }
    }
}

/// Opens the full text with its line for words; where it is in front already, that line.
pub(super) fn search(model: &mut Model) -> Vec<Effect> {
    if is_searching(model) {
        return act(model, Action::Find);
    }
    model.trail = trail::from_here(model);
    show(model, PageView { finding: true, ..PageView::new(Topic::Search) })
}

/// Whether the full text is in front.
#[must_use]
pub fn is_searching(model: &Model) -> bool {
    model.screen == Screen::Page && model.page.as_ref().is_some_and(|page| page.topic == Topic::Search)
}

/// Opens a page from where the reviewer is.
pub(super) fn open(model: &mut Model, topic: Topic) -> Vec<Effect> {
    model.trail = trail::from_here(model);
    show(model, PageView::new(topic))
}

/// Opens a page with the pointer on one of its targets.
pub(super) fn open_at(model: &mut Model, topic: Topic, aim: Target) -> Vec<Effect> {
    model.trail = trail::from_here(model);
    show(model, PageView { aim: Some(aim), ..PageView::new(topic) })
}

/// Scrolls to where the pointer was put, now that it is known on which line that is.
pub(super) fn reveal(model: &mut Model) {
    let (rows, end) = (&model.measured.target_rows, model.measured.page_end);
    let Some(page) = model.page.as_mut().filter(|page| page.reveal && page.contents.is_some()) else { return };
    if let Some(row) = rows.get(page.selected) {
        page.top = row.saturating_sub(1).min(end);
        page.reveal = false;
    }
}

pub(super) fn come_back(model: &mut Model, view: PageView) -> Vec<Effect> {
    show(model, view)
}

fn show(model: &mut Model, view: PageView) -> Vec<Effect> {
    model.page = Some(view);
    model.screen = Screen::Page;
    load(model)
}

/// Reads the page again; what stood there stays until the answer comes.
pub(super) fn load(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    let Some(page) = &mut model.page else { return Vec::new() };
    page.ticket = ticket;
    page.loading = true;
    let (topic, find) = (page.topic.clone(), page.find.text().to_owned());
    vec![Effect::LoadPage { ticket, topic, find }]
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, contents: Contents) -> Vec<Effect> {
    if let Some(page) = model.page.as_mut().filter(|page| page.ticket == ticket) {
        page.loading = false;
        if let Some(place) = page.aim.take().and_then(|aim| contents.place_of(&aim)) {
            (page.selected, page.reveal) = (place, true);
        }
        page.selected = page.selected.min(contents.targets().len().saturating_sub(1));
        page.contents = Some(contents);
        page.generation = ticket.0;
    }
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = preview::act(model, action).or_else(|| sampling::act(model, action)) {
        return effects;
    }
    let room = model.measured.rows.max(1).cast_signed();
    match action {
        Action::Down => step(model, 1),
        Action::Up => step(model, -1),
        Action::PageDown => scroll(model, room - 1),
        Action::PageUp => scroll(model, 1 - room),
        Action::First => scroll(model, isize::MIN / 2),
        Action::Last => scroll(model, isize::MAX / 2),
        Action::Follow => return follow(model),
        Action::Find => {
            if let Some(page) = &mut model.page {
                page.finding = true;
            }
        }
        Action::LeaveFind => {
            if let Some(page) = &mut model.page {
                page.finding = false;
            }
        }
        Action::ClearFind => {
            if let Some(page) = &mut model.page {
                page.finding = false;
                page.find.clear();
            }
            return found(model);
        }
        _ => {}
    }
    Vec::new()
}

/// What is searched for changed.
pub(super) fn found(model: &mut Model) -> Vec<Effect> {
    if let Some(page) = &mut model.page {
        (page.selected, page.top) = (0, 0);
    }
    load(model)
}

/// Opens what is pointed at.
fn follow(model: &mut Model) -> Vec<Effect> {
    match model.page.as_ref().and_then(PageView::target) {
        Some(Target::Item(item)) => case::open(model, item, trail::from_here(model)),
        Some(Target::Norm(item, norm)) => case::open_at(model, item, norm),
        Some(Target::Signal(item, check)) => match model.framework.check(&check).map(|check| check.norm.clone()) {
            Some(norm) => case::open_at(model, item, norm),
            None => case::open(model, item, trail::from_here(model)),
        },
        Some(Target::Text(place)) => case::open_text(model, place),
        Some(Target::Page(topic)) => open(model, topic),
        Some(Target::Queue { kind, filter }) => queue::show(model, kind, &filter),
        Some(aim @ Target::Asked(_)) => open_at(model, Topic::Questions, aim),
        Some(aim @ Target::Recommendation { .. }) if is_searching(model) => open_at(model, Topic::Recommendations, aim),
        Some(target @ (Target::Question(_) | Target::Recommendation { .. })) => asks::follow(model, &target),
        None => Vec::new(),
    }
}

fn step(model: &mut Model, step: isize) {
    if let Some(page) = &mut model.page {
        let reach = if page.topic == Topic::Search { Reach::HIT } else { Reach::LINE };
        (page.selected, page.top) = stepped(&model.measured, (page.selected, page.top), step, reach);
    }
}

fn scroll(model: &mut Model, lines: isize) {
    if let Some(page) = &mut model.page {
        (page.selected, page.top) = scrolled(&model.measured, (page.selected, page.top), lines);
    }
}

/// What is pointed at and the first line shown after a step: points at the next target, if it is near; else scrolls
/// towards it.
pub(super) fn stepped(
    measured: &Measured,
    (selected, top): (usize, usize),
    step: isize,
    reach: Reach,
) -> (usize, usize) {
    let (room, end) = (measured.rows.max(1), measured.page_end);
    let before = top.min(end);
    let next = selected.saturating_add_signed(step);
    let row = measured.target_rows.get(next).copied().filter(|_| next != selected);
    let last = row.map(|row| row + reach.under + 1);
    let top = match (row, last) {
        (Some(row), _) if row < before => row.saturating_sub(1),
        (_, Some(last)) if last > before + room => last.saturating_sub(room),
        (Some(_), _) => before,
        (None, _) => before.saturating_add_signed(step),
    };
    if row.is_some() && top.abs_diff(before) <= reach.leap {
        (next, top.min(end))
    } else {
        (selected, before.saturating_add_signed(step).min(end))
    }
}

/// The same after scrolling by lines; the pointer goes along to the nearest target in sight.
pub(super) fn scrolled(measured: &Measured, (selected, top): (usize, usize), lines: isize) -> (usize, usize) {
    let (room, end) = (measured.rows.max(1), measured.page_end);
    let before = top.min(end);
    let top = before.saturating_add_signed(lines).min(end);
    let rows = &measured.target_rows;
    let first = rows.partition_point(|row| *row < top);
    let last = rows.partition_point(|row| *row < top + room).saturating_sub(1);
    if first > last || first >= rows.len() {
        return (selected, top);
    }
    // At an end of the page the pointer goes to that end's target.
    let selected = match (lines < 0, top == before || top == end || top == 0) {
        (true, true) => first,
        (false, true) => last,
        _ => selected.clamp(first, last),
    };
    (selected, top)
}

/// Points at a target.
pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let Some(page) = &mut model.page else { return Vec::new() };
    if page.selected == place {
        // Pressed again: opened.
        return follow(model);
    }
    page.selected = place;
    Vec::new()
}
