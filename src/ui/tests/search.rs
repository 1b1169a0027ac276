//! Searching in all text as it is seen.

use super::drawn;
use crate::app::fixture::{act, answer, model, now};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::{Code, Language};
use crate::ui::Signs;

fn check(name: &str, model: &mut Model, size: (u16, u16)) {
    let name = format!("search_{name}_{}_{}x{}", model.language.code(), size.0, size.1);
    insta::assert_snapshot!(name, drawn(model, size, &Signs::UNICODE));
}

fn searching(language: Language) -> Model {
    let mut model = model(language);
    act(&mut model, Action::OpenSearch);
    for letter in "derde partij".chars() {
        let effects = update(&mut model, Msg::Type(letter), now());
        answer(&mut model, effects);
    }
    model
}

#[test]
fn hits() {
    for (language, size) in [(Language::Dutch, (80, 24)), (Language::English, (120, 40)), (Language::Dutch, (160, 50))]
    {
        check("hits", &mut searching(language), size);
    }
}

/// The pointer goes from hit to hit, also where they lie further apart than a step.
#[test]
fn the_last_hit() {
    let mut model = searching(Language::Dutch);
    let size = (80, 24);
    drawn(&mut model, size, &Signs::UNICODE);
    for _ in 0..4 {
        act(&mut model, Action::Down);
    }
    check("last", &mut model, size);
}

#[test]
fn opened() {
    let mut model = searching(Language::Dutch);
    act(&mut model, Action::Follow);
    check("opened", &mut model, (80, 24));
}
