//! Writes on their way, and what can be undone.

use super::bulk::Lack;
use super::case::quotes::{self, Word};
use super::dialog::Dialog;
use super::effect::Effect;
use super::model::{Layer, Model, Screen};
use super::msg::{DraftKey, EventId, Field, Ticket, Undid};
use super::status::{Notice, Status};
use super::{norm_progress, unfinished};
use crate::domain::bulk::Bulk;
use crate::domain::change::Change;
use crate::domain::item::ItemRef;
use crate::domain::view::CaseFile;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, VecDeque};

/// An order on its way to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    Save(Vec<Change>),
    /// One judgement on so many items, and what it lacks.
    Bulk(usize, Option<Lack>),
    Undo(EventId),
    Redo(EventId),
}

#[derive(Debug, Clone, Default)]
pub(super) struct History {
    pub(super) pending: BTreeMap<Ticket, Order>,
    undo: Vec<EventId>,
    redo: Vec<EventId>,
    /// Steps asked for while something was still being written: they are about what that leaves.
    asked: VecDeque<Step>,
    /// The norms quoted for since the last change: these quotes wait for a verdict, and are taken back before it.
    pub(super) quoted: Vec<(ItemRef, String)>,
}

/// Back, or forth again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Undo,
    Redo,
}

impl History {
    /// The changes being written, in the order they were made.
    pub(super) fn changes(&self) -> impl Iterator<Item = &Change> {
        self.pending.values().flat_map(|order| match order {
            Order::Save(changes) => changes.as_slice(),
            Order::Bulk(..) | Order::Undo(_) | Order::Redo(_) => &[],
        })
    }
}

/// Orders the changes to be written together.
pub(super) fn save(model: &mut Model, changes: Vec<Change>) -> Vec<Effect> {
    if changes.is_empty() {
        return Vec::new();
    }
    let ticket = model.ticket();
    model.history.quoted.clear();
    model.history.pending.insert(ticket, Order::Save(changes.clone()));
    model.status = keep_failure(model, Status::Saving);
    vec![Effect::Save { ticket, changes }]
}

/// Orders one judgement to be recorded of many items.
pub(super) fn save_bulk(model: &mut Model, bulk: Bulk, lacks: Option<Lack>) -> Vec<Effect> {
    let ticket = model.ticket();
    model.history.quoted.clear();
    model.history.pending.insert(ticket, Order::Bulk(bulk.items.len(), lacks));
    model.status = keep_failure(model, Status::Saving);
    vec![Effect::SaveBulk { ticket, bulk }]
}

/// Of how many items a judgement is being recorded.
pub(super) fn bulk_size(model: &Model, ticket: Ticket) -> Option<usize> {
    match model.history.pending.get(&ticket) {
        Some(Order::Bulk(items, _)) => Some(*items),
        _ => None,
    }
}

/// What the findings that are being recorded lack.
pub(super) fn bulk_lacks(model: &Model, ticket: Ticket) -> Option<Lack> {
    match model.history.pending.get(&ticket) {
        Some(Order::Bulk(_, lacks)) => *lacks,
        _ => None,
    }
}

/// It was recorded, or not; whether it was waited for.
pub(super) fn bulk_ended(model: &mut Model, ticket: Ticket, batch: Option<EventId>) -> bool {
    if bulk_size(model, ticket).is_none() {
        return false;
    }
    model.history.pending.remove(&ticket);
    match batch {
        Some(batch) => {
            model.history.undo.push(batch);
            model.history.redo.clear();
        }
        // There is nothing to take back: what is done next is not what was meant.
        None => model.history.asked.clear(),
    }
    true
}

/// A failed write stays on the screen, whatever else there is to say.
fn keep_failure(model: &Model, status: Status) -> Status {
    if matches!(model.status, Status::Failed { .. }) { model.status.clone() } else { status }
}

pub(super) fn note(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.status = keep_failure(model, Status::Note(notice));
    Vec::new()
}

