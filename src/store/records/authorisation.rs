//! Authorisations as rows.

use crate::domain::codes::Code;
use crate::domain::records::Authorisation;
use crate::store::error::Result;
use crate::store::row::{Cells, Record, code, date, extra, maybe, texts};
use rusqlite::types::Value;

impl Record for Authorisation {
    const TABLE: &'static str = "authorisations";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "service",
        "kind",
        "level",
        "granted_on",
        "valid_from",
        "valid_until",
        "parties",
        "person_categories",
        "data_categories",
        "categories_closed",
        "necessity",
        "proportionality",
        "subsidiarity",
        "risks",
        "mitigation",
        "legal_advice_on",
        "requests",
        "weighing_notes",
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
            self.kind.code().to_owned().into(),
            self.level.code().to_owned().into(),
            date(self.granted_on),
            date(self.valid_from),
            date(self.valid_until),
            texts(&self.parties),
            texts(&self.person_categories),
            texts(&self.data_categories),
            self.categories_closed.into(),
            maybe(self.necessity.as_ref()),
            maybe(self.proportionality.as_ref()),
            maybe(self.subsidiarity.as_ref()),
            maybe(self.risks.as_ref()),
            maybe(self.mitigation.as_ref()),
            date(self.legal_advice_on),
            texts(&self.requests),
            texts(&self.weighing_notes),
            maybe(self.text.as_ref()),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            service: cells.text()?,
            kind: cells.code()?,
            level: cells.code()?,
            granted_on: cells.maybe_date()?,
            valid_from: cells.maybe_date()?,
            valid_until: cells.maybe_date()?,
            parties: cells.texts()?,
            person_categories: cells.texts()?,
            data_categories: cells.texts()?,
            categories_closed: cells.maybe_bool()?,
            necessity: cells.maybe_text()?,
            proportionality: cells.maybe_text()?,
            subsidiarity: cells.maybe_text()?,
            risks: cells.maybe_text()?,
            mitigation: cells.maybe_text()?,
            legal_advice_on: cells.maybe_date()?,
            requests: cells.texts()?,
            weighing_notes: cells.texts()?,
            text: cells.maybe_text()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}
