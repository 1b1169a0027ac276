//! Small deliveries in JSON with names of their own, each read by a mapping.

use super::super::{Dress, Mapping, Originals, Stream, parse_mapping, suggest, toml_text, write_json};
use super::*;
use std::io::Cursor;

const MAPPING: &str = r#"
[[source]]
file = "r.json"
sheet = "meta"
skip = true

[[source]]
file = "r.json"
leave_out = ["totaal"]
[source.tables.disclosures]
ref = { template = "{dienst}-{nr:04}" }
service = "dienst"
date = { column = "datum", date = "%d-%m-%Y" }
parties = { column = "ontvangers", list = ";", values = { "Dienst Alder" = "ALDER", Berk = "BERK" } }
content = { column = "aard", values = { persoonsgegevens = "personal_data" } }
persons_count = "betrokkenen.aantal"
subject = "onderwerp"
data_categories = "soorten"
"#;

const RECORD: &str = r#"{"dienst": "AIVD", "nr": 42, "datum": "12-09-2019", "ontvangers": ["Dienst Alder", "berk"],
    "aard": "Persoonsgegevens", "betrokkenen": {"aantal": 3, "bron": null}, "onderwerp": "=1+1",
    "soorten": ["a|b", "c"], "paraaf": "5", "stukken": [{"id": 1}]}"#;

fn mapping(text: &str) -> Mapping {
    parse_mapping(text).unwrap()
}

