//! Pictures of a DOCX: tables whose shaded cells are the bars.

use super::body::{Weight, paragraph, run};
use super::house::WIDTH;
use crate::report::picture::{COLUMNS, Picture, Row, grey};
use crate::report::tree::Look;
use crate::report::xml::Xml;

/// Twentieths of a point for the words, for the number, and for each column of the bars, on a page as wide as the text is.
#[derive(Debug, Clone, Copy)]
struct Widths {
    label: usize,
    number: usize,
    column: usize,
}

impl Widths {
    fn of(text: usize) -> Self {
        let share = |own: usize| own * text / WIDTH;
        Self { label: share(2_558), number: share(720), column: share(106) }
    }
}

pub(super) fn write(xml: &mut Xml, picture: &Picture<'_>, text_width: usize) {
    let widths = Widths::of(text_width);
    paragraph(xml, "Caption", |xml| run(xml, Weight::Plain, picture.title));
    xml.element("w:tbl", &[], |xml| {
        properties(xml, picture, widths);
        xml.element("w:tblGrid", &[], |xml| {
            xml.empty("w:gridCol", &[("w:w", &widths.label.to_string())]);
            xml.empty("w:gridCol", &[("w:w", &widths.number.to_string())]);
            (0..COLUMNS).for_each(|_| xml.empty("w:gridCol", &[("w:w", &widths.column.to_string())]));
        });
        let last = picture.rows.len().saturating_sub(1);
        for (place, row) in picture.rows.iter().enumerate() {
            xml.line_feed();
            drawn(xml, row, (widths, place < last));
            if !row.said.is_empty() {
                said(xml, row, (widths, place < last));
            }
        }
    });
    xml.shipped("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
}

fn properties(xml: &mut Xml, picture: &Picture<'_>, widths: Widths) {
    let whole = widths.label + widths.number + COLUMNS * widths.column;
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblW", &[("w:w", &whole.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.element("w:tblCellMar", &[], |xml| {
            xml.empty("w:left", &[("w:w", "0"), ("w:type", "dxa")]);
            xml.empty("w:right", &[("w:w", "0"), ("w:type", "dxa")]);
        });
        xml.empty("w:tblCaption", &[("w:val", picture.title)]);
        xml.empty("w:tblDescription", &[("w:val", &picture.description)]);
    });
}

/// Rows of one picture stay on one page: each but the last is kept with the next.
fn style(more: bool) -> &'static str {
    if more { "TableTextKept" } else { "TableText" }
}

fn table_row(xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        inside(xml);
    });
}

fn drawn(xml: &mut Xml, row: &Row<'_>, (widths, more): (Widths, bool)) {
    let style = style(more || !row.said.is_empty());
    table_row(xml, |xml| {
        let words = if row.shown.is_some() { (widths.label, 1) } else { (widths.label + widths.number, 2) };
        cell(xml, words, None, |xml| text(xml, (style, "left"), row.label));
        if let Some(shown) = row.shown {
            cell(xml, (widths.number, 1), None, |xml| text(xml, (style, "center"), shown));
        }
        for stretch in &row.stretches {
            cell(xml, (stretch.columns * widths.column, stretch.columns), stretch.look, |xml| {
                text(xml, (style, "left"), "");
            });
        }
    });
}

/// The parts in words under their bar, each behind a sample of its grey.
fn said(xml: &mut Xml, row: &Row<'_>, (widths, more): (Widths, bool)) {
    table_row(xml, |xml| {
        cell(xml, (widths.label + widths.number, 2), None, |xml| text(xml, (style(more), "left"), ""));
        cell(xml, (COLUMNS * widths.column, COLUMNS), None, |xml| {
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", style(more))]);
                    xml.empty("w:spacing", &[("w:before", "40"), ("w:after", "120")]);
                });
                for (look, words) in &row.said {
                    sample(xml, *look);
                    run(xml, Weight::Plain, &format!(" {words}    "));
                }
            });
        });
    });
}

fn sample(xml: &mut Xml, look: Look) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:bdr", &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "45454f")]);
            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", grey(look))]);
        });
        xml.leaf("w:t", &[("xml:space", "preserve")], "\u{2003}");
    });
}

fn cell(xml: &mut Xml, (width, span): (usize, usize), look: Option<Look>, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if span > 1 {
                xml.empty("w:gridSpan", &[("w:val", &span.to_string())]);
            }
            if let Some(look) = look {
                xml.element("w:tcBorders", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "45454f")]);
                    }
                });
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", grey(look))]);
            }
        });
        inside(xml);
    });
}

fn text(xml: &mut Xml, (style, alignment): (&str, &str), words: &str) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            xml.empty("w:jc", &[("w:val", alignment)]);
        });
        if !words.is_empty() {
            run(xml, Weight::Plain, words);
        }
    });
}
