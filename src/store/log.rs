//! Appending to the log, and reading it back as lines.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::event::{self, Body, EventId, Hash, Head, NO_HASH};
use super::import::brought;
use super::payload::{self, Payloads};
use super::review_codec::BECAUSE;
use crate::domain::change::EventKind;
use crate::domain::codes::{Code, Reading, Verdict};
use crate::domain::item::ItemRef;
use crate::domain::log_word::LogWord;
use crate::domain::view::{Checkpoint, LogLine};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

/// Who writes: a reviewer on an installation has a chain of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub reviewer: String,
    /// Random, kept outside the file: two machines never write one chain.
    pub installation: [u8; 16],
}

/// One writing: by whom, when, and the id of its first event, known before it is written.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'a> {
    pub author: &'a Author,
    pub now: DateTime<Utc>,
    pub id: EventId,
}

/// A part of the log, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogPage {
    pub lines: Vec<LogLine>,
    /// Lines that pass the filter.
    pub filtered: usize,
    pub total: usize,
}

/// What to append; the log adds who, when and where in the chain.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub kind: EventKind,
    pub item: String,
    pub norm: String,
    pub binding: Vec<u8>,
    pub reading: &'static str,
    pub verdict: &'static str,
    pub visibility: &'static str,
    pub made_at: String,
    pub subject: String,
    pub undoes: Option<EventId>,
    pub payloads: Vec<(String, Hash)>,
    /// What the event is about: the value before it is the last event with the same key.
    pub key: String,
}

impl Entry {
    pub fn new(kind: EventKind, key: String) -> Self {
        Self {
            kind,
            item: String::new(),
            norm: String::new(),
            binding: Vec::new(),
            reading: "",
            verdict: "",
            visibility: "",
            made_at: String::new(),
            subject: String::new(),
            undoes: None,
            payloads: Vec::new(),
            key,
        }
    }
}

/// Appends events of one author within one transaction.
pub(super) struct Log<'c> {
    pub connection: &'c Connection,
    pub payloads: Payloads,
    chain: [u8; 16],
    reviewer: String,
    seq: u64,
    prev: Hash,
    at: i64,
    heads: Vec<Head>,
    /// The id of the first event, and of everything written together.
    batch: EventId,
    is_first: bool,
}

impl<'c> Log<'c> {
    /// Takes up the author's chain, or begins it. Clocks that run behind are carried along: an event is never earlier
    /// than one its author has seen.
    pub fn begin(connection: &'c Connection, writing: &Writing<'_>) -> Result<Self> {
        let chain = chain(connection, writing.author)?;
        let latest: Option<i64> =
            connection.query_row("SELECT max(at) FROM events", [], |row| row.get(0)).doing("reading the log")?;
        let mut heads = heads(connection)?;
        let own = heads.iter().position(|head| head.chain == chain).map(|place| heads.remove(place));
        Ok(Self {
            connection,
            payloads: Payloads::default(),
            chain,
            reviewer: writing.author.reviewer.clone(),
            seq: own.as_ref().map_or(0, |head| head.seq),
            prev: own.map_or(NO_HASH, |head| head.hash),
            at: writing.now.timestamp_millis().max(latest.unwrap_or(i64::MIN)),
            heads,
            batch: writing.id,
            is_first: true,
        })
    }

    pub fn append(&mut self, entry: Entry) -> Result<EventId> {
        let id = if std::mem::take(&mut self.is_first) { self.batch } else { EventId(random_bytes()) };
        let body = Body {
            id,
            batch: self.batch,
            kind: entry.kind.code().to_owned(),
            reviewer: self.reviewer.clone(),
            at: self.at,
            item: entry.item,
            norm: entry.norm,
            binding: entry.binding,
            reading: entry.reading.to_owned(),
            verdict: entry.verdict.to_owned(),
            visibility: entry.visibility.to_owned(),
            made_at: entry.made_at,
            subject: entry.subject,
            undoes: entry.undoes,
            payloads: entry.payloads,
            heads: self.heads.clone(),
        };
        self.insert(&body, &entry.key)?;
        Ok(id)
    }

