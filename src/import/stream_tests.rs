//! A source is the same as a stream as when it is read whole.

use super::*;
use crate::domain::codes::Code;
use proptest::prelude::*;
use std::io::Cursor;

/// Everything a stream gives, as one reading.
fn streamed(dress: Dress, source: &[u8]) -> Reading {
    let mut file = Cursor::new(source);
    let (mut stream, mut all) = Stream::open(dress, &Form::default(), &mut file, Originals::Drop).unwrap();
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

const BUNDLES: [&str; 9] = [
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
