//! A table of the report on the screen: aligned, and narrowed by wrapping its cells. No cell is cut.

use crate::domain::blocks::{Alignment, Cell, Table};
use crate::ui::lines;

/// Between two columns.
const GAP: usize = 2;
/// Columns no narrower than this are worth reading beside others.
const LEAST: usize = 6;

/// The rows of the table as lines; the first of them are those of its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    pub header: Vec<String>,
    pub rows: Vec<String>,
}

pub fn lay(table: &Table, width: usize, missing: &str) -> Laid {
    let words = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number { shown, .. } => shown.clone(),
        Cell::Missing => missing.to_owned(),
    };
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(words).collect()).collect();
    match widths(&titles, &rows, width) {
        Some(widths) => {
            let line = |row: &[String]| beside(row, table, &widths);
            Laid { header: line(&titles), rows: rows.iter().flat_map(|row| line(row)).collect() }
        }
        None => Laid { header: Vec::new(), rows: rows.iter().flat_map(|row| under(&titles, row, width)).collect() },
    }
}

/// As wide as what stands in them; the widest give way until all fit. `None`: too many columns to stand side by side.
fn widths(titles: &[String], rows: &[Vec<String>], width: usize) -> Option<Vec<usize>> {
    let widest = |column: usize| {
        let cells = rows.iter().map(|row| &row[column]).chain([&titles[column]]);
        cells.flat_map(|cell| cell.lines().map(lines::width)).max().unwrap_or(0).max(1)
    };
    let mut widths: Vec<usize> = (0..titles.len()).map(widest).collect();
    // A number is never broken, nor a title within a word.
    let longest_word = |column: usize| {
        let cells = rows.iter().map(|row| &row[column]).chain([&titles[column]]);
        cells.flat_map(|cell| cell.split_whitespace().map(lines::width)).max().unwrap_or(1).clamp(LEAST, 14)
    };
    let least: Vec<usize> = (0..titles.len()).map(|column| longest_word(column).min(widths[column])).collect();
    let room = width.checked_sub(GAP * titles.len().saturating_sub(1))?;
    while widths.iter().sum::<usize>() > room {
        let give =
            (0..widths.len()).filter(|&column| widths[column] > least[column]).max_by_key(|&column| widths[column])?;
        widths[give] -= 1;
    }
    Some(widths)
}

/// The cells of a row side by side, each going on under itself.
fn beside(row: &[String], table: &Table, widths: &[usize]) -> Vec<String> {
    let wrapped: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, wide)| lines::wrap(cell, *wide)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
    let cell = |line: usize, column: usize| {
        let words = wrapped[column].get(line).map_or("", String::as_str);
        match table.columns[column].alignment {
            Alignment::Left => lines::pad(words, widths[column], ""),
            Alignment::Right => lines::pad_left(words, widths[column]),
        }
    };
    let line = |line: usize| {
        let cells: Vec<String> = (0..widths.len()).map(|column| cell(line, column)).collect();
        cells.join(&" ".repeat(GAP)).trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// A row as lines of their own, each cell with its title.
fn under(titles: &[String], row: &[String], width: usize) -> Vec<String> {
    let told = titles.iter().zip(row).enumerate().flat_map(|(place, (title, cell))| {
        let indent = if place == 0 { "" } else { "  " };
        let lines = lines::wrap(&format!("{title}: {cell}"), width.saturating_sub(2));
        lines.into_iter().map(move |line| format!("{indent}{line}"))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::blocks::Column;
    use proptest::prelude::*;

    fn table(columns: usize, cells: &[String]) -> Table {
        let column = |place: usize| {
            if place == 0 { Column::left(format!("kop {place}")) } else { Column::right(format!("getal {place}")) }
        };
        let rows = cells.chunks_exact(columns).map(|row| row.iter().cloned().map(Cell::Text).collect()).collect();
        Table { name: "t".into(), title: "T".into(), columns: (0..columns).map(column).collect(), rows }
    }

    proptest! {
        /// Nothing is cut and nothing stands outside the width, however narrow it is.
        #[test]
        fn everything_is_there_and_within_the_width(
            columns in 1..9_usize,
            cells in prop::collection::vec("[a-z]{1,9}( [a-z0-9]{1,12}){0,4}", 9..40),
            width in 24..120_usize,
        ) {
            let table = table(columns, &cells);
            let laid = lay(&table, width, "?");
            let all: Vec<&String> = laid.header.iter().chain(&laid.rows).collect();
            prop_assert!(all.iter().all(|line| lines::width(line) <= width), "{all:?}");
            let shown: usize = laid.rows.iter().map(|line| line.matches(char::is_alphanumeric).count()).sum();
            let held = |row: &Vec<Cell>| row.iter().map(|cell| match cell {
                Cell::Text(text) => text.matches(char::is_alphanumeric).count(),
                _ => 0,
            }).sum::<usize>();
            prop_assert!(shown >= table.rows.iter().map(held).sum::<usize>());
        }
    }
}
