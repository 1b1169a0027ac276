//! Undo, texts, queue, leaving: in small steps.

use super::fixture::{act, answer, case_file, disclosure, in_case, later, model, noticed, now, queue_page, saved};
use super::{
    Action, Dialog, DraftKey, Effect, EventId, Field, Layer, Model, Msg, Notice, Screen, Status, Ticket, Undid, narrow,
    update,
};
use crate::domain::change::Change;
use crate::domain::check::{Signal, SignalStatus};
use crate::domain::codes::{ItemKind, Language};
use crate::domain::item::ItemRef;
use crate::domain::view::{CaseFile, QueuePage, QueueSort};
use chrono::TimeDelta;

fn ticket(effects: &[Effect]) -> Ticket {
    let written = effects.iter().rev().find_map(|effect| match effect {
        Effect::Save { ticket, .. } | Effect::Undo { ticket, .. } => Some(*ticket),
        _ => None,
    });
    written.unwrap_or_else(|| panic!("no order to write in {effects:?}"))
}

/// A verdict given and saved as this batch.
fn verdict_saved(model: &mut Model, batch: u8) {
    let effects = act(model, Action::InOrder);
    update(model, saved(ticket(&effects), batch, case_file()), now());
}

fn undone(ticket: Ticket, batch: u8) -> Msg {
    Msg::Undone { ticket, batch: EventId([batch; 16]), case: None, what: Undid::default() }
}

#[test]
fn undo_takes_back_the_last_batch_and_redo_undoes_that() {
    let mut model = in_case(Language::Dutch);
    verdict_saved(&mut model, 1);
    let effects = act(&mut model, Action::Undo);
    assert!(matches!(effects[..], [Effect::Undo { batch: EventId([1, ..]), .. }]));
    update(&mut model, undone(ticket(&effects), 2), now());
    let effects = act(&mut model, Action::Redo);
    assert!(matches!(effects[..], [Effect::Undo { batch: EventId([2, ..]), .. }]));
    update(&mut model, undone(ticket(&effects), 3), now());
    assert!(matches!(act(&mut model, Action::Undo)[..], [Effect::Undo { batch: EventId([3, ..]), .. }]));
}

#[test]
fn an_undo_while_the_change_is_being_written_waits_for_it() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    assert_eq!(act(&mut model, Action::Undo), []);
    let effects = update(&mut model, saved(ticket(&effects), 7, case_file()), now());
    assert!(matches!(effects[..], [Effect::Undo { batch: EventId([7, ..]), .. }]));
}

#[test]
fn steps_asked_for_faster_than_they_are_written_are_all_taken() {
    let mut model = in_case(Language::Dutch);
    verdict_saved(&mut model, 1);
    verdict_saved(&mut model, 2);
    let first = ticket(&act(&mut model, Action::Undo));
    for action in [Action::Undo, Action::Redo] {
        assert_eq!(act(&mut model, action), []);
    }
    let effects = update(&mut model, undone(first, 3), now());
    let second = ticket(&effects);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Undo { batch: EventId([1, ..]), .. })), "{effects:?}");
    let effects = update(&mut model, undone(second, 4), now());
    let again = |effect: &Effect| matches!(effect, Effect::Undo { batch: EventId([4, ..]), .. });
    assert!(effects.iter().any(again), "what was just undone is done again: {effects:?}");
}

#[test]
fn a_failed_write_stays_until_put_away_and_can_be_tried_again() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    update(&mut model, Msg::SaveFailed { ticket: ticket(&effects), message: "schijf vol".into() }, now());
    act(&mut model, Action::Down);
    assert!(matches!(&model.status, Status::Failed { message, .. } if message == "schijf vol"));
    let effects = act(&mut model, Action::Retry);
    assert!(matches!(&effects[..], [Effect::Save { changes, .. }] if matches!(changes[..], [Change::Assess(_)])));
}

/// The judgements taken back may be those of a case left behind, whose state nothing on the screen knows.
#[test]
fn the_counts_are_read_again_when_judgements_are_taken_back() {
    let mut model = in_case(Language::Dutch);
    verdict_saved(&mut model, 1);
    let effects = act(&mut model, Action::Undo);
    let Effect::Undo { ticket, batch } = effects[0] else { panic!("{effects:?}") };
    let case = CaseFile { item: ItemRef::new(ItemKind::Disclosure, "AIVD-2019-0001"), ..case_file() };
    let undone = Msg::Undone { ticket, batch, case: Some(Box::new(case)), what: Undid::default() };
    let effects = update(&mut model, undone, now());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::LoadOverview { .. })), "{effects:?}");
}

