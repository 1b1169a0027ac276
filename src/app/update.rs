//! From a message to the next state and its orders.

use super::action::Action;
use super::case::{self, panes};
use super::dialog::{self, Dialog};
use super::effect::Effect;
use super::history;
use super::line::Line;
use super::model::{Layer, Model, Screen};
use super::msg::Msg;
use super::narrow::Views;
use super::start as begin;
use super::status::{Notice, Status};
use super::{
    asks, bulk, form, incoming, library, lock, log, narrow, norm_progress, noticed, overview, page, preview, queue,
    refusal, sampling, text_field, trail, typing, unfinished,
};
use crate::domain::codes::Language;
use crate::domain::page::Topic;
use chrono::{DateTime, Utc};

/// The orders with which the program begins: the overview, or the item that was asked for.
pub fn start(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::Start {
        return Vec::new();
    }
    let mut effects = overview::load(model);
    effects.extend(noticed::ask(model));
    effects.extend(norm_progress::ask(model));
    effects.push(Effect::LoadDrafts);
    if let Some(item) = model.begin_at.take() {
        model.queue.query.kind = item.kind;
        model.queue.as_left = queue::AsLeft::Done;
        model.queue.follow(&item);
        effects.extend(queue::enter(model));
        effects.extend(case::open(model, item, trail::from_here(model)));
    }
    effects
}

/// Takes in what happened at `now`.
pub fn update(model: &mut Model, msg: Msg, now: DateTime<Utc>) -> Vec<Effect> {
    if lock::keeps_out(model, &msg) {
        return Vec::new();
    }
    let mut effects = happen(model, msg, now);
    effects.extend(unfinished::follow(model, now));
    effects
}

fn happen(model: &mut Model, msg: Msg, now: DateTime<Utc>) -> Vec<Effect> {
    match msg {
        Msg::Do(action) => act(model, action, now),
        Msg::Refuse(action, why) => refusal::refuse(model, (action, why), now),
        Msg::Choose(action) => {
            model.layer = None;
            act(model, action, now)
        }
        Msg::Type(typed) => typing::edit(model, |line| line.push(typed)),
        Msg::Rub => typing::edit(model, Line::rub),
        Msg::Paste(text) => typing::paste(model, &text, now),
        Msg::TextChanged(text) => text_field::changed(model, text, now),
        Msg::FieldFull(characters) => history::note(model, Notice::FieldFull(characters)),
        Msg::TextEdited(text) if matches!(model.layer, Some(Layer::Form(_))) => form::edited_externally(model, &text),
        Msg::TextEdited(text) => text_field::edited_externally(model, &text, now),
        Msg::EditorFailed { message } => history::note(model, Notice::EditorFailed(message)),
        Msg::Point(place) => point(model, place, now),
        Msg::PointKind(kind) => queue::show_kind(model, kind),
        Msg::PointNorm(row) => point_norm(model, row),
        Msg::PointPane(pane) => point_pane(model, pane),
        Msg::ScrollPane(pane, lines) => {
            panes::scroll(model, Some(pane), lines);
            Vec::new()
        }
        Msg::Resized(size) => {
            model.size = size;
            Vec::new()
        }
        Msg::Measured(measured) => {
            if let (Some((pane, top)), Some(case)) = (measured.revealed, &mut model.case) {
                case.tops.insert(pane, top);
                case.reveal = None;
            }
            model.measured = measured;
            page::reveal(model);
            Vec::new()
        }
        Msg::Drag { from, to } => case::selection::drag(model, from, to),
        Msg::Attended => lock::attended(model, now),
        Msg::Tick => {
            let mut effects = text_field::tick(model, now);
            effects.extend(lock::tick(model, now));
            effects
        }
        Msg::Terminate => {
            let mut effects = text_field::flush(model);
            effects.extend(unfinished::flush(model));
            effects.push(Effect::Quit);
            effects
        }
        answer => take(model, answer, now),
    }
}

