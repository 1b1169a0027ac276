//! See `properties/mapping.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../properties/mapping.rs"]
mod mapping;

fuzz_target!(|text: &str| mapping::holds(text));
