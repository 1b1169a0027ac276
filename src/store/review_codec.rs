//! From a change to the entry of the log that records it, and back.

use super::error::{Result, StoreError};
use super::event::{Body, Hash};
use super::log::{Entry, Log};
use super::payload;
use super::review_json::{self as json_of, extra_in, moment_in, put, record, text};
use super::row::{extra_text, moment};
use super::setup::Norms;
use super::version;
use crate::domain::change::{Change, EventKind, QuestionKey};
use crate::domain::codes::{Code, Reading, Verdict, Visibility};
use crate::domain::item::ItemRef;
use crate::domain::review_records::{
    Assessment, AssessmentKey, Closure, Dismissal, Evidence, Exclusion, Recommendation, Sample,
};
use crate::domain::version::{Reaction, Version};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

/// The payload that says what made an assessment outdated.
pub const BECAUSE: &str = "because";

/// What a change is about; the same for a change and the one that takes it back.
pub fn key(change: &Change) -> String {
    match change {
        Change::Assess(assessment) | Change::Outdate { assessment, .. } => assessment_key(&assessment.key()),
        Change::ClearAssessment(key) => assessment_key(key),
        Change::Close(Closure { item, .. }) | Change::Reopen(item) => joined("closure", &[&item.to_string()]),
        Change::Exclude(Exclusion { item, .. }) | Change::Include(item) => joined("exclusion", &[&item.to_string()]),
        Change::Dismiss(Dismissal { item, check, .. }) | Change::Undismiss { item, check } => {
            joined("dismissal", &[&item.to_string(), check])
        }
        Change::Draw(Sample { name, .. }) | Change::WithdrawSample { name } => joined("sample", &[name]),
        Change::Ask(question) => joined("question", &[&question_key(&question.key())]),
        Change::WithdrawQuestion { key } => joined("question", &[&question_key(key)]),
        Change::Recommend(Recommendation { service, number, .. })
        | Change::WithdrawRecommendation { service, number } => joined("recommendation", &[service, number]),
        Change::Freeze(Version { number, .. }) | Change::WithdrawVersion { number } => {
            joined("version", &[&number.to_string()])
        }
        Change::React(Reaction { version, about, .. }) | Change::WithdrawReaction { version, about } => {
            joined("reaction", &[&version.to_string(), &about.to_string()])
        }
    }
}

fn assessment_key(key: &AssessmentKey) -> String {
    joined("assessment", &[&key.item.to_string(), &key.norm, key.reading.code(), &key.reviewer])
}

/// The parts with `|` between them. A part that holds one has it escaped: two things never share a key.
fn joined(about: &str, parts: &[&str]) -> String {
    let escaped = parts.iter().map(|part| part.replace('\\', "\\\\").replace('|', "\\|"));
    std::iter::once(about.to_owned()).chain(escaped).collect::<Vec<_>>().join("|")
}

/// A short name for a question, from what tells it apart.
pub fn question_key(key: &QuestionKey) -> String {
    let item = key.item.as_ref().map(ToString::to_string);
    let parts = json!([item, key.service, key.text]).to_string();
    base16ct::lower::encode_string(&Sha256::digest(parts)[..16])
}

/// The change that leaves nothing of this one, had there been nothing before it.
pub fn opposite(change: &Change) -> Change {
    match change {
        Change::Assess(assessment) => Change::ClearAssessment(assessment.key()),
        Change::Outdate { assessment, .. } => Change::Assess(Assessment { stale_since: None, ..assessment.clone() }),
        Change::Close(closure) => Change::Reopen(closure.item.clone()),
        Change::Exclude(exclusion) => Change::Include(exclusion.item.clone()),
        Change::Dismiss(Dismissal { item, check, .. }) => {
            Change::Undismiss { item: item.clone(), check: check.clone() }
        }
        Change::Draw(sample) => Change::WithdrawSample { name: sample.name.clone() },
        Change::Ask(question) => Change::WithdrawQuestion { key: question.key() },
        Change::Recommend(Recommendation { service, number, .. }) => {
            Change::WithdrawRecommendation { service: service.clone(), number: number.clone() }
        }
        Change::Freeze(version) => Change::WithdrawVersion { number: version.number },
        Change::React(reaction) => {
            Change::WithdrawReaction { version: reaction.version, about: reaction.about.clone() }
        }
        cleared => cleared.clone(),
    }
}