/// Takes in the answer to an order.
fn take(model: &mut Model, answer: Msg, now: DateTime<Utc>) -> Vec<Effect> {
    match answer {
        Msg::OverviewLoaded { ticket, overview } => overview::loaded(model, ticket, *overview),
        Msg::QueueLoaded { ticket, page } => queue::loaded(model, ticket, page),
        Msg::CaseLoaded { ticket, case } => case::loaded(model, ticket, *case),
        Msg::NoNeighbour { ticket } => case::walk::no_neighbour(model, ticket),
        Msg::LogLoaded { ticket, lines, total } => log::loaded(model, ticket, lines, total),
        Msg::WordingsLoaded { ticket, wordings } => library::loaded(model, ticket, wordings),
        Msg::ViewsLoaded(views) => narrow::views_loaded(model, views),
        Msg::ViewsFailed { message } => history::note(model, Notice::ViewsFailed(message)),
        Msg::NormsCounted { ticket, progress } => norm_progress::counted(model, ticket, progress),
        Msg::PageLoaded { ticket, contents } => page::loaded(model, ticket, *contents),
        Msg::Tried { ticket, preview } => form::tried(model, ticket, *preview),
        Msg::Drawn { ticket, drawn } => sampling::drawn(model, ticket, *drawn),
        Msg::Prepared { ticket, prepared } => preview::prepared(model, ticket, prepared),
        Msg::Exported { ticket, exported } => preview::exported(model, ticket, exported),
        Msg::LoadFailed { ticket, message } => {
            case::load_failed(model, ticket);
            model.queue.load_failed(ticket);
            model.log.load_failed(ticket);
            library::load_failed(model, ticket);
            if let Some(page) = &mut model.page {
                page.load_failed(ticket);
            }
            history::note(model, Notice::LoadFailed(message))
        }
        Msg::CountBegun => noticed::begun(model),
        Msg::SignalsCounted { counts } => noticed::counted(model, counts),
        Msg::CountFailed { message } => noticed::failed(model, message),
        Msg::SignalsLoaded { item, signals } => case::signals::loaded(model, &item, signals),
        Msg::Saved { ticket, batch, case } => {
            let item = case.as_ref().map(|case| case.item.clone());
            let mut effects = history::saved(model, (ticket, batch), case, now);
            effects.extend(preview::frozen(model, ticket));
            effects.extend(case::signals::ask_again(model));
            effects.extend(noticed::changed(model, item));
            effects
        }
        Msg::SaveFailed { ticket, message } => {
            preview::not_frozen(model, ticket, &message);
            history::save_failed(model, ticket, message)
        }
        Msg::Undone { ticket, batch, case, what } => {
            let item = what.item.clone();
            let mut effects = history::undone(model, (ticket, batch), case, what);
            effects.extend(case::signals::ask_again(model));
            effects.extend(noticed::changed(model, item));
            effects
        }
        Msg::UndoFailed { ticket, message } => history::undo_failed(model, ticket, message),
        Msg::DraftFound { key, text } => text_field::draft_found(model, key, text),
        Msg::ItemsLoaded { ticket, items } => bulk::items_loaded(model, ticket, items),
        Msg::Surveyed { ticket, survey } => bulk::surveyed(model, ticket, survey),
        Msg::BulkProgress { ticket, done } => bulk::progress(model, ticket, done),
        Msg::BulkSaved { ticket, batch, items } => bulk::saved(model, ticket, (batch, items)),
        Msg::BulkFailed { ticket, message } => bulk::failed(model, ticket, message),
        Msg::PathCompleted { ticket, completed } => incoming::completed(model, ticket, completed),
        Msg::ImportProgress { ticket, standing } => incoming::progress(model, ticket, standing),
        Msg::Imported { ticket, brought } => incoming::ended(model, ticket, brought),
        Msg::ImportFailed { ticket, message } => incoming::failed(model, ticket, message),
        Msg::QuotesFound { item, norm, quotes } => case::quotes::found(model, (item, norm), quotes),
        Msg::DraftFailed { message, .. } => history::note(model, Notice::DraftFailed(message)),
        _ => Vec::new(),
    }
}

fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    if model.is_deaf(now) {
        return Vec::new();
    }
    quieten(model);
    match action {
        Action::Language => switch_language(model),
        Action::Lock => lock::lock(model),
        Action::Unlock => lock::unlock(model, now),
        Action::Quit => quit(model, now),
        Action::Dismiss => history::dismiss(model),
        Action::Retry => history::retry(model),
        Action::Help => lay(model, Layer::Help { find: Line::default(), top: 0 }),
        Action::Palette => lay(model, Layer::Palette { find: Line::default(), at: 0 }),
        Action::TextDone => text_field::done(model, now),
        Action::SwapDraft if model.layer.is_some() => unfinished::swap(model),
        Action::SwapDraft => text_field::swap_draft(model),
        Action::EditExternally if model.layer.is_some() => form::edit_externally(model),
        Action::EditExternally => text_field::edit_externally(model),
        Action::Library => library::open(model),
        Action::RubWord => typing::edit(model, Line::rub_word),
        Action::RubLine => typing::edit(model, Line::clear),
        Action::Undo => history::undo(model),
        Action::Redo => history::redo(model),
        _ if model.layer.is_some() => act_in_front(model, action, now),
        Action::Back => back(model, now),
        Action::OpenQueue => queue::enter(model),
        Action::OpenLog => log::enter(model),
        Action::OpenSamples => page::open(model, Topic::Samples),
        Action::OpenReport => preview::open(model),
        Action::OpenQuestions => page::open(model, Topic::Questions),
        Action::OpenRecommendations => page::open(model, Topic::Recommendations),
        Action::OpenStatistics => page::open(model, Topic::Statistics),
        Action::AskService
        | Action::AnswerQuestion
        | Action::NewRecommendation
        | Action::EditRecommendation
        | Action::WithdrawAsked
        | Action::AskRest => asks::act(model, action, now),
        Action::DrawPersons => sampling::draw_persons(model),
        Action::OpenOrphans => page::open(model, Topic::Orphans),
        Action::OpenSearch => page::search(model),
        Action::OpenImport if model.screen != Screen::Start => incoming::open(model),
        Action::OpenSignals => page::open(model, Topic::Signals),
        _ => match model.screen {
            Screen::Start => begin::act(model, action),
            Screen::Overview => overview::act(model, action),
            Screen::Queue => queue::act(model, action),
            Screen::Case => case::act(model, action, now),
            Screen::Log => log::act(model, action),
            Screen::Page => page::act(model, action),
        },
    }
}

