//! See `properties/read_csv.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../properties/read_csv.rs"]
mod read_csv;

fuzz_target!(|bytes: &[u8]| read_csv::holds(bytes));
