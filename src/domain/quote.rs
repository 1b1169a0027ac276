//! What can be quoted from a case, and where a quote stands in it now.

use super::records::{Authorisation, Disclosure, Document, Matter, Person, WeighingNote};
use super::review_records::Evidence;
use super::view::{CaseFile, Record};
use chrono::NaiveDate;
use std::ops::Range;

/// A text of a record or document, whole, as it was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'a> {
    /// As evidence names it: the ref of a document, or `kind:ref` of a record.
    pub document: String,
    pub version: Option<i64>,
    /// When the document came about.
    pub date: Option<NaiveDate>,
    /// The field that holds it, as bundles call it.
    pub field: &'static str,
    pub text: &'a str,
}

/// Where a quote stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// At the place where it was quoted.
    pub in_place: bool,
}

impl Passage<'_> {
    /// The bytes of the text as evidence. `sha256`: of the whole text.
    #[must_use]
    pub fn quoted(&self, range: Range<usize>, sha256: String) -> Option<Evidence> {
        let quote = self.text.get(range.clone()).filter(|quote| !quote.trim().is_empty())?;
        let characters = |text: &str| i64::try_from(text.chars().count()).ok();
        Some(Evidence {
            document: self.document.clone(),
            quote: quote.to_owned(),
            version: self.version,
            field: Some(self.field.to_owned()),
            offset: characters(&self.text[..range.start]),
            length: characters(quote),
            text_sha256: Some(sha256),
        })
    }

    /// Whether the evidence may be from this text: it names the document and, if any, the field.
    #[must_use]
    pub fn may_hold(&self, evidence: &Evidence) -> bool {
        evidence.document == self.document && evidence.field.as_ref().is_none_or(|field| field == self.field)
    }
}

/// Where the quote stands in the text: at its own place if it is still there, else where the same words come nearest.
#[must_use]
pub fn locate(text: &str, evidence: &Evidence) -> Option<Found> {
    let quote = evidence.quote.as_str();
    if quote.is_empty() {
        return None;
    }
    let byte = |offset: i64| {
        let characters = usize::try_from(offset).ok()?;
        // The end of the text is a place too.
        text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(characters)
    };
    let was = evidence.offset.and_then(byte);
    if let Some(start) = was.filter(|start| text[*start..].starts_with(quote)) {
        return Some(Found { range: start..start + quote.len(), in_place: true });
    }
    let from = was.unwrap_or(if evidence.offset.is_some() { text.len() } else { 0 });
    let nearest = text.match_indices(quote).map(|(start, _)| start).min_by_key(|start| start.abs_diff(from))?;
    // What never had a place has not moved from it.
    Some(Found { range: nearest..nearest + quote.len(), in_place: evidence.offset.is_none() })
}

fn passages<'a>(
    of: (String, Option<i64>, Option<NaiveDate>),
    fields: &[(&'static str, Option<&'a String>)],
) -> Vec<Passage<'a>> {
    let (document, version, date) = of;
    let filled = fields.iter().filter_map(|(field, text)| Some((*field, text.filter(|text| !text.trim().is_empty())?)));
    filled.map(|(field, text)| Passage { document: document.clone(), version, date, field, text }).collect()
}

/// The texts of the item's own record, in the order in which they stand on the screen.
#[must_use]
pub fn of_record(record: &Record) -> Vec<Passage<'_>> {
    match record {
        Record::Disclosure(found) => of_disclosure(found),
        Record::Authorisation(found) => of_authorisation(found),
        Record::WeighingNote(found) => of_note(found),
        Record::Person(found) => of_person(found),
        Record::Matter(found) => of_matter(found),
    }
}

fn of_disclosure(found: &Disclosure) -> Vec<Passage<'_>> {
    passages(
        (found.item().to_string(), None, Some(found.date)),
        &[
            ("subject", found.subject.as_ref()),
            ("reliability", found.reliability.as_ref()),
            ("source_reference", found.source_reference.as_ref()),
            ("currency", found.currency.as_ref()),
            ("registration", found.registration.as_ref()),
            ("ground", found.ground.as_ref()),
            ("text", found.text.as_ref()),
        ],
    )
}

