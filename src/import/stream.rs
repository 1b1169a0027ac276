//! A source as a stream: gone through once to find out where which table lies, then read table by table in small parts.
//!
//! A bundle may name its tables in any order, and each record is compared with those it refers to. Two passes over the
//! file cost less than holding it, and leave nothing behind on the disk.

mod lines;
mod members;

use super::dress::Dress;
use super::form::Form;
use super::json;
use super::reading::{Originals, Reading};
use crate::domain::bundle::{Bundle, Table};
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// Records in a part.
const PART: usize = 256;
/// Bytes of a part: records with long texts come in smaller numbers.
const PART_BYTES: u64 = 1 << 20;

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
        let mut head = Reading::begin(originals);
        file.seek(SeekFrom::Start(0))?;
        let mut source = BufReader::with_capacity(1 << 18, &mut *file);
        let layout = match dress {
            Dress::JsonLines => Layout::Lines(lines::runs(&mut source, &mut head)?),
            Dress::Json => {
                if let Some(found) = members::members(&mut source)? {
                    Layout::Members(members::without_tables(found, &mut source, &mut head)?)
                } else {
                    // Something is wrong with it: the parser says what and where.
                    head = json::read_into(&whole(file)?, head);
                    held(&mut head)
                }
            }
            // A workbook comes as the lines that the fenced process says of it.
            Dress::Csv | Dress::Workbook(_) => {
                head = dress.read_as(form, &mut source, originals)?;
                held(&mut head)
            }
        };
        Ok((Self { layout, originals }, head))
    }

    /// What was read as a whole; apart from it what belongs to no table.
    #[must_use]
    pub fn whole(mut reading: Reading) -> (Self, Reading) {
        let originals = if reading.originals.is_some() { Originals::Keep } else { Originals::Drop };
        (Self { layout: held(&mut reading), originals }, reading)
    }

    /// What was read already.
    #[must_use]
    pub fn of(bundle: Bundle) -> Self {
        let held = Reading { bundle, ..Reading::default() };
        Self { layout: Layout::Held(Box::new(held)), originals: Originals::Drop }
    }

    /// How many bytes of the source a table takes.
    #[must_use]
    pub fn size(&self, table: Table) -> u64 {
        match &self.layout {
            Layout::Lines(runs) => runs.iter().filter(|run| run.table == Some(table)).map(|run| run.bytes).sum(),
            Layout::Members(found) => {
                found.iter().filter(|member| member.table == table).map(|member| member.end - member.start).sum()
            }
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
            (Layout::Lines(runs), Some(file)) => lines::read(runs, table, file, parts),
            (Layout::Members(found), Some(file)) => {
                for member in found.iter().filter(|member| member.table == table) {
                    if !members::read(member, file, parts)? {
                        // An element that is no JSON: half a file must not pass for a whole one.
                        let problems = json::read_into(&whole(file)?, Reading::default()).problems;
                        let of_source = problems.into_iter().filter(|problem| problem.table.is_none());
                        parts.part.reading = Reading { problems: of_source.collect(), ..empty(self.originals).reading };
                        parts.end();
                        return Ok(());
                    }
                }
                Ok(())
            }
            (Layout::Lines(_) | Layout::Members(_), None) => Ok(()),
        }
    }
}

/// What was read as a whole, to be given table by table; of the head remains what is of no table.
fn held(head: &mut Reading) -> Layout {
    let (of_tables, of_source) =
        std::mem::take(&mut head.problems).into_iter().partition(|problem| problem.table.is_some());
    head.problems = of_source;
    let (bundle, originals) = (std::mem::take(&mut head.bundle), head.originals.as_mut().map(std::mem::take));
    Layout::Held(Box::new(Reading { bundle, originals, problems: of_tables, ..Reading::default() }))
}

fn whole(file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
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
