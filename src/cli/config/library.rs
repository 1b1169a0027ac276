//! Texts to begin a finding from: those that ship, and the user's own in `library.toml` beside the configuration.

use super::file::{folder, source};
use super::flaw::{Expected, Flaw, What};
use crate::app::Library;
use crate::domain::codes::{Code, Verdict};
use crate::domain::library::{Blank, LibraryText, Wording, WordingProblem};
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const DUTCH: &str = include_str!("../../../assets/library/nl.toml");
const ENGLISH: &str = include_str!("../../../assets/library/en.toml");
/// What a text may say.
const FIELDS: &[&str] = &["title", "norm", "verdict", "text"];

type Value<'a> = Spanned<DeValue<'a>>;

/// Whose texts a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Shipped,
    Own,
}

/// The library, and what is wrong with the user's own part of it.
#[derive(Debug, Clone, Default)]
pub struct LoadedLibrary {
    pub library: Library,
    pub path: PathBuf,
    pub flaws: Vec<Flaw>,
}

/// Reads the user's own beside those that ship.
pub fn load() -> LoadedLibrary {
    let path = folder().map(|folder| folder.join("library.toml")).unwrap_or_default();
    load_from(path)
}

pub fn load_from(path: PathBuf) -> LoadedLibrary {
    let (own, flaws) = own(&path);
    let shipped = |source| read(source, Whose::Shipped).0;
    let library = Library { own, dutch: shipped(DUTCH), english: shipped(ENGLISH) };
    LoadedLibrary { library, path, flaws }
}

fn own(path: &Path) -> (Vec<LibraryText>, Vec<Flaw>) {
    match source(path) {
        Ok(source) => read(&source, Whose::Own),
        Err(error) if error.kind() == ErrorKind::NotFound => (Vec::new(), Vec::new()),
        Err(error) => (Vec::new(), vec![Flaw { line: 1, column: 1, what: What::Unreadable(error.to_string()) }]),
    }
}

/// Reads a file of texts. What is wrong with one takes no other away.
pub fn read(source: &str, whose: Whose) -> (Vec<LibraryText>, Vec<Flaw>) {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut reading = Reading { source, whose, texts: Vec::new(), flaws: Vec::new() };
    for error in errors {
        reading.flaw(error.span().unwrap_or_default(), What::Syntax(error.message().to_owned()));
    }
    for (name, value) in table.get_ref() {
        match (name.get_ref().as_ref(), value.get_ref()) {
            ("texts", DeValue::Array(entries)) => entries.iter().for_each(|entry| reading.entry(entry)),
            ("texts", _) => reading.wrong_type("texts", value, Expected::Table),
            (found, _) => reading.unknown(found, name.span(), &["texts"]),
        }
    }
    let Reading { texts, mut flaws, .. } = reading;
    flaws.sort_by_key(|flaw| (flaw.line, flaw.column));
    (texts, flaws)
}

struct Reading<'a> {
    source: &'a str,
    whose: Whose,
    texts: Vec<LibraryText>,
    flaws: Vec<Flaw>,
}

