//! A source is the same as a stream as when it is read whole.

use super::*;
use crate::domain::codes::Code;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::Cursor;

/// Everything a stream gives, as one reading.
fn streamed(dress: Dress, source: &[u8]) -> Reading {
    streamed_as(dress, &Form::default(), source)
}

fn streamed_as(dress: Dress, form: &Form<'_>, source: &[u8]) -> Reading {
    let mut file = Cursor::new(source);
    let (mut stream, mut all) = Stream::open_above(0, (dress, form), &mut file, Originals::Keep).unwrap();
    assert!(all.bundle == Bundle::default() && all.originals.as_ref().is_none_or(BTreeMap::is_empty));
    for &table in Table::ALL {
        let mut parts = Vec::new();
        stream
            .read(table, Some(&mut file), &mut |part| {
                parts.push(part.reading);
                true
            })
            .unwrap();
        for part in parts {
            let lines = part.lines;
            all.lines.used += lines.used;
            all.lines.empty += lines.empty;
            all.lines.unreadable += lines.unreadable;
            all.join(part, 0);
        }
    }
    all
}

/// As it was read whole, its problems in an order of their own.
fn whole(dress: Dress, source: &[u8]) -> Reading {
    dress.read("bundle", &mut &*source, Originals::Drop).unwrap()
}

fn said(reading: &Reading) -> Vec<String> {
    let mut said: Vec<String> = reading.problems.iter().map(|problem| format!("{problem:?}")).collect();
    said.sort();
    said
}

const BUNDLES: [&str; 11] = [
    "{}",
    r#"{"a\u0062": 1, "toets_bundle": 1, "services": [{"code": "A"}]}"#,
    r#"{"toets_bundle": 1, "services": [{"code": "A"}, {"code": 3}], "investigation": {"title": "T"}, "parties": []}"#,
    r#"{"disclosures": [{"ref": "D", "text": "\"]}, {"}], "services": null, "matters": {}, "toets_bundle": 1}"#,
    r#"{"toets_bundle": 1, "services": [{"code": "A"}, {"code": "B",}]}"#,
    r#"{"toets_bundle": 1, "services": [{"code": "A"} {"code": "B"}]}"#,
    r#"{"toets_bundle": 1, "services": [{"code": "A"}], "services": []}"#,
    r#"{"toets_bundle": 2, "services": [{"code": "A"}]}"#,
    r#"{"services": [{"code": "A"}], "others": [1]}"#,
    r#"{"toets_bundle": 1, "services": [{"code": "A"}]"#,
    "[]",
];

#[test]
fn a_json_bundle_is_the_same_as_a_stream() {
    for source in BUNDLES {
        let (stream, whole) = (streamed(Dress::Json, source.as_bytes()), whole(Dress::Json, source.as_bytes()));
        assert_eq!(said(&stream), said(&whole), "{source}");
        if whole.problems.iter().all(|problem| problem.table.is_some()) {
            assert_eq!((stream.bundle, stream.read), (whole.bundle, whole.read), "{source}");
        }
    }
}

const LINES: [&str; 10] = [
    r#"{"table": "services", "code": "A"}"#,
    r#"{"table":"services","code":"B","x":1}"#,
    r#"{"code": "C", "table": "services"}"#,
    r#"{"table": "parties", "code": "P"}"#,
    r#"{"table": "disclosures", "table": "services"}"#,
    r#"{"table": "persons", "ref": "#,
    r#"{"table": "investigation", "title": "T"}"#,
    "  ",
    "[]",
    r#"{"table": "nonsense"}"#,
];

proptest! {
    #[test]
    fn lines_in_any_order_are_the_same_as_a_stream(lines in prop::collection::vec(0..LINES.len(), 0..40)) {
        let source: String = lines.into_iter().flat_map(|line| [LINES[line], "\n"]).collect();
        let (stream, whole) = (streamed(Dress::JsonLines, source.as_bytes()), whole(Dress::JsonLines, source.as_bytes()));
        prop_assert_eq!(said(&stream), said(&whole));
        prop_assert_eq!(stream.lines, whole.lines);
        prop_assert_eq!(stream.read, whole.read);
        prop_assert_eq!(stream.unknown_fields, whole.unknown_fields);
        prop_assert_eq!(stream.bundle, whole.bundle);
    }

    #[test]
    fn records_of_several_parts_all_come(number in 0..1000_usize) {
        let source: String = "{\"table\":\"matters\",\"ref\":\"M\"}\n".repeat(number);
        prop_assert_eq!(said(&streamed(Dress::JsonLines, source.as_bytes())), said(&whole(Dress::JsonLines, source.as_bytes())));
    }
}

