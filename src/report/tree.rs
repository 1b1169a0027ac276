//! The report as a tree of blocks: what every renderer is given, and the rules it keeps.
//!
//! Numbers are already formatted; texts are as they came. Making them visible and escaping is the renderer's business.

use std::collections::BTreeSet;
use std::fmt;

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub title: String,
    /// What stands in a cell without a value, in the report's language.
    pub missing: String,
    pub blocks: Vec<Block>,
}

/// One block, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Level 1 is the title.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Paragraph),
    List(Vec<Vec<Span>>),
    Table(Table),
    /// Terms with what they mean.
    Definitions(Vec<Definition>),
    /// A passage from a document.
    Quote {
        text: String,
        source: String,
    },
    /// What a reader must not miss.
    Note(Vec<Span>),
}

/// Running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// From 1, where a reader has to be able to point at it.
    pub number: Option<u32>,
    pub spans: Vec<Span>,
}

/// A run of text; a line feed in it is a line break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Emphasis(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    pub term: String,
    pub meaning: Vec<Span>,
}

/// A table with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// For a file or sheet: lower-case letters, digits and hyphens, once in a report.
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub alignment: Alignment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    Left,
    Right,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number {
        value: u64,
        shown: String,
    },
    /// Not known: never zero, never blank.
    Missing,
}

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

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Span {
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Emphasis(text) => text,
        }
    }
}

impl Column {
    #[must_use]
    pub fn left(title: impl Into<String>) -> Self {
        Self { title: title.into(), alignment: Alignment::Left }
    }

    #[must_use]
    pub fn right(title: impl Into<String>) -> Self {
        Self { title: title.into(), alignment: Alignment::Right }
    }
}

impl Cell {
    /// A text, or missing when there is none.
    #[must_use]
    pub fn text_or_missing(text: Option<String>) -> Self {
        text.filter(|text| !text.trim().is_empty()).map_or(Self::Missing, Self::Text)
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
            Self::Table(table) => table.rows.is_empty(),
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

    fn report(blocks: Vec<Block>) -> Report {
        Report { title: "T".into(), missing: "-".into(), blocks }
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
            Block::Table(Table { name: name.into(), columns, rows: vec![vec![Cell::Missing; width]] })
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
