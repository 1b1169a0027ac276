//! Disclosures as rows.

use crate::domain::codes::Code;
use crate::domain::records::Disclosure;
use crate::store::error::Result;
use crate::store::row::{Cells, Record, code, codes, extra, maybe, texts};
use rusqlite::types::Value;

impl Record for Disclosure {
    const TABLE: &'static str = "disclosures";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "service",
        "date",
        "parties",
        "content",
        "regime",
        "channel",
        "authorisations",
        "persons_count",
        "person_categories",
        "data_categories",
        "conditions",
        "reliability",
        "source_reference",
        "currency",
        "measures_applied",
        "requests",
        "origin_service",
        "origin_consent",
        "registration",
        "ground",
        "subject",
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
            self.date.to_string().into(),
            texts(&self.parties),
            self.content.code().to_owned().into(),
            self.regime.code().to_owned().into(),
            code(self.channel),
            texts(&self.authorisations),
            self.persons_count.into(),
            texts(&self.person_categories),
            texts(&self.data_categories),
            codes(&self.conditions),
            maybe(self.reliability.as_ref()),
            maybe(self.source_reference.as_ref()),
            maybe(self.currency.as_ref()),
            texts(&self.measures_applied),
            texts(&self.requests),
            maybe(self.origin_service.as_ref()),
            self.origin_consent.into(),
            maybe(self.registration.as_ref()),
            maybe(self.ground.as_ref()),
            maybe(self.subject.as_ref()),
            maybe(self.text.as_ref()),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            service: cells.text()?,
            date: cells.date()?,
            parties: cells.texts()?,
            content: cells.code()?,
            regime: cells.code()?,
            channel: cells.maybe_code()?,
            authorisations: cells.texts()?,
            persons_count: cells.maybe_whole()?,
            person_categories: cells.texts()?,
            data_categories: cells.texts()?,
            conditions: cells.codes()?,
            reliability: cells.maybe_text()?,
            source_reference: cells.maybe_text()?,
            currency: cells.maybe_text()?,
            measures_applied: cells.texts()?,
            requests: cells.texts()?,
            origin_service: cells.maybe_text()?,
            origin_consent: cells.maybe_bool()?,
            registration: cells.maybe_text()?,
            ground: cells.maybe_text()?,
            subject: cells.maybe_text()?,
            text: cells.maybe_text()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}
