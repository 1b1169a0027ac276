//! What is asked of a report: which sections, for whom, about which service.

use crate::domain::codes::Code;
use crate::domain::template::Template;
use crate::domain::version::Edition;
use std::collections::BTreeSet;

/// A part of the report that can be asked for by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    All,
    Counts,
    Findings,
    Cases,
    Conclusions,
    Sample,
    Recommendations,
    /// Where the log stands. Asked for by itself: everything else is the same for the same investigation, whichever file
    /// it lies in, and the log is not.
    Checkpoint,
}

impl Code for Section {
    const ALL: &'static [Self] = &[
        Self::All,
        Self::Counts,
        Self::Findings,
        Self::Cases,
        Self::Conclusions,
        Self::Sample,
        Self::Recommendations,
        Self::Checkpoint,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Counts => "counts",
            Self::Findings => "findings",
            Self::Cases => "cases",
            Self::Conclusions => "conclusions",
            Self::Sample => "sample",
            Self::Recommendations => "recommendations",
            Self::Checkpoint => "checkpoint",
        }
    }
}

/// Who will read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    Public,
    Secret,
    /// The minister, who reacts on facts and on secrets: paragraphs are numbered.
    FactCheck,
}

impl Code for Audience {
    const ALL: &'static [Self] = &[Self::Public, Self::Secret, Self::FactCheck];

    fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Secret => "secret",
            Self::FactCheck => "fact-check",
        }
    }
}

/// A report as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub sections: BTreeSet<Section>,
    pub audience: Audience,
    /// Only the parts about the service with this code.
    pub service: Option<String>,
    /// The working file, or a frozen version.
    pub edition: Edition,
    /// Order of the sections and own texts.
    pub template: Template,
}

impl Request {
    /// Sections for an audience, about every service.
    #[must_use]
    pub fn new(sections: impl IntoIterator<Item = Section>, audience: Audience) -> Self {
        let sections = sections.into_iter().collect();
        Self { sections, audience, service: None, edition: Edition::Working, template: Template::default() }
    }

    /// Whether the section is asked for, by itself or with everything.
    #[must_use]
    pub fn wants(&self, section: Section) -> bool {
        let with_all = section != Section::Checkpoint && self.sections.contains(&Section::All);
        with_all || self.sections.contains(&section)
    }

    /// Whether nothing but the counts is asked for.
    #[must_use]
    pub fn is_counts_only(&self) -> bool {
        self.sections.len() == 1 && self.sections.contains(&Section::Counts)
    }
}
