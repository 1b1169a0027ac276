//! Any text as a framework file: read or refused, without a panic.

use toets::import;

pub fn holds(text: &str) {
    drop(import::parse_framework(text));
}
