//! Any text as a framework file: read or refused, without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use toets::import;

fuzz_target!(|text: &str| {
    drop(import::parse_framework(text));
});