    fn insert(&mut self, body: &Body, key: &str) -> Result<()> {
        let bytes = body.encode();
        let seq = self.seq + 1;
        let hash = event::hash(&self.prev, &self.chain, seq, &bytes);
        let sql =
            "INSERT INTO events (chain, seq, prev, hash, body, id, batch, kind, reviewer, at, item, norm, key, undoes)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
        let seq_stored = i64::try_from(seq).map_err(|_| StoreError::DiskFull)?;
        self.connection
            .prepare_cached(sql)
            .and_then(|mut insert| {
                insert.execute(params![
                    self.chain,
                    seq_stored,
                    self.prev,
                    hash,
                    bytes,
                    body.id.0,
                    body.batch.0,
                    body.kind,
                    body.reviewer,
                    body.at,
                    body.item,
                    body.norm,
                    key,
                    body.undoes.map(|id| id.0)
                ])
            })
            .doing("appending to the log")?;
        self.seq = seq;
        self.prev = hash;
        Ok(())
    }
}

fn chain(connection: &Connection, author: &Author) -> Result<[u8; 16]> {
    let known = connection
        .query_row(
            "SELECT id FROM chains WHERE reviewer = ?1 AND installation = ?2",
            params![author.reviewer, author.installation],
            |row| row.get::<_, [u8; 16]>(0),
        )
        .optional()
        .doing("reading the log")?;
    if let Some(chain) = known {
        return Ok(chain);
    }
    let chain = random_bytes::<16>();
    connection
        .execute(
            "INSERT INTO chains (id, reviewer, installation) VALUES (?1, ?2, ?3)",
            params![chain, author.reviewer, author.installation],
        )
        .doing("beginning a chain in the log")?;
    Ok(chain)
}

fn heads(connection: &Connection) -> Result<Vec<Head>> {
    let sql = "SELECT c.id, e.seq, e.hash FROM chains c JOIN events e
               ON e.chain = c.id AND e.seq = (SELECT max(seq) FROM events WHERE chain = c.id) ORDER BY c.id";
    let mut select = connection.prepare_cached(sql).doing("reading the log")?;
    let read =
        |row: &Row<'_>| Ok(Head { chain: row.get(0)?, seq: row.get::<_, i64>(1)?.unsigned_abs(), hash: row.get(2)? });
    let rows = select.query_map([], read).doing("reading the log")?;
    rows.collect::<rusqlite::Result<_>>().doing("reading the log")
}

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system has none to give: no id or salt may then be made.
pub(super) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A random identifier.
///
/// # Panics
/// When the operating system has no random bytes to give.
#[must_use]
pub fn random_id() -> [u8; 16] {
    random_bytes()
}

/// An event as it lies in the file.
pub(super) struct Stored {
    pub number: i64,
    pub body: Body,
    pub key: String,
}

/// The events that `tail` (`WHERE .. ORDER BY ..`) selects.
pub(super) fn events(connection: &Connection, tail: &str, params: impl rusqlite::Params) -> Result<Vec<Stored>> {
    let sql = format!("SELECT n, body, key FROM events {tail}");
    let mut select = connection.prepare_cached(&sql).doing("reading the log")?;
    let mut rows = select.query(params).doing("reading the log")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading the log")? {
        let number: i64 = row.get(0).doing("reading the log")?;
        let bytes: Vec<u8> = row.get(1).doing("reading the log")?;
        let body = Body::decode(&bytes).map_err(|error| StoreError::Damaged {
            path: std::path::PathBuf::new(),
            place: format!("event {number}: {error}"),
        })?;
        found.push(Stored { number, body, key: row.get(2).doing("reading the log")? });
    }
    Ok(found)
}

impl Store {
    /// Lines of the log, newest first; `find`: words that must all occur in reviewer, item, norm or kind, or stand for
    /// what does.
    pub fn log(&self, find: &[LogWord], offset: usize, limit: usize) -> Result<LogPage> {
        let mut words = Vec::new();
        let mut condition = String::from("WHERE 1");
        for word in find {
            condition += &format!(" AND ({})", occurs(word, &mut words));
        }
        let tail = format!("{condition} ORDER BY n DESC LIMIT {limit} OFFSET {offset}");
        let found = events(&self.connection, &tail, rusqlite::params_from_iter(&words))?;
        let lines = found.iter().map(|stored| line(&self.connection, stored)).collect::<Result<_>>()?;
        let count = |sql: &str, words: &[String]| -> Result<usize> {
            let params = rusqlite::params_from_iter(words);
            let count: i64 = self.connection.query_row(sql, params, |row| row.get(0)).doing("reading the log")?;
            Ok(usize::try_from(count).unwrap_or(0))
        };
        let total = count("SELECT coalesce(max(n), 0) FROM events", &[])?;
        let filtered =
            if words.is_empty() { total } else { count(&format!("SELECT count(*) FROM events {condition}"), &words)? };
        Ok(LogPage { lines, filtered, total })
    }

