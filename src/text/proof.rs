//! Bound numbers as they are written, and what proof-reading found, in words.

use super::{Numerals, Text, decimal, number};
use crate::domain::bound::{Binding, Fault, Of, UnitWord, Value, Whole, Written};
use crate::domain::codes::{Code, ItemKind, Language};
use crate::domain::proof::{Lack, Place, Remark};

messages! { PROOF:
    number_unit(count, said, unit) = "number-unit";
    number_of(count, said, whole) = "number-of";
    number_of_population(part, unit) = "number-of-population";
    number_of_sampled(part, unit, population) = "number-of-sampled";
    number_of_assessed(count, said, whole, unit, population) = "number-of-assessed";
    number_of_applies(part, unit, population) = "number-of-applies";
    proof_place_reasoning(item, norm) = "proof-place-reasoning";
    proof_place_compensating(item, norm) = "proof-place-compensating";
    proof_place_recommendation(service, number) = "proof-place-recommendation";
    proof_place_template(name) = "proof-place-template";
    proof_place_finding(item, norm) = "proof-place-finding";
    proof_place_item(item) = "proof-place-item";
    proof_place_counts() = "proof-place-counts";
    proof_fault_unclosed() = "proof-fault-unclosed";
    proof_fault_no_query(found) = "proof-fault-no-query";
    proof_fault_not_a_number(found) = "proof-fault-not-a-number";
    proof_fault_unknown_term(found, known) = "proof-fault-unknown-term";
    proof_fault_twice(name) = "proof-fault-twice";
    proof_fault_unknown_code(name, found, known) = "proof-fault-unknown-code";
    proof_fault_no_kind(known) = "proof-fault-no-kind";
    proof_fault_verdict_and_state() = "proof-fault-verdict-and-state";
    proof_fault_not_of_a_norm(found) = "proof-fault-not-of-a-norm";
    proof_fault_applies_without_norm() = "proof-fault-applies-without-norm";
    proof_fault_written_whole() = "proof-fault-written-whole";
    proof_unreadable(source, why) = "proof-unreadable";
    proof_no_such_service(source, service, known) = "proof-no-such-service";
    proof_no_such_norm(source, norm, known) = "proof-no-such-norm";
    proof_stale(source, written, now, pin) = "proof-stale";
    proof_unit(source, word, counted) = "proof-unit";
    proof_quantifier(source, words, percent, from, to) = "proof-quantifier";
    proof_quantifier_nothing(source, words) = "proof-quantifier-nothing";
    proof_outside(verdict) = "proof-outside";
    proof_recommendation_no_item(item) = "proof-recommendation-no-item";
    proof_recommendation_item_sound(item) = "proof-recommendation-item-sound";
    proof_recommendation_no_norm(norm) = "proof-recommendation-no-norm";
    proof_recommendation_norm_sound(norm, service) = "proof-recommendation-norm-sound";
    proof_no_compensation() = "proof-no-compensation";
    proof_not_concluded() = "proof-not-concluded";
    proof_unsound(what) = "proof-unsound";
    proof_conflict() = "proof-conflict";
    proof_stale_assessment(reviewer) = "proof-stale-assessment";
    proof_open(state) = "proof-open";
    proof_nothing() = "proof-nothing";
    proof_found(count, number) = "proof-found";
    proof_stops(count, number) = "proof-stops";
    proof_where() = "proof-where";
    proof_what() = "proof-what";
    proof_final() = "proof-final";
    proof_refused(lines) = "proof-refused";
}

/// Every word for items, in both languages: a Dutch report may be written around an English quotation.
#[must_use]
pub fn unit_words() -> Vec<UnitWord> {
    let mut found = Vec::new();
    for language in [Language::Dutch, Language::English] {
        let text = Text::new(language);
        for &kind in ItemKind::ALL {
            found.extend([1, 2].map(|count| UnitWord { kind, words: text.items(kind, count).to_lowercase() }));
        }
    }
    found
}

impl Text {
    /// A bound number in running text: with its unit, unless the writer writes that.
    #[must_use]
    pub fn bound_number(&self, binding: &Binding<'_>, value: Value) -> String {
        let kind = binding.query.kind;
        let Some(whole) = value.whole else {
            let said = self.numeral(value.count);
            return match binding.written {
                Some(_) => said,
                None => self.number_unit(value.count, said, self.items(kind, value.count)),
            };
        };
        if binding.written.is_some() {
            let numerals = Numerals::suiting([value.count, whole.count]);
            return self.number_of(value.count, numerals.say(value.count, self), numerals.say(whole.count, self));
        }
        self.with_whole(value.count, whole, kind)
    }

    fn with_whole(&self, count: u64, whole: Whole, kind: ItemKind) -> String {
        let numerals = Numerals::suiting([count, whole.population]);
        let [part, of, population] = [count, whole.count, whole.population].map(|number| numerals.say(number, self));
        let unit = self.items(kind, whole.count);
        let fraction = self.number_of(count, part.clone(), of.clone());
        match whole.of {
            Of::Population => self.number_of_population(fraction, unit),
            Of::Sampled => self.number_of_sampled(fraction, unit, population),
            Of::Assessed => self.number_of_assessed(count, part, of, unit, population),
            Of::Applies => self.number_of_applies(fraction, unit, population),
        }
    }

