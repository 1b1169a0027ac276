//! The workbook dress: one sheet a table, taken cell by cell as the reader of foreign files says them; never as a range,
//! which a file of 1,449 bytes with cells A1 and XFD1048576 blows up to all the memory there is.

use super::account::{RowCount, SheetRead};
use super::foreign::{Foreign, Line, Lines, Shown};
use super::form::{Destination, Form, Plan};
use super::head;
use super::mapping::Taken;
use super::pass::Pass;
use super::reading::{Reading, SHOWN};
use super::sheet::Fault;
use crate::domain::document_file::FileKind;
use crate::domain::problem::ProblemKind;
use std::borrow::Cow;
use std::io::BufRead;

/// The widest row, in columns: some ten times the widest table.
const WIDEST: usize = 512;

/// Which program wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workbook {
    Xlsx,
    Ods,
}

impl Workbook {
    /// What is asked of the reader of foreign files.
    #[must_use]
    pub fn foreign(self) -> Foreign {
        Foreign::Workbook(match self {
            Self::Xlsx => FileKind::Xlsx,
            Self::Ods => FileKind::Ods,
        })
    }
}

/// Reads what is said of a workbook.
pub(super) fn read(said: &mut impl BufRead, form: &Form<'_>, reading: &mut Reading, pass: &mut Pass<'_>) {
    read_into(said, form, Taking { reading, pass, is_enough: false });
}

fn read_into(said: &mut impl BufRead, form: &Form<'_>, taking: Taking<'_, '_>) {
    let mut rows: Option<Rows<'_, '_, '_>> = None;
    // One sheet at a time has the reading: the one before it gives it back when it is done.
    let mut taking = Some(taking);
    for line in Lines::new(said) {
        match line {
            Line::Sheet(name) => {
                taking = rows.take().map(Rows::finish).or(taking);
                rows = taking.take().map(|taking| Rows::begin(&name, form, taking));
            }
            Line::Cell { row, column, shown } => {
                if let Some(rows) = &mut rows {
                    rows.take(row, usize::try_from(column).unwrap_or(usize::MAX), shown);
                }
            }
            Line::Refused(kind) => {
                taking = rows.take().map(Rows::finish).or(taking);
                if let Some(taking) = &mut taking {
                    taking.reading.refuse(None, None, kind);
                }
            }
            Line::End => {
                taking = rows.take().map(Rows::finish).or(taking);
                if let Some(taking) = &mut taking {
                    refuse_absent(form, taking.reading);
                }
            }
            // Words belong to a document.
            Line::Kind(_) | Line::Remark(_) | Line::Words(_) => {}
        }
        if rows.as_ref().is_some_and(|rows| rows.taking.is_enough) {
            return;
        }
    }
    if let Some(taking) = rows.take().map(Rows::finish).or(taking) {
        taking.pass.end(taking.reading);
    }
}

/// Where the rows go.
struct Taking<'r, 'g> {
    reading: &'r mut Reading,
    pass: &'r mut Pass<'g>,
    /// Whether nobody wants more.
    is_enough: bool,
}

/// Refuses what the mapping says of sheets that the workbook does not have.
pub(super) fn refuse_absent(form: &Form<'_>, reading: &mut Reading) {
    let known: Vec<String> = reading.sheets.iter().filter_map(|sheet| sheet.name.clone()).collect();
    for absent in form.mapping.iter().flat_map(|mapping| mapping.absent(form.file, &known)) {
        let (sheet, known, line) = (absent.sheet.clone().unwrap_or_default(), known.clone(), absent.line);
        reading.refuse(None, None, ProblemKind::SheetAbsent { sheet, known, line });
    }
}

/// A row that was put together.
struct Whole {
    row: u64,
    cells: Vec<Cow<'static, str>>,
    /// What no row can hold: an error, or a cell far to the right.
    astray: Option<ProblemKind>,
}

/// One sheet, cell by cell; rows are put together as they come.
struct Rows<'r, 'm, 'g> {
    plan: Result<Plan<'m>, ProblemKind>,
    header_row: Option<u64>,
    /// The first rows, as long as it is not known which of them names the columns.
    first: Vec<Whole>,
    destination: Option<Destination<'m>>,
    row: u64,
    cells: Vec<Cow<'static, str>>,
    astray: Option<ProblemKind>,
    is_over: bool,
    /// Whether rows or cells did not come one after another.
    is_broken: bool,
    taking: Taking<'r, 'g>,
}

impl<'r, 'm, 'g> Rows<'r, 'm, 'g> {
    /// Begins a sheet.
    fn begin(name: &str, form: &Form<'m>, taking: Taking<'r, 'g>) -> Self {
        let reading = &mut *taking.reading;
        let plan = form.plan(Some(name));
        let declared = plan.as_ref().map(|&plan| form.declared(plan)).unwrap_or_default();
        // With a mapping two sheets may give one table: then a row is told apart by its sheet.
        let source = if form.mapping.is_some() { reading.sheets.len() } else { 0 };
        let tables = plan.as_ref().map(|plan| plan.tables()).unwrap_or_default();
        reading.begin_sheet(SheetRead { source, name: Some(name.to_owned()), tables, ..SheetRead::default() });
        if matches!(plan, Ok(Plan::Show)) {
            reading.shown.push(super::reading::Shown::default());
        }
        Self {
            plan,
            header_row: declared.header_row,
            first: Vec::new(),
            destination: None,
            row: 0,
            cells: Vec::new(),
            astray: None,
            is_over: false,
            is_broken: false,
            taking,
        }
    }

