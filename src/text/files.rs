//! The files documents come from: what they are, why one cannot be read, and what a reader of its text must know.

use super::Text;
use super::import::short;
use crate::domain::document_file::{FileFault, FileKind, Remark};

messages! { FILES:
    file_kind_text() = "file-kind-text";
    file_kind_markdown() = "file-kind-markdown";
    file_kind_docx() = "file-kind-docx";
    file_kind_odt() = "file-kind-odt";
    file_kind_pdf() = "file-kind-pdf";
    file_kind_xlsx() = "file-kind-xlsx";
    file_kind_ods() = "file-kind-ods";
    file_kind_zip() = "file-kind-zip";
    file_kind_old_office() = "file-kind-old-office";
    file_kind_rtf() = "file-kind-rtf";
    file_kind_picture() = "file-kind-picture";
    file_kind_binary() = "file-kind-binary";
    file_damaged(kind, message) = "file-damaged";
    file_no_reader(kind) = "file-no-reader";
    file_old_office(kind) = "file-old-office";
    file_no_pdf(kind) = "file-no-pdf";
    file_encrypted(kind) = "file-encrypted";
    file_too_large(kind, most) = "file-too-large";
    file_too_deep(kind, most) = "file-too-deep";
    file_entities(kind) = "file-entities";
    file_memory(kind, most) = "file-memory";
    file_time(kind, most) = "file-time";
    file_output(kind, most) = "file-output";
    file_broke(kind) = "file-broke";
    file_not_started(message) = "file-not-started";
    remark_scan_without_text() = "remark-scan-without-text";
    remark_pages_without_text() = "remark-pages-without-text";
    remark_pages_unreadable() = "remark-pages-unreadable";
    remark_empty() = "remark-empty";
    remark_hidden_text() = "remark-hidden-text";
    remark_deletions_left_out() = "remark-deletions-left-out";
    remark_insertions_kept() = "remark-insertions-kept";
    remark_comments_left_out() = "remark-comments-left-out";
    remark_pictures_left_out() = "remark-pictures-left-out";
    remark_page_headers_left_out() = "remark-page-headers-left-out";
    remark_other_ending(kind) = "remark-other-ending";
    file_was(kind, sha256) = "file-was";
}

impl Text {
    /// What a file is: `een Word-document (DOCX)`.
    #[must_use]
    pub fn file_kind(&self, kind: FileKind) -> String {
        match kind {
            FileKind::Text => self.file_kind_text(),
            FileKind::Markdown => self.file_kind_markdown(),
            FileKind::Docx => self.file_kind_docx(),
            FileKind::Odt => self.file_kind_odt(),
            FileKind::Pdf => self.file_kind_pdf(),
            FileKind::Xlsx => self.file_kind_xlsx(),
            FileKind::Ods => self.file_kind_ods(),
            FileKind::Zip => self.file_kind_zip(),
            FileKind::OldOffice => self.file_kind_old_office(),
            FileKind::Rtf => self.file_kind_rtf(),
            FileKind::Picture => self.file_kind_picture(),
            FileKind::Binary => self.file_kind_binary(),
        }
    }

    /// Why a file cannot be read, and what to do.
    #[must_use]
    pub fn file_fault(&self, kind: FileKind, fault: &FileFault) -> String {
        let is = self.file_kind(kind);
        let mebibytes = |bytes: u64| (bytes >> 20).to_string();
        match fault {
            FileFault::Damaged { message } => self.file_damaged(is, short(message)),
            FileFault::NoReader if kind == FileKind::OldOffice => self.file_old_office(is),
            FileFault::NoReader if kind == FileKind::Pdf => self.file_no_pdf(is),
            FileFault::NoReader => self.file_no_reader(is),
            FileFault::Encrypted => self.file_encrypted(is),
            FileFault::TooLarge { most } => self.file_too_large(is, mebibytes(*most)),
            FileFault::TooDeep { most } => self.file_too_deep(is, most.to_string()),
            FileFault::Entities => self.file_entities(is),
            FileFault::Memory { most } => self.file_memory(is, mebibytes(*most)),
            FileFault::Time { most } => self.file_time(is, most.to_string()),
            FileFault::Output { most } => self.file_output(is, mebibytes(*most)),
            FileFault::Broke => self.file_broke(is),
            FileFault::NotStarted { message } => self.file_not_started(short(message)),
        }
    }

    /// What a reader of a document's text must know of its file.
    #[must_use]
    pub fn file_remark(&self, kind: FileKind, remark: Remark) -> String {
        match remark {
            Remark::ScanWithoutText => self.remark_scan_without_text(),
            Remark::PagesWithoutText => self.remark_pages_without_text(),
            Remark::PagesUnreadable => self.remark_pages_unreadable(),
            Remark::Empty => self.remark_empty(),
            Remark::HiddenText => self.remark_hidden_text(),
            Remark::DeletionsLeftOut => self.remark_deletions_left_out(),
            Remark::InsertionsKept => self.remark_insertions_kept(),
            Remark::CommentsLeftOut => self.remark_comments_left_out(),
            Remark::PicturesLeftOut => self.remark_pictures_left_out(),
            Remark::PageHeadersLeftOut => self.remark_page_headers_left_out(),
            Remark::OtherEnding => self.remark_other_ending(self.file_kind(kind)),
        }
    }
}
