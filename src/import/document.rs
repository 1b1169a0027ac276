//! A document's file as its text: text as it stands, foreign formats as their reader says. What a file is, its bytes say.

use super::encoding;
use super::foreign::{Fence, Foreign, Line, Lines, begins_as};
use crate::domain::codes::Code;
use crate::domain::document_file::{DocumentFile, FileFault, FileKind, Remark};
use crate::domain::problem::ProblemKind;
use sha2::{Digest, Sha256};
use std::io::BufRead;

/// The largest file of plain text, in bytes: some five thousand pages.
const LARGEST_TEXT: u64 = 16 << 20;

/// Reads a file; `ending`: what its name says it is. A file without any text is no error, and says so.
///
/// # Errors
/// When nothing reads such a file, or this one cannot be read.
pub fn read(ending: &str, bytes: &[u8], fence: &Fence) -> Result<(DocumentFile, String), ProblemKind> {
    let sha256 = base16ct::lower::encode_string(&Sha256::digest(bytes));
    let (kind, mut remarks, text) = match begins_as(bytes) {
        None => plain(ending, bytes)?,
        Some(_) => fence.read(Foreign::Document, bytes, |said| heard(said))?,
    };
    let promised = promised(ending);
    if promised.is_some_and(|promised| promised != kind) {
        remarks.push(Remark::OtherEnding);
    }
    Ok((DocumentFile { kind, sha256, remarks }, text))
}

type Found = (FileKind, Vec<Remark>, String);

/// What a name promises.
fn promised(ending: &str) -> Option<FileKind> {
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some(FileKind::Markdown),
        "txt" => Some(FileKind::Text),
        ending => FileKind::parse(ending).ok(),
    }
}

/// A text, in whichever of the known encodings.
fn plain(ending: &str, bytes: &[u8]) -> Result<Found, ProblemKind> {
    let promised = promised(ending).unwrap_or(FileKind::Text);
    let refused = |kind, fault| Err(ProblemKind::Unreadable { kind, fault });
    if !matches!(promised, FileKind::Text | FileKind::Markdown) {
        let message = format!("it does not begin as {promised}");
        return refused(promised, FileFault::Damaged { message });
    }
    if bytes.len() as u64 > LARGEST_TEXT {
        return refused(promised, FileFault::TooLarge { most: LARGEST_TEXT });
    }
    match encoding::decode(bytes) {
        Ok((text, _)) if !text.contains('\0') => {
            let remarks = if text.trim().is_empty() { vec![Remark::Empty] } else { Vec::new() };
            Ok((promised, remarks, text.into_owned()))
        }
        _ => refused(FileKind::Binary, FileFault::NoReader),
    }
}

/// What the reader of foreign files says.
pub(super) fn heard(said: &mut dyn BufRead) -> Result<Found, ProblemKind> {
    let (mut kind, mut remarks, mut words) = (FileKind::Binary, Vec::new(), String::new());
    for line in Lines::new(said) {
        match line {
            Line::Kind(found) => kind = found,
            Line::Remark(remark) => remarks.push(remark),
            Line::Words(found) => words = found,
            Line::Refused(problem) => return Err(problem),
            // Cells belong to a workbook.
            Line::Sheet(_) | Line::Cell { .. } | Line::End => {}
        }
    }
    Ok((kind, remarks, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(ending: &str, bytes: &[u8]) -> Result<(DocumentFile, String), ProblemKind> {
        read(ending, bytes, &Fence::of("/nowhere".into()))
    }

    #[test]
    fn text_stands_as_it_came_with_its_hash() {
        let (file, text) = read_text("MD", "\u{feff}# Nota\r\n\r\nEén".as_bytes()).unwrap();
        assert_eq!((file.kind, text.as_str()), (FileKind::Markdown, "# Nota\r\n\r\nEén"));
        assert_eq!(file.sha256.len(), 64);
        assert_eq!(read_text("txt", b"E\xe9n").unwrap().1, "Eén");
        assert_eq!(read_text("", b" ").unwrap().0.remarks, [Remark::Empty]);
    }

    #[test]
    fn what_is_no_text_is_named() {
        let refused = |ending, bytes: &[u8]| match read_text(ending, bytes) {
            Err(ProblemKind::Unreadable { kind, fault }) => (kind, fault),
            other => panic!("{other:?}"),
        };
        assert_eq!(refused("txt", b"a\0b"), (FileKind::Binary, FileFault::NoReader));
        assert!(matches!(refused("docx", b"hello"), (FileKind::Docx, FileFault::Damaged { .. })));
        assert!(matches!(refused("txt", b"\x89PNG\r\n\x1a\n"), (FileKind::Picture, FileFault::NotStarted { .. })));
    }
}
