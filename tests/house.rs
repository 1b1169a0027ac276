//! A report in the look of somebody's own document: their styles and page, and nothing of what their document says.

use crate::cli::Desk;
use crate::documents::zipped;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/house").join(name).display().to_string()
}

/// Each part of a package with its text.
fn parts(path: &Path) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let part = |place: usize, archive: &mut ZipArchive<Cursor<Vec<u8>>>| {
        let (mut part, mut text) = (archive.by_index(place).unwrap(), String::new());
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    (0..archive.len()).map(|place| part(place, &mut archive)).collect()
}

fn part<'p>(parts: &'p [(String, String)], name: &str) -> &'p str {
    &parts.iter().find(|(found, _)| found == name).unwrap().1
}

fn report(desk: &Desk, house: &str, target: &str, code: i32) -> String {
    let arguments =
        ["--lang", "nl", "report", "f.toets", "--section", "counts", "--reference-doc", house, "-o", target];
    desk.run(code, &[&arguments[..], &["--force"]].concat()).1
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(0, &["demo", "f.toets", "--no-open"]);
    desk
}

#[test]
fn a_report_takes_styles_and_page_and_leaves_the_text() {
    let desk = desk();
    for (kind, styles, page) in
        [("docx", "word/styles.xml", "w:left=\"1984\""), ("odt", "styles.xml", "fo:margin-left=\"1.378in\"")]
    {
        let target = format!("r.{kind}");
        report(&desk, &fixture(&format!("house.{kind}")), &target, 0);
        let parts = parts(&desk.path(&target));
        for (name, text) in &parts {
            for theirs in
                ["VAN-HET-HUIS", "huis.example", "w:vanish", "text:display", "text:date", "\"de\"", "\"de-DE\""]
            {
                assert!(!text.contains(theirs), "{name} has {theirs}");
            }
        }
        let styles = part(&parts, styles);
        assert!(styles.to_lowercase().contains("7a1f1f") && styles.contains("Liberation Serif"), "{styles}");
        // What theirs lacks is ours, and what a report needs stands in theirs too.
        assert!(styles.contains("Numbered") && styles.contains("Huisnota"));
        assert!(parts.iter().any(|(_, text)| text.contains(page)), "{kind}");
        let once = fs::read(desk.path(&target)).unwrap();
        report(&desk, &fixture(&format!("house.{kind}")), &target, 0);
        assert_eq!(once, fs::read(desk.path(&target)).unwrap(), "the same bytes");
    }
}

#[test]
fn an_export_is_a_house_for_the_next_one() {
    let desk = desk();
    for kind in ["docx", "odt"] {
        let (first, second) = (format!("a.{kind}"), format!("b.{kind}"));
        desk.run(0, &["report", "f.toets", "-o", &first]);
        report(&desk, &first, &second, 0);
        let styles = |name: &str| {
            let parts = parts(&desk.path(name));
            let part = parts.iter().find(|(name, _)| name.ends_with("styles.xml")).unwrap();
            part.1.matches("Heading").count()
        };
        assert_eq!(styles(&first), styles(&second), "{kind}");
    }
}

#[test]
fn a_document_of_another_kind_is_refused_with_what_to_do() {
    let desk = desk();
    let said = report(&desk, &fixture("house.odt"), "r.docx", 1);
    assert!(said.contains("house.odt") && said.contains("DOCX"), "{said}");
    let said = report(&desk, &fixture("house.odt"), "r.html", 1);
    assert!(said.contains("--reference-doc"), "{said}");
    fs::write(desk.path("nota.docx"), "Geachte heer,").unwrap();
    let said = report(&desk, "nota.docx", "r.docx", 1);
    assert!(said.contains("nota.docx") && said.contains("tekst"), "{said}");
    let said = report(&desk, "nergens.docx", "r.docx", 1);
    assert!(said.contains("nergens.docx"), "{said}");
    assert!(!desk.path("r.docx").exists() && !desk.path("r.html").exists());
}

#[test]
fn hostile_documents_do_no_harm() {
    let desk = desk();
    let document: &[u8] = b"<w:document><w:body/></w:document>";
    let docx = |styles: &[u8]| zipped(&[("word/document.xml", document), ("word/styles.xml", styles)]);
    let bomb = vec![b' '; 129 << 20];
    let entity = b"<!DOCTYPE a [<!ENTITY b \"c\">]><w:styles>&b;</w:styles>";
    let deep = "<w:style>".repeat(1_000);
    let refused: [(&str, Vec<u8>); 6] = [
        ("bomb", docx(&bomb)),
        ("entity", docx(entity)),
        ("deep", docx(deep.as_bytes())),
        ("cut", docx(b"<w:styles><w:style")),
        ("none", zipped(&[("word/document.xml", document)])),
        ("zip", zipped(&[("a.txt", b"a")])),
    ];
    for (name, bytes) in refused {
        let file = format!("{name}.docx");
        fs::write(desk.path(&file), bytes).unwrap();
        let said = report(&desk, &file, "r.docx", 1);
        assert!(said.contains(&file), "{name}: {said}");
    }
    let odd = r#"<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="xx"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Weg"/>
        <w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:framePr w:w="1"/></w:pPr>
        <w:rPr><w:vanish/><w:color w:val="00ff00" w:themeColor="accent1"/><w:rFonts w:ascii="\\host\font"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Iets anders"/></w:style>
        <w:style w:type="paragraph" w:styleId="X"><w:name w:val="&quot;/&gt;&lt;w:p/&gt;"/></w:style></w:styles>"#;
    fs::write(desk.path("odd.docx"), docx(odd.as_bytes())).unwrap();
    report(&desk, "odd.docx", "r.docx", 0);
    let parts = parts(&desk.path("r.docx"));
    let styles = part(&parts, "word/styles.xml");
    for gone in ["w:vanish", "w:framePr", "host", "theme", "\"Weg\"", "\"Kop1\"", "\"xx\"", "<w:p/>"] {
        assert!(!styles.contains(gone), "{gone}: {styles}");
    }
    assert!(styles.contains("00ff00") && styles.contains("\"HouseHeading1\""), "{styles}");
    assert_eq!(styles.matches("w:styleId=\"Heading1\"").count(), 1);
}
