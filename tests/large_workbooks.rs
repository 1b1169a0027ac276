//! Workbooks too large to be held: read by the fenced process once to be counted, and once more for each table.

use super::cli::Desk;
use super::documents::zipped;
use rust_xlsxwriter::Workbook;
use std::fs;

/// Rows enough to be more than is held, with the longest texts: few cells, so that it is soon read.
const ROWS: usize = 300;
const TEXT: usize = 16 << 10;

type Sheet = (&'static str, Vec<Vec<String>>);

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// The sheets of a bundle; what is large stands before what it refers to.
fn sheets(date_of_the_last: &str) -> Vec<Sheet> {
    let mut disclosures = vec![row(&["ref", "service", "date", "parties", "content", "text"])];
    for number in 1..=ROWS {
        let date = if number == ROWS { date_of_the_last } else { "2019-06-01" };
        let (name, text) = (format!("V{number}"), "Verstrekt is wat bekend was. ".repeat(TEXT / 29));
        disclosures.push(row(&[&name, "AIVD", date, "P", "personal_data", &text]));
    }
    vec![
        ("disclosures", disclosures),
        ("investigation", vec![row(&["title", "framework"]), row(&["Proef", "wiv2017"])]),
        ("services", vec![row(&["code"]), row(&["AIVD"])]),
        ("parties", vec![row(&["code", "kind"]), row(&["P", "foreign_service"])]),
    ]
}

fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let cell = |text: &String| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &Vec<String>| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let sheet = |(name, rows): &Sheet| {
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.iter().map(row).collect::<String>())
    };
    let sheets: String = sheets.iter().map(sheet).collect();
    zipped(&[("content.xml", format!("<office:document-content>{sheets}</office:document-content>").as_bytes())])
}

fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (number, row) in (0..).zip(rows) {
            sheet.write_row(number, 0, row).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_large_workbook_gives_every_row_of_every_sheet() {
    let desk = Desk::new();
    fs::write(desk.path("large.ods"), ods(&sheets("2019-06-02"))).unwrap();
    let (made, said) = desk.run(0, &["import", "f.toets", "large.ods"]);
    assert!(said.contains("301 rows read = 300 taken"), "{said}");
    let disclosures = made.lines().find(|line| line.starts_with("disclosures")).unwrap();
    assert_eq!(disclosures.split_whitespace().skip(1).collect::<Vec<_>>(), ["300", "300", "0"]);
}

#[test]
fn a_bad_row_at_the_end_of_a_large_workbook_is_named_and_nothing_is_made() {
    let desk = Desk::new();
    fs::write(desk.path("large.xlsx"), xlsx(&sheets("2019-02-30"))).unwrap();
    let (_, said) = desk.run(1, &["import", "f.toets", "large.xlsx"]);
    assert!(said.contains("disclosures row 301, field date: \"2019-02-30\""), "{said}");
    assert!(!desk.path("f.toets").exists());
}
