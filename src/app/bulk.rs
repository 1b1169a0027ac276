//! Marked rows of the queue, and one judgement on all of them.

use super::action::Action;
use super::dialog::Dialog;
use super::effect::Effect;
use super::history::{self, note};
use super::line::Line;
use super::model::{Layer, Model, Screen};
use super::msg::{DraftKey, EventId, Field, Ticket};
use super::status::Notice;
use super::{norm_progress, queue, text_field, unfinished};
use crate::domain::bulk::{Bulk, Judgement, Mine, Survey};
use crate::domain::codes::{Code, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::library::{Blank, Wording};
use std::collections::BTreeMap;

/// The most items that are marked at once.
pub const MOST: usize = 10_000;

/// The judgement being put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkForm {
    pub items: Vec<ItemRef>,
    pub task: Task,
    /// Places in the framework of the norms that may be chosen, and the chosen one among them.
    pub norms: Vec<usize>,
    pub norm: usize,
    pub verdict: Option<Verdict>,
    /// The reasoning, or the reason to close.
    pub words: Line,
    pub mine: Mine,
    /// What the keys change.
    pub row: Row,
    /// What is known of the items, once it is.
    pub survey: Option<Survey>,
    ticket: Ticket,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Assess,
    Close,
}

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Norm,
    Verdict,
    Words,
    Mine,
}

/// A word about many items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// So many are marked, of so many that pass the filter.
    Marked {
        marked: usize,
        of: usize,
    },
    NothingMarked,
    /// So many, and what the judgement still lacks.
    Recorded(usize, Option<Lack>),
    Cancelled,
}

/// What a finding asks for and does not have, as in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    Reasoning,
    /// Careless on a norm of law: what compensates it, which differs from item to item.
    Circumstances,
}

impl BulkForm {
    /// The rows it has.
    #[must_use]
    pub fn rows(&self) -> &'static [Row] {
        match self.task {
            Task::Assess => &[Row::Norm, Row::Verdict, Row::Words, Row::Mine],
            Task::Close => &[Row::Words],
        }
    }

    /// What it asks, if it is complete.
    #[must_use]
    pub fn judgement(&self, model: &Model) -> Option<Judgement> {
        let words = self.words.text().trim().to_owned();
        match self.task {
            Task::Close => (!words.is_empty()).then_some(Judgement::Close { reason: words }),
            Task::Assess => Some(Judgement::Assess {
                norm: model.framework.norms[*self.norms.get(self.norm)?].code.clone(),
                verdict: self.verdict?,
                reasoning: Some(words).filter(|words| !words.is_empty()),
                reading: model.reading,
                mine: self.mine,
            }),
        }
    }

    /// The places in the text that each item fills by itself; `None` where braces stand for no place, so that the text is
    /// recorded as it stands.
    #[must_use]
    pub fn places(&self) -> Option<Vec<Blank>> {
        Wording::parse(self.words.text()).ok().map(|wording| wording.places())
    }

    /// What the findings would be recorded without.
    #[must_use]
    pub fn lacks(&self, model: &Model) -> Option<Lack> {
        let verdict = self.verdict.filter(|verdict| verdict.is_finding() && self.task == Task::Assess)?;
        if self.words.is_blank() {
            return Some(Lack::Reasoning);
        }
        let law = self.norms.get(self.norm).is_some_and(|place| model.framework.norms[*place].law);
        (law && verdict == Verdict::Careless).then_some(Lack::Circumstances)
    }

    /// How many items it would reach; `None` while that is not known or the form not complete.
    #[must_use]
    pub fn reached(&self, model: &Model) -> Option<usize> {
        Some(self.survey.as_ref()?.reached(self.items.len(), &self.judgement(model)?))
    }
}

/// The form in front.
#[must_use]
pub fn form(model: &Model) -> Option<&BulkForm> {
    match &model.layer {
        Some(Layer::Bulk(form)) => Some(form),
        _ => None,
    }
}

/// Whether `Enter` records it: it is complete, and there is something to record.
#[must_use]
pub fn can_record(model: &Model) -> bool {
    form(model).and_then(|form| form.reached(model)).is_some_and(|reached| reached > 0)
}

