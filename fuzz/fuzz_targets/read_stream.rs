//! See `properties/read_stream.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../properties/read_stream.rs"]
mod read_stream;

fuzz_target!(|bytes: &[u8]| read_stream::holds(bytes));
