//! `toets sample FILE size`: how many items to draw.

use super::arguments::Sizing as Arguments;
use super::{checks, kind, unplanned};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::plan::{Selection, Sizing};
use crate::store::{Access, Unplanned};
use std::path::Path;

pub fn run(session: &Session, file: &Path, arguments: &Arguments) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let sizing = sizing(arguments)?;
    let answered = match arguments.population {
        Some(population) => sizing.answer(population).map_err(Unplanned::from),
        None => store.sizing(&sizing, &checks(&store)?),
    };
    let preview = answered.map_err(|problem| unplanned(&session.text(), problem))?;
    let mut said = String::new();
    if let Some(exclude) = preview.exclude {
        said += &(text.size_exclude(&preview, exclude) + "\n");
    }
    if let Some((share, widths)) = &preview.share {
        let rows: Vec<Vec<String>> =
            widths.iter().map(|width| text.size_row(preview.population, *width).to_vec()).collect();
        said += &(text.size_share(&preview, share) + "\n" + &output::table(&text.size_header(), &rows));
    }
    if said.is_empty() {
        return Err(Failure::Argument(session.text().sample_question_of_size()));
    }
    output::data(&said)?;
    Ok(Outcome::Done)
}

fn sizing(arguments: &Arguments) -> Result<Sizing, Failure> {
    let number = |given: Option<u64>| given.map(|number| number.to_string()).unwrap_or_default();
    Ok(Sizing {
        selection: Selection { kind: kind(&arguments.kind)?, filter: arguments.filter.clone().unwrap_or_default() },
        exclude: number(arguments.exclude),
        share: arguments.share.clone().unwrap_or_default(),
        size: number(arguments.size),
        level: arguments.level.clone().unwrap_or_default(),
    })
}
