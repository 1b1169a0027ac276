//! Fuzzy find over the queue: every word must fit somewhere, what fits best comes first.
//!
//! Both sides are folded first, as the matcher knows no diacritics and no case beyond ASCII: `coordinatie` finds
//! `Coördinatie`. A word fits within one line of a candidate (its ref, its subject, one party), so that letters gathered
//! from all of them make no match.

use crate::domain::fold::fold;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::borrow::Cow;
use std::thread;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Below this one thread is done before a second has begun.
const WORTH_A_THREAD: usize = 20_000;
/// More than this nobody looks through: they are told apart roughly, not by the matcher's full score.
const MOST_SCORED: usize = 20_000;
/// Candidates between two questions whether to go on.
const BETWEEN_QUESTIONS: usize = 1_000;

/// Whether to go on: a newer question makes this one's answer useless.
pub type GoesOn<'a> = &'a (dyn Fn() -> bool + Sync);

/// What can be found: the number of each item with its text, folded, all in one piece of memory that is given back at
/// once. A million small ones are not.
#[derive(Debug, Default)]
pub struct Texts {
    numbers: Vec<i64>,
    ends: Vec<usize>,
    text: String,
}

impl Texts {
    pub fn add(&mut self, number: i64, text: &str) {
        self.numbers.push(number);
        if text.is_ascii() {
            let start = self.text.len();
            self.text.push_str(text);
            self.text[start..].make_ascii_lowercase();
        } else {
            self.text.push_str(&plain(text));
        }
        self.ends.push(self.text.len());
    }

    pub fn append(&mut self, other: &Self) {
        let before = self.text.len();
        self.numbers.extend(&other.numbers);
        self.text.push_str(&other.text);
        self.ends.extend(other.ends.iter().map(|end| before + end));
    }

    fn of(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[place]]
    }
}

/// An item that fits, and how well: the greater the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    pub number: i64,
    pub score: i32,
    place: u32,
}

/// What was found for some words.
#[derive(Debug)]
struct Found {
    words: Vec<String>,
    /// Told apart roughly.
    fits: Vec<Fit>,
    /// The same told apart in full, when they are not too many.
    scored: Option<Vec<Fit>>,
}

/// The texts, and the answers on the way to the last one: a longer search looks among the survivors of a shorter one.
#[derive(Debug, Default)]
pub struct Finder {
    texts: Texts,
    found: Vec<Found>,
}

impl Finder {
    pub fn new(texts: Texts) -> Self {
        Self { texts, found: Vec::new() }
    }

    /// The candidates in which every word fits, in the order of the texts; `None`: it was not to go on.
    pub fn find(&mut self, find: &str, goes_on: GoesOn<'_>) -> Option<&[Fit]> {
        let words = words(find);
        while self.found.last().is_some_and(|found| !narrows(&found.words, &words)) {
            self.found.pop();
        }
        if self.found.last().is_none_or(|found| found.words != words) {
            let among: Vec<u32> = if let Some(found) = self.found.last() {
                found.fits.iter().map(|fit| fit.place).collect()
            } else {
                (0..self.texts.numbers.len()).filter_map(|place| place.try_into().ok()).collect()
            };
            let fits = self.score(&among, &words, goes_on)?;
            let scored = if fits.len() > MOST_SCORED { None } else { Some(self.scored(&fits, &words, goes_on)?) };
            self.found.push(Found { words, fits, scored });
        }
        self.found.last().map(|found| found.scored.as_ref().unwrap_or(&found.fits).as_slice())
    }

    /// What fits, told apart in full.
    fn scored(&self, fits: &[Fit], words: &[String], goes_on: GoesOn<'_>) -> Option<Vec<Fit>> {
        let matcher = matcher();
        let mut scored = Vec::with_capacity(fits.len());
        for part in fits.chunks(BETWEEN_QUESTIONS) {
            if !goes_on() {
                return None;
            }
            let score = |fit: &Fit| score(&matcher, self.texts.of(fit.place as usize), words);
            scored.extend(part.iter().map(|fit| Fit { score: fit.score + score(fit), ..*fit }));
        }
        Some(scored)
    }

    fn score(&self, among: &[u32], words: &[String], goes_on: GoesOn<'_>) -> Option<Vec<Fit>> {
        if among.len() < WORTH_A_THREAD {
            return self.score_part(among, words, goes_on);
        }
        let (here, there) = among.split_at(among.len() / 2);
        thread::scope(|scope| {
            let there = scope.spawn(|| self.score_part(there, words, goes_on));
            let here = self.score_part(here, words, goes_on);
            let there = there.join().expect("matching does not panic");
            let mut fits = here?;
            fits.extend(there?);
            Some(fits)
        })
    }

    fn score_part(&self, among: &[u32], words: &[String], goes_on: GoesOn<'_>) -> Option<Vec<Fit>> {
        let mut fits = Vec::new();
        for part in among.chunks(BETWEEN_QUESTIONS) {
            if !goes_on() {
                return None;
            }
            fits.extend(part.iter().filter_map(|&place| {
                let score = rough(self.texts.of(place as usize), words)?;
                Some(Fit { number: self.texts.numbers[place as usize], score, place })
            }));
        }
        Some(fits)
    }
}

/// Finds in one text at a time, for a first answer before all texts are there.
pub struct Glance {
    matcher: SkimMatcherV2,
    words: Vec<String>,
}

