//! The texts of documents that a bundle names by their file: beside the bundle, never outside its folder.

use crate::domain::bundle::{Placed, Table};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::records::Document;
use crate::import::Reading;
use std::fs;
use std::path::Path;

/// The largest document that is read, in bytes: some five thousand pages.
const LARGEST: u64 = 16 << 20;

/// Reads the file of every document that has one and no text. What cannot be read is a problem of its record.
pub fn read_documents(reading: &mut Reading, bundle: &Path) {
    let folder = bundle.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let problems = &mut reading.problems;
    reading.bundle.documents.retain_mut(|placed| match read_document(placed, folder) {
        Ok(()) => true,
        Err(path) => {
            problems.push(Problem {
                source: 0,
                table: Some(Table::Documents),
                row: Some(placed.row),
                column: Some("file".to_owned()),
                kind: ProblemKind::BadPath { path },
            });
            false
        }
    });
}

fn read_document(placed: &mut Placed<Document>, folder: &Path) -> Result<(), String> {
    let document = &mut placed.record;
    let Some(name) = document.file.clone().filter(|_| document.text.is_none()) else {
        return Ok(());
    };
    document.text = Some(text_of(folder, &name).ok_or(name)?);
    Ok(())
}

/// The text of a file within the folder; `None` when it lies elsewhere (also through a link), is too large or no text.
fn text_of(folder: &Path, name: &str) -> Option<String> {
    let path = folder.join(name);
    if !lies_within(folder, &path) || fs::metadata(&path).ok()?.len() > LARGEST {
        return None;
    }
    fs::read_to_string(path).ok()
}

/// Whether this is a file in the folder, links followed.
pub fn lies_within(folder: &Path, path: &Path) -> bool {
    match (fs::canonicalize(folder), fs::canonicalize(path)) {
        (Ok(folder), Ok(path)) => path.starts_with(folder) && path.is_file(),
        _ => false,
    }
}
