//! The declarations and both languages' files say the same.

use super::{NAMED, TOPICS, Text};
use crate::domain::codes::Language;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// Key -> variables, of one Fluent file.
pub(super) fn in_file(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    FluentResource::try_new(source.to_owned()).expect("a Fluent file");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines() {
        if starts_message(line) {
            key = line.split('=').next().expect("a key").trim().to_owned();
            assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands twice");
        }
        if line.starts_with('#') {
            continue;
        }
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(part.len());
            found.get_mut(&key).expect("a message").insert(part[..end].to_owned());
        }
    }
    found
}

fn starts_message(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=')
}

fn declared() -> BTreeMap<String, BTreeSet<String>> {
    let all = [
        super::aliases::ALIASES,
        super::bench::BENCH,
        super::bulk::BULK,
        super::asks::ASKS,
        super::check::CHECK,
        super::cli::CLI,
        super::codes::CODES,
        super::files::FILES,
        super::filter::FILTER,
        super::forms::FORMS,
        super::hang::HANG,
        super::evidence::EVIDENCE,
        super::field::FIELD,
        super::house::HOUSE,
        super::import::IMPORT,
        super::incoming::INCOMING,
        super::keys::KEYS,
        super::layers::LAYERS,
        super::library::LIBRARY,
        super::page::PAGE,
        super::preview::PREVIEW,
        super::proof::PROOF,
        super::config::CONFIG,
        super::plain::PLAIN,
        super::mapping::MAPPING,
        super::report::REPORT,
        super::sample::SAMPLE,
        super::samples::SAMPLES,
        super::screen::SCREEN,
        super::stage::STAGE,
        super::search::SEARCH,
        super::seek::SEEK,
        super::walk::WALK,
        super::statement::STATEMENT,
        super::stream::STREAM,
        super::statistics::STATISTICS,
        super::usage::USAGE,
    ];
    let entries = all.iter().flat_map(|list| list.iter());
    entries.map(|(key, vars)| ((*key).to_owned(), vars.iter().map(|&var| var.to_owned()).collect())).collect()
}

#[test]
fn every_text_is_declared_and_stands_in_both_languages_with_the_same_variables() {
    let mut dutch = BTreeMap::new();
    let mut english = BTreeMap::new();
    for (_, nl, en) in TOPICS {
        dutch.append(&mut in_file(nl));
        english.append(&mut in_file(en));
    }
    assert_eq!(dutch, english);
    assert_eq!(dutch, declared());
}

/// That each of these is used, and none is missing, is for those to test who look them up.
#[test]
fn every_text_with_a_name_stands_in_both_languages() {
    for (topic, nl, en) in NAMED {
        assert_eq!(in_file(nl), in_file(en), "{topic}");
    }
}

#[test]
fn plurals_follow_the_count() {
    use crate::domain::codes::ItemKind;
    let nl = Text::new(Language::Dutch);
    assert_eq!(nl.items(ItemKind::Disclosure, 1), "verstrekking");
    assert_eq!(nl.items(ItemKind::Disclosure, 0), "verstrekkingen");
    assert_eq!((nl.stats_worked(1_u64), nl.stats_worked(3_u64)), ("1 werkdag".to_owned(), "3 werkdagen".to_owned()));
    assert_eq!(Text::new(Language::English).items(ItemKind::Person, 1), "person");
}
