//! `toets check`: the signals of the framework's checks, written as they come.

use super::arguments::{Check as Arguments, TableOrJson};
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::check::{Check, FactValue, Signal};
use crate::domain::codes::Code;
use crate::domain::framework::Framework;
use crate::domain::item::ItemRef;
use crate::store::{self, Access};
use crate::text::{Text, number, sanitise};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much is gathered before it is written: signals may be millions.
const CHUNK: usize = 64 << 10;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let store = session::open(&arguments.file, Access::Read)?;
    let framework = session::framework_of(&store)?;
    let text = session.text_of(&store)?;
    drop(store);
    let checks = wanted(&framework, arguments.norm.as_deref())?;
    let mut listing = Listing::new(&text, &checks, arguments.format);
    let mut written = Ok(());
    store::signals(&arguments.file, &checks, &Arc::default(), &mut |signal| {
        if written.is_ok() {
            written = listing.add(&signal);
        }
    })?;
    written?;
    listing.end()
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

/// The list as it is written.
struct Listing<'a> {
    text: &'a Text,
    checks: BTreeMap<&'a str, &'a Check>,
    format: TableOrJson,
    waiting: String,
    /// The item written last.
    item: Option<ItemRef>,
    /// Signals per check.
    counts: BTreeMap<String, u64>,
}

impl<'a> Listing<'a> {
    fn new(text: &'a Text, checks: &'a [Check], format: TableOrJson) -> Self {
        let checks = checks.iter().map(|check| (check.code.as_str(), check)).collect();
        let waiting = if format == TableOrJson::Json { "{\"signals\": [".to_owned() } else { String::new() };
        Self { text, checks, format, waiting, item: None, counts: BTreeMap::new() }
    }

    fn add(&mut self, signal: &Signal) -> Result<(), Failure> {
        let message = self.checks.get(signal.check.as_str()).map(|check| self.text.signal(check, signal));
        let message = message.unwrap_or_default();
        match self.format {
            TableOrJson::Json => self.add_json(signal, &message),
            TableOrJson::Table => self.add_lines(signal, &message),
        }
        *self.counts.entry(signal.check.clone()).or_default() += 1;
        if self.waiting.len() > CHUNK {
            output::data(&std::mem::take(&mut self.waiting))?;
        }
        Ok(())
    }

    fn add_json(&mut self, signal: &Signal, message: &str) {
        if !self.counts.is_empty() {
            self.waiting.push(',');
        }
        let fact = |(name, value): &(String, FactValue)| {
            let value = match value {
                FactValue::Missing => Json::Null,
                FactValue::Number(number) => Json::from(*number),
                FactValue::Text(text) => Json::from(text.as_str()),
            };
            (name.clone(), value)
        };
        let signal = json!({
            "check": signal.check,
            "norm": signal.norm,
            "item": signal.item.to_string(),
            "message": message,
            "facts": signal.facts.iter().map(fact).collect::<Map<_, _>>(),
            "status": signal.status.code(),
        });
        self.waiting += &format!("\n{signal}");
    }

    fn add_lines(&mut self, signal: &Signal, message: &str) {
        let mut line = |text: &str| self.waiting += &format!("{}\n", sanitise::line(text));
        if self.item.as_ref() != Some(&signal.item) {
            line(&signal.item.to_string());
            self.item = Some(signal.item.clone());
        }
        let status = self.text.signal_status(signal.status);
        line(&format!("  {} [{}, {status}]: {message}", signal.check, signal.norm));
    }

    fn end(mut self) -> Result<Outcome, Failure> {
        match self.format {
            TableOrJson::Json => self.waiting += if self.counts.is_empty() { "]}\n" } else { "\n]}\n" },
            TableOrJson::Table => self.summary(),
        }
        output::data(&self.waiting)?;
        Ok(if self.counts.is_empty() { Outcome::Done } else { Outcome::Found })
    }

    fn summary(&mut self) {
        let total: u64 = self.counts.values().sum();
        let written = number(total, self.text.language());
        let row = |(check, count): (&String, &u64)| vec![check.clone(), number(*count, self.text.language())];
        let rows: Vec<Vec<String>> = self.counts.iter().map(row).collect();
        if !rows.is_empty() {
            let header = [self.text.check_column_code(), self.text.check_column_signals()];
            self.waiting += &format!("\n{}\n", output::table(&header, &rows));
        }
        self.waiting += &format!("{}\n", self.text.signal_count(total, written));
    }
}