/// A passing word goes at the next key; what is being saved and what failed does not.
pub(super) fn quieten(model: &mut Model) {
    if matches!(model.status, Status::Note(_) | Status::Undone(_) | Status::Redone(_)) {
        model.status = if model.history.pending.is_empty() { Status::Quiet } else { Status::Saving };
    }
}

fn lay(model: &mut Model, layer: Layer) -> Vec<Effect> {
    model.layer = Some(layer);
    Vec::new()
}

fn act_in_front(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    let (end, page) = (model.measured.help_end, model.measured.page.max(1).cast_signed());
    match &mut model.layer {
        Some(Layer::Dialog(_)) => return dialog::act(model, action, now),
        Some(Layer::Views(_)) => return narrow::act_on_views(model, action),
        Some(Layer::Library(_)) => return library::act(model, action, now),
        Some(Layer::Form(_)) => return form::act(model, action),
        Some(Layer::Bulk(_)) => return bulk::act(model, action),
        Some(Layer::Incoming(_)) => return incoming::act(model, action),
        Some(Layer::Help { top, .. }) => match action {
            Action::Down => *top = (*top + 1).min(end),
            Action::Up => *top = top.min(&mut end.clone()).saturating_sub(1),
            Action::PageDown => *top = top.saturating_add_signed(page).min(end),
            Action::PageUp => *top = (*top).min(end).saturating_add_signed(-page),
            _ => model.layer = None,
        },
        _ => model.layer = None,
    }
    Vec::new()
}

fn point(model: &mut Model, place: usize, now: DateTime<Utc>) -> Vec<Effect> {
    match &mut model.layer {
        // Pressed again: taken.
        Some(Layer::Views(views)) if views.at == place => return narrow::act_on_views(model, Action::Accept),
        Some(Layer::Palette { at, .. } | Layer::Views(Views { at, .. })) => *at = place,
        Some(Layer::Library(view)) if view.at == place => return library::act(model, Action::Accept, now),
        Some(Layer::Library(_)) => library::point(model, place),
        Some(Layer::Form(_)) => return form::point(model, place),
        Some(Layer::Incoming(_)) => return incoming::point(model, place),
        Some(_) => {}
        None => match model.screen {
            // Pressed again: opened.
            Screen::Queue if model.queue.selected == place => return queue::act(model, Action::OpenCase),
            Screen::Queue => return queue::point(model, place),
            Screen::Log if model.log.selected == place => return log::act(model, Action::OpenCase),
            Screen::Log => return log::point(model, place),
            Screen::Page => return page::point(model, place),
            Screen::Start => return begin::point(model, place),
            Screen::Overview | Screen::Case => {}
        },
    }
    Vec::new()
}

fn point_norm(model: &mut Model, row: usize) -> Vec<Effect> {
    if let Some(case) = &mut model.case {
        case.focus = case::Focus::Norms;
        case.norm = row.min(case.norms.len().saturating_sub(1));
    }
    Vec::new()
}

fn point_pane(model: &mut Model, pane: case::Pane) -> Vec<Effect> {
    if let Some(case) = &mut model.case {
        panes::focus_on(case, pane);
    }
    Vec::new()
}

fn back(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    match model.screen {
        Screen::Start | Screen::Overview => quit(model, now),
        Screen::Queue | Screen::Case | Screen::Log | Screen::Page => trail::back(model),
    }
}

fn switch_language(model: &mut Model) -> Vec<Effect> {
    model.language = match model.language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
    if model.screen == Screen::Start {
        return Vec::new();
    }
    narrow::switch_language(model);
    let mut effects = form::switch_language(model);
    effects.push(Effect::SetLanguage(model.language));
    effects.extend(preview::switch_language(model));
    effects
}

/// Leaves when nothing is lost by it: a text being written is saved, pending writes are waited for.
fn quit(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    // First what runs is stopped: leaving in the middle of it would stop it too, and not say so.
    if incoming::is_running(model) {
        return incoming::stop(model);
    }
    // A question that may come must be seen.
    model.lock.is_on = false;
    let mut effects = text_field::done(model, now);
    if matches!(model.status, Status::Failed { .. }) {
        effects.extend(lay(model, Layer::Dialog(Dialog::LeaveUnsaved)));
        return effects;
    }
    model.quitting = true;
    let leaving = history::leave_when_written(model);
    if leaving.is_empty() {
        model.layer = Some(Layer::Dialog(Dialog::Leaving));
    }
    effects.extend(leaving);
    effects
}

/// What the screen in front shows may have changed elsewhere: read it again.
pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    match model.screen {
        Screen::Overview => overview::load(model),
        Screen::Queue => queue::reload(model),
        Screen::Log => log::load(model),
        Screen::Page => page::load(model),
        Screen::Start | Screen::Case => Vec::new(),
    }
}