    /// Where the log stands.
    pub fn checkpoint(&self) -> Result<Checkpoint> {
        let events: i64 =
            self.connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0)).doing("reading the log")?;
        let mut hasher = Sha256::new();
        for head in heads(&self.connection)? {
            hasher.update(head.chain);
            hasher.update(head.seq.to_be_bytes());
            hasher.update(head.hash);
        }
        Ok(Checkpoint { events: events.unsigned_abs(), head: base16ct::lower::encode_string(&hasher.finalize()) })
    }
}

/// Whether an event holds the word or what it stands for; adds what is bound.
fn occurs(word: &LogWord, bound: &mut Vec<String>) -> String {
    let mut bind = |value: String| {
        bound.push(value);
        format!("?{}", bound.len())
    };
    let columns = "reviewer || ' ' || item || ' ' || norm || ' ' || kind || ' ' || key";
    let mut any = vec![format!("{columns} LIKE {} ESCAPE '\\'", bind(format!("%{}%", escape_like(&word.word))))];
    any.extend(word.kinds.iter().map(|kind| format!("kind = {}", bind(kind.code().to_owned()))));
    any.extend(word.norms.iter().map(|norm| format!("norm = {}", bind(norm.clone()))));
    for verdict in &word.verdicts {
        // The verdict stands in the body alone, in letters.
        let code = bind(verdict.code().to_owned());
        any.push(format!("kind = 'assessment.set' AND instr(body, CAST({code} AS BLOB)) > 0"));
    }
    if let Some(day) = word.day {
        let from = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        any.push(format!("at >= {from} AND at < {}", from + 86_400_000));
    }
    any.join(" OR ")
}

/// Text for a LIKE pattern with `\` as its escape.
pub(super) fn escape_like(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

fn line(connection: &Connection, stored: &Stored) -> Result<LogLine> {
    let body = &stored.body;
    let damaged = || StoreError::Damaged {
        path: std::path::PathBuf::new(),
        place: format!("event {} is of a kind this version does not know", stored.number),
    };
    let before =
        events(connection, "WHERE key = ?1 AND n < ?2 ORDER BY n DESC LIMIT 1", params![stored.key, stored.number])?;
    let old = before.first().and_then(|before| Verdict::parse(&before.body.verdict).ok());
    let undoes: Option<i64> = match body.undoes {
        Some(id) => connection
            .query_row("SELECT n FROM events WHERE id = ?1", [id.0], |row| row.get(0))
            .optional()
            .doing("reading the log")?,
        None => None,
    };
    Ok(LogLine {
        number: stored.number,
        at: DateTime::from_timestamp_millis(body.at).unwrap_or_default(),
        reviewer: body.reviewer.clone(),
        kind: EventKind::parse(&body.kind).map_err(|_| damaged())?,
        item: ItemRef::parse(&body.item).ok(),
        norm: body.norm.clone(),
        reading: Reading::parse(&body.reading).ok(),
        old,
        new: Verdict::parse(&body.verdict).ok(),
        detail: detail(connection, body)?,
        brought: text(connection, body, brought::PAYLOAD)?.map(|json| brought::from_json(&json)).unwrap_or_default(),
        undoes,
    })
}

/// A text of the event.
fn text(connection: &Connection, body: &Body, name: &str) -> Result<Option<String>> {
    match body.payloads.iter().find(|(found, _)| found == name) {
        Some((_, hash)) => payload::read(connection, hash),
        None => Ok(None),
    }
}

/// The reason, the file, the number: the first text of the event, or its subject.
fn detail(connection: &Connection, body: &Body) -> Result<String> {
    let text = |name: &str| text(connection, body, name);
    if let Some(reasoning) = text(BECAUSE)?.or(text("reasoning")?).or(text("file")?) {
        return Ok(reasoning);
    }
    let record = text("record")?.and_then(|json| serde_json::from_str::<serde_json::Value>(&json).ok());
    let field = |name: &str| record.as_ref()?.get(name)?.as_str().map(str::to_owned);
    Ok(field("reason").or_else(|| field("title")).or_else(|| field("text")).unwrap_or_else(|| body.subject.clone()))
}
