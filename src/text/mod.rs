//! Every text a user sees, in Dutch and English, from the Fluent files under `assets/text`.
//!
//! A message is a method: `messages!` declares it once with its key and variables, so an unknown key or a wrong
//! variable does not compile; a test holds the declarations and both languages' files equal.

mod folded;
mod format;
mod numerals;
pub mod parts;
mod problem;
pub mod sanitise;
pub mod wrap;

pub use codes::Word;
pub use folded::Folded;
pub use format::{Shown, date, decimal, moment, number, percent};
pub use numerals::Numerals;
pub use proof::unit_words;
pub use statement::Said;

use crate::domain::codes::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The Fluent files, by topic: (topic, Dutch, English).
macro_rules! topics {
    ($($topic:literal),+ $(,)?) => {
        &[$((
            $topic,
            include_str!(concat!("../../assets/text/nl/", $topic, ".ftl")),
            include_str!(concat!("../../assets/text/en/", $topic, ".ftl")),
        )),+]
    };
}

const TOPICS: &[(&str, &str, &str)] = topics![
    "codes",
    "check",
    "cli",
    "config",
    "import",
    "incoming",
    "report",
    "screen",
    "keys",
    "page",
    "sample",
    "statement",
    "files",
    "proof",
    "stage",
    "filter",
    "samples",
    "stream",
    "search",
    "hang",
    "evidence",
    "bulk",
    "plain",
    "preview",
    "asks",
    "statistics",
    "library",
    "seek",
    "walk",
    "mapping",
    "usage",
    "bench",
    "layers",
    "house",
    "forms",
    "aliases",
    "field",
];

/// What is looked up by name, and read only when somebody asks for it.
const NAMED: &[(&str, &str, &str)] = topics!["arguments", "columns"];

/// The texts of one language.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Text {
    /// Reads the texts of a language.
    ///
    /// # Panics
    /// When a shipped file is not Fluent; a test reads them all.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::of(language, &[TOPICS])
    }

    /// The texts of a language with those that are [looked up by name](Self::named).
    ///
    /// # Panics
    /// As [`Text::new`].
    #[must_use]
    pub fn with_named(language: Language) -> Self {
        Self::of(language, &[TOPICS, NAMED])
    }

    fn of(language: Language, topics: &[&[(&str, &str, &str)]]) -> Self {
        let identifier = match language {
            Language::Dutch => unic_langid::langid!("nl"),
            Language::English => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Isolation marks are invisible controls: they must not reach a terminal or a document.
        bundle.set_use_isolating(false);
        for &(topic, nl, en) in topics.iter().copied().flatten() {
            let source = if language == Language::Dutch { nl } else { en };
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("assets/text/../{topic}.ftl: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{topic}.ftl: {errors:?}"));
        }
        Self { language, bundle }
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of this name, for what has names of its own: arguments and columns.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<String> {
        self.bundle.has_message(name).then(|| self.say(name, &[]))
    }

    fn say(&self, key: &str, variables: &[(&'static str, FluentValue<'_>)]) -> String {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = message else {
            debug_assert!(false, "no text for {key}");
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in variables {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        said
    }
}

/// Every name that can be [looked up](Text::named).
#[cfg(test)]
pub(crate) fn names() -> std::collections::BTreeSet<String> {
    NAMED.iter().flat_map(|(_, nl, _)| tests::in_file(nl).into_keys()).collect()
}

/// Declares messages: `name(variable, ..) = "key";` becomes a method that takes the variables in that order, each
/// anything that is [`Shown`] (a text, or a number that may choose a plural).
macro_rules! messages {
    ($constant:ident: $($name:ident($($variable:ident),*) = $key:literal;)*) => {
        impl $crate::text::Text {
            $(
                #[must_use]
                pub fn $name(&self, $($variable: impl $crate::text::Shown),*) -> String {
                    self.say($key, &[$((stringify!($variable), $variable.shown(self.language))),*])
                }
            )*
        }

        /// Key and variables of each message declared here; the test compares them with the files.
        #[cfg(test)]
        pub(in crate::text) const $constant: &[(&str, &[&str])] = &[$(($key, &[$(stringify!($variable)),*])),*];
    };
}

mod aliases;
mod asks;
mod bench;
mod bulk;
mod check;
mod cli;
mod codes;
mod config;
mod evidence;
mod field;
mod files;
mod filter;
mod forms;
mod hang;
mod house;
mod import;
mod incoming;
mod keys;
mod layers;
mod library;
mod mapping;
mod page;
mod plain;
mod preview;
mod proof;
mod report;
mod sample;
mod samples;
mod screen;
mod search;
mod seek;
mod stage;
mod statement;
mod statistics;
mod stream;
mod usage;
mod walk;

#[cfg(test)]
mod tests;
