//! What may be said on the strength of a sample, in words.

use super::{Text, decimal, number, percent};
use crate::domain::agreement::{Agreement, Kappa};
use crate::domain::codes::{ItemKind, Language};
use crate::domain::drawing::NO_VALUE;
use crate::domain::estimate::{Hits, Interval, Stratified};
use crate::domain::level::Level;
use crate::domain::statement::{Basis, Refusal, Statement};

messages! { STATEMENT:
    statement_full(population, unit) = "statement-full";
    statement_random(population, unit, read, level) = "statement-random";
    statement_stratified(population, unit, strata, read, level) = "statement-stratified";
    statement_refused_method_unknown() = "statement-refused-method-unknown";
    statement_refused_purposive() = "statement-refused-purposive";
    statement_refused_extension() = "statement-refused-extension";
    statement_refused_no_frame() = "statement-refused-no-frame";
    statement_refused_outside_frame() = "statement-refused-outside-frame";
    statement_refused_not_in_full(read, population) = "statement-refused-not-in-full";
    statement_refused_several_kinds() = "statement-refused-several-kinds";
    statement_refused_clusters() = "statement-refused-clusters";
    statement_refused_no_seed() = "statement-refused-no-seed";
    statement_refused_open(count, said) = "statement-refused-open";
    statement_refused_stratum_unread() = "statement-refused-stratum-unread";
    statement_fraction(hits, read) = "statement-fraction";
    statement_drawn(hits, read, population) = "statement-drawn";
    statement_with_percent(fraction, percent) = "statement-with-percent";
    statement_between(lower, upper, population) = "statement-between";
    statement_exactly(hits, population) = "statement-exactly";
    statement_between_percent(between, lower, upper) = "statement-between-percent";
    statement_estimate(estimate, population, between) = "statement-estimate";
    statement_verdict() = "statement-verdict";
    statement_in_sample() = "statement-in-sample";
    statement_in_population() = "statement-in-population";
    statement_nothing() = "statement-nothing";
    statement_not_found() = "statement-not-found";
    statement_excluded() = "statement-excluded";
    statement_open() = "statement-open";
    statement_stratum() = "statement-stratum";
    statement_stratum_numbered(number) = "statement-stratum-numbered";
    statement_no_value() = "statement-no-value";
    statement_all_strata() = "statement-all-strata";
    statement_agreement() = "statement-agreement";
    statement_agreement_intro() = "statement-agreement-intro";
    statement_agreement_overall() = "statement-agreement-overall";
    statement_agreement_both() = "statement-agreement-both";
    statement_agreement_left_out() = "statement-agreement-left-out";
    statement_agreement_same() = "statement-agreement-same";
    statement_agreement_kappa() = "statement-agreement-kappa";
    statement_agreement_kappa_value(value, lower, upper) = "statement-agreement-kappa-value";
    statement_agreement_kappa_alone(value) = "statement-agreement-kappa-alone";
    statement_agreement_undefined() = "statement-agreement-undefined";
    statement_agreement_nothing() = "statement-agreement-nothing";
    statement_agreement_method() = "statement-agreement-method";
    statement_agreement_table() = "statement-agreement-table";
    statement_agreement_cross() = "statement-agreement-cross";
    statement_agreement_none() = "statement-agreement-none";
}

/// Below this many items a percentage suggests more than is known.
const LEAST_FOR_PERCENT: u64 = 20;

/// What is said of one verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The fraction with its denominators.
    pub in_sample: String,
    /// What follows for the population; `None` when nothing may be said.
    pub in_population: Option<String>,
}

impl Text {
    /// The ground of what is said of a sample, or why nothing is.
    #[must_use]
    pub fn basis(&self, basis: &Basis, kind: Option<ItemKind>) -> String {
        let unit = |count: u64| kind.map_or_else(|| self.sample_items(), |kind| self.items(kind, count));
        match basis {
            Basis::Full { population } => self.statement_full(self.figure(*population), unit(*population)),
            Basis::Random { population, read, level } => {
                let (whole, read) = (self.figure(*population), self.figure(*read));
                self.statement_random(whole, unit(*population), read, self.level(*level))
            }
            Basis::Stratified { parts, level } => {
                let population = parts.iter().map(|part| part.population).sum();
                let read = self.figure(parts.iter().map(|part| part.read).sum());
                let strata = self.figure(parts.len() as u64);
                self.statement_stratified(self.figure(population), unit(population), strata, read, self.level(*level))
            }
            Basis::Refused { refusal, .. } => self.refusal(refusal),
        }
    }

