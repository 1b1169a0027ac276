//! One judgement on many items, in small steps.

use super::bulk::{self, Row, Word};
use super::fixture::{Language, act, disclosure, model, now};
use super::{Action, Dialog, DraftKey, Effect, EventId, Field, Layer, Model, Msg, Notice, Status, update};
use crate::domain::bulk::{Judgement, Mine, NormSurvey, Survey};
use crate::domain::codes::Verdict;

fn in_queue() -> Model {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::First);
    model
}

/// The form over two marked rows, with what is known of them.
fn form() -> Model {
    let mut model = in_queue();
    act(&mut model, Action::Mark);
    act(&mut model, Action::Mark);
    let effects = act(&mut model, Action::BulkVerdict);
    let [Effect::Survey { ticket, items }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(*items, [disclosure(37), disclosure(38)]);
    let codes = model.framework.norms.iter().map(|norm| norm.code.clone());
    let norms = codes.map(|code| (code, NormSurvey { required: 2, mine: 1 })).collect();
    update(&mut model, Msg::Surveyed { ticket: *ticket, survey: Survey { norms, closed: 0 } }, now());
    model
}

#[test]
fn all_that_pass_the_filter_are_marked_and_unmarked() {
    let mut model = in_queue();
    let effects = act(&mut model, Action::MarkAll);
    let [Effect::LoadItems { ticket, most: bulk::MOST, .. }] = effects[..] else { panic!("{effects:?}") };
    let items = (0..50).map(disclosure).collect();
    update(&mut model, Msg::ItemsLoaded { ticket, items }, now());
    assert_eq!(model.status, Status::Note(Notice::Bulk(Word::Marked { marked: 50, of: 84 })));
    act(&mut model, Action::MarkAll);
    assert!(model.queue.marked.is_empty());
}

fn draft() -> DraftKey {
    DraftKey { item: None, norm: String::new(), field: Field::BulkReasoning }
}

#[test]
fn a_text_of_a_form_that_was_put_away_is_offered_when_it_is_written_again() {
    let mut model = form();
    act(&mut model, Action::Reasoning);
    update(&mut model, Msg::TextChanged("Half af".into()), now());
    act(&mut model, Action::TextDone);
    act(&mut model, Action::Cancel);
    act(&mut model, Action::BulkVerdict);
    act(&mut model, Action::Reasoning);
    let field = model.text_field.as_ref().unwrap();
    assert_eq!((field.text.as_str(), field.draft.as_deref()), ("", Some("Half af")));
}

#[test]
fn what_is_known_of_the_items_may_come_while_the_text_is_written() {
    let mut model = in_queue();
    act(&mut model, Action::Mark);
    let effects = act(&mut model, Action::BulkClose);
    let [Effect::Survey { ticket, .. }] = &effects[..] else { panic!("{effects:?}") };
    act(&mut model, Action::Reasoning);
    update(&mut model, Msg::Surveyed { ticket: *ticket, survey: Survey::default() }, now());
    act(&mut model, Action::TextDone);
    assert!(bulk::form(&model).unwrap().survey.is_some());
}

#[test]
fn a_form_says_what_it_reaches_and_is_recorded_as_one() {
    let mut model = form();
    assert!(!bulk::can_record(&model), "no verdict yet");
    act(&mut model, Action::NextPane);
    act(&mut model, Action::Careless);
    assert_eq!(bulk::form(&model).unwrap().row, Row::Words);
    let kept = |text: &str| Effect::SaveDraft { key: draft(), text: text.into() };
    assert_eq!(update(&mut model, Msg::Type('B'), now()), [kept("B")], "the text field opens");
    assert!(model.layer.is_none() && model.text_field.as_ref().unwrap().text == "B");
    update(&mut model, Msg::TextChanged("Bron ontbreekt".into()), now());
    assert_eq!(act(&mut model, Action::TextDone), [kept("Bron ontbreekt")]);
    assert_eq!(bulk::form(&model).unwrap().reached(&model), Some(1));
    act(&mut model, Action::NextPane);
    act(&mut model, Action::Right);
    assert_eq!(bulk::form(&model).unwrap().reached(&model), Some(2), "mine are replaced");
    let effects = act(&mut model, Action::Accept);
    let [Effect::SaveBulk { ticket, bulk }] = &effects[..] else { panic!("{effects:?}") };
    let Judgement::Assess { verdict, reasoning, mine, .. } = &bulk.judgement else { panic!() };
    assert_eq!((*verdict, reasoning.as_deref(), *mine), (Verdict::Careless, Some("Bron ontbreekt"), Mine::Replaced));
    let (ticket, lacks) = (*ticket, model.framework.norms[0].law.then_some(bulk::Lack::Circumstances));
    let effects = update(&mut model, Msg::BulkSaved { ticket, batch: EventId([7; 16]), items: 2 }, now());
    assert!(effects.contains(&Effect::DropDraft { key: draft() }), "{effects:?}");
    assert_eq!(model.status, Status::Note(Notice::Bulk(Word::Recorded(2, lacks))));
    assert_eq!(model.queue.marked.len(), 2, "for the next norm");
    act(&mut model, Action::ClearMarks);
    assert!(model.queue.marked.is_empty());
    let undo = act(&mut model, Action::Undo);
    assert!(matches!(undo[..], [Effect::Undo { batch: EventId(id), .. }] if id == [7; 16]), "{undo:?}");
}

#[test]
fn findings_without_reasoning_are_never_recorded_in_silence() {
    let mut model = form();
    let lacks = |model: &Model| bulk::form(model).unwrap().lacks(model);
    assert_eq!(lacks(&model), None);
    act(&mut model, Action::NextPane);
    act(&mut model, Action::InOrder);
    assert_eq!(lacks(&model), None, "only a finding asks for it");
    act(&mut model, Action::PreviousPane);
    act(&mut model, Action::Unlawful);
    assert_eq!(lacks(&model), Some(bulk::Lack::Reasoning));
    let effects = act(&mut model, Action::Accept);
    let Effect::SaveBulk { ticket, .. } = effects[0] else { panic!("{effects:?}") };
    update(&mut model, Msg::BulkSaved { ticket, batch: EventId([7; 16]), items: 1 }, now());
    let said = Notice::Bulk(Word::Recorded(1, Some(bulk::Lack::Reasoning)));
    assert_eq!(model.status, Status::Note(said), "it is recorded, as in a case, and said");
}

#[test]
fn a_text_left_for_many_items_is_offered_as_one_of_just_now() {
    let mut model = form();
    act(&mut model, Action::Reasoning);
    update(&mut model, Msg::TextChanged("Bron ontbreekt".into()), now());
    act(&mut model, Action::TextDone);
    act(&mut model, Action::Cancel);
    act(&mut model, Action::BulkVerdict);
    act(&mut model, Action::Reasoning);
    assert_eq!(model.status, Status::Note(Notice::DraftOfNow(2)));
}

#[test]
fn what_takes_long_is_shown_and_can_be_stopped() {
    let mut model = form();
    act(&mut model, Action::NextPane);
    act(&mut model, Action::Unlawful);
    let effects = act(&mut model, Action::Accept);
    let Effect::SaveBulk { ticket, .. } = effects[0] else { panic!() };
    update(&mut model, Msg::BulkProgress { ticket, done: 1 }, now());
    assert_eq!(model.layer, Some(Layer::Dialog(Dialog::Recording { done: 1, total: 2 })));
    assert_eq!(act(&mut model, Action::Cancel), [Effect::CancelBulk]);
    update(&mut model, Msg::BulkFailed { ticket, message: None }, now());
    assert_eq!((model.layer.clone(), model.queue.marked.len()), (None, 2), "the marks stay");
    assert_eq!(model.status, Status::Note(Notice::Bulk(Word::Cancelled)));
    assert_eq!(act(&mut model, Action::Undo), []);
}

#[test]
fn nothing_marked_opens_nothing() {
    let mut model = in_queue();
    assert_eq!(act(&mut model, Action::BulkClose), []);
    assert_eq!(model.status, Status::Note(Notice::Bulk(Word::NothingMarked)));
}

#[test]
fn an_undo_asked_for_while_it_is_recorded_takes_it_back_and_nothing_else() {
    for stopped in [false, true] {
        let mut model = form();
        act(&mut model, Action::NextPane);
        act(&mut model, Action::InOrder);
        let effects = act(&mut model, Action::Accept);
        let Effect::SaveBulk { ticket, .. } = effects[0] else { panic!() };
        assert_eq!(act(&mut model, Action::Undo), []);
        let answer = if stopped {
            Msg::BulkFailed { ticket, message: None }
        } else {
            Msg::BulkSaved { ticket, batch: EventId([7; 16]), items: 2 }
        };
        let effects = update(&mut model, answer, now());
        let undone = |effect: &Effect| matches!(effect, Effect::Undo { batch: EventId(id), .. } if *id == [7; 16]);
        assert_eq!(effects.iter().any(undone), !stopped, "{effects:?}");
        let later = crate::app::history::step_on(&mut model);
        assert_eq!(later, [], "what is done next stays");
    }
}
