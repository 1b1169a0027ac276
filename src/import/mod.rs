//! From what the services deliver to records and problems, and back: bundles and frameworks. serde lives and dies here.
//!
//! A source is read into a [`Reading`] (every problem of every record, not only the first), [`check`] then compares
//! the records with each other and with the file. Only records without a problem remain.

mod account;
mod against;
mod cell;
mod check;
mod csv;
mod csv_export;
#[cfg(test)]
mod dice;
mod document;
mod dress;
mod encoding;
mod fields;
mod foreign;
mod form;
mod framework;
mod head;
mod house;
mod in_cell;
mod json;
mod json_export;
mod json_lines;
mod json_lines_export;
mod mapping;
mod objects;
mod parser;
mod pass;
mod place;
mod reading;
mod records;
mod rows;
mod rules;
mod scalars;
mod seen;
mod sheet;
mod split;
mod stream;
mod tables;
mod template;
mod together;
mod value;
mod visible;
mod window;
mod workbook;
mod writer;

pub use account::{RowCount, SheetRead};
pub use check::{check, check_part};
pub use csv_export::write as write_csv;
pub use document::read as read_document;
pub use dress::Dress;
pub use foreign::{Fence, Foreign, LARGEST as LARGEST_FOREIGN, confine, read_foreign};
pub use form::{Declared, Form, Purpose};
pub use framework::{parse as parse_framework, shipped, shipped_framework};
pub use house::read as read_house;
pub use json::read as read_json;
pub use json_export::write as write_json;
pub use json_lines::{CELLS as REJECTED_CELLS, REJECTED as REJECTED_WHY};
pub use json_lines_export::write as write_json_lines;
pub use mapping::suggest::{Suggested, Suggestion, Why, quoted as toml_text, suggest};
pub use mapping::{Mapping, parse as parse_mapping};
pub use reading::{Lines, Original, Originals, Reading};
pub use seen::Seen;
pub use stream::{Part, Stream};
pub use template::{check_style, parse as parse_template};
