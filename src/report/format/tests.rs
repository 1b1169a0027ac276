//! What every format keeps: nothing secret for the public, hostile text inert, the same input the same bytes.

use super::*;
use crate::domain::codes::Language;
use crate::report::fixture;
use crate::report::{Audience, Section};
use quick_xml::{Reader, events::Event};
use std::io::{Cursor, Read};

fn render(format: Format, data: &ReportData, section: Section, audience: Audience) -> Rendered {
    let (framework, text) = (fixture::framework(), Text::new(Language::Dutch));
    let source = Source { data, framework: &framework, text: &text };
    format.render(source, &Request::new([section], audience)).unwrap()
}

/// A report in which one text stands everywhere; nothing where the format is not made of a tree.
fn of_words(format: Format, text: &str) -> Vec<(String, Vec<u8>)> {
    let rendered = format.renderer().map(|renderer| renderer(&fixture::worded(text)).unwrap());
    rendered.map(|rendered| files(format, rendered)).unwrap_or_default()
}

/// What a reader can get to see: each file, and each part of a package, by its name.
fn files(format: Format, rendered: Rendered) -> Vec<(String, Vec<u8>)> {
    match rendered {
        Rendered::Folder(files) => files,
        Rendered::File(bytes) if format.is_package() => unzipped(&bytes),
        Rendered::File(bytes) => vec![(format.code().to_owned(), bytes)],
    }
}

fn contains(files: &[(String, Vec<u8>)], searched: &str) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(searched.len()).any(|window| window == searched.as_bytes());
    files.iter().any(|(name, bytes)| holds(name.as_bytes()) || holds(bytes))
}

/// Every opening and its attributes' names, in order: what a reader's program is made to do.
fn skeleton(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(element) | Event::Empty(element) => {
                let attributes = element.attributes().map(|attribute| attribute.unwrap().key.as_ref().to_owned());
                // That blanks at an end are kept is no act, nor that two columns are equally wide.
                let attributes: Vec<_> = attributes.filter(|attribute| attribute != "xml:space").collect();
                let name = element.name().as_ref().to_owned();
                if name != "col" {
                    found.push(format!("{name} {}", attributes.join(" ")));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn nothing_secret_is_in_a_public_report_and_it_is_in_the_secret_one() {
    let data = fixture::marked();
    for &format in Format::ALL {
        for &section in Section::ALL {
            let public = files(format, render(format, &data, section, Audience::Public));
            assert!(!contains(&public, fixture::SECRET), "{format:?} {section:?}");
        }
        let secret = files(format, render(format, &data, Section::All, Audience::Secret));
        assert!(contains(&secret, fixture::SECRET), "{format:?}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for &format in Format::ALL {
        let once = || render(format, &fixture::data(), Section::All, Audience::FactCheck);
        assert_eq!(once(), once(), "{format:?}");
    }
}

/// The parts that are XML, by name; a workbook's styles count which cells are guarded, and are the program's own.
fn xml(format: Format, text: &str) -> Vec<(String, String)> {
    let is_xml = |name: &str| ["html", "xml", "rels"].iter().any(|ending| name.ends_with(ending));
    let files = of_words(format, text).into_iter().filter(|(name, _)| is_xml(name) && name != "xl/styles.xml");
    files.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..count).map(read).collect()
}

#[test]
fn the_markup_is_the_same_whatever_the_text() {
    for &format in Format::ALL {
        let skeletons =
            |text: &str| xml(format, text).into_iter().map(|(name, xml)| (name, skeleton(&xml))).collect::<Vec<_>>();
        let harmless = skeletons("woord");
        assert_eq!(harmless.is_empty(), matches!(format, Format::Markdown | Format::Csv | Format::Json));
        for text in fixture::HOSTILE {
            for (found, expected) in skeletons(text).iter().zip(&harmless) {
                assert!(found == expected, "{format:?} {text:?} {}", found.0);
            }
            assert_eq!(skeletons(text).len(), harmless.len(), "{format:?} {text:?}");
        }
    }
}

#[test]
fn nothing_hidden_stands_raw_in_a_text() {
    for &format in Format::ALL {
        for text in fixture::HOSTILE {
            for (name, xml) in xml(format, text) {
                let raw = xml.chars().find(|&c| c != '\n' && crate::text::sanitise::is_hidden(c));
                assert_eq!(raw, None, "{format:?} {name} {text:?}");
            }
        }
    }
}

#[test]
fn a_workbook_has_no_formula_and_its_numbers_are_numbers() {
    for text in fixture::HOSTILE {
        let parts = xml(Format::Xlsx, text);
        let sheet = &parts.iter().find(|(name, _)| name == "xl/worksheets/sheet2.xml").unwrap().1;
        assert!(sheet.contains("<v>12</v>") && !sheet.contains("<f>"), "{text:?}");
        assert!(!parts.iter().any(|(_, xml)| xml.contains("<hyperlink") || xml.contains("TargetMode")), "{text:?}");
    }
}

#[test]
fn no_field_of_a_csv_starts_a_formula() {
    for text in fixture::HOSTILE {
        for (name, bytes) in of_words(Format::Csv, text) {
            let file = String::from_utf8(bytes).unwrap();
            for field in file.trim_start_matches('\u{feff}').split("\r\n").flat_map(|line| line.split(';')) {
                let field = field.trim_start_matches('"').trim_start();
                assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r', '␉', '␍']), "{name} {field:?}");
            }
        }
    }
}

#[test]
fn fields_are_only_the_page_numbers_and_nothing_refers_outside() {
    let allowed = ["PAGE", "NUMPAGES"];
    for text in fixture::HOSTILE {
        for (name, xml) in xml(Format::Docx, text) {
            let fields = xml.match_indices("w:instr=\"").map(|(at, start)| &xml[at + start.len()..]);
            assert!(fields.into_iter().all(|field| allowed.contains(&field.split('"').next().unwrap())), "{name}");
            assert!(
                !xml.contains("TargetMode") && !xml.contains("w:hyperlink") && !xml.contains("instrText"),
                "{name}"
            );
        }
        for (name, xml) in xml(Format::Odt, text) {
            assert!(!xml.contains("<text:a") && !xml.contains("xlink:"), "{name}");
        }
    }
}
