//! Imports and exports in every dress, run as a user runs them.

use crate::cli::{Desk, counts, numbers};
use serde_json::Value;
use std::fs;

#[test]
fn several_sources_are_one_bundle() {
    let desk = Desk::new();
    let parties = r#""parties": [{"code": "P", "kind": "foreign_service"}]"#;
    fs::write(
        desk.path("a.json"),
        format!(
            r#"{{"toets_bundle": 1, "investigation": {{"title": "T"}}, "services": [{{"code": "A"}}], {parties}}}"#
        ),
    )
    .unwrap();
    let lines = [
        r#"{"table": "disclosures", "ref": "D", "service": "B", "date": "2020-01-01", "parties": ["P"], "content": "nil_reply"}"#,
        r#"{"table": "services", "code": "B"}"#,
        r#"{"table": "parties", "code": "P", "kind": "foreign_service"}"#,
    ];
    fs::write(desk.path("b.jsonl"), lines.join("\n")).unwrap();
    // The first refers to the second, and both hold one party.
    let summary = desk.json(&["import", "f.toets", "b.jsonl", "a.json", "--format", "json"]);
    assert_eq!(numbers(&summary["tables"]["parties"], &["read", "new", "unchanged"]), [2, 1, 1]);
    assert_eq!(numbers(&summary["tables"]["services"], &["read", "new"]), [2, 2]);

    // One bad record, and nothing of any source comes in.
    fs::write(desk.path("c.jsonl"), r#"{"table": "services", "code": "C"}"#).unwrap();
    fs::write(desk.path("d.jsonl"), "\n{\"table\": \"parties\", \"code\": \"P\", \"kind\": \"domestic_authority\"}")
        .unwrap();
    let before = fs::read(desk.path("f.toets")).unwrap();
    let (_, said) = desk.run(1, &["import", "f.toets", "c.jsonl", "d.jsonl"]);
    assert!(said.contains("d.jsonl") && said.contains("row 2") && !said.contains("c.jsonl"), "{said}");
    assert_eq!(fs::read(desk.path("f.toets")).unwrap(), before);
}

#[test]
fn a_source_that_is_not_there_is_not_blamed_for_its_name() {
    let desk = Desk::new();
    fs::write(desk.path("c.odd"), "").unwrap();
    assert!(desk.run(2, &["import", "f.toets", "c.odd"]).1.contains("c.odd: this name does not tell"));
    fs::create_dir(desk.path("none")).unwrap();
    assert!(desk.run(2, &["import", "f.toets", "none"]).1.contains("no CSV file in the folder none"));
    for absent in ["/not/there", "not-there", "there.not", "not/there.csv", "not-there/"] {
        for command in [&["import", "f.toets", absent][..], &["import", "--suggest", "f.toets", absent]] {
            let (out, said) = desk.run(1, command);
            assert!(said.contains(&format!("{absent} does not exist. Check the name")), "{said}");
            assert!(out.is_empty(), "{out}");
        }
    }
    let absent = ["import", "f.toets", "c.csv", "--mapping", "not-there.toml"];
    assert!(desk.run(1, &absent).1.contains("not-there.toml does not exist"));
    assert!(!desk.path("f.toets").exists(), "no investigation is made of nothing");
}

#[test]
fn every_dress_brings_the_same_file() {
    let desk = Desk::new();
    desk.run(0, &["demo", "a.toets", "--no-open"]);
    desk.run(0, &["export", "bundle", "a.toets", "-o", "a.json"]);
    for dress in ["lines.jsonl", "folder"] {
        let (file, again) = (format!("{dress}.toets"), format!("again-{dress}"));
        desk.run(0, &["export", "bundle", "a.toets", "-o", dress]);
        desk.run(0, &["import", &file, dress]);
        desk.run(0, &["export", "bundle", &file, "-o", &again]);
        desk.run(0, &["export", "bundle", &file, "-o", "b.json", "--force"]);
        assert_eq!(fs::read(desk.path("a.json")).unwrap(), fs::read(desk.path("b.json")).unwrap(), "{dress}");
    }
    let folder = |name: &str| {
        let files = fs::read_dir(desk.path(name)).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> =
            files.map(|path| (path.file_name().unwrap().to_owned(), fs::read(&path).unwrap())).collect();
        files.sort();
        files
    };
    assert_eq!(fs::read(desk.path("lines.jsonl")).unwrap(), fs::read(desk.path("again-lines.jsonl")).unwrap());
    assert_eq!(folder("folder"), folder("again-folder"));
    desk.run(1, &["export", "bundle", "a.toets", "-o", "folder"]);
}

#[test]
fn a_folder_of_sheets_says_how_it_was_read() {
    let desk = Desk::new();
    fs::create_dir(desk.path("delivery")).unwrap();
    fs::write(desk.path("delivery/investigation.csv"), "title\nT\n").unwrap();
    fs::write(desk.path("delivery/services.csv"), b"code;name;Afdeling\nA;Dienst \xe9;x\n").unwrap();
    fs::write(desk.path("delivery/note.txt"), "no table").unwrap();
    let summary = desk.json(&["import", "f.toets", "delivery", "--format", "json"]);
    let warnings = summary["warnings"].to_string();
    assert!(warnings.contains("services.csv: read as Windows-1252") && warnings.contains("Afdeling"), "{warnings}");
    fs::write(desk.path("delivery/services.csv"), "code,name\nA,\"a\nB,b\n").unwrap();
    let (_, said) = desk.run(1, &["import", "g.toets", "delivery"]);
    assert!(said.contains("services.csv, services row 2") && said.contains("up to line 3"), "{said}");
    fs::rename(desk.path("delivery/services.csv"), desk.path("elsewhere.csv")).unwrap();
    std::os::unix::fs::symlink(desk.path("elsewhere.csv"), desk.path("delivery/services.csv")).unwrap();
    assert!(desk.run(1, &["import", "g.toets", "delivery"]).1.contains("outside the bundle's folder"));
    fs::write(desk.path("delivery/odd.csv"), "a\n").unwrap();
    assert!(desk.run(1, &["import", "g.toets", "delivery"]).1.contains("odd.csv"));
}

/// A register that is too large to be held, with a quote that is not closed and one in its last row.
#[test]
fn a_large_sheet_with_unclosed_quotes_comes_in_but_for_their_rows() {
    let desk = Desk::new();
    fs::create_dir(desk.path("delivery")).unwrap();
    fs::write(desk.path("delivery/investigation.csv"), "title\nT\n").unwrap();
    fs::write(desk.path("delivery/services.csv"), "code\nS\n").unwrap();
    fs::write(desk.path("delivery/parties.csv"), "code,kind\nP,foreign_service\n").unwrap();
    let text = "een onderwerp ".repeat(200);
    let row = |number: usize| format!("D{number},S,2020-01-31,P,nil_reply,{text}\r\n");
    let mut rows = "ref,service,date,parties,content,subject\r\n".to_owned();
    rows.extend((1..=3000).map(row));
    rows += "E1,S,2020-01-31,P,nil_reply,\"open\r\n\r\nE2,S,2020-01-31,Q,nil_reply,dangling\r\n";
    rows.extend((3001..=3010).map(row));
    rows += "E3,S,2020-01-31,P,nil_reply,\"twee\r\nregels, samen\"\r\nE4,S,2020-01-31,P,nil_reply,\"open";
    fs::write(desk.path("delivery/disclosures.csv"), rows).unwrap();
    desk.run(1, &["import", "f.toets", "delivery"]);
    let (out, _) = desk.run(0, &["import", "f.toets", "delivery", "--keep-going", "--format", "json"]);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new", "rejected"]), [3014, 3011, 3]);
    let handed_back = fs::read_to_string(desk.path("delivery.rejected.jsonl")).unwrap();
    assert_eq!(handed_back.lines().count(), 3);
    let refs: Vec<Value> =
        handed_back.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["ref"].clone()).collect();
    assert_eq!(refs, ["E1", "E2", "E4"]);
    // The same again is the same, whether it is kept or not.
    let (out, _) = desk.run(0, &["import", "f.toets", "delivery", "--keep-going", "--dry-run", "--format", "json"]);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["new", "unchanged", "rejected"]), [0, 3011, 3]);
}

