//! How far an import is, told now and then; and whether it is to stop.

use super::{Failure, Listener};
use crate::domain::incoming::Standing;
use crate::import::Reading;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Before that nobody wonders.
const FIRST: Duration = Duration::from_secs(1);
const EACH: Duration = Duration::from_millis(250);

/// Hears how far an import is.
pub type Tell<'a> = Box<dyn FnMut(Standing) + 'a>;

/// How far an import is.
pub struct Progress<'a> {
    began: Instant,
    next: Instant,
    standing: Standing,
    stop: Arc<AtomicBool>,
    tell: Tell<'a>,
}

impl<'a> Progress<'a> {
    /// `of`: how many bytes there are to read.
    pub fn begin(of: u64, stop: Arc<AtomicBool>, tell: Tell<'a>) -> Self {
        let began = Instant::now();
        Self { began, next: began + FIRST, standing: Standing { of, ..Standing::default() }, stop, tell }
    }

    /// Counts what was read; an error when the import is to stop.
    pub fn add(&mut self, reading: &Reading, bytes: u64) -> Result<(), Failure> {
        self.standing.records += reading.read.values().sum::<u64>();
        self.standing.bytes += bytes;
        if let Some(table) = reading.read.keys().next_back() {
            self.standing.table = Some(*table);
        }
        if self.stop.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
        let now = Instant::now();
        if now >= self.next {
            self.next = now + EACH;
            self.tell();
        }
        Ok(())
    }

    /// Everything was read; what is left takes a while of its own. An error when the import is to stop.
    pub fn finishing(&mut self) -> Result<(), Failure> {
        self.standing.is_finishing = true;
        self.tell();
        if self.stop.load(Ordering::Relaxed) { Err(Failure::Interrupted) } else { Ok(()) }
    }

    fn tell(&mut self) {
        self.standing.millis = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        (self.tell)(self.standing);
    }
}

/// How far the sources are gone through before the first record is taken.
pub struct Opening<'l, 'a> {
    listener: &'l mut Listener<'a>,
    began: Instant,
    next: Instant,
    /// Bytes of the sources that are behind it, and of all.
    passed: u64,
    of: u64,
}

impl<'l, 'a> Opening<'l, 'a> {
    /// `of`: how many bytes there are to go through.
    pub fn begin(of: u64, listener: &'l mut Listener<'a>) -> Self {
        let began = Instant::now();
        Self { listener, began, next: began + FIRST, passed: 0, of }
    }

    /// Whether it is to stop; to be asked elsewhere too.
    pub fn stop(&self) -> Arc<AtomicBool> {
        self.listener.stop.clone()
    }

    /// A source of so many bytes is behind it. An error when the import is to stop.
    pub fn passed(&mut self, bytes: u64) -> Result<(), Failure> {
        self.passed += bytes;
        if self.listener.stop.load(Ordering::Relaxed) { Err(Failure::Interrupted) } else { Ok(()) }
    }

    /// So much of a source was read. An error when the import is to stop.
    fn at(&mut self, at: u64) -> io::Result<()> {
        if self.listener.stop.load(Ordering::Relaxed) {
            // Not the kind for interrupted calls, which are tried again.
            return Err(io::Error::other("stopped"));
        }
        let now = Instant::now();
        if now >= self.next {
            self.next = now + EACH;
            let millis = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
            let (bytes, of) = (self.passed + at, self.of);
            (self.listener.tell)(Standing { bytes, of, millis, is_opening: true, ..Standing::default() });
        }
        Ok(())
    }
}

/// A source that is gone through under somebody's eyes.
pub struct Watched<'o, 'l, 'a, F> {
    file: F,
    at: u64,
    opening: &'o mut Opening<'l, 'a>,
}

impl<'o, 'l, 'a, F> Watched<'o, 'l, 'a, F> {
    pub fn new(file: F, opening: &'o mut Opening<'l, 'a>) -> Self {
        Self { file, at: 0, opening }
    }
}

impl<F: Read> Read for Watched<'_, '_, '_, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.at += read as u64;
        self.opening.at(self.at)?;
        Ok(read)
    }
}

impl<F: Seek> Seek for Watched<'_, '_, '_, F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn what_is_gone_through_is_told_with_what_lies_before_it_and_can_be_stopped() {
        let (mut heard, stop) = (Vec::new(), Arc::new(AtomicBool::new(false)));
        let tell: Tell<'_> = Box::new(|standing| heard.push(standing));
        let mut listener = Listener { stop: stop.clone(), tell };
        let mut opening = Opening::begin(40, &mut listener);
        opening.passed(10).unwrap();
        opening.next = Instant::now();
        let mut watched = Watched::new(Cursor::new([0; 30]), &mut opening);
        assert_eq!(watched.read(&mut [0; 20]).unwrap(), 20);
        stop.store(true, Ordering::Relaxed);
        let error = watched.read_to_end(&mut Vec::new()).unwrap_err();
        assert_ne!(error.kind(), io::ErrorKind::Interrupted, "that would be tried again");
        assert!(matches!(opening.passed(30), Err(Failure::Interrupted)));
        drop(listener);
        let heard: Vec<_> = heard.iter().map(|told| (told.bytes, told.of, told.is_opening)).collect();
        assert_eq!(heard, [(30, 40, true)]);
    }
}
