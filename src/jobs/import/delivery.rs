//! The sources of one import: chosen by their endings, gone through once, hashed meanwhile.

use super::files;
use super::progress::{Opening, Watched};
use super::{Failure, Listener};
use crate::domain::bundle::{Bundle, Table};
use crate::domain::codes::Code;
use crate::domain::problem::{Problem, ProblemKind};
use crate::import::{Dress, Form, Originals, Reading, Stream};
use crate::store::SourceFile;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// What is known of the sources, and whether their records are kept as they were given.
type How<'f> = (&'f Form<'f>, Originals);

/// What was delivered.
#[derive(Default)]
pub struct Delivery {
    /// What is known of the sources before their records are read.
    pub head: Reading,
    /// The files, by their number; where a mapping reads a workbook, its sheets.
    pub sources: Vec<SourceFile>,
    /// The names of the files, one for all sheets of a workbook.
    pub files: Vec<String>,
    /// For each of them the file or folder that was named.
    pub named: Vec<PathBuf>,
    /// For each of them its records.
    pub inflows: Vec<Inflow>,
}

/// Length, and when it was written to: seconds and nanoseconds.
type Stamp = (u64, i64, i64);

/// The records of one source.
pub struct Inflow {
    pub stream: Stream,
    /// Where it is read again; none when it was read already.
    pub file: Option<Box<dyn Source>>,
    pub path: PathBuf,
    /// As it was when it was hashed: what is read again must be the same.
    stamp: Option<Stamp>,
}

/// Something that can be read twice.
pub trait Source: Read + Seek + Send {}

impl<S: Read + Seek + Send> Source for S {}

impl Inflow {
    /// A source without records of its own.
    fn empty(path: &Path) -> Self {
        let stream = Stream::of(Bundle::default());
        Self { stream, file: None, path: path.to_owned(), stamp: None }
    }

    /// Whether somebody wrote to the source since it was hashed.
    pub fn has_changed(&self) -> bool {
        self.stamp.is_some() && stamp(&self.path) != self.stamp
    }
}

/// Reads a source to its end; what is foreign is read in a fenced process.
/// # Errors
/// When it fails, or is more than is read.
pub fn read_whole(dress: Dress, source: &mut impl Read, (form, originals): How<'_>) -> io::Result<Reading> {
    match dress.foreign() {
        None => dress.read_as(form, &mut BufReader::new(source), originals),
        Some(foreign) => files::read_fenced(foreign, source, |mut said| dress.read_as(form, &mut said, originals)),
    }
}

impl Delivery {
    /// One source that was read already.
    #[must_use]
    pub fn of(mut reading: Reading, source: SourceFile) -> Self {
        let path = PathBuf::from(&source.file);
        let stream = Stream::of(std::mem::take(&mut reading.bundle));
        let inflow = Inflow { stream, ..Inflow::empty(&path) };
        let files = vec![source.file.clone()];
        Self { head: reading, sources: vec![source], files, named: vec![path], inflows: vec![inflow] }
    }

    /// Opens every source, so that each may refer to the others. What is known of them beforehand holds for each.
    pub fn open(paths: &[PathBuf], how: How<'_>, listener: &mut Listener<'_>) -> Result<Self, Failure> {
        let (mut delivery, mut all) = (Self::default(), Vec::new());
        for path in paths {
            let known = || Failure::SourceUnknown { path: path.clone(), known: Dress::ENDINGS.to_vec() };
            // A name that says nothing is worth a word only when there is something under it.
            let found = fs::metadata(path).map_err(|error| Failure::unread(path, error))?;
            let files = if found.is_dir() {
                tables_in(path, how.0)?
            } else {
                vec![(path.clone(), Dress::of_ending(&ending(path)).ok_or_else(known)?)]
            };
            files.first().ok_or_else(known)?;
            all.push((path, files));
        }
        let of = all.iter().flat_map(|(_, files)| files).map(|(file, _)| size(file)).sum();
        let opening = &mut Opening::begin(of, listener);
        for (path, files) in &all {
            for (file, dress) in files {
                if path.is_dir() && !files::lies_within(path, file) {
                    delivery.refuse(file);
                } else {
                    delivery.add(file, *dress, (how, &mut *opening))?;
                }
                opening.passed(size(file))?;
            }
            delivery.named.resize(delivery.sources.len(), (*path).clone());
        }
        Ok(delivery)
    }

