//! The JSON dress: one object whose keys are the tables, read record by record.

use super::parser::{Fault, Parser};
use super::place::line_and_column;
use super::reading::Reading;
use super::value::Value;
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind, SyntaxFault, ValueType};
use std::collections::HashSet;

/// Names the contract and its version.
pub(super) const MARK: &str = "toets_bundle";
/// The version of the contract that is read and written.
pub(super) const VERSION: &str = "1";

/// Reads a bundle. A source that breaks off, or is of another version, gives no records at all: half a file must not
/// pass for a whole one.
#[must_use]
pub fn read(source: &[u8]) -> Reading {
    read_into(source, Reading::default())
}

/// As [`read`], into a reading that was begun.
pub(super) fn read_into(source: &[u8], reading: Reading) -> Reading {
    let text = match text(source) {
        Ok(text) => text,
        Err(kind) => return Reading { problems: vec![of_source(None, kind)], ..Reading::default() },
    };
    let mut reader = Reader { reading, ..Reader::default() };
    if let Err(fault) = reader.source(&mut Parser::new(text)) {
        reader.reading.problems.insert(0, of_source(None, syntax(text, fault)));
        reader.reading.bundle = Bundle::default();
    }
    reader.reading
}

/// The text of a source, without a mark before it.
pub(super) fn text(source: &[u8]) -> Result<&str, ProblemKind> {
    match std::str::from_utf8(source) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let valid = String::from_utf8_lossy(&source[..error.valid_up_to()]);
            Err(syntax(&valid, Fault { at: valid.len(), fault: SyntaxFault::NotUtf8 }))
        }
    }
}

/// What is wrong with the form of a text.
pub(super) fn syntax(text: &str, Fault { at, fault }: Fault) -> ProblemKind {
    let (line, column) = line_and_column(text, at);
    ProblemKind::Syntax { line, column, fault }
}

fn of_source(column: Option<&str>, kind: ProblemKind) -> Problem {
    Problem { source: 0, table: None, row: None, column: column.map(str::to_owned), kind }
}

/// Takes what stands under the name of a table and is no list: the investigation, nothing, or a mistake.
pub(super) fn take_other(table: Table, value: Value<'_>, reading: &mut Reading) {
    match value {
        Value::Null => {}
        value if table == Table::Investigation => reading.take(table, 1, value),
        value => {
            let kind = ProblemKind::WrongType { found: value.excerpt(), expected: ValueType::List };
            reading.problems.push(Problem { source: 0, table: Some(table), row: None, column: None, kind });
        }
    }
}

/// A bundle being read.
#[derive(Default)]
struct Reader<'s> {
    reading: Reading,
    names: HashSet<String>,
    version: Option<Value<'s>>,
}

impl<'s> Reader<'s> {
    fn source(&mut self, parser: &mut Parser<'s>) -> Result<(), Fault> {
        if parser.peek() == Some(b'{') {
            parser.members(|parser, name| self.member(parser, &name))?;
            parser.end()?;
            self.check_version();
        } else {
            let found = parser.value()?.excerpt();
            parser.end()?;
            self.note(None, ProblemKind::WrongType { found, expected: ValueType::Object });
        }
        Ok(())
    }

    fn member(&mut self, parser: &mut Parser<'s>, name: &str) -> Result<(), Fault> {
        if !self.names.insert(name.to_owned()) {
            self.note(Some(name), ProblemKind::DoubledName { name: name.to_owned() });
            return parser.value().map(drop);
        }
        if name == MARK {
            self.version = Some(parser.value()?);
            return Ok(());
        }
        match Table::parse(name) {
            Ok(Table::Investigation) => self.investigation(parser),
            Ok(table) => self.table(table, parser),
            Err(error) => {
                self.note(Some(name), ProblemKind::UnknownTable { found: error.found, known: error.known });
                parser.value().map(drop)
            }
        }
    }

    fn investigation(&mut self, parser: &mut Parser<'s>) -> Result<(), Fault> {
        take_other(Table::Investigation, parser.value()?, &mut self.reading);
        Ok(())
    }

    fn table(&mut self, table: Table, parser: &mut Parser<'s>) -> Result<(), Fault> {
        if parser.peek() != Some(b'[') {
            take_other(table, parser.value()?, &mut self.reading);
            return Ok(());
        }
        self.reading.read.entry(table).or_default();
        let mut row = 0;
        parser.elements(|parser| {
            row += 1;
            self.reading.take(table, row, parser.value()?);
            Ok(())
        })
    }

    fn check_version(&mut self) {
        let found = match self.version.take() {
            Some(Value::Number(VERSION)) => return,
            found => found.map(|value| value.excerpt()),
        };
        if found.is_some() {
            // What another version means by a field is not ours to guess.
            self.reading = Reading::default();
        }
        self.note(Some(MARK), ProblemKind::NotABundle { found });
    }

    fn note(&mut self, column: Option<&str>, kind: ProblemKind) {
        self.reading.problems.push(of_source(column, kind));
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
