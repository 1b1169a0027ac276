//! Everything a report is printed from, as JSON and back: the bytes that are frozen.
//!
//! Strict both ways: every field is written, and a field that is missing, unknown or of another form is an error. Keys
//! stand in order of the alphabet, so that the same data are the same bytes.

use crate::domain::agreement::{Agreement, AgreementTable};
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Code, Content, ItemKind, Language, Method, PartyKind, Reading,
    RecommendationKind, RecommendationStatus, Regime, Response, Verdict, Visibility,
};
use crate::domain::count::{CountTable, ItemCounts, NormCounts, ServiceCounts};
use crate::domain::framework::Bilingual;
use crate::domain::item::ItemRef;
use crate::domain::records::{Extra, Investigation, Party, Service};
use crate::domain::review_records::{Assessment, Evidence, Question, Recommendation, Sample, Stratum};
use crate::domain::settle::State;
use crate::domain::statement::{Outcomes, Reviewed};
use crate::domain::template::{Part, Placed, Template};
use crate::domain::version::{Reacted, Reaction};
use crate::domain::view::{CaseSummary, Checkpoint, DisclosureForm, ExclusionGroup, Finding, ReportData};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// A value that can be frozen. `None`: the JSON is not one.
pub(super) trait Kept: Sized {
    fn to_json(&self) -> Json;
    fn from_json(json: &Json) -> Option<Self>;
}

/// What a map may be ordered by.
trait Key: Ord + Sized {
    fn key(&self) -> String;
    fn of_key(key: &str) -> Option<Self>;
}

/// Structures field by field: a field that is added to one and not here does not compile.
macro_rules! kept {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {
        $(impl Kept for $type {
            fn to_json(&self) -> Json {
                let Self { $($field),+ } = self;
                Json::Object(Map::from_iter([$((stringify!($field).to_owned(), $field.to_json())),+]))
            }

            fn from_json(json: &Json) -> Option<Self> {
                let object = json.as_object()?;
                let known = [$(stringify!($field)),+];
                (object.len() == known.len()).then_some(())?;
                Some(Self { $($field: Kept::from_json(object.get(stringify!($field))?)?),+ })
            }
        })+
    };
}

macro_rules! kept_codes {
    ($($type:ty),+ $(,)?) => {
        $(impl Kept for $type {
            fn to_json(&self) -> Json {
                Json::from(self.code())
            }

            fn from_json(json: &Json) -> Option<Self> {
                <$type>::parse(json.as_str()?).ok()
            }
        })+
    };
}

kept! {
    ReportData {
        investigation, services, parties, counts, findings, cases, exclusions, recommendations, questions, samples,
        reviewed, agreement, quoted, reactions, checkpoint,
    }
    Investigation { title, question, period_start, period_end, framework, language, classification, published_on, extra }
    Service { code, name, extra }
    Party { code, name, kind, country, members, classification, extra }
    CountTable { services, total }
    ServiceCounts { items, norms }
    ItemCounts {
        population, excluded, not_drawn, sampled, assessed, in_progress, unreviewed, conflict, unlawful, careless,
        not_assessable, in_order,
    }
    NormCounts { careless, unlawful, applies }
    Finding { item, service, norm, verdict, assessments, counted }
    Assessment {
        item, norm, verdict, reasoning, compensating, visibility, reviewer, reading, at, stale_since, evidence, extra,
    }
    Evidence { document, quote, version, field, offset, length, text_sha256 }
    CaseSummary {
        item, service, date, title, parties, authorisation_kinds, disclosure, classification, state, closed,
    }
    DisclosureForm { content, regime, channel, persons_count }
    ExclusionGroup { service, kind, reason, items, classification }
    Recommendation {
        number, service, addressee, kind, title, text, norms, items, reply_due, response, status, notes, extra,
    }
    Question { item, service, text, asked_on, answer, answered_on, extra }
    Sample {
        name, method, items, frame, frame_sha256, frame_filter, size, seed, seed_origin, by, strata, round, extends,
        not_found, level, reason, drawn_on, extra,
    }
    Stratum { name, frame, size, seed }
    Reviewed { all, strata, kind, clustered, seen }
    Outcomes { unlawful, careless, not_assessable, in_order, not_found, excluded, open }
    AgreementTable { norms, overall }
    Agreement { table, left_out }
    Checkpoint { events, head }
    Template { title_page, sections, style }
    Placed { part, intro, outro }
    Bilingual { nl, en }
}

