//! How texts are compared: trimmed, without regard to case, and word by word. Unicode throughout.

/// Words and phrases by which a category stays open, folded.
const OPEN_WORDING: &[&str] = &[
    "onder meer",
    "onder andere",
    "o.a.",
    "zoals",
    "bijvoorbeeld",
    "bijv.",
    "etc.",
    "etcetera",
    "enzovoort",
    "enz.",
    "overige",
    "among others",
    "such as",
    "including",
    "for example",
    "e.g.",
];

/// The text trimmed and case-folded, so that equal texts are equal whatever their case.
///
/// Lower, upper and lower again is Unicode's full case folding for all but the dotless `ı`, which folding leaves alone
/// and upper case would turn into an `i`.
#[must_use]
pub fn fold(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let one = |c: char| -> String {
        if c == 'ı' {
            return c.into();
        }
        c.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
    };
    text.chars().map(one).collect()
}

/// Whether the text holds one of the words or phrases that leave a category open.
#[must_use]
pub fn has_open_wording(text: &str) -> bool {
    let folded = fold(text);
    OPEN_WORDING.iter().any(|phrase| holds(&folded, phrase))
}

/// Whether the phrase stands in the text with no letter, digit or underscore just before or after it, whatever the case.
#[must_use]
pub fn has_phrase(text: &str, phrase: &str) -> bool {
    let phrase = fold(phrase);
    !phrase.is_empty() && holds(&fold(text), &phrase)
}

fn holds(folded: &str, phrase: &str) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut from = 0;
    while let Some(found) = folded[from..].find(phrase) {
        let (start, end) = (from + found, from + found + phrase.len());
        if !goes_on(folded[..start].chars().next_back()) && !goes_on(folded[end..].chars().next()) {
            return true;
        }
        from = start + folded[start..].chars().next().map_or(1, char::len_utf8);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_folds_as_unicode_says() {
        for (one, other) in [("STRASSE", "straße"), ("ΣΊΣΥΦΟΣ", "Σίσυφος"), ("ẞ", "ss"), ("\u{2003}É ", "é")]
        {
            assert_eq!(fold(one), fold(other));
        }
        assert_ne!(fold("ı"), fold("i"));
        assert_ne!(fold("a b"), fold("a  b"));
    }

    #[test]
    fn open_wording_stands_by_itself() {
        for open in ["reizigers, zoals X", "Overige", "o.a. namen", "(E.G. names)", "namen enz.", "x etc.;", "x, ZOALS"]
        {
            assert!(has_open_wording(open), "{open}");
        }
        for closed in ["overigen", "zoals_nu", "2zoals", "éetc.", "etc.2", "", "onder  meer", "o.a", "inclusief"] {
            assert!(!has_open_wording(closed), "{closed}");
        }
        // The first place does not stand by itself, the second does.
        assert!(has_open_wording("overigens en overige"));
    }
}
