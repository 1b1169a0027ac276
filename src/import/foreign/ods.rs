//! LibreOffice's workbook, cell by cell. Calamine reads this format as a range only, with every repeated cell written
//! out; here what is empty and repeated costs nothing.

use super::archive::{Allowed, Archive, UNPACKED, damaged};
use super::lines::{Printer, Shown};
use super::xml::{self, Node, Xml};
use crate::domain::document_file::FileFault;
use crate::domain::problem::ProblemKind;
use quick_xml::events::BytesStart;
use std::cell::Cell;
use std::io::BufReader;

/// The part that holds the sheets.
const CONTENT: &str = "content.xml";
/// The attributes that hold the value of a cell.
const VALUES: [&str; 5] =
    ["office:value", "office:date-value", "office:time-value", "office:boolean-value", "office:string-value"];
/// The widest row that can be a record, in columns.
const WIDEST: u64 = 512;
/// The most cells that hold something.
const CELLS: u64 = 5_000_000;

/// How many cells may still come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left(u64);

impl Left {
    pub(super) fn all() -> Self {
        Self(CELLS)
    }

    /// So many come, before any of them is made.
    pub(super) fn take(&mut self, cells: u64) -> Result<(), ProblemKind> {
        self.0 = self.0.checked_sub(cells).ok_or(ProblemKind::TooManyCells { most: CELLS })?;
        Ok(())
    }
}

/// A number as a person reads it: a whole one without decimals.
pub(super) fn number(value: f64) -> String {
    // `{}` writes the shortest digits that are read back as the same number, and no `.0`.
    format!("{value}")
}

/// What a cell that holds something may take, in bytes: its elements with their attributes, and a word.
const OF_A_CELL: u64 = 512;

/// Reads every sheet. What it unpacks to is counted meanwhile: of millions of cells it is much, and so it may be; without
/// cells it is a bomb.
pub(super) fn read(archive: &mut Archive<'_>, printer: &mut Printer<'_>) -> Result<(), ProblemKind> {
    read_within(UNPACKED, archive, printer)
}

/// As [`read`]; `most`: how many bytes may be no cells.
pub(super) fn read_within(most: u64, archive: &mut Archive<'_>, printer: &mut Printer<'_>) -> Result<(), ProblemKind> {
    let content = archive.by_name(CONTENT).map_err(|error| damaged(&error))?;
    let bytes = Cell::new(most);
    let mut xml = Xml::new(BufReader::new(Allowed::new(content, &bytes)));
    let mut sheet = Sheet { printer, place: None, left: Left::all() };
    loop {
        let cells = sheet.left.0;
        match xml.next() {
            Err(_) if bytes.get() == 0 => return Err(ProblemKind::TooLarge { most }),
            Err(fault) => return Err(of_workbook(&fault)),
            Ok(Node::Over) => return Ok(()),
            Ok(Node::Start(element)) => sheet.start(&element)?,
            Ok(Node::Text(text)) => sheet.place().add(&text),
            Ok(Node::End(name)) => sheet.end(&name)?,
        }
        // A cell that is repeated was written once.
        let written = (cells - sheet.left.0).min(1);
        bytes.set(bytes.get() + written * OF_A_CELL);
    }
}

/// What is wrong with the form of a workbook.
fn of_workbook(fault: &FileFault) -> ProblemKind {
    ProblemKind::BadWorkbook { message: xml::said(fault) }
}

/// The sheet that is being read.
struct Sheet<'p, 'o> {
    printer: &'p mut Printer<'o>,
    /// None outside every sheet.
    place: Option<Place>,
    left: Left,
}

