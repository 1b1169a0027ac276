//! One sample: how it was chosen, its flow, what may be said, its items in the order of the draw.

use super::orphans::item_row;
use super::sheet::{Cell, Sheet, TableRow};
use super::{agreement, samples};
use crate::domain::codes::Code;
use crate::domain::flow;
use crate::domain::sampling::{SampleEntry, SampleFile, SampleItem};
use crate::domain::settle::ItemVerdict;
use crate::domain::statement::Statement;
use crate::text::number;
use crate::ui::canvas::Canvas;
use crate::ui::lines;

pub fn write(canvas: &Canvas<'_, '_>, file: &SampleFile, sheet: &mut Sheet) {
    let (text, theme) = (canvas.text, canvas.theme);
    let SampleEntry { sample, frame, reviewed, basis } = &file.entry;
    sheet.text(&samples::heading(canvas, &file.entry), theme.strong);
    sheet.text(&samples::progress(canvas, &file.entry), theme.text);
    for line in samples::chosen(canvas, sample) {
        sheet.text(&line, theme.text);
    }
    if let Some(hash) = &sample.frame_sha256 {
        sheet.text(&text.samples_hash(hash), theme.dim);
    }
    sheet.gap();
    crate::ui::flow::write(canvas, &flow::of_sample(*frame, &reviewed.all), sheet);
    sheet.heading(text.samples_said());
    if let Some(seen) = text.seen(reviewed.seen) {
        sheet.text(&seen, theme.warning);
    }
    sheet.text(&text.basis(basis, reviewed.kind), theme.text);
    verdicts(canvas, &file.entry, sheet);
    sheet.heading(text.samples_items());
    items(canvas, file, sheet);
    if file.agreement.norms.is_empty() {
        sheet.heading(text.statement_agreement());
        sheet.text(&text.statement_agreement_none(), theme.dim);
    } else {
        agreement::write(canvas, &file.agreement, sheet);
    }
}

/// What is said per verdict, of the sample and of the population.
fn verdicts(canvas: &Canvas<'_, '_>, entry: &SampleEntry, sheet: &mut Sheet) {
    let text = canvas.text;
    let cell = |words: String| Cell { words, style: canvas.theme.text };
    let head = [text.statement_verdict(), text.statement_in_sample(), text.statement_in_population()];
    let dim = |words: String| Cell { words, style: canvas.theme.dim };
    let mut rows = vec![TableRow { cells: head.into_iter().map(dim).collect(), opens: false }];
    for &verdict in ItemVerdict::ALL {
        let statement = entry.basis.statement(&entry.reviewed, verdict);
        let said = text.said(&statement);
        let whole = said.in_population.unwrap_or_else(|| text.statement_nothing());
        let cells = [text.item_verdict(verdict), said.in_sample, whole].map(cell).into();
        rows.push(TableRow { cells, opens: false });
        if let Statement::Weighted { strata, .. } = &statement {
            let of = |(name, hits): &(String, _)| {
                let cells = [format!("  {}", text.stratum(name)), text.drawn(*hits), String::new()];
                TableRow { cells: cells.map(cell).into(), opens: false }
            };
            rows.extend(strata.iter().map(of));
        }
    }
    sheet.gap();
    said_in(sheet, &rows);
}

/// As a table where it fits; else as lines: no number may be cut.
fn said_in(sheet: &mut Sheet, rows: &[TableRow]) {
    let widest = |column: usize| rows.iter().map(|row| lines::width(&row.cells[column].words)).max().unwrap_or(0);
    if (0..3).map(widest).sum::<usize>() + 4 <= sheet.width {
        // The last column of a table takes what is left, so that it is whole here.
        return sheet.table(rows);
    }
    for row in &rows[1..] {
        let said: Vec<&str> =
            row.cells[1..].iter().map(|cell| cell.words.as_str()).filter(|cell| !cell.is_empty()).collect();
        sheet.text(&format!("{}: {}", row.cells[0].words, said.join("; ")), row.cells[0].style);
    }
}

fn items(canvas: &Canvas<'_, '_>, file: &SampleFile, sheet: &mut Sheet) {
    let text = canvas.text;
    let language = text.language();
    let total = file.entry.sample.items.len() as u64;
    let wide = number(total, language).chars().count();
    let row = |item: &SampleItem| {
        let mut row = item_row(canvas, &item.line);
        let rank = lines::pad_left(&number(item.rank, language), wide);
        row.cells.insert(0, Cell { words: rank, style: canvas.theme.dim });
        if item.not_found {
            row.cells[3] = Cell { words: text.statement_not_found(), style: canvas.theme.warning };
        }
        row
    };
    sheet.table(&file.items.iter().map(row).collect::<Vec<_>>());
    if total > file.items.len() as u64 {
        let words = text.orphans_more(number(file.items.len() as u64, language), number(total, language));
        sheet.text(&words, canvas.theme.dim);
    }
}
