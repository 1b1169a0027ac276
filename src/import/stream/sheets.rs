//! Sheets as a stream: gone through once to count their rows, and once more for each table they give records of.
//!
//! A workbook is read by the fenced process each time: what that says is neither held nor written down.

use super::Part;
use crate::domain::bundle::Table;
use crate::import::dress::Dress;
use crate::import::foreign::{Fence, LARGEST};
use crate::import::form::{Declared, Form};
use crate::import::mapping::Mapping;
use crate::import::pass::{Pass, Trial};
use crate::import::reading::{Originals, Reading};
use crate::import::{csv, objects, workbook};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Sheets that are too large to be held.
#[derive(Debug)]
pub(super) struct Sheets {
    dress: Dress,
    file: String,
    mapping: Option<Mapping>,
    declared: Declared,
    stop: Option<Arc<AtomicBool>>,
    sizes: BTreeMap<Table, u64>,
}

/// Goes through the sheets; those of up to `most` bytes are in the reading as a whole, and then there is no stream.
pub(super) fn open(
    most: u64,
    (dress, form): (Dress, &Form<'_>),
    source: &mut (impl BufRead + Seek),
    head: &mut Reading,
) -> io::Result<Option<Sheets>> {
    let mut pass = Pass::trial(most);
    go_through(dress, form, source, (head, &mut pass))?;
    let Pass::Trial(Trial { is_large: true, sizes, .. }) = pass else { return Ok(None) };
    let declared = if dress == Dress::Csv { csv::settled(form, head) } else { form.declared };
    let (file, mapping, stop) = (form.file.to_owned(), form.mapping.cloned(), form.stop.cloned());
    Ok(Some(Sheets { dress, file, mapping, declared, stop, sizes }))
}

impl Sheets {
    pub(super) fn size(&self, table: Table) -> u64 {
        self.sizes.get(&table).copied().unwrap_or(0)
    }

    /// Reads the records of a table.
    pub(super) fn read(
        &self,
        (table, originals): (Table, Originals),
        source: &mut (impl BufRead + Seek),
        give: &mut dyn FnMut(Part) -> bool,
    ) -> io::Result<()> {
        if self.size(table) == 0 {
            return Ok(());
        }
        let Self { file, declared, .. } = self;
        let stop = self.stop.as_ref();
        let form = Form { file, mapping: self.mapping.as_ref(), declared: *declared, stop, ..Form::default() };
        let mut reading = Reading::of_table(table, originals);
        go_through(self.dress, &form, source, (&mut reading, &mut Pass::table(table, give)))
    }
}

fn go_through(
    dress: Dress,
    form: &Form<'_>,
    source: &mut (impl BufRead + Seek),
    (reading, pass): (&mut Reading, &mut Pass<'_>),
) -> io::Result<()> {
    source.seek(SeekFrom::Start(0))?;
    let Some(foreign) = dress.foreign() else {
        return match dress {
            Dress::Json | Dress::JsonLines => objects::read((dress, form), source, reading, pass),
            _ => csv::read(form, source, reading, pass),
        };
    };
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let fence = Fence::of_this_program()?.stopped_by(form.stop.cloned());
    fence.read(foreign, &bytes, |mut said| workbook::read(&mut said, form, reading, pass));
    Ok(())
}
