//! Searching in all text: hits at each key, the place that a hit opens, and the way back.

use super::case::Pane;
use super::fixture::search::in_the_case;
use super::fixture::{Language, act, answer, in_case, model, now};
use super::{Action, Effect, Measured, Model, Msg, Screen, update};
use crate::domain::page::{Contents, Target, Topic};

fn typed(model: &mut Model, words: &str) {
    for letter in words.chars() {
        let effects = update(model, Msg::Type(letter), now());
        answer(model, effects);
    }
}

fn searching() -> Model {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::OpenSearch);
    typed(&mut model, "derde");
    model
}

fn point_at(model: &mut Model, found: impl Fn(&Target) -> bool) {
    let targets = model.page.as_ref().unwrap().contents.as_ref().unwrap().targets();
    model.page.as_mut().unwrap().selected = targets.iter().position(found).unwrap();
}

#[test]
fn each_key_is_asked_and_what_was_asked_before_is_not_waited_for() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenSearch);
    assert!(model.page.as_ref().unwrap().finding);
    let [Effect::LoadPage { ticket: first, topic: Topic::Search, find }] =
        &update(&mut model, Msg::Type('d'), now())[..]
    else {
        panic!("not asked")
    };
    assert_eq!(find, "d");
    let second = update(&mut model, Msg::Type('e'), now());
    assert!(model.must_wait(Some(Action::Follow)), "the hits are on their way");
    update(&mut model, Msg::LoadFailed { ticket: *first, message: String::new() }, now());
    assert!(model.must_wait(Some(Action::Follow)), "it is the first that failed");
    answer(&mut model, second);
    assert!(!model.must_wait(Some(Action::Follow)));
}

#[test]
fn a_hit_in_a_text_opens_there_and_the_next_one_is_a_key_away() {
    let mut model = searching();
    act(&mut model, Action::Follow);
    assert_eq!(model.screen, Screen::Case);
    let (field, at, word) = in_the_case();
    let case = model.case.as_ref().unwrap();
    assert_eq!(case.shown, Pane::Record);
    let spot = case.search.as_ref().unwrap().spot().unwrap();
    assert_eq!((spot.source.field, spot.at, case.reveal), (field, at, Some(spot)));
    assert_eq!(case.search.as_ref().unwrap().words.text(), word);
    act(&mut model, Action::NextHit);
    assert!(model.case.as_ref().unwrap().search.as_ref().unwrap().spot().is_some());
}

#[test]
fn a_hit_in_a_reasoning_opens_at_its_norm() {
    let mut model = searching();
    point_at(&mut model, |target| matches!(target, Target::Norm(..)));
    act(&mut model, Action::Follow);
    let norm = model.case.as_ref().unwrap().selected_norm().unwrap();
    assert_eq!(model.framework.norms[norm].code, "authorisation");
}

#[test]
fn going_back_finds_the_hits_as_they_were_and_then_where_one_came_from() {
    let mut model = searching();
    act(&mut model, Action::Down);
    let selected = model.page.as_ref().unwrap().selected;
    act(&mut model, Action::Follow);
    act(&mut model, Action::Back);
    let page = model.page.as_ref().unwrap();
    assert_eq!((page.find.text(), page.finding, page.selected), ("derde", false, selected));
    act(&mut model, Action::OpenSearch);
    assert!(model.page.as_ref().unwrap().finding, "asked for again it takes words again");
    act(&mut model, Action::Back);
    assert_eq!(model.screen, Screen::Case);
}

#[test]
fn every_hit_leads_somewhere() {
    let model = searching();
    let found = super::fixture::search::found();
    assert_eq!((found.shown(), found.targets().len()), (6, 6));
    assert_eq!(model.page.unwrap().contents.unwrap().targets(), found.targets());
}

#[test]
fn a_hit_in_a_recommendation_opens_the_list_on_that_one_and_back_again() {
    let mut model = searching();
    point_at(&mut model, |target| matches!(target, Target::Recommendation { .. }));
    act(&mut model, Action::Follow);
    let page = model.page.as_ref().unwrap();
    assert_eq!(page.topic, Topic::Recommendations);
    assert_eq!(page.target(), Some(Target::Recommendation { service: "MIVD".into(), number: "2".into() }));
    let measured = Measured { rows: 5, page_end: 40, target_rows: vec![2, 9, 20, 30], ..Measured::default() };
    update(&mut model, Msg::Measured(measured.clone()), now());
    let page = model.page.as_ref().unwrap();
    assert!((page.top..page.top + 5).contains(&measured.target_rows[page.selected]), "it is in sight");
    act(&mut model, Action::Back);
    assert_eq!(model.page.as_ref().unwrap().topic, Topic::Search);
}

#[test]
fn a_question_is_found_in_the_list_by_what_tells_it_apart() {
    let asked = super::fixture::asks::questions();
    let contents = Contents::Questions(asked.clone());
    let aim = Target::Asked(Box::new(asked[1].question.key()));
    assert_eq!(contents.place_of(&aim), Some(1));
}
