//! An import that was asked for on the screen: the paths as they were typed, the file on a connection of its own.

use super::{Brought, Delivery, Failure, Known, Listener, Plan};
use crate::domain::account::Fate;
use crate::domain::incoming::{Changed, Order, Rejected, SourceForm, Stays};
use crate::domain::typed_path::paths;
use crate::import::{Declared, Originals};
use crate::store::{self, Access, Author, ImportMode, OnChanged};
use crate::text::Text;
use chrono::Utc;
use std::path::{Path, PathBuf};

/// Carries the order out. It has a connection of its own: a stop is for this import, not for what is written after it.
///
/// # Errors
/// When a source or the file fails, or it was asked to stop; then the file is as it was.
pub fn carry_out(
    file: &Path,
    order: &Order,
    (author, text): (&Author, &Text),
    mut listener: Listener<'_>,
) -> Result<Brought, Failure> {
    let mode = match (order.stays, order.rejected) {
        (Stays::Nothing, _) => ImportMode::DryRun,
        (Stays::Everything, Rejected::LeftOut) => ImportMode::KeepGoing,
        (Stays::Everything, Rejected::RefuseAll) => ImportMode::Whole,
    };
    let is_to_hand_back = mode == ImportMode::KeepGoing;
    let originals = if is_to_hand_back { Originals::Keep } else { Originals::Drop };
    let changed = if order.changed == Changed::Replaced { OnChanged::Replace } else { OnChanged::Refuse };
    let known = known(&order.form)?;
    let delivery = Delivery::open(&sources(&order.typed), (&known.form(), originals), &mut listener)?;
    let unused = known.unused(&delivery.files);
    let mut store = store::open(file, Access::Write)?;
    let hand_back = is_to_hand_back.then_some(text);
    let plan = Plan { author, mode, rejected: order.rejected, changed, framework: None, hand_back, now: Utc::now() };
    let mut imported = super::all(&mut store, delivery, plan, listener)?;
    imported.brought.unused = unused;
    if order.stays == Stays::Nothing {
        imported.brought.accounts.iter_mut().for_each(|account| account.fate = Fate::Offered);
    }
    store.close()?;
    if is_to_hand_back && imported.brought.kept_going {
        imported.hand_back(text)?;
    }
    Ok(imported.brought)
}

fn known(form: &SourceForm) -> Result<Known, Failure> {
    let SourceForm { encoding, separator, header_row, .. } = *form;
    let mapping = form.mapping.as_deref().map(at_home);
    Known::read(mapping.as_deref(), Declared { encoding, separator, header_row })
}

/// The sources that were typed. A path with spaces that is there as a whole needs no quotes.
fn sources(typed: &str) -> Vec<PathBuf> {
    let whole = at_home(typed.trim());
    if whole.exists() {
        return vec![whole];
    }
    paths(typed).iter().map(|path| at_home(path)).collect()
}

/// A path as it was typed: `~/` is the user's own folder, as a shell would have it.
#[must_use]
pub fn at_home(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}
