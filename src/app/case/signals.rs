//! What the checks noticed about the case: hints beside the norms, never verdicts.

use super::{CaseView, NormRow, norm_rows};
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::history::save;
use crate::app::line::Line;
use crate::app::model::{Layer, Model};
use crate::domain::change::Change;
use crate::domain::check::{Signal, SignalStatus};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Dismissal;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Orders the signals of the case in front, if the framework has checks; until they come, those of before are shown.
pub(in crate::app) fn ask(model: &Model) -> Option<Effect> {
    let case = model.case.as_ref().filter(|_| !model.framework.checks.is_empty())?;
    Some(Effect::LoadSignals { item: case.file.item.clone() })
}

/// The same after a change: those that are shown are of before it.
pub(in crate::app) fn ask_again(model: &mut Model) -> Option<Effect> {
    let effect = ask(model)?;
    if let Some(case) = &mut model.case {
        case.signals_stale = true;
    }
    Some(effect)
}

pub(in crate::app) fn loaded(model: &mut Model, item: &ItemRef, signals: Vec<Signal>) -> Vec<Effect> {
    if let Some(case) = model.case.as_mut().filter(|case| case.file.item == *item) {
        case.signals = signals;
        case.signals_stale = false;
    }
    Vec::new()
}

/// The signals of a norm of the case.
pub fn of_norm<'a>(case: &'a CaseView, norm: &'a str) -> impl Iterator<Item = &'a Signal> {
    case.signals.iter().filter(move |signal| signal.norm == norm)
}

/// What became of a signal under this row of the table: a verdict answers it at once, before it was read back.
#[must_use]
pub fn status(signal: &Signal, row: &NormRow) -> SignalStatus {
    let assessed = row.mine.is_some() || !row.others.is_empty();
    match signal.status {
        SignalStatus::Dismissed => SignalStatus::Dismissed,
        _ if assessed => SignalStatus::Answered,
        _ => SignalStatus::Open,
    }
}

/// Whether a signal of the norm of this row waits for an answer.
#[must_use]
pub fn has_open(case: &CaseView, norm: &str, row: &NormRow) -> bool {
    of_norm(case, norm).any(|signal| status(signal, row) == SignalStatus::Open)
}

/// Whether the selected norm has a signal that can be set aside, or was.
#[must_use]
pub fn can_dismiss(model: &Model) -> bool {
    chosen(model).is_some()
}

/// The first signal of the selected norm that is open; else the first that was set aside. One that a verdict answered
/// waits for nothing.
fn chosen(model: &Model) -> Option<&Signal> {
    let case = model.open_case()?;
    let row = norm_rows(model, case).into_iter().nth(case.norm)?;
    let norm = &model.framework.norms[row.place].code;
    let with = |wanted| of_norm(case, norm).find(|signal| status(signal, &row) == wanted);
    with(SignalStatus::Open).or_else(|| with(SignalStatus::Dismissed))
}

/// Asks why the signal is set aside; one that was set aside comes back.
pub(super) fn ask_dismiss(model: &mut Model) -> Vec<Effect> {
    let Some(signal) = chosen(model).cloned() else { return Vec::new() };
    if signal.status == SignalStatus::Dismissed {
        return save(model, vec![Change::Undismiss { item: signal.item, check: signal.check }]);
    }
    model.layer = Some(Layer::Dialog(Dialog::Dismiss { signal: Box::new(signal), reason: Line::default() }));
    Vec::new()
}

pub(in crate::app) fn dismiss(model: &mut Model, signal: Signal, reason: &Line, now: DateTime<Utc>) -> Vec<Effect> {
    let dismissal = Dismissal {
        item: signal.item,
        check: signal.check,
        reason: reason.text().trim().to_owned(),
        reviewer: Some(model.reviewer.clone()),
        at: Some(now),
        extra: BTreeMap::new(),
    };
    save(model, vec![Change::Dismiss(dismissal)])
}
