//! `toets completions` and `toets man`: what a package ships beside the program.

use super::arguments::Arguments;
use super::failure::Failure;
use super::{Outcome, output};
use clap::CommandFactory;

pub fn completions(shell: clap_complete::Shell) -> Result<Outcome, Failure> {
    let mut written = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "toets", &mut written);
    output::bytes(&written)?;
    Ok(Outcome::Done)
}

/// The page of the program, or of one of its commands.
pub fn man(command: Option<&str>) -> Result<Outcome, Failure> {
    let mut program = Arguments::command();
    program.build();
    let page = match command {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(found) => found.clone(),
            None => return Err(Failure::Argument(name.to_owned())),
        },
    };
    let mut written = Vec::new();
    clap_mangen::Man::new(page).render(&mut written).map_err(Failure::Output)?;
    output::bytes(&written)?;
    Ok(Outcome::Done)
}