pub(super) fn saved(
    model: &mut Model,
    answer: (Ticket, EventId),
    case: Option<Box<CaseFile>>,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let (ticket, batch) = answer;
    let Some(Order::Save(changes)) = model.history.pending.remove(&ticket) else {
        return Vec::new();
    };
    model.history.undo.push(batch);
    model.history.redo.clear();
    let mut effects = case.and_then(|case| read_back(model, &case)).into_iter().collect::<Vec<_>>();
    if model.history.pending.is_empty() && !keeps_a_hint(&model.status) {
        model.status = keep_failure(model, Status::Saved { at: now });
    }
    effects.extend(drafts_taken_up(model, &changes));
    if model.screen == Screen::Page {
        effects.extend(super::page::load(model));
    }
    if changes.iter().any(reaches_others) {
        effects.extend(count_anew(model));
    }
    effects.extend(step_on(model));
    effects.extend(leave_when_written(model));
    effects
}

/// Takes the next step that was asked for, once nothing is being written.
pub(super) fn step_on(model: &mut Model) -> Vec<Effect> {
    if !model.history.pending.is_empty() {
        return Vec::new();
    }
    let Some(step) = model.history.asked.pop_front() else { return Vec::new() };
    let (found, nothing) = match step {
        Step::Undo => (model.history.undo.pop(), Notice::NothingToUndo),
        Step::Redo => (model.history.redo.pop(), Notice::NothingToRedo),
    };
    match (found, step) {
        (Some(batch), Step::Undo) => order(model, batch, Order::Undo(batch)),
        (Some(batch), Step::Redo) => order(model, batch, Order::Redo(batch)),
        (None, _) => {
            note(model, nothing);
            step_on(model)
        }
    }
}

/// Whether it changes what other items are: which are in the review.
fn reaches_others(change: &Change) -> bool {
    matches!(change, Change::Draw(_) | Change::WithdrawSample { .. } | Change::Exclude(_) | Change::Include(_))
}

/// Reads again what is counted, and the case in front: its persons may have been drawn.
fn count_anew(model: &mut Model) -> Vec<Effect> {
    let mut effects = match model.screen {
        Screen::Start | Screen::Overview => Vec::new(),
        Screen::Case => super::overview::load(model).into_iter().chain(super::case::read_again(model)).collect(),
        Screen::Queue | Screen::Log | Screen::Page => super::overview::load(model),
    };
    effects.extend(norm_progress::ask(model));
    effects
}

/// A hint about the finding just made outlives the word that it was saved: the row says that too.
fn keeps_a_hint(status: &Status) -> bool {
    use Notice::{NameCircumstances, Quotes, Replaced, RestOnIt, TextUnfilled, TextWritten, WriteReasoning};
    let Status::Note(notice) = status else { return false };
    matches!(
        notice,
        TextWritten
            | WriteReasoning
            | NameCircumstances
            | RestOnIt(_)
            | Replaced(_)
            | TextUnfilled(..)
            | Quotes(Word::Quoted(_))
    )
}

/// Drafts of the texts that are now in the file are no longer needed.
fn drafts_taken_up(model: &mut Model, changes: &[Change]) -> Vec<Effect> {
    let mut effects = unfinished::recorded(model, changes);
    for change in changes {
        let Change::Assess(assessment) = change else { continue };
        effects.extend(quotes::taken_up(model, assessment));
        let texts = [(Field::Reasoning, &assessment.reasoning), (Field::Compensating, &assessment.compensating)];
        for (field, written) in texts {
            let key = DraftKey { item: Some(assessment.item.clone()), norm: assessment.norm.clone(), field };
            let being_typed = model.text_field.as_ref().is_some_and(|open| open.key == key);
            let kept = model.kept.get(&key);
            if !being_typed && kept.is_some_and(|kept| kept.trim() == written.as_deref().unwrap_or_default()) {
                model.kept.remove(&key);
                effects.push(Effect::DropDraft { key });
            }
        }
    }
    effects
}

/// Takes in a case that was written. Of one that is no longer in front it is not known what it was before: the norms
/// are counted anew.
fn read_back(model: &mut Model, case: &CaseFile) -> Option<Effect> {
    let Some(view) = model.case.as_mut().filter(|view| view.file.item == case.item) else {
        return norm_progress::ask(model);
    };
    if let Some(overview) = &mut model.overview {
        overview.follow(&view.file, case);
    }
    let before = std::mem::replace(&mut view.file, case.clone());
    norm_progress::follow(model, &before, case);
    quotes::look_up(model);
    None
}

