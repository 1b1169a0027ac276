//! How far an import is, on a terminal that waits longer than a second; and whether it is to stop.

use crate::cli::session::Session;
use crate::domain::incoming::Standing;
use crate::text::{Text, number};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A line on the terminal that says how far it is.
pub struct Progress {
    /// Without words nothing is shown.
    text: Option<Text>,
    is_shown: bool,
}

/// Whether an import is to stop: Ctrl-C, a terminal that goes away, an order to end. From now on the signals ask, they
/// no longer end the program: whoever watches does.
pub fn watch_signals() -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        // A signal that cannot be watched ends the program; then the file is rolled back when it is next opened.
        drop(signal_hook::flag::register(signal, asked.clone()));
    }
    asked
}

impl Progress {
    pub fn of(session: &Session) -> Self {
        let text = Some(session.text()).filter(|_| !session.quiet && std::io::stderr().is_terminal());
        Self { text, is_shown: false }
    }

    pub fn show(&mut self, standing: Standing) {
        // What is done within a second needs no line for its end either.
        let Some(text) = self.text.as_ref().filter(|_| self.is_shown || !standing.is_finishing) else { return };
        let line = if standing.is_finishing {
            text.stream_finishing(number(standing.records, text.language()))
        } else {
            text.import_standing(&standing)
        };
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