    /// A file of a folder that is a link out of it: that is not followed.
    fn refuse(&mut self, file: &Path) {
        let (source, kind) = (self.sources.len(), ProblemKind::BadPath { path: name(file) });
        self.head.problems.push(Problem { source, table: None, row: None, column: None, kind });
        self.sources.push(SourceFile { file: name(file), sha256: String::new() });
        self.inflows.push(Inflow::empty(file));
    }

    fn add(
        &mut self,
        path: &Path,
        dress: Dress,
        ((form, originals), opening): (How<'_>, &mut Opening<'_, '_>),
    ) -> Result<(), Failure> {
        let stop = opening.stop();
        let failed = |error| {
            if stop.load(Ordering::Relaxed) { Failure::Interrupted } else { Failure::unread(path, error) }
        };
        let name = name(path);
        let form = &Form { file: &name, stop: Some(&stop), ..*form };
        let mut file = fs::File::open(path).map_err(failed)?;
        let stamp = stamp(path);
        let (opened, hash, file): (_, _, Box<dyn Source>) = if file.metadata().map_err(failed)?.is_file() {
            let again = file.try_clone().map_err(failed)?;
            let (opened, hash) = std::thread::scope(|scope| {
                let hash = scope.spawn(|| hash(&again, &stop));
                let opened = Stream::open(dress, form, &mut Watched::new(&mut file, opening), originals);
                (opened, hash.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into())))
            });
            (opened, hash, Box::new(file))
        } else {
            // A pipe is read once.
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(failed)?;
            let hash = Ok(base16ct::lower::encode_string(&Sha256::digest(&bytes)));
            let mut held = Cursor::new(bytes);
            (Stream::open(dress, form, &mut held, originals), hash, Box::new(held))
        };
        let (stream, head) = opened.map_err(failed)?;
        let (names, sha256) = (head.source_names(&name), hash.map_err(failed)?);
        self.files.push(name);
        self.head.join(head, self.sources.len());
        self.sources.extend(names.into_iter().map(|file| SourceFile { file, sha256: sha256.clone() }));
        self.inflows.push(Inflow { stream, file: Some(file), path: path.to_owned(), stamp });
        // The records of every sheet come with the first: each says of itself which it is of.
        self.inflows.resize_with(self.sources.len(), || Inflow::empty(path));
        Ok(())
    }

    /// The names of the sources, for messages.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.sources.iter().map(|source| source.file.clone()).collect()
    }
}

/// How much there is to go through; of a pipe nobody knows.
fn size(path: &Path) -> u64 {
    fs::metadata(path).ok().filter(fs::Metadata::is_file).map_or(0, |metadata| metadata.len())
}

/// The SHA-256 of a file, wherever else it is being read; an error when it is to stop.
fn hash(file: &fs::File, stop: &AtomicBool) -> io::Result<String> {
    let (mut hasher, mut at, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 18]);
    loop {
        let read = file.read_at(&mut buffer, at)?;
        if read == 0 {
            return Ok(base16ct::lower::encode_string(&hasher.finalize()));
        }
        if stop.load(Ordering::Relaxed) {
            return Err(io::Error::other("stopped"));
        }
        hasher.update(&buffer[..read]);
        at += read as u64;
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.mtime(), metadata.mtime_nsec()))
}

/// The files of a folder that hold a table, in the contract's order; those named after no table come last. A workbook and
/// JSON are that only when the mapping names them: a report or a whole bundle may lie in the same folder.
fn tables_in(folder: &Path, form: &Form<'_>) -> Result<Vec<(PathBuf, Dress)>, Failure> {
    let failed = |error| Failure::unread(folder, error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let is_named = form.mapping.is_some_and(|mapping| mapping.names(&name(&path)));
        let dress = Dress::of_ending(&ending(&path)).filter(|dress| match dress {
            Dress::Csv => true,
            Dress::Workbook(_) | Dress::Json | Dress::JsonLines => is_named,
        });
        if let Some(dress) = dress {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let place = Table::ALL.iter().position(|table| table.code() == stem).unwrap_or(usize::MAX);
            found.push((place, path, dress));
        }
    }
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    Ok(found.into_iter().map(|(_, path, dress)| (path, dress)).collect())
}

fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().into_owned()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
