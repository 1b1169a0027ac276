//! The file: the only room that knows SQL.
//!
//! Records lie as they were delivered; the review is an append-only log of events with its projections, written in the
//! same transaction. One [`Store`] is one connection: a single writer, any number of readers.

mod agreement;
mod asks;
mod assessments;
mod bulk;
mod case;
mod checks;
mod column;
mod conditions;
mod counts;
mod drafts;
mod error;
mod event;
mod export;
mod filter;
mod import;
mod known;
mod log;
mod loose_ends;
mod membership;
mod migrations;
mod noticed;
mod open;
mod orphans;
mod outdated;
mod overview;
mod payload;
mod plan;
mod project;
mod queue;
mod records;
mod report;
mod resting;
mod review_codec;
mod review_json;
mod row;
mod sample;
mod saved_views;
mod search;
mod setup;
mod sql;
mod statistics;
mod undo;
mod version;
mod versions;
mod wordings;

pub use checks::{Checker, check_functions, check_views, examine, signals, signals_made, tally};
pub use drafts::{Draft, DraftKey};
pub use error::{Result, StoreError};
pub use event::EventId;
pub use filter::Signals;
pub use import::{Filling, ImportMode, ImportOutcome, ImportRequest, Keep, OnChanged, SourceFile};
pub use log::random_id;
pub use log::{Author, LogPage, Writing};
pub(crate) use open::remove;
pub use open::{Access, create, open};
pub use plan::{SYSTEM, Unplanned, draw_frozen, sha256, system_seed};
pub use queue::{Step, Walk, Waymark};
pub use setup::FrameworkSource;
pub use sql::{SqlEnd, SqlFault, SqlRow, SqlValue, query_sql, sql_views};
pub use version::Frozen;

use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// One connection to one investigation.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

impl Store {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Closes the file and folds the write-ahead log into it, so that nothing deleted is left beside it.
    pub fn close(self) -> Result<()> {
        use error::Doing;
        // Another process may be reading; then the log stays and is folded in later.
        let checkpoint = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        drop(checkpoint);
        self.connection.close().map_err(|(_, error)| error).doing("closing the file")
    }
}
