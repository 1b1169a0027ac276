//! Tables of a DOCX: across the page, their header row again on each page, no row over two pages.

use super::body::{Weight, run};
use crate::report::columns;
use crate::report::tree::{Alignment, Cell, Column, Table};
use crate::report::xml::Xml;

/// `width`: between the margins of the page, in twentieths of a point.
pub(super) fn write(xml: &mut Xml, table: &Table, (missing, width): (&str, usize)) {
    let widths: Vec<_> =
        columns::shares(table).into_iter().map(|share| (share * width / columns::WHOLE).to_string()).collect();
    xml.element("w:tbl", &[], |xml| {
        properties(xml, table);
        xml.element("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        header(xml, table, &widths);
        for (place, row) in table.rows.iter().enumerate() {
            // What keeps a table on one page is that each row but the last is kept with the next.
            let kept = table.is_short() && place + 1 < table.rows.len();
            let style = if kept { "TableTextKept" } else { "TableText" };
            xml.line_feed();
            xml.element("w:tr", &[], |xml| {
                xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
                for ((told, column), width) in row.iter().zip(&table.columns).zip(&widths) {
                    cell(xml, width, (style, column), |xml| content(xml, told, missing));
                }
            });
        }
    });
    // Between tables, and after the last block, there has to be a paragraph.
    xml.shipped("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
}

fn properties(xml: &mut Xml, table: &Table) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", "ReportTable")]);
        xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
        xml.empty("w:tblCaption", &[("w:val", &table.title)]);
    });
}

fn header(xml: &mut Xml, table: &Table, widths: &[String]) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        for (column, width) in table.columns.iter().zip(widths) {
            cell(xml, width, ("TableHeading", column), |xml| run(xml, Weight::Plain, &column.title));
        }
    });
}

fn cell(xml: &mut Xml, width: &str, (style, column): (&str, &Column), inside: impl FnOnce(&mut Xml)) {
    let alignment = match column.alignment {
        Alignment::Left => "left",
        Alignment::Right => "right",
    };
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", style)]);
                xml.empty("w:jc", &[("w:val", alignment)]);
            });
            inside(xml);
        });
    });
}

fn content(xml: &mut Xml, cell: &Cell, missing: &str) {
    match cell {
        Cell::Text(text) => run(xml, Weight::Plain, text),
        Cell::Number { shown, .. } => run(xml, Weight::Plain, shown),
        Cell::Missing => run(xml, Weight::Emphasis, missing),
    }
}
