//! Signals and faults in both languages.

use super::*;
use crate::domain::check::Fact;
use crate::domain::codes::{ItemKind, Language};
use crate::domain::framework::Bilingual;
use crate::domain::item::ItemRef;

fn check() -> Check {
    let fact = |name: &str, kind| Fact { name: name.into(), kind };
    Check {
        code: "c".into(),
        norm: "n".into(),
        item: ItemKind::Disclosure,
        title: Bilingual::default(),
        message: Bilingual {
            nl: "Op {date} door {level}: {n}, {x} {".into(),
            en: "{x} on {date} by {level}: {n}".into(),
        },
        facts: vec![
            fact("date", FactKind::Date),
            fact("level", FactKind::Level),
            fact("n", FactKind::Number),
            fact("x", FactKind::Text),
        ],
        sql: String::new(),
        line: 1,
    }
}

#[test]
fn a_signal_says_its_facts_as_the_language_does() {
    let text = |found: &str| FactValue::Text(found.into());
    let mut signal = Signal {
        item: ItemRef::new(ItemKind::Disclosure, "D"),
        check: "c".into(),
        norm: "n".into(),
        facts: vec![
            ("date".into(), text("2020-02-11")),
            ("level".into(), text("director")),
            ("n".into(), FactValue::Number(1234)),
            ("x".into(), FactValue::Missing),
        ],
        status: SignalStatus::Open,
    };
    let [nl, en] = [Language::Dutch, Language::English].map(Text::new);
    assert_eq!(
        nl.signal(&check(), &signal),
        format!("Op 11-02-2020 door {}: 1.234, niet vermeld ", nl.word(Level::Director))
    );
    assert_eq!(
        en.signal(&check(), &signal),
        format!("not stated on 11 Feb 2020 by {}: 1,234", en.word(Level::Director))
    );
    // What is no value of its kind is said as it is; a fact that looks like a placeholder is no placeholder.
    signal.facts[0].1 = text("{level}");
    signal.facts[1].1 = text("somebody");
    assert_eq!(en.signal(&check(), &signal), "not stated on {level} by somebody: 1,234");
}

#[test]
fn every_fault_has_a_sentence_that_ends_in_advice() {
    let name = || "found".to_owned();
    let faults = [
        CheckFault::Sql { message: name() },
        CheckFault::SeveralStatements,
        CheckFault::Forbidden(Denied::Read(name())),
        CheckFault::Forbidden(Denied::Function(name())),
        CheckFault::Forbidden(Denied::Recursion),
        CheckFault::Forbidden(Denied::Action("PRAGMA")),
        CheckFault::OtherColumns { found: vec![name()], expected: vec!["item".into()] },
        CheckFault::WrongType { column: name() },
        CheckFault::NotAnItem { found: name() },
        CheckFault::TooMuchWork,
    ];
    for text in [Language::Dutch, Language::English].map(Text::new) {
        for fault in &faults {
            let said = text.check_fault(fault);
            assert!(said.ends_with('.') && said.contains(". "), "{said}");
            assert!(said.contains("found") || !format!("{fault:?}").contains("\"found\""), "{said}");
        }
        assert_eq!(text.signal_status(SignalStatus::Open), "open");
    }
}
