//! A user's own keys: put in the place of the table's, unless something could then no longer be reached or a letter
//! would no longer be a letter.

use super::context::Context;
use super::key::Key;
use super::keymap::Keymap;
use super::table::{BINDINGS, Binding};
use crate::app::Action;

/// What a user asks for: these keys for the action, in one context or wherever they can stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    pub context: Option<Context>,
    pub action: Action,
    pub keys: Vec<Key>,
}

/// An override that is not taken, by its place among those asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub place: usize,
    pub reason: Reason,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The action has no key in that context; it has in these.
    NotThere { contexts: Vec<Context> },
    /// The key means something else there.
    Taken { key: Key, context: Context, by: Action },
    /// The key types, moves or rubs out where text is written.
    Typed { key: Key, context: Context },
    /// A key that works on texts would set a verdict elsewhere.
    Verdict { key: Key },
    /// Nothing would be left to do this with.
    LastWay { action: Action, context: Context },
}

/// What must keep a key: ways out, and ways to find out.
const ESSENTIAL: &[(Context, Action)] = &[
    (Context::Always, Action::Quit),
    (Context::Everywhere, Action::Help),
    (Context::Everywhere, Action::Palette),
    (Context::Everywhere, Action::Back),
    (Context::TextField, Action::TextDone),
    (Context::Find, Action::LeaveFind),
    (Context::Palette, Action::Run),
    (Context::Palette, Action::Cancel),
    (Context::Help, Action::Cancel),
    (Context::Dialog, Action::Accept),
    (Context::Dialog, Action::Cancel),
    (Context::Start, Action::Begin),
    (Context::StartForm, Action::Accept),
    (Context::StartForm, Action::Cancel),
    (Context::Locked, Action::Unlock),
];

impl Keymap {
    /// The table with the overrides that can be taken, and the others. Those are judged together, so that two actions
    /// may change keys; what is refused leaves the rest as if it was not asked for.
    #[must_use]
    pub fn with(overrides: &[Override]) -> (Self, Vec<Refusal>) {
        let mut kept: Vec<usize> = (0..overrides.len()).collect();
        let mut refused: Vec<Refusal> = Vec::new();
        loop {
            let trial = Trial::new(overrides, &kept);
            let found = trial.refusals(overrides, &kept);
            if found.is_empty() {
                refused.sort_by_key(|refusal| refusal.place);
                return (Self { keys: trial.keys }, refused);
            }
            kept.retain(|place| found.iter().all(|refusal| refusal.place != *place));
            refused.extend(found);
        }
    }
}

/// The table as it would be, and which override each binding's keys come from.
struct Trial {
    keys: Vec<Vec<Key>>,
    origin: Vec<Option<usize>>,
}

impl Trial {
    fn new(overrides: &[Override], kept: &[usize]) -> Self {
        let mut trial = Self { keys: Keymap::default().keys, origin: vec![None; BINDINGS.len()] };
        // What names its context goes before what does not.
        let (bare, named): (Vec<usize>, Vec<usize>) =
            kept.iter().partition(|place| overrides[**place].context.is_none());
        for place in bare.into_iter().chain(named) {
            for (binding, keys) in targets(&overrides[place]) {
                trial.keys[binding] = keys;
                trial.origin[binding] = Some(place);
            }
        }
        trial
    }

    /// At most one reason for each override.
    fn refusals(&self, overrides: &[Override], kept: &[usize]) -> Vec<Refusal> {
        let mut found: Vec<Refusal> = Vec::new();
        let mut refuse = |place: Option<usize>, reason: Reason| {
            if let Some(place) = place.filter(|place| found.iter().all(|refusal| refusal.place != *place)) {
                found.push(Refusal { place, reason });
            }
        };
        for &place in kept {
            if let Some(reason) = out_of_place(&overrides[place]) {
                refuse(Some(place), reason);
            }
        }
        for (binding, origin) in self.origin.iter().enumerate().filter(|(_, origin)| origin.is_some()) {
            if let Some(reason) = self.unfit(binding) {
                refuse(*origin, reason);
            }
        }
        for one in 0..BINDINGS.len() {
            for other in one + 1..BINDINGS.len() {
                if let Some(key) = self.clash(one, other) {
                    refuse(self.origin[one], taken(key, other));
                    refuse(self.origin[other], taken(key, one));
                }
            }
        }
        found
    }

