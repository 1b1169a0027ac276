//! What hangs together in the sample, and its signals as bits: held against the checks themselves.

use crate::made::Made;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use toets::domain::change::Change;
use toets::domain::check::{Check, Signal, SignalStatus};
use toets::domain::codes::{Condition, ItemKind, Reading, Verdict, Visibility};
use toets::domain::conditions::{Column, Standing};
use toets::domain::item::ItemRef;
use toets::domain::page::Weighed;
use toets::domain::resting::Period;
use toets::domain::review_records::Assessment;
use toets::domain::tally::{SignalCounts, Tally};
use toets::import;
use toets::store::{self, StoreError};

fn bundle() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/elevated-risk/bundle.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn checks() -> Vec<Check> {
    import::shipped_framework("wiv2017").unwrap().checks
}

fn signals(made: &Made) -> Vec<Signal> {
    let mut found = Vec::new();
    store::signals(&made.path(), &checks(), &Arc::default(), &mut |signal| found.push(signal)).unwrap();
    found
}

fn tally(made: &Made) -> Tally {
    let mut tally = store::tally(&made.path(), &checks(), &Arc::default()).unwrap();
    tally.settle(made.store.became(&checks()).unwrap());
    tally
}

/// The counts as the signals themselves give them.
fn counted(signals: &[Signal]) -> Vec<SignalCounts> {
    let of = |check: &Check, status| {
        signals.iter().filter(|signal| signal.check == check.code && signal.status == status).count() as u64
    };
    let counts = |check: &Check| SignalCounts {
        open: of(check, SignalStatus::Open),
        answered: of(check, SignalStatus::Answered),
        dismissed: of(check, SignalStatus::Dismissed),
    };
    checks().iter().map(counts).collect()
}

fn verdict(item: &ItemRef, norm: &str) -> Change {
    Change::Assess(Assessment {
        item: item.clone(),
        norm: norm.into(),
        verdict: Verdict::InOrder,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some("anna".into()),
        reading: Reading::First,
        at: None,
        stale_since: None,
        evidence: Vec::new(),
        extra: BTreeMap::new(),
    })
}

#[test]
fn the_bits_are_the_signals_and_follow_a_verdict_and_its_undoing() {
    let mut bundle = bundle();
    // Finished, every signal of the sample is answered.
    bundle["assessments"] = Value::Array(Vec::new());
    let mut made = Made::from(&bundle);
    let mut tally = tally(&made);
    assert_eq!(tally.counts(), counted(&signals(&made)));
    let open = signals(&made).into_iter().find(|signal| signal.status == SignalStatus::Open).unwrap();
    let (item, before) = (open.item.clone(), tally.counts().to_vec());
    let written = made.record(&[verdict(&item, &open.norm)]);
    let (number, became) = made.store.became_of(&item, &checks()).unwrap().unwrap();
    tally.became(number, became);
    assert_ne!(tally.counts(), before);
    assert_eq!(tally.counts(), counted(&signals(&made)));
    made.undo(written);
    let (number, became) = made.store.became_of(&item, &checks()).unwrap().unwrap();
    tally.became(number, became);
    assert_eq!(tally.counts(), before);
}

#[test]
fn a_run_that_is_cancelled_says_so() {
    let made = Made::from(&bundle());
    let cancel = Arc::new(true.into());
    assert!(matches!(store::tally(&made.path(), &checks(), &cancel), Err(StoreError::Cancelled)));
}

#[test]
fn the_items_of_a_check_stand_open_first() {
    let made = Made::from(&bundle());
    let (tally, all) = (tally(&made), signals(&made));
    for (place, check) in checks().iter().enumerate() {
        let lines = made.store.noticed_by(&tally, check.item, place).unwrap();
        let mut found: Vec<_> = lines.iter().map(|line| (line.line.item.clone(), line.status)).collect();
        assert!(found.is_sorted_by_key(|(_, status)| *status != SignalStatus::Open), "{}", check.code);
        let mut expected: Vec<_> = all
            .iter()
            .filter(|signal| signal.check == check.code)
            .map(|signal| (signal.item.clone(), signal.status))
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{}", check.code);
    }
}

#[test]
fn four_umbrellas_carry_forty_three_disclosures_of_which_one_lies_outside_its_categories() {
    let made = Made::from(&bundle());
    let references = ["AIVD-OT-2019-02", "AIVD-OT-2019-03", "AIVD-OT-2019-04", "AIVD-OT-2019-06"];
    let pages: Vec<_> = references.iter().map(|reference| made.store.authorisation_page(reference).unwrap()).collect();
    let all: u64 = pages.iter().map(|page| page.totals.all).sum();
    let unnamed: Vec<_> = pages.iter().flat_map(|page| &page.lines).filter(|line| !line.unnamed.is_empty()).collect();
    assert_eq!((all, pages.iter().map(|page| page.totals.unnamed).sum::<u64>()), (43, 1));
    let raised = signals(&made).into_iter().find(|signal| signal.check == "authorisation.category").unwrap();
    assert_eq!(unnamed.iter().map(|line| line.line.item.clone()).collect::<Vec<_>>(), [raised.item]);
    for page in &pages {
        assert_eq!(page.days.values().sum::<u64>(), page.totals.all);
        assert_eq!(page.states.values().sum::<u64>(), page.totals.all);
        assert!(page.lines.iter().all(|line| line.period == Period::Within));
        assert_eq!(page.notes.len(), page.authorisation.parties.len());
    }
    let missing = made.store.authorisation_page("T-?");
    assert!(matches!(missing, Err(StoreError::NoSuchItem(item)) if item == "authorisation:T-?"));
}

