//! The command line as it was given, read; or help and faults of it, in the language of the session.

use super::arguments::{Arguments, Lang};
use super::config::{self, Settings};
use super::{manual, output};
use crate::domain::codes::Language;
use crate::text::Text;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Parser, ValueEnum};
use std::ffi::OsString;
use std::io::IsTerminal;

/// Reads the command line; when it asks for help or cannot be read, that is answered and the exit code given.
pub fn read() -> Result<Arguments, u8> {
    let given: Vec<OsString> = std::env::args_os().collect();
    Arguments::try_parse_from(&given).map_err(|error| answer(&given, error))
}

/// Prints the help on standard error: nothing was asked.
pub fn print_help(language: Language) -> u8 {
    let text = Text::with_named(language);
    output::error(&manual::in_language(&manual::command(&text).render_help().to_string(), &text));
    2
}

/// Says what is to be said instead of doing something. What clap made of it has no texts: it is asked again with them.
fn answer(given: &[OsString], error: Error) -> u8 {
    let environment = |name: &str| std::env::var(name).ok();
    let language = Settings::language_of(lang(given), config::load().config.language, &environment).value;
    let text = Text::with_named(language);
    let error = manual::command(&text).try_get_matches_from(given).err().unwrap_or(error);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let plain = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
            let is_screen = std::io::stdout().is_terminal() && !plain;
            let shown = error.render();
            let shown = if is_screen { shown.ansi().to_string() } else { shown.to_string() };
            match output::data(&manual::in_language(&shown, &text)) {
                Ok(()) => 0,
                Err(failure) => {
                    output::error(&failure.said(&text));
                    failure.code()
                }
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::error(&manual::in_language(&error.render().to_string(), &text));
            2
        }
        _ => {
            output::error(&told(&error, &text));
            2
        }
    }
}

/// The language that is asked for, before or after the command, of a command line that cannot be read otherwise.
fn lang(given: &[OsString]) -> Option<Lang> {
    let words: Vec<_> = given.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--").collect();
    let own = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let next = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| &*pair[1]);
    Lang::from_str(own.or(next)?, false).ok()
}

/// What is wrong, how the command is used, and where there is more.
fn told(error: &Error, text: &Text) -> String {
    let mut said = wrong(error, text);
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let meant: Vec<String> = meant.into_iter().flat_map(|kind| strings(error, kind)).collect();
    if !meant.is_empty() {
        said += &format!(" {}", text.usage_meant(meant.join(", ")));
    }
    let usage = strings(error, ContextKind::Usage).concat();
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        said += &format!("\n{} {}", text.usage_heading(), manual::in_language(usage, text));
    }
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let command: Vec<&str> = usage.split_whitespace().take_while(is_name).collect();
    let command = if command.is_empty() { "toets".to_owned() } else { command.join(" ") };
    said + "\n" + &text.usage_see(command)
}

fn wrong(error: &Error, text: &Text) -> String {
    let one = |kind| strings(error, kind).join(", ");
    let (argument, value) = (one(ContextKind::InvalidArg), one(ContextKind::InvalidValue));
    let count = |kind| match error.get(kind) {
        Some(ContextValue::Number(count)) => u64::try_from(*count).unwrap_or_default(),
        _ => 0,
    };
    let found = count(ContextKind::ActualNumValues);
    match error.kind() {
        ErrorKind::UnknownArgument => text.usage_unknown_argument(argument),
        ErrorKind::InvalidSubcommand => text.usage_unknown_command(one(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => text.usage_missing(argument),
        ErrorKind::MissingSubcommand => {
            text.usage_no_command() + " " + &text.usage_expected(one(ContextKind::ValidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => not_taken(error, (&value, &argument), text),
        ErrorKind::TooManyValues => text.usage_too_many(value, argument),
        ErrorKind::TooFewValues => text.usage_value_count(argument, count(ContextKind::MinValues), found),
        ErrorKind::WrongNumberOfValues => {
            text.usage_value_count(argument, count(ContextKind::ExpectedNumValues), found)
        }
        ErrorKind::ArgumentConflict => {
            let others = one(ContextKind::PriorArg);
            if others == argument { text.usage_twice(argument) } else { text.usage_conflict(argument, others) }
        }
        ErrorKind::InvalidUtf8 => text.usage_not_text(),
        _ => text.usage_unreadable(),
    }
}

/// A value that is not among the choices, or that is not what it should be.
fn not_taken(error: &Error, (value, argument): (&str, &str), text: &Text) -> String {
    let said = if value.is_empty() { text.usage_no_value(argument) } else { text.usage_bad_value(value, argument) };
    let choices = strings(error, ContextKind::ValidValue);
    let source = std::error::Error::source(error);
    let expected = match source {
        _ if !choices.is_empty() => choices.join(", "),
        None => return said,
        Some(source) if source.is::<std::num::ParseIntError>() => text.usage_whole_number(),
        Some(source) if source.is::<chrono::ParseError>() => text.usage_date(),
        Some(_) => text.usage_number_in_range(),
    };
    format!("{said} {}", text.usage_expected(expected))
}

/// What clap notes of an error under this heading.
fn strings(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(said)) => vec![said.clone()],
        Some(ContextValue::Strings(said)) => said.clone(),
        Some(ContextValue::StyledStr(said)) => vec![said.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_in(language: Language, arguments: &[&str]) -> String {
        let text = Text::with_named(language);
        let given = [&["toets"], arguments].concat();
        told(&manual::command(&text).try_get_matches_from(given).expect_err("a fault"), &text)
    }

    #[test]
    fn faults_are_told_in_one_language() {
        let faults: &[&[&str]] = &[
            &["demo", "--finishd"],
            &["new", "x.toets"],
            &["new", "x.toets", "--title"],
            &["sql", "x.toets", "q", "--format", "xml"],
            &["sql", "x.toets", "q", "--limit", "veel"],
            &["import", "x.toets", "y.csv", "--header-row", "0"],
            &["ask", "x.toets", "-", "?", "--asked-on", "gisteren"],
            &["demo", "a", "b"],
            &["report", "x.toets", "--compare", "1"],
            &["report", "x.toets", "--check", "--freeze", "final"],
            &["config", "shwo"],
            &["log", "x.toets", "--item", "a", "--item", "b"],
        ];
        let all = |language| faults.iter().map(|given| told_in(language, given)).collect::<Vec<_>>().join("\n\n");
        insta::assert_snapshot!("usage_nl", all(Language::Dutch));
        insta::assert_snapshot!("usage_en", all(Language::English));
    }

    #[test]
    fn the_language_is_seen_wherever_it_stands() {
        let seen = |given: &[&str]| lang(&given.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(seen(&["toets", "--lang", "nl", "demo", "-x"]), Some(Lang::Nl));
        assert_eq!(seen(&["toets", "demo", "-x", "--lang=en"]), Some(Lang::En));
        assert_eq!(seen(&["toets", "demo", "--", "--lang=en"]), None);
        assert_eq!(seen(&["toets", "demo", "--lang"]), None);
    }
}
