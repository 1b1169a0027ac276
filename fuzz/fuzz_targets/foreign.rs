//! Foreign files from what a fuzzer makes: whole files as they are, anything else as the part that holds the content.
//! The tests replay the seeds through the same functions.

use std::io::{Cursor, Write};
use toets::import::{Dress, Foreign, Originals, read_foreign};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Stands between the content and the styles of a document.
const BETWEEN: &[u8] = b"<!--styles-->";

/// A workbook on its way to records: whatever is in it, it is read to its end or refused.
pub fn workbook(ending: &str, bytes: &[u8]) {
    let dress = Dress::of_ending(ending).expect("a known ending");
    let parts = match ending {
        "ods" => vec![("content.xml", bytes)],
        _ => vec![
            ("_rels/.rels", &br#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#[..]),
            ("xl/workbook.xml", br#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="services" sheetId="1" r:id="a"/></sheets></workbook>"#),
            ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/></Relationships>"#),
            ("xl/worksheets/s.xml", bytes),
        ],
    };
    let said = said(dress.foreign().expect("workbooks are foreign"), &file(bytes, &parts));
    drop(dress.read("", &mut &said[..], Originals::Drop).expect("lines in memory can be read"));
}

/// A document: the reader says how it ended.
pub fn document(bytes: &[u8]) {
    let at = bytes.windows(BETWEEN.len()).position(|part| part == BETWEEN);
    let (content, styles) = at.map_or((bytes, &b""[..]), |at| (&bytes[..at], &bytes[at + BETWEEN.len()..]));
    let docx = [
        ("word/document.xml", content),
        ("word/styles.xml", styles),
        ("word/numbering.xml", styles),
        ("word/footnotes.xml", styles),
    ];
    let odt = [
        ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]),
        ("content.xml", content),
        ("styles.xml", styles),
    ];
    for parts in [&docx[..], &odt[..]] {
        let said = said(Foreign::Document, &file(bytes, parts));
        let last = said.trim_ascii_end().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        assert!([&b"end"[..], b"unreadable"].iter().any(|end| last.starts_with(end)));
    }
}

fn said(foreign: Foreign, file: &[u8]) -> Vec<u8> {
    let mut said = Vec::new();
    read_foreign(foreign, file, &mut said).expect("a vector takes everything");
    said
}

fn file(bytes: &[u8], parts: &[(&str, &[u8])]) -> Vec<u8> {
    if bytes.starts_with(b"PK") {
        return bytes.to_vec();
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*name, stored).expect("a name of its own");
        zip.write_all(content).expect("a vector takes everything");
    }
    zip.finish().expect("a vector takes everything").into_inner()
}
