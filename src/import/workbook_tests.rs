//! Workbooks written by hand, the hostile ones of the size they were found in.

use super::*;
use crate::domain::codes::Code;
use crate::domain::problem::Problem;
use crate::import::foreign::{read_foreign, zipped};
use crate::import::{Dress, Originals};
use std::time::Instant;

/// A workbook with these rows in one sheet; style 1 is a date.
fn xlsx(name: &str, rows: &str) -> Vec<u8> {
    let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="a" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook {main} xmlns:r="{relations}"><sheets><sheet name="{name}" sheetId="1" r:id="a"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships xmlns="{package}"><Relationship Id="a" Type="{relations}/worksheet" Target="worksheets/s.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                r#"<styleSheet {main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
            ),
        ),
        ("xl/worksheets/s.xml", &format!("<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    zipped(&[(
        "content.xml",
        &format!(
            r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
            <table:table table:name="Blad2"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
            <table:table table:name="disclosures">{rows}</table:table></office:body></office:document-content>"#
        ),
    )])
}

fn reading(workbook: Workbook, bytes: &[u8]) -> Reading {
    reading_as(&Form::default(), workbook, bytes)
}

fn reading_as(form: &Form<'_>, workbook: Workbook, bytes: &[u8]) -> Reading {
    let (mut reading, start, mut said) = (Reading::default(), Instant::now(), Vec::new());
    read_foreign(workbook.foreign(), bytes, &mut said).unwrap();
    read(&mut &said[..], form, &mut reading, &mut Pass::Whole);
    assert!(start.elapsed().as_secs() < 2);
    reading
}

fn problems(workbook: Workbook, bytes: &[u8]) -> Vec<String> {
    let said = |problem: &Problem| {
        let row = problem.row.map_or("-".to_owned(), |row| row.to_string());
        format!("{}:{row} {:?}", problem.table.map_or("-", Code::code), problem.kind)
    };
    reading(workbook, bytes).problems.iter().map(said).collect()
}

