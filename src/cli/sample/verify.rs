//! `toets sample FILE verify`: draws again and compares.

use super::{sha256, signals};
use crate::cli::arguments::TableOrJson;
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::codes::{ItemKind, Method};
use crate::domain::drawing::rounds_with;
use crate::domain::filter::Filter;
use crate::domain::item::ItemRef;
use crate::domain::redraw::{Difference, differences};
use crate::domain::review_records::Sample;
use crate::store::{Access, Store};
use crate::text::{Text, sanitise};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::path::Path;

pub fn run(session: &Session, file: &Path, name: Option<&str>, format: TableOrJson) -> Result<Outcome, Failure> {
    let store = session::open(file, Access::Read)?;
    let text = session.text_of(&store)?;
    let samples: Vec<Sample> = store.samples()?.into_iter().map(|(sample, _)| sample).collect();
    if let Some(name) = name.filter(|name| !samples.iter().any(|sample| sample.name == **name)) {
        let known: Vec<&str> = samples.iter().map(|sample| sample.name.as_str()).collect();
        return Err(Failure::Refused(text.sample_no_such(name, known.join(", "))));
    }
    let wanted = samples.iter().filter(|sample| name.is_none_or(|name| sample.name == name));
    let mut compared = Vec::new();
    for sample in wanted {
        let now = frame_now(&store, sample, &samples)?;
        compared.push((sample, differences(sample, now.as_deref(), &sha256)));
    }
    output::data(&match format {
        TableOrJson::Table if compared.is_empty() => text.sample_none() + "\n",
        TableOrJson::Table => compared.iter().map(|(sample, found)| told(&text, sample, found)).collect(),
        TableOrJson::Json => {
            let samples: Vec<Json> = compared.iter().map(|(sample, found)| as_json(&text, sample, found)).collect();
            json!({"samples": samples}).to_string() + "\n"
        }
    })?;
    let same = compared.iter().all(|(_, found)| found.is_empty());
    Ok(if same { Outcome::Done } else { Outcome::Found })
}

/// What the frame would be today: what the filter leaves, without what earlier rounds hold. `None` when it was not drawn
/// up here, or by what reviewers record, which changes with the work.
fn frame_now(store: &Store, sample: &Sample, samples: &[Sample]) -> Result<Option<Vec<String>>, Failure> {
    // Only a draw of this program has a round and a hash of its frame.
    if sample.round.is_none() || sample.frame_sha256.is_none() {
        return Ok(None);
    }
    let kind = sample.items.first().map_or(ItemKind::Disclosure, |item| item.kind);
    let Ok(filter) = Filter::parse(sample.frame_filter.as_deref().unwrap_or_default(), kind) else {
        return Ok(None);
    };
    if filter.depends_on_review() {
        return Ok(None);
    }
    let rounds = rounds_with(sample, samples);
    let earlier = rounds.iter().filter(|other| other.round < sample.round).flat_map(|other| &other.items);
    let earlier: BTreeSet<&ItemRef> = earlier.collect();
    let refs = store.frame(&filter, None, signals(store, &filter)?.as_ref())?.into_iter().map(|item| item.reference);
    Ok(Some(refs.filter(|reference| !earlier.contains(&ItemRef::new(filter.kind, reference))).collect()))
}

fn told(text: &Text, sample: &Sample, found: &[Difference]) -> String {
    let purposive = sample.method == Some(Method::Purposive);
    let heading = match found {
        [] if purposive => text.sample_verified_not_drawn(&sample.name),
        [] => text.sample_verified(&sample.name),
        _ => text.sample_differs(&sample.name),
    };
    let lines = found.iter().map(|difference| format!("  {}", text.difference(difference)));
    std::iter::once(heading).chain(lines).map(|line| sanitise::line(&line).into_owned() + "\n").collect()
}

fn as_json(text: &Text, sample: &Sample, found: &[Difference]) -> Json {
    let refs = |of: fn(&Difference) -> Option<&Vec<String>>| found.iter().find_map(of).cloned().unwrap_or_default();
    let of_frame =
        |difference: &&Difference| matches!(difference, Difference::FrameGrew(_) | Difference::FrameShrank(_));
    let draw: Vec<String> =
        found.iter().filter(|difference| !of_frame(difference)).map(|found| text.difference(found)).collect();
    json!({
        "name": sample.name,
        "same": found.is_empty(),
        "draw": draw,
        "missing": refs(|found| if let Difference::Missing(refs) = found { Some(refs) } else { None }),
        "extra": refs(|found| if let Difference::Extra(refs) = found { Some(refs) } else { None }),
        "frame_added": refs(|found| if let Difference::FrameGrew(refs) = found { Some(refs) } else { None }),
        "frame_removed": refs(|found| if let Difference::FrameShrank(refs) = found { Some(refs) } else { None }),
    })
}
