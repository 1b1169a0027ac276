//! What each way of choosing allows, and the three published numbers of which more may not be said.

use super::*;
use crate::domain::item::ItemRef;
use crate::domain::records::Extra;
use crate::domain::review_records::Stratum;

fn refs(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("V-{number:03}")).collect()
}

fn sample(method: Option<Method>, items: usize, frame: usize) -> Sample {
    Sample {
        name: "s".to_owned(),
        method,
        items: refs(items).into_iter().map(|reference| ItemRef::new(ItemKind::Disclosure, reference)).collect(),
        frame: refs(frame),
        frame_sha256: None,
        frame_filter: None,
        size: None,
        seed: Some("a".to_owned()),
        seed_origin: None,
        by: None,
        strata: Vec::new(),
        round: None,
        extends: None,
        not_found: Vec::new(),
        level: None,
        reason: None,
        drawn_on: None,
        extra: Extra::new(),
    }
}

fn outcomes(unlawful: u64, in_order: u64) -> Outcomes {
    Outcomes { unlawful, in_order, ..Outcomes::default() }
}

fn reviewed(unlawful: u64, read: u64) -> Reviewed {
    let all = outcomes(unlawful, read - unlawful);
    Reviewed { all, kind: Some(ItemKind::Disclosure), ..Reviewed::default() }
}

fn refusal(sample: &Sample, reviewed: &Reviewed) -> Refusal {
    match Basis::of(sample, reviewed) {
        Basis::Refused { refusal, .. } => refusal,
        allowed => panic!("{allowed:?}"),
    }
}

#[test]
fn a_full_count_is_counted() {
    let (full, found) = (sample(Some(Method::Full), 25, 25), reviewed(8, 25));
    let said = Basis::of(&full, &found).statement(&found, ItemVerdict::Unlawful);
    assert_eq!(said, Statement::Counted { hits: 8, population: 25 }, "8 of 25, without an interval");
    let short = sample(Some(Method::Full), 20, 163);
    assert_eq!(refusal(&short, &reviewed(12, 20)), Refusal::NotInFull { read: 20, population: 163 });
}

#[test]
fn a_random_draw_is_estimated_within_its_frame() {
    let (random, found) = (sample(Some(Method::Random), 20, 163), reviewed(12, 20));
    let Statement::Estimated { hits, interval } = Basis::of(&random, &found).statement(&found, ItemVerdict::Unlawful)
    else {
        panic!()
    };
    assert_eq!((hits.hits(), hits.read(), hits.population()), (12, 20, 163));
    assert_eq!((interval.lower, interval.upper), (61, 130));
    let sure = Sample { level: Some("99%".to_owned()), ..random };
    let Statement::Estimated { interval: wider, .. } =
        Basis::of(&sure, &found).statement(&found, ItemVerdict::Unlawful)
    else {
        panic!()
    };
    assert!(wider.lower < 61 && wider.upper > 130);
}

#[test]
fn strata_are_weighted_and_never_pooled() {
    let mut stratified = sample(Some(Method::Stratified), 70, 200);
    let frames = [(0, 120), (120, 180), (180, 200)];
    let strata = frames.iter().zip(["a", "b", "c"]).map(|(&(from, to), name)| Stratum {
        name: name.to_owned(),
        frame: stratified.frame[from..to].to_vec(),
        size: None,
        seed: None,
    });
    stratified.strata = strata.collect();
    let found = Reviewed {
        all: outcomes(12, 58),
        strata: vec![outcomes(6, 24), outcomes(1, 19), outcomes(5, 15)],
        kind: Some(ItemKind::Disclosure),
        clustered: false,
        seen: 0,
    };
    let Statement::Weighted { strata, total } = Basis::of(&stratified, &found).statement(&found, ItemVerdict::Unlawful)
    else {
        panic!()
    };
    assert_eq!(strata.len(), 3);
    assert!((total.estimate - 32.0).abs() < 1e-9, "not 12 of 70 of 200");
    assert_eq!((total.interval.lower, total.interval.upper), (16, 65));
    let mut unread = found.clone();
    unread.strata[1] = Outcomes::default();
    assert_eq!(refusal(&stratified, &unread), Refusal::StratumUnread { name: "b".to_owned() });
}

#[test]
fn what_was_chosen_on_purpose_says_nothing_of_the_whole() {
    // 12 of 20: the other 143 were set aside by their kind.
    let set_aside = sample(Some(Method::Purposive), 20, 163);
    assert_eq!(refusal(&set_aside, &reviewed(12, 20)), Refusal::Purposive);
    // 4 of 8 persons: the size of the group is not public, nor how they were chosen.
    assert_eq!(refusal(&sample(None, 8, 0), &reviewed(4, 8)), Refusal::MethodUnknown);
    assert_eq!(refusal(&sample(Some(Method::Random), 8, 0), &reviewed(4, 8)), Refusal::NoFrame);
    let extension = Sample { extends: Some("first".to_owned()), ..sample(Some(Method::Random), 8, 40) };
    assert_eq!(refusal(&extension, &reviewed(4, 8)), Refusal::Extension { of: "first".to_owned() });
    let found = reviewed(4, 8);
    let said = Basis::of(&extension, &found).statement(&found, ItemVerdict::Unlawful);
    assert_eq!(said, Statement::Fraction { hits: 4, read: 8 });
}

#[test]
fn clusters_open_items_and_strangers_are_refused() {
    let random = sample(Some(Method::Random), 8, 40);
    let clustered = Reviewed { clustered: true, kind: Some(ItemKind::Person), ..reviewed(4, 8) };
    assert_eq!(refusal(&random, &clustered), Refusal::Clusters);
    assert_eq!(refusal(&Sample { seed: None, ..random.clone() }, &reviewed(4, 8)), Refusal::NoSeed);
    let mut open = reviewed(4, 7);
    open.all.add(State::InProgress);
    assert_eq!(refusal(&random, &open), Refusal::Open { items: 1 });
    assert_eq!(refusal(&Sample { method: Some(Method::Purposive), ..random.clone() }, &open), Refusal::Purposive);
    let strangers = Sample { frame: refs(7), ..random.clone() };
    assert_eq!(refusal(&strangers, &reviewed(4, 8)), Refusal::OutsideFrame);
    assert_eq!(refusal(&random, &Reviewed { kind: None, ..reviewed(4, 8) }), Refusal::SeveralKinds);
}

#[test]
fn what_was_not_found_or_excluded_later_stays_in_n() {
    let mut found = reviewed(4, 6);
    found.all.not_found = 1;
    found.all.add(State::Excluded);
    let random = sample(Some(Method::Random), 8, 40);
    let Statement::Estimated { hits, interval } = Basis::of(&random, &found).statement(&found, ItemVerdict::Unlawful)
    else {
        panic!()
    };
    assert_eq!((hits.read(), interval.lower, interval.upper), (8, 8, 32));
}
