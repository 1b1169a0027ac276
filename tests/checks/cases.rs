//! For every check the smallest bundle that raises it and the nearest that does not.

use super::{Case, raised};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One disclosure under one authorisation to one party with a note: raises nothing.
fn quiet() -> Value {
    json!({
        "toets_bundle": 1, "investigation": {"title": "T"}, "services": [{"code": "S"}],
        "parties": [{"code": "P", "kind": "foreign_service"}, {"code": "Q", "kind": "foreign_service"},
                    {"code": "G", "kind": "multilateral_group", "members": ["P", "Q"]},
                    {"code": "D", "kind": "domestic_authority"}],
        "weighing_notes": [
            {"ref": "NP", "service": "S", "party": "P", "adopted_on": "2019-01-01", "risk_profile": "regular",
             "permitted": ["evaluated_personal_data"]},
            {"ref": "NQ", "service": "S", "party": "Q", "adopted_on": "2019-01-01", "risk_profile": "regular",
             "permitted": ["evaluated_personal_data"]}],
        "authorisations": [{"ref": "A", "service": "S", "kind": "individual", "level": "director",
             "granted_on": "2020-01-01", "parties": ["P"], "necessity": "n", "proportionality": "p"}],
        "disclosures": [{"ref": "X", "service": "S", "date": "2020-06-01", "parties": ["P"], "content": "personal_data",
             "authorisations": ["A"], "conditions": ["third_party_rule", "intelligence_use_only"],
             "reliability": "r", "currency": "c", "registration": "g", "ground": "k"}],
    })
}

/// Changes by path: `disclosures/0/date = "2020-01-01"`; null takes a field away.
fn changed(changes: &str) -> Value {
    let mut bundle = quiet();
    for change in changes.split(" & ").filter(|change| !change.is_empty()) {
        let (path, value) = change.split_once(" = ").expect("path = value");
        let short = |part: &str| match part {
            "x" => "disclosures/0".to_owned(),
            "a" => "authorisations/0".to_owned(),
            "n" => "weighing_notes/0".to_owned(),
            part => part.to_owned(),
        };
        let path = path.split('/').map(short).collect::<Vec<_>>().join("/");
        let value: Value = serde_json::from_str(value).unwrap_or_else(|_| panic!("{value}"));
        let (parent, field) = path.rsplit_once('/').unwrap_or(("", &path));
        let parent = if parent.is_empty() { &mut bundle } else { bundle.pointer_mut(&format!("/{parent}")).unwrap() };
        match parent {
            Value::Array(list) => list.push(value),
            parent => parent[field] = value,
        }
    }
    bundle
}

fn checks(changes: &str, framework: &str) -> BTreeSet<String> {
    let mut bundle = changed(changes);
    bundle["investigation"]["framework"] = framework.into();
    raised(&Case::new(&bundle, framework).signals()).into_iter().map(|(_, check)| check).collect()
}

const OPEN: &str = r#"a/kind = "umbrella" & a/person_categories = ["een"] & a/data_categories"#;
const LATER: &str = r#"weighing_notes/2 = {"ref": "N2", "service": "S", "party": "P", "adopted_on": "2020-02-01",
    "risk_profile": "regular", "permitted": ["evaluated_personal_data"]"#;

