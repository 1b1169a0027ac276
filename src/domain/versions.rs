//! The versions of a weighing note: what each says, what was granted and what was disclosed under it.

use super::page::{Target, Topic, Weighed};
use super::records::{Party, WeighingNote};
use super::settle::State;
use super::view::ItemLine;

/// All versions of the note of a service on a party, in order of adoption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotesPage {
    pub of: Weighed,
    /// `None`: nobody of that code was delivered.
    pub party: Option<Party>,
    pub versions: Vec<Version>,
    /// What was granted and disclosed while none was in force.
    pub without: Used,
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub note: WeighingNote,
    pub state: State,
    pub used: Used,
}

/// What was granted and disclosed while a version was in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Used {
    /// Authorisations, by the day on which they were granted, as many as are shown.
    pub authorisations: Vec<ItemLine>,
    pub authorisations_total: u64,
    pub disclosures: u64,
}

impl NotesPage {
    pub(super) fn targets(&self) -> Vec<Target> {
        let mut found: Vec<Target> = self.versions.iter().map(|version| Target::Item(version.note.item())).collect();
        found.extend(self.differences().map(Target::Page));
        found.push(Target::Page(Topic::Conditions(self.of.clone())));
        let used = self.versions.iter().map(|version| &version.used).chain([&self.without]);
        found.extend(used.flat_map(|used| &used.authorisations).map(|line| Target::Item(line.item.clone())));
        found
    }

    /// Each version against the one before it.
    pub fn differences(&self) -> impl Iterator<Item = Topic> + '_ {
        self.versions.windows(2).map(|pair| Topic::Difference {
            earlier: pair[0].note.reference.clone(),
            later: pair[1].note.reference.clone(),
        })
    }
}
