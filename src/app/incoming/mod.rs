//! The import screen: what is asked, the trial in the background, what it found, the import itself and what it brought.
//!
//! It lies in front of a screen. While an import runs the file is not written by anyone else, so nothing else can be begun
//! from here than stopping it; what was typed stays in the form through all of it.

mod form;

pub use form::{ENCODINGS, FOUND_OUT, LEAVE_OUT, REFUSE, REPLACE, SEPARATORS};

use super::action::Action;
use super::case::{self, Stop};
use super::effect::Effect;
use super::form::Form;
use super::line::Line;
use super::model::{Layer, Measured, Model, Screen};
use super::msg::Ticket;
use super::page::Reach;
use super::{log, noticed, overview, page, update};
use crate::domain::incoming::{Brought, Sort, Standing, Stays};
use crate::domain::typed_path::Completed;

/// An import in front of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    pub form: Form,
    pub stage: Stage,
    ticket: Ticket,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    Asking(Option<Word>),
    Running(Running),
    Found(Found),
}

/// What there is to say over the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// No source was typed.
    NameSource,
    /// The row with the names of the columns is no number.
    NumberRow,
    /// The names that a path can go on to.
    Options(Vec<String>),
    /// No file is called like the path that was begun.
    NothingThere,
    Stopped,
    Failed(String),
}

/// An import under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    pub stays: Stays,
    /// `None`: nothing was heard yet.
    pub standing: Option<Standing>,
    /// It was asked to stop.
    pub stopping: bool,
}

/// What a trial found, or what an import brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub brought: Box<Brought>,
    pub stays: Stays,
    /// Which group of problems is pointed at, and the first line shown.
    pub selected: usize,
    pub top: usize,
    pub list: Option<List>,
}

/// The problems of one sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    pub sort: Sort,
    /// The first that is shown.
    pub top: usize,
}

impl Incoming {
    fn of(form: Form) -> Self {
        Self { form, stage: Stage::Asking(None), ticket: Ticket::default() }
    }

    /// The line that is typed in.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        self.form.line().filter(|_| matches!(self.stage, Stage::Asking(_)))
    }

    pub(super) fn edit(&mut self, change: impl FnOnce(&mut Line)) {
        if let Stage::Asking(word) = &mut self.stage {
            *word = None;
            self.form.line_mut().map(change);
        }
    }
}

/// The import in front.
#[must_use]
pub fn in_front(model: &Model) -> Option<&Incoming> {
    match &model.layer {
        Some(Layer::Incoming(view)) => Some(view),
        _ => None,
    }
}

fn view(model: &mut Model) -> Option<&mut Incoming> {
    match &mut model.layer {
        Some(Layer::Incoming(view)) => Some(view),
        _ => None,
    }
}

fn found(model: &Model) -> Option<&Found> {
    match &in_front(model)?.stage {
        Stage::Found(found) => Some(found),
        Stage::Asking(_) | Stage::Running(_) => None,
    }
}

/// Whether an import or its trial is under way.
#[must_use]
pub fn is_running(model: &Model) -> bool {
    in_front(model).is_some_and(|view| matches!(view.stage, Stage::Running(_)))
}

/// Whether the form of the import takes the keys.
#[must_use]
pub fn is_asking(model: &Model) -> bool {
    in_front(model).is_some_and(|view| matches!(view.stage, Stage::Asking(_)))
}

/// Whether the field that is filled in is chosen from a list.
#[must_use]
pub fn is_choosing(model: &Model) -> bool {
    is_asking(model) && in_front(model).is_some_and(|view| view.form.line().is_none())
}

/// Whether a trial found something that can be imported now.
#[must_use]
pub fn can_confirm(model: &Model) -> bool {
    found(model)
        .is_some_and(|found| found.stays == Stays::Nothing && found.list.is_none() && found.brought.brings() > 0)
}

/// Whether a group of problems can be opened.
#[must_use]
pub fn can_open(model: &Model) -> bool {
    found(model).is_some_and(|found| found.list.is_none() && found.brought.problem_count > 0)
}

