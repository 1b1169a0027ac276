//! Frozen versions in the file: bound by the log, taken back and brought back, and not believed when they were changed.

use crate::made::Made;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use toets::domain::change::Change;
use toets::domain::item::ItemRef;
use toets::domain::records::Extra;
use toets::domain::template::Template;
use toets::domain::version::{Reacted, Reaction, Stage, Version};
use toets::store::Frozen;

/// Everything a report is made from, in the hardest words.
fn bundle() -> Value {
    json!({
        "toets_bundle": 1,
        "investigation": {"title": "Proef \u{202e}\"\\", "question": "Klopt het?", "period_start": "2019-06-01"},
        "services": [{"code": "AIVD", "onbekend": {"a": [1, null]}}],
        "parties": [{"code": "P", "kind": "foreign_service", "country": "NL"}],
        "authorisations": [{"ref": "T1", "service": "AIVD", "kind": "umbrella", "level": "director"}],
        "disclosures": [
            {"ref": "V1", "service": "AIVD", "date": "2019-06-01", "parties": ["P"], "content": "personal_data",
             "authorisations": ["T1"], "persons_count": 3, "channel": "message"},
            {"ref": "V/2", "service": "AIVD", "date": "2019-06-02", "parties": ["P"], "content": "nil_reply"},
            {"ref": "V3", "service": "AIVD", "date": "2019-06-03", "parties": ["P"], "content": "analytical"},
        ],
        "exclusions": [{"item": "disclosure:V3", "reason": "analytisch"}],
        "samples": [{"name": "A", "method": "random", "items": ["disclosure:V1"], "frame": ["V1", "V/2"], "size": 1, "seed": "s"}],
        "assessments": [{"item": "disclosure:V1", "norm": "scope", "verdict": "unlawful", "reviewer": "anna",
            "reasoning": "Bij {{count kind=disclosure}}.", "at": "2021-03-04T05:06:07.089Z",
            "evidence": [{"document": "disclosure:V1", "quote": "x\ny"}]}],
        "closures": [{"item": "disclosure:V1", "reason": "genoeg"}],
        "questions": [{"item": "disclosure:V1", "text": "Wie?", "asked_on": "2021-01-01"}],
        "recommendations": [{"number": "1", "service": "AIVD", "text": "Doe.", "norms": ["scope"], "items": ["disclosure:V1"]}],
    })
}

fn frozen(made: &Made) -> Frozen {
    let data = made.store.report_data().unwrap();
    let framework = made.store.framework_source().unwrap().unwrap().source;
    Frozen { data, framework, template: Template::default() }
}

fn freeze(made: &Made, stage: Stage) -> Change {
    let number = made.store.next_version().unwrap();
    Change::Freeze(Version::new(number, stage, frozen(made).content()))
}

fn numbers(made: &Made) -> Vec<(u64, Stage)> {
    made.store.versions().unwrap().iter().map(|line| (line.number, line.stage)).collect()
}

#[test]
fn what_is_read_back_is_what_was_frozen() {
    let made = Made::from(&bundle());
    let frozen = frozen(&made);
    assert!(!frozen.data.findings.is_empty() && !frozen.data.samples.is_empty() && !frozen.data.exclusions.is_empty());
    let content = frozen.content();
    let again = Frozen::of_content(&content).unwrap();
    assert_eq!(again, frozen);
    assert_eq!(again.content(), content, "the same data are the same bytes");
}

#[test]
fn content_of_another_form_is_not_read() {
    let content = frozen(&Made::from(&bundle())).content();
    let json: Value = serde_json::from_str(&content).unwrap();
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut json = json.clone();
        change(&mut json);
        Frozen::of_content(&json.to_string())
    };
    assert!(changed(&|_| {}).is_some());
    assert!(changed(&|json| json["more"] = json!(1)).is_none());
    assert!(changed(&|json| json["toets_report"] = json!(2)).is_none());
    assert!(changed(&|json| json["data"]["more"] = json!(1)).is_none());
    assert!(
        changed(&|json| json["data"]["counts"]["total"]["items"]["disclosure"]["population"] = json!(-1)).is_none()
    );
    assert!(changed(&|json| json["data"]["findings"][0]["verdict"] = json!("fine")).is_none());
    assert!(Frozen::of_content(&content[..content.len() - 1]).is_none());
}

#[test]
fn a_version_is_taken_back_and_brought_back_and_its_number_is_not_used_again() {
    let mut made = Made::from(&bundle());
    let first = freeze(&made, Stage::Concept);
    let written = made.record(&[first]);
    assert_eq!(numbers(&made), [(1, Stage::Concept)]);
    let undone = made.undo(written);
    assert_eq!(numbers(&made), []);
    assert_eq!(made.store.next_version().unwrap(), 2);
    let second = freeze(&made, Stage::Final);
    made.record(&[second]);
    made.undo(undone);
    assert_eq!(numbers(&made), [(1, Stage::Concept), (2, Stage::Final)]);
    let (stage, again) = made.store.version(1).unwrap().unwrap();
    assert_eq!(stage, Stage::Concept);
    assert_eq!(again.data.investigation.title, "Proef \u{202e}\"\\");
    let sha256 = made.store.versions().unwrap()[0].sha256.clone();
    assert_eq!(sha256, base16ct::lower::encode_string(&Sha256::digest(again.content())));
}

#[test]
fn content_that_is_not_what_the_log_binds_is_not_printed() {
    let mut made = Made::from(&bundle());
    let first = freeze(&made, Stage::Concept);
    made.record(&[first]);
    // Other content in its place: a payload that is what its own hash says, and not what the log binds.
    let content = frozen(&made).content() + " ";
    made.record(&[Change::Freeze(Version::new(2, Stage::Final, content))]);
    let swap = "UPDATE versions SET content = (SELECT content FROM versions WHERE number = 2) WHERE number = 1";
    made.raw().execute_batch(swap).unwrap();
    assert!(made.store.version(1).unwrap().is_none());
    assert!(made.store.version(2).unwrap().is_some());
    made.raw().execute_batch("UPDATE payloads SET text = NULL").unwrap();
    assert!(made.store.version(2).unwrap().is_none(), "removed by order");
}

#[test]
fn a_reaction_is_replaced_and_taken_back() {
    let mut made = Made::from(&bundle());
    let about = Reacted::Finding { item: ItemRef::parse("disclosure:V/2").unwrap(), norm: None };
    let react = |text: &str| {
        let (about, reviewer) = (about.clone(), Some("anna".into()));
        Change::React(Reaction { version: 1, about, text: text.into(), reviewer, at: None, extra: Extra::default() })
    };
    let texts = |made: &Made| made.store.reactions().unwrap().into_iter().map(|found| found.text).collect::<Vec<_>>();
    let first = made.record(&[react("eens")]);
    let second = made.record(&[react("oneens")]);
    assert_eq!(texts(&made), ["oneens"]);
    made.undo(second);
    assert_eq!(texts(&made), ["eens"]);
    made.undo(first);
    assert_eq!(texts(&made), Vec::<String>::new());
}
