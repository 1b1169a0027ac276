//! `toets sample FILE draw`: freezes the frame, takes a seed, draws and records.

use super::arguments::Draw;
use super::{checks, kind, unplanned};
use crate::cli::failure::Failure;
use crate::cli::mark::item;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::codes::{Code, Method};
use crate::domain::drawing::{Seed, needs_seed};
use crate::domain::plan::{DrawPreview, Plan};
use crate::domain::review_records::Sample;
use crate::store::{self, Access, Unplanned};
use crate::text::{Text, number};
use std::path::Path;

pub fn run(session: &Session, file: &Path, arguments: &Draw) -> Result<Outcome, Failure> {
    let mut store = session::open(file, Access::Write)?;
    let text = session.text();
    let plan = plan(arguments)?;
    let today = session.now().date_naive();
    let preview = store.freeze(&plan, today, &checks(&store)?).map_err(|problem| unplanned(&text, problem))?;
    let DrawPreview { frozen, kind, .. } = preview;
    let frame_sha256 = frozen.frame_sha256().map(str::to_owned);
    let sample = if needs_seed(plan.method) {
        let seed = seed(&text, arguments)?;
        let drawn = store::draw_frozen(frozen, seed, kind, &store.sample_records()?);
        drawn.map_err(|problem| unplanned(&text, Unplanned::from(problem)))?
    } else if arguments.seed.is_some() || arguments.seed_origin.is_some() {
        return Err(Failure::Argument(text.sample_seed_not_used()));
    } else {
        frozen.whole()
    };
    session.record(&mut store, &session.author(), Change::Draw(sample.clone()))?;
    store.close()?;
    if !session.quiet {
        say(&text, &sample, frame_sha256.as_deref());
    }
    Ok(Outcome::Done)
}

fn plan(arguments: &Draw) -> Result<Plan, Failure> {
    Ok(Plan {
        method: Method::parse(&arguments.method)?,
        kind: arguments.kind.as_deref().map(kind).transpose()?,
        name: arguments.name.clone(),
        size: arguments.size.clone(),
        filter: arguments.filter.clone(),
        by: arguments.by.clone(),
        items: arguments.items.iter().map(|text| item(text)).collect::<Result<Vec<_>, _>>()?,
        reason: arguments.reason.clone(),
        level: arguments.level.clone(),
        extends: arguments.extends.clone(),
    })
}

/// The seed that was given; `None`: one of the system. The frame is frozen by now.
fn seed(text: &Text, arguments: &Draw) -> Result<Option<Seed>, Failure> {
    match (&arguments.seed, &arguments.seed_origin) {
        (Some(value), origin) => {
            Ok(Some(Seed { value: value.clone(), origin: origin.clone().unwrap_or_else(|| "given".to_owned()) }))
        }
        (None, Some(_)) => Err(Failure::Argument(text.sample_origin_without_seed())),
        (None, None) => Ok(None),
    }
}

fn say(text: &Text, sample: &Sample, frame_sha256: Option<&str>) {
    let figure = |count: usize| number(count as u64, text.language());
    let method = sample.method.map(|method| text.word(method)).unwrap_or_default();
    let items = figure(sample.items.len());
    if sample.frame.is_empty() {
        output::say(&text.sample_chosen(&sample.name, method, items));
    } else {
        output::say(&text.sample_drawn(&sample.name, method, items, figure(sample.frame.len())));
    }
    if let Some(hash) = frame_sha256 {
        output::say(&text.sample_frozen(hash));
    }
    if let (Some(seed), Some(origin)) = (&sample.seed, &sample.seed_origin) {
        output::say(&text.sample_seed(seed, text.seed_origin(origin)));
    }
}
