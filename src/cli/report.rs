//! `toets report`: the report section, on standard output or in a file.

use super::Outcome;
use super::arguments::Report as Arguments;
use super::failure::Failure;
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::domain::codes::{Code, UnknownCode};
use crate::report::{Audience, Format, Rendered, Request, Section, Source};
use crate::store::Access;
use crate::text::number;
use std::io::IsTerminal;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let format = format(arguments)?;
    let screen = arguments.output.is_none() && std::io::stdout().is_terminal();
    if format.is_package() && screen {
        return Err(Failure::OutputNeeded(format.code()));
    }
    let request = request(arguments)?;
    let store = session::open(&arguments.file, Access::Read)?;
    let framework = session::framework_of(&store)?;
    let text = session.text_of(&store)?;
    let data = store.report_data()?;
    let source = Source { data: &data, framework: &framework, text: &text };
    let rendered = format.render(source, &request)?;
    write(&rendered, format, arguments)?;
    if let Some(target) = arguments.output.as_ref().filter(|_| !session.quiet) {
        output::say(&text.cli_written(target.display().to_string()));
        // Written down elsewhere, it shows later whether the log was cut short or replaced.
        let checkpoint = &data.checkpoint;
        output::say(&text.cli_checkpoint(number(checkpoint.events, text.language()), &checkpoint.head));
    }
    Ok(Outcome::Done)
}

fn write(rendered: &Rendered, format: Format, arguments: &Arguments) -> Result<(), Failure> {
    let replace = Replace::from_force(arguments.force);
    match (rendered, &arguments.output) {
        (Rendered::File(content), None) => output::bytes(content),
        (Rendered::File(content), Some(target)) => output::file(target, content, replace),
        (Rendered::Folder(files), Some(target)) => output::folder(target, files, replace),
        (Rendered::Folder(_), None) => Err(Failure::OutputNeeded(format.code())),
    }
}

fn format(arguments: &Arguments) -> Result<Format, Failure> {
    if let Some(code) = &arguments.format {
        return Format::parse(code).map_err(unknown);
    }
    let Some(path) = &arguments.output else {
        return Ok(Format::Markdown);
    };
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    ending.and_then(|ending| Format::by_ending(&ending)).ok_or_else(|| Failure::FormatUnknown(path.clone()))
}

fn request(arguments: &Arguments) -> Result<Request, Failure> {
    let section = Section::parse(&arguments.section).map_err(unknown)?;
    Ok(Request::new([section], Audience::parse(&arguments.audience).map_err(unknown)?))
}

#[expect(clippy::needless_pass_by_value, reason = "what `map_err` gives")]
fn unknown(error: UnknownCode) -> Failure {
    Failure::Argument(error.to_string())
}
