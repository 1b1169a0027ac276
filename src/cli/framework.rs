//! `toets framework list`, `show` and `check`; and the framework that a command line names.

use super::arguments::Framework as What;
use super::failure::Failure;
use super::session::Session;
use super::{Outcome, output};
use crate::domain::check::{Check, ColumnDoc};
use crate::domain::codes::Code;
use crate::domain::framework::{Framework, Norm};
use crate::domain::framework_problem::FrameworkProblem;
pub use crate::jobs::import::framework::chosen;
use crate::jobs::import::framework::own;
use crate::text::Text;
use crate::{import, store};
use std::path::Path;

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
