//! The queue narrowed by a filter or by words: the list is made once and kept until the question or the file changes.

use super::Setup;
use super::finder::Finder;
use crate::domain::filter::Filter;
use crate::domain::item::ItemRef;
use crate::domain::view::{QueuePage, QueueQuery};
use crate::store::{self, Signals, Step, Store};
use std::collections::HashSet;
use std::sync::Arc;

/// The lists that were asked for last.
#[derive(Debug, Default)]
pub struct Narrowed {
    candidates: Option<Candidates>,
    signals: Option<(i64, Signals)>,
    /// The list on the screen: the way from one case to the next, also when the first has left the list meanwhile.
    shown: Vec<i64>,
}

/// What passes a query whatever is searched for.
#[derive(Debug)]
struct Candidates {
    /// The query without words, and the state of the file.
    of: (QueueQuery, i64),
    finder: Finder,
}

impl Narrowed {
    /// A window of the list: the one that holds `around`, if that passes; else from the offset.
    pub fn page(
        &mut self,
        (store, setup): (&Store, &Setup),
        query: &QueueQuery,
        (offset, limit): (usize, usize),
        around: Option<&ItemRef>,
    ) -> store::Result<QueuePage> {
        self.shown = self.list(store, setup, query)?;
        let around = around.map(|item| store.item_id(item)).transpose()?.flatten();
        let place = around.and_then(|id| self.shown.iter().position(|shown| *shown == id));
        let offset = place.map_or(offset, |place| place.saturating_sub(limit / 2)).min(self.shown.len());
        let window = &self.shown[offset..(offset + limit).min(self.shown.len())];
        let (rows, total) = store.queue_rows(query.kind, window)?;
        Ok(QueuePage { offset, rows, filtered: self.shown.len(), total })
    }

    /// The items on the list, at most so many.
    pub fn items(
        &mut self,
        (store, setup): (&Store, &Setup),
        query: &QueueQuery,
        most: usize,
    ) -> store::Result<Vec<ItemRef>> {
        self.list(store, setup, query)?.into_iter().take(most).map(|id| store.item_of(id)).collect()
    }

    /// The item next to `from` on the list that was shown, among those that pass now.
    pub fn neighbour(
        &mut self,
        (store, setup): (&Store, &Setup),
        query: &QueueQuery,
        from: &ItemRef,
        step: Step,
    ) -> store::Result<Option<ItemRef>> {
        let passing = self.list(store, setup, query)?;
        let from = store.item_id(from)?;
        let way = if self.shown.is_empty() { &passing } else { &self.shown };
        let Some(place) = way.iter().position(|id| Some(*id) == from) else { return Ok(None) };
        let passes: HashSet<i64> = passing.iter().copied().collect();
        let next = match step {
            Step::Next => way[place + 1..].iter().find(|id| passes.contains(id)),
            Step::Previous => way[..place].iter().rev().find(|id| passes.contains(id)),
        };
        next.map(|id| store.item_of(*id)).transpose()
    }

    fn list(&mut self, store: &Store, setup: &Setup, query: &QueueQuery) -> store::Result<Vec<i64>> {
        let of = (QueueQuery { find: String::new(), ..query.clone() }, store.data_version()?);
        if self.candidates.as_ref().is_none_or(|candidates| candidates.of != of) {
            let signals = self.signals(store, setup, query.filter.as_ref(), of.1)?;
            let finder = Finder::new(store.candidates(query, signals)?);
            self.candidates = Some(Candidates { of, finder });
        }
        Ok(self.candidates.as_mut().map(|candidates| candidates.finder.find(&query.find)).unwrap_or_default())
    }

    /// What the checks notice, where the filter asks for it.
    fn signals(
        &mut self,
        store: &Store,
        setup: &Setup,
        filter: Option<&Filter>,
        version: i64,
    ) -> store::Result<Option<&Signals>> {
        if !filter.is_some_and(Filter::asks_for_signals) {
            return Ok(None);
        }
        if self.signals.as_ref().is_none_or(|(of, _)| *of != version) {
            let mut found = Signals::new();
            store::signals(store.path(), &setup.checks, &Arc::default(), &mut |signal| {
                found.insert((signal.check, signal.item));
            })?;
            self.signals = Some((version, found));
        }
        Ok(self.signals.as_ref().map(|(_, signals)| signals))
    }
}
