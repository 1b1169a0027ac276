//! Tables in HTML: a caption, headers with their scope, and a frame that scrolls where the screen is narrow.

use super::lines;
use crate::report::columns;
use crate::report::tree::{Alignment, Cell, Column, Report, Table};
use crate::report::xml::Xml;

/// `place` makes the caption's id the only one of its kind in the file.
pub(super) fn render(html: &mut Xml, table: &Table, place: usize, report: &Report) {
    let id = format!("t{place}");
    let class = if table.is_short() { "table short" } else { "table" };
    let frame = [("class", class), ("role", "region"), ("aria-labelledby", &id), ("tabindex", "0")];
    html.element("div", &frame, |html| {
        html.element("table", &[], |html| {
            // Where the heading says the same, only who cannot see it needs it.
            let class = if report.is_titled_above(place) { "unseen" } else { "seen" };
            html.leaf("caption", &[("id", &id), ("class", class)], &table.title);
            header(html, table);
            html.element("tbody", &[], |html| {
                for row in &table.rows {
                    html.line_feed();
                    html.element("tr", &[], |html| cells(html, row, &table.columns, &report.missing));
                }
            });
        });
    });
}

/// A column is as wide as its longest word, so that a date or a reference is not cut at its hyphens.
fn header(html: &mut Xml, table: &Table) {
    html.element("thead", &[], |html| {
        html.element("tr", &[], |html| {
            for (column, word) in table.columns.iter().zip(columns::longest_words(table)) {
                let width = format!("min-width:{word}ch");
                html.leaf("th", &[("scope", "col"), ("class", class(column)), ("style", &width)], &column.title);
            }
        });
    });
}

/// The first cell of a row says what the row is about.
fn cells(html: &mut Xml, row: &[Cell], columns: &[Column], missing: &str) {
    for (place, (cell, column)) in row.iter().zip(columns).enumerate() {
        let class = ("class", class(column));
        if place == 0 {
            html.element("th", &[("scope", "row"), class], |html| content(html, cell, missing));
        } else {
            html.element("td", &[class], |html| content(html, cell, missing));
        }
    }
}

fn content(html: &mut Xml, cell: &Cell, missing: &str) {
    match cell {
        Cell::Text(text) => lines(html, text),
        Cell::Number { shown, .. } => html.text(shown),
        Cell::Missing => html.leaf("em", &[], missing),
    }
}

fn class(column: &Column) -> &'static str {
    match column.alignment {
        Alignment::Left => "left",
        Alignment::Right => "right",
    }
}
