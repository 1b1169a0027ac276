//! The one binding table, and everything that is made from it: dispatch, footer, help, palette, key card.

mod context;
mod key;
mod listing;
mod resolve;
mod table;

pub use context::Context;
pub use key::Key;
pub use listing::{Group, Hint, PaletteLine, groups, hints, key_card, palette, pointed};
pub use resolve::resolve;
pub use table::{BINDINGS, Binding};

#[cfg(test)]
mod tests;
