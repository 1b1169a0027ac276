//! A zip in memory, within limits: never unpacked to disk, measured before anything of it is read.

use crate::domain::document_file::FileFault;
use crate::domain::problem::ProblemKind;
use std::cell::Cell;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// What a file may unpack to, in bytes.
pub(super) const UNPACKED: u64 = 128 << 20;
/// The most parts.
const PARTS: usize = 1_000;

/// A zip with a workbook or a document in it.
pub(super) type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The archive, when all of it unpacks to `most` bytes: what a part says of its own size is not believed.
pub(super) fn measured(bytes: &[u8], most: u64) -> Result<Archive<'_>, ProblemKind> {
    let mut archive = opened(bytes)?;
    let mut left = most;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|error| damaged(&error))?;
        let unpacked =
            std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|error| damaged(&error))?;
        left = left.checked_sub(unpacked).ok_or(ProblemKind::TooLarge { most })?;
    }
    Ok(archive)
}

/// The archive, of which nothing was unpacked: for who counts what is unpacked while it is read.
pub(super) fn opened(bytes: &[u8]) -> Result<Archive<'_>, ProblemKind> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > PARTS {
        return Err(ProblemKind::TooLarge { most: UNPACKED });
    }
    Ok(archive)
}

/// A part that may unpack to so many bytes, and to more as it turns out to be worth it.
pub(super) struct Allowed<'a, R> {
    part: R,
    left: &'a Cell<u64>,
}

impl<'a, R> Allowed<'a, R> {
    pub(super) fn new(part: R, left: &'a Cell<u64>) -> Self {
        Self { part, left }
    }
}

impl<R: Read> Read for Allowed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        let left = self.left.get().checked_sub(read as u64);
        self.left.set(left.unwrap_or(0));
        left.map(|_| read).ok_or_else(|| io::ErrorKind::FileTooLarge.into())
    }
}

/// The text of a part; none when there is no such part.
pub(super) fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<Vec<u8>>, FileFault> {
    let mut bytes = Vec::new();
    match archive.by_name(name) {
        Ok(mut part) => part.read_to_end(&mut bytes).map_err(|error| fault(&error))?,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(fault(&error)),
    };
    Ok(Some(bytes))
}

pub(super) fn damaged(error: &dyn std::error::Error) -> ProblemKind {
    ProblemKind::BadWorkbook { message: error.to_string() }
}

pub(super) fn fault(error: &dyn std::error::Error) -> FileFault {
    FileFault::Damaged { message: error.to_string() }
}

/// What is wrong with an archive that holds a document.
pub(super) fn as_fault(problem: ProblemKind) -> FileFault {
    match problem {
        ProblemKind::TooLarge { most } => FileFault::TooLarge { most },
        ProblemKind::BadWorkbook { message } => FileFault::Damaged { message },
        other => FileFault::Damaged { message: format!("{other:?}") },
    }
}
