//! `toets sample FILE draw`: freezes the frame, takes a seed, draws and records.

use super::arguments::Draw;
use super::{filter, kind, level, sha256, signals};
use crate::cli::failure::Failure;
use crate::cli::mark::item;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::codes::{Code, ItemKind, Method};
use crate::domain::drawing::{DrawProblem, Frozen, Request, Seed, Size, needs_seed};
use crate::domain::filter::{Field, FilterProblemKind, known_fields};
use crate::domain::item::ItemRef;
use crate::domain::review_records::Sample;
use crate::store::{self, Access, Store};
use crate::text::{Text, number};
use std::path::Path;

pub fn run(session: &Session, file: &Path, arguments: &Draw) -> Result<Outcome, Failure> {
    let mut store = session::open(file, Access::Write)?;
    let text = session.text_of(&store)?;
    let samples: Vec<Sample> = store.samples()?.into_iter().map(|(sample, _)| sample).collect();
    let request = request(session, &text, arguments, &samples)?;
    let frozen = freeze(&store, &text, &request, &samples)?;
    let frame_sha256 = frozen.frame_sha256().map(str::to_owned);
    let sample = if needs_seed(request.method) {
        let seed = seed(&text, arguments)?;
        frozen.draw(seed, request.kind, &sha256).map_err(|problem| failure(&text, &problem))?
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

fn request(session: &Session, text: &Text, arguments: &Draw, samples: &[Sample]) -> Result<Request, Failure> {
    let extended = samples.iter().find(|sample| Some(&sample.name) == arguments.extends.as_ref());
    let items = arguments.items.iter().map(|text| item(text)).collect::<Result<Vec<_>, _>>()?;
    // A new round is of what the earlier one was drawn from, unless something else is said.
    let filter_text = arguments.filter.clone().or_else(|| extended.and_then(|sample| sample.frame_filter.clone()));
    let kind = match &arguments.kind {
        Some(code) => kind(code)?,
        None => first_kind(&items)
            .or_else(|| extended.and_then(|sample| first_kind(&sample.items)))
            .unwrap_or(ItemKind::Disclosure),
    };
    let parse_size = |given: &str| Size::parse(given).ok_or_else(|| Failure::Argument(text.sample_bad_size(given)));
    Ok(Request {
        method: Method::parse(&arguments.method).map_err(|error| Failure::Argument(error.to_string()))?,
        name: arguments.name.clone(),
        kind: filter(text, filter_text.as_deref(), kind)?.kind,
        size: arguments.size.as_deref().map(parse_size).transpose()?,
        filter: filter_text,
        by: arguments.by.clone(),
        items,
        reason: arguments.reason.clone(),
        level: level(text, arguments.level.as_deref())?,
        extends: arguments.extends.clone(),
        drawn_on: session.now().date_naive(),
    })
}

fn first_kind(items: &[ItemRef]) -> Option<ItemKind> {
    items.first().map(|item| item.kind)
}

fn freeze(store: &Store, text: &Text, request: &Request, samples: &[Sample]) -> Result<Frozen, Failure> {
    let by = request.by.as_deref().map(|name| strata_field(text, name, request.kind)).transpose()?;
    let filter = filter(text, request.filter.as_deref(), request.kind)?;
    let candidates = store.frame(&filter, by.as_ref(), signals(store, &filter)?.as_ref())?;
    request.freeze(candidates, samples, &sha256).map_err(|problem| failure(text, &problem))
}

fn strata_field(text: &Text, name: &str, kind: ItemKind) -> Result<Field, Failure> {
    let Some(field) = Field::named(kind, name) else {
        let kind = FilterProblemKind::UnknownField { field: name.to_owned(), known: known_fields(kind) };
        return Err(Failure::Argument(text.filter_problem_kind(&kind)));
    };
    if field.is_single() { Ok(field) } else { Err(Failure::Argument(text.sample_draw_by_several(name))) }
}

/// The seed that was given, or one of the system; the frame is frozen by now.
fn seed(text: &Text, arguments: &Draw) -> Result<Seed, Failure> {
    match (&arguments.seed, &arguments.seed_origin) {
        (Some(value), origin) => {
            Ok(Seed { value: value.clone(), origin: origin.clone().unwrap_or_else(|| "given".to_owned()) })
        }
        (None, Some(_)) => Err(Failure::Argument(text.sample_origin_without_seed())),
        (None, None) => {
            let value = base16ct::lower::encode_string(&store::random_id());
            Ok(Seed { value, origin: "system".to_owned() })
        }
    }
}

/// Wrong usage is one thing, a file that does not allow it another.
fn failure(text: &Text, problem: &DrawProblem) -> Failure {
    let said = text.draw_problem(problem);
    if problem.is_usage() { Failure::Argument(said) } else { Failure::Refused(said) }
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
