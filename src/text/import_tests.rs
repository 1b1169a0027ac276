//! Every problem has a sentence in both languages, with its place and what was found.

use super::*;
use crate::domain::codes::{Code, Language};
use crate::domain::problem::{Notice, NoticeKind, Problem, ProblemKind, SyntaxFault, TextEncoding, ValueType};
use chrono::NaiveDate;

fn both() -> [Text; 2] {
    [Text::new(Language::Dutch), Text::new(Language::English)]
}

fn sources() -> Vec<String> {
    vec!["bundle.json".into(), "other.json".into()]
}

fn at(table: Table, row: u64, column: &str, kind: ProblemKind) -> Problem {
    Problem { source: 0, table: Some(table), row: Some(row), column: Some(column.into()), kind }
}

/// One of every kind; each holds the word "found" wherever it can hold a text.
fn every_kind() -> Vec<ProblemKind> {
    use ProblemKind as Kind;
    let found = || "found".to_owned();
    let day = NaiveDate::default();
    let syntax = |fault| Kind::Syntax { line: 7, column: 9, fault };
    vec![
        syntax(SyntaxFault::NotUtf8),
        syntax(SyntaxFault::UnexpectedEnd),
        syntax(SyntaxFault::Unexpected { found: 'x' }),
        syntax(SyntaxFault::ControlCharacter),
        syntax(SyntaxFault::BadEscape),
        syntax(SyntaxFault::BadNumber),
        syntax(SyntaxFault::TooDeep { most: 128 }),
        Kind::DoubledName { name: found() },
        Kind::NotABundle { found: None },
        Kind::NotABundle { found: Some(found()) },
        Kind::TooLarge { most: 64 << 20 },
        Kind::UnknownTable { found: found(), known: vec!["services"] },
        syntax(SyntaxFault::NotText { encoding: TextEncoding::Windows1252 }),
        syntax(SyntaxFault::UnclosedQuote),
        syntax(SyntaxFault::AfterQuote { found: 'x' }),
        Kind::BadWorkbook { message: found() },
        Kind::TooManyCells { most: 5 },
        Kind::RepeatedRow { row: 3, rows: 4 },
        Kind::CellError { found: found() },
        Kind::NoColumns,
        Kind::NoSuchColumn { found: found() },
        Kind::StrayQuote,
        Kind::OpenQuote { last: 9 },
        Kind::InOpenQuote { row: 4 },
        Kind::OtherWidth { found: 1, expected: 2, lines: 3 },
        Kind::LinesLost { lines: 1 },
        Kind::NotMapped { column: "Kanaal".into(), found: found(), known: vec!["fax".into()] },
        Kind::NotInForm { column: "Datum".into(), found: found(), expected: "%d-%m-%Y".into() },
        Kind::ColumnAbsent { column: found(), nearest: None, line: 3 },
        Kind::ColumnAbsent { column: found(), nearest: Some("Datum".into()), line: 3 },
        Kind::FieldNotMapped { table: Table::Disclosures, field: found(), line: 3 },
        Kind::SheetAbsent { sheet: found(), known: vec!["Blad1".into()], line: 3 },
        Kind::HeaderRowAbsent { row: 4 },
        Kind::Missing,
        Kind::Blank { found: "\u{a0}     ".into() },
        Kind::Disguised { found: found(), by: '\u{200b}' },
        Kind::WrongType { found: found(), expected: ValueType::WholeNumber },
        Kind::UnknownCode { found: found(), known: vec!["met"] },
        Kind::NotADate { found: found() },
        Kind::NotAMoment { found: found() },
        Kind::NotAnItem { found: found() },
        Kind::Doubled { key: found(), first_source: 0, first_row: 1 },
        Kind::Doubled { key: found(), first_source: 1, first_row: 1 },
        Kind::Dangling { table: Table::Parties, reference: found() },
        Kind::UnknownNorm { norm: found(), framework: "wiv2017".into(), near: vec!["scope".into()] },
        Kind::UnknownCheck { check: found(), framework: "wiv2017".into(), near: vec!["a.b".into(), "c.d".into()] },
        Kind::UnknownFramework { found: found(), known: vec!["wiv2017".into()] },
        Kind::OtherFramework { found: found(), has: "wiv2017".into() },
        Kind::PeriodReversed { start: day, end: day },
        Kind::GroupContainsItself { group: found() },
        Kind::GroupInGroup { member: found() },
        Kind::MembersOfNoGroup,
        Kind::SameNote { other: found() },
        Kind::OtherHash { found: "found".into() },
        Kind::NotAVersion { found: "found".into() },
        Kind::ReactsToNothing,
        Kind::Negative { found: -1 },
        Kind::BadPath { path: found() },
        Kind::Changed { reference: found() },
        Kind::AssessmentExists { reference: found() },
        Kind::OtherInvestigation { title: found() },
    ]
}

