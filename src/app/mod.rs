//! What the program knows and how it changes: pure, so that every screen can be tested without a terminal.
//!
//! A key or an answer comes in as a [`Msg`], [`update`] changes the [`Model`] and returns orders ([`Effect`]) for others
//! to carry out. No I/O and no clock: the moment is an argument.

pub mod action;
pub mod asks;
pub mod bulk;
pub mod case;
mod dialog;
mod drafting;
mod effect;
pub mod form;
mod history;
pub mod incoming;
pub mod library;
pub mod line;
mod list;
mod lock;
mod log;
mod log_words;
pub mod model;
pub mod msg;
pub mod narrow;
mod norm_progress;
mod noticed;
mod overview;
pub mod page;
pub mod preview;
mod queue;
mod refusal;
mod resume;
pub mod sampling;
pub mod start;
mod status;
pub mod text_field;
mod trail;
mod typing;
pub mod unfinished;
mod update;

pub use action::Action;
pub use case::{CaseView, Focus, Pane};
pub use dialog::Dialog;
pub use effect::Effect;
pub use form::FormView;
pub use library::{Library, LibraryView};
pub use line::Line;
pub use lock::Lock;
pub use log::LogView;
pub use model::{Layer, Measured, Model, Screen, Size};
pub use msg::{DraftKey, EventId, Field, Msg, Step, Ticket, Undid};
pub use narrow::Views;
pub use norm_progress::NormsCounted;
pub use noticed::{Counting, Noticed};
pub use page::PageView;
pub use preview::PreviewView;
pub use queue::QueueView;
pub use refusal::Refusal;
pub use status::{Notice, Replaced, Status};
pub use text_field::TextField;
pub use trail::Place;
pub use update::{start, update};

#[cfg(test)]
mod bulk_tests;
#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod search_tests;
#[cfg(test)]
mod tests;
