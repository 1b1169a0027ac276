//! `toets log`: who did what when.

use super::arguments::{Log, TableOrJson};
use super::failure::Failure;
use super::mark::item;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::bundle::{Table, TableSummary};
use crate::domain::change::EventKind;
use crate::domain::codes::Code;
use crate::domain::log_word::LogWord;
use crate::domain::view::LogLine;
use crate::store::Access;
use crate::text::{Text, moment, sanitise};
use serde_json::{Map, Value, json};

pub fn run(session: &Session, arguments: &Log) -> Result<Outcome, Failure> {
    let store = session::open(&arguments.file, Access::Read)?;
    let about = arguments.item.as_deref().map(item).transpose()?;
    if let Some(item) = &about {
        // An item that does not exist is a mistake, not an empty log.
        store.case(item)?;
    }
    let text = session.text_of(&store)?;
    let find = about.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut lines = store.log(&LogWord::plain(&find), 0, usize::MAX >> 1)?.lines;
    if about.is_some() {
        lines.retain(|line| line.item == about);
    }
    output::data(&match arguments.format {
        TableOrJson::Table => table(&text, &lines),
        TableOrJson::Json => as_json(&lines),
    })?;
    Ok(Outcome::Done)
}

fn table(text: &Text, lines: &[LogLine]) -> String {
    let header =
        [text.log_when(), text.log_who(), text.log_what(), text.log_item(), text.log_norm(), text.log_change()];
    let row = |line: &LogLine| {
        let cells = [
            moment(line.at, text.language()),
            line.reviewer.clone(),
            text.event(line.kind),
            line.item.as_ref().map(ToString::to_string).unwrap_or_default(),
            line.norm.clone(),
            change(text, line),
        ];
        cells.iter().map(|cell| sanitise::line(cell).into_owned()).collect()
    };
    output::table(&header, &lines.iter().map(row).collect::<Vec<_>>())
}

fn change(text: &Text, line: &LogLine) -> String {
    let word = |verdict: Option<_>| verdict.map_or_else(|| "·".to_owned(), |verdict| text.word(verdict));
    if line.old.is_some() || line.new.is_some() {
        return format!("{} → {}", word(line.old), word(line.new));
    }
    let detail: String = line.detail.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
    let brought = text.log_brought(&line.brought);
    [detail, brought].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

/// `null` for what is no import.
fn brought(line: &LogLine) -> Option<Map<String, Value>> {
    let one = |(table, summary): (&Table, &TableSummary)| {
        (table.code().to_owned(), json!({"new": summary.new, "updated": summary.updated}))
    };
    (line.kind == EventKind::Imported).then(|| line.brought.iter().map(one).collect())
}

fn as_json(lines: &[LogLine]) -> String {
    let line = |line: &LogLine| {
        json!({
            "number": line.number,
            "at": line.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            "reviewer": line.reviewer,
            "event": line.kind.code(),
            "item": line.item.as_ref().map(ToString::to_string),
            "norm": Some(&line.norm).filter(|norm| !norm.is_empty()),
            "reading": line.reading.map(Code::code),
            "old": line.old.map(Code::code),
            "new": line.new.map(Code::code),
            "detail": line.detail,
            "brought": brought(line),
            "undoes": line.undoes,
        })
    };
    json!({"events": lines.iter().map(line).collect::<Vec<_>>()}).to_string() + "\n"
}
