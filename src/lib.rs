//! toets: review a sample of disclosures made by intelligence services.

pub mod domain;
pub mod report;
pub mod text;
