//! Each kind of imported record as a row: its columns, once, in the order in which they are read, written and hashed.

use super::column::Column;
use super::error::Result;
use super::row::{Cells, Record};
use crate::domain::records::{
    Authorisation, Disclosure, Document, Investigation, Matter, Party, Person, Service, WeighingNote,
};
use rusqlite::types::Value;

/// The name of a column: the field's own, but a record's reference is its `ref`.
macro_rules! name {
    (reference) => {
        "ref"
    };
    ($field:ident) => {
        stringify!($field)
    };
}

/// `Record: "table", what tells it apart { its fields }`.
macro_rules! rows {
    ($($record:ident: $table:literal, $reference:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Record for $record {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(name!($field)),+];

            fn reference(&self) -> &str {
                &self.$reference
            }

            fn values(&self) -> Vec<Value> {
                vec![$(Column::value(&self.$field)),+]
            }

            fn read(cells: &mut Cells<'_, '_>) -> Result<Self> {
                Ok(Self { $($field: cells.next()?),+ })
            }
        }
    )+};
}

rows! {
    Investigation: "investigation", title {
        title, question, period_start, period_end, framework, language, classification, published_on, extra,
    }
    Service: "services", code {
        code, name, extra,
    }
    Party: "parties", code {
        code, name, kind, country, members, classification, extra,
    }
    WeighingNote: "weighing_notes", reference {
        reference, service, party, version, adopted_on, adopted_by, valid_until, risk_profile, criteria, added_value,
        international_obligations, quid_pro_quo, permitted, required_level, measures, text, classification, extra,
    }
    Authorisation: "authorisations", reference {
        reference, service, kind, level, granted_on, valid_from, valid_until, parties, person_categories,
        data_categories, categories_closed, necessity, proportionality, subsidiarity, risks, mitigation,
        legal_advice_on, requests, weighing_notes, text, classification, extra,
    }
    Disclosure: "disclosures", reference {
        reference, service, date, parties, content, regime, channel, authorisations, persons_count,
        person_categories, data_categories, conditions, reliability, source_reference, currency, measures_applied,
        requests, origin_service, origin_consent, registration, ground, subject, text, classification, extra,
    }
    Person: "persons", reference {
        reference, disclosure, category, data_categories, grounds, notes, extra,
    }
    Matter: "matters", reference {
        reference, service, title, kind, text, classification, extra,
    }
    Document: "documents", reference {
        reference, item, title, date, text, file, classification, extra,
    }
}
