//! Questions, recommendations, the persons of a disclosure and the statistics as they are seen.

use super::{check, drawn};
use crate::app::fixture::{act, answer, in_case, model, now};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::Language;
use crate::domain::settle::State;
use crate::ui::Signs;

fn on(language: Language, page: Action) -> Model {
    let mut model = model(language);
    act(&mut model, page);
    model
}

fn write(model: &mut Model, text: &str) {
    for letter in text.chars() {
        let effects = update(model, Msg::Type(letter), now());
        answer(model, effects);
    }
}

#[test]
fn questions() {
    check("questions", |language| on(language, Action::OpenQuestions));
}

#[test]
fn recommendations() {
    check("recommendations", |language| on(language, Action::OpenRecommendations));
}

#[test]
fn statistics() {
    check("statistics", |language| on(language, Action::OpenStatistics));
}

#[test]
fn the_statistics_read_without_unicode_to_their_end() {
    let mut model = on(Language::English, Action::OpenStatistics);
    drawn(&mut model, (80, 24), &Signs::ASCII);
    act(&mut model, Action::Last);
    insta::assert_snapshot!("statistics_ascii_end", drawn(&mut model, (80, 24), &Signs::ASCII));
}

#[test]
fn forms() {
    check("ask_form", |language| {
        let mut model = in_case(language);
        act(&mut model, Action::AskService);
        write(&mut model, "Wie heeft besloten de tekst van het verzoek aan de ontvangende diensten aan te vullen, ");
        write(&mut model, "en is de dienstleiding daarvan op de hoogte gesteld? ");
        model
    });
    check("advice_form", |language| {
        let mut model = on(language, Action::OpenRecommendations);
        act(&mut model, Action::EditRecommendation);
        model
    });
    for (language, typed) in [(Language::Dutch, "onr"), (Language::English, "scope")] {
        let mut model = on(language, Action::OpenRecommendations);
        act(&mut model, Action::NewRecommendation);
        (0..4).for_each(|_| drop(act(&mut model, Action::NextField)));
        write(&mut model, typed);
        let name = format!("advice_form_offers_{}", crate::domain::codes::Code::code(language));
        insta::assert_snapshot!(name, drawn(&mut model, (80, 24), &Signs::UNICODE));
    }
    let mut model = on(Language::Dutch, Action::OpenQuestions);
    act(&mut model, Action::AnswerQuestion);
    write(&mut model, "Ja.");
    act(&mut model, Action::NextField);
    write(&mut model, "x");
    insta::assert_snapshot!("answer_form", drawn(&mut model, (80, 24), &Signs::UNICODE));
}

#[test]
fn persons_with_their_norms() {
    check("persons", |language| {
        let mut model = in_case(language);
        for person in &mut model.case.as_mut().unwrap().file.persons[1..] {
            person.state = State::NotDrawn;
        }
        act(&mut model, Action::Persons);
        model
    });
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::DrawPersons);
    write(&mut model, "2");
    insta::assert_snapshot!("draw_persons_form", drawn(&mut model, (80, 24), &Signs::UNICODE));
}
