//! toets: review a sample of disclosures made by intelligence services.

pub mod app;
pub mod domain;
pub mod keys;
pub mod run;
pub mod text;
pub mod ui;
