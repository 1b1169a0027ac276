//! What a reviewer records, as JSON: the form in which closures, samples, questions and the like lie in the payloads.

use super::review_codec::parse_moment;
use super::row::{extra_text, moment};
use crate::domain::change::Change;
use crate::domain::codes::Code;
use crate::domain::item::ItemRef;
use crate::domain::records::Extra;
use crate::domain::review_records::{Closure, Dismissal, Exclusion, Question, Recommendation, Sample, Stratum};
use crate::domain::version::Reaction;
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value as Json, json};

pub fn put(map: &mut Map<String, Json>, name: &str, value: Option<impl Into<Json>>) {
    if let Some(value) = value {
        map.insert(name.to_owned(), value.into());
    }
}

fn put_list(map: &mut Map<String, Json>, name: &str, list: impl IntoIterator<Item = String>) {
    let list: Vec<String> = list.into_iter().collect();
    put(map, name, (!list.is_empty()).then_some(list));
}

fn put_extra(map: &mut Map<String, Json>, extra: &Extra) {
    put(map, "extra", extra_text(extra));
}

pub fn record(change: &Change) -> Option<Map<String, Json>> {
    let mut map = Map::new();
    match change {
        Change::Close(Closure { reason, reviewer, at, extra, .. })
        | Change::Dismiss(Dismissal { reason, reviewer, at, extra, .. }) => {
            put(&mut map, "reason", Some(reason.clone()));
            put(&mut map, "reviewer", reviewer.clone());
            put(&mut map, "at", at.map(moment));
            put_extra(&mut map, extra);
        }
        Change::Exclude(exclusion) => {
            put(&mut map, "reason", Some(exclusion.reason.clone()));
            put_extra(&mut map, &exclusion.extra);
        }
        Change::Draw(sample) => sample_record(sample, &mut map),
        Change::Ask(question) => question_record(question, &mut map),
        Change::WithdrawQuestion { key } => {
            put(&mut map, "item", key.item.as_ref().map(ToString::to_string));
            put(&mut map, "service", key.service.clone());
            put(&mut map, "text", Some(key.text.clone()));
        }
        Change::Recommend(recommendation) => recommendation_record(recommendation, &mut map),
        Change::WithdrawRecommendation { service, .. } => put(&mut map, "service", Some(service.clone())),
        Change::Freeze(version) => {
            put(&mut map, "stage", Some(version.stage.code()));
            put(&mut map, "reviewer", version.reviewer.clone());
            put(&mut map, "at", version.at.map(moment));
            put_extra(&mut map, &version.extra);
        }
        Change::React(reaction) => {
            map = super::version::reaction_json(reaction).as_object().cloned()?;
            put_extra(&mut map, &reaction.extra);
        }
        // The log must still say what was reacted to.
        Change::WithdrawReaction { version, about } => {
            let (about, text) = (about.clone(), String::new());
            let reaction =
                Reaction { version: *version, about, text, reviewer: None, at: None, extra: Extra::default() };
            return super::version::reaction_json(&reaction).as_object().cloned();
        }
        _ => return None,
    }
    Some(map)
}

fn sample_record(sample: &Sample, map: &mut Map<String, Json>) {
    put(map, "name", Some(sample.name.clone()));
    put(map, "method", sample.method.map(Code::code));
    put_list(map, "items", sample.items.iter().map(ToString::to_string));
    put_list(map, "frame", sample.frame.clone());
    put(map, "frame_sha256", sample.frame_sha256.clone());
    put(map, "frame_filter", sample.frame_filter.clone());
    put(map, "size", sample.size);
    put(map, "seed", sample.seed.clone());
    put(map, "seed_origin", sample.seed_origin.clone());
    put(map, "by", sample.by.clone());
    let stratum = |stratum: &Stratum| json!({"name": stratum.name, "frame": stratum.frame, "size": stratum.size, "seed": stratum.seed});
    let strata: Vec<Json> = sample.strata.iter().map(stratum).collect();
    put(map, "strata", (!strata.is_empty()).then_some(strata));
    put(map, "round", sample.round);
    put(map, "extends", sample.extends.clone());
    put_list(map, "not_found", sample.not_found.iter().map(ToString::to_string));
    put(map, "level", sample.level.clone());
    put(map, "reason", sample.reason.clone());
    put(map, "drawn_on", sample.drawn_on.map(|date| date.to_string()));
    put_extra(map, &sample.extra);
}

fn question_record(question: &Question, map: &mut Map<String, Json>) {
    put(map, "item", question.item.as_ref().map(ToString::to_string));
    put(map, "service", question.service.clone());
    put(map, "text", Some(question.text.clone()));
    put(map, "asked_on", question.asked_on.map(|date| date.to_string()));
    put(map, "answer", question.answer.clone());
    put(map, "answered_on", question.answered_on.map(|date| date.to_string()));
    put_extra(map, &question.extra);
}

