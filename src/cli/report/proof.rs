//! `toets report --check`: what in the texts and findings does not hold, and what to do about it.

use super::Opened;
use crate::cli::failure::Failure;
use crate::cli::{Outcome, output};
use crate::domain::proof::{Draft, Remark, remarks};
use crate::text::{Text, number, sanitise, unit_words};
use serde_json::{Value as Json, json};
use std::fmt::Write;

/// Everything that was found.
pub(super) fn find(opened: &Opened) -> Result<Vec<Remark>, Failure> {
    let data = opened.store.report_data()?;
    let loose = opened.store.loose_ends()?;
    let units = unit_words();
    let (framework, template) = (&opened.framework, &opened.template);
    Ok(remarks(&Draft { data: &data, loose: &loose, framework, template, units: &units }))
}

pub(super) fn run(opened: &Opened, json: bool) -> Result<Outcome, Failure> {
    let found = find(opened)?;
    output::data(&if json { as_json(&found, &opened.text) } else { as_table(&found, &opened.text) })?;
    Ok(if found.is_empty() { Outcome::Done } else { Outcome::Found })
}

fn as_table(found: &[Remark], text: &Text) -> String {
    if found.is_empty() {
        return format!("{}\n", text.proof_nothing());
    }
    let row = |remark: &Remark| {
        let mark = if remark.stops_final() { text.proof_final() } else { String::new() };
        [mark, text.remark_place(remark), text.remark(remark)].map(|cell| sanitise::line(&cell).into_owned()).to_vec()
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    let header = [String::new(), text.proof_where(), text.proof_what()];
    let stops = found.iter().filter(|remark| remark.stops_final()).count();
    let figures = |count: usize| number(count as u64, text.language());
    let mut said = output::table(&header, &rows);
    said += &format!("\n{}", text.proof_found(found.len(), figures(found.len())));
    if stops > 0 {
        said += &format!(" {}", text.proof_stops(stops, figures(stops)));
    }
    said + "\n"
}

/// `{"remarks": [{"code", "place", "message", "stops_final"}]}`, in the order of the table.
fn as_json(found: &[Remark], text: &Text) -> String {
    let remark = |remark: &Remark| {
        json!({
            "code": remark.code(),
            "place": remark.place_code(),
            "message": text.remark(remark),
            "stops_final": remark.stops_final(),
        })
    };
    let remarks: Vec<Json> = found.iter().map(remark).collect();
    let written = serde_json::to_string_pretty(&json!({ "remarks": remarks })).expect("texts and truths only");
    escaped(&written) + "\n"
}

/// Hidden characters of the data as their code points. Outside a text nothing hidden occurs but line feeds.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || !sanitise::is_hidden(letter) {
            safe.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                write!(safe, "\\u{unit:04x}").expect("writing to a string does not fail");
            }
        }
    }
    safe
}
