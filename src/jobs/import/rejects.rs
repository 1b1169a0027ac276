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
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

impl Imported<'_> {
    /// Hands the rejected rows back, beside their sources.
    pub fn hand_back(&mut self, text: &Text) -> Result<(), Failure> {
        let mut back = self.back.take().unwrap_or_else(|| HandingBack::begin(text));
        // The others went there as they came.
        let is_left = |problem: &&Problem| problem.table.is_some_and(Table::is_whole);
        let problems: Vec<Problem> = self.brought.problems.iter().filter(is_left).cloned().collect();
        back.take((&self.brought.sources, &self.named), &problems, &self.originals)?;
        let files = back.end()?;
        self.brought.handed_back = files.into_iter().map(|(file, rows)| (file.display().to_string(), rows)).collect();
        Ok(())
    }
}

/// Rejected rows on their way to files beside their sources; without an end those files are removed again.
pub struct HandingBack<'a> {
    text: &'a Text,
    /// By what was named.
    files: BTreeMap<PathBuf, Begun>,
}

struct Begun {
    path: PathBuf,
    out: BufWriter<fs::File>,
    rows: u64,
}

impl<'a> HandingBack<'a> {
    pub fn begin(text: &'a Text) -> Self {
        Self { text, files: BTreeMap::new() }
    }

    /// Takes the rows with a problem, every problem of a row at once.
    pub fn take(
        &mut self,
        (sources, named): (&[String], &[PathBuf]),
        problems: &[Problem],
        originals: &BTreeMap<(usize, Table, u64), Original>,
    ) -> Result<(), Failure> {
        let rejects = Rejects { sources, originals, text: self.text };
        let mut rows: BTreeMap<(usize, Table, u64), Vec<&Problem>> = BTreeMap::new();
        for problem in problems {
            if let Some(table) = problem.table {
                rows.entry((problem.source, table, rejects.row(problem))).or_default().push(problem);
            }
        }
        for (place, problems) in rows {
            let named = &named[place.0];
            if !self.files.contains_key(named) {
                self.files.insert(named.clone(), begin(named)?);
            }
            let Some(begun) = self.files.get_mut(named) else { continue };
            let written = begun.out.write_all(rejects.line(place, &problems).as_bytes());
            written.map_err(|error| Failure::File { path: begun.path.clone(), error })?;
            begun.rows += 1;
        }
        Ok(())
    }

    /// Those files stay; with the rows in each.
    fn end(mut self) -> Result<Vec<(PathBuf, u64)>, Failure> {
        let mut ended = Vec::new();
        while let Some((_, mut begun)) = self.files.pop_first() {
            let written = begun.out.flush().and_then(|()| begun.out.get_ref().sync_all());
            if let Err(error) = written {
                drop(fs::remove_file(&begun.path));
                return Err(Failure::File { path: begun.path, error });
            }
            ended.push((begun.path, begun.rows));
        }
        Ok(ended)
    }
}

impl Drop for HandingBack<'_> {
    fn drop(&mut self) {
        self.files.values().for_each(|begun| drop(fs::remove_file(&begun.path)));
    }
}

/// What is needed to say why rows are handed back.
struct Rejects<'a> {
    sources: &'a [String],
    originals: &'a BTreeMap<(usize, Table, u64), Original>,
    text: &'a Text,
}

impl Rejects<'_> {
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

/// Begins `<source>.rejected.jsonl`, or the first free name after it: an earlier one may be half corrected.
fn begin(named: &Path) -> Result<Begun, Failure> {
    let name = named.file_name().unwrap_or_default().to_string_lossy();
    for number in 1.. {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let path = named.with_file_name(format!("{name}.rejected{number}.jsonl"));
        match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => return Ok(Begun { path, out: BufWriter::new(file), rows: 0 }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::File { path, error }),
        }
    }
    unreachable!("there are more numbers than files")
}
