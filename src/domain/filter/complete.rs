//! How the last word of a filter may go on.

use super::fields::{Field, Form};
use super::{Comparison, known_fields, states};
use crate::domain::codes::{Code, ItemKind, Verdict};

/// What the last word may become, with the names under which norms and checks are known: each option replaces that
/// word.
#[must_use]
pub fn completions(text: &str, kind: ItemKind, (norms, checks): (&[String], &[String])) -> Vec<String> {
    let word = last_word(text);
    let Some((field, sign, values)) = Comparison::ALL.iter().find_map(|sign| {
        let (field, values) = word.split_once(sign.code())?;
        Some((field, sign.code(), values))
    }) else {
        let fields = known_fields(kind).into_iter().filter(|field| field.starts_with(word));
        return fields
            .map(|field| if field.ends_with("NAME") { "extra.".to_owned() } else { format!("{field}=") })
            .collect();
    };
    let (before, value) = values.rfind(',').map_or(("", values), |at| values.split_at(at + 1));
    let known = match field {
        "norm" | "required" => norms.to_vec(),
        "signal" => checks.to_vec(),
        "verdict" => codes(&Form::of::<Verdict>()),
        "state" => codes(&states()),
        "kind" if Field::named(kind, field).is_none() => {
            ItemKind::ALL.iter().map(|kind| kind.code().to_owned()).collect()
        }
        _ => Field::named(kind, field).map(|field| codes(&field.form)).unwrap_or_default(),
    };
    let fitting = known.into_iter().filter(|known| known.starts_with(value) && known != value);
    fitting.map(|known| format!("{field}{sign}{before}{known}")).collect()
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

fn codes(form: &Form) -> Vec<String> {
    let codes = match form {
        Form::Codes(codes) | Form::Ordered(codes) | Form::CodeList(codes) => codes.clone(),
        Form::Truth => vec!["true", "false"],
        Form::Text | Form::Date | Form::Whole | Form::List => Vec::new(),
    };
    codes.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(text: &str) -> Vec<String> {
        let norms = ["scope".to_owned()];
        let checks = ["record.missing".to_owned()];
        completions(text, ItemKind::Disclosure, (&norms, &checks))
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