#[test]
fn nil_replies_without_authorisation_are_told_apart() {
    let orphans = Made::from(&bundle()).store.orphans().unwrap();
    assert_eq!(orphans.nil_replies_total, orphans.nil_replies.len() as u64);
    assert_eq!(orphans.disclosures_total, orphans.disclosures.len() as u64);
    let bundle = bundle();
    let without = |content: &str| {
        let disclosures = bundle["disclosures"].as_array().unwrap().iter();
        let named = |found: &&Value| found["authorisations"].as_array().is_some_and(|list| !list.is_empty());
        let found =
            disclosures.filter(|found| !named(found) && (found["content"] == "nil_reply") == (content == "nil_reply"));
        found.map(|found| found["ref"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>()
    };
    let shown = |lines: &[toets::domain::view::ItemLine]| {
        lines.iter().map(|line| line.item.reference.clone()).collect::<BTreeSet<_>>()
    };
    assert!(!without("nil_reply").is_empty());
    assert_eq!(shown(&orphans.nil_replies), without("nil_reply"));
    assert_eq!(shown(&orphans.disclosures), without("personal_data"));
}

/// Every service and party between which something was disclosed.
fn weighed(bundle: &Value) -> BTreeSet<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let of = |found: &Value| {
        let service = text(&found["service"]);
        found["parties"].as_array().unwrap().iter().map(move |party| (service.clone(), text(party))).collect::<Vec<_>>()
    };
    bundle["disclosures"].as_array().unwrap().iter().flat_map(of).collect()
}

#[test]
fn what_the_matrix_misses_is_what_the_checks_raise() {
    let made = Made::from(&bundle());
    let mut missing: BTreeMap<&str, BTreeSet<ItemRef>> = BTreeMap::new();
    for (service, party) in weighed(&bundle()) {
        let matrix = made.store.condition_matrix(&Weighed { service, party }).unwrap();
        for (place, column) in matrix.columns.iter().enumerate() {
            let sum = matrix.sums[place];
            assert_eq!(sum.set + sum.missing + sum.not_required, matrix.total);
            let check = match column {
                Column::Condition(Condition::ThirdPartyRule) => "conditions.third_party_rule",
                Column::Condition(Condition::IntelligenceUseOnly) => "conditions.intelligence_use_only",
                Column::Condition(Condition::Destruction) => "conditions.destruction",
                Column::Measure { .. } => "measure.not_applied",
            };
            let lacking = matrix.rows.iter().filter(|row| row.cells[place] == Standing::Missing);
            missing.entry(check).or_default().extend(lacking.map(|row| row.line.item.clone()));
        }
        assert!(matrix.rows.is_sorted_by_key(|row| !row.cells.contains(&Standing::Missing)));
    }
    let all = signals(&made);
    for (check, found) in missing {
        let raised: BTreeSet<ItemRef> =
            all.iter().filter(|signal| signal.check == check).map(|signal| signal.item.clone()).collect();
        assert_eq!(found, raised, "{check}");
    }
}

#[test]
fn every_disclosure_to_a_party_falls_under_one_version_or_under_none() {
    let made = Made::from(&bundle());
    for (service, party) in weighed(&bundle()) {
        let of = Weighed { service, party };
        let page = made.store.notes_page(&of).unwrap();
        let used = page.versions.iter().map(|version| &version.used).chain([&page.without]);
        let disclosures: u64 = used.map(|used| used.disclosures).sum();
        assert_eq!(disclosures, made.store.condition_matrix(&of).unwrap().total, "{of:?}");
        assert!(page.versions.is_sorted_by_key(|version| (version.note.adopted_on, version.note.version)));
    }
    let (earlier, later) = made.store.two_notes("WN-AIVD-ALDER-1", "WN-AIVD-ALDER-2").unwrap();
    assert_eq!((earlier.version, later.version), (1, 2));
    assert!(matches!(made.store.two_notes("WN-AIVD-ALDER-1", "X"), Err(StoreError::NoSuchItem(_))));
}

#[test]
fn a_case_lists_some_disclosures_and_counts_all() {
    let mut bundle = bundle();
    let disclosures = bundle["disclosures"].as_array_mut().unwrap();
    let mut one = disclosures.iter().find(|found| found["authorisations"][0] == "AIVD-OT-2019-03").unwrap().clone();
    for number in 0..600 {
        one["ref"] = format!("X-{number:04}").into();
        disclosures.push(one.clone());
    }
    let made = Made::from(&bundle);
    let item = ItemRef::new(ItemKind::Authorisation, "AIVD-OT-2019-03");
    let case = made.store.case(&item).unwrap();
    assert_eq!((case.disclosures.len(), case.disclosures_total), (500, 614));
    let page = made.store.authorisation_page("AIVD-OT-2019-03").unwrap();
    assert_eq!((page.lines.len(), page.totals.all), (500, 614));
}
