//! Splits separated text into rows and cells as RFC 4180 says, and accounts for every line.
//!
//! The csv crate was tried: it takes what follows a closing quote and a quote that is never closed without a word, and
//! then three rows are one. Here both are faults. The test compares the two where the text is sound.

use super::parser::Fault;
use crate::domain::problem::SyntaxFault;
use std::borrow::Cow;

/// One row of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row<'s> {
    /// The line it begins at, from 1.
    pub(super) line: u64,
    /// How many lines it takes: more than one when a cell holds a line break.
    pub(super) lines: u64,
    pub(super) cells: Vec<Cow<'s, str>>,
    /// The place of a cell, from 0, that holds a quote and is not quoted itself.
    pub(super) stray_quote: Option<usize>,
    /// Whether a line break ends it; a last row may have none, or be cut off.
    pub(super) is_ended: bool,
}

/// The rows of a text, one by one; after a fault there are none.
#[derive(Debug)]
pub(super) struct Rows<'s> {
    source: &'s str,
    separator: char,
    at: usize,
    line: u64,
}

impl<'s> Rows<'s> {
    pub(super) fn new(source: &'s str, separator: char) -> Self {
        Self { source, separator, at: 0, line: 1 }
    }

    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn row(&mut self) -> Result<Row<'s>, Fault> {
        let line = self.line;
        let (mut cells, mut stray_quote) = (Vec::new(), None);
        let is_ended = loop {
            if self.rest().starts_with('"') {
                cells.push(self.quoted()?);
            } else {
                let cell = self.plain();
                if cell.contains('"') {
                    stray_quote.get_or_insert(cells.len());
                }
                cells.push(Cow::Borrowed(cell));
            }
            match self.rest().strip_prefix(self.separator) {
                Some(_) => self.at += self.separator.len_utf8(),
                None => break self.line_break(),
            }
        };
        let lines = self.line - line + u64::from(!is_ended);
        Ok(Row { line, lines, cells, stray_quote, is_ended })
    }

    fn plain(&mut self) -> &'s str {
        let rest = self.rest();
        let end = rest.find([self.separator, '\n', '\r']).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn quoted(&mut self) -> Result<Cow<'s, str>, Fault> {
        let opened = self.at;
        let content = opened + 1;
        let mut doubled = false;
        self.at = content;
        loop {
            let Some(quote) = self.rest().find('"') else {
                return Err(Fault { at: opened, fault: SyntaxFault::UnclosedQuote });
            };
            self.at += quote + 1;
            if !self.rest().starts_with('"') {
                break;
            }
            doubled = true;
            self.at += 1;
        }
        let cell = &self.source[content..self.at - 1];
        if let Some(found) = self.rest().chars().next().filter(|&c| c != self.separator && c != '\n' && c != '\r') {
            // Most often the quote that was opened last is the one that was never closed.
            return Err(Fault { at: opened, fault: SyntaxFault::AfterQuote { found } });
        }
        self.line += line_breaks(cell);
        Ok(if doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) })
    }

    /// Passes a line break, if one comes next.
    fn line_break(&mut self) -> bool {
        let length = match self.rest().as_bytes() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += length;
        self.line += 1;
        true
    }
}

impl<'s> Iterator for Rows<'s> {
    type Item = Result<Row<'s>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.source.len() {
            return None;
        }
        let row = self.row();
        if row.is_err() {
            self.at = self.source.len();
        }
        Some(row)
    }
}

fn line_breaks(text: &str) -> u64 {
    text.bytes().filter(|&byte| byte == b'\n').count() as u64
        + text.split('\r').skip(1).filter(|after| !after.starts_with('\n')).count() as u64
}

/// The lines of a text, however they are divided into rows.
pub(super) fn lines(text: &str) -> u64 {
    line_breaks(text) + u64::from(!text.is_empty() && !text.ends_with(['\n', '\r']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(source: &str) -> Vec<Vec<String>> {
        let cells = |row: Row<'_>| row.cells.into_iter().map(Cow::into_owned).collect();
        Rows::new(source, ',').map(|row| cells(row.unwrap())).collect()
    }

    fn fault(source: &str) -> Option<Fault> {
        Rows::new(source, ',').find_map(Result::err)
    }

    #[test]
    fn rows_name_their_first_line() {
        let source = "a,b\r\n\"x\ny\r\nz\",\"2\"\"\"\r\r\n1,";
        let all: Vec<_> = Rows::new(source, ',').map(|row| row.map(|row| (row.line, row.lines)).unwrap()).collect();
        assert_eq!(all, [(1, 1), (2, 3), (5, 1), (6, 1)]);
        assert_eq!(rows(source)[1], ["x\ny\r\nz", "2\""]);
        assert_eq!(lines(source), 6);
    }

    #[test]
    fn a_quote_that_swallows_rows_is_found() {
        let unclosed = "a,b\n1,\"x\n2,y\n3,z\n";
        assert_eq!(fault(unclosed), Some(Fault { at: 6, fault: SyntaxFault::UnclosedQuote }));
        let closed_by_the_next = "a,b\n1,\"x\n2,\"y\"\n3,z\n";
        assert_eq!(fault(closed_by_the_next), Some(Fault { at: 6, fault: SyntaxFault::AfterQuote { found: 'y' } }));
        assert_eq!(Rows::new("a\"b,c\n", ',').next().unwrap().unwrap().stray_quote, Some(0));
    }

    proptest! {
        #[test]
        fn every_line_is_in_one_row(source in "[a,\"\n\r]{0,40}") {
            prop_assume!(fault(&source).is_none());
            let counted: u64 = Rows::new(&source, ',').map(|row| row.unwrap().lines).sum();
            prop_assert_eq!(counted, lines(&source));
        }

        #[test]
        fn sound_text_is_read_as_the_csv_crate_reads_it(source in "([a\"]{0,3}[,\n]){0,12}") {
            let sound = Rows::new(&source, ',').all(|row| row.is_ok_and(|row| row.stray_quote.is_none()));
            prop_assume!(sound);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source.as_bytes());
            let theirs = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
            // The crate leaves empty lines out.
            let ours = rows(&source).into_iter().filter(|row| row.len() > 1 || !row[0].is_empty());
            prop_assert_eq!(ours.collect::<Vec<_>>(), theirs.filter(|row| row.len() > 1 || !row[0].is_empty()).collect::<Vec<_>>());
        }
    }
}
