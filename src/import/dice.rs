//! Random bundles for the tests: any value that a field can hold, from a seed.

use super::tables::Record;
use super::value::Value;
use super::visible;
use crate::domain::bundle::{Bundle, Placed};
use crate::domain::codes::{Code, Criterion};
use crate::domain::item::ItemRef;
use crate::domain::records::{CriterionScore, Extra};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::collections::BTreeMap;

/// `SplitMix64`.
pub(super) struct Dice(pub(super) u64);

/// A type of which any value can be made.
pub(super) trait Random {
    fn random(dice: &mut Dice) -> Self;
}

const CHARACTERS: &[char] =
    &['a', 'Z', '7', ' ', '\n', '"', '\\', '/', '\u{0}', '\u{7f}', 'é', '\u{202e}', '\u{2028}', '😀', '\u{feff}', '|'];
const VALUES: &[&str] = &["null", "true", "-0", "1e400", "0.10", "123456789012345678901234567890", "[]", "{}", "\"\""];

impl Dice {
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }

    pub(super) fn throw<R: Random>(&mut self) -> R {
        R::random(self)
    }

    pub(super) fn extra(&mut self, known: &[&str]) -> Extra {
        let mut extra = Extra::new();
        for _ in 0..self.below(3) {
            let name: String = self.throw();
            if name != "extra" && !known.contains(&name.as_str()) {
                extra.insert(name, self.json());
            }
        }
        extra
    }

    fn json(&mut self) -> String {
        match self.below(6) {
            0 | 1 => VALUES[self.below(VALUES.len())].to_owned(),
            2..=4 => Value::Text(self.throw::<String>().into()).to_json(),
            _ => format!("{{\"a\":[{},{}],\"b\":{}}}", self.json(), self.json(), self.json()),
        }
    }

    fn table<R: Record + Random>(&mut self) -> Vec<Placed<R>> {
        (1..=self.below(3) as u64).map(|row| Placed { source: 0, row, record: self.throw() }).collect()
    }

    pub(super) fn bundle(&mut self) -> Bundle {
        let mut bundle = Bundle {
            investigation: Some(Placed { source: 0, row: 1, record: self.throw() }),
            services: self.table(),
            parties: self.table(),
            weighing_notes: self.table(),
            authorisations: self.table(),
            disclosures: self.table(),
            persons: self.table(),
            matters: self.table(),
            documents: self.table(),
            exclusions: self.table(),
            samples: self.table(),
            assessments: self.table(),
            closures: self.table(),
            dismissals: self.table(),
            questions: self.table(),
            recommendations: self.table(),
            versions: self.table(),
            reactions: self.table(),
        };
        for disclosure in &mut bundle.disclosures {
            disclosure.record.parties.push(self.throw());
        }
        for sample in &mut bundle.samples {
            sample.record.items.push(self.throw());
        }
        bundle
    }
}

impl Random for String {
    fn random(dice: &mut Dice) -> Self {
        let text: Self = (0..=dice.below(4)).map(|_| CHARACTERS[dice.below(CHARACTERS.len())]).collect();
        // Where a text is required, something of it must show.
        if visible::is_blank(&text) { text + "a" } else { text }
    }
}

impl Random for i64 {
    fn random(dice: &mut Dice) -> Self {
        [0, 1, -1, i64::MAX, i64::MIN][dice.below(5)]
    }
}

impl Random for bool {
    fn random(dice: &mut Dice) -> Self {
        dice.below(2) == 0
    }
}

impl Random for NaiveDate {
    fn random(dice: &mut Dice) -> Self {
        let days = Days::new(dice.below(2_994_988) as u64);
        NaiveDate::from_ymd_opt(1800, 1, 1).unwrap().checked_add_days(days).unwrap()
    }
}

impl Random for DateTime<Utc> {
    fn random(dice: &mut Dice) -> Self {
        let nanos = [0, 1, 120_000_000, 999_999_999][dice.below(4)];
        let day: NaiveDate = dice.throw();
        day.and_hms_nano_opt(23, 59, 59, nanos).unwrap().and_utc()
    }
}

impl Random for ItemRef {
    fn random(dice: &mut Dice) -> Self {
        Self::new(dice.throw(), dice.throw::<String>())
    }
}

impl<C: Code> Random for C {
    fn random(dice: &mut Dice) -> Self {
        C::ALL[dice.below(C::ALL.len())]
    }
}

impl<R: Random> Random for Option<R> {
    fn random(dice: &mut Dice) -> Self {
        (dice.below(3) > 0).then(|| dice.throw())
    }
}

impl<R: Random> Random for Vec<R> {
    fn random(dice: &mut Dice) -> Self {
        (0..dice.below(3)).map(|_| dice.throw()).collect()
    }
}

impl Random for BTreeMap<Criterion, CriterionScore> {
    fn random(dice: &mut Dice) -> Self {
        (0..dice.below(3)).map(|_| (dice.throw(), dice.throw())).collect()
    }
}
