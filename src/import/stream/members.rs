//! A JSON bundle as a stream: where its tables lie, and their records one by one.
//!
//! Going through it only tells texts from brackets; whether each record is sound its parser says when it is read.

use super::Parts;
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::ProblemKind;
use crate::import::json::{MARK, VERSION};
use crate::import::parser::Parser;
use crate::import::reading::Reading;
use crate::import::value::Value;
use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

/// The longest value that is no table, in bytes; and the longest record.
pub(super) const LONGEST: usize = 64 << 20;

/// A table of a bundle and where it lies.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) table: Table,
    pub(super) start: u64,
    pub(super) end: u64,
}

/// A member of the outermost object.
pub(super) struct Found {
    name: String,
    start: u64,
    end: u64,
    /// What it holds, when that is short.
    value: Vec<u8>,
}

/// The longest name, in bytes.
const NAME: usize = 64 << 10;
/// How much of a value that is passed over is kept, in bytes: enough for the version.
const SHORT: usize = 64;

/// The members of a bundle; `None`: it is something else, or broken.
pub(super) fn members(source: &mut impl BufRead) -> io::Result<Option<Vec<Found>>> {
    let mut scan = Scan { source, at: 0 };
    scan.skip_mark()?;
    let mut found = Vec::new();
    if scan.peek()? != Some(b'{') {
        return Ok(None);
    }
    scan.pass(1);
    if scan.peek()? == Some(b'}') {
        scan.pass(1);
        return Ok(scan.peek()?.is_none().then_some(found));
    }
    loop {
        let Some(member) = member(&mut scan)? else { return Ok(None) };
        found.push(member);
        match scan.peek()? {
            Some(b',') => scan.pass(1),
            Some(b'}') => break,
            _ => return Ok(None),
        }
    }
    scan.pass(1);
    Ok(scan.peek()?.is_none().then_some(found))
}

fn member(scan: &mut Scan<'_, impl BufRead>) -> io::Result<Option<Found>> {
    let mut name = Vec::new();
    if scan.peek()? != Some(b'"') || !scan.value(&mut name, NAME)? {
        return Ok(None);
    }
    let name = std::str::from_utf8(&name).ok().and_then(|name| serde_json::from_str::<String>(name).ok());
    let (Some(name), Some(b':')) = (name, scan.peek()?) else { return Ok(None) };
    scan.pass(1);
    scan.peek()?;
    let (start, mut value) = (scan.at, Vec::new());
    Ok(scan.value(&mut value, SHORT)?.then_some(Found { name, start, end: scan.at, value }))
}

/// The tables among the members; what is wrong with the others, and of a name that stands twice, is said. Without a
/// version, or of another one, nothing is read: what that means by a field is not ours to guess.
pub(super) fn tables(found: Vec<Found>, head: &mut Reading) -> Vec<Member> {
    let (mut tables, mut names, mut version) = (Vec::new(), HashSet::new(), None);
    for Found { name, start, end, value } in found {
        if !names.insert(name.clone()) {
            head.refuse(None, Some(&name), ProblemKind::DoubledName { name: name.clone() });
        } else if name == MARK {
            version = Some(value);
        } else {
            match Table::parse(&name) {
                Ok(table) => tables.push(Member { table, start, end }),
                Err(error) => {
                    let kind = ProblemKind::UnknownTable { found: error.found, known: error.known };
                    head.refuse(None, Some(&name), kind);
                }
            }
        }
    }
    if version.as_deref() != Some(VERSION.as_bytes()) {
        let found = version.map(|value| excerpt(&value));
        if found.is_some() {
            tables.clear();
            head.problems.clear();
        }
        head.refuse(None, Some(MARK), ProblemKind::NotABundle { found });
    }
    tables
}

/// What was found, for a message; of a long value not all is there.
fn excerpt(value: &[u8]) -> String {
    let text = String::from_utf8_lossy(value);
    match Parser::new(&text).value() {
        Ok(value) => value.excerpt(),
        Err(_) => text.chars().take(SHORT).chain(['…']).collect(),
    }
}

