//! The rows an import left out, handed back in a form that can be corrected and imported again.

use super::{Failure, Imported};
use crate::domain::bundle::Table;
use crate::domain::codes::Code;
use crate::domain::problem::Problem;
use crate::import::{Original, REJECTED_CELLS, REJECTED_WHY};
use crate::text::Text;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

impl Imported {
    /// Hands the rejected rows back, beside their sources.
    pub fn hand_back(&mut self, text: &Text) -> Result<(), Failure> {
        let Self { brought, named, originals } = self;
        let rejects = Rejects { sources: &brought.sources, named, originals, text };
        let files = rejects.write(&brought.problems)?;
        brought.handed_back = files.into_iter().map(|(file, rows)| (file.display().to_string(), rows)).collect();
        Ok(())
    }
}

/// What is needed to hand rows back.
struct Rejects<'a> {
    pub sources: &'a [String],
    /// The file or folder each source was named by.
    pub named: &'a [PathBuf],
    pub originals: &'a BTreeMap<(usize, Table, u64), Original>,
    pub text: &'a Text,
}

impl Rejects<'_> {
    /// Writes the rejected rows of each source to a file beside it; returns those files with the rows in each.
    fn write(&self, problems: &[Problem]) -> Result<Vec<(PathBuf, u64)>, Failure> {
        let mut rows: BTreeMap<(usize, Table, u64), Vec<&Problem>> = BTreeMap::new();
        for problem in problems {
            if let Some(table) = problem.table {
                rows.entry((problem.source, table, self.row(problem))).or_default().push(problem);
            }
        }
        let mut files: BTreeMap<&Path, (String, u64)> = BTreeMap::new();
        for (place, problems) in rows {
            let (text, count) = files.entry(&self.named[place.0]).or_default();
            text.push_str(&self.line(place, &problems));
            *count += 1;
        }
        files.into_iter().map(|(named, (text, rows))| Ok((beside(named, &text)?, rows))).collect()
    }

    /// Of an investigation the row is not said.
    fn row(&self, problem: &Problem) -> u64 {
        let only = || {
            let places = self
                .originals
                .keys()
                .filter(|(source, table, _)| (*source, Some(*table)) == (problem.source, problem.table));
            places.map(|(_, _, row)| *row).next_back()
        };
        problem.row.or_else(only).unwrap_or(1)
    }

    /// `{"table": .., "toets_rejected": [{file, row, column, reason}], ..fields}`.
    fn line(&self, place: (usize, Table, u64), problems: &[&Problem]) -> String {
        let (source, table, row) = place;
        let why = problems.iter().map(|problem| {
            let reason = self.text.problem_reason(self.sources, problem);
            json!({"file": self.sources.get(source), "row": row, "column": problem.column, "reason": reason})
        });
        let why = why.collect::<Vec<_>>();
        let mut line = format!("{{\"table\":{},\"{REJECTED_WHY}\":{}", json!(table.code()), json!(why));
        if let Some(original) = self.originals.get(&place) {
            if original.is_of_cells {
                line += &format!(",\"{REJECTED_CELLS}\":true");
            }
            // A record that was no object has no fields to hand back.
            let fields = original.json.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
            if !fields.is_empty() {
                line += &format!(",{fields}");
            }
        }
        line + "}\n"
    }
}

/// Writes `<source>.rejected.jsonl`, or the first free name after it: an earlier one may be half corrected.
fn beside(named: &Path, text: &str) -> Result<PathBuf, Failure> {
    let name = named.file_name().unwrap_or_default().to_string_lossy();
    for number in 1.. {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let target = named.with_file_name(format!("{name}.rejected{number}.jsonl"));
        match new_file(&target, text) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            result => {
                return result.map(|()| target.clone()).map_err(|error| Failure::File { path: target, error });
            }
        }
    }
    unreachable!("there are more numbers than files")
}

/// Writes a file that is not there yet.
fn new_file(target: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(target)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.inspect_err(|_| drop(fs::remove_file(target)))
}
