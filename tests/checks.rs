//! The checks: the smallest bundle that raises each and the nearest that does not, random bundles against an
//! implementation written from the contract's text, hostile queries, and the sample's signals.

mod cases;
mod hostile;
mod oracle;
mod random;
mod sample;

use chrono::DateTime;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use toets::domain::check::Signal;
use toets::domain::framework::Framework;
use toets::store::{self, Author, ImportMode, ImportRequest, OnChanged, SourceFile};

/// An investigation file in a folder of its own.
pub struct Case {
    _folder: TempDir,
    pub file: PathBuf,
    pub framework: Framework,
}

impl Case {
    /// Imports a bundle under a framework that ships.
    pub fn new(bundle: &Value, framework: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("c.toets");
        let mut read = toets::import::read_json(bundle.to_string().as_bytes());
        assert_eq!(read.problems, [], "{bundle}");
        let framework = toets::import::shipped_framework(framework).unwrap();
        let mut store = store::create(&file).unwrap();
        assert_eq!(toets::import::check(&mut read.bundle, &framework, &store), [], "{bundle}");
        let request = ImportRequest {
            author: &Author { reviewer: "anna".into(), installation: [1; 16] },
            sources: &[SourceFile { file: "b.json".into(), sha256: String::new() }],
            changed: OnChanged::Refuse,
            framework: &framework,
            framework_source: "",
            mode: ImportMode::Whole,
            now: DateTime::default(),
        };
        assert!(store.import(&read.bundle, request).unwrap().written);
        store.close().unwrap();
        Self { _folder: folder, file, framework }
    }

    pub fn signals(&self) -> Vec<Signal> {
        let mut signals = Vec::new();
        store::signals(&self.file, &self.framework.checks, &Arc::default(), &mut |signal| signals.push(signal))
            .unwrap();
        signals
    }
}

/// Item and check of every signal.
pub fn raised(signals: &[Signal]) -> BTreeSet<(String, String)> {
    signals.iter().map(|signal| (signal.item.to_string(), signal.check.clone())).collect()
}
