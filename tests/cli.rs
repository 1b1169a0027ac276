//! The commands, run as a user runs them.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder of its own for each test, with a state folder in it.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, in English, as `anna`.
    pub fn toets(&self) -> Command {
        let mut command = Command::cargo_bin("toets").unwrap();
        command.current_dir(self.0.path()).env_clear();
        command.env("HOME", self.0.path()).env("LANG", "C.UTF-8").env("TOETS_REVIEWER", "anna");
        command
    }

    /// Runs it; what it printed, when it ended with `code`.
    pub fn run(&self, code: i32, arguments: &[&str]) -> (String, String) {
        let output = self.toets().args(arguments).output().unwrap();
        let said = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (out, err) = (said(&output.stdout), said(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{out}\n{err}");
        (out, err)
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.run(0, arguments).0).unwrap()
    }

    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

pub fn counts(desk: &Desk, file: &str) -> Value {
    desk.json(&["report", file, "--section", "counts", "--format", "json"])
}

pub fn numbers(item: &Value, names: &[&str]) -> Vec<u64> {
    names.iter().map(|name| item[name].as_u64().unwrap()).collect()
}

#[test]
fn the_finished_demo_gives_the_published_figures() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--finished", "--no-open"]);
    let report = counts(&desk, "d.toets");
    let (aivd, mivd) = (&report["services"][0], &report["services"][1]);
    assert_eq!((aivd["service"].as_str(), mivd["service"].as_str()), (Some("AIVD"), Some("MIVD")));

    let verdicts = ["population", "excluded", "assessed", "unlawful", "careless", "in_order"];
    assert_eq!(numbers(&aivd["items"]["disclosure"], &verdicts), [69, 0, 69, 6, 8, 55]);
    assert_eq!(numbers(&aivd["items"]["person"], &verdicts), [8, 0, 8, 4, 0, 4]);
    assert_eq!(numbers(&aivd["items"]["matter"], &verdicts), [2, 0, 2, 0, 2, 0]);
    // 25 reasonings (4 umbrella, 21 individual) and 2 multilateral authorisations.
    assert_eq!(numbers(&aivd["items"]["authorisation"], &verdicts), [27, 0, 27, 3, 9, 15]);
    assert_eq!(numbers(&mivd["items"]["disclosure"], &verdicts), [163, 143, 20, 20, 0, 0]);

    let norm = |service: &Value, norm: &str, kind: &str| {
        numbers(&service["norms"][norm][kind], &["careless", "unlawful", "items", "applies"])
    };
    assert_eq!(norm(aivd, "reliability", "disclosure"), [8, 0, 8, 60]);
    assert_eq!(norm(aivd, "scope", "disclosure")[1], 1);
    assert_eq!(norm(aivd, "regime", "disclosure")[1], 4);
    assert_eq!(norm(aivd, "requests", "disclosure")[1], 1);
    assert_eq!(norm(aivd, "proportionality", "authorisation")[0], 8);
    assert_eq!(norm(aivd, "closed_categories", "authorisation")[1], 3);
    assert_eq!(norm(mivd, "authorisation", "disclosure"), [0, 12, 12, 20]);
    assert_eq!(norm(mivd, "motivation", "disclosure"), [0, 20, 20, 20]);
    assert_eq!(norm(mivd, "reliability", "disclosure"), [9, 0, 9, 20]);
    assert_eq!(norm(mivd, "conditions", "disclosure"), [13, 0, 13, 20]);
    assert_eq!(norm(mivd, "weighing_note", "weighing_note")[0], 1);
    assert_eq!(report["total"]["items"]["disclosure"]["population"], 232);
}

#[test]
fn the_demo_leaves_some_thirty_disclosures_to_do() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let report = counts(&desk, "d.toets");
    assert_eq!(
        numbers(&report["total"]["items"]["disclosure"], &["unreviewed", "in_progress", "conflict"]),
        [30, 0, 0]
    );
}

#[test]
fn the_duty_of_care_sample_has_two_careless_findings_and_no_unlawful_one() {
    let desk = Desk::new();
    let bundle = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/duty-of-care/bundle.json");
    desk.run(0, &["import", "z.toets", bundle.to_str().unwrap()]);
    let report = counts(&desk, "z.toets");
    let total = &report["total"]["items"];
    assert_eq!(numbers(&total["matter"], &["careless", "unlawful"]), [2, 0]);
    assert_eq!(numbers(&total["disclosure"], &["careless", "unlawful", "unreviewed", "in_progress"]), [0; 4]);
}

