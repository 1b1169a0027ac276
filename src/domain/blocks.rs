//! The report as a tree of blocks: what every renderer is given, and what the screen shows of it.
//!
//! Numbers are already formatted; texts are as they came. Making them visible and escaping is the renderer's business.

mod bars;
mod flow;

pub use bars::{Bar, Bars, Look, Part};
pub use flow::{Flow, FlowStep};

use super::codes::Language;
use super::house::House;

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub title: String,
    pub language: Language,
    pub marking: Marking,
    /// House style for HTML, behind the program's own.
    pub style: Option<String>,
    /// The look of somebody's own document, for DOCX or ODT; the program's own when missing.
    pub house: Option<House>,
    /// What a format of several sheets or files says of them.
    pub index: Index,
    /// What stands in a cell without a value, in the report's language.
    pub missing: String,
    pub blocks: Vec<Block>,
}

/// The words over a list of tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    pub contents: String,
    pub name: String,
    pub about: String,
}

/// What must stand on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marking {
    pub classification: String,
    /// For whom this version is.
    pub version: String,
    /// Working version, concept or final, with its number.
    pub edition: String,
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
    Bars(Bars),
    Flow(Flow),
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

/// The most rows of a table that is not parted between pages.
pub const SHORT: usize = 14;

/// A table with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// For a file or sheet: lower-case letters, digits and hyphens, once in a report.
    pub name: String,
    /// What it is about, for a reader who sees nothing around it.
    pub title: String,
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

impl Report {
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
    }

    /// Whether the paragraph at this place only leads in what follows, and must stand on the same page.
    #[must_use]
    pub fn is_lead(&self, place: usize) -> bool {
        let only_strong = match &self.blocks[place] {
            Block::Paragraph(paragraph) => paragraph.spans.iter().all(|span| matches!(span, Span::Strong(_))),
            _ => return false,
        };
        only_strong
            || match self.blocks.get(place + 1) {
                Some(Block::List(_) | Block::Quote { .. }) => true,
                Some(Block::Table(table)) => table.is_short(),
                _ => false,
            }
    }

    /// Whether the heading over the block at this place already says what a table there is about.
    #[must_use]
    pub fn is_titled_above(&self, place: usize) -> bool {
        let Block::Table(table) = &self.blocks[place] else {
            return false;
        };
        let heading = self.blocks[..place].iter().rev().find_map(|block| match block {
            Block::Heading { text, .. } => Some(text),
            _ => None,
        });
        heading == Some(&table.title)
    }
}

impl Marking {
    /// As it stands on a page.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} · {} · {}", self.classification, self.version, self.edition)
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

impl Table {
    /// Whether it stands on one page.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.rows.len() <= SHORT
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
