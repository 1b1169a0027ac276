//! Splits separated text into rows and cells as RFC 4180 says, and accounts for every line.
//!
//! The csv crate was tried: it takes what follows a closing quote and a quote that is never closed without a word, and
//! then three rows are one. Here both are faults. The test compares the two where the text is sound.

use crate::domain::problem::SyntaxFault;
use std::borrow::Cow;

/// How many cells too many a row of several lines may have before the rest of it is not looked at.
const TOO_MANY: usize = 64;

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

/// What stands at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// A row, this long with its line break.
    Row {
        length: usize,
        is_ended: bool,
    },
    /// A row that ends after the text, and the quote it is in there.
    More {
        opened: Option<usize>,
    },
    Broken(Broken),
}

/// A quote that is not closed where its cell ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken {
    /// Where it stands.
    pub(super) opened: usize,
    /// What would belong to its cell ends here.
    pub(super) until: usize,
    pub(super) fault: SyntaxFault,
}

/// Where a cell stands in the text of its row.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    /// Whether it holds quotes, written twice.
    is_doubled: bool,
}

/// Splits one row after the other, remembering where the cells of the last one stand.
#[derive(Debug, Clone)]
pub(super) struct Splitter {
    pub(super) separator: char,
    /// How many cells a row has; a row of several lines with far more is no row.
    pub(super) width: Option<usize>,
    places: Vec<Place>,
    line_breaks: u64,
    stray_quote: Option<usize>,
    /// The first cell that goes on on another line: its place and its quote.
    crossing: Option<(usize, usize)>,
}

/// What a cell is followed by.
enum After {
    Something,
    End(Split),
}

impl Splitter {
    pub(super) fn new(separator: char) -> Self {
        Self { separator, width: None, places: Vec::new(), line_breaks: 0, stray_quote: None, crossing: None }
    }

    /// Splits the row at the beginning of a text; `is_all`: nothing follows the text.
    pub(super) fn split(&mut self, text: &str, is_all: bool) -> Split {
        self.places.clear();
        (self.line_breaks, self.stray_quote, self.crossing) = (0, None, None);
        let mut at = 0;
        loop {
            let is_quoted = text[at..].starts_with('"');
            let cell = if is_quoted { self.quoted(text, at, is_all) } else { Ok(self.plain(text, at)) };
            at = match cell {
                Ok(end) => end,
                Err(split) => return split,
            };
            if let After::End(split) = self.after(text, at, is_all) {
                return split;
            }
            at += self.separator.len_utf8();
        }
    }

    fn after(&self, text: &str, at: usize, is_all: bool) -> After {
        let rest = &text[at..];
        if rest.starts_with(self.separator) {
            return After::Something;
        }
        After::End(match rest.as_bytes() {
            [] | [b'\r'] if !is_all => Split::More { opened: None },
            [b'\r', b'\n', ..] => Split::Row { length: at + 2, is_ended: true },
            [b'\r' | b'\n', ..] => Split::Row { length: at + 1, is_ended: true },
            _ => Split::Row { length: at, is_ended: false },
        })
    }

    fn plain(&mut self, text: &str, start: usize) -> usize {
        let rest = &text[start..];
        let end = start + rest.find([self.separator, '\n', '\r']).unwrap_or(rest.len());
        if text[start..end].contains('"') {
            self.stray_quote.get_or_insert(self.places.len());
        }
        self.places.push(Place { start, end, is_doubled: false });
        end
    }

    fn quoted(&mut self, text: &str, opened: usize, is_all: bool) -> Result<usize, Split> {
        let (start, mut is_doubled, mut at) = (opened + 1, false, opened + 1);
        loop {
            let Some(quote) = text[at..].find('"') else {
                let until = text.len();
                let broken = Broken { opened, until, fault: SyntaxFault::UnclosedQuote };
                return Err(if is_all { Split::Broken(broken) } else { Split::More { opened: Some(opened) } });
            };
            at += quote + 1;
            if at == text.len() && !is_all {
                return Err(Split::More { opened: Some(opened) });
            }
            if !text[at..].starts_with('"') {
                break;
            }
            is_doubled = true;
            at += 1;
        }
        let cell = &text[start..at - 1];
        let line_breaks = line_breaks(cell);
        if let Some(found) = text[at..].chars().next().filter(|&c| c != self.separator && c != '\n' && c != '\r') {
            // Most often the quote that was opened last is the one that was never closed.
            return Err(Split::Broken(Broken { opened, until: at, fault: SyntaxFault::AfterQuote { found } }));
        }
        self.line_breaks += line_breaks;
        if line_breaks > 0 {
            self.crossing.get_or_insert((self.places.len(), opened));
        }
        self.places.push(Place { start, end: at - 1, is_doubled });
        match self.crossing {
            Some((_, opened)) if self.width.is_some_and(|width| self.places.len() > width + TOO_MANY) => {
                Err(Split::Broken(Broken { opened, until: at, fault: SyntaxFault::UnclosedQuote }))
            }
            _ => Ok(at),
        }
    }

