//! What is made from the table: footer hints, help, palette, key card.

use super::aliases;
use super::context::Context;
use super::key::Key;
use super::keymap::Keymap;
use super::table::Binding;
use crate::app::{Action, Layer, Model, case};
use crate::text::Text;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// What a word counts for that an action is also called: about as much as a long word in its name.
const ALIAS: i64 = 100;

/// A key with a word, for the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub key: String,
    pub word: String,
    pub action: Action,
}

/// A context with its bindings, for the help: keys, and what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    pub lines: Vec<(String, String)>,
}

/// An action offered by the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaletteLine {
    pub action: Action,
    pub help: String,
    pub keys: String,
}

impl Keymap {
    /// The hints for the footer, the most useful first. With rows ticked, that is what is done with them; once a case is assessed, that is the way to the next.
    #[must_use]
    pub fn hints(&self, model: &Model, text: &Text) -> Vec<Hint> {
        let contexts = Context::stack(model);
        let mut bindings: Vec<(&Binding, &[Key])> = self.offered(model, &contexts).collect();
        bindings.sort_by_key(|(binding, _)| binding.yields);
        let mut found: Vec<Hint> = bindings.into_iter().filter_map(|line| hint(line, text)).collect();
        let together = |hint: &Hint| matches!(hint.action, Action::BulkVerdict | Action::BulkClose);
        if model.queue.marked.is_empty() {
            found.retain(|hint| !together(hint));
        } else {
            // What was ticked was ticked for this.
            found.sort_by_key(|hint| !together(hint));
        }
        let done = model.layer.is_none() && model.open_case().is_some_and(|open| case::all_assessed(model, open));
        if done {
            found.sort_by_key(|hint| hint.action != Action::NextOpen);
        }
        found
    }

    fn offered<'a>(
        &'a self,
        model: &'a Model,
        contexts: &'a [Context],
    ) -> impl Iterator<Item = (&'static Binding, &'a [Key])> {
        contexts.iter().flat_map(|&context| self.of(context)).filter(|(binding, _)| (binding.when)(model))
    }

    /// The help: the contexts of the screen; when something is looked for, after them the others, and only lines that hold
    /// every word of it or are also called that.
    #[must_use]
    pub fn groups(&self, model: &Model, text: &Text, find: &str) -> Vec<Group> {
        let here = Context::of_screen(model);
        let searched = !find.trim().is_empty();
        let rest = Context::ALL.into_iter().filter(|context| searched && !here.contains(context));
        let mut found = Vec::new();
        for context in here.iter().copied().chain(rest) {
            let lines: Vec<_> = self
                .of(context)
                .map(|(binding, keys)| (binding.action, printed(keys), (binding.help)(text)))
                .filter(|(action, keys, help)| holds((*action, &format!("{keys} {help}")), text, find))
                .map(|(_, keys, help)| (keys, help))
                .collect();
            if !lines.is_empty() {
                found.push(Group { name: context.name(text), lines });
            }
        }
        found
    }

    /// The actions offered here, best match first.
    #[must_use]
    pub fn palette(&self, model: &Model, text: &Text) -> Vec<PaletteLine> {
        let find = match &model.layer {
            Some(Layer::Palette { find, .. }) => find.text(),
            _ => "",
        };
        let matcher = SkimMatcherV2::default();
        let contexts = Context::of_screen(model);
        let mut scored: Vec<(i64, PaletteLine)> = self
            .offered(model, &contexts)
            // The line of the palette itself is none of what is chosen in it.
            .filter(|(binding, _)| !matches!(binding.action, Action::Palette | Action::RubWord | Action::RubLine))
            .filter_map(|(binding, keys)| {
                let line = PaletteLine { action: binding.action, help: (binding.help)(text), keys: printed(keys) };
                Some((score(&matcher, &line, (text, find))?, line))
            })
            .collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().map(|(_, line)| line).collect()
    }

    /// What the keys of the contexts in front mean now, for who reads them in lines: the action, its keys, its help.
    #[must_use]
    pub fn commands(&self, model: &Model, text: &Text) -> Vec<PaletteLine> {
        let contexts = Context::stack(model);
        let offered = self.offered(model, &contexts);
        offered
            .map(|(binding, keys)| PaletteLine {
                action: binding.action,
                help: (binding.help)(text),
                keys: printed(keys),
            })
            .collect()
    }

    /// The key card, to print: every context with its keys.
    #[must_use]
    pub fn key_card(&self, text: &Text) -> Vec<Group> {
        let lines = |context| self.of(context).map(|(binding, keys)| (printed(keys), (binding.help)(text)));
        Context::ALL
            .into_iter()
            .map(|context| Group { name: context.name(text), lines: lines(context).collect() })
            .collect()
    }
}

fn hint((binding, keys): (&Binding, &[Key]), text: &Text) -> Option<Hint> {
    let word = binding.hint?(text);
    Some(Hint { key: keys.first()?.to_string(), word, action: binding.action })
}

/// Keys as help and key card print them.
fn printed(keys: &[Key]) -> String {
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join("  ")
}

fn holds((action, line): (Action, &str), text: &Text, find: &str) -> bool {
    let line = line.to_lowercase();
    find.to_lowercase().split_whitespace().all(|word| line.contains(word) || aliases::names(action, text, word))
}

/// Word by word, in any order. What an action is also called is as good as its name.
fn score(matcher: &SkimMatcherV2, line: &PaletteLine, (text, find): (&Text, &str)) -> Option<i64> {
    let choice = format!("{} {}", line.help, line.action.name());
    let alias = |word| aliases::names(line.action, text, word).then_some(ALIAS);
    find.split_whitespace().map(|word| matcher.fuzzy_match(&choice, word).max(alias(word))).sum()
}

/// The line of the palette that is pointed at; `None` when it is empty or closed.
#[must_use]
pub fn pointed(model: &Model, lines: usize) -> Option<usize> {
    match &model.layer {
        Some(Layer::Palette { at, .. }) => Some((*at).min(lines.saturating_sub(1))),
        _ => None,
    }
}
