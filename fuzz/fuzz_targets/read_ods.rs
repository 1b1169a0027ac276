//! Any bytes as ods, or as the sheet in one: read or refused, without a panic.
#![no_main]
#![allow(dead_code, reason = "each target uses its own part of what is shared")]

mod foreign;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| foreign::workbook("ods", bytes));
