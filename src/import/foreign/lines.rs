//! What the child says: a tag and its fields on a line, separated by tabs. The program believes none of it: a line that
//! is not exactly so ends the reading, and what was found is checked as if a person had typed it.

use super::{Words, unreadable};
use crate::domain::codes::Code;
use crate::domain::document_file::{FileFault, FileKind, Remark};
use crate::domain::problem::ProblemKind;
use std::borrow::Cow;
use std::io::{self, BufRead, Write};

/// The longest line that is taken, in bytes: the text of a document stands on one.
const LONGEST: u64 = 64 << 20;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Shown {
    Text(String),
    /// A formula that came to nothing, and other values that are none.
    Error(String),
}

/// One thing the child says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) enum Line {
    /// A sheet begins; the one before it is over.
    Sheet(String),
    /// `row` counts from 1, `column` from 0.
    Cell {
        row: u64,
        column: u64,
        shown: Shown,
    },
    Kind(FileKind),
    Remark(Remark),
    Words(String),
    /// It cannot be read; nothing follows.
    Refused(ProblemKind),
    /// It was read to its end.
    End,
}

/// Prints lines; what goes wrong with the printing is said at the end.
pub(super) struct Printer<'o> {
    out: &'o mut dyn Write,
    failed: Option<io::Error>,
}

impl<'o> Printer<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out, failed: None }
    }

    pub(super) fn sheet(&mut self, name: &str) {
        self.print(&["sheet", name]);
    }

    pub(super) fn cell(&mut self, row: u64, column: u64, shown: &Shown) {
        let (tag, text) = match shown {
            Shown::Text(text) => ("text", text),
            Shown::Error(text) => ("error", text),
        };
        self.print(&[tag, &row.to_string(), &column.to_string(), text]);
    }

    pub(super) fn words(&mut self, words: &Words) {
        self.print(&["kind", words.kind.code()]);
        words.remarks.iter().for_each(|remark| self.print(&["remark", remark.code()]));
        self.print(&["words", &words.text]);
    }

    /// Says how it ended.
    pub(super) fn end(&mut self, result: Result<(), ProblemKind>) -> io::Result<()> {
        match result {
            Ok(()) => self.print(&["end"]),
            Err(problem) => self.refuse(&problem),
        }
        match self.failed.take() {
            Some(error) => Err(error),
            None => self.out.flush(),
        }
    }

    fn refuse(&mut self, problem: &ProblemKind) {
        match problem {
            ProblemKind::TooLarge { most } => self.print(&["too_large", &most.to_string()]),
            ProblemKind::TooManyCells { most } => self.print(&["too_many_cells", &most.to_string()]),
            ProblemKind::RepeatedRow { row, rows } => {
                self.print(&["repeated_row", &row.to_string(), &rows.to_string()]);
            }
            ProblemKind::BadWorkbook { message } => self.print(&["bad_workbook", message]),
            ProblemKind::Unreadable { kind, fault } => {
                let (name, detail) = named(fault);
                self.print(&["unreadable", kind.code(), name, &detail]);
            }
            other => self.print(&["bad_workbook", &format!("{other:?}")]),
        }
    }

    fn print(&mut self, fields: &[&str]) {
        if self.failed.is_some() {
            return;
        }
        let between = std::iter::once("").chain(std::iter::repeat("\t"));
        let fields = between.zip(fields).try_for_each(|(tab, field)| {
            self.out.write_all(tab.as_bytes())?;
            self.out.write_all(escaped(field).as_bytes())
        });
        self.failed = fields.and_then(|()| self.out.write_all(b"\n")).err();
    }
}

/// The line that refuses a file because of its reader.
pub(super) fn refusal(kind: FileKind, fault: FileFault) -> Vec<u8> {
    let mut line = vec![b'\n'];
    // A vector takes everything.
    drop(Printer::new(&mut line).end(Err(unreadable(kind, fault))));
    line
}

/// Millions of cells have nothing to escape.
fn escaped(field: &str) -> Cow<'_, str> {
    if !field.contains(['\\', '\t', '\n', '\r']) {
        return Cow::Borrowed(field);
    }
    let escaped = field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
    Cow::Owned(escaped)
}

fn plain(field: &str) -> Option<Cow<'_, str>> {
    if !field.contains('\\') {
        return Some(Cow::Borrowed(field));
    }
    let mut text = String::with_capacity(field.len());
    let mut rest = field.chars();
    while let Some(c) = rest.next() {
        text.push(match c {
            '\\' => match rest.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                _ => return None,
            },
            c => c,
        });
    }
    Some(Cow::Owned(text))
}

fn named(fault: &FileFault) -> (&'static str, String) {
    match fault {
        FileFault::Damaged { message } => ("damaged", message.clone()),
        FileFault::NoReader => ("no_reader", String::new()),
        FileFault::Encrypted => ("encrypted", String::new()),
        FileFault::TooLarge { most } => ("too_large", most.to_string()),
        FileFault::TooDeep { most } => ("too_deep", most.to_string()),
        FileFault::Entities => ("entities", String::new()),
        FileFault::Memory { most } => ("memory", most.to_string()),
        FileFault::Time { most } => ("time", most.to_string()),
        FileFault::Output { most } => ("output", most.to_string()),
        FileFault::Broke => ("broke", String::new()),
        FileFault::NotStarted { message } => ("not_started", message.clone()),
    }
}

