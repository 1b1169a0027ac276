//! Setting verdicts, and what goes with them.

use super::norms::{draft_key, next_open, readers_differ};
use super::{CaseView, Focus, NormRow, norm_rows};
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::history::{note, save};
use crate::app::model::{LastVerdict, Layer, Model};
use crate::app::msg::{Field, Undid};
use crate::app::status::{Notice, Replaced};
use crate::app::text_field;
use crate::domain::change::Change;
use crate::domain::codes::{Reading, Verdict, Visibility};
use crate::domain::resting;
use crate::domain::review_records::Assessment;
use crate::domain::view::Record;
use chrono::{DateTime, Utc};

pub(super) fn act(model: &mut Model, action: Action, now: DateTime<Utc>) -> Vec<Effect> {
    if let Some(verdict) = action.verdict() {
        if model.open_case().is_some_and(|case| case.focus == Focus::Document) {
            return note(model, Notice::VerdictAtNorms);
        }
        return set(model, verdict, now);
    }
    match action {
        Action::Reasoning => text_field::open(model, Field::Reasoning),
        Action::Compensating => text_field::open(model, Field::Compensating),
        Action::Visibility => toggle_visibility(model, now),
        Action::Clear => clear(model),
        Action::Repeat => repeat(model, now),
        Action::RestInOrder => ask_rest_in_order(model),
        Action::Close => ask_close(model),
        Action::DismissSignal => super::signals::ask_dismiss(model),
        Action::Reconcile => ask_reconcile(model),
        _ => Vec::new(),
    }
}

/// The selected row and its norm's code.
pub(in crate::app) fn selected(model: &Model) -> Option<(NormRow, String)> {
    let case = model.open_case()?;
    let row = norm_rows(model, case).into_iter().nth(case.norm)?;
    let code = model.framework.norms[row.place].code.clone();
    Some((row, code))
}

/// Selects the norm a change was about, if it lies in front: what was taken back is then in view.
pub(in crate::app) fn select(model: &mut Model, what: &Undid) {
    let place = what.norm.as_ref().and_then(|code| model.framework.place(code));
    if let (Some(case), Some(place)) = (&mut model.case, place)
        && what.item.as_ref() == Some(&case.file.item)
        && let Some(row) = case.norms.iter().position(|norm| *norm == place)
    {
        case.norm = row;
    }
}

