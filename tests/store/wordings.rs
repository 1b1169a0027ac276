//! How findings were worded before.

use super::{assessed, bundle, item};
use crate::made::{Made, at};
use serde_json::json;
use toets::domain::change::Change;
use toets::domain::codes::Verdict;
use toets::domain::library::WordingOf;
use toets::domain::review_records::Assessment;

#[test]
fn mine_come_first_then_others_newest_first_and_equal_words_are_one_line() {
    let mut bundle = bundle();
    let disclosures = (1..=6).map(|number| {
        json!({"ref": format!("V{number}"), "service": "AIVD", "date": "2019-06-01", "parties": ["P"], "content": "personal_data"})
    });
    bundle["disclosures"] = disclosures.collect();
    let mut made = Made::from(&bundle);
    let worded = |number: usize, minute: i64, who: &str, text: &str| {
        Change::Assess(Assessment {
            reasoning: Some(text.into()),
            compensating: (number == 1).then(|| "Mondeling akkoord.".into()),
            reviewer: Some(who.into()),
            at: Some(at(minute)),
            ..assessed(&format!("disclosure:V{number}"), Verdict::Unlawful)
        })
    };
    made.record(&[
        worded(1, 61, "anna", "Buiten de looptijd."),
        worded(3, 65, "anna", "Buiten de looptijd."),
        worded(4, 63, "anna", "Andere categorie."),
        worded(5, 99, "bert", "Buiten de looptijd."),
        Change::Assess(Assessment { norm: "record".into(), ..assessed("disclosure:V6", Verdict::Careless) }),
    ]);
    let read = |norm: &str, of, most| made.store.earlier_wordings("anna", norm, of, most).unwrap();
    let found = read("scope", WordingOf::Reasoning, 300);
    let lines: Vec<_> = found.iter().map(|line| (line.mine, line.text.as_str(), line.times)).collect();
    assert_eq!(
        lines,
        [(true, "Buiten de looptijd.", 2), (true, "Andere categorie.", 1), (false, "Buiten de looptijd.", 1)]
    );
    assert_eq!((&found[0].item, found[0].at), (&item("disclosure:V3"), Some(at(65))), "where it was used last");
    assert_eq!(read("scope", WordingOf::Reasoning, 2), found[..2]);
    assert_eq!(read("scope", WordingOf::Compensating, 300)[0].text, "Mondeling akkoord.");
    assert!(read("record", WordingOf::Reasoning, 300).is_empty(), "a verdict without a text");
}
