//! Everything a report is built from, in one read transaction.

use super::Store;
use super::error::{Doing, Result, StoreError};
use super::setup::Norms;
use super::{agreement, assessments, case, counts, export, review_json, row, sample, setup, version};
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Code, Content, ItemKind, Reading, Regime, Verdict,
};
use crate::domain::item::ItemRef;
use crate::domain::settle::State;
use crate::domain::view::{CaseSummary, DisclosureForm, ExclusionGroup, Finding, ReportData};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;

impl Store {
    /// What a report is built from.
    pub fn report_data(&self) -> Result<ReportData> {
        let transaction = self.connection.unchecked_transaction().doing("reading for the report")?;
        let connection: &Connection = &transaction;
        let investigation = setup::investigation(connection)?.ok_or(StoreError::NoInvestigation)?;
        let findings = findings(connection)?;
        let samples = sample::samples(connection)?;
        let kept = |sql: &str| export::kept(connection, sql, [], |_, json| Some(review_json::recommendation(json)));
        Ok(ReportData {
            services: row::select(connection, "ORDER BY code", [])?,
            parties: case::parties(connection)?,
            counts: counts::counts(connection)?,
            quoted: quoted(connection, &findings, investigation.classification)?,
            findings,
            cases: cases(connection, investigation.classification)?,
            exclusions: exclusions(connection, investigation.classification)?,
            recommendations: kept(
                "SELECT service, record FROM recommendations ORDER BY service, length(number), number",
            )?,
            questions: export::kept(connection, export::IN_ORDER_ASKED, [], |_, json| {
                Some(review_json::question(json))
            })?,
            reviewed: sample::reviewed_all(connection, &samples)?,
            samples,
            agreement: agreement::agreement(connection)?,
            reactions: version::reactions(connection)?,
            checkpoint: self.checkpoint()?,
            investigation,
        })
    }
}

/// Settled findings on items in the review.
fn findings(connection: &Connection) -> Result<Vec<Finding>> {
    let norms = Norms::read(connection)?;
    let sql = "SELECT i.kind || ':' || i.ref, i.service, s.norm, s.verdict, i.state, i.id
               FROM settled s JOIN items i ON i.id = s.item
               WHERE s.verdict IN ('careless', 'unlawful') AND i.state NOT IN ('excluded', 'not_drawn')
               ORDER BY i.service, s.norm, i.kind, i.date, i.ref";
    let mut select = connection.prepare_cached(sql).doing("reading the findings")?;
    let mut rows = select.query([]).doing("reading the findings")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading the findings")? {
        let (item, service, norm, verdict, state, id) = finding_row(row).doing("reading the findings")?;
        let tail = "WHERE a.item = ?1 AND a.norm = ?2 ORDER BY a.reading, a.reviewer_key";
        let mut behind = assessments::select(connection, tail, rusqlite::params![id, norm])?;
        if behind.iter().any(|assessment| assessment.reading == Reading::Reconciled && assessment.verdict == verdict) {
            behind.retain(|assessment| assessment.reading == Reading::Reconciled);
        }
        found.push(Finding {
            item,
            service,
            norm: norms.code(usize::try_from(norm).unwrap_or(usize::MAX)).to_owned(),
            verdict,
            assessments: behind,
            counted: matches!(state, State::Assessed(_)),
        });
    }
    Ok(found)
}

type FindingRow = (ItemRef, String, i64, Verdict, State, i64);

fn finding_row(row: &Row<'_>) -> rusqlite::Result<FindingRow> {
    let item = ItemRef::parse(row.get_ref(0)?.as_str()?).unwrap_or_else(|_| ItemRef::new(ItemKind::Matter, ""));
    let verdict = Verdict::parse(row.get_ref(3)?.as_str()?).unwrap_or(Verdict::Unlawful);
    let state = State::parse(row.get_ref(4)?.as_str()?).unwrap_or(State::Unreviewed);
    Ok((item, row.get(1)?, row.get(2)?, verdict, state, row.get(5)?))
}