#[test]
fn nothing_to_undo_is_said() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(act(&mut model, Action::Undo), []);
    assert_eq!(model.status, Status::Note(Notice::NothingToUndo));
}

#[test]
fn what_was_undone_is_selected() {
    let mut model = in_case(Language::Dutch);
    verdict_saved(&mut model, 1);
    let ticket = ticket(&act(&mut model, Action::Undo));
    update(&mut model, Msg::PointNorm(9), now());
    let what = Undid { item: Some(disclosure(42)), norm: Some("scope".into()), kind: None, changes: 1 };
    update(&mut model, Msg::Undone { ticket, batch: EventId([2; 16]), case: None, what }, now());
    assert_eq!(model.case.unwrap().norm, 3);
}

fn type_text(model: &mut Model, text: &str, milliseconds: i64) -> Vec<Effect> {
    update(model, Msg::TextChanged(text.into()), later(milliseconds))
}

#[test]
fn a_draft_is_written_shortly_after_the_last_key() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reasoning);
    assert_eq!(model.next_deadline(now()), None, "nothing to wait for");
    assert_eq!(type_text(&mut model, "a", 0), []);
    assert_eq!(model.next_deadline(now()), Some(TimeDelta::milliseconds(300)));
    assert_eq!(update(&mut model, Msg::Tick, later(299)), []);
    assert!(matches!(&update(&mut model, Msg::Tick, later(300))[..], [Effect::SaveDraft { text, .. }] if text == "a"));
    assert_eq!(model.next_deadline(later(300)), None);
}

#[test]
fn a_draft_is_written_each_second_while_keys_keep_coming_and_after_a_hundred_characters() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reasoning);
    for number in 0..5 {
        assert_eq!(type_text(&mut model, &"a".repeat(number), 200 * i64::try_from(number).unwrap()), []);
    }
    assert_eq!(type_text(&mut model, "aaaaaa", 1000).len(), 1);
    assert_eq!(type_text(&mut model, &"b".repeat(200), 1001).len(), 1);
}

#[test]
fn a_text_without_a_verdict_waits_and_joins_the_verdict() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reasoning);
    type_text(&mut model, "te ruim ", 0);
    let effects = act(&mut model, Action::TextDone);
    assert!(matches!(effects[..], [Effect::SaveDraft { .. }]));
    assert_eq!(model.status, Status::Note(Notice::TextKept));
    let effects = act(&mut model, Action::Unlawful);
    let [Effect::Save { ticket, changes }] = &effects[..] else { panic!("{effects:?}") };
    let [Change::Assess(found)] = &changes[..] else { panic!("{changes:?}") };
    assert_eq!(found.reasoning.as_deref(), Some("te ruim"));
    let after = update(&mut model, saved(*ticket, 1, case_file()), now());
    assert!(matches!(after[..], [Effect::DropDraft { .. }]), "the draft goes only once the text is in the file");
}

#[test]
fn a_failed_write_keeps_the_text_for_the_field() {
    let mut model = in_case(Language::Dutch);
    update(&mut model, Msg::PointNorm(2), now());
    act(&mut model, Action::Reasoning);
    type_text(&mut model, "nieuwe tekst", 0);
    let effects = act(&mut model, Action::TextDone);
    update(&mut model, Msg::SaveFailed { ticket: ticket(&effects), message: "vol".into() }, now());
    act(&mut model, Action::Dismiss);
    update(&mut model, Msg::PointNorm(2), now());
    act(&mut model, Action::Reasoning);
    assert_eq!(model.text_field.unwrap().text, "nieuwe tekst");
}

#[test]
fn a_draft_that_was_found_is_offered_and_never_put_in_by_itself() {
    let mut model = in_case(Language::Dutch);
    let key = DraftKey { item: Some(disclosure(42)), norm: "scope".into(), field: Field::Reasoning };
    update(&mut model, Msg::DraftFound { key, text: "van gisteren".into() }, now());
    act(&mut model, Action::Reasoning);
    assert_eq!(model.status, Status::Note(Notice::DraftFound(2)));
    assert_eq!(model.text_field.as_ref().unwrap().text, "");
    act(&mut model, Action::SwapDraft);
    assert_eq!(model.text_field.as_ref().unwrap().text, "van gisteren");
    act(&mut model, Action::SwapDraft);
    assert_eq!(model.text_field.as_ref().unwrap().text, "");
    assert_eq!(act(&mut model, Action::TextDone), [], "not taken, so not dropped");
    act(&mut model, Action::Reasoning);
    assert_eq!(model.status, Status::Note(Notice::DraftFound(2)), "offered again");
}

