//! Why a key does nothing now, in one line.

use super::canvas::Canvas;
use crate::app::{Action, Refusal, Screen};
use crate::domain::view::Record;

/// The key, and what is the matter.
pub fn words(canvas: &Canvas<'_, '_>, action: Action, why: Refusal) -> String {
    let text = canvas.text;
    let key = |action| canvas.keys.named(action);
    let why = match why {
        Refusal::NotNow => not_now(canvas, action),
        Refusal::AtNorms => text.walk_at_norms(key(Action::ToNorms)),
        Refusal::InDocument => text.walk_in_document(key(Action::NextPane)),
        Refusal::Selecting => text.walk_selecting(key(Action::LeaveSelection)),
    };
    text.walk_refused(key(action), why)
}

fn not_now(canvas: &Canvas<'_, '_>, action: Action) -> String {
    use Action as A;
    let text = canvas.text;
    match action {
        A::Persons | A::DrawPersons => persons(canvas),
        A::AskRest => text.walk_no_rest(),
        A::NextAuthorisation | A::PreviousAuthorisation | A::OpenTimeline => text.walk_no_authorisation(),
        A::NextNote | A::PreviousNote | A::OpenDifference => text.walk_no_note(),
        A::OpenVersions | A::OpenConditions => text.walk_no_party(),
        A::OpenShown | A::Follow => text.walk_nothing_to_open(),
        A::Select | A::Find => text.walk_no_text(),
        A::NextHit | A::PreviousHit => text.walk_not_searched(canvas.keys.named(A::Find)),
        A::DismissSignal => text.walk_no_signal(),
        A::NextQuote | A::RemoveQuote => text.walk_no_quotes(),
        A::Reconcile => text.notice_no_difference(),
        A::OpenCase if canvas.model.screen == Screen::Log => text.walk_no_case_here(),
        A::OpenCase | A::Mark | A::MarkAll => text.walk_no_rows(),
        A::BulkVerdict | A::BulkClose => text.walk_nothing_marked(canvas.keys.named(A::Mark)),
        A::OpenSignals => text.walk_no_checks(),
        A::Retry => text.walk_all_saved(),
        _ => text.walk_not_now(),
    }
}

/// A register may say how many persons there were without naming them.
fn persons(canvas: &Canvas<'_, '_>) -> String {
    let counted = canvas.model.open_case().and_then(|case| match &case.file.record {
        Record::Disclosure(found) => found.persons_count.filter(|count| *count > 0),
        _ => None,
    });
    match counted {
        Some(count) => canvas.text.walk_persons_not_delivered(count.unsigned_abs()),
        None => canvas.text.walk_no_persons(),
    }
}
