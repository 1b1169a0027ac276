//! A large import beside what the `sqlite3` shell needs for the same rows as CSV, the same indexes and the same words.
//!
//! `TOETS_BENCH_STREAM=FILE.jsonl cargo bench -- stream`; the shell must be installed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TABLES: [(&str, &str); 7] = [
    ("services", "code, name, extra, source, source_row, hex(hash)"),
    ("parties", "code, name, kind, country, members, classification, extra, source, source_row, hex(hash)"),
    (
        "items",
        "id, kind, ref, service, date, title, parties, authorisations, required, drawn, excluded, closed, settled, state,
         state_order",
    ),
    (
        "weighing_notes",
        "item, ref, service, party, version, adopted_on, adopted_by, valid_until, risk_profile, criteria, added_value,
         international_obligations, quid_pro_quo, permitted, required_level, measures, text, classification, extra,
         source, source_row, hex(hash)",
    ),
    (
        "authorisations",
        "item, ref, service, kind, level, granted_on, valid_from, valid_until, parties, person_categories,
         data_categories, categories_closed, necessity, proportionality, subsidiarity, risks, mitigation,
         legal_advice_on, requests, weighing_notes, text, classification, extra, source, source_row, hex(hash)",
    ),
    (
        "disclosures",
        "item, ref, service, date, parties, content, regime, channel, authorisations, persons_count,
         person_categories, data_categories, conditions, reliability, source_reference, currency, measures_applied,
         requests, origin_service, origin_consent, registration, ground, subject, text, classification, extra, source,
         source_row, hex(hash)",
    ),
    ("disclosure_authorisations", "disclosure, authorisation"),
];

/// The views with the texts, in words that an older shell knows too.
const WORDS: [(&str, &[&str]); 3] = [
    ("weighing_notes", &["ref", "party", "criteria", "added_value", "quid_pro_quo", "measures", "text", "extra"]),
    (
        "authorisations",
        &[
            "ref",
            "parties",
            "person_categories",
            "data_categories",
            "necessity",
            "proportionality",
            "subsidiarity",
            "risks",
            "mitigation",
            "requests",
            "weighing_notes",
            "text",
            "extra",
        ],
    ),
    (
        "disclosures",
        &[
            "ref",
            "parties",
            "authorisations",
            "person_categories",
            "data_categories",
            "reliability",
            "source_reference",
            "currency",
            "measures_applied",
            "requests",
            "origin_service",
            "registration",
            "ground",
            "subject",
            "text",
            "extra",
        ],
    ),
];

pub fn run() {
    let Some(source) = std::env::var_os("TOETS_BENCH_STREAM") else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.toets");
    let (ours, memory) = import(Path::new(&source), &file);
    let script = script(folder.path(), &file);
    let began = Instant::now();
    sqlite(&folder.path().join("baseline.db"), &script);
    let theirs = began.elapsed();
    println!("stream: toets {ours:.1?}, peak memory {memory} MiB");
    println!("stream: sqlite3 {theirs:.1?}, ratio {:.2}", ours.as_secs_f64() / theirs.as_secs_f64());
}

/// Imports in a process of its own; how long it took, and the most memory it had, in MiB.
fn import(source: &Path, file: &Path) -> (Duration, u64) {
    let began = Instant::now();
    let mut import = Command::new(env!("CARGO_BIN_EXE_toets"))
        .args(["import", "--quiet"])
        .args([file, source])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    loop {
        let status = fs::read_to_string(format!("/proc/{}/status", import.id())).unwrap_or_default();
        let found = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let found = found.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
        peak = peak.max(found.unwrap_or(0) / 1024);
        if let Some(status) = import.try_wait().unwrap() {
            assert!(status.success());
            return (began.elapsed(), peak);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What the shell is to do: the tables, their rows from CSV, then the indexes and the words, as a file is filled.
fn script(folder: &Path, file: &Path) -> String {
    let mut script = String::new();
    let schema = sqlite(
        file,
        "SELECT sql || ';' FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL TABLE%'
        AND name NOT LIKE 'texts\\_%' ESCAPE '\\' ORDER BY rowid;",
    );
    script.push_str(&plain(&schema));
    script.push_str(
        "CREATE VIRTUAL TABLE texts USING fts5 (body, content='', tokenize=\"unicode61 remove_diacritics 2\");\n",
    );
    script.push_str(".mode csv\n");
    for (table, columns) in TABLES {
        let csv = folder.join(table).with_extension("csv");
        sqlite(file, &format!(".mode csv\n.once {}\nSELECT {columns} FROM {table};", csv.display()));
        script.push_str(&format!(".import {} {table}\n", csv.display()));
    }
    script.push_str(&sqlite(file, "SELECT sql || ';' FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL;"));
    for (table, columns) in WORDS {
        let body: Vec<String> = columns.iter().map(|column| format!("coalesce({column}, '')")).collect();
        let body = body.join(" || ' ' || char(57344) || ' ' || ");
        script.push_str(&format!("INSERT INTO texts (rowid, body) SELECT item * 2, {body} FROM {table};\n"));
    }
    script
}

/// The tables in words that an older shell knows too, and with a computed column as a plain one: rows are imported with
/// as many cells as there are columns.
fn plain(schema: &str) -> String {
    let mut plain = schema.replace(") STRICT", ")").replace(", WITHOUT ROWID", " WITHOUT ROWID");
    while let Some(start) = plain.find(" GENERATED ALWAYS AS ") {
        let end = plain[start..].find(" VIRTUAL").map_or(plain.len(), |end| start + end + " VIRTUAL".len());
        plain.replace_range(start..end, "");
    }
    plain
}

fn sqlite(file: &Path, script: &str) -> String {
    use std::io::Write;
    let mut shell =
        Command::new("sqlite3").arg(file).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("sqlite3");
    shell.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = shell.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
