//! `toets sample FILE size`: how many items to draw.

use super::arguments::Sizing;
use super::{filter, kind, level, signals};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::estimate::Interval;
use crate::domain::level::Level;
use crate::domain::sample_size::{expected, to_exclude};
use crate::store::Access;
use crate::text::{Text, number};
use std::path::Path;

/// Sizes that are shown when none was asked for.
const SIZES: [u64; 9] = [10, 20, 30, 50, 75, 100, 150, 200, 300];

pub fn run(session: &Session, file: &Path, size: &Sizing) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let level = level(&text, size.level.as_deref())?.unwrap_or_default();
    let filter = filter(&text, size.filter.as_deref(), kind(&size.kind)?)?;
    let population = match size.population {
        Some(population) => population,
        None => store.frame(&filter, None, signals(&store, &filter)?.as_ref())?.len() as u64,
    };
    if population == 0 {
        return Err(Failure::Refused(text.sample_population_empty()));
    }
    let mut said = String::new();
    if let Some(hits) = size.exclude {
        said += &excluding(&text, population, hits, level)?;
    }
    if let Some(share) = &size.share {
        said += &widths(&text, population, share, size.size, level)?;
    }
    if said.is_empty() {
        return Err(Failure::Argument(text.sample_question_of_size()));
    }
    output::data(&said)?;
    Ok(Outcome::Done)
}

fn excluding(text: &Text, population: u64, hits: u64, level: Level) -> Result<String, Failure> {
    let figure = |count: u64| number(count, text.language());
    let Some(size) = to_exclude(population, hits, level) else {
        return Err(Failure::Argument(text.sample_exclude_too_many(hits, figure(population))));
    };
    Ok(text.sample_size_exclude(figure(population), figure(size), figure(hits), text.level(level)) + "\n")
}

fn widths(text: &Text, population: u64, given: &str, size: Option<u64>, level: Level) -> Result<String, Failure> {
    let figure = |count: u64| number(count, text.language());
    let percent = given.trim_end_matches('%').replace(',', ".").parse::<f64>().ok();
    let Some(percent) = percent.filter(|percent| (0.0..=100.0).contains(percent)) else {
        return Err(Failure::Argument(text.sample_bad_share(given)));
    };
    if let Some(size) = size.filter(|&size| size > population) {
        return Err(Failure::Argument(text.sample_size_too_many(size, figure(population))));
    }
    let shown = given.trim_end_matches('%').to_owned();
    let heading = text.sample_size_share(shown, figure(population), text.level(level));
    let header =
        [text.sample_size_drawn(), text.sample_size_expected(), text.sample_size_interval(), text.sample_size_width()];
    let sizes = size.map_or_else(|| SIZES.to_vec(), |size| vec![size]);
    let found = sizes.into_iter().filter_map(|read| expected(population, read, percent / 100.0, level));
    let row = |found: crate::domain::sample_size::Expected| {
        let Interval { lower, upper } = found.interval;
        let between = text.statement_between(figure(lower), figure(upper), figure(population));
        vec![figure(found.hits.read()), figure(found.hits.hits()), between, figure(found.width())]
    };
    Ok(heading + "\n" + &output::table(&header, &found.map(row).collect::<Vec<_>>()))
}