fn text(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn an_excel_sheet_is_a_table() {
    let header = ["ref", "service", "date", "parties", "content", "persons_count", "origin_consent"];
    let header: String = header.iter().zip("ABCDEFG".chars()).map(|(name, c)| text(&format!("{c}2"), name)).collect();
    let cells = [text("A4", "D"), text("B4", "S"), text("D4", "P|Q"), text("E4", "nil_reply")].concat();
    let values = r#"<c r="C4" s="1"><v>43861</v></c>"#;
    let more = r#"<c r="F4"><v>3</v></c><c r="G4" t="b"><v>1</v></c>"#;
    let rows = format!(r#"<row r="2">{header}</row><row r="4">{cells}{values}{more}</row>"#);
    let found = reading(Workbook::Xlsx, &xlsx("disclosures", &rows));
    assert_eq!(found.problems, []);
    let placed = &found.bundle.disclosures[0];
    assert_eq!((placed.row, placed.record.date.to_string()), (4, "2020-01-31".to_owned()));
    assert_eq!((placed.record.persons_count, placed.record.origin_consent), (Some(3), Some(true)));
    assert_eq!(placed.record.parties, ["P", "Q"]);
}

#[test]
fn a_cell_in_the_last_corner_is_refused_and_costs_nothing() {
    let rows = format!(
        r#"<dimension ref="A1:XFD1048576"/><row r="1">{}</row><row r="1048576">{}</row>"#,
        text("A1", "code"),
        text("XFD1048576", "x")
    );
    let corner = xlsx("services", &rows);
    assert!(corner.len() < 2_000);
    assert_eq!(problems(Workbook::Xlsx, &corner), ["services:1048576 NoSuchColumn { found: \"x\" }"]);
    assert!(problems(Workbook::Xlsx, &xlsx("Blad1", &rows))[0].contains("UnknownTable"));
}

#[test]
fn what_is_damaged_is_refused() {
    for broken in [&b"PK\x03\x04"[..], &xlsx("services", "")[..400]] {
        assert!(problems(Workbook::Xlsx, broken)[0].contains("BadWorkbook"));
        assert!(problems(Workbook::Ods, broken)[0].contains("BadWorkbook"));
    }
    let error = format!(r#"<row r="1">{}</row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>"#, text("A1", "code"));
    assert_eq!(problems(Workbook::Xlsx, &xlsx("services", &error)), ["services:2 CellError { found: \"#N/A\" }"]);
}

#[test]
fn a_libreoffice_sheet_is_a_table() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let header: String =
        ["ref", "service", "date", "parties", "content", "subject", "persons_count"].map(cell).concat();
    let row = [
        cell("D"),
        cell("S"),
        r#"<table:table-cell office:value-type="date" office:date-value="2020-01-31"><text:p>31-01-20</text:p></table:table-cell>"#.to_owned(),
        cell("P"),
        cell("nil_reply"),
        "<table:table-cell><office:annotation><text:p>remark</text:p></office:annotation>\
            <text:p>a &amp; b<text:s text:c=\"2\"/><text:span>c</text:span></text:p><text:p>&#233;</text:p></table:table-cell>"
            .to_owned(),
        r#"<table:table-cell office:value-type="float" office:value="3.0"/>"#.to_owned(),
    ]
    .concat();
    let gap = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>"#;
    let rows = format!("<table:table-row>{header}</table:table-row>{gap}<table:table-row>{row}</table:table-row>");
    let found = reading(Workbook::Ods, &ods(&rows));
    assert_eq!(found.problems, []);
    let placed = &found.bundle.disclosures[0];
    assert_eq!((placed.row, placed.record.subject.as_deref()), (5, Some("a & b  c\né")));
    assert_eq!((placed.record.date.to_string().as_str(), placed.record.persons_count), ("2020-01-31", Some(3)));
}

#[test]
fn repetition_is_no_way_to_fill_the_memory() {
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="99999999999"><text:p>ref</text:p></table:table-cell></table:table-row>"#;
    assert!(problems(Workbook::Ods, &ods(wide))[0].contains("TooManyCells"));
    let high = r#"<table:table-row table:number-rows-repeated="99999999999"><table:table-cell><text:p>ref</text:p></table:table-cell></table:table-row>"#;
    assert!(problems(Workbook::Ods, &ods(high))[0].contains("RepeatedRow"));
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "b">]><x/>"#;
    assert!(problems(Workbook::Ods, &zipped(&[("content.xml", laughs)]))[0].contains("BadWorkbook"));
}

#[test]
fn several_sheets_may_give_one_table() {
    let row = |cells: &[&str]| {
        let cell = |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let sheet = |name: &str, rows: &[&[&str]]| {
        let rows: String = rows.iter().map(|cells| row(cells)).collect();
        format!(r#"<table:table table:name="{name}">{rows}</table:table>"#)
    };
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>{}{}</office:body></office:document-content>"#,
        sheet("Noord", &[&["Partijen, noord"], &[], &["Code", "Gezien"], &["P", "mei"], &["Q", "mei"], &["P", "juni"]]),
        sheet("Zuid", &[&["Kenmerk", "Naam"], &["Q", ""], &["R", "Dienst R"], &["S", ""], &["", "niemand"]]),
    );
    let mapping = r#"
        [[source]]
        file = "*.ods"
        sheet = "Noord"
        ignore = "Gezien"
        [source.tables.parties]
        distinct = true
        code = "Code"
        kind = { value = "foreign_service" }
        [[source]]
        file = "*.ods"
        sheet = "Zuid"
        [source.tables.parties]
        distinct = true
        code = "Kenmerk"
        name = "Naam"
        kind = { value = "foreign_service" }
    "#;
    let mapping = crate::import::parse_mapping(mapping).unwrap();
    let form = Form { file: "register.ods", mapping: Some(&mapping), ..Form::default() };
    let reading = reading_as(&form, Workbook::Ods, &zipped(&[("content.xml", &content)]));
    let parties = &reading.bundle.parties;
    let found: Vec<_> = parties.iter().map(|placed| (placed.source, placed.row, placed.record.code.as_str())).collect();
    assert_eq!(found, [(0, 4, "P"), (0, 5, "Q"), (1, 3, "R"), (1, 4, "S")]);
    let problems: Vec<_> = reading.problems.iter().map(|problem| (problem.source, problem.row)).collect();
    assert_eq!(problems, [(1, Some(5))], "a row of the second sheet is told by that sheet");
    assert!(reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    // Twice on one sheet, and once more on the other.
    assert_eq!([0, 1].map(|nth| reading.sheets[nth].rows.left_out), [1, 1]);
    assert_eq!(reading.source_names("register.ods"), ["register.ods [Noord]", "register.ods [Zuid]"]);
}

#[test]
fn what_is_written_twice_is_not_written_over() {
    let row = |row: u64, code: &str| format!("text\t{row}\t0\t{code}\ntext\t{row}\t1\tname\n");
    let head = "sheet\tservices\ntext\t1\t0\tcode\ntext\t1\t1\tname\n";
    for rows in [row(2, "A") + &row(2, "B"), row(3, "A") + &row(2, "B"), row(2, "A") + "text\t2\t1\tother\n"] {
        let said = format!("{head}{rows}end\n");
        let reading = Dress::Workbook(Workbook::Xlsx).read("b", &mut said.as_bytes(), Originals::Drop).unwrap();
        let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
        assert!(problem.table.is_none() && matches!(problem.kind, ProblemKind::BadWorkbook { .. }), "{problem:?}");
    }
}

#[test]
fn a_formula_without_its_value_is_not_an_empty_cell() {
    let head = format!("<row r=\"1\">{}{}</row>", text("A1", "code"), text("B1", "name"));
    let row = |name: &str| format!("{head}<row r=\"2\">{}{name}</row>", text("A2", "S"));
    let read = |name: &str| problems(Workbook::Xlsx, &xlsx("services", &row(name)));
    assert_eq!(read(r#"<c r="B2"><f>1+2</f></c>"#), [r#"services:2 CellError { found: "=…" }"#]);
    for known in
        [r#"<c r="B2"><f>1+2</f><v>3</v></c>"#, r#"<c r="B2" t="str"><f>A2</f><v></v></c>"#, r#"<c r="B2" s="1"/>"#]
    {
        assert_eq!(read(known), [""; 0], "{known}");
    }
}
