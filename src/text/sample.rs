//! Samples on the command line: what was drawn, what differs and what cannot be done.

use super::Text;
use crate::domain::drawing::DrawProblem;
use crate::domain::filter::{FilterProblem, FilterProblemKind, field_word, value_word};
use crate::domain::redraw::Difference;

messages! { SAMPLE:
    sample_drawn(name, method, items, frame) = "sample-drawn";
    sample_chosen(name, method, items) = "sample-chosen";
    sample_frozen(hash) = "sample-frozen";
    sample_seed(seed, origin) = "sample-seed";
    sample_excluded(count, said) = "sample-excluded";
    sample_included(count, said) = "sample-included";
    sample_nothing_excluded() = "sample-nothing-excluded";
    sample_nothing_included() = "sample-nothing-included";
    sample_none() = "sample-none";
    sample_line(name, method, items, frame, unit) = "sample-line";
    sample_line_no_frame(name, method, items, unit) = "sample-line-no-frame";
    sample_no_method() = "sample-no-method";
    sample_items() = "sample-items";
    sample_extends(round, name) = "sample-extends";
    sample_reason(reason) = "sample-reason";
    sample_verified(name) = "sample-verified";
    sample_verified_not_drawn(name) = "sample-verified-not-drawn";
    sample_differs(name) = "sample-differs";
    sample_differs_no_frame() = "sample-differs-no-frame";
    sample_differs_no_seed() = "sample-differs-no-seed";
    sample_differs_no_size() = "sample-differs-no-size";
    sample_differs_no_hash() = "sample-differs-no-hash";
    sample_differs_hash(found, recorded) = "sample-differs-hash";
    sample_differs_strata() = "sample-differs-strata";
    sample_differs_missing(refs) = "sample-differs-missing";
    sample_differs_extra(refs) = "sample-differs-extra";
    sample_differs_order() = "sample-differs-order";
    sample_differs_grew(refs) = "sample-differs-grew";
    sample_differs_shrank(refs) = "sample-differs-shrank";
    sample_more(refs, count) = "sample-more";
    sample_size_exclude(population, size, hits, level) = "sample-size-exclude";
    sample_size_drawn() = "sample-size-drawn";
    sample_size_expected() = "sample-size-expected";
    sample_size_interval() = "sample-size-interval";
    sample_size_width() = "sample-size-width";
    sample_size_share(share, population, level) = "sample-size-share";
    sample_bad_size(text) = "sample-bad-size";
    sample_bad_level(text) = "sample-bad-level";
    sample_bad_share(text) = "sample-bad-share";
    sample_origin_without_seed() = "sample-origin-without-seed";
    sample_question_of_size() = "sample-question-of-size";
    sample_exclude_what() = "sample-exclude-what";
    sample_exclude_too_many(hits, population) = "sample-exclude-too-many";
    sample_size_too_many(size, population) = "sample-size-too-many";
    sample_population_empty() = "sample-population-empty";
    sample_given() = "sample-given";
    sample_system() = "sample-system";
    sample_dice() = "sample-dice";
    sample_public() = "sample-public";
    sample_no_signals() = "sample-no-signals";
    sample_no_such(name, known) = "sample-no-such";
    sample_draw_size_missing() = "sample-draw-size-missing";
    sample_draw_size_not_used() = "sample-draw-size-not-used";
    sample_draw_size_zero() = "sample-draw-size-zero";
    sample_draw_size_of_strata() = "sample-draw-size-of-strata";
    sample_draw_too_large(size, frame) = "sample-draw-too-large";
    sample_draw_stratum_too_small(stratum, frame, size) = "sample-draw-stratum-too-small";
    sample_draw_stratum_empty(stratum) = "sample-draw-stratum-empty";
    sample_draw_no_such_stratum(stratum, known) = "sample-draw-no-such-stratum";
    sample_draw_fewer_than_strata(size, strata) = "sample-draw-fewer-than-strata";
    sample_draw_by_missing() = "sample-draw-by-missing";
    sample_draw_by_not_used() = "sample-draw-by-not-used";
    sample_draw_by_several(field) = "sample-draw-by-several";
    sample_draw_items_not_used() = "sample-draw-items-not-used";
    sample_draw_nothing_chosen() = "sample-draw-nothing-chosen";
    sample_draw_reason_missing() = "sample-draw-reason-missing";
    sample_draw_name_empty() = "sample-draw-name-empty";
    sample_draw_name_used(name) = "sample-draw-name-used";
    sample_draw_empty_frame() = "sample-draw-empty-frame";
    sample_draw_other_kind(item, kind) = "sample-draw-other-kind";
    sample_draw_not_available(item) = "sample-draw-not-available";
    sample_draw_seed_unfit() = "sample-draw-seed-unfit";
    sample_draw_seed_used(seed) = "sample-draw-seed-used";
    sample_filter(place, what) = "sample-filter";
    sample_filter_open_quote() = "sample-filter-open-quote";
    sample_filter_no_comparison(word, known) = "sample-filter-no-comparison";
    sample_filter_no_field() = "sample-filter-no-field";
    sample_filter_no_value() = "sample-filter-no-value";
    sample_filter_unknown_field(field, known) = "sample-filter-unknown-field";
    sample_filter_unknown_value(value, known) = "sample-filter-unknown-value";
    sample_filter_not_a_date(value) = "sample-filter-not-a-date";
    sample_filter_not_a_number(value) = "sample-filter-not-a-number";
    sample_filter_comparison(field, known) = "sample-filter-comparison";
    sample_filter_one_value(field) = "sample-filter-one-value";
    sample_filter_one_kind() = "sample-filter-one-kind";
    sample_filter_norm_missing() = "sample-filter-norm-missing";
    sample_seed_not_used() = "sample-seed-not-used";
    sample_reason_empty() = "sample-reason-empty";
}

