//! Data on standard output, words on standard error, files replaced whole or not at all.

use super::failure::Failure;
use crate::jobs::import::Failure as ImportFailure;
use crate::jobs::written::{self, Unwritten};
use crate::text::sanitise;

pub use crate::domain::export::Replace;

use std::fs;
use std::io::Write;
use std::os::fd::AsFd;
use std::path::Path;

/// Writes data to standard output. `println!` would panic on a closed pipe and say nothing of a closed stdout.
pub fn data(text: &str) -> Result<(), Failure> {
    bytes(text.as_bytes())
}

/// The same for what need not be text.
pub fn bytes(content: &[u8]) -> Result<(), Failure> {
    let stdout = std::io::stdout().as_fd().try_clone_to_owned().map_err(Failure::Output)?;
    let mut stdout = fs::File::from(stdout);
    match stdout.write_all(content) {
        // Whoever reads has read enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(Failure::Output),
    }
}

/// Says something on standard error.
pub fn error(message: &str) {
    say(message);
}

/// Says something on standard error, line by line through the sanitiser: names of files and refs are data.
pub fn say(message: &str) {
    let mut stderr = std::io::stderr().lock();
    for line in message.lines() {
        // Nothing is left to say it on when standard error is gone.
        let _ = writeln!(stderr, "{}", sanitise::line(line));
    }
}

impl From<Unwritten> for Failure {
    fn from(unwritten: Unwritten) -> Self {
        match unwritten {
            Unwritten::Exists(path) => Self::OutputExists(path),
            Unwritten::Io { path, error } => ImportFailure::File { path, error }.into(),
        }
    }
}

/// Writes a file whole or not at all.
pub fn file(target: &Path, content: &[u8], replace: Replace) -> Result<(), Failure> {
    Ok(written::file(target, content, replace)?)
}

/// A table of left-aligned columns, for people.
pub fn table(header: &[String], rows: &[Vec<String>]) -> String {
    use unicode_width::UnicodeWidthStr;
    let width = |column: usize| {
        let cells = rows.iter().map(|row| &row[column]).chain([&header[column]]);
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let line = |cells: &[String]| {
        let padded: Vec<String> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())))
            .collect();
        padded.join("  ").trim_end().to_owned() + "\n"
    };
    std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).map(line).collect()
}
