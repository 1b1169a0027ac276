//! The case screen in small steps.

use super::{Focus, LineAt, Pane, all_assessed, norm_rows};
use crate::app::fixture::{ME, act, assessment, case_file, in_case, now, saved};
use crate::app::{Action, Effect, Model, Msg, Notice, Status, Step, update};
use crate::domain::change::Change;
use crate::domain::codes::{Language, Reading, Verdict, Visibility};
use crate::domain::review_records::Assessment;
use crate::domain::view::CaseFile;

/// The assessments among the orders.
fn written(effects: &[Effect]) -> Vec<Assessment> {
    let changes = effects.iter().filter_map(|effect| match effect {
        Effect::Save { changes, .. } => Some(changes),
        _ => None,
    });
    let assessments = changes.flatten().filter_map(|change| match change {
        Change::Assess(assessment) => Some(assessment.clone()),
        _ => None,
    });
    assessments.collect()
}

fn selected(model: &Model) -> &str {
    let place = model.case.as_ref().unwrap().selected_norm().unwrap();
    &model.framework.norms[place].code
}

fn select(model: &mut Model, row: usize) {
    update(model, Msg::PointNorm(row), now());
}

#[test]
fn a_case_opens_on_its_first_open_norm() {
    let model = in_case(Language::Dutch);
    assert_eq!(selected(&model), "scope");
    assert_eq!(model.case.as_ref().unwrap().focus, Focus::Norms);
}

#[test]
fn the_note_in_force_is_shown_before_any_other_version() {
    let mut model = in_case(Language::Dutch);
    let shown = |model: &Model| model.case.as_ref().map(|case| (case.shown, case.note)).unwrap();
    act(&mut model, Action::NextNote);
    assert_eq!(shown(&model), (Pane::Note, 0));
    act(&mut model, Action::NextNote);
    assert_eq!(shown(&model), (Pane::Note, 1));
    // Where it stands on the screen already, the first key steps on.
    let mut model = in_case(Language::Dutch);
    model.measured.ends.insert(Pane::Note, LineAt::default());
    act(&mut model, Action::NextNote);
    assert_eq!(shown(&model), (Pane::Note, 1));
}

#[test]
fn a_document_that_the_norms_hide_takes_their_place() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Zoom);
    act(&mut model, Action::NextAuthorisation);
    let case = model.case.as_ref().unwrap();
    assert_eq!((case.focus, case.shown, case.authorisation), (Focus::Document, Pane::Authorisation, 0));
    act(&mut model, Action::ToNorms);
    assert_eq!(model.case.as_ref().unwrap().focus, Focus::Norms);
}

#[test]
fn a_verdict_is_written_at_once_and_the_next_open_norm_is_selected() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    let found = &written(&effects)[0];
    assert_eq!((found.norm.as_str(), found.verdict, found.at), ("scope", Verdict::InOrder, Some(now())));
    assert_eq!((found.reviewer.as_deref(), found.reading), (Some(ME), Reading::First));
    assert_eq!(selected(&model), "motivation");
    assert_eq!(model.status, Status::Saving);
    assert!(norm_rows(&model, model.case.as_ref().unwrap())[3].saving);
}

#[test]
fn a_finding_stays_selected_and_asks_for_its_reasoning() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Unlawful);
    assert_eq!(selected(&model), "scope");
    assert_eq!(model.status, Status::Note(Notice::WriteReasoning));
}

#[test]
fn careless_on_a_norm_of_law_asks_what_compensates_it() {
    let mut model = in_case(Language::Dutch);
    select(&mut model, 2);
    act(&mut model, Action::Careless);
    assert_eq!(model.status, Status::Note(Notice::NameCircumstances));
}

#[test]
fn a_second_reading_stays_a_second_reading() {
    let mut model = in_case(Language::Dutch);
    let second = Assessment { reading: Reading::Second, ..assessment("scope", Verdict::Careless) };
    model.case.as_mut().unwrap().file.assessments.push(second);
    select(&mut model, 3);
    assert_eq!(written(&act(&mut model, Action::InOrder))[0].reading, Reading::Second);
}

#[test]
fn a_changed_verdict_keeps_its_texts() {
    let mut model = in_case(Language::Dutch);
    select(&mut model, 2);
    let effects = act(&mut model, Action::Unlawful);
    assert!(written(&effects)[0].reasoning.as_ref().unwrap().starts_with("Toestemming gaf"));
}

