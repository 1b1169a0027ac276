//! Where in a text something was found, and the words around it.

use crate::domain::search::{Snippet, Term, words};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How much is shown before what was found, and after it, in characters.
const BEFORE: usize = 40;
const AFTER: usize = 120;
/// How much of a text is looked through, in bytes: a hit further down shows the beginning.
const LOOKED_THROUGH: usize = 1 << 20;

/// A word as the index keeps it: in lower case, without marks.
fn plain(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The places of the terms in a text, in order.
pub fn places(text: &str, terms: &[Term]) -> Vec<Range<usize>> {
    let text = &text[..text.floor_char_boundary(LOOKED_THROUGH)];
    let terms: Vec<(Vec<String>, bool)> =
        terms.iter().map(|term| (term.words.iter().map(|word| plain(word)).collect(), term.is_beginning)).collect();
    let ranges = words(text);
    let folded: Vec<String> = ranges.iter().map(|range| plain(&text[range.clone()])).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..ranges.len() {
        let length = terms.iter().filter(|(term, is_beginning)| begins(&folded[at..], term, *is_beginning));
        if let Some(length) = length.map(|(term, _)| term.len()).max() {
            let range = ranges[at].start..ranges[at + length - 1].end;
            match found.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => found.push(range),
            }
        }
    }
    found
}

fn begins(words: &[String], term: &[String], is_beginning: bool) -> bool {
    let Some((last, first)) = term.split_last() else { return false };
    words.len() >= term.len()
        && words.iter().zip(first).all(|(word, asked)| word == asked)
        && (words[first.len()] == *last || (is_beginning && words[first.len()].starts_with(last.as_str())))
}

/// The text around the first of the places.
pub fn around(text: &str, places: &[Range<usize>]) -> Snippet {
    let first = places.first().cloned().unwrap_or(0..0);
    let before = text[..first.start].char_indices().rev().take(BEFORE).last().map_or(first.start, |(at, _)| at);
    // Not in the middle of a word.
    let start = if before == 0 {
        0
    } else {
        text[before..first.start].find(char::is_whitespace).map_or(before, |blank| before + blank + 1)
    };
    let start = text.ceil_char_boundary(start);
    let after = text[first.end..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| first.end + at);
    let end = if after == text.len() {
        after
    } else {
        text[first.end..after].rfind(char::is_whitespace).map_or(after, |blank| first.end + blank)
    };
    let marked = places.iter().filter(|place| place.start >= start && place.end <= end);
    Snippet {
        text: text[start..end].to_owned(),
        start,
        marked: marked.map(|place| place.start - start..place.end - start).collect(),
        is_cut: (start > 0, end < text.len()),
    }
}