/// More refs than this are counted, not named.
const NAMED: usize = 10;

impl Text {
    /// Why nothing was drawn.
    #[must_use]
    pub fn draw_problem(&self, problem: &DrawProblem) -> String {
        use DrawProblem as P;
        match problem {
            P::SizeMissing => self.sample_draw_size_missing(),
            P::SizeNotUsed => self.sample_draw_size_not_used(),
            P::SizeZero => self.sample_draw_size_zero(),
            P::SizeOfStrata => self.sample_draw_size_of_strata(),
            P::TooLarge { size, frame } => self.sample_draw_too_large(*size, *frame),
            P::StratumTooSmall { stratum, size, frame } => self.sample_draw_stratum_too_small(stratum, *frame, *size),
            P::StratumEmpty { stratum } => self.sample_draw_stratum_empty(stratum),
            P::NoSuchStratum { stratum, known } => self.sample_draw_no_such_stratum(stratum, known.join(", ")),
            P::FewerThanStrata { size, strata } => self.sample_draw_fewer_than_strata(*size, *strata),
            P::ByMissing => self.sample_draw_by_missing(),
            P::ByNotUsed => self.sample_draw_by_not_used(),
            P::ItemsNotUsed => self.sample_draw_items_not_used(),
            P::NothingChosen => self.sample_draw_nothing_chosen(),
            P::ReasonMissing => self.sample_draw_reason_missing(),
            P::NameEmpty => self.sample_draw_name_empty(),
            P::NameUsed { name } => self.sample_draw_name_used(name),
            P::NoSuchSample { name, known } => self.sample_no_such(name, known.join(", ")),
            P::EmptyFrame => self.sample_draw_empty_frame(),
            P::OtherKind { item, kind } => self.sample_draw_other_kind(item.to_string(), self.items(*kind, 1)),
            P::NotAvailable { item } => self.sample_draw_not_available(item.to_string()),
            P::SeedUnfit => self.sample_draw_seed_unfit(),
            P::SeedUsed { seed } => self.sample_draw_seed_used(seed),
        }
    }

    /// What is wrong with a filter, where, and what is known there.
    #[must_use]
    pub fn filter_problem(&self, problem: &FilterProblem) -> String {
        self.sample_filter(problem.place, self.filter_problem_kind(&problem.kind))
    }

    /// The same without its place.
    #[must_use]
    pub fn filter_problem_kind(&self, problem: &FilterProblemKind) -> String {
        use FilterProblemKind as P;
        match problem {
            P::OpenQuote => self.sample_filter_open_quote(),
            P::NoComparison { word, known } => self.sample_filter_no_comparison(word, known.join(" ")),
            P::NoField => self.sample_filter_no_field(),
            P::NoValue => self.sample_filter_no_value(),
            P::UnknownField { field, known } => {
                let known: Vec<&str> = known.iter().map(|name| field_word(name, self.language())).collect();
                self.sample_filter_unknown_field(field, known.join(", "))
            }
            P::UnknownValue { value, known } => {
                let known: Vec<&str> = known.iter().map(|code| value_word(code, self.language())).collect();
                self.sample_filter_unknown_value(value, known.join(", "))
            }
            P::NotADate { value } => self.sample_filter_not_a_date(value),
            P::NotANumber { value } => self.sample_filter_not_a_number(value),
            P::Comparison { field, known } => self.sample_filter_comparison(field, known.join(" ")),
            P::OneValue { field } => self.sample_filter_one_value(field),
            P::OneKind => self.sample_filter_one_kind(),
            P::NormMissing => self.sample_filter_norm_missing(),
        }
    }

    /// Where a seed came from: a code of the program's own in words, with its note; else as it was written.
    #[must_use]
    pub fn seed_origin(&self, origin: &str) -> String {
        let (code, note) = origin.split_once(": ").map_or((origin, None), |(code, note)| (code, Some(note)));
        let word = match code {
            "given" => self.sample_given(),
            "system" => self.sample_system(),
            "dice" => self.sample_dice(),
            "public" => self.sample_public(),
            _ => return origin.to_owned(),
        };
        note.map_or_else(|| word.clone(), |note| format!("{word}: {note}"))
    }

    /// What differs when a sample is drawn again.
    #[must_use]
    pub fn difference(&self, difference: &Difference) -> String {
        match difference {
            Difference::NoFrame => self.sample_differs_no_frame(),
            Difference::NoSeed => self.sample_differs_no_seed(),
            Difference::NoSize => self.sample_differs_no_size(),
            Difference::NoFrameHash => self.sample_differs_no_hash(),
            Difference::FrameHash { recorded, found } => self.sample_differs_hash(found, recorded),
            Difference::Strata => self.sample_differs_strata(),
            Difference::Missing(refs) => self.sample_differs_missing(self.refs(refs)),
            Difference::Extra(refs) => self.sample_differs_extra(self.refs(refs)),
            Difference::Order => self.sample_differs_order(),
            Difference::FrameGrew(refs) => self.sample_differs_grew(self.refs(refs)),
            Difference::FrameShrank(refs) => self.sample_differs_shrank(self.refs(refs)),
        }
    }

    fn refs(&self, refs: &[String]) -> String {
        let named = refs.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if refs.len() <= NAMED { named } else { self.sample_more(named, refs.len() - NAMED) }
    }
}
