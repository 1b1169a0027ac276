//! What is asked of a report: which sections, for whom, about which service.

use crate::domain::house::House;
use crate::domain::item::ItemRef;
use crate::domain::template::Template;
use crate::domain::version::Edition;
use std::collections::BTreeSet;

pub use crate::domain::publication::{Audience, Section};

/// A report as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub sections: BTreeSet<Section>,
    pub audience: Audience,
    /// Only the parts about the service with this code.
    pub service: Option<String>,
    /// Only findings and cases on these items; empty: on all.
    pub items: BTreeSet<ItemRef>,
    /// Of those, only the findings under the norm with this code.
    pub norm: Option<String>,
    /// The working file, or a frozen version.
    pub edition: Edition,
    /// Order of the sections and own texts.
    pub template: Template,
    /// The look of a DOCX or ODT.
    pub house: Option<House>,
}

impl Request {
    /// Sections for an audience, about every service.
    #[must_use]
    pub fn new(sections: impl IntoIterator<Item = Section>, audience: Audience) -> Self {
        let sections = sections.into_iter().collect();
        let (edition, template) = (Edition::Working, Template::default());
        Self { sections, audience, service: None, items: BTreeSet::new(), norm: None, edition, template, house: None }
    }

    /// Whether the section is asked for, by itself or with everything.
    #[must_use]
    pub fn wants(&self, section: Section) -> bool {
        let with_all = section != Section::Checkpoint && self.sections.contains(&Section::All);
        with_all || self.sections.contains(&section)
    }

    /// Whether a finding or a case on the item, under the norm if it has one, is asked for.
    #[must_use]
    pub fn is_about(&self, item: &ItemRef, norm: Option<&str>) -> bool {
        let of_norm = self.norm.as_deref().is_none_or(|wanted| norm.is_none_or(|norm| norm == wanted));
        (self.items.is_empty() || self.items.contains(item)) && of_norm
    }

    /// Whether nothing but the counts is asked for.
    #[must_use]
    pub fn is_counts_only(&self) -> bool {
        self.sections.len() == 1 && self.sections.contains(&Section::Counts)
    }
}
