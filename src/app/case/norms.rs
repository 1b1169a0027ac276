//! The norms table: which norms in which order, and what is known under each.

use super::CaseView;
use crate::app::model::Model;
use crate::app::msg::{DraftKey, Field};
use crate::domain::change::Change;
use crate::domain::codes::Reading;
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;
use crate::domain::review_records::Assessment;
use crate::domain::settle::{NormReading, Settled, settle};
use crate::domain::view::CaseFile;

/// One row: a norm with its assessments, those being written included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormRow {
    /// Place in the framework.
    pub place: usize,
    pub required: bool,
    pub mine: Option<Assessment>,
    /// Of other readers, and the reconciled one.
    pub others: Vec<Assessment>,
    pub settled: Settled,
    /// A change is on its way to the file.
    pub saving: bool,
    /// A text waits for a verdict, or for a write that failed.
    pub kept: bool,
}

impl NormRow {
    /// Whether it still asks for a verdict of this reader.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.mine.as_ref().is_none_or(|mine| mine.stale_since.is_some()) && !matches!(self.settled, Settled::Verdict(_))
    }

    /// Whether nothing settles it because what was judged is no longer what lies in the file.
    #[must_use]
    pub fn is_outdated(&self) -> bool {
        let mut given = self.mine.iter().chain(&self.others);
        self.settled == Settled::Open && given.any(|assessment| assessment.stale_since.is_some())
    }

    #[must_use]
    pub fn reconciled(&self) -> Option<&Assessment> {
        self.others.iter().find(|other| other.reading == Reading::Reconciled)
    }

    /// The assessment whose texts are shown and edited: the reconciled one where there is one.
    #[must_use]
    pub fn leading(&self) -> Option<&Assessment> {
        self.reconciled().or(self.mine.as_ref())
    }
}

/// The required norms first, then those that were assessed all the same, then the rest.
pub(super) fn order(framework: &Framework, file: &CaseFile) -> Vec<usize> {
    let rank = |place: &usize| {
        let code = &framework.norms[*place].code;
        let assessed = file.assessments.iter().any(|assessment| assessment.norm == *code);
        if file.required.contains(*place) { 0 } else { 2 - u8::from(assessed) }
    };
    let mut places: Vec<usize> = (0..framework.norms.len()).collect();
    places.sort_by_key(rank);
    places
}

/// The assessments of the item with the pending changes laid over them.
pub(super) fn overlaid<'a>(file: &CaseFile, changes: impl Iterator<Item = &'a Change>) -> Vec<Assessment> {
    let mut all = file.assessments.clone();
    for change in changes.filter(|change| change.item() == Some(&file.item)) {
        match change {
            Change::Assess(new) => {
                all.retain(|old| old.key() != new.key());
                all.push(new.clone());
            }
            Change::ClearAssessment(key) => all.retain(|old| old.key() != *key),
            _ => {}
        }
    }
    all
}

/// Whether the readers differ under the selected norm, or did until it was settled.
#[must_use]
pub fn readers_differ(model: &Model, case: &CaseView) -> bool {
    let rows = norm_rows(model, case);
    rows.get(case.norm).is_some_and(|row| row.settled == Settled::Conflict || row.reconciled().is_some())
}

/// The rows of the table.
#[must_use]
pub fn norm_rows(model: &Model, case: &CaseView) -> Vec<NormRow> {
    let all = overlaid(&case.file, model.history.changes());
    case.norms.iter().map(|&place| row(model, &case.file, &all, place)).collect()
}

fn row(model: &Model, file: &CaseFile, all: &[Assessment], place: usize) -> NormRow {
    let code = model.framework.norms[place].code.as_str();
    let here: Vec<&Assessment> = all.iter().filter(|assessment| assessment.norm == code).collect();
    let is_mine = |assessment: &Assessment| {
        assessment.reading != Reading::Reconciled && assessment.reviewer.as_deref() == Some(model.reviewer.as_str())
    };
    let readings: Vec<NormReading> = here.iter().map(|assessment| reading_of(assessment, place)).collect();
    let touches = |change: &Change| change.item() == Some(&file.item) && norm_of(change) == Some(code);
    let key = |field| DraftKey { item: Some(file.item.clone()), norm: code.to_owned(), field };
    NormRow {
        place,
        required: file.required.contains(place),
        mine: here.iter().find(|assessment| is_mine(assessment)).map(|mine| (*mine).clone()),
        others: here.iter().filter(|other| !is_mine(other)).map(|other| (*other).clone()).collect(),
        settled: settle(&readings),
        saving: model.history.changes().any(touches),
        kept: model.has_kept(&key(Field::Reasoning)) || model.has_kept(&key(Field::Compensating)),
    }
}

fn reading_of(assessment: &Assessment, norm: usize) -> NormReading {
    NormReading {
        norm,
        reading: assessment.reading,
        verdict: assessment.verdict,
        at: assessment.at,
        stale: assessment.stale_since.is_some(),
    }
}

fn norm_of(change: &Change) -> Option<&str> {
    match change {
        Change::Assess(assessment) => Some(&assessment.norm),
        Change::ClearAssessment(key) => Some(&key.norm),
        _ => None,
    }
}

/// The first required row without a verdict from `start` on, beginning again at the top.
pub(super) fn next_open(rows: &[NormRow], start: usize) -> Option<usize> {
    let count = rows.len();
    (0..count).map(|step| (start + step) % count).find(|&row| rows[row].required && rows[row].is_open())
}

/// The item of a norm's text.
pub(super) fn draft_key(item: &ItemRef, norm: &str, field: Field) -> DraftKey {
    DraftKey { item: Some(item.clone()), norm: norm.to_owned(), field }
}
