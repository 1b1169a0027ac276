//! `toets sample FILE not-found`: a drawn item whose file the service could not find. It stays in n, on its own line.

use crate::cli::failure::Failure;
use crate::cli::mark::item;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::review_records::Standing;
use crate::store::Access;
use crate::text::number;
use std::path::Path;

pub fn run(
    session: &Session,
    file: &Path,
    (name, named): (&str, &[String]),
    standing: Standing,
) -> Result<Outcome, Failure> {
    let mut store = session::open(file, Access::Write)?;
    let text = session.text();
    let samples = store.sample_records()?;
    let Some(found) = samples.iter().find(|sample| sample.name == name) else {
        let known: Vec<&str> = samples.iter().map(|sample| sample.name.as_str()).collect();
        return Err(Failure::Refused(text.sample_no_such(name, known.join(", "))));
    };
    let mut sample = found.clone();
    let mut count = 0_usize;
    for named in named {
        let item = item(named)?;
        if !sample.items.contains(&item) {
            return Err(Failure::Refused(text.samples_not_in_sample(item.to_string(), name)));
        }
        if let Some(marked) = sample.marked(&item, standing) {
            sample = marked;
            count += 1;
        }
    }
    if count == 0 {
        return Err(Failure::Refused(text.samples_marked_already()));
    }
    let missing = number(sample.not_found.len() as u64, text.language());
    session.record(&mut store, &session.author(), Change::Draw(sample))?;
    store.close()?;
    if !session.quiet {
        let shown = number(count as u64, text.language());
        output::say(&match standing {
            Standing::NotFound => text.samples_marked_not_found(count, shown, name, missing),
            Standing::Found => text.samples_marked_found(count, shown, name, missing),
        });
    }
    Ok(Outcome::Done)
}
