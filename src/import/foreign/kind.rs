//! What a file is, by its first bytes and the parts it holds; its name is not believed.

use super::archive::Archive;
use crate::domain::document_file::FileKind;
use std::io::Read;

/// How far into a file the mark of a PDF may stand.
const PDF_WITHIN: usize = 1024;

/// What each kind begins with.
const BEGINNINGS: &[(&[u8], FileKind)] = &[
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::OldOffice),
    (b"{\\rtf", FileKind::Rtf),
    (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
];

/// The kind these bytes begin as; none when they may be text.
pub(in crate::import) fn begins_as(bytes: &[u8]) -> Option<FileKind> {
    let found = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, kind)| *kind);
    let start = &bytes[..bytes.len().min(PDF_WITHIN)];
    found.or_else(|| start.windows(5).any(|mark| mark == b"%PDF-").then_some(FileKind::Pdf))
}

/// What a zip is by its parts.
pub(super) fn of_archive(archive: &mut Archive<'_>) -> FileKind {
    let mut media_type = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        // Bytes that are no text leave it empty, and then it says nothing.
        drop(part.take(100).read_to_string(&mut media_type));
    }
    let holds = |name: &str| archive.index_for_name(name).is_some();
    match media_type.trim() {
        "application/vnd.oasis.opendocument.text" => FileKind::Odt,
        "application/vnd.oasis.opendocument.spreadsheet" => FileKind::Ods,
        _ if holds("word/document.xml") => FileKind::Docx,
        _ if holds("xl/workbook.xml") => FileKind::Xlsx,
        _ => FileKind::Zip,
    }
}
