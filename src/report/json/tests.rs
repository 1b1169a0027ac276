//! The counts contract, and the whole report as JSON.

use super::*;
use crate::domain::codes::{ItemKind, Language};
use crate::domain::count::{ItemCounts, NormCounts};
use crate::report::{Audience, fixture};

/// The example of the contract: the AIVD's 69 disclosures.
fn example() -> CountTable {
    let mut counts = CountTable::default();
    let service = counts.service_mut("AIVD");
    let items = ItemCounts {
        population: 69,
        sampled: 69,
        assessed: 69,
        unlawful: 6,
        careless: 8,
        in_order: 55,
        ..ItemCounts::default()
    };
    service.items.insert(ItemKind::Disclosure, items);
    service.items.insert(ItemKind::Matter, ItemCounts::default());
    *service.norm_mut("reliability", ItemKind::Disclosure) = NormCounts { careless: 8, unlawful: 0, applies: 60 };
    *service.norm_mut("record", ItemKind::Disclosure) = NormCounts { careless: 0, unlawful: 6, applies: 69 };
    service.norm_mut("subsidiarity", ItemKind::Disclosure);
    counts.sum_up();
    counts
}

#[test]
fn the_counts_are_the_contract_to_the_letter() {
    assert_eq!(example().broken_identities(), []);
    insta::assert_snapshot!(counts_json(&fixture::data().investigation, &example()));
}

#[test]
fn counts_only_is_the_contract_for_every_audience() {
    let data = fixture::data();
    let text = Text::new(Language::Dutch);
    for &audience in Audience::ALL {
        let request = Request::new([Section::Counts], audience);
        let json = render(&data, &fixture::framework(), &request, &text).unwrap();
        assert_eq!(json, counts_json(&data.investigation, &data.counts));
    }
}

#[test]
fn the_whole_report_honours_the_audience() {
    let text = Text::new(Language::Dutch);
    let request = Request::new([Section::All], Audience::Public);
    insta::assert_snapshot!(render(&fixture::data(), &fixture::framework(), &request, &text).unwrap());
}
