//! Frozen versions of the report, and the reactions to them.

mod json;

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::event::Hash;
use super::log::events;
use super::{export, payload, review_codec, review_json};
use crate::domain::change::Change;
use crate::domain::codes::Code;
use crate::domain::records::Extra;
use crate::domain::template::Template;
use crate::domain::version::{Reaction, Stage, Version, VersionLine};
use crate::domain::version_records::FrozenVersion;
use crate::domain::view::ReportData;
use chrono::{DateTime, Utc};
use json::Kept;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

/// What a frozen report is printed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    pub data: ReportData,
    /// The framework's file, as it was.
    pub framework: String,
    pub template: Template,
}

/// The form of the content. A program that writes another one counts on, and still reads this.
const FORM: u64 = 1;

impl Frozen {
    /// The exact bytes that are kept.
    #[must_use]
    pub fn content(&self) -> String {
        let Self { data, framework, template } = self;
        let whole = json!({
            "toets_report": FORM,
            "data": data.to_json(),
            "framework": framework,
            "template": template.to_json(),
        });
        whole.to_string()
    }

    /// Strict: nothing missing, nothing left over.
    #[must_use]
    pub fn of_content(content: &str) -> Option<Self> {
        let json: Json = serde_json::from_str(content).ok()?;
        let known = json.as_object()?.len() == 4 && json.get("toets_report")?.as_u64() == Some(FORM);
        known.then_some(())?;
        let data = ReportData::from_json(json.get("data")?)?;
        let framework = json.get("framework")?.as_str()?.to_owned();
        Some(Self { data, framework, template: Template::from_json(json.get("template")?)? })
    }
}

/// The hash by which the log binds the content.
pub(super) fn content_hash(content: &str) -> Hash {
    Sha256::digest(content).into()
}

/// A key of the log ends in the number behind this.
const KEY: &str = "version|";

impl Store {
    /// The versions that stand, oldest first.
    pub fn versions(&self) -> Result<Vec<VersionLine>> {
        let sql = "SELECT v.number, v.stage, e.at, e.reviewer, v.sha256, v.event FROM versions v JOIN events e ON e.id = v.event
                   ORDER BY v.number";
        let mut select = self.connection.prepare_cached(sql).doing(READING)?;
        let line = |row: &rusqlite::Row<'_>| -> rusqlite::Result<VersionLine> {
            Ok(VersionLine {
                number: row.get::<_, i64>(0)?.unsigned_abs(),
                stage: Stage::parse(row.get_ref(1)?.as_str()?).unwrap_or(Stage::Concept),
                at: DateTime::from_timestamp_millis(row.get(2)?).unwrap_or_default(),
                reviewer: row.get(3)?,
                sha256: base16ct::lower::encode_string(&row.get::<_, Hash>(4)?),
            })
        };
        let rows = select.query_map([], |row| Ok((line(row)?, row.get::<_, [u8; 16]>(5)?))).doing(READING)?;
        let rows: Vec<_> = rows.collect::<rusqlite::Result<_>>().doing(READING)?;
        let told = |(line, event): (VersionLine, [u8; 16])| {
            let told = Told::read(&self.connection, event)?;
            let (reviewer, at) = (told.reviewer.unwrap_or(line.reviewer), told.at.unwrap_or(line.at));
            Ok(VersionLine { at, reviewer, ..line })
        };
        rows.into_iter().map(told).collect()
    }

    /// The number of the next version: higher than any that was ever frozen here.
    pub fn next_version(&self) -> Result<u64> {
        let sql = format!(
            "SELECT coalesce(max(CAST(substr(key, {}) AS INTEGER)), 0) FROM events WHERE kind = 'version.frozen'",
            KEY.len() + 1
        );
        let last: i64 = self.connection.query_row(&sql, [], |row| row.get(0)).doing(READING)?;
        Ok(last.unsigned_abs() + 1)
    }

    /// What a version is printed from. `None`: there is none, or its content is not what the log binds.
    pub fn version(&self, number: u64) -> Result<Option<(Stage, Frozen)>> {
        let sql = "SELECT stage, content, sha256 FROM versions WHERE number = ?1";
        let found: Option<(String, Hash, Hash)> = self
            .connection
            .query_row(sql, [i64::try_from(number).unwrap_or(i64::MAX)], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()
            .doing(READING)?;
        let Some((stage, payload, sha256)) = found else {
            return Ok(None);
        };
        let content = payload::read(&self.connection, &payload)?.filter(|content| content_hash(content) == sha256);
        let frozen = content.as_deref().and_then(Frozen::of_content);
        Ok(frozen.and_then(|frozen| Some((Stage::parse(&stage).ok()?, frozen))))
    }

    /// Every reaction, by version and what it is about.
    pub fn reactions(&self) -> Result<Vec<Reaction>> {
        reactions(&self.connection)
    }
}

