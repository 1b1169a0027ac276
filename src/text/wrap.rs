//! Breaking a long source text into lines without copying it: each line is a range of its bytes.

use super::sanitise;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The lines of at most `columns` in which the text is shown, as ranges of its bytes. Broken at white space; only a
/// word longer than a line is broken itself. White space at either end of a line belongs to none.
#[must_use]
pub fn ranges(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut found = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap(paragraph, start, columns, &mut found);
        start += paragraph.len() + 1;
    }
    // A line end closes the last line, it does not begin another.
    if text.ends_with('\n') {
        found.pop();
    }
    found
}

/// What of the text is drawn for a range of it: as it is, but for what would steer the screen.
#[must_use]
pub fn shown(text: &str) -> String {
    sanitise::line(&text.replace(['\t', '\r'], " ")).into_owned()
}

fn width(text: &str) -> usize {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\r'));
    if plain {
        text.len()
    } else if text.contains(['\t', '\r']) {
        shown(text).width()
    } else {
        // Without a copy of each of the very many characters of a text in another script.
        sanitise::line(text).width()
    }
}

/// The lines of one paragraph that begins at a byte of the text; an empty one where there are no words.
fn wrap(paragraph: &str, base: usize, columns: usize, found: &mut Vec<Range<usize>>) {
    let mut line: Option<Range<usize>> = None;
    let mut used = 0;
    for word in paragraph.split_whitespace() {
        let start = word.as_ptr().addr() - paragraph.as_ptr().addr();
        let end = start + word.len();
        let wide = width(word);
        if let Some(open) = &mut line {
            let gap = width(&paragraph[open.end..start]);
            if used + gap + wide <= columns {
                open.end = end;
                used += gap + wide;
                continue;
            }
            found.push(base + open.start..base + open.end);
        }
        let from = if wide <= columns { start } else { break_word(word, (base, start), columns, found) };
        used = width(&paragraph[from..end]);
        line = Some(from..end);
    }
    let last = line.unwrap_or(0..0);
    found.push(base + last.start..base + last.end);
}

/// Breaks a word that is longer than a line; gives where what is left of it begins.
fn break_word(word: &str, (base, start): (usize, usize), columns: usize, found: &mut Vec<Range<usize>>) -> usize {
    let (mut from, mut used) = (0, 0);
    for (at, grapheme) in word.grapheme_indices(true) {
        let wide = width(grapheme);
        if used > 0 && used + wide > columns {
            found.push(base + start + from..base + start + at);
            (from, used) = (at, 0);
        }
        used += wide;
    }
    start + from
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines_of(text: &str, columns: usize) -> Vec<&str> {
        ranges(text, columns).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn lines_break_at_white_space_and_keep_what_is_between_words() {
        assert_eq!(lines_of("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(lines_of("onrechtmatigheid", 6), ["onrech", "tmatig", "heid"]);
        assert_eq!(lines_of("a\n\n  b  c\r\n", 8), ["a", "", "b  c"]);
        assert_eq!(lines_of("日本語", 4), ["日本", "語"]);
        assert_eq!(lines_of("", 4), [""]);
    }

    proptest! {
        #[test]
        fn every_character_that_is_no_white_space_stands_in_one_line(
            text in "([a-zé ]{0,9}|日本|e\u{301}|\n|\t|\u{202e}|\u{1b}|👩‍👩‍👧|.){0,30}", columns in 1_usize..30,
        ) {
            let found = ranges(&text, columns);
            let mut last = 0;
            for range in &found {
                prop_assert!(range.start == range.end || range.start >= last);
                if range.start < range.end {
                    prop_assert!(text[last..range.start].chars().all(char::is_whitespace));
                    last = range.end;
                }
            }
            prop_assert!(text[last..].chars().all(char::is_whitespace));
        }
    }
}
