//! Foreign files written by hand, the hostile ones of the size they were found in.

use super::*;
use crate::domain::problem::ProblemKind as Kind;
use std::io::Cursor;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip with these parts.
pub(in crate::import) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the reader says, read back.
fn said(foreign: Foreign, bytes: &[u8]) -> Vec<Line> {
    let mut out = Vec::new();
    read_foreign(foreign, bytes, &mut out).unwrap();
    Lines::new(&out[..]).collect()
}

/// The text and its remarks, or why there is none.
fn words(bytes: &[u8]) -> Result<(String, Vec<Remark>), FileFault> {
    let (mut text, mut remarks) = (String::new(), Vec::new());
    for line in said(Foreign::Document, bytes) {
        match line {
            Line::Words(found) => text = found,
            Line::Remark(remark) => remarks.push(remark),
            Line::Refused(Kind::Unreadable { fault, .. }) => return Err(fault),
            Line::Kind(_) | Line::End => {}
            other => panic!("{other:?}"),
        }
    }
    Ok((text, remarks))
}

const STYLES: &str = r#"<w:styles>
    <w:style w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Eigen"><w:basedOn w:val="Kop2"/></w:style>
    <w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
    <w:style w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"#;
const LISTS: &str = r#"<w:numbering>
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>
        <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>"#;

fn docx(body: &str) -> Vec<u8> {
    zipped(&[
        ("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>")),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", LISTS),
        (
            "word/footnotes.xml",
            r#"<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>streep</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="1"><w:p><w:r><w:t>Zie bijlage.</w:t></w:r></w:p></w:footnote></w:footnotes>"#,
        ),
    ])
}

fn paragraph(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

fn item(depth: usize, words: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
    )
}

#[test]
fn a_word_document_reads_as_on_paper() {
    let cell = |words: &str| format!("<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}<w:tc>{}{}</w:tc></w:tr></w:tbl>",
        cell("Datum"),
        cell("Wat"),
        cell("1 | 2"),
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>b</w:t></w:r></w:p>",
    );
    let body = [
        paragraph("Kop1", "Aanleiding"),
        paragraph("Eigen", "Deel &amp; geheel"),
        "<w:p><w:r><w:t xml:space=\"preserve\">Eén </w:t></w:r><w:r><w:tab/><w:t>zin.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>".to_owned(),
        item(0, "eerste"),
        item(1, "onder"),
        item(0, "tweede"),
        table,
        paragraph("Kop1", "Slot"),
        paragraph("", "# geen kop"),
    ];
    let (text, remarks) = words(&docx(&body.concat())).unwrap();
    let expected = "# 1 Aanleiding\n\n## Deel & geheel\n\nEén \tzin.[^1]\n\na) eerste\n  • onder\nb) tweede\n\n\
        | Datum | Wat |\n| 1 \\| 2 | a / b |\n\n# 2 Slot\n\n\\# geen kop\n\n[^1]: Zie bijlage.";
    assert_eq!(text, expected);
    assert_eq!(remarks, []);
}

#[test]
fn what_a_reader_does_not_see_is_left_out_and_said() {
    let body = r#"<w:p><w:r><w:t>blijft</w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>
        <w:moveFrom><w:r><w:t>verplaatst</w:t></w:r></w:moveFrom><w:ins><w:r><w:t> nieuw</w:t></w:r></w:ins>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> open</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="Geheim"/></w:rPr><w:t>geheim</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \* MERGEFORMAT</w:instrText></w:r><w:r><w:t> 3</w:t></w:r></w:p>"#;
    let (text, remarks) = words(&docx(body)).unwrap();
    assert_eq!(text, "blijft nieuw open 3");
    assert_eq!(remarks, [Remark::HiddenText, Remark::DeletionsLeftOut, Remark::InsertionsKept]);
    assert_eq!(words(&docx("<w:p/>")).unwrap(), (String::new(), vec![Remark::Empty]));
    let picture = "<w:p><w:r><w:drawing><wp:inline/></w:drawing><w:commentReference w:id=\"1\"/></w:r></w:p>";
    assert_eq!(words(&docx(picture)).unwrap().1, [Remark::Empty, Remark::CommentsLeftOut, Remark::PicturesLeftOut]);
}

