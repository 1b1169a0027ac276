//! Any bytes as the sheet of each table: every row and line finds its place, and what is good is written and read again
//! without a loss.

use toets::domain::bundle::{NothingKnown, Table};
use toets::domain::codes::Code;
use toets::import::{self, Dress, Form, Originals, Reading};

pub fn holds(bytes: &[u8]) {
    for table in Table::ALL {
        let mut reading = read(table.code(), bytes);
        let lines = reading.lines;
        assert_eq!(lines.read, lines.used + lines.empty + lines.unreadable);
        let framework = import::shipped_framework("wiv2017").expect("it ships");
        drop(import::check(&mut reading.bundle, &framework, &NothingKnown));
        for (table, written) in import::write_csv(&reading.bundle) {
            let again = read(table.code(), written.as_bytes());
            assert_eq!(again.problems, []);
            assert_eq!(import::write_csv(&again.bundle), [(table, written)]);
        }
    }
}

fn read(table: &str, mut bytes: &[u8]) -> Reading {
    let form = Form { file: table, ..Form::default() };
    let reading = Dress::Csv.read_as(&form, &mut bytes, Originals::Keep).expect("bytes in memory are read");
    assert!(reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    reading
}
