//! The report: what was counted and found, for one audience, as a tree of blocks and as Markdown or JSON.
//!
//! `ReportData -> audience (what may be seen) -> build (blocks) -> Report -> a renderer`. Pure: no I/O, no clock.

mod audience;
mod build;
#[cfg(test)]
mod fixture;
pub mod json;
pub mod markdown;
mod pseudonym;
mod request;
mod section;
mod share;
pub mod tree;
mod visible;
mod writer;

pub use build::build;
pub use request::{Audience, Request, Section};
pub use tree::Report;