#[test]
fn a_bundle_exported_and_imported_again_is_the_same() {
    let desk = Desk::new();
    desk.run(0, &["demo", "a.toets", "--no-open"]);
    desk.run(0, &["export", "bundle", "a.toets", "-o", "a.json"]);
    desk.run(0, &["import", "b.toets", "a.json"]);
    desk.run(0, &["export", "bundle", "b.toets", "-o", "b.json"]);
    assert_eq!(fs::read(desk.path("a.json")).unwrap(), fs::read(desk.path("b.json")).unwrap());
    for format in ["md", "json"] {
        let report = |file: &str| desk.run(0, &["report", file, "--format", format, "--audience", "secret"]).0;
        assert_eq!(report("a.toets"), report("b.toets"));
    }
    let again = desk.json(&["import", "b.toets", "a.json", "--format", "json"]);
    assert_eq!(numbers(&again["tables"]["assessments"], &["new", "rejected"]), [0, 0]);
}

#[test]
fn a_mark_is_counted_logged_and_taken_back() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let exported: Value = serde_json::from_str(&desk.run(0, &["export", "bundle", "d.toets"]).0).unwrap();
    let done: Vec<&str> =
        exported["assessments"].as_array().unwrap().iter().map(|found| found["item"].as_str().unwrap()).collect();
    let open = exported["disclosures"].as_array().unwrap().iter().map(|found| found["ref"].as_str().unwrap());
    let excluded = exported["exclusions"].to_string();
    let item = open
        .map(|found| format!("disclosure:{found}"))
        .find(|item| !done.contains(&item.as_str()) && !excluded.contains(item.as_str()))
        .unwrap();
    let in_progress = || counts(&desk, "d.toets")["total"]["items"]["disclosure"]["in_progress"].as_u64().unwrap();

    desk.run(0, &["mark", "d.toets", &item, "scope", "unlawful", "--reason", "Buiten de categorieën"]);
    assert_eq!(in_progress(), 1);
    let log = desk.json(&["log", "d.toets", "--item", &item, "--format", "json"]);
    let event = &log["events"][0];
    assert_eq!((event["reviewer"].as_str(), event["new"].as_str()), (Some("anna"), Some("unlawful")));

    // Changing the verdict keeps the reasoning.
    desk.run(0, &["mark", "d.toets", &item, "scope", "careless", "--compensating", "Hersteld"]);
    let exported = desk.run(0, &["export", "bundle", "d.toets"]).0;
    assert!(exported.contains("Buiten de categorieën") && exported.contains("Hersteld"));

    desk.run(0, &["clear", "d.toets", &item, "scope"]);
    assert_eq!(in_progress(), 0);
    assert_eq!(
        desk.json(&["log", "d.toets", "--item", &item, "--format", "json"])["events"].as_array().unwrap().len(),
        3
    );
}

#[test]
fn an_item_closed_by_hand_is_not_assessable_until_reopened() {
    let desk = Desk::new();
    let bundle = r#"{"toets_bundle": 1, "investigation": {"title": "T"}, "services": [{"code": "S"}],
        "parties": [{"code": "P", "kind": "foreign_service"}],
        "disclosures": [{"ref": "D", "service": "S", "date": "2020-01-01", "parties": ["P"], "content": "personal_data"}]}"#;
    fs::write(desk.path("b.json"), bundle).unwrap();
    desk.run(0, &["import", "f.toets", "b.json"]);
    desk.run(0, &["close", "f.toets", "disclosure:D", "--reason", "Vernietigd"]);
    let disclosure = || counts(&desk, "f.toets")["total"]["items"]["disclosure"].clone();
    assert_eq!(numbers(&disclosure(), &["assessed", "not_assessable"]), [1, 1]);
    desk.run(0, &["reopen", "f.toets", "disclosure:D"]);
    assert_eq!(numbers(&disclosure(), &["assessed", "unreviewed"]), [0, 1]);
    desk.run(2, &["reopen", "f.toets", "disclosure:D"]);
}

