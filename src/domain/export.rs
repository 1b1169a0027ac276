//! A report as it is to be written to a file: what was filled in, what that comes to, what came of it.

use super::codes::Language;
use super::publication::{Audience, Format, Section};
use super::version::{Stage, Version};
use std::collections::BTreeSet;

/// As which edition it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// The file as it is now.
    Working,
    /// Frozen first, as a new version of this stage.
    Freeze(Stage),
    /// The last frozen version, as it was.
    Last,
    /// This frozen version.
    Version(u64),
}

/// An export as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportPlan {
    pub audience: Audience,
    pub format: Format,
    /// Never empty.
    pub sections: BTreeSet<Section>,
    pub marking: Marking,
    pub language: Language,
    /// Path of a template; `None`: the program's own order and texts.
    pub template: Option<String>,
    /// Path of a document whose look is wanted; `None`: the program's own.
    pub house: Option<String>,
    /// Where to, as it was typed.
    pub target: String,
    /// Whether what stands there may be replaced.
    pub replace: Replace,
}

/// Whether an existing file may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    Never,
    Allowed,
}

impl Replace {
    /// What an option that forces it allows.
    #[must_use]
    pub fn from_force(force: bool) -> Self {
        if force { Self::Allowed } else { Self::Never }
    }
}

/// What an export would come to; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportPreview {
    /// What it was tried for, as it was typed.
    pub target: String,
    /// The same as a whole path.
    pub path: String,
    pub exists: bool,
    /// What keeps it from being written, in words.
    pub problems: Vec<String>,
    /// What keeps it from being final, in words, each with what to do.
    pub refusals: Vec<String>,
}

/// An export that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub path: String,
    /// How many events the log had, and its head: written down elsewhere, they show whether it was changed since.
    pub events: u64,
    pub head: String,
}

/// A version ready to be frozen, or why it is not, in words.
pub type Prepared = Result<Box<Version>, Vec<String>>;

impl ExportPreview {
    /// Whether it can be written; `replace`: over what stands there.
    #[must_use]
    pub fn is_possible(&self, replace: Replace) -> bool {
        self.problems.is_empty() && self.refusals.is_empty() && (!self.exists || replace == Replace::Allowed)
    }
}