/// Whether something was imported.
#[must_use]
pub fn is_done(model: &Model) -> bool {
    found(model).is_some_and(|found| found.stays == Stays::Everything && found.list.is_none() && found.brought.written)
}

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    // What was typed before it was put away is still there.
    let form = model.import_form.take().unwrap_or_else(form::empty);
    model.layer = Some(Layer::Incoming(Box::new(Incoming::of(form))));
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let measured = model.measured.clone();
    let Some(view) = view(model) else { return Vec::new() };
    match &mut view.stage {
        Stage::Asking(_) => act_on_form(model, action),
        Stage::Running(_) => match action {
            Action::Cancel | Action::Back => stop(model),
            _ => Vec::new(),
        },
        Stage::Found(found) => match found.list {
            Some(list) => {
                found.list = act_on_list((list, &measured), &found.brought, action);
                Vec::new()
            }
            None => act_on_found(model, &measured, action),
        },
    }
}

fn act_on_form(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(view) = view(model) else { return Vec::new() };
    match action {
        Action::CompletePath => return complete(model),
        Action::NextField => view.form.step(1),
        Action::PreviousField => view.form.step(-1),
        Action::ChooseNext => view.form.turn(1),
        Action::ChoosePrevious => view.form.turn(-1),
        Action::Cancel => put_away(model),
        Action::Accept => return begin(model, Stays::Nothing),
        _ => {}
    }
    Vec::new()
}

fn put_away(model: &mut Model) {
    if let Some(Layer::Incoming(view)) = model.layer.take() {
        model.import_form = Some(view.form);
    }
}

/// Asks how the path that was begun can go on; where there is none, the next field is gone to.
fn complete(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    let Some(view) = view(model) else { return Vec::new() };
    let typed = view.form.line().map(|line| line.text().to_owned()).filter(|typed| !typed.trim().is_empty());
    let Some((typed, sought)) = typed.zip(form::sought(&view.form)) else {
        view.form.step(1);
        return Vec::new();
    };
    view.ticket = ticket;
    vec![Effect::CompletePath { ticket, typed, sought }]
}

/// How it can go on, if nothing was typed since. What is complete already leads to the next field.
pub(super) fn completed(model: &mut Model, ticket: Ticket, completed: Completed) -> Vec<Effect> {
    let Some(view) = view(model).filter(|view| view.ticket == ticket) else { return Vec::new() };
    let Stage::Asking(word) = &mut view.stage else { return Vec::new() };
    let Some(line) = view.form.line_mut().filter(|line| line.text() == completed.typed) else { return Vec::new() };
    *word = match completed.options.len() {
        0 => Some(Word::NothingThere),
        1 => None,
        _ => Some(Word::Options(completed.options)),
    };
    if completed.becomes != completed.typed {
        *line = Line::of(&completed.becomes);
    } else if word.is_none() {
        view.form.step(1);
    }
    Vec::new()
}

fn begin(model: &mut Model, stays: Stays) -> Vec<Effect> {
    let ticket = model.ticket();
    let Some(view) = view(model) else { return Vec::new() };
    match form::order(&view.form, stays) {
        Ok(order) => {
            view.ticket = ticket;
            view.stage = Stage::Running(Running { stays, standing: None, stopping: false });
            vec![Effect::Import { ticket, order }]
        }
        Err(word) => {
            view.stage = Stage::Asking(Some(word));
            Vec::new()
        }
    }
}

/// Asks the import to stop, if one runs: the answer says that it did, or that it was done already.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    match view(model).map(|view| &mut view.stage) {
        Some(Stage::Running(running)) => {
            running.stopping = true;
            vec![Effect::StopImport]
        }
        _ => Vec::new(),
    }
}