impl Reading<'_> {
    fn flaw(&mut self, span: Range<usize>, what: What) {
        self.flaws.push(Flaw::at(self.source, span, what));
    }

    fn wrong_type(&mut self, setting: &str, value: &Value<'_>, expected: Expected) {
        let found = value.get_ref().type_str();
        self.flaw(value.span(), What::WrongType { setting: setting.to_owned(), found, expected });
    }

    fn unknown(&mut self, found: &str, span: Range<usize>, known: &[&'static str]) {
        self.flaw(span, What::UnknownSetting { found: found.to_owned(), near: known.to_vec() });
    }

    /// One text; kept when nothing is wrong with it.
    fn entry(&mut self, entry: &Value<'_>) {
        let DeValue::Table(table) = entry.get_ref() else {
            return self.wrong_type("texts", entry, Expected::Table);
        };
        let before = self.flaws.len();
        let (mut title, mut norm, mut verdict, mut wording) = (None, None, None, None);
        for (name, value) in table {
            let name = (name.get_ref().as_ref(), name.span());
            if !FIELDS.contains(&name.0) {
                self.unknown(name.0, name.1, FIELDS);
                continue;
            }
            let Some(said) = value.get_ref().as_str() else {
                self.wrong_type(name.0, value, Expected::Text);
                continue;
            };
            match name.0 {
                "title" => title = Some(said.to_owned()),
                "norm" => norm = Some(said.to_owned()),
                "verdict" => verdict = self.verdict(said, value.span()),
                _ => wording = self.wording(said, value.span()),
            }
        }
        match (title, wording) {
            _ if self.flaws.len() > before => {}
            (Some(title), Some(wording)) => {
                self.texts.push(LibraryText { title, norm, verdict, wording, own: self.whose == Whose::Own });
            }
            _ => self.flaw(entry.span(), What::NoText),
        }
    }

    fn verdict(&mut self, said: &str, span: Range<usize>) -> Option<Verdict> {
        let verdict = Verdict::parse(said).ok();
        if verdict.is_none() {
            let known = Verdict::ALL.iter().map(|verdict| verdict.code()).collect();
            self.flaw(span, What::UnknownValue { setting: "verdict".to_owned(), found: said.to_owned(), known });
        }
        verdict
    }

    fn wording(&mut self, said: &str, span: Range<usize>) -> Option<Wording> {
        match Wording::parse(said) {
            Ok(wording) => Some(wording),
            Err(WordingProblem::Unknown(found)) => {
                // Where it stands within a text of more lines.
                let written = self.source.get(span.clone()).unwrap_or_default();
                let start = span.start + written.find(&format!("{{{found}}}")).unwrap_or(0);
                let known = Blank::ALL.iter().map(|blank| blank.name()).collect();
                self.flaw(start..span.end, What::UnknownPlace { found, known });
                None
            }
            Err(WordingProblem::Unpaired) => {
                self.flaw(span, What::UnpairedBrace);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{shipped, shipped_framework};
    use std::collections::BTreeSet;

    #[test]
    fn both_shipped_files_are_sound_name_known_norms_and_hold_the_same() {
        let norms: BTreeSet<String> = shipped()
            .iter()
            .filter_map(|(code, _)| shipped_framework(code))
            .flat_map(|framework| framework.norms.into_iter().map(|norm| norm.code))
            .collect();
        let [dutch, english] = [DUTCH, ENGLISH].map(|source| {
            let (texts, flaws) = read(source, Whose::Shipped);
            assert_eq!(flaws, []);
            assert!(texts.len() >= 20);
            texts
        });
        for text in dutch.iter().chain(&english) {
            assert!(text.norm.as_ref().is_some_and(|norm| norms.contains(norm)), "{text:?}");
        }
        // What is asked of a norm of policy can be careless; against the law is only what a norm of law asks.
        let asked = shipped().iter().filter_map(|(code, _)| shipped_framework(code));
        for norm in asked.flat_map(|framework| framework.norms) {
            let has = |verdict| {
                dutch.iter().any(|text| text.norm.as_ref() == Some(&norm.code) && text.verdict == Some(verdict))
            };
            assert!(has(Verdict::Careless), "{} has no careless text", norm.code);
            assert!(!norm.law || has(Verdict::Unlawful), "{} has no unlawful text", norm.code);
        }
        let about =
            |texts: &[LibraryText]| -> Vec<_> { texts.iter().map(|text| (text.norm.clone(), text.verdict)).collect() };
        assert_eq!(about(&dutch), about(&english));
    }

    #[test]
    fn a_faulty_text_is_told_by_its_line_and_takes_no_other_away() {
        let source = "[[texts]]\ntitle = \"Goed\"\ntext = \"{ref}\"\n\n[[texts]]\ntitle = \"Fout\"\n\
                      text = \"\"\"een\ntwee {datum}\"\"\"\n\n[[texts]]\ntitle = \"Leeg\"\nverdict = \"slecht\"\ntext = \"a\"\n\
                      [[texts]]\nnorm = \"scope\"\n";
        let (texts, flaws) = read(source, Whose::Own);
        assert_eq!(texts.iter().map(|text| text.title.as_str()).collect::<Vec<_>>(), ["Goed"]);
        assert!(texts[0].own);
        assert_eq!(flaws.iter().map(|flaw| flaw.line).collect::<Vec<_>>(), [8, 12, 14]);
        assert!(matches!(&flaws[0].what, What::UnknownPlace { found, .. } if found == "datum"));
        assert_eq!(flaws[2].what, What::NoText);
    }

    #[test]
    fn no_file_is_no_flaw() {
        let folder = tempfile::tempdir().unwrap();
        let loaded = load_from(folder.path().join("library.toml"));
        assert!(loaded.flaws.is_empty() && loaded.library.own.is_empty() && !loaded.library.dutch.is_empty());
    }
}
