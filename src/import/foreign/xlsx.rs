//! Excel's workbook, cell by cell through calamine.

use super::archive::damaged;
use super::lines::{Printer, Shown};
use super::ods::{Left, number};
use crate::domain::problem::ProblemKind;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::io::Cursor;

/// The day after the last that Excel knows (9999-12-31), in days.
const DAYS: f64 = 2_958_466.0;

/// Reads every sheet; what it unpacks to was measured before.
pub(super) fn read(bytes: &[u8], printer: &mut Printer<'_>) -> Result<(), ProblemKind> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let left = &mut Left::all();
    for name in workbook.sheet_names() {
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(|error| damaged(&error))?;
        printer.sheet(&name);
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| damaged(&error))? {
            let (row, column) = cell.pos;
            left.take(1)?;
            let shown = match cell.value {
                // A program that does not calculate leaves a formula without its value: it is not known, not empty.
                DataRef::Empty if cell.formula.is_some() => Shown::Error("=…".to_owned()),
                value => shown(&value),
            };
            printer.cell(u64::from(row) + 1, column.into(), &shown);
        }
    }
    Ok(())
}

/// From here on two whole numbers may be one float.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn shown(value: &DataRef<'_>) -> Shown {
    Shown::Text(match value {
        DataRef::Empty => String::new(),
        DataRef::Int(value) => value.to_string(),
        // More digits than a number holds were rounded before anybody saw them.
        DataRef::Float(value) if value.abs() >= EXACT => return Shown::Error(number(*value)),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => match date(moment) {
            Some(date) => date,
            None => return Shown::Error(number(moment.as_f64())),
        },
        DataRef::Error(error) => return Shown::Error(error.to_string()),
    })
}

/// A day, or a day with its time; Excel keeps both as a number.
fn date(moment: &ExcelDateTime) -> Option<String> {
    if !moment.is_datetime() || !(1.0..DAYS).contains(&moment.as_f64()) {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let is_day = (hour, minute, second) == (0, 0, 0);
    Some(if is_day { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") })
}