/// My assessment under a norm, as it is or new: texts that waited for a verdict are taken up.
fn mine(model: &Model, case: &CaseView, row: &NormRow, verdict: Verdict) -> Assessment {
    let norm = &model.framework.norms[row.place].code;
    let mut assessment = row.mine.clone().unwrap_or_else(|| Assessment {
        item: case.file.item.clone(),
        norm: norm.clone(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some(model.reviewer.clone()),
        reading: model.reading,
        at: None,
        stale_since: None,
        evidence: Vec::new(),
        extra: std::collections::BTreeMap::new(),
    });
    let kept = |field| model.kept.get(&draft_key(&case.file.item, norm, field)).map(|text| text.trim().to_owned());
    if let Some(text) = kept(Field::Reasoning) {
        assessment.reasoning = Some(text).filter(|text| !text.is_empty());
    }
    if let Some(text) = kept(Field::Compensating) {
        assessment.compensating = Some(text).filter(|text| !text.is_empty());
    }
    assessment.evidence.extend(super::quotes::waiting(model, &case.file.item, norm).iter().cloned());
    assessment.verdict = verdict;
    assessment
}

/// Orders an assessment to be written as given now.
fn write(model: &mut Model, assessments: Vec<Assessment>, now: DateTime<Utc>) -> Vec<Effect> {
    if let Some(last) = assessments.last() {
        model.last = Some(LastVerdict {
            verdict: last.verdict,
            reasoning: last.reasoning.clone(),
            compensating: last.compensating.clone(),
            visibility: last.visibility,
        });
    }
    let stamped = assessments
        .into_iter()
        .map(|assessment| Change::Assess(Assessment { at: Some(now), stale_since: None, ..assessment }))
        .collect();
    save(model, stamped)
}

fn set(model: &mut Model, verdict: Verdict, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((row, _)) = selected(model) else { return Vec::new() };
    let Some(case) = &model.case else { return Vec::new() };
    let assessment = mine(model, case, &row, verdict);
    let law = model.framework.norms[row.place].law;
    let hint = rests_on_it(case, verdict).or_else(|| hint_for(&assessment, law));
    let hint = hint.or_else(|| replaced(row.mine.as_ref()?, &assessment));
    let effects = write(model, vec![assessment], now);
    match hint {
        Some(hint) => {
            note(model, hint);
        }
        None => advance(model),
    }
    effects
}

/// An authorisation given in series that is marked unlawful: how many disclosures rest on it. A hint, never more:
/// their verdicts stay as they are.
fn rests_on_it(case: &CaseView, verdict: Verdict) -> Option<Notice> {
    let series = matches!(&case.file.record, Record::Authorisation(found) if resting::is_for_a_series(found.kind));
    let resting = case.file.disclosures_total;
    (series && verdict == Verdict::Unlawful && resting > 1).then_some(Notice::RestOnIt(resting))
}

/// A finding with something written or quoted got another verdict, or another text. Nothing of it is lost: the verdict
/// keeps the texts, and the change can be taken back. But a key pressed by mistake must be seen, so the selection stays.
fn replaced(before: &Assessment, after: &Assessment) -> Option<Notice> {
    let reasoning = before.reasoning.is_some();
    let (compensating, quotes) = (before.compensating.is_some(), before.evidence.len());
    let overwritten = |old: &Option<String>, new: &Option<String>| old.is_some() && old != new;
    let overwritten =
        overwritten(&before.reasoning, &after.reasoning) || overwritten(&before.compensating, &after.compensating);
    let written = reasoning || compensating || quotes > 0;
    let changed = before.verdict != after.verdict || overwritten;
    (before.verdict.is_finding() && written && changed).then_some(Notice::Replaced(Replaced {
        was: before.verdict,
        reasoning,
        compensating,
        quotes,
        overwritten,
    }))
}

/// A finding asks for its reasoning, and careless against the law for what compensates it: the selection stays.
fn hint_for(assessment: &Assessment, law: bool) -> Option<Notice> {
    if !assessment.verdict.is_finding() {
        None
    } else if assessment.reasoning.is_none() {
        Some(Notice::WriteReasoning)
    } else if law && assessment.verdict == Verdict::Careless && assessment.compensating.is_none() {
        Some(Notice::NameCircumstances)
    } else {
        None
    }
}

/// Selects the next required norm without a verdict.
pub(in crate::app) fn advance(model: &mut Model) {
    let Some(case) = &model.case else { return };
    let next = next_open(&norm_rows(model, case), case.norm);
    if let (Some(next), Some(case)) = (next, &mut model.case) {
        case.norm = next;
    }
}

/// Writes one text of the selected norm's assessment: the reconciled one where there is one, else mine.
pub(in crate::app) fn write_text(
    model: &mut Model,
    field: Field,
    text: Option<String>,
    now: DateTime<Utc>,
) -> Vec<Effect> {
    let Some(mut assessment) = selected(model).and_then(|(row, _)| row.leading().cloned()) else {
        return Vec::new();
    };
    match field {
        Field::Compensating => assessment.compensating = text,
        _ => assessment.reasoning = text,
    }
    let lacks = hint_for(&assessment, selected_is_law(model)).filter(|hint| *hint == Notice::NameCircumstances);
    let may_quote = assessment.verdict.is_finding() && assessment.evidence.is_empty();
    let hint = lacks.or(may_quote.then_some(Notice::TextWritten));
    if assessment.reading == Reading::Reconciled {
        assessment.reviewer = Some(model.reviewer.clone());
    }
    let effects = write(model, vec![assessment], now);
    // The selection stays: what follows a text, as a quote, is mostly about the same finding.
    if let Some(hint) = hint {
        note(model, hint);
    }
    effects
}

fn selected_is_law(model: &Model) -> bool {
    selected(model).is_some_and(|(row, _)| model.framework.norms[row.place].law)
}

fn toggle_visibility(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let Some(mut assessment) = selected(model).and_then(|(row, _)| row.leading().cloned()) else {
        return note(model, Notice::VerdictFirst);
    };
    assessment.visibility = match assessment.visibility {
        Visibility::Public => Visibility::Secret,
        Visibility::Secret => Visibility::Public,
    };
    save(model, vec![Change::Assess(Assessment { at: Some(now), ..assessment })])
}

/// Withdraws what the row shows first: the reconciliation, else my own verdict. Undo brings it back.
fn clear(model: &mut Model) -> Vec<Effect> {
    match selected(model).and_then(|(row, _)| row.leading().map(Assessment::key)) {
        Some(key) => save(model, vec![Change::ClearAssessment(key)]),
        None => note(model, Notice::NothingToClear),
    }
}

fn repeat(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    let (Some(last), Some((row, _))) = (model.last.clone(), selected(model)) else {
        return note(model, Notice::NothingToRepeat);
    };
    let Some(case) = &model.case else { return Vec::new() };
    let assessment = mine(model, case, &row, last.verdict);
    let repeated = Assessment {
        reasoning: last.reasoning.or(assessment.reasoning),
        compensating: last.compensating.or(assessment.compensating),
        visibility: last.visibility,
        ..assessment
    };
    let hint = row.mine.as_ref().and_then(|before| replaced(before, &repeated));
    let effects = write(model, vec![repeated], now);
    match hint {
        Some(hint) => {
            note(model, hint);
        }
        None => advance(model),
    }
    effects
}

pub(in crate::app) fn ask_rest_in_order(model: &mut Model) -> Vec<Effect> {
    let Some(case) = model.open_case() else { return Vec::new() };
    let open: Vec<usize> =
        norm_rows(model, case).iter().filter(|row| row.required && row.is_open()).map(|row| row.place).collect();
    let dialog = if open.is_empty() { Dialog::NoneOpen } else { Dialog::RestInOrder { norms: open } };
    model.layer = Some(Layer::Dialog(dialog));
    Vec::new()
}

pub(in crate::app) fn rest_in_order(model: &mut Model, norms: &[usize], now: DateTime<Utc>) -> Vec<Effect> {
    let Some(case) = model.open_case() else { return Vec::new() };
    let rows = norm_rows(model, case);
    let chosen = rows.iter().filter(|row| norms.contains(&row.place));
    let assessments = chosen.map(|row| mine(model, case, row, Verdict::InOrder)).collect();
    let effects = write(model, assessments, now);
    advance(model);
    effects
}

fn ask_close(model: &mut Model) -> Vec<Effect> {
    let Some(case) = model.open_case() else { return Vec::new() };
    let dialog = if case.file.closure.is_some() { Dialog::Reopen } else { Dialog::Close { reason: <_>::default() } };
    model.layer = Some(Layer::Dialog(dialog));
    Vec::new()
}

fn ask_reconcile(model: &mut Model) -> Vec<Effect> {
    let Some((row, _)) = selected(model) else { return Vec::new() };
    if !model.open_case().is_some_and(|case| readers_differ(model, case)) {
        return note(model, Notice::NoDifference);
    }
    model.layer = Some(Layer::Dialog(Dialog::Reconcile { norm: row.place }));
    Vec::new()
}

/// Lays down what the readers agreed on. My reasoning is where it starts from.
pub(in crate::app) fn reconcile(model: &mut Model, verdict: Verdict, now: DateTime<Utc>) -> Vec<Effect> {
    let Some((row, _)) = selected(model) else { return Vec::new() };
    let Some(case) = &model.case else { return Vec::new() };
    let start = row.reconciled().cloned().unwrap_or_else(|| mine(model, case, &row, verdict));
    let reviewer = Some(model.reviewer.clone());
    let settled = Assessment { reading: Reading::Reconciled, reviewer, verdict, ..start };
    let effects = write(model, vec![settled], now);
    advance(model);
    effects
}
