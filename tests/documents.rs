//! Documents and workbooks in foreign formats: read by a process of its own, whatever they are.

use crate::cli::{Desk, numbers};
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    zipped(&[("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())])
}

/// A PDF with one page; `stream`: the description and the bytes of what it draws.
#[cfg(feature = "pdf")]
fn pdf((describes, stream): (&str, &[u8])) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let objects: [Vec<u8>; 5] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_vec(),
        [format!("<<{describes}/Length {}>>stream\n", stream.len()).as_bytes(), stream, b"\nendstream"].concat(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", number + 1).bytes().chain(object.iter().copied()).chain(*b"\nendobj\n"));
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes());
    bytes
}

/// So many bytes as zlib packs them: nothing but `byte`.
#[cfg(feature = "pdf")]
fn packed(byte: u8, times: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("a", SimpleFileOptions::default()).unwrap();
    let block = vec![byte; 1 << 20];
    (0..times).for_each(|_| zip.write_all(&block).unwrap());
    let bytes = zip.finish().unwrap().into_inner();
    let end = bytes.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    // What stands after the header of the only entry is what zlib wraps; its checksum is not looked at.
    [b"\x78\x9c", &bytes[31..end], &[0; 4]].concat()
}

/// A bundle with one disclosure and these files as its documents.
fn bundle(desk: &Desk, files: &[&str]) {
    let documents: Vec<Value> =
        files.iter().map(|file| json!({"ref": file, "item": "disclosure:D", "file": file})).collect();
    let bundle = json!({
        "toets_bundle": 1, "investigation": {"title": "T"}, "services": [{"code": "S"}],
        "parties": [{"code": "P", "kind": "foreign_service"}],
        "disclosures": [{"ref": "D", "service": "S", "date": "2020-01-01", "parties": ["P"], "content": "nil_reply"}],
        "documents": documents,
    });
    fs::write(desk.path("bundle.json"), bundle.to_string()).unwrap();
}

fn exported(desk: &Desk, file: &str) -> Value {
    serde_json::from_str(&desk.run(0, &["export", "bundle", file]).0).unwrap()
}

#[path = "../fuzz/fuzz_targets/foreign.rs"]
mod fuzzed;

#[test]
fn every_seed_of_the_fuzzers_ends() {
    let seeds = |target: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
        let files = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
        files.collect::<Vec<_>>()
    };
    for ending in ["xlsx", "ods"] {
        for seed in seeds(&format!("read_{ending}")) {
            fuzzed::workbook(ending, &seed);
        }
    }
    for seed in seeds("read_document") {
        fuzzed::document(&seed);
    }
}

/// Each cut and each bit of a small file turned: read or refused, never a panic.
#[test]
fn damage_anywhere_ends_too() {
    let whole = docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>");
    (0..whole.len()).for_each(|end| fuzzed::document(&whole[..end]));
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 1 << (place % 8);
        fuzzed::document(&damaged);
    }
}

const FORMATS: &[&str] = if cfg!(feature = "pdf") { &["docx", "odt", "pdf"] } else { &["docx", "odt"] };

#[test]
fn what_an_office_program_wrote_is_read_with_its_form() {
    let desk = Desk::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/documents");
    for format in FORMATS {
        let name = format!("nota.{format}");
        fs::copy(fixtures.join(&name), desk.path(&name)).unwrap();
    }
    fs::write(desk.path("brief.txt"), b"\x93E\xe9n\x94 brief\n# geen kop").unwrap();
    let names: Vec<String> = FORMATS.iter().map(|format| format!("nota.{format}")).collect();
    let mut files: Vec<&str> = names.iter().map(String::as_str).collect();
    files.push("brief.txt");
    bundle(&desk, &files);
    desk.run(0, &["import", "f.toets", "bundle.json"]);
    let documents = exported(&desk, "f.toets")["documents"].as_array().unwrap().clone();
    for document in &documents[..2] {
        let text = document["text"].as_str().unwrap();
        for part in [
            "# Nota over de verstrekking\n\n",
            "De dienst verstrekte op 3 maart 2020 gegevens over één persoon.\n\n## Overwegingen\n\n",
            "• noodzaak: de dreiging was acuut;\n• proportionaliteit",
            "1. eerste stap\n2. tweede stap\n\n",
            "| Datum | Ontvanger |\n| 2020-03-03 | Dienst van Noordland |\n\nSlot",
        ] {
            assert!(text.contains(part), "{part}\n---\n{text}");
        }
    }
    let last = documents.last().unwrap();
    assert_eq!((&last["text"], &last["file_kind"]), (&"“Eén” brief\n# geen kop".into(), &"text".into()));
    assert_eq!(last["file_sha256"].as_str().unwrap().len(), 64);
    if cfg!(feature = "pdf") {
        let text = documents[2]["text"].as_str().unwrap();
        assert!(text.contains("De dienst verstrekte op 3 maart 2020") && text.contains("Noordland"), "{text}");
    }

    // The same delivery again is unchanged; an export needs no files and says nothing new.
    let again = desk.json(&["import", "f.toets", "bundle.json", "--format", "json"]);
    assert_eq!(numbers(&again["tables"]["documents"], &["read", "unchanged"]), [files.len() as u64; 2]);
    fs::create_dir(desk.path("elsewhere")).unwrap();
    desk.run(0, &["export", "bundle", "f.toets", "-o", "elsewhere/b.json"]);
    let summary = desk.json(&["import", "g.toets", "elsewhere/b.json", "--format", "json"]);
    assert_eq!(summary["warnings"], json!([]));
    assert_eq!(exported(&desk, "f.toets"), exported(&desk, "g.toets"));
}