pub(super) fn save_failed(model: &mut Model, ticket: Ticket, message: String) -> Vec<Effect> {
    let Some(Order::Save(mut changes)) = model.history.pending.remove(&ticket) else {
        return Vec::new();
    };
    // A second failure joins the first, so that one key tries all of it again.
    if let Status::Failed { changes: earlier, .. } = &model.status {
        changes.splice(0..0, earlier.iter().cloned());
    }
    model.status = Status::Failed { message, changes };
    model.history.asked.clear();
    model.quitting = false;
    if matches!(model.layer, Some(Layer::Dialog(Dialog::Leaving))) {
        model.layer = None;
    }
    Vec::new()
}

pub(super) fn retry(model: &mut Model) -> Vec<Effect> {
    let Status::Failed { changes, .. } = std::mem::replace(&mut model.status, Status::Quiet) else {
        return Vec::new();
    };
    save(model, changes)
}

/// Puts the message away. The texts stay as drafts: the field shows them when it is opened again.
pub(super) fn dismiss(model: &mut Model) -> Vec<Effect> {
    model.status = Status::Quiet;
    Vec::new()
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    while let Some((item, norm)) = model.history.quoted.pop() {
        // What was taken out by hand is gone already.
        if !super::case::quotes::waiting(model, &item, &norm).is_empty() {
            return super::case::quotes::take_back(model, item, norm);
        }
    }
    model.history.asked.push_back(Step::Undo);
    step_on(model)
}

pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    model.history.asked.push_back(Step::Redo);
    step_on(model)
}

fn order(model: &mut Model, batch: EventId, order: Order) -> Vec<Effect> {
    let ticket = model.ticket();
    model.history.pending.insert(ticket, order);
    model.status = keep_failure(model, Status::Saving);
    vec![Effect::Undo { ticket, batch }]
}

/// To redo is to undo the undoing, so the new event's id goes on the other stack.
pub(super) fn undone(
    model: &mut Model,
    answer: (Ticket, EventId),
    case: Option<Box<CaseFile>>,
    what: Undid,
) -> Vec<Effect> {
    let (ticket, batch) = answer;
    let status = match model.history.pending.remove(&ticket) {
        Some(Order::Undo(_)) => {
            model.history.redo.push(batch);
            Status::Undone(what)
        }
        Some(Order::Redo(_)) => {
            model.history.undo.push(batch);
            Status::Redone(what)
        }
        Some(Order::Save(_) | Order::Bulk(..)) | None => return Vec::new(),
    };
    if let Status::Undone(what) | Status::Redone(what) = &status {
        super::case::verdict::select(model, &what.clone());
    }
    model.status = keep_failure(model, status);
    let alone = case.is_some();
    // Of many items only one is read back.
    let many = matches!(&model.status, Status::Undone(what) | Status::Redone(what) if what.changes > 1);
    let mut effects = super::update::refresh(model);
    effects.extend(case.and_then(|case| read_back(model, &case)));
    if many {
        effects.extend(norm_progress::ask(model));
    }
    if !alone {
        effects.extend(count_anew(model));
    } else if !matches!(model.screen, Screen::Start | Screen::Overview) {
        // It may be another case than the one in front, whose state the counts beside it do not know.
        effects.extend(super::overview::load(model));
    }
    effects.extend(step_on(model));
    effects.extend(leave_when_written(model));
    effects
}

pub(super) fn undo_failed(model: &mut Model, ticket: Ticket, message: String) -> Vec<Effect> {
    match model.history.pending.remove(&ticket) {
        Some(Order::Undo(batch)) => model.history.undo.push(batch),
        Some(Order::Redo(batch)) => model.history.redo.push(batch),
        Some(Order::Save(_) | Order::Bulk(..)) | None => return Vec::new(),
    }
    model.history.asked.clear();
    note(model, Notice::UndoFailed(message))
}

/// Leaves the program once the last pending write is answered, if the user asked to.
pub(super) fn leave_when_written(model: &Model) -> Vec<Effect> {
    if model.quitting && model.history.pending.is_empty() { vec![Effect::Quit] } else { Vec::new() }
}
