//! `toets report`: the report section, on standard output or in a file.

use super::Outcome;
use super::arguments::{Report as Arguments, ReportFormat};
use super::failure::Failure;
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::domain::codes::Code;
use crate::report::{self, Audience, Request, Section};
use crate::store::Access;
use crate::text::number;
use std::path::Path;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let format = format(arguments)?;
    let request = request(arguments)?;
    let store = session::open(&arguments.file, Access::Read)?;
    let framework = session::framework_of(&store)?;
    let text = session.text_of(&store)?;
    let data = store.report_data()?;
    let rendered = match format {
        ReportFormat::Json => report::json::render(&data, &framework, &request, &text),
        ReportFormat::Md => {
            report::build(&data, &framework, &request, &text).map(|report| report::markdown::render(&report))
        }
    };
    let rendered = rendered.map_err(Failure::Identities)?;
    match &arguments.output {
        None => output::data(&rendered)?,
        Some(target) => {
            output::file(target, rendered.as_bytes(), Replace::from_force(arguments.force))?;
            if !session.quiet {
                output::say(&text.cli_written(target.display().to_string()));
                // Written down elsewhere, it shows later whether the log was cut short or replaced.
                let checkpoint = &data.checkpoint;
                output::say(&text.cli_checkpoint(number(checkpoint.events, text.language()), &checkpoint.head));
            }
        }
    }
    Ok(Outcome::Done)
}

fn format(arguments: &Arguments) -> Result<ReportFormat, Failure> {
    if let Some(format) = arguments.format {
        return Ok(format);
    }
    let ending = |path: &Path| path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match &arguments.output {
        None => Ok(ReportFormat::Md),
        Some(path) => match ending(path).as_deref() {
            Some("md" | "markdown") => Ok(ReportFormat::Md),
            Some("json") => Ok(ReportFormat::Json),
            _ => Err(Failure::FormatUnknown(path.clone())),
        },
    }
}

fn request(arguments: &Arguments) -> Result<Request, Failure> {
    let unknown = |error: crate::domain::codes::UnknownCode| Failure::Argument(error.to_string());
    let section = Section::parse(&arguments.section).map_err(unknown)?;
    Ok(Request::new([section], Audience::parse(&arguments.audience).map_err(unknown)?))
}
