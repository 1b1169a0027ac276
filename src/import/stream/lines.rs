//! JSON Lines as a stream: which lines are of which table, and those lines again.

use super::Parts;
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::ProblemKind;
use crate::import::json_lines::{LONGEST, TABLE, take_line};
use crate::import::parser::Parser;
use crate::import::reading::Reading;
use crate::import::value::Value;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

/// Lines after each other that are of one table; none: of which no record can be made.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) table: Option<Table>,
    start: u64,
    pub(super) bytes: u64,
    first_line: u64,
}

/// Divides a source into runs. What is no record is said at once.
pub(super) fn runs(source: &mut impl BufRead, head: &mut Reading) -> io::Result<Vec<Run>> {
    let (mut runs, mut line, mut start): (Vec<Run>, Vec<u8>, u64) = (Vec::new(), Vec::new(), 0);
    loop {
        line.clear();
        source.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(runs);
        }
        head.lines.read += 1;
        let bytes = line.len() as u64;
        if bytes > LONGEST {
            head.lines.unreadable += 1;
            head.refuse(Some(head.lines.read), None, ProblemKind::TooLarge { most: LONGEST });
            return Ok(runs);
        }
        let table = table_of(&line);
        if table.is_none() {
            take_line(&line, head);
        }
        match runs.last_mut() {
            Some(run) if run.table == table => run.bytes += bytes,
            _ => runs.push(Run { table, start, bytes, first_line: head.lines.read }),
        }
        start += bytes;
    }
}

/// Reads the lines of a table.
pub(super) fn read(runs: &[Run], table: Table, file: &mut (impl Read + Seek), parts: &mut Parts<'_>) -> io::Result<()> {
    let mut source = BufReader::with_capacity(1 << 18, file);
    let mut at = source.seek(SeekFrom::Start(0))?;
    let mut line = Vec::new();
    for run in runs.iter().filter(|run| run.table == Some(table)) {
        // Within the buffer this reads nothing again.
        source.seek_relative(i64::try_from(run.start - at).unwrap_or(i64::MAX))?;
        at = run.start;
        let end = run.start + run.bytes;
        let mut number = run.first_line;
        while at < end {
            line.clear();
            let bytes = source.by_ref().take(end - at).read_until(b'\n', &mut line)? as u64;
            if bytes == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let reading = &mut parts.part.reading;
            // The lines were counted when they were divided.
            reading.lines.read = number;
            take_line(&line, reading);
            reading.lines.read = 0;
            if !parts.took(table, bytes) {
                return Ok(());
            }
            (at, number) = (at + bytes, number + 1);
        }
    }
    parts.end();
    Ok(())
}

/// The table a line is of, if a record may be made of it.
fn table_of(line: &[u8]) -> Option<Table> {
    let text = std::str::from_utf8(line).ok()?;
    named_first(text).or_else(|| named(text.strip_prefix('\u{feff}').unwrap_or(text)))
}

/// Most programs write the table first; what follows is looked at when the record is read.
fn named_first(text: &str) -> Option<Table> {
    let rest = text.strip_prefix('{')?.trim_start().strip_prefix("\"table\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    Table::parse(&rest[..rest.find('"')?]).ok()
}

fn named(text: &str) -> Option<Table> {
    let Ok(Value::Object(object)) = Parser::new(text).value() else { return None };
    match object.iter().find(|(name, _)| name == TABLE) {
        Some((_, Value::Text(table))) => Table::parse(table).ok(),
        _ => None,
    }
}