kept_codes! {
    AuthorisationKind, Channel, Classification, Content, ItemKind, Language, Method, PartyKind, Reading,
    RecommendationKind, RecommendationStatus, Regime, Response, Verdict, Visibility, Part, State,
}

impl Kept for String {
    fn to_json(&self) -> Json {
        Json::from(self.as_str())
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_str().map(str::to_owned)
    }
}

impl Kept for bool {
    fn to_json(&self) -> Json {
        Json::from(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_bool()
    }
}

impl Kept for u64 {
    fn to_json(&self) -> Json {
        Json::from(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_u64()
    }
}

impl Kept for i64 {
    fn to_json(&self) -> Json {
        Json::from(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_i64()
    }
}

impl Kept for NaiveDate {
    fn to_json(&self) -> Json {
        Json::from(self.to_string())
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_str()?.parse().ok()
    }
}

/// What beside it was delivered is no part of a report.
impl Kept for Reaction {
    fn to_json(&self) -> Json {
        let Self { version, about, text, reviewer, at, .. } = self;
        let fields = [
            ("version", version.to_json()),
            ("about", about.to_json()),
            ("text", text.to_json()),
            ("reviewer", reviewer.to_json()),
            ("at", at.to_json()),
        ];
        Json::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        let object = json.as_object()?;
        (object.len() == 5).then_some(())?;
        let (version, about) = (Kept::from_json(object.get("version")?)?, Kept::from_json(object.get("about")?)?);
        let (text, reviewer) = (Kept::from_json(object.get("text")?)?, Kept::from_json(object.get("reviewer")?)?);
        Some(Self { version, about, text, reviewer, at: Kept::from_json(object.get("at")?)?, extra: Extra::default() })
    }
}

/// To the last digit: what is read back is what was frozen.
impl Kept for DateTime<Utc> {
    fn to_json(&self) -> Json {
        Json::from(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(DateTime::parse_from_rfc3339(json.as_str()?).ok()?.to_utc())
    }
}

impl Kept for ItemRef {
    fn to_json(&self) -> Json {
        Json::from(self.to_string())
    }

    fn from_json(json: &Json) -> Option<Self> {
        Self::parse(json.as_str()?).ok()
    }
}

/// `{"item", "norm"}` or `{"service", "number"}`: an item's ref may itself hold what would part the two.
impl Kept for Reacted {
    fn to_json(&self) -> Json {
        let pairs = match self {
            Self::Finding { item, norm } => [("item", item.to_json()), ("norm", norm.to_json())],
            Self::Recommendation { service, number } => [("service", service.to_json()), ("number", number.to_json())],
        };
        Json::Object(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        if json.as_object()?.len() != 2 {
            return None;
        }
        if let Some(item) = json.get("item") {
            return Some(Self::Finding { item: Kept::from_json(item)?, norm: Kept::from_json(json.get("norm")?)? });
        }
        let part = |name: &str| Kept::from_json(json.get(name)?);
        Some(Self::Recommendation { service: part("service")?, number: part("number")? })
    }
}

impl<T: Kept> Kept for Option<T> {
    fn to_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, Kept::to_json)
    }

    fn from_json(json: &Json) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::from_json(json).map(Some) }
    }
}

impl<T: Kept> Kept for Vec<T> {
    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(Kept::to_json).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_array()?.iter().map(T::from_json).collect()
    }
}

impl<T: Kept, const N: usize> Kept for [T; N] {
    fn to_json(&self) -> Json {
        Json::Array(self.iter().map(Kept::to_json).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        Vec::<T>::from_json(json)?.try_into().ok()
    }
}

impl<K: Key, T: Kept> Kept for BTreeMap<K, T> {
    fn to_json(&self) -> Json {
        Json::Object(self.iter().map(|(key, value)| (key.key(), value.to_json())).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_object()?.iter().map(|(key, value)| Some((K::of_key(key)?, T::from_json(value)?))).collect()
    }
}

impl Key for String {
    fn key(&self) -> String {
        self.clone()
    }

    fn of_key(key: &str) -> Option<Self> {
        Some(key.to_owned())
    }
}

impl Key for ItemKind {
    fn key(&self) -> String {
        self.code().to_owned()
    }

    fn of_key(key: &str) -> Option<Self> {
        Self::parse(key).ok()
    }
}
