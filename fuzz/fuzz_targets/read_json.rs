//! See `properties/read_json.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../properties/read_json.rs"]
mod read_json;

fuzz_target!(|bytes: &[u8]| read_json::holds(bytes));
