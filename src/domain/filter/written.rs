//! A filter in the words of a language: what a reviewer reads, and the English that is kept.

use super::fields::Form;
use super::vocabulary::{field_word, value_code, value_word};
use super::words::{Word, words};
use super::{item_kind, names_kind_of_item, subject};
use crate::domain::codes::{ItemKind, Language};

/// The filter with its fields and fixed values in the words of a language. Everything else stays as it was typed; so
/// does a line that cannot be cut into terms.
#[must_use]
pub fn written(text: &str, kind: ItemKind, language: Language) -> String {
    let Ok(words) = words(text) else { return text.to_owned() };
    let named = words.iter().filter(|word| names_kind_of_item(word)).find_map(|word| item_kind(&word.values[0]).ok());
    let kind = named.unwrap_or(kind);
    let mut letters = text.chars();
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for (from, to, word) in words.iter().flat_map(|word| replaced(word, kind, language)) {
        written.extend(letters.by_ref().take(from - at));
        written.push_str(&word);
        letters.by_ref().take(to - from).for_each(drop);
        at = to;
    }
    written.extend(letters);
    written
}

/// What stands for what in a term: first and last character, and the word in the language.
fn replaced(word: &Word, kind: ItemKind, language: Language) -> Vec<(usize, usize, String)> {
    let form = if names_kind_of_item(word) {
        Form::of::<ItemKind>()
    } else if let Some(subject) = subject(&word.field, kind) {
        subject.form()
    } else {
        return Vec::new();
    };
    let field = field_word(&word.field, language);
    let mut found = vec![(word.place - 1, word.place - 1 + word.typed.chars().count(), field.to_owned())];
    for value in &word.values {
        let code = value_code(&form, &value.text);
        if form.values().contains(&code) && value_word(code, language) != value.text {
            found.push((value.place - 1, value.end, value_word(code, language).to_owned()));
        }
    }
    found
}
