//! The keys of a configuration: `action = [..]`, `"context.action" = [..]` or a table for each context.

use super::flaw::{Expected, What};
use super::read::{Reading, nearest};
use crate::app::Action;
use crate::keys::{Context, Key, Keymap, Override};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

type Value<'a> = Spanned<DeValue<'a>>;

/// Reads the table, and leaves out what the key table refuses.
pub fn read(reading: &mut Reading<'_>, value: &Value<'_>) {
    let DeValue::Table(table) = value.get_ref() else {
        return reading.wrong_type("keys", value, Expected::Table);
    };
    let mut asked: Vec<(Range<usize>, Override)> = Vec::new();
    for (name, value) in table {
        let named = name.get_ref().as_ref();
        let (context, action) =
            named.split_once('.').map_or((None, named), |(context, action)| (Some(context), action));
        match value.get_ref() {
            DeValue::Table(actions) if context.is_none() => {
                for (action, value) in actions {
                    asked.extend(one(reading, (Some(named), action.get_ref()), action.span(), value));
                }
            }
            _ => asked.extend(one(reading, (context, action), name.span(), value)),
        }
    }
    // In the order of the file, so that what is refused does not depend on names.
    asked.sort_by_key(|(span, _)| span.start);
    let overrides: Vec<Override> = asked.iter().map(|(_, asked)| asked.clone()).collect();
    let refused = Keymap::with(&overrides).1;
    let places: BTreeSet<usize> = refused.iter().map(|refusal| refusal.place).collect();
    for refusal in refused {
        reading.flaw(asked[refusal.place].0.clone(), What::Keys(refusal.reason));
    }
    let kept = overrides.into_iter().enumerate().filter(|(place, _)| !places.contains(place));
    reading.config.keys = kept.map(|(_, asked)| asked).collect();
}

fn one(
    reading: &mut Reading<'_>,
    (context, action): (Option<&str>, &str),
    span: Range<usize>,
    value: &Value<'_>,
) -> Option<(Range<usize>, Override)> {
    let contexts = || Context::ALL.into_iter().map(Context::code);
    let context = match context.map(|code| (code, Context::ALL.into_iter().find(|known| known.code() == code))) {
        Some((found, None)) => {
            let near = nearest(found, contexts());
            reading.flaw(span, What::UnknownContext { found: found.to_owned(), near });
            return None;
        }
        Some((_, known)) => known,
        None => None,
    };
    let Some(&action) = Action::ALL.iter().find(|known| known.name() == action) else {
        let near = nearest(action, Action::ALL.iter().map(|known| known.name()));
        reading.flaw(span, What::UnknownAction { found: action.to_owned(), near });
        return None;
    };
    Some((span, Override { context, action, keys: keys_of(reading, action, value)? }))
}

/// A key, or a list of them.
fn keys_of(reading: &mut Reading<'_>, action: Action, value: &Value<'_>) -> Option<Vec<Key>> {
    let several: Vec<&Value<'_>> = match value.get_ref() {
        DeValue::Array(array) => array.iter().collect(),
        _ => vec![value],
    };
    let mut keys = Vec::new();
    for value in several {
        let Some(found) = value.get_ref().as_str() else {
            reading.wrong_type(action.name(), value, Expected::Keys);
            return None;
        };
        let Some(key) = Key::parse(found) else {
            reading.flaw(value.span(), What::NoKey(found.to_owned()));
            return None;
        };
        keys.push(key);
    }
    Some(keys)
}