/// The disclosures, persons and matters in the review; authorisations and notes with a finding.
fn cases(connection: &Connection, base: Option<Classification>) -> Result<Vec<CaseSummary>> {
    let kinds = authorisation_kinds(connection)?;
    let sql = "SELECT i.kind, i.ref, i.service, i.date, i.title, i.parties, i.authorisations, i.state, i.id,
                 coalesce(d.classification, a.classification, w.classification, m.classification),
                 d.content, d.regime, d.channel, d.persons_count, d.subject
               FROM items i
               LEFT JOIN disclosures d ON d.item = i.id LEFT JOIN authorisations a ON a.item = i.id
               LEFT JOIN weighing_notes w ON w.item = i.id LEFT JOIN matters m ON m.item = i.id
               WHERE i.state NOT IN ('excluded', 'not_drawn')
                 AND (i.kind IN ('disclosure', 'person', 'matter') OR i.state IN ('unlawful', 'careless')
                      OR EXISTS (SELECT 1 FROM settled s WHERE s.item = i.id AND s.verdict IN ('unlawful', 'careless')))
               ORDER BY i.service, CASE i.kind WHEN 'disclosure' THEN 0 WHEN 'person' THEN 1 WHEN 'matter' THEN 2
                 WHEN 'authorisation' THEN 3 ELSE 4 END, i.date, i.ref";
    let mut select = connection.prepare_cached(sql).doing("reading the cases")?;
    let mut rows = select.query([]).doing("reading the cases")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().doing("reading the cases")? {
        let mut case = summary(row, &kinds).doing("reading the cases")?;
        let id: i64 = row.get(8).doing("reading the cases")?;
        let own: Option<String> = row.get(9).doing("reading the cases")?;
        let own = own.and_then(|code| Classification::parse(&code).ok());
        // A person has the classification of its disclosure.
        let own = if case.item.kind == ItemKind::Person { of_disclosure(connection, id)? } else { own };
        case.classification = own.or(base).unwrap_or(Classification::StgC);
        case.closed = closed(connection, id)?;
        found.push(case);
    }
    Ok(found)
}

fn summary(row: &Row<'_>, kinds: &BTreeMap<String, AuthorisationKind>) -> rusqlite::Result<CaseSummary> {
    let kind = ItemKind::parse(row.get_ref(0)?.as_str()?).unwrap_or(ItemKind::Matter);
    let list = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let own_kind = row.get_ref(4)?.as_str()?;
    let authorisation_kinds = match kind {
        ItemKind::Authorisation => AuthorisationKind::parse(own_kind).into_iter().collect(),
        _ => list(row.get_ref(6)?.as_str()?).iter().filter_map(|found| kinds.get(found).copied()).collect(),
    };
    let title: String = row.get(4)?;
    let subject: Option<String> = row.get(14)?;
    Ok(CaseSummary {
        item: ItemRef::new(kind, row.get::<_, String>(1)?),
        service: row.get(2)?,
        date: row.get_ref(3)?.as_str()?.parse().ok(),
        title: match kind {
            ItemKind::Disclosure => subject,
            ItemKind::Authorisation => None,
            _ => Some(title).filter(|title| !title.is_empty()),
        },
        parties: list(row.get_ref(5)?.as_str()?),
        authorisation_kinds,
        disclosure: form(row)?,
        classification: Classification::StgC,
        state: State::parse(row.get_ref(7)?.as_str()?).unwrap_or(State::Unreviewed),
        closed: None,
    })
}

fn form(row: &Row<'_>) -> rusqlite::Result<Option<DisclosureForm>> {
    let code = |column: usize| row.get::<_, Option<String>>(column);
    let (Some(content), Some(regime)) = (code(10)?, code(11)?) else {
        return Ok(None);
    };
    let (Ok(content), Ok(regime)) = (Content::parse(&content), Regime::parse(&regime)) else {
        return Ok(None);
    };
    let channel = code(12)?.and_then(|channel| Channel::parse(&channel).ok());
    Ok(Some(DisclosureForm { content, regime, channel, persons_count: row.get(13)? }))
}

fn authorisation_kinds(connection: &Connection) -> Result<BTreeMap<String, AuthorisationKind>> {
    let mut select = connection.prepare_cached("SELECT ref, kind FROM authorisations").doing("reading the cases")?;
    let rows = select
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .doing("reading the cases")?;
    let pairs = rows.collect::<rusqlite::Result<Vec<_>>>().doing("reading the cases")?;
    let kind = |(reference, kind): (String, String)| Some((reference, AuthorisationKind::parse(&kind).ok()?));
    Ok(pairs.into_iter().filter_map(kind).collect())
}

fn of_disclosure(connection: &Connection, person: i64) -> Result<Option<Classification>> {
    let sql = "SELECT d.classification FROM persons p JOIN items i ON i.kind = 'disclosure' AND i.ref = p.disclosure
               JOIN disclosures d ON d.item = i.id WHERE p.item = ?1";
    let mut select = connection.prepare_cached(sql).doing("reading the cases")?;
    let code: Option<Option<String>> =
        select.query_row([person], |row| row.get(0)).optional().doing("reading the cases")?;
    Ok(code.flatten().and_then(|code| Classification::parse(&code).ok()))
}

