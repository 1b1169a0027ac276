//! What can be asked of a report: which part of it, for whom, in which format.

use super::codes::Code;

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
    Questions,
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
        Self::Questions,
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
            Self::Questions => "questions",
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

/// What it is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Markdown,
    Html,
    Docx,
    Odt,
    Xlsx,
    Csv,
    Json,
}

impl Format {
    /// Whether it can have the look of somebody's own document.
    #[must_use]
    pub fn wears_house_style(self) -> bool {
        matches!(self, Self::Docx | Self::Odt)
    }
}

/// The code is the usual ending of a file's name.
impl Code for Format {
    const ALL: &'static [Self] =
        &[Self::Markdown, Self::Html, Self::Docx, Self::Odt, Self::Xlsx, Self::Csv, Self::Json];

    fn code(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}
