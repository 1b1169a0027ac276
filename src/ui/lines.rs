//! Fitting words into columns: wrapped at words, cut at words, padded by what they are wide.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in lines of at most `columns`, broken at white space; only a word longer than a line is broken itself.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        wrap_paragraph(paragraph, columns, &mut lines);
    }
    lines
}

fn wrap_paragraph(paragraph: &str, columns: usize, lines: &mut Vec<String>) {
    let (mut line, mut used) = (String::new(), 0);
    for word in paragraph.split_whitespace() {
        let wide = width(word);
        if used > 0 && used + 1 + wide <= columns {
            line.push(' ');
            line.push_str(word);
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
        }
        if wide <= columns {
            (line, used) = (word.to_owned(), wide);
        } else {
            (line, used) = break_word(word, columns, lines);
        }
    }
    lines.push(line);
}

/// Breaks a word that is longer than a line; what is left begins the next one.
fn break_word(word: &str, columns: usize, lines: &mut Vec<String>) -> (String, usize) {
    let (mut line, mut used) = (String::new(), 0);
    for grapheme in word.graphemes(true) {
        let wide = width(grapheme);
        if used > 0 && used + wide > columns {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        line.push_str(grapheme);
        used += wide;
    }
    (line, used)
}

/// The text in at most `columns`: what does not fit goes, from a word's beginning, and `more` stands in its place.
#[must_use]
pub fn fit(text: &str, columns: usize, more: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(width(more));
    let mut end = 0;
    let mut used = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        used += width(word);
        if used > room + usize::from(word.ends_with(char::is_whitespace)) {
            break;
        }
        end += word.len();
    }
    let kept = text.get(..end).unwrap_or_default().trim_end();
    if kept.is_empty() { cut(text, room) + more } else { format!("{kept}{more}") }
}

/// The same, but never a part of a word: where no word fits, only `more` stands.
#[must_use]
pub fn fit_words(text: &str, columns: usize, more: &str) -> String {
    let fitted = fit(text, columns, more);
    let kept = fitted.strip_suffix(more).filter(|_| fitted != text);
    let whole = kept.is_none_or(|kept| text.get(kept.len()..).is_none_or(|rest| rest.starts_with(char::is_whitespace)));
    if whole { fitted } else { cut(more, columns) }
}

/// As many whole characters as fit.
fn cut(text: &str, columns: usize) -> String {
    let mut used = 0;
    text.graphemes(true)
        .take_while(|grapheme| {
            used += width(grapheme);
            used <= columns
        })
        .collect()
}

/// Fitted, and filled up with spaces to exactly `columns`.
#[must_use]
pub fn pad(text: &str, columns: usize, more: &str) -> String {
    let mut padded = fit(text, columns, more);
    padded.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(&padded))));
    padded
}

/// The same, filled up on the left: for numbers.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// `JdV` for `J. de Vries`.
#[must_use]
pub fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_broken_unless_longer_than_a_line() {
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("onrechtmatigheid", 6), ["onrech", "tmatig", "heid"]);
        assert_eq!(wrap("a\n\nb", 8), ["a", "", "b"]);
    }

    #[test]
    fn what_is_cut_is_cut_at_a_word() {
        assert_eq!(fit("structurele toestemming", 30, "…"), "structurele toestemming");
        assert_eq!(fit("structurele toestemming", 20, "…"), "structurele…");
        assert_eq!(fit("toestemming", 5, "…"), "toes…");
        assert_eq!(pad("é", 3, "…"), "é  ");
    }
}
