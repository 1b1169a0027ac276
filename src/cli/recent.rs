//! Which investigations were opened on this machine: path, title and day, kept in the state folder, by their owner
//! only. `recent = 0` in the configuration keeps none.

use super::output::{self, Replace};
use super::session::{Session, state_folder};
use crate::app::start::Recent;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

/// More than this the list never is.
const MOST_BYTES: u64 = 1 << 20;

fn list() -> Option<PathBuf> {
    state_folder().map(|folder| folder.join("recent.json"))
}

/// The investigations, the last opened first. What cannot be read is as if it was not there.
pub fn load(session: &Session) -> Vec<Recent> {
    let most = usize::from(session.settings().recent.value);
    let mut found = list().map(|list| read(&list)).unwrap_or_default();
    found.truncate(most);
    found
}

fn read(list: &Path) -> Vec<Recent> {
    let small = fs::metadata(list).is_ok_and(|found| found.is_file() && found.len() <= MOST_BYTES);
    let source = Some(list).filter(|_| small).and_then(|list| fs::read_to_string(list).ok()).unwrap_or_default();
    let lines = serde_json::from_str::<Value>(&source).ok().and_then(|value| value.as_array().cloned());
    lines.unwrap_or_default().iter().filter_map(line).collect()
}

fn line(value: &Value) -> Option<Recent> {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    let path = text("path")?;
    let opened: DateTime<Utc> = text("opened")?.parse().ok()?;
    let missing = !Path::new(&path).is_file();
    Some(Recent { title: text("title").unwrap_or_else(|| path.clone()), path, opened, missing })
}

/// Puts an investigation first. That the list cannot be written takes nothing away from opening it.
pub fn remember(session: &Session, file: &Path, title: Option<&str>) {
    let most = usize::from(session.settings().recent.value);
    let (Some(list), Ok(file)) = (list(), fs::canonicalize(file)) else { return };
    if most == 0 {
        // Also what was kept before goes.
        let _ = fs::remove_file(list);
        return;
    }
    let Some(path) = file.to_str() else { return };
    let mut lines = read(&list);
    lines.retain(|line| line.path != path);
    let title = title.unwrap_or(path).to_owned();
    lines.insert(0, Recent { path: path.to_owned(), title, opened: session.now(), missing: false });
    lines.truncate(most);
    let lines: Vec<Value> = lines
        .iter()
        .map(|line| json!({"path": line.path, "title": line.title, "opened": line.opened.to_rfc3339()}))
        .collect();
    if let Some(folder) = list.parent() {
        let _ = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    }
    let content = Value::Array(lines).to_string() + "\n";
    let _ = output::file(&list, content.as_bytes(), Replace::Allowed);
}
