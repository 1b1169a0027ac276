//! The seeds of the fuzz targets, each held to what must hold of any input.

use std::fs;
use std::path::Path;

#[path = "../fuzz/properties/framework.rs"]
mod framework;
#[path = "../fuzz/properties/mapping.rs"]
mod mapping;
#[path = "../fuzz/properties/read_csv.rs"]
mod read_csv;
#[path = "../fuzz/properties/read_json.rs"]
mod read_json;
#[path = "../fuzz/properties/read_stream.rs"]
mod read_stream;

/// The seeds of each target, never none.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let seeds: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    assert!(!seeds.is_empty(), "{target}");
    seeds
}

fn texts(target: &str) -> Vec<String> {
    seeds(target).into_iter().map(|seed| String::from_utf8(seed).unwrap()).collect()
}

#[test]
fn what_must_hold_of_any_input_holds_of_the_seeds() {
    for seed in seeds("read_json") {
        read_json::holds(&seed);
    }
    for seed in seeds("read_csv") {
        read_csv::holds(&seed);
    }
    for seed in seeds("read_stream") {
        read_stream::holds(&seed);
    }
    for seed in texts("framework") {
        framework::holds(&seed);
    }
    for seed in texts("mapping") {
        mapping::holds(&seed);
    }
}

/// Where no fuzzer runs, the seeds are at least cut off and disturbed in some places.
#[test]
fn what_must_hold_of_any_input_holds_of_broken_seeds() {
    for seed in seeds("read_csv") {
        for place in (0..seed.len()).step_by(seed.len() / 6) {
            read_csv::holds(&seed[..place]);
            read_csv::holds(&[&seed[..place], b"\"", &seed[place + 1..]].concat());
        }
    }
    for seed in seeds("read_stream") {
        for place in (0..seed.len()).step_by(5) {
            read_stream::holds(&seed[..place]);
            read_stream::holds(&[&seed[..place], b"\"", &seed[place + 1..]].concat());
        }
    }
    for seed in texts("mapping") {
        for (place, sign) in seed.char_indices().step_by(seed.len() / 12) {
            mapping::holds(&seed[..place]);
            mapping::holds(&format!("{}{{{}", &seed[..place], &seed[place + sign.len_utf8()..]));
        }
    }
}
