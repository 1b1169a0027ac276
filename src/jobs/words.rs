//! Failures of a job and of the file in words, with what to do next; for screen and command alike.

use super::import::Failure;
use crate::store::StoreError;
use crate::text::Text;
use std::path::Path;

/// Why an import came to nothing, in words.
#[must_use]
pub fn import_failure(failure: &Failure, text: &Text) -> String {
    match failure {
        Failure::Store(error) => store_error(error, text),
        Failure::Interrupted => text.stream_interrupted(),
        Failure::SourceChanged(path) => text.stream_source_changed(shown(path)),
        Failure::SourceUnknown { path, .. } if path.is_dir() => text.incoming_no_registers(shown(path)),
        Failure::SourceUnknown { path, known } => text.import_source_unknown(shown(path), known.join(", .")),
        Failure::Missing(path) => text.incoming_missing(shown(path)),
        Failure::NotAllowed(path) => text.incoming_not_allowed(shown(path)),
        Failure::File { path, error } => text.cli_file(shown(path), error.to_string()),
        Failure::Framework { source, problems } => {
            problems.iter().map(|problem| text.framework_problem(source, problem)).collect::<Vec<_>>().join("\n")
        }
        Failure::UnknownFramework { code, known } => text.cli_unknown_framework(code, known.join(", ")),
        Failure::Mapping { source, problems } => {
            problems.iter().map(|problem| text.mapping_problem(source, problem)).collect::<Vec<_>>().join("\n")
        }
        Failure::RowsLost(source) => text.account_broken(source),
    }
}

fn shown(path: &Path) -> String {
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
        StoreError::CannotUndo(_) => text.store_cannot_undo(),
        StoreError::Check { check, fault } => text.check_at(check, text.check_fault(fault)),
        StoreError::Cancelled => text.check_cancelled(),
        StoreError::NoSignals => text.sample_no_signals(),
        StoreError::NoInvestigation => text.store_no_investigation(),
        StoreError::Sql { .. } => text.store_sql(error.to_string()),
    }
}