#[test]
fn what_needs_a_reason_or_a_title_does_not_take_an_empty_one() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let (item, check) = ("authorisation:AIVD-MT-2019-01", "weighing_note.newer");
    let log = || desk.json(&["log", "d.toets", "--item", item, "--format", "json"]);
    let before = log();
    for nothing in ["", " ", "\u{a0}\t"] {
        desk.run(2, &["close", "d.toets", item, "--reason", nothing]);
        desk.run(2, &["dismiss", "d.toets", item, check, "--reason", nothing]);
        desk.run(2, &["new", "n.toets", "--title", nothing]);
    }
    assert_eq!(log(), before);
    assert!(!desk.names().contains(&"n.toets".to_owned()));
    // What was recorded comes back.
    desk.run(0, &["close", "d.toets", item, "--reason", "Ingetrokken"]);
    desk.run(0, &["dismiss", "d.toets", item, check, "--reason", "Bekend"]);
    desk.run(0, &["export", "bundle", "d.toets", "-o", "d.json"]);
    desk.run(0, &["import", "e.toets", "d.json"]);
}

#[test]
fn a_dry_run_and_a_refused_import_change_nothing() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    desk.run(0, &["export", "bundle", "d.toets", "-o", "d.json"]);
    let before = desk.names();
    let summary = desk.json(&["import", "new.toets", "d.json", "--dry-run", "--format", "json"]);
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new"]), [232, 232]);
    assert_eq!(desk.names(), before);

    let bad = r#"{"toets_bundle": 1, "investigation": {"title": "T"},
        "disclosures": [{"ref": "D", "service": "NOWHERE", "date": "2020-02-30", "parties": ["P"], "content": "secret"}]}"#;
    fs::write(desk.path("bad.json"), bad).unwrap();
    let (_, said) = desk.run(1, &["import", "new.toets", "bad.json"]);
    assert!(said.contains("2020-02-30") && said.contains("content"), "{said}");
    assert!(!desk.path("new.toets").exists());
}

#[test]
fn every_bad_file_gets_a_sentence_and_stays_as_it_is() {
    let desk = Desk::new();
    desk.run(0, &["demo", "good.toets", "--no-open"]);
    fs::write(desk.path("empty"), "").unwrap();
    fs::write(desk.path("text"), "not a database at all, but long enough to look like one\n".repeat(40)).unwrap();
    fs::create_dir(desk.path("folder")).unwrap();
    let good = fs::read(desk.path("good.toets")).unwrap();
    fs::write(desk.path("cut"), &good[..20_000]).unwrap();
    let other = rusqlite::Connection::open(desk.path("other")).unwrap();
    other.execute_batch("PRAGMA application_id = 5; CREATE TABLE t (a)").unwrap();
    drop(other);
    fs::copy(desk.path("good.toets"), desk.path("newer")).unwrap();
    rusqlite::Connection::open(desk.path("newer")).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    fs::copy(desk.path("good.toets"), desk.path("altered")).unwrap();
    let altered = rusqlite::Connection::open(desk.path("altered")).unwrap();
    altered.execute_batch("CREATE TRIGGER hidden AFTER INSERT ON settled BEGIN DELETE FROM drafts; END").unwrap();
    drop(altered);

    let cases = [
        ("missing", "does not exist"),
        ("empty", "is empty"),
        ("text", "is not an investigation"),
        ("folder", "is a directory"),
        ("cut", ""),
        ("other", "another program"),
        ("newer", "newer toets"),
        ("altered", "not as toets writes them"),
        ("/dev/null", "not a regular file"),
    ];
    for (file, words) in cases {
        let content = fs::read(desk.path(file)).ok();
        let names = desk.names();
        for command in [&["log", file][..], &["mark", file, "disclosure:X", "scope", "unlawful"], &["report", file]] {
            let (out, said) = desk.run(1, command);
            assert!(out.is_empty() && said.contains(words) && said.contains(file), "{file}: {said}");
        }
        assert_eq!(fs::read(desk.path(file)).ok(), content, "{file} was changed");
        assert_eq!(desk.names(), names, "{file}");
    }
}

#[test]
fn a_file_in_use_is_waited_for_and_then_named() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let other = rusqlite::Connection::open(desk.path("d.toets")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (_, said) = desk.run(1, &["mark", "d.toets", "matter:ONDW-AIVD-1", "policy", "unlawful"]);
    assert!(said.contains("in use"), "{said}");
}

#[test]
fn wrong_usage_is_two() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    desk.run(2, &["mark", "d.toets", "disclosure:X", "scope", "wrong"]);
    desk.run(2, &["mark", "d.toets", "nothing", "scope", "unlawful"]);
    desk.run(2, &["report", "d.toets", "--section", "nothing"]);
    desk.run(2, &["framework", "show", "nothing"]);
    desk.run(1, &["mark", "d.toets", "disclosure:X", "scope", "unlawful"]);
    desk.run(1, &["new", "d.toets", "--title", "T"]);
}

