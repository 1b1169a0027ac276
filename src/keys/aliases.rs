//! What else a user calls an action: searched with its name in help and palette, never shown.

use crate::app::Action;
use crate::text::Text;

type Words = fn(&Text) -> String;

/// Whether a word that is looked for begins one of these.
pub(super) fn names(action: Action, text: &Text, word: &str) -> bool {
    let word = word.to_lowercase();
    let begins = |words: &Words| words(text).split_whitespace().any(|name| name.starts_with(&word));
    of(action).iter().any(begins)
}

fn of(action: Action) -> &'static [Words] {
    use Action as A;
    use Text as T;
    match action {
        A::Mark | A::MarkAll | A::ClearMarks | A::Tick => &[T::alias_mark],
        A::BulkVerdict | A::BulkClose => &[T::alias_mark, T::alias_together],
        A::RestInOrder => &[T::alias_together],
        A::Select | A::ByCharacter => &[T::alias_select, T::alias_quote],
        A::Quote | A::NextQuote => &[T::alias_quote, T::alias_copy],
        A::RemoveQuote | A::DropView | A::WithdrawAsked | A::RubWord | A::RubLine | A::ClearFind => &[T::alias_remove],
        A::Clear => &[T::alias_remove, T::alias_undo],
        A::Undo | A::Redo => &[T::alias_undo],
        A::Back
        | A::Cancel
        | A::ToNorms
        | A::Dismiss
        | A::LeaveFind
        | A::LeaveSelection
        | A::PreviousOpen
        | A::PreviousCase => &[T::alias_back],
        A::TextDone | A::Retry | A::Accept | A::SaveView => &[T::alias_save],
        A::ExportReport | A::OpenReport => &[T::alias_print],
        A::Find | A::Filter | A::OpenSearch | A::Views | A::NextHit => &[T::alias_find],
        A::NextOpen | A::NextCase => &[T::alias_skip],
        A::OpenImport | A::StartImport | A::ConfirmImport => &[T::alias_import],
        A::Library | A::OtherList => &[T::alias_library, T::alias_copy],
        A::Repeat | A::SwapDraft => &[T::alias_copy],
        A::AskService | A::AnswerQuestion | A::OpenQuestions | A::AskRest => &[T::alias_ask],
        A::Lock | A::Unlock => &[T::alias_lock],
        A::Up | A::Down | A::PageUp | A::PageDown | A::First | A::Last => &[T::alias_scroll],
        A::Zoom => &[T::alias_zoom],
        A::NextPane | A::PreviousPane | A::NextKind => &[T::alias_pane],
        A::Reasoning | A::Compensating | A::EditExternally => &[T::alias_write],
        A::DismissSignal | A::OpenSignals => &[T::alias_signal],
        A::ChangeSort => &[T::alias_sort],
        A::HideDone => &[T::alias_hide],
        A::DrawSample | A::OpenSamples | A::ExtendSample | A::DrawPersons => &[T::alias_draw],
        A::OpenStatistics => &[T::alias_count],
        A::Quit => &[T::alias_quit],
        A::Reconcile => &[T::alias_reconcile],
        A::OpenLog => &[T::alias_log],
        A::Help | A::Palette => &[T::alias_help],
        _ => &[],
    }
}
