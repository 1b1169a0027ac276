//! See `properties/framework.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../properties/framework.rs"]
mod framework;

fuzz_target!(|text: &str| framework::holds(text));