#[test]
fn what_is_good_comes_in_and_the_rest_is_handed_back() {
    let desk = Desk::new();
    fs::create_dir(desk.path("delivery")).unwrap();
    fs::write(desk.path("delivery/investigation.csv"), "title\nT\n").unwrap();
    fs::write(desk.path("delivery/services.csv"), "code\nS\n").unwrap();
    fs::write(desk.path("delivery/parties.csv"), "code,kind\nP,foreign_service\nQ,friend\n").unwrap();
    let rows = "ref,service,date,parties,content,persons_count,Nummer\n\
        A,S,2020-01-31,P,nil_reply,3.0,007\nB,S,2020-02-30,P|P,personal_data,2.0,\n\
        C,S,2020-01-31,Q,nil_reply,,\nD,S,2020-01-31,P,nil_reply,,\n";
    fs::write(desk.path("delivery/disclosures.csv"), rows).unwrap();
    let (out, said) = desk.run(0, &["import", "f.toets", "delivery", "--keep-going", "--format", "json"]);
    let summary: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(numbers(&summary["tables"]["disclosures"], &["read", "new", "rejected"]), [4, 2, 2]);
    assert_eq!(numbers(&summary["tables"]["parties"], &["read", "new", "rejected"]), [2, 1, 1]);
    let first = &summary["rejected"][0];
    assert_eq!((&first["source"], &first["row"], &first["column"]), (&"parties.csv".into(), &3.into(), &"kind".into()));
    assert!(said.contains("delivery.rejected.jsonl"), "{said}");

    // Corrected, the rows come in as if they had been right.
    let handed_back = fs::read_to_string(desk.path("delivery.rejected.jsonl")).unwrap();
    assert_eq!(handed_back.lines().count(), 3);
    let corrected = handed_back.replace("\"2020-02-30\",\"parties\"", "\"2020-02-28\",\"parties\"");
    let corrected = corrected.replace("\"kind\":\"friend\"", "\"kind\":\"foreign_service\"");
    fs::write(desk.path("delivery.rejected.jsonl"), corrected).unwrap();
    desk.run(0, &["import", "f.toets", "delivery.rejected.jsonl"]);
    let exported: Value = serde_json::from_str(&desk.run(0, &["export", "bundle", "f.toets"]).0).unwrap();
    let brought = exported["disclosures"].as_array().unwrap().iter().find(|found| found["ref"] == "B").unwrap();
    assert_eq!((&brought["parties"], &brought["persons_count"]), (&serde_json::json!(["P", "P"]), &2.into()));

    // What reaches further than a row is not gone on with, and a dry run hands nothing back.
    fs::write(desk.path("broken.jsonl"), "{\"table\": \"services\", \"code\": \"Z\"}\n{\"tab").unwrap();
    let (_, said) = desk.run(1, &["import", "f.toets", "broken.jsonl", "--keep-going"]);
    assert!(said.contains("line 2") && said.contains("reaches further"), "{said}");
    fs::write(desk.path("bad.jsonl"), "{\"table\": \"services\"}\n{\"table\": \"services\", \"code\": \"Z\"}").unwrap();
    let before = desk.names();
    desk.run(0, &["import", "f.toets", "bad.jsonl", "--keep-going", "--dry-run"]);
    assert_eq!(desk.names(), before);
    assert!(!desk.run(0, &["export", "bundle", "f.toets"]).0.contains("\"Z\""));
}

