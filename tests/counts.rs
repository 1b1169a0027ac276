//! The counts of random investigations, held against a second reading of the contract.

#[path = "counts/bundles.rs"]
mod bundles;
#[path = "counts/oracle.rs"]
mod oracle;

use crate::made::Made;
use bundles::Choices;
use oracle::{Counts, Oracle};
use proptest::prelude::*;
use serde_json::Value;
use toets::domain::count::{CountTable, ServiceCounts};
use toets::store::EventId;

/// The program's table in the form of the oracle's.
fn flat(table: &CountTable) -> Counts {
    let mut counts = Counts::new();
    let services = table.services.iter().map(|(code, service)| (code.as_str(), service));
    for (code, service) in services.chain([("total", &table.total)]) {
        flatten(code, service, &mut counts);
    }
    counts.retain(|_, count| *count > 0);
    counts
}

fn flatten(code: &str, service: &ServiceCounts, counts: &mut Counts) {
    for (kind, items) in &service.items {
        for (column, count) in items.named() {
            counts.insert(format!("{code} {kind} {column}"), count);
        }
    }
    for (norm, kinds) in &service.norms {
        for (kind, found) in kinds {
            let columns = [
                ("careless", found.careless),
                ("unlawful", found.unlawful),
                ("items", found.items()),
                ("applies", found.applies),
            ];
            for (column, count) in columns {
                counts.insert(format!("{code} {norm} {kind} {column}"), count);
            }
        }
    }
}

/// Counts a file, which must agree with the oracle and with itself.
fn counted(made: &Made, bundle: &Value) -> Result<Counts, TestCaseError> {
    let table = made.store.counts().unwrap();
    prop_assert_eq!(table.broken_identities(), vec![]);
    let counts = flat(&table);
    prop_assert_eq!(&counts, &Oracle::new(bundle).counts(), "{}", bundle);
    Ok(counts)
}

fn choices(most: usize) -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_imported_investigation_is_counted_as_the_contract_says(choices in choices(500)) {
        let bundle = bundles::bundle(&mut Choices::new(&choices));
        let made = Made::from(&bundle);
        let counts = counted(&made, &bundle)?;
        let exported = made.exported();
        let again = Made::from(&exported);
        prop_assert_eq!(counted(&again, &exported)?, counts);
        prop_assert_eq!(again.exported(), exported);
    }

    #[test]
    fn changes_are_counted_and_can_be_taken_back_and_done_again(
        choices in choices(300),
        steps in prop::collection::vec(choices(40), 1..12),
    ) {
        let bundle = bundles::bundle(&mut Choices::new(&choices));
        let mut made = Made::from(&bundle);
        let before = (counted(&made, &bundle)?, made.exported());

        let mut written: Vec<EventId> = Vec::new();
        for step in &steps {
            let choices = &mut Choices::new(step);
            let changes: Vec<_> = (0..=choices.below(3)).map(|_| bundles::change(choices, &bundle)).collect();
            written.push(made.record(&changes));
            counted(&made, &made.exported())?;
        }
        let after = (counted(&made, &made.exported())?, made.exported());

        let undone: Vec<EventId> = written.iter().rev().map(|&id| made.undo(id)).collect();
        prop_assert_eq!((counted(&made, &made.exported())?, made.exported()), before);

        for id in undone.into_iter().rev() {
            made.undo(id);
        }
        prop_assert_eq!((counted(&made, &made.exported())?, made.exported()), after);
    }
}

/// `PROPTEST_CASES`, or enough to notice.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64)
}
