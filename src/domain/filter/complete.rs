//! How the last word of a filter may go on.

use super::fields::Form;
use super::vocabulary::{field_code, field_word, plain, value_word};
use super::{Comparison, known_fields, subject};
use crate::domain::codes::{Code, ItemKind, Language};
use crate::domain::fold::fold;

/// What is known of the file and its reader: the codes of norms and checks, the services, and in which language the words
/// are offered.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    pub norms: &'k [String],
    pub checks: &'k [String],
    pub services: &'k [String],
    pub language: Language,
}

/// What the last word may become: each option replaces that word.
#[must_use]
pub fn completions(text: &str, kind: ItemKind, known: Known<'_>) -> Vec<String> {
    let word = last_word(text);
    let Some((typed, sign, values)) = Comparison::ALL.iter().find_map(|sign| {
        let (typed, values) = word.split_once(sign.code())?;
        Some((typed, sign.code(), values))
    }) else {
        return fields(word, kind, known.language);
    };
    let (before, value) = values.rfind(',').map_or(("", values), |at| values.split_at(at + 1));
    let fixed = |form: &Form| -> Vec<String> {
        let values = form.values().iter().copied();
        fitting(&values, value, |code, language| value_word(code, language), known.language)
    };
    let offered = match (field_code(typed), subject(field_code(typed), kind)) {
        ("norm" | "required", _) => beginning(known.norms, value),
        ("signal", _) => beginning(known.checks, value),
        ("service", _) => beginning(known.services, value),
        ("kind", None) => fixed(&Form::of::<ItemKind>()),
        (_, found) => found.map(|subject| fixed(&subject.form())).unwrap_or_default(),
    };
    offered
        .into_iter()
        .filter(|offered| offered != value)
        .map(|offered| format!("{typed}{sign}{before}{offered}"))
        .collect()
}

fn fields(typed: &str, kind: ItemKind, language: Language) -> Vec<String> {
    let named = known_fields(kind);
    let words =
        fitting(&named.iter().map(String::as_str), typed, |name, language| field_word(name, language), language);
    let offered = |word: String| match word.split_once("extra.") {
        Some(_) => "extra.".to_owned(),
        None => format!("{word}="),
    };
    words.into_iter().map(offered).collect()
}

fn beginning(codes: &[String], typed: &str) -> Vec<String> {
    codes.iter().filter(|code| fold(code).starts_with(&fold(typed))).cloned().collect()
}

/// The words that begin as what is typed; where none does, those that do in the other language.
fn fitting<'c>(
    codes: &(impl Iterator<Item = &'c str> + Clone),
    typed: &str,
    word: fn(&str, Language) -> &str,
    language: Language,
) -> Vec<String> {
    let begin = |other: Language| -> Vec<String> {
        let fits = |code: &&str| plain(word(code, other)).starts_with(&*plain(typed));
        codes.clone().filter(fits).map(|code| word(code, language).to_owned()).collect()
    };
    let other = if language == Language::Dutch { Language::English } else { Language::Dutch };
    let found = begin(language);
    if found.is_empty() { begin(other) } else { found }
}

/// The text with its last word replaced.
#[must_use]
pub fn completed(text: &str, option: &str) -> String {
    let kept = text.len() - last_word(text).len();
    format!("{}{option}", &text[..kept])
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(text: &str) -> Vec<String> {
        let norms = ["scope".to_owned()];
        let checks = ["record.missing".to_owned()];
        completed_in(text, Language::English, (&norms, &checks))
    }

    fn completed_in(text: &str, language: Language, (norms, checks): (&[String], &[String])) -> Vec<String> {
        completions(
            text,
            ItemKind::Disclosure,
            Known { norms, checks, services: &["AIVD".into(), "MIVD".into()], language },
        )
    }

    #[test]
    fn words_are_offered_in_the_language_of_the_reader() {
        let options = |text: &str| completed_in(text, Language::Dutch, (&[], &[]));
        assert_eq!(options("dienst=AIVD inh"), ["inhoud="]);
        assert_eq!(options("dienst=a"), ["dienst=AIVD"]);
        assert_eq!(options("cont"), ["inhoud="], "who knows the other language is helped too");
        assert_eq!(options("staat=unrev"), ["staat=nog_niet_bekeken"]);
        assert_eq!(options("oordeel=onz"), ["oordeel=onzorgvuldig"]);
        assert_eq!(options("verdict=onz"), ["verdict=onzorgvuldig"], "what stands there stays");
        assert_eq!(options("staat=op"), ["staat=open"]);
        assert_eq!(options("soort=weg"), ["soort=wegingsnotitie"]);
        assert_eq!(options("instemming=ja,n"), ["instemming=ja,nee"]);
        let permitted = completions(
            "toegestaan=onge",
            ItemKind::WeighingNote,
            Known { norms: &[], checks: &[], services: &[], language: Language::Dutch },
        );
        assert_eq!(permitted, ["toegestaan=ongeëvalueerde_gegevens"]);
    }

    #[test]
    fn fields_then_values_then_more_values() {
        assert_eq!(options("service=AIVD cont"), ["content="]);
        assert_eq!(options("content=nil"), ["content=nil_reply"]);
        assert_eq!(options("content=nil_reply,an"), ["content=nil_reply,analytical"]);
        assert_eq!(options("norm="), ["norm=scope"]);
        assert_eq!(options("signal!=rec"), ["signal!=record.missing"]);
        assert_eq!(options("origin_consent=t"), ["origin_consent=true"]);
        assert_eq!(options("date>="), [""; 0]);
        assert!(options("").contains(&"state=".to_owned()));
        assert_eq!(completed("service=AIVD cont", "content="), "service=AIVD content=");
    }
}