    /// Why the keys of a binding cannot be what they are, whatever the others are.
    fn unfit(&self, place: usize) -> Option<Reason> {
        let Binding { context, action, .. } = BINDINGS[place];
        if self.keys[place].is_empty() && ESSENTIAL.contains(&(context, action)) {
            return Some(Reason::LastWay { action, context });
        }
        let letters = BINDINGS[place].keys.iter().any(|key| key.typed().is_some());
        let typed = self.keys[place].iter().find(|key| !letters && is_needed(context, **key));
        if let Some(key) = typed {
            return Some(Reason::Typed { key: *key, context });
        }
        let on_texts = |key: &&Key| {
            (key.is_for_typing() && key.typed().is_none_or(|typed| typed == ' ')) || self.in_text_field(**key)
        };
        let key = self.keys[place].iter().filter(|_| sets_verdicts(action)).find(on_texts);
        key.map(|key| Reason::Verdict { key: *key })
    }

    fn in_text_field(&self, key: Key) -> bool {
        let bindings = BINDINGS.iter().zip(&self.keys);
        bindings.filter(|(binding, _)| binding.context == Context::TextField).any(|(_, keys)| keys.contains(&key))
    }

    /// A key that two actions would have at once. Those that share one in the table are never offered together.
    fn clash(&self, one: usize, other: usize) -> Option<Key> {
        let (this, that) = (&BINDINGS[one], &BINDINGS[other]);
        let key = self.keys[one].iter().find(|key| self.keys[other].contains(key)).copied()?;
        let untouched = self.origin[one].is_none() && self.origin[other].is_none();
        let apart = this.keys.iter().any(|key| that.keys.contains(key));
        let meet = this.action != that.action && this.context.together().contains(&that.context);
        (meet && !apart && !untouched).then_some(key)
    }
}

fn taken(key: Key, by: usize) -> Reason {
    Reason::Taken { key, context: BINDINGS[by].context, by: BINDINGS[by].action }
}

/// The bindings an override is about, each with the keys it gets: without a context, those keys that can stand there.
fn targets(asked: &Override) -> Vec<(usize, Vec<Key>)> {
    let of_action = BINDINGS.iter().enumerate().filter(|(_, binding)| binding.action == asked.action);
    let fitting =
        |context: Context| asked.keys.iter().copied().filter(|key| !is_needed(context, *key)).collect::<Vec<Key>>();
    if let Some(context) = asked.context {
        let here = of_action.filter(|(_, binding)| binding.context == context);
        return here.map(|(place, _)| (place, asked.keys.clone())).collect();
    }
    let everywhere = of_action.map(|(place, binding)| (place, fitting(binding.context)));
    everywhere.filter(|(_, keys)| !keys.is_empty() || asked.keys.is_empty()).collect()
}

/// Why an override is about nothing.
fn out_of_place(asked: &Override) -> Option<Reason> {
    if !targets(asked).is_empty() {
        return None;
    }
    let contexts: Vec<Context> =
        BINDINGS.iter().filter(|binding| binding.action == asked.action).map(|binding| binding.context).collect();
    match (asked.context, asked.keys.first(), contexts.first()) {
        (None, Some(&key), Some(&context)) => Some(Reason::Typed { key, context }),
        _ => Some(Reason::NotThere { contexts }),
    }
}

/// Whether a text or a line that is typed in the context needs the key.
fn is_needed(context: Context, key: Key) -> bool {
    match context {
        Context::TextField | Context::Always => key.is_for_typing(),
        context if context.is_typed_in() => {
            key.typed().is_some() || key == Key::code(crossterm::event::KeyCode::Backspace)
        }
        _ => false,
    }
}