    /// Why nothing is said of the population. Names of samples and strata stay out: they may be secret.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::MethodUnknown => self.statement_refused_method_unknown(),
            Refusal::Purposive => self.statement_refused_purposive(),
            Refusal::Extension { .. } => self.statement_refused_extension(),
            Refusal::NoFrame => self.statement_refused_no_frame(),
            Refusal::OutsideFrame => self.statement_refused_outside_frame(),
            Refusal::NotInFull { read, population } => {
                self.statement_refused_not_in_full(self.figure(*read), self.figure(*population))
            }
            Refusal::SeveralKinds => self.statement_refused_several_kinds(),
            Refusal::Clusters => self.statement_refused_clusters(),
            Refusal::NoSeed => self.statement_refused_no_seed(),
            Refusal::Open { items } => self.statement_refused_open(*items, self.numeral(*items)),
            Refusal::StratumUnread { .. } => self.statement_refused_stratum_unread(),
        }
    }

    /// A statement in words. Below twenty items a fraction stands alone and the limits are whole items only.
    #[must_use]
    pub fn said(&self, statement: &Statement) -> Said {
        match statement {
            // No percentage either: it would pool strata, or pass for a share of the whole.
            Statement::Fraction { hits, read } => {
                Said { in_sample: self.statement_fraction(self.figure(*hits), self.figure(*read)), in_population: None }
            }
            Statement::Counted { hits, population } => {
                let fraction = self.fraction(*hits, *population);
                Said { in_sample: fraction.clone(), in_population: Some(fraction) }
            }
            Statement::Estimated { hits, interval } => Said {
                in_sample: self.drawn(*hits),
                in_population: Some(self.between(*interval, hits.population(), hits.read())),
            },
            Statement::Weighted { strata, total } => {
                let (hits, read) =
                    strata.iter().fold((0, 0), |(hits, read), (_, of)| (hits + of.hits(), read + of.read()));
                // The strata were read in different parts: their sum is a number, never a share.
                let in_sample = self.statement_fraction(self.figure(hits), self.figure(read));
                Said { in_sample, in_population: Some(self.weighted(total, read)) }
            }
        }
    }

    /// One stratum of a weighted statement: x of n of N.
    #[must_use]
    pub fn drawn(&self, hits: Hits) -> String {
        let [x, read, population] = [hits.hits(), hits.read(), hits.population()].map(|count| self.figure(count));
        self.with_percent(self.statement_drawn(x, read, population), hits.hits(), hits.read())
    }

    /// The name of a stratum as it is shown.
    #[must_use]
    pub fn stratum(&self, name: &str) -> String {
        if name == NO_VALUE { self.statement_no_value() } else { name.to_owned() }
    }

    /// A level as the language writes it.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        let level = level.to_string();
        if self.language() == Language::Dutch { level.replace('.', ",") } else { level }
    }

    /// On how many both readers agreed, of those assessed twice.
    #[must_use]
    pub fn same(&self, agreement: &Agreement) -> String {
        match agreement.both() {
            0 => self.statement_agreement_nothing(),
            both => self.fraction(agreement.same(), both),
        }
    }

    /// Kappa with its interval, or why there is none.
    #[must_use]
    pub fn kappa(&self, agreement: &Agreement) -> String {
        let shown = |number: f64| decimal(number, 2, self.language());
        match agreement.kappa() {
            Some(Kappa { value, interval: Some((lower, upper)) }) => {
                self.statement_agreement_kappa_value(shown(value), shown(lower), shown(upper))
            }
            Some(Kappa { value, interval: None }) => self.statement_agreement_kappa_alone(shown(value)),
            None if agreement.both() == 0 => self.statement_agreement_nothing(),
            None => self.statement_agreement_undefined(),
        }
    }

    fn fraction(&self, hits: u64, read: u64) -> String {
        self.with_percent(self.statement_fraction(self.figure(hits), self.figure(read)), hits, read)
    }

    fn with_percent(&self, fraction: String, part: u64, whole: u64) -> String {
        match percent(part, whole).filter(|_| whole >= LEAST_FOR_PERCENT) {
            Some(percent) => self.statement_with_percent(fraction, percent),
            None => fraction,
        }
    }

    fn between(&self, interval: Interval, population: u64, read: u64) -> String {
        let whole = self.figure(population);
        if interval.lower == interval.upper {
            return self.statement_exactly(self.figure(interval.lower), whole);
        }
        let between = self.statement_between(self.figure(interval.lower), self.figure(interval.upper), whole);
        if read < LEAST_FOR_PERCENT || population == 0 {
            return between;
        }
        // Outwards, so that the shares hold no less than the numbers.
        let lower = interval.lower * 100 / population;
        let upper = (interval.upper * 100).div_ceil(population);
        self.statement_between_percent(between, lower, upper)
    }

    fn weighted(&self, total: &Stratified, read: u64) -> String {
        let places = usize::from((total.estimate - total.estimate.round()).abs() > 0.05);
        let estimate = decimal(total.estimate, places, self.language());
        let between = self.between(total.interval, total.population, read);
        self.statement_estimate(estimate, self.figure(total.population), between)
    }

    fn figure(&self, count: u64) -> String {
        number(count, self.language())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::estimate::{interval, stratified};

    fn estimated(population: u64, read: u64, hits: u64) -> Statement {
        let hits = Hits::new(population, read, hits).unwrap();
        Statement::Estimated { hits, interval: interval(hits, Level::default()) }
    }

    #[test]
    fn a_random_draw_gives_its_chain_and_its_limits() {
        let nl = Text::new(Language::Dutch);
        let said = nl.said(&estimated(163, 20, 12));
        assert_eq!(said.in_sample, "12 van 20 (van 163), 60%");
        assert_eq!(said.in_population.unwrap(), "tussen 61 en 130 van 163 (37% tot 80%)");
        let basis = Basis::Random { population: 163, read: 20, level: Level::parse("99.5").unwrap() };
        let sentence = nl.basis(&basis, Some(ItemKind::Disclosure));
        assert!(sentence.starts_with("Uit 163 verstrekkingen zijn er 20 aselect"), "{sentence}");
        assert!(sentence.contains("betrouwbaarheid 99,5%"), "{sentence}");
    }

    #[test]
    fn below_twenty_there_is_no_percentage_and_without_a_whole_no_limit() {
        let en = Text::new(Language::English);
        let few = en.said(&estimated(40, 8, 4));
        assert_eq!(
            (few.in_sample.as_str(), few.in_population.as_deref()),
            ("4 of 8 (of 40)", Some("between 8 and 32 of 40"))
        );
        let refused = en.said(&Statement::Fraction { hits: 4, read: 8 });
        assert_eq!(refused, Said { in_sample: "4 of 8".to_owned(), in_population: None });
        assert_eq!(en.said(&Statement::Fraction { hits: 12, read: 30 }).in_sample, "12 of 30");
        let counted = en.said(&Statement::Counted { hits: 8, population: 25 });
        assert_eq!(counted.in_population.as_deref(), Some("8 of 25, 32%"));
        assert_eq!(en.said(&estimated(8, 8, 4)).in_population.as_deref(), Some("4 of 8"));
    }

    #[test]
    fn strata_are_never_pooled_into_a_percentage() {
        let hits = [(120, 30, 6), (60, 20, 1), (20, 20, 5)].map(|(all, read, x)| Hits::new(all, read, x).unwrap());
        let strata = ["a", "b", "c"].map(str::to_owned).into_iter().zip(hits).collect();
        let total = stratified(&hits, Level::default()).unwrap();
        let said = Text::new(Language::Dutch).said(&Statement::Weighted { strata, total });
        assert_eq!(said.in_sample, "12 van 70");
        assert_eq!(said.in_population.unwrap(), "naar schatting 32 van 200; tussen 16 en 65 van 200 (8% tot 33%)");
    }
}
