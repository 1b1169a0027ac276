//! Asking, answering, advising and the persons of a disclosure, step by step.

use super::AskProblem;
use crate::app::fixture::{act, asks, disclosure, form, in_case, model, now, write};
use crate::app::form::FieldName;
use crate::app::{Action, Effect, Msg, Screen, update};
use crate::domain::change::Change;
use crate::domain::codes::{ItemKind, Language, Method};
use crate::domain::page::Topic;
use crate::domain::plan::Trial;
use crate::domain::settle::State;

fn changes(effects: &[Effect]) -> &[Change] {
    match effects {
        [Effect::Save { changes, .. }, ..] => changes,
        other => panic!("nothing saved: {other:?}"),
    }
}

#[test]
fn a_question_is_put_from_the_case_and_not_without_words() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::AskService);
    assert_eq!(act(&mut model, Action::Accept), []);
    write(&mut model, "Wie gaf toestemming?");
    let saved = act(&mut model, Action::Accept);
    let [Change::Ask(question)] = changes(&saved) else { panic!("{saved:?}") };
    assert_eq!(question.text, "Wie gaf toestemming?");
    assert_eq!(question.service.as_deref(), Some("AIVD"));
    assert_eq!(question.asked_on, Some(now().date_naive()));
    assert_eq!(question.item, Some(crate::app::fixture::disclosure(42)));
    assert!(model.layer.is_none());
}

#[test]
fn a_question_asked_before_word_for_word_is_refused_for_its_answer_would_be_lost() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::AskService);
    write(&mut model, "Waarom?");
    let saved = act(&mut model, Action::Accept);
    let [Change::Ask(question)] = changes(&saved) else { panic!("{saved:?}") };
    model.case.as_mut().unwrap().file.questions.push(question.clone());
    act(&mut model, Action::AskService);
    write(&mut model, "Waarom?");
    assert_eq!(act(&mut model, Action::Accept), []);
}

#[test]
fn an_answer_is_recorded_from_the_list_and_the_list_read_again() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQuestions);
    act(&mut model, Action::AnswerQuestion);
    write(&mut model, "De dienstleiding.");
    let saved = act(&mut model, Action::Accept);
    let [Change::Ask(question)] = changes(&saved) else { panic!("{saved:?}") };
    assert_eq!(question.answer.as_deref(), Some("De dienstleiding."));
    assert_eq!(question.answered_on, Some(now().date_naive()));
    let Effect::Save { ticket, .. } = saved[0] else { panic!() };
    let batch = crate::app::EventId([1; 16]);
    let effects = update(&mut model, Msg::Saved { ticket, batch, case: None }, now());
    let again = |effect: &Effect| matches!(effect, Effect::LoadPage { topic: Topic::Questions, .. });
    assert!(effects.iter().any(again), "{effects:?}");
}

#[test]
fn a_question_leads_to_its_item_and_back() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQuestions);
    act(&mut model, Action::Follow);
    assert_eq!(model.screen, Screen::Case);
    act(&mut model, Action::Back);
    assert_eq!(model.page.as_ref().unwrap().topic, Topic::Questions);
}

#[test]
fn a_recommendation_is_changed_and_keeps_what_was_not_touched() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenRecommendations);
    act(&mut model, Action::Follow);
    assert_eq!(form(&model).form.text(FieldName::Number), "1");
    write(&mut model, " Voor 2022.");
    let saved = act(&mut model, Action::Accept);
    let [Change::Recommend(found)] = changes(&saved) else { panic!("{saved:?}") };
    let before = &asks::advice().all[0].recommendation;
    assert_eq!(found.text, format!("{} Voor 2022.", before.text));
    assert_eq!((&found.items, &found.norms, found.status), (&before.items, &before.norms, before.status));
}

#[test]
fn a_recommendation_with_another_number_replaces_the_old_one() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenRecommendations);
    act(&mut model, Action::EditRecommendation);
    act(&mut model, Action::PreviousField);
    act(&mut model, Action::PreviousField);
    write(&mut model, "0");
    let saved = act(&mut model, Action::Accept);
    assert!(
        matches!(changes(&saved), [Change::WithdrawRecommendation { number, .. }, Change::Recommend(_)] if number == "1")
    );
}

/// A form for a new recommendation with a text, the focus on this field.
fn advising(field: FieldName) -> crate::app::Model {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenRecommendations);
    act(&mut model, Action::NewRecommendation);
    write(&mut model, "Pas het beleid aan.");
    while form(&model).form.fields[form(&model).form.focus].name != field {
        act(&mut model, Action::NextField);
    }
    model
}

#[test]
fn a_finding_is_chosen_by_its_ref_its_norm_or_its_verdict_and_brings_its_norm() {
    for typed in ["0041", "a41", "onrecht"] {
        let mut model = advising(FieldName::Items);
        write(&mut model, typed);
        act(&mut model, Action::CompleteField);
        assert_eq!(form(&model).form.text(FieldName::Items), disclosure(41).reference, "{typed}");
        let saved = act(&mut model, Action::Accept);
        let [Change::Recommend(found)] = changes(&saved) else { panic!("{saved:?}") };
        assert_eq!((&found.items[..], &found.norms[..]), (&[disclosure(41)][..], &["scope".to_owned()][..]));
    }
}

