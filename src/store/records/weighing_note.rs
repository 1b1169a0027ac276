//! Weighing notes as rows. Criteria and measures are JSON: `{code: {rating, note}}` and `[{code, text, requires}]`.

use crate::domain::codes::{Code, Condition, Criterion, Rating};
use crate::domain::records::{CriterionScore, Measure, WeighingNote};
use crate::store::error::Result;
use crate::store::row::{Cells, Record, code, codes, date, extra, maybe};
use rusqlite::types::Value;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

impl Record for WeighingNote {
    const TABLE: &'static str = "weighing_notes";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "service",
        "party",
        "version",
        "adopted_on",
        "adopted_by",
        "valid_until",
        "risk_profile",
        "criteria",
        "added_value",
        "international_obligations",
        "quid_pro_quo",
        "permitted",
        "required_level",
        "measures",
        "text",
        "classification",
        "extra",
    ];

    fn reference(&self) -> &str {
        &self.reference
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.reference.clone().into(),
            self.service.clone().into(),
            self.party.clone().into(),
            self.version.into(),
            self.adopted_on.to_string().into(),
            code(self.adopted_by),
            date(self.valid_until),
            self.risk_profile.code().to_owned().into(),
            criteria(&self.criteria),
            maybe(self.added_value.as_ref()),
            maybe(self.international_obligations.as_ref()),
            maybe(self.quid_pro_quo.as_ref()),
            codes(&self.permitted),
            code(self.required_level),
            measures(&self.measures),
            maybe(self.text.as_ref()),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            service: cells.text()?,
            party: cells.text()?,
            version: cells.whole()?,
            adopted_on: cells.date()?,
            adopted_by: cells.maybe_code()?,
            valid_until: cells.maybe_date()?,
            risk_profile: cells.code()?,
            criteria: read_criteria(cells)?,
            added_value: cells.maybe_text()?,
            international_obligations: cells.maybe_text()?,
            quid_pro_quo: cells.maybe_text()?,
            permitted: cells.codes()?,
            required_level: cells.maybe_code()?,
            measures: read_measures(cells)?,
            text: cells.maybe_text()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}

fn criteria(criteria: &BTreeMap<Criterion, CriterionScore>) -> Value {
    if criteria.is_empty() {
        return Value::Null;
    }
    let score = |score: &CriterionScore| json!({"rating": score.rating.map(Code::code), "note": score.note});
    let object: serde_json::Map<String, Json> =
        criteria.iter().map(|(criterion, found)| (criterion.code().to_owned(), score(found))).collect();
    Json::Object(object).to_string().into()
}

fn read_criteria(cells: &mut Cells<'_, '_>) -> Result<BTreeMap<Criterion, CriterionScore>> {
    let Some(json) = cells.json()? else {
        return Ok(BTreeMap::new());
    };
    let object = json.as_object().ok_or_else(|| cells.damaged())?;
    let score = |(name, value): (&String, &Json)| {
        let rating = text(value, "rating").map(|rating| Rating::parse(&rating)).transpose().ok()?;
        Some((Criterion::parse(name).ok()?, CriterionScore { rating, note: text(value, "note") }))
    };
    object.iter().map(|entry| score(entry).ok_or_else(|| cells.damaged())).collect()
}

fn measures(measures: &[Measure]) -> Value {
    if measures.is_empty() {
        return Value::Null;
    }
    let one = |measure: &Measure| json!({"code": measure.code, "text": measure.text, "requires": measure.requires.map(Code::code)});
    Json::Array(measures.iter().map(one).collect()).to_string().into()
}

fn read_measures(cells: &mut Cells<'_, '_>) -> Result<Vec<Measure>> {
    let Some(json) = cells.json()? else {
        return Ok(Vec::new());
    };
    let list = json.as_array().ok_or_else(|| cells.damaged())?;
    let one = |value: &Json| {
        let requires = text(value, "requires").map(|code| Condition::parse(&code)).transpose().ok()?;
        Some(Measure { code: text(value, "code")?, text: text(value, "text"), requires })
    };
    list.iter().map(|value| one(value).ok_or_else(|| cells.damaged())).collect()
}

fn text(value: &Json, name: &str) -> Option<String> {
    value.get(name).and_then(Json::as_str).map(str::to_owned)
}