/// A small file with one disclosure under an authorisation, and a document with it.
fn delivered(date: &str, kind: &str, note: &str) -> String {
    format!(
        r#"{{"toets_bundle": 1, "investigation": {{"title": "T"}}, "services": [{{"code": "S"}}],
        "parties": [{{"code": "P", "kind": "foreign_service"}}],
        "authorisations": [{{"ref": "A", "service": "S", "kind": "{kind}", "level": "minister"}}],
        "disclosures": [{{"ref": "D", "service": "S", "date": "{date}", "parties": ["P"], "content": "personal_data",
            "authorisations": ["A"]}}],
        "persons": [{{"ref": "X", "disclosure": "D"}}],
        "documents": [{{"ref": "N", "item": "disclosure:D", "text": "{note}"}}]}}"#
    )
}

#[test]
fn a_changed_record_is_replaced_when_asked_and_its_assessments_are_outdated() {
    let desk = Desk::new();
    let bring = |code: i32, text: &str, flags: &[&str]| {
        fs::write(desk.path("b.json"), text).unwrap();
        desk.run(code, &[&["import", "f.toets", "b.json", "--format", "json"], flags].concat())
    };
    bring(0, &delivered("2020-01-01", "individual", "old"), &[]);
    let framework = toets::import::shipped_framework("wiv2017").unwrap();
    let norms = || framework.norms.iter().map(|norm| norm.code.as_str());
    let mark_all =
        || norms().for_each(|norm| drop(desk.run(0, &["mark", "f.toets", "disclosure:D", norm, "in_order"])));
    let state = || {
        let total = counts(&desk, "f.toets")["total"]["items"]["disclosure"].clone();
        numbers(&total, &["assessed", "in_progress"])
    };
    mark_all();
    desk.run(0, &["mark", "f.toets", "disclosure:D", "scope", "unlawful", "--reason", "Te ruim"]);
    assert_eq!(state(), [1, 0]);

    // Not unasked.
    let later = delivered("2020-02-01", "umbrella", "old");
    assert!(bring(1, &later, &[]).1.contains("--update"));
    let numbers_of = |out: &str, table: &str| {
        let summary: Value = serde_json::from_str(out).unwrap();
        numbers(&summary["tables"][table], &["read", "new", "unchanged", "updated", "rejected"])
    };
    let before = fs::read(desk.path("f.toets")).unwrap();
    let trial = bring(0, &later, &["--update", "--dry-run"]).0;
    assert_eq!(fs::read(desk.path("f.toets")).unwrap(), before);
    let done = bring(0, &later, &["--update"]).0;
    assert_eq!(trial, done);
    assert_eq!(numbers_of(&done, "disclosures"), [1, 0, 0, 1, 0]);
    assert_eq!(numbers_of(&done, "documents"), [1, 0, 1, 0, 0]);

    // The verdict stands and settles nothing; the log says why and keeps the old record.
    assert_eq!(state(), [0, 1]);
    let exported: Value = serde_json::from_str(&desk.run(0, &["export", "bundle", "f.toets"]).0).unwrap();
    let assessments = exported["assessments"].as_array().unwrap();
    let assessment = assessments.iter().find(|found| found["norm"] == "scope").unwrap();
    assert_eq!((&assessment["verdict"], &assessment["reviewer"]), (&"unlawful".into(), &"anna".into()));
    assert!(assessment["stale_since"].is_string());
    assert_eq!(exported["disclosures"][0]["date"], "2020-02-01");
    let log = desk.run(0, &["log", "f.toets", "--item", "disclosure:D", "--format", "json"]).0;
    assert!(log.contains("assessment.outdated") && log.contains("record.replaced") && log.contains("disclosures D"));
    let file = rusqlite::Connection::open(desk.path("f.toets")).unwrap();
    let kept: String = file.query_row("SELECT group_concat(text) FROM payloads", [], |row| row.get(0)).unwrap();
    assert!(kept.contains("2020-01-01") && kept.contains("individual"));
    // The person is walked with its disclosure; a disclosure under an umbrella has other norms.
    let walked: String = file.query_row("SELECT date FROM items WHERE kind = 'person'", [], |row| row.get(0)).unwrap();
    assert_eq!(walked, "2020-02-01");
    drop(file);

    // Marked again, it counts again; another document outdates it again; the bundle of before is unchanged but for that.
    mark_all();
    assert_eq!(state(), [1, 0]);
    assert_eq!(numbers_of(&bring(0, &later, &["--update"]).0, "disclosures"), [1, 0, 1, 0, 0]);
    assert_eq!(state(), [1, 0]);
    let done = bring(0, &delivered("2020-02-01", "umbrella", "new"), &["--update"]).0;
    assert_eq!(numbers_of(&done, "documents"), [1, 0, 0, 1, 0]);
    assert_eq!(state(), [0, 1]);
}

