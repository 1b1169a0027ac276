//! The log as the documentation of the format describes it, read with nothing but SQLite and SHA-256.

use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// An event of the file, cut into its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub chain: Vec<u8>,
    pub seq: u64,
    pub hash: Vec<u8>,
    pub prev: Vec<u8>,
    pub body: Vec<u8>,
    pub at: i64,
    /// Hash of each text.
    pub payloads: Vec<Vec<u8>>,
    /// Chain, place and hash of the last event of each other chain.
    pub heads: Vec<(Vec<u8>, u64, Vec<u8>)>,
}

/// The fields of a body before its two lists, `at` the fifth of them.
const FIELDS: usize = 14;

struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, bytes: usize) -> &'b [u8] {
        let (taken, rest) = self.0.split_at(bytes);
        self.0 = rest;
        taken
    }

    fn length(&mut self) -> usize {
        u32::from_be_bytes(self.take(4).try_into().unwrap()) as usize
    }

    fn field(&mut self) -> &'b [u8] {
        let length = self.length();
        self.take(length)
    }
}

fn event(chain: Vec<u8>, seq: u64, prev: Vec<u8>, hash: Vec<u8>, body: Vec<u8>) -> Event {
    let mut rest = Bytes(&body);
    assert_eq!(rest.take(1), [1], "the version");
    let fields: Vec<&[u8]> = (0..FIELDS).map(|_| rest.field()).collect();
    let at = i64::from_be_bytes(fields[4].try_into().unwrap());
    let payloads = (0..rest.length()).map(|_| {
        rest.field();
        rest.field().to_vec()
    });
    let payloads = payloads.collect();
    let heads = (0..rest.length()).map(|_| {
        let chain = rest.field().to_vec();
        (chain, u64::from_be_bytes(rest.take(8).try_into().unwrap()), rest.field().to_vec())
    });
    let heads = heads.collect();
    assert!(rest.0.is_empty(), "bytes after the end");
    Event { chain, seq, hash, prev, body, at, payloads, heads }
}

/// Every event, in the order of the file.
pub fn events(file: &Connection) -> Vec<Event> {
    let mut select = file.prepare("SELECT chain, seq, prev, hash, body FROM events ORDER BY n").unwrap();
    let read = |row: &rusqlite::Row<'_>| {
        let seq: i64 = row.get(1)?;
        Ok(event(row.get(0)?, seq.unsigned_abs(), row.get(2)?, row.get(3)?, row.get(4)?))
    };
    select.query_map([], read).unwrap().map(Result::unwrap).collect()
}

fn hash(event: &Event) -> Vec<u8> {
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap().to_be_bytes();
    let mut bytes = b"toets/event/v1\0".to_vec();
    bytes.extend(&event.prev);
    bytes.extend(length(&event.chain));
    bytes.extend(&event.chain);
    bytes.extend(event.seq.to_be_bytes());
    bytes.extend(length(&event.body));
    bytes.extend(&event.body);
    Sha256::digest(bytes).to_vec()
}

/// Every chain link by link, every text against its hash; the events.
pub fn verified(file: &Connection) -> Vec<Event> {
    let events = events(file);
    let mut heads: BTreeMap<&[u8], (u64, &[u8])> = BTreeMap::new();
    for event in &events {
        let (seq, prev) = heads.get(event.chain.as_slice()).copied().unwrap_or((0, &[0; 32]));
        assert_eq!((event.seq, event.prev.as_slice()), (seq + 1, prev));
        assert_eq!(event.hash, hash(event));
        for (chain, seq, hash) in &event.heads {
            assert_eq!(heads[chain.as_slice()], (*seq, hash.as_slice()), "a head that was not seen");
        }
        heads.insert(&event.chain, (event.seq, &event.hash));
    }
    let bound: BTreeSet<&Vec<u8>> = events.iter().flat_map(|event| &event.payloads).collect();
    let texts = texts(file);
    assert_eq!(texts.iter().collect::<BTreeSet<_>>(), bound);
    events
}

/// The hashes of the texts, each made anew from salt and text.
fn texts(file: &Connection) -> Vec<Vec<u8>> {
    let mut select = file.prepare("SELECT hash, salt, text FROM payloads").unwrap();
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let rows: Vec<(Vec<u8>, Vec<u8>, Option<String>)> =
        select.query_map([], read).unwrap().map(Result::unwrap).collect();
    let made_anew = |(hash, salt, text): (Vec<u8>, Vec<u8>, Option<String>)| {
        if let Some(text) = text {
            assert_eq!(hash, Sha256::digest([salt, text.into_bytes()].concat()).to_vec());
        }
        hash
    };
    rows.into_iter().map(made_anew).collect()
}
