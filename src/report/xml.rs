//! XML as it is written: what is opened is closed, and every text and attribute is made visible and escaped here.

use crate::text::sanitise;

/// Names and values of attributes; the names are the program's own.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A part of a package, with its declaration.
    pub(super) fn part() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.out.push('>');
        inside(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.open(name, attributes);
        self.out.push_str("/>");
    }

    /// An element with nothing but a text in it.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// Text on one line; a line break in it shows as `␊`.
    pub(super) fn text(&mut self, text: &str) {
        escape(&sanitise::line(text), &mut self.out);
    }

    /// What the program ships, as it is: never anything from data.
    pub(super) fn shipped(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Looks taken of somebody's own document: read element by element and written anew before it came here.
    pub(super) fn adopted(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Rules of style, in which nothing is escaped: what was put in them must not be able to end them.
    pub(super) fn style(&mut self, rules: &str) {
        assert!(!rules.contains(['<', '&']), "encoded by whoever wrote the rules");
        self.out.push_str(rules);
    }

    /// Between blocks, so that the source can be read.
    pub(super) fn line_feed(&mut self) {
        self.out.push('\n');
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(&sanitise::line(value), &mut self.out);
            self.out.push('"');
        }
    }
}

/// The lines of a text, made visible; each is one line already.
pub(super) fn lines(text: &str) -> Vec<String> {
    sanitise::block(text).split('\n').map(str::to_owned).collect()
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::{Reader, events::Event};

    #[test]
    fn text_stays_text_and_attributes_stay_in_their_quotes() {
        let mut xml = Xml::default();
        xml.element("a", &[("b", "\" onload=\"x'<&")], |xml| {
            xml.text("]]></a><script>\u{1b}\u{202e}\nx");
            xml.empty("c", &[]);
        });
        let expected =
            "<a b=\"&quot; onload=&quot;x&#39;&lt;&amp;\">]]&gt;&lt;/a&gt;&lt;script&gt;␛&lt;U+202E&gt;␊x<c/></a>";
        assert_eq!(xml.finish(), expected);
    }

    #[test]
    fn every_scalar_is_well_formed_text() {
        let all: String = ('\0'..=char::MAX).collect();
        let mut xml = Xml::default();
        xml.leaf("a", &[("b", &all)], &all);
        let written = xml.finish();
        let mut reader = Reader::from_str(&written);
        while reader.read_event().unwrap() != Event::Eof {}
        let raw = written.chars().find(|&c| c != '\n' && sanitise::is_hidden(c));
        assert_eq!(raw, None);
    }
}
