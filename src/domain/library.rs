//! Finding texts to begin from, with places that a case fills; and how findings were worded before.

use super::codes::Verdict;
use super::fold::fold;
use super::item::ItemRef;
use chrono::{DateTime, Utc};
use std::fmt::Write;

/// How a place that is still to be filled begins.
const OPEN_PLACE: &str = "[…";

macro_rules! blanks {
    ($($(#[$meta:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// What a case can fill in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Blank { $($(#[$meta])* $variant),+ }

        impl Blank {
            /// Every one, in the order in which they are named to the user.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name between braces.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

blanks! {
    Reference = "ref",
    Date = "date",
    Service = "service",
    /// Subject of a disclosure, title of a matter.
    Subject = "subject",
    Parties = "parties",
    PersonsCount = "persons_count",
    Categories = "categories",
    Origin = "origin",
    Authorisation = "authorisation",
    Level = "level",
    GrantedOn = "granted_on",
    ValidFrom = "valid_from",
    ValidUntil = "valid_until",
    /// The weighing note in force on the day.
    Note = "note",
    NoteAdopted = "note_adopted",
    RequiredLevel = "required_level",
}

/// A piece of a text: words, or a place to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Blank(Blank),
}

/// A text with places between braces; `{{` and `}}` are braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording(Vec<Piece>);

/// Why a text cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordingProblem {
    /// There is no such place; what stood between the braces.
    Unknown(String),
    /// A brace without its other half.
    Unpaired,
}

impl Wording {
    /// Reads a text.
    ///
    /// # Errors
    /// The first place that is not known, or a brace without its other half.
    pub fn parse(source: &str) -> Result<Self, WordingProblem> {
        let (mut pieces, mut words, mut rest) = (Vec::new(), String::new(), source);
        while let Some(at) = rest.find(['{', '}']) {
            words.push_str(&rest[..at]);
            let from = &rest[at..];
            rest = if let Some(after) = from.strip_prefix("{{") {
                words.push('{');
                after
            } else if let Some(after) = from.strip_prefix("}}") {
                words.push('}');
                after
            } else {
                let inside = from.strip_prefix('{').and_then(|inside| inside.split_once('}'));
                let (name, after) = inside.ok_or(WordingProblem::Unpaired)?;
                let blank = Blank::ALL.iter().find(|blank| blank.name() == name);
                let blank = blank.ok_or_else(|| WordingProblem::Unknown(name.to_owned()))?;
                pieces.push(Piece::Words(std::mem::take(&mut words)));
                pieces.push(Piece::Blank(*blank));
                after
            };
        }
        words.push_str(rest);
        pieces.push(Piece::Words(words));
        Ok(Self(pieces))
    }

    /// Reads a text in which there is a place to be filled; `None` when there is none, or it cannot be read: then what
    /// stands there is meant as it stands.
    #[must_use]
    pub fn with_places(source: &str) -> Option<Self> {
        Self::parse(source).ok().filter(|wording| !wording.places().is_empty())
    }

    /// The places to be filled, each once.
    #[must_use]
    pub fn places(&self) -> Vec<Blank> {
        self.filled(|_| None, |_| String::new()).gaps
    }

    /// The text as [`Wording::parse`] reads it.
    #[must_use]
    pub fn source(&self) -> String {
        let escaped = |words: &String| words.replace('{', "{{").replace('}', "}}");
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => escaped(words),
            Piece::Blank(blank) => format!("{{{}}}", blank.name()),
        };
        self.0.iter().map(piece).collect()
    }

    /// The text with its places filled: `value` gives what is known, `gap` what stands where nothing is.
    #[must_use]
    pub fn filled(&self, value: impl Fn(Blank) -> Option<String>, gap: impl Fn(Blank) -> String) -> Filled {
        let mut filled = Filled::default();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => filled.text.push_str(words),
                Piece::Blank(blank) => {
                    let known = value(*blank).filter(|value| !value.trim().is_empty());
                    if known.is_none() && !filled.gaps.contains(blank) {
                        filled.gaps.push(*blank);
                    }
                    filled.text.push_str(&known.unwrap_or_else(|| gap(*blank)));
                }
            }
        }
        filled
    }

    /// The text as it was written, for finding in it.
    #[must_use]
    pub fn written(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, piece| {
            match piece {
                Piece::Words(words) => text.push_str(words),
                // Writing to a text cannot fail.
                Piece::Blank(blank) => drop(write!(text, "{{{}}}", blank.name())),
            }
            text
        })
    }
}

/// A text with its places filled, and those for which the case has nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    pub text: String,
    pub gaps: Vec<Blank>,
}

/// The places of a text that are still to be filled, as they stand there: `[…which data]`. `[…]` by itself is no such
/// place: it marks what was left out of a quote.
pub fn open_places(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(OPEN_PLACE).filter_map(|(at, _)| {
        let inside = &text[at + OPEN_PLACE.len()..];
        let end = inside.find(']').filter(|_| inside.starts_with(char::is_alphanumeric))?;
        Some(&text[at..=at + OPEN_PLACE.len() + end])
    })
}

