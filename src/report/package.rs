//! A zipped package of parts, the same bytes for the same parts: no clock, one compression, one date.

use super::format::Unwritable;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub(super) struct Part {
    pub name: &'static str,
    pub content: String,
    /// Stored as it is: what tells the type of a package must be readable without unpacking.
    pub packing: Packing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Deflated,
    Stored,
}

impl Part {
    pub(super) fn new(name: &'static str, content: String) -> Self {
        Self { name, content, packing: Packing::Deflated }
    }

    pub(super) fn shipped(name: &'static str, content: &str) -> Self {
        Self::new(name, content.to_owned())
    }
}

/// # Errors
/// When the package would be larger than a package can be.
pub(super) fn package(parts: Vec<Part>) -> Result<Vec<u8>, Unwritable> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |part: Part| {
        let method = match part.packing {
            Packing::Deflated => CompressionMethod::Deflated,
            Packing::Stored => CompressionMethod::Stored,
        };
        // The default date is the earliest a package knows.
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        writer.start_file(part.name, options)?;
        writer.write_all(part.content.as_bytes()).map_err(zip::result::ZipError::from)
    };
    let added: Result<(), _> = parts.into_iter().try_for_each(&mut add);
    let written = added.and_then(|()| writer.finish());
    written.map(Cursor::into_inner).map_err(|error| Unwritable(error.to_string()))
}
