//! The syntax, the values, and the words around a number.

use super::*;
use crate::domain::count::CountTable;
use crate::domain::framework::tests::{framework, norm};
use crate::domain::framework::{Bilingual, Framework, Quantifier};
use crate::domain::settle::{ItemVerdict, State};
use proptest::prelude::*;

fn one(text: &str) -> Result<(Option<Written>, Query), Fault> {
    match pieces(text).as_slice() {
        [Piece::Number(binding)] => Ok((binding.written, binding.query.clone())),
        [Piece::Unreadable { fault, .. }] => Err(fault.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_query_names_what_is_counted() {
    let (written, query) =
        one("{{12/20|count kind=disclosure service=MIVD norm=scope verdict=unlawful of=assessed}}").unwrap();
    assert_eq!(written, Some(Written { count: 12, whole: Some(20) }));
    assert_eq!(
        (query.kind, query.service.as_deref(), query.of),
        (ItemKind::Disclosure, Some("MIVD"), Some(Of::Assessed))
    );
    assert_eq!(query.counted, Counted::Norm { code: "scope".into(), field: NormField::Unlawful });
    let population = one("{{count kind=person}}").unwrap().1;
    assert_eq!(population.counted, Counted::Items(Field::Population));
}

#[test]
fn what_cannot_be_read_says_why() {
    let code = |name, code: &str| Fault::UnknownCode { name, code: code.into() };
    for (text, fault) in [
        ("{{count kind=disclosure", Fault::Unclosed),
        ("{{}}", Fault::NoQuery(String::new())),
        ("{{tel kind=disclosure}}", Fault::NoQuery("tel".into())),
        ("{{count}}", Fault::NoKind),
        ("{{count kind=report}}", code("kind", "report")),
        ("{{count kind=disclosure kind=person}}", Fault::Twice("kind")),
        ("{{count kind=disclosure soort=x}}", Fault::UnknownTerm("soort=x".into())),
        ("{{count kind=disclosure service=}}", Fault::UnknownTerm("service=".into())),
        ("{{count kind=disclosure state=unlawful}}", code("state", "unlawful")),
        ("{{count kind=disclosure verdict=assessed}}", code("verdict", "assessed")),
        ("{{count kind=disclosure verdict=careless state=assessed}}", Fault::VerdictAndState),
        ("{{count kind=disclosure norm=scope state=excluded}}", Fault::NotOfANorm("excluded".into())),
        ("{{count kind=disclosure state=applies}}", Fault::AppliesWithoutNorm),
        ("{{count kind=disclosure of=applies}}", Fault::AppliesWithoutNorm),
        ("{{twaalf|count kind=disclosure}}", Fault::NotANumber("twaalf".into())),
        ("{{-1|count kind=disclosure}}", Fault::NotANumber("-1".into())),
        ("{{99999999999999999999|count kind=disclosure}}", Fault::NotANumber("99999999999999999999".into())),
        ("{{12|count kind=disclosure of=assessed}}", Fault::WrittenWhole),
        ("{{12/20|count kind=disclosure}}", Fault::WrittenWhole),
    ] {
        assert_eq!(one(text), Err(fault), "{text}");
    }
}

#[test]
fn escaped_braces_are_text() {
    let found = pieces(r"een \{{ blijft {{count kind=person}}");
    assert!(matches!(
        found.as_slice(),
        [Piece::Text("een "), Piece::Text("{{"), Piece::Text(" blijft "), Piece::Number(_)]
    ));
}

fn table() -> CountTable {
    let mut table = CountTable::default();
    let service = table.service_mut("MIVD");
    let counts = service.items.entry(ItemKind::Disclosure).or_default();
    counts.population = 163;
    counts.add(State::Excluded, 143);
    counts.add(State::Assessed(ItemVerdict::Unlawful), 12);
    counts.add(State::Assessed(ItemVerdict::InOrder), 8);
    let norm = service.norm_mut("scope", ItemKind::Disclosure);
    (norm.unlawful, norm.careless, norm.applies) = (12, 1, 18);
    table.sum_up();
    table
}

fn quantifier(nl: &str, en: &str, (from, from_open): (f64, bool), (to, to_open): (f64, bool)) -> Quantifier {
    Quantifier { words: Bilingual { nl: nl.into(), en: en.into() }, from, from_open, to, to_open }
}

fn judged() -> Framework {
    let mut framework = framework(vec![norm("scope", &[])]);
    framework.quantifiers = vec![
        quantifier("nagenoeg alle", "nearly all", (95.0, false), (100.0, true)),
        quantifier("merendeel", "the majority", (50.0, true), (100.0, false)),
        quantifier("de helft", "half", (45.0, false), (55.0, false)),
        quantifier("bijna de helft", "almost half", (40.0, false), (50.0, true)),
        quantifier("geen", "none", (0.0, false), (0.0, false)),
        quantifier("alle", "all", (100.0, false), (100.0, false)),
    ];
    framework
}

fn value(text: &str) -> Value {
    match one(text).unwrap().1.look_up(&table(), &judged()) {
        Lookup::Found(value) => value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_value_has_the_whole_it_is_part_of() {
    let unlawful = value("{{count kind=disclosure service=MIVD verdict=unlawful of=assessed}}");
    assert_eq!((unlawful.count, unlawful.share_of), (12, Some(20)));
    assert_eq!(unlawful.whole, Some(Whole { of: Of::Assessed, count: 20, population: 163 }));
    let of_norm = value("{{count kind=disclosure norm=scope}}");
    assert_eq!((of_norm.count, of_norm.whole, of_norm.share_of), (13, None, Some(18)));
    assert_eq!(value("{{count kind=disclosure state=excluded}}").share_of, Some(163));
    assert_eq!(value("{{count kind=disclosure}}").share_of, None);
    assert_eq!(value("{{count kind=person}}").count, 0);
}

#[test]
fn a_service_or_norm_that_is_not_there_is_no_zero() {
    let look = |text| one(text).unwrap().1.look_up(&table(), &judged());
    assert!(matches!(look("{{count kind=disclosure service=KGB}}"), Lookup::NoSuchService { .. }));
    assert!(matches!(look("{{count kind=disclosure norm=style}}"), Lookup::NoSuchNorm { .. }));
}

fn units() -> Vec<UnitWord> {
    let unit = |kind, words: &str| UnitWord { kind, words: words.into() };
    vec![
        unit(ItemKind::Disclosure, "verstrekkingen"),
        unit(ItemKind::Disclosure, "disclosures"),
        unit(ItemKind::Authorisation, "toestemming"),
        unit(ItemKind::Authorisation, "authorisations"),
        unit(ItemKind::WeighingNote, "weighing notes"),
    ]
}

/// What is wrong around the only number of the text, with this share.
fn around(text: &str, count: u64, whole: u64) -> Vec<Misuse> {
    let pieces = pieces(text);
    let place = pieces.iter().position(|piece| matches!(piece, Piece::Number(_))).unwrap();
    let value = Value { count, whole: None, share_of: Some(whole) };
    misuses(&pieces, place, value, (&units(), &judged().quantifiers))
}

#[test]
fn a_count_of_authorisations_is_not_called_disclosures() {
    let wrong = |text: &str| around(text, 12, 20).iter().any(|found| matches!(found, Misuse::Unit { .. }));
    assert!(wrong("In {{25|count kind=authorisation}} disclosures"));
    assert!(wrong("Bij {{25|count kind=authorisation}} van de verstrekkingen"));
    assert!(wrong("{{25|count kind=authorisation}} onderzochte deelverstrekkingen"));
    assert!(wrong("{{2|count kind=disclosure}} weighing notes"));
    assert!(!wrong("{{12|count kind=disclosure}} van de verstrekkingen waren gedaan zonder toestemming"));
    assert!(!wrong("{{12|count kind=disclosure}} daarvan. De authorisations zijn er"));
    assert!(!wrong("{{12|count kind=disclosure}}, met een toestemming"));
    assert!(!wrong("{{count kind=authorisation}} voor alle verstrekkingen"), "the program writes the unit");
}

#[test]
fn words_for_a_share_are_checked_at_their_borders() {
    let wrong = |words: &str, count, whole| {
        let text = format!("Bij {words} van de {{{{count kind=disclosure}}}}");
        !around(&text, count, whole).is_empty()
    };
    // Word, then counts of 1000: the last wrong and first right ones at both ends.
    for (words, from, to) in [
        ("nagenoeg alle", 950, 999),
        ("nearly all", 950, 999),
        ("het merendeel", 501, 1000),
        ("de helft", 450, 550),
        ("almost half", 400, 499),
        ("geen", 0, 0),
        ("alle", 1000, 1000),
    ] {
        assert!(!wrong(words, from, 1000) && !wrong(words, to, 1000), "{words}");
        assert!(from == 0 || wrong(words, from - 1, 1000), "{words} from");
        assert!(to == 1000 || wrong(words, to + 1, 1000), "{words} to");
    }
    assert!(wrong("alle", 0, 0), "nothing has no share");
}

#[test]
fn only_the_word_that_belongs_to_the_number_is_checked() {
    let wrong = |text: &str| !around(text, 13, 20).is_empty();
    assert!(wrong("Bijna de helft van de verstrekkingen ({{count kind=disclosure}}) is"));
    assert!(wrong("{{count kind=disclosure}}, bijna de helft, is"));
    assert!(wrong("{{13|count kind=disclosure}} van de verstrekkingen (bijna de helft) is"));
    assert!(!wrong("Het merendeel van de verstrekkingen ({{count kind=disclosure}}) is"));
    assert!(!wrong("Alle stukken zijn gelezen. Bij {{count kind=disclosure}} ontbrak iets"));
    assert!(!wrong("Bij {{count kind=disclosure}} zijn geen voorwaarden gesteld"));
    assert!(!wrong("Bij meer dan de helft van de {{count kind=disclosure}}"));
    assert!(!wrong("Niet alle {{count kind=disclosure}}"));
    assert!(!wrong("alle vragen over {{count kind=person}} en {{count kind=disclosure}}"));
}

proptest! {
    #[test]
    fn any_text_is_cut_without_loss(text in "[a-z{}|= \\\\é.]{0,60}") {
        let parts: String = pieces(&text).iter().map(|piece| match piece {
            Piece::Text("{{") => "\\{{",
            Piece::Text(text) | Piece::Unreadable { source: text, .. } => text,
            Piece::Number(binding) => binding.source,
        }).collect();
        prop_assert_eq!(parts, text);
    }

    #[test]
    fn words_around_never_break_the_reading(before in ".{0,40}", after in ".{0,40}", count in 0u64..30, whole in 0u64..30) {
        let text = format!("{}{{{{{count}|count kind=disclosure}}}}{}", before.replace(['{', '\\'], ""), after);
        prop_assume!(matches!(pieces(&text).iter().find(|piece| !matches!(piece, Piece::Text(_))), Some(Piece::Number(_))));
        around(&text, count, whole);
    }
}
