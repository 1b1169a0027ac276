//! `toets mark`, `clear`, `close`, `reopen` and `dismiss`: what a reviewer records, scriptable.

use super::arguments::{Clear, Mark, ReadingArgument};
use super::failure::Failure;
use super::session::{self, Session};
use super::{Outcome, output};
use crate::domain::change::Change;
use crate::domain::codes::{Code, Reading, Verdict, Visibility};
use crate::domain::item::ItemRef;
use crate::domain::records::Extra;
use crate::domain::review_records::{Assessment, AssessmentKey, Closure, Dismissal};
use crate::store::{Access, Store, StoreError};
use std::path::Path;

pub fn mark(session: &Session, mark: &Mark) -> Result<Outcome, Failure> {
    let item = item(&mark.item)?;
    let verdict = Verdict::parse(&mark.verdict)?;
    let mut store = session::open(&mark.file, Access::Write)?;
    let author = session.author();
    let reading = reading(mark.reading);
    let key = AssessmentKey::new(&item, &mark.norm, reading, &author.reviewer);
    let mut assessment = own(&store, &key)?.unwrap_or_else(|| Assessment {
        item: item.clone(),
        norm: mark.norm.clone(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: None,
        reading,
        at: None,
        stale_since: None,
        evidence: Vec::new(),
        extra: Extra::new(),
    });
    // What is not said is left as it is: changing a verdict loses no text.
    assessment.verdict = verdict;
    assessment.reviewer = Some(author.reviewer.clone());
    assessment.at = Some(session.now());
    assessment.stale_since = None;
    if let Some(reason) = &mark.reason {
        assessment.reasoning = Some(reason.clone()).filter(|reason| !reason.is_empty());
    }
    if let Some(compensating) = &mark.compensating {
        assessment.compensating = Some(compensating.clone()).filter(|text| !text.is_empty());
    }
    if mark.secret {
        assessment.visibility = Visibility::Secret;
    }
    session.record(&mut store, &author, Change::Assess(assessment))?;
    let text = session.text();
    let said = text.cli_marked(item.to_string(), &mark.norm, text.word(verdict));
    finish(session, store, &said)
}

pub fn clear(session: &Session, clear: &Clear) -> Result<Outcome, Failure> {
    let item = item(&clear.item)?;
    let mut store = session::open(&clear.file, Access::Write)?;
    let author = session.author();
    let key = AssessmentKey::new(&item, &clear.norm, reading(clear.reading), &author.reviewer);
    if own(&store, &key)?.is_none() {
        let what = session.text().cli_nothing_to_clear(item.to_string(), &clear.norm, &author.reviewer);
        return Err(Failure::Argument(what));
    }
    session.record(&mut store, &author, Change::ClearAssessment(key))?;
    let said = session.text().cli_cleared(item.to_string(), &clear.norm);
    finish(session, store, &said)
}

pub fn close(session: &Session, file: &Path, item_text: &str, reason: &str) -> Result<Outcome, Failure> {
    let item = item(item_text)?;
    let mut store = session::open(file, Access::Write)?;
    let author = session.author();
    let (reason, reviewer) = (given(session, reason)?, Some(author.reviewer.clone()));
    let closure = Closure { item: item.clone(), reason, reviewer, at: Some(session.now()), extra: Extra::new() };
    session.record(&mut store, &author, Change::Close(closure))?;
    let said = session.text().cli_closed(item.to_string());
    finish(session, store, &said)
}

pub fn reopen(session: &Session, file: &Path, item_text: &str) -> Result<Outcome, Failure> {
    let item = item(item_text)?;
    let mut store = session::open(file, Access::Write)?;
    if store.case(&item)?.closure.is_none() {
        return Err(Failure::Argument(session.text().cli_not_closed(item.to_string())));
    }
    session.record(&mut store, &session.author(), Change::Reopen(item.clone()))?;
    let said = session.text().cli_reopened(item.to_string());
    finish(session, store, &said)
}

/// Sets a signal aside; `(check, reason)`.
pub fn dismiss(
    session: &Session,
    file: &Path,
    item_text: &str,
    (check, reason): (&str, &str),
) -> Result<Outcome, Failure> {
    let item = item(item_text)?;
    let mut store = session::open(file, Access::Write)?;
    store.case(&item)?;
    let framework = session::framework_of(&store)?;
    if framework.check(check).is_none() {
        let known: Vec<&str> = framework.checks.iter().map(|check| check.code.as_str()).collect();
        return Err(Failure::Argument(session.text().cli_no_such_check(check, known.join(", "))));
    }
    let author = session.author();
    let dismissal = Dismissal {
        item: item.clone(),
        check: check.to_owned(),
        reason: given(session, reason)?,
        reviewer: Some(author.reviewer.clone()),
        at: Some(session.now()),
        extra: Extra::new(),
    };
    session.record(&mut store, &author, Change::Dismiss(dismissal))?;
    let said = session.text().cli_dismissed(item.to_string(), check);
    finish(session, store, &said)
}

/// A reason must say something: without one the file's own bundle could not be imported again.
fn given(session: &Session, reason: &str) -> Result<String, Failure> {
    if reason.trim().is_empty() {
        return Err(Failure::Argument(session.text().cli_reason_empty()));
    }
    Ok(reason.to_owned())
}

fn finish(session: &Session, store: Store, said: &str) -> Result<Outcome, Failure> {
    store.close()?;
    if !session.quiet {
        output::say(said);
    }
    Ok(Outcome::Done)
}

/// The assessment with this key; an error when the item or the norm does not exist.
fn own(store: &Store, key: &AssessmentKey) -> Result<Option<Assessment>, Failure> {
    let case = store.case(&key.item)?;
    let framework = session::framework_of(store)?;
    if framework.norm(&key.norm).is_none() {
        let known = framework.norms.into_iter().map(|norm| norm.code).collect();
        return Err(StoreError::NoSuchNorm { norm: key.norm.clone(), known }.into());
    }
    Ok(case.assessments.into_iter().find(|assessment| assessment.key() == *key))
}

pub fn item(text: &str) -> Result<ItemRef, Failure> {
    ItemRef::parse(text).map_err(|_| Failure::NotAnItem(text.to_owned()))
}

fn reading(argument: ReadingArgument) -> Reading {
    match argument {
        ReadingArgument::First => Reading::First,
        ReadingArgument::Second => Reading::Second,
        ReadingArgument::Reconciled => Reading::Reconciled,
    }
}
