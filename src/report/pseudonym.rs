//! Names for what may not be named: `verstrekking A-12`, `dienst 3`; the same for the same thing in the whole report.

use crate::domain::codes::{ItemKind, PartyKind};
use crate::domain::item::ItemRef;
use crate::domain::view::ReportData;
use crate::text::Text;
use std::collections::{BTreeMap, BTreeSet};

/// The pseudonyms of one report.
#[derive(Debug)]
pub(super) struct Pseudonyms {
    /// `A-12`: the letter of the service, the place in walking order among its items of the kind.
    items: BTreeMap<ItemRef, String>,
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
        let number = self.items.get(item).map_or("?", String::as_str);
        format!("{} {number}", text.items(item.kind, 1))
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
    letters: BTreeMap<&'a str, String>,
    items: BTreeMap<(String, ItemKind), u64>,
    parties: BTreeMap<PartyKind, u64>,
    done: Pseudonyms,
}

impl<'a> Numbering<'a> {
    fn new(data: &'a ReportData) -> Self {
        let codes: BTreeSet<&str> = service_codes(data);
        let letters = codes.into_iter().enumerate().map(|(place, code)| (code, letter(place))).collect();
        let done = Pseudonyms { items: BTreeMap::new(), parties: BTreeMap::new() };
        Self { letters, items: BTreeMap::new(), parties: BTreeMap::new(), done }
    }

    fn item(&mut self, item: &ItemRef, service: &str) {
        if self.done.items.contains_key(item) {
            return;
        }
        let letter = self.letters.get(service).cloned().unwrap_or_else(|| "0".to_owned());
        let number = self.items.entry((letter.clone(), item.kind)).or_default();
        *number += 1;
        self.done.items.insert(item.clone(), format!("{letter}-{number}"));
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
