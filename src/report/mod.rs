//! The report: what was counted and found, for one audience, as a tree of blocks and in the formats people read.
//!
//! `ReportData -> audience (what may be seen) -> build (blocks) -> Report -> a renderer`. Pure: no I/O, no clock.

mod audience;
mod build;
mod changes;
mod columns;
mod csv;
mod docx;
#[cfg(test)]
mod fixture;
mod format;
pub mod html;
pub mod json;
pub mod markdown;
mod numbers;
mod odt;
mod package;
mod picture;
#[cfg(test)]
mod proof_tests;
mod pseudonym;
mod request;
mod section;
mod share;
mod sheets;
pub mod tree;
mod visible;
mod writer;
mod xlsx;
mod xml;

pub use build::build;
pub use changes::{Compared, Comparison, changes, changes_json};
pub use format::{Format, RenderError, Rendered, Source, Unwritable};
pub use request::{Audience, Request, Section};
pub use sheets::is_formula;
pub use tree::Report;
