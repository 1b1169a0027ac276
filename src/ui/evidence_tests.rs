//! Selecting, searching and quoting as they are seen.

use super::Signs;
use super::tests::{SIZES, drawn};
use crate::app::fixture::{act, in_case, now};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::{ItemKind, Language};
use crate::domain::view::{Record, Replaced};

fn shown(name: &str, language: Language, prepare: impl Fn(&mut Model)) {
    for size in SIZES {
        let mut model = in_case(language);
        drawn(&mut model, size, &Signs::UNICODE);
        prepare(&mut model);
        let name = format!("{name}_{}_{}x{}", crate::domain::codes::Code::code(language), size.0, size.1);
        insta::assert_snapshot!(name, drawn(&mut model, size, &Signs::UNICODE));
    }
}

fn type_words(model: &mut Model, words: &str) {
    words.chars().for_each(|typed| drop(update(model, Msg::Type(typed), now())));
}

/// Searches for words in the record, and begins to select where they stand.
fn select(model: &mut Model) {
    act(model, Action::NextPane);
    act(model, Action::Find);
    type_words(model, "zij reizen");
    act(model, Action::LeaveFind);
    act(model, Action::Select);
}

#[test]
fn a_selection_and_its_keys() {
    for language in [Language::Dutch, Language::English] {
        shown("selection", language, |model| {
            select(model);
            act(model, Action::Down);
        });
    }
}

#[test]
fn words_that_are_searched_for() {
    for language in [Language::Dutch, Language::English] {
        shown("search", language, |model| {
            act(model, Action::NextPane);
            act(model, Action::Find);
            type_words(model, "de");
        });
    }
}

#[test]
fn quotes_of_a_norm_with_their_places() {
    for language in [Language::Dutch, Language::English] {
        shown("quotes", language, |model| {
            select(model);
            act(model, Action::Quote);
            act(model, Action::NextPane);
            act(model, Action::NextPane);
            act(model, Action::NextNote);
            act(model, Action::NextNote);
            drawn(model, (120, 40), &Signs::UNICODE);
            act(model, Action::Select);
            act(model, Action::Quote);
            act(model, Action::PreviousPane);
            act(model, Action::PreviousPane);
            act(model, Action::PreviousPane);
            act(model, Action::NextQuote);
        });
    }
}

#[test]
fn a_very_long_text_is_shown_to_its_end() {
    let mut model = in_case(Language::Dutch);
    let Record::Disclosure(found) = &mut model.case.as_mut().unwrap().file.record else { unreachable!() };
    found.text = Some(format!("{}\nhet laatste woord", "Een regel van een lang document.\n".repeat(30_000)));
    act(&mut model, Action::NextPane);
    act(&mut model, Action::Find);
    type_words(&mut model, "laatste woord");
    assert!(drawn(&mut model, (80, 24), &Signs::UNICODE).contains("het laatste woord"));
}

#[test]
fn one_judgement_on_many_items() {
    use crate::domain::bulk::{NormSurvey, Survey};
    for language in [Language::Dutch, Language::English] {
        for size in SIZES {
            let mut model = crate::app::fixture::model(language);
            act(&mut model, Action::OpenQueue);
            act(&mut model, Action::First);
            act(&mut model, Action::Mark);
            act(&mut model, Action::Mark);
            let effects = act(&mut model, Action::BulkVerdict);
            let [crate::app::Effect::Survey { ticket, .. }] = effects[..] else { panic!("{effects:?}") };
            let codes = model.framework.norms.iter().map(|norm| norm.code.clone());
            let norms = codes.map(|code| (code, NormSurvey { required: 2, mine: 1 })).collect();
            update(&mut model, Msg::Surveyed { ticket, survey: Survey { norms, closed: 0 } }, now());
            act(&mut model, Action::NextPane);
            act(&mut model, Action::Careless);
            type_words(&mut model, "De bron is niet vermeld");
            let name = format!("bulk_{}_{}x{}", crate::domain::codes::Code::code(language), size.0, size.1);
            insta::assert_snapshot!(name, drawn(&mut model, size, &Signs::UNICODE));
        }
    }
}

/// Another reader's verdict on a record that an import replaced since.
fn outdated(model: &mut Model) {
    let case = model.case.as_mut().unwrap();
    let other = "M. Verhoeven";
    case.file.assessments.retain(|assessment| assessment.norm != "regime");
    let mut assessment = case.file.assessments[0].clone();
    assessment.norm = "regime".into();
    assessment.reviewer = Some(other.into());
    assessment.reasoning = Some("De gegevens zijn aan één dienst gezonden. ".repeat(12));
    assessment.stale_since = Some(now());
    case.file.assessments.push(assessment);
    let replaced = Replaced { kind: Some(ItemKind::WeighingNote), reference: "WN-NRD-2".into() };
    case.file.replaced.insert("regime".into(), replaced);
    case.norm = 0;
}

#[test]
fn what_is_asked_again_says_why() {
    for language in [Language::Dutch, Language::English] {
        shown("outdated", language, outdated);
    }
}

#[test]
fn all_that_is_told_of_a_norm_can_be_read_on_the_least_screen() {
    let mut model = in_case(Language::Dutch);
    outdated(&mut model);
    act(&mut model, Action::Zoom);
    let size = SIZES[0];
    let words = |screen: &str| screen.lines().any(|line| line.contains("omlaag") && line.contains("nog"));
    let mut screens = vec![drawn(&mut model, size, &Signs::UNICODE)];
    while words(screens.last().unwrap()) && screens.len() < 9 {
        act(&mut model, Action::PageDown);
        screens.push(drawn(&mut model, size, &Signs::UNICODE));
    }
    assert!(screens.len() > 1 && screens.len() < 9, "{}", screens.len());
    let sentences: usize = screens.iter().map(|screen| screen.matches("De gegevens zijn").count()).sum();
    assert!(sentences >= 12, "{sentences}");
    act(&mut model, Action::Down);
    assert_eq!(model.open_case().unwrap().told_top(), 0, "another norm begins at its top");
}