#[test]
fn a_text_box_is_read_once() {
    let box_of = |words: &str| format!("<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>");
    let body = format!(
        "<w:p><w:r><w:t>voor </w:t><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent><w:t>na</w:t></w:r></w:p>",
        box_of("kader"),
        box_of("kader")
    );
    assert_eq!(words(&docx(&body)).unwrap().0, "kader\n\nvoor na");
}

fn odt(styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
        (
            "styles.xml",
            "<office:document-styles><text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style></office:document-styles>",
        ),
    ])
}

#[test]
fn an_opendocument_text_reads_as_on_paper() {
    let styles = r#"<style:style style:name="V"><style:text-properties text:display="none"/></style:style>
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/>
        <text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>"#;
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="1">Aanleiding</text:h><text:h text:outline-level="2">Deel</text:h>
        <text:p>Een<text:s text:c="2"/><text:span>zin</text:span><text:span text:style-name="V">geheim</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p></text:note-body></text:note> Meer.</text:p>
        <text:list text:style-name="L"><text:list-item><text:p>eerste</text:p><text:p>vervolg</text:p><text:list><text:list-item><text:p>onder</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>tweede</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>
        <text:p>&#233;<office:annotation><text:p>terzijde</text:p></office:annotation><draw:frame><svg:title>titel</svg:title></draw:frame></text:p>"#;
    let (text, remarks) = words(&odt(styles, body)).unwrap();
    let expected = "# 1. Aanleiding\n\n## Deel\n\nEen  zin.[^1] Meer.\n\na) eerste\n  vervolg\n  • onder\nb) tweede\n\n\
        | a |  |  |\n\né\n\n[^1]: Noot.";
    assert_eq!(text, expected);
    assert_eq!(remarks, [Remark::HiddenText, Remark::DeletionsLeftOut, Remark::CommentsLeftOut]);
}

