//! Makes visible what a terminal would obey, and what would hide or turn text around.

use std::borrow::Cow;

/// One line with every control, direction-override and zero-width character as something visible.
#[must_use]
pub fn sanitise(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown.push(' '),
            '\0'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + u32::from(character))),
            '\u{7f}' => shown.push('\u{2421}'),
            _ if is_plain(character) => shown.push(character),
            _ => shown.extend(format!("<U+{:04X}>", u32::from(character)).chars()),
        }
    }
    Cow::Owned(shown)
}

fn is_plain(character: char) -> bool {
    !matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_obeyed_and_nothing_is_dropped() {
        assert_eq!(sanitise("plain é"), "plain é");
        assert_eq!(sanitise("a\u{1b}[2Jb"), "a\u{241b}[2Jb");
        assert_eq!(sanitise("a\u{202e}b\u{200b}"), "a<U+202E>b<U+200B>");
    }
}
