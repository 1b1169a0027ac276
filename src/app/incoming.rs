//! The import screen: what is asked, the trial in the background, what it found, the import itself and what it brought.
//!
//! It lies in front of a screen. While an import runs the file is not written by anyone else, so nothing else can be begun
//! from here than stopping it; what was typed stays in the form through all of it.

use super::action::Action;
use super::case::{self, Stop};
use super::form::{FieldName, Form, FormField};
use super::line::Line;
use super::model::{Layer, Measured, Model, Screen};
use super::msg::{Effect, Ticket};
use super::page::Reach;
use super::{log, noticed, overview, page, update};
use crate::domain::incoming::{Brought, Changed, Order, Rejected, Sort, SourceForm, Standing, Stays, paths};

/// The options of the form, by code.
pub const REFUSE: &str = "refuse";
pub const REPLACE: &str = "replace";
pub const LEAVE_OUT: &str = "leave-out";

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
    fn new() -> Self {
        let fields = vec![
            FormField::typed(FieldName::Sources),
            FormField::chosen(FieldName::Changed, vec![REFUSE, REPLACE], REFUSE),
            FormField::chosen(FieldName::Rejected, vec![REFUSE, LEAVE_OUT], REFUSE),
        ];
        let form = Form::new(fields, FieldName::Sources);
        Self { form, stage: Stage::Asking(None), ticket: Ticket::default() }
    }

    fn order(&self, stays: Stays) -> Order {
        let is = |name, code| self.form.text(name) == code;
        Order {
            typed: self.form.text(FieldName::Sources).to_owned(),
            form: SourceForm::default(),
            changed: if is(FieldName::Changed, REPLACE) { Changed::Replaced } else { Changed::Refused },
            rejected: if is(FieldName::Rejected, LEAVE_OUT) { Rejected::LeftOut } else { Rejected::RefuseAll },
            stays,
        }
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
    model.layer = Some(Layer::Incoming(Box::new(Incoming::new())));
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
        Action::NextField => view.form.step(1),
        Action::PreviousField => view.form.step(-1),
        Action::ChooseNext => view.form.turn(1),
        Action::ChoosePrevious => view.form.turn(-1),
        Action::Cancel => model.layer = None,
        Action::Accept if paths(view.form.text(FieldName::Sources)).is_empty() => {
            view.stage = Stage::Asking(Some(Word::NameSource));
        }
        Action::Accept => return begin(model, Stays::Nothing),
        _ => {}
    }
    Vec::new()
}

fn begin(model: &mut Model, stays: Stays) -> Vec<Effect> {
    let ticket = model.ticket();
    let Some(view) = view(model) else { return Vec::new() };
    let order = view.order(stays);
    view.ticket = ticket;
    view.stage = Stage::Running(Running { stays, standing: None, stopping: false });
    vec![Effect::Import { ticket, order }]
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
#[path = "incoming_tests.rs"]
mod tests;
