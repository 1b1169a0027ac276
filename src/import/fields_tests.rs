//! A required field that holds nothing to be seen, in every table and every dress.

use super::super::mapping::contract;
use super::super::value::Value;
use super::super::workbook::Workbook;
use super::super::{Dress, Originals, Reading};
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::domain::problem::ProblemKind;

const BLANK: [&str; 5] = [" ", "   ", "\u{a0}", "\u{200b}", "\u{feff}\u{2003}\u{2060}"];

fn read(dress: Dress, name: &str, source: &str) -> Reading {
    dress.read(name, &mut source.as_bytes(), Originals::Drop).unwrap()
}

/// The table with one record that holds only this, in every dress.
fn dresses(table: Table, field: &str, value: &str) -> Vec<(&'static str, Reading)> {
    let (name, json) = (table.code(), |text: &str| Value::Text(text.into()).to_json());
    let members = format!("{{{}: {}, \"x\": \"y\"}}", json(field), json(value));
    let in_list = format!("{{{}: [{}]}}", json(field), json(value));
    let table_of = |record: &str| {
        let records = if table == Table::Investigation { record.to_owned() } else { format!("[{record}]") };
        format!("{{\"toets_bundle\": 1, \"{name}\": {records}}}")
    };
    let lines = format!("{{\"table\": \"{name}\", {}", &members[1..]);
    let sheet =
        format!("sheet\t{name}\ntext\t1\t0\t{field}\ntext\t1\t1\textra.x\ntext\t2\t0\t{value}\ntext\t2\t1\ty\nend\n");
    vec![
        ("json", read(Dress::Json, "b", &table_of(&members))),
        ("list", read(Dress::Json, "b", &table_of(&in_list))),
        ("jsonl", read(Dress::JsonLines, "b", &lines)),
        ("csv", read(Dress::Csv, name, &format!("{field},extra.x\n\"{value}\",y\n"))),
        ("workbook", read(Dress::Workbook(Workbook::Ods), "b", &sheet)),
    ]
}

#[test]
fn a_required_field_of_which_nothing_shows_is_missing() {
    for &table in Table::ALL {
        for field in contract::required(table) {
            for value in BLANK {
                for (dress, reading) in dresses(table, &field, value) {
                    let of_field: Vec<&ProblemKind> = reading
                        .problems
                        .iter()
                        .filter(|problem| problem.column.as_deref() == Some(&field))
                        .map(|problem| &problem.kind)
                        .collect();
                    let place = format!("{dress} {table:?} {field} {value:?}");
                    assert_eq!(of_field, [&ProblemKind::Blank { found: value.to_owned() }], "{place}");
                    assert_eq!(reading.bundle, Bundle::default(), "{place}");
                }
            }
        }
    }
}

#[test]
fn what_may_be_missing_may_be_blank_and_stays_as_it_is() {
    let source = r#"{"toets_bundle": 1, "services": [{"code": "S", "name": " "}], "parties": [{"code": "P",
        "kind": "foreign_service", "country": "\u00a0"}]}"#;
    let reading = read(Dress::Json, "b", source);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.bundle.services[0].record.name.as_deref(), Some(" "));
}

#[test]
fn a_part_of_a_field_is_filled_too() {
    let source = r#"{"toets_bundle": 1, "assessments": [{"item": "matter:M", "norm": "n", "verdict": "careless",
        "evidence": [{"document": "D", "quote": "\u00a0\n"}]}]}"#;
    let problems = read(Dress::Json, "b", source).problems;
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!(problem.column.as_deref(), Some("evidence.1.quote"));
    assert_eq!(problem.kind, ProblemKind::Blank { found: "\u{a0}\n".to_owned() });
}

#[test]
fn a_row_of_white_space_is_an_empty_row() {
    let reading = read(Dress::Csv, "services", "code,name\n \u{a0},\n , \nS,x\n");
    assert_eq!((reading.problems.len(), reading.lines.empty, reading.bundle.services.len()), (0, 2, 1));
}
