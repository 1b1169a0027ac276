//! Data on standard output, words on standard error, files replaced whole or not at all.

use super::failure::Failure;
use crate::text::sanitise;
use std::fs;
use std::io::Write;
use std::os::fd::AsFd;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

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

/// Whether an existing file may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    Never,
    Allowed,
}

impl Replace {
    pub fn from_force(force: bool) -> Self {
        if force { Self::Allowed } else { Self::Never }
    }
}

/// Writes a file beside its target, syncs it and renames it: whole or not at all.
pub fn file(target: &Path, content: &[u8], replace: Replace) -> Result<(), Failure> {
    if replace == Replace::Never && target.exists() {
        return Err(Failure::OutputExists(target.to_owned()));
    }
    let failed = |error| Failure::File { path: target.to_owned(), error };
    let beside = beside(target);
    let written = (|| {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&beside, target)
    })();
    written.inspect_err(|_| drop(fs::remove_file(&beside))).map_err(failed)
}

/// Writes files into a folder: a new one whole or not at all; in one that exists file by file, and only if that may be.
pub fn folder(target: &Path, files: &[(String, Vec<u8>)], replace: Replace) -> Result<(), Failure> {
    let put = |folder: &Path| files.iter().try_for_each(|(name, content)| file(&folder.join(name), content, replace));
    if target.exists() {
        return if replace == Replace::Never { Err(Failure::OutputExists(target.to_owned())) } else { put(target) };
    }
    let failed = |error| Failure::File { path: target.to_owned(), error };
    let beside = beside(target);
    fs::DirBuilder::new().mode(0o700).create(&beside).map_err(failed)?;
    let written = put(&beside).and_then(|()| fs::rename(&beside, target).map_err(failed));
    written.inspect_err(|_| drop(fs::remove_dir_all(&beside)))
}

fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let id: [u8; 16] = crate::store::random_id();
    target.with_file_name(format!(".{name}.{}", base16ct::lower::encode_string(&id[..4])))
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
