//! The import screen step by step: from what is typed to what was brought, and back to correct it.

use super::*;
use crate::app::fixture::{Language, act, incoming, model, now};
use crate::app::form::FieldName;
use crate::app::{Msg, update};

fn write(model: &mut Model, text: &str) {
    text.chars().for_each(|letter| drop(update(model, Msg::Type(letter), now())));
}

fn asked() -> Model {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenImport);
    model
}

/// Tries out what is typed; the order's ticket.
fn tried(model: &mut Model) -> Ticket {
    let effects = act(model, Action::Accept);
    let [Effect::Import { ticket, order }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((order.typed.as_str(), order.stays), ("levering", Stays::Nothing));
    *ticket
}

#[test]
fn nothing_typed_is_nothing_tried() {
    let mut model = asked();
    assert_eq!(act(&mut model, Action::Accept), []);
    assert_eq!(in_front(&model).unwrap().stage, Stage::Asking(Some(Word::NameSource)));
}

#[test]
fn problems_are_opened_and_gone_back_from_to_what_was_typed() {
    let mut model = asked();
    write(&mut model, "levering");
    let ticket = tried(&mut model);
    assert!(is_running(&model));
    let brought = Box::new(incoming());
    update(&mut model, Msg::Imported { ticket: Ticket(ticket.0 - 1), brought: brought.clone() }, now());
    assert!(is_running(&model), "that was the answer to another");
    update(&mut model, Msg::Imported { ticket, brought }, now());
    assert!(can_open(&model) && !can_confirm(&model));
    assert_eq!(act(&mut model, Action::ConfirmImport), []);
    act(&mut model, Action::Follow);
    assert!(found(&model).unwrap().list.is_some());
    act(&mut model, Action::Back);
    act(&mut model, Action::Back);
    assert_eq!(in_front(&model).unwrap().form.text(FieldName::Sources), "levering");
    act(&mut model, Action::Cancel);
    assert_eq!(model.layer, None);
}

#[test]
fn what_was_tried_is_confirmed_then_what_is_shown_is_read_again() {
    let mut model = asked();
    write(&mut model, "levering");
    let ticket = tried(&mut model);
    let good = Brought { kept_going: true, ..incoming() };
    update(&mut model, Msg::Imported { ticket, brought: Box::new(good.clone()) }, now());
    assert!(can_confirm(&model));
    let effects = act(&mut model, Action::ConfirmImport);
    let [Effect::Import { ticket, order }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(order.stays, Stays::Everything);
    let brought = Box::new(Brought { written: true, ..good });
    let effects = update(&mut model, Msg::Imported { ticket: *ticket, brought }, now());
    assert!(matches!(effects[..], [Effect::LoadOverview { .. }]), "{effects:?}");
    assert!(is_done(&model));
    act(&mut model, Action::OpenLog);
    assert_eq!((model.layer.is_none(), model.screen), (true, Screen::Log));
}

#[test]
fn quitting_stops_an_import_first_and_the_form_says_so() {
    let mut model = asked();
    write(&mut model, "levering");
    let ticket = tried(&mut model);
    assert_eq!(act(&mut model, Action::Quit), [Effect::StopImport]);
    update(&mut model, Msg::ImportFailed { ticket, message: None }, now());
    assert_eq!(in_front(&model).unwrap().stage, Stage::Asking(Some(Word::Stopped)));
    assert_eq!(act(&mut model, Action::Quit), [Effect::Quit]);
}

#[test]
fn a_path_is_completed_only_if_nothing_was_typed_since() {
    let mut model = asked();
    write(&mut model, "lev");
    let completed = |becomes: &str, options: &[&str]| Completed {
        typed: "lev".into(),
        becomes: becomes.into(),
        options: options.iter().map(|name| (*name).to_owned()).collect(),
    };
    let tabbed = |model: &mut Model| {
        let effects = act(model, Action::CompletePath);
        let [Effect::CompletePath { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
        ticket
    };
    let typed = |model: &Model| in_front(model).unwrap().form.text(FieldName::Sources).to_owned();
    let ticket = tabbed(&mut model);
    let options = completed("levering", &["levering/", "levering.csv"]);
    update(&mut model, Msg::PathCompleted { ticket, completed: options }, now());
    assert_eq!(typed(&model), "levering");
    assert!(matches!(&in_front(&model).unwrap().stage, Stage::Asking(Some(Word::Options(names))) if names.len() == 2));
    let ticket = tabbed(&mut model);
    update(&mut model, Msg::PathCompleted { ticket, completed: completed("x", &["x"]) }, now());
    assert_eq!(typed(&model), "levering", "that was asked of something else");
}

#[test]
fn what_was_typed_is_there_when_the_form_is_opened_again_and_a_row_is_a_number() {
    let mut model = asked();
    write(&mut model, "levering");
    act(&mut model, Action::PreviousField);
    for _ in 0..6 {
        act(&mut model, Action::NextField);
    }
    write(&mut model, "nul");
    assert_eq!(act(&mut model, Action::Accept), []);
    assert_eq!(in_front(&model).unwrap().stage, Stage::Asking(Some(Word::NumberRow)));
    act(&mut model, Action::Cancel);
    act(&mut model, Action::OpenImport);
    let form = &in_front(&model).unwrap().form;
    assert_eq!((form.text(FieldName::Sources), form.text(FieldName::HeaderRow)), ("levering", "nul"));
}
