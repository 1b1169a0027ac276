//! From case to case through the queue, and from norm to norm.

use super::{Arrival, CaseView, Focus, norm_rows};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::history::note;
use crate::app::model::Model;
use crate::app::msg::{Step, Ticket};
use crate::app::status::Notice;
use crate::app::trail;
use crate::domain::item::ItemRef;

/// Which cases a step stops at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Among {
    All,
    Open,
}

/// Whether every required norm of the case has a verdict.
#[must_use]
pub fn all_assessed(model: &Model, case: &CaseView) -> bool {
    let rows = norm_rows(model, case);
    rows.iter().any(|row| row.required) && !rows.iter().any(|row| row.required && row.is_open())
}

pub(super) fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::NextCase => Some(step(model, Step::Next, Among::All)),
        Action::PreviousCase => Some(step(model, Step::Previous, Among::All)),
        Action::NextOpen => Some(step(model, Step::Next, Among::Open)),
        Action::PreviousOpen => Some(step(model, Step::Previous, Among::Open)),
        Action::Down => move_norm(model, 1),
        Action::Up => move_norm(model, -1),
        Action::First => move_norm(model, isize::MIN / 2),
        Action::Last => move_norm(model, isize::MAX / 2),
        _ => None,
    }
}

fn move_norm(model: &mut Model, step: isize) -> Option<Vec<Effect>> {
    let case = model.case.as_mut().filter(|case| case.focus == Focus::Norms)?;
    case.norm = case.norm.saturating_add_signed(step).min(case.norms.len().saturating_sub(1));
    Some(Vec::new())
}

/// Walks from the item of the queue, also when another item was opened from it meanwhile.
fn step(model: &mut Model, step: Step, among: Among) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    let from = trail::first_case(&model.trail).map_or(&case.file.item, |first| &first.item).clone();
    let trail = trail::to_first_case(&model.trail);
    let ticket = model.ticket();
    model.arrival = Arrival { ticket, awaited: true, trail, step: Some((step, among)), ..Arrival::default() };
    let open_only = among == Among::Open;
    // What was opened stays on the way, also when it fell out of the list since: one must be able to go back.
    let seen = if open_only { Vec::new() } else { model.seen.clone() };
    vec![Effect::LoadNeighbour { ticket, query: model.queue.query.clone(), from, step, open_only, seen }]
}

/// A case was opened. The first time counts: the way back must not change by going it.
pub(super) fn see(model: &mut Model, item: &ItemRef) {
    if !model.seen.contains(item) {
        model.seen.push(item.clone());
    }
}

/// Says so when a step came to a case that the list in force does not show.
pub(super) fn say_if_hidden(model: &mut Model) {
    let hides = model.queue.query.hide_done;
    if hides && model.open_case().is_some_and(|case| !case.file.state.is_open()) {
        note(model, Notice::HiddenInList);
    }
}

pub(in crate::app) fn no_neighbour(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    if model.arrival.ticket != ticket {
        return Vec::new();
    }
    model.arrival.awaited = false;
    match model.arrival.step {
        Some((_, Among::Open)) => note(model, Notice::NoOpenCase),
        Some((Step::Next, Among::All)) => note(model, Notice::NoNextCase),
        Some((Step::Previous, Among::All)) => note(model, Notice::NoPreviousCase),
        None => Vec::new(),
    }
}
