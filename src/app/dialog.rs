//! Questions: a state like any other, answered by keys like any other.

use super::action::Action;
use super::case::{signals, verdict};
use super::effect::Effect;
use super::history::{note, save};
use super::line::Line;
use super::model::{Layer, Model};
use super::unfinished;
use crate::domain::change::Change;
use crate::domain::check::Signal;
use crate::domain::review_records::Closure;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A question to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// The remaining norms in order? Their places in the framework.
    RestInOrder {
        norms: Vec<usize>,
    },
    /// There is no norm left to say it of. Asked as a question is, because the key that answers one follows by habit.
    NoneOpen,
    /// Close the item, for this reason.
    Close {
        reason: Line,
    },
    /// Set the signal aside, for this reason.
    Dismiss {
        signal: Box<Signal>,
        reason: Line,
    },
    Reopen,
    /// Which verdict stands, under this norm.
    Reconcile {
        norm: usize,
    },
    /// One judgement is being recorded of many items.
    Recording {
        done: usize,
        total: usize,
    },
    /// Writes are on their way; the program ends after them.
    Leaving,
    /// A write failed; leave all the same?
    LeaveUnsaved,
}

impl Dialog {
    /// Whether `Enter` answers it now.
    #[must_use]
    pub fn can_accept(&self) -> bool {
        match self {
            Self::RestInOrder { .. } | Self::NoneOpen | Self::Reopen | Self::LeaveUnsaved => true,
            Self::Close { reason } | Self::Dismiss { reason, .. } => !reason.is_blank(),
            Self::Reconcile { .. } | Self::Recording { .. } | Self::Leaving => false,
        }
    }
}

pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(Layer::Dialog(dialog)) = model.layer.clone() else { return Vec::new() };
    match (action, &dialog) {
        (Action::Cancel, Dialog::Recording { .. }) => vec![Effect::CancelBulk],
        (Action::Cancel, _) => {
            let left = unfinished::left_behind(model);
            model.quitting = false;
            model.layer = None;
            left.map(|left| note(model, left)).unwrap_or_default()
        }
        (Action::Accept, _) if dialog.can_accept() => {
            model.layer = None;
            accept(model, dialog, now)
        }
        (_, Dialog::Reconcile { .. }) => match action.verdict() {
            Some(verdict) => {
                model.layer = None;
                verdict::reconcile(model, verdict, now)
            }
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn accept(model: &mut Model, dialog: Dialog, now: DateTime<Utc>) -> Vec<Effect> {
    match dialog {
        Dialog::RestInOrder { norms } => verdict::rest_in_order(model, &norms, now),
        Dialog::Close { reason } => close(model, &reason, now),
        Dialog::Dismiss { signal, reason } => signals::dismiss(model, *signal, &reason, now),
        Dialog::Reopen => {
            let item = model.open_case().map(|case| case.file.item.clone());
            item.map(|item| save(model, vec![Change::Reopen(item)])).unwrap_or_default()
        }
        Dialog::LeaveUnsaved => vec![Effect::Quit],
        Dialog::NoneOpen | Dialog::Reconcile { .. } | Dialog::Recording { .. } | Dialog::Leaving => Vec::new(),
    }
}

fn close(model: &mut Model, reason: &Line, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(case) = model.open_case() else { return Vec::new() };
    let closure = Closure {
        item: case.file.item.clone(),
        reason: reason.text().trim().to_owned(),
        reviewer: Some(model.reviewer.clone()),
        at: Some(now),
        extra: BTreeMap::new(),
    };
    save(model, vec![Change::Close(closure)])
}
