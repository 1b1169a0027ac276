//! Any bytes as a stream: what comes table by table is what is there when the source is read whole.

use std::io::Cursor;
use toets::domain::bundle::Table;
use toets::domain::codes::Code;
use toets::import::{Dress, Form, Originals, Reading, Stream};

pub fn holds(bytes: &[u8]) {
    for dress in [Dress::Json, Dress::JsonLines, Dress::Csv] {
        let form = Form { file: "disclosures.csv", ..Form::default() };
        let whole = dress.read_as(&form, &mut &*bytes, Originals::Keep).expect("it is in memory");
        let stream = streamed(dress, &form, bytes);
        let is_refused = |reading: &Reading| reading.problems.iter().any(|problem| problem.table.is_none());
        assert_eq!(is_refused(&stream), is_refused(&whole), "{dress:?}");
        if !is_refused(&whole) {
            let refs = |reading: &Reading| {
                let all = reading.bundle.disclosures.iter();
                all.map(|placed| (placed.row, placed.record.reference.clone())).collect::<Vec<_>>()
            };
            assert_eq!(refs(&stream), refs(&whole), "{dress:?}");
            assert_eq!(stream.problems.len(), whole.problems.len(), "{dress:?}");
        }
    }
}

fn streamed(dress: Dress, form: &Form<'_>, bytes: &[u8]) -> Reading {
    let mut file = Cursor::new(bytes);
    let opened = Stream::open_above(0, (dress, form), &mut file, Originals::Keep);
    let (mut stream, mut all) = opened.expect("it is in memory");
    assert!(all.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", all.sheets);
    for &table in Table::ALL {
        let mut give = |part: toets::import::Part| {
            let mut reading = part.reading;
            all.problems.append(&mut reading.problems);
            all.bundle.disclosures.append(&mut reading.bundle.disclosures);
            true
        };
        stream.read(table, Some(&mut file), &mut give).expect("it is in memory");
    }
    all
}