/// A PDF whose only page draws this.
#[cfg(feature = "pdf")]
pub(in crate::import) fn pdf(drawing: &[u8]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_vec(),
        [format!("<</Length {}>>stream\n", drawing.len()).as_bytes(), drawing, b"\nendstream"].concat(),
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

#[test]
#[cfg(feature = "pdf")]
fn a_pdf_gives_its_text_layer_or_says_that_it_is_a_scan() {
    let drawing =
        b"BT /F 12 Tf 50 800 Td (Nota van 3 maart) Tj 0 -14 Td (tweede regel) Tj 0 -60 Td (Slot \\351\\351n) Tj ET";
    assert_eq!(words(&pdf(drawing)).unwrap(), ("Nota van 3 maart\ntweede regel\n\nSlot één".to_owned(), vec![]));
    assert_eq!(words(&pdf(b"0 0 10 10 re f")).unwrap(), (String::new(), vec![Remark::ScanWithoutText]));
    for cut in [20, 200, 400] {
        assert!(words(&pdf(drawing)[..cut]).is_err(), "{cut}");
    }
}

#[test]
fn what_is_hostile_is_refused() {
    let refused = |bytes: &[u8]| words(bytes).unwrap_err();
    let deep = format!("<w:p>{}{}</w:p>", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert_eq!(refused(&docx(&deep)), FileFault::TooDeep { most: 256 });
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>";
    assert_eq!(refused(&zipped(&[("word/document.xml", laughs)])), FileFault::Entities);
    assert_eq!(refused(&docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")), FileFault::Entities);
    let whole = docx(&paragraph("", "tekst"));
    for cut in [4, 100, whole.len() - 30] {
        assert!(matches!(refused(&whole[..cut]), FileFault::Damaged { .. }), "{cut}");
    }
    let bomb = zipped(&[("word/document.xml", &" ".repeat(1 << 20))]);
    assert!(bomb.len() < 4_000);
    assert_eq!(archive::measured(&bomb, 1 << 19).err(), Some(Kind::TooLarge { most: 1 << 19 }));
    assert!(archive::measured(&bomb, 1 << 20).is_ok());
    let names: Vec<String> = (0..1_001).map(|number| format!("a{number}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(refused(&zipped(&many)), FileFault::TooLarge { most: archive::UNPACKED });
    // A name that leads out is the name of nothing: nothing is ever unpacked to it.
    let outside = zipped(&[("../../etc/passwd", "x"), ("word/document.xml", "<w:document/>")]);
    assert_eq!(words(&outside).unwrap(), (String::new(), vec![Remark::Empty]));
    let text = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(17 << 20));
    assert_eq!(refused(&docx(&text)), FileFault::TooLarge { most: 16 << 20 });
    // A zip in a zip is a file like any other: nobody looks inside.
    assert_eq!(refused(&zipped(&[("a.zip", "PK\u{3}\u{4}")])), FileFault::NoReader);
}

/// A zip whose entries all point at the same bytes: 42 KB of them unpack to terabytes.
#[test]
fn overlapping_entries_are_no_way_to_unpack_more() {
    let whole = zipped(&[("a", &" ".repeat(1 << 20)), ("b", "")]);
    let entry = whole.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap();
    let end = whole.windows(4).position(|mark| mark == b"PK\x05\x06").unwrap();
    let mut bytes = whole[..entry].to_vec();
    // The first entry of the directory, as often as there is room for; each with a name of its own.
    let count = 500_u16;
    for number in 0..count {
        let mut one = whole[entry..entry + 46].to_vec();
        one[28..30].copy_from_slice(&3_u16.to_le_bytes());
        one.extend(format!("{number:03}").bytes());
        bytes.extend(one);
    }
    let size = u32::try_from(bytes.len() - entry).unwrap();
    let mut last = whole[end..].to_vec();
    last[8..10].copy_from_slice(&count.to_le_bytes());
    last[10..12].copy_from_slice(&count.to_le_bytes());
    last[12..16].copy_from_slice(&size.to_le_bytes());
    last[16..20].copy_from_slice(&u32::try_from(entry).unwrap().to_le_bytes());
    bytes.extend(last);
    assert!(words(&bytes).is_err());
}

#[test]
fn what_it_says_is_not_what_it_is() {
    let refused = |foreign, bytes: &[u8]| match said(foreign, bytes).pop() {
        Some(Line::Refused(Kind::Unreadable { kind, fault })) => (kind, fault),
        other => panic!("{other:?}"),
    };
    let xlsx = Foreign::Workbook(FileKind::Xlsx);
    assert_eq!(refused(xlsx, &docx("")), (FileKind::Docx, FileFault::NoReader));
    assert_eq!(refused(xlsx, &odt("", "")), (FileKind::Odt, FileFault::NoReader));
    assert_eq!(refused(xlsx, b"%PDF-1.7"), (FileKind::Pdf, FileFault::NoReader));
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old";
    assert_eq!(refused(Foreign::Document, old), (FileKind::OldOffice, FileFault::NoReader));
    assert_eq!(refused(Foreign::Document, b"{\\rtf1"), (FileKind::Rtf, FileFault::NoReader));
    for foreign in [xlsx, Foreign::Workbook(FileKind::Ods), Foreign::Document] {
        assert_eq!(Foreign::parse(foreign.code()), Some(foreign));
    }
    assert_eq!(Foreign::parse("pdf"), None);
}

#[test]
fn a_workbook_of_many_cells_may_unpack_to_more_than_one_of_none() {
    let read = |cell: &str| {
        let rows = format!("<table:table-row>{}</table:table-row>", cell.repeat(10)).repeat(600);
        let content = format!(r#"<office:body><table:table table:name="services">{rows}</table:table></office:body>"#);
        let file = zipped(&[("content.xml", &content)]);
        let mut said = Vec::new();
        let read =
            ods::read_within(64 << 10, &mut archive::opened(&file).unwrap(), &mut lines::Printer::new(&mut said));
        (content.len() > 128 << 10, read, said.split(|byte| *byte == b'\n').count() - 1)
    };
    let filled = r#"<table:table-cell office:value-type="string"><text:p>v</text:p></table:table-cell>"#;
    assert_eq!(read(filled), (true, Ok(()), 6_001));
    let refused = Err(Kind::TooLarge { most: 64 << 10 });
    assert_eq!(read("<table:table-cell table:style-name=\"ce1\"/>"), (true, refused.clone(), 1));
    assert_eq!(read(&" ".repeat(100)), (true, refused.clone(), 1));
    // What is repeated was written once.
    let once = r#"<table:table-cell table:number-columns-repeated="9"><text:p>v</text:p></table:table-cell>"#;
    assert_eq!(read(once).1, Ok(()));
    let (_, long, _) = read(&format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", "v".repeat(2_000)));
    assert_eq!(long, refused);
}
