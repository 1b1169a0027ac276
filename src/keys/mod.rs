//! The one binding table, and everything that is made from it: dispatch, footer, help, palette, key card.

mod aliases;
mod context;
mod key;
mod keymap;
mod listing;
mod overrides;
mod resolve;
mod table;
mod when;

pub use context::Context;
pub use key::Key;
pub use keymap::Keymap;
pub use listing::{Group, Hint, PaletteLine, pointed};
pub use overrides::{Override, Reason, Refusal};
pub use table::{BINDINGS, Binding};

#[cfg(test)]
mod tests;