#[test]
fn an_unchanged_text_writes_nothing() {
    let mut model = in_case(Language::Dutch);
    update(&mut model, Msg::PointNorm(2), now());
    act(&mut model, Action::Reasoning);
    assert!(matches!(act(&mut model, Action::TextDone)[..], [Effect::DropDraft { .. }]));
}

#[test]
fn pasted_text_runs_nothing_and_no_key_acts_shortly_after_it() {
    let mut model = in_case(Language::Dutch);
    assert_eq!(update(&mut model, Msg::Paste("ooo".into()), now()), []);
    assert_eq!(update(&mut model, Msg::Do(Action::Unlawful), later(49)), []);
    assert_eq!(model.status, Status::Note(Notice::PasteIgnored));
    assert_eq!(update(&mut model, Msg::Do(Action::Unlawful), later(50)).len(), 1);
}

#[test]
fn a_signal_is_set_aside_with_a_reason_and_taken_up_again() {
    let mut model = in_case(Language::Dutch);
    let signal = noticed(&mut model);
    let item = signal.item.clone();
    update(&mut model, Msg::SignalsLoaded { item: item.clone(), signals: vec![signal.clone()] }, now());
    act(&mut model, Action::Down);
    while !super::case::signals::can_dismiss(&model) {
        act(&mut model, Action::Up);
    }
    act(&mut model, Action::DismissSignal);
    assert_eq!(act(&mut model, Action::Accept), [], "not without a reason");
    for typed in "verlengd".chars() {
        update(&mut model, Msg::Type(typed), now());
    }
    let effects = act(&mut model, Action::Accept);
    let [Effect::Save { changes, .. }, ..] = &effects[..] else { panic!("{effects:?}") };
    assert!(matches!(&changes[..], [Change::Dismiss(found)] if found.reason == "verlengd"));
    let after = update(&mut model, saved(ticket(&effects), 1, case_file()), now());
    let again = [Effect::LoadSignals { item: item.clone() }, Effect::RecountSignals { item: Some(item.clone()) }];
    assert!(matches!(after[0], Effect::DropDraft { .. }), "the reason is recorded: {after:?}");
    assert_eq!(after[1..], again, "its status is read again, and counted");
    let dismissed = Signal { status: SignalStatus::Dismissed, ..signal };
    update(&mut model, Msg::SignalsLoaded { item, signals: vec![dismissed] }, now());
    let effects = act(&mut model, Action::DismissSignal);
    assert!(
        matches!(&effects[..], [Effect::Save { changes, .. }] if matches!(changes[..], [Change::Undismiss { .. }]))
    );
}

#[test]
fn a_signal_that_a_verdict_answers_is_not_offered_any_more() {
    let mut model = in_case(Language::Dutch);
    let signal = noticed(&mut model);
    update(&mut model, Msg::SignalsLoaded { item: signal.item.clone(), signals: vec![signal] }, now());
    while !super::case::signals::can_dismiss(&model) {
        act(&mut model, Action::Down);
    }
    let row = model.case.as_ref().unwrap().norm;
    act(&mut model, Action::InOrder);
    update(&mut model, Msg::PointNorm(row), now());
    assert!(!super::case::signals::can_dismiss(&model));
}

#[test]
fn leaving_waits_for_what_is_being_written() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    assert_eq!(act(&mut model, Action::Quit), []);
    assert_eq!(model.layer, Some(Layer::Dialog(Dialog::Leaving)));
    assert_eq!(update(&mut model, saved(ticket(&effects), 1, case_file()), now()), [Effect::Quit]);
}

#[test]
fn leaving_after_a_failed_write_asks() {
    let mut model = in_case(Language::Dutch);
    let effects = act(&mut model, Action::InOrder);
    act(&mut model, Action::Quit);
    update(&mut model, Msg::SaveFailed { ticket: ticket(&effects), message: "vol".into() }, now());
    assert_eq!(act(&mut model, Action::Quit), []);
    assert_eq!(act(&mut model, Action::Accept), [Effect::Quit]);
}

#[test]
fn a_signal_saves_the_draft_and_leaves() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Reasoning);
    type_text(&mut model, "half", 0);
    let effects = update(&mut model, Msg::Terminate, now());
    assert!(matches!(effects[..], [Effect::SaveDraft { .. }, Effect::Quit]));
}

