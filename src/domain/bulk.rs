//! One judgement on many items: what is asked, and what is known of the items beforehand.

use super::codes::{Reading, Verdict};
use super::item::ItemRef;
use std::collections::BTreeMap;

/// What is to be recorded of each of the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    pub items: Vec<ItemRef>,
    pub judgement: Judgement,
    /// What the text of the judgement says of each item, where it has places that each item fills by itself.
    pub texts: BTreeMap<ItemRef, String>,
}

impl Bulk {
    /// The text that is recorded of every item, or of which each fills the places.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.judgement {
            Judgement::Assess { reasoning, .. } => reasoning.as_deref(),
            Judgement::Close { reason } => Some(reason),
        }
    }

    /// The text as it is recorded of an item.
    #[must_use]
    pub fn text_of(&self, item: &ItemRef) -> Option<&str> {
        self.texts.get(item).map(String::as_str).or_else(|| self.text())
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judgement {
    Assess {
        /// Code of the norm. Items of which it is not required are left alone.
        norm: String,
        verdict: Verdict,
        reasoning: Option<String>,
        reading: Reading,
        mine: Mine,
    },
    /// Items that are closed already are left alone.
    Close { reason: String },
}

/// What becomes of a verdict of mine that is already there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mine {
    LeftAlone,
    /// Verdict and, if one is given, reasoning; the rest of the assessment stays.
    Replaced,
}

/// What is known of the items.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Survey {
    /// By code of the norm.
    pub norms: BTreeMap<String, NormSurvey>,
    pub closed: usize,
}

/// Of how many of the items a norm is required, and of how many of those there is a verdict of mine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NormSurvey {
    pub required: usize,
    pub mine: usize,
}

impl Survey {
    /// How many of `items` a judgement would be recorded of.
    #[must_use]
    pub fn reached(&self, items: usize, judgement: &Judgement) -> usize {
        match judgement {
            Judgement::Close { .. } => items.saturating_sub(self.closed),
            Judgement::Assess { norm, mine, .. } => {
                let found = self.norms.get(norm).copied().unwrap_or_default();
                found.required - if *mine == Mine::LeftAlone { found.mine } else { 0 }
            }
        }
    }
}
