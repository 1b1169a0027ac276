//! The lines of a page while they are written: headings, running text, rows of a table.

use crate::ui::canvas::{Canvas, Piece};
use crate::ui::lines;
use crate::ui::theme::Theme;
use ratatui::style::Style;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub pieces: Vec<Piece>,
    /// Which target of the page it shows.
    pub target: Option<usize>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub words: String,
    pub style: Style,
}

/// A row of a table, and whether it is one of the page's targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    pub cells: Vec<Cell>,
    pub opens: bool,
}

/// The lines of a page. Targets are counted in the order in which they are written: that of `Contents::targets`.
#[derive(Debug)]
pub struct Sheet {
    pub lines: Vec<Line>,
    theme: Theme,
    more: &'static str,
    /// Columns of a line, after the pointer.
    pub width: usize,
    targets: usize,
}

impl Sheet {
    pub fn new(canvas: &Canvas<'_, '_>, width: usize) -> Self {
        let (theme, more) = (canvas.theme, canvas.signs.more);
        Self { lines: Vec::new(), theme, more, width: width.saturating_sub(3), targets: 0 }
    }

    pub fn line(&mut self, pieces: Vec<Piece>) {
        self.lines.push(Line { pieces, target: None });
    }

    /// A line that shows the next target.
    pub fn target(&mut self, pieces: Vec<Piece>) {
        self.lines.push(Line { pieces, target: Some(self.targets) });
        self.targets += 1;
    }

    pub fn gap(&mut self) {
        self.line(Vec::new());
    }

    pub fn heading(&mut self, words: impl Into<String>) {
        if !self.lines.is_empty() {
            self.gap();
        }
        self.line(vec![(words.into(), self.theme.strong)]);
    }

    /// Running text, wrapped at words.
    pub fn text(&mut self, words: &str, style: Style) {
        for line in lines::wrap(words, self.width) {
            self.line(vec![(line, style)]);
        }
    }

    /// Running text under a line that it belongs to.
    pub fn indented(&mut self, words: &str, style: Style) {
        for line in lines::wrap(words, self.width.saturating_sub(2)) {
            self.line(vec![(format!("  {line}"), style)]);
        }
    }

    /// Rows with aligned columns, two columns apart. The last takes what is left; where there is too little room the
    /// widest of the others gives way first.
    pub fn table(&mut self, rows: &[TableRow]) {
        let widths = self.widths(rows);
        for row in rows {
            let last = row.cells.len().saturating_sub(1);
            let shown = row.cells.iter().zip(&widths).enumerate().map(|(place, (cell, wide))| {
                let words = if place == last { cell.words.clone() } else { lines::pad(&cell.words, *wide, self.more) };
                (if place == last { words } else { format!("{words}  ") }, cell.style)
            });
            let pieces = shown.collect();
            if row.opens { self.target(pieces) } else { self.line(pieces) }
        }
    }

    fn widths(&self, rows: &[TableRow]) -> Vec<usize> {
        let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let widest = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.cells.get(column));
            cells.map(|cell| lines::width(&cell.words)).max().unwrap_or(0)
        };
        let mut widths: Vec<usize> = (0..columns).map(widest).collect();
        // The last column keeps a third, or what it needs.
        let Some(last) = widths.last_mut() else { return widths };
        *last = (*last).min(self.width / 3);
        while widths.iter().map(|wide| wide + 2).sum::<usize>() > self.width + 2 {
            let Some(most) = widths[..columns - 1].iter_mut().max().filter(|most| **most > 4) else { break };
            *most -= 1;
        }
        widths
    }

    pub fn target_rows(&self) -> Vec<usize> {
        self.lines.iter().enumerate().filter(|(_, line)| line.target.is_some()).map(|(row, _)| row).collect()
    }
}
