//! The first screen: where the investigation stands.

use super::action::Action;
use super::effect::Effect;
use super::model::{Model, Screen};
use super::msg::Ticket;
use super::{norm_progress, noticed};
use crate::domain::view::Overview;

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Overview;
    model.trail.clear();
    let mut effects = load(model);
    effects.extend(noticed::ask(model));
    effects.extend(norm_progress::ask(model));
    effects
}

pub(super) fn load(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    model.overview_ticket = ticket;
    vec![Effect::LoadOverview { ticket }]
}

pub(super) fn loaded(model: &mut Model, ticket: Ticket, overview: Overview) -> Vec<Effect> {
    if ticket == model.overview_ticket {
        model.overview = Some(overview);
    }
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let end = model.measured.overview_end;
    let page = model.measured.page.max(1).cast_signed();
    let step = match action {
        Action::Down => 1,
        Action::Up => -1,
        Action::PageDown => page,
        Action::PageUp => -page,
        _ => return Vec::new(),
    };
    model.overview_top = model.overview_top.min(end).saturating_add_signed(step).min(end);
    Vec::new()
}
