//! One line being typed: find, palette, a reason.

/// The most characters a line takes.
const MOST: usize = 400;

/// A line of text, typed at its end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(String);

impl Line {
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// A line that begins with a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.push_all(text);
        line
    }

    pub fn push(&mut self, typed: char) {
        if self.0.chars().count() < MOST {
            self.0.push(if typed.is_control() { ' ' } else { typed });
        }
    }

    pub fn push_all(&mut self, pasted: &str) {
        pasted.trim_end().chars().for_each(|typed| self.push(typed));
    }

    pub fn rub(&mut self) {
        self.0.pop();
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_line_end_becomes_a_space_and_the_length_is_bounded() {
        let mut line = Line::default();
        line.push_all("a\nb\n");
        assert_eq!(line.text(), "a b");
        line.push_all(&"x".repeat(1000));
        assert_eq!(line.text().len(), MOST);
    }
}