#[test]
fn an_update_never_touches_an_assessment_or_becomes_another_investigation() {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--no-open"]);
    let exported = desk.run(0, &["export", "bundle", "f.toets"]).0;
    let changed = exported.replace("\"verdict\": \"careless\"", "\"verdict\": \"in_order\"");
    fs::write(desk.path("b.json"), &changed).unwrap();
    assert!(desk.run(1, &["import", "f.toets", "b.json", "--update"]).1.contains("never overwritten"));
    let mut bundle: Value = serde_json::from_str(&exported).unwrap();
    bundle["investigation"]["question"] = "Anders?".into();
    bundle["recommendations"][0]["notes"] = "Toegezegd".into();
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    assert!(desk.run(1, &["import", "f.toets", "b.json"]).1.contains("--update"));
    let summary = desk.json(&["import", "f.toets", "b.json", "--update", "--format", "json"]);
    assert_eq!(numbers(&summary["tables"]["investigation"], &["updated"]), [1]);
    assert_eq!(numbers(&summary["tables"]["recommendations"], &["updated", "rejected"]), [1, 0]);
    assert!(desk.run(0, &["export", "bundle", "f.toets"]).0.contains("Toegezegd"));
    bundle["investigation"]["title"] = "Een ander".into();
    fs::write(desk.path("b.json"), bundle.to_string()).unwrap();
    assert!(desk.run(1, &["import", "f.toets", "b.json", "--update"]).1.contains("new file"));
}
