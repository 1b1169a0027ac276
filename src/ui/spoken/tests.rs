//! The screens as they are read aloud.

use super::{Spoken, document, spoken};
use crate::app::fixture::{act, in_case, model, now};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::{Code, Language};
use crate::text::Text;
use crate::ui::{Colours, Signs, Widgets};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn said(model: &Model) -> Spoken {
    let mut widgets = Widgets::new(Colours::None, Signs::ASCII);
    let mut terminal = Terminal::new(TestBackend::new(120, 50)).unwrap();
    let mut found = Spoken::default();
    terminal.draw(|frame| found = spoken(model, &mut widgets, frame)).unwrap();
    found
}

fn check(name: &str, make: impl Fn(Language) -> Model) {
    for language in Language::ALL {
        let lines = said(&make(*language)).lines.join("\n");
        assert!(lines.chars().all(|sign| !('\u{2500}'..='\u{259f}').contains(&sign)), "box drawing in\n{lines}");
        insta::assert_snapshot!(format!("spoken_{name}_{}", language.code()), lines);
    }
}

#[test]
fn overview() {
    check("overview", model);
}

#[test]
fn queue() {
    check("queue", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenQueue);
        model
    });
}

#[test]
fn case() {
    check("case", in_case);
}

#[test]
fn a_screen_without_sentences_is_read_as_it_is_drawn() {
    check("page", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenOrphans);
        model
    });
}

#[test]
fn a_form_says_its_fields_and_how_it_is_answered() {
    check("form", |language| {
        let mut model = in_case(language);
        act(&mut model, Action::AskService);
        model
    });
}

#[test]
fn a_judgement_on_many_items() {
    check("bulk", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenQueue);
        act(&mut model, Action::Mark);
        act(&mut model, Action::BulkVerdict);
        model
    });
}

#[test]
fn a_filter_that_cannot_be_read_says_why() {
    check("filter", |language| {
        let mut model = model(language);
        act(&mut model, Action::OpenQueue);
        act(&mut model, Action::Filter);
        "kleur:rood".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
        act(&mut model, Action::ApplyFilter);
        model
    });
}

#[test]
fn documents_are_read_by_number() {
    let model = in_case(Language::English);
    let text = Text::new(Language::English);
    let case = model.case.as_ref().unwrap();
    let first = document((&text, &model.framework), case, 0).unwrap();
    assert!(first.iter().any(|line| line.starts_with("Recipient: ")), "{first:?}");
    assert_eq!(document((&text, &model.framework), case, 99), None);
}

#[test]
fn a_step_in_the_norms_changes_few_lines() {
    let mut model = in_case(Language::English);
    let before = said(&model);
    update(&mut model, Msg::PointNorm(2), now());
    let after = said(&model);
    assert_eq!(before.place, after.place);
    let new = after.lines.iter().filter(|line| !before.lines.contains(line)).count();
    assert!((1..8).contains(&new), "{new}");
}
