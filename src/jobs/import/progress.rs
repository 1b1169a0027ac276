//! How far an import is, told now and then; and whether it is to stop.

use super::Failure;
use crate::domain::incoming::Standing;
use crate::import::Reading;
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
