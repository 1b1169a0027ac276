//! The XLSX renderer: a sheet for each table, after one that says what the workbook holds and for whom.
//!
//! Numbers are numbers. Text is text, whatever it starts with: it is written as a string, never as a formula, and marked
//! so that it stays one when a reader edits the cell. Addresses do not become links.

mod formats;

use super::columns;
use super::format::Unwritable;
use super::sheets;
use super::tree::{Alignment, Cell, Report, Table};
use crate::text::sanitise;
use formats::Formats;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

/// The most UTF-16 units that a cell holds, less the room for the mark of a cut.
const MOST_UNITS: usize = 32_700;
/// The greatest number that a cell holds exactly.
const MOST_EXACT: u64 = 1 << 53;
const A4: u8 = 9;
/// In points.
const LINE_HEIGHT: u32 = 15;
/// A row is at most 409 points high.
const MOST_LINES: u32 = 27;

/// # Errors
/// When a table has more rows than a sheet.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, Unwritable> {
    workbook(report).map_err(|error| Unwritable(error.to_string()))
}

fn workbook(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    // A workbook must have a date, and the same report must give the same bytes: the earliest that a package knows.
    let date = ExcelDateTime::from_ymd(1980, 1, 1)?;
    let properties = DocProperties::new().set_title(sanitise::line(&report.title));
    let subject = report.marking.line();
    workbook.set_properties(&properties.set_subject(sanitise::line(&subject)).set_creation_datetime(&date));
    let names = sheets::names(report);
    let page = ready(workbook.add_worksheet(), &report.index.contents, report)?;
    Sheet { page, formats: &formats }.contents(report, &names)?;
    for (table, name) in report.tables().zip(&names) {
        let page = ready(workbook.add_worksheet(), name, report)?;
        Sheet { page, formats: &formats }.table(table, &report.missing)?;
    }
    workbook.save_to_buffer()
}

/// A sheet with its name, ready to be printed.
fn ready<'w>(page: &'w mut Worksheet, name: &str, report: &Report) -> Result<&'w mut Worksheet, XlsxError> {
    let marking = report.marking.line();
    // An ampersand would start a field, and a header has room for 255 characters.
    let marking: String = sanitise::line(&marking).chars().take(100).collect::<String>().replace('&', "&&");
    page.set_name(name)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(page.set_header(format!("&C&\"-,Bold\"{marking}")).set_footer(format!("&C&\"-,Bold\"{marking}&R&P / &N")))
}

/// A sheet being filled.
struct Sheet<'w> {
    page: &'w mut Worksheet,
    formats: &'w Formats,
}

/// Row and column, from 0.
type Place = (u32, u16);

impl Sheet<'_> {
    fn contents(&mut self, report: &Report, names: &[String]) -> Result<(), XlsxError> {
        let formats = self.formats;
        self.text((0, 0), &report.title, &formats.title)?;
        self.text((1, 0), &report.marking.line(), &formats.strong)?;
        self.text((3, 0), &report.index.name, &formats.header)?;
        self.text((3, 1), &report.index.about, &formats.header)?;
        for ((table, name), row) in report.tables().zip(names).zip(4..) {
            self.text((row, 0), name, &formats.text)?;
            self.text((row, 1), &table.title, &formats.text)?;
        }
        self.page.set_column_width(0, 34)?.set_column_width(1, 70)?;
        Ok(())
    }

    fn table(&mut self, table: &Table, missing: &str) -> Result<(), XlsxError> {
        let widths = columns::longest_texts(table);
        for ((column, &width), place) in table.columns.iter().zip(&widths).zip(0..) {
            // Some letters are wider than a digit, and the header has a button.
            self.page.set_column_width(place, u32::try_from(width + 4).unwrap_or(u32::MAX))?;
            let look = match column.alignment {
                Alignment::Left => &self.formats.header,
                Alignment::Right => &self.formats.header_right,
            };
            self.text((0, place), &column.title, look)?;
        }
        for (row, line) in table.rows.iter().zip(1..) {
            self.page.set_row_height(line, LINE_HEIGHT * lines(row, &widths).min(MOST_LINES))?;
            for (cell, place) in row.iter().zip(0..) {
                self.cell((line, place), cell, missing)?;
            }
        }
        let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        self.page.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.autofilter(0, 0, rows, last)?;
        Ok(())
    }

    fn cell(&mut self, (row, column): Place, cell: &Cell, missing: &str) -> Result<(), XlsxError> {
        match cell {
            #[expect(clippy::cast_precision_loss, reason = "exact up to the bound")]
            Cell::Number { value, .. } if *value <= MOST_EXACT => {
                self.page.write_number_with_format(row, column, *value as f64, &self.formats.number)?;
                Ok(())
            }
            Cell::Number { shown, .. } => self.text((row, column), shown, &self.formats.text),
            Cell::Text(text) => self.text((row, column), text, &self.formats.text),
            Cell::Missing => self.text((row, column), missing, &self.formats.missing),
        }
    }

    fn text(&mut self, (row, column): Place, text: &str, look: &Format) -> Result<(), XlsxError> {
        let shown = fitting(&sanitise::block(text));
        if sheets::is_formula(&shown) {
            self.page.write_string_with_format(row, column, shown, &look.clone().set_quote_prefix())?;
        } else {
            self.page.write_string_with_format(row, column, shown, look)?;
        }
        Ok(())
    }
}

/// How many lines a row needs: not every program finds out by itself.
fn lines(row: &[Cell], widths: &[usize]) -> u32 {
    let needed = row.iter().zip(widths).map(|(cell, &width)| match cell {
        Cell::Text(text) => text.split('\n').map(|line| line.width().div_ceil(width.max(1)).max(1)).sum(),
        Cell::Number { .. } | Cell::Missing => 1,
    });
    u32::try_from(needed.max().unwrap_or(1)).unwrap_or(u32::MAX)
}

/// A text longer than a cell holds ends in how many characters are left out.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= MOST_UNITS {
        return text.to_owned();
    }
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= MOST_UNITS
        })
        .collect();
    let left = text.chars().count() - kept.chars().count();
    format!("{kept} […+{left}]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_says_how_much_is_left_out() {
        assert_eq!(fitting("é"), "é");
        let cut = fitting(&"😀".repeat(20_000));
        assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with("😀 […+3650]"), "{}", cut.len());
    }
}
