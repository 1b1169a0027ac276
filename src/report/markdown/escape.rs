//! Text from data in Markdown: invisible characters visible, markup inert, no links.

use crate::text::sanitise;

/// Text of several lines; a line feed becomes a hard line break.
pub(super) fn lines(text: &str) -> String {
    let shown = sanitise::block(text);
    let lines = shown.split('\n').map(|line| escaped(line.trim_matches(' '))).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\\\n")
}

/// Text that has to stay on one line: a heading, a cell, a term. A line break shows as `␊`.
pub(super) fn one_line(text: &str) -> String {
    escaped(sanitise::line(text).trim_matches(' '))
}

/// A word that a reader's program might turn into a link becomes code, in which nothing acts; a backslash does not help
/// there, for some programs look for addresses after the escapes are gone.
fn escaped(line: &str) -> String {
    let words: Vec<_> =
        line.split(' ').map(|word| if is_address(word) { code(word) } else { word_escaped(word) }).collect();
    start_escaped(words.join(" "), line)
}

fn is_address(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.contains("://") || lower.contains("www.") || lower.contains('@') || lower.contains("mailto:")
}

/// Text for the cell of a table: a pipe would end it, in code too.
pub(super) fn in_cell(text: &str) -> String {
    let line = one_line(text);
    let mut cell = String::with_capacity(line.len());
    for c in line.chars() {
        if c == '|' && !cell.ends_with('\\') {
            cell.push('\\');
        }
        cell.push(c);
    }
    cell
}

/// Fenced with one backtick more than the word holds in a row.
fn code(word: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in word.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{word}{space}{fence}")
}

fn word_escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len() + 4);
    for c in word.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What would make the line a heading, a list, a rule or a quote.
fn start_escaped(line: String, raw: &str) -> String {
    if raw.starts_with(['#', '-', '+', '=', ':']) {
        return format!("\\{line}");
    }
    let digits = raw.len() - raw.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && raw[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line
}
