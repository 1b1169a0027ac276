//! The queue narrowed by a filter or by words: the list is made once and kept until the question or the file changes.
//!
//! What a reader waits for is the first screen of it: that comes from going through the queue in its order for a moment.
//! The whole is made from the file in the order in which it lies there, by two threads.

use super::finder::{Finder, Fit, Glance, GoesOn};
use super::gathering::Gathering;
use super::parts::{Question, go_on, in_parts, stop_with, takes_a_while};
use crate::domain::check::Check;
use crate::domain::codes::ItemKind;
use crate::domain::filter::Filter;
use crate::domain::item::ItemRef;
use crate::domain::view::{QueuePage, QueueQuery};
use crate::store::{self, Signals, Step, Store, StoreError, Walk};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long is looked for a first answer before the whole is begun with.
const GLANCE: Duration = Duration::from_millis(20);

/// The lists that were asked for last.
#[derive(Debug, Default)]
pub struct Narrowed {
    passing: Option<Passing>,
    gathering: Option<Gathering>,
    finder: Option<Kept>,
    signals: Option<(i64, Signals)>,
    /// The query whose list this is, as of which state of the file.
    of: Option<(QueueQuery, i64)>,
    /// The list on the screen: the way from one case to the next, also when the first has left the list meanwhile.
    shown: Vec<i64>,
}

/// What passes a query whatever is searched for, in the queue's order.
#[derive(Debug)]
struct Passing {
    /// The query without words, and the state of the file.
    of: (QueueQuery, i64),
    numbers: Vec<i64>,
}

/// The texts of a kind of item as of an import: only an import changes them.
#[derive(Debug)]
struct Kept {
    of: (ItemKind, i64),
    finder: Finder,
}

/// A window of the list: the one that holds `around`, if that passes; else from the offset.
#[derive(Debug, Clone, Copy)]
pub struct Window<'a> {
    pub offset: usize,
    pub limit: usize,
    pub around: Option<&'a ItemRef>,
}

