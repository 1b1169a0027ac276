//! What a command says when it fails: what happened, and what to do next.

use super::import::more_problems;
use crate::domain::codes::{Code, ItemKind, UnknownCode};
use crate::domain::conclusion::Unsound;
use crate::domain::problem::Problem;
use crate::jobs::import::Failure as ImportFailure;
use crate::jobs::import_failure;
use crate::jobs::report::Unmade;
use crate::report::{RenderError, Unwritable};
use crate::store::StoreError;
use crate::text::{Text, number};
use std::path::PathBuf;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// What came in between while a file was read, kept or written: told alike on the screen.
    Job(ImportFailure),
    /// An item, verdict or other argument that cannot be read; what was wrong.
    Argument(String),
    /// What is no item: `kind:ref`.
    NotAnItem(String),
    /// What is neither an item, a finding nor a recommendation.
    NotReportable(String),
    UnknownCode(UnknownCode),
    /// What the file does not allow; already in words.
    Refused(String),
    /// Problems of a source, already said on standard error or in the output.
    Rejected {
        sources: Vec<String>,
        /// The first of them.
        problems: Vec<Problem>,
        count: u64,
    },
    NoSuchNorm {
        norm: String,
        known: Vec<String>,
    },
    OutputExists(PathBuf),
    /// Counts that do not add up, or that the findings contradict.
    Unsound(Vec<Unsound>),
    /// A report that its format cannot hold.
    Unwritable(Unwritable),
    /// A report of many bytes that mean nothing on a screen, or of several files, and no place to write it.
    OutputNeeded(&'static str),
    Output(std::io::Error),
    /// The screen could not be used.
    Screen(anyhow::Error),
    FormatUnknown(PathBuf),
    /// A bundle to be written under a name that tells no dress.
    BundleFormUnknown(PathBuf),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Job(error.into())
    }
}

impl From<UnknownCode> for Failure {
    fn from(error: UnknownCode) -> Self {
        Self::UnknownCode(error)
    }
}

impl From<ImportFailure> for Failure {
    fn from(failure: ImportFailure) -> Self {
        Self::Job(failure)
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Unsound(unsound) => Self::Unsound(unsound),
            RenderError::Unwritable(unwritable) => Self::Unwritable(unwritable),
        }
    }
}

impl From<Unmade> for Failure {
    fn from(unmade: Unmade) -> Self {
        match unmade {
            Unmade::Store(error) => error.into(),
            Unmade::File(path, error) => ImportFailure::File { path, error }.into(),
            Unmade::Framework(source, problems) => ImportFailure::Framework { source, problems }.into(),
            Unmade::Refused(words) => Self::Refused(words),
            Unmade::Unsound(unsound) => Self::Unsound(unsound),
            Unmade::Unwritable(words) => Self::Unwritable(Unwritable(words)),
            Unmade::Unwritten(unwritten) => unwritten.into(),
        }
    }
}

impl Failure {
    /// The exit code.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Argument(_)
            | Self::NotAnItem(_)
            | Self::NotReportable(_)
            | Self::UnknownCode(_)
            | Self::Job(ImportFailure::SourceUnknown { .. } | ImportFailure::UnknownFramework { .. })
            | Self::NoSuchNorm { .. }
            | Self::FormatUnknown(_)
            | Self::BundleFormUnknown(_)
            | Self::OutputNeeded(_) => 2,
            _ => 1,
        }
    }

    /// In words, with what to do next.
    #[must_use]
    pub fn said(&self, text: &Text) -> String {
        match self {
            Self::Job(failure) => import_failure(failure, text),
            // Some say themselves what to do next, in whole sentences.
            Self::Argument(what) if what.ends_with('.') => what.clone(),
            Self::Argument(what) => text.cli_argument(what),
            Self::NotAnItem(found) => {
                let kinds: Vec<&str> = ItemKind::ALL.iter().map(|kind| kind.code()).collect();
                text.cli_argument(text.usage_not_an_item(found, kinds.join(", ")))
            }
            Self::NotReportable(found) => text.cli_argument(text.usage_not_reportable(found)),
            Self::UnknownCode(error) => {
                text.cli_argument(text.usage_unknown_code(&error.found, error.known.join(", ")))
            }
            Self::Refused(what) => what.clone(),
            Self::Rejected { sources, problems, count } => {
                let mut lines: Vec<String> = problems.iter().map(|problem| text.problem(sources, problem)).collect();
                lines.extend(more_problems(text, *count, problems.len()));
                let (count, number) = (*count, number(*count, text.language()));
                lines.push(if problems.iter().all(Problem::is_of_a_record) {
                    text.import_refused(count, number)
                } else {
                    text.import_refused_whole(count, number)
                });
                lines.join("\n")
            }
            Self::NoSuchNorm { norm, known } => text.store_no_such_norm(norm, known.join(", ")),
            Self::OutputExists(path) => text.cli_output_exists(shown(path)),
            Self::Unsound(unsound) => {
                let lines: Vec<String> = unsound.iter().map(ToString::to_string).collect();
                text.cli_identities(lines.join("; "))
            }
            Self::Unwritable(unwritable) => text.cli_unwritable(&unwritable.0),
            Self::OutputNeeded(format) => text.cli_output_needed(*format),
            Self::Output(error) => text.cli_output(error.to_string()),
            Self::Screen(error) => format!("{error:#}"),
            Self::FormatUnknown(path) => text.cli_format_unknown(shown(path)),
            Self::BundleFormUnknown(path) => text.cli_bundle_form_unknown(shown(path)),
        }
    }
}

fn shown(path: &std::path::Path) -> String {
    path.display().to_string()
}
