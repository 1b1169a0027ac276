//! The table: context, keys, action, what it is called, when it is offered.

use super::context::Context::{self, Always, Case, CaseDocument, CaseNorms, Everywhere, Find, Help, Log, Overview};
use super::context::Context::{
    Bulk, Dialog, Filter, Form, Import, ImportForm, Library, Locked, Page, Palette, Questions, Queue, Recommendations,
    Report, Samples, Search, Selection, Start, StartForm, TextField, Views,
};
use super::key::Key;
use super::when;
use crate::app::{Action, Model, asks, bulk, case, incoming, library, page, start};
use crate::text::Text;
use crossterm::event::KeyCode::{
    Backspace, Delete, Down, End, Enter, Esc, Home, Left, PageDown, PageUp, Right, Tab, Up,
};

type Words = fn(&Text) -> String;

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub context: Context,
    pub keys: &'static [Key],
    pub action: Action,
    /// What it does, for help and palette.
    pub help: Words,
    /// The same in a word or two, for the footer.
    pub hint: Option<Words>,
    /// Whether the hint stands back for others when there is little room.
    pub yields: bool,
    /// Whether it is offered, and runs, now.
    pub when: fn(&Model) -> bool,
}

const fn bind(context: Context, keys: &'static [Key], action: Action, help: Words) -> Binding {
    Binding { context, keys, action, help, hint: None, yields: false, when: when::always }
}

impl Binding {
    const fn hint(mut self, hint: Words) -> Self {
        self.hint = Some(hint);
        self
    }

    const fn hint_if_room(mut self, hint: Words) -> Self {
        self.yields = true;
        self.hint(hint)
    }

    const fn when(mut self, when: fn(&Model) -> bool) -> Self {
        self.when = when;
        self
    }
}

const fn c(character: char) -> Key {
    Key::char(character)
}

const fn k(code: crossterm::event::KeyCode) -> Key {
    Key::code(code)
}

use Action as A;
use Text as T;