impl Narrowed {
    /// Answers with a window, and before it with what is found at a glance, if the whole takes longer than that.
    pub fn page(
        &mut self,
        (store, checks): (&mut Store, &[Check]),
        (query, window): (&QueueQuery, Window<'_>),
        question: &Question,
        glance: &mut dyn FnMut(QueuePage),
    ) -> store::Result<QueuePage> {
        stop_with(store, question)?;
        let listed = self.list((store, checks), query, question, &mut |store, numbers| {
            if let Ok((rows, total)) = store.queue_rows(query.kind, &numbers[..numbers.len().min(window.limit)]) {
                glance(QueuePage { offset: 0, rows, filtered: numbers.len(), total, is_partial: true });
            }
        });
        go_on(store)?;
        listed?;
        let around = window.around.map(|item| store.item_id(item)).transpose()?.flatten();
        let place = around.and_then(|id| self.shown.iter().position(|shown| *shown == id));
        let offset = place.map_or(window.offset, |place| place.saturating_sub(window.limit / 2)).min(self.shown.len());
        let numbers = &self.shown[offset..(offset + window.limit).min(self.shown.len())];
        let (rows, total) = store.queue_rows(query.kind, numbers)?;
        Ok(QueuePage { offset, rows, filtered: self.shown.len(), total, is_partial: false })
    }

    /// The items on the list, at most so many.
    pub fn items(
        &mut self,
        (store, checks): (&mut Store, &[Check]),
        query: &QueueQuery,
        most: usize,
    ) -> store::Result<Vec<ItemRef>> {
        self.list((store, checks), query, &Question::default(), &mut |_, _| {})?;
        self.shown.iter().take(most).map(|id| store.item_of(*id)).collect()
    }

    /// The item next to `from` on the list that was shown, among those that pass now or were seen. What was seen and is
    /// on that list no more has no place on it: it lies before the first, in the order in which it was seen.
    pub fn neighbour(
        &mut self,
        (store, checks): (&mut Store, &[Check]),
        query: &QueueQuery,
        (from, step, open_only): (&ItemRef, Step, bool),
        seen: &[ItemRef],
    ) -> store::Result<Option<ItemRef>> {
        // A verdict leaves the way as it was shown; another question does not.
        if self.of.as_ref().is_none_or(|(of, _)| of != query) {
            self.list((store, checks), query, &Question::default(), &mut |_, _| {})?;
        }
        let from = store.item_id(from)?;
        let of_kind = seen.iter().filter(|item| item.kind == query.kind);
        let seen: Vec<i64> =
            of_kind.filter_map(|item| store.item_id(item).transpose()).collect::<store::Result<_>>()?;
        let mut sought = seen.clone();
        sought.sort_unstable();
        let on_list: HashSet<i64> = self.shown.iter().filter(|id| sought.binary_search(id).is_ok()).copied().collect();
        let gone = seen.iter().filter(|id| !on_list.contains(id));
        let way: Vec<i64> = gone.chain(&self.shown).copied().collect();
        let Some(place) = way.iter().position(|id| Some(*id) == from) else { return Ok(None) };
        self.signals(store, checks, query.filter.as_ref())?;
        let signals = self.signals.as_ref().map(|(_, signals)| signals);
        let query = QueueQuery { hide_done: query.hide_done || open_only, ..query.clone() };
        let mut ahead = way[place + 1..].iter();
        let mut behind = way[..place].iter().rev();
        let way: &mut dyn Iterator<Item = &i64> = match step {
            Step::Next => &mut ahead,
            Step::Previous => &mut behind,
        };
        for id in way {
            if seen.contains(id) || store.passes((&query, signals), *id)? {
                return store.item_of(*id).map(Some);
            }
        }
        Ok(None)
    }

    /// Reads what words will be looked for in, before the first is typed.
    pub fn gather(&mut self, store: &mut Store, kind: ItemKind) -> store::Result<()> {
        let of = (kind, store.last_import()?);
        let known = self.finder.as_ref().map(|kept| kept.of).or(self.gathering.as_ref().map(Gathering::of));
        if known != Some(of) {
            self.finder = None;
            self.gathering = Some(Gathering::begin(store.path(), of));
        }
        Ok(())
    }

    /// Gives back what only finding needs.
    pub fn release(&mut self) {
        (self.finder, self.gathering) = (None, None);
    }

    fn list(
        &mut self,
        (store, checks): (&mut Store, &[Check]),
        query: &QueueQuery,
        question: &Question,
        glance: &mut dyn FnMut(&Store, &[i64]),
    ) -> store::Result<()> {
        let of = (query.clone(), store.data_version()?);
        if self.of.as_ref() == Some(&of) {
            return Ok(());
        }
        self.signals(store, checks, query.filter.as_ref())?;
        let bare = (QueueQuery { find: String::new(), ..query.clone() }, of.1);
        let passes_known = self.passing.as_ref().is_some_and(|passing| passing.of == bare);
        let finds = !query.find.trim().is_empty();
        let texts_known = self.finder.as_ref().is_some_and(|kept| kept.of.0 == query.kind);
        if takes_a_while(store)? && (!passes_known || (finds && !texts_known)) {
            let signals = self.signals.as_ref().map(|(_, signals)| signals);
            let found = at_a_glance(store, (query, signals), finds)?;
            if !found.is_empty() {
                glance(store, &found);
            }
        }
        if !passes_known {
            let signals = self.signals.as_ref().map(|(_, signals)| signals);
            let numbers = passing(store, (&bare.0, signals), question)?;
            self.passing = Some(Passing { of: bare, numbers });
        }
        if finds {
            self.texts(store, query.kind, question)?;
        } else {
            self.release();
        }
        self.shown = self.found(&query.find, &|| question.is_asked()).ok_or(StoreError::Cancelled)?;
        self.of = Some(of);
        Ok(())
    }

    /// What passes and is found, best first; among equals in the queue's order.
    fn found(&mut self, find: &str, goes_on: GoesOn<'_>) -> Option<Vec<i64>> {
        let numbers = self.passing.as_ref().map(|passing| passing.numbers.as_slice()).unwrap_or_default();
        let Some(kept) = &mut self.finder else { return Some(numbers.to_vec()) };
        let fits = kept.finder.find(find, goes_on)?;
        let places = places(numbers);
        let place = |fit: &Fit| usize::try_from(fit.number).ok().and_then(|number| places.get(number)).copied();
        let mut found: Vec<(Reverse<i32>, u32)> = fits
            .iter()
            .filter_map(|fit| Some((Reverse(fit.score), place(fit).filter(|place| *place != NOWHERE)?)))
            .collect();
        found.sort_unstable();
        Some(found.into_iter().map(|(_, place)| numbers[place as usize]).collect())
    }

    /// Whatever is typed meanwhile, it is looked for in the same texts.
    fn texts(&mut self, store: &mut Store, kind: ItemKind, question: &Question) -> store::Result<()> {
        self.gather(store, kind)?;
        let Some(gathering) = self.gathering.take() else { return Ok(()) };
        let of = gathering.of();
        match gathering.wait(question) {
            Ok(texts) => self.finder = Some(Kept { of, finder: Finder::new(texts?) }),
            Err(gathering) => {
                self.gathering = Some(gathering);
                return Err(StoreError::Cancelled);
            }
        }
        Ok(())
    }

    /// Runs the checks where the filter asks for them.
    fn signals(&mut self, store: &Store, checks: &[Check], filter: Option<&Filter>) -> store::Result<()> {
        if !filter.is_some_and(Filter::asks_for_signals) {
            self.signals = None;
            return Ok(());
        }
        // What they notice depends on the records, and those on the imports.
        let import = store.last_import()?;
        if self.signals.as_ref().is_none_or(|(of, _)| *of != import) {
            let mut found = Signals::new();
            store::signals(store.path(), checks, &Arc::default(), &mut |signal| {
                found.insert((signal.check, signal.item));
            })?;
            self.signals = Some((import, found));
        }
        Ok(())
    }
}

const NOWHERE: u32 = u32::MAX;

/// The place in the queue of each number.
fn places(numbers: &[i64]) -> Vec<u32> {
    let last = numbers.iter().max().and_then(|last| usize::try_from(*last).ok());
    let mut places = vec![NOWHERE; last.map_or(0, |last| last + 1)];
    for (place, number) in (0..).zip(numbers) {
        if let Some(known) = usize::try_from(*number).ok().and_then(|number| places.get_mut(number)) {
            *known = place;
        }
    }
    places
}

/// What is found in a moment by going through the queue in its order.
fn at_a_glance(
    store: &Store,
    (query, signals): (&QueueQuery, Option<&Signals>),
    finds: bool,
) -> store::Result<Vec<i64>> {
    let until = Instant::now() + GLANCE;
    if !finds {
        let mut found = Vec::new();
        store.each_passing((query, signals), &Walk::Queue, &mut |number| {
            found.push(number);
            found.len() < 240 && Instant::now() < until
        })?;
        return Ok(found);
    }
    let glance = Glance::new(&query.find);
    let mut found = Vec::new();
    store.each_text(query.kind, &Walk::Queue, &mut |number, text| {
        found.extend(glance.fit(text).map(|score| (Reverse(score), number)));
        Instant::now() < until
    })?;
    found.sort_by_key(|(score, _)| *score);
    let mut passing = Vec::new();
    for (_, number) in found.into_iter().take(240) {
        if store.passes((query, signals), number)? {
            passing.push(number);
        }
    }
    Ok(passing)
}

/// Everything that passes, in the queue's order.
fn passing(
    store: &Store,
    (query, signals): (&QueueQuery, Option<&Signals>),
    question: &Question,
) -> store::Result<Vec<i64>> {
    let mut ordered = Vec::new();
    if !store.asks_for_records(query, signals)? {
        store.each_passing((query, signals), &Walk::Queue, &mut |number| {
            ordered.push(number);
            true
        })?;
        return Ok(ordered);
    }
    let (here, there) = in_parts(store, Some(question), |store, walk, found: &mut Vec<i64>| {
        store.each_passing((query, signals), walk, &mut |number| {
            found.push(number);
            true
        })
    })?;
    let found = [here, there].concat();
    let places = places(&found);
    let passes =
        |number| usize::try_from(number).ok().and_then(|number| places.get(number)).is_some_and(|at| *at != NOWHERE);
    let unfiltered = QueueQuery { filter: None, ..query.clone() };
    store.each_passing((&unfiltered, None), &Walk::Queue, &mut |number| {
        if passes(number) {
            ordered.push(number);
        }
        true
    })?;
    Ok(ordered)
}