#[test]
fn norms_are_typed_in_the_words_of_the_language_and_kept_by_their_code() {
    let mut model = advising(FieldName::Norms);
    let title = model.framework.norms[0].title.get(Language::Dutch).to_lowercase();
    write(&mut model, &title[..4]);
    act(&mut model, Action::CompleteField);
    let typed = form(&model).form.text(FieldName::Norms).to_owned();
    assert!(!typed.is_empty() && super::offered(form(&model)).len() > 1, "{typed}: room for the next");
    write(&mut model, "scope");
    let saved = act(&mut model, Action::Accept);
    let [Change::Recommend(found)] = changes(&saved) else { panic!("{saved:?}") };
    assert_eq!(found.norms, [model.framework.norms[0].code.clone(), "scope".to_owned()]);
}

#[test]
fn a_ref_that_leaves_a_doubt_or_is_not_there_says_what_there_is() {
    let mut model = advising(FieldName::Items);
    write(&mut model, "T-1");
    let problem = |model: &crate::app::Model| match &form(model).purpose {
        crate::app::sampling::Purpose::Record(recording) => super::problem(recording, &form(model).form),
        _ => None,
    };
    let known = vec!["toestemming:T-1".to_owned(), "onderwerp:T-1".to_owned()];
    assert_eq!(problem(&model), Some(AskProblem::SeveralItems { typed: "T-1".into(), known }));
    (0..3).for_each(|_| drop(update(&mut model, Msg::Rub, now())));
    write(&mut model, "matter:T-1 verstrekking:elders");
    assert_eq!(problem(&model), None, "either language names the kind");
    write(&mut model, " zzz");
    assert_eq!(problem(&model), Some(AskProblem::NotAnItem { typed: "zzz".into(), near: Vec::new() }));
}

#[test]
fn what_is_pointed_at_is_withdrawn() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQuestions);
    let saved = act(&mut model, Action::WithdrawAsked);
    assert!(matches!(changes(&saved), [Change::WithdrawQuestion { .. }]));
    let mut model = crate::app::fixture::model(Language::Dutch);
    act(&mut model, Action::OpenRecommendations);
    // An item under a recommendation stands for it.
    update(&mut model, Msg::Point(1), now());
    let saved = act(&mut model, Action::WithdrawAsked);
    assert!(matches!(changes(&saved), [Change::WithdrawRecommendation { number, .. }] if number == "1"));
}

#[test]
fn some_persons_are_drawn_from_the_case() {
    let mut model = in_case(Language::Dutch);
    let effects = update(&mut model, Msg::Do(Action::DrawPersons), now());
    let [Effect::Try { trial: Trial::Draw(plan), .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((plan.method, plan.kind), (Method::Random, Some(ItemKind::Person)));
    assert_eq!(plan.filter.as_deref(), Some("verstrekking=\"AIVD-2019-0042\""));
}

#[test]
fn the_rest_of_the_persons_is_put_to_the_service_by_name() {
    let mut model = in_case(Language::Dutch);
    assert!(update(&mut model, Msg::Do(Action::AskRest), now()).is_empty() && model.layer.is_none());
    for person in &mut model.case.as_mut().unwrap().file.persons[1..] {
        person.state = State::NotDrawn;
    }
    act(&mut model, Action::AskRest);
    let text = form(&model).form.text(FieldName::Question).to_owned();
    let refs: Vec<String> =
        model.case.as_ref().unwrap().file.persons.iter().map(|line| line.person.reference.clone()).collect();
    assert!(text.contains(&refs[1]) && text.contains(&refs[2]) && !text.contains(&refs[0]), "{text}");
    assert!(matches!(changes(&act(&mut model, Action::Accept)), [Change::Ask(_)]));
}

#[test]
fn a_text_goes_to_the_editor_and_comes_back_with_its_paragraphs() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::AskService);
    write(&mut model, "Een");
    let effects = update(&mut model, Msg::Do(Action::EditExternally), now());
    assert_eq!(effects, [Effect::EditExternally { text: "Een".into() }]);
    update(&mut model, Msg::TextEdited("Een.\n\nTwee.\n".into()), now());
    assert_eq!(form(&model).form.text(FieldName::Question), "Een.\n\nTwee.");
}

#[test]
fn a_day_stands_in_the_form_as_on_the_screen_and_is_read_either_way() {
    for (language, shown) in [(Language::Dutch, "%d-%m-%Y"), (Language::English, "%Y-%m-%d")] {
        for typed in ["%d-%m-%Y", "%Y-%m-%d"] {
            let mut model = in_case(language);
            act(&mut model, Action::AskService);
            write(&mut model, "Waarom?");
            let today = now().date_naive();
            assert_eq!(form(&model).form.text(FieldName::AskedOn), today.format(shown).to_string());
            act(&mut model, Action::NextField);
            for _ in 0..10 {
                update(&mut model, Msg::Rub, now());
            }
            write(&mut model, &today.format(typed).to_string());
            let saved = act(&mut model, Action::Accept);
            let [Change::Ask(question)] = changes(&saved) else { panic!("{saved:?}") };
            assert_eq!(question.asked_on, Some(today));
        }
    }
}