/// What the keys do with the rows of the queue; `None`: this is not about them.
pub(super) fn act_in_queue(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Mark => Some(mark(model)),
        Action::MarkAll => Some(mark_all(model)),
        Action::ClearMarks => {
            model.queue.marked.clear();
            Some(Vec::new())
        }
        Action::BulkVerdict => Some(open(model, Task::Assess)),
        Action::BulkClose => Some(open(model, Task::Close)),
        _ => None,
    }
}

/// Marks the row or takes its mark away, and goes on to the next.
fn mark(model: &mut Model) -> Vec<Effect> {
    let queue = &mut model.queue;
    if let Some(item) = queue.row(queue.selected).map(|row| row.item.clone())
        && !queue.marked.remove(&item)
        && queue.marked.len() < MOST
    {
        queue.marked.insert(item);
    }
    queue::act(model, Action::Down)
}

/// Marks all that pass the filter; when something was marked, takes all marks away.
fn mark_all(model: &mut Model) -> Vec<Effect> {
    if !model.queue.marked.is_empty() {
        model.queue.marked.clear();
        return Vec::new();
    }
    let ticket = model.ticket();
    model.queue.marking = ticket;
    vec![Effect::LoadItems { ticket, query: model.queue.query.clone(), most: MOST }]
}

pub(super) fn items_loaded(model: &mut Model, ticket: Ticket, items: Vec<ItemRef>) -> Vec<Effect> {
    if model.queue.marking != ticket {
        return Vec::new();
    }
    model.queue.marked = items.into_iter().collect();
    let word = Word::Marked { marked: model.queue.marked.len(), of: model.queue.page.filtered };
    note(model, Notice::Bulk(word))
}

fn open(model: &mut Model, task: Task) -> Vec<Effect> {
    let items: Vec<ItemRef> = model.queue.marked.iter().cloned().collect();
    if items.is_empty() {
        return note(model, Notice::Bulk(Word::NothingMarked));
    }
    let ticket = model.ticket();
    let kind = model.queue.query.kind;
    let applies = |place: &usize| model.framework.norms[*place].required.iter().any(|required| required.item == kind);
    let norms = (0..model.framework.norms.len()).filter(applies).collect();
    model.layer = Some(Layer::Bulk(Box::new(BulkForm {
        items: items.clone(),
        task,
        norms,
        norm: 0,
        verdict: None,
        words: Line::whole(""),
        mine: Mine::LeftAlone,
        row: if task == Task::Close { Row::Words } else { Row::Norm },
        survey: None,
        ticket,
    })));
    vec![Effect::Survey { ticket, items }]
}

pub(super) fn surveyed(model: &mut Model, ticket: Ticket, survey: Survey) -> Vec<Effect> {
    let behind = model.text_field.as_mut().and_then(|field| field.behind.as_mut());
    let form = match &mut model.layer {
        Some(Layer::Bulk(form)) => Some(form),
        _ => behind,
    };
    if let Some(form) = form.filter(|form| form.ticket == ticket) {
        form.survey = Some(survey);
    }
    Vec::new()
}

/// Opens the text field for the reasoning, or the reason to close, with what `change` makes of it.
pub(super) fn write(model: &mut Model, change: impl FnOnce(&mut Line)) -> Vec<Effect> {
    match model.layer.take() {
        Some(Layer::Bulk(mut form)) => {
            change(&mut form.words);
            form.row = Row::Words;
            let key = draft_of(form.task);
            text_field::open_over(model, form, key)
        }
        other => {
            model.layer = other;
            Vec::new()
        }
    }
}

fn draft_of(task: Task) -> DraftKey {
    unfinished::bulk_key(match task {
        Task::Assess => Field::BulkReasoning,
        Task::Close => Field::BulkClosing,
    })
}

/// The text is written: the form comes back in front. Its draft stays until the judgement is recorded.
pub(super) fn worded(model: &mut Model, mut form: Box<BulkForm>, (key, text): (DraftKey, String)) -> Vec<Effect> {
    form.words = Line::whole(&text);
    model.layer = Some(Layer::Bulk(form));
    if text.is_empty() {
        // A draft that was offered and not taken is offered again.
        let offered = model.found.contains_key(&key);
        return if offered { Vec::new() } else { vec![Effect::DropDraft { key }] };
    }
    model.left.insert(key.clone());
    model.found.insert(key, text);
    Vec::new()
}

