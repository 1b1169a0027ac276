//! The words around a bound number: the unit it is called by, and the words for a share beside it.

use super::{Binding, Piece, Value};
use crate::domain::codes::ItemKind;
use crate::domain::framework::Quantifier;

/// A word, or words, for items of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitWord {
    pub kind: ItemKind,
    /// In small letters.
    pub words: String,
}

/// What the words around a number get wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Misuse {
    Unit {
        counted: ItemKind,
        called: ItemKind,
        word: String,
    },
    /// The share is not what the word may be used for; `None`: a count of nothing has no share.
    Quantifier {
        words: String,
        percent: Option<f64>,
        range: Quantifier,
    },
}

/// How far behind the number its unit is looked for.
const UNIT_WITHIN: usize = 4;
/// How many words may stand between a word for a share and the number beside it.
const QUANTIFIER_WITHIN: usize = 5;
/// Other words than these part the two, unless a comma or bracket sets the number apart.
const LINKS: [&str; 5] = ["van", "de", "het", "of", "the"];

/// What the words around the number at `place` get wrong. The number itself says its unit when it was not written by hand.
#[must_use]
pub fn misuses(pieces: &[Piece<'_>], place: usize, value: Value, known: (&[UnitWord], &[Quantifier])) -> Vec<Misuse> {
    let Some(Piece::Number(binding)) = pieces.get(place) else {
        return Vec::new();
    };
    let text = |place: Option<usize>| match place.and_then(|place| pieces.get(place)) {
        Some(Piece::Text(text)) => *text,
        _ => "",
    };
    let before = last_sentence(text(place.checked_sub(1)));
    let after = first_sentence(text(place.checked_add(1)));
    let (units, quantifiers) = known;
    let mut found: Vec<_> = wrong_unit(binding, after, units).into_iter().collect();
    let beside = [beside(before, quantifiers, Side::Before), beside(after, quantifiers, Side::After)];
    found.extend(beside.into_iter().flatten().filter_map(|(words, range)| out_of_range(words, range, value)));
    found
}

fn wrong_unit(binding: &Binding<'_>, after: &str, units: &[UnitWord]) -> Option<Misuse> {
    binding.written?;
    // A comma or bracket ends what the number counts.
    let clause = after.split([',', '(', ')']).next().unwrap_or_default();
    let words = words(clause);
    let near = words.iter().take(UNIT_WITHIN).enumerate();
    let (unit, said) = near.into_iter().find_map(|(place, _)| unit_at(&words[place..], units))?;
    let counted = binding.query.kind;
    (unit.kind != counted).then_some(Misuse::Unit { counted, called: unit.kind, word: said })
}

/// The unit these words begin with. A compound (`deelverstrekkingen`) is of the kind of its last part.
fn unit_at<'u>(words: &[Word<'_>], units: &'u [UnitWord]) -> Option<(&'u UnitWord, String)> {
    let fits = |unit: &&UnitWord| {
        let wanted: Vec<&str> = unit.words.split(' ').collect();
        match wanted.as_slice() {
            [only] => words.first().is_some_and(|word| word.folded.ends_with(only)),
            several => {
                words.len() >= several.len() && several.iter().zip(words).all(|(wanted, word)| word.folded == *wanted)
            }
        }
    };
    // `wegingsnotitie` before anything shorter that it might end in.
    let unit = units.iter().filter(fits).max_by_key(|unit| unit.words.len())?;
    let parts = unit.words.split(' ').count();
    Some((unit, words[..parts].iter().map(|word| word.text).collect::<Vec<_>>().join(" ")))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The word for a share nearest to the number on this side of it, in either language.
fn beside<'q>(text: &str, quantifiers: &'q [Quantifier], side: Side) -> Option<(String, &'q Quantifier)> {
    let words = words(text);
    let mut found: Vec<(usize, usize, &Quantifier)> = Vec::new();
    for quantifier in quantifiers {
        for phrase in [&quantifier.words.nl, &quantifier.words.en].map(|phrase| phrase.to_lowercase()) {
            let phrase: Vec<&str> = phrase.split_whitespace().collect();
            let starts = (0..words.len()).filter(|&start| !phrase.is_empty() && begins(&words[start..], &phrase));
            found.extend(starts.map(|start| (start, start + phrase.len(), quantifier)));
        }
    }
    // `de helft` within `bijna de helft` is no word of its own.
    let all = found.clone();
    let within = |one: &(usize, usize, &Quantifier)| {
        all.iter().any(|other| other.1 - other.0 > one.1 - one.0 && other.0 <= one.0 && one.1 <= other.1)
    };
    found.retain(|one| !within(one) && !turned(&words, one.0));
    let is_near = |&(start, end, _): &(usize, usize, &Quantifier)| {
        let (between, set_apart) = match side {
            Side::Before => (&words[end..], is_set_apart(text)),
            Side::After => (&words[..start], words.get(start).is_some_and(|word| is_set_apart(&text[..word.at]))),
        };
        // Behind the number, the word must stand in apposition: `13 verstrekkingen zijn geen` says nothing of the 13.
        let linked = side == Side::Before && between.iter().all(|word| LINKS.contains(&word.folded.as_str()));
        linked || (between.len() <= QUANTIFIER_WITHIN && set_apart)
    };
    found.retain(is_near);
    let nearest = match side {
        Side::Before => found.into_iter().max_by_key(|(_, end, _)| *end),
        Side::After => found.into_iter().min_by_key(|(start, _, _)| *start),
    };
    nearest.map(|(start, end, quantifier)| {
        (words[start..end].iter().map(|word| word.text).collect::<Vec<_>>().join(" "), quantifier)
    })
}