#[test]
fn back_goes_from_case_to_queue_to_overview_and_out() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Queue);
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Overview);
    assert_eq!(act(&mut model, Action::Back), [Effect::Quit]);
}

#[test]
fn the_queue_opens_where_the_reviewer_stopped() {
    let mut model = model(Language::Dutch);
    let effects = update(&mut model, Msg::Do(Action::OpenQueue), now());
    assert!(
        matches!(&effects[..], [Effect::LoadQueue { around: Some(item), .. }] if item.reference == "AIVD-2019-0042")
    );
    answer(&mut model, effects);
    assert_eq!(model.queue.row(model.queue.selected).unwrap().item.reference, "AIVD-2019-0042");
}

#[test]
fn a_queue_that_was_never_left_opens_at_the_first_open_item() {
    let mut model = model(Language::Dutch);
    model.overview.as_mut().unwrap().last_item = None;
    let effects = update(&mut model, Msg::Do(Action::OpenQueue), now());
    assert!(
        matches!(&effects[..], [Effect::LoadQueue { around: Some(item), .. }] if item.reference == "AIVD-2019-0007")
    );
}

#[test]
fn the_queue_is_looked_at_as_it_was_left() {
    let mut left = model(Language::Dutch);
    act(&mut left, Action::OpenQueue);
    act(&mut left, Action::ChangeSort);
    act(&mut left, Action::Filter);
    "service=AIVD".chars().for_each(|typed| drop(update(&mut left, Msg::Type(typed), now())));
    act(&mut left, Action::ApplyFilter);
    let rest = act(&mut left, Action::HideDone);
    let [Effect::RememberView(view)] = &rest[..] else { panic!("{rest:?}") };
    let mut model = model(Language::Dutch);
    model.overview.as_mut().unwrap().last_view = Some(view.clone());
    act(&mut model, Action::OpenQueue);
    assert_eq!(model.queue.query, left.queue.query);
    assert_eq!(model.queue.filter.applied, "service=AIVD");
    // What is changed after it stays as it is when one comes back.
    act(&mut model, Action::HideDone);
    act(&mut model, Action::Back);
    act(&mut model, Action::OpenQueue);
    assert!(!model.queue.query.hide_done);
}

#[test]
fn words_searched_for_are_of_the_moment() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::Find);
    let effects = update(&mut model, Msg::Type('n'), now());
    assert!(matches!(effects[..], [Effect::LoadQueue { .. }]));
}

#[test]
fn the_queue_is_asked_again_for_another_kind_order_or_find() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::NextKind);
    assert_eq!(model.queue.query.kind, ItemKind::Authorisation);
    act(&mut model, Action::ChangeSort);
    assert_eq!(model.queue.query.sort, QueueSort::Reference);
    act(&mut model, Action::Find);
    let effects = update(&mut model, Msg::Type('n'), now());
    assert!(matches!(&effects[..], [Effect::LoadQueue { query, .. }] if query.find == "n"));
}

#[test]
fn the_first_that_is_found_is_selected_unless_the_selected_item_is_found() {
    for (selected, expected) in [(70, 0), (3, 3)] {
        let mut model = model(Language::Dutch);
        act(&mut model, Action::OpenQueue);
        update(&mut model, Msg::Point(selected), now());
        assert_eq!(model.queue.selected, selected);
        act(&mut model, Action::Find);
        update(&mut model, Msg::Type('n'), now());
        let effects = update(&mut model, Msg::Type('r'), now());
        let [Effect::LoadQueue { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
        update(&mut model, Msg::QueueLoaded { ticket, page: queue_page(5) }, now());
        assert_eq!(model.queue.selected, expected);
    }
}

#[test]
fn what_is_found_at_a_glance_may_be_chosen_from_while_the_rest_is_found() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::Find);
    let effects = update(&mut model, Msg::Type('n'), now());
    let [Effect::LoadQueue { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    let page = QueuePage { is_partial: true, ..queue_page(5) };
    update(&mut model, Msg::QueueLoaded { ticket, page }, now());
    assert!(model.queue.narrowing && !model.must_wait(Some(Action::OpenCase)));
    assert_eq!(update(&mut model, Msg::Do(Action::Last), now()), []);
    update(&mut model, Msg::QueueLoaded { ticket, page: queue_page(84) }, now());
    assert!(!model.queue.narrowing);
    assert_eq!(model.queue.selected, 4);
}

#[test]
fn a_long_queue_is_read_in_windows() {
    let mut model = model(Language::Dutch);
    let effects = update(&mut model, Msg::Do(Action::OpenQueue), now());
    let [Effect::LoadQueue { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
    let mut page = queue_page(240);
    page.filtered = 1_000_000;
    update(&mut model, Msg::QueueLoaded { ticket, page }, now());
    let effects = update(&mut model, Msg::Do(Action::Last), now());
    assert!(matches!(effects[..], [Effect::LoadQueue { offset: 999_879, .. }]), "{effects:?}");
}

#[test]
fn what_is_opened_from_a_page_leads_back_to_it_and_to_where_the_page_was_opened() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::OpenOrphans);
    act(&mut model, Action::Down);
    assert_eq!((model.screen, model.page.as_ref().unwrap().selected), (Screen::Page, 0), "nothing was drawn yet");
    update(&mut model, Msg::Point(2), now());
    act(&mut model, Action::Follow);
    assert_eq!(model.screen, Screen::Case);
    act(&mut model, Action::Back);
    assert_eq!((model.screen, model.page.as_ref().unwrap().selected), (Screen::Page, 2));
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Case);
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Queue);
}

