//! An investigation in a folder of its own, made from a bundle through the library as the program does.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::path::PathBuf;
use tempfile::TempDir;
use toets::domain::change::Change;
use toets::import;
use toets::store::{
    self, Access, Author, EventId, ImportMode, ImportOutcome, ImportRequest, OnChanged, SourceFile, Store, Writing,
};

/// A file with the connection that made it.
pub struct Made {
    pub store: Store,
    folder: TempDir,
}

/// In memory where the system offers it: these tests are about what is written, not about the disk.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

impl Made {
    pub fn from(bundle: &Value) -> Self {
        let folder = folder();
        let store = store::create(&folder.path().join("f.toets")).unwrap();
        let mut made = Self { store, folder };
        let outcome = made.import(bundle);
        assert!(outcome.written && outcome.problems.is_empty(), "{:?}", outcome.problems);
        made
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("f.toets")
    }

    /// Another connection to the file.
    pub fn again(&self, access: Access) -> Store {
        store::open(&self.path(), access).unwrap()
    }

    /// Another connection, past the library.
    pub fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }

    pub fn import(&mut self, bundle: &Value) -> ImportOutcome {
        let source = bundle.to_string();
        let mut reading = import::read_json(source.as_bytes());
        assert_eq!(reading.problems, []);
        let code = reading.bundle.investigation.as_ref().unwrap().record.framework.clone();
        let framework = import::shipped_framework(&code).unwrap();
        let (_, framework_source) = import::shipped().iter().find(|(shipped, _)| *shipped == code).unwrap();
        assert_eq!(import::check(&mut reading.bundle, &framework, &self.store), []);
        let request = ImportRequest {
            author: &author("anna"),
            sources: &[SourceFile { file: "bundle.json".into(), sha256: "0".repeat(64) }],
            changed: OnChanged::Refuse,
            framework: &framework,
            framework_source,
            mode: ImportMode::Whole,
            now: at(0),
        };
        self.store.import(&reading.bundle, request).unwrap()
    }

    /// Records changes as `anna`; the id by which they are undone.
    pub fn record(&mut self, changes: &[Change]) -> EventId {
        let id = EventId::random();
        self.store.record(&Writing { author: &author("anna"), now: at(60), id }, changes).unwrap();
        id
    }

    /// Undoes what was written with an id; the id by which that is undone in turn.
    pub fn undo(&mut self, written: EventId) -> EventId {
        let id = EventId::random();
        self.store.undo(&Writing { author: &author("anna"), now: at(60), id }, written).unwrap();
        id
    }

    /// The file as a bundle.
    pub fn exported(&self) -> Value {
        serde_json::from_str(&import::write_json(&self.store.export().unwrap())).unwrap()
    }
}

/// A reviewer, each on an installation of their own.
pub fn author(reviewer: &str) -> Author {
    let mut installation = [0; 16];
    installation[..reviewer.len()].copy_from_slice(reviewer.as_bytes());
    Author { reviewer: reviewer.into(), installation }
}

/// A moment, in seconds after the tests' day began.
pub fn at(seconds: i64) -> DateTime<Utc> {
    "2026-01-05T08:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(seconds)
}