#[test]
#[cfg(feature = "pdf")]
fn a_scan_is_kept_and_said_to_be_one() {
    let desk = Desk::new();
    fs::write(desk.path("scan.txt"), pdf(("", b"0 0 10 10 re f"))).unwrap();
    bundle(&desk, &["scan.txt"]);
    desk.run(0, &["import", "f.toets", "bundle.json"]);
    let document = exported(&desk, "f.toets")["documents"][0].clone();
    assert_eq!((&document["file_kind"], &document["text"]), (&"pdf".into(), &Value::Null));
    assert_eq!(document["file_remarks"], "scan_without_text other_ending");
    fs::create_dir(desk.path("elsewhere")).unwrap();
    desk.run(0, &["export", "bundle", "f.toets", "-o", "elsewhere/b.json"]);
    desk.run(0, &["import", "g.toets", "elsewhere/b.json"]);
    assert_eq!(exported(&desk, "f.toets"), exported(&desk, "g.toets"));
}

/// Each hostile file with the words that its refusal holds.
fn hostile() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let deep = format!("{}{}", "<a>".repeat(1 << 20), "</a>".repeat(1 << 20));
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document>&b;</w:document>";
    let whole = docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>");
    let names: Vec<String> = (0..2_000).map(|number| format!("part{number}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let mut all = vec![
        ("deep.docx", docx(&deep), "256 deep"),
        ("laughs.docx", zipped(&[("word/document.xml", laughs.as_bytes())]), "entities"),
        ("bomb.docx", zipped(&[("word/document.xml", &vec![b' '; 129 << 20])]), "larger than the 128 MiB"),
        ("nested.docx", zipped(&[("a.zip", &zipped(&[("b.zip", &vec![0; 1 << 20])]))]), "a zip file"),
        ("many.odt", zipped(&many), "larger than the 128 MiB"),
        ("cut.docx", whole[..whole.len() / 2].to_vec(), "damaged or cut off"),
        ("outside.odt", zipped(&[("../../outside", b"x"), ("mimetype", b"text/plain")]), "a zip file"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "save it without a password"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0".to_vec(), "a picture"),
        ("nul.txt", b"text\0text".to_vec(), "without readable text"),
        ("text.docx", b"text".to_vec(), "damaged or cut off"),
        ("empty.docx", Vec::new(), "damaged or cut off"),
    ];
    #[cfg(feature = "pdf")]
    {
        let whole = pdf(("", b"BT /F 12 Tf (tekst) Tj ET"));
        all.push(("cut.pdf", whole[..whole.len() / 2].to_vec(), "a PDF"));
        all.push(("giant.pdf", pdf(("/Filter/FlateDecode", &packed(b' ', 200))), "more than 256 MiB of memory"));
        let nested = [b"[".repeat(1 << 20), b"]".repeat(1 << 20)].concat();
        all.push(("brackets.pdf", pdf(("", &nested)), ""));
    }
    all
}

#[test]
fn what_is_hostile_is_one_sentence_and_nothing_is_made() {
    let desk = Desk::new();
    for (name, bytes, why) in hostile() {
        fs::write(desk.path(name), bytes).unwrap();
        bundle(&desk, &[name]);
        if why.is_empty() {
            desk.toets().args(["import", "h.toets", "bundle.json"]).output().unwrap();
            continue;
        }
        let (_, said) = desk.run(1, &["import", "f.toets", "bundle.json"]);
        assert!(said.contains(why) && said.contains("documents row 1, field file"), "{name}: {said}");
        assert!(!desk.path("f.toets").exists(), "{name}");
    }
}

/// A workbook with cells A1 and XFD1048576, and others that no reader should have to bear.
fn workbooks() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let main = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let workbook = format!(
        r#"<workbook {main} xmlns:r="{relations}"><sheets><sheet name="services" sheetId="1" r:id="a"/></sheets></workbook>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="a" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="a" Type="{relations}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let xlsx = |sheet: &str, strings: &str| {
        let sheet = format!("<worksheet {main}><sheetData>{sheet}</sheetData></worksheet>");
        let strings = format!("<sst {main}>{strings}</sst>");
        zipped(&[
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", links.as_bytes()),
            ("xl/sharedStrings.xml", strings.as_bytes()),
            ("xl/worksheets/s.xml", sheet.as_bytes()),
        ])
    };
    let cell = |at: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>code</t></is></c>"#);
    let corner = format!(r#"<row r="1">{}</row><row r="1048576">{}</row>"#, cell("A1"), cell("XFD1048576"));
    let content = |table: &str| {
        let content = format!(
            "<office:document-content><table:table table:name=\"services\">{table}</table:table></office:document-content>"
        );
        zipped(&[("content.xml", content.as_bytes())])
    };
    let wide = r#"<table:table-row><table:table-cell table:number-columns-repeated="99999999999"><text:p>code</text:p></table:table-cell></table:table-row>"#;
    vec![
        ("corner.xlsx", xlsx(&corner, ""), "under no column"),
        ("strings.xlsx", xlsx("", &"<si/>".repeat(10 << 20)), "more than 256 MiB of memory"),
        ("wide.ods", content(wide), "5000000"),
        ("deep.ods", content(&"<a>".repeat(1 << 20)), "256 deep"),
        ("cut.ods", content(wide)[..60].to_vec(), "cannot be read"),
        ("pdf.xlsx", b"%PDF-1.4".to_vec(), "a PDF"),
    ]
}

/// More cells than are read, a thousand of them a row: small, and worth a minute in a program built for tests.
fn too_many_cells() -> (&'static str, Vec<u8>, &'static str) {
    let cell = r#"<table:table-cell table:number-columns-repeated="500"><text:p>1</text:p></table:table-cell>"#;
    let rows = format!("<table:table-row>{}</table:table-row>", cell.repeat(2)).repeat(10_000);
    let content = format!(
        "<office:document-content><table:table table:name=\"services\">{rows}</table:table></office:document-content>"
    );
    ("long.ods", zipped(&[("content.xml", content.as_bytes())]), "5000000")
}

#[test]
fn a_hostile_workbook_is_one_sentence_and_nothing_is_made() {
    let desk = Desk::new();
    for (name, bytes, why) in workbooks() {
        fs::write(desk.path(name), bytes).unwrap();
        let (_, said) = desk.run(1, &["import", "f.toets", name]);
        assert!(said.contains(why) && said.contains(name), "{name}: {said}");
        assert!(!desk.path("f.toets").exists(), "{name}");
    }
}

#[test]
fn the_reader_cannot_write_open_or_grow() {
    let desk = Desk::new();
    // It says what it found to nobody else and does nothing without being asked for a format.
    desk.run(2, &["read-foreign", "framework"]);
    let output = desk.toets().args(["read-foreign", "document"]).write_stdin("plain").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "unreadable\tbinary\tno_reader\t\n");
    assert_eq!(desk.names(), Vec::<String>::new());
}