fn sets_verdicts(action: Action) -> bool {
    action.verdict().is_some() || matches!(action, Action::RestInOrder | Action::Repeat | Action::Clear | Action::Close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asked(name: &str, keys: &[&str]) -> Override {
        let (context, action) = name.split_once('.').map_or((None, name), |(context, action)| (Some(context), action));
        let context = context.map(|code| Context::ALL.into_iter().find(|context| context.code() == code).unwrap());
        let action = *Action::ALL.iter().find(|known| known.name() == action).unwrap();
        Override { context, action, keys: keys.iter().map(|key| Key::parse(key).unwrap()).collect() }
    }

    fn reasons(overrides: &[Override]) -> Vec<(usize, Reason)> {
        Keymap::with(overrides).1.into_iter().map(|refusal| (refusal.place, refusal.reason)).collect()
    }

    #[test]
    fn actions_may_change_keys_with_each_other() {
        let (map, refused) = Keymap::with(&[asked("next-case", &["["]), asked("previous-case", &["]"])]);
        assert_eq!(refused, []);
        assert_eq!(map.named(Action::NextCase), "[");
    }

    #[test]
    fn a_name_without_context_holds_wherever_its_keys_can_stand() {
        let (map, refused) = Keymap::with(&[asked("down", &["J", "Down"])]);
        assert_eq!(refused, []);
        let keys = |context| map.of(context).find(|(binding, _)| binding.action == Action::Down).unwrap().1.to_vec();
        assert_eq!(keys(Context::Queue).len(), 2);
        assert_eq!(keys(Context::Find).len(), 1, "a letter is a letter where one searches");
    }

    #[test]
    fn a_key_means_one_thing_in_one_place() {
        let found = reasons(&[asked("queue.find", &["b"])]);
        let by = Action::HideDone;
        assert_eq!(found, [(0, Reason::Taken { key: Key::char('b'), context: Context::Queue, by })]);
        // Elsewhere the key is free.
        assert_eq!(reasons(&[asked("queue.find", &["u"])]), []);
        // What works on every screen stands in the way of a screen's own.
        assert!(matches!(reasons(&[asked("queue.find", &["Ctrl-Q"])])[..], [(0, Reason::Taken { .. })]));
    }

    #[test]
    fn letters_stay_letters_and_verdicts_stay_off_the_keys_of_texts() {
        assert!(matches!(reasons(&[asked("always.quit", &["q"])])[..], [(0, Reason::Typed { .. })]));
        assert!(matches!(reasons(&[asked("text-done", &["d"])])[..], [(0, Reason::Typed { .. })]));
        assert!(matches!(reasons(&[asked("text-done", &["Enter"])])[..], [(0, Reason::Typed { .. })]));
        assert!(matches!(reasons(&[asked("unlawful", &["Ctrl-S"])])[..], [(0, Reason::Verdict { .. })]));
        assert!(matches!(reasons(&[asked("case-norms.in-order", &["Space"])])[..], [(0, Reason::Verdict { .. })]));
        assert_eq!(reasons(&[asked("case-norms.in-order", &["i"])]), []);
    }

    #[test]
    fn the_last_way_out_stays() {
        assert!(matches!(reasons(&[asked("quit", &[])])[..], [(0, Reason::LastWay { action: Action::Quit, .. })]));
        assert!(matches!(reasons(&[asked("everywhere.help", &[])])[..], [(0, Reason::LastWay { .. })]));
        assert_eq!(reasons(&[asked("zoom", &[])]), []);
        let contexts = vec![Context::Everywhere];
        assert_eq!(reasons(&[asked("queue.help", &["F1"])]), [(0, Reason::NotThere { contexts })]);
    }

    fn any_override() -> impl Strategy<Value = Override> {
        const KEYS: &[&str] = &[
            "q",
            "?",
            "Ctrl-Q",
            "Ctrl-C",
            "Esc",
            "Enter",
            "j",
            "u",
            "Ctrl-S",
            "F1",
            "Tab",
            ":",
            "Backspace",
            "Ctrl-K",
        ];
        let keys = proptest::collection::vec(proptest::sample::select(KEYS), 0..3);
        (0..BINDINGS.len(), any::<bool>(), keys).prop_map(|(place, named, keys)| Override {
            context: named.then_some(BINDINGS[place].context),
            action: BINDINGS[place].action,
            keys: keys.into_iter().filter_map(Key::parse).collect(),
        })
    }

    proptest! {
        /// Whatever is asked for: what is taken leaves every way out, every key one meaning, and is taken when asked again.
        #[test]
        fn what_is_taken_holds_together(overrides in proptest::collection::vec(any_override(), 0..12)) {
            let (map, refused) = Keymap::with(&overrides);
            for (context, action) in ESSENTIAL {
                prop_assert!(map.of(*context).any(|(binding, keys)| binding.action == *action && !keys.is_empty()));
            }
            // In every context the way out of the program means just that.
            let quit = map.of(Context::Always).find(|(binding, _)| binding.action == Action::Quit).unwrap().1.to_vec();
            for (binding, keys) in map.bindings().filter(|(binding, _)| binding.action != Action::Quit) {
                prop_assert!(keys.iter().all(|key| !quit.contains(key)), "{:?}", binding.action);
            }
            let taken: Vec<Override> = overrides
                .iter()
                .enumerate()
                .filter(|(place, _)| refused.iter().all(|refusal| refusal.place != *place))
                .map(|(_, asked)| asked.clone())
                .collect();
            prop_assert_eq!(Keymap::with(&taken), (map, Vec::new()));
        }
    }
}
