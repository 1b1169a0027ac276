//! The texts that words are looked for in, read by a thread of its own before the first letter is typed.

use super::finder::Texts;
use super::parts::{Question, in_parts};
use crate::domain::codes::ItemKind;
use crate::store::{self, Access, StoreError};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The texts while they are read by a thread of its own, which ends when they are not wanted any more.
#[derive(Debug)]
pub struct Gathering {
    of: (ItemKind, i64),
    read: Option<JoinHandle<store::Result<Texts>>>,
    ended: Arc<AtomicBool>,
}

impl Gathering {
    pub fn begin(path: &Path, of: (ItemKind, i64)) -> Self {
        let (path, ended) = (path.to_owned(), Arc::<AtomicBool>::default());
        let stop = ended.clone();
        Self { of, read: Some(thread::spawn(move || texts(&path, of.0, &stop))), ended }
    }

    /// Which texts these are.
    pub fn of(&self) -> (ItemKind, i64) {
        self.of
    }

    /// Waits for them, as long as it is asked.
    pub fn wait(mut self, question: &Question) -> std::result::Result<store::Result<Texts>, Self> {
        while self.read.as_ref().is_some_and(|read| !read.is_finished()) {
            if !question.is_asked() {
                return Err(self);
            }
            thread::sleep(Duration::from_millis(2));
        }
        let read = self.read.take().map(|read| read.join().expect("reading does not panic"));
        Ok(read.unwrap_or(Err(StoreError::Cancelled)))
    }
}

impl Drop for Gathering {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

/// The texts of all items of a kind.
fn texts(path: &Path, kind: ItemKind, ended: &AtomicBool) -> store::Result<Texts> {
    let store = store::open(path, Access::Read)?;
    let (mut texts, more) = in_parts(&store, None, |store, walk, texts: &mut Texts| {
        store.each_text(kind, walk, &mut |number, text| {
            texts.add(number, text);
            !ended.load(Ordering::Relaxed)
        })
    })?;
    texts.append(&more);
    Ok(texts)
}
