//! toets: review a sample of disclosures made by intelligence services.

pub mod domain;
pub mod import;
pub mod text;
