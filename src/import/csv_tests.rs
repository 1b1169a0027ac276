//! Sheets as text: what is found out about them, and each hostile or broken one with exactly the problem it raises.

use super::*;
use crate::domain::bundle::Table;
use crate::domain::codes::{Code, Criterion};
use crate::import::Lines;
use crate::import::reading::NOTED;

fn reading(table: Table, source: impl AsRef<[u8]>) -> Reading {
    let mut reading = Reading::default();
    let form = Form { file: table.code(), ..Form::default() };
    read_all(&form, source.as_ref(), &mut reading);
    assert!(reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    let Lines { read, used, empty, unreadable } = reading.lines;
    assert_eq!(read, used + empty + unreadable);
    reading
}

fn problems(table: Table, source: impl AsRef<[u8]>) -> Vec<String> {
    let said = |problem: &crate::domain::problem::Problem| {
        let row = problem.row.map_or("-".to_owned(), |row| row.to_string());
        let table = problem.table.map_or("-", Code::code);
        format!("{table}:{row}:{} {:?}", problem.column.as_deref().unwrap_or("-"), problem.kind)
    };
    reading(table, source).problems.iter().map(said).collect()
}

#[test]
fn cells_become_what_their_column_says() {
    let source = "ref,service,date,parties,content,persons_count,origin_consent,Kanaal,extra.n\n\
        D,S,2020-01-31,A|B\\|C,nil_reply,3.0,TRUE,fax,5\n\n,,\n";
    let reading = reading(Table::Disclosures, source);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.lines, Lines { read: 4, used: 2, empty: 2, unreadable: 0 });
    let placed = &reading.bundle.disclosures[0];
    let disclosure = &placed.record;
    assert_eq!((placed.row, disclosure.parties.as_slice()), (2, &["A".to_owned(), "B|C".to_owned()][..]));
    assert_eq!((disclosure.persons_count, disclosure.origin_consent), (Some(3), Some(true)));
    let extra: Vec<_> = disclosure.extra.iter().map(|(name, json)| (name.as_str(), json.as_str())).collect();
    assert_eq!(extra, [("Kanaal", "\"fax\""), ("n", "5")]);
}

#[test]
fn nested_fields_and_objects_have_their_forms() {
    let source = "ref;service;party;adopted_on;risk_profile;criteria.human_rights.rating;measures\n\
        N;S;P;2020-01-01;regular;met;\"[{\"\"code\"\":\"\"m\"\",\"\"text\"\":\"\"a; b\"\"}]\"\n";
    let reading = reading(Table::WeighingNotes, source);
    assert_eq!(reading.problems, []);
    let note = &reading.bundle.weighing_notes[0].record;
    assert!(note.criteria[&Criterion::HumanRights].rating.is_some());
    assert_eq!(note.measures[0].text.as_deref(), Some("a; b"));
    assert_eq!(reading.notices.len(), 1);
    let bad = source.replace(";met;", ";good;").replace("[{", "{");
    assert_eq!(problems(Table::WeighingNotes, bad).len(), 2);
}

#[test]
fn encoding_and_separator_are_found_out_and_said() {
    let kinds = |source: &[u8]| -> Vec<NoticeKind> {
        let reading = reading(Table::Services, source);
        assert_eq!(reading.problems, []);
        assert_eq!(reading.bundle.services[0].record.name.as_deref(), Some("Dienst é"));
        reading.notices.iter().map(|notice| notice.kind).collect()
    };
    assert_eq!(kinds("\u{feff}code,name\nA,Dienst é\n".as_bytes()), []);
    assert_eq!(
        kinds(b"code;name\nA;Dienst \xe9\n"),
        [NoticeKind::Encoding(TextEncoding::Windows1252), NoticeKind::Separator(';')]
    );
    assert_eq!(kinds("code\tname\nA\tDienst é\n".as_bytes()), [NoticeKind::Separator('\t')]);
    assert_eq!(kinds("sep=|\r\ncode|name\r\nA|Dienst é\r\n".as_bytes()), [NoticeKind::Separator('|')]);
    // A title full of commas is still one column.
    assert_eq!(kinds("name;code;a,b,c,d\nDienst é;A;\n".as_bytes()), [NoticeKind::Separator(';')]);
}

#[test]
fn a_quote_that_swallows_rows_is_named_with_its_line() {
    let unclosed = "code,name\nA,a\nB,\"b\nC,c\nD,d\n";
    assert_eq!(problems(Table::Services, unclosed), ["services:3:name OpenQuote { last: 5 }"]);
    let by_the_next = "code,name\nA,\"a\nB,\"b\"\nC,c\n";
    assert_eq!(problems(Table::Services, by_the_next), ["services:2:name OpenQuote { last: 3 }"]);
    let above = "\"code,name\nA,a\n";
    assert_eq!(problems(Table::Services, above), ["-:-:- Syntax { line: 1, column: 1, fault: UnclosedQuote }"]);
    let stray = "code,name\nA,5\" b\nB,b\n";
    assert_eq!(problems(Table::Services, stray), ["services:2:name StrayQuote"]);
    let wide = "code,name\nA,\"a\nB\",b,c\n";
    assert_eq!(problems(Table::Services, wide), ["services:2:- OtherWidth { found: 4, expected: 2, lines: 2 }"]);
    let two = reading(Table::Services, "code,name\nA,\"a\nB,b\"\n");
    assert_eq!(two.notices[0].kind, NoticeKind::Swallows { row: 2, lines: 2 });
}

