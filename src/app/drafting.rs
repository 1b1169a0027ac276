//! When a text being written must be kept as a draft: shortly after the last key, and often while keys keep coming.

use chrono::{DateTime, TimeDelta, Utc};

/// A draft is written this long after the last key,
const AFTER_LAST_KEY: TimeDelta = TimeDelta::milliseconds(300);
/// and at least this often while keys keep coming,
const AT_LEAST_EACH: TimeDelta = TimeDelta::seconds(1);
/// or after this many characters.
const AT_LEAST_CHARACTERS: usize = 100;

/// What of a text no draft holds yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drafting {
    unsaved: Option<Unsaved>,
}

/// When the first and the last of the changes were made, how many characters they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unsaved {
    first: DateTime<Utc>,
    last: DateTime<Utc>,
    characters: usize,
}

impl Drafting {
    /// When the next draft must be written.
    #[must_use]
    pub fn due(&self) -> Option<DateTime<Utc>> {
        let unsaved = self.unsaved?;
        Some((unsaved.last + AFTER_LAST_KEY).min(unsaved.first + AT_LEAST_EACH))
    }

    /// Whether a draft must be written now.
    pub(super) fn is_due(&self, now: DateTime<Utc>) -> bool {
        let many = self.unsaved.is_some_and(|unsaved| unsaved.characters >= AT_LEAST_CHARACTERS);
        many || self.due().is_some_and(|due| due <= now)
    }

    /// Whether there is anything that no draft holds.
    pub(super) fn is_behind(&self) -> bool {
        self.unsaved.is_some()
    }

    /// The text became another one.
    pub(super) fn change(&mut self, (before, after): (&str, &str), now: DateTime<Utc>) {
        // In bytes: no fewer than characters, and known without going through ten megabytes at each key.
        let differs = before.len().abs_diff(after.len()).max(1);
        let unsaved = self.unsaved.unwrap_or(Unsaved { first: now, last: now, characters: 0 });
        self.unsaved = Some(Unsaved { last: now, characters: unsaved.characters + differs, ..unsaved });
    }

    pub(super) fn written(&mut self) {
        self.unsaved = None;
    }
}