/// Every binding. The order within a context is that of help and footer.
pub const BINDINGS: &[Binding] = &[
    bind(Start, &[k(Enter)], A::Begin, T::help_begin).hint(T::hint_begin),
    bind(Start, &[c('o')], A::StartFile, T::help_start_file).hint(T::hint_start_file),
    bind(Start, &[c('n')], A::StartNew, T::help_start_new).hint(T::hint_start_new),
    bind(Start, &[c('i')], A::StartImport, T::help_start_import).hint(T::hint_start_import),
    bind(Start, &[c('d')], A::StartDemo, T::help_start_demo).hint(T::hint_start_demo),
    bind(Start, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(Start, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(Start, &[c('g'), k(Home)], A::First, T::help_first),
    bind(Start, &[c('G'), k(End)], A::Last, T::help_last),
    bind(Start, &[c('q')], A::Quit, T::help_quit).hint(T::hint_quit).when(when::is_first_screen),
    //
    bind(StartForm, &[k(Enter), Key::ctrl('s')], A::Accept, T::help_form_done).hint(T::hint_form_done),
    bind(StartForm, &[k(Tab), k(Down)], A::NextField, T::help_next_field).hint(T::hint_next_field),
    bind(StartForm, &[Key::shift(Tab), k(Up)], A::PreviousField, T::help_previous_field),
    bind(StartForm, &[k(Right)], A::NextChoice, T::help_next_choice).hint(T::hint_next_choice).when(start::is_choosing),
    bind(StartForm, &[k(Left)], A::PreviousChoice, T::help_previous_choice).when(start::is_choosing),
    bind(StartForm, &[k(Esc)], A::Cancel, T::help_leave_form).hint(T::hint_leave_form),
    //
    bind(Overview, &[k(Enter)], A::OpenQueue, T::help_open_queue).hint(T::hint_open_queue),
    bind(Overview, &[c('l')], A::OpenLog, T::help_open_log).hint(T::hint_open_log),
    bind(Overview, &[c('r')], A::OpenReport, T::help_open_report).hint(T::hint_open_report),
    bind(Overview, &[c('s')], A::OpenSamples, T::help_open_samples).hint(T::hint_open_samples),
    bind(Overview, &[c('o')], A::OpenOrphans, T::help_open_orphans),
    bind(Overview, &[c('!')], A::OpenSignals, T::help_open_signals).hint(T::hint_open_signals).when(when::has_checks),
    bind(Overview, &[c('Q')], A::OpenQuestions, T::help_open_questions).hint_if_room(T::hint_open_questions),
    bind(Overview, &[c('a')], A::OpenRecommendations, T::help_open_recommendations)
        .hint_if_room(T::hint_open_recommendations),
    bind(Overview, &[c('i')], A::OpenStatistics, T::help_open_statistics).hint_if_room(T::hint_open_statistics),
    bind(Overview, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(Overview, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(Overview, &[k(PageDown)], A::PageDown, T::help_page_down),
    bind(Overview, &[k(PageUp)], A::PageUp, T::help_page_up),
    //
    bind(Queue, &[k(Enter)], A::OpenCase, T::help_open_case).hint(T::hint_open_case).when(when::queue_has_rows),
    bind(Queue, &[c('/')], A::Find, T::help_find).hint(T::hint_find),
    bind(Queue, &[k(Esc)], A::ClearFind, T::walk_help_clear_find)
        .hint(T::walk_hint_clear_find)
        .when(when::queue_is_searched),
    bind(Queue, &[c('f')], A::Filter, T::help_filter).hint(T::hint_filter),
    bind(Queue, &[c(' ')], A::Mark, T::help_mark).hint_if_room(T::hint_mark).when(when::queue_has_rows),
    bind(Queue, &[c('*')], A::MarkAll, T::help_mark_all).hint_if_room(T::hint_mark_all).when(when::queue_has_rows),
    // Also with nothing ticked: then they say how to tick. The footer names them once something is.
    bind(Queue, &[c('M')], A::BulkVerdict, T::help_bulk_verdict).hint(T::hint_bulk_verdict).when(when::queue_has_rows),
    bind(Queue, &[c('X')], A::BulkClose, T::help_bulk_close).hint(T::hint_bulk_close).when(when::queue_has_rows),
    bind(Queue, &[k(Esc)], A::ClearMarks, T::help_clear_marks).hint_if_room(T::hint_clear_marks).when(when::has_marked),
    bind(Queue, &[c('v')], A::Views, T::help_views).hint_if_room(T::hint_views),
    bind(Queue, &[k(Tab)], A::NextKind, T::help_next_kind).hint(T::hint_next_kind),
    bind(Queue, &[c('t')], A::ChangeSort, T::help_change_sort).hint(T::hint_change_sort),
    bind(Queue, &[c('b')], A::HideDone, T::help_hide_done).hint(T::hint_hide_done),
    bind(Queue, &[c('!')], A::OpenSignals, T::help_open_signals)
        .hint_if_room(T::hint_open_signals)
        .when(when::has_checks),
    bind(Queue, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(Queue, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(Queue, &[k(PageDown)], A::PageDown, T::help_page_down),
    bind(Queue, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Queue, &[c('g'), k(Home)], A::First, T::help_first),
    bind(Queue, &[c('G'), k(End)], A::Last, T::help_last),
    //
    bind(CaseNorms, &[c('o')], A::InOrder, T::help_in_order).hint(T::hint_in_order),
    bind(CaseNorms, &[c('c')], A::Careless, T::help_careless).hint(T::hint_careless),
    bind(CaseNorms, &[c('u')], A::Unlawful, T::help_unlawful).hint(T::hint_unlawful),
    bind(CaseNorms, &[c('x')], A::NotAssessable, T::help_not_assessable).hint(T::hint_not_assessable),
    bind(CaseNorms, &[c('-')], A::NotApplicable, T::help_not_applicable).hint(T::hint_not_applicable),
    bind(CaseNorms, &[k(Enter)], A::Reasoning, T::help_reasoning).hint(T::hint_reasoning),
    bind(CaseNorms, &[c('=')], A::Reconcile, T::help_reconcile).hint(T::hint_reconcile).when(when::readers_differ),
    bind(CaseNorms, &[c('m')], A::Compensating, T::help_compensating).hint_if_room(T::hint_compensating),
    bind(CaseNorms, &[c('.')], A::Repeat, T::help_repeat).hint_if_room(T::hint_repeat),
    bind(CaseNorms, &[c('p')], A::Visibility, T::help_visibility).hint_if_room(T::hint_visibility),
    bind(CaseNorms, &[k(Backspace)], A::Clear, T::help_clear),
    bind(CaseNorms, &[c('!')], A::DismissSignal, T::help_dismiss_signal)
        .hint(T::hint_dismiss_signal)
        .when(case::signals::can_dismiss),
    bind(CaseNorms, &[c('O')], A::RestInOrder, T::help_rest_in_order)
        .hint(T::hint_rest_in_order)
        .when(when::has_open_norms),
    bind(CaseNorms, &[c('e')], A::NextQuote, T::help_next_quote)
        .hint(T::hint_next_quote)
        .when(case::quotes::has_quotes),
    bind(CaseNorms, &[c('E')], A::RemoveQuote, T::help_remove_quote)
        .hint_if_room(T::hint_remove_quote)
        .when(case::quotes::has_quotes),
    bind(CaseNorms, &[c('/')], A::Find, T::walk_help_find).when(when::has_text),
    bind(CaseNorms, &[c('X')], A::Close, T::help_close),
    bind(CaseNorms, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(CaseNorms, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(CaseNorms, &[k(PageDown), c(' ')], A::PageDown, T::help_page_down),
    bind(CaseNorms, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(CaseNorms, &[c('g'), k(Home)], A::First, T::help_first),
    bind(CaseNorms, &[c('G'), k(End)], A::Last, T::help_last),
    //
    bind(CaseDocument, &[k(Enter)], A::OpenShown, T::help_open_shown)
        .hint(T::hint_open_shown)
        .when(when::can_open_shown),
    bind(CaseDocument, &[k(Esc)], A::ToNorms, T::help_to_norms).hint(T::hint_to_norms).when(when::nothing_failed),
    bind(CaseDocument, &[c('O')], A::RestInOrder, T::help_rest_in_order)
        .hint(T::hint_rest_in_order)
        .when(when::has_open_norms),
    bind(CaseDocument, &[c('V')], A::Select, T::help_select).hint(T::hint_select).when(when::shows_text),
    bind(CaseDocument, &[c('/')], A::Find, T::help_find_in_document).hint(T::hint_find).when(when::shows_text),
    bind(CaseDocument, &[c('n')], A::NextHit, T::help_next_hit).hint(T::hint_next_hit).when(case::search::is_searching),
    bind(CaseDocument, &[c('N')], A::PreviousHit, T::help_previous_hit).when(case::search::is_searching),
    bind(CaseDocument, &[k(PageDown), c(' ')], A::PageDown, T::help_page_down).hint(T::walk_hint_page),
    bind(CaseDocument, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(CaseDocument, &[c('j'), k(Down)], A::Down, T::help_down).hint_if_room(T::hint_down),
    bind(CaseDocument, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(CaseDocument, &[c('g'), k(Home)], A::First, T::help_first),
    bind(CaseDocument, &[c('G'), k(End)], A::Last, T::help_last),
    //
    bind(Selection, &[c('y'), k(Enter)], A::Quote, T::help_quote).hint(T::hint_quote),
    bind(Selection, &[c('j'), k(Down)], A::Down, T::help_extend_down).hint(T::hint_extend),
    bind(Selection, &[c('k'), k(Up)], A::Up, T::help_extend_up),
    bind(Selection, &[k(Right)], A::Right, T::help_extend_right),
    bind(Selection, &[k(Left)], A::Left, T::help_extend_left),
    bind(Selection, &[c('e'), Key::shift(Right)], A::WordRight, T::help_extend_word_right),
    bind(Selection, &[c('b'), Key::shift(Left)], A::WordLeft, T::help_extend_word_left),
    bind(Selection, &[c('v')], A::ByCharacter, T::help_by_character).hint(T::hint_by_character),
    bind(Selection, &[c('V')], A::Select, T::help_select_from_here).hint(T::hint_select_from_here),
    bind(Selection, &[k(PageDown), c(' ')], A::PageDown, T::help_page_down),
    bind(Selection, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Selection, &[c('g'), k(Home)], A::First, T::help_extend_first),
    bind(Selection, &[c('G'), k(End)], A::Last, T::help_extend_last),
    bind(Selection, &[k(Esc), c('q')], A::LeaveSelection, T::help_leave_selection).hint(T::hint_leave_selection),
    //
    bind(Case, &[k(Tab)], A::NextPane, T::help_next_pane).hint(T::hint_next_pane),
    bind(Case, &[Key::shift(Tab)], A::PreviousPane, T::help_previous_pane),
    bind(Case, &[c('}')], A::NextOpen, T::help_next_open_case).hint(T::hint_next_open_case),
    bind(Case, &[c('{')], A::PreviousOpen, T::help_previous_open_case),
    bind(Case, &[c(']')], A::NextCase, T::help_next_case),
    bind(Case, &[c('[')], A::PreviousCase, T::help_previous_case),
    bind(Case, &[c('z')], A::Zoom, T::help_zoom).hint_if_room(T::hint_zoom),
    bind(Case, &[c('a')], A::NextAuthorisation, T::help_next_authorisation)
        .hint_if_room(T::hint_next_authorisation)
        .when(when::has_authorisations),
    bind(Case, &[c('A')], A::PreviousAuthorisation, T::help_previous_authorisation).when(when::has_authorisations),
    bind(Case, &[c('w')], A::NextNote, T::help_next_note).hint_if_room(T::hint_next_note).when(when::has_notes),
    bind(Case, &[c('W')], A::PreviousNote, T::help_previous_note).when(when::has_notes),
    bind(Case, &[c('d')], A::OpenDifference, T::help_open_difference)
        .hint_if_room(T::hint_open_difference)
        .when(when::has_notes),
    bind(Case, &[c('t')], A::OpenTimeline, T::help_open_timeline)
        .hint_if_room(T::hint_open_timeline)
        .when(when::has_timeline),
    bind(Case, &[c('v')], A::OpenVersions, T::help_open_versions)
        .hint_if_room(T::hint_open_versions)
        .when(when::is_weighed),
    bind(Case, &[c('M')], A::OpenConditions, T::help_open_conditions)
        .hint_if_room(T::hint_open_conditions)
        .when(when::is_weighed),
    bind(Case, &[c('h')], A::Persons, T::help_persons).hint_if_room(T::hint_persons).when(when::has_persons),
    bind(Case, &[c('Q')], A::AskService, T::help_ask_service).hint_if_room(T::hint_ask_service),
    bind(Case, &[c('D')], A::DrawPersons, T::help_draw_persons).when(when::has_persons_of_a_disclosure),
    bind(Case, &[c('R')], A::AskRest, T::help_ask_rest)
        .hint_if_room(T::hint_ask_rest)
        .when(when::has_persons_not_drawn),
    //
    bind(Log, &[k(Enter)], A::OpenCase, T::help_open_case).hint(T::hint_open_case).when(when::log_line_has_item),
    bind(Log, &[c('/')], A::Find, T::help_find).hint(T::hint_find),
    bind(Log, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(Log, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(Log, &[k(PageDown)], A::PageDown, T::help_page_down),
    bind(Log, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Log, &[c('g'), k(Home)], A::First, T::help_first),
    bind(Log, &[c('G'), k(End)], A::Last, T::help_last),
    //
    bind(Page, &[k(Enter)], A::Follow, T::help_follow).hint(T::hint_follow).when(when::page_can_be_followed),
    bind(Page, &[c('/')], A::Find, T::help_type_search).hint(T::hint_find).when(page::is_searching),
    bind(Page, &[c('j'), k(Down)], A::Down, T::help_down),
    bind(Page, &[c('k'), k(Up)], A::Up, T::help_up),
    bind(Page, &[k(PageDown), c(' ')], A::PageDown, T::help_page_down),
    bind(Page, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Page, &[c('g'), k(Home)], A::First, T::help_first),
    bind(Page, &[c('G'), k(End)], A::Last, T::help_last),
    //
    bind(Samples, &[c('d')], A::DrawSample, T::help_draw_sample).hint(T::hint_draw_sample),
    bind(Samples, &[c('e')], A::ExcludeItems, T::help_exclude_items).hint(T::hint_exclude_items),
    bind(Samples, &[c('x')], A::ExtendSample, T::help_extend_sample)
        .hint(T::hint_extend_sample)
        .when(when::has_sample_in_front),
    bind(Samples, &[c('n')], A::SampleSize, T::help_sample_size).hint(T::hint_sample_size),
    bind(Samples, &[c('V')], A::VerifySamples, T::help_verify_samples).hint(T::hint_verify_samples),
    bind(Samples, &[c('N')], A::MarkNotFound, T::help_mark_not_found)
        .hint(T::hint_mark_not_found)
        .when(when::has_sample_item_in_front),
    //
    bind(Report, &[k(Enter)], A::Follow, T::help_open_counted).hint(T::hint_open_counted).when(when::can_open_counted),
    bind(Report, &[c('e')], A::ExportReport, T::help_export_report).hint(T::hint_export_report),
    bind(Report, &[k(Tab)], A::NextSection, T::help_next_section).hint(T::hint_next_section),
    bind(Report, &[Key::shift(Tab)], A::PreviousSection, T::help_previous_section),
    bind(Report, &[c('1')], A::PublicReport, T::help_public_report).hint(T::hint_public_report),
    bind(Report, &[c('2')], A::SecretReport, T::help_secret_report).hint(T::hint_secret_report),
    bind(Report, &[c('3')], A::FactCheckReport, T::help_fact_check_report).hint(T::hint_fact_check_report),
    bind(Report, &[c('z')], A::Zoom, T::help_report_alone).hint(T::hint_report_alone),
    bind(Report, &[k(PageDown), c(' ')], A::PageDown, T::help_report_down),
    bind(Report, &[k(PageUp)], A::PageUp, T::help_report_up),
    bind(Questions, &[c('a')], A::AnswerQuestion, T::help_answer_question)
        .hint(T::hint_answer_question)
        .when(when::has_question_in_front),
    bind(Questions, &[c('Q')], A::AskService, T::help_ask_no_item).hint(T::hint_ask_service),
    bind(Questions, &[k(Delete)], A::WithdrawAsked, T::help_withdraw_question)
        .hint_if_room(T::hint_withdraw)
        .when(when::has_question_in_front),
    //
    bind(Recommendations, &[c('e')], A::EditRecommendation, T::help_edit_recommendation)
        .hint(T::hint_edit_recommendation)
        .when(when::has_recommendation_in_front),
    bind(Recommendations, &[c('n')], A::NewRecommendation, T::help_new_recommendation).hint(T::hint_new_recommendation),
    bind(Recommendations, &[k(Delete)], A::WithdrawAsked, T::help_withdraw_recommendation)
        .hint_if_room(T::hint_withdraw)
        .when(when::has_recommendation_in_front),
    //
    bind(Form, &[k(Enter), Key::ctrl('s')], A::Accept, T::help_accept_form)
        .hint(T::hint_accept_form)
        .when(when::can_accept_form),
    bind(Form, &[k(Esc), k(Enter), Key::ctrl('s')], A::LeaveWritten, T::help_leave_written)
        .hint(T::hint_leave_written)
        .when(when::export_is_written),
    bind(Form, &[k(Tab), k(Down)], A::NextField, T::help_next_field).hint(T::hint_next_field),
    bind(Form, &[Key::shift(Tab), k(Up)], A::PreviousField, T::help_previous_field),
    bind(Form, &[k(Right)], A::ChooseNext, T::help_choose_next).hint(T::hint_choose_next).when(when::can_choose),
    bind(Form, &[k(Left)], A::ChoosePrevious, T::help_choose_previous).when(when::can_choose),
    bind(Form, &[k(Right)], A::CompleteField, T::help_complete_field)
        .hint(T::hint_complete_field)
        .when(asks::can_complete),
    bind(Form, &[c(' ')], A::Tick, T::help_tick).hint(T::hint_tick).when(when::can_tick),
    bind(Form, &[Key::ctrl('e')], A::EditExternally, T::help_edit_externally)
        .hint(T::hint_edit_externally)
        .when(when::form_writes_text),
    bind(Form, &[Key::ctrl('r')], A::SwapDraft, T::help_swap_draft)
        .hint(T::hint_swap_draft)
        .when(when::has_typed_draft),
    bind(Form, &[k(PageDown)], A::PageDown, T::help_page_down).hint_if_room(T::hint_down),
    bind(Form, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Form, &[k(Esc)], A::Cancel, T::help_cancel_form).hint(T::hint_cancel_form).when(when::form_can_be_cancelled),
    //
    bind(TextField, &[Key::ctrl('s'), k(Esc)], A::TextDone, T::help_text_done).hint(T::hint_text_done),
    bind(TextField, &[Key::ctrl('r')], A::SwapDraft, T::help_swap_draft).hint(T::hint_swap_draft).when(when::has_draft),
    bind(TextField, &[Key::ctrl('e')], A::EditExternally, T::help_edit_externally).hint(T::hint_edit_externally),
    bind(TextField, &[Key::ctrl('t')], A::Library, T::help_library).hint_if_room(T::hint_library),
    //
    bind(Library, &[k(Enter)], A::Accept, T::help_take_text).hint(T::hint_take_text).when(library::can_choose),
    bind(Library, &[k(Tab)], A::OtherList, T::help_other_list).hint(T::hint_other_list),
    bind(Library, &[k(Esc)], A::Cancel, T::help_close_library).hint(T::hint_close_library),
    bind(Library, &[k(Down)], A::Down, T::help_down),
    bind(Library, &[k(Up)], A::Up, T::help_up),
    bind(Library, &[k(PageDown)], A::PageDown, T::help_page_down),
    bind(Library, &[k(PageUp)], A::PageUp, T::help_page_up),
    //
    bind(Search, &[k(Enter)], A::Follow, T::help_open_hit).hint(T::hint_open_hit).when(when::page_has_target),
    bind(Search, &[k(Down)], A::Down, T::help_down),
    bind(Search, &[k(Up)], A::Up, T::help_up),
    bind(Search, &[k(PageDown)], A::PageDown, T::help_page_down),
    bind(Search, &[k(PageUp)], A::PageUp, T::help_page_up),
    bind(Search, &[k(Tab)], A::LeaveFind, T::help_leave_search).hint(T::hint_leave_search),
    bind(Search, &[k(Esc)], A::Back, T::help_back).hint(T::hint_back),
    //
    bind(Find, &[k(Enter)], A::LeaveFind, T::help_leave_find).hint(T::hint_leave_find),
    bind(Find, &[k(Esc)], A::ClearFind, T::help_clear_find).hint(T::hint_clear_find),
    bind(Find, &[k(Down)], A::Down, T::help_down),
    bind(Find, &[k(Up)], A::Up, T::help_up),
    //
    bind(Filter, &[k(Enter)], A::ApplyFilter, T::help_apply_filter).hint(T::hint_apply_filter),
    bind(Filter, &[k(Tab)], A::CompleteFilter, T::help_complete_filter).hint(T::hint_complete_filter),
    bind(Filter, &[k(Esc)], A::CancelFilter, T::help_cancel_filter).hint(T::hint_cancel_filter),
    //
    bind(Views, &[k(Enter)], A::Accept, T::help_take_view).hint(T::hint_take_view).when(when::view_is_pointed_at),
    bind(Views, &[Key::ctrl('s')], A::SaveView, T::help_save_view).hint(T::hint_save_view),
    bind(Views, &[k(Delete)], A::DropView, T::help_drop_view).hint(T::hint_drop_view).when(when::view_is_pointed_at),
    bind(Views, &[k(Esc)], A::Cancel, T::help_close_views).hint(T::hint_close_views),
    bind(Views, &[k(Down)], A::Down, T::help_down),
    bind(Views, &[k(Up)], A::Up, T::help_up),
    //
    bind(Palette, &[k(Enter)], A::Run, T::help_run).hint(T::hint_run),
    bind(Palette, &[k(Esc)], A::Cancel, T::help_close_palette).hint(T::hint_close_palette),
    bind(Palette, &[k(Down)], A::Down, T::help_down),
    bind(Palette, &[k(Up)], A::Up, T::help_up),
    //
    bind(Help, &[k(Esc), k(Enter)], A::Cancel, T::help_close_help).hint(T::hint_close_help),
    bind(Help, &[c('q'), c('?')], A::Back, T::help_close_help).when(when::nothing_typed),
    bind(Help, &[k(Down)], A::Down, T::help_down),
    bind(Help, &[k(Up)], A::Up, T::help_up),
    bind(Help, &[k(PageDown)], A::PageDown, T::help_page_down).hint(T::hint_down),
    bind(Help, &[k(PageUp)], A::PageUp, T::help_page_up),
    //
    bind(Dialog, &[k(Enter)], A::Accept, T::help_accept).hint(T::hint_accept).when(when::can_accept),
    // Not at a question to be answered by yes or no: who means to save may not leave without.
    bind(Dialog, &[Key::ctrl('s')], A::Accept, T::help_accept).when(when::gives_reason),
    bind(Dialog, &[Key::ctrl('r')], A::SwapDraft, T::help_swap_draft)
        .hint(T::hint_swap_draft)
        .when(when::has_typed_draft),
    bind(Dialog, &[k(Esc)], A::Cancel, T::help_cancel).hint(T::hint_cancel),
    bind(Dialog, &[c('o')], A::InOrder, T::help_settle_as).hint(T::hint_in_order).when(when::is_settling),
    bind(Dialog, &[c('c')], A::Careless, T::help_settle_as).hint(T::hint_careless).when(when::is_settling),
    bind(Dialog, &[c('u')], A::Unlawful, T::help_settle_as).hint(T::hint_unlawful).when(when::is_settling),
    bind(Dialog, &[c('x')], A::NotAssessable, T::help_settle_as).hint(T::hint_not_assessable).when(when::is_settling),
    bind(Dialog, &[c('-')], A::NotApplicable, T::help_settle_as).hint(T::hint_not_applicable).when(when::is_settling),
    //
    bind(Bulk, &[k(Enter), Key::ctrl('s')], A::Accept, T::help_bulk_record)
        .hint(T::hint_bulk_record)
        .when(bulk::can_record),
    bind(Bulk, &[k(Tab), k(Down)], A::NextPane, T::help_bulk_next).hint(T::hint_bulk_next).when(when::bulk_assesses),
    bind(Bulk, &[Key::shift(Tab), k(Up)], A::PreviousPane, T::help_bulk_previous).when(when::bulk_assesses),
    bind(Bulk, &[k(Right), c(' ')], A::Right, T::help_bulk_choose).hint(T::hint_bulk_choose).when(when::bulk_chooses),
    bind(Bulk, &[Key::ctrl('o')], A::Reasoning, T::bench_help_write).hint(T::bench_hint_write).when(when::bulk_writes),
    bind(Bulk, &[k(Left)], A::Left, T::help_bulk_choose_back).when(when::bulk_chooses),
    bind(Bulk, &[c('o')], A::InOrder, T::help_in_order).hint_if_room(T::hint_in_order).when(when::bulk_judges),
    bind(Bulk, &[c('c')], A::Careless, T::help_careless).hint_if_room(T::hint_careless).when(when::bulk_judges),
    bind(Bulk, &[c('u')], A::Unlawful, T::help_unlawful).hint_if_room(T::hint_unlawful).when(when::bulk_judges),
    bind(Bulk, &[c('x')], A::NotAssessable, T::help_not_assessable)
        .hint_if_room(T::hint_not_assessable)
        .when(when::bulk_judges),
    bind(Bulk, &[c('-')], A::NotApplicable, T::help_not_applicable)
        .hint_if_room(T::hint_not_applicable)
        .when(when::bulk_judges),
    bind(Bulk, &[k(Esc)], A::Cancel, T::help_cancel).hint(T::hint_cancel),
    //
    bind(ImportForm, &[k(Enter), Key::ctrl('s')], A::Accept, T::help_try_import).hint(T::hint_try_import),
    bind(ImportForm, &[k(Tab)], A::CompletePath, T::help_complete_path)
        .hint(T::hint_complete_path)
        .when(incoming::is_asking),
    bind(ImportForm, &[k(Down)], A::NextField, T::help_next_field).hint(T::hint_next_field),
    bind(ImportForm, &[Key::shift(Tab), k(Up)], A::PreviousField, T::help_previous_field),
    bind(ImportForm, &[k(Right)], A::ChooseNext, T::help_choose_next)
        .hint(T::hint_choose_next)
        .when(incoming::is_choosing),
    bind(ImportForm, &[k(Left)], A::ChoosePrevious, T::help_choose_previous).when(incoming::is_choosing),
    bind(ImportForm, &[k(Esc)], A::Cancel, T::help_leave_import).hint(T::hint_leave_import),
    //
    bind(Import, &[c('I')], A::ConfirmImport, T::help_confirm_import)
        .hint(T::hint_confirm_import)
        .when(incoming::can_confirm),
    bind(Import, &[k(Enter)], A::Follow, T::help_open_problems).hint(T::hint_open_problems).when(incoming::can_open),
    bind(Import, &[c('l')], A::OpenLog, T::help_open_log).hint(T::hint_open_log).when(incoming::is_done),
    bind(Import, &[c('j'), k(Down)], A::Down, T::help_down).when(when::import_is_found),
    bind(Import, &[c('k'), k(Up)], A::Up, T::help_up).when(when::import_is_found),
    bind(Import, &[k(PageDown), c(' ')], A::PageDown, T::help_page_down).when(when::import_is_found),
    bind(Import, &[k(PageUp)], A::PageUp, T::help_page_up).when(when::import_is_found),
    bind(Import, &[k(Esc)], A::Cancel, T::help_stop_import).hint(T::hint_stop_import).when(incoming::is_running),
    bind(Import, &[c('q'), k(Esc)], A::Back, T::help_back).hint(T::hint_back).when(when::import_is_found),
    bind(Locked, &[k(Enter)], A::Unlock, T::help_unlock).hint(T::hint_unlock),
    //
    bind(Everywhere, &[Key::ctrl('s')], A::Retry, T::help_retry).hint(T::hint_retry).when(when::has_failed),
    bind(Everywhere, &[k(Esc)], A::Dismiss, T::help_dismiss).hint(T::hint_dismiss).when(when::has_failed),
    bind(Everywhere, &[c('q')], A::Back, T::help_back).hint(T::hint_back).when(when::not_first_screen),
    bind(Everywhere, &[c('?')], A::Help, T::help_help).hint(T::hint_help),
    bind(Everywhere, &[c(':'), Key::ctrl('p')], A::Palette, T::help_palette).hint(T::hint_palette),
    bind(Everywhere, &[Key::ctrl('f')], A::OpenSearch, T::help_open_search).when(when::has_file),
    bind(Everywhere, &[c('I')], A::OpenImport, T::help_open_import).when(when::has_file),
    bind(Everywhere, &[Key::ctrl('z')], A::Undo, T::help_undo),
    bind(Everywhere, &[Key::ctrl('y')], A::Redo, T::help_redo),
    //
    bind(Overview, &[c('q')], A::Quit, T::help_quit).when(when::is_first_screen),
    bind(Always, &[Key::ctrl('w')], A::RubWord, T::bench_help_rub_word).when(when::types_line),
    bind(Always, &[Key::ctrl('u')], A::RubLine, T::bench_help_rub_line).when(when::types_line),
    bind(Always, &[Key::ctrl('l')], A::Language, T::help_language),
    bind(Always, &[Key::ctrl('k')], A::Lock, T::help_lock),
    bind(Always, &[Key::ctrl('q'), Key::ctrl('c')], A::Quit, T::help_quit),
];
