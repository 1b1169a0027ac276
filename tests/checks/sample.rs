//! The signals of the sample, counted per service and check.

use super::{Case, raised};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use toets::domain::check::SignalStatus;
use toets::store::Checker;

pub fn bundle() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/elevated-risk/bundle.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_sample_raises_these() {
    let bundle = bundle();
    let case = Case::new(&bundle, "wiv2017");
    let signals = case.signals();
    assert_eq!(raised(&signals), super::oracle::wiv2017(&bundle));
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for signal in &signals {
        let service = if signal.item.reference.contains("MIVD") { "MIVD" } else { "AIVD" };
        *counts.entry((service, signal.check.as_str())).or_default() += 1;
    }
    let lines: Vec<String> =
        counts.iter().map(|((service, check), count)| format!("{service} {check} {count}")).collect();
    let expected = "AIVD authorisation.category 1
AIVD authorisation.open_category 3
AIVD currency.missing 4
AIVD grounds.missing 2
AIVD group.single_reasoning 1
AIVD measure.not_applied 1
AIVD proportionality.missing 3
AIVD regime.exception 4
AIVD reliability.missing 3
AIVD request.unauthorised 1
AIVD weighing_note.newer 4
MIVD authorisation.level 5
MIVD authorisation.missing 7
MIVD conditions.intelligence_use_only 13
MIVD conditions.third_party_rule 13
MIVD currency.missing 1
MIVD measure.not_applied 15
MIVD motivation.missing 20
MIVD proportionality.missing 13
MIVD reliability.missing 9";
    assert_eq!(lines.join("\n"), expected);
    assert_eq!(signals.iter().filter(|signal| signal.status == SignalStatus::Dismissed).count(), 1);
}

#[test]
fn the_signals_of_one_item_are_those_of_the_whole() {
    let case = Case::new(&bundle(), "wiv2017");
    let signals = case.signals();
    let mut checker = Checker::open(&case.file, &case.framework.checks, &Arc::default()).unwrap();
    let items: std::collections::BTreeSet<_> = signals.iter().map(|signal| signal.item.clone()).collect();
    for item in &items {
        let expected: Vec<_> = signals.iter().filter(|signal| signal.item == *item).cloned().collect();
        assert_eq!(checker.of(item).unwrap(), expected);
    }
    let quiet = toets::domain::item::ItemRef::parse("weighing_note:WN-AIVD-ALDER-1").unwrap();
    assert_eq!(checker.of(&quiet).unwrap(), []);
}