fn closed(connection: &Connection, item: i64) -> Result<Option<String>> {
    let sql = "SELECT '', record FROM closures WHERE item = ?1";
    let reason = |_: &str, json: &serde_json::Value| json.get("reason")?.as_str().map(str::to_owned);
    Ok(export::kept(connection, sql, [item], reason)?.pop())
}

/// The exclusions by service, kind and reason. Persons of an excluded disclosure come along without a reason of their own.
pub(super) fn exclusions(connection: &Connection, base: Option<Classification>) -> Result<Vec<ExclusionGroup>> {
    let sql = format!(
        "SELECT i.service || char(10) || i.kind || char(10) ||
                 coalesce(d.classification, a.classification, w.classification, m.classification, ''), e.record
               FROM exclusions e JOIN items i ON i.id = e.item
               LEFT JOIN persons p ON p.item = i.id
               LEFT JOIN disclosures d ON {OF_DISCLOSURE} LEFT JOIN authorisations a ON a.item = i.id
               LEFT JOIN weighing_notes w ON w.item = i.id LEFT JOIN matters m ON m.item = i.id"
    );
    let keyed = export::kept(connection, &sql, [], |subject, json| {
        let mut parts = subject.split('\n');
        let (service, kind) = (parts.next()?.to_owned(), ItemKind::parse(parts.next()?).ok()?);
        let own = Classification::parse(parts.next()?).ok();
        Some(((service, kind, json.get("reason")?.as_str()?.to_owned()), own.or(base).unwrap_or(Classification::StgC)))
    })?;
    let mut groups: BTreeMap<(String, ItemKind, String), (u64, Classification)> = BTreeMap::new();
    for (key, classification) in keyed {
        let (items, highest) = groups.entry(key).or_insert((0, classification));
        *items += 1;
        *highest = (*highest).max(classification);
    }
    let group = |((service, kind, reason), (items, classification))| ExclusionGroup {
        service,
        kind,
        reason,
        items,
        classification,
    };
    Ok(groups.into_iter().map(group).collect())
}

/// The disclosure itself, or the one a person belongs to.
const OF_DISCLOSURE: &str =
    "d.item = coalesce((SELECT j.id FROM items j WHERE j.kind = 'disclosure' AND j.ref = p.disclosure), i.id)";

/// The classification of everything the findings quote from, as the evidence names it.
fn quoted(
    connection: &Connection,
    findings: &[Finding],
    base: Option<Classification>,
) -> Result<BTreeMap<String, Classification>> {
    let named = findings.iter().flat_map(|finding| &finding.assessments).flat_map(|assessment| &assessment.evidence);
    let mut found = BTreeMap::new();
    for evidence in named {
        if found.contains_key(&evidence.document) {
            continue;
        }
        if let Some(own) = classification_of(connection, &evidence.document)? {
            let own = Classification::parse(&own).ok();
            found.insert(evidence.document.clone(), own.or(base).unwrap_or(Classification::StgC));
        }
    }
    Ok(found)
}

/// The code of the classification of a document (by ref) or an item (`kind:ref`), empty when it has none of its own;
/// `None` when there is no such thing.
fn classification_of(connection: &Connection, name: &str) -> Result<Option<String>> {
    let read = |sql: &str, key: &str| -> Result<Option<String>> {
        let mut select = connection.prepare_cached(sql).doing("reading what is quoted")?;
        select.query_row([key], |row| row.get(0)).optional().doing("reading what is quoted")
    };
    if let Some(found) = read("SELECT coalesce(classification, '') FROM documents WHERE ref = ?1", name)? {
        return Ok(Some(found));
    }
    let Ok(item) = ItemRef::parse(name) else {
        return Ok(None);
    };
    let table = match item.kind {
        ItemKind::Disclosure => "disclosures",
        ItemKind::Authorisation => "authorisations",
        ItemKind::WeighingNote => "weighing_notes",
        ItemKind::Matter => "matters",
        ItemKind::Person => {
            let sql =
                "SELECT d.classification FROM persons p JOIN items i ON i.kind = 'disclosure' AND i.ref = p.disclosure
                       JOIN disclosures d ON d.item = i.id JOIN items j ON j.id = p.item
                       WHERE j.kind = 'person' AND j.ref = ?1";
            return read(sql, &item.reference);
        }
    };
    let sql = format!(
        "SELECT coalesce(t.classification, '') FROM {table} t JOIN items i ON i.id = t.item WHERE i.kind = '{}' AND i.ref = ?1",
        item.kind.code()
    );
    read(&sql, &item.reference)
}
