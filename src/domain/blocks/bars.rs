//! Stacked bars: into what a whole divides, at a glance.
//!
//! Every number in them also stands in a table, so that a format that cannot draw leaves them out and loses nothing.

/// Bars under one another, each as long as the others whatever its whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub title: String,
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// In the order of drawing; none is zero.
    pub parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub look: Look,
    pub value: u64,
    /// The number with what it counts.
    pub label: String,
}

/// How a part is drawn: told apart in grey too. Parts of one look are told apart by their labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Unlawful,
    Careless,
    NotAssessable,
    InOrder,
    Open,
    /// In the population, not in the review.
    Outside,
    /// A whole that is divided further on.
    Whole,
}

impl Bars {
    /// Whether there is nothing to draw, or a bar of nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bars.is_empty() || self.bars.iter().any(|bar| bar.whole() == 0)
    }
}

impl Bar {
    #[must_use]
    pub fn whole(&self) -> u64 {
        self.parts.iter().map(|part| part.value).sum()
    }
}
