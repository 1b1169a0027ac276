//! A key that cannot act now: it is never passed over in silence.

use super::action::Action;
use super::case::verdict;
use super::effect::Effect;
use super::history::note;
use super::model::Model;
use super::status::Notice;
use super::update::quieten;
use chrono::{DateTime, Utc};

/// Why a key does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is a key of this place, but there is nothing for it to act on.
    NotNow,
    /// It acts on the norms, and a document has the keys.
    AtNorms,
    /// It acts in a document, and the norms have the keys.
    InDocument,
    /// It acts once the selection is let go.
    Selecting,
}

pub(super) fn refuse(model: &mut Model, (action, why): (Action, Refusal), now: DateTime<Utc>) -> Vec<Effect> {
    if model.is_deaf(now) {
        return Vec::new();
    }
    quieten(model);
    if action == Action::RestInOrder {
        return verdict::ask_rest_in_order(model);
    }
    note(model, Notice::Refused(action, why))
}
