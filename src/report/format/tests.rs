//! What every format keeps: nothing secret for the public, hostile text inert, the same input the same bytes.

use super::*;
use crate::domain::codes::Language;
use crate::report::fixture;
use crate::report::{Audience, Section};
use quick_xml::{Reader, events::Event};
use std::io::{Cursor, Read};

fn render(format: Format, data: &ReportData, section: Section, audience: Audience) -> Vec<u8> {
    let (framework, text) = (fixture::framework(), Text::new(Language::Dutch));
    let source = Source { data, framework: &framework, text: &text };
    format.render(source, &Request::new([section], audience)).unwrap()
}

/// A report in which one text stands everywhere; nothing where the format is not made of a tree.
fn of_words(format: Format, text: &str) -> Vec<u8> {
    format.renderer().map(|renderer| renderer(&fixture::worded(text)).unwrap()).unwrap_or_default()
}

/// Whether the text stands anywhere in the file, or in a part of the package, or in a part's name.
fn contains(format: Format, bytes: &[u8], searched: &str) -> bool {
    let holds = |bytes: &[u8]| bytes.windows(searched.len()).any(|window| window == searched.as_bytes());
    holds(bytes)
        || (format.is_package() && unzipped(bytes).iter().any(|(name, part)| holds(name.as_bytes()) || holds(part)))
}

/// Every opening and its attributes' names, in order: what a reader's program is made to do.
fn skeleton(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(element) | Event::Empty(element) => {
                let name = element.name().as_ref().to_owned();
                let attributes = element.attributes().map(|attribute| attribute.unwrap().key.as_ref().to_owned());
                found.push(attributes.fold(name, |name, attribute| name + " " + &attribute));
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
            let public = render(format, &data, section, Audience::Public);
            assert!(!contains(format, &public, fixture::SECRET), "{format:?} {section:?}");
        }
        assert!(
            contains(format, &render(format, &data, Section::All, Audience::Secret), fixture::SECRET),
            "{format:?}"
        );
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for &format in Format::ALL {
        let once = || render(format, &fixture::data(), Section::All, Audience::FactCheck);
        assert_eq!(once(), once(), "{format:?}");
    }
}

/// The XML of a rendered report: of a package each part, by its name.
fn parts(format: Format, bytes: &[u8]) -> Vec<(String, String)> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    match format {
        Format::Markdown | Format::Json => Vec::new(),
        Format::Html => vec![("html".to_owned(), text(bytes.to_vec()))],
        Format::Docx | Format::Odt => unzipped(bytes)
            .into_iter()
            .filter(|(name, _)| name != "mimetype")
            .map(|(n, part)| (n, text(part)))
            .collect(),
    }
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
        let rendered = |text: &str| parts(format, &of_words(format, text));
        let skeletons =
            |text: &str| rendered(text).into_iter().map(|(name, xml)| (name, skeleton(&xml))).collect::<Vec<_>>();
        let harmless = skeletons("woord");
        for text in fixture::HOSTILE {
            assert_eq!(skeletons(text), harmless, "{format:?} {text:?}");
        }
    }
}

#[test]
fn nothing_hidden_stands_raw_in_a_text() {
    for &format in Format::ALL {
        for text in fixture::HOSTILE {
            for (name, xml) in parts(format, &of_words(format, text)) {
                let raw = xml.chars().find(|&c| c != '\n' && crate::text::sanitise::is_hidden(c));
                assert_eq!(raw, None, "{format:?} {name} {text:?}");
            }
        }
    }
}
