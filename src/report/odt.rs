//! The ODT renderer: the fewest parts that LibreOffice and Word open and edit without complaint.
//!
//! Styles have the names that LibreOffice gives its own, so that a house style fits over them. The only fields are the
//! page numbers; nothing refers outside the package.

mod body;
mod house;
mod picture;
mod table;

use super::format::Unwritable;
use super::package::{Packing, Part, package};
use super::tree::{Block, Marking, Report};
use super::xml::{Attributes, Xml};
use crate::domain::codes::Language;

const NAMESPACES: Attributes<'static> = &[
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("office:version", "1.3"),
];

/// # Errors
/// When the package would be larger than a package can be.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, Unwritable> {
    let kind = Part::shipped("mimetype", "application/vnd.oasis.opendocument.text");
    package(vec![
        Part { packing: Packing::Stored, ..kind },
        Part::shipped("META-INF/manifest.xml", include_str!("../../assets/report/odt/manifest.xml")),
        Part::new("meta.xml", properties(report)),
        Part::new("styles.xml", house::styles(report)),
        Part::new("content.xml", content(report)),
    ])
}

fn content(report: &Report) -> String {
    let mut xml = Xml::part();
    xml.element("office:document-content", NAMESPACES, |xml| {
        xml.element("office:automatic-styles", &[], |xml| {
            xml.adopted(&house::table_styles(report));
            picture::styles(xml, house::width(report));
            for (place, block) in report.blocks.iter().enumerate() {
                if let Block::Table(table) = block {
                    table::styles(xml, table, place);
                }
            }
        });
        xml.element("office:body", &[], |xml| {
            xml.element("office:text", &[], |xml| body::write(xml, report));
        });
    });
    xml.finish()
}

fn properties(report: &Report) -> String {
    let mut xml = Xml::part();
    xml.element("office:document-meta", NAMESPACES, |xml| {
        xml.element("office:meta", &[], |xml| {
            xml.leaf("dc:title", &[], &report.title);
            xml.leaf("dc:subject", &[], &report.marking.line());
            xml.leaf("dc:language", &[], locale(report.language).0);
        });
    });
    xml.finish()
}

fn header_and_footer(xml: &mut Xml, marking: &Marking) {
    let said = |xml: &mut Xml| {
        xml.empty("text:tab", &[]);
        xml.leaf("text:span", &[("text:style-name", "Strong_20_Emphasis")], &marking.line());
    };
    xml.element("style:header", &[], |xml| {
        xml.element("text:p", &[("text:style-name", "Header")], said);
    });
    xml.element("style:footer", &[], |xml| {
        xml.element("text:p", &[("text:style-name", "Footer")], |xml| {
            said(xml);
            xml.shipped(include_str!("../../assets/report/odt/page-number.xml"));
        });
    });
}

/// Language and country.
fn locale(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Dutch => ("nl", "NL"),
        Language::English => ("en", "GB"),
    }
}
