//! Any text as a mapping, and what follows a line of `%%` as the register it is for: every row finds its place, and
//! for the register a mapping can be suggested.

use toets::import::{self, Dress, Form, Originals, Purpose};

/// For a text without a register of its own: columns as registers have them, whatever the mapping says.
const REGISTER: &str = "Kenmerk;Dienst;Datum;Partij;Aard\nA-1;S;1 mei 2020;P, Q;nil reply\n\nTotaal;1\n";

pub fn holds(text: &str) {
    let (mapping, register) = text.split_once("\n%%\n").unwrap_or((text, REGISTER));
    if let Ok(mapping) = import::parse_mapping(mapping) {
        read(Form { mapping: Some(&mapping), ..Form::default() }, register);
    }
    let shown = read(Form { purpose: Purpose::Show, ..Form::default() }, register);
    drop(import::suggest(&shown, "register.csv"));
}

fn read(form: Form<'_>, register: &str) -> import::Reading {
    let form = Form { file: "register.csv", ..form };
    let reading = Dress::Csv.read_as(&form, &mut register.as_bytes(), Originals::Keep).expect("it is in memory");
    let is_imported = form.purpose == Purpose::Import;
    assert!(!is_imported || reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    reading
}