/// What the keys do with the form.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Accept {
        return if can_record(model) { record(model) } else { Vec::new() };
    }
    if action == Action::Reasoning {
        return write(model, |_| ());
    }
    let Some(Layer::Bulk(form)) = &mut model.layer else { return Vec::new() };
    match action {
        Action::Cancel => model.layer = None,
        Action::Down | Action::NextPane => form.row = turn(form.rows(), form.row, 1),
        Action::Up | Action::PreviousPane => form.row = turn(form.rows(), form.row, -1),
        Action::Right => choose(form, 1),
        Action::Left => choose(form, -1),
        _ => {
            if let Some(verdict) = action.verdict() {
                form.verdict = Some(verdict);
                form.row = Row::Words;
            }
        }
    }
    Vec::new()
}

fn turn<T: Copy + PartialEq>(all: &[T], at: T, step: isize) -> T {
    let place = all.iter().position(|other| *other == at).unwrap_or(0);
    all[(place + all.len()).saturating_add_signed(step) % all.len()]
}

fn choose(form: &mut BulkForm, step: isize) {
    match form.row {
        Row::Norm => {
            let count = form.norms.len().max(1);
            form.norm = (form.norm + count).saturating_add_signed(step) % count;
        }
        Row::Verdict => {
            form.verdict = Some(form.verdict.map_or(Verdict::ALL[0], |verdict| turn(Verdict::ALL, verdict, step)));
        }
        Row::Mine => form.mine = turn(&[Mine::LeftAlone, Mine::Replaced], form.mine, step),
        Row::Words => {}
    }
}

fn record(model: &mut Model) -> Vec<Effect> {
    let Some(form) = form(model) else { return Vec::new() };
    let Some(judgement) = form.judgement(model) else { return Vec::new() };
    let (bulk, lacks) = (Bulk { items: form.items.clone(), judgement, texts: BTreeMap::new() }, form.lacks(model));
    model.layer = None;
    history::save_bulk(model, bulk, lacks)
}

/// It takes long enough to be shown.
pub(super) fn progress(model: &mut Model, ticket: Ticket, done: usize) -> Vec<Effect> {
    if let Some(total) = history::bulk_size(model, ticket)
        && matches!(model.layer, None | Some(Layer::Dialog(Dialog::Recording { .. })))
    {
        model.layer = Some(Layer::Dialog(Dialog::Recording { done, total }));
    }
    Vec::new()
}

/// Nothing of it was recorded.
pub(super) fn failed(model: &mut Model, ticket: Ticket, message: Option<String>) -> Vec<Effect> {
    if !history::bulk_ended(model, ticket, None) {
        return Vec::new();
    }
    put_away(model);
    let notice = message.map_or(Notice::Bulk(Word::Cancelled), Notice::LoadFailed);
    let mut effects = note(model, notice);
    effects.extend(history::leave_when_written(model));
    effects
}

pub(super) fn saved(model: &mut Model, ticket: Ticket, (batch, items): (EventId, usize)) -> Vec<Effect> {
    let lacks = history::bulk_lacks(model, ticket);
    if !history::bulk_ended(model, ticket, Some(batch)) {
        return Vec::new();
    }
    put_away(model);
    // The marks stay: the next norm is judged of the same items.
    let mut effects = note(model, Notice::Bulk(Word::Recorded(items, lacks)));
    for key in [draft_of(Task::Assess), draft_of(Task::Close)] {
        effects.extend(model.found.remove(&key).map(|_| Effect::DropDraft { key }));
    }
    effects.extend(norm_progress::ask(model));
    if model.screen == Screen::Queue {
        effects.extend(queue::reload(model));
    }
    effects.extend(history::step_on(model));
    effects.extend(history::leave_when_written(model));
    effects
}

fn put_away(model: &mut Model) {
    if matches!(model.layer, Some(Layer::Dialog(Dialog::Recording { .. }))) {
        model.layer = None;
    }
}