const ROWS: [&str; 14] = [
    "D1,S,2020-01-31,P,nil_reply,een\n",
    "D2,S,2020-01-31,P,nil_reply,\"twee\nregels, en meer\"\n",
    "D3,S,2020-02-31,Q,nil_reply,\n",
    "D4,S,2020-01-31,P,nil_reply\n",
    "D5,S,2020-01-31,P,nil_reply,\"open\n",
    "D6,S,2020-01-31,P,nil_reply,dicht\"\n",
    "D7,S,2020-01-31,\"P,nil_reply,\"x\"\n",
    "\n",
    " , ,,,,\r\n",
    "D8,S,2020-01-31,P,nil_reply,a,b\n",
    "Totaal,9\n",
    "D9,S,2020-01-31,R,nil_reply,\"\"\"é\"\"\"\r",
    "\"\n",
    "D10,\"S\",2020-01-31,P|Q,nil_reply,laatste",
];

const MAPPING: &str = r#"
[[source]]
file = "disclosures.csv"
leave_out = ["Totaal"]
[source.tables.parties]
distinct = true
code = { column = "parties" }
kind = { value = "foreign_service" }
[source.tables.disclosures]
ref = { column = "ref" }
service = { column = "service" }
date = { column = "date" }
parties = { column = "parties" }
content = { column = "content" }
"#;

/// The whole of a sheet, and the same as a stream.
fn both(form: &Form<'_>, source: &[u8]) -> (Reading, Reading) {
    let mut whole = Dress::Csv.read_as(form, &mut &*source, Originals::Keep).unwrap();
    let mut stream = streamed_as(Dress::Csv, form, source);
    for reading in [&mut whole, &mut stream] {
        reading.given.clear();
        reading.wanted = super::super::reading::Wanted::All;
        let order = |problem: &crate::domain::problem::Problem| (problem.table, problem.row);
        reading.problems.sort_by_key(order);
    }
    (whole, stream)
}

proptest! {
    #[test]
    fn a_sheet_is_the_same_as_a_stream(rows in prop::collection::vec(0..ROWS.len(), 0..40), mapped: bool) {
        let head = "ref,service,date,parties,content,subject\n";
        let source: String = std::iter::once(head).chain(rows.into_iter().map(|row| ROWS[row])).collect();
        let mapping = crate::import::parse_mapping(MAPPING).unwrap();
        let form = Form { file: "disclosures.csv", mapping: mapped.then_some(&mapping), ..Form::default() };
        let (whole, stream) = both(&form, source.as_bytes());
        prop_assert!(whole.sheets.iter().all(|sheet| sheet.rows.adds_up()));
        let lines = whole.lines;
        prop_assert_eq!(lines.read, lines.used + lines.empty + lines.unreadable);
        prop_assert_eq!(whole, stream);
    }

    #[test]
    fn rows_of_several_parts_all_come(number in 0..1000_usize) {
        let rows: Vec<String> = (0..number).map(|row| format!("D{row},S,2020-01-31,P,nil_reply\n")).collect();
        let source = format!("ref,service,date,parties,content\n{}", rows.concat());
        let form = Form { file: "disclosures.csv", ..Form::default() };
        let stream = streamed_as(Dress::Csv, &form, source.as_bytes());
        prop_assert_eq!(stream.bundle.disclosures.len(), number);
        prop_assert_eq!(stream.read.get(&Table::Disclosures), Some(&(number as u64)));
    }

    #[test]
    fn a_sheet_in_another_encoding_is_the_same_as_a_stream(rows in prop::collection::vec(0..ROWS.len(), 0..60), wide: bool) {
        let head = "\u{feff}ref;service;date;parties;content;subject\n";
        let source: String = std::iter::once(head).chain(rows.into_iter().map(|row| ROWS[row])).collect();
        let source = source.replace(',', ";");
        let bytes: Vec<u8> = if wide {
            source.encode_utf16().flat_map(u16::to_be_bytes).collect()
        } else {
            source.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect()
        };
        let form = Form { file: "disclosures.csv", ..Form::default() };
        let (whole, stream) = both(&form, &bytes);
        prop_assert_eq!(whole, stream);
    }
}
