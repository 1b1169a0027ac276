//! The stages of a report: frozen, numbered versions, and what the service said of them.

use super::codes::Code;
use super::item::ItemRef;
use super::records::Extra;
use chrono::{DateTime, Utc};
use std::fmt;

/// How far a frozen report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// For the service and the minister to react to.
    Concept,
    Final,
}

impl Code for Stage {
    const ALL: &'static [Self] = &[Self::Concept, Self::Final];

    fn code(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Final => "final",
        }
    }
}

/// What a report is printed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// The file as it is now.
    Working,
    Frozen {
        number: u64,
        stage: Stage,
    },
}

/// A report frozen with everything it is printed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1; never used again, also not when the version was withdrawn.
    pub number: u64,
    pub stage: Stage,
    /// Everything the report is printed from, as JSON: the exact bytes whose hash stands in the log.
    pub content: String,
    /// Who froze it and when, where that was elsewhere: a bundle brought it. Else the log says so.
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

impl Version {
    /// One that is frozen now.
    #[must_use]
    pub fn new(number: u64, stage: Stage, content: String) -> Self {
        Self { number, stage, content, reviewer: None, at: None, extra: Extra::default() }
    }
}

/// A version in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    pub number: u64,
    pub stage: Stage,
    pub at: DateTime<Utc>,
    pub reviewer: String,
    /// Hexadecimal SHA-256 of the content.
    pub sha256: String,
}

/// What a service reacts to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reacted {
    /// An item, under one norm or as a whole.
    Finding {
        item: ItemRef,
        norm: Option<String>,
    },
    Recommendation {
        service: String,
        number: String,
    },
}

/// A service's reaction to a frozen version; one for each thing reacted to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    pub version: u64,
    pub about: Reacted,
    pub text: String,
    pub reviewer: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub extra: Extra,
}

impl Reacted {
    /// Reads `disclosure:A-1`, `disclosure:A-1/scope` or `recommendation:AIVD/1`. A norm is known by the caller: a ref may
    /// hold a slash itself.
    ///
    /// # Errors
    /// What cannot be read of it.
    pub fn parse(text: &str, is_norm: impl Fn(&str) -> bool) -> Result<Self, String> {
        if let Some(advice) = text.strip_prefix("recommendation:") {
            let (service, number) =
                advice.split_once('/').ok_or_else(|| format!("{text}: recommendation:SERVICE/NUMBER"))?;
            return Ok(Self::Recommendation { service: service.to_owned(), number: number.to_owned() });
        }
        let (item, norm) = match text.rsplit_once('/') {
            Some((item, norm)) if is_norm(norm) => (item, Some(norm.to_owned())),
            _ => (text, None),
        };
        Ok(Self::Finding { item: ItemRef::parse(item)?, norm })
    }
}

impl fmt::Display for Reacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finding { item, norm: None } => item.fmt(f),
            Self::Finding { item, norm: Some(norm) } => write!(f, "{item}/{norm}"),
            Self::Recommendation { service, number } => write!(f, "recommendation:{service}/{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_reacted_to_reads_its_own_words() {
        let is_norm = |code: &str| code == "scope";
        for text in ["disclosure:A-1", "disclosure:A-1/scope", "disclosure:A/1", "recommendation:AIVD/A.2"] {
            assert_eq!(Reacted::parse(text, is_norm).unwrap().to_string(), text);
        }
        assert!(matches!(Reacted::parse("disclosure:A/1", is_norm), Ok(Reacted::Finding { norm: None, .. })));
        assert!(Reacted::parse("recommendation:1", is_norm).is_err());
        assert!(Reacted::parse("scope", is_norm).is_err());
    }
}
