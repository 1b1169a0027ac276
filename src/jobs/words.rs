//! Failures of the file in words, with what to do next.

use crate::store::StoreError;
use crate::text::Text;
use std::path::Path;

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
        StoreError::NoInvestigation => text.store_no_investigation(),
        StoreError::Sql { .. } => text.store_sql(error.to_string()),
    }
}
