//! Tables of an ODT: across the page, their header row again on each page, no row over two pages.

use super::body::{paragraph, said, styled};
use crate::report::columns;
use crate::report::tree::{Alignment, Cell, Column, Table};
use crate::report::xml::Xml;

/// The styles of one table: only its columns differ from those of the others.
pub(super) fn styles(xml: &mut Xml, table: &Table, place: usize) {
    for (column, share) in columns::shares(table).into_iter().enumerate() {
        let name = column_style(place, column);
        xml.element("style:style", &[("style:name", &name), ("style:family", "table-column")], |xml| {
            xml.empty("style:table-column-properties", &[("style:rel-column-width", &format!("{share}*"))]);
        });
    }
}

fn column_style(table: usize, column: usize) -> String {
    format!("T{table}.{column}")
}

pub(super) fn write(xml: &mut Xml, table: &Table, place: usize, missing: &str) {
    let style = if table.is_short() { "Short_20_Table" } else { "Report_20_Table" };
    let name = [("table:name", table.name.as_str()), ("table:style-name", style)];
    xml.element("table:table", &name, |xml| {
        xml.leaf("table:title", &[], &table.title);
        for column in 0..table.columns.len() {
            xml.empty("table:table-column", &[("table:style-name", &column_style(place, column))]);
        }
        xml.element("table:table-header-rows", &[], |xml| header(xml, table));
        for row in &table.rows {
            xml.line_feed();
            xml.element("table:table-row", &[("table:style-name", "Report_20_Row")], |xml| {
                for (told, column) in row.iter().zip(&table.columns) {
                    cell(xml, "Report_20_Cell", |xml| content(xml, told, column, missing));
                }
            });
        }
    });
}

fn header(xml: &mut Xml, table: &Table) {
    xml.element("table:table-row", &[("table:style-name", "Report_20_Row")], |xml| {
        for column in &table.columns {
            let style = aligned(column, "Table_20_Heading", "Table_20_Heading_20_Right");
            cell(xml, "Report_20_Heading", |xml| paragraph(xml, style, |xml| said(xml, &column.title)));
        }
    });
}

fn cell(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("table:table-cell", &[("table:style-name", style), ("office:value-type", "string")], inside);
}

fn content(xml: &mut Xml, cell: &Cell, column: &Column, missing: &str) {
    let style = aligned(column, "Table_20_Contents", "Table_20_Contents_20_Right");
    paragraph(xml, style, |xml| match cell {
        Cell::Text(text) => said(xml, text),
        Cell::Number { shown, .. } => said(xml, shown),
        Cell::Missing => styled(xml, "Emphasis", missing),
    });
}

fn aligned(column: &Column, left: &'static str, right: &'static str) -> &'static str {
    match column.alignment {
        Alignment::Left => left,
        Alignment::Right => right,
    }
}
