//! The sources of one import, read into one bundle: chosen by their endings, hashed as they are read.

use super::files;
use crate::cli::failure::Failure;
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{Dress, Originals, Reading};
use crate::store::SourceFile;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// What was delivered.
#[derive(Debug, Default)]
pub struct Delivery {
    pub reading: Reading,
    /// The files that were read, by their number in the reading.
    pub sources: Vec<SourceFile>,
    /// For each of them the file or folder that was named.
    pub named: Vec<PathBuf>,
}

impl Delivery {
    /// One source that was read already.
    pub fn of(reading: Reading, source: SourceFile) -> Self {
        Self { reading, named: vec![PathBuf::from(&source.file)], sources: vec![source] }
    }

    /// Reads every source to its end, so that each may refer to the others.
    pub fn read(paths: &[PathBuf], originals: Originals) -> Result<Self, Failure> {
        let mut delivery = Self::default();
        for path in paths {
            let known = || Failure::SourceUnknown { path: path.clone(), known: Dress::ENDINGS.to_vec() };
            if path.is_dir() {
                let files = tables_in(path)?;
                files.first().ok_or_else(known)?;
                for file in &files {
                    delivery.add_within(path, file, originals)?;
                }
            } else {
                delivery.add(path, Dress::of_ending(&ending(path)).ok_or_else(known)?, originals)?;
            }
            delivery.named.resize(delivery.sources.len(), path.clone());
        }
        Ok(delivery)
    }

    /// A file of a folder: a link that leads out of it is not followed.
    fn add_within(&mut self, folder: &Path, file: &Path, originals: Originals) -> Result<(), Failure> {
        if files::lies_within(folder, file) {
            return self.add(file, Dress::Csv, originals);
        }
        let (source, kind) = (self.sources.len(), ProblemKind::BadPath { path: name(file) });
        self.reading.problems.push(Problem { source, table: None, row: None, column: None, kind });
        self.sources.push(SourceFile { file: name(file), sha256: String::new() });
        Ok(())
    }

    fn add(&mut self, path: &Path, dress: Dress, originals: Originals) -> Result<(), Failure> {
        let failed = |error| Failure::File { path: path.to_owned(), error };
        let file = fs::File::open(path).map_err(failed)?;
        let mut source = BufReader::new(Hashed { file, hasher: Sha256::new() });
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let reading = match dress.foreign() {
            None => dress.read(&stem, &mut source, originals),
            Some(foreign) => {
                files::read_fenced(foreign, &mut source, |mut said| dress.read(&stem, &mut said, originals))
            }
        };
        let mut reading = reading.map_err(failed)?;
        files::read_documents(&mut reading, path).map_err(failed)?;
        // A reading may end before its source does.
        std::io::copy(&mut source, &mut std::io::sink()).map_err(failed)?;
        let sha256 = base16ct::lower::encode_string(&source.into_inner().hasher.finalize());
        self.reading.join(reading, self.sources.len());
        self.sources.push(SourceFile { file: name(path), sha256 });
        Ok(())
    }

    /// The names of the sources, for messages.
    pub fn names(&self) -> Vec<String> {
        self.sources.iter().map(|source| source.file.clone()).collect()
    }
}

/// A file, hashed as it is read.
struct Hashed {
    file: fs::File,
    hasher: Sha256,
}

impl Read for Hashed {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}

/// The files of a folder that hold a table, in the contract's order; those named after no table come last.
fn tables_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error| Failure::File { path: folder.to_owned(), error };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if Dress::of_ending(&ending(&path)) == Some(Dress::Csv) {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let place = Table::ALL.iter().position(|table| table.code() == stem).unwrap_or(usize::MAX);
            found.push((place, path));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().into_owned()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
