//! Pictures of an ODT: tables whose shaded cells are the bars.

use super::body::{paragraph, said as say};
use super::house::{WIDTH, length};
use crate::report::picture::{COLUMNS, Picture, Row, grey};
use crate::report::tree::Look;
use crate::report::xml::Xml;

const LOOKS: [Look; 7] =
    [Look::Unlawful, Look::Careless, Look::NotAssessable, Look::InOrder, Look::Open, Look::Outside, Look::Whole];

/// The styles of all pictures: their columns, and a cell and a sample in each grey.
pub(super) fn styles(xml: &mut Xml, text_width: u32) {
    // On the program's own page 4.51 cm, 1.27 cm and 1.87 mm.
    for (name, width) in [("Bar_20_Words", 2_557), ("Bar_20_Number", 720), ("Bar_20_Column", 106)] {
        let width = length(width * text_width / WIDTH);
        xml.element("style:style", &[("style:name", name), ("style:family", "table-column")], |xml| {
            xml.empty("style:table-column-properties", &[("style:column-width", &width)]);
        });
    }
    xml.element("style:style", &[("style:name", "Bar_20_Blank"), ("style:family", "table-cell")], |xml| {
        xml.empty("style:table-cell-properties", &[("fo:padding", "0cm")]);
    });
    xml.element("style:style", &[("style:name", "Bar_20_Said"), ("style:family", "table-cell")], |xml| {
        xml.empty("style:table-cell-properties", &[("fo:padding-top", "0.06cm"), ("fo:padding-bottom", "0.2cm")]);
    });
    for look in LOOKS {
        let fill = format!("#{}", grey(look));
        xml.element("style:style", &[("style:name", cell_style(look)), ("style:family", "table-cell")], |xml| {
            let drawn = [("fo:padding", "0cm"), ("fo:border", "0.5pt solid #45454f"), ("fo:background-color", &fill)];
            xml.empty("style:table-cell-properties", &drawn);
        });
        xml.element("style:style", &[("style:name", sample_style(look)), ("style:family", "text")], |xml| {
            xml.empty("style:text-properties", &[("fo:border", "0.5pt solid #45454f"), ("fo:background-color", &fill)]);
        });
    }
}

fn cell_style(look: Look) -> &'static str {
    match look {
        Look::Unlawful => "Bar_20_Unlawful",
        Look::Careless => "Bar_20_Careless",
        Look::NotAssessable => "Bar_20_Not_20_Assessable",
        Look::InOrder => "Bar_20_In_20_Order",
        Look::Open => "Bar_20_Open",
        Look::Outside => "Bar_20_Outside",
        Look::Whole => "Bar_20_Whole",
    }
}

fn sample_style(look: Look) -> &'static str {
    match look {
        Look::Unlawful => "Sample_20_Unlawful",
        Look::Careless => "Sample_20_Careless",
        Look::NotAssessable => "Sample_20_Not_20_Assessable",
        Look::InOrder => "Sample_20_In_20_Order",
        Look::Open => "Sample_20_Open",
        Look::Outside => "Sample_20_Outside",
        Look::Whole => "Sample_20_Whole",
    }
}

pub(super) fn write(xml: &mut Xml, picture: &Picture<'_>, place: usize) {
    paragraph(xml, "Table", |xml| say(xml, picture.title));
    let name = format!("picture-{place}");
    xml.element("table:table", &[("table:name", &name), ("table:style-name", "Short_20_Table")], |xml| {
        xml.leaf("table:title", &[], picture.title);
        xml.leaf("table:desc", &[], &picture.description);
        xml.empty("table:table-column", &[("table:style-name", "Bar_20_Words")]);
        xml.empty("table:table-column", &[("table:style-name", "Bar_20_Number")]);
        let columns = COLUMNS.to_string();
        let repeated = [("table:style-name", "Bar_20_Column"), ("table:number-columns-repeated", &columns)];
        xml.empty("table:table-column", &repeated);
        for row in &picture.rows {
            xml.line_feed();
            drawn(xml, row);
            if !row.said.is_empty() {
                said(xml, row);
            }
        }
    });
}

fn table_row(xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
    xml.element("table:table-row", &[("table:style-name", "Report_20_Row")], inside);
}

fn drawn(xml: &mut Xml, row: &Row<'_>) {
    table_row(xml, |xml| {
        let words = if row.shown.is_some() { 1 } else { 2 };
        cell(xml, (words, None), |xml| paragraph(xml, "Table_20_Contents", |xml| say(xml, row.label)));
        if let Some(shown) = row.shown {
            cell(xml, (1, None), |xml| paragraph(xml, "Table_20_Contents", |xml| say(xml, shown)));
        }
        for stretch in &row.stretches {
            cell(xml, (stretch.columns, stretch.look), |xml| paragraph(xml, "Table_20_Contents", |_| {}));
        }
    });
}

/// The parts in words under their bar, each behind a sample of its grey.
fn said(xml: &mut Xml, row: &Row<'_>) {
    table_row(xml, |xml| {
        styled_cell(xml, (2, "Bar_20_Said"), |xml| paragraph(xml, "Table_20_Contents", |_| {}));
        styled_cell(xml, (COLUMNS, "Bar_20_Said"), |xml| {
            paragraph(xml, "Table_20_Contents", |xml| {
                for (look, words) in &row.said {
                    xml.leaf("text:span", &[("text:style-name", sample_style(*look))], "\u{2003}");
                    xml.text(&format!(" {words}\u{2003}"));
                }
            });
        });
    });
}

fn cell(xml: &mut Xml, (span, look): (usize, Option<Look>), inside: impl FnOnce(&mut Xml)) {
    styled_cell(xml, (span, look.map_or("Bar_20_Blank", cell_style)), inside);
}

fn styled_cell(xml: &mut Xml, (span, style): (usize, &str), inside: impl FnOnce(&mut Xml)) {
    let spanned = span.to_string();
    let attributes = [
        ("table:style-name", style),
        ("office:value-type", "string"),
        ("table:number-columns-spanned", spanned.as_str()),
    ];
    xml.element("table:table-cell", &attributes, inside);
    if span > 1 {
        let covered = (span - 1).to_string();
        xml.empty("table:covered-table-cell", &[("table:number-columns-repeated", &covered)]);
    }
}
