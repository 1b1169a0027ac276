//! `toets check`: the signals of the framework's checks, written as they come, in words where they are found.

use super::arguments::{Check as Arguments, TableOrJson};
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::check::{Check, FactValue, Signal};
use crate::domain::codes::Code;
use crate::domain::framework::Framework;
use crate::store::{self, Access};
use crate::text::{Text, number, sanitise};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let store = session::open(&arguments.file, Access::Read)?;
    let framework = session::framework_of(&store)?;
    let language = session.language_of(&store)?;
    drop(store);
    let checks = wanted(&framework, arguments.norm.as_deref())?;
    let checks_by_code = checks.iter().map(|check| (check.code.as_str(), check)).collect();
    let lines = Lines { checks: checks_by_code, format: arguments.format };
    let mut listing = Listing::new(arguments.format);
    let mut written = Ok(());
    // Words are looked up where signals are found: a text is no thing to share between threads.
    let making = || {
        let text = Text::new(language);
        let lines = &lines;
        move |signals: Vec<Signal>| lines.written(&text, &signals)
    };
    store::signals_made((&arguments.file, &checks), &Arc::default(), &making, &mut |portion| {
        if written.is_ok() {
            written = listing.add(&portion);
        }
    })?;
    written?;
    listing.end(&Text::new(language))
}

/// The checks, of one norm if one was named.
fn wanted(framework: &Framework, norm: Option<&str>) -> Result<Vec<Check>, Failure> {
    if let Some(norm) = norm
        && framework.norm(norm).is_none()
    {
        let known = framework.norms.iter().map(|norm| norm.code.clone()).collect();
        return Err(Failure::NoSuchNorm { norm: norm.to_owned(), known });
    }
    Ok(framework.checks.iter().filter(|check| norm.is_none_or(|norm| check.norm == norm)).cloned().collect())
}

/// What stands before the first signal.
const START: &str = "{\"signals\": [";

/// How signals are written.
struct Lines<'a> {
    checks: BTreeMap<&'a str, &'a Check>,
    format: TableOrJson,
}

/// The signals of a portion, written.
#[derive(Default)]
struct Portion {
    written: Vec<u8>,
    /// Signals per check.
    counts: BTreeMap<String, u64>,
}

/// A signal as JSON, its members in the order of their names.
#[derive(Serialize)]
struct Object<'a> {
    check: &'a str,
    facts: BTreeMap<&'a str, Value<'a>>,
    item: &'a str,
    message: &'a str,
    norm: &'a str,
    status: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Missing,
    Number(i64),
    Text(&'a str),
}

impl Lines<'_> {
    /// Each signal after a comma and a line end, or below its item.
    fn written(&self, text: &Text, signals: &[Signal]) -> Portion {
        let mut portion = Portion::default();
        let mut last = None;
        for signal in signals {
            let check = self.checks.get(signal.check.as_str());
            let message = check.map(|check| text.signal(check, signal)).unwrap_or_default();
            match self.format {
                TableOrJson::Json => add_json(&mut portion.written, signal, &message),
                TableOrJson::Table => {
                    if last.replace(&signal.item) != Some(&signal.item) {
                        add_line(&mut portion.written, &signal.item.to_string());
                    }
                    let status = text.signal_status(signal.status);
                    let line = format!("  {} [{}, {status}]: {message}", signal.check, signal.norm);
                    add_line(&mut portion.written, &line);
                }
            }
            match portion.counts.get_mut(&signal.check) {
                Some(count) => *count += 1,
                None => drop(portion.counts.insert(signal.check.clone(), 1)),
            }
        }
        portion
    }
}

fn add_json(written: &mut Vec<u8>, signal: &Signal, message: &str) {
    let facts = signal.facts.iter().map(|(name, value)| {
        let value = match value {
            FactValue::Missing => Value::Missing,
            FactValue::Number(number) => Value::Number(*number),
            FactValue::Text(text) => Value::Text(text),
        };
        (name.as_str(), value)
    });
    let object = Object {
        check: &signal.check,
        facts: facts.collect(),
        item: &signal.item.to_string(),
        message,
        norm: &signal.norm,
        status: signal.status.code(),
    };
    written.extend_from_slice(b",\n");
    serde_json::to_writer(written, &object).expect("texts and numbers, written to memory");
}

fn add_line(written: &mut Vec<u8>, text: &str) {
    written.extend_from_slice(sanitise::line(text).as_bytes());
    written.push(b'\n');
}

/// The list as it is written.
struct Listing {
    format: TableOrJson,
    /// Signals per check.
    counts: BTreeMap<String, u64>,
}

impl Listing {
    fn new(format: TableOrJson) -> Self {
        Self { format, counts: BTreeMap::new() }
    }

    fn add(&mut self, portion: &Portion) -> Result<(), Failure> {
        let mut written = portion.written.as_slice();
        if self.format == TableOrJson::Json && self.counts.is_empty() && !written.is_empty() {
            output::data(START)?;
            // No comma before the first.
            written = &written[1..];
        }
        for (check, count) in &portion.counts {
            *self.counts.entry(check.clone()).or_default() += count;
        }
        output::bytes(written)
    }

    fn end(self, text: &Text) -> Result<Outcome, Failure> {
        let end = match self.format {
            TableOrJson::Json if self.counts.is_empty() => format!("{START}]}}\n"),
            TableOrJson::Json => "\n]}\n".to_owned(),
            TableOrJson::Table => self.summary(text),
        };
        output::data(&end)?;
        Ok(if self.counts.is_empty() { Outcome::Done } else { Outcome::Found })
    }

    fn summary(&self, text: &Text) -> String {
        let total: u64 = self.counts.values().sum();
        let written = number(total, text.language());
        let row = |(check, count): (&String, &u64)| vec![check.clone(), number(*count, text.language())];
        let rows: Vec<Vec<String>> = self.counts.iter().map(row).collect();
        let mut summary = String::new();
        if !rows.is_empty() {
            let header = [text.check_column_code(), text.check_column_signals()];
            summary += &format!("\n{}\n", output::table(&header, &rows));
        }
        summary + &format!("{}\n", text.signal_count(total, written))
    }
}
