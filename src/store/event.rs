//! The bytes of an event: what is hashed is what is stored.
//!
//! ```text
//! hash = SHA-256("toets/event/v1\0" | prev (32) | len(chain) | chain | seq | len(body) | body)
//! body = version (1 byte) then, in this order, each as len | bytes:
//!        id, batch, kind, reviewer, at, item, norm, binding, reading, verdict, visibility, made_at, subject, undoes,
//!        then count | count x (len | name, len | hash)          the payloads
//!        then count | count x (len | chain, seq, len | hash)    the heads of the other chains
//! len, count: 4 bytes; seq, at: 8 bytes; all big-endian. at: milliseconds since 1970, UTC.
//! ```

use sha2::{Digest, Sha256};

/// A random identifier of 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub [u8; 16]);

impl EventId {
    /// A new one.
    #[must_use]
    pub fn random() -> Self {
        Self(super::log::random_bytes())
    }
}

/// A SHA-256.
pub type Hash = [u8; 32];

/// The hash before the first event of a chain.
pub const NO_HASH: Hash = [0; 32];

const VERSION: u8 = 1;

/// The head of another chain, as the writer saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub chain: [u8; 16],
    pub seq: u64,
    pub hash: Hash,
}

/// The fields of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    pub id: EventId,
    /// The first event of those written together: they are undone together.
    pub batch: EventId,
    pub kind: String,
    /// Who wrote the event.
    pub reviewer: String,
    pub at: i64,
    /// `kind:ref`, or empty.
    pub item: String,
    pub norm: String,
    /// What the event binds: the hash of the norm's text, or of the records an import brought. Empty otherwise.
    pub binding: Vec<u8>,
    pub reading: String,
    pub verdict: String,
    pub visibility: String,
    /// When the assessment was made, as the record says (RFC 3339).
    pub made_at: String,
    /// The reviewer an assessment belongs to, a check, a sample, a recommendation's number, a file's hash.
    pub subject: String,
    pub undoes: Option<EventId>,
    /// Name and hash of each text.
    pub payloads: Vec<(String, Hash)>,
    pub heads: Vec<Head>,
}

/// Bytes that are no event body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an event body: {0}")]
pub struct BadBody(&'static str);

impl Body {
    /// The exact bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        put(&mut out, &self.id.0);
        put(&mut out, &self.batch.0);
        put(&mut out, self.kind.as_bytes());
        put(&mut out, self.reviewer.as_bytes());
        put(&mut out, &self.at.to_be_bytes());
        put(&mut out, self.item.as_bytes());
        put(&mut out, self.norm.as_bytes());
        put(&mut out, &self.binding);
        for text in [&self.reading, &self.verdict, &self.visibility, &self.made_at, &self.subject] {
            put(&mut out, text.as_bytes());
        }
        put(&mut out, self.undoes.as_ref().map_or(&[][..], |id| &id.0));
        out.extend(length(self.payloads.len()));
        for (name, hash) in &self.payloads {
            put(&mut out, name.as_bytes());
            put(&mut out, hash);
        }
        out.extend(length(self.heads.len()));
        for head in &self.heads {
            put(&mut out, &head.chain);
            out.extend(head.seq.to_be_bytes());
            put(&mut out, &head.hash);
        }
        out
    }

    /// Strict: every field in place, nothing left over.
    pub fn decode(bytes: &[u8]) -> Result<Self, BadBody> {
        let mut rest = Bytes(bytes);
        if rest.take(1)? != [VERSION] {
            return Err(BadBody("unknown version"));
        }
        let body = Self {
            id: EventId(rest.array()?),
            batch: EventId(rest.array()?),
            kind: rest.text()?,
            reviewer: rest.text()?,
            at: i64::from_be_bytes(rest.array()?),
            item: rest.text()?,
            norm: rest.text()?,
            binding: rest.field()?.to_vec(),
            reading: rest.text()?,
            verdict: rest.text()?,
            visibility: rest.text()?,
            made_at: rest.text()?,
            subject: rest.text()?,
            undoes: rest.optional_id()?,
            payloads: rest.list(|rest| Ok((rest.text()?, rest.array()?)))?,
            heads: rest.list(|rest| Ok(Head { chain: rest.array()?, seq: rest.number()?, hash: rest.array()? }))?,
        };
        if rest.0.is_empty() { Ok(body) } else { Err(BadBody("bytes after the end")) }
    }
}

