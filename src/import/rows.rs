//! The rows of separated text as it comes in. A quote that is not closed costs the lines it stands on, and no more than
//! can be told safely of those it would swallow.
//!
//! The rule: a row whose quote is never closed, or is closed by the quote of a later row, or that spans rows that are
//! whole by themselves and has another width than the sheet, is rejected up to the end of the line where that quote
//! stands; reading goes on with the next line. Of the lines that the quote would have swallowed only those are taken
//! that have exactly as many cells as there are columns.

use super::parser::Fault;
use super::place::line_and_column;
use super::sheet;
use super::split::{Broken, Row, Split, Splitter, line_end};
use super::window::Window;
use crate::domain::problem::{ProblemKind, SyntaxFault};
use std::io::{self, BufRead};

/// The longest row, in bytes: a record with its texts. A quote that is open for longer is never closed.
pub(super) const LONGEST: usize = 16 << 20;
/// How many bytes more than are read may be looked at again because of quotes.
const AGAIN: u64 = 4 * LONGEST as u64;

/// The rows of a text.
pub(super) struct Rows<R> {
    window: Window<R>,
    splitter: Splitter,
    /// The line the window begins at.
    line: u64,
    /// What was given and is not passed yet: bytes and lines.
    given: (usize, u64),
    doubt: Option<Doubt>,
    passed: u64,
    again: u64,
    is_over: bool,
}

/// Lines that a quote would have swallowed.
#[derive(Debug, Clone, Copy)]
struct Doubt {
    /// The row with the quote.
    row: u64,
    last: u64,
}

/// A row, and why it cannot be taken.
pub(super) struct Found<'w> {
    pub(super) row: Row<'w>,
    pub(super) fault: Option<sheet::Fault>,
    /// Its bytes.
    pub(super) length: usize,
}

/// Why there are no more rows.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stop {
    /// A fault on this line, at this character.
    Syntax { line: u64, column: u64, fault: SyntaxFault },
    /// A row that is too long.
    TooLarge { line: u64 },
}

/// A row as it was measured.
enum Measured {
    Row { length: usize, is_ended: bool },
    Torn { opened: usize, until: usize },
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(window: Window<R>, separator: char) -> Self {
        let splitter = Splitter::new(separator);
        Self { window, splitter, line: 1, given: (0, 0), doubt: None, passed: 0, again: 0, is_over: false }
    }

    /// From now on the rows have so many columns.
    pub(super) fn set_width(&mut self, width: usize) {
        self.splitter.width = Some(width);
    }

    pub(super) fn window(&mut self) -> &mut Window<R> {
        &mut self.window
    }

    /// The next row; the one before it is passed.
    pub(super) fn next(&mut self) -> io::Result<Option<Result<Found<'_>, Stop>>> {
        let (bytes, lines) = std::mem::take(&mut self.given);
        self.window.pass(bytes);
        self.line += lines;
        self.passed += bytes as u64;
        if self.is_over {
            return Ok(None);
        }
        let measured = match self.measure()? {
            None => return Ok(None),
            Some(Ok(measured)) => measured,
            Some(Err(stop)) => {
                self.is_over = true;
                return Ok(Some(Err(stop)));
            }
        };
        let line = self.line;
        match measured {
            Measured::Row { length, is_ended } => {
                let row = self.splitter.row(self.window.rest(), line, is_ended);
                self.given = (length, row.lines);
                let fault = self.doubt.and_then(|doubt| doubted(&row, doubt, self.splitter.width));
                Ok(Some(Ok(Found { row, fault, length })))
            }
            Measured::Torn { opened, until } => {
                let rest = self.window.rest();
                let end = line_end(rest, opened);
                let last = line + super::split::line_breaks(rest[..until].trim_end_matches(['\r', '\n']));
                let (row, place) = self.splitter.torn((rest, line), opened, end);
                (self.given, self.again) = ((end, row.lines), self.again + until as u64);
                let before = self.doubt.map_or(0, |doubt| doubt.last);
                self.doubt = Some(Doubt { row: line, last: last.max(before) });
                let fault = sheet::Fault { place: Some(place), kind: ProblemKind::OpenQuote { last } };
                Ok(Some(Ok(Found { row, fault: Some(fault), length: end })))
            }
        }
    }

    fn measure(&mut self) -> io::Result<Option<Result<Measured, Stop>>> {
        loop {
            let (rest, is_whole) = (self.window.rest(), self.window.is_all() && !self.window.is_damaged());
            if rest.is_empty() && is_whole {
                return Ok(None);
            }
            let is_more_to_come = !self.window.is_all();
            return Ok(Some(match self.splitter.split(rest, is_whole) {
                Split::More { .. } if is_more_to_come && rest.len() < LONGEST => {
                    self.window.fill()?;
                    continue;
                }
                Split::More { .. } if !is_more_to_come => {
                    Err(self.syntax(Fault { at: rest.len(), fault: self.not_text() }))
                }
                Split::More { opened: None } => Err(Stop::TooLarge { line: self.line }),
                Split::More { opened: Some(opened) } => {
                    self.torn(Broken { opened, until: rest.len(), fault: SyntaxFault::UnclosedQuote })
                }
                Split::Broken(broken) => self.torn(broken),
                Split::Row { length, is_ended } => match self.swallowing(length) {
                    Some(broken) => self.torn(broken),
                    None => Ok(Measured::Row { length, is_ended }),
                },
            }));
        }
    }

    /// Only below the names of the columns it is known what a row is; and looking again and again has an end.
    fn torn(&self, Broken { opened, until, fault }: Broken) -> Result<Measured, Stop> {
        if self.splitter.width.is_none() || self.again > AGAIN + self.passed {
            return Err(self.syntax(Fault { at: opened, fault }));
        }
        Ok(Measured::Torn { opened, until })
    }

    /// A row of another width that spans lines which are rows by themselves.
    fn swallowing(&self, length: usize) -> Option<Broken> {
        let (width, opened) = (self.splitter.width.filter(|&width| width > 1)?, self.splitter.crossing()?);
        let row = &self.window.rest()[..length];
        let mut line = Splitter::new(self.splitter.separator);
        let mut lines = row[line_end(row, opened)..].split(['\n', '\r']);
        let is_row = |text| matches!(line.split(text, true), Split::Row { .. }) && line.cells() == width;
        let swallows = self.splitter.cells() != width && lines.any(is_row);
        swallows.then_some(Broken { opened, until: length, fault: SyntaxFault::UnclosedQuote })
    }

    fn not_text(&self) -> SyntaxFault {
        SyntaxFault::NotText { encoding: self.window.encoding() }
    }

    fn syntax(&self, Fault { at, fault }: Fault) -> Stop {
        let (line, column) = line_and_column(self.window.rest(), at);
        Stop::Syntax { line: self.line + line - 1, column, fault }
    }
}

/// Why a row that a quote would have swallowed is not taken for one.
fn doubted(row: &Row<'_>, doubt: Doubt, width: Option<usize>) -> Option<sheet::Fault> {
    let is_whole = row.cells.len() > 1 && Some(row.cells.len()) == width && row.stray_quote.is_none();
    let is_doubted = row.line <= doubt.last && !is_whole;
    is_doubted.then_some(sheet::Fault { place: None, kind: ProblemKind::InOpenQuote { row: doubt.row } })
}
