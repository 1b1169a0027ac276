//! What a check may call: the functions of our own, which know Unicode, and a short list of SQLite's.

use crate::domain::codes::{Code, Level};
use crate::domain::fold::{fold, has_open_wording, has_phrase};
use crate::domain::records::is_empty;
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};

/// Functions of SQLite's own that look at nothing but their arguments and cannot be made to fill the memory.
const BUILT_IN: &[&str] = &[
    "abs",
    "avg",
    "coalesce",
    "count",
    "dense_rank",
    "first_value",
    "glob",
    "group_concat",
    "if",
    "ifnull",
    "iif",
    "instr",
    "lag",
    "last_value",
    "lead",
    "length",
    "like",
    "max",
    "min",
    "nullif",
    "rank",
    "round",
    "row_number",
    "string_agg",
    "substr",
    "substring",
    "sum",
    "total",
    "typeof",
];

/// Our own.
pub const OWN: &[&str] = &["fold", "has_open_wording", "has_phrase", "is_empty", "level_rank"];

/// Whether a check may call it.
#[must_use]
pub fn is_allowed(name: &str) -> bool {
    BUILT_IN.iter().chain(OWN).any(|known| known.eq_ignore_ascii_case(name))
}

/// Gives the connection our own functions. Of NULL: NULL, but for `is_empty`, which it is.
pub fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("fold", 1, flags, |given| Ok(text(given, 0)?.map(|text| fold(&text))))?;
    connection.create_scalar_function("is_empty", 1, flags, |given| Ok(is_empty(text(given, 0)?.as_deref())))?;
    connection.create_scalar_function("has_open_wording", 1, flags, |given| {
        Ok(text(given, 0)?.map(|text| has_open_wording(&text)))
    })?;
    connection.create_scalar_function("has_phrase", 2, flags, |given| {
        Ok(text(given, 0)?.zip(text(given, 1)?).map(|(text, phrase)| has_phrase(&text, &phrase)))
    })?;
    connection.create_scalar_function("level_rank", 1, flags, |given| {
        let level = text(given, 0)?.and_then(|code| Level::parse(&code).ok());
        Ok(level.and_then(|level| (0_i64..).zip(Level::ALL).find(|(_, known)| **known == level)).map(|(rank, _)| rank))
    })
}

fn text(context: &Context<'_>, place: usize) -> rusqlite::Result<Option<String>> {
    context.get(place)
}
