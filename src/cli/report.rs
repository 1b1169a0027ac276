//! `toets report`: the report section, on standard output or in a file; its versions, and what does not hold yet.

mod proof;
mod versions;

pub use versions::react;

use super::Outcome;
use super::arguments::Report as Arguments;
use super::failure::Failure;
use super::mark::item;
use super::output::{self, Replace};
use super::session::{self, Session};
use crate::domain::codes::Code;
use crate::domain::framework::Framework;
use crate::domain::template::Template;
use crate::domain::version::Reacted;
use crate::domain::view::{Checkpoint, ReportData};
use crate::jobs::report::{self as making, read_house, read_template};
use crate::report::{Audience, Format, Rendered, Request, Section, Source};
use crate::store::{Access, Store};
use crate::text::{Text, number};
use std::io::IsTerminal;

pub fn run(session: &Session, arguments: &Arguments) -> Result<Outcome, Failure> {
    let access = if arguments.freeze.is_some() { Access::Write } else { Access::Read };
    let store = session::open(&arguments.file, access)?;
    let text = session.text_of(&store)?;
    let messages = session.text();
    let template = arguments.template.as_deref().map(|path| read_template(path, &messages)).transpose()?;
    let template = template.unwrap_or_default();
    let opened = Opened { framework: session::framework_of(&store)?, text, messages, template, store };
    if arguments.check {
        return proof::run(&opened, arguments.format.as_deref() == Some("json"));
    }
    if let Some(stage) = &arguments.freeze {
        return versions::freeze(session, opened, Code::parse(stage)?);
    }
    let format = format(arguments)?;
    let screen = arguments.output.is_none() && std::io::stdout().is_terminal();
    if format.is_package() && screen {
        return Err(Failure::OutputNeeded(format.code()));
    }
    let (rendered, checkpoint) = rendered(&opened, format, arguments)?;
    write(&rendered, format, arguments)?;
    if let Some(target) = arguments.output.as_ref().filter(|_| !session.quiet) {
        let text = &opened.messages;
        output::say(&text.cli_written(target.display().to_string()));
        // Written down elsewhere, it shows later whether the log was cut short or replaced.
        output::say(&text.cli_checkpoint(number(checkpoint.events, text.language()), &checkpoint.head));
    }
    Ok(Outcome::Done)
}

/// A file with what its report is made with.
struct Opened {
    store: Store,
    framework: Framework,
    /// In the language of the report.
    text: Text,
    /// In the language of the session.
    messages: Text,
    template: Template,
}

/// The report that was asked for, and where the log stands in it.
fn rendered(opened: &Opened, format: Format, arguments: &Arguments) -> Result<(Rendered, Checkpoint), Failure> {
    let mut request = request(arguments, opened)?;
    let house = arguments.reference_doc.as_deref().map(|path| read_house(path, format, &opened.text));
    request.house = house.transpose()?;
    if let [old, new] = arguments.compare.as_slice() {
        return versions::compare(opened, (*old, *new), format, &request);
    }
    if let Some(number) = arguments.version {
        return versions::render(opened, number, format, request);
    }
    request.template = opened.template.clone();
    let data = opened.store.report_data()?;
    holds(&data, &request, &opened.messages)?;
    let source = Source { data: &data, framework: &opened.framework, text: &opened.text };
    Ok((format.render(source, &request)?, data.checkpoint))
}

fn write(rendered: &Rendered, format: Format, arguments: &Arguments) -> Result<(), Failure> {
    let replace = Replace::from_force(arguments.force);
    match (rendered, &arguments.output) {
        (Rendered::File(content), None) => output::bytes(content),
        (rendered, Some(target)) => Ok(making::write(rendered, target, replace)?),
        (Rendered::Folder(_), None) => Err(Failure::OutputNeeded(format.code())),
    }
}

fn format(arguments: &Arguments) -> Result<Format, Failure> {
    if let Some(code) = &arguments.format {
        return Ok(Format::parse(code)?);
    }
    let Some(path) = &arguments.output else {
        return Ok(Format::Markdown);
    };
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    ending.and_then(|ending| Format::by_ending(&ending)).ok_or_else(|| Failure::FormatUnknown(path.clone()))
}

fn request(arguments: &Arguments, opened: &Opened) -> Result<Request, Failure> {
    let sections: Result<Vec<_>, _> = arguments.section.iter().map(|code| Section::parse(code)).collect();
    let request = Request::new(sections?, Audience::parse(&arguments.audience)?);
    if let Some(finding) = &arguments.finding {
        let named = Reacted::parse(finding, |norm| opened.framework.norm(norm).is_some());
        let Reacted::Finding { item, norm } = named.map_err(|_| Failure::NotReportable(finding.clone()))? else {
            return Err(Failure::Refused(opened.messages.report_no_such_finding(finding)));
        };
        return Ok(Request { items: [item].into(), norm, sections: [Section::Findings].into(), ..request });
    }
    let items: Result<_, _> = arguments.items.iter().map(|named| item(named)).collect();
    Ok(Request { items: items?, ..request })
}

/// Refuses to print about what is not there: an empty report would look as if nothing had been found.
fn holds(data: &ReportData, request: &Request, text: &Text) -> Result<(), Failure> {
    for item in &request.items {
        let of_norm = |norm: &String| request.norm.as_ref().is_none_or(|wanted| wanted == norm);
        let found = data.findings.iter().any(|finding| finding.item == *item && of_norm(&finding.norm));
        let told = request.norm.is_none() && data.cases.iter().any(|case| case.item == *item);
        if !found && !told {
            let norm = request.norm.as_ref().map(|norm| format!("/{norm}")).unwrap_or_default();
            return Err(Failure::Refused(text.report_no_such_finding(format!("{item}{norm}"))));
        }
    }
    Ok(())
}