    /// Takes a cell; `row` counts from 1, `column` from 0.
    fn take(&mut self, row: u64, column: usize, shown: Shown) {
        if self.is_broken {
            return;
        }
        // Whoever writes a cell twice means two rows, and one would be written over the other.
        let is_taken = |cells: &[Cow<'_, str>]| cells.get(column).is_some_and(|cell| !cell.is_empty());
        if row < self.row || (row == self.row && is_taken(&self.cells)) {
            let message =
                format!("row {row}, column {} is written after what follows it, or twice", column.saturating_add(1));
            self.taking.reading.refuse(None, None, ProblemKind::BadWorkbook { message });
            self.is_broken = true;
            return;
        }
        if row != self.row {
            self.end_row();
            self.row = row;
        }
        match shown {
            Shown::Text(text) if text.is_empty() => {}
            Shown::Error(found) => self.astray = Some(ProblemKind::CellError { found }),
            Shown::Text(found) if column >= WIDEST => self.astray = Some(ProblemKind::NoSuchColumn { found }),
            Shown::Text(text) => {
                if self.cells.len() <= column {
                    self.cells.resize(column + 1, Cow::Borrowed(""));
                }
                self.cells[column] = Cow::Owned(text);
            }
        }
    }

    fn end_row(&mut self) {
        let whole = Whole { row: self.row, cells: std::mem::take(&mut self.cells), astray: self.astray.take() };
        if whole.cells.is_empty() && whole.astray.is_none() {
            return;
        }
        let is_head_known = self.destination.is_some() || self.is_over;
        match &self.plan {
            _ if is_head_known => self.end_record(whole),
            // An empty sheet may have any name.
            Err(kind) => {
                self.taking.reading.refuse(None, None, kind.clone());
                self.is_over = true;
                self.end_record(whole);
            }
            Ok(Plan::Skip) => self.end_record(whole),
            Ok(Plan::Show) => {
                self.show(&whole);
                self.end_record(whole);
            }
            Ok(_) => {
                let is_reached = self.header_row.is_some_and(|header| whole.row >= header);
                self.first.push(whole);
                if is_reached || self.first.len() >= head::LOOKED_AT {
                    self.end_head();
                }
            }
        }
    }

    /// Finds the row that names the columns among the first ones, and goes through those after it.
    fn end_head(&mut self) {
        let first = std::mem::take(&mut self.first);
        let (Ok(plan), Some(_)) = (&self.plan, first.first()) else { return };
        let place = match self.header_row {
            Some(header) => first.iter().position(|whole| whole.row == header),
            None => Some(head::place(first.iter().map(|whole| whole.cells.as_slice()), &plan.wanted())),
        };
        let plan = *plan;
        if place.is_none() {
            let row = self.header_row.unwrap_or_default();
            self.taking.reading.refuse(Some(row), None, ProblemKind::HeaderRowAbsent { row });
            self.is_over = true;
        }
        for (nth, whole) in first.into_iter().enumerate() {
            match place {
                Some(place) if nth < place => self.count(whole.row, |rows| rows.head += 1),
                Some(place) if nth == place => self.begin_columns(plan, whole),
                _ => self.end_record(whole),
            }
        }
    }

    fn begin_columns(&mut self, plan: Plan<'m>, whole: Whole) {
        self.count(whole.row, |rows| rows.head += 1);
        if let Some(kind) = whole.astray {
            self.taking.reading.refuse(Some(whole.row), None, kind);
        } else {
            self.destination = Destination::begin(plan, &whole.cells, whole.row, self.taking.reading);
        }
        self.is_over = self.destination.is_none();
        self.taking.reading.columns_at(whole.row);
    }

    fn end_record(&mut self, whole: Whole) {
        let bytes = whole.cells.iter().map(|cell| cell.len() + 1).sum();
        self.take_record(whole);
        self.taking.is_enough |= !self.taking.pass.took(bytes, self.taking.reading);
    }

    fn take_record(&mut self, whole: Whole) {
        let Some(destination) = self.destination.as_mut().filter(|_| !self.is_over) else {
            let is_skipped = matches!(self.plan, Ok(Plan::Skip | Plan::Show));
            return self
                .count(whole.row, |rows| *if is_skipped { &mut rows.left_out } else { &mut rows.unreadable } += 1);
        };
        let taken = match whole.astray {
            Some(kind) => {
                destination.reject(whole.row, &whole.cells, Fault { place: None, kind }, self.taking.reading);
                Taken::Records
            }
            None if self.plan.as_ref().is_ok_and(|plan| plan.is_empty(&whole.cells)) => {
                return self.count(whole.row, |rows| rows.empty += 1);
            }
            None if destination.is_left_out(&whole.cells) => Taken::LeftOut,
            None => destination.take(whole.row, &whole.cells, self.taking.reading),
        };
        self.count(whole.row, |rows| {
            *if taken == Taken::Records { &mut rows.records } else { &mut rows.left_out } += 1;
        });
    }

    /// Counts a row, and those before it that hold nothing.
    fn count(&mut self, row: u64, change: impl FnOnce(&mut RowCount)) {
        self.taking.reading.count(|rows| {
            rows.empty += row.saturating_sub(rows.read + 1);
            rows.read = row;
            change(rows);
        });
    }

    fn show(&mut self, whole: &Whole) {
        if let Some(shown) = self.taking.reading.shown.last_mut().filter(|shown| shown.rows.len() < SHOWN) {
            shown.rows.push((whole.row, whole.cells.iter().map(|cell| cell.clone().into_owned()).collect()));
        }
    }

    /// Ends the sheet; the next one reads on.
    fn finish(mut self) -> Taking<'r, 'g> {
        self.end_row();
        self.end_head();
        self.taking
    }
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;
