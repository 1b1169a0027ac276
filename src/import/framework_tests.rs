//! The shipped frameworks, and each fault with the smallest file that has it.

use super::*;
use crate::domain::framework::Applicability;

const TOP: &str = r#"code = "own"
version = 1
title = { nl = "t", en = "t" }
source = { nl = "s", en = "s" }
definitions = { unlawful = { nl = "u", en = "u" }, careless = { nl = "c", en = "c" } }
"#;

fn norm(code: &str, required: &str) -> String {
    let texts = r#"{ nl = "t", en = "t" }"#;
    format!("[[norms]]\ncode = \"{code}\"\ntitle = {texts}\nquestion = {texts}\nlaw = true\nrequired = [{required}]\n")
}

fn check(code: &str, norm: &str) -> String {
    let texts = r#"{ nl = "t {a}", en = "t {a}" }"#;
    format!(
        "[[checks]]\ncode = \"{code}\"\nnorm = \"{norm}\"\nitem = \"person\"\ntitle = {texts}\n\
             message = {texts}\nfacts = [\"a:date\"]\nsql = \"SELECT 1\"\n"
    )
}

/// The problems as `line:column norm fault`.
fn problems(source: &str) -> Vec<String> {
    let said = |problem: FrameworkProblem| {
        let norm = problem.norm.unwrap_or("-".to_owned());
        format!("{}:{} {norm} {:?}", problem.line, problem.column, problem.fault)
    };
    parse(source).map_or_else(|problems| problems.into_iter().map(said).collect(), |_| Vec::new())
}

#[test]
fn the_shipped_frameworks_can_be_read() {
    for (code, _) in shipped() {
        assert_eq!(shipped_framework(code).expect("shipped").code, *code);
    }
    assert_eq!(shipped_framework("other"), None);
    let framework = shipped_framework("wiv2017").unwrap();
    assert_eq!((framework.norms.len(), framework.quantifiers.len()), (19, 9));
    assert_eq!(framework.norm("grounds").unwrap().title.nl, "Grondslag per persoon");
    let nil_reply = Applicability { nil_reply: true, ..Applicability::of_kind(ItemKind::Disclosure) };
    assert_eq!(framework.required(nil_reply).iter().collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_small_framework_passes() {
    assert_eq!(problems(&format!("{TOP}{}{}", norm("a", ""), check("x", "a"))), [""; 0]);
}

#[test]
fn faults_of_the_file() {
    assert_eq!(problems(TOP), ["1:8 - NoNorms"]);
    let many: String = (0..64).map(|number| norm(&number.to_string(), "")).collect();
    assert_eq!(problems(&format!("{TOP}{many}")), ["1:8 - TooManyNorms { count: 64, most: 63 }"]);
    let unclosed = problems("code = \"own\"\nversion = [");
    assert!(unclosed[0].starts_with("2:1") && unclosed[0].contains("- Syntax"), "{unclosed:?}");
    let mistyped = problems(&format!("{TOP}norm = 1\n"));
    assert!(mistyped[0].starts_with("6:1 - Syntax") && mistyped[0].contains("unknown field"), "{mistyped:?}");
    let missing = problems(&format!("{}{}", TOP.replace("nl = \"u\", ", "").replace("en = \"s\"", ""), norm("a", "")));
    let expected = ["source.en", "definitions.unlawful.nl"];
    assert_eq!(missing, expected.map(|field| format!("1:8 - Missing {{ field: {field:?} }}")));
}

#[test]
fn faults_of_a_norm_name_it() {
    let of = |norms: &str| problems(&format!("{TOP}{norms}"));
    assert_eq!(of(&(norm("a", "") + &norm("a", ""))), ["13:8 a DoubledNorm { first_line: 7 }"]);
    let item = r#"{ item = "person", when = "series" }, { item = "letter", when = "ever" }"#;
    let found = of(&norm("a", item));
    assert_eq!(found[0], r#"11:39 a WhenDoesNotFit { when: "series", item: "person" }"#);
    assert!(found[1].starts_with(r#"11:60 a UnknownCode { found: "letter", known: ["disclosure""#));
    assert!(found[2].starts_with(r#"11:77 a UnknownCode { found: "ever", known: ["always""#));
    assert_eq!(found.len(), 3);
    let quantifier =
        |from: &str| of(&format!("{}[[quantifiers]]\nnl = \"w\"\nen = \"w\"\nfrom = {from}\nto = 50\n", norm("a", "")));
    assert_eq!(quantifier("10"), [""; 0]);
    assert_eq!(quantifier("60.5"), [r#"12:1 - BadShare { from: "60.5", to: "50" }"#]);
    assert!(quantifier("nan")[0].contains("BadShare"));
}

#[test]
fn faults_of_a_check_name_it() {
    let of = |checks: &str| {
        let source = format!("{TOP}{}{checks}", norm("a", ""));
        let said = |problem: FrameworkProblem| {
            let check = problem.check.unwrap_or("-".to_owned());
            format!("{}:{} {check} {:?}", problem.line, problem.column, problem.fault)
        };
        parse(&source).map_or_else(|problems| problems.into_iter().map(said).collect::<Vec<_>>(), |_| Vec::new())
    };
    assert_eq!(of(&(check("x", "a") + &check("x", "a"))), ["21:8 x DoubledCheck { first_line: 13 }"]);
    assert_eq!(of(&check("x", "b")), [r#"14:8 x UnknownNorm { found: "b", known: ["a"] }"#]);
    let changed = |from: &str, to: &str| of(&check("x", "a").replace(from, to));
    assert_eq!(changed("a:date", "b:date").len(), 2);
    assert!(
        changed("a:date", "b")[0].ends_with(r#"UnknownPlaceholder { field: "message.nl", found: "a", known: ["b"] }"#)
    );
    assert_eq!(changed(r#"["a:date"]"#, r#"["a", "item"]"#), [r#"18:15 x DoubledFact { name: "item" }"#]);
    assert!(
        changed("a:date", "a:day")[0].starts_with(r#"18:10 x UnknownCode { found: "day""#),
        "{:?}",
        changed("a:date", "a:day")
    );
    assert!(changed("person", "letter")[0].starts_with(r#"15:8 x UnknownCode { found: "letter""#));
    assert_eq!(
        changed(", en = \"t {a}\"", ""),
        ["message.en", "title.en"].map(|f| format!("13:8 x Missing {{ field: {f:?} }}"))
    );
    assert_eq!(changed("SELECT 1", " "), [r#"13:8 x Missing { field: "sql" }"#]);
}
