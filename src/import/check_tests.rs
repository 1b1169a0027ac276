//! Each rule with the smallest bundle that breaks it.

use super::super::read_json;
use super::*;
use crate::domain::bundle::NothingKnown;
use crate::domain::check::Check;
use crate::domain::codes::ItemKind;
use crate::domain::codes::{Code, PartyKind};
use crate::domain::framework::Bilingual;
use crate::domain::framework::tests::{framework, norm};
use chrono::NaiveDate;

/// A bundle that complies, to which one record is added.
const SOUND: &[(&str, &str)] = &[
    ("services", r#"{"code": "S"}"#),
    (
        "parties",
        r#"{"code": "P", "kind": "foreign_service"}, {"code": "G", "kind": "multilateral_group", "members": ["P"]}"#,
    ),
    (
        "weighing_notes",
        r#"{"ref": "N", "service": "S", "party": "P", "adopted_on": "2020-01-01", "risk_profile": "regular"}"#,
    ),
    (
        "authorisations",
        r#"{"ref": "A", "service": "S", "kind": "memo", "level": "director", "parties": ["G"], "weighing_notes": ["N"]}"#,
    ),
    (
        "disclosures",
        r#"{"ref": "D", "service": "S", "date": "2020-01-01", "parties": ["P"], "content": "analytical", "authorisations": ["A"]}"#,
    ),
    ("persons", r#"{"ref": "R", "disclosure": "D"}"#),
    ("matters", r#"{"ref": "M", "service": "S", "title": "T"}"#),
    ("documents", r#"{"ref": "T", "item": "person:R", "file": "a/b.txt"}"#),
    ("exclusions", r#"{"item": "matter:M", "reason": "r"}"#),
    (
        "samples",
        r#"{"name": "one", "items": ["disclosure:D"]}, {"name": "two", "items": ["person:R"], "extends": "one"}"#,
    ),
    (
        "assessments",
        r#"{"item": "disclosure:D", "norm": "n", "verdict": "careless", "evidence": [{"document": "T", "quote": "q"}, {"document": "matter:M", "quote": "q"}]}"#,
    ),
    ("closures", r#"{"item": "disclosure:D", "reason": "r"}"#),
    ("dismissals", r#"{"item": "disclosure:D", "check": "c", "reason": "r"}"#),
    ("questions", r#"{"item": "disclosure:D", "service": "S", "text": "t"}"#),
    ("recommendations", r#"{"number": "1", "service": "S", "text": "t", "norms": ["n"], "items": ["disclosure:D"]}"#),
];

/// A framework with the norm `n` and the check `c`.
fn of_tests() -> Framework {
    let check = Check {
        code: "c".into(),
        norm: "n".into(),
        item: ItemKind::Disclosure,
        title: Bilingual::default(),
        message: Bilingual::default(),
        facts: Vec::new(),
        sql: String::new(),
        line: 1,
    };
    Framework { checks: vec![check], ..framework(vec![norm("n", &[])]) }
}

fn with(table: &str, added: &str) -> Bundle {
    let tables = SOUND.iter().map(|(name, records)| {
        let added = if *name == table && !added.is_empty() { format!(", {added}") } else { String::new() };
        format!("\"{name}\": [{records}{added}]")
    });
    let source = format!("{{\"toets_bundle\": 1, {}}}", tables.collect::<Vec<_>>().join(", "));
    let reading = read_json(source.as_bytes());
    assert_eq!(reading.problems, []);
    reading.bundle
}

fn said(problems: &[Problem]) -> Vec<String> {
    let place = |problem: &Problem| problem.row.map_or("-".to_owned(), |row| row.to_string());
    let one = |problem: &Problem| {
        let (table, column) = (problem.table.map_or("-", Code::code), problem.column.as_deref().unwrap_or("-"));
        format!("{table}:{}:{column} {:?}", place(problem), problem.kind)
    };
    problems.iter().map(one).collect()
}

/// The problems when a record is added to a sound bundle; everything else must stay.
fn adding(table: &str, added: &str) -> Vec<String> {
    let mut bundle = with(table, added);
    let problems = check(&mut bundle, &of_tests(), &NothingKnown);
    assert_eq!(bundle, with("", ""), "{table} {added}");
    said(&problems)
}

#[test]
fn a_sound_bundle_passes() {
    assert_eq!(adding("", ""), [""; 0]);
}

#[test]
fn doubled_keys_name_the_first_row() {
    let assessment = |rest: &str| format!(r#"{{"item": "disclosure:D", "norm": "n", "verdict": "unlawful"{rest}}}"#);
    let cases = [
        ("services", r#"{"code": "S"}"#, "code", "S"),
        ("documents", r#"{"ref": "T", "item": "matter:M"}"#, "ref", "T"),
        ("assessments", &assessment(""), "item", "disclosure:D n first"),
        ("closures", r#"{"item": "disclosure:D", "reason": "s"}"#, "item", "disclosure:D"),
        ("exclusions", r#"{"item": "matter:M", "reason": "s"}"#, "item", "matter:M"),
        ("dismissals", r#"{"item": "disclosure:D", "check": "c", "reason": "s"}"#, "item", "disclosure:D c"),
        ("questions", r#"{"item": "disclosure:D", "service": "S", "text": "t", "answer": "a"}"#, "text", "t"),
        ("recommendations", r#"{"number": "1", "service": "S", "text": "u"}"#, "number", "S 1"),
    ];
    for (table, added, column, key) in cases {
        let expected = format!("{table}:2:{column} Doubled {{ key: {key:?}, first_source: 0, first_row: 1 }}");
        assert_eq!(adding(table, added), [expected]);
    }
    let other = assessment(r#", "reviewer": "B""#);
    let mut bundle = with("assessments", &other);
    assert_eq!(check(&mut bundle, &of_tests(), &NothingKnown), []);
    let reconciled = |by: &str| assessment(&format!(r#", "reading": "reconciled", "reviewer": "{by}""#));
    let mut bundle = with("assessments", &format!("{}, {}", reconciled("A"), reconciled("B")));
    let problems = check(&mut bundle, &of_tests(), &NothingKnown);
    assert_eq!(
        said(&problems),
        [r#"assessments:3:item Doubled { key: "disclosure:D n reconciled", first_source: 0, first_row: 2 }"#]
    );
}

#[test]
fn dangling_references_name_both_ends() {
    let cases = [
        ("parties", r#"{"code": "H", "kind": "multilateral_group", "members": ["x"]}"#, "3:members", "Parties"),
        ("matters", r#"{"ref": "m", "service": "x", "title": "T"}"#, "2:service", "Services"),
        ("persons", r#"{"ref": "r", "disclosure": "x"}"#, "2:disclosure", "Disclosures"),
        ("documents", r#"{"ref": "t", "item": "authorisation:x"}"#, "2:item", "Authorisations"),
        ("samples", r#"{"name": "n", "items": ["matter:x"]}"#, "3:items", "Matters"),
        ("samples", r#"{"name": "n", "items": ["matter:M"], "not_found": ["person:x"]}"#, "3:not_found", "Persons"),
        ("samples", r#"{"name": "n", "items": ["matter:M"], "extends": "x"}"#, "3:extends", "Samples"),
        ("questions", r#"{"text": "u", "service": "x"}"#, "2:service", "Services"),
        ("recommendations", r#"{"number": "2", "text": "t", "service": "x"}"#, "2:service", "Services"),
    ];
    for (table, added, place, target) in cases {
        let expected = format!("{table}:{place} Dangling {{ table: {target}, reference: \"x\" }}");
        assert_eq!(adding(table, added), [expected]);
    }
    let found = adding(
        "disclosures",
        r#"{"ref": "E", "service": "S", "date": "2020-01-01", "parties": ["x", "P", "y"], "content": "analytical",
            "authorisations": ["x"], "origin_service": "x", "persons_count": -1}"#,
    );
    let columns: Vec<&str> = found.iter().map(|problem| problem.split(' ').next().unwrap()).collect();
    let expected = ["parties", "parties", "authorisations", "origin_service", "persons_count"];
    assert_eq!(columns, expected.map(|column| format!("disclosures:2:{column}")));
    let evidence = |document: &str| {
        let evidence = format!(r#"[{{"document": "{document}", "quote": "q"}}]"#);
        let fields = r#""item": "matter:M", "norm": "n", "verdict": "careless""#;
        adding("assessments", &format!("{{{fields}, \"evidence\": {evidence}}}"))
    };
    let place = "assessments:2:evidence.1.document Dangling";
    assert_eq!(evidence("x"), [format!(r#"{place} {{ table: Documents, reference: "x" }}"#)]);
    assert_eq!(evidence("person:x"), [format!(r#"{place} {{ table: Persons, reference: "x" }}"#)]);
}

/// Every field that names something else: with a name that nothing has, the record is refused at that field.
#[test]
fn each_reference_of_the_contract_is_looked_up() {
    const DISCLOSURE: &str = r#""service": "S", "date": "2020-01-01", "parties": ["P"], "content": "analytical""#;
    const NOTE: &str = r#""adopted_on": "2020-02-01", "risk_profile": "regular""#;
    const GRANT: &str = r#""kind": "memo", "level": "director""#;
    const CAREFUL: &str = r#""verdict": "careless""#;
    // Per table: what the record holds beside the field, the field, its value.
    let cases = [
        ("parties", r#""code": "H", "kind": "multilateral_group""#.to_owned(), "members", r#"["?"]"#),
        ("weighing_notes", format!(r#""ref": "n", "party": "P", {NOTE}"#), "service", r#""?""#),
        ("weighing_notes", format!(r#""ref": "n", "service": "S", {NOTE}"#), "party", r#""?""#),
        ("authorisations", format!(r#""ref": "a", {GRANT}"#), "service", r#""?""#),
        ("authorisations", format!(r#""ref": "a", "service": "S", {GRANT}"#), "parties", r#"["P", "?"]"#),
        ("authorisations", format!(r#""ref": "a", "service": "S", {GRANT}"#), "weighing_notes", r#"["?"]"#),
        (
            "disclosures",
            format!(r#""ref": "d", {}"#, DISCLOSURE.replace(r#""service": "S", "#, "")),
            "service",
            r#""?""#,
        ),
        (
            "disclosures",
            format!(r#""ref": "d", {}"#, DISCLOSURE.replace(r#""parties": ["P"], "#, "")),
            "parties",
            r#"["?"]"#,
        ),
        ("disclosures", format!(r#""ref": "d", {DISCLOSURE}"#), "authorisations", r#"["A", "?"]"#),
        ("disclosures", format!(r#""ref": "d", {DISCLOSURE}"#), "origin_service", r#""?""#),
        ("persons", r#""ref": "r""#.to_owned(), "disclosure", r#""?""#),
        ("matters", r#""ref": "m", "title": "T""#.to_owned(), "service", r#""?""#),
        ("documents", r#""ref": "t""#.to_owned(), "item", r#""disclosure:?""#),
        ("exclusions", r#""reason": "r""#.to_owned(), "item", r#""disclosure:?""#),
        ("samples", r#""name": "n""#.to_owned(), "items", r#"["disclosure:?"]"#),
        ("samples", r#""name": "n", "items": ["disclosure:D"]"#.to_owned(), "not_found", r#"["disclosure:?"]"#),
        ("samples", r#""name": "n", "items": ["disclosure:D"]"#.to_owned(), "frame", r#"["D", "?"]"#),
        ("samples", r#""name": "n", "items": ["disclosure:D"]"#.to_owned(), "extends", r#""?""#),
        ("assessments", format!(r#""norm": "n", {CAREFUL}"#), "item", r#""matter:?""#),
        ("assessments", format!(r#""item": "matter:M", {CAREFUL}"#), "norm", r#""?""#),
        ("closures", r#""reason": "r""#.to_owned(), "item", r#""matter:?""#),
        ("dismissals", r#""check": "c", "reason": "r""#.to_owned(), "item", r#""matter:?""#),
        ("dismissals", r#""item": "matter:M", "reason": "r""#.to_owned(), "check", r#""?""#),
        ("questions", r#""text": "u""#.to_owned(), "item", r#""matter:?""#),
        ("questions", r#""text": "u""#.to_owned(), "service", r#""?""#),
        ("recommendations", r#""number": "2", "text": "t""#.to_owned(), "service", r#""?""#),
        ("recommendations", r#""number": "2", "service": "S", "text": "t""#.to_owned(), "norms", r#"["n", "?"]"#),
        ("recommendations", r#""number": "2", "service": "S", "text": "t""#.to_owned(), "items", r#"["matter:?"]"#),
    ];
    for (table, rest, field, value) in cases {
        let found = adding(table, &format!("{{{rest}, \"{field}\": {value}}}"));
        let [found] = &found[..] else { panic!("{table} {field}: {found:?}") };
        let place = found.split(' ').next().unwrap();
        assert!(place.starts_with(table) && place.ends_with(&format!(":{field}")), "{found}");
        assert!(found.contains("Dangling") || found.contains("Unknown"), "{found}");
    }
    let stratum = r#"{"name": "n", "items": ["disclosure:D"], "strata": [{"name": "s", "frame": ["D", "?"]}]}"#;
    assert!(adding("samples", stratum)[0].starts_with("samples:3:strata.1.frame Dangling"));
    let near = r#"{"item": "matter:M", "check": "C ", "reason": "r"}"#;
    let expected = r#"dismissals:2:check UnknownCheck { check: "C ", framework: "test", near: ["c"] }"#;
    assert_eq!(adding("dismissals", near), [expected]);
}

#[test]
fn a_name_that_looks_like_another_is_told_from_it() {
    let cases = [
        ("services", r#"{"code": "S\u00a0"}"#, "2:code", "S\u{a0}", '\u{a0}'),
        ("services", r#"{"code": " S"}"#, "2:code", " S", ' '),
        ("matters", r#"{"ref": "M\u200b", "service": "S", "title": "T"}"#, "2:ref", "M\u{200b}", '\u{200b}'),
        ("matters", r#"{"ref": "e\u0301", "service": "S", "title": "T"}"#, "2:ref", "e\u{301}", '\u{301}'),
        ("matters", r#"{"ref": "m", "service": "S ", "title": "T"}"#, "2:service", "S ", ' '),
        (
            "parties",
            r#"{"code": "H", "kind": "multilateral_group", "members": ["P\u00a0"]}"#,
            "3:members",
            "P\u{a0}",
            '\u{a0}',
        ),
        ("closures", r#"{"item": "matter:M\ufeff", "reason": "r"}"#, "2:item", "M\u{feff}", '\u{feff}'),
    ];
    for (table, added, place, found, by) in cases {
        let expected = format!("{table}:{place} Disguised {{ found: {found:?}, by: {by:?} }}");
        assert_eq!(adding(table, added), [expected]);
    }
    // Capitals tell refs apart.
    assert_eq!(adding("persons", r#"{"ref": "q", "disclosure": "d"}"#).len(), 1);
}

#[test]
fn norms_periods_counts_and_paths() {
    let cases = [
        ("assessments", r#"{"item": "matter:M", "norm": "x", "verdict": "careless"}"#, "norm UnknownNorm"),
        (
            "recommendations",
            r#"{"number": "2", "text": "t", "service": "S", "norms": ["n", "x"]}"#,
            "norms UnknownNorm",
        ),
        (
            "authorisations",
            r#"{"ref": "B", "service": "S", "kind": "memo", "level": "none", "valid_from": "2020-01-02", "valid_until": "2020-01-01"}"#,
            "valid_until PeriodReversed { start: 2020-01-02, end: 2020-01-01 }",
        ),
        (
            "weighing_notes",
            r#"{"ref": "O", "service": "S", "party": "G", "adopted_on": "2020-01-02", "valid_until": "2020-01-01", "risk_profile": "regular"}"#,
            "valid_until PeriodReversed",
        ),
        (
            "weighing_notes",
            r#"{"ref": "O", "service": "S", "party": "P", "adopted_on": "2020-01-01", "risk_profile": "elevated"}"#,
            r#"adopted_on SameNote { other: "N" }"#,
        ),
        ("samples", r#"{"name": "n", "items": ["matter:M"], "size": -1}"#, "size Negative { found: -1 }"),
        (
            "samples",
            r#"{"name": "n", "items": ["matter:M"], "strata": [{"name": "s", "size": -2}]}"#,
            "strata.1.size Negative",
        ),
        ("documents", r#"{"ref": "t", "item": "matter:M", "file": "a/../../b"}"#, "file BadPath"),
        ("documents", r#"{"ref": "t", "item": "matter:M", "file": "C:\\b"}"#, "file BadPath"),
    ];
    for (table, added, kind) in cases {
        let found = adding(table, added);
        assert!(found.len() == 1 && found[0].contains(kind), "{found:?}");
    }
    let mut bundle = with("", "");
    let date = |text: &str| text.parse().ok();
    bundle.investigation = read_json(br#"{"toets_bundle": 1, "investigation": {"title": "T"}}"#).bundle.investigation;
    let investigation = &mut bundle.investigation.as_mut().unwrap().record;
    (investigation.period_start, investigation.period_end) = (date("2020-01-02"), date("2020-01-01"));
    let problems = check(&mut bundle, &of_tests(), &NothingKnown);
    assert!(said(&problems)[0].starts_with("investigation:-:period_end PeriodReversed"));
    assert_eq!(bundle.investigation, None);
}

#[test]
fn groups_are_one_level_deep() {
    let group = |members: &str| {
        adding("parties", &format!(r#"{{"code": "H", "kind": "multilateral_group", "members": [{members}]}}"#))
    };
    assert_eq!(group(r#""P", "G""#), [r#"parties:3:members GroupInGroup { member: "G" }"#]);
    assert_eq!(group(r#""H""#), [r#"parties:3:members GroupContainsItself { group: "H" }"#]);
    let domestic = r#"{"code": "H", "kind": "domestic_authority", "members": ["P"]}"#;
    assert_eq!(adding("parties", domestic), ["parties:3:members MembersOfNoGroup"]);
}

#[test]
fn what_refers_to_a_rejected_record_is_rejected_and_said_so() {
    let bad = r#"{"code": "B", "kind": "foreign_service", "members": ["P"]},
        {"code": "H", "kind": "multilateral_group", "members": ["B"]}"#;
    let found = adding("parties", bad);
    assert_eq!(
        found,
        ["parties:3:members MembersOfNoGroup", r#"parties:4:members Dangling { table: Parties, reference: "B" }"#]
    );
    let chain = r#"{"name": "c", "items": ["matter:M"], "extends": "b"}, {"name": "b", "items": ["matter:M"], "extends": "a"},
        {"name": "a", "items": ["matter:x"]}"#;
    let found = adding("samples", chain);
    assert!(found[0].starts_with("samples:5:items Dangling"));
    assert_eq!(found[1], r#"samples:3:extends Dangling { table: Samples, reference: "b" }"#);
    assert_eq!(found.len(), 3);
}

/// A file that holds one of everything under the name `x`, a group among the parties.
struct Full;

impl Known for Full {
    fn holds(&self, _: Table, reference: &str) -> bool {
        reference == "x"
    }
    fn party_kind(&self, code: &str) -> Option<PartyKind> {
        (code == "x").then_some(PartyKind::MultilateralGroup)
    }
    fn note_with(&self, _: &str, party: &str, _: NaiveDate, _: i64) -> Option<String> {
        (party == "x").then(|| "X".to_owned())
    }
}

#[test]
fn the_file_counts_too() {
    let source = br#"{"toets_bundle": 1,
        "parties": [{"code": "G", "kind": "multilateral_group", "members": ["x"]}],
        "weighing_notes": [{"ref": "N", "service": "x", "party": "x", "adopted_on": "2020-01-01", "risk_profile": "regular"}],
        "documents": [{"ref": "T", "item": "disclosure:x"}],
        "samples": [{"name": "n", "items": ["disclosure:x"], "extends": "x"}]}"#;
    let mut bundle = read_json(source).bundle;
    let problems = check(&mut bundle, &framework(vec![]), &Full);
    assert_eq!(
        said(&problems),
        [r#"parties:1:members GroupInGroup { member: "x" }"#, r#"weighing_notes:1:adopted_on SameNote { other: "X" }"#]
    );
    assert_eq!((bundle.documents.len(), bundle.samples.len()), (1, 1));
    bundle.weighing_notes =
        read_json(&String::from_utf8_lossy(source).replace(r#""N""#, r#""X""#).into_bytes()).bundle.weighing_notes;
    assert_eq!(check(&mut bundle, &framework(vec![]), &Full), [], "the same note again");
}
