//! Whether a binding is offered, and runs, now: the conditions of the table.

use crate::app::{
    Dialog as Question, Layer, Model, Screen, Status, asks, bulk, case, form, incoming, preview, sampling, unfinished,
};

pub fn always(_: &Model) -> bool {
    true
}

pub fn is_first_screen(model: &Model) -> bool {
    matches!(model.screen, Screen::Start | Screen::Overview)
}

pub fn not_first_screen(model: &Model) -> bool {
    !is_first_screen(model)
}

pub fn has_file(model: &Model) -> bool {
    model.screen != Screen::Start
}

pub fn import_is_found(model: &Model) -> bool {
    !incoming::is_running(model)
}

pub fn has_failed(model: &Model) -> bool {
    matches!(model.status, Status::Failed { .. })
}

/// `Esc` sets aside what was said of a failure before anything else.
pub fn nothing_failed(model: &Model) -> bool {
    !has_failed(model)
}

pub fn has_open_norms(model: &Model) -> bool {
    model.open_case().is_some_and(|open| !case::all_assessed(model, open))
}

pub fn queue_has_rows(model: &Model) -> bool {
    // While they are read the key waits for them.
    model.queue.page.filtered > 0 || model.queue.loading
}

/// `Esc` sets aside what was said of a failure before anything else.
pub fn queue_is_searched(model: &Model) -> bool {
    !model.queue.find.is_blank() && nothing_failed(model)
}

pub fn view_is_pointed_at(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Views(views)) if !views.shown().is_empty())
}

pub fn log_line_has_item(model: &Model) -> bool {
    model.log.line(model.log.selected).is_some_and(|line| line.item.is_some())
}

pub fn page_has_target(model: &Model) -> bool {
    // While it is read the key waits for it.
    model.page.as_ref().is_some_and(|page| page.loading || page.target().is_some())
}

/// On the report's screen its counts are pointed at, and that has a binding of its own.
pub fn page_can_be_followed(model: &Model) -> bool {
    page_has_target(model) && !preview::is_in_front(model)
}

pub fn can_open_counted(model: &Model) -> bool {
    page_has_target(model) && !model.preview.alone
}

pub fn has_authorisations(model: &Model) -> bool {
    model.open_case().is_some_and(|case| !case.file.authorisations.is_empty())
}

pub fn has_notes(model: &Model) -> bool {
    model.open_case().is_some_and(|case| !case.file.notes.is_empty())
}

pub fn has_checks(model: &Model) -> bool {
    !model.framework.checks.is_empty()
}

pub fn has_timeline(model: &Model) -> bool {
    model.open_case().is_some_and(case::together::has_authorisation)
}

pub fn is_weighed(model: &Model) -> bool {
    model.open_case().is_some_and(case::together::is_weighed)
}

pub fn has_persons(model: &Model) -> bool {
    model.open_case().is_some_and(|case| !case.file.persons.is_empty())
}

pub fn can_open_shown(model: &Model) -> bool {
    model.open_case().is_some_and(case::CaseView::can_open_shown)
}

/// `Esc` sets aside what was said of a failure before it takes the marks away.
pub fn has_marked(model: &Model) -> bool {
    !model.queue.marked.is_empty() && nothing_failed(model)
}

pub fn bulk_assesses(model: &Model) -> bool {
    bulk::form(model).is_some_and(|form| form.task == bulk::Task::Assess)
}

pub fn bulk_chooses(model: &Model) -> bool {
    bulk::form(model).is_some_and(|form| form.row != bulk::Row::Words)
}

pub fn bulk_writes(model: &Model) -> bool {
    bulk::form(model).is_some_and(|form| form.row == bulk::Row::Words)
}

/// A verdict's key means it on every row on which no text is typed.
pub fn bulk_judges(model: &Model) -> bool {
    bulk_assesses(model) && !bulk_writes(model)
}

pub fn shows_text(model: &Model) -> bool {
    model.open_case().is_some_and(|open| !case::texts::texts(open, open.shown).is_empty())
}

pub fn has_text(model: &Model) -> bool {
    model.open_case().is_some_and(|open| case::search::readable(open).is_some())
}

pub fn readers_differ(model: &Model) -> bool {
    model.open_case().is_some_and(|open| case::readers_differ(model, open))
}

pub fn has_draft(model: &Model) -> bool {
    model.text_field.as_ref().is_some_and(|field| field.draft.is_some())
}

pub fn has_typed_draft(model: &Model) -> bool {
    unfinished::offered(model).is_some()
}

/// Whether a line is being typed.
pub fn types_line(model: &Model) -> bool {
    model.typed_line().is_some()
}

pub fn nothing_typed(model: &Model) -> bool {
    model.typed_line().is_none_or(|line| line.text().is_empty())
}

pub fn can_accept(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Dialog(dialog)) if dialog.can_accept())
}

pub fn gives_reason(model: &Model) -> bool {
    model.typed_line().is_some() && can_accept(model)
}

pub fn has_sample_in_front(model: &Model) -> bool {
    sampling::in_front(model).is_some()
}

pub fn has_sample_item_in_front(model: &Model) -> bool {
    sampling::item_in_front(model).is_some()
}

pub fn has_question_in_front(model: &Model) -> bool {
    asks::question_in_front(model).is_some()
}

pub fn has_recommendation_in_front(model: &Model) -> bool {
    asks::recommendation_in_front(model).is_some()
}

pub fn has_persons_of_a_disclosure(model: &Model) -> bool {
    model.open_case().is_some_and(|case| asks::disclosure_of(&case.file).is_some())
}

pub fn has_persons_not_drawn(model: &Model) -> bool {
    model.open_case().is_some_and(|case| !asks::not_drawn(&case.file).is_empty())
}

pub fn can_accept_form(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if sampling::can_accept(view)) && !export_is_written(model)
}

/// What the form was for is done: there is nothing left to do but to leave it.
pub fn export_is_written(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if preview::is_written(view))
}

pub fn form_can_be_cancelled(model: &Model) -> bool {
    !export_is_written(model)
}

pub fn form_writes_text(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if form::writes_text(view))
}

pub fn can_choose(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if view.form.line().is_none())
}

pub fn can_tick(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Form(view)) if view.form.ticks())
}

pub fn is_settling(model: &Model) -> bool {
    matches!(&model.layer, Some(Layer::Dialog(Question::Reconcile { .. })))
}
