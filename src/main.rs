//! toets: review a sample of disclosures made by intelligence services.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(toets::cli::run())
}
