//! What a check may do: read the documented views and call the listed functions, and nothing else.

use super::functions;
use crate::domain::check::Denied;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Stands beside the statements of a bench: strict while a check is being prepared.
#[derive(Debug, Clone, Default)]
pub struct Guard {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    strict: bool,
    denied: Option<Denied>,
    read: Reads,
}

/// What a statement reads: views, with their columns.
pub type Reads = HashMap<String, HashSet<String>>;

impl Guard {
    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Prepares something under the rules; with what they denied, if they did, and what it reads.
    pub fn strictly<T>(&self, prepare: impl FnOnce() -> T) -> (T, std::result::Result<Reads, Denied>) {
        self.with(|state| *state = State { strict: true, ..State::default() });
        let prepared = prepare();
        let State { denied, read, .. } = self.with(std::mem::take);
        (prepared, denied.map_or(Ok(read), Err))
    }

    /// The callback for SQLite.
    pub fn authorizer(&self, views: HashSet<String>) -> impl FnMut(AuthContext<'_>) -> Authorization + Send + use<> {
        let guard = self.clone();
        move |context| {
            guard.with(|state| match denied(&context.action, &views) {
                Some(denied) if state.strict => {
                    state.denied.get_or_insert(denied);
                    Authorization::Deny
                }
                _ => {
                    if state.strict {
                        note(&mut state.read, &context.action);
                    }
                    Authorization::Allow
                }
            })
        }
    }
}

fn note(read: &mut Reads, action: &AuthAction<'_>) {
    if let AuthAction::Read { table_name, column_name } = *action {
        read.entry(table_name.to_owned()).or_default().insert(column_name.to_owned());
    }
}

fn denied(action: &AuthAction<'_>, views: &HashSet<String>) -> Option<Denied> {
    match *action {
        AuthAction::Select => None,
        // Without a column: a view, or a subquery with a name, of which no column is read.
        AuthAction::Read { table_name, column_name: "" } if !is_internal(table_name) => None,
        AuthAction::Read { table_name, .. } => {
            (!views.contains(table_name)).then(|| Denied::Read(table_name.to_owned()))
        }
        AuthAction::Function { function_name } => {
            (!functions::is_allowed(function_name)).then(|| Denied::Function(function_name.to_owned()))
        }
        AuthAction::Recursive => Some(Denied::Recursion),
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Some(Denied::Action("ATTACH")),
        AuthAction::Pragma { .. } => Some(Denied::Action("PRAGMA")),
        AuthAction::Insert { .. } => Some(Denied::Action("INSERT")),
        AuthAction::Update { .. } => Some(Denied::Action("UPDATE")),
        AuthAction::Delete { .. } => Some(Denied::Action("DELETE")),
        AuthAction::Transaction { .. } | AuthAction::Savepoint { .. } => Some(Denied::Action("BEGIN")),
        _ => Some(Denied::Action("CREATE, DROP, ALTER")),
    }
}

/// SQLite's own tables and table-valued functions; the views are the only tables of ours.
fn is_internal(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["sqlite_", "pragma_", "json_", "jsonb_", "dbstat", "bytecode", "tables_used", "generate_series", "fts"]
        .iter()
        .any(|start| name.starts_with(start))
}
