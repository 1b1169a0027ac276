//! The log: who did what, when; a window on it, newest first.

use super::action::Action;
use super::effect::Effect;
use super::line::Line;
use super::model::{Model, Screen};
use super::msg::Ticket;
use super::{list, log_words, trail};
use crate::domain::view::LogLine;

/// The log as it lies on the screen.
#[derive(Debug, Clone, Default)]
pub struct LogView {
    pub lines: Vec<LogLine>,
    /// Place of the first line held within the whole.
    pub offset: usize,
    /// Lines that pass the find.
    pub total: usize,
    pub selected: usize,
    pub find: Line,
    pub finding: bool,
    pub loading: bool,
    asked: usize,
    ticket: Ticket,
}

impl LogView {
    #[must_use]
    pub fn line(&self, place: usize) -> Option<&LogLine> {
        self.lines.get(place.checked_sub(self.offset)?)
    }

    /// Rows that could not be read are not waited for any more.
    pub(super) fn load_failed(&mut self, ticket: Ticket) {
        if self.ticket == ticket {
            self.loading = false;
        }
    }
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    if model.screen != Screen::Log {
        model.trail = trail::from_here(model);
    }
    model.log.selected = 0;
    come_back(model)
}

pub(super) fn come_back(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Log;
    load(model)
}

pub(super) fn load(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    let find = log_words::meant(model.log.find.text(), &model.framework);
    let log = &mut model.log;
    log.ticket = ticket;
    log.loading = true;
    log.asked = list::window_around(log.selected);
    vec![Effect::LoadLog { ticket, find, offset: log.asked, limit: list::WINDOW }]
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, lines: Vec<LogLine>, total: usize) -> Vec<Effect> {
    let log = &mut model.log;
    if ticket == log.ticket {
        log.loading = false;
        log.offset = log.asked;
        (log.lines, log.total) = (lines, total);
        log.selected = log.selected.min(total.saturating_sub(1));
    }
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(place) = list::moved(action, model.log.selected, (model.log.total, model.measured.rows)) {
        return point(model, place);
    }
    match action {
        Action::OpenCase => {
            let item = model.log.line(model.log.selected).and_then(|line| line.item.clone());
            item.map(|item| super::case::open(model, item, trail::from_here(model))).unwrap_or_default()
        }
        Action::Find => {
            model.log.finding = true;
            Vec::new()
        }
        Action::LeaveFind => {
            model.log.finding = false;
            Vec::new()
        }
        Action::ClearFind => {
            model.log.finding = false;
            model.log.find.clear();
            found(model)
        }
        _ => Vec::new(),
    }
}

pub(super) fn found(model: &mut Model) -> Vec<Effect> {
    model.log.selected = 0;
    load(model)
}

pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let room = model.measured.rows;
    let log = &mut model.log;
    log.selected = place.min(log.total.saturating_sub(1));
    let held = log.offset..log.offset + log.lines.len();
    if list::is_held(&held, log.selected, (log.total, room)) { Vec::new() } else { load(model) }
}
