//! The investigation, services, parties, persons, matters and documents as rows.

use crate::domain::codes::Code;
use crate::domain::item::ItemRef;
use crate::domain::records::{Document, Investigation, Matter, Party, Person, Service};
use crate::store::error::Result;
use crate::store::row::{Cells, Record, code, date, extra, maybe, texts};
use rusqlite::types::Value;

impl Record for Investigation {
    const TABLE: &'static str = "investigation";
    const COLUMNS: &'static [&'static str] = &[
        "title",
        "question",
        "period_start",
        "period_end",
        "framework",
        "language",
        "classification",
        "published_on",
        "extra",
    ];

    fn reference(&self) -> &str {
        &self.title
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.title.clone().into(),
            maybe(self.question.as_ref()),
            date(self.period_start),
            date(self.period_end),
            self.framework.clone().into(),
            self.language.code().to_owned().into(),
            code(self.classification),
            date(self.published_on),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            title: cells.text()?,
            question: cells.maybe_text()?,
            period_start: cells.maybe_date()?,
            period_end: cells.maybe_date()?,
            framework: cells.text()?,
            language: cells.code()?,
            classification: cells.maybe_code()?,
            published_on: cells.maybe_date()?,
            extra: cells.extra()?,
        })
    }
}

impl Record for Service {
    const TABLE: &'static str = "services";
    const COLUMNS: &'static [&'static str] = &["code", "name", "extra"];

    fn reference(&self) -> &str {
        &self.code
    }

    fn values(&self) -> Vec<Value> {
        vec![self.code.clone().into(), maybe(self.name.as_ref()), extra(&self.extra)]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self { code: cells.text()?, name: cells.maybe_text()?, extra: cells.extra()? })
    }
}

impl Record for Party {
    const TABLE: &'static str = "parties";
    const COLUMNS: &'static [&'static str] = &["code", "name", "kind", "country", "members", "classification", "extra"];

    fn reference(&self) -> &str {
        &self.code
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.code.clone().into(),
            maybe(self.name.as_ref()),
            self.kind.code().to_owned().into(),
            maybe(self.country.as_ref()),
            texts(&self.members),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            code: cells.text()?,
            name: cells.maybe_text()?,
            kind: cells.code()?,
            country: cells.maybe_text()?,
            members: cells.texts()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}

impl Record for Person {
    const TABLE: &'static str = "persons";
    const COLUMNS: &'static [&'static str] =
        &["ref", "disclosure", "category", "data_categories", "grounds", "notes", "extra"];

    fn reference(&self) -> &str {
        &self.reference
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.reference.clone().into(),
            self.disclosure.clone().into(),
            maybe(self.category.as_ref()),
            texts(&self.data_categories),
            maybe(self.grounds.as_ref()),
            maybe(self.notes.as_ref()),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            disclosure: cells.text()?,
            category: cells.maybe_text()?,
            data_categories: cells.texts()?,
            grounds: cells.maybe_text()?,
            notes: cells.maybe_text()?,
            extra: cells.extra()?,
        })
    }
}

impl Record for Matter {
    const TABLE: &'static str = "matters";
    const COLUMNS: &'static [&'static str] = &["ref", "service", "title", "kind", "text", "classification", "extra"];

    fn reference(&self) -> &str {
        &self.reference
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.reference.clone().into(),
            self.service.clone().into(),
            self.title.clone().into(),
            code(self.kind),
            maybe(self.text.as_ref()),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            service: cells.text()?,
            title: cells.text()?,
            kind: cells.maybe_code()?,
            text: cells.maybe_text()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}

impl Record for Document {
    const TABLE: &'static str = "documents";
    const COLUMNS: &'static [&'static str] =
        &["ref", "item", "title", "date", "text", "file", "classification", "extra"];

    fn reference(&self) -> &str {
        &self.reference
    }

    fn values(&self) -> Vec<Value> {
        vec![
            self.reference.clone().into(),
            self.item.to_string().into(),
            maybe(self.title.as_ref()),
            date(self.date),
            maybe(self.text.as_ref()),
            maybe(self.file.as_ref()),
            code(self.classification),
            extra(&self.extra),
        ]
    }

    fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
        Ok(Self {
            reference: cells.text()?,
            item: ItemRef::parse(&cells.text()?).map_err(|_| cells.damaged())?,
            title: cells.maybe_text()?,
            date: cells.maybe_date()?,
            text: cells.maybe_text()?,
            file: cells.maybe_text()?,
            classification: cells.maybe_code()?,
            extra: cells.extra()?,
        })
    }
}
