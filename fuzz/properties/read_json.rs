//! Any bytes as a bundle: read, checked, written and read again, without a panic and without a loss.

use toets::domain::bundle::NothingKnown;
use toets::import;

pub fn holds(bytes: &[u8]) {
    let mut reading = import::read_json(bytes);
    let framework = import::shipped_framework("wiv2017").expect("it ships");
    drop(import::check(&mut reading.bundle, &framework, &NothingKnown));
    let written = import::write_json(&reading.bundle);
    let again = import::read_json(written.as_bytes());
    assert_eq!(again.problems, []);
    assert_eq!(import::write_json(&again.bundle), written);
}