#[test]
fn each_check_of_wiv2017() {
    let open = |data: &str| format!("{OPEN} = {data}");
    let later = |rest: &str| format!("{LATER}{rest}}}");
    let cases: &[(&str, String, String)] = &[
        ("authorisation.missing", r#"n/risk_profile = "elevated" & x/authorisations = []"#.into(), r"x/authorisations = []".into()),
        ("authorisation.missing", r#"x/parties = ["P", "Q"] & weighing_notes/1/valid_until = "2020-05-31" & x/authorisations = []"#.into(),
            r#"x/parties = ["D"] & x/authorisations = []"#.into()),
        ("authorisation.level", r#"n/required_level = "minister""#.into(), r#"n/required_level = "director""#.into()),
        ("authorisation.level", r#"n/required_level = "none" & n/required_level = "minister" & x/regime = "multilateral" & a/kind = "multilateral""#.into(),
            "n/required_level = null".into()),
        ("authorisation.period", r#"a/valid_until = "2020-05-31""#.into(), r#"a/valid_until = "2020-06-01""#.into()),
        ("authorisation.period", r#"a/valid_from = "2020-06-02""#.into(), r#"a/granted_on = "2020-06-02" & a/valid_from = "2020-06-01""#.into()),
        ("authorisation.recipient", r#"x/parties = ["P", "Q"]"#.into(), r#"x/parties = ["P", "Q"] & a/parties = ["G"]"#.into()),
        ("authorisation.recipient", r#"x/parties = ["G"]"#.into(), r#"x/parties = ["G"] & a/parties = ["P", "Q"]"#.into()),
        ("authorisation.category", r#"x/data_categories = ["naam"] & a/data_categories = ["adres"]"#.into(),
            r#"x/data_categories = ["naam"] & a/data_categories = [" NAAM"]"#.into()),
        ("authorisation.category", r#"x/data_categories = ["naam"] & a/kind = "group""#.into(), r#"x/data_categories = ["naam"]"#.into()),
        ("authorisation.open_category", open(r#"["gegevens, ZOALS namen"]"#), open(r#"["zoals_namen"]"#)),
        ("authorisation.open_category", open(r#"["  "]"#), r#"a/kind = "group""#.into()),
        ("authorisation.open_category", open(r#"["namen"] & a/categories_closed = false"#), open(r#"["namen"]"#)),
        ("regime.exception", r#"a/kind = "multilateral""#.into(), r#"a/kind = "multilateral" & x/regime = "multilateral""#.into()),
        ("motivation.missing", r#"n/risk_profile = "elevated" & a/necessity = "\u2003""#.into(), r#"n/risk_profile = "elevated""#.into()),
        ("proportionality.missing", r#"a/proportionality = "\u00a0""#.into(), String::new()),
        ("group.single_reasoning", r#"a/kind = "group" & x/content = "nil_reply" & x/parties = ["P", "Q"] & x/persons_count = 2"#.into(),
            r#"a/kind = "group" & x/parties = ["G"] & x/persons_count = 2"#.into()),
        ("group.single_reasoning", r#"a/kind = "group" & x/parties = ["P", "Q"] & persons = [{"ref": "1", "disclosure": "X", "grounds": "g"}, {"ref": "2", "disclosure": "X", "grounds": "g"}]"#.into(),
            r#"a/kind = "group" & x/parties = ["P", "Q"] & x/persons_count = 1"#.into()),
        ("request.unauthorised", r#"x/requests = ["houd in het oog"] & x/content = "nil_reply""#.into(),
            r#"x/requests = ["houd in het oog"] & a/requests = ["HOUD IN HET OOG "]"#.into()),
        ("weighing_note.missing", r#"n/valid_until = "2020-05-31""#.into(), r#"n/valid_until = "2020-06-01""#.into()),
        ("weighing_note.missing", r#"n/adopted_on = "2020-06-02""#.into(), r#"n/adopted_on = "2020-06-01""#.into()),
        ("weighing_note.scope", r#"n/permitted = ["analytical_products"]"#.into(), r#"n/permitted = [] & x/content = "analytical""#.into()),
        ("weighing_note.newer", later(r#", "required_level": "none""#), later("")),
        ("weighing_note.newer", later(r#", "measures": [{"code": "M"}]"#) + r#" & a/parties = ["G"]"#,
            later(r#", "measures": [{"code": "M"}]"#) + r#" & a/valid_until = "2020-01-31""#),
        ("weighing_note.newer", later("") + r#" & n/valid_until = "2019-12-31""#, later("") + r#" & n/valid_until = "2020-01-01""#),
        ("reliability.missing", "x/reliability = null".into(), r#"x/reliability = null & x/source_reference = "b""#.into()),
        ("currency.missing", r#"x/currency = "\n""#.into(), String::new()),
        ("conditions.third_party_rule", r#"x/conditions = ["intelligence_use_only"]"#.into(), r#"x/conditions = [] & x/regime = "domestic""#.into()),
        ("conditions.intelligence_use_only", r#"x/conditions = ["third_party_rule"]"#.into(), String::new()),
        ("conditions.destruction", r#"n/measures = [{"code": "M", "requires": "destruction"}] & x/measures_applied = ["M"]"#.into(),
            r#"n/measures = [{"code": "M"}] & x/measures_applied = ["M"]"#.into()),
        ("measure.not_applied", r#"n/measures = [{"code": "M"}]"#.into(), r#"n/measures = [{"code": "M"}] & x/measures_applied = [" m"]"#.into()),
        ("measure.not_applied", r#"n/measures = [{"code": "M", "requires": "destruction"}]"#.into(),
            r#"n/measures = [{"code": "M", "requires": "third_party_rule"}]"#.into()),
        ("origin.no_consent", r#"x/origin_service = "P" & x/content = "analytical""#.into(), r#"x/origin_service = "P" & x/origin_consent = true"#.into()),
        ("record.missing", "x/registration = null".into(), r#"x/registration = null & x/content = "analytical""#.into()),
        ("nil_reply.personal_data", r#"x/content = "nil_reply" & x/persons_count = 1"#.into(), r#"x/content = "nil_reply" & x/persons_count = 0"#.into()),
        ("nil_reply.personal_data", r#"x/content = "nil_reply" & x/data_categories = ["naam"]"#.into(), "x/persons_count = 1".into()),
        ("grounds.missing", r#"persons = [{"ref": "1", "disclosure": "X"}]"#.into(), r#"persons = [{"ref": "1", "disclosure": "X", "grounds": "g"}]"#.into()),
    ];
    assert_eq!(checks("", "wiv2017"), BTreeSet::new());
    for (check, raising, quiet) in cases {
        assert!(checks(raising, "wiv2017").contains(*check), "{check}: {raising}");
        assert!(!checks(quiet, "wiv2017").contains(*check), "{check}: {quiet}");
    }
    let tried: BTreeSet<&str> = cases.iter().map(|(check, ..)| *check).collect();
    let framework = toets::import::shipped_framework("wiv2017").unwrap();
    assert_eq!(tried, framework.checks.iter().map(|check| check.code.as_str()).collect());
}

#[test]
fn each_check_of_zorgplicht() {
    assert_eq!(checks(r#"x/content = "nil_reply""#, "zorgplicht"), BTreeSet::new());
    assert!(checks(r#"x/content = "nil_reply" & x/ground = " ""#, "zorgplicht").contains("ground.missing"));
    assert!(checks(r#"x/content = "analytical" & x/registration = null"#, "zorgplicht").contains("record.missing"));
}

#[test]
fn an_assessment_answers_and_a_dismissal_sets_aside() {
    let status = |review: &str| {
        let signals = Case::new(&changed(&format!("x/currency = null & {review}")), "wiv2017").signals();
        signals.iter().map(|signal| format!("{:?}", signal.status)).collect::<Vec<_>>().join(" ")
    };
    let assessed = |norm: &str, reading: &str| {
        format!(
            r#"assessments = [{{"item": "disclosure:X", "norm": "{norm}", "verdict": "in_order", "reading": "{reading}"}}]"#
        )
    };
    let dismissed =
        |check: &str| format!(r#"dismissals = [{{"item": "disclosure:X", "check": "{check}", "reason": "r"}}]"#);
    assert_eq!(status(""), "Open");
    assert_eq!(status(&assessed("reliability", "second")), "Answered");
    assert_eq!(status(&assessed("scope", "first")), "Open");
    assert_eq!(status(&dismissed("currency.missing")), "Dismissed");
    assert_eq!(status(&dismissed("reliability.missing")), "Open");
    assert_eq!(
        status(&format!("{} & {}", assessed("reliability", "first"), dismissed("currency.missing"))),
        "Dismissed"
    );
}
