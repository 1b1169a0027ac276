//! Styles and page of a DOCX: the program's own, or those of somebody's own document with the program's for what it lacks.

use super::{W, locale};
use crate::domain::house::House;
use crate::report::tree::Report;
use crate::report::xml::Xml;
use std::borrow::Cow;

const STYLES: &str = include_str!("../../../assets/report/docx/styles.xml");
/// Between the margins of the program's own page, in twentieths of a point; half of it is where the header is centred.
pub(super) const WIDTH: usize = 9_638;

/// The width between the margins, in twentieths of a point.
pub(super) fn width(report: &Report) -> usize {
    let page = report.house.as_ref().and_then(|house| house.page.as_ref());
    page.map_or(WIDTH, |page| page.text_width as usize)
}

pub(super) fn styles(report: &Report) -> String {
    let mut xml = Xml::part();
    xml.element("w:styles", &[W], |xml| {
        xml.element("w:docDefaults", &[], |xml| defaults(xml, report));
        match &report.house {
            None => xml.shipped(STYLES),
            Some(house) => both(xml, house, width(report)),
        }
    });
    xml.finish()
}

fn defaults(xml: &mut Xml, report: &Report) {
    let said = report.house.as_ref().map(|house| &house.defaults[..]);
    xml.element("w:rPrDefault", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            if let Some([of_runs, ..]) = said {
                xml.adopted(of_runs);
            } else {
                xml.empty("w:rFonts", &[("w:ascii", "Arial"), ("w:hAnsi", "Arial"), ("w:cs", "Arial")]);
                xml.empty("w:sz", &[("w:val", "21")]);
            }
            xml.empty("w:lang", &[("w:val", locale(report.language))]);
        });
    });
    xml.element("w:pPrDefault", &[], |xml| {
        xml.element("w:pPr", &[], |xml| match said {
            Some([_, of_paragraphs]) => xml.adopted(of_paragraphs),
            // No line of a paragraph alone on a page.
            _ => xml.empty("w:widowControl", &[]),
        });
    });
}

/// Theirs, and of ours what they lack; each of ours stands on a line of its own.
fn both(xml: &mut Xml, house: &House, width: usize) {
    house.styles.iter().for_each(|style| xml.adopted(&style.markup));
    for own in STYLES.lines().filter(|own| !house.styles.iter().any(|style| Some(style.id.as_str()) == id(own))) {
        xml.adopted(&fitted(own, width));
    }
}

fn id(style: &str) -> Option<&str> {
    style.split_once("w:styleId=\"")?.1.split('"').next()
}

/// The tab stops of header and footer, on a page of another width.
fn fitted(style: &str, width: usize) -> Cow<'_, str> {
    if !style.contains("w:pos=\"9638\"") {
        return Cow::Borrowed(style);
    }
    let place = |place: usize| format!("w:pos=\"{place}\"");
    Cow::Owned(style.replace("w:pos=\"4819\"", &place(width / 2)).replace("w:pos=\"9638\"", &place(width)))
}

/// The page, with the report's header and footer.
pub(super) fn section(xml: &mut Xml, report: &Report) {
    xml.element("w:sectPr", &[], |xml| {
        xml.shipped("<w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>");
        match report.house.as_ref().and_then(|house| house.page.as_ref()) {
            Some(page) => xml.adopted(&page.markup),
            None => xml.shipped(include_str!("../../../assets/report/docx/page.xml")),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::house::WORD_STYLES;

    #[test]
    fn the_names_by_which_a_house_is_asked_are_those_of_the_styles() {
        let name =
            |style: &str| style.split_once("<w:name w:val=\"").unwrap().1.split('"').next().unwrap().to_lowercase();
        let own: Vec<(&str, String)> = STYLES.lines().map(|style| (id(style).unwrap(), name(style))).collect();
        let asked: Vec<(&str, String)> = WORD_STYLES.iter().map(|(id, name)| (*id, (*name).to_owned())).collect();
        assert_eq!(own, asked);
    }
}
