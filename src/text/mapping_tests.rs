//! Every problem of a mapping file has a sentence in both languages, with its place and what was found.

use super::*;
use crate::domain::codes::Language;

#[test]
fn a_problem_says_where_what_and_what_to_do() {
    let found = || "found".to_owned();
    let faults = [
        MappingFault::Syntax { message: found() },
        MappingFault::UnknownSetting { found: found(), known: vec!["file"] },
        MappingFault::WrongType { setting: found(), expected: SettingType::Texts },
        MappingFault::UnknownTable { found: found(), nearest: Some("x".into()) },
        MappingFault::UnknownField { table: "disclosures", found: found(), nearest: None },
        MappingFault::BadValue { field: "a".into(), found: found(), known: vec!["b"], nearest: None },
        MappingFault::BadValue { field: "a".into(), found: found(), known: vec![], nearest: None },
        MappingFault::BadSetting { setting: "date", found: found(), expected: "%d-%m-%Y" },
        MappingFault::DoubledValue { found: found() },
        MappingFault::Missing { setting: "found" },
        MappingFault::NotAList { field: found() },
        MappingFault::Contradiction { one: "found", other: "b" },
    ];
    for text in [Text::new(Language::Dutch), Text::new(Language::English)] {
        for fault in &faults {
            let problem = MappingProblem { line: 7, column: 9, fault: fault.clone() };
            let said = text.mapping_problem("m.toml", &problem);
            assert!(said.starts_with("m.toml") && said.contains('7') && said.contains("found"), "{said}");
            assert!(said.ends_with(['.', '?']) && said.contains(". ") && !said.contains(['{', '}']), "{said}");
        }
    }
}