    /// Where something was found.
    #[must_use]
    pub fn remark_place(&self, remark: &Remark) -> String {
        match remark {
            Remark::Unreadable { place, .. }
            | Remark::NoSuchService { place, .. }
            | Remark::NoSuchNorm { place, .. }
            | Remark::Stale { place, .. }
            | Remark::Unit { place, .. }
            | Remark::Quantifier { place, .. }
            | Remark::OpenPlace { place, .. } => self.text_place(place),
            Remark::RecommendationItem { service, number, .. } | Remark::RecommendationNorm { service, number, .. } => {
                self.proof_place_recommendation(service, number)
            }
            Remark::Outside { finding, .. } | Remark::StaleAssessment(finding) => {
                self.proof_place_finding(finding.item.to_string(), &finding.norm)
            }
            Remark::NoCompensation { item, norm } | Remark::NotConcluded { item, norm } => {
                self.proof_place_finding(item.to_string(), norm)
            }
            Remark::Conflict { item } | Remark::Open { item, .. } => self.proof_place_item(item.to_string()),
            Remark::Unsound(_) => self.proof_place_counts(),
        }
    }

    fn text_place(&self, place: &Place) -> String {
        match place {
            Place::Reasoning { item, norm } => self.proof_place_reasoning(item.to_string(), norm),
            Place::Compensating { item, norm } => self.proof_place_compensating(item.to_string(), norm),
            Place::Recommendation { service, number } => self.proof_place_recommendation(service, number),
            Place::Template(name) => self.proof_place_template(name),
        }
    }

    /// What was found, and what to do about it.
    #[must_use]
    pub fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::Unreadable { source, fault, .. } => self.proof_unreadable(source, self.fault(fault)),
            Remark::NoSuchService { source, service, known, .. } => {
                self.proof_no_such_service(source, service, known.join(", "))
            }
            Remark::NoSuchNorm { source, norm, known, .. } => self.proof_no_such_norm(source, norm, known.join(", ")),
            Remark::Stale { source, written, now, .. } => {
                let now = Written { count: now.count, whole: now.whole.map(|whole| whole.count) };
                self.proof_stale(source, self.written(*written), self.written(now), pin(now))
            }
            Remark::Unit { source, counted, word, .. } => self.proof_unit(source, word, self.items(*counted, 2)),
            Remark::Quantifier { source, words, percent: None, .. } => self.proof_quantifier_nothing(source, words),
            Remark::Quantifier { source, words, percent: Some(percent), from, to, .. } => {
                let [percent, from, to] = [*percent, *from, *to].map(|share| self.share(share));
                self.proof_quantifier(source, words, percent, from, to)
            }
            Remark::OpenPlace { words, .. } => self.proof_open_place(words),
            Remark::Outside { verdict, .. } => self.proof_outside(self.word(*verdict)),
            Remark::RecommendationItem { item, lacks: Lack::Existence, .. } => {
                self.proof_recommendation_no_item(item.to_string())
            }
            Remark::RecommendationItem { item, lacks: Lack::Finding, .. } => {
                self.proof_recommendation_item_sound(item.to_string())
            }
            Remark::RecommendationNorm { norm, lacks: Lack::Existence, .. } => self.proof_recommendation_no_norm(norm),
            Remark::RecommendationNorm { norm, service, lacks: Lack::Finding, .. } => {
                self.proof_recommendation_norm_sound(norm, service)
            }
            Remark::NoCompensation { .. } => self.proof_no_compensation(),
            Remark::NotConcluded { .. } => self.proof_not_concluded(),
            Remark::Unsound(unsound) => self.proof_unsound(unsound.to_string()),
            Remark::Conflict { .. } => self.proof_conflict(),
            Remark::StaleAssessment(key) => self.proof_stale_assessment(&key.reviewer),
            Remark::Open { state, .. } => self.proof_open(self.state(*state)),
        }
    }

    fn fault(&self, fault: &Fault) -> String {
        let known = |name: &str| Fault::known(name).join(", ");
        match fault {
            Fault::Unclosed => self.proof_fault_unclosed(),
            Fault::NoQuery(found) => self.proof_fault_no_query(found),
            Fault::NotANumber(found) => self.proof_fault_not_a_number(found),
            Fault::UnknownTerm(found) => self.proof_fault_unknown_term(found, known("")),
            Fault::Twice(name) => self.proof_fault_twice(*name),
            Fault::UnknownCode { name, code } => self.proof_fault_unknown_code(*name, code, known(name)),
            Fault::NoKind => self.proof_fault_no_kind(known("kind")),
            Fault::VerdictAndState => self.proof_fault_verdict_and_state(),
            Fault::NotOfANorm(found) => self.proof_fault_not_of_a_norm(found),
            Fault::AppliesWithoutNorm => self.proof_fault_applies_without_norm(),
            Fault::WrittenWhole => self.proof_fault_written_whole(),
        }
    }

    fn written(&self, written: Written) -> String {
        let figures = |count| number(count, self.language());
        match written.whole {
            Some(whole) => self.number_of(written.count, figures(written.count), figures(whole)),
            None => figures(written.count),
        }
    }

    /// A share in percent, with a decimal only where it has one.
    fn share(&self, percent: f64) -> String {
        let places = usize::from(percent.fract() != 0.0);
        decimal(percent, places, self.language())
    }
}

/// The number as it stands before the bar.
fn pin(written: Written) -> String {
    match written.whole {
        Some(whole) => format!("{}/{whole}", written.count),
        None => written.count.to_string(),
    }
}

#[cfg(test)]
#[path = "proof_tests.rs"]
mod tests;
