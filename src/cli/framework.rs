//! `toets framework list`, `show` and `check`; and the framework that a command line names.

use super::arguments::Framework as What;
use super::failure::Failure;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::check::{Check, ColumnDoc};
use crate::domain::codes::Code;
use crate::domain::framework::{Framework, Norm};
use crate::domain::framework_problem::{FrameworkFault, FrameworkProblem};
use crate::text::Text;
use crate::{import, store};
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// A framework with its file's text.
pub struct Chosen {
    pub source: Cow<'static, str>,
    pub framework: Framework,
}

pub fn run(session: &Session, what: &What) -> Result<Outcome, Failure> {
    let text = session.text();
    match what {
        What::List => output::data(&list(&text))?,
        What::Show { framework, views: false } => output::data(&show(&text, &chosen(framework)?.framework))?,
        What::Show { framework, views: true } => {
            chosen(framework)?;
            output::data(&views(&text))?;
        }
        What::Check { path } => return check(&text, path),
    }
    Ok(Outcome::Done)
}

/// The framework that ships under this code, or that stands at this path; only one that can be used.
pub fn chosen(name: &str) -> Result<Chosen, Failure> {
    if let Some((_, source)) = import::shipped().iter().find(|(shipped, _)| *shipped == name)
        && let Some(framework) = import::shipped_framework(name)
    {
        return Ok(Chosen { source: Cow::Borrowed(source), framework });
    }
    let path = Path::new(name);
    if !path.exists() && !name.contains('/') && path.extension().is_none() {
        let known = import::shipped().iter().map(|(code, _)| *code).collect();
        return Err(Failure::UnknownFramework { code: name.to_owned(), known });
    }
    let (source, read) = own(path)?;
    let framework = read.map_err(|problems| Failure::Framework { source: name.to_owned(), problems })?;
    Ok(Chosen { source: Cow::Owned(source), framework })
}

/// Reads a framework of one's own, its queries tried out.
fn own(path: &Path) -> Result<(String, Result<Framework, Vec<FrameworkProblem>>), Failure> {
    let source = fs::read_to_string(path).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    let framework = match import::parse_framework(&source) {
        Ok(framework) => framework,
        Err(problems) => return Ok((source, Err(problems))),
    };
    let problem = |(place, fault): (usize, _)| {
        let check: &Check = &framework.checks[place];
        FrameworkProblem {
            line: check.line,
            column: 1,
            norm: None,
            check: Some(check.code.clone()),
            fault: FrameworkFault::Query(fault),
        }
    };
    let problems: Vec<FrameworkProblem> = store::examine(&framework.checks)?.into_iter().map(problem).collect();
    Ok((source, if problems.is_empty() { Ok(framework) } else { Err(problems) }))
}

fn check(text: &Text, path: &Path) -> Result<Outcome, Failure> {
    let name = path.display().to_string();
    match own(path)?.1 {
        Ok(framework) => {
            output::say(&text.framework_sound(&name, framework.norms.len(), framework.checks.len()));
            Ok(Outcome::Done)
        }
        Err(problems) => {
            let line = |problem: &FrameworkProblem| text.framework_problem(&name, problem) + "\n";
            output::data(&problems.iter().map(line).collect::<String>())?;
            Ok(Outcome::Found)
        }
    }
}

fn list(text: &Text) -> String {
    let frameworks = import::shipped().iter().filter_map(|(code, _)| import::shipped_framework(code));
    let row = |found: Framework| {
        let title = found.title.get(text.language()).to_owned();
        vec![found.code, found.norms.len().to_string(), found.checks.len().to_string(), title]
    };
    let header = [text.framework_code(), text.framework_norms(), text.framework_checks(), text.framework_title()];
    output::table(&header, &frameworks.map(row).collect::<Vec<_>>())
}

fn show(text: &Text, framework: &Framework) -> String {
    let language = text.language();
    let mut out =
        format!("{}: {}\n{}\n\n", framework.code, framework.title.get(language), framework.source.get(language));
    out += &format!("{}: {}\n", text.word(crate::domain::codes::Verdict::Unlawful), framework.unlawful.get(language));
    out += &format!("{}: {}\n\n", text.word(crate::domain::codes::Verdict::Careless), framework.careless.get(language));
    let header = [text.framework_code(), text.framework_title(), text.framework_required(), text.framework_basis()];
    let row = |norm: &Norm| {
        vec![norm.code.clone(), norm.title.get(language).to_owned(), required(text, norm), norm.legal_basis.clone()]
    };
    out += &output::table(&header, &framework.norms.iter().map(row).collect::<Vec<_>>());
    if framework.checks.is_empty() {
        return out;
    }
    let header =
        [text.check_column_code(), text.check_column_norm(), text.check_column_item(), text.check_column_title()];
    let row = |check: &Check| {
        let kind = check.item.code().to_owned();
        vec![check.code.clone(), check.norm.clone(), kind, check.title.get(language).to_owned()]
    };
    out + "\n" + &output::table(&header, &framework.checks.iter().map(row).collect::<Vec<_>>())
}

fn required(text: &Text, norm: &Norm) -> String {
    if norm.optional || norm.required.is_empty() {
        return text.framework_optional();
    }
    let one = |required: &crate::domain::framework::Required| format!("{} ({})", required.item, required.when.code());
    norm.required.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What checks may read and call.
fn views(text: &Text) -> String {
    let language = text.language();
    let lines = |columns: &[ColumnDoc]| {
        let width = columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
        let line = |column: &ColumnDoc| format!("  {:width$}  {}\n", column.name, column.meaning.get(language));
        columns.iter().map(line).collect::<String>()
    };
    let mut out = text.views_introduction() + "\n";
    for view in store::check_views() {
        out += &format!("\n{}: {}\n{}", view.name, view.meaning.get(language), lines(&view.columns));
    }
    out + &format!("\n{}:\n{}", text.views_functions(), lines(&store::check_functions()))
}