#[test]
fn of_what_is_said_of_every_row_the_first_is_kept_and_the_rest_counted() {
    let many = reading(Table::Services, format!("code,name\n{}", "A,\"a\nB,b\"\n".repeat(NOTED + 5)));
    assert_eq!((many.notices.len(), many.more_notices), (NOTED, 5));
    let mut joined = many.clone();
    joined.join(many, 1);
    assert_eq!((joined.notices.len(), joined.more_notices), (2 * NOTED, 10));
}

#[test]
fn a_sheet_must_name_its_columns_once() {
    assert_eq!(problems(Table::Services, ""), ["-:-:- NoColumns"]);
    assert_eq!(problems(Table::Services, ",\n\n"), ["-:-:- NoColumns"]);
    assert_eq!(problems(Table::Services, "code,name,code\nA,a,B\n"), ["-:1:- DoubledName { name: \"code\" }"]);
    assert_eq!(problems(Table::Services, "code,name,\nA,a,b\n"), ["services:2:- NoSuchColumn { found: \"b\" }"]);
    assert_eq!(problems(Table::Services, "code,name\nA,a,,\nB\n"), [""; 0]);
    assert_eq!(
        problems(Table::Services, "code,name\nA"),
        ["services:2:- OtherWidth { found: 1, expected: 2, lines: 1 }"]
    );
    assert_eq!(
        problems(Table::Services, b"code\n\xc3\xa9\xc3\xa9\xc3"),
        ["-:-:- Syntax { line: 2, column: 3, fault: NotText { encoding: Utf8 } }"]
    );
}

/// The codes of the services that were taken, and what is wrong with the other rows.
fn sifted(source: &str) -> (Vec<String>, Vec<String>) {
    let taken = reading(Table::Services, source).bundle.services.into_iter();
    (taken.map(|placed| placed.record.code).collect(), problems(Table::Services, source))
}

#[test]
fn rows_after_an_unclosed_quote_are_taken_when_they_are_whole() {
    let source = "code,name,note\nA,a,1\nB,\"b,2\nC,c,3\nD,d\nE,\"e\nf\",5\nG,g,6\n";
    let (taken, problems) = sifted(source);
    // The quote of B is closed by that of E.
    assert_eq!(taken, ["A", "C", "E", "G"]);
    assert_eq!(problems, ["services:3:name OpenQuote { last: 6 }", "services:5:- InOpenQuote { row: 3 }"]);
    assert_eq!(reading(Table::Services, source).lines, Lines { read: 8, used: 8, empty: 0, unreadable: 0 });
    assert_eq!(sifted(&source.replace('\n', "\r\n")), (taken, problems));
}

#[test]
fn two_unclosed_quotes_cost_a_row_each() {
    let (taken, problems) = sifted("code,name\nA,\"a\nB,b\nC,\"c\n\nD,d");
    assert_eq!(taken, ["B", "D"]);
    assert_eq!(problems, ["services:2:name OpenQuote { last: 4 }", "services:4:name OpenQuote { last: 6 }"]);
    // In the last row, with and without the end of the line.
    for end in ["", "\n", "\r\n"] {
        let (taken, problems) = sifted(&format!("code,name\nA,a\nB,\"b{end}"));
        assert_eq!((taken, problems), (vec!["A".to_owned()], vec!["services:3:name OpenQuote { last: 3 }".to_owned()]));
    }
}

#[test]
fn cells_of_several_lines_are_cells() {
    let (taken, problems) = sifted("code,name,note\nA,\"a\nb, c\n\n\",1\nB,\"\"\"b\"\"\n\",2\n\"C\nc\",c,3\n");
    assert_eq!((taken, problems), (vec!["A".to_owned(), "B".to_owned(), "C\nc".to_owned()], vec![]));
    // The rows of a register with one column cannot be told from the lines of a cell.
    let (taken, problems) = sifted("code\nA\n\"B\nC\n");
    assert_eq!((taken, problems.len()), (vec!["A".to_owned()], 2));
}

#[test]
fn a_row_before_an_unclosed_cell_on_several_lines_is_one_row() {
    let (taken, problems) = sifted("code,name,note\nA,\"a\nX,x,x\",\"1\nB,b,2\n");
    assert_eq!(taken, ["B"]);
    assert_eq!(problems, ["services:2:note OpenQuote { last: 4 }"]);
}

#[test]
fn a_row_is_handed_back_with_the_cells_on_its_line() {
    let mut kept = Reading::begin(crate::import::Originals::Keep);
    let form = Form { file: "services", ..Form::default() };
    read_all(&form, b"code,name,note\nA,\"a,1\nB,b,2\n", &mut kept);
    let original = &kept.originals.unwrap()[&(0, Table::Services, 2)];
    assert_eq!(original.json, r#"{"code":"A","name":"a","note":"1"}"#);
}
