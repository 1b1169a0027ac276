//! What all checks noticed, as counted in the background: how far that is, and asking for it.

use super::model::{Model, Screen};
use super::msg::Effect;
use super::{page, queue};
use crate::domain::item::ItemRef;
use crate::domain::page::Topic;
use crate::domain::tally::SignalCounts;

/// How far the count of the signals is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Counting {
    /// Not asked for.
    #[default]
    NotYet,
    /// The checks run; there is nothing to show yet.
    Running,
    /// The counts are those of the file.
    Fresh,
    /// The counts are of before a change; new ones are on their way.
    Stale,
    /// The checks did not run to their end; what is shown, if anything, is of before.
    Failed(String),
}

/// The signals of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noticed {
    pub counting: Counting,
    /// By check, in the framework's order; `None`: never counted.
    pub counts: Option<Vec<SignalCounts>>,
}

impl Noticed {
    /// Signals that wait for an answer; `None`: not known.
    #[must_use]
    pub fn open(&self) -> Option<u64> {
        self.counts.as_ref().map(|counts| counts.iter().map(|counts| counts.open).sum())
    }
}

/// Asks for the counts, if the framework has checks.
pub(super) fn ask(model: &Model) -> Option<Effect> {
    (!model.framework.checks.is_empty()).then_some(Effect::CountSignals)
}

/// After a change: only what it touches is looked at again.
pub(super) fn changed(model: &mut Model, item: Option<ItemRef>) -> Option<Effect> {
    if model.framework.checks.is_empty() {
        return None;
    }
    if model.noticed.counting == Counting::Fresh {
        model.noticed.counting = Counting::Stale;
    }
    Some(Effect::RecountSignals { item })
}

pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    let again = model.noticed.counts.is_some();
    model.noticed.counting = if again { Counting::Stale } else { Counting::Running };
    Vec::new()
}

/// The counts came: what is in front and shows them is read again if they are others.
pub(super) fn counted(model: &mut Model, counts: Vec<SignalCounts>) -> Vec<Effect> {
    let noticed = &mut model.noticed;
    noticed.counting = Counting::Fresh;
    let changed = noticed.counts.as_ref() != Some(&counts);
    noticed.counts = Some(counts);
    let topic = model.page.as_ref().map(|page| &page.topic);
    match (model.screen, topic) {
        _ if !changed => Vec::new(),
        (Screen::Queue, _) => queue::reload(model),
        (Screen::Page, Some(Topic::Signals | Topic::Check(_))) => page::load(model),
        _ => Vec::new(),
    }
}

pub(super) fn failed(model: &mut Model, message: String) -> Vec<Effect> {
    model.noticed.counting = Counting::Failed(message);
    Vec::new()
}
