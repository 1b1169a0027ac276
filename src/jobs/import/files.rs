//! Files beside a bundle: the documents it names, never outside its folder, and what only a fenced process may read.

use crate::domain::bundle::{Placed, Table};
use crate::domain::document_file::DocumentFile;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::records::Document;
use crate::import::{self, Fence, Foreign, LARGEST_FOREIGN, Reading};
use std::fs;
use std::io::{self, BufRead, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Has a foreign source read, and gives what is said of it to `take`.
pub fn read_fenced<T>(
    foreign: Foreign,
    source: &mut impl Read,
    take: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> io::Result<T> {
    let mut bytes = Vec::new();
    source.take(LARGEST_FOREIGN + 1).read_to_end(&mut bytes)?;
    Fence::of_this_program()?.read(foreign, &bytes, take)
}

/// Reads the file of every document that has one and no text. What cannot be read is a problem of its record.
pub fn read_documents(reading: &mut Reading, bundle: &Path, stop: &Arc<AtomicBool>) -> io::Result<()> {
    let folder = bundle.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let fence = Fence::of_this_program()?.stopped_by(Some(stop.clone()));
    let problems = &mut reading.problems;
    reading.bundle.documents.retain_mut(|placed| match read_document(placed, folder, &fence) {
        Ok(()) => true,
        Err(kind) => {
            problems.push(Problem {
                source: placed.source,
                table: Some(Table::Documents),
                row: Some(placed.row),
                column: Some("file".to_owned()),
                kind,
            });
            false
        }
    });
    Ok(())
}

fn read_document(placed: &mut Placed<Document>, folder: &Path, fence: &Fence) -> Result<(), ProblemKind> {
    let document = &mut placed.record;
    let Some(name) = document.file.clone().filter(|_| document.text.is_none()) else {
        return Ok(());
    };
    let path = folder.join(&name);
    let Some(bytes) = bytes_of(folder, &path) else {
        // A scan that was imported before has no text and may come without its file.
        let is_known = DocumentFile::of(document).is_some_and(|file| file.has_no_text()) && !path.exists();
        return if is_known { Ok(()) } else { Err(ProblemKind::BadPath { path: name }) };
    };
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let (file, text) = import::read_document(&ending, &bytes, fence)?;
    file.keep_in(document);
    document.text = Some(text).filter(|text| !text.trim().is_empty());
    Ok(())
}

/// A file within the folder; `None` when it lies elsewhere (also through a link) or cannot be read. Of one that is too
/// large only so much that it is seen to be.
fn bytes_of(folder: &Path, path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if lies_within(folder, path) {
        fs::File::open(path).ok()?.take(LARGEST_FOREIGN + 1).read_to_end(&mut bytes).ok()?;
        return Some(bytes);
    }
    None
}

/// Whether this is a file in the folder, links followed.
pub fn lies_within(folder: &Path, path: &Path) -> bool {
    match (fs::canonicalize(folder), fs::canonicalize(path)) {
        (Ok(folder), Ok(path)) => path.starts_with(folder) && path.is_file(),
        _ => false,
    }
}