#[test]
fn a_problem_says_where_what_and_what_to_do() {
    let [nl, en] = both();
    let problem = at(Table::Disclosures, 12, "date", ProblemKind::NotADate { found: "2020-02-30".into() });
    assert_eq!(
        nl.problem(&sources(), &problem),
        "bundle.json, verstrekkingen rij 12, veld date: \"2020-02-30\" is geen bestaande datum; verwacht wordt \
         JJJJ-MM-DD. Verbeter de datum."
    );
    assert_eq!(
        en.problem(&sources(), &problem),
        "bundle.json, disclosures row 12, field date: \"2020-02-30\" is not an existing date; expected YYYY-MM-DD. \
         Correct the date."
    );
    let whole =
        Problem { source: 0, table: None, row: None, column: None, kind: ProblemKind::NotABundle { found: None } };
    assert!(nl.problem(&sources(), &whole).starts_with("bundle.json: dit is geen bundel"));
}

#[test]
fn every_kind_has_a_sentence_that_ends_in_advice() {
    for text in both() {
        for kind in every_kind() {
            let holds_found = format!("{kind:?}").contains("\"found\"");
            let said = text.problem_reason(&sources(), &at(Table::Persons, 1, "x", kind));
            assert!(said.ends_with('.') && said.contains(". "), "{said}");
            assert!(said.contains("found") || !holds_found, "{said}");
            assert!(!said.contains(['{', '}', '\u{2068}']), "{said}");
        }
        for &table in Table::ALL {
            assert!(!text.table(table).is_empty());
        }
    }
}

#[test]
fn a_notice_names_its_source() {
    let kinds = [
        NoticeKind::Encoding(TextEncoding::Utf16),
        NoticeKind::Separator(';'),
        NoticeKind::Separator('\t'),
        NoticeKind::Swallows { row: 2, lines: 3 },
        NoticeKind::HeaderRow(4),
    ];
    for text in both() {
        for kind in kinds {
            let said = text.notice(&sources(), &Notice { source: 1, kind });
            assert!(said.starts_with("other.json") && said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn a_long_text_is_shortened() {
    let long = ProblemKind::NotADate { found: "é".repeat(10_000) };
    let said = Text::new(Language::Dutch).problem_reason(&sources(), &at(Table::Persons, 1, "x", long));
    assert!(said.starts_with(&format!("\"{}…\"", "é".repeat(80))));
}

#[test]
fn every_fault_of_a_framework_has_a_sentence() {
    use FrameworkFault as Fault;
    let faults = [
        Fault::Syntax { message: "m".into() },
        Fault::Missing { field: "title.nl".into() },
        Fault::NoNorms,
        Fault::TooManyNorms { count: 64, most: 63 },
        Fault::DoubledNorm { first_line: 7 },
        Fault::UnknownCode { found: "x".into(), known: vec!["always"] },
        Fault::WhenDoesNotFit { when: "series", item: "person" },
        Fault::UnknownNorm { found: "x".into(), known: vec!["scope".into()] },
        Fault::DoubledCheck { first_line: 7 },
        Fault::DoubledFact { name: "item".into() },
        Fault::UnknownPlaceholder { field: "message.nl".into(), found: "x".into(), known: vec!["date".into()] },
        Fault::Query(crate::domain::check::CheckFault::SeveralStatements),
        Fault::BadShare { from: "60".into(), to: "50".into() },
    ];
    for text in both() {
        for fault in faults.clone() {
            let problem = FrameworkProblem { line: 3, column: 1, norm: Some("scope".into()), check: None, fault };
            let said = text.framework_problem("own.toml", &problem);
            assert!(said.starts_with("own.toml, ") && said.contains(", norm scope: ") && said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn the_summary_follows_the_count() {
    let [nl, en] = both();
    assert_eq!(
        nl.import_refused(1_u64, "1"),
        "Er is niets geïmporteerd: 1 probleem. Los op wat hierboven staat, of importeer met --keep-going wat wel goed is."
    );
    assert_eq!(en.import_kept_going(2_u64, "2", "r.csv"), "2 rejected rows are in r.csv, with the reason.");
    assert_eq!(
        nl.import_unknown_fields(nl.table(Table::Persons), 2_u64, "a, b"),
        "personen: onbekende velden bewaard als extra: a, b."
    );
}