fn fault(name: &str, detail: String) -> Option<FileFault> {
    let most = detail.parse::<u64>();
    Some(match name {
        "damaged" => FileFault::Damaged { message: detail },
        "no_reader" => FileFault::NoReader,
        "encrypted" => FileFault::Encrypted,
        "too_large" => FileFault::TooLarge { most: most.ok()? },
        "too_deep" => FileFault::TooDeep { most: detail.parse().ok()? },
        "entities" => FileFault::Entities,
        "memory" => FileFault::Memory { most: most.ok()? },
        "time" => FileFault::Time { most: most.ok()? },
        "output" => FileFault::Output { most: most.ok()? },
        "broke" => FileFault::Broke,
        "not_started" => FileFault::NotStarted { message: detail },
        _ => return None,
    })
}

impl Line {
    /// There are millions of cells: only their text is held.
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split('\t');
        let tag = fields.next()?;
        let mut next = || plain(fields.next()?);
        let found = match tag {
            "sheet" => Self::Sheet(next()?.into_owned()),
            "text" | "error" => {
                let (row, column) = (next()?.parse().ok()?, next()?.parse().ok()?);
                let text = next()?.into_owned();
                let shown = if tag == "text" { Shown::Text(text) } else { Shown::Error(text) };
                Self::Cell { row, column, shown }
            }
            "kind" => Self::Kind(FileKind::parse(&next()?).ok()?),
            "remark" => Self::Remark(Remark::parse(&next()?).ok()?),
            "words" => Self::Words(next()?.into_owned()),
            "end" => Self::End,
            "too_large" => Self::Refused(ProblemKind::TooLarge { most: next()?.parse().ok()? }),
            "too_many_cells" => Self::Refused(ProblemKind::TooManyCells { most: next()?.parse().ok()? }),
            "repeated_row" => {
                let (row, rows) = (next()?.parse().ok()?, next()?.parse().ok()?);
                Self::Refused(ProblemKind::RepeatedRow { row, rows })
            }
            "bad_workbook" => Self::Refused(ProblemKind::BadWorkbook { message: next()?.into_owned() }),
            "unreadable" => {
                let kind = FileKind::parse(&next()?).ok()?;
                Self::Refused(unreadable(kind, fault(&next()?, next()?.into_owned())?))
            }
            _ => return None,
        };
        fields.next().is_none().then_some(found)
    }
}

/// Reads lines until the child is done; whatever it says, the last is [`Line::End`] or [`Line::Refused`].
pub(in crate::import) struct Lines<R> {
    source: R,
    /// The line that was read last.
    line: Vec<u8>,
    is_over: bool,
}

impl<R: BufRead> Lines<R> {
    pub(in crate::import) fn new(source: R) -> Self {
        Self { source, line: Vec::new(), is_over: false }
    }

    /// The next line as it stands; none at the end.
    fn line(&mut self) -> io::Result<Option<&str>> {
        self.line.clear();
        let read = io::Read::take(&mut self.source, LONGEST).read_until(b'\n', &mut self.line)?;
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
        }
        Ok((read > 0).then(|| str::from_utf8(&self.line).unwrap_or_default()))
    }

    /// After a line that makes no sense only the reason for the end is worth hearing.
    fn reason(&mut self) -> ProblemKind {
        let mut found = unreadable(FileKind::Binary, FileFault::Broke);
        while let Ok(Some(line)) = self.line() {
            if let Some(Line::Refused(problem)) = Line::parse(line) {
                found = problem;
            }
        }
        found
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        if self.is_over {
            return None;
        }
        let read = self.line().ok().flatten().and_then(Line::parse);
        let line = read.unwrap_or_else(|| Line::Refused(self.reason()));
        self.is_over = matches!(line, Line::End | Line::Refused(_));
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_printed_is_what_is_read(name in ".*", row: u64, text in "(?s).*", most: u64) {
            let mut out = Vec::new();
            let mut printer = Printer::new(&mut out);
            printer.sheet(&name);
            printer.cell(row, 3, &Shown::Text(text.clone()));
            printer.cell(row, 4, &Shown::Error(text.clone()));
            let refused = unreadable(FileKind::Pdf, FileFault::Memory { most });
            printer.end(Err(refused.clone())).unwrap();
            let cell = |column, shown| Line::Cell { row, column, shown };
            let expected = [
                Line::Sheet(name),
                cell(3, Shown::Text(text.clone())),
                cell(4, Shown::Error(text)),
                Line::Refused(refused),
            ];
            prop_assert_eq!(Lines::new(&out[..]).collect::<Vec<_>>(), expected);
        }

        #[test]
        fn whatever_is_said_there_is_an_end(said: Vec<u8>) {
            let last = Lines::new(&said[..]).last();
            prop_assert!(matches!(last, Some(Line::End | Line::Refused(_))));
        }
    }

    #[test]
    fn the_reason_counts_even_after_half_a_line() {
        let mut said = b"sheet\tx\ntext\t1\t".to_vec();
        said.extend(refusal(FileKind::Xlsx, FileFault::Memory { most: 7 }));
        let refused = unreadable(FileKind::Xlsx, FileFault::Memory { most: 7 });
        assert_eq!(Lines::new(&said[..]).last(), Some(Line::Refused(refused)));
    }
}
