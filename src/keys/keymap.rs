//! The table with the keys in force: those it has by itself, or those a user put in their place.

use super::context::Context;
use super::key::Key;
use super::table::{BINDINGS, Binding};
use crate::app::Action;

/// Which keys each binding of the table has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// By the binding's place in the table.
    pub(super) keys: Vec<Vec<Key>>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { keys: BINDINGS.iter().map(|binding| binding.keys.to_vec()).collect() }
    }
}

impl Keymap {
    /// Every binding with its keys.
    pub fn bindings(&self) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        BINDINGS.iter().zip(self.keys.iter().map(Vec::as_slice))
    }

    /// The bindings of a context.
    pub fn of(&self, context: Context) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        self.bindings().filter(move |(binding, _)| binding.context == context)
    }

    /// The key of an action where these contexts take the keys; elsewhere bound, its first.
    #[must_use]
    pub fn named_in(&self, contexts: &[Context], action: Action) -> String {
        let mut here = contexts.iter().flat_map(|context| self.of(*context));
        let found = here.find(|(binding, keys)| binding.action == action && !keys.is_empty());
        found.map_or_else(|| self.named(action), |(_, keys)| keys[0].to_string())
    }

    /// The first key of an action, as it is printed where a text names it; the action's name when it has none.
    #[must_use]
    pub fn named(&self, action: Action) -> String {
        let mut keys = self.bindings().filter(|(binding, _)| binding.action == action).map(|(_, keys)| keys);
        keys.find_map(|keys| keys.first()).map_or_else(|| action.name().to_owned(), ToString::to_string)
    }
}
