//! `toets completions` and `toets man`: what a package ships beside the program.

use super::failure::Failure;
use super::session::Session;
use super::{Outcome, manual, output};
use crate::text::Text;
use clap::Command;

pub fn completions(session: &Session, shell: clap_complete::Shell) -> Result<Outcome, Failure> {
    let mut written = Vec::new();
    let text = Text::with_named(session.language);
    clap_complete::generate(shell, &mut manual::command(&text), "toets", &mut written);
    output::bytes(&written)?;
    Ok(Outcome::Done)
}

/// The page of the program, or of one of its commands.
pub fn man(session: &Session, command: Option<&str>) -> Result<Outcome, Failure> {
    let text = Text::with_named(session.language);
    let mut program = manual::command(&text);
    program.build();
    let page = match command {
        None => program,
        Some(name) => found(&program, name, &text)?,
    };
    let mut written = Vec::new();
    clap_mangen::Man::new(page).render(&mut written).map_err(Failure::Output)?;
    output::data(&headed(&String::from_utf8_lossy(&written), &text))?;
    Ok(Outcome::Done)
}

fn found(program: &Command, name: &str, text: &Text) -> Result<Command, Failure> {
    if let Some(found) = program.find_subcommand(name) {
        return Ok(found.clone());
    }
    let known = program.get_subcommands().filter(|known| !known.is_hide_set());
    let known: Vec<&str> = known.map(Command::get_name).collect();
    Err(Failure::Argument(text.usage_unknown_page(name, known.join(", "))))
}

/// The headings of a page are English by themselves, and its lists run on.
fn headed(page: &str, text: &Text) -> String {
    let line = |line: &str| match line.strip_prefix(".SH ") {
        Some("NAME") => format!(".SH {}\n", text.manual_name()),
        Some("SYNOPSIS") => format!(".SH {}\n", text.manual_synopsis()),
        Some("DESCRIPTION") => format!(".SH {}\n", text.manual_description()),
        Some("OPTIONS") => format!(".SH {}\n", text.manual_options()),
        Some("VERSION") => format!(".SH {}\n", text.manual_version()),
        // The choices of an argument: a page fills its lines unless each is told to begin one.
        _ if line.starts_with("\\- ") => format!(".br\n{line}\n"),
        _ => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}
