//! One line being typed: find, palette, a reason.

/// The most characters a line takes.
const MOST: usize = 400;
/// The same of one in which a text of several sentences is written.
const MOST_OF_TEXT: usize = 8_000;

/// A line of text, typed at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    typed: String,
    most: usize,
}

impl Default for Line {
    fn default() -> Self {
        Self { typed: String::new(), most: MOST }
    }
}

impl Line {
    #[must_use]
    pub fn text(&self) -> &str {
        &self.typed
    }

    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.typed.trim().is_empty()
    }

    /// A line that begins with a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.push_all(text);
        line
    }

    /// A line that takes a text of several sentences; line ends in it stay.
    #[must_use]
    pub fn text_of(text: &str) -> Self {
        let mut line = Self { typed: String::new(), most: MOST_OF_TEXT };
        line.push_all(text);
        line
    }

    /// A line that takes a text of any length: it is written in the text field.
    #[must_use]
    pub fn whole(text: &str) -> Self {
        Self { typed: text.to_owned(), most: usize::MAX }
    }

    /// Whether it takes a text of several sentences.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.most >= MOST_OF_TEXT
    }

    pub fn push(&mut self, typed: char) {
        self.push_all_of(std::iter::once(typed));
    }

    pub fn push_all(&mut self, pasted: &str) {
        self.push_all_of(pasted.trim_end().chars());
    }

    /// As many as it takes. What is there is counted once, however much is pasted.
    fn push_all_of(&mut self, typed: impl Iterator<Item = char>) {
        let room = self.most.saturating_sub(self.typed.chars().count());
        let keeps_line_ends = self.is_text();
        let kept = |typed: char| !typed.is_control() || (typed == '\n' && keeps_line_ends);
        self.typed.extend(typed.take(room).map(|typed| if kept(typed) { typed } else { ' ' }));
    }

    pub fn rub(&mut self) {
        self.typed.pop();
    }

    /// Takes away the last word, and what stands behind it.
    pub fn rub_word(&mut self) {
        let word = self.typed.trim_end().rfind(char::is_whitespace);
        let space = word.and_then(|at| self.typed[at..].chars().next().map(|space| at + space.len_utf8()));
        self.typed.truncate(space.unwrap_or(0));
    }

    pub fn clear(&mut self) {
        self.typed.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_rubbed_out_with_what_stands_behind_it() {
        let mut line = Line::of("norm=scope verdict=a,b  ");
        line.push(' ');
        line.rub_word();
        assert_eq!(line.text(), "norm=scope ");
        line.rub_word();
        line.rub_word();
        assert_eq!(line.text(), "");
    }

    #[test]
    fn a_pasted_line_end_becomes_a_space_and_the_length_is_bounded() {
        let mut line = Line::default();
        line.push_all("a\nb\n");
        assert_eq!(line.text(), "a b");
        line.push_all(&"x".repeat(1000));
        assert_eq!(line.text().len(), MOST);
    }
}
