//! toets: review a sample of disclosures made by intelligence services.

pub mod domain;

pub mod store;
pub mod text;