/// A text to begin from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryText {
    pub title: String,
    /// Code of the norm it is for; `None`: for any.
    pub norm: Option<String>,
    /// `None`: with any verdict.
    pub verdict: Option<Verdict>,
    pub wording: Wording,
    /// The user's own.
    pub own: bool,
}

impl LibraryText {
    /// How near it is to what is being written: for this norm and verdict, for this norm, for another.
    #[must_use]
    pub fn distance(&self, norm: &str, verdict: Option<Verdict>) -> usize {
        let this_norm = self.norm.as_deref().is_none_or(|known| known == norm);
        let this_verdict = self.verdict.is_none() || verdict.is_none() || self.verdict == verdict;
        match (this_norm, this_verdict) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) => 2,
        }
    }

    /// Whether every word that is looked for is in it.
    #[must_use]
    pub fn holds(&self, find: &str) -> bool {
        let norm = self.norm.as_deref().unwrap_or_default();
        holds(&format!("{} {norm} {}", self.title, self.wording.written()), find)
    }
}

/// How a finding on a norm was worded before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierWording {
    /// The last item on which it was used.
    pub item: ItemRef,
    pub verdict: Verdict,
    pub reviewer: Option<String>,
    /// By the one who writes now.
    pub mine: bool,
    pub at: Option<DateTime<Utc>>,
    pub text: String,
    /// How often the same words stand under the norm with this verdict.
    pub times: u64,
}

impl EarlierWording {
    /// Whether every word that is looked for is in it.
    #[must_use]
    pub fn holds(&self, find: &str) -> bool {
        let reviewer = self.reviewer.as_deref().unwrap_or_default();
        holds(&format!("{} {reviewer} {}", self.item.reference, self.text), find)
    }
}

/// Which text of an assessment is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordingOf {
    Reasoning,
    Compensating,
}

fn holds(text: &str, find: &str) -> bool {
    let text = fold(text);
    fold(find).split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(source: &str) -> Filled {
        let value = |blank| (blank == Blank::Reference).then(|| "V-1".to_owned());
        Wording::parse(source).unwrap().filled(value, |blank| format!("[{}?]", blank.name()))
    }

    #[test]
    fn places_are_filled_and_what_is_not_known_is_a_gap_that_is_named_once() {
        let found = filled("{ref} op {date}, {{zo}}: {date}.");
        assert_eq!(found.text, "V-1 op [date?], {zo}: [date?].");
        assert_eq!(found.gaps, [Blank::Date]);
    }

    #[test]
    fn a_place_to_be_filled_is_told_from_an_omission() {
        let text = "De gegevens […] vallen buiten […welke: 1 of 2], en […datum: niet bekend] [… los";
        assert_eq!(open_places(text).collect::<Vec<_>>(), ["[…welke: 1 of 2]", "[…datum: niet bekend]"]);
        assert_eq!(open_places("[…zonder einde").count(), 0);
    }

    #[test]
    fn an_unknown_place_and_a_lone_brace_are_problems() {
        assert_eq!(Wording::parse("op {datum}"), Err(WordingProblem::Unknown("datum".into())));
        assert_eq!(Wording::parse("op {date"), Err(WordingProblem::Unpaired));
        assert_eq!(Wording::parse("op } date"), Err(WordingProblem::Unpaired));
    }

    #[test]
    fn a_text_for_many_keeps_its_places_and_one_without_is_meant_as_it_stands() {
        let found = Wording::with_places("{ref} {{zo}} op {date}").unwrap();
        assert_eq!(found.places(), [Blank::Reference, Blank::Date]);
        assert_eq!(found.source(), "{ref} {{zo}} op {date}");
        assert_eq!(Wording::with_places("zonder"), None);
        assert_eq!(Wording::with_places("{ref} en {ander}"), None);
    }

    #[test]
    fn what_is_for_this_norm_and_verdict_is_nearest() {
        let text = |norm: Option<&str>, verdict| LibraryText {
            title: "Te laag niveau".into(),
            norm: norm.map(Into::into),
            verdict,
            wording: Wording::parse("Gegeven door {level}.").unwrap(),
            own: false,
        };
        let far = |text: &LibraryText| text.distance("scope", Some(Verdict::Careless));
        assert_eq!(far(&text(Some("scope"), Some(Verdict::Careless))), 0);
        assert_eq!(far(&text(None, None)), 0);
        assert_eq!(far(&text(Some("scope"), Some(Verdict::Unlawful))), 1);
        assert_eq!(far(&text(Some("record"), Some(Verdict::Careless))), 2);
        assert!(text(None, None).holds("NIVEAU gegeven"));
        assert!(!text(None, None).holds("niveau minister"));
    }

    proptest::proptest! {
        #[test]
        fn what_was_read_is_written_back_as_it_fills(source in "[a-z{} ]{0,30}") {
            if let Ok(wording) = Wording::parse(&source) {
                let gap = |blank: Blank| format!("{{{}}}", blank.name());
                proptest::prop_assert_eq!(&Wording::parse(&wording.source()).unwrap().written(), &wording.written());
                proptest::prop_assert_eq!(wording.filled(|_| None, gap).text, wording.written());
            }
        }
    }
}