#[test]
fn a_verdict_over_a_finding_with_a_text_says_what_it_was_and_keeps_it() {
    let mut model = in_case(Language::Dutch);
    select(&mut model, 2);
    let written = &written(&act(&mut model, Action::InOrder))[0];
    assert!(written.reasoning.as_ref().unwrap().starts_with("Toestemming gaf"), "the text stays with the verdict");
    let Status::Note(Notice::Replaced(what)) = &model.status else { panic!("{:?}", model.status) };
    assert_eq!((what.was, what.reasoning, what.overwritten), (Verdict::Careless, true, false));
    assert_eq!(model.case.as_ref().unwrap().norm, 2, "what was written stays in view");
    // A verdict on what was no finding, or had nothing written, goes on as ever.
    select(&mut model, 0);
    act(&mut model, Action::NotApplicable);
    assert_eq!(model.status, Status::Saving);
}

#[test]
fn the_remaining_norms_are_in_order_only_after_a_yes() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(act(&mut model, Action::RestInOrder), []);
    let effects = act(&mut model, Action::Accept);
    assert_eq!(written(&effects).len(), 6, "the open required ones, written together");
    assert!(written(&effects).iter().all(|found| found.verdict == Verdict::InOrder));
    let case = model.case.as_ref().unwrap();
    assert!(all_assessed(&model, case), "where the readers differ there is a verdict too");
}

#[test]
fn repeat_takes_verdict_and_text() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(act(&mut model, Action::Repeat), []);
    assert_eq!(model.status, Status::Note(Notice::NothingToRepeat));
    select(&mut model, 2);
    act(&mut model, Action::Unlawful);
    select(&mut model, 4);
    let repeated = &written(&act(&mut model, Action::Repeat))[0];
    assert_eq!((repeated.norm.as_str(), repeated.verdict), ("motivation", Verdict::Unlawful));
    assert!(repeated.reasoning.as_ref().unwrap().starts_with("Toestemming gaf"));
}

#[test]
fn visibility_turns_and_needs_a_verdict() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(act(&mut model, Action::Visibility), []);
    select(&mut model, 0);
    assert_eq!(written(&act(&mut model, Action::Visibility))[0].visibility, Visibility::Secret);
}

#[test]
fn a_difference_between_readers_is_settled_by_a_reconciled_reading() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reconcile);
    assert_eq!(model.status, Status::Note(Notice::NoDifference));
    select(&mut model, 2);
    act(&mut model, Action::Reconcile);
    let settled = &written(&act(&mut model, Action::Unlawful))[0];
    assert_eq!((settled.reading, settled.verdict), (Reading::Reconciled, Verdict::Unlawful));
    let rows = norm_rows(&model, model.case.as_ref().unwrap());
    assert_eq!(rows[2].reconciled().unwrap().verdict, Verdict::Unlawful);
    assert_eq!(rows[2].mine.as_ref().unwrap().verdict, Verdict::Careless, "my reading stands as it was");
}

#[test]
fn clearing_withdraws_my_verdict() {
    let mut model = in_case(Language::Dutch);
    select(&mut model, 0);
    let effects = act(&mut model, Action::Clear);
    let key = assessment("regime", Verdict::InOrder).key();
    assert!(matches!(&effects[0], Effect::Save { changes, .. } if *changes == [Change::ClearAssessment(key)]));
}

#[test]
fn an_item_is_closed_with_a_reason_only() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Close);
    assert_eq!(act(&mut model, Action::Accept), [], "no reason yet");
    "weg".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    let effects = act(&mut model, Action::Accept);
    assert!(matches!(&effects[0], Effect::Save { changes, .. }
        if matches!(&changes[0], Change::Close(closure) if closure.reason == "weg")));
}

#[test]
fn tab_goes_round_the_documents_and_comes_back_to_the_norms() {
    let mut model = in_case(Language::Dutch);
    let mut seen = Vec::new();
    for _ in 0..5 {
        act(&mut model, Action::NextPane);
        let case = model.case.as_ref().unwrap();
        seen.push((case.focus, case.shown));
    }
    assert_eq!(seen[0], (Focus::Document, Pane::Record));
    assert_eq!(seen[3], (Focus::Document, Pane::Persons));
    assert_eq!(seen[4].0, Focus::Norms);
}

#[test]
fn an_authorisation_is_opened_from_a_case_and_left_to_it() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::NextPane);
    act(&mut model, Action::NextPane);
    let effects = update(&mut model, Msg::Do(Action::OpenShown), now());
    assert!(matches!(&effects[0], Effect::LoadCase { item, .. } if item.reference == "T-2019-011"));
    crate::app::fixture::answer(&mut model, effects);
    let effects = update(&mut model, Msg::Do(Action::Back), now());
    assert!(matches!(&effects[0], Effect::LoadCase { item, .. } if item.reference == "AIVD-2019-0042"));
}

#[test]
fn the_list_of_persons_is_come_back_to_where_it_was_left() {
    let mut model = in_case(Language::Dutch);
    for action in [Action::Persons, Action::Down, Action::OpenShown, Action::Back] {
        act(&mut model, action);
    }
    let case = model.case.as_ref().unwrap();
    assert_eq!((case.focus, case.shown, case.picked), (Focus::Document, Pane::Persons, 1));
    assert!(matches!(model.trail[..], [crate::app::Place::Queue]));
}

