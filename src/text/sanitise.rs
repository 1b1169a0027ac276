//! Text from data, made safe to show: what is invisible or steers a screen becomes visible; nothing is dropped.
//!
//! Controls become their pictures (`␛`) or code points (`<U+0085>`), as do direction overrides, zero-width and other
//! invisible characters, private use and unassigned ones. A base keeps four combining marks; further ones, and marks
//! without a base, become code points.

use std::borrow::Cow;
use std::fmt::Write;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// The most combining marks that stay on one base: Vietnamese and Hebrew need three, a smear over ten lines needs more.
pub const MOST_MARKS: usize = 4;

/// For one line: a line break is shown as a picture too.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    if text.chars().all(plain) { Cow::Borrowed(text) } else { Cow::Owned(visible(text, Breaks::Shown)) }
}

/// For text of several lines: line breaks (also CR LF) stay line breaks.
#[must_use]
pub fn block(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| plain(c) || c == '\n') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(visible(&text.replace("\r\n", "\n"), Breaks::Kept))
}

/// Whether the character may never be shown raw.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    use GeneralCategory as Category;
    match c.general_category() {
        Category::Control
        | Category::Format
        | Category::Surrogate
        | Category::PrivateUse
        | Category::Unassigned
        | Category::LineSeparator
        | Category::ParagraphSeparator => true,
        _ => is_blank(c),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Kept,
    Shown,
}

/// Shown as it is, whatever surrounds it.
fn plain(c: char) -> bool {
    matches!(c, ' '..='~') || (!is_mark(c) && !is_hidden(c))
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

/// Letters and marks that draw nothing: fillers and variation selectors.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{1d159}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn visible(text: &str, breaks: Breaks) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    // Marks that the last base still takes: none where there is no base.
    let mut room = 0;
    for c in text.chars() {
        if c == '\n' && breaks == Breaks::Kept {
            shown.push(c);
            room = 0;
        } else if is_hidden(c) {
            push_picture(c, &mut shown);
            room = 0;
        } else if !is_mark(c) {
            shown.push(c);
            room = MOST_MARKS;
        } else if room > 0 {
            shown.push(c);
            room -= 1;
        } else {
            push_picture(c, &mut shown);
        }
    }
    shown
}

fn push_picture(c: char, shown: &mut String) {
    let picture = match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        _ => None,
    };
    match picture {
        Some(picture) => shown.push(picture),
        None => {
            write!(shown, "<U+{:04X}>", u32::from(c)).expect("writing to a string does not fail");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_screen_becomes_visible() {
        assert_eq!(line("a\u{1b}[31mb\u{7f}"), "a␛[31mb␡");
        assert_eq!(line("a\u{202e}b\u{200b}c\u{2066}\u{feff}"), "a<U+202E>b<U+200B>c<U+2066><U+FEFF>");
        assert_eq!(line("\u{85}\u{e000}\u{378}"), "<U+0085><U+E000><U+0378>");
        assert_eq!(line("één – “ok” 漢字 😀"), "één – “ok” 漢字 😀");
    }

    #[test]
    fn only_a_block_keeps_its_lines() {
        assert_eq!(line("a\nb"), "a␊b");
        assert_eq!(block("a\r\nb\nc\rd\te"), "a\nb\nc␍d␉e");
    }

    #[test]
    fn a_base_keeps_four_marks_and_none_without_a_base() {
        let smear = format!("e{}", "\u{301}".repeat(6));
        assert_eq!(line(&smear), format!("e{}<U+0301><U+0301>", "\u{301}".repeat(4)));
        assert_eq!(line("\u{301}a"), "<U+0301>a");
        assert_eq!(block("a\n\u{301}"), "a\n<U+0301>");
    }

    #[test]
    fn no_scalar_leaves_raw_that_must_not_and_none_is_dropped() {
        for c in '\0'..=char::MAX {
            let source = format!("x{c}");
            for shown in [line(&source), block(&source)] {
                let rest = &shown[1..];
                assert!(!rest.is_empty(), "{c:?} was dropped");
                let raw = rest.chars().find(|&c| c != '\n' && is_hidden(c));
                assert_eq!(raw, None, "{c:?}");
                let expected = c == '\n' || !is_hidden(c);
                assert!(!expected || rest.starts_with(c) || rest == "␊", "{c:?} was changed");
            }
        }
        for c in ['\u{200d}', '\u{200e}', '\u{2028}', '\u{2069}', '\u{ad}', '\u{61c}', '\u{fe0f}', '\u{e0041}'] {
            assert!(is_hidden(c), "{c:?}");
        }
    }

    #[test]
    fn what_was_made_visible_stays_as_it_is() {
        let once = line("a\u{1b}\u{202e}\u{301}").into_owned();
        assert_eq!(line(&once), once);
    }
}
