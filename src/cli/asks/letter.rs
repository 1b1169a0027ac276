//! The annex to the letter with which questions are put: those still open, as the service may see them.

use super::arguments::Ask;
use super::known_service;
use crate::cli::failure::Failure;
use crate::cli::output::Replace;
use crate::cli::session::{self, Session};
use crate::cli::{Outcome, output};
use crate::domain::codes::Code;
use crate::report::{Audience, Format, Rendered, Request, Section, Source};
use crate::store::Access;
use std::io::IsTerminal;

pub fn write(session: &Session, ask: &Ask, service: &str) -> Result<Outcome, Failure> {
    let store = session::open(&ask.file, Access::Read)?;
    let text = session.text_of(&store)?;
    let service = known_service(session, &store, service)?;
    let format = format(ask, || session.text().asks_letter_format())?;
    let screen = ask.output.is_none() && std::io::stdout().is_terminal();
    if format.is_package() && screen {
        return Err(Failure::OutputNeeded(format.code()));
    }
    let mut data = store.report_data()?;
    data.questions.retain(crate::domain::review_records::Question::is_open);
    let framework = session::framework_of(&store)?;
    let source = Source { data: &data, framework: &framework, text: &text };
    // A service reads what is its own by the rules of the fact check.
    let request = Request { service: Some(service), ..Request::new([Section::Questions], Audience::FactCheck) };
    let Rendered::File(content) = format.render(source, &request)? else {
        return Err(Failure::Argument(session.text().asks_letter_format()));
    };
    let Some(target) = &ask.output else {
        output::bytes(&content)?;
        return Ok(Outcome::Done);
    };
    output::file(target, &content, Replace::from_force(ask.force))?;
    if !session.quiet {
        output::say(&session.text().cli_written(target.display().to_string()));
    }
    Ok(Outcome::Done)
}

/// The form of a letter: as asked, else by the ending of the output. Figures and data are no letter.
fn format(ask: &Ask, refusal: impl Fn() -> String) -> Result<Format, Failure> {
    let named = match (&ask.format, &ask.output) {
        (Some(code), _) => Format::parse(code).ok(),
        (None, Some(path)) => {
            let ending = path.extension().map(|ending| ending.to_string_lossy());
            let found = ending.and_then(|ending| Format::by_ending(&ending));
            Some(found.ok_or_else(|| Failure::FormatUnknown(path.clone()))?)
        }
        (None, None) => Some(Format::Markdown),
    };
    let letter = |format: &Format| ["md", "html", "docx", "odt"].contains(&format.code());
    named.filter(letter).ok_or_else(|| Failure::Argument(refusal()))
}
