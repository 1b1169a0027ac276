//! The bundle contract, table by table and field by field, in its order: what is read is what is written.

use super::cell::{Cell, Column};
use super::fields::{Fields, Found};
use super::in_cell;
use super::value::{Object, Value};
use super::writer::Writer;
use crate::domain::bundle::Table;
use crate::domain::codes::{Language, Reading, Regime, Visibility};
use crate::domain::problem::ValueType;
use crate::domain::records::{
    Authorisation, CriterionScore, Disclosure, Document, Extra, Investigation, Matter, Measure, Party, Person, Service,
    WeighingNote,
};
use crate::domain::review_records::{
    Assessment, Closure, Dismissal, Evidence, Exclusion, Question, Recommendation, Sample, Stratum,
};
use crate::domain::version_records::{FrozenVersion, ServiceReaction};

/// A record of a table.
pub(super) trait Record: Sized {
    const TABLE: Table;
    /// The names of its fields, in the contract's order.
    const COLUMNS: &'static [&'static str];

    fn read(fields: &mut Fields<'_, '_>) -> Self;

    /// Writes its fields as members; missing ones are left out, unknown ones come back under their own name.
    fn write(&self, writer: &mut Writer);

    fn extra(&self) -> &Extra;
}

/// The name of a column: the field's own, or the one given.
macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}

/// How a column is read: by its type, or as `or(DEFAULT)` or `filled` say.
macro_rules! read {
    ($fields:ident, $name:expr) => {
        Column::read_from($fields, $name)
    };
    ($fields:ident, $name:expr, filled) => {
        $fields.filled($name)
    };
    ($fields:ident, $name:expr, or, $default:expr) => {
        $fields.or($name, $default)
    };
}

/// `Record: Table { column, field as "column", column: or(DEFAULT), list: filled }`.
macro_rules! tables {
    ($($record:ident: $table:ident {
        $($field:ident $(as $name:literal)? $(: $how:ident $(($default:expr))?)?),+ $(,)?
    })+) => {$(
        impl Record for $record {
            const TABLE: Table = Table::$table;
            const COLUMNS: &'static [&'static str] = &[$(name!($field $($name)?)),+];

            fn read(fields: &mut Fields<'_, '_>) -> Self {
                Self {
                    $($field: read!(fields, name!($field $($name)?) $(, $how $(, $default)?)?),)+
                    extra: fields.extra(Self::COLUMNS),
                }
            }

            fn write(&self, writer: &mut Writer) {
                $(Column::write_as(&self.$field, name!($field $($name)?), writer);)+
                for (name, json) in &self.extra {
                    writer.name(name);
                    writer.raw(json);
                }
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }
        }

        #[cfg(test)]
        impl super::dice::Random for $record {
            fn random(dice: &mut super::dice::Dice) -> Self {
                Self { $($field: dice.throw(),)+ extra: dice.extra(Self::COLUMNS) }
            }
        }
    )+

        /// The names of the fields of a table, in the contract's order.
        pub(super) fn columns(table: Table) -> &'static [&'static str] {
            match table {
                $(Table::$table => <$record as Record>::COLUMNS,)+
            }
        }
    };
}

/// An object inside a field.
trait Part: Sized {
    fn of(object: Object<'_>, found: &mut Found) -> Self;
}

/// Objects inside a field.
macro_rules! parts {
    ($($part:ident { $($field:ident),+ })+) => {$(
        impl Part for $part {
            fn of(object: Object<'_>, found: &mut Found) -> Self {
                let fields = &mut Fields::new(object, found);
                let part = Self { $($field: Column::read_from(fields, stringify!($field)),)+ };
                fields.leave();
                part
            }
        }

        impl Cell for $part {
            const LIST: ValueType = ValueType::List;

            fn read(value: Value<'_>, found: &mut Found) -> Option<Self> {
                let cell = match value {
                    Value::Object(object) => return Some(Self::of(object, found)),
                    cell => cell,
                };
                let object = if let Value::Cell(text) = &cell { in_cell::object(text) } else { None };
                if object.is_none() {
                    found.wrong_type(&cell, ValueType::Object);
                }
                object.map(|object| Self::of(object, found))
            }

            fn read_element(place: usize, value: Value<'_>, found: &mut Found) -> Option<Self> {
                found.within(&place.to_string(), |found| <Self as Cell>::read(value, found))
            }

            fn placeholder() -> Self {
                Self { $($field: Default::default(),)+ }
            }

            fn write(&self, writer: &mut Writer) {
                writer.object(|writer| {
                    $(Column::write_as(&self.$field, stringify!($field), writer);)+
                });
            }
        }

        #[cfg(test)]
        impl super::dice::Random for $part {
            fn random(dice: &mut super::dice::Dice) -> Self {
                Self { $($field: dice.throw(),)+ }
            }
        }
    )+};
}

parts! {
    CriterionScore { rating, note }
    Measure { code, text, requires }
    Stratum { name, frame, size, seed }
    Evidence { document, quote, version, field, offset, length, text_sha256 }
}

tables! {
    Investigation: Investigation {
        title, question, period_start, period_end, framework: or("wiv2017".to_owned()), language: or(Language::Dutch),
        classification, published_on,
    }
    Service: Services { code, name }
    Party: Parties { code, name, kind, country, members, classification }
    WeighingNote: WeighingNotes {
        reference as "ref", service, party, version: or(1), adopted_on, adopted_by, valid_until, risk_profile, criteria,
        added_value, international_obligations, quid_pro_quo, permitted, required_level, measures, text, classification,
    }
    Authorisation: Authorisations {
        reference as "ref", service, kind, level, granted_on, valid_from, valid_until, parties, person_categories,
        data_categories, categories_closed, necessity, proportionality, subsidiarity, risks, mitigation,
        legal_advice_on, requests, weighing_notes, text, classification,
    }
    Disclosure: Disclosures {
        reference as "ref", service, date, parties: filled, content, regime: or(Regime::Bilateral), channel,
        authorisations, persons_count, person_categories, data_categories, conditions, reliability, source_reference,
        currency, measures_applied, requests, origin_service, origin_consent, registration, ground, subject, text,
        classification,
    }
    Person: Persons { reference as "ref", disclosure, category, data_categories, grounds, notes }
    Matter: Matters { reference as "ref", service, title, kind, text, classification }
    Document: Documents { reference as "ref", item, title, date, text, file, classification }
    Exclusion: Exclusions { item, reason }
    Sample: Samples {
        name, method, items: filled, frame, frame_sha256, frame_filter, size, seed, seed_origin, by, strata, round,
        extends, not_found, level, reason, drawn_on,
    }
    Assessment: Assessments {
        item, norm, verdict, reasoning, compensating, visibility: or(Visibility::Public), reviewer,
        reading: or(Reading::First), at, stale_since, evidence,
    }
    Closure: Closures { item, reason, reviewer, at }
    Dismissal: Dismissals { item, check, reason, reviewer, at }
    Question: Questions { item, service, text, asked_on, answer, answered_on }
    Recommendation: Recommendations {
        number, service, addressee, kind, title, text, norms, items, reply_due, response, status, notes,
    }
    FrozenVersion: Versions { number, stage, sha256, content, reviewer, at }
    ServiceReaction: Reactions { version, item, norm, service, number, text, reviewer, at }
}