    /// The row that was split last; `line`: where it begins.
    pub(super) fn row<'s>(&self, text: &'s str, line: u64, is_ended: bool) -> Row<'s> {
        let cells = self.places.iter().map(|place| {
            let cell = &text[place.start..place.end];
            if place.is_doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) }
        });
        let (cells, lines) = (cells.collect(), self.line_breaks + 1);
        Row { line, lines, cells, stray_quote: self.stray_quote, is_ended }
    }

    /// The cells on the lines before a quote that is not closed, and what may be the cells on its own line, for a person
    /// to correct; `end`: where that line ends. With the place of the cell that the quote opens.
    pub(super) fn torn<'s>(&self, (text, line): (&'s str, u64), opened: usize, end: usize) -> (Row<'s>, usize) {
        let mut row = self.row(text, line, true);
        let before = self.places.iter().take_while(|place| place.end < opened).count();
        row.cells.truncate(before);
        let own = text[opened + 1..end].trim_end_matches(['\r', '\n']);
        row.cells.extend(own.split(self.separator).map(Cow::Borrowed));
        row.lines = line_breaks(&text[..opened]) + 1;
        (row, before)
    }

    pub(super) fn cells(&self) -> usize {
        self.places.len()
    }

    /// The quote of the first cell that goes on on another line.
    pub(super) fn crossing(&self) -> Option<usize> {
        self.crossing.map(|(_, opened)| opened)
    }
}

/// The rows of a text, one by one; after a broken one there are none.
#[derive(Debug)]
pub(super) struct Rows<'s> {
    rest: &'s str,
    splitter: Splitter,
    line: u64,
}

impl<'s> Rows<'s> {
    pub(super) fn new(source: &'s str, separator: char) -> Self {
        Self { rest: source, splitter: Splitter::new(separator), line: 1 }
    }
}

impl<'s> Iterator for Rows<'s> {
    type Item = Result<Row<'s>, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        match self.splitter.split(self.rest, true) {
            Split::Row { length, is_ended } => {
                let row = self.splitter.row(self.rest, self.line, is_ended);
                (self.rest, self.line) = (&self.rest[length..], self.line + row.lines);
                Some(Ok(row))
            }
            Split::Broken(broken) => {
                self.rest = "";
                Some(Err(broken))
            }
            // Nothing follows the text.
            Split::More { .. } => None,
        }
    }
}

/// The line breaks of a text: `\n`, `\r` or both together.
pub(super) fn line_breaks(text: &str) -> u64 {
    let count = |wanted: u8| text.bytes().filter(|&byte| byte == wanted).count() as u64;
    let (line_feeds, returns) = (count(b'\n'), count(b'\r'));
    let both = if returns == 0 { 0 } else { text.matches("\r\n").count() as u64 };
    line_feeds + returns - both
}

/// Where the line ends in which this place stands, its line break with it.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    match text[at..].find(['\n', '\r']).map(|place| at + place) {
        None => text.len(),
        Some(end) if text[end..].starts_with("\r\n") => end + 2,
        Some(end) => end + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(source: &str) -> Vec<Vec<String>> {
        let cells = |row: Row<'_>| row.cells.into_iter().map(Cow::into_owned).collect();
        Rows::new(source, ',').map(|row| cells(row.unwrap())).collect()
    }

    fn broken(source: &str) -> Option<(usize, SyntaxFault)> {
        Rows::new(source, ',').find_map(Result::err).map(|broken| (broken.opened, broken.fault))
    }

    fn lines(text: &str) -> u64 {
        line_breaks(text) + u64::from(!text.is_empty() && !text.ends_with(['\n', '\r']))
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
        assert_eq!(broken(unclosed), Some((2, SyntaxFault::UnclosedQuote)));
        let closed_by_the_next = "a,b\n1,\"x\n2,\"y\"\n3,z\n";
        assert_eq!(broken(closed_by_the_next), Some((2, SyntaxFault::AfterQuote { found: 'y' })));
        assert_eq!(Rows::new("a\"b,c\n", ',').next().unwrap().unwrap().stray_quote, Some(0));
    }

    proptest! {
        #[test]
        fn every_line_is_in_one_row(source in "[a,\"\n\r]{0,40}") {
            prop_assume!(broken(&source).is_none());
            let counted: u64 = Rows::new(&source, ',').map(|row| row.unwrap().lines).sum();
            prop_assert_eq!(counted, lines(&source));
        }

        #[test]
        fn text_that_comes_in_pieces_is_split_the_same(source in "[a,\"\n\r]{0,40}", cut in 0..40_usize) {
            let (mut splitter, mut whole) = (Splitter::new(','), Splitter::new(','));
            let piece = &source[..cut.min(source.len())];
            let (split, all) = (splitter.split(piece, false), whole.split(&source, true));
            if !matches!(split, Split::More { .. }) {
                prop_assert_eq!(split, all);
            }
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
