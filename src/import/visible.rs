//! Whether a text can be seen at all, and whether what tells a record apart can be told apart by eye.

use std::char;
use unicode_normalization::is_nfc;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Whether nothing of it shows: white space of whatever kind, controls, and characters without a shape.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// What makes a name look like another that it is not: white space around it or of another kind than a space, a character
/// without a shape, an accent of its own where the letter exists with it.
pub(super) fn disguise(name: &str) -> Option<char> {
    let at_an_end = |c: Option<char>| c.filter(|c| c.is_whitespace());
    let within = || name.chars().find(|&c| is_invisible(c) || (c.is_whitespace() && c != ' '));
    let ends = || at_an_end(name.chars().next()).or_else(|| at_an_end(name.chars().next_back()));
    // What a letter and its accent make as one character the first of them that is no letter tells.
    let apart = || name.chars().find(|&c| is_mark(c)).or_else(|| name.chars().find(|c| !c.is_ascii()));
    within().or_else(ends).or_else(|| if is_nfc(name) { None } else { apart() })
}

fn is_mark(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    matches!(c.general_category(), NonspacingMark | SpacingMark | EnclosingMark)
}

fn is_invisible(c: char) -> bool {
    use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator, Surrogate, Unassigned};
    // Letters and marks that draw nothing have a category like any other.
    let is_filler = matches!(
        c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2800}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
    );
    let is_formless = || {
        matches!(c.general_category(), Control | Format | Surrogate | Unassigned | LineSeparator | ParagraphSeparator)
    };
    !c.is_ascii_graphic() && c != ' ' && (is_filler || is_formless())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_blank() {
        for blank in
            ["", " ", "\t\n", "\u{a0}", "\u{202f}\u{3000}", "\u{200b}", "\u{feff}\u{2060} ", "\0", "\u{ad}", "\u{2800}"]
        {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in ["a", " 0 ", "-", "\u{200b}é", "。", "\u{e000}", "😀"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn a_name_in_disguise_is_known_by_one_character() {
        for plain in ["", "AIVD-2019-0042", "Dienst Alder", "é", "Ünïcode", "漢字", "a–b", "D‑1"] {
            assert_eq!(disguise(plain), None, "{plain:?}");
        }
        let cases = [
            (" D1", ' '),
            ("D1 ", ' '),
            ("D1\u{a0}", '\u{a0}'),
            ("D\u{a0}1", '\u{a0}'),
            ("D\u{200b}1", '\u{200b}'),
            ("D1\r", '\r'),
            ("D\t1", '\t'),
            ("\u{feff}D1", '\u{feff}'),
            ("e\u{301}", '\u{301}'),
            ("D\u{ad}1", '\u{ad}'),
            ("\u{212b}1", '\u{212b}'),
        ];
        for (name, expected) in cases {
            assert_eq!(disguise(name), Some(expected), "{name:?}");
        }
    }
}
