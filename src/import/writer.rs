//! Writes JSON, one member or element a line, indented by one space a level.

use super::value::quote;

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    depth: usize,
    /// Something stands before this on its level.
    follows: bool,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// An object; `members` writes each as a name and a value.
    pub(super) fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.inside('{', '}', members);
    }

    /// A list.
    pub(super) fn list<T>(&mut self, elements: &[T], each: impl Fn(&T, &mut Self)) {
        self.inside('[', ']', |writer| {
            for element in elements {
                writer.line();
                each(element, writer);
            }
        });
    }

    /// The name of a member; its value must follow.
    pub(super) fn name(&mut self, name: &str) {
        self.line();
        self.text(name);
        self.text.push_str(": ");
    }

    pub(super) fn text(&mut self, text: &str) {
        quote(text, &mut self.text);
    }

    /// What is JSON already.
    pub(super) fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    fn inside(&mut self, open: char, close: char, inner: impl FnOnce(&mut Self)) {
        self.text.push(open);
        self.depth += 1;
        self.follows = false;
        inner(self);
        self.depth -= 1;
        if self.follows {
            self.indent();
        }
        self.text.push(close);
        self.follows = true;
    }

    fn line(&mut self) {
        if self.follows {
            self.text.push(',');
        }
        self.follows = true;
        self.indent();
    }

    fn indent(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', self.depth));
    }
}
