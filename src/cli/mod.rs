//! The command line: arguments, one file per subcommand, and what is said when it fails.

mod arguments;
mod asks;
mod check;
mod config;
mod demo;
mod export;
mod failure;
mod framework;
mod import;
mod log;
mod manual;
mod mark;
mod new;
mod open;
mod output;
mod packaging;
mod read_foreign;
mod recent;
mod report;
mod sample;
mod search;
mod session;
mod sql;
mod start;
mod usage;

pub use arguments::Arguments;
pub use failure::Failure;

use crate::domain::codes::Language;
use crate::run;
use crate::text::Text;
use arguments::Command;
use session::Session;

/// How a command ended, when it did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// A check or a verification found something.
    Found,
}

/// Runs the command that was given; returns the exit code. What went wrong is on standard error.
#[must_use]
pub fn run() -> u8 {
    match usage::read() {
        Ok(arguments) => carry_out(arguments),
        Err(code) => code,
    }
}

/// The command line with what is said of it in a language.
#[must_use]
pub fn command(language: Language) -> clap::Command {
    manual::command(&Text::with_named(language))
}

fn carry_out(arguments: Arguments) -> u8 {
    if let Some(Command::ReadForeign { what }) = &arguments.command {
        return read_foreign::run(what);
    }
    let session = Session::begin(&arguments);
    let result = match arguments.command {
        Some(Command::Demo(demo)) => demo::run(&session, &demo),
        Some(Command::Open { file, item, plain: false }) => open::run(&session, &file, item.as_deref()),
        Some(Command::Open { file, item, plain: true }) => open::plain(&session, &file, item.as_deref()),
        Some(Command::New(new)) => new::run(&session, &new),
        Some(Command::Import(import)) => import::run(&session, &import),
        Some(Command::Export { what }) => export::run(&session, &what),
        Some(Command::Mark(mark)) => mark::mark(&session, &mark),
        Some(Command::Clear(clear)) => mark::clear(&session, &clear),
        Some(Command::Close { file, item, reason }) => mark::close(&session, &file, &item, &reason),
        Some(Command::Reopen { file, item }) => mark::reopen(&session, &file, &item),
        Some(Command::Dismiss { file, item, check, reason }) => {
            mark::dismiss(&session, &file, &item, (&check, &reason))
        }
        Some(Command::Ask(ask)) => asks::ask(&session, &ask),
        Some(Command::Answer(answer)) => asks::answer(&session, &answer),
        Some(Command::Recommend(recommend)) => asks::recommend(&session, &recommend),
        Some(Command::Log(log)) => log::run(&session, &log),
        Some(Command::Check(check)) => check::run(&session, &check),
        Some(Command::Report(report)) => report::run(&session, &report),
        Some(Command::React(react)) => report::react(&session, &react),
        Some(Command::Sample(sample)) => sample::run(&session, &sample),
        Some(Command::Search(search)) => search::run(&session, &search),
        Some(Command::Sql(sql)) => sql::run(&session, &sql),
        Some(Command::Framework { what }) => framework::run(&session, &what),
        // Answered above, before anything else is looked at.
        Some(Command::ReadForeign { .. }) => Ok(Outcome::Done),
        Some(Command::Config { what }) => config::run(&session, &what),
        Some(Command::Completions { shell }) => packaging::completions(&session, shell),
        Some(Command::Man { command }) => packaging::man(&session, command.as_deref()),
        None => match arguments.file {
            Some(file) if arguments.plain => open::plain(&session, &file, None),
            Some(file) => open::run(&session, &file, None),
            None if run::has_terminal() && !arguments.plain => start::run(&session),
            None => return usage::print_help(session.language),
        },
    };
    match result {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Found) => 3,
        Err(failure) => {
            let text = Text::new(session.language);
            output::error(&failure.said(&text));
            failure.code()
        }
    }
}
