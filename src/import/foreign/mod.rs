//! Foreign formats: workbooks and documents of office programs, and PDF. What parses them runs in a process of its own
//! ([`fence`]) and says what it found in [`lines`]; only those lines reach the rest.
//!
//! ```text
//! program ── bytes ──▶ fence ──▶ child: read ── lines ──▶ program: Dress::read, document
//! ```

mod archive;
mod branch;
mod docx;
mod docx_lists;
mod docx_parts;
mod fence;
mod house;
mod house_docx;
mod house_odt;
mod kind;
mod lines;
mod markup;
mod numbering;
mod ods;
mod odt;
mod odt_styles;
mod pdf;
mod xlsx;
mod xml;

pub(super) use house::heard as look_heard;
pub(super) use kind::begins_as;
pub(super) use lines::{Line, Lines, Shown};

pub use fence::{Fence, confine};

use crate::domain::codes::Code;
use crate::domain::document_file::{FileFault, FileKind, Remark};
use crate::domain::problem::ProblemKind;
use lines::Printer;
use std::io::{self, Write};

/// The largest foreign file, in bytes; larger tables come as CSV or JSON Lines.
pub const LARGEST: u64 = 64 << 20;

/// What is asked of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    Workbook(FileKind),
    Document,
    /// A document of which only the look is wanted.
    Reference,
}

impl Foreign {
    /// How it is called on the command line of the child.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Workbook(kind) => kind.code(),
            Self::Document => "document",
            Self::Reference => "reference",
        }
    }

    /// What this code asks for.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match FileKind::parse(code) {
            Ok(kind @ (FileKind::Xlsx | FileKind::Ods)) => Some(Self::Workbook(kind)),
            _ => [Self::Document, Self::Reference].into_iter().find(|foreign| foreign.code() == code),
        }
    }
}

/// A document as its reader found it.
struct Words {
    kind: FileKind,
    remarks: Vec<Remark>,
    text: String,
}

/// Reads a foreign file and prints what it holds, line by line: this is what the child does.
///
/// # Errors
/// When nobody takes the lines.
pub fn read_foreign(foreign: Foreign, bytes: &[u8], out: &mut impl Write) -> io::Result<()> {
    let printer = &mut Printer::new(out);
    let result = match foreign {
        Foreign::Workbook(kind) => workbook(kind, bytes, printer),
        Foreign::Document => document(bytes).map(|words| printer.words(&words)),
        Foreign::Reference => reference(bytes).map(|words| printer.words(&words)),
    };
    printer.end(result)
}

fn workbook(asked: FileKind, bytes: &[u8], printer: &mut Printer<'_>) -> Result<(), ProblemKind> {
    if bytes.len() as u64 > LARGEST {
        return Err(ProblemKind::TooLarge { most: LARGEST });
    }
    let found = begins_as(bytes);
    if found != Some(FileKind::Zip) {
        return Err(unreadable(found.unwrap_or(FileKind::Binary), FileFault::NoReader));
    }
    let mut archive = match asked {
        FileKind::Ods => archive::opened(bytes)?,
        _ => archive::measured(bytes, archive::UNPACKED)?,
    };
    match kind::of_archive(&mut archive) {
        FileKind::Xlsx | FileKind::Zip if asked == FileKind::Xlsx => xlsx::read(bytes, printer),
        FileKind::Ods | FileKind::Zip if asked == FileKind::Ods => ods::read(&mut archive, printer),
        other => Err(unreadable(other, FileFault::NoReader)),
    }
}

fn document(bytes: &[u8]) -> Result<Words, ProblemKind> {
    match begins_as(bytes) {
        Some(FileKind::Pdf) => pdf::read(bytes).map_err(|fault| unreadable(FileKind::Pdf, fault)),
        Some(FileKind::Zip) => {
            let mut archive = archive::measured(bytes, archive::UNPACKED)
                .map_err(|problem| unreadable(FileKind::Zip, archive::as_fault(problem)))?;
            let kind = kind::of_archive(&mut archive);
            let read = match kind {
                FileKind::Docx => docx::read(&mut archive),
                FileKind::Odt => odt::read(&mut archive),
                _ => Err(FileFault::NoReader),
            };
            read.map_err(|fault| unreadable(kind, fault))
        }
        other => Err(unreadable(other.unwrap_or(FileKind::Binary), FileFault::NoReader)),
    }
}

fn reference(bytes: &[u8]) -> Result<Words, ProblemKind> {
    if begins_as(bytes) != Some(FileKind::Zip) {
        return Err(unreadable(begins_as(bytes).unwrap_or(FileKind::Binary), FileFault::NoReader));
    }
    let mut archive = archive::measured(bytes, archive::UNPACKED)
        .map_err(|problem| unreadable(FileKind::Zip, archive::as_fault(problem)))?;
    let kind = kind::of_archive(&mut archive);
    house::read(kind, &mut archive).map_err(|fault| unreadable(kind, fault))
}

fn unreadable(kind: FileKind, fault: FileFault) -> ProblemKind {
    ProblemKind::Unreadable { kind, fault }
}

#[cfg(test)]
#[path = "foreign_tests.rs"]
mod tests;
#[cfg(test)]
pub(super) use tests::zipped;