/// What a filter line does when this is typed and applied.
fn filtered(typed: &str) -> (Model, Vec<Effect>) {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::Filter);
    typed.chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    let effects = update(&mut model, Msg::Do(Action::ApplyFilter), now());
    (model, effects)
}

#[test]
fn a_filter_that_reads_is_asked_of_the_queue_and_one_that_does_not_says_why() {
    let (model, effects) = filtered("service=AIVD");
    let [Effect::LoadQueue { query, .. }, Effect::RememberView(_)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(query.filter.as_ref().map(|filter| filter.terms.len()), Some(1));
    assert!(!model.queue.filter.typing);
    let (mut model, effects) = filtered("ministerie=AZ");
    assert_eq!(effects, []);
    assert_eq!(model.queue.filter.problem.as_ref().map(|problem| problem.place), Some(1));
    update(&mut model, Msg::Rub, now());
    assert_eq!(model.queue.filter.problem, None);
    act(&mut model, Action::CancelFilter);
    assert_eq!((model.queue.filter.typing, model.queue.filter.line.text()), (false, ""));
}

#[test]
fn a_filter_may_name_another_kind_and_leaves_with_its_kind() {
    let (mut model, _) = filtered("kind=person category=x");
    assert_eq!(model.queue.query.kind, ItemKind::Person);
    assert!(model.queue.query.filter.is_some());
    act(&mut model, Action::NextKind);
    assert_eq!((model.queue.query.filter.clone(), model.queue.filter.applied.as_str()), (None, ""));
}

#[test]
fn the_filter_speaks_the_language_of_the_session_and_is_kept_in_one() {
    let (mut model, _) = filtered("dienst=AIVD verdict=careless");
    let shown = |model: &Model| (narrow::applied(model), model.queue.filter.line.text().to_owned());
    let dutch = "dienst=AIVD oordeel=onzorgvuldig".to_owned();
    assert_eq!(model.queue.filter.applied, "service=AIVD verdict=careless");
    assert_eq!(shown(&model), (dutch.clone(), dutch));
    act(&mut model, Action::Filter);
    " staat=open".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    act(&mut model, Action::Language);
    let (applied, line) = shown(&model);
    assert_eq!(applied, "service=AIVD verdict=careless");
    assert_eq!(line, "service=AIVD verdict=careless state=open");
}

#[test]
fn the_filter_in_force_is_saved_under_a_name_and_taken_again() {
    let (mut model, _) = filtered("state=unreviewed");
    act(&mut model, Action::Views);
    assert_eq!(act(&mut model, Action::SaveView), [], "without a name");
    "rest".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    let effects = act(&mut model, Action::SaveView);
    let [Effect::SaveView(view)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((view.name.as_str(), view.filter.as_str()), ("rest", "state=unreviewed"));
    update(&mut model, Msg::ViewsLoaded(vec![view.clone()]), now());
    assert_eq!(act(&mut model, Action::DropView), [], "once is not enough");
    act(&mut model, Action::Down);
    assert_eq!(act(&mut model, Action::DropView), []);
    assert!(matches!(&act(&mut model, Action::DropView)[..], [Effect::DropView { name }] if name == "rest"));
    model.queue.query.filter = None;
    let effects = update(&mut model, Msg::Do(Action::Accept), now());
    assert!(
        matches!(&effects[..], [.., Effect::LoadQueue { query, .. }, Effect::RememberView(_)] if query.filter.is_some()),
        "{effects:?}"
    );
}