const READING: &str = "reading the versions";

pub(super) fn reactions(connection: &Connection) -> Result<Vec<Reaction>> {
    let sql = "SELECT key, record FROM reactions ORDER BY version, key";
    export::kept(connection, sql, [], |_, json| reaction_of(json))
}

/// A reaction as it lies in its payload.
pub(super) fn reaction_json(reaction: &Reaction) -> Json {
    reaction.to_json()
}

pub(super) fn reaction_of(json: &Json) -> Option<Reaction> {
    let mut kept = json.clone();
    kept.as_object_mut()?.remove("extra");
    Some(Reaction { extra: review_json::extra_in(json), ..Reaction::from_json(&kept)? })
}

/// What tells reactions apart, in one text.
pub(super) fn reaction_key(version: u64, about: &crate::domain::version::Reacted) -> String {
    format!("{version} {}", about.to_json())
}

/// The versions and reactions as the log projects them.
pub(super) fn apply(
    connection: &Connection,
    change: &Change,
    payload: &dyn Fn(&str) -> Option<Hash>,
    event: [u8; 16],
) -> Result<()> {
    let run = |sql: &str, params: &[&dyn rusqlite::ToSql]| {
        connection.prepare_cached(sql).and_then(|mut statement| statement.execute(params)).doing("writing a version")
    };
    let stored = |number: u64| i64::try_from(number).map_err(|_| StoreError::DiskFull);
    match change {
        Change::Freeze(version) => {
            let hash = content_hash(&version.content);
            let row = params![stored(version.number)?, version.stage.code(), payload("content"), hash, event];
            run(
                "INSERT OR REPLACE INTO versions (number, stage, content, sha256, event) VALUES (?1, ?2, ?3, ?4, ?5)",
                row,
            )?;
        }
        Change::WithdrawVersion { number } => {
            run("DELETE FROM versions WHERE number = ?1", &[&stored(*number)?])?;
        }
        Change::React(reaction) => {
            let key = reaction_key(reaction.version, &reaction.about);
            let row = params![key, stored(reaction.version)?, payload("record"), event];
            run("INSERT OR REPLACE INTO reactions (key, version, record, event) VALUES (?1, ?2, ?3, ?4)", row)?;
        }
        Change::WithdrawReaction { version, about } => {
            run("DELETE FROM reactions WHERE key = ?1", &[&reaction_key(*version, about)])?;
        }
        _ => {}
    }
    Ok(())
}

/// The versions as a bundle takes them along: content, hash, and who froze them when.
pub(super) fn records(store: &Store) -> Result<Vec<FrozenVersion>> {
    let record = |line: VersionLine| {
        let sql = "SELECT content, event FROM versions WHERE number = ?1";
        let number = i64::try_from(line.number).unwrap_or(i64::MAX);
        let (payload, event): (Hash, [u8; 16]) =
            store.connection.query_row(sql, [number], |row| Ok((row.get(0)?, row.get(1)?))).doing(READING)?;
        Ok(FrozenVersion {
            number: line.number.to_string(),
            stage: line.stage,
            sha256: line.sha256,
            // What is gone does not fit its hash, and an import says so.
            content: payload::read(&store.connection, &payload)?.unwrap_or_default(),
            reviewer: Some(line.reviewer),
            at: Some(line.at),
            extra: Told::read(&store.connection, event)?.extra,
        })
    };
    store.versions()?.into_iter().map(record).collect()
}

/// What the record of a version says beside its stage.
#[derive(Default)]
struct Told {
    reviewer: Option<String>,
    at: Option<DateTime<Utc>>,
    extra: Extra,
}

impl Told {
    fn of(record: &Json) -> Self {
        let reviewer = review_json::text(record, "reviewer");
        Self { reviewer, at: review_json::moment_in(record, "at"), extra: review_json::extra_in(record) }
    }

    fn read(connection: &Connection, event: [u8; 16]) -> Result<Self> {
        let Some(stored) = events(connection, "WHERE id = ?1", [event])?.pop() else { return Ok(Self::default()) };
        let record = review_codec::named(connection, &stored.body.payloads, "record")?;
        let json = record.and_then(|record| serde_json::from_str(&record).ok());
        Ok(json.as_ref().map(Self::of).unwrap_or_default())
    }
}

/// A version as the log holds it.
pub(super) fn frozen(body: &super::event::Body, record: &Json, content: Option<String>) -> Option<Version> {
    let content = content.filter(|content| body.binding == content_hash(content))?;
    let stage = Stage::parse(review_json::text(record, "stage")?.as_str()).ok()?;
    let told = Told::of(record);
    let Told { reviewer, at, extra } = told;
    Some(Version { number: body.subject.parse().ok()?, stage, content, reviewer, at, extra })
}
