//! Names for what may not be named: `verstrekking A-12`, `dienst 3`; the same for the same thing in the whole report.

use crate::domain::codes::{ItemKind, PartyKind};
use crate::domain::item::ItemRef;
use crate::domain::view::ReportData;
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// Where an item stands: the place of its service, and its own among the items of its kind.
pub(super) type Place = (usize, u64);

/// The pseudonyms of one report.
#[derive(Debug)]
pub(super) struct Pseudonyms {
    /// `A-12`: the letter of the service, the place in walking order among its items of the kind.
    items: BTreeMap<ItemRef, Place>,
    /// Code of the party -> what it is, its place in order of first mention.
    parties: BTreeMap<String, (PartyKind, u64)>,
}

impl Pseudonyms {
    /// Numbers everything the report names, whether it is secret or not: a pseudonym stays the same when a
    /// classification changes.
    pub(super) fn of(data: &ReportData) -> Self {
        let mut numbering = Numbering::new(data);
        for case in &data.cases {
            numbering.item(&case.item, &case.service);
            case.parties.iter().for_each(|party| numbering.party(party, data));
        }
        for finding in &data.findings {
            numbering.item(&finding.item, &finding.service);
        }
        for recommendation in &data.recommendations {
            recommendation.items.iter().for_each(|item| numbering.item(item, &recommendation.service));
        }
        for question in &data.questions {
            let service = question.service.as_deref().unwrap_or_default();
            question.item.iter().for_each(|item| numbering.item(item, service));
        }
        numbering.done
    }

    pub(super) fn item(&self, item: &ItemRef, text: &Text) -> String {
        format!("{} {}", text.items(item.kind, 1), self.mark(item))
    }

    /// The pseudonym without what it stands for: `A-12`.
    pub(super) fn mark(&self, item: &ItemRef) -> String {
        self.place(item).map_or_else(|| "?".to_owned(), |(service, number)| format!("{}-{number}", letters(service)))
    }

    /// In this order items are listed, for every audience: what the report does not name comes first.
    pub(super) fn place(&self, item: &ItemRef) -> Option<Place> {
        self.items.get(item).copied()
    }

    pub(super) fn party(&self, code: &str, text: &Text) -> String {
        let (kind, number) = self.parties.get(code).copied().unwrap_or((PartyKind::ForeignService, 0));
        match kind {
            PartyKind::ForeignService => text.report_pseudonym_service(number),
            PartyKind::MultilateralGroup => text.report_pseudonym_group(number),
            PartyKind::DomesticAuthority => text.report_pseudonym_authority(number),
        }
    }
}

struct Numbering<'a> {
    services: BTreeMap<&'a str, usize>,
    items: BTreeMap<(usize, ItemKind), u64>,
    parties: BTreeMap<PartyKind, u64>,
    done: Pseudonyms,
}

impl<'a> Numbering<'a> {
    fn new(data: &'a ReportData) -> Self {
        let codes: BTreeSet<&str> = service_codes(data);
        let services = codes.into_iter().enumerate().map(|(place, code)| (code, place)).collect();
        let done = Pseudonyms { items: BTreeMap::new(), parties: BTreeMap::new() };
        Self { services, items: BTreeMap::new(), parties: BTreeMap::new(), done }
    }

    fn item(&mut self, item: &ItemRef, service: &str) {
        if self.done.items.contains_key(item) {
            return;
        }
        let service = self.services.get(service).copied().unwrap_or(UNKNOWN_SERVICE);
        let number = self.items.entry((service, item.kind)).or_default();
        *number += 1;
        self.done.items.insert(item.clone(), (service, *number));
    }

    fn party(&mut self, code: &str, data: &ReportData) {
        if self.done.parties.contains_key(code) {
            return;
        }
        let kind = data.parties.get(code).map_or(PartyKind::ForeignService, |party| party.kind);
        let number = self.parties.entry(kind).or_default();
        *number += 1;
        self.done.parties.insert(code.to_owned(), (kind, *number));
    }
}

/// Every service the report names, in order of code: a finding of one that is not listed must not be lost.
pub(super) fn service_codes(data: &ReportData) -> BTreeSet<&str> {
    let listed = data.services.iter().map(|service| service.code.as_str());
    let counted = data.counts.services.keys().map(String::as_str);
    let found = data.findings.iter().map(|finding| finding.service.as_str());
    let told = data.cases.iter().map(|case| case.service.as_str());
    let advised = data.recommendations.iter().map(|recommendation| recommendation.service.as_str());
    listed.chain(counted).chain(found).chain(told).chain(advised).collect()
}

/// What is of no service the report knows stands behind all that is.
const UNKNOWN_SERVICE: usize = usize::MAX;

fn letters(service: usize) -> String {
    if service == UNKNOWN_SERVICE { "0".to_owned() } else { letter(service) }
}

/// A, B, .. Z, AA, AB, ..
fn letter(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).expect("a remainder of 26"));
    if place < 26 { last.to_string() } else { format!("{}{last}", letter(place / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letter), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
