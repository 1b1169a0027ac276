//! Writing a bundle into the file: one transaction, its records bound by the import's event, its review as events.

mod items;
mod replace;
mod review;

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::event::EventId;
use super::log::{Author, Entry, Log, Writing, random_bytes};
use super::membership::{self, Reach};
use super::project;
use super::row::{self, Provenance, Record, record_hash};
use super::setup::{self, Norms};
use crate::domain::bundle::{Bundle, Placed, Table, TableSummary};
use crate::domain::change::EventKind;
use crate::domain::framework::Framework;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::records::Investigation;
use chrono::{DateTime, Utc};
use items::{Items, Kept};
use replace::Replaced;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

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
        let path = self.path.clone();
        let mut run = || {
            let behavior = TransactionBehavior::Immediate;
            let transaction = self.connection.transaction_with_behavior(behavior).doing("importing")?;
            let mut import = Import::begin(&transaction, request)?;
            import.records(bundle)?;
            import.refresh_dependents()?;
            import.bind()?;
            import.log_replaced()?;
            import.review(bundle)?;
            let mut outcome = import.outcome;
            let keep = match request.mode {
                ImportMode::Whole => outcome.problems.is_empty(),
                ImportMode::KeepGoing => true,
                ImportMode::DryRun => false,
            };
            if keep && outcome.written {
                membership::refresh(&transaction, Reach::Everything)?;
                project::rebuild_tallies(&transaction)?;
                transaction.commit().doing("importing")?;
            } else {
                outcome.written = false;
                transaction.rollback().doing("importing")?;
            }
            Ok(outcome)
        };
        run().map_err(|error: StoreError| error.at(&path))
    }
}

/// An import under way.
struct Import<'t> {
    connection: &'t Connection,
    request: ImportRequest<'t>,
    event: EventId,
    sources: Vec<Bound>,
    items: Items,
    replaced: Replaced,
    outcome: ImportOutcome,
    log: Option<Log<'t>>,
    norms: Norms,
    /// Whether the log held anything before: only then can a review record be there already.
    had_events: bool,
}

/// A source and the records it brought.
struct Bound {
    /// Its row in `sources`.
    id: i64,
    /// Over the hashes of its records, in the order they were brought.
    binding: Sha256,
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
            Ok(Bound { id: connection.last_insert_rowid(), binding: Sha256::new() })
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
            outcome: ImportOutcome::default(),
            log: None,
            norms: Norms::read(connection)?,
            had_events: connection
                .query_row("SELECT EXISTS (SELECT 1 FROM events)", [], |row| row.get(0))
                .doing("reading the log")?,
        })
    }

    fn records(&mut self, bundle: &Bundle) -> Result<()> {
        if let Some(placed) = &bundle.investigation {
            self.investigation(placed)?;
        }
        self.plain(Table::Services, &bundle.services)?;
        self.plain(Table::Parties, &bundle.parties)?;
        self.items(Table::WeighingNotes, &bundle.weighing_notes)?;
        self.items(Table::Authorisations, &bundle.authorisations)?;
        self.items(Table::Disclosures, &bundle.disclosures)?;
        self.items(Table::Persons, &bundle.persons)?;
        self.items(Table::Matters, &bundle.matters)?;
        self.plain(Table::Documents, &bundle.documents)
    }

    /// Another title or framework is another investigation, whatever may be replaced.
    fn investigation(&mut self, placed: &Placed<Investigation>) -> Result<()> {
        let (table, new) = (Table::Investigation, &placed.record);
        let known = setup::investigation(self.connection)?;
        let old = known.as_ref().map(|known| record_hash("investigation", &known.values()).to_vec());
        let other = known.and_then(|known| match known {
            known if known.title != new.title => Some(ProblemKind::OtherInvestigation { title: known.title }),
            known if known.framework != new.framework => {
                Some(ProblemKind::OtherFramework { found: new.framework.clone(), has: known.framework })
            }
            _ => None,
        });
        match other {
            Some(kind) => {
                self.tally(table, Fate::Changed);
                self.problem(table, placed, kind);
                Ok(())
            }
            None => self.keep_or_report(table, placed, old.as_deref(), None).map(drop),
        }
    }

    /// Records that are no items.
    fn plain<R: Record>(&mut self, table: Table, records: &[Placed<R>]) -> Result<()> {
        let key = R::COLUMNS[0];
        let sql = format!("SELECT hash FROM {} WHERE {key} = ?1", R::TABLE);
        for placed in records {
            let old: Option<Vec<u8>> = self
                .connection
                .prepare_cached(&sql)
                .and_then(|mut select| select.query_row([placed.record.reference()], |row| row.get(0)).optional())
                .doing("looking a record up")?;
            self.keep_or_report(table, placed, old.as_deref(), None)?;
        }
        Ok(())
    }

    fn items<R: Kept>(&mut self, table: Table, records: &[Placed<R>]) -> Result<()> {
        for placed in records {
            let reference = placed.record.reference();
            let (item, old) = match self.items.find(self.connection, R::KIND, R::TABLE, reference)? {
                Some((item, hash)) => (item, Some(hash)),
                None => (self.items.insert(self.connection, self.request.framework, &placed.record)?, None),
            };
            if self.keep_or_report(table, placed, old.as_deref(), Some(item))? == Fate::Updated {
                self.replace_item(&placed.record, item)?;
            }
        }
        Ok(())
    }

    fn keep_or_report<R: Record>(
        &mut self,
        table: Table,
        placed: &Placed<R>,
        old: Option<&[u8]>,
        item: Option<i64>,
    ) -> Result<Fate> {
        let fate = self.keep(table, placed, old, item)?;
        if fate == Fate::Changed {
            let reference = placed.record.reference().to_owned();
            self.problem(table, placed, ProblemKind::Changed { reference });
        }
        Ok(fate)
    }

    fn keep<R: Record>(
        &mut self,
        table: Table,
        placed: &Placed<R>,
        old: Option<&[u8]>,
        item: Option<i64>,
    ) -> Result<Fate> {
        let fate = match old {
            None => {
                let row = i64::try_from(placed.row).unwrap_or(i64::MAX);
                let source = &mut self.sources[placed.source];
                let hash = row::insert(self.connection, &placed.record, Provenance { source: source.id, row }, item)?;
                source.binding.update(hash);
                Fate::New
            }
            Some(old) if old == record_hash(R::TABLE, &placed.record.values()) => Fate::Unchanged,
            Some(_) if self.may_replace() => {
                self.replace(placed, item)?;
                Fate::Updated
            }
            Some(_) => Fate::Changed,
        };
        self.tally(table, fate);
        Ok(fate)
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
            let event = log.append(entry)?;
            self.connection
                .execute("UPDATE sources SET event = ?2 WHERE id = ?1", params![bound.id, event.0])
                .doing("importing")?;
        }
        self.log = Some(log);
        Ok(())
    }
}
