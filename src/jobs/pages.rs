//! What stands on a page, read for it.

use super::report;
use super::watch::Noticed;
use crate::domain::check::Check;
use crate::domain::page::{CheckCounts, Contents, NoticedItems, Topic};
use crate::store::{self, Store};

/// From what a page is read.
pub struct Sources<'a> {
    /// Searching sets a deadline on it.
    pub store: &'a mut Store,
    pub checks: &'a [Check],
    pub noticed: &'a Noticed,
}

/// Reads a page, narrowed to what is searched for where the page can be searched.
pub fn read(from: &mut Sources<'_>, topic: &Topic, find: &str) -> store::Result<Contents> {
    let store = &*from.store;
    match topic {
        Topic::Search => from.store.find(find).map(|found| Contents::Search(Box::new(found))),
        Topic::Samples => store.sampling().map(|found| Contents::Samples(Box::new(found))),
        Topic::Sample(name) => {
            let file = store.sample_file(name)?;
            Ok(file.map_or(Contents::Gone, |file| Contents::Sample(Box::new(file))))
        }
        Topic::Exclusions => store.excluded_items().map(Contents::Exclusions),
        Topic::Redraw(name) => {
            Ok(store.redrawn(name.as_deref(), from.checks)?.map_or(Contents::Gone, Contents::Redrawn))
        }
        Topic::Report { audience, language } => report::page(store, *audience, *language),
        Topic::Questions => store.questions().map(Contents::Questions),
        Topic::Recommendations => store.recommendations().map(Contents::Recommendations),
        Topic::Statistics => {
            let today = chrono::Utc::now().date_naive();
            store.statistics(today).map(|found| Contents::Statistics(Box::new(found)))
        }
        Topic::Orphans => store.orphans().map(Contents::Orphans),
        Topic::Signals => Ok(Contents::Signals(from.signals())),
        Topic::Check(code) => from.items(code).map(Contents::Check),
        Topic::Authorisation(reference) => {
            store.authorisation_page(reference).map(|page| Contents::Authorisation(Box::new(page)))
        }
        Topic::Notes(of) => store.notes_page(of).map(|page| Contents::Notes(Box::new(page))),
        Topic::Conditions(of) => store.condition_matrix(of).map(|found| Contents::Conditions(Box::new(found))),
        Topic::Difference { earlier, later } => {
            store.two_notes(earlier, later).map(|notes| Contents::Difference(Box::new(notes)))
        }
    }
}

impl Sources<'_> {
    /// Every check of the framework with its counts.
    fn signals(&self) -> Vec<CheckCounts> {
        (0..self.checks.len()).map(|place| self.counts(place)).collect()
    }

    fn counts(&self, place: usize) -> CheckCounts {
        let counts = self.noticed.with(|tally| tally.counts().get(place).copied());
        CheckCounts { check: self.checks[place].code.clone(), counts: counts.flatten() }
    }

    fn items(&self, code: &str) -> store::Result<NoticedItems> {
        let Some((place, check)) = self.checks.iter().enumerate().find(|(_, check)| check.code == code) else {
            let of = CheckCounts { check: code.to_owned(), counts: None };
            return Ok(NoticedItems { of, norm: String::new(), lines: Vec::new() });
        };
        let lines = self.noticed.with(|tally| self.store.noticed_by(tally, check.item, place)).transpose()?;
        Ok(NoticedItems { of: self.counts(place), norm: check.norm.clone(), lines: lines.unwrap_or_default() })
    }
}
