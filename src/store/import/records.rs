//! The records of a bundle: each is new, as it was, or another than the file has.

use super::items::Kept;
use super::{Fate, Import};
use crate::domain::bundle::{Bundle, Placed, Table};
use crate::domain::problem::ProblemKind;
use crate::domain::records::{Document, Investigation};
use crate::store::error::{Doing, Result};
use crate::store::row::{self, Provenance, Record, record_hash};
use crate::store::{search, setup};
use rusqlite::OptionalExtension;
use sha2::Digest;

impl Import<'_> {
    pub(super) fn records(&mut self, bundle: &Bundle) -> Result<()> {
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

    /// Adds a record to the full text; those of a file that was empty are added together in the end.
    fn learn<R: Record>(&self, reference: &str, item: Option<i64>) -> Result<()> {
        match item {
            _ if !self.had_records => Ok(()),
            Some(item) => search::learn_item(self.connection, R::TABLE, item),
            None if R::TABLE == Document::TABLE => search::learn_document(self.connection, reference),
            None => Ok(()),
        }
    }

    fn forget<R: Record>(&self, reference: &str, item: Option<i64>) -> Result<()> {
        match item {
            Some(item) => search::forget_item(self.connection, R::TABLE, item),
            None if R::TABLE == Document::TABLE => search::forget_document(self.connection, reference),
            None => Ok(()),
        }
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
                self.learn::<R>(placed.record.reference(), item)?;
                Fate::New
            }
            Some(old) if old == record_hash(R::TABLE, &placed.record.values()) => Fate::Unchanged,
            Some(_) if self.may_replace() => {
                self.forget::<R>(placed.record.reference(), item)?;
                self.replace(placed, item)?;
                self.learn::<R>(placed.record.reference(), item)?;
                Fate::Updated
            }
            Some(_) => Fate::Changed,
        };
        self.tally_source(placed.source, table, fate);
        self.tally(table, fate);
        Ok(fate)
    }
}
