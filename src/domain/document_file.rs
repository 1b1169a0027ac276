//! The file a document came from: what it is, its hash, and what a reader of its text must know.

use super::codes::{Code, codes};
use super::records::Document;

codes!(
    /// What a file is by its first bytes, whatever its name says.
    FileKind {
        Text = "text",
        Markdown = "markdown",
        Docx = "docx",
        Odt = "odt",
        Pdf = "pdf",
        Xlsx = "xlsx",
        Ods = "ods",
        /// A zip that is none of these.
        Zip = "zip",
        /// Office files from before 2007, and encrypted ones since.
        OldOffice = "old_office",
        Rtf = "rtf",
        Picture = "picture",
        /// Bytes that are no text.
        Binary = "binary",
    }
);

codes!(
    /// What a text leaves out or holds that its reader must know.
    Remark {
        /// Pages without a text layer: a scan.
        ScanWithoutText = "scan_without_text",
        /// Some of the pages have no text.
        PagesWithoutText = "pages_without_text",
        /// Some of the pages could not be read.
        PagesUnreadable = "pages_unreadable",
        /// Nothing stands in it.
        Empty = "empty",
        HiddenText = "hidden_text",
        /// Tracked deletions were left out.
        DeletionsLeftOut = "deletions_left_out",
        /// Tracked insertions are part of the text.
        InsertionsKept = "insertions_kept",
        CommentsLeftOut = "comments_left_out",
        PicturesLeftOut = "pictures_left_out",
        /// Page headers or footers were left out.
        PageHeadersLeftOut = "page_headers_left_out",
        /// The ending of its name says something else.
        OtherEnding = "other_ending",
    }
);

/// The fields that keep it beside the document's own, in a bundle and in the file.
pub const FIELDS: [&str; 3] = ["file_kind", "file_remarks", "file_sha256"];

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFile {
    pub kind: FileKind,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    pub remarks: Vec<Remark>,
}

impl DocumentFile {
    /// What a document says of its file, if it was read from one.
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        let [kind, remarks, sha256] = FIELDS.map(|name| {
            let json = document.extra.get(name)?;
            json.strip_prefix('"')?.strip_suffix('"')
        });
        let remarks = remarks.unwrap_or_default().split(' ').filter_map(|code| Remark::parse(code).ok());
        Some(Self { kind: FileKind::parse(kind?).ok()?, sha256: sha256?.to_owned(), remarks: remarks.collect() })
    }

    /// Keeps it beside the document's own fields.
    pub fn keep_in(&self, document: &mut Document) {
        let remarks: Vec<&str> = self.remarks.iter().map(|remark| remark.code()).collect();
        let [kind, said, sha256] = FIELDS.map(str::to_owned);
        document.extra.insert(kind, format!("\"{}\"", self.kind.code()));
        document.extra.insert(sha256, format!("\"{}\"", self.sha256));
        document.extra.remove(&said);
        if !remarks.is_empty() {
            document.extra.insert(said, format!("\"{}\"", remarks.join(" ")));
        }
    }

    /// Whether a document without text may stay so: its file has none.
    #[must_use]
    pub fn has_no_text(&self) -> bool {
        self.remarks.iter().any(|remark| matches!(remark, Remark::ScanWithoutText | Remark::Empty))
    }
}

impl FileKind {
    /// Whether its text is marked up: headings with `#`, list items, rows of a table.
    #[must_use]
    pub fn is_marked_up(self) -> bool {
        matches!(self, Self::Markdown | Self::Docx | Self::Odt | Self::Pdf)
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// What the reader says, in English.
    Damaged {
        message: String,
    },
    /// It cannot be opened, or nothing reads this kind of file here.
    NoReader,
    Encrypted,
    /// In bytes.
    TooLarge {
        most: u64,
    },
    /// Elements in elements.
    TooDeep {
        most: usize,
    },
    /// Entities of its own: no file of an office program has them.
    Entities,
    /// Its reader was stopped: more memory than this, in bytes.
    Memory {
        most: u64,
    },
    /// Its reader was stopped: longer than this, in seconds.
    Time {
        most: u64,
    },
    /// Its reader was stopped: more text than this, in bytes.
    Output {
        most: u64,
    },
    /// Its reader broke.
    Broke,
    /// The reader could not be started; what the system says.
    NotStarted {
        message: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::item::ItemRef;

    #[test]
    fn what_is_kept_is_what_was_read() {
        let mut document = Document {
            reference: "d".to_owned(),
            item: ItemRef::parse("matter:m").unwrap(),
            title: None,
            date: None,
            text: None,
            file: None,
            classification: None,
            extra: [("other".to_owned(), "1".to_owned())].into(),
        };
        assert_eq!(DocumentFile::of(&document), None);
        let mut file = DocumentFile {
            kind: FileKind::Pdf,
            sha256: "0f".to_owned(),
            remarks: vec![Remark::ScanWithoutText, Remark::OtherEnding],
        };
        file.keep_in(&mut document);
        assert_eq!(DocumentFile::of(&document), Some(file.clone()));
        file.remarks.clear();
        file.keep_in(&mut document);
        assert_eq!(DocumentFile::of(&document), Some(file));
        assert_eq!(document.extra.len(), 3);
    }
}
