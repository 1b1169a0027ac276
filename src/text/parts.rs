//! Cutting a long text into parts that can each be broken into lines by themselves: whoever sees one screen of ten
//! megabytes has a few parts broken, not all.
//!
//! A part ends with a line of the source, so that its lines are those it has in the whole text. Only a line longer than
//! [`LONGEST`] is cut itself: after white space, or between two characters as a reader sees them.

use std::ops::Range;
use unicode_segmentation::GraphemeCursor;

/// Bytes after which a part ends with the line it is in.
const ENOUGH: usize = 4 << 10;
/// The most bytes of a part.
pub const LONGEST: usize = 32 << 10;
/// How far back from there white space is looked for: no word is longer.
const LONGEST_WORD: usize = 400;

/// The parts of a text, one after another; one for a text without characters.
#[must_use]
pub fn parts(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / ENOUGH + 1);
    let mut start = 0;
    while start < text.len() {
        let end = start + end_of_first(&text[start..]);
        found.push(start..end);
        start = end;
    }
    if found.is_empty() {
        found.push(0..0);
    }
    found
}

/// Where the first part of a text ends.
fn end_of_first(text: &str) -> usize {
    if text.len() <= ENOUGH {
        return text.len();
    }
    let (enough, most) = (text.floor_char_boundary(ENOUGH), text.floor_char_boundary(LONGEST));
    if let Some(place) = text[enough..most].find('\n') {
        return enough + place + 1;
    }
    // A line that goes on beyond the most: better a short part than one that is cut within its line.
    if let Some(place) = text[..enough].rfind('\n') {
        return place + 1;
    }
    if most == text.len() { most } else { cut(text) }
}

/// Where a line that is too long is cut.
fn cut(text: &str) -> usize {
    let end = text.floor_char_boundary(LONGEST);
    let from = text.floor_char_boundary(LONGEST - LONGEST_WORD);
    let blank = text[from..end].char_indices().rev().find(|(_, letter)| letter.is_whitespace());
    if let Some((place, letter)) = blank {
        return from + place + letter.len_utf8();
    }
    // Only within the part: a character may, against all sense, have marks without end.
    let mut cursor = GraphemeCursor::new(end, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => end,
        _ => cursor.prev_boundary(text, 0).ok().flatten().filter(|place| *place > 0).unwrap_or(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::wrap;
    use proptest::prelude::*;

    /// Long enough to have parts, of lines short and long.
    fn long() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            ("([a-zé ]{0,40}|日本語|e\u{301}|\t)", 0_usize..200).prop_map(|(line, times)| line.repeat(times)),
            Just(String::new()),
            ("([a-z]{1,9}|漢|👩‍👩‍👧|🇳🇱|e\u{301})", Just(9_000_usize)).prop_map(|(word, times)| word.repeat(times)),
        ];
        prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn parts_make_up_the_text_and_break_into_its_lines(text in long(), columns in 8_usize..90) {
            let parts = parts(&text);
            prop_assert_eq!(parts.iter().map(|part| &text[part.clone()]).collect::<String>(), text.as_str());
            prop_assert!(parts.iter().all(|part| part.len() <= LONGEST));
            if text.split('\n').all(|line| line.len() < LONGEST - ENOUGH) {
                let by_part = parts.iter().flat_map(|part| {
                    let lines = wrap::ranges(&text[part.clone()], columns);
                    lines.into_iter().map(|line| line.start + part.start..line.end + part.start).collect::<Vec<_>>()
                });
                prop_assert_eq!(by_part.collect::<Vec<_>>(), wrap::ranges(&text, columns));
            }
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_at_white_space_or_between_characters() {
        let words = "een regel zonder einde ".repeat(10_000);
        assert!(parts(&words).iter().all(|part| words[part.clone()].ends_with(' ')));
        let flags = "🇳🇱".repeat(20_000);
        assert!(parts(&flags).iter().all(|part| part.len() % "🇳🇱".len() == 0));
        let marks = format!("e{}", "\u{301}".repeat(40_000));
        assert_eq!(parts(&marks).last().map(|part| part.end), Some(marks.len()));
    }
}
