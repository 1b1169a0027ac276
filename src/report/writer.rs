//! Writes blocks in order: numbers paragraphs where asked, names tables, formats numbers and dates.

use super::request::Audience;
use super::tree::{Bar, Bars, Block, Cell, Definition, Flow, Index, Marking, Paragraph, Report, Span, Table};
use super::visible::Day;
use crate::domain::framework::{Framework, Norm};
use crate::text::{Text, date, number};
use std::collections::BTreeSet;

pub(super) struct Writer<'a> {
    pub text: &'a Text,
    pub framework: &'a Framework,
    /// The next paragraph's number; `None` where paragraphs have none.
    next: Option<u32>,
    names: BTreeSet<String>,
    /// What the next section begins with.
    intro: String,
    blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(text: &'a Text, framework: &'a Framework, audience: Audience) -> Self {
        let next = (audience == Audience::FactCheck).then_some(1);
        Self { text, framework, next, names: BTreeSet::new(), intro: String::new(), blocks: Vec::new() }
    }

    pub(super) fn finish(self, title: String, marking: Marking) -> Report {
        let text = self.text;
        let index = Index {
            contents: text.report_contents(),
            name: text.report_table_name(),
            about: text.report_table_about(),
        };
        let (style, house) = (None, None);
        Report {
            style,
            house,
            title,
            language: text.language(),
            marking,
            index,
            missing: text.report_missing(),
            blocks: self.blocks,
        }
    }

    pub(super) fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, text: text.into() });
        if level == 2 {
            let intro = std::mem::take(&mut self.intro);
            self.prose(&intro);
        }
    }

    pub(super) fn paragraph(&mut self, spans: Vec<Span>) {
        let number = self.next;
        self.next = self.next.map(|next| next + 1);
        self.blocks.push(Block::Paragraph(Paragraph { number, spans }));
    }

    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.paragraph(vec![Span::Text(text.into())]);
    }

    /// A text as a reviewer wrote it: a paragraph per empty line.
    pub(super) fn prose(&mut self, text: &str) {
        for part in paragraphs(text) {
            self.say(part);
        }
    }

    /// How many blocks there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// A text that stands under the next heading of a section.
    pub(super) fn introduce(&mut self, text: String) {
        self.intro = text;
    }

    pub(super) fn note(&mut self, spans: Vec<Span>) {
        self.blocks.push(Block::Note(spans));
    }

    /// The number of the next paragraph, where paragraphs have one.
    pub(super) fn next_number(&self) -> Option<u32> {
        self.next
    }

    /// Where a reader who checks the facts writes what is not right in the paragraphs from `first` on.
    pub(super) fn room_for_reaction(&mut self, first: Option<u32>) {
        if let (Some(first), Some(next)) = (first, self.next) {
            let last = next.saturating_sub(1).max(first);
            let about = if first == last { first.to_string() } else { format!("{first}–{last}") };
            let lead = Span::Strong(self.text.report_reaction_room(about));
            self.note(vec![lead, format!("{0}{0}", "\n\u{a0}").into()]);
        }
    }

    pub(super) fn list(&mut self, entries: Vec<Vec<Span>>) {
        if !entries.is_empty() {
            self.blocks.push(Block::List(entries));
        }
    }

    pub(super) fn quote(&mut self, text: &str, source: &str) {
        if !text.trim().is_empty() {
            let source = self.text.report_quote_source(source);
            self.blocks.push(Block::Quote { text: text.to_owned(), source });
        }
    }

    /// Terms with what is known of them; a term without is left out.
    pub(super) fn definitions(&mut self, entries: Vec<(String, Option<String>)>) {
        let known = entries.into_iter().filter_map(|(term, meaning)| {
            let meaning = meaning.filter(|meaning| !meaning.trim().is_empty())?;
            Some(Definition { term, meaning: vec![Span::Text(meaning)] })
        });
        let known: Vec<_> = known.collect();
        if !known.is_empty() {
            self.blocks.push(Block::Definitions(known));
        }
    }

    /// The name is made fit for a file and told apart from the others; a table without rows is left out.
    pub(super) fn table(&mut self, table: Table) {
        if table.rows.is_empty() {
            return;
        }
        let slug = slug(&table.name);
        let mut name = slug.clone();
        for next in 2.. {
            if self.names.insert(name.clone()) {
                break;
            }
            name = format!("{slug}-{next}");
        }
        self.blocks.push(Block::Table(Table { name, ..table }));
    }

    pub(super) fn bars(&mut self, title: String, bars: Vec<Bar>) {
        if !bars.is_empty() {
            self.blocks.push(Block::Bars(Bars { title, bars }));
        }
    }

    /// A picture of a flow; of nothing there is none.
    pub(super) fn flow(&mut self, flow: Flow) {
        if flow.whole > 0 {
            self.blocks.push(Block::Flow(flow));
        }
    }

    pub(super) fn number(&self, value: u64) -> Cell {
        Cell::Number { value, shown: self.figures(value) }
    }

    pub(super) fn figures(&self, value: u64) -> String {
        number(value, self.text.language())
    }

    pub(super) fn day(&self, day: Day) -> String {
        match day {
            Day::Exact(day) => date(day, self.text.language()),
            Day::Year(year) => year.to_string(),
        }
    }

    /// The title of a norm; its code when the framework does not know it.
    pub(super) fn norm_title(&self, code: &str) -> String {
        let title = self.framework.norm(code).map(|norm| self.title(norm));
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| code.to_owned())
    }

    pub(super) fn title(&self, norm: &Norm) -> String {
        norm.title.get(self.text.language()).to_owned()
    }

    /// `a, b en c`.
    pub(super) fn join(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.text.report_list_last(first.join(", "), last),
        }
    }
}

/// The parts of a text between its empty lines.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let mut parts = vec![String::new()];
    for line in text.lines() {
        let last = parts.last_mut().expect("starts with one");
        if line.trim().is_empty() {
            if !last.is_empty() {
                parts.push(String::new());
            }
        } else {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The first letter as a capital: a clause that starts a sentence.
pub(super) fn capitalised(text: &str) -> String {
    // The Dutch `één` takes its first accent off as a capital.
    if let Some(rest) = text.strip_prefix("éé") {
        return format!("Eé{rest}");
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "table".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("a\r\nb\n \n\nc\n"), ["a\nb", "c"]);
        assert_eq!(paragraphs(" \n"), Vec::<String>::new());
    }

    #[test]
    fn a_table_name_is_fit_for_a_file() {
        assert_eq!(slug("counts ../É&AIVD_x"), "counts-aivd-x");
        assert_eq!(slug("é"), "table");
        assert_eq!(capitalised("één"), "Eén");
    }
}