/// The hash of an event in its chain.
#[must_use]
pub fn hash(prev: &Hash, chain: &[u8; 16], seq: u64, body: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"toets/event/v1\0");
    hasher.update(prev);
    hasher.update(length(chain.len()));
    hasher.update(chain);
    hasher.update(seq.to_be_bytes());
    hasher.update(length(body.len()));
    hasher.update(body);
    hasher.finalize().into()
}

fn length(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes)
        .expect("a field of an event is far below 4 GiB: the file's length limit is 256 MiB")
        .to_be_bytes()
}

fn put(out: &mut Vec<u8>, field: &[u8]) {
    out.extend(length(field.len()));
    out.extend(field);
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, bytes: usize) -> Result<&'a [u8], BadBody> {
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or(BadBody("cut short"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn count(&mut self) -> Result<usize, BadBody> {
        let bytes = self.take(4)?.try_into().map_err(|_| BadBody("cut short"))?;
        usize::try_from(u32::from_be_bytes(bytes)).map_err(|_| BadBody("too long"))
    }

    fn field(&mut self) -> Result<&'a [u8], BadBody> {
        let bytes = self.count()?;
        self.take(bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], BadBody> {
        self.field()?.try_into().map_err(|_| BadBody("a field of another length"))
    }

    fn number(&mut self) -> Result<u64, BadBody> {
        Ok(u64::from_be_bytes(self.take(8)?.try_into().map_err(|_| BadBody("cut short"))?))
    }

    fn text(&mut self) -> Result<String, BadBody> {
        String::from_utf8(self.field()?.to_vec()).map_err(|_| BadBody("a text that is not UTF-8"))
    }

    fn optional_id(&mut self) -> Result<Option<EventId>, BadBody> {
        match self.field()? {
            [] => Ok(None),
            id => id.try_into().map(|id| Some(EventId(id))).map_err(|_| BadBody("an id of another length")),
        }
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Result<T, BadBody>) -> Result<Vec<T>, BadBody> {
        // The count is not trusted for an allocation: reading stops where the bytes do.
        let count = self.count()?;
        let mut found = Vec::new();
        for _ in 0..count {
            found.push(read(self)?);
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn body(item: String, subject: String, at: i64, payloads: Vec<(String, Hash)>) -> Body {
        Body {
            id: EventId([7; 16]),
            batch: EventId([7; 16]),
            kind: "assessment.set".into(),
            reviewer: "anna".into(),
            at,
            item,
            norm: "scope".into(),
            binding: vec![1, 2, 3],
            reading: "first".into(),
            verdict: "careless".into(),
            visibility: "public".into(),
            made_at: String::new(),
            subject,
            undoes: Some(EventId([9; 16])),
            payloads,
            heads: vec![Head { chain: [1; 16], seq: 4, hash: [2; 32] }],
        }
    }

    proptest! {
        #[test]
        fn a_body_is_read_back_as_it_was_written(item in ".*", subject in ".*", at: i64, names in prop::collection::vec(".*", 0..4)) {
            let written = body(item, subject, at, names.into_iter().map(|name| (name, [5; 32])).collect());
            prop_assert_eq!(Body::decode(&written.encode()), Ok(written));
        }

        #[test]
        fn any_bytes_are_a_body_in_one_way_only(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(body) = Body::decode(&bytes) {
                prop_assert_eq!(body.encode(), bytes);
            }
        }

        #[test]
        fn no_cut_or_longer_body_is_read(cut in 0usize..250) {
            let mut bytes = body("disclosure:A".into(), String::new(), 1, vec![]).encode();
            prop_assume!(cut < bytes.len());
            prop_assert!(Body::decode(&bytes[..cut]).is_err());
            bytes.push(0);
            prop_assert!(Body::decode(&bytes).is_err());
        }
    }

    #[test]
    fn the_hash_depends_on_every_part() {
        let all = [
            hash(&NO_HASH, &[1; 16], 1, b"body"),
            hash(&[1; 32], &[1; 16], 1, b"body"),
            hash(&NO_HASH, &[2; 16], 1, b"body"),
            hash(&NO_HASH, &[1; 16], 2, b"body"),
            hash(&NO_HASH, &[1; 16], 1, b"bodz"),
        ];
        let different: std::collections::HashSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
