//! Where the keys of a table were first seen, in a few bytes each: a million of them stay below a hundred MiB.

use super::rules::Checked;
use super::tables::Record;
use super::writer::Writer;
use crate::domain::bundle::Placed;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};

/// The keys of one table, by their hashes: 128 bits under a random key, so that no two meet.
#[derive(Debug, Default)]
pub struct Seen {
    keys: (RandomState, RandomState),
    places: HashMap<u128, (u32, u64)>,
    /// What the first record with a key says, hashed too, and its source.
    contents: HashMap<u128, (u64, u32)>,
}

impl Seen {
    /// The source and row a key was first seen at.
    pub(super) fn first(&self, key: &impl Hash) -> Option<(usize, u64)> {
        let &(source, row) = self.places.get(&self.hash(key))?;
        Some((source as usize, row))
    }

    pub(super) fn add(&mut self, key: &impl Hash, (source, row): (usize, u64)) {
        let hash = self.hash(key);
        self.places.entry(hash).or_insert((u32::try_from(source).unwrap_or(u32::MAX), row));
    }

    /// Takes the records out that an earlier source holds with the same content, and says how many. Only asked when
    /// there are several sources: then every content is remembered.
    pub(super) fn take_repeats<R: Checked>(&mut self, records: &mut Vec<Placed<R>>) -> u64 {
        let before = records.len();
        records.retain(|placed| {
            let content = (self.content(&placed.record), u32::try_from(placed.source).unwrap_or(u32::MAX));
            let first = *self.contents.entry(self.hash(&placed.record.key())).or_insert(content);
            first.0 != content.0 || first.1 == content.1
        });
        (before - records.len()) as u64
    }

    fn content(&self, record: &impl Record) -> u64 {
        let mut writer = Writer::default();
        writer.object(|writer| record.write(writer));
        self.keys.0.hash_one(writer.finish())
    }

    fn hash(&self, key: &impl Hash) -> u128 {
        (u128::from(self.keys.0.hash_one(key)) << 64) | u128::from(self.keys.1.hash_one(key))
    }
}
