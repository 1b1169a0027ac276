//! Writing a bundle into the file: one transaction, its records bound by the import's event, its review as events.

mod behind;
pub(super) mod brought;
mod filling;
mod items;
mod over;
mod records;
mod replace;
mod review;

use super::Store;
use super::error::{Doing, Result};
use super::event::EventId;
use super::log::{Author, Entry, Log, Writing, random_bytes};
use super::setup::{self, Norms};
use crate::domain::bundle::{Bundle, Placed, Table, TableSummary};
use crate::domain::change::EventKind;
use crate::domain::framework::Framework;
use crate::domain::problem::{Problem, ProblemKind};
use chrono::{DateTime, Utc};
pub use filling::{Filling, Keep};
use items::Items;
use replace::Replaced;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The file a bundle came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    pub file: String,
    /// Hexadecimal SHA-256.
    pub sha256: String,
}

/// Whether to keep what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportMode {
    /// Keep everything, or nothing when there is a problem.
    Whole,
    /// Keep what is good.
    KeepGoing,
    /// Keep nothing; say exactly what would happen.
    DryRun,
}

/// What to do with a record that stands in the file with other content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnChanged {
    /// Report it.
    Refuse,
    /// Put it in the old one's place, which stays in the log. Assessments never are.
    Replace,
}

/// What an import brought, or would bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportOutcome {
    pub tables: BTreeMap<Table, TableSummary>,
    /// Records that stand in the file with other content.
    pub problems: Vec<Problem>,
    /// Items with a judgement that no longer counts: a record was replaced that it rests on.
    pub outdated: u64,
    /// Whether anything was written.
    pub written: bool,
}

/// What an import needs beside its bundle.
#[derive(Debug, Clone, Copy)]
pub struct ImportRequest<'a> {
    pub author: &'a Author,
    /// Placed records name theirs by its number here.
    pub sources: &'a [SourceFile],
    pub framework: &'a Framework,
    /// The framework's file, kept when the investigation has none yet.
    pub framework_source: &'a str,
    pub mode: ImportMode,
    pub changed: OnChanged,
    pub now: DateTime<Utc>,
}

impl Store {
    /// Imports a bundle whose references were checked.
    pub fn import(&mut self, bundle: &Bundle, request: ImportRequest<'_>) -> Result<ImportOutcome> {
        self.import_with(request, |filling| {
            filling.records(bundle)?;
            filling.bind()?;
            filling.review(bundle)?;
            let is_good = filling.is_without_problems();
            Ok(match request.mode {
                ImportMode::Whole if !is_good => Keep::Nothing,
                ImportMode::Whole | ImportMode::KeepGoing => Keep::Everything,
                ImportMode::DryRun => Keep::Nothing,
            })
        })
    }
}

/// An import under way.
struct Import<'t> {
    connection: &'t Connection,
    request: ImportRequest<'t>,
    event: EventId,
    touched: BTreeSet<i64>,
    sources: Vec<Bound>,
    items: Items,
    replaced: Replaced,
    outcome: ImportOutcome,
    log: Option<Log<'t>>,
    norms: Norms,
    /// Whether the log held anything before: only then can a review record be there already.
    had_events: bool,
    /// Whether the file held records of items before: if not, the full text is made in one go.
    had_records: bool,
}

/// A source and the records it brought.
struct Bound {
    /// Its row in `sources`.
    id: i64,
    /// Over the hashes of its records, in the order they were brought.
    binding: Sha256,
    brought: BTreeMap<Table, TableSummary>,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    New,
    Unchanged,
    /// Replaced.
    Updated,
    /// Left as it was, and reported.
    Changed,
}

impl<'t> Import<'t> {
    fn begin(connection: &'t Connection, request: ImportRequest<'t>) -> Result<Self> {
        let event = EventId(random_bytes());
        let add = |source: &SourceFile| {
            let sql = "INSERT INTO sources (file, sha256, imported_at, event) VALUES (?1, ?2, ?3, ?4)";
            let row = params![source.file, source.sha256, request.now.timestamp_millis(), event.0];
            connection.execute(sql, row).doing("importing")?;
            Ok(Bound { id: connection.last_insert_rowid(), binding: Sha256::new(), brought: BTreeMap::new() })
        };
        let has_framework = connection
            .query_row("SELECT 1 FROM framework", [], |_| Ok(()))
            .optional()
            .doing("reading the framework")?
            .is_some();
        if !has_framework {
            setup::set_framework(connection, request.framework, request.framework_source)?;
        }
        Ok(Self {
            connection,
            request,
            event,
            sources: request.sources.iter().map(add).collect::<Result<_>>()?,
            items: Items::begin(connection)?,
            replaced: Replaced::default(),
            touched: BTreeSet::new(),
            outcome: ImportOutcome::default(),
            log: None,
            norms: Norms::read(connection)?,
            had_records: connection
                .query_row("SELECT EXISTS (SELECT 1 FROM items)", [], |row| row.get(0))
                .doing("reading the items")?,
            had_events: connection
                .query_row("SELECT EXISTS (SELECT 1 FROM events)", [], |row| row.get(0))
                .doing("reading the log")?,
        })
    }

    /// Counts a record for the source that brought it.
    fn tally_source(&mut self, source: usize, table: Table, fate: Fate) {
        let summary = self.sources[source].brought.entry(table).or_default();
        match fate {
            Fate::New => summary.new += 1,
            Fate::Updated => summary.updated += 1,
            Fate::Unchanged | Fate::Changed => {}
        }
    }

    fn tally(&mut self, table: Table, fate: Fate) {
        let summary = self.outcome.tables.entry(table).or_default();
        summary.read += 1;
        match fate {
            Fate::New => {
                summary.new += 1;
                self.outcome.written = true;
            }
            Fate::Updated => {
                summary.updated += 1;
                self.outcome.written = true;
            }
            Fate::Unchanged => summary.unchanged += 1,
            Fate::Changed => summary.rejected += 1,
        }
    }

    fn problem<R>(&mut self, table: Table, placed: &Placed<R>, kind: ProblemKind) {
        let row = (table != Table::Investigation).then_some(placed.row);
        self.outcome.problems.push(Problem { source: placed.source, table: Some(table), row, column: None, kind });
    }

    /// The import's own events, one for each source: they bind its records.
    fn bind(&mut self) -> Result<()> {
        let Self { request: ImportRequest { author, now, .. }, event: id, .. } = *self;
        let mut log = Log::begin(self.connection, &Writing { author, now, id })?;
        for (source, bound) in self.request.sources.iter().zip(&mut self.sources) {
            let file = log.payloads.write(self.connection, &source.file)?;
            let mut entry = Entry::new(EventKind::Imported, format!("import|{}", source.sha256));
            entry.binding = std::mem::take(&mut bound.binding).finalize().to_vec();
            entry.subject.clone_from(&source.sha256);
            entry.payloads.push(("file".to_owned(), file));
            let brought = log.payloads.write(self.connection, &brought::to_json(&bound.brought))?;
            entry.payloads.push((brought::PAYLOAD.to_owned(), brought));
            let event = log.append(entry)?;
            self.connection
                .execute("UPDATE sources SET event = ?2 WHERE id = ?1", params![bound.id, event.0])
                .doing("importing")?;
        }
        self.log = Some(log);
        Ok(())
    }
}
