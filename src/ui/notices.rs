//! What the status line says.

use super::canvas::Canvas;
use super::refusal;
use crate::app::text_field::MOST;
use crate::app::{Action, Notice, Replaced, Status, Undid};
use crate::domain::change::EventKind;
use crate::keys::Context;
use crate::text::Text;
use chrono::Local;

/// The words for the status; empty when there is nothing to say.
pub fn status(canvas: &Canvas<'_, '_>) -> String {
    let text = canvas.text;
    match &canvas.model.status {
        Status::Quiet => String::new(),
        Status::Saving => text.status_saving(),
        Status::Saved { at } => text.status_saved(at.with_timezone(&Local).format("%H:%M:%S").to_string()),
        Status::Failed { message, changes } => text.status_failed(changes.len(), message),
        Status::Undone(what) => text.status_undone(undid(canvas, what)),
        Status::Redone(what) => text.status_redone(undid(canvas, what)),
        Status::Note(notice) => words(canvas, notice),
    }
}

fn undid(canvas: &Canvas<'_, '_>, what: &Undid) -> String {
    let norm = what.norm.as_ref().map(|code| {
        let norm = canvas.model.framework.norm(code);
        norm.map_or_else(|| code.clone(), |norm| norm.title.get(canvas.model.language).to_owned())
    });
    let item = what.item.as_ref().map(|item| item.reference.clone());
    let kind = what.kind.and_then(|kind| sort(canvas.text, kind));
    let about: Vec<String> = [item, norm, kind].into_iter().flatten().collect();
    if what.changes > 1 || about.is_empty() {
        format!("{} ({})", about.join(", "), canvas.text.status_changes(what.changes)).trim_start().to_owned()
    } else {
        about.join(", ")
    }
}

/// What an undo was about: whether it was made or taken back, it is the same thing. A verdict is named by its norm.
fn sort(text: &Text, kind: EventKind) -> Option<String> {
    use EventKind as K;
    match kind {
        K::Asked | K::QuestionWithdrawn => Some(text.bench_undid_question()),
        K::Recommended | K::RecommendationWithdrawn => Some(text.bench_undid_recommendation()),
        K::Drawn | K::SampleWithdrawn => Some(text.bench_undid_sample()),
        K::Dismissed | K::Undismissed => Some(text.bench_undid_dismissal()),
        K::Closed | K::Reopened => Some(text.bench_undid_closure()),
        K::Excluded | K::Included => Some(text.bench_undid_exclusion()),
        K::VersionFrozen | K::VersionWithdrawn => Some(text.bench_undid_version()),
        K::Reacted | K::ReactionWithdrawn => Some(text.bench_undid_reaction()),
        K::Created | K::Imported | K::Replaced | K::Assessed | K::AssessmentCleared | K::AssessmentOutdated => None,
    }
}

/// What the verdict was, and that nothing of it is gone.
fn replaced(canvas: &Canvas<'_, '_>, what: Replaced) -> String {
    let (text, key) = (canvas.text, canvas.keys.named(Action::Undo));
    let was = text.word(what.was);
    if what.overwritten {
        return text.walk_overwritten(was, key);
    }
    let texts = [
        what.reasoning.then(|| text.walk_replaced_reasoning()),
        what.compensating.then(|| text.walk_replaced_circumstances()),
        (what.quotes > 0).then(|| text.walk_replaced_quotes(what.quotes)),
    ];
    text.walk_replaced(was, texts.into_iter().flatten().collect::<Vec<_>>().join(", "), key)
}

/// A count of characters in figures.
pub fn figure(text: &Text, count: usize) -> String {
    crate::text::number(count as u64, text.language())
}

fn words(canvas: &Canvas<'_, '_>, notice: &Notice) -> String {
    let text = canvas.text;
    match notice {
        Notice::NothingToUndo => text.notice_nothing_to_undo(),
        Notice::NothingToRedo => text.notice_nothing_to_redo(),
        Notice::NothingToRepeat => text.notice_nothing_to_repeat(),
        Notice::NothingToClear => text.notice_nothing_to_clear(),
        Notice::NoNextCase => text.notice_no_next_case(),
        Notice::NoPreviousCase => text.notice_no_previous_case(),
        Notice::NoOpenCase => text.notice_no_open_case(),
        Notice::TextWritten => {
            let key = |action| canvas.keys.named(action);
            text.walk_text_written(key(Action::NextPane), key(Action::Select), key(Action::Down))
        }
        Notice::Replaced(what) => replaced(canvas, *what),
        Notice::Refused(action, why) => refusal::words(canvas, *action, *why),
        Notice::HiddenInList => text.walk_hidden(canvas.keys.named(Action::HideDone)),
        Notice::NoDifference => text.notice_no_difference(),
        Notice::NoOtherVersion => text.hang_no_other_version(),
        Notice::RestOnIt(count) => text.hang_rest_on_it(*count, crate::text::number(*count, text.language())),
        Notice::TextKept => text.notice_text_kept(),
        Notice::DraftFound(words) => text.notice_draft_found(text.field_words(*words)),
        Notice::DraftOfNow(words) => text.form_draft_of_now(text.field_words(*words)),
        Notice::DraftLeft(opens) => {
            let contexts = Context::of_screen(canvas.model);
            text.form_draft_left(canvas.keys.named_in(&contexts, *opens), canvas.keys.named(Action::SwapDraft))
        }
        Notice::NameCircumstances => text.notice_name_circumstances(canvas.keys.named(Action::Compensating)),
        Notice::WriteReasoning => text.notice_write_reasoning(canvas.keys.named(Action::Reasoning)),
        Notice::VerdictFirst => text.notice_verdict_first(),
        Notice::VerdictAtNorms => text.notice_verdict_at_norms(canvas.keys.named(Action::ToNorms)),
        Notice::NameView => text.notice_name_view(),
        Notice::ViewsFailed(message) => text.notice_views_failed(message),
        Notice::Bulk(word) => super::bulk::word(text, *word),
        Notice::Quotes(word) => super::quotes::word(canvas, *word),
        Notice::LibraryFaulty(faults, first) => text.library_faulty(*faults, first),
        Notice::TextHasGaps(gaps) => {
            text.library_gaps(gaps.iter().map(|gap| text.library_blank(*gap)).collect::<Vec<_>>().join(", "))
        }
        Notice::TextUnfilled(count, first) => text.text_unfilled(*count, first),
        Notice::TextForOther(verdict, given) => text.library_for_other(text.word(*verdict), text.word(*given)),
        Notice::ConfigurationFaulty(faults) => text.config_faulty(*faults),
        Notice::PasteIgnored => text.notice_paste_ignored(),
        Notice::FieldFull(characters) => text.field_full(figure(text, *characters), figure(text, MOST)),
        Notice::LoadFailed(message) => text.notice_load_failed(message),
        Notice::UndoFailed(message) => text.notice_undo_failed(message),
        Notice::EditorFailed(message) => text.notice_editor_failed(message),
        Notice::Exported(path) => text.export_written(path),
        Notice::ExportFailed(message) => message.clone(),
        Notice::DraftFailed(message) => text.notice_draft_failed(message),
    }
}