#[test]
fn who_walks_on_reads_each_case_from_its_own_record() {
    let mut model = in_case(Language::Dutch);
    for action in [Action::NextPane, Action::NextPane, Action::Zoom, Action::NextOpen] {
        act(&mut model, action);
    }
    let case = model.case.as_ref().unwrap();
    assert_eq!((case.focus, case.shown, case.zoomed), (Focus::Document, Pane::Record, true));
}

#[test]
fn a_finding_stays_selected_after_its_text() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Unlawful);
    act(&mut model, Action::Reasoning);
    update(&mut model, Msg::TextChanged("Het regime klopt niet.".into()), now());
    assert_eq!(written(&act(&mut model, Action::TextDone)).len(), 1);
    assert_eq!(selected(&model), "scope");
    assert_eq!(model.status, Status::Note(Notice::TextWritten));
}

#[test]
fn the_next_open_case_is_asked_of_the_queue() {
    let mut model = in_case(Language::Dutch);
    let effects = update(&mut model, Msg::Do(Action::NextOpen), now());
    let [Effect::LoadNeighbour { ticket, step, open_only, .. }] = effects[..] else { panic!("{effects:?}") };
    assert_eq!((step, open_only), (Step::Next, true));
    update(&mut model, Msg::NoNeighbour { ticket }, now());
    assert_eq!(model.status, Status::Note(Notice::NoOpenCase));
}

#[test]
fn what_was_opened_stays_on_the_way_back_and_is_said_to_be_hidden() {
    let mut model = in_case(Language::Dutch);
    model.queue.query.hide_done = true;
    let effects = update(&mut model, Msg::Do(Action::PreviousCase), now());
    let [Effect::LoadNeighbour { ticket, seen, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(seen[..], [case_file().item]);
    let done = crate::domain::settle::State::Assessed(crate::domain::settle::ItemVerdict::InOrder);
    let case = CaseFile { state: done, ..case_file() };
    update(&mut model, Msg::CaseLoaded { ticket: *ticket, case: Box::new(case) }, now());
    assert_eq!(model.status, Status::Note(Notice::HiddenInList));
    let effects = update(&mut model, Msg::Do(Action::NextOpen), now());
    assert!(matches!(&effects[..], [Effect::LoadNeighbour { seen, .. }] if seen.is_empty()));
}

#[test]
fn a_late_case_does_not_replace_the_one_asked_for_after_it() {
    let mut model = in_case(Language::Dutch);
    let effects = update(&mut model, Msg::Do(Action::NextCase), now());
    let [Effect::LoadNeighbour { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    update(&mut model, Msg::Do(Action::NextCase), now());
    let mut late = case_file();
    late.service = "late".into();
    update(&mut model, Msg::CaseLoaded { ticket, case: Box::new(late) }, now());
    assert_ne!(model.case.as_ref().unwrap().file.service, "late");
}

#[test]
fn the_row_read_back_is_what_is_shown() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    let [Effect::Save { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    let mut case = case_file();
    case.assessments.push(assessment("scope", Verdict::InOrder));
    update(&mut model, saved(ticket, 1, case), now());
    let row = &norm_rows(&model, model.case.as_ref().unwrap())[3];
    assert!(!row.saving && row.mine.is_some());
    assert_eq!(model.status, Status::Saved { at: now() });
}

#[test]
fn keys_typed_ahead_wait_for_the_case_they_are_meant_for() {
    let mut model = in_case(Language::Dutch);
    assert!(!model.must_wait(Some(Action::Unlawful)));
    let effects = update(&mut model, Msg::Do(Action::NextCase), now());
    let [Effect::LoadNeighbour { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    assert!(model.must_wait(Some(Action::Unlawful)) && model.must_wait(None));
    update(&mut model, Msg::LoadFailed { ticket, message: String::new() }, now());
    assert!(!model.must_wait(Some(Action::Unlawful)));
}

#[test]
fn the_pointer_stays_where_it_was_moved_while_rows_were_read() {
    let mut model = crate::app::fixture::model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    let effects = update(&mut model, Msg::Do(Action::ChangeSort), now());
    update(&mut model, Msg::Do(Action::Down), now());
    let pointed = model.queue.row(model.queue.selected).unwrap().item.clone();
    crate::app::fixture::answer(&mut model, effects);
    assert_eq!(model.queue.row(model.queue.selected).unwrap().item, pointed);
}

#[test]
fn a_row_is_chosen_only_from_rows_that_are_there() {
    let mut model = crate::app::fixture::model(Language::Dutch);
    update(&mut model, Msg::Do(Action::OpenQueue), now());
    assert!(model.must_wait(Some(Action::OpenCase)));
    assert!(!model.must_wait(Some(Action::Down)));
}
