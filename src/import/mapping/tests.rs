//! Mapping files as written, and sheets read by them.

use super::*;
use crate::domain::codes::Code;
use crate::domain::mapping_problem::{MappingFault, SettingType};
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::form::Form;
use crate::import::reading::Reading;
use crate::import::split::Rows;
use crate::import::{csv, csv_export, in_cell, mapping};
use proptest::prelude::*;
use std::borrow::Cow;

fn faults(source: &str) -> Vec<(u64, MappingFault)> {
    parse(source).unwrap_err().into_iter().map(|problem| (problem.line, problem.fault)).collect()
}

fn reading(mapping: &str, sheet: &str) -> Reading {
    let mapping = parse(mapping).unwrap();
    let form = Form { file: "register.csv", mapping: Some(&mapping), ..Form::default() };
    let mut reading = Reading::default();
    csv::read_all(&form, sheet.as_bytes(), &mut reading);
    assert!(reading.sheets.iter().all(|sheet| sheet.rows.adds_up()), "{:?}", reading.sheets);
    reading
}

fn said(problem: &Problem) -> String {
    let row = problem.row.map_or("-".to_owned(), |row| row.to_string());
    format!("{row}:{} {:?}", problem.column.as_deref().unwrap_or("-"), problem.kind)
}

const PARTIES: &str = "[[source]]\nfile = \"reg*.csv\"\n[source.tables.parties]\ncode = \"Code\"\n";

#[test]
fn everything_wrong_is_told_by_its_line() {
    let source = "[[source]]\nfile = 3\nfiel = \"a\"\nencoding = \"ebcdic\"\nheader_row = 0\n\
        [source.tables.partys]\n\
        [source.tables.disclosures]\nkind = \"A\"\npersons_cuont = \"A\"\n\
        content = { column = \"A\", values = { x = \"personal_dta\", X = \"analytical\" } }\n\
        date = { column = \"A\", date = \"dd-mm-jjjj\" }\nref = { template = \"{\" }\n\
        subject = { column = \"A\", value = \"B\" }\nground = { column = \"A\", list = \";\" }\n\
        persons_count = { column = \"A\", thousands = \".\", decimal = \".\" }\nregime = { colunm = \"A\" }\n";
    let lines: Vec<u64> = faults(source).iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 16]);
    let found = faults(source);
    assert_eq!(found[0].1, MappingFault::WrongType { setting: "file".into(), expected: SettingType::Text });
    assert_eq!(found[4].1, MappingFault::UnknownTable { found: "partys".into(), nearest: Some("parties".into()) });
    assert!(matches!(&found[6].1, MappingFault::UnknownField { nearest: Some(near), .. } if near == "persons_count"));
    assert!(matches!(&found[7].1, MappingFault::BadValue { nearest: Some(near), .. } if near == "personal_data"));
    assert!(matches!(faults("a = [")[0].1, MappingFault::Syntax { .. }));
    assert_eq!(faults("")[0].1, MappingFault::Missing { setting: "[[source]]" });
}

#[test]
fn cells_that_are_not_as_declared_are_rejected_one_by_one() {
    let mapping = format!(
        "{PARTIES}name = \"Naam\"\nkind = {{ column = \"Soort\", values = {{ dienst = \"foreign_service\" }}, default = \"domestic_authority\" }}\n"
    );
    let reading = reading(&mapping, "Titel\n\nCode,Soort,Naam,Land\nA, DIENST ,a,x\nB,vriend,b,\nC,,c,\n");
    assert_eq!(
        reading.problems.iter().map(said).collect::<Vec<_>>(),
        ["5:kind NotMapped { column: \"Soort\", found: \"vriend\", known: [\"dienst\"] }"]
    );
    let parties: Vec<_> =
        reading.bundle.parties.iter().map(|party| (party.record.code.as_str(), party.record.kind.code())).collect();
    assert_eq!(parties, [("A", "foreign_service"), ("C", "domestic_authority")]);
    assert_eq!(reading.bundle.parties[0].record.extra["Land"], "\"x\"", "what no field takes is kept");
    let rows = reading.sheets[0].rows;
    assert_eq!((rows.read, rows.records, rows.empty, rows.head), (6, 3, 1, 2));
}

