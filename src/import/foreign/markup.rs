//! The text of a document as it grows: headings with `#`, list items with their bullet or number, tables row by row
//! between bars, footnotes at the end. What would read as one of these by chance is escaped with a backslash.

use super::Words;
use crate::domain::document_file::{FileFault, FileKind, Remark};
use std::collections::BTreeSet;

/// The most text of one document, in bytes.
const MOST: usize = 16 << 20;
/// The deepest heading and list item that is told apart.
const DEEPEST: usize = 6;

/// What a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Role {
    #[default]
    Plain,
    /// 1 is the highest.
    Heading(usize),
    /// `depth` counts from 0; `label` is a bullet or number, empty for a paragraph that continues an item.
    Item { depth: usize, label: String },
}

/// A table that is being read; a table inside a cell becomes part of the cell.
#[derive(Debug, Default)]
struct Table {
    rows: Vec<Vec<String>>,
    depth: usize,
}

/// A text that grows.
#[derive(Debug, Default)]
pub(super) struct Markup {
    blocks: Vec<String>,
    size: usize,
    /// The last block was an item: the next one follows it without a gap.
    in_list: bool,
    table: Option<Table>,
    notes: Vec<(String, Vec<String>)>,
    /// The notes that the text refers to; one whose mark was deleted is no part of it any more.
    cited: BTreeSet<String>,
    /// A note is being read.
    in_note: bool,
    remarks: BTreeSet<Remark>,
}

impl Markup {
    pub(super) fn remark(&mut self, remark: Remark) {
        self.remarks.insert(remark);
    }

    /// Takes a paragraph.
    pub(super) fn paragraph(&mut self, role: &Role, text: &str) -> Result<(), FileFault> {
        let text = text.trim_end();
        if text.trim().is_empty() {
            return Ok(());
        }
        self.grow(text.len())?;
        if self.in_note {
            if let Some((_, paragraphs)) = self.notes.last_mut() {
                paragraphs.push(labelled(role, text));
            }
        } else if let Some(table) = &mut self.table {
            table.put(&labelled(role, text));
        } else {
            self.block(role, text);
        }
        Ok(())
    }

    fn grow(&mut self, bytes: usize) -> Result<(), FileFault> {
        self.size += bytes + 2;
        if self.size > MOST { Err(FileFault::TooLarge { most: MOST as u64 }) } else { Ok(()) }
    }

    fn block(&mut self, role: &Role, text: &str) {
        let is_item = matches!(role, Role::Item { .. });
        let block = match role {
            Role::Plain => escaped(text),
            Role::Heading(level) => format!("{} {}", "#".repeat((*level).clamp(1, DEEPEST)), one_line(text)),
            Role::Item { depth, label } => {
                let indent = "  ".repeat((*depth).min(DEEPEST));
                let label = if label.is_empty() { "  ".to_owned() } else { format!("{label} ") };
                format!("{indent}{label}{}", one_line(text))
            }
        };
        match self.blocks.last_mut() {
            Some(last) if is_item && self.in_list => {
                last.push('\n');
                last.push_str(&block);
            }
            _ => self.blocks.push(block),
        }
        self.in_list = is_item;
    }

    pub(super) fn begin_table(&mut self) {
        self.table.get_or_insert_default().depth += 1;
    }

    pub(super) fn begin_row(&mut self) {
        if let Some(table) = self.table.as_mut().filter(|table| table.depth == 1) {
            table.rows.push(Vec::new());
        }
    }

    pub(super) fn begin_cell(&mut self) {
        if let Some(table) = self.table.as_mut().filter(|table| table.depth == 1)
            && let Some(row) = table.rows.last_mut()
        {
            row.push(String::new());
        }
    }

    pub(super) fn end_table(&mut self) -> Result<(), FileFault> {
        let Some(mut table) = self.table.take() else { return Ok(()) };
        table.depth -= 1;
        if table.depth > 0 {
            self.table = Some(table);
            return Ok(());
        }
        let rows: Vec<String> = table.rows.iter().filter(|row| !row.is_empty()).map(|row| bars(row)).collect();
        self.grow(rows.iter().map(String::len).sum())?;
        if !rows.is_empty() {
            self.blocks.push(rows.join("\n"));
        }
        self.in_list = false;
        Ok(())
    }

    /// What stands in the text where it refers to a note.
    pub(super) fn cite(&mut self, mark: &str) -> String {
        self.cited.insert(mark.to_owned());
        format!("[^{mark}]")
    }

    /// Begins a footnote or endnote.
    pub(super) fn begin_note(&mut self, mark: &str) {
        self.notes.push((mark.to_owned(), Vec::new()));
        self.in_note = true;
    }

    pub(super) fn end_note(&mut self) {
        self.in_note = false;
    }

    /// The whole text, its notes last.
    pub(super) fn finish(mut self, kind: FileKind) -> Words {
        let notes = self.notes.iter().filter(|(mark, paragraphs)| self.cited.contains(mark) && !paragraphs.is_empty());
        let notes: Vec<String> =
            notes.map(|(mark, paragraphs)| format!("[^{mark}]: {}", one_line(&paragraphs.join("\n")))).collect();
        self.blocks.extend(notes);
        let text = self.blocks.join("\n\n");
        if text.is_empty() && self.remarks.is_disjoint(&[Remark::ScanWithoutText].into()) {
            self.remarks.insert(Remark::Empty);
        }
        Words { kind, remarks: self.remarks.into_iter().collect(), text }
    }
}

impl Table {
    /// Puts a paragraph in the last cell, after what stands there.
    fn put(&mut self, text: &str) {
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let Some(row) = self.rows.last_mut() else { return };
        if row.is_empty() {
            row.push(String::new());
        }
        if let Some(cell) = row.last_mut() {
            if !cell.is_empty() {
                cell.push_str(" / ");
            }
            cell.push_str(&one_line(text));
        }
    }
}

/// A paragraph that stands in a cell or a note: its label is words there.
fn labelled(role: &Role, text: &str) -> String {
    match role {
        Role::Item { label, .. } if !label.is_empty() => format!("{label} {text}"),
        _ => text.to_owned(),
    }
}

fn bars(row: &[String]) -> String {
    let cells: Vec<String> = row.iter().map(|cell| cell.replace('\\', "\\\\").replace('|', "\\|")).collect();
    format!("| {} |", cells.join(" | "))
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// A paragraph whose lines cannot be taken for a heading, an item or a row.
fn escaped(text: &str) -> String {
    let line = |line: &str| {
        let begin = line.trim_start();
        let indent = &line[..line.len() - begin.len()];
        let is_item = begin.strip_prefix(['-', '*', '+', '•']).is_some_and(|rest| rest.starts_with(' '));
        let looks = begin.starts_with(['#', '|', '\\']) || begin.starts_with("[^") || is_item;
        if looks { format!("{indent}\\{begin}") } else { line.to_owned() }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}
