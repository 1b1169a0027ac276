//! The DOCX renderer: the fewest parts that Word and LibreOffice open and edit without complaint.
//!
//! Headings, lists, quotes and tables have styles of their own, so that the look is changed in one place. The only fields
//! are the page numbers; no part refers to anything outside the package.

mod body;
mod house;
mod picture;
mod table;

use super::format::Unwritable;
use super::package::{Part, package};
use super::tree::{Marking, Report};
use super::xml::Xml;
use crate::domain::codes::Language;

const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const R: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// # Errors
/// When the package would be larger than a package can be.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, Unwritable> {
    package(vec![
        Part::shipped("[Content_Types].xml", include_str!("../../assets/report/docx/content-types.xml")),
        Part::shipped("_rels/.rels", include_str!("../../assets/report/docx/package-relations.xml")),
        Part::new("docProps/core.xml", properties(report)),
        Part::new("word/document.xml", document(report)),
        Part::shipped("word/_rels/document.xml.rels", include_str!("../../assets/report/docx/relations.xml")),
        Part::new("word/styles.xml", house::styles(report)),
        Part::shipped("word/numbering.xml", include_str!("../../assets/report/docx/numbering.xml")),
        Part::shipped("word/settings.xml", include_str!("../../assets/report/docx/settings.xml")),
        Part::new("word/header1.xml", header(&report.marking)),
        Part::new("word/footer1.xml", footer(&report.marking)),
    ])
}

fn document(report: &Report) -> String {
    let mut xml = Xml::part();
    xml.element("w:document", &[W, R], |xml| {
        xml.element("w:body", &[], |xml| {
            body::write(xml, report);
            house::section(xml, report);
        });
    });
    xml.finish()
}

fn properties(report: &Report) -> String {
    let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let mut xml = Xml::part();
    xml.element("cp:coreProperties", &[("xmlns:cp", core), ("xmlns:dc", "http://purl.org/dc/elements/1.1/")], |xml| {
        xml.leaf("dc:title", &[], &report.title);
        xml.leaf("dc:subject", &[], &report.marking.line());
        xml.leaf("dc:language", &[], locale(report.language));
    });
    xml.finish()
}

fn header(marking: &Marking) -> String {
    let mut xml = Xml::part();
    xml.element("w:hdr", &[W], |xml| {
        body::paragraph(xml, "Header", |xml| {
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            body::run(xml, body::Weight::Strong, &marking.line());
        });
    });
    xml.finish()
}

fn footer(marking: &Marking) -> String {
    let mut xml = Xml::part();
    xml.element("w:ftr", &[W], |xml| {
        body::paragraph(xml, "Footer", |xml| {
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            body::run(xml, body::Weight::Strong, &marking.line());
            xml.shipped(include_str!("../../assets/report/docx/page-number.xml"));
        });
    });
    xml.finish()
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}