/// `TOETS_READER=target/release/toets cargo test -- --ignored --nocapture hostile_files_cost_little`: time and memory of
/// the reader.
#[test]
#[ignore = "measures; run it by name on a quiet machine"]
fn hostile_files_cost_little() {
    let desk = Desk::new();
    let built = || assert_cmd::cargo::cargo_bin("toets");
    let reader = std::env::var_os("TOETS_READER").map_or_else(built, |path| fs::canonicalize(path).unwrap());
    let mut dear = Vec::new();
    println!("{:16} {:>8} {:>8} {:>10}", "file", "bytes", "ms", "peak KiB");
    for (name, bytes, _) in hostile().into_iter().chain(workbooks()).chain([too_many_cells()]) {
        let size = bytes.len();
        fs::write(desk.path("f"), bytes).unwrap();
        let ending = name.rsplit('.').next().unwrap();
        let kind = if matches!(ending, "xlsx" | "ods") { ending } else { "document" };
        let start = std::time::Instant::now();
        // The peak of the reader alone, as the shell's own kernel counts it.
        let script = format!("'{}' read-foreign {kind} < f > /dev/null", reader.display());
        let output = std::process::Command::new("/usr/bin/env")
            .args(["python3", "-c", PEAK, &script])
            .current_dir(desk.path("."))
            .output()
            .unwrap();
        let peak: u64 = String::from_utf8(output.stdout).unwrap().trim().parse().unwrap();
        let took = start.elapsed().as_millis();
        println!("{name:16} {size:>8} {took:>8} {peak:>10}");
        if took >= 2_000 || peak >= 256 << 10 {
            dear.push(name);
        }
    }
    assert_eq!(dear, Vec::<&str>::new());
}

#[cfg(test)]
const PEAK: &str = "import resource,subprocess,sys\nsubprocess.run(sys.argv[1],shell=True,stderr=subprocess.DEVNULL)\nprint(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)";
