//! One judgement on many items, and quotes that wait.

use super::{assessed, bundle, item};
use crate::made::{Made, at, author};
use serde_json::json;
use std::collections::BTreeMap;
use toets::domain::bulk::{Bulk, Judgement, Mine};
use toets::domain::change::Change;
use toets::domain::codes::{ItemKind, Reading, Verdict};
use toets::domain::review_records::Evidence;
use toets::domain::view::{QueueQuery, QueueSort};
use toets::store::{EventId, StoreError, Writing};

/// A file with so many disclosures; `anna` assessed the second.
fn made(items: usize) -> Made {
    let mut bundle = bundle();
    let disclosures = (1..=items).map(|number| {
        json!({"ref": format!("V{number}"), "service": "AIVD", "date": "2019-06-01", "parties": ["P"], "content": "personal_data"})
    });
    bundle["disclosures"] = disclosures.collect();
    Made::from(&bundle)
}

fn careless(items: usize, mine: Mine) -> Bulk {
    Bulk {
        items: (1..=items).map(|number| item(&format!("disclosure:V{number}"))).collect(),
        judgement: Judgement::Assess {
            norm: "scope".into(),
            verdict: Verdict::Unlawful,
            reasoning: Some("Buiten de categorieën.".into()),
            reading: Reading::First,
            mine,
        },
        texts: BTreeMap::new(),
    }
}

#[test]
fn what_is_mine_already_is_left_alone_and_one_undo_takes_it_all_back() {
    let mut made = made(5);
    let bulk = careless(5, Mine::LeftAlone);
    let survey = made.store.survey("anna", &bulk.items).unwrap();
    assert_eq!((survey.norms["scope"].required, survey.norms["scope"].mine), (5, 1));
    let before = made.store.checkpoint().unwrap().events;
    let author = author("anna");
    let writing = Writing { author: &author, now: at(70), id: EventId([9; 16]) };
    assert_eq!(made.store.record_bulk(&writing, &bulk, |_| true).unwrap(), survey.reached(5, &bulk.judgement));
    assert_eq!(made.store.checkpoint().unwrap().events, before + 4, "each logged by itself");
    let verdict = |made: &Made, number: usize| {
        let case = made.store.case(&item(&format!("disclosure:V{number}"))).unwrap();
        case.assessments.first().map(|found| (found.verdict, found.reasoning.is_some()))
    };
    assert_eq!(verdict(&made, 1), Some((Verdict::Unlawful, true)));
    assert_eq!(verdict(&made, 2), Some((Verdict::Careless, false)));
    let undoing = Writing { id: EventId([10; 16]), ..writing };
    assert_eq!(made.store.undo(&undoing, EventId([9; 16])).unwrap().len(), 4);
    assert_eq!((verdict(&made, 1), verdict(&made, 2)), (None, Some((Verdict::Careless, false))));
}

#[test]
fn each_item_has_its_own_text_where_it_fills_the_places_by_itself() {
    let mut made = made(2);
    let texts = BTreeMap::from([(item("disclosure:V1"), "V1 valt erbuiten.".to_owned())]);
    let bulk = Bulk { texts, ..careless(2, Mine::Replaced) };
    let author = author("anna");
    let writing = Writing { author: &author, now: at(70), id: EventId([9; 16]) };
    made.store.record_bulk(&writing, &bulk, |_| true).unwrap();
    let reasoning = |number: usize| {
        let case = made.store.case(&item(&format!("disclosure:V{number}"))).unwrap();
        case.assessments.first().and_then(|found| found.reasoning.clone())
    };
    assert_eq!(reasoning(1).as_deref(), Some("V1 valt erbuiten."));
    assert_eq!(reasoning(2).as_deref(), Some("Buiten de categorieën."));
}

#[test]
fn what_is_stopped_records_nothing() {
    let mut made = made(5);
    let before = made.store.checkpoint().unwrap();
    let author = author("anna");
    let writing = Writing { author: &author, now: at(70), id: EventId([9; 16]) };
    let stopped = made.store.record_bulk(&writing, &careless(5, Mine::Replaced), |done| done < 3);
    assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stopped:?}");
    assert_eq!(made.store.checkpoint().unwrap(), before);
}

#[test]
fn marks_follow_the_queue_and_its_limit() {
    let made = made(5);
    let query = QueueQuery {
        kind: ItemKind::Disclosure,
        hide_done: false,
        in_review: true,
        sort: QueueSort::Reference,
        find: String::new(),
        filter: None,
    };
    let found = made.store.queue_items(&query, 3).unwrap();
    assert_eq!(found, [item("disclosure:V1"), item("disclosure:V2"), item("disclosure:V3")]);
}

#[test]
fn quotes_wait_and_keep_their_place() {
    let mut made = made(2);
    let quote = Evidence {
        document: "disclosure:V1".into(),
        quote: "e\u{301}én 日本 \"x\"\n".into(),
        version: Some(2),
        field: Some("text".into()),
        offset: Some(12),
        length: Some(11),
        text_sha256: Some("ab".into()),
    };
    let place = item("disclosure:V1");
    made.store.keep_quotes(("anna", &place, "scope"), std::slice::from_ref(&quote), at(1)).unwrap();
    let kept = made.store.waiting_quotes("anna", &place).unwrap();
    assert_eq!(kept, [("scope".to_owned(), vec![quote.clone()])]);
    assert_eq!(made.store.waiting_quotes("bert", &place).unwrap(), []);
    made.store.keep_quotes(("anna", &place, "scope"), &[], at(2)).unwrap();
    assert_eq!(made.store.waiting_quotes("anna", &place).unwrap(), []);
    let author = author("anna");
    let writing = Writing { author: &author, now: at(70), id: EventId([9; 16]) };
    let mut assessment = assessed("disclosure:V1", Verdict::Unlawful);
    assessment.evidence = vec![quote.clone()];
    made.store.record(&writing, &[Change::Assess(assessment)]).unwrap();
    assert_eq!(made.store.case(&place).unwrap().assessments[0].evidence, [quote]);
}
