//! Questions to the services, recommendations and statistics: on the command line and in the file.

use crate::cli::Desk;
use crate::made::{Made, at, author};
use serde_json::{Value, json};
use std::fs;
use toets::domain::change::Change;
use toets::domain::codes::{Reading, Verdict, Visibility};
use toets::domain::item::ItemRef;
use toets::domain::records::Extra;
use toets::domain::review_records::{Assessment, Closure};
use toets::store::{EventId, Writing};

fn bundle() -> Value {
    let disclosure = |reference: &str, service: &str| {
        json!({"ref": reference, "service": service, "date": "2020-01-15", "parties": ["P"],
            "content": "personal_data", "classification": "stg_g", "subject": "Reis"})
    };
    json!({"toets_bundle": 1,
        "investigation": {"title": "T", "language": "en", "classification": "stg_g", "published_on": "2021-10-05"},
        "services": [{"code": "A"}, {"code": "B"}], "parties": [{"code": "P", "kind": "domestic_authority"}],
        "disclosures": [disclosure("V-1", "A"), disclosure("V-2", "A"), disclosure("V-3", "B")]})
}

fn desk() -> Desk {
    let desk = Desk::new();
    fs::write(desk.path("b.json"), bundle().to_string()).expect("a folder that can be written");
    desk.run(0, &["import", "f", "b.json"]);
    desk
}

fn questions(desk: &Desk) -> Vec<Value> {
    desk.json(&["ask", "f", "--format", "json"])["questions"].as_array().unwrap().clone()
}