fn read(file: &str, source: &str, mapping: &Mapping) -> Reading {
    let form = Form { file, mapping: Some(mapping), ..Form::default() };
    let dress = Dress::of_ending(file.rsplit('.').next().unwrap()).unwrap();
    let reading = dress.read_as(&form, &mut source.as_bytes(), Originals::Keep).unwrap();
    assert!(reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    reading
}

fn said(reading: &Reading) -> Vec<String> {
    let place = |row: Option<u64>| row.map_or("-".to_owned(), |row| row.to_string());
    let one = |problem: &crate::domain::problem::Problem| {
        let column = problem.column.as_deref().unwrap_or("-");
        format!("{}:{column} {:?}", place(problem.row), problem.kind).chars().take(90).collect()
    };
    reading.problems.iter().map(one).collect()
}

#[test]
fn records_with_names_of_their_own_become_records_of_the_contract() {
    let source = format!(
        "{{\"gemaakt\": \"2020\", \"meta\": {{\"x\": 1}}, \"rijen\": [{RECORD}, {{\"dienst\": \"Totaal: 1\"}}]}}"
    );
    let reading = read("r.json", &source, &mapping(MAPPING));
    assert_eq!(said(&reading), [""; 0]);
    let record = &reading.bundle.disclosures[0].record;
    assert_eq!((record.reference.as_str(), record.date.to_string().as_str()), ("AIVD-0042", "2019-09-12"));
    assert_eq!(record.parties, ["ALDER", "BERK"]);
    assert_eq!((record.persons_count, record.subject.as_deref()), (Some(3), Some("=1+1")));
    assert_eq!(record.data_categories, ["a|b", "c"], "without a sign of its own a list stays one");
    let extra: Vec<(&str, &str)> = record.extra.iter().map(|(name, json)| (name.as_str(), json.as_str())).collect();
    assert_eq!(extra, [("paraaf", "\"5\""), ("stukken", r#"[{"id":1}]"#)], "as the JSON it was");
    let rows = reading.sheets.iter().map(|sheet| (sheet.name.as_deref(), sheet.rows.read, sheet.rows.head));
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows, [(Some("meta"), 2, 1), (Some("rijen"), 2, 0)], "a single value is a title");
}

#[test]
fn lines_and_a_bare_list_are_read_alike() {
    let mapping = mapping(&MAPPING.replace("r.json", "r*"));
    let list = read("r.json", &format!("[{RECORD}]"), &mapping);
    let lines = read("r.jsonl", &format!("\u{feff}{}\n\n", RECORD.replace('\n', " ")), &mapping);
    assert_eq!((said(&list), said(&lines)), (vec![], vec![]));
    assert_eq!(write_json(&list.bundle), write_json(&lines.bundle));
    assert_eq!((lines.sheets[0].rows.read, lines.sheets[0].rows.empty), (2, 1));
}

#[test]
fn what_is_wrong_is_said_as_for_a_register() {
    let mapping = mapping(&MAPPING.replace("\"aard\"", "\"aart\""));
    let reading = read("r.json", &format!("[{RECORD}]"), &mapping);
    let absent = said(&reading).into_iter().find(|said| said.contains("ColumnAbsent")).unwrap();
    assert!(absent.contains("aart") && absent.contains("nearest: Some(\"aard\")"), "{absent}");

    let mapping = super::tests::mapping(MAPPING);
    let wrong = |from: &str, to: &str| said(&read("r.json", &format!("[{}]", RECORD.replace(from, to)), &mapping));
    assert!(wrong("12-09-2019", "2019/09/12")[0].starts_with("1:date NotInForm"));
    assert!(wrong("\"berk\"", "\"Es\"")[0].starts_with("1:parties NotMapped"));
    assert!(wrong("\"berk\"", "\"Berk; Alder\"")[0].starts_with("1:- NotInForm"), "a sign within an element");
    assert!(wrong("\"paraaf\"", "\"betrokkenen.aantal\"")[0].starts_with("1:- DoubledName"));
    assert!(wrong("\"paraaf\"", "\"nr\"")[0].starts_with("1:- DoubledName"));
    let cases = [
        ("[1]", "1:- WrongType"),
        ("[{\"dienst\": \"A\"}", "-:- Syntax"),
        ("\"x\"", "-:- WrongType"),
        ("{}", "-:- SheetAbsent"),
        ("{\"a\": 1}", "-:- SheetAbsent"),
        ("{\"meta\": [], \"meta\": []}", "-:- DoubledName"),
    ];
    for (source, expected) in cases {
        let found = said(&read("r.json", source, &mapping));
        assert!(found[0].starts_with(expected), "{source}: {found:?}");
    }
    let many: Vec<String> = (0..=WIDEST).map(|number| format!("\"k{number}\": 1")).collect();
    assert!(said(&read("r.json", &format!("[{{{}}}]", many.join(",")), &mapping))[0].contains("NoSuchColumn"));
    let sheet = MAPPING.replace("file = \"r.json\"\nleave", "file = \"r.json\"\nsheet = \"rijen\"\nleave");
    let found = said(&read("r.json", &format!("{{\"andere\": [{RECORD}]}}"), &super::tests::mapping(&sheet)));
    assert!(found.iter().any(|said| said.contains("UnknownTable")), "{found:?}");
    assert!(found.iter().any(|said| said.contains("SheetAbsent")), "{found:?}");
}

#[test]
fn a_bundle_stays_one_under_a_pattern() {
    let mapping = mapping(&MAPPING.replace("r.json", "*"));
    let bundle = read("b.json", r#"{"toets_bundle": 1, "services": [{"code": "S"}]}"#, &mapping);
    let lines = read("b.jsonl", "{\"table\": \"services\", \"code\": \"S\"}", &mapping);
    assert_eq!((bundle.bundle.services.len(), lines.bundle.services.len()), (1, 1));
    // A name that is given in full is meant.
    let renamed = "[[source]]\nfile = \"b.json\"\nsheet = \"services\"\n[source.tables.services]\ncode = \"naam\"\n";
    let reading = read(
        "b.json",
        r#"{"toets_bundle": 1, "services": [{"naam": "S"}], "parties": [{"code": "P", "kind": "foreign_service"}]}"#,
        &super::tests::mapping(renamed),
    );
    assert_eq!((said(&reading).len(), reading.bundle.services.len(), reading.bundle.parties.len()), (0, 1, 1));
}

#[test]
fn a_large_delivery_is_read_part_by_part_and_is_the_same() {
    let mapping = mapping(MAPPING);
    let records: Vec<String> =
        (1..=600).map(|number| RECORD.replace("\"nr\": 42", &format!("\"nr\": {number}"))).collect();
    let source = format!("{{\"rijen\": [{}]}}", records.join(","));
    let whole = read("r.json", &source, &mapping);
    let form = Form { file: "r.json", mapping: Some(&mapping), ..Form::default() };
    let file = &mut Cursor::new(source.as_bytes());
    let (mut stream, head) = Stream::open_above(1000, (Dress::Json, &form), file, Originals::Drop).unwrap();
    assert_eq!((head.sheets[0].rows.records, head.bundle.disclosures.len()), (600, 0));
    let (mut parts, mut disclosures) = (0, Vec::new());
    let mut give = |part: crate::import::Part| {
        parts += 1;
        disclosures.extend(part.reading.bundle.disclosures);
        true
    };
    stream.read(Table::Disclosures, Some(file), &mut give).unwrap();
    assert!(parts > 1);
    assert_eq!(disclosures, whole.bundle.disclosures);
}

#[test]
fn a_mapping_is_suggested_and_reads_what_it_was_made_for() {
    let source = format!("{{\"gemaakt\": 1, \"Verstrekkingen\": [{RECORD}]}}");
    let form = Form { file: "r.json", purpose: Purpose::Show, ..Form::default() };
    let reading = Dress::Json.read_as(&form, &mut source.as_bytes(), Originals::Drop).unwrap();
    let suggestions = suggest(&reading, "r.json");
    let [suggestion] = &suggestions[..] else { panic!("{suggestions:?}") };
    assert_eq!((suggestion.table, suggestion.sheet.header_row), (Some(Table::Disclosures), None));
    assert_eq!(suggestion.sheet.name.as_deref(), Some("Verstrekkingen"));
    let found: Vec<(&str, Option<&str>)> = suggestion
        .columns
        .iter()
        .map(|column| (column.name.as_str(), column.guess.as_ref().map(|guess| guess.field.as_str())))
        .collect();
    assert!(found.contains(&("datum", Some("date"))) && found.contains(&("dienst", Some("service"))), "{found:?}");
    assert!(found.iter().any(|(name, _)| *name == "betrokkenen.aantal"), "{found:?}");
    let parties = suggestion.columns.iter().find(|column| column.name == "ontvangers").unwrap();
    assert!(parties.guess.as_ref().is_some_and(|guess| guess.settings.contains(&toml_text("|"))), "{parties:?}");
    let bundle = "{\"toets_bundle\": 1, \"services\": [{\"code\": \"S\"}]}";
    let form = Form { file: "b.json", ..form };
    assert!(Dress::Json.read_as(&form, &mut bundle.as_bytes(), Originals::Drop).unwrap().shown.is_empty());
}
