//! What a filter may say, and where it goes wrong.

use super::*;
use proptest::prelude::*;

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
    let FilterProblemKind::UnknownField { known, .. } = problem("ref=x dienst=AIVD").kind else { panic!() };
    assert!(known.contains(&"service".to_owned()) && known.contains(&"state".to_owned()));
    assert_eq!(at("ref=x dienst=AIVD"), 7);
    let FilterProblemKind::UnknownValue { value, known } = problem("content=nil_reply,nil").kind else { panic!() };
    assert_eq!((value.as_str(), known), ("nil", vec!["personal_data", "nil_reply", "analytical"]));
    assert_eq!(at("content=nil_reply,nil"), 19);
    assert_eq!(problem("date>=2020-02-30").kind, FilterProblemKind::NotADate { value: "2020-02-30".to_owned() });
    assert_eq!(problem("persons_count=x").kind, FilterProblemKind::NotANumber { value: "x".to_owned() });
    assert!(matches!(problem("content>=analytical").kind, FilterProblemKind::Comparison { .. }));
    assert!(matches!(problem("origin_consent=yes").kind, FilterProblemKind::UnknownValue { .. }));
    assert!(matches!(problem("date>=2020-01-01,2020-01-02").kind, FilterProblemKind::OneValue { .. }));
    assert!(matches!(problem(r#"date>="""#).kind, FilterProblemKind::NotADate { .. }));
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

proptest! {
    #[test]
    fn nothing_makes_it_stumble(text in ".{0,40}") {
        let _ = parse(&text);
    }

    #[test]
    fn a_quoted_value_is_read_back(value in "[^\"]{0,20}") {
        prop_assert_eq!(terms(&format!("subject=\"{value}\"")), [(Comparison::Is, vec![value])]);
    }
}
