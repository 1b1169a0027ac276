//! Numbers in running text: words up to twenty, figures above; never both in one sentence.

use super::{Text, number};
use crate::domain::codes::Language;

const DUTCH: [&str; 21] = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

const ENGLISH: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// How the numbers of one sentence are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numerals {
    Words,
    /// One of them is above twenty: a reader who compares `143` with `twintig` stumbles, so all are figures.
    Figures,
}

impl Numerals {
    /// What suits a sentence with these numbers.
    #[must_use]
    pub fn suiting(numbers: impl IntoIterator<Item = u64>) -> Self {
        if numbers.into_iter().any(|number| number > 20) { Self::Figures } else { Self::Words }
    }

    /// The number as this sentence writes it.
    #[must_use]
    pub fn say(self, count: u64, text: &Text) -> String {
        match self {
            Self::Words => text.numeral(count),
            Self::Figures => number(count, text.language()),
        }
    }
}

impl Text {
    /// A number by itself in running text.
    #[must_use]
    pub fn numeral(&self, count: u64) -> String {
        let words = match self.language() {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        };
        let word = usize::try_from(count).ok().and_then(|place| words.get(place));
        word.map_or_else(|| number(count, self.language()), |word| (*word).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_up_to_twenty_then_figures() {
        let nl = Text::new(Language::Dutch);
        let en = Text::new(Language::English);
        assert_eq!([0, 1, 20, 21].map(|count| nl.numeral(count)), ["nul", "één", "twintig", "21"]);
        assert_eq!([0, 1, 20, 1_000].map(|count| en.numeral(count)), ["zero", "one", "twenty", "1,000"]);
    }

    #[test]
    fn a_sentence_does_not_mix_them() {
        let nl = Text::new(Language::Dutch);
        assert_eq!(Numerals::suiting([20, 12]).say(12, &nl), "twaalf");
        assert_eq!(Numerals::suiting([163, 12]).say(12, &nl), "12");
    }
}
