//! A form: fields under one another, lines to type in and choices to turn, with what it comes to below.
//!
//! It lies in front of a screen and is a state like any other: what is typed is tried out as it changes, and only accepting
//! it does something. What a form is for, and what accepting it does, is its purpose's business.

use super::action::Action;
use super::effect::Effect;
use super::history::note;
use super::line::Line;
use super::model::{Layer, Model};
use super::msg::Ticket;
use super::{asks, sampling, unfinished};
use crate::domain::plan::Preview;
use std::collections::BTreeSet;

/// What a field is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    Kind,
    Method,
    Filter,
    Items,
    Size,
    By,
    Reason,
    Name,
    Level,
    /// Where a seed comes from.
    Origin,
    /// Who threw the dice, which public number.
    OriginNote,
    Seed,
    /// Hits to exclude.
    Hits,
    /// A share that is expected.
    Share,
    /// For whom a report is written, as what, and where to.
    Audience,
    Format,
    Section,
    Marking,
    Language,
    Template,
    /// A document whose look is wanted.
    House,
    Target,
    Replace,
    Service,
    Question,
    AskedOn,
    Answer,
    AnsweredOn,
    Number,
    Title,
    Advice,
    Addressee,
    /// Of a recommendation: about policy or practice.
    About,
    Norms,
    Due,
    Response,
    Status,
    Notes,
    /// The sources of an import, and what need not be found out about them.
    Sources,
    Mapping,
    Encoding,
    Separator,
    HeaderRow,
    /// What becomes of records that stand in the file with other content.
    Changed,
    /// What rejected rows do to the others.
    Rejected,
}

/// What is put in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Typed(Line),
    /// One of these codes.
    Chosen {
        options: Vec<&'static str>,
        at: usize,
    },
    /// Any of these codes; the first one stands for all of them, and alone.
    Several {
        options: Vec<&'static str>,
        at: usize,
        ticked: BTreeSet<usize>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    pub name: FieldName,
    pub entry: Entry,
    /// Whether it is asked, as the others are filled in now.
    pub asked: bool,
}

impl FormField {
    #[must_use]
    pub fn typed(name: FieldName) -> Self {
        Self::filled(name, "")
    }

    #[must_use]
    pub fn filled(name: FieldName, text: &str) -> Self {
        let mut line = Line::default();
        line.push_all(text);
        Self { name, entry: Entry::Typed(line), asked: true }
    }

    /// A field for a text of several sentences.
    #[must_use]
    pub fn written(name: FieldName, text: &str) -> Self {
        Self { name, entry: Entry::Typed(Line::text_of(text)), asked: true }
    }

    #[must_use]
    pub fn chosen(name: FieldName, options: Vec<&'static str>, at: &str) -> Self {
        let at = options.iter().position(|option| *option == at).unwrap_or(0);
        Self { name, entry: Entry::Chosen { options, at }, asked: true }
    }

    /// With the first option ticked, which stands for all.
    #[must_use]
    pub fn several(name: FieldName, options: Vec<&'static str>) -> Self {
        Self { name, entry: Entry::Several { options, at: 0, ticked: BTreeSet::from([0]) }, asked: true }
    }
}

/// The fields, one of which has the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub fields: Vec<FormField>,
    pub focus: usize,
}

impl Form {
    /// With the focus on the named field.
    #[must_use]
    pub fn new(fields: Vec<FormField>, focus: FieldName) -> Self {
        let focus = fields.iter().position(|field| field.name == focus).unwrap_or(0);
        Self { fields, focus }
    }

    /// What is typed or chosen in a field; empty when the form has no such field, or does not ask it now.
    #[must_use]
    pub fn text(&self, name: FieldName) -> &str {
        match self.fields.iter().find(|field| field.name == name && field.asked).map(|field| &field.entry) {
            Some(Entry::Typed(line)) => line.text().trim(),
            Some(Entry::Chosen { options, at } | Entry::Several { options, at, .. }) => {
                options.get(*at).copied().unwrap_or_default()
            }
            None => "",
        }
    }

