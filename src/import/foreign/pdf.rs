//! The text layer of a PDF, page by page. What reads it was seen to panic on damaged files, so that a page it cannot
//! read is left out and said; what takes the whole process down is the fence's business.

use super::Words;
use crate::domain::document_file::FileFault;

#[cfg(feature = "pdf")]
pub(super) fn read(bytes: &[u8]) -> Result<Words, FileFault> {
    pages::read(bytes)
}

/// Without the feature a PDF is a file that nothing reads.
#[cfg(not(feature = "pdf"))]
pub(super) fn read(_: &[u8]) -> Result<Words, FileFault> {
    Err(FileFault::NoReader)
}

#[cfg(feature = "pdf")]
mod pages {
    use super::super::archive::fault;
    use super::super::markup::{Markup, Role};
    use super::Words;
    use crate::domain::document_file::{FileFault, FileKind, Remark};
    use pdf_extract::{Document, PlainTextOutput, output_doc_page};
    use std::panic::{AssertUnwindSafe, catch_unwind};

    /// The most pages: some ten years of minutes.
    const PAGES: usize = 5_000;

    /// Reads every page; without a text on any of them it is a scan.
    pub(super) fn read(bytes: &[u8]) -> Result<Words, FileFault> {
        let document = open(bytes)?;
        let numbers: Vec<u32> = document.get_pages().into_keys().collect();
        if numbers.is_empty() {
            return Err(FileFault::Damaged { message: "no pages".to_owned() });
        }
        if numbers.len() > PAGES {
            return Err(FileFault::TooLarge { most: super::super::LARGEST });
        }
        let (mut markup, mut unreadable, mut empty) = (Markup::default(), 0, 0);
        for &number in &numbers {
            match page(&document, number) {
                None => unreadable += 1,
                Some(text) if text.trim().is_empty() => empty += 1,
                Some(text) => paragraphs(&text, &mut markup)?,
            }
        }
        if unreadable == numbers.len() {
            return Err(FileFault::Damaged { message: "no page can be read".to_owned() });
        }
        match (unreadable, empty) {
            (0, all) if all == numbers.len() => markup.remark(Remark::ScanWithoutText),
            (_, 1..) => markup.remark(Remark::PagesWithoutText),
            _ => {}
        }
        if unreadable > 0 {
            markup.remark(Remark::PagesUnreadable);
        }
        Ok(markup.finish(FileKind::Pdf))
    }

    /// Opens it; many encrypted files have an empty password.
    fn open(bytes: &[u8]) -> Result<Document, FileFault> {
        let broke = |_| FileFault::Broke;
        let mut document = catch_unwind(|| Document::load_mem(bytes)).map_err(broke)?.map_err(|error| fault(&error))?;
        if document.is_encrypted() {
            let decrypted = catch_unwind(AssertUnwindSafe(|| document.decrypt("")));
            decrypted.map_err(broke)?.map_err(|_| FileFault::Encrypted)?;
        }
        Ok(document)
    }

    /// The text of a page; none when it cannot be read.
    fn page(document: &Document, number: u32) -> Option<String> {
        let mut text = String::new();
        let read = catch_unwind(AssertUnwindSafe(|| {
            let mut output = PlainTextOutput::new(&mut text);
            output_doc_page(document, &mut output, number).is_ok()
        }));
        read.is_ok_and(|is_read| is_read).then_some(text)
    }

    /// Lines stay as they are; an empty one ends a paragraph. Where a PDF has a heading is not known.
    fn paragraphs(text: &str, markup: &mut Markup) -> Result<(), FileFault> {
        let mut paragraph = Vec::new();
        for line in text.lines().map(str::trim).chain([""]) {
            if !line.is_empty() {
                paragraph.push(line);
            } else if !paragraph.is_empty() {
                markup.paragraph(&Role::Plain, &paragraph.join("\n"))?;
                paragraph.clear();
            }
        }
        Ok(())
    }
}
