//! The house: which room may use which, and who may name what.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Room -> the rooms it may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &["domain"]),
    ("report", &["domain", "text"]),
    ("import", &["domain"]),
    ("store", &["domain"]),
    ("app", &["domain", "text"]),
    ("keys", &["app", "domain", "text"]),
    ("ui", &["app", "domain", "keys", "text"]),
    ("jobs", &["app", "domain", "store", "import", "report", "text"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The Rust files of a room with their text, tests left out.
fn files(room: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![source().join(room)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod ").next().unwrap().to_owned();
                found.push((path, code));
            }
        }
    }
    found
}

fn is_test_file(path: &Path) -> bool {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let within = path.components().any(|part| matches!(part.as_os_str().to_str(), Some("fixture" | "tests")));
    within || name == "tests" || name.ends_with("_tests") || name == "fixture" || name == "dice"
}

#[test]
fn each_room_uses_only_the_rooms_it_may() {
    for &(room, allowed) in ALLOWED {
        for (path, text) in files(room) {
            for used in text.match_indices("crate::").map(|(at, _)| &text[at + 7..]) {
                let other: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = other == room || allowed.contains(&other.as_str());
                assert!(known || is_test_file(&path), "{} uses {other}", path.display());
            }
        }
    }
}

/// Words that only some rooms may use, outside comments.
#[test]
fn each_library_stays_in_its_room() {
    let rules: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("rusqlite", &["store"][..]),
        ("ratatui", &["ui", "keys"]),
        ("crossterm", &["ui", "keys"]),
        ("rat_text", &["ui"]),
        ("Deserialize", &["import"]),
        ("std::fs", &["store", "cli", "jobs"]),
        ("Utc::now", &["jobs", "cli"]),
        ("std::time::SystemTime", &[]),
    ]);
    for &(room, _) in ALLOWED {
        for (path, text) in files(room) {
            let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            for (word, rooms) in &rules {
                let may = rooms.contains(&room) || is_test_file(&path);
                assert!(may || !code.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for &(room, _) in ALLOWED {
        for (path, text) in files(room) {
            assert!(text.starts_with("//! "), "{}", path.display());
        }
    }
}
