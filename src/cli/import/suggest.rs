//! `toets import --suggest`: a first mapping for what was delivered, with a comment on each guess.

use crate::cli::Outcome;
use crate::cli::arguments::Import;
use crate::cli::failure::Failure;
use crate::cli::output::{self, Replace};
use crate::cli::session::Session;
use crate::domain::codes::Code;
use crate::domain::problem::TextEncoding;
use crate::import::{Declared, Dress, Form, Originals, Purpose, Suggested, Suggestion, Why, suggest, toml_text};
use crate::jobs::import::{self as incoming, read_whole};
use crate::text::{Text, sanitise};
use std::fs;
use std::path::{Path, PathBuf};

/// How many characters of a sample are shown: enough to know it by.
const SAMPLE: usize = 30;

pub fn run(session: &Session, arguments: &Import) -> Result<Outcome, Failure> {
    let text = session.text();
    // `import --suggest SOURCE ..` names no file to import into.
    let is_source = arguments.sources.is_empty() || dress(&arguments.file).is_some();
    let first = Some(&arguments.file).filter(|_| is_source);
    let declared = super::form::declared(&arguments.form, &text)?;
    let mut written = comment(&text.suggest_title());
    for path in files(first.into_iter().chain(&arguments.sources))? {
        match of_file(&path, declared, &text)? {
            Some(suggested) => written.push_str(&suggested),
            None => output::say(&text.suggest_failed(name(&path))),
        }
    }
    match &arguments.output {
        None => output::data(&written)?,
        Some(target) => output::file(target, written.as_bytes(), Replace::from_force(arguments.force))?,
    }
    Ok(Outcome::Done)
}

/// The files that may be registers.
fn files<'p>(sources: impl Iterator<Item = &'p PathBuf>) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in sources {
        let failed = |error| incoming::Failure::unread(path, error);
        if fs::metadata(path).map_err(failed)?.is_dir() {
            let mut inside = Vec::new();
            for entry in fs::read_dir(path).map_err(failed)? {
                inside.push(entry.map_err(failed)?.path());
            }
            inside.sort();
            found.extend(inside.into_iter().filter(|path| dress(path).is_some()));
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

fn dress(path: &Path) -> Option<Dress> {
    Dress::of_ending(&path.extension().unwrap_or_default().to_string_lossy())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn of_file(path: &Path, declared: Declared, text: &Text) -> Result<Option<String>, Failure> {
    let failed = |error| incoming::Failure::unread(path, error);
    let Some(dress) = dress(path) else { return Ok(None) };
    let name = name(path);
    let form = Form { file: &name, declared, purpose: Purpose::Show, ..Form::default() };
    let mut source = fs::File::open(path).map_err(failed)?;
    let reading = read_whole(dress, &mut source, (&form, Originals::Drop)).map_err(failed)?;
    let suggestions = suggest(&reading, &name);
    let written: Vec<String> = suggestions.iter().map(|suggestion| source_of(suggestion, &name, text)).collect();
    Ok(Some(written.concat()).filter(|written| !written.is_empty()))
}

/// A comment line: what comes from the data is made harmless, and stays on its line.
fn comment(said: &str) -> String {
    format!("# {}\n", sanitise::line(&said.replace(['\n', '\r'], " ")))
}

fn source_of(suggestion: &Suggestion, file: &str, text: &Text) -> String {
    let sheet = &suggestion.sheet;
    let mut out = format!("\n{}[[source]]\nfile = {}\n", comment(&text.suggest_source(file)), toml_text(file));
    if let Some(name) = &sheet.name {
        out += &format!("sheet = {}\n", toml_text(name));
    }
    let Some(table) = suggestion.table else {
        return out + &comment(&text.suggest_no_table()) + "skip = true\n";
    };
    if let Some(encoding) = sheet.encoding {
        let name = match encoding {
            TextEncoding::Utf8 => "utf-8",
            TextEncoding::Utf16 => "utf-16",
            TextEncoding::Windows1252 => "windows-1252",
        };
        out += &format!("encoding = \"{name}\"\n");
    }
    if let Some(separator) = sheet.separator {
        out += &format!("separator = {}\n", toml_text(&separator.to_string()));
    }
    if let Some(row) = sheet.header_row {
        out += &format!("header_row = {row}\n");
    }
    if !suggestion.leave_out.is_empty() {
        let words: Vec<String> = suggestion.leave_out.iter().map(|word| toml_text(word)).collect();
        out += &format!("{}leave_out = [{}]\n", comment(&text.suggest_leave_out()), words.join(", "));
    }
    let sure = if suggestion.is_sure { text.suggest_table_sure() } else { text.suggest_table_unsure() };
    out += &format!("\n{}[source.tables.{}]\n", comment(&sure), table.code());
    out += &suggestion.columns.iter().map(|column| field_of(column, text)).collect::<String>();
    for field in &suggestion.required {
        out += &comment(&format!("{field} = {{ value = \"\" }}  # {}", text.suggest_required()));
    }
    out + &left_over(suggestion, text)
}

fn field_of(column: &Suggested, text: &Text) -> String {
    let Some(guess) = &column.guess else { return String::new() };
    let why = match &guess.why {
        Why::Same => text.suggest_same(u64::from(guess.share)),
        Why::Synonym(word) => text.suggest_synonym(u64::from(guess.share), word),
        Why::Similar(word) => text.suggest_similar(u64::from(guess.share), word),
    };
    let mut out = comment(&format!("{why}; {}", samples(column, text)));
    let field = if guess.field.contains('.') { toml_text(&guess.field) } else { guess.field.clone() };
    out += &format!("{field} = {{ {} }}\n", guess.settings);
    if let Some((one, other)) = guess.ambiguous {
        out += &comment(&text.suggest_two_dates(one, other));
    }
    for value in &guess.unknown {
        out += &comment(&format!("{} = \"\"  # {}", toml_text(value), text.suggest_value_unknown()));
    }
    out
}

fn samples(column: &Suggested, text: &Text) -> String {
    let short = |sample: &String| match sample.char_indices().nth(SAMPLE) {
        None => sample.clone(),
        Some((end, _)) => format!("{}…", &sample[..end]),
    };
    match column.samples.iter().map(short).collect::<Vec<_>>() {
        samples if samples.is_empty() => text.suggest_no_samples(),
        samples => text.suggest_samples(samples.join(" | ")),
    }
}

/// The columns that no field fits, as lines that can be made settings.
fn left_over(suggestion: &Suggestion, text: &Text) -> String {
    // A ref may be put together from a column that is no field by itself.
    let is_part = |name: &str| {
        let part = format!("{{{name}}}");
        suggestion.columns.iter().filter_map(|column| column.guess.as_ref()).any(|guess| guess.settings.contains(&part))
    };
    let others = suggestion.columns.iter().filter(|column| column.guess.is_none() && !is_part(&column.name));
    let others: Vec<&Suggested> = others.collect();
    if others.is_empty() {
        return String::new();
    }
    let line = |column: &&Suggested| {
        let field = toml_text(&format!("extra.{}", column.name));
        comment(&format!("{field} = {}  # {}", toml_text(&column.name), samples(column, text)))
    };
    comment(&text.suggest_unmatched()) + &others.iter().map(line).collect::<String>()
}