/// Writes the texts of a change and gives its entry.
pub fn entry(log: &mut Log<'_>, norms: &Norms, change: &Change) -> Result<Entry> {
    let mut entry = Entry::new(change.kind(), key(change));
    entry.item = change.item().map(ToString::to_string).unwrap_or_default();
    match change {
        Change::Assess(assessment) => assessment_entry(log, norms, assessment, &mut entry)?,
        Change::Outdate { assessment, because } => {
            assessment_entry(log, norms, assessment, &mut entry)?;
            entry.payloads.push((BECAUSE.to_owned(), log.payloads.write(log.connection, because)?));
        }
        Change::ClearAssessment(key) => {
            entry.norm.clone_from(&norms.codes[norms.place(&key.norm)?]);
            entry.reading = key.reading.code();
            entry.subject.clone_from(&key.reviewer);
        }
        other => {
            if let Some(record) = record(other) {
                let hash = log.payloads.write(log.connection, &Json::Object(record).to_string())?;
                entry.payloads.push(("record".to_owned(), hash));
            }
            entry.subject = subject(other);
            if let Change::Freeze(version) = other {
                // Bound without salt as well: what was printed can be compared with the log by anyone who has it.
                entry.binding = version::content_hash(&version.content).to_vec();
                let content = log.payloads.write(log.connection, &version.content)?;
                entry.payloads.push(("content".to_owned(), content));
            }
        }
    }
    Ok(entry)
}

fn subject(change: &Change) -> String {
    match change {
        Change::Dismiss(Dismissal { check, .. }) | Change::Undismiss { check, .. } => check.clone(),
        Change::Draw(Sample { name, .. }) | Change::WithdrawSample { name } => name.clone(),
        Change::Recommend(Recommendation { number, .. }) | Change::WithdrawRecommendation { number, .. } => {
            number.clone()
        }
        Change::Freeze(Version { number, .. }) | Change::WithdrawVersion { number } => number.to_string(),
        Change::React(Reaction { version, .. }) | Change::WithdrawReaction { version, .. } => version.to_string(),
        _ => String::new(),
    }
}

fn assessment_entry(log: &mut Log<'_>, norms: &Norms, assessment: &Assessment, entry: &mut Entry) -> Result<()> {
    let place = norms.place(&assessment.norm)?;
    entry.norm.clone_from(&norms.codes[place]);
    entry.binding.clone_from(&norms.hashes[place]);
    entry.reading = assessment.reading.code();
    entry.verdict = assessment.verdict.code();
    entry.visibility = assessment.visibility.code();
    entry.made_at = assessment.at.map(moment).unwrap_or_default();
    entry.subject = assessment.reviewer.clone().unwrap_or_default();
    let evidence = &assessment.evidence;
    let mut rest = Map::new();
    put(&mut rest, "stale_since", assessment.stale_since.map(moment));
    put(&mut rest, "extra", extra_text(&assessment.extra));
    let texts = [
        ("reasoning", assessment.reasoning.clone()),
        ("compensating", assessment.compensating.clone()),
        ("evidence", (!evidence.is_empty()).then(|| evidence_text(evidence))),
        ("rest", (!rest.is_empty()).then(|| Json::Object(rest).to_string())),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            let hash = log.payloads.write(log.connection, &text)?;
            entry.payloads.push((name.to_owned(), hash));
        }
    }
    Ok(())
}

