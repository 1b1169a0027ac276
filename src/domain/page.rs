//! Pages: what is shown beside queue and case, each about one thing, with items on it that can be opened.

use super::item::ItemRef;
use super::sampling::{Exclusions, Redrawn, SampleFile, Sampling};
use super::view::Orphans;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// Disclosures without authorisation, authorisations without disclosure.
    Orphans,
    /// How the items of the review were chosen.
    Samples,
    /// One sample, by its name.
    Sample(String),
    /// What was left out.
    Exclusions,
    /// Drawing again and comparing: one sample, or all.
    Redraw(Option<String>),
}

/// What stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    Orphans(Orphans),
    Samples(Box<Sampling>),
    Sample(Box<SampleFile>),
    Exclusions(Exclusions),
    Redrawn(Vec<Redrawn>),
    /// What the page is about is not there any more: it was taken back.
    Gone,
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
            Self::Samples(all) => {
                let page = |name: &String| Target::Page(Topic::Sample(name.clone()));
                let samples = all.samples.iter().map(|entry| page(&entry.sample.name));
                samples.chain(all.excluded.iter().map(|_| Target::Page(Topic::Exclusions))).collect()
            }
            Self::Sample(file) => file.items.iter().map(|item| Target::Item(item.line.item.clone())).collect(),
            Self::Exclusions(found) => found.items.iter().map(|item| Target::Item(item.line.item.clone())).collect(),
            Self::Redrawn(found) => {
                found.iter().map(|redrawn| Target::Page(Topic::Sample(redrawn.name.clone()))).collect()
            }
            Self::Gone => Vec::new(),
        }
    }
}