    /// What is ticked in a field, in the order of the options.
    pub fn ticked(&self, name: FieldName) -> impl Iterator<Item = &'static str> + '_ {
        let entries =
            self.fields.iter().filter(move |field| field.name == name && field.asked).map(|field| &field.entry);
        entries.flat_map(|entry| match entry {
            Entry::Several { options, ticked, .. } => {
                ticked.iter().filter_map(|place| options.get(*place).copied()).collect::<Vec<_>>()
            }
            _ => Vec::new(),
        })
    }

    /// Whether what has the focus is ticked.
    #[must_use]
    pub fn ticks(&self) -> bool {
        matches!(self.fields.get(self.focus).map(|field| &field.entry), Some(Entry::Several { .. }))
    }

    /// Ticks the option that is pointed at, or takes the tick away; with none left the first is ticked.
    fn tick(&mut self) {
        let Some(Entry::Several { at, ticked, .. }) = self.fields.get_mut(self.focus).map(|field| &mut field.entry)
        else {
            return;
        };
        if !ticked.remove(at) {
            ticked.retain(|known| *known != 0 && *at != 0);
            ticked.insert(*at);
        }
        if ticked.is_empty() {
            ticked.insert(0);
        }
    }

    /// What is typed or chosen; `None` when there is nothing.
    #[must_use]
    pub fn given(&self, name: FieldName) -> Option<String> {
        Some(self.text(name).to_owned()).filter(|text| !text.is_empty())
    }

    /// The line that is typed in.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        match &self.fields.get(self.focus)?.entry {
            Entry::Typed(line) => Some(line),
            Entry::Chosen { .. } | Entry::Several { .. } => None,
        }
    }

    pub(super) fn line_mut(&mut self) -> Option<&mut Line> {
        match &mut self.fields.get_mut(self.focus)?.entry {
            Entry::Typed(line) => Some(line),
            Entry::Chosen { .. } | Entry::Several { .. } => None,
        }
    }

    /// Asks only the fields that matter as the others are filled in.
    pub(super) fn ask(&mut self, wanted: impl Fn(FieldName) -> bool) {
        for field in &mut self.fields {
            field.asked = wanted(field.name);
        }
    }

    /// Puts the focus on the next field that is asked, or the one before; stays at the ends.
    pub(super) fn step(&mut self, step: isize) {
        let mut at = self.focus;
        while let Some(next) = at.checked_add_signed(step).filter(|next| *next < self.fields.len()) {
            at = next;
            if self.fields[at].asked {
                self.focus = at;
                return;
            }
        }
    }

    /// Chooses the next option, or the one before; goes round.
    pub(super) fn turn(&mut self, step: isize) {
        if let Some(Entry::Chosen { options, at } | Entry::Several { options, at, .. }) =
            self.fields.get_mut(self.focus).map(|field| &mut field.entry)
        {
            let count = options.len().max(1).cast_signed();
            *at = (at.cast_signed() + step).rem_euclid(count).cast_unsigned();
        }
    }
}

/// A form in front of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormView {
    pub purpose: sampling::Purpose,
    pub form: Form,
    /// What it comes to as it is filled in; `None` until that is known.
    pub preview: Option<Preview>,
    /// The answer to what is filled in now is on its way.
    pub awaited: bool,
    /// First line of the preview that is shown.
    pub top: usize,
    ticket: Ticket,
}

impl FormView {
    pub(super) fn new(purpose: sampling::Purpose, form: Form) -> Self {
        Self { purpose, form, preview: None, awaited: false, top: 0, ticket: Ticket::default() }
    }
}

/// Lays a form in front and tries it out.
pub(super) fn open(model: &mut Model, mut view: FormView) -> Vec<Effect> {
    sampling::speak(&mut view, model.language);
    model.layer = Some(Layer::Form(Box::new(view)));
    changed(model)
}