impl Glance {
    pub fn new(find: &str) -> Self {
        Self { matcher: matcher(), words: words(find) }
    }

    /// How well all words fit.
    pub fn fit(&self, text: &str) -> Option<i32> {
        let text = plain(text);
        Some(rough(&text, &self.words)? + score(&self.matcher, &text, &self.words))
    }
}

fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().respect_case()
}

fn words(find: &str) -> Vec<String> {
    find.split_whitespace().map(|word| plain(word).into_owned()).collect()
}

/// Whether what fits the new words is among what fitted the old ones.
fn narrows(old: &[String], new: &[String]) -> bool {
    new.len() >= old.len() && old.iter().zip(new).all(|(old, new)| new.starts_with(old.as_str()))
}

/// How well all words fit, seen without the matcher's table: what stands there as it was typed goes before what has its
/// letters somewhere, and the beginning of a word before its middle. `None`: one does not fit.
fn rough(text: &str, words: &[String]) -> Option<i32> {
    words.iter().map(|word| rough_word(text, word)).sum()
}

const AT_BEGINNING: i32 = 2 << 20;
const WITHIN: i32 = 1 << 20;

fn rough_word(text: &str, word: &str) -> Option<i32> {
    if !text.contains(word) {
        return text.lines().any(|line| has_letters(line, word)).then_some(0);
    }
    // One letter tells nothing of what is meant: what has it stays in the queue's order.
    let begins = |(place, _)| !text[..place].ends_with(char::is_alphanumeric);
    let begins = word.len() > 1 && text.match_indices(word).any(begins);
    Some(if begins { AT_BEGINNING } else { WITHIN })
}

/// Whether a line has all letters in this order.
fn has_letters(line: &str, word: &str) -> bool {
    let mut letters = line.bytes();
    word.bytes().all(|wanted| letters.any(|letter| letter == wanted))
}

/// The matcher's score: the sum over the words of the best line of each.
fn score(matcher: &SkimMatcherV2, text: &str, words: &[String]) -> i32 {
    let best = |word: &String| {
        let lines = text.lines().filter(|line| word.len() > 1 && has_letters(line, word));
        lines.filter_map(|line| matcher.fuzzy_match(line, word)).max().unwrap_or(0)
    };
    i32::try_from(words.iter().map(best).sum::<i64>()).unwrap_or(i32::MAX).clamp(0, WITHIN - 1)
}

/// Folded, without diacritics; lines stay lines.
fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        let is_folded = !text.bytes().any(|letter| letter.is_ascii_uppercase());
        return if is_folded { text.into() } else { text.to_ascii_lowercase().into() };
    }
    let bare: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    fold(&bare).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finder(texts: &[&str]) -> Finder {
        let mut all = Texts::default();
        texts.iter().zip(0..).for_each(|(text, number)| all.add(number, text));
        Finder::new(all)
    }

    /// The numbers of what fits, best first.
    fn found(finder: &mut Finder, find: &str) -> Vec<i64> {
        let mut fits = finder.find(find, &|| true).unwrap().to_vec();
        fits.sort_by_key(|fit| std::cmp::Reverse(fit.score));
        fits.into_iter().map(|fit| fit.number).collect()
    }

    #[test]
    fn every_word_fits_in_any_order_whatever_the_case_and_the_diacritics() {
        let mut finder = finder(&["AIVD-2019-0042\nCoördinatie met NRD", "AIVD-2019-0043\nreizigers"]);
        assert_eq!(found(&mut finder, "COORD 42"), [0]);
        assert_eq!(found(&mut finder, "0043"), [1]);
        assert!(found(&mut finder, "xyz").is_empty());
        assert_eq!(found(&mut finder, " "), [0, 1]);
    }

    #[test]
    fn a_word_is_not_gathered_from_several_lines() {
        assert!(found(&mut finder(&["ab\ncd"]), "bc").is_empty());
    }

    #[test]
    fn what_fits_best_comes_first_and_equals_stay_in_order() {
        let mut finder = finder(&["n-a-a-s", "naslag", "naslag"]);
        assert_eq!(found(&mut finder, "naslag"), [1, 2]);
        assert_eq!(found(&mut finder, "nas"), [1, 2, 0]);
        assert_eq!(found(&mut finder, "n"), [0, 1, 2]);
    }

    #[test]
    fn what_is_given_up_leaves_the_answers_before_it() {
        let mut finder = finder(&["naslag", "reis"]);
        assert_eq!(found(&mut finder, "a"), [0]);
        assert!(finder.find("as", &|| false).is_none());
        assert_eq!(found(&mut finder, "as"), [0]);
    }

    proptest! {
        /// Typing on finds what typing at once finds, also after a word was taken back.
        #[test]
        fn narrowing_finds_the_same(
            texts in prop::collection::vec("[abc é]{0,8}\n[abc1]{0,4}", 0..30),
            find in "[abcé1 ]{0,5}",
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let mut typed = finder(&texts);
            let ends: Vec<usize> = find.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
            for &end in ends.iter().chain(ends.iter().rev()) {
                prop_assert_eq!(found(&mut typed, &find[..end]), found(&mut finder(&texts), &find[..end]));
            }
            prop_assert_eq!(found(&mut typed, "a"), found(&mut finder(&texts), "a"));
        }
    }
}