impl Sheet<'_, '_> {
    /// Outside a sheet what is found goes nowhere.
    fn place(&mut self) -> &mut Place {
        self.place.get_or_insert_default()
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ProblemKind> {
        match element.name().0 {
            "table:table" => {
                self.printer.sheet(&attribute(element, "table:name")?.unwrap_or_default());
                self.place = Some(Place { is_in_sheet: true, ..Place::default() });
            }
            "table:table-row" => self.place().begin_row(repeated(element, "table:number-rows-repeated")?),
            "table:table-cell" | "table:covered-table-cell" => self.place().begin_cell(element)?,
            "office:annotation" => self.place().notes += 1,
            "text:p" => self.place().begin_paragraph(),
            "text:s" => {
                let spaces = repeated(element, "text:c")?;
                self.place().spaces(spaces);
            }
            "text:tab" => self.place().add("\t"),
            "text:line-break" => self.place().add("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ProblemKind> {
        match name {
            "table:table" => self.place = None,
            "table:table-row" => self.place().end_row(),
            "table:table-cell" | "table:covered-table-cell" => {
                let mut place = self.place.take().unwrap_or_default();
                let ended = place.end_cell(self.printer, &mut self.left);
                self.place = Some(place);
                ended?;
            }
            "office:annotation" => self.place().notes = self.place().notes.saturating_sub(1),
            "text:p" => self.place().in_paragraph = false,
            _ => {}
        }
        Ok(())
    }
}

/// Where the reader stands in a sheet.
#[derive(Default)]
struct Place {
    is_in_sheet: bool,
    /// Rows and columns that were passed.
    row: u64,
    rows: u64,
    column: u64,
    columns: u64,
    /// The value the cell says it has, and what its paragraphs say.
    value: Option<String>,
    text: String,
    is_error: bool,
    paragraphs: u64,
    in_paragraph: bool,
    /// Inside a remark, whose text is not the cell's.
    notes: u64,
}

impl Place {
    fn begin_row(&mut self, rows: u64) {
        (self.rows, self.column) = (rows, 0);
    }

    fn end_row(&mut self) {
        self.row = self.row.saturating_add(self.rows);
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>) -> Result<(), ProblemKind> {
        (self.text, self.paragraphs, self.is_error) = (String::new(), 0, false);
        let (mut columns, mut kind, mut values) = (None, None, Vec::new());
        // Millions of cells are looked at once each.
        let taken = xml::attributes(element, |name, value| {
            match name {
                "table:number-columns-repeated" => columns = Some(value()?),
                "calcext:value-type" => self.is_error = value()? == "error",
                "office:value-type" => kind = Some(value()?),
                name => values.extend(
                    VALUES
                        .iter()
                        .find(|known| **known == name)
                        .map(|known| value().map(|value| (*known, value)))
                        .transpose()?,
                ),
            }
            Ok(())
        });
        taken.map_err(|fault| of_workbook(&fault))?;
        self.columns = counted(columns)?;
        let mut value =
            |wanted: &str| values.extract_if(.., |(name, _)| *name == wanted).next().map(|(_, value)| value);
        self.value = match kind.as_deref() {
            Some("float" | "currency" | "percentage") => {
                let value = value("office:value").unwrap_or_default();
                Some(value.parse().map_or(value, number))
            }
            Some("date") => value("office:date-value"),
            Some("time") => value("office:time-value"),
            Some("boolean") => value("office:boolean-value"),
            Some("string") => value("office:string-value"),
            _ => None,
        };
        Ok(())
    }

    fn begin_paragraph(&mut self) {
        if self.notes == 0 {
            self.in_paragraph = true;
            if self.paragraphs > 0 {
                self.text.push('\n');
            }
            self.paragraphs += 1;
        }
    }

    fn add(&mut self, text: &str) {
        if self.in_paragraph && self.notes == 0 {
            self.text.push_str(text);
        }
    }

    fn spaces(&mut self, count: u64) {
        // A number of spaces is no reason to fill the memory.
        for _ in 0..count.min(1_000) {
            self.add(" ");
        }
    }

    /// Gives the cell to its row, as often as it is repeated. Repeated rows that hold something are rows too.
    fn end_cell(&mut self, printer: &mut Printer<'_>, left: &mut Left) -> Result<(), ProblemKind> {
        let text = self.value.take().unwrap_or_else(|| std::mem::take(&mut self.text));
        let (column, columns) = (self.column, self.columns);
        self.column = column.saturating_add(columns);
        if !self.is_in_sheet || (text.is_empty() && !self.is_error) {
            return Ok(());
        }
        if self.rows > 1 {
            return Err(ProblemKind::RepeatedRow { row: self.row.saturating_add(1), rows: self.rows });
        }
        left.take(columns)?;
        let shown = if self.is_error { Shown::Error(text) } else { Shown::Text(text) };
        // Of what is further to the right than any table one is enough to say so.
        let last = self.column.min(column.max(WIDEST) + 1);
        (column..last).for_each(|column| printer.cell(self.row.saturating_add(1), column, &shown));
        Ok(())
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, ProblemKind> {
    xml::attribute(element, name).map_err(|fault| of_workbook(&fault))
}

fn repeated(element: &BytesStart<'_>, name: &str) -> Result<u64, ProblemKind> {
    counted(attribute(element, name)?)
}

fn counted(count: Option<String>) -> Result<u64, ProblemKind> {
    match count {
        None => Ok(1),
        Some(count) => count.parse().map_err(|error: std::num::ParseIntError| damaged(&error)),
    }
}
