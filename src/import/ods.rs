//! LibreOffice's workbook, cell by cell. Calamine reads this format as a range only, with every repeated cell written
//! out; here what is empty and repeated costs nothing.

use super::reading::Reading;
use super::workbook::{Archive, Left, Rows, Shown, damaged, number};
use crate::domain::problem::ProblemKind;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufReader;

/// The part that holds the sheets.
const CONTENT: &str = "content.xml";

/// Reads every sheet; what it unpacks to was measured before.
pub(super) fn read(archive: &mut Archive<'_>, reading: &mut Reading) -> Result<(), ProblemKind> {
    let content = archive.by_name(CONTENT).map_err(|error| damaged(&error))?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut rows: Option<Rows<'_>> = None;
    let mut place = Place::default();
    let (left, buffer) = (&mut Left::all(), &mut Vec::new());
    // One sheet at a time has the reading: the one before it gives it back when it is done.
    let mut reading = Some(reading);
    loop {
        buffer.clear();
        match xml.read_event_into(buffer).map_err(|error| damaged(&error))? {
            Event::Eof => return Ok(()),
            Event::Start(element) => match element.name().0 {
                "table:table" => {
                    let name = attribute(&element, "table:name")?.unwrap_or_default();
                    rows = reading.take().map(|reading| Rows::begin(&name, reading));
                    place = Place::default();
                }
                "table:table-row" => place.begin_row(repeated(&element, "table:number-rows-repeated")?),
                "table:table-cell" | "table:covered-table-cell" => place.begin_cell(&element)?,
                "office:annotation" => place.notes += 1,
                "text:p" => place.begin_paragraph(),
                "text:s" => place.spaces(repeated(&element, "text:c")?),
                "text:tab" => place.add("\t"),
                "text:line-break" => place.add("\n"),
                _ => {}
            },
            Event::Text(text) => place.add(&text.xml10_content()),
            Event::CData(text) => place.add(&text.xml10_content()),
            Event::GeneralRef(reference) => place.add(&character(&reference)?),
            Event::End(element) => match element.name().0 {
                "table:table" => reading = rows.take().map(Rows::finish),
                "table:table-row" => place.end_row(),
                "table:table-cell" | "table:covered-table-cell" => {
                    if let Some(rows) = &mut rows {
                        place.end_cell(rows, left)?;
                    }
                }
                "office:annotation" => place.notes = place.notes.saturating_sub(1),
                "text:p" => place.in_paragraph = false,
                _ => {}
            },
            // No document type, no entity of its own.
            Event::DocType(_) => return Err(ProblemKind::BadWorkbook { message: "DOCTYPE".to_owned() }),
            _ => {}
        }
    }
}

/// Where the reader stands in a sheet.
#[derive(Default)]
struct Place {
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
        self.columns = repeated(element, "table:number-columns-repeated")?;
        (self.text, self.paragraphs) = (String::new(), 0);
        self.is_error = attribute(element, "calcext:value-type")?.as_deref() == Some("error");
        self.value = match attribute(element, "office:value-type")?.as_deref() {
            Some("float" | "currency" | "percentage") => {
                let value = attribute(element, "office:value")?.unwrap_or_default();
                Some(value.parse().map_or(value, number))
            }
            Some("date") => attribute(element, "office:date-value")?,
            Some("time") => attribute(element, "office:time-value")?,
            Some("boolean") => attribute(element, "office:boolean-value")?,
            Some("string") => attribute(element, "office:string-value")?,
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
    fn end_cell(&mut self, rows: &mut Rows<'_>, left: &mut Left) -> Result<(), ProblemKind> {
        let text = self.value.take().unwrap_or_else(|| std::mem::take(&mut self.text));
        let (column, columns) = (self.column, self.columns);
        self.column = column.saturating_add(columns);
        if text.is_empty() && !self.is_error {
            return Ok(());
        }
        if self.rows > 1 {
            return Err(ProblemKind::RepeatedRow { row: self.row + 1, rows: self.rows });
        }
        left.at_least(columns)?;
        for column in column..self.column {
            let shown = if self.is_error { Shown::Error(text.clone()) } else { Shown::Text(text.clone()) };
            rows.take(self.row + 1, usize::try_from(column).unwrap_or(usize::MAX), shown, left)?;
        }
        Ok(())
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, ProblemKind> {
    let found = element.try_get_attribute(name).map_err(|error| damaged(&error))?;
    found
        .map(|found| {
            found
                .normalized_value(XmlVersion::Implicit1_0)
                .map(std::borrow::Cow::into_owned)
                .map_err(|error| damaged(&error))
        })
        .transpose()
}

fn repeated(element: &BytesStart<'_>, name: &str) -> Result<u64, ProblemKind> {
    match attribute(element, name)? {
        None => Ok(1),
        Some(count) => count.parse().map_err(|error: std::num::ParseIntError| damaged(&error)),
    }
}

fn character(reference: &BytesRef<'_>) -> Result<String, ProblemKind> {
    if let Some(character) = reference.resolve_char_ref().map_err(|error| damaged(&error))? {
        return Ok(character.to_string());
    }
    let name: &str = reference;
    resolve_predefined_entity(name)
        .map(str::to_owned)
        .ok_or_else(|| ProblemKind::BadWorkbook { message: format!("&{name};") })
}
