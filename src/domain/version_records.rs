//! Frozen versions and reactions as a bundle holds them: flat, with every field as it is written there.

use super::item::ItemRef;
use super::records::Extra;
use super::version::{Reacted, Reaction, Stage, Version};
use chrono::{DateTime, Utc};

/// A report that was frozen; its content is the exact text whose hash stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenVersion {
    /// A whole number from 1.
    pub number: String,
    pub stage: Stage,
    /// Hexadecimal SHA-256 of the content.
    pub sha256: String,
    pub content: String,
    /// Who froze it, and when.
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

/// What a service said of a version: of an item (under a norm), or of a recommendation by its service and number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceReaction {
    /// The number of the version.
    pub version: String,
    pub item: Option<ItemRef>,
    pub norm: Option<String>,
    pub service: Option<String>,
    pub number: Option<String>,
    pub text: String,
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

/// The number of a version, if it is one.
#[must_use]
pub fn version_number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| *number > 0 && number.to_string() == text)
}

impl FrozenVersion {
    /// `None` when its number is none.
    #[must_use]
    pub fn version(self) -> Option<Version> {
        let Self { number, stage, content, reviewer, at, extra, .. } = self;
        Some(Version { number: version_number(&number)?, stage, content, reviewer, at, extra })
    }
}

impl ServiceReaction {
    #[must_use]
    pub fn of(reaction: Reaction) -> Self {
        let Reaction { version, about, text, reviewer, at, extra } = reaction;
        let (item, norm, service, number) = match about {
            Reacted::Finding { item, norm } => (Some(item), norm, None, None),
            Reacted::Recommendation { service, number } => (None, None, Some(service), Some(number)),
        };
        Self { version: version.to_string(), item, norm, service, number, text, reviewer, at, extra }
    }

    /// What it is about. `None`: of neither, or of both.
    #[must_use]
    pub fn about(&self) -> Option<Reacted> {
        match (&self.item, &self.norm, &self.service, &self.number) {
            (Some(item), norm, None, None) => Some(Reacted::Finding { item: item.clone(), norm: norm.clone() }),
            (None, None, Some(service), Some(number)) => {
                Some(Reacted::Recommendation { service: service.clone(), number: number.clone() })
            }
            _ => None,
        }
    }

    /// `None` when it is about nothing, or of no version.
    #[must_use]
    pub fn reaction(self) -> Option<Reaction> {
        let (about, version) = (self.about()?, version_number(&self.version)?);
        let Self { text, reviewer, at, extra, .. } = self;
        Some(Reaction { version, about, text, reviewer, at, extra })
    }
}