#[test]
fn a_question_keeps_its_number_is_answered_once_and_stands_in_the_log() {
    let desk = desk();
    desk.run(0, &["ask", "f", "disclosure:V-1", "Who decided?", "--asked-on", "2020-12-03"]);
    desk.run(0, &["ask", "f", "-", "Is the register complete?", "--service", "B"]);
    desk.run(0, &["ask", "f", "disclosure:V-2", "On which ground?"]);
    desk.run(0, &["answer", "f", "1", "The director.", "--on", "2021-01-12"]);
    let all = questions(&desk);
    let numbers: Vec<u64> = all.iter().map(|asked| asked["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [3, 1, 2], "per service, open ones first");
    assert_eq!((&all[1]["answer"], &all[1]["answered_on"]), (&json!("The director."), &json!("2021-01-12")));
    assert_eq!((&all[1]["service"], &all[1]["item"]), (&json!("A"), &json!("disclosure:V-1")));
    // The same words would wipe the answer out.
    let (_, said) = desk.run(1, &["ask", "f", "disclosure:V-1", "Who decided?"]);
    assert!(said.contains("number 1"), "{said}");
    let log = desk.json(&["log", "f", "--format", "json"]);
    assert_eq!(log["events"][0]["event"], "question.set");
    desk.run(0, &["answer", "f", "1", ""]);
    assert_eq!(questions(&desk)[0]["answer"], Value::Null);
    desk.run(0, &["ask", "f", "--withdraw", "2"]);
    assert_eq!(questions(&desk).len(), 2);
}

#[test]
fn what_cannot_be_asked_is_refused_with_advice() {
    let desk = desk();
    let refused = |code: i32, arguments: &[&str], says: &str| {
        let (_, said) = desk.run(code, arguments);
        assert!(said.contains(says), "{arguments:?}: {said}");
    };
    refused(2, &["ask", "f", "-", "Why?"], "--service");
    refused(2, &["ask", "f", "-", "Why?", "--service", "C"], "Known: A, B");
    refused(1, &["ask", "f", "disclosure:V-9", "Why?"], "V-9");
    refused(2, &["ask", "f", "disclosure:V-1", "  "], "empty");
    refused(2, &["answer", "f", "7", "Yes."], "no question 7");
    refused(2, &["ask", "f", "--letter", "A", "--format", "json"], "docx");
    refused(2, &["recommend", "f", "--service", "A", "--number", "5", "--title", "T"], "--text");
    refused(1, &["recommend", "f", "--service", "A", "--text", "T", "--norms", "nothing"], "nothing");
    assert!(questions(&desk).is_empty());
}

#[test]
fn the_annex_to_a_letter_holds_the_open_questions_of_its_service_alone() {
    let desk = desk();
    desk.run(0, &["ask", "f", "disclosure:V-1", "Who decided?"]);
    desk.run(0, &["ask", "f", "disclosure:V-2", "On which ground?"]);
    desk.run(0, &["ask", "f", "disclosure:V-3", "To whom?"]);
    desk.run(0, &["answer", "f", "1", "The director."]);
    let (letter, _) = desk.run(0, &["ask", "f", "--letter", "A"]);
    assert!(letter.contains("On which ground?") && letter.contains("V-2") && letter.contains("Question 1"), "{letter}");
    assert!(!letter.contains("Who decided?") && !letter.contains("To whom?"), "{letter}");
    desk.run(0, &["ask", "f", "--letter", "A", "-o", &desk.path("l.docx").display().to_string()]);
    desk.run(1, &["ask", "f", "--letter", "A", "-o", &desk.path("l.docx").display().to_string()]);
    assert!(fs::read(desk.path("l.docx")).unwrap().starts_with(b"PK"));
    // In public a question about a classified item is not told.
    let (public, _) = desk.run(0, &["report", "f", "--section", "questions"]);
    assert!(!public.contains("On which ground?") && !public.contains("V-2"), "{public}");
}

#[test]
fn a_recommendation_is_written_changed_and_taken_out() {
    let desk = desk();
    desk.run(
        0,
        &[
            "recommend",
            "f",
            "--service",
            "A",
            "--text",
            "Adapt the policy.",
            "--kind",
            "policy",
            "--norms",
            "scope",
            "--items",
            "disclosure:V-1,disclosure:V-2",
            "--addressee",
            "the minister",
        ],
    );
    desk.run(0, &["recommend", "f", "--service", "B", "--text", "Record it."]);
    desk.run(
        0,
        &["recommend", "f", "--service", "A", "--number", "1", "--response", "accepted", "--status", "in_progress"],
    );
    let list = desk.json(&["recommend", "f", "--list", "--format", "json"])["recommendations"].clone();
    assert_eq!((&list[0]["text"], &list[0]["status"]), (&json!("Adapt the policy."), &json!("in_progress")));
    assert_eq!(list[0]["items"], json!(["disclosure:V-1", "disclosure:V-2"]));
    assert_eq!((&list[0]["due"], &list[0]["reply_due"]), (&json!("2022-01-05"), &Value::Null));
    assert_eq!((&list[1]["number"], &list[1]["service"]), (&json!("2"), &json!("B")), "numbers run on");
    let (report, _) = desk.run(0, &["report", "f", "--section", "recommendations"]);
    assert!(report.contains("5 Jan 2022"), "{report}");
    desk.run(0, &["recommend", "f", "--service", "A", "--number", "1", "--due", "2022-03-01"]);
    assert_eq!(desk.json(&["recommend", "f", "--list", "--format", "json"])["recommendations"][0]["due"], "2022-03-01");
    desk.run(0, &["recommend", "f", "--service", "A", "--number", "1", "--remove"]);
    assert_eq!(
        desk.json(&["recommend", "f", "--list", "--format", "json"])["recommendations"].as_array().unwrap().len(),
        1
    );
    assert_eq!(desk.json(&["log", "f", "--format", "json"])["events"][0]["event"], "recommendation.cleared");
}

fn assessed(item: &str, norm: &str, verdict: Verdict) -> Change {
    Change::Assess(Assessment {
        item: ItemRef::parse(item).unwrap(),
        norm: norm.into(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some("anna".into()),
        reading: Reading::First,
        at: Some(at(60)),
        stale_since: None,
        evidence: Vec::new(),
        extra: Extra::new(),
    })
}

#[test]
fn statistics_count_what_each_norm_came_to_and_what_was_finished_on_a_day() {
    let mut made = Made::from(&bundle());
    let close = |item: &str| {
        let (item, reason) = (ItemRef::parse(item).unwrap(), "lost".into());
        Change::Close(Closure { item, reason, reviewer: Some("anna".into()), at: None, extra: Extra::new() })
    };
    let changes = [
        assessed("disclosure:V-1", "scope", Verdict::Careless),
        close("disclosure:V-1"),
        assessed("disclosure:V-2", "scope", Verdict::InOrder),
    ];
    let id = EventId::random();
    made.store.record(&Writing { author: &author("anna"), now: at(90), id }, &changes).unwrap();
    let today = at(90).date_naive();
    let found = made.store.statistics(today).unwrap();
    let place = toets::import::shipped_framework("wiv2017").unwrap().place("scope").unwrap();
    let tally = &found.norms["A"][&place];
    assert_eq!(tally.verdicts[&Verdict::Careless], 1);
    assert_eq!(tally.verdicts[&Verdict::InOrder], 1);
    assert_eq!((tally.open, found.norms["B"][&place].open), (0, 1));
    assert_eq!(found.pace.finished(), 1, "one item is finished, by whatever number of events");
    assert_eq!(found.pace.reviewers(), ["anna"]);
    assert_eq!((found.pace.open, found.pace.days_left()), (2, Some(2)));
    // Taking it back takes it out of the pace.
    made.store.undo(&Writing { author: &author("anna"), now: at(95), id: EventId::random() }, id).unwrap();
    assert_eq!(made.store.statistics(today).unwrap().pace.finished(), 0);
}

#[test]
fn an_undone_question_is_gone_and_an_undone_answer_leaves_it_open() {
    let mut made = Made::from(&bundle());
    let question = toets::domain::review_records::Question {
        item: Some(ItemRef::parse("disclosure:V-1").unwrap()),
        service: None,
        text: "Who decided?".into(),
        asked_on: None,
        answer: None,
        answered_on: None,
        extra: Extra::new(),
    };
    let answered = toets::domain::review_records::Question { answer: Some("The director.".into()), ..question.clone() };
    let ids = [EventId::random(), EventId::random()];
    for (id, change) in ids.into_iter().zip([question, answered]) {
        made.store.record(&Writing { author: &author("anna"), now: at(90), id }, &[Change::Ask(change)]).unwrap();
    }
    assert!(!made.store.questions().unwrap()[0].question.is_open());
    let mut undo = |id| {
        made.store.undo(&Writing { author: &author("anna"), now: at(95), id: EventId::random() }, id).unwrap();
        made.store.questions().unwrap()
    };
    assert!(undo(ids[1])[0].question.is_open());
    assert_eq!(undo(ids[0]), []);
}
