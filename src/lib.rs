//! toets: review a sample of disclosures made by intelligence services.

pub mod cli;
pub mod domain;
pub mod import;
pub mod report;
pub mod store;
pub mod text;
pub mod words_tmp;
