//! Going through the whole file for one question: by two threads, and no longer than it is asked.

use crate::store::{self, Access, Store, Walk};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Fewer items than this are gone through by one thread, before anybody waits.
const WORTH_A_THREAD: i64 = 20_000;

/// Which question is answered: worth it as long as no newer one was asked.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub number: u64,
    pub newest: Arc<AtomicU64>,
}

impl Question {
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.newest.load(Ordering::Relaxed) == self.number
    }
}

/// Whether the file is too large to be gone through at once.
pub fn takes_a_while(store: &Store) -> store::Result<bool> {
    Ok(store.last_number()? >= WORTH_A_THREAD)
}

pub fn stop_with(store: &mut Store, question: &Question) -> store::Result<()> {
    let question = question.clone();
    store.end_when(move || !question.is_asked())
}

pub fn go_on(store: &mut Store) -> store::Result<()> {
    store.end_when(|| false)
}

/// Goes through the file in two parts at the same time, if it is worth it.
pub fn in_parts<T: Default + Send>(
    store: &Store,
    question: Option<&Question>,
    go: impl Fn(&Store, &Walk, &mut T) -> store::Result<()> + Sync,
) -> store::Result<(T, T)> {
    let last = store.last_number()?;
    let (mut here, mut there) = (T::default(), T::default());
    if !takes_a_while(store)? {
        go(store, &Walk::File(0..=last), &mut here)?;
        return Ok((here, there));
    }
    let (path, go) = (store.path(), &go);
    thread::scope(|scope| {
        let beside =
            scope.spawn(|| beside(path, question, |store| go(store, &Walk::File(last / 2 + 1..=last), &mut there)));
        let result = go(store, &Walk::File(0..=last / 2), &mut here);
        result.and(beside.join().expect("reading does not panic"))
    })?;
    Ok((here, there))
}

/// On another connection.
fn beside(path: &Path, question: Option<&Question>, go: impl FnOnce(&Store) -> store::Result<()>) -> store::Result<()> {
    let mut store = store::open(path, Access::Read)?;
    if let Some(question) = question {
        stop_with(&mut store, question)?;
    }
    go(&store)
}
