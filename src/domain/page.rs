//! Pages: what is shown beside queue and case, each about one thing, with items on it that can be opened.

use super::item::ItemRef;
use super::view::Orphans;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// Disclosures without authorisation, authorisations without disclosure.
    Orphans,
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    Orphans(Orphans),
}

/// Where a line of a page leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Item(ItemRef),
    Page(Topic),
}

impl Contents {
    /// What can be pointed at, in the order in which it stands on the page.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        match self {
            Self::Orphans(orphans) => {
                let lines = orphans.disclosures.iter().chain(&orphans.authorisations);
                lines.map(|line| Target::Item(line.item.clone())).collect()
            }
        }
    }
}
