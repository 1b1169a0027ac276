//! What a filter may say, and where it goes wrong.

use super::vocabulary::plain;
use super::*;
use crate::domain::codes::Language;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn parse(text: &str) -> Result<Filter, FilterProblem> {
    Filter::parse(text, ItemKind::Disclosure)
}

fn terms(text: &str) -> Vec<(Comparison, Vec<String>)> {
    parse(text).unwrap().terms.into_iter().map(|term| (term.comparison, term.values)).collect()
}

fn list(values: &[&str]) -> Vec<String> {
    values.iter().map(|&value| value.to_owned()).collect()
}

#[test]
fn terms_values_and_quotes() {
    assert_eq!(parse("  "), Ok(Filter::everything(ItemKind::Disclosure)));
    let found = terms(r#"service=AIVD,MIVD  date>=2019-12-01 date<=2020-01-31 subject~"twee woorden" reliability="""#);
    let expected = [
        (Comparison::Is, list(&["AIVD", "MIVD"])),
        (Comparison::AtLeast, list(&["2019-12-01"])),
        (Comparison::AtMost, list(&["2020-01-31"])),
        (Comparison::Contains, list(&["twee woorden"])),
        (Comparison::Is, list(&[""])),
    ];
    assert_eq!(found, expected);
    assert_eq!(terms(r#"subject="zei ""ja"", en ging""#), [(Comparison::Is, list(&[r#"zei "ja", en ging"#]))]);
    assert_eq!(terms("content!=nil_reply"), [(Comparison::IsNot, list(&["nil_reply"]))]);
    assert_eq!(terms("subject=a=b"), [(Comparison::Is, list(&["a=b"]))]);
    assert_eq!(terms("extra.dossier=7"), [(Comparison::Is, list(&["7"]))]);
}

#[test]
fn the_kind_decides_which_fields_there_are() {
    let kind = |text: &str| parse(text).map(|filter| (filter.kind, filter.terms.len()));
    assert_eq!(kind("kind=person category=x"), Ok((ItemKind::Person, 1)));
    assert_eq!(kind("kind=authorisation kind=umbrella level>=director"), Ok((ItemKind::Authorisation, 2)));
    assert_eq!(
        kind("kind=weighing_note criteria.human_rights.rating=not_met measures=V"),
        Ok((ItemKind::WeighingNote, 2))
    );
    assert_eq!(parse("kind=person,matter").unwrap_err().kind, FilterProblemKind::OneKind);
    assert_eq!(parse("kind!=person").unwrap_err().kind, FilterProblemKind::OneKind);
    assert!(matches!(parse("kind=letter").unwrap_err().kind, FilterProblemKind::UnknownValue { .. }));
    assert!(matches!(parse("category=x").unwrap_err().kind, FilterProblemKind::UnknownField { .. }));
}

#[test]
fn errors_name_the_place_and_what_is_known_there() {
    let problem = |text: &str| parse(text).unwrap_err();
    let at = |text: &str| problem(text).place;
    let known_signs = vec!["!=", ">=", "<=", "=", "~"];
    let word = "service".to_owned();
    assert_eq!(
        problem("service"),
        FilterProblem { place: 1, kind: FilterProblemKind::NoComparison { word, known: known_signs } }
    );
    assert_eq!(problem("a=b =c"), FilterProblem { place: 5, kind: FilterProblemKind::NoField });
    assert_eq!(problem("ref= x=y"), FilterProblem { place: 5, kind: FilterProblemKind::NoValue });
    assert_eq!(problem("ref=a,"), FilterProblem { place: 7, kind: FilterProblemKind::NoValue });
    assert_eq!(problem(r#"ref="a"#), FilterProblem { place: 5, kind: FilterProblemKind::OpenQuote });
    let FilterProblemKind::UnknownField { known, .. } = problem("ref=x ministerie=AZ").kind else { panic!() };
    assert!(known.contains(&"service".to_owned()) && known.contains(&"state".to_owned()));
    assert_eq!(at("ref=x ministerie=AZ"), 7);
    let FilterProblemKind::UnknownValue { value, known } = problem("content=nil_reply,nil").kind else { panic!() };
    assert_eq!((value.as_str(), known), ("nil", vec!["personal_data", "nil_reply", "analytical"]));
    assert_eq!(at("content=nil_reply,nil"), 19);
    assert_eq!(problem("date>=2020-02-30").kind, FilterProblemKind::NotADate { value: "2020-02-30".to_owned() });
    assert_eq!(problem("persons_count=x").kind, FilterProblemKind::NotANumber { value: "x".to_owned() });
    assert!(matches!(problem("content>=analytical").kind, FilterProblemKind::Comparison { .. }));
    assert!(matches!(problem("origin_consent=yes").kind, FilterProblemKind::UnknownValue { .. }));
    assert!(matches!(problem("date>=2020-01-01,2020-01-02").kind, FilterProblemKind::OneValue { .. }));
    assert!(matches!(problem(r#"date>="""#).kind, FilterProblemKind::NotADate { .. }));
    assert_eq!(problem("soort=persoon,onderwerp").kind, FilterProblemKind::OneKind);
    assert_eq!(problem("oordeel=nvt").kind, FilterProblemKind::NormMissing);
    assert!(matches!(problem("staat=klaar").kind, FilterProblemKind::UnknownValue { .. }));
    assert!(matches!(problem("state=done").kind, FilterProblemKind::UnknownValue { .. }));
    assert_eq!(problem("verdict=not_applicable").kind, FilterProblemKind::NormMissing);
    assert!(parse("verdict=not_applicable norm=scope").is_ok());
}

#[test]
fn assessed_is_the_state_of_every_verdict() {
    let verdicts = ["unlawful", "careless", "not_assessable", "in_order"];
    assert_eq!(terms("state=assessed"), [(Comparison::Is, list(&verdicts))]);
    let with_more = ["conflict", "unlawful", "careless", "not_assessable", "in_order"];
    assert_eq!(terms("state!=conflict,assessed"), [(Comparison::IsNot, list(&with_more))]);
    assert_eq!(terms("subject=assessed"), [(Comparison::Is, list(&["assessed"]))]);
}

#[test]
fn open_is_the_state_of_what_is_not_done() {
    let expected = [(Comparison::Is, list(&["conflict", "in_progress", "unreviewed"]))];
    assert_eq!(terms("state=open"), expected);
    assert_eq!(terms("staat=open"), expected);
}

#[test]
fn both_languages_are_understood_and_mixed() {
    for (dutch, english) in [
        ("dienst=AIVD oordeel=onzorgvuldig,unlawful", "service=AIVD verdict=careless,unlawful"),
        (
            "soort=toestemming soort=overkoepelend niveau>=dienstleiding",
            "kind=authorisation kind=umbrella level>=director",
        ),
        (
            "soort=wegingsnotitie criteria.mensenrechten.waardering=voldoet_niet",
            "kind=weighing_note criteria.human_rights.rating=not_met",
        ),
        (
            "soort=wegingsnotitie toegestaan!=geevalueerde_persoonsgegevens",
            "kind=weighing_note permitted!=evaluated_personal_data",
        ),
        ("norm=scope oordeel=nvt instemming=nee", "norm=scope verdict=not_applicable origin_consent=false"),
    ] {
        assert_eq!(parse(dutch), parse(english), "{dutch}");
        assert!(parse(english).is_ok(), "{english}");
    }
    // What is delivered has no translation.
    assert_eq!(
        terms("onderwerp=onrechtmatig extra.dienst=open"),
        [(Comparison::Is, list(&["onrechtmatig"])), (Comparison::Is, list(&["open"])),]
    );
}

#[test]
fn a_line_is_written_in_either_language_and_keeps_the_rest() {
    let line = r#"service="A B"   state=in_progress,"conflict" subject~"twee, state=open" extra.state=open"#;
    let dutch = r#"dienst="A B"   staat=in_behandeling,verschil onderwerp~"twee, state=open" extra.state=open"#;
    assert_eq!(written(line, ItemKind::Disclosure, Language::Dutch), dutch);
    assert_eq!(written(line, ItemKind::Disclosure, Language::English), line);
    let person = "kind=person category=x";
    assert_eq!(written(person, ItemKind::Disclosure, Language::Dutch), "soort=persoon categorie=x");
    for unread in ["dienst=", r#"staat="open"#, "onbekend=1", "dienst"] {
        assert_eq!(written(unread, ItemKind::Disclosure, Language::English), unread);
    }
}

/// Every field and every fixed value that the fields of all kinds have.
fn language_of_filters() -> (BTreeSet<String>, BTreeSet<&'static str>) {
    let (mut fields, mut values) = (BTreeSet::new(), BTreeSet::new());
    values.extend(Form::of::<ItemKind>().values());
    for &kind in ItemKind::ALL {
        for name in known_fields(kind) {
            values.extend(
                subject(&name, kind).map(|subject| subject.form()).iter().flat_map(|form| form.values().to_vec()),
            );
            fields.insert(name);
        }
    }
    (fields, values)
}

#[test]
fn every_field_and_value_has_one_word_in_each_language() {
    let (fields, values) = language_of_filters();
    assert_eq!(vocabulary::FIELDS.iter().map(|(english, _)| (*english).to_owned()).collect::<BTreeSet<_>>(), fields);
    assert_eq!(vocabulary::VALUES.iter().map(|(english, _)| *english).collect::<BTreeSet<_>>(), values);
    for words in [vocabulary::FIELDS, vocabulary::VALUES] {
        for (place, (english, dutch)) in words.iter().enumerate() {
            for (other_english, other_dutch) in &words[place + 1..] {
                let same = [english == other_english, plain(dutch) == plain(other_dutch)];
                let clash = [*dutch == *other_english, *english == plain(other_dutch)];
                assert!(
                    !same.contains(&true) && !clash.contains(&true),
                    "{english}, {dutch}: {other_english}, {other_dutch}"
                );
            }
        }
    }
}

#[test]
fn a_filter_on_the_review_is_told_apart() {
    assert!(!parse("service=AIVD content=personal_data").unwrap().depends_on_review());
    for text in ["state=unreviewed", "verdict=unlawful", "norm=scope", "reader=anna", "signal=record.missing"] {
        assert!(parse(text).unwrap().depends_on_review(), "{text}");
    }
}

#[test]
fn every_known_field_is_a_field() {
    for &kind in ItemKind::ALL {
        for name in known_fields(kind).iter().filter(|name| *name != "kind") {
            let text = format!("{name}=\"\"");
            assert!(Filter::parse(&text, kind).is_ok(), "{kind} {text}");
        }
    }
}

/// A term over some field of a kind, with values that it can have.
fn any_term(kind: ItemKind) -> impl Strategy<Value = String> {
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[a-zë \",]{0,8}")
        .prop_map(move |(field, sign, value, text)| {
            let names: Vec<String> = known_fields(kind).into_iter().filter(|name| name != "kind").collect();
            let name = field.get(&names);
            let form = subject(name, kind).unwrap().form();
            let sign = sign.get(form.comparisons());
            let value = match &form {
                Form::Date => "2020-01-31".to_owned(),
                Form::Whole => "12".to_owned(),
                form if form.values().is_empty() => format!("\"{}\"", text.replace('"', "\"\"")),
                form => (*value.get(form.values())).to_owned(),
            };
            format!("{name}{}{value}", sign.code())
        })
}

fn any_filter() -> impl Strategy<Value = (ItemKind, String)> {
    prop::sample::select(ItemKind::ALL).prop_flat_map(|kind| {
        let terms = prop::collection::vec(any_term(kind), 0..5);
        terms.prop_map(move |terms| (kind, format!("norm=scope kind={} {}", kind.code(), terms.join("  "))))
    })
}

proptest! {
    #[test]
    fn a_filter_says_the_same_in_each_language((kind, text) in any_filter()) {
        let meant = parse(&text);
        prop_assert!(meant.is_ok(), "{text}: {meant:?}");
        let dutch = written(&text, ItemKind::Disclosure, Language::Dutch);
        prop_assert_eq!(parse(&dutch), meant, "{}", dutch);
        prop_assert_eq!(written(&dutch, kind, Language::English), text, "{}", dutch);
    }

    #[test]
    fn writing_never_stumbles(text in ".{0,40}") {
        let _ = written(&text, ItemKind::Disclosure, Language::Dutch);
    }

    #[test]
    fn nothing_makes_it_stumble(text in ".{0,40}") {
        let _ = parse(&text);
    }

    #[test]
    fn a_quoted_value_is_read_back(value in "[^\"]{0,20}") {
        prop_assert_eq!(terms(&format!("subject=\"{value}\"")), [(Comparison::Is, vec![value])]);
    }
}
