//! Fuzzy find over the queue: every word must fit somewhere, what fits best comes first.
//!
//! Both sides are folded first, as the matcher knows no diacritics and no case beyond ASCII: `coordinatie` finds
//! `Coördinatie`. A word fits within one line of a candidate (its ref, its subject, one party), so that letters gathered
//! from all of them make no match.

use crate::domain::fold::fold;
use crate::store::Candidate;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::thread;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Below this one thread is done before a second has begun.
const WORTH_A_THREAD: usize = 20_000;

/// The candidates, folded, and the last answer: a longer search looks among its survivors only.
#[derive(Debug, Default)]
pub struct Finder {
    /// In the queue's order.
    candidates: Vec<Candidate>,
    last: Option<Found>,
}

#[derive(Debug)]
struct Found {
    words: Vec<String>,
    /// Places of the candidates that fit, in the queue's order.
    places: Vec<usize>,
}

impl Finder {
    pub fn new(candidates: Vec<Candidate>) -> Self {
        let folded = candidates.into_iter().map(|candidate| Candidate { text: plain(&candidate.text), ..candidate });
        Self { candidates: folded.collect(), last: None }
    }

    /// The candidates in which every word fits, best first; among equals in the queue's order. Without words: all.
    pub fn find(&mut self, find: &str) -> Vec<i64> {
        let words: Vec<String> = find.split_whitespace().map(plain).collect();
        if words.is_empty() {
            return self.candidates.iter().map(|candidate| candidate.id).collect();
        }
        let among = match self.last.take() {
            Some(last) if narrows(&last.words, &words) => last.places,
            _ => (0..self.candidates.len()).collect(),
        };
        let mut scored = self.score(&among, &words);
        self.last = Some(Found { words, places: scored.iter().map(|(_, place)| *place).collect() });
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().map(|(_, place)| self.candidates[place].id).collect()
    }

    fn score(&self, among: &[usize], words: &[String]) -> Vec<(i64, usize)> {
        if among.len() < WORTH_A_THREAD {
            return self.score_part(among, words);
        }
        let (here, there) = among.split_at(among.len() / 2);
        thread::scope(|scope| {
            let there = scope.spawn(|| self.score_part(there, words));
            let mut scored = self.score_part(here, words);
            scored.extend(there.join().expect("matching does not panic"));
            scored
        })
    }

    fn score_part(&self, among: &[usize], words: &[String]) -> Vec<(i64, usize)> {
        let matcher = SkimMatcherV2::default().respect_case();
        let score = |place: &usize| Some((fit(&matcher, &self.candidates[*place].text, words)?, *place));
        among.iter().filter_map(score).collect()
    }
}

/// Whether what fits the new words is among what fitted the old ones.
fn narrows(old: &[String], new: &[String]) -> bool {
    new.len() >= old.len() && old.iter().zip(new).all(|(old, new)| new.starts_with(old.as_str()))
}

/// How well all words fit: the sum over the words of the best line of each.
fn fit(matcher: &SkimMatcherV2, text: &str, words: &[String]) -> Option<i64> {
    words.iter().map(|word| text.lines().filter_map(|line| fit_line(matcher, line, word)).max()).sum()
}

fn fit_line(matcher: &SkimMatcherV2, line: &str, word: &str) -> Option<i64> {
    // Most lines lack a letter: seen at once, without the matcher's table.
    let mut letters = line.bytes();
    word.bytes().all(|wanted| letters.any(|letter| letter == wanted)).then_some(())?;
    matcher.fuzzy_match(line, word)
}

/// Folded, without diacritics; lines stay lines.
fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let bare: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    fold(&bare)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finder(texts: &[&str]) -> Finder {
        let candidate = |(id, text): (usize, &&str)| Candidate { id: id.try_into().unwrap(), text: (*text).into() };
        Finder::new(texts.iter().enumerate().map(candidate).collect())
    }

    #[test]
    fn every_word_fits_in_any_order_whatever_the_case_and_the_diacritics() {
        let mut finder = finder(&["AIVD-2019-0042\nCoördinatie met NRD", "AIVD-2019-0043\nreizigers"]);
        assert_eq!(finder.find("COORD 42"), [0]);
        assert_eq!(finder.find("0043"), [1]);
        assert!(finder.find("xyz").is_empty());
        assert_eq!(finder.find(" "), [0, 1]);
    }

    #[test]
    fn a_word_is_not_gathered_from_several_lines() {
        assert!(finder(&["ab\ncd"]).find("bc").is_empty());
    }

    #[test]
    fn what_fits_best_comes_first_and_equals_stay_in_order() {
        let mut finder = finder(&["n-a-a-s", "naslag", "naslag"]);
        assert_eq!(finder.find("naslag"), [1, 2]);
        assert_eq!(finder.find("nas"), [1, 2, 0]);
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
            for end in find.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
                prop_assert_eq!(typed.find(&find[..end]), finder(&texts).find(&find[..end]));
            }
            prop_assert_eq!(typed.find("a"), finder(&texts).find("a"));
        }
    }
}
