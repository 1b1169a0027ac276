//! A document's marked-up text on the screen: headings strong, items indented, tables in columns.

use super::document::{Entry, Tone};
use super::lines;

/// The widest column of a table.
const WIDEST: usize = 30;

/// The entries of a marked-up text.
pub fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut table: Vec<Vec<String>> = Vec::new();
    for line in text.lines() {
        if let Some(cells) = cells(line) {
            table.push(cells);
            continue;
        }
        rows(&std::mem::take(&mut table), &mut entries);
        entries.push(entry(line));
    }
    rows(&table, &mut entries);
    entries
}

fn entry(line: &str) -> Entry {
    let begin = line.trim_start();
    let heading = begin.trim_start_matches('#');
    if heading.len() < begin.len() && heading.starts_with(' ') {
        return Entry::Heading(heading.trim().to_owned());
    }
    if begin.is_empty() {
        return Entry::Gap;
    }
    let indent = &line[..line.len() - begin.len()];
    match begin.strip_prefix('\\') {
        Some(rest) => Entry::Text(format!("{indent}{rest}"), Tone::Text),
        None if indent.is_empty() && !is_item(begin) => Entry::Text(begin.to_owned(), Tone::Text),
        None => Entry::Item { indent: lines::width(indent), text: begin.to_owned() },
    }
}

/// Whether a line begins with a bullet or a short number.
fn is_item(line: &str) -> bool {
    let Some((label, _)) = line.split_once(' ') else { return false };
    let is_number = label.len() <= 6 && label.ends_with(['.', ')']) && label.starts_with(char::is_alphanumeric);
    matches!(label, "-" | "*" | "•") || is_number && label.chars().any(|c| c.is_ascii_digit())
}

/// The cells of a row of a table; none when the line is none.
fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let (mut cells, mut cell, mut rest) = (Vec::new(), String::new(), inner.chars());
    while let Some(c) = rest.next() {
        match c {
            '\\' => cell.extend(rest.next()),
            '|' => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            c => cell.push(c),
        }
    }
    cells.push(cell.trim().to_owned());
    Some(cells)
}

/// Rows with their columns alike; a cell too long for its column goes on under it.
fn rows(table: &[Vec<String>], entries: &mut Vec<Entry>) {
    let columns = table.iter().map(Vec::len).max().unwrap_or(0);
    let wide = |column: usize| table.iter().filter_map(|row| row.get(column)).map(|cell| lines::width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|column| wide(column).unwrap_or(0).clamp(1, WIDEST)).collect();
    // Under a Markdown table's names stands a line that only draws.
    let is_drawn =
        |row: &Vec<String>| row.iter().all(|cell| !cell.is_empty() && cell.trim_matches([':', '-']).is_empty());
    for row in table.iter().filter(|row| !is_drawn(row)) {
        let wrapped: Vec<Vec<String>> = row.iter().zip(&widths).map(|(cell, wide)| lines::wrap(cell, *wide)).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for line in 0..height {
            let cell =
                |(cell, wide): (&Vec<String>, &usize)| lines::pad(cell.get(line).map_or("", String::as_str), *wide, "");
            entries.push(Entry::Row(wrapped.iter().zip(&widths).map(cell).collect(), Tone::Text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shown_as_it_is_meant() {
        let text = "# 1. Kop\n\nZin.\n\n• item\n  1) onder\n\\# geen kop\n\n| a | b \\| c |\n| --- | --- |\n| lang | d |\nSlot";
        let plain = |words: &str| Entry::Text(words.to_owned(), Tone::Text);
        let item = |indent, words: &str| Entry::Item { indent, text: words.to_owned() };
        let row = |cells: [&str; 2]| Entry::Row(cells.map(str::to_owned).to_vec(), Tone::Text);
        let expected = [
            Entry::Heading("1. Kop".to_owned()),
            Entry::Gap,
            plain("Zin."),
            Entry::Gap,
            item(0, "• item"),
            item(2, "1) onder"),
            plain("# geen kop"),
            Entry::Gap,
            row(["a   ", "b | c"]),
            row(["lang", "d    "]),
            plain("Slot"),
        ];
        assert_eq!(entries(text), expected);
    }

    #[test]
    fn a_long_cell_goes_on_under_itself() {
        let found = entries(&format!("| {} | b |", "woord ".repeat(10)));
        assert_eq!(found.len(), 2);
        assert!(matches!(&found[1], Entry::Row(cells, _) if cells[1].trim().is_empty()));
    }
}
