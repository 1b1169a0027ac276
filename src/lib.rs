//! toets: review a sample of disclosures made by intelligence services.

pub mod app;
pub mod cli;
pub mod domain;
pub mod import;
pub mod jobs;
pub mod keys;
pub mod report;
pub mod store;
pub mod text;
pub mod ui;
