//! The rules a tree keeps, so that a renderer need not doubt it.

use super::{Block, Report, Span, Table};
use std::collections::BTreeSet;
use std::fmt;

/// A rule of the tree that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The first block is not the title, or there is a second one.
    Title,
    /// A heading two levels below the one before it.
    SkippedLevel(String),
    /// Nothing in a heading, paragraph, list, definition list or note.
    Empty,
    /// A table without columns or rows, or with a row of another width.
    Ragged(String),
    /// A name of a table with other characters than allowed, or used twice.
    TableName(String),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("a report starts with its title and has one"),
            Self::SkippedLevel(heading) => write!(f, "the heading \"{heading}\" skips a level"),
            Self::Empty => f.write_str("a block is empty"),
            Self::Ragged(table) => write!(f, "the table {table} has rows of another width than its header"),
            Self::TableName(table) => write!(f, "the table name \"{table}\" is not allowed or used twice"),
        }
    }
}

impl Report {
    /// The rules that do not hold; empty in a report that can be rendered.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut names = BTreeSet::new();
        let mut level_before = 0;
        for (place, block) in self.blocks.iter().enumerate() {
            match block {
                Block::Heading { level, text } => {
                    if (*level == 1) != (place == 0) {
                        flaws.push(Flaw::Title);
                    }
                    if *level > level_before + 1 {
                        flaws.push(Flaw::SkippedLevel(text.clone()));
                    }
                    level_before = *level;
                }
                _ if place == 0 => flaws.push(Flaw::Title),
                _ => {}
            }
            if block.is_empty() {
                flaws.push(Flaw::Empty);
            }
            if let Block::Table(table) = block {
                table.add_flaws(&mut flaws);
                if !names.insert(&table.name) {
                    flaws.push(Flaw::TableName(table.name.clone()));
                }
            }
        }
        flaws
    }
}

impl Block {
    fn is_empty(&self) -> bool {
        let says_nothing = |spans: &[Span]| spans.iter().all(|span| span.text().trim().is_empty());
        match self {
            Self::Heading { text, .. } | Self::Quote { text, .. } => text.trim().is_empty(),
            Self::Paragraph(paragraph) => says_nothing(&paragraph.spans),
            Self::Note(spans) => says_nothing(spans),
            Self::List(entries) => entries.is_empty() || entries.iter().any(|entry| says_nothing(entry)),
            Self::Definitions(entries) => {
                entries.is_empty() || entries.iter().any(|entry| says_nothing(&entry.meaning))
            }
            Self::Table(table) => table.rows.is_empty() || table.title.trim().is_empty(),
            Self::Bars(bars) => bars.is_empty(),
            Self::Flow(flow) => flow.whole == 0 || flow.steps.is_empty(),
        }
    }
}

impl Table {
    fn add_flaws(&self, flaws: &mut Vec<Flaw>) {
        if self.columns.is_empty() || self.rows.iter().any(|row| row.len() != self.columns.len()) {
            flaws.push(Flaw::Ragged(self.name.clone()));
        }
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.name.is_empty() || !self.name.chars().all(allowed) {
            flaws.push(Flaw::TableName(self.name.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::tree::{Cell, Column};

    fn report(blocks: Vec<Block>) -> Report {
        fixture::tree(blocks)
    }

    fn heading(level: u8) -> Block {
        Block::Heading { level, text: "H".into() }
    }

    #[test]
    fn headings_start_with_the_title_and_skip_nothing() {
        assert_eq!(report(vec![heading(1), heading(2), heading(3), heading(2)]).flaws(), []);
        assert_eq!(report(vec![heading(1), heading(3)]).flaws(), [Flaw::SkippedLevel("H".into())]);
        assert_eq!(report(vec![heading(1), heading(1)]).flaws(), [Flaw::Title]);
        assert_eq!(report(vec![Block::Note(vec!["x".into()])]).flaws(), [Flaw::Title]);
    }

    #[test]
    fn tables_are_rectangular_and_named_once() {
        let table = |name: &str, width| {
            let columns = vec![Column::left("a"), Column::right("b")];
            Block::Table(Table {
                name: name.into(),
                title: "T".into(),
                columns,
                rows: vec![vec![Cell::Missing; width]],
            })
        };
        assert_eq!(report(vec![heading(1), table("a", 2), table("b-1", 2)]).flaws(), []);
        assert_eq!(report(vec![heading(1), table("a", 3)]).flaws(), [Flaw::Ragged("a".into())]);
        assert_eq!(report(vec![heading(1), table("a", 2), table("a", 2)]).flaws(), [Flaw::TableName("a".into())]);
        assert_eq!(report(vec![heading(1), table("../a", 2)]).flaws(), [Flaw::TableName("../a".into())]);
    }

    #[test]
    fn nothing_is_empty() {
        assert_eq!(report(vec![heading(1), Block::List(vec![])]).flaws(), [Flaw::Empty]);
        assert_eq!(report(vec![heading(1), Block::Note(vec![" ".into()])]).flaws(), [Flaw::Empty]);
    }
}
