//! A part of a whole in words: always with its unit and denominator chain, a percentage only beside its fraction.

use super::writer::Writer;
use crate::domain::codes::ItemKind;
use crate::domain::count::{ItemCounts, NormCounts};
use crate::text;

/// Below this many items a percentage suggests more than is known.
const LEAST_FOR_PERCENT: u64 = 20;

impl Writer<'_> {
    pub(super) fn of_population(&self, part: u64, counts: &ItemCounts) -> String {
        let fraction = self.text.report_of_population(self.figures(part), self.figures(counts.population));
        self.with_percent(fraction, part, counts.population)
    }

    pub(super) fn of_sampled(&self, part: u64, counts: &ItemCounts) -> String {
        let [part_said, whole, population] = [part, counts.sampled, counts.population].map(|n| self.figures(n));
        let fraction = self.text.report_of_sampled(part_said, whole, population);
        self.with_percent(fraction, part, counts.sampled)
    }

    pub(super) fn of_assessed(&self, part: u64, counts: &ItemCounts) -> String {
        let [part_said, whole, population] = [part, counts.assessed, counts.population].map(|n| self.figures(n));
        let fraction = self.text.report_of_assessed(part_said, whole, population);
        self.with_percent(fraction, part, counts.assessed)
    }

    /// Items with a finding, of the items the norm applies to. A norm found on more items than it is required of has
    /// all assessed ones as its whole.
    pub(super) fn of_norm(&self, norm: NormCounts, counts: &ItemCounts, kind: ItemKind) -> String {
        let applies = if norm.items() > norm.applies { counts.assessed } else { norm.applies };
        let part = self.figures(norm.items());
        let whole = self.figures(applies);
        let unit = self.text.items(kind, applies);
        let population = self.figures(counts.population);
        let fraction = if applies == counts.assessed {
            self.text.report_fraction_assessed(part, applies, whole, unit, population)
        } else {
            let assessed = self.figures(counts.assessed);
            self.text.report_fraction_applies(part, applies, whole, unit, assessed, population)
        };
        self.with_percent(fraction, norm.items(), applies)
    }

    fn with_percent(&self, fraction: String, part: u64, whole: u64) -> String {
        match percent(part, whole) {
            Some(percent) => self.text.report_with_percent(fraction, percent),
            None => fraction,
        }
    }
}

/// Whole percents, where there are enough items.
fn percent(part: u64, whole: u64) -> Option<String> {
    text::percent(part, whole).filter(|_| whole >= LEAST_FOR_PERCENT)
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use crate::domain::codes::Language;
    use crate::report::Audience;
    use crate::text::Text;

    #[test]
    fn a_percentage_needs_twenty_items_and_does_not_round_to_none_or_all() {
        assert_eq!(percent(4, 8), None);
        assert_eq!(percent(12, 20).as_deref(), Some("60"));
        assert_eq!(percent(1, 1_000).as_deref(), Some("<1"));
        assert_eq!(percent(999, 1_000).as_deref(), Some(">99"));
        assert_eq!(percent(0, 20).as_deref(), Some("0"));
        assert_eq!(percent(20, 20).as_deref(), Some("100"));
    }

    #[test]
    fn the_whole_denominator_chain_is_said() {
        let framework = fixture::framework();
        let counts = ItemCounts { population: 163, excluded: 143, sampled: 20, assessed: 20, ..ItemCounts::default() };
        let nl = Text::new(Language::Dutch);
        let writer = Writer::new(&nl, &framework, Audience::Secret);
        assert_eq!(writer.of_assessed(12, &counts), "12 van de 20 beoordeelde (van 163), 60%");
        let norm = NormCounts { careless: 2, unlawful: 1, applies: 12 };
        assert_eq!(
            writer.of_norm(norm, &counts, ItemKind::Disclosure),
            "3 van de 12 beoordeelde verstrekkingen waarop de norm ziet (van 20 beoordeelde, van 163)"
        );
        let optional = NormCounts { applies: 0, ..norm };
        assert_eq!(
            writer.of_norm(optional, &counts, ItemKind::Disclosure),
            "3 van de 20 beoordeelde verstrekkingen (van 163), 15%"
        );
        let en = Text::new(Language::English);
        let writer = Writer::new(&en, &framework, Audience::Secret);
        assert_eq!(writer.of_assessed(12, &counts), "12 of the 20 assessed (of 163), 60%");
        let persons = ItemCounts { population: 8, sampled: 8, assessed: 8, ..ItemCounts::default() };
        assert_eq!(writer.of_assessed(4, &persons), "4 of the 8 assessed (of 8)");
    }
}
