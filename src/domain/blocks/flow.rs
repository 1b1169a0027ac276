//! The flow from population to verdict as a picture: a step per line, with its number and its bar.
//!
//! The numbers stand in the tables of the counts too, so that a format that cannot draw leaves it out.

use super::bars::Look;

/// A picture of one flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    pub title: String,
    /// The same in words, for a reader that speaks.
    pub description: String,
    /// What the bars are measured by.
    pub whole: u64,
    pub steps: Vec<FlowStep>,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowStep {
    pub label: String,
    pub shown: String,
    pub items: u64,
    /// Where the bar begins.
    pub from: u64,
    pub look: Look,
}
