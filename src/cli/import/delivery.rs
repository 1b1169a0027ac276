//! The sources of one import: chosen by their endings, gone through once, hashed meanwhile.

use super::files;
use crate::cli::failure::Failure;
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{Dress, Originals, Reading, Stream};
use crate::store::SourceFile;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Cursor, Read, Seek};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What was delivered.
#[derive(Default)]
pub struct Delivery {
    /// What is known of the sources before their records are read.
    pub head: Reading,
    /// The files, by their number.
    pub sources: Vec<SourceFile>,
    /// For each of them the file or folder that was named.
    pub named: Vec<PathBuf>,
    /// For each of them its records.
    pub inflows: Vec<Inflow>,
}

/// The records of one source.
pub struct Inflow {
    pub stream: Stream,
    /// Where it is read again; none when it was read already.
    pub file: Option<Box<dyn Source>>,
    pub path: PathBuf,
    /// As it was when it was hashed: what is read again must be the same.
    stamp: Option<(u64, SystemTime)>,
}

/// Something that can be read twice.
pub trait Source: Read + Seek + Send {}

impl<S: Read + Seek + Send> Source for S {}

impl Inflow {
    /// Whether somebody wrote to the source since it was hashed.
    pub fn has_changed(&self) -> bool {
        self.stamp.is_some() && stamp(&self.path) != self.stamp
    }
}

/// Opens a source; what is foreign is read in a fenced process.
fn open(
    dress: Dress,
    stem: &str,
    source: &mut (impl Read + Seek),
    originals: Originals,
) -> io::Result<(Stream, Reading)> {
    let Some(foreign) = dress.foreign() else { return Stream::open(dress, stem, source, originals) };
    files::read_fenced(foreign, source, |mut said| dress.read(stem, &mut said, originals)).map(Stream::whole)
}

impl Delivery {
    /// One source that was read already.
    pub fn of(mut reading: Reading, source: SourceFile) -> Self {
        let path = PathBuf::from(&source.file);
        let stream = Stream::of(std::mem::take(&mut reading.bundle));
        let inflow = Inflow { stream, file: None, path: path.clone(), stamp: None };
        Self { head: reading, sources: vec![source], named: vec![path], inflows: vec![inflow] }
    }

    /// Opens every source, so that each may refer to the others.
    pub fn open(paths: &[PathBuf], originals: Originals) -> Result<Self, Failure> {
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
        self.head.problems.push(Problem { source, table: None, row: None, column: None, kind });
        self.sources.push(SourceFile { file: name(file), sha256: String::new() });
        let stream = Stream::of(crate::domain::bundle::Bundle::default());
        self.inflows.push(Inflow { stream, file: None, path: file.to_owned(), stamp: None });
        Ok(())
    }

    fn add(&mut self, path: &Path, dress: Dress, originals: Originals) -> Result<(), Failure> {
        let failed = |error| Failure::File { path: path.to_owned(), error };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let mut file = fs::File::open(path).map_err(failed)?;
        let stamp = stamp(path);
        let (opened, hash, file): (_, _, Box<dyn Source>) = if file.metadata().map_err(failed)?.is_file() {
            let again = file.try_clone().map_err(failed)?;
            let (opened, hash) = std::thread::scope(|scope| {
                let hash = scope.spawn(move || hash(&again));
                let opened = open(dress, &stem, &mut file, originals);
                (opened, hash.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into())))
            });
            (opened, hash, Box::new(file))
        } else {
            // A pipe is read once.
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(failed)?;
            let hash = Ok(base16ct::lower::encode_string(&Sha256::digest(&bytes)));
            let mut held = Cursor::new(bytes);
            (open(dress, &stem, &mut held, originals), hash, Box::new(held))
        };
        let (stream, head) = opened.map_err(failed)?;
        self.head.join(head, self.sources.len());
        self.sources.push(SourceFile { file: name(path), sha256: hash.map_err(failed)? });
        self.inflows.push(Inflow { stream, file: Some(file), path: path.to_owned(), stamp });
        Ok(())
    }

    /// The names of the sources, for messages.
    pub fn names(&self) -> Vec<String> {
        self.sources.iter().map(|source| source.file.clone()).collect()
    }
}

/// The SHA-256 of a file, wherever else it is being read.
fn hash(file: &fs::File) -> io::Result<String> {
    let (mut hasher, mut at, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 18]);
    loop {
        let read = file.read_at(&mut buffer, at)?;
        if read == 0 {
            return Ok(base16ct::lower::encode_string(&hasher.finalize()));
        }
        hasher.update(&buffer[..read]);
        at += read as u64;
    }
}

fn stamp(path: &Path) -> Option<(u64, SystemTime)> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
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