fn recommendation_record(found: &Recommendation, map: &mut Map<String, Json>) {
    put(map, "number", Some(found.number.clone()));
    put(map, "service", Some(found.service.clone()));
    put(map, "addressee", found.addressee.clone());
    put(map, "kind", found.kind.map(Code::code));
    put(map, "title", found.title.clone());
    put(map, "text", Some(found.text.clone()));
    put_list(map, "norms", found.norms.clone());
    put_list(map, "items", found.items.iter().map(ToString::to_string));
    put(map, "reply_due", found.reply_due.map(|date| date.to_string()));
    put(map, "response", found.response.map(Code::code));
    put(map, "status", found.status.map(Code::code));
    put(map, "notes", found.notes.clone());
    put_extra(map, &found.extra);
}

pub fn text(json: &Json, name: &str) -> Option<String> {
    json.get(name).and_then(Json::as_str).map(str::to_owned)
}

fn list(json: &Json, name: &str) -> Vec<String> {
    let list = json.get(name).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Json::as_str).map(str::to_owned).collect()
}

fn items(json: &Json, name: &str) -> Vec<ItemRef> {
    list(json, name).iter().filter_map(|item| ItemRef::parse(item).ok()).collect()
}

fn date_in(json: &Json, name: &str) -> Option<NaiveDate> {
    text(json, name)?.parse().ok()
}

pub fn moment_in(json: &Json, name: &str) -> Option<DateTime<Utc>> {
    parse_moment(&text(json, name)?)
}

pub fn extra_in(json: &Json) -> Extra {
    text(json, "extra").and_then(|extra| serde_json::from_str(&extra).ok()).unwrap_or_default()
}

fn code_in<C: Code>(json: &Json, name: &str) -> Option<C> {
    C::parse(&text(json, name)?).ok()
}

fn whole(json: &Json, name: &str) -> Option<i64> {
    json.get(name).and_then(Json::as_i64)
}

/// A closure from its record.
pub fn closure(item: ItemRef, json: &Json) -> Closure {
    let reason = text(json, "reason").unwrap_or_default();
    Closure { item, reason, reviewer: text(json, "reviewer"), at: moment_in(json, "at"), extra: extra_in(json) }
}

/// An exclusion from its record.
pub fn exclusion(item: ItemRef, json: &Json) -> Exclusion {
    Exclusion { item, reason: text(json, "reason").unwrap_or_default(), extra: extra_in(json) }
}

/// A dismissal from its record.
pub fn dismissal(item: ItemRef, check: &str, json: &Json) -> Dismissal {
    Dismissal {
        item,
        check: check.to_owned(),
        reason: text(json, "reason").unwrap_or_default(),
        reviewer: text(json, "reviewer"),
        at: moment_in(json, "at"),
        extra: extra_in(json),
    }
}

/// A sample from its record.
pub fn sample(json: &Json) -> Sample {
    let strata = json.get("strata").and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    let stratum = |value: &Json| Stratum {
        name: text(value, "name").unwrap_or_default(),
        frame: list(value, "frame"),
        size: whole(value, "size"),
        seed: text(value, "seed"),
    };
    Sample {
        name: text(json, "name").unwrap_or_default(),
        method: code_in(json, "method"),
        items: items(json, "items"),
        frame: list(json, "frame"),
        frame_sha256: text(json, "frame_sha256"),
        frame_filter: text(json, "frame_filter"),
        size: whole(json, "size"),
        seed: text(json, "seed"),
        seed_origin: text(json, "seed_origin"),
        by: text(json, "by"),
        strata: strata.iter().map(stratum).collect(),
        round: whole(json, "round"),
        extends: text(json, "extends"),
        not_found: items(json, "not_found"),
        level: text(json, "level"),
        reason: text(json, "reason"),
        drawn_on: date_in(json, "drawn_on"),
        extra: extra_in(json),
    }
}

/// A question from its record.
pub fn question(json: &Json) -> Question {
    Question {
        item: text(json, "item").and_then(|item| ItemRef::parse(&item).ok()),
        service: text(json, "service"),
        text: text(json, "text").unwrap_or_default(),
        asked_on: date_in(json, "asked_on"),
        answer: text(json, "answer"),
        answered_on: date_in(json, "answered_on"),
        extra: extra_in(json),
    }
}

/// A recommendation from its record.
pub fn recommendation(json: &Json) -> Recommendation {
    Recommendation {
        number: text(json, "number").unwrap_or_default(),
        service: text(json, "service").unwrap_or_default(),
        addressee: text(json, "addressee"),
        kind: code_in(json, "kind"),
        title: text(json, "title"),
        text: text(json, "text").unwrap_or_default(),
        norms: list(json, "norms"),
        items: items(json, "items"),
        reply_due: date_in(json, "reply_due"),
        response: code_in(json, "response"),
        status: code_in(json, "status"),
        notes: text(json, "notes"),
        extra: extra_in(json),
    }
}
