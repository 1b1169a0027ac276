//! The framework that is named: one that ships, or one of the user's own.

use super::Failure;
use crate::domain::check::Check;
use crate::domain::framework::Framework;
use crate::domain::framework_problem::{FrameworkFault, FrameworkProblem};
use crate::import;
use crate::store;
use std::borrow::Cow;
use std::fs;
use std::path::Path;

/// A framework with its file's text.
pub struct Chosen {
    pub source: Cow<'static, str>,
    pub framework: Framework,
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
pub fn own(path: &Path) -> Result<(String, Result<Framework, Vec<FrameworkProblem>>), Failure> {
    let source = fs::read_to_string(path).map_err(|error| Failure::unread(path, error))?;
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
