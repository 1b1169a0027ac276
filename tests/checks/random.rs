//! Random bundles: what the program raises is what the text says.

use super::{Case, oracle, raised};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Choices from a row of numbers; 0, and what lies past the end, is the first choice, so that a failure shrinks.
struct Dice(std::vec::IntoIter<u8>);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }

    fn maybe(&mut self, of: &[&str]) -> Value {
        if self.roll(2) == 0 { Value::Null } else { self.one(of).into() }
    }

    fn yes_no(&mut self) -> Value {
        [Value::Null, true.into(), false.into()][self.roll(3)].clone()
    }

    fn count(&mut self) -> Value {
        [Value::Null, 0.into(), 1.into(), 2.into()][self.roll(4)].clone()
    }

    /// Some of them, each at most once.
    fn some(&mut self, of: &[&str]) -> Value {
        of.iter().filter(|_| self.roll(3) == 1).copied().collect::<Vec<_>>().into()
    }
}

const SERVICES: &[&str] = &["S", "T"];
const PARTIES: &[&str] = &["P", "Q", "R", "G", "H", "D"];
const DAYS: &[&str] = &["2020-01-01", "2020-01-02", "2020-02-01", "2020-02-02", "2020-03-01"];
const LEVELS: &[&str] = &["director", "none", "head_of_team", "head_of_unit", "minister"];
const CATEGORIES: &[&str] = &["Reis", "reis ", "geld", "zoals naam", "overigen", "\u{2003}", "ÉÉN", "één", "a, enz."];
const TEXTS: &[&str] = &["x", " ", "\u{2003}\u{a0}"];
const MEASURES: &[&str] = &["M-1", "m-1 ", "M-2", "Ö", "ö"];
const CONDITIONS: &[&str] = &["third_party_rule", "intelligence_use_only", "destruction"];

fn later(day: &str, dice: &mut Dice) -> Value {
    let after: Vec<&str> = DAYS.iter().copied().filter(|other| *other >= day).collect();
    dice.maybe(&after)
}

fn note(number: usize, dice: &mut Dice) -> Value {
    let adopted = dice.one(DAYS);
    let measures: Vec<Value> =
        (0..dice.roll(3)).map(|_| json!({"code": dice.one(MEASURES), "requires": dice.maybe(CONDITIONS)})).collect();
    json!({"ref": format!("N{number}"), "service": dice.one(SERVICES), "party": dice.one(PARTIES), "version": number,
        "adopted_on": adopted, "valid_until": later(adopted, dice), "risk_profile": dice.one(&["regular", "elevated"]),
        "permitted": dice.some(&["evaluated_personal_data", "analytical_products"]),
        "required_level": dice.maybe(LEVELS), "measures": measures})
}

fn authorisation(number: usize, dice: &mut Dice) -> Value {
    let kinds = ["individual", "umbrella", "group", "memo", "multilateral", "structural"];
    let from = dice.maybe(DAYS);
    let until = later(from.as_str().unwrap_or(DAYS[0]), dice);
    json!({"ref": format!("A{number}"), "service": dice.one(SERVICES), "kind": dice.one(&kinds), "level": dice.one(LEVELS),
        "granted_on": if from.is_null() { Value::Null } else { dice.maybe(&DAYS[..1]) }, "valid_from": from, "valid_until": until,
        "parties": dice.some(PARTIES), "person_categories": dice.some(CATEGORIES), "data_categories": dice.some(CATEGORIES),
        "categories_closed": dice.yes_no(), "necessity": dice.maybe(TEXTS),
        "proportionality": dice.maybe(TEXTS), "requests": dice.some(CATEGORIES)})
}

fn disclosure(number: usize, dice: &mut Dice) -> Value {
    let mut parties = dice.some(PARTIES);
    if parties.as_array().unwrap().is_empty() {
        parties = json!([dice.one(PARTIES)]);
    }
    json!({"ref": format!("X{number}"), "service": dice.one(SERVICES), "date": dice.one(DAYS), "parties": parties,
        "content": dice.one(&["personal_data", "personal_data", "nil_reply", "analytical"]),
        "regime": dice.maybe(&["bilateral", "multilateral", "security_screening", "domestic"]),
        "authorisations": dice.some(&["A0", "A1", "A2"]),
        "persons_count": dice.count(),
        "person_categories": dice.some(CATEGORIES), "data_categories": dice.some(CATEGORIES),
        "conditions": dice.some(CONDITIONS), "reliability": dice.maybe(TEXTS), "source_reference": dice.maybe(TEXTS),
        "currency": dice.maybe(TEXTS), "measures_applied": dice.some(MEASURES), "requests": dice.some(CATEGORIES),
        "origin_service": dice.maybe(PARTIES), "origin_consent": dice.yes_no(),
        "registration": dice.maybe(TEXTS)})
}

fn bundle(dice: &mut Dice) -> Value {
    let party = |code: &str, kind: &str| json!({"code": code, "kind": kind});
    let group = |code: &str, members: Value| json!({"code": code, "kind": "multilateral_group", "members": members});
    json!({"toets_bundle": 1, "investigation": {"title": "T"}, "services": [{"code": "S"}, {"code": "T"}],
        "parties": [party("P", "foreign_service"), party("Q", "foreign_service"), party("R", "foreign_service"),
                    group("G", json!(["P", "Q"])), group("H", dice.some(&["Q", "R", "D"])), party("D", "domestic_authority")],
        "weighing_notes": (0..6).map(|number| note(number, dice)).collect::<Vec<_>>(),
        "authorisations": (0..3).map(|number| authorisation(number, dice)).collect::<Vec<_>>(),
        "disclosures": (0..5).map(|number| disclosure(number, dice)).collect::<Vec<_>>(),
        "persons": (0..dice.roll(4)).map(|number| json!({"ref": format!("Y{number}"),
            "disclosure": dice.one(&["X0", "X1", "X2"]), "grounds": dice.maybe(TEXTS)})).collect::<Vec<_>>()})
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_program_raises_what_the_text_says(rolls in prop::collection::vec(any::<u8>(), 700)) {
        let bundle = bundle(&mut Dice(rolls.into_iter()));
        let signals = Case::new(&bundle, "wiv2017").signals();
        prop_assert_eq!(raised(&signals), oracle::wiv2017(&bundle), "{}", bundle);
        prop_assert_eq!(raised(&signals).len(), signals.len(), "one signal per check and item");
        let places: Vec<(String, &String)> = signals.iter().map(|signal| (signal.item.to_string(), &signal.check)).collect();
        prop_assert!(places.is_sorted());
    }
}
