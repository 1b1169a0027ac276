//! A source as a stream: gone through once to find out where which table lies, then read table by table in small parts.
//!
//! A bundle may name its tables in any order, and each record is compared with those it refers to. Two passes over the
//! file cost less than holding it, and leave nothing behind on the disk.

mod faults;
mod lines;
mod members;
mod sheets;

use super::dress::Dress;
use super::form::Form;
use super::objects;
use super::pass::SMALL;
use super::reading::{Originals, Reading};
use crate::domain::bundle::{Bundle, Table};
use crate::domain::problem::ProblemKind;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Records in a part.
pub(super) const PART: usize = 256;
/// Bytes of a part: records with long texts come in smaller numbers.
pub(super) const PART_BYTES: u64 = 1 << 20;

/// Where the tables of a source lie.
#[derive(Debug)]
pub struct Stream {
    layout: Layout,
    originals: Originals,
}

#[derive(Debug)]
enum Layout {
    Lines(Vec<lines::Run>),
    Members(Vec<members::Member>),
    Sheets(Box<sheets::Sheets>),
    /// What has to be read as a whole.
    Held(Box<Reading>),
}

/// A part of a table.
#[derive(Debug)]
pub struct Part {
    pub reading: Reading,
    /// How much of the source it took.
    pub bytes: u64,
}

impl Stream {
    /// Goes through a source from its beginning; `form`: what is known of it. The reading holds what belongs to no
    /// table, and for a source that cannot be a stream everything but its records.
    ///
    /// # Errors
    /// When the source itself cannot be read.
    pub fn open(
        dress: Dress,
        form: &Form<'_>,
        file: &mut (impl Read + Seek),
        originals: Originals,
    ) -> io::Result<(Self, Reading)> {
        Self::open_above(SMALL, (dress, form), file, originals)
    }

    /// As [`Self::open`]; sheets of up to `most` bytes are held.
    ///
    /// # Errors
    /// When the source itself cannot be read.
    pub fn open_above(
        most: u64,
        (dress, form): (Dress, &Form<'_>),
        file: &mut (impl Read + Seek),
        originals: Originals,
    ) -> io::Result<(Self, Reading)> {
        let mut head = Reading::begin(originals);
        file.seek(SeekFrom::Start(0))?;
        let mut source = BufReader::with_capacity(1 << 18, &mut *file);
        let are_sheets = match dress {
            Dress::Csv | Dress::Workbook(_) => true,
            Dress::Json | Dress::JsonLines => objects::are_mapped(dress, form, &mut source)?,
        };
        let layout = match dress {
            _ if are_sheets => match sheets::open(most, (dress, form), &mut source, &mut head)? {
                Some(sheets) => Layout::Sheets(Box::new(sheets)),
                None => held(&mut head),
            },
            Dress::JsonLines => Layout::Lines(lines::runs(&mut source, &mut head)?),
            _ => {
                let found = members::members(&mut source)?;
                if found.is_none() {
                    // Something is wrong with it: half a file must not pass for a whole one.
                    faults::refuse(&mut source, &mut head)?;
                    if head.problems.is_empty() {
                        head.refuse(None, None, ProblemKind::NotABundle { found: None });
                    }
                }
                Layout::Members(found.map(|found| members::tables(found, &mut head)).unwrap_or_default())
            }
        };
        Ok((Self { layout, originals }, head))
    }

    /// What was read already.
    #[must_use]
    pub fn of(bundle: Bundle) -> Self {
        let held = Reading { bundle, ..Reading::default() };
        Self { layout: Layout::Held(Box::new(held)), originals: Originals::Drop }
    }

    /// Whether it may have records of a table.
    #[must_use]
    pub fn may_hold(&self, table: Table) -> bool {
        match &self.layout {
            Layout::Held(held) => held.read.contains_key(&table),
            _ => self.size(table) > 0,
        }
    }

    /// How many bytes of the source a table takes.
    #[must_use]
    pub fn size(&self, table: Table) -> u64 {
        match &self.layout {
            Layout::Lines(runs) => runs.iter().filter(|run| run.table == Some(table)).map(|run| run.bytes).sum(),
            Layout::Members(found) => {
                found.iter().filter(|member| member.table == table).map(|member| member.end - member.start).sum()
            }
            Layout::Sheets(sheets) => sheets.size(table),
            Layout::Held(_) => 0,
        }
    }

    /// Reads a table part by part, until `give` has enough.
    ///
    /// # Errors
    /// When the source itself cannot be read.
    pub fn read(
        &mut self,
        table: Table,
        file: Option<&mut (impl Read + Seek)>,
        give: &mut dyn FnMut(Part) -> bool,
    ) -> io::Result<()> {
        let parts = &mut Parts { originals: self.originals, part: empty(self.originals), taken: 0, give };
        match (&mut self.layout, file) {
            (Layout::Held(held), _) => {
                parts.part.reading = held.only(table);
                parts.end();
                Ok(())
            }
            (Layout::Sheets(sheets), Some(file)) => {
                let mut source = BufReader::with_capacity(1 << 18, file);
                sheets.read((table, self.originals), &mut source, parts.give)
            }
            (Layout::Lines(runs), Some(file)) => lines::read(runs, table, file, parts),
            (Layout::Members(found), Some(file)) => {
                for member in found.iter().filter(|member| member.table == table) {
                    if !members::read(member, file, parts)? {
                        // An element that is no JSON: half a file must not pass for a whole one.
                        parts.part = empty(self.originals);
                        faults::refuse(&mut BufReader::new(file), parts.reading())?;
                        if parts.reading().problems.is_empty() {
                            let most = members::LONGEST as u64;
                            parts.reading().refuse(None, None, ProblemKind::TooLarge { most });
                        }
                        parts.end();
                        return Ok(());
                    }
                }
                Ok(())
            }
            (Layout::Lines(_) | Layout::Members(_) | Layout::Sheets(_), None) => Ok(()),
        }
    }
}

/// What was read as a whole, to be given table by table; of the head remains what is of no table.
fn held(head: &mut Reading) -> Layout {
    let (of_tables, of_source) =
        std::mem::take(&mut head.problems).into_iter().partition(|problem| problem.table.is_some());
    head.problems = of_source;
    let (bundle, originals) = (std::mem::take(&mut head.bundle), head.originals.as_mut().map(std::mem::take));
    // How many there are is said by the head; here only of which tables.
    let read = head.read.clone();
    Layout::Held(Box::new(Reading { bundle, originals, problems: of_tables, read, ..Reading::default() }))
}

fn empty(originals: Originals) -> Part {
    Part { reading: Reading::begin(originals), bytes: 0 }
}

/// Parts on their way.
struct Parts<'g> {
    originals: Originals,
    part: Part,
    taken: usize,
    give: &'g mut dyn FnMut(Part) -> bool,
}

impl Parts<'_> {
    fn reading(&mut self) -> &mut Reading {
        &mut self.part.reading
    }

    /// After a record: gives the part away when it is full. Whether more is wanted.
    fn took(&mut self, table: Table, bytes: u64) -> bool {
        self.taken += 1;
        self.part.bytes += bytes;
        let is_full = self.taken >= PART || self.part.bytes >= PART_BYTES;
        // These refer to records of their own table, so that they are compared as a whole.
        !is_full || table.is_whole() || self.end()
    }

    fn end(&mut self) -> bool {
        self.taken = 0;
        (self.give)(std::mem::replace(&mut self.part, empty(self.originals)))
    }
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