#[test]
fn what_was_written_is_not_replaced_unasked() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    desk.run(0, &["report", "d.toets", "-o", "r.md"]);
    desk.run(1, &["report", "d.toets", "-o", "r.md"]);
    desk.run(0, &["report", "d.toets", "-o", "r.md", "--force"]);
    desk.run(2, &["report", "d.toets", "-o", "r.odd"]);
}

#[test]
fn the_ending_chooses_the_format_and_tables_go_into_a_folder() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--finished", "--no-open"]);
    for (name, start) in [("r.html", &b"<!DOCTYPE html>"[..]), ("r.docx", b"PK"), ("r.odt", b"PK"), ("r.XLSX", b"PK")] {
        desk.run(0, &["report", "d.toets", "-o", name]);
        let first = fs::read(desk.path(name)).unwrap();
        assert!(first.starts_with(start), "{name}");
        desk.run(0, &["report", "d.toets", "-o", name, "--force"]);
        assert_eq!(fs::read(desk.path(name)).unwrap(), first, "{name}");
    }
    desk.run(2, &["report", "d.toets", "--format", "csv"]);
    let csv = ["report", "d.toets", "--section", "counts", "--format", "csv", "-o", "tables"];
    desk.run(0, &csv);
    desk.run(1, &csv);
    desk.run(0, &[&csv[..], &["--force"]].concat());
    let total = fs::read_to_string(desk.path("tables/counts-total.csv")).unwrap();
    assert!(total.starts_with("\u{feff}\"") && total.contains(";232;"), "{total}");
    assert!(fs::read_to_string(desk.path("tables/_contents.csv")).unwrap().contains("counts-total.csv"));
    assert!(!desk.names().iter().any(|name| name.starts_with(".tables")));
}

#[test]
fn a_document_is_read_from_beside_the_bundle_and_from_nowhere_else() {
    let desk = Desk::new();
    let bundle = |file: &str| {
        format!(
            r#"{{"toets_bundle": 1, "investigation": {{"title": "T"}}, "services": [{{"code": "S"}}],
            "matters": [{{"ref": "M", "service": "S", "title": "M"}}],
            "documents": [{{"ref": "N", "item": "matter:M", "file": "{file}"}}]}}"#
        )
    };
    fs::create_dir(desk.path("delivery")).unwrap();
    fs::write(desk.path("delivery/note.txt"), "Vernietiging na gebruik.").unwrap();
    fs::write(desk.path("secret.txt"), "Elders.").unwrap();
    std::os::unix::fs::symlink(desk.path("secret.txt"), desk.path("delivery/link.txt")).unwrap();
    for bad in ["../secret.txt", "link.txt", "missing.txt", "/etc/hostname"] {
        fs::write(desk.path("delivery/b.json"), bundle(bad)).unwrap();
        let (out, said) = desk.run(1, &["import", "f.toets", "delivery/b.json", "--format", "json"]);
        let summary: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(numbers(&summary["tables"]["documents"], &["read", "new", "rejected"]), [1, 0, 1]);
        assert_eq!((&summary["rejected"][0]["row"], &summary["rejected"][0]["column"]), (&1.into(), &"file".into()));
        assert!(said.contains(bad), "{said}");
    }
    fs::write(desk.path("delivery/b.json"), bundle("note.txt")).unwrap();
    desk.run(0, &["import", "f.toets", "delivery/b.json"]);
    assert!(desk.run(0, &["export", "bundle", "f.toets"]).0.contains("Vernietiging na gebruik."));
}

#[test]
fn a_signal_set_aside_is_no_longer_open() {
    let desk = Desk::new();
    desk.run(0, &["demo", "d.toets", "--no-open"]);
    let signals = || -> Value {
        let (out, _) = desk.run(3, &["check", "d.toets", "--norm", "regime", "--format", "json"]);
        serde_json::from_str::<Value>(&out).unwrap()["signals"].clone()
    };
    let open = signals().as_array().unwrap().iter().find(|signal| signal["status"] == "open").unwrap().clone();
    let (item, check) = (open["item"].as_str().unwrap(), open["check"].as_str().unwrap());
    desk.run(2, &["dismiss", "d.toets", item, "no.such", "--reason", "R"]);
    desk.run(0, &["dismiss", "d.toets", item, check, "--reason", "Alsnog verlengd"]);
    let now = signals();
    let status = now.as_array().unwrap().iter().find(|signal| signal["item"] == item).unwrap()["status"].clone();
    assert_eq!(status, "dismissed");
}