/// The change an event records.
pub fn change(connection: &Connection, body: &Body) -> Result<Change> {
    let bad =
        || StoreError::Damaged { path: std::path::PathBuf::new(), place: format!("an event of kind {}", body.kind) };
    let kind = EventKind::parse(&body.kind).map_err(|_| bad())?;
    let item = || ItemRef::parse(&body.item).map_err(|_| bad());
    let json = || -> Result<Json> {
        let text = named(connection, &body.payloads, "record")?.unwrap_or_else(|| "{}".to_owned());
        serde_json::from_str(&text).map_err(|_| bad())
    };
    Ok(match kind {
        EventKind::Assessed => Change::Assess(assessment(connection, body)?.ok_or_else(bad)?),
        EventKind::AssessmentOutdated => Change::Outdate {
            assessment: assessment(connection, body)?.ok_or_else(bad)?,
            because: named(connection, &body.payloads, BECAUSE)?.unwrap_or_default(),
        },
        EventKind::AssessmentCleared => {
            let reading = Reading::parse(&body.reading).map_err(|_| bad())?;
            Change::ClearAssessment(AssessmentKey::new(&item()?, &body.norm, reading, &body.subject))
        }
        EventKind::Closed => Change::Close(json_of::closure(item()?, &json()?)),
        EventKind::Reopened => Change::Reopen(item()?),
        EventKind::Excluded => Change::Exclude(json_of::exclusion(item()?, &json()?)),
        EventKind::Included => Change::Include(item()?),
        EventKind::Dismissed => Change::Dismiss(json_of::dismissal(item()?, &body.subject, &json()?)),
        EventKind::Undismissed => Change::Undismiss { item: item()?, check: body.subject.clone() },
        EventKind::Drawn => Change::Draw(json_of::sample(&json()?)),
        EventKind::SampleWithdrawn => Change::WithdrawSample { name: body.subject.clone() },
        EventKind::Asked => Change::Ask(json_of::question(&json()?)),
        EventKind::QuestionWithdrawn => Change::WithdrawQuestion { key: json_of::question(&json()?).key() },
        EventKind::Recommended => Change::Recommend(json_of::recommendation(&json()?)),
        EventKind::RecommendationWithdrawn => {
            let service = text(&json()?, "service").unwrap_or_default();
            Change::WithdrawRecommendation { service, number: body.subject.clone() }
        }
        EventKind::VersionFrozen => {
            let content = named(connection, &body.payloads, "content")?;
            Change::Freeze(version::frozen(body, &json()?, content).ok_or_else(bad)?)
        }
        EventKind::VersionWithdrawn => Change::WithdrawVersion { number: body.subject.parse().map_err(|_| bad())? },
        EventKind::Reacted => Change::React(version::reaction_of(&json()?).ok_or_else(bad)?),
        EventKind::ReactionWithdrawn => {
            let Reaction { version, about, .. } = version::reaction_of(&json()?).ok_or_else(bad)?;
            Change::WithdrawReaction { version, about }
        }
        EventKind::Created | EventKind::Imported | EventKind::Replaced => return Err(bad()),
    })
}

/// The text of an event's payload by name; `None` when it has none or it was removed.
pub fn named(connection: &Connection, payloads: &[(String, Hash)], name: &str) -> Result<Option<String>> {
    match payloads.iter().find(|(found, _)| found == name) {
        Some((_, hash)) => payload::read(connection, hash),
        None => Ok(None),
    }
}

fn assessment(connection: &Connection, body: &Body) -> Result<Option<Assessment>> {
    let (Ok(item), Ok(verdict), Ok(reading), Ok(visibility)) = (
        ItemRef::parse(&body.item),
        Verdict::parse(&body.verdict),
        Reading::parse(&body.reading),
        Visibility::parse(&body.visibility),
    ) else {
        return Ok(None);
    };
    let rest = named(connection, &body.payloads, "rest")?;
    let rest: Json = rest.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or(Json::Null);
    Ok(Some(Assessment {
        item,
        norm: body.norm.clone(),
        verdict,
        reasoning: named(connection, &body.payloads, "reasoning")?,
        compensating: named(connection, &body.payloads, "compensating")?,
        visibility,
        reviewer: Some(body.subject.clone()).filter(|reviewer| !reviewer.is_empty()),
        reading,
        at: parse_moment(&body.made_at),
        stale_since: moment_in(&rest, "stale_since"),
        evidence: named(connection, &body.payloads, "evidence")?.map(|json| evidence(&json)).unwrap_or_default(),
        extra: extra_in(&rest),
    }))
}

/// Quotes as they are kept: `[{document, quote}]`, with the place of each as far as it is known.
pub fn evidence(json: &str) -> Vec<Evidence> {
    let list: Vec<Json> = serde_json::from_str(json).unwrap_or_default();
    let number = |value: &Json, name: &str| value.get(name).and_then(Json::as_i64);
    let one = |value: &Json| {
        Some(Evidence {
            document: text(value, "document")?,
            quote: text(value, "quote")?,
            version: number(value, "version"),
            field: text(value, "field"),
            offset: number(value, "offset"),
            length: number(value, "length"),
            text_sha256: text(value, "text_sha256"),
        })
    };
    list.iter().filter_map(one).collect()
}

/// The same in writing. What is not known is left out.
pub fn evidence_text(evidence: &[Evidence]) -> String {
    let one = |found: &Evidence| {
        let mut map = Map::new();
        put(&mut map, "document", Some(found.document.clone()));
        put(&mut map, "quote", Some(found.quote.clone()));
        put(&mut map, "version", found.version);
        put(&mut map, "field", found.field.clone());
        put(&mut map, "offset", found.offset);
        put(&mut map, "length", found.length);
        put(&mut map, "text_sha256", found.text_sha256.clone());
        Json::Object(map)
    };
    Json::Array(evidence.iter().map(one).collect()).to_string()
}

/// A moment as it is kept.
pub fn parse_moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}
