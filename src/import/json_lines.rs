//! The JSON Lines dress: one record a line, read as a stream, every line accounted for.

use super::parser::{Fault, Parser};
use super::place::line_and_column;
use super::reading::Reading;
use super::value::{Object, Value};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::{ProblemKind, SyntaxFault, ValueType};
use std::io::{self, BufRead, Read};

/// The member that names the table.
pub(super) const TABLE: &str = "table";
/// The member of a rejected record that says why; it is for the reader of that file only.
pub const REJECTED: &str = "toets_rejected";
/// The member of a rejected record that came from a sheet: its texts are cells.
pub const CELLS: &str = "toets_cells";
/// The longest line, in bytes: a record with its texts, and no bomb.
pub(super) const LONGEST: u64 = 64 << 20;

/// Reads a source line by line. A line of which no record can be made is a problem of the whole source: which record is
/// missing then cannot be known.
pub(super) fn read(source: &mut impl BufRead, reading: &mut Reading) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        source.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(());
        }
        reading.lines.read += 1;
        if line.len() as u64 > LONGEST {
            reading.lines.unreadable += 1;
            reading.refuse(Some(reading.lines.read), None, ProblemKind::TooLarge { most: LONGEST });
            return Ok(());
        }
        take_line(&line, reading);
    }
}

/// Takes a line; its number is how many lines were read.
pub(super) fn take_line(line: &[u8], reading: &mut Reading) {
    let row = reading.lines.read;
    let text = match std::str::from_utf8(line) {
        Ok(text) if row == 1 => text.strip_prefix('\u{feff}').unwrap_or(text),
        Ok(text) => text,
        Err(error) => {
            let valid = String::from_utf8_lossy(&line[..error.valid_up_to()]);
            let at = valid.len();
            return unreadable(reading, None, syntax(&valid, row, Fault { at, fault: SyntaxFault::NotUtf8 }));
        }
    };
    if text.trim().is_empty() {
        reading.lines.empty += 1;
        return;
    }
    let mut parser = Parser::new(text);
    match parser.value().and_then(|value| parser.end().map(|()| value)) {
        Ok(Value::Object(object)) => take_object(object, reading),
        Ok(value) => {
            let kind = ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::Object };
            unreadable(reading, None, kind);
        }
        Err(fault) => unreadable(reading, None, syntax(text, row, fault)),
    }
}

fn take_object(mut object: Object<'_>, reading: &mut Reading) {
    let table = match object.iter().position(|(name, _)| name == TABLE).map(|place| object.remove(place).1) {
        Some(Value::Text(found)) => {
            Table::parse(&found).map_err(|error| ProblemKind::UnknownTable { found: error.found, known: error.known })
        }
        Some(value) => Err(ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::Text }),
        None => Err(ProblemKind::Missing),
    };
    match table {
        Err(kind) => unreadable(reading, Some(TABLE), kind),
        // The first was taken out: what is left of that name is a second.
        Ok(_) if object.iter().any(|(name, _)| name == TABLE) => {
            unreadable(reading, Some(TABLE), ProblemKind::DoubledName { name: TABLE.to_owned() });
        }
        Ok(table) => {
            let are_cells = object.iter().any(|(name, value)| name == CELLS && *value == Value::Bool(true));
            object.retain(|(name, _)| name != REJECTED && name != CELLS);
            reading.lines.used += 1;
            let record = Value::Object(object);
            reading.take(table, reading.lines.read, if are_cells { record.with_cells() } else { record });
        }
    }
}

fn unreadable(reading: &mut Reading, column: Option<&str>, kind: ProblemKind) {
    reading.lines.unreadable += 1;
    // The place of a fault names its line already.
    let line = (!matches!(kind, ProblemKind::Syntax { .. })).then_some(reading.lines.read);
    reading.refuse(line, column, kind);
}

fn syntax(text: &str, line: u64, Fault { at, fault }: Fault) -> ProblemKind {
    let (_, column) = line_and_column(text, at.min(text.trim_end_matches(['\r', '\n']).len()));
    ProblemKind::Syntax { line, column, fault }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Lines;

    fn reading(source: impl AsRef<[u8]>) -> Reading {
        let mut reading = Reading::default();
        read(&mut source.as_ref(), &mut reading).unwrap();
        let Lines { read, used, empty, unreadable } = reading.lines;
        assert_eq!(read, used + empty + unreadable);
        reading
    }

    fn problems(source: impl AsRef<[u8]>) -> Vec<String> {
        let said = |problem: &crate::domain::problem::Problem| {
            let row = problem.row.map_or("-".to_owned(), |row| row.to_string());
            let table = problem.table.map_or("-", Code::code);
            format!("{table}:{row}:{} {:?}", problem.column.as_deref().unwrap_or("-"), problem.kind)
        };
        reading(source).problems.iter().map(said).collect()
    }

    #[test]
    fn a_row_is_its_line_and_every_line_is_counted() {
        let source = "\u{feff}{\"table\": \"services\", \"code\": \"A\"}\r\n\n  \n\
            {\"code\": \"B\", \"table\": \"services\", \"toets_rejected\": [1], \"x\": 1}\n{\"table\": \"parties\"}";
        let reading = reading(source);
        assert_eq!(reading.lines, Lines { read: 5, used: 3, empty: 2, unreadable: 0 });
        let rows: Vec<_> = reading.bundle.services.iter().map(|placed| (placed.row, &*placed.record.code)).collect();
        assert_eq!(rows, [(1, "A"), (4, "B")]);
        assert_eq!(reading.bundle.services[1].record.extra.keys().collect::<Vec<_>>(), ["x"]);
        assert_eq!(problems(source), ["parties:5:code Missing", "parties:5:kind Missing"]);
    }

    #[test]
    fn a_line_that_is_no_record_is_a_problem_of_the_source() {
        assert_eq!(
            problems("{\"table\": \"services\", \"code\": \"A\"}\n{\"ta"),
            ["-:-:- Syntax { line: 2, column: 5, fault: UnexpectedEnd }"]
        );
        assert_eq!(problems("{\"table\": \"services\"\n, \"code\": 1}\n").len(), 2);
        assert_eq!(problems(b"\n\"\xff\"\n"), ["-:-:- Syntax { line: 2, column: 2, fault: NotUtf8 }"]);
        assert_eq!(problems("{\"code\": \"A\"}"), ["-:1:table Missing"]);
        assert_eq!(problems("{\"table\": 3}"), ["-:1:table WrongType { found: \"3\", expected: Text }"]);
        assert!(problems("{\"table\": \"Services\"}")[0].starts_with("-:1:table UnknownTable { found: \"Services\""));
        let twice = "{\"table\": \"services\", \"table\": \"parties\"}";
        assert_eq!(problems(twice), ["-:1:table DoubledName { name: \"table\" }"]);
        assert_eq!(problems("[]"), ["-:1:- WrongType { found: \"[]\", expected: Object }"]);
    }

    #[test]
    fn a_second_investigation_is_refused() {
        let line = "{\"table\": \"investigation\", \"title\": \"T\"}\n";
        assert_eq!(
            problems(line.repeat(2)),
            ["investigation:-:- Doubled { key: \"T\", first_source: 0, first_row: 1 }"]
        );
    }
}