fn act_on_found(model: &mut Model, measured: &Measured, action: Action) -> Vec<Effect> {
    let is_done = is_done(model);
    let confirmed = action == Action::ConfirmImport && can_confirm(model);
    let Some(view) = view(model) else { return Vec::new() };
    let Stage::Found(found) = &mut view.stage else { return Vec::new() };
    let room = measured.rows.max(1).cast_signed();
    let at = (found.selected, found.top);
    (found.selected, found.top) = match action {
        Action::Down => page::stepped(measured, at, 1, Reach::LINE),
        Action::Up => page::stepped(measured, at, -1, Reach::LINE),
        Action::PageDown => page::scrolled(measured, at, room - 1),
        Action::PageUp => page::scrolled(measured, at, 1 - room),
        _ => at,
    };
    match action {
        Action::ConfirmImport if confirmed => return begin(model, Stays::Everything),
        Action::Follow => {
            let sort = found.brought.groups().get(found.selected).map(|(sort, _)| *sort);
            found.list = sort.map(|sort| List { sort, top: 0 });
        }
        Action::OpenLog if is_done => {
            model.layer = None;
            return log::enter(model);
        }
        Action::Cancel | Action::Back if is_done => model.layer = None,
        Action::Cancel | Action::Back => view.stage = Stage::Asking(None),
        _ => {}
    }
    Vec::new()
}

/// Where the list goes; `None`: it is left.
fn act_on_list((list, measured): (List, &Measured), brought: &Brought, action: Action) -> Option<List> {
    let end = brought.of_sort(list.sort).count().saturating_sub(1);
    let page = measured.rows.max(1).cast_signed();
    let step = match action {
        Action::Cancel | Action::Back => return None,
        Action::Down => 1,
        Action::Up => -1,
        Action::PageDown => page,
        Action::PageUp => -page,
        _ => 0,
    };
    Some(List { top: list.top.saturating_add_signed(step).min(end), ..list })
}

pub(super) fn progress(model: &mut Model, ticket: Ticket, standing: Standing) -> Vec<Effect> {
    if let Some(Incoming { ticket: awaited, stage: Stage::Running(running), .. }) = view(model)
        && *awaited == ticket
    {
        running.standing = Some(standing);
    }
    Vec::new()
}

/// The trial or the import came to its end. After an import what is shown is read again.
pub(super) fn ended(model: &mut Model, ticket: Ticket, brought: Box<Brought>) -> Vec<Effect> {
    let Some(view) = view(model).filter(|view| view.ticket == ticket) else { return Vec::new() };
    let Stage::Running(running) = view.stage else { return Vec::new() };
    let written = brought.written;
    view.stage = Stage::Found(Found { brought, stays: running.stays, selected: 0, top: 0, list: None });
    if written { read_again(model) } else { Vec::new() }
}

/// It was stopped (without a message) or could not be done: the file is as it was.
pub(super) fn failed(model: &mut Model, ticket: Ticket, message: Option<String>) -> Vec<Effect> {
    if let Some(view) = view(model).filter(|view| view.ticket == ticket) {
        view.stage = Stage::Asking(Some(message.map_or(Word::Stopped, Word::Failed)));
    }
    Vec::new()
}

fn read_again(model: &mut Model) -> Vec<Effect> {
    let mut effects = update::refresh(model);
    if model.screen != Screen::Overview {
        effects.extend(overview::load(model));
    }
    if let Some(case) = model.open_case() {
        let (stop, trail) = (Stop::of(case), model.trail.clone());
        effects.extend(case::come_back(model, stop, trail));
    }
    effects.extend(noticed::ask(model));
    effects
}

/// Puts the focus on a field, or points at a group of problems; pressed again it is opened.
pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let Some(view) = view(model) else { return Vec::new() };
    match &mut view.stage {
        Stage::Asking(_) if view.form.focus == place => view.form.turn(1),
        Stage::Asking(_) => view.form.focus = place.min(view.form.fields.len() - 1),
        Stage::Found(found) if found.selected == place => return act(model, Action::Follow),
        Stage::Found(found) => found.selected = place,
        Stage::Running(_) => {}
    }
    Vec::new()
}

#[cfg(test)]
mod tests;
