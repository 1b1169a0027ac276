//! `toets sample FILE verify`: draws again and compares.

use super::checks;
use crate::cli::arguments::TableOrJson;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::redraw::Difference;
use crate::domain::sampling::Redrawn;
use crate::store::Access;
use crate::text::{Text, sanitise};
use serde_json::{Value as Json, json};
use std::path::Path;

pub fn run(session: &Session, file: &Path, name: Option<&str>, format: TableOrJson) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let Some(compared) = store.redrawn(name, &checks(&store)?)? else {
        let known: Vec<String> = store.sample_records()?.into_iter().map(|sample| sample.name).collect();
        return Err(Failure::Refused(session.text().sample_no_such(name.unwrap_or_default(), known.join(", "))));
    };
    output::data(&match format {
        TableOrJson::Table if compared.is_empty() => text.sample_none() + "\n",
        TableOrJson::Table => compared.iter().map(|redrawn| told(&text, redrawn)).collect(),
        TableOrJson::Json => {
            let samples: Vec<Json> = compared.iter().map(|redrawn| as_json(&text, redrawn)).collect();
            json!({"samples": samples}).to_string() + "\n"
        }
    })?;
    let same = compared.iter().all(|redrawn| redrawn.differences.is_empty());
    Ok(if same { Outcome::Done } else { Outcome::Found })
}

fn told(text: &Text, redrawn: &Redrawn) -> String {
    let heading = text.redrawn(redrawn);
    let lines = redrawn.differences.iter().map(|difference| format!("  {}", text.difference(difference)));
    std::iter::once(heading).chain(lines).map(|line| sanitise::line(&line).into_owned() + "\n").collect()
}

fn as_json(text: &Text, Redrawn { name, differences: found, .. }: &Redrawn) -> Json {
    let refs = |of: fn(&Difference) -> Option<&Vec<String>>| found.iter().find_map(of).cloned().unwrap_or_default();
    let of_frame =
        |difference: &&Difference| matches!(difference, Difference::FrameGrew(_) | Difference::FrameShrank(_));
    let draw: Vec<String> =
        found.iter().filter(|difference| !of_frame(difference)).map(|found| text.difference(found)).collect();
    json!({
        "name": name,
        "same": found.is_empty(),
        "draw": draw,
        "missing": refs(|found| if let Difference::Missing(refs) = found { Some(refs) } else { None }),
        "extra": refs(|found| if let Difference::Extra(refs) = found { Some(refs) } else { None }),
        "frame_added": refs(|found| if let Difference::FrameGrew(refs) = found { Some(refs) } else { None }),
        "frame_removed": refs(|found| if let Difference::FrameShrank(refs) = found { Some(refs) } else { None }),
    })
}