fn begins(words: &[Word<'_>], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && phrase.iter().zip(words).all(|(wanted, word)| word.folded == *wanted)
}

/// `niet alle`, `meer dan de helft`: the word before makes another share of it.
fn turned(words: &[Word<'_>], start: usize) -> bool {
    let before = start.checked_sub(1).map(|before| words[before].folded.as_str());
    matches!(before, Some("niet" | "not" | "dan" | "than"))
}

/// Whether a comma, bracket or dash is the last before what follows.
fn is_set_apart(text: &str) -> bool {
    text.trim_end().ends_with([',', '(', '–', '—']) || text.trim_end().ends_with(" -")
}

fn out_of_range(words: String, range: &Quantifier, value: Value) -> Option<Misuse> {
    let whole = value.share_of.filter(|whole| *whole > 0);
    let percent = whole.map(|whole| share(value.count, whole));
    let holds = percent.is_some_and(|percent| range.holds(percent));
    (!holds).then(|| Misuse::Quantifier { words, percent, range: range.clone() })
}

/// In percent. Hundredfold first: whole percents then come out whole, and the borders are exact.
#[expect(clippy::cast_precision_loss, reason = "counts of items lie far below 2^53")]
fn share(count: u64, whole: u64) -> f64 {
    count as f64 * 100.0 / whole as f64
}

impl Quantifier {
    /// Whether the word may be used for this share.
    #[must_use]
    pub fn holds(&self, percent: f64) -> bool {
        let above = if self.from_open { percent > self.from } else { percent >= self.from };
        let below = if self.to_open { percent < self.to } else { percent <= self.to };
        above && below
    }
}

struct Word<'a> {
    /// Place of its first byte.
    at: usize,
    text: &'a str,
    folded: String,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let within = letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’');
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                found.push(Word { at: begin, text: &text[begin..at], folded: text[begin..at].to_lowercase() });
                start = None;
            }
            _ => {}
        }
    }
    found.retain(|word| word.text.chars().any(char::is_alphanumeric));
    found
}

fn ends_sentence(text: &str, at: usize, mark: char) -> bool {
    match mark {
        '\n' | ';' | ':' | '!' | '?' => true,
        // Not within `1.200` or `o.a.`.
        '.' => text[at + 1..].chars().next().is_none_or(char::is_whitespace),
        _ => false,
    }
}

fn first_sentence(text: &str) -> &str {
    let end = text.char_indices().find(|&(at, mark)| ends_sentence(text, at, mark));
    end.map_or(text, |(at, _)| &text[..at])
}

fn last_sentence(text: &str) -> &str {
    let end = text.char_indices().rev().find(|&(at, mark)| ends_sentence(text, at, mark));
    end.map_or(text, |(at, mark)| &text[at + mark.len_utf8()..])
}
