//! The finding-text library as it is seen.

use super::Signs;
use super::tests::drawn;
use crate::app::fixture::{act, disclosure, in_case, now};
use crate::app::{Action, Library, Model, Msg, update};
use crate::domain::codes::{Language, Verdict};
use crate::domain::library::{EarlierWording, LibraryText, Wording};
use chrono::TimeDelta;

fn texts(source: &str) -> Vec<LibraryText> {
    let file: toml::Value = toml::from_str(source).unwrap();
    let word = |entry: &toml::Value, name: &str| entry[name].as_str().unwrap().to_owned();
    let text = |entry: &toml::Value| LibraryText {
        title: word(entry, "title"),
        norm: Some(word(entry, "norm")),
        verdict: crate::domain::codes::Code::parse(&word(entry, "verdict")).ok(),
        wording: Wording::parse(&word(entry, "text")).unwrap(),
        own: false,
    };
    file["texts"].as_array().unwrap().iter().map(text).collect()
}

fn in_library(language: Language) -> Model {
    let mut model = in_case(language);
    let own = LibraryText {
        title: "Zin van onszelf".into(),
        norm: None,
        verdict: None,
        wording: Wording::parse("{parties} ({origin})").unwrap(),
        own: true,
    };
    model.library = Library {
        own: vec![own],
        dutch: texts(include_str!("../../assets/library/nl.toml")),
        english: texts(include_str!("../../assets/library/en.toml")),
    };
    update(&mut model, Msg::PointNorm(2), now());
    act(&mut model, Action::Reasoning);
    act(&mut model, Action::Library);
    model
}

fn in_earlier(language: Language) -> Model {
    let mut model = in_library(language);
    let ticket = act(&mut model, Action::OtherList)[0].ticket().unwrap();
    let wording = |number: usize, mine: bool, text: &str| EarlierWording {
        item: disclosure(number),
        verdict: if number.is_multiple_of(2) { Verdict::Careless } else { Verdict::Unlawful },
        reviewer: Some("A. Bakker".into()),
        mine,
        at: (number != 9).then(|| now() - TimeDelta::days(number.try_into().unwrap())),
        text: text.into(),
        times: number as u64,
    };
    let wordings = vec![
        wording(1, true, "Toestemming gaf het unithoofd; de wegingsnotitie vraagt de dienstleiding."),
        wording(4, true, "Het akkoord is mondeling gegeven.\nHet is pas een week later vastgelegd."),
        wording(9, false, "De toestemming is na de verstrekking gedateerd.\u{1b}[31m"),
    ];
    update(&mut model, Msg::WordingsLoaded { ticket, wordings }, now());
    model
}

#[test]
fn library() {
    for (language, size) in [(Language::Dutch, (80, 24)), (Language::English, (120, 40))] {
        let name = format!("library_{}x{}", size.0, size.1);
        insta::assert_snapshot!(name, drawn(&mut in_library(language), size, &Signs::UNICODE));
        let name = format!("library_earlier_{}x{}", size.0, size.1);
        insta::assert_snapshot!(name, drawn(&mut in_earlier(language), size, &Signs::UNICODE));
    }
}
