//! Hostile and broken bundles, each with exactly the problem it raises.

use super::super::dice::Dice;
use super::super::write_json;
use super::*;
use crate::domain::records::Extra;
use proptest::prelude::*;

/// The problems of a source as `table:row:column kind`.
fn problems(source: &str) -> Vec<String> {
    let said = |problem: Problem| {
        let table = problem.table.map_or("-", Code::code);
        let row = problem.row.map_or("-".to_owned(), |row| row.to_string());
        format!("{table}:{row}:{} {:?}", problem.column.as_deref().unwrap_or("-"), problem.kind)
    };
    read(source.as_bytes()).problems.into_iter().map(said).collect()
}

/// The problems of a bundle with these members.
fn of(members: &str) -> Vec<String> {
    problems(&format!("{{\"toets_bundle\": 1, {members}}}"))
}

#[test]
fn a_source_that_is_no_bundle() {
    assert_eq!(problems("[1]"), [r#"-:-:- WrongType { found: "[…]", expected: Object }"#]);
    assert_eq!(problems("{}"), ["-:-:toets_bundle NotABundle { found: None }"]);
    assert_eq!(problems(r#"{"toets_bundle": 1.0}"#), [r#"-:-:toets_bundle NotABundle { found: Some("1.0") }"#]);
    assert_eq!(problems(r#"{"toets_bundle": "1"}"#), [r#"-:-:toets_bundle NotABundle { found: Some("1") }"#]);
    assert!(of(r#""Services": []"#)[0].starts_with(r#"-:-:Services UnknownTable { found: "Services""#));
    assert_eq!(of(r#""services": {}"#), [r#"services:-:- WrongType { found: "{}", expected: List }"#]);
    assert_eq!(of(r#""services": [3]"#), [r#"services:1:- WrongType { found: "3", expected: Object }"#]);
    assert_eq!(of(r#""services": null, "investigation": null"#), [""; 0]);
}

#[test]
fn a_broken_source_gives_no_records_and_the_place() {
    let reading = read("\u{feff}{\"toets_bundle\": 1, \"services\": [{\"code\": \"A\"},\n é".as_bytes());
    assert_eq!(reading.bundle, Bundle::default());
    let fault = SyntaxFault::Unexpected { found: 'é' };
    assert_eq!(reading.problems, [of_source(None, ProblemKind::Syntax { line: 2, column: 2, fault })]);
    let cases: [(&[u8], &str); 6] = [
        (b"{\n\"a\xff\"", "line: 2, column: 3, fault: NotUtf8"),
        (b"", "line: 1, column: 1, fault: UnexpectedEnd"),
        (br#"{"toets_bundle": 1} x"#, "fault: Unexpected { found: 'x' }"),
        (br#"{"toets_bundle": 1, "x": "\ud800"}"#, "column: 26, fault: BadEscape"),
        (b"{\"toets_bundle\": 1, \"x\": \"\x00\"}", "column: 27, fault: ControlCharacter"),
        ("[".repeat(100_000).leak().as_bytes(), "fault: TooDeep { most: 128 }"),
    ];
    for (source, said) in cases {
        let problem = format!("{:?}", read(source).problems);
        assert!(problem.contains(said), "{problem}");
    }
}

#[test]
fn doubled_names_are_refused_wherever_they_stand() {
    assert_eq!(of(r#""services": [], "services": []"#), [r#"-:-:services DoubledName { name: "services" }"#]);
    let doubled = |column: &str, name: &str| [format!("services:2:{column} DoubledName {{ name: {name:?} }}")];
    let service = |fields: &str| of(&format!(r#""services": [{{"code": "A"}}, {{"code": "B", {fields}}}]"#));
    assert_eq!(service(r#""x": {"y": [0, {"z": 1, "z": 1}]}"#), doubled("x.y.2.z", "z"));
    assert_eq!(service(r#""x": 1, "extra": {"x": 2}"#), doubled("x", "x"));
    assert_eq!(service(r#""extra": {"name": "N"}"#), doubled("extra.name", "name"));
    assert_eq!(service(r#""extra": {"extra": {}}"#), doubled("extra.extra", "extra"));
    assert_eq!(service(r#""name": "N", "name": "M""#)[0], doubled("name", "name")[0]);
}

#[test]
fn every_problem_of_a_record_is_told_and_the_record_rejected() {
    let source = r#"{"toets_bundle": 1, "disclosures": [
        {"ref": "1", "service": "A", "date": "2020-02-30", "parties": "X", "content": "Analytical", "regime": 3,
         "persons_count": 123456789012345678901234567890, "origin_consent": "yes", "text": ["t"]},
        {"ref": "2", "service": "A", "date": "2020-02-29", "parties": ["X"], "content": "analytical"},
        {"ref": "", "service": null, "parties": [""], "conditions": ["destruction", "x"], "extra": 1}]}"#;
    let found = problems(source);
    let starts = [
        r#"disclosures:1:date NotADate { found: "2020-02-30" }"#,
        r#"disclosures:1:parties WrongType { found: "X", expected: TextList }"#,
        r#"disclosures:1:content UnknownCode { found: "Analytical", known: ["personal_data", "#,
        r#"disclosures:1:regime UnknownCode { found: "3""#,
        r#"disclosures:1:persons_count WrongType { found: "123456789012345678901234567890", expected: WholeNumber }"#,
        r#"disclosures:1:origin_consent WrongType { found: "yes", expected: TrueOrFalse }"#,
        r#"disclosures:1:text WrongType { found: "[…]", expected: Text }"#,
        "disclosures:3:ref Missing",
        "disclosures:3:service Missing",
        "disclosures:3:date Missing",
        "disclosures:3:parties Missing",
        "disclosures:3:content Missing",
        r#"disclosures:3:conditions UnknownCode { found: "x""#,
        r#"disclosures:3:extra WrongType { found: "1", expected: Object }"#,
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (found, start) in found.iter().zip(starts) {
        assert!(found.starts_with(start), "{found}");
    }
    let reading = read(source.as_bytes());
    assert_eq!(reading.read[&Table::Disclosures], 3);
    assert_eq!(reading.bundle.disclosures.len(), 1);
    assert_eq!(reading.bundle.disclosures[0].row, 2);
}

#[test]
fn nested_fields_are_named_by_their_path() {
    let note = r#"{"ref": "N", "service": "A", "party": "X", "adopted_on": "2020-01-01", "risk_profile": "regular",
        "criteria": {"human_rights": {"rating": "good"}}, "measures": [{"code": "m"}, {"text": "t"}]}"#;
    let found = of(&format!("\"weighing_notes\": [{note}]"));
    assert!(found[0].starts_with(r#"weighing_notes:1:criteria.human_rights.rating UnknownCode { found: "good""#));
    assert_eq!(found[1], "weighing_notes:1:measures.2.code Missing");
    assert!(of(r#""assessments": [{"item": "letter:1"}]"#)[0].contains(r#"item NotAnItem { found: "letter:1" }"#));
    assert!(of(r#""closures": [{"at": "2020-01-01"}]"#)[2].contains(r#"at NotAMoment { found: "2020-01-01" }"#));
}

#[test]
fn what_the_contract_does_not_know_is_kept_as_it_was() {
    let reading = read(
        br#"{"toets_bundle": 1, "weighing_notes": [{"ref": " N\u0000", "service": "A", "party": "X", "adopted_on": "2020-01-01",
        "risk_profile": "regular", "big": 1e400, "criteria": {"human_rights": {"x": null}, "other": "y"}, "extra": {"n": -0}}]}"#,
    );
    assert_eq!(reading.problems, []);
    let note = &reading.bundle.weighing_notes[0].record;
    assert_eq!((note.reference.as_str(), note.version), (" N\0", 1));
    let expected = [("big", "1e400"), ("criteria.human_rights.x", "null"), ("criteria.other", "\"y\""), ("n", "-0")];
    let expected: Extra = expected.map(|(name, json)| (name.to_owned(), json.to_owned())).into();
    assert_eq!(note.extra, expected);
    assert!(reading.unknown_fields[&Table::WeighingNotes].iter().eq(expected.keys()));
}

proptest! {
    #[test]
    fn any_bytes_are_read_to_an_answer(source: Vec<u8>) {
        let reading = read(&source);
        prop_assert!(!reading.problems.is_empty());
    }

    /// A bundle with a piece cut out or doubled: whatever is still accepted is written and read back as it was.
    #[test]
    fn a_damaged_bundle_is_refused_or_kept(seed: u64, cut: prop::sample::Index, length in 0_usize..40, twice: bool) {
        let mut source = write_json(&Dice(seed).bundle()).into_bytes();
        let start = cut.index(source.len());
        let end = (start + length).min(source.len());
        let piece: Vec<u8> = source.drain(start..end).collect();
        if twice {
            source.splice(start..start, piece.repeat(2));
        }
        let kept = write_json(&read(&source).bundle);
        let again = read(kept.as_bytes());
        prop_assert_eq!(again.problems, []);
        prop_assert_eq!(write_json(&again.bundle), kept);
    }
}
