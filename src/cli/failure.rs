//! What a command says when it fails: what happened, and what to do next.

use crate::domain::count::BrokenIdentity;
use crate::domain::framework_problem::FrameworkProblem;
use crate::domain::problem::Problem;
use crate::store::StoreError;
use crate::text::Text;
use std::path::PathBuf;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    Store(StoreError),
    /// An item, verdict or other argument that cannot be read; what was wrong.
    Argument(String),
    /// Problems of a source, already said on standard error or in the output.
    Rejected { source: String, problems: Vec<Problem> },
    Framework(Vec<FrameworkProblem>),
    UnknownFramework { code: String, known: Vec<&'static str> },
    /// A file that could not be read or written.
    File { path: PathBuf, error: std::io::Error },
    OutputExists(PathBuf),
    /// Counts that do not add up.
    Identities(Vec<BrokenIdentity>),
    Output(std::io::Error),
    /// The screen could not be used.
    Screen(anyhow::Error),
    FormatUnknown(PathBuf),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    /// The exit code.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Argument(_) | Self::UnknownFramework { .. } | Self::FormatUnknown(_) => 2,
            _ => 1,
        }
    }

    /// In words, with what to do next.
    #[must_use]
    pub fn said(&self, text: &Text) -> String {
        match self {
            Self::Store(error) => store_error(error, text),
            Self::Argument(what) => text.cli_argument(what),
            Self::Rejected { source, problems } => {
                let mut lines: Vec<String> = problems.iter().map(|problem| text.problem(source, problem)).collect();
                lines.push(text.import_nothing_changed(problems.len()));
                lines.join("\n")
            }
            Self::Framework(problems) => {
                problems.iter().map(|problem| text.framework_problem(problem)).collect::<Vec<_>>().join("\n")
            }
            Self::UnknownFramework { code, known } => text.cli_unknown_framework(code, known.join(", ")),
            Self::File { path, error } => text.cli_file(shown(path), error.to_string()),
            Self::OutputExists(path) => text.cli_output_exists(shown(path)),
            Self::Identities(broken) => {
                let lines: Vec<String> = broken.iter().map(ToString::to_string).collect();
                text.cli_identities(lines.join("; "))
            }
            Self::Output(error) => text.cli_output(error.to_string()),
            Self::Screen(error) => text.cli_screen(format!("{error:#}")),
            Self::FormatUnknown(path) => text.cli_format_unknown(shown(path)),
        }
    }
}

fn shown(path: &std::path::Path) -> String {
    path.display().to_string()
}

/// A failure of the file in words.
#[must_use]
pub fn store_error(error: &StoreError, text: &Text) -> String {
    match error {
        StoreError::Missing(path) => text.store_missing(shown(path)),
        StoreError::Exists(path) => text.store_exists(shown(path)),
        StoreError::Directory(path) => text.store_directory(shown(path)),
        StoreError::NotAFile(path) => text.store_not_a_file(shown(path)),
        StoreError::Empty(path) => text.store_empty(shown(path)),
        StoreError::NotAnInvestigation(path) => text.store_not_an_investigation(shown(path)),
        StoreError::OtherApplication { path, application_id } => {
            text.store_other_application(shown(path), format!("{application_id:#x}"))
        }
        StoreError::Newer { path, found, known } => {
            text.store_newer(shown(path), found.unsigned_abs(), known.unsigned_abs())
        }
        StoreError::SchemaChanged(path) => text.store_schema_changed(shown(path)),
        StoreError::Locked(path) => text.store_locked(shown(path)),
        StoreError::ReadOnly(path) => text.store_read_only(shown(path)),
        StoreError::Damaged { path, place } => text.store_damaged(shown(path), place),
        StoreError::DiskFull => text.store_disk_full(),
        StoreError::Io { path, source } => text.cli_file(shown(path), source.to_string()),
        StoreError::NoSuchItem(item) => text.store_no_such_item(item),
        StoreError::NoSuchNorm { norm, known } => text.store_no_such_norm(norm, known.join(", ")),
        StoreError::ChangedSince { reviewer } => text.store_changed_since(reviewer),
        StoreError::NoInvestigation => text.store_no_investigation(),
        StoreError::Sql { .. } => text.store_sql(error.to_string()),
    }
}
