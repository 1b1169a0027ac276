//! Searching the full text: what is asked, and what is found, as plain data.

use super::change::QuestionKey;
use super::item::ItemRef;
use super::page::{Target, TextPlace, Topic};
use super::view::ItemLine;
use std::ops::Range;

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    /// Words that must all occur, `"phrases"`, and beginnings (`toestem*`); the last word is one while it is typed.
    pub words: String,
    pub limit: usize,
    pub offset: usize,
}

/// Hits in the order of the items.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchPage {
    pub hits: Vec<Hit>,
    pub total: Total,
}

/// How many hits there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    Exactly(usize),
    /// More than were counted, or the time was up.
    MoreThan(usize),
}

impl Default for Total {
    fn default() -> Self {
        Self::Exactly(0)
    }
}

/// A place where everything asked for occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The item it belongs to; a recommendation or a question about a service belongs to none.
    pub item: Option<ItemRef>,
    pub source: HitSource,
    /// The field of the first word, as the bundle calls it.
    pub field: String,
    pub snippet: Snippet,
}

/// What the text belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HitSource {
    /// The item's own record.
    Record,
    /// A document, by its ref.
    Document(String),
    Assessment {
        norm: String,
        reviewer: Option<String>,
    },
    Closure,
    Exclusion,
    /// A signal set aside, by its check.
    Dismissal(String),
    /// By what tells it from others.
    Question(Box<QuestionKey>),
    /// By service and number.
    Recommendation(String, String),
    /// By its name.
    Sample(String),
}

/// A part of a text around what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippet {
    pub text: String,
    /// Where it begins in the text that it is a part of, in bytes.
    pub start: usize,
    /// What was found, in bytes of the text, in order.
    pub marked: Vec<Range<usize>>,
    /// Whether the text goes on before and after it.
    pub is_cut: (bool, bool),
}

/// What was found, as many as are shown, item by item in the order in which they were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub query: SearchQuery,
    pub groups: Vec<FoundItem>,
    pub total: Total,
}

/// An item with what was found in it; `None`: what belongs to no item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundItem {
    pub line: Option<ItemLine>,
    pub hits: Vec<Hit>,
}

impl Found {
    /// How many hits are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.groups.iter().map(|group| group.hits.len()).sum()
    }

    /// Where the hits lead, in the order in which they are shown; what has no place of its own leads nowhere.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        let terms = self.query.terms();
        self.groups.iter().flat_map(|group| &group.hits).filter_map(|hit| hit.target(&terms)).collect()
    }
}

impl Hit {
    /// The place that it opens.
    #[must_use]
    pub fn target(&self, terms: &[Term]) -> Option<Target> {
        let text = |item: &ItemRef, document| Target::Text(self.place(item, document, terms));
        match (&self.source, &self.item) {
            (HitSource::Sample(name), _) => Some(Target::Page(Topic::Sample(name.clone()))),
            (HitSource::Question(key), _) => Some(Target::Asked(key.clone())),
            (HitSource::Recommendation(service, number), _) => {
                Some(Target::Recommendation { service: service.clone(), number: number.clone() })
            }
            (_, None) => None,
            (HitSource::Record, Some(item)) => Some(text(item, None)),
            (HitSource::Document(document), Some(item)) => Some(text(item, Some(document.clone()))),
            (HitSource::Assessment { norm, .. }, Some(item)) => Some(Target::Norm(item.clone(), norm.clone())),
            (HitSource::Dismissal(check), Some(item)) => Some(Target::Signal(item.clone(), check.clone())),
            (HitSource::Closure | HitSource::Exclusion, Some(item)) => Some(Target::Item(item.clone())),
        }
    }

    fn place(&self, item: &ItemRef, document: Option<String>, terms: &[Term]) -> TextPlace {
        let (item, snippet) = (item.clone(), &self.snippet);
        let Some(marked) = snippet.marked.first() else {
            // Further down than was looked: the first place is as good as can be told.
            let words = terms.first().map(|term| term.words.join(" ")).unwrap_or_default();
            return TextPlace { item, document, field: None, at: 0, words };
        };
        TextPlace {
            item,
            document,
            field: Some(self.field.clone()),
            at: snippet.start + marked.start,
            words: sought(&snippet.text[marked.clone()], terms),
        }
    }
}

/// The words by which to go on from a hit: as they were typed where the text begins so, else as they stand there.
fn sought(marked: &str, terms: &[Term]) -> String {
    let lower = marked.to_lowercase();
    let typed = terms.iter().map(|term| term.words.join(" "));
    let begins = typed.filter(|typed| lower.starts_with(&typed.to_lowercase()));
    begins.max_by_key(String::len).unwrap_or_else(|| marked.to_owned())
}

/// Words after each other that must occur so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub words: Vec<String>,
    /// Whether the last may go on.
    pub is_beginning: bool,
}

/// The longest input that is looked at, in characters; what is beyond is left out.
const LONGEST: usize = 4096;
/// The most words: each must occur, so that more only cost time.
const MOST_WORDS: usize = 12;
/// The shortest beginning: two letters begin half of all words.
const SHORTEST_BEGINNING: usize = 3;

impl SearchQuery {
    /// What the words ask for. No input is a mistake: what is no word is left out.
    #[must_use]
    pub fn terms(&self) -> Vec<Term> {
        let input: String = self.words.chars().take(LONGEST).collect();
        let mut terms = Vec::new();
        let mut words = 0;
        let last_part = input.matches('"').count();
        for (place, part) in input.split('"').enumerate() {
            // Every second part stands within quotes, also when they are not closed yet.
            if place % 2 == 1 {
                add(&mut terms, &mut words, part, false);
                continue;
            }
            let is_last = place == last_part;
            for word in part.split_whitespace() {
                let is_typed = is_last && part.ends_with(word);
                add(&mut terms, &mut words, word, word.ends_with('*') || is_typed);
            }
        }
        terms
    }
}

fn add(terms: &mut Vec<Term>, count: &mut usize, text: &str, is_beginning: bool) {
    let words = words(text).into_iter().take(MOST_WORDS - *count);
    let words: Vec<String> = words.map(|word| text[word].to_owned()).collect();
    *count += words.len();
    if let Some(last) = words.last() {
        let is_beginning = is_beginning && last.chars().count() >= SHORTEST_BEGINNING;
        terms.push(Term { words, is_beginning });
    }
}

/// The words of a text by their places: letters and digits, with the marks on them.
#[must_use]
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() && !matches!(c, '\u{300}'..='\u{36f}') {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == at => word.end += c.len_utf8(),
            _ => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &str) -> String {
        let query = SearchQuery { words: words.to_owned(), limit: 1, offset: 0 };
        let term = |term: &Term| term.words.join("+") + if term.is_beginning { "*" } else { "" };
        query.terms().iter().map(term).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_phrases_and_beginnings() {
        assert_eq!(terms("derde partij"), "derde partij*");
        assert_eq!(terms("derde partij "), "derde partij");
        assert_eq!(terms("toestem* derde "), "toestem* derde");
        assert_eq!(terms("\"derde partij\" regel "), "derde+partij regel");
        assert_eq!(terms("\"derde pa"), "derde+pa");
        assert_eq!(terms("AIVD-2019-0042"), "AIVD+2019+0042*");
        assert_eq!(terms("a* to"), "a to");
        assert_eq!(terms("NEAR(a, b) OR NOT {x}: ^ - \" *"), "NEAR+a b OR NOT x");
        assert_eq!(terms(&"woord ".repeat(1000)).split(' ').count(), MOST_WORDS);
    }
}