/// The texts of an authorisation.
#[must_use]
pub fn of_authorisation(found: &Authorisation) -> Vec<Passage<'_>> {
    passages(
        (format!("authorisation:{}", found.reference), None, found.granted_on.or(found.valid_from)),
        &[
            ("necessity", found.necessity.as_ref()),
            ("proportionality", found.proportionality.as_ref()),
            ("subsidiarity", found.subsidiarity.as_ref()),
            ("risks", found.risks.as_ref()),
            ("mitigation", found.mitigation.as_ref()),
            ("text", found.text.as_ref()),
        ],
    )
}

/// The texts of a weighing note.
#[must_use]
pub fn of_note(found: &WeighingNote) -> Vec<Passage<'_>> {
    passages(
        (format!("weighing_note:{}", found.reference), Some(found.version), Some(found.adopted_on)),
        &[
            ("added_value", found.added_value.as_ref()),
            ("international_obligations", found.international_obligations.as_ref()),
            ("quid_pro_quo", found.quid_pro_quo.as_ref()),
            ("text", found.text.as_ref()),
        ],
    )
}

fn of_person(found: &Person) -> Vec<Passage<'_>> {
    passages(
        (format!("person:{}", found.reference), None, None),
        &[("category", found.category.as_ref()), ("grounds", found.grounds.as_ref()), ("notes", found.notes.as_ref())],
    )
}

fn of_matter(found: &Matter) -> Vec<Passage<'_>> {
    passages((format!("matter:{}", found.reference), None, None), &[("text", found.text.as_ref())])
}

/// The text of a document.
#[must_use]
pub fn of_document(found: &Document) -> Vec<Passage<'_>> {
    passages((found.reference.clone(), None, found.date), &[("text", found.text.as_ref())])
}

/// The day the case is judged by: what came later is hindsight.
#[must_use]
pub fn day_of(file: &CaseFile) -> Option<NaiveDate> {
    match &file.record {
        Record::Disclosure(found) => Some(found.date),
        Record::Person(_) => file.disclosures.first().map(|disclosure| disclosure.date),
        Record::Authorisation(_) | Record::WeighingNote(_) | Record::Matter(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passage(text: &str) -> Passage<'_> {
        Passage { document: "DOC-1".into(), version: Some(2), date: None, field: "text", text }
    }

    /// Words with combining marks, wide characters, controls and line ends.
    const WORDS: &str = "([a-z]{0,4}|e\u{301}{0,6}|[日本語漢字]{0,3}|👩‍👩‍👧|🇳🇱|[\u{0}-\u{7f}]|ﬁ|\n|\r\n|\u{202e}|.){0,40}";

    proptest! {
        #[test]
        fn a_quote_is_found_again_at_its_place(text in WORDS, from: prop::sample::Index, to: prop::sample::Index) {
            let places: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
            let (one, other) = (places[from.index(places.len())], places[to.index(places.len())]);
            let range = one.min(other)..one.max(other);
            let Some(evidence) = passage(&text).quoted(range.clone(), String::new()) else {
                prop_assert!(text[range].trim().is_empty());
                return Ok(());
            };
            prop_assert_eq!(&evidence.quote, &text[range.clone()]);
            prop_assert_eq!(locate(&text, &evidence), Some(Found { range, in_place: true }));
        }

        #[test]
        fn what_was_put_before_it_moves_a_quote(text in WORDS, before in "[a-z]{1,9}") {
            prop_assume!(!text.trim().is_empty());
            let evidence = passage(&text).quoted(0..text.len(), String::new()).unwrap();
            let changed = format!("{before}{text}");
            let found = locate(&changed, &evidence).unwrap();
            prop_assert_eq!(&changed[found.range], &text);
        }
    }

    #[test]
    fn the_nearest_of_the_same_words_is_meant() {
        let text = "akkoord. En verder: akkoord.";
        let evidence = passage(text).quoted(20..27, String::new()).unwrap();
        assert_eq!((evidence.quote.as_str(), evidence.offset), ("akkoord", Some(20)));
        let found = locate("akkoord. Nu staat hier meer: akkoord.", &evidence).unwrap();
        assert_eq!(found, Found { range: 29..36, in_place: false });
        assert_eq!(locate("niet akk.", &evidence), None);
    }

    #[test]
    fn a_quote_without_a_place_is_where_its_words_are() {
        let evidence = Evidence { document: "DOC-1".into(), quote: "twee".into(), ..Evidence::default() };
        assert_eq!(locate("een twee", &evidence), Some(Found { range: 4..8, in_place: true }));
        assert!(passage("").may_hold(&evidence));
    }
}
