//! The Markdown renderer: reads well as plain text, and nothing in the data acts as markup.

mod escape;

use super::tree::{Alignment, Block, Cell, Definition, Report, Span, Table};
use escape::{in_cell, lines, one_line};
use unicode_width::UnicodeWidthStr;

/// The report as Markdown (`CommonMark` with tables), ending in a line feed.
#[must_use]
pub fn render(report: &Report) -> String {
    let blocks: Vec<_> = report.blocks.iter().filter_map(|block| render_block(block, report)).collect();
    let mut markdown = blocks.join("\n\n");
    markdown.push('\n');
    markdown
}

/// Bars are left out: their numbers stand in the tables.
fn render_block(block: &Block, report: &Report) -> Option<String> {
    let rendered = match block {
        Block::Bars(_) | Block::Flow(_) => return None,
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level)), one_line(text)),
        Block::Paragraph(paragraph) => match paragraph.number {
            Some(number) => format!("({number}) {}", spans(&paragraph.spans)),
            None => spans(&paragraph.spans),
        },
        Block::List(entries) => {
            let entries: Vec<_> = entries.iter().map(|entry| hanging("- ", &spans(entry))).collect();
            entries.join("\n")
        }
        Block::Table(table) => render_table(table, &report.missing),
        Block::Definitions(entries) => {
            let entries: Vec<_> = entries.iter().map(definition).collect();
            entries.join("\n")
        }
        Block::Quote { text, source } => quoted(&format!("{}\n\n— {}", lines(text), one_line(source))),
        Block::Note(note) => quoted(&spans(note)),
    };
    Some(rendered)
}

fn definition(definition: &Definition) -> String {
    hanging("- ", &format!("**{}**: {}", one_line(&definition.term), spans(&definition.meaning)))
}

/// The lines after the first stand under it, so that they belong to the entry.
fn hanging(mark: &str, text: &str) -> String {
    let indent = format!("\n{}", " ".repeat(mark.len()));
    format!("{mark}{}", text.replace('\n', &indent))
}

fn quoted(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| format!("> {line}").trim_end().to_owned()).collect();
    lines.join("\n")
}

/// Spans are escaped one by one, each as if it started a line: an escape too many is better than one too few.
fn spans(spans: &[Span]) -> String {
    let mut said = String::new();
    // The space that parts a span from the one before it: escaping drops what starts or ends a line.
    let mut parted = false;
    for span in spans {
        let shown = match span {
            Span::Text(text) => lines(text),
            Span::Strong(text) => marked("**", text),
            Span::Emphasis(text) => marked("*", text),
        };
        parted |= span.text().starts_with(' ');
        if parted && !said.is_empty() && !shown.is_empty() {
            said.push(' ');
        }
        parted = span.text().ends_with(' ') || (parted && shown.is_empty());
        said.push_str(&shown);
    }
    said
}

/// White space just inside the marks would unmake them.
fn marked(mark: &str, text: &str) -> String {
    let text = one_line(text);
    if text.is_empty() { text } else { format!("{mark}{text}{mark}") }
}

fn render_table(table: &Table, missing: &str) -> String {
    let header: Vec<_> = table.columns.iter().map(|column| in_cell(&column.title)).collect();
    let rows: Vec<Vec<_>> =
        table.rows.iter().map(|row| row.iter().map(|cell| render_cell(cell, missing)).collect()).collect();
    let all = || std::iter::once(&header).chain(&rows);
    let widest = |place: usize| all().filter_map(|row| row.get(place)).map(|cell| cell.width()).max().unwrap_or(0);
    let columns: Vec<_> =
        table.columns.iter().enumerate().map(|(place, column)| (widest(place).max(3), column.alignment)).collect();
    let rule: Vec<_> = columns.iter().map(|&(width, alignment)| rule(width, alignment)).collect();
    let mut rendered = vec![line(&header, &columns), format!("| {} |", rule.join(" | "))];
    rendered.extend(rows.iter().map(|row| line(row, &columns)));
    rendered.join("\n")
}

fn render_cell(cell: &Cell, missing: &str) -> String {
    match cell {
        Cell::Text(text) => in_cell(text),
        Cell::Number { shown, .. } => in_cell(shown),
        Cell::Missing => format!("*{}*", in_cell(missing)),
    }
}

fn rule(width: usize, alignment: Alignment) -> String {
    match alignment {
        Alignment::Left => "-".repeat(width),
        Alignment::Right => format!("{}:", "-".repeat(width - 1)),
    }
}

fn line(cells: &[String], columns: &[(usize, Alignment)]) -> String {
    let padded = cells.iter().zip(columns).map(|(cell, &(width, alignment))| {
        let room = " ".repeat(width.saturating_sub(cell.width()));
        match alignment {
            Alignment::Left => format!("{cell}{room}"),
            Alignment::Right => format!("{room}{cell}"),
        }
    });
    format!("| {} |", padded.collect::<Vec<_>>().join(" | "))
}

#[cfg(test)]
mod tests;
