//! How far an import is, on a terminal that waits longer than a second; and whether it is to stop.

use crate::cli::failure::Failure;
use crate::domain::codes::Language;
use crate::import::Reading;
use crate::text::{Text, number};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Before that nobody wonders.
const FIRST: Duration = Duration::from_secs(1);
const EACH: Duration = Duration::from_millis(250);

/// How far an import is.
pub struct Progress {
    text: Option<Text>,
    began: Instant,
    next: Instant,
    records: u64,
    bytes: u64,
    of: u64,
    is_shown: bool,
    stop: Stop,
}

/// Whether an import is to stop: Ctrl-C, a terminal that goes away, an order to end.
#[derive(Clone)]
pub struct Stop(pub Arc<AtomicBool>);

impl Stop {
    /// From now on the signals ask, they no longer end the program: whoever watches does.
    pub fn watch() -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // A signal that cannot be watched ends the program; then the file is rolled back when it is next opened.
            drop(signal_hook::flag::register(signal, asked.clone()));
        }
        Self(asked)
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Progress {
    /// `of`: how many bytes there are to read. Without words nothing is shown.
    pub fn begin(of: u64, text: Option<Text>, stop: Stop) -> Self {
        let began = Instant::now();
        let text = text.filter(|_| std::io::stderr().is_terminal());
        Self { text, began, next: began + FIRST, records: 0, bytes: 0, of, is_shown: false, stop }
    }

    /// Counts what was read; an error when the import is to stop.
    pub fn add(&mut self, reading: &Reading, bytes: u64) -> Result<(), Failure> {
        self.records += reading.read.values().sum::<u64>();
        self.bytes += bytes;
        if self.stop.is_asked() {
            return Err(Failure::Interrupted);
        }
        let now = Instant::now();
        if now >= self.next
            && let Some(text) = &self.text
        {
            self.next = now + EACH;
            let line = line(text, self.records, (self.bytes, self.of), now - self.began);
            self.show(&line);
        }
        Ok(())
    }

    /// Everything was read; what is left takes a while of its own.
    pub fn finishing(&mut self) {
        if let Some(text) = self.text.as_ref().filter(|_| self.is_shown) {
            let line = text.stream_finishing(number(self.records, text.language()));
            self.show(&line);
        }
    }

    fn show(&mut self, line: &str) {
        self.is_shown = true;
        // Nobody is left to see it when this fails.
        let _ = write!(std::io::stderr().lock(), "\r\x1b[K{line}");
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}

fn line(text: &Text, records: u64, (bytes, of): (u64, u64), spent: Duration) -> String {
    let language: Language = text.language();
    let millis = u64::try_from(spent.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = number(records.saturating_mul(1000) / millis, language);
    let records = number(records, language);
    if bytes == 0 || of <= bytes {
        return text.stream_records(records, rate);
    }
    let left = millis.saturating_mul(of - bytes) / bytes / 1000;
    text.stream_progress(records, rate, bytes.saturating_mul(100) / of, format!("{}:{:02}", left / 60, left % 60))
}