/// Reads the records of a table; whether all of it is JSON.
pub(super) fn read(member: &Member, file: &mut (impl Read + Seek), parts: &mut Parts<'_>) -> io::Result<bool> {
    let table = member.table;
    let mut source = BufReader::with_capacity(1 << 18, file);
    source.seek(SeekFrom::Start(member.start))?;
    let mut scan = Scan { source: &mut source, at: member.start };
    if table == Table::Investigation || scan.peek()? != Some(b'[') {
        let is_json =
            element(&mut scan, parts, |parts, value| crate::import::json::take_other(table, value, parts.reading()))?;
        parts.end();
        return Ok(is_json);
    }
    parts.reading().read.entry(table).or_default();
    scan.pass(1);
    let mut row = 0;
    if scan.peek()? != Some(b']') {
        loop {
            row += 1;
            let before = scan.at;
            if !element(&mut scan, parts, |parts, value| parts.reading().take(table, row, value))? {
                return Ok(false);
            }
            if !parts.took(table, scan.at - before) {
                return Ok(true);
            }
            match scan.peek()? {
                Some(b',') => scan.pass(1),
                Some(b']') => break,
                _ => return Ok(false),
            }
        }
    }
    parts.end();
    Ok(true)
}

/// Takes one value; whether it is JSON.
fn element<'g>(
    scan: &mut Scan<'_, impl BufRead>,
    parts: &mut Parts<'g>,
    take: impl FnOnce(&mut Parts<'g>, Value<'_>),
) -> io::Result<bool> {
    let mut bytes = Vec::new();
    scan.peek()?;
    if !scan.value(&mut bytes, LONGEST)? || bytes.len() > LONGEST {
        return Ok(false);
    }
    let Ok(text) = std::str::from_utf8(&bytes) else { return Ok(false) };
    let mut parser = Parser::new(text);
    let Ok(value) = parser.value() else { return Ok(false) };
    if parser.end().is_err() {
        return Ok(false);
    }
    take(parts, value);
    Ok(true)
}

/// Goes through JSON without looking into values.
struct Scan<'r, R> {
    source: &'r mut R,
    at: u64,
}

impl<R: BufRead> Scan<'_, R> {
    fn pass(&mut self, bytes: usize) {
        self.source.consume(bytes);
        self.at += bytes as u64;
    }

    fn skip_mark(&mut self) -> io::Result<()> {
        if self.source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
            self.pass(3);
        }
        Ok(())
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.source.fill_buf()?;
            if buffer.is_empty() {
                return Ok(None);
            }
            match buffer.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
                Some(0) => return Ok(Some(buffer[0])),
                Some(blank) => self.pass(blank),
                None => {
                    let blank = buffer.len();
                    self.pass(blank);
                }
            }
        }
    }

    /// Passes over a value, keeping up to `most` bytes of it and one; whether it ends.
    fn value(&mut self, kept: &mut Vec<u8>, most: usize) -> io::Result<bool> {
        let (mut depth, mut in_text, mut is_escaped) = (0_usize, false, false);
        loop {
            let buffer = self.source.fill_buf()?;
            if buffer.is_empty() {
                // A number at the end of a source is no bundle, but it ends.
                return Ok(false);
            }
            let mut taken = buffer.len();
            let mut is_done = false;
            for (place, byte) in buffer.iter().enumerate() {
                if in_text {
                    match byte {
                        _ if is_escaped => is_escaped = false,
                        b'\\' => is_escaped = true,
                        b'"' => {
                            in_text = false;
                            is_done = depth == 0;
                        }
                        _ => {}
                    }
                } else {
                    match byte {
                        b'"' => in_text = true,
                        b'{' | b'[' => depth += 1,
                        b'}' | b']' if depth > 0 => {
                            depth -= 1;
                            is_done = depth == 0;
                        }
                        // A number or a word ends where something else begins.
                        b',' | b':' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => {
                            taken = place;
                            is_done = true;
                            break;
                        }
                        _ => {}
                    }
                }
                if is_done {
                    taken = place + 1;
                    break;
                }
            }
            let room = (most + 1).saturating_sub(kept.len());
            kept.extend_from_slice(&buffer[..taken.min(room)]);
            self.pass(taken);
            if is_done {
                return Ok(true);
            }
        }
    }
}
