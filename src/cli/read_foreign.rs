//! The process that reads foreign files: limited before it looks at a single byte of one.

use crate::import::{self, Foreign, LARGEST_FOREIGN};
use std::io::{BufWriter, Read};

/// Reads standard input to its end and prints what it holds; the exit code. Nobody but the program itself listens: what
/// goes wrong is said in words by the one that started it.
pub fn run(what: &str) -> u8 {
    if import::confine().is_err() {
        return 1;
    }
    // A panic is caught where it may come, and what it would say is of no use to anybody.
    std::panic::set_hook(Box::new(|_| {}));
    let Some(foreign) = Foreign::parse(what) else { return 2 };
    let mut bytes = Vec::new();
    if std::io::stdin().lock().take(LARGEST_FOREIGN + 1).read_to_end(&mut bytes).is_err() {
        return 1;
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    u8::from(import::read_foreign(foreign, &bytes, &mut out).is_err())
}
