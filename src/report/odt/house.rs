//! Styles and page of an ODT: the program's own, or those of somebody's own document with the program's for what it lacks.

use super::{NAMESPACES, header_and_footer, locale};
use crate::domain::house::House;
use crate::report::tree::Report;
use crate::report::xml::Xml;

const STYLES: &str = include_str!("../../../assets/report/odt/styles.xml");
const TABLES: &str = include_str!("../../../assets/report/odt/table-styles.xml");
/// Between the margins of the program's own page: 17 cm in twentieths of a point.
pub(super) const WIDTH: u32 = 9_638;

/// The width between the margins, in twentieths of a point.
pub(super) fn width(report: &Report) -> u32 {
    let page = report.house.as_ref().and_then(|house| house.page.as_ref());
    page.map_or(WIDTH, |page| page.text_width)
}

/// A length as it is written.
pub(super) fn length(twentieths: u32) -> String {
    format!("{:.2}pt", f64::from(twentieths) / 20.0)
}

/// The styles of tables, as wide as the text.
pub(super) fn table_styles(report: &Report) -> String {
    fitted(TABLES, width(report))
}

/// What is as wide as the program's own page, or half of it, on a page of another width.
fn fitted(markup: &str, width: u32) -> String {
    if width == WIDTH {
        return markup.to_owned();
    }
    let said = |width: u32| format!("\"{}\"", length(width));
    markup.replace("\"17cm\"", &said(width)).replace("\"8.5cm\"", &said(width / 2))
}

pub(super) fn styles(report: &Report) -> String {
    let mut xml = Xml::part();
    let page = report.house.as_ref().and_then(|house| house.page.as_ref());
    xml.element("office:document-styles", NAMESPACES, |xml| {
        match report.house.as_ref().filter(|house| !house.fonts.is_empty()) {
            Some(house) => xml.adopted(&house.fonts),
            None => xml.shipped(include_str!("../../../assets/report/odt/fonts.xml")),
        }
        xml.element("office:styles", &[], |xml| {
            default_style(xml, report);
            match &report.house {
                None => xml.shipped(STYLES),
                Some(house) => both(xml, house, width(report)),
            }
        });
        match page {
            Some(page) => xml.element("office:automatic-styles", &[], |xml| {
                xml.element("style:page-layout", &[("style:name", "Page")], |xml| xml.adopted(&page.markup));
            }),
            None => xml.shipped(include_str!("../../../assets/report/odt/page.xml")),
        }
        xml.element("office:master-styles", &[], |xml| {
            let page = [("style:name", "Standard"), ("style:page-layout-name", "Page")];
            xml.element("style:master-page", &page, |xml| header_and_footer(xml, &report.marking));
        });
    });
    xml.finish()
}

/// Theirs, and of ours what they lack; each of ours stands on a line of its own.
fn both(xml: &mut Xml, house: &House, width: u32) {
    house.styles.iter().for_each(|style| xml.adopted(&style.markup));
    for own in STYLES.lines().filter(|own| !house.styles.iter().any(|style| Some(style.id.as_str()) == name(own))) {
        xml.adopted(&fitted(own, width));
    }
}

fn name(style: &str) -> Option<&str> {
    style.split_once("style:name=\"")?.1.split('"').next()
}

/// What holds where no style says otherwise; the language is the report's.
fn default_style(xml: &mut Xml, report: &Report) {
    let (language, country) = locale(report.language);
    let spoken = [("fo:language", language), ("fo:country", country)];
    let house = report.house.as_ref().map(|house| &house.defaults[..]);
    xml.element("style:default-style", &[("style:family", "paragraph")], |xml| {
        if let Some([of_paragraphs, of_text]) = house {
            xml.adopted(of_paragraphs);
            return xml.adopted(&spoken_in(of_text, language, country));
        }
        let [language, country] = spoken;
        let text = [("style:font-name", "Liberation Sans"), ("fo:font-size", "10.5pt"), language, country];
        xml.empty("style:paragraph-properties", &[("fo:orphans", "2"), ("fo:widows", "2")]);
        xml.empty("style:text-properties", &text);
    });
}

/// Properties of text with a language: their element has neither that nor anything in it.
fn spoken_in(properties: &str, language: &str, country: &str) -> String {
    let begun = properties.strip_suffix("/>").unwrap_or("<style:text-properties");
    format!("{begun} fo:language=\"{language}\" fo:country=\"{country}\"/>")
}