#[test]
fn one_row_may_give_records_of_several_tables() {
    let mapping = "[[source]]\nfile = \"register.csv\"\nleave_out = [\"totaal\"]\n\
        [source.tables.parties]\ndistinct = true\ncode = \"Partij\"\nkind = { value = \"foreign_service\" }\n\
        [source.tables.authorisations]\nwhen = \"Toestemming\"\nref = \"Toestemming\"\nservice = { value = \"S\" }\n\
        kind = { value = \"individual\" }\nlevel = { value = \"director\" }\nparties = { column = \"Partij\", list = \";\" }\n";
    let reading = reading(mapping, "Partij,Toestemming\nP,T1\nP,\nQ,T2\nTotaal,2\n");
    assert_eq!(reading.problems, []);
    assert_eq!((reading.bundle.parties.len(), reading.bundle.authorisations.len()), (2, 2));
    let rows = reading.sheets[0].rows;
    assert_eq!((rows.records, rows.left_out), (2, 2), "the second row brings nothing new");
}

#[test]
fn what_no_field_takes_is_kept_where_every_row_has_a_record() {
    let mapping = "[[source]]\nfile = \"register.csv\"\n\
        [source.tables.parties]\ndistinct = true\ncode = \"Partij\"\nkind = { value = \"foreign_service\" }\n\
        [source.tables.matters]\nref = \"Nr\"\nservice = { value = \"S\" }\ntitle = \"Titel\"\n";
    let reading = reading(mapping, "Nr,Partij,Titel,Paraaf\n1,P,a,x\n2,P,b,y\n");
    assert_eq!(reading.problems, []);
    assert!(reading.bundle.parties.len() == 1 && reading.bundle.parties[0].record.extra.is_empty());
    let kept: Vec<_> = reading.bundle.matters.iter().map(|matter| matter.record.extra["Paraaf"].as_str()).collect();
    assert_eq!(kept, ["\"x\"", "\"y\""]);
}

#[test]
fn columns_and_fields_that_are_absent_are_problems_of_the_source() {
    let problems = reading(PARTIES, "Kode,Naam\nA,a\n").problems;
    assert_eq!(
        problems.iter().map(said).collect::<Vec<_>>(),
        [
            "1:- ColumnAbsent { column: \"Code\", nearest: Some(\"Kode\"), line: 4 }",
            "-:- FieldNotMapped { table: Parties, field: \"kind\", line: 3 }"
        ]
    );
    assert!(problems.iter().all(|problem| !problem.is_of_a_record()));
    let twice = reading(&format!("{PARTIES}kind = \"Soort\"\n"), "Code,Code,Soort\nA,B,C\n").problems;
    assert!(matches!(twice[0].kind, ProblemKind::DoubledName { .. }));
}

#[test]
fn names_of_files_may_hold_a_star() {
    for (pattern, name, expected) in [
        ("a.csv", "a.csv", true),
        ("*.csv", "a.csv", true),
        ("a*b*c", "a-bb-c", true),
        ("a*b", "a-c", false),
        ("", "a", false),
    ] {
        assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
    }
    let mapping = parse(PARTIES).unwrap();
    assert_eq!(mapping.unused(&["other.csv".to_owned()]), [(1, "reg*.csv".to_owned())]);
    assert!(mapping.unused(&["register.csv".to_owned()]).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A mapping that names each column by itself reads what is read without one.
    #[test]
    fn the_identity_is_a_plain_import(seed: u64) {
        for (table, text) in csv_export::write(&crate::import::dice::Dice(seed).bundle()) {
            let names = Rows::new(&text, ',').next().unwrap().unwrap().cells;
            let is_even = |name: &&str| name.split_whitespace().eq(name.split(' ')) && contract::is_field(table, name);
            let names: Vec<&str> = names.iter().map(|name| in_cell::unshield(name)).collect();
            // White space in a name counts for a field of one's own, not for the name of a delivered column; a score
            // that was given and holds nothing has no field.
            // A row of white space is a record of the contract, but an empty row of a register.
            let is_blank = |row: &[Cow<'_, str>]| row.iter().all(|cell| cell.trim().is_empty());
            if !names.iter().all(is_even) || Rows::new(&text, ',').any(|row| is_blank(&row.unwrap().cells)) {
                continue;
            }
            let field = |name: &&str| format!("{} = {{ column = {0} }}\n", mapping::suggest::quoted(name));
            let fields: String = names.iter().map(field).collect();
            let file = format!("{}.csv", table.code());
            let written = format!("[[source]]\nfile = \"{file}\"\n[source.tables.{}]\n{fields}", table.code());
            let mapping = parse(&written).unwrap();
            let read = |mapping| {
                let form = Form { file: &file, mapping, ..Form::default() };
                let mut reading = Reading::default();
                csv::read_all(&form, text.as_bytes(), &mut reading);
                reading
            };
            let (plain, mapped) = (read(None), read(Some(&mapping)));
            prop_assert_eq!(&mapped.problems, &plain.problems);
            prop_assert_eq!(mapped.bundle, plain.bundle);
        }
    }
}