/// Something was typed or chosen: tries out what that comes to.
pub(super) fn changed(model: &mut Model) -> Vec<Effect> {
    let ticket = model.ticket();
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    sampling::ask(view);
    let trial = sampling::trial(view);
    view.ticket = ticket;
    view.awaited = trial.is_some();
    view.top = 0;
    trial.map(|trial| Effect::Try { ticket, trial }).into_iter().collect()
}

/// The session speaks another language, and so does the form in front.
pub(super) fn switch_language(model: &mut Model) -> Vec<Effect> {
    let language = model.language;
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    if sampling::speak(view, language) { changed(model) } else { Vec::new() }
}

/// An order of the form is on its way: what is answered to earlier ones is late.
pub(super) fn await_answer(model: &mut Model) -> Ticket {
    let ticket = model.ticket();
    if let Some(Layer::Form(view)) = &mut model.layer {
        (view.ticket, view.awaited) = (ticket, true);
    }
    ticket
}

/// The form that waits for this answer.
pub(super) fn awaiting(model: &mut Model, ticket: Ticket) -> Option<&mut FormView> {
    match &mut model.layer {
        Some(Layer::Form(view)) if view.ticket == ticket => {
            view.awaited = false;
            Some(view)
        }
        _ => None,
    }
}

pub(super) fn tried(model: &mut Model, ticket: Ticket, preview: Preview) -> Vec<Effect> {
    if let Some(view) = awaiting(model, ticket) {
        view.preview = Some(preview);
        // What it comes to may ask something more.
        sampling::ask(view);
    }
    Vec::new()
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let (end, page) = (model.measured.page_end, model.measured.rows.max(1).cast_signed());
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    match action {
        Action::NextField => view.form.step(1),
        Action::PreviousField => view.form.step(-1),
        Action::ChooseNext | Action::ChoosePrevious => {
            view.form.turn(if action == Action::ChooseNext { 1 } else { -1 });
            return changed(model);
        }
        Action::Tick => {
            view.form.tick();
            return changed(model);
        }
        Action::PageDown => view.top = view.top.saturating_add_signed(page).min(end),
        Action::PageUp => view.top = view.top.min(end).saturating_add_signed(-page),
        Action::CompleteField => return asks::complete(model),
        Action::Accept | Action::LeaveWritten => return sampling::accept(model),
        Action::Cancel => return cancel(model),
        _ => {}
    }
    Vec::new()
}

/// Puts the form away; of a text that stays behind unrecorded it says how to get it back.
fn cancel(model: &mut Model) -> Vec<Effect> {
    let left = unfinished::left_behind(model);
    let mut effects = sampling::cancel(model);
    if let Some(left) = left.filter(|_| model.layer.is_none()) {
        effects.extend(note(model, left));
    }
    effects
}

/// Whether a text of several sentences has the focus.
#[must_use]
pub fn writes_text(view: &FormView) -> bool {
    view.form.line().is_some_and(Line::is_text)
}

/// Hands that text to the external editor.
pub(super) fn edit_externally(model: &Model) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &model.layer else { return Vec::new() };
    let text = view.form.line().filter(|line| line.is_text());
    text.map(|line| Effect::EditExternally { text: line.text().to_owned() }).into_iter().collect()
}

/// What the editor made of it.
pub(super) fn edited_externally(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    if let Some(line) = view.form.line_mut().filter(|line| line.is_text()) {
        *line = Line::text_of(text);
    }
    changed(model)
}

/// Puts the focus on a field.
pub(super) fn point(model: &mut Model, place: usize) -> Vec<Effect> {
    let Some(Layer::Form(view)) = &mut model.layer else { return Vec::new() };
    if view.form.focus == place {
        view.form.turn(1);
        return changed(model);
    }
    if view.form.fields.get(place).is_some_and(|field| field.asked) {
        view.form.focus = place;
    }
    Vec::new()
}
