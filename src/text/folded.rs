//! A text made ready to be searched: without regard to case, diacritics and line ends, and back to where it stood.

use memchr::{memchr3, memmem};
use std::ops::Range;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A folded text, and where its bytes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// From which byte on the folded text lies how far from the original one: at (folded, original) they are level.
    level: Vec<(usize, usize)>,
}

impl Folded {
    /// Reads the text once; plain ASCII by the run.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), level: Vec::new() };
        let mut at = 0;
        while at < original.len() {
            let run = ascii_run(&original.as_bytes()[at..]);
            folded.push_ascii(&original[at..at + run]);
            at += run;
            if let Some(other) = original[at..].chars().next() {
                folded.push(other);
                at += other.len_utf8();
                folded.level_at(at);
            }
        }
        folded
    }

    fn push_ascii(&mut self, run: &str) {
        let from = self.text.len();
        self.text.push_str(run);
        self.text[from..].make_ascii_lowercase();
        let mut rest = from;
        while let Some(place) = memchr3(b'\n', b'\r', b'\t', &self.text.as_bytes()[rest..]) {
            rest += place;
            self.text.replace_range(rest..=rest, " ");
        }
    }

    fn push(&mut self, other: char) {
        if other.is_whitespace() {
            self.text.push(' ');
            return;
        }
        if is_bare(other) {
            self.text.push(other);
            return;
        }
        decompose_canonical(other, |part| {
            if !is_combining_mark(part) {
                self.text.extend(part.to_lowercase().filter(|part| !is_combining_mark(*part)));
            }
        });
    }

    fn level_at(&mut self, original: usize) {
        let folded = self.text.len();
        let (last_folded, last_original) = self.level.last().copied().unwrap_or((0, 0));
        let apart = folded.cast_signed() - original.cast_signed();
        if apart != last_folded.cast_signed() - last_original.cast_signed() {
            self.level.push((folded, original));
        }
    }

    /// The byte of the original text that a byte of the folded one comes from; after the marks that were left out there.
    fn original(&self, folded: usize) -> usize {
        let place = self.level.partition_point(|(level, _)| *level <= folded);
        let (level, original) = place.checked_sub(1).map_or((0, 0), |place| self.level[place]);
        original + (folded - level)
    }

    /// Where the words stand, as bytes of the original text, in order; at most so many.
    #[must_use]
    pub fn find(&self, words: &str, most: usize) -> Vec<Range<usize>> {
        let needle = Self::new(words).text;
        if needle.trim().is_empty() {
            return Vec::new();
        }
        let range = |at: usize, long: usize| self.original(at)..self.original(at + long);
        memmem::find_iter(self.text.as_bytes(), &needle).take(most).map(|at| range(at, needle.len())).collect()
    }
}

/// How many bytes a text begins with that are plain ASCII.
fn ascii_run(bytes: &[u8]) -> usize {
    const AT_ONCE: usize = 32;
    let whole = bytes.chunks_exact(AT_ONCE).take_while(|chunk| chunk.is_ascii()).count() * AT_ONCE;
    whole + bytes[whole..].iter().take_while(|byte| byte.is_ascii()).count()
}

/// A character of a script without case and marks, known without looking it up: a text of ten megabytes has millions.
fn is_bare(other: char) -> bool {
    matches!(other, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found<'a>(text: &'a str, words: &str) -> Vec<&'a str> {
        Folded::new(text).find(words, 100).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn case_diacritics_and_line_ends_make_no_difference() {
        assert_eq!(found("Een coördinator, COORDINATOR en coo\u{308}rdinator", "coordinator").len(), 3);
        assert_eq!(found("vóór de aanhouding", "VOOR"), ["vóór"]);
        assert_eq!(found("één\nenkele regel", "een enkele"), ["één\nenkele"]);
        assert_eq!(found("De cafe\u{301}s", "cafe"), ["cafe\u{301}"]);
        assert_eq!(found("日本語のテキスト 日本", "日本"), ["日本", "日本"]);
        assert_eq!(found("aaa", ""), [""; 0]);
        assert_eq!(found("aaa", " "), [""; 0]);
    }

    #[test]
    fn what_is_called_bare_folds_to_itself() {
        for other in ('\0'..=char::MAX).filter(|other| is_bare(*other)) {
            let mut parts = Vec::new();
            decompose_canonical(other, |part| parts.extend(part.to_lowercase()));
            assert!(parts == [other] && !other.is_whitespace() && !is_combining_mark(other), "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_holds_its_own_parts(
            text in "([a-zA-Z é\n]{0,6}|o\u{308}{1,3}|日本|İ|ß|\u{202e}|.){0,20}",
            from: prop::sample::Index, to: prop::sample::Index,
        ) {
            let places: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
            let (one, other) = (places[from.index(places.len())], places[to.index(places.len())]);
            let part = &text[one.min(other)..one.max(other)];
            let hits = Folded::new(&text).find(part, usize::MAX);
            prop_assert!(!hits.is_empty() || Folded::new(part).text.trim().is_empty());
            for hit in hits {
                prop_assert_eq!(Folded::new(&text[hit]).text, Folded::new(part).text);
            }
        }
    }
}
