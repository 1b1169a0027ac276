//! From what the services deliver to records and problems, and back: bundles and frameworks. serde lives and dies here.
//!
//! A source is read into a [`Reading`] (every problem of every record, not only the first), [`check`] then compares
//! the records with each other and with the file. Only records without a problem remain.

mod against;
mod cell;
mod check;
#[cfg(test)]
mod dice;
mod dress;
mod fields;
mod framework;
mod json;
mod json_export;
mod json_lines;
mod parser;
mod place;
mod reading;
mod rules;
mod scalars;
mod tables;
mod together;
mod value;
mod writer;

pub use check::check;
pub use dress::Dress;
pub use framework::{parse as parse_framework, shipped, shipped_framework};
pub use json::read as read_json;
pub use json_export::write as write_json;
pub use reading::{Lines, Reading};
