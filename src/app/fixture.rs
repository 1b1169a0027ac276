//! A believable investigation, for tests: every name and number is made up.

pub(crate) mod asks;
mod hang;
mod incoming;
mod page;
mod record;
pub(crate) mod report;
pub(crate) mod samples;
pub(crate) mod search;
mod start;

pub(crate) use crate::domain::codes::Language;
pub(crate) use hang::authorisation_case;
pub(crate) use incoming::incoming;
pub(crate) use record::{assessment, case_file};
pub(crate) use start::starting;

use super::msg::{EventId, Msg, Ticket};
use super::{Action, Effect, FormView, Layer, Model, Size, start as begin, update};
use crate::domain::change::EventKind;
use crate::domain::check::{Check, Fact, FactKind, FactValue, Signal, SignalStatus};
use crate::domain::codes::{Classification, Code, ItemKind, Method, Verdict};
use crate::domain::count::CountTable;
use crate::domain::framework::{Bilingual, Framework, Norm, NormSet, Required, When};
use crate::domain::item::ItemRef;
use crate::domain::norm_progress::NormProgress;
use crate::domain::records::Investigation;
use crate::domain::settle::{ItemVerdict, State};
use crate::domain::view::{CaseFile, LogLine, Overview, QueuePage, QueueRow, SampleLine};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

pub(crate) const ME: &str = "J. de Vries";
pub(crate) const OTHER: &str = "A. Bakker";

pub(crate) fn now() -> DateTime<Utc> {
    "2021-03-09T10:15:00Z".parse().unwrap()
}

pub(crate) fn later(milliseconds: i64) -> DateTime<Utc> {
    now() + TimeDelta::milliseconds(milliseconds)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The form in front.
pub(crate) fn form(model: &Model) -> &FormView {
    let Some(Layer::Form(view)) = &model.layer else { panic!("no form: {:?}", model.layer) };
    view
}

/// Types, letter by letter.
pub(crate) fn write(model: &mut Model, text: &str) {
    for letter in text.chars() {
        let effects = update(model, Msg::Type(letter), now());
        answer(model, effects);
    }
}

fn bilingual(value: &toml::Value) -> Bilingual {
    Bilingual { nl: value["nl"].as_str().unwrap().into(), en: value["en"].as_str().unwrap().into() }
}

/// The norms of the framework that ships.
pub(crate) fn framework() -> Framework {
    let file: toml::Value = toml::from_str(include_str!("../../assets/frameworks/wiv2017.toml")).unwrap();
    let norm = |value: &toml::Value| Norm {
        code: value["code"].as_str().unwrap().into(),
        title: bilingual(&value["title"]),
        question: bilingual(&value["question"]),
        legal_basis: value["legal_basis"].as_str().unwrap().into(),
        law: value["law"].as_bool().unwrap(),
        optional: value["optional"].as_bool().unwrap(),
        required: value["required"].as_array().unwrap().iter().map(required).collect(),
    };
    Framework {
        code: "wiv2017".into(),
        version: 1,
        title: bilingual(&file["title"]),
        source: bilingual(&file["source"]),
        unlawful: bilingual(&file["definitions"]["unlawful"]),
        careless: bilingual(&file["definitions"]["careless"]),
        norms: file["norms"].as_array().unwrap().iter().map(norm).collect(),
        quantifiers: Vec::new(),
        checks: Vec::new(),
    }
}

fn required(value: &toml::Value) -> Required {
    Required {
        item: ItemKind::parse(value["item"].as_str().unwrap()).unwrap(),
        when: When::parse(value["when"].as_str().unwrap()).unwrap(),
    }
}

pub(crate) fn disclosure(number: usize) -> ItemRef {
    ItemRef::new(ItemKind::Disclosure, format!("AIVD-2019-{number:04}"))
}

pub(crate) fn overview() -> Overview {
    let mut counts = CountTable::default();
    let mut add = |service: &str, kind, states: &[(State, u64)]| {
        let items = counts.service_mut(service).items.entry(kind).or_default();
        for &(state, number) in states {
            items.population += number;
            items.add(state, number);
        }
    };
    let states = |unlawful, careless, in_order, conflict, in_progress, unreviewed| {
        [
            (State::Assessed(ItemVerdict::Unlawful), unlawful),
            (State::Assessed(ItemVerdict::Careless), careless),
            (State::Assessed(ItemVerdict::InOrder), in_order),
            (State::Conflict, conflict),
            (State::InProgress, in_progress),
            (State::Unreviewed, unreviewed),
            (State::NotDrawn, 40),
        ]
    };
    add("AIVD", ItemKind::Disclosure, &states(7, 5, 31, 2, 3, 36));
    add("AIVD", ItemKind::Authorisation, &states(1, 0, 12, 0, 0, 9));
    add("AIVD", ItemKind::Person, &states(0, 2, 118, 0, 4, 141));
    add("MIVD", ItemKind::Disclosure, &states(2, 9, 22, 0, 1, 45));
    add("MIVD", ItemKind::WeighingNote, &states(0, 1, 3, 0, 0, 2));
    counts.sum_up();
    Overview {
        investigation: Investigation {
            title: "Verstrekking van persoonsgegevens aan buitenlandse diensten".into(),
            question: Some(
                "Verstrekken de AIVD en de MIVD persoonsgegevens aan buitenlandse diensten met een verhoogd \
                 risicoprofiel rechtmatig en zorgvuldig?"
                    .into(),
            ),
            period_start: Some(day("2019-01-01")),
            period_end: Some(day("2019-12-31")),
            framework: "wiv2017".into(),
            language: Language::Dutch,
            classification: Some(Classification::StgG),
            published_on: None,
            extra: BTreeMap::new(),
        },
        counts,
        samples: vec![SampleLine {
            name: "Bilaterale verstrekkingen AIVD".into(),
            method: Some(Method::Random),
            items: 84,
            frame: 1204,
            done: 43,
        }],
        open_questions: 3,
        last_item: Some(disclosure(42)),
        last_view: None,
        first_open: Some(disclosure(7)),
        events: 1812,
    }
}

pub(crate) fn queue_page(rows: usize) -> QueuePage {
    let states = [
        State::Assessed(ItemVerdict::InOrder),
        State::Assessed(ItemVerdict::Unlawful),
        State::Assessed(ItemVerdict::Careless),
        State::Conflict,
        State::InProgress,
        State::Assessed(ItemVerdict::NotAssessable),
        State::Unreviewed,
    ];
    let row = |number: usize| {
        let state = states[number % states.len()];
        let touched = state != State::Unreviewed;
        QueueRow {
            item: disclosure(number + 37),
            number: i64::try_from(number).unwrap(),
            service: "AIVD".into(),
            date: Some(day("2019-02-11") + TimeDelta::days(i64::try_from(number * 3).unwrap())),
            parties: if number % 3 == 1 { vec!["NRD-1".into(), "OST-2".into()] } else { vec!["NRD-1".into()] },
            authorisations: if number % 5 == 4 { Vec::new() } else { vec![format!("T-2019-{:03}", number / 2 + 11)] },
            subject: ["reizigers naar het conflictgebied", "naslag", "financiering van een netwerk"][number % 3].into(),
            state,
            required: 9,
            settled: if touched { 9 - number % 4 } else { 0 },
            readers: if number % 7 == 3 { vec![OTHER.into(), ME.into()] } else { vec![ME.into()] },
            samples: Vec::new(),
            closed: false,
            open_signals: None,
        }
    };
    QueuePage { offset: 0, rows: (0..rows).map(row).collect(), filtered: rows, total: 1204, is_partial: false }
}

pub(crate) fn log_lines() -> Vec<LogLine> {
    let line = |number: i64, kind, norm: &str, old, new, detail: &str| LogLine {
        number,
        at: now() - TimeDelta::minutes(7 * (20 - number)),
        reviewer: if number % 4 == 0 { OTHER.into() } else { ME.into() },
        kind,
        item: (kind != EventKind::Imported).then(|| disclosure(42)),
        norm: norm.into(),
        reading: None,
        old,
        new,
        detail: detail.into(),
        brought: BTreeMap::new(),
        undoes: (number == 18).then_some(17),
    };
    vec![
        line(19, EventKind::Assessed, "authorisation", Some(Verdict::InOrder), Some(Verdict::Careless), ""),
        line(18, EventKind::AssessmentCleared, "scope", Some(Verdict::InOrder), None, ""),
        line(17, EventKind::Assessed, "scope", None, Some(Verdict::InOrder), ""),
        line(16, EventKind::Assessed, "authorisation", None, Some(Verdict::Unlawful), ""),
        line(15, EventKind::Closed, "", None, None, "dossier onvindbaar bij de dienst"),
        line(14, EventKind::Imported, "", None, None, "verstrekkingen.csv"),
    ]
}

/// Every norm settled of 41 items, and open of 19.
fn norm_progress() -> NormProgress {
    let mut all = NormSet::default();
    (0..framework().norms.len()).for_each(|place| all.insert(place));
    let mut progress = NormProgress::default();
    progress.add(all, all, 41);
    progress.add(all, NormSet::default(), 19);
    progress
}

/// A model on its first screen.
pub(crate) fn model(language: Language) -> Model {
    let mut model = Model::new(ME, language, framework());
    let effects = begin(&mut model);
    answer(&mut model, effects);
    model
}

/// Answers orders as the store would, from the fixture; gives what else was ordered.
pub(crate) fn answer(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    let mut rest = Vec::new();
    for effect in effects {
        let msg = match effect {
            Effect::LoadOverview { ticket } => Msg::OverviewLoaded { ticket, overview: Box::new(overview()) },
            Effect::CountNorms { ticket } => Msg::NormsCounted { ticket, progress: Some(norm_progress()) },
            Effect::LoadDrafts => continue,
            Effect::LoadQueue { ticket, .. } => Msg::QueueLoaded { ticket, page: queue_page(84) },
            Effect::LoadCase { ticket, .. } | Effect::LoadNeighbour { ticket, .. } => {
                Msg::CaseLoaded { ticket, case: Box::new(case_file()) }
            }
            Effect::LoadPage { ticket, topic, .. } => {
                Msg::PageLoaded { ticket, contents: Box::new(page::contents(&topic)) }
            }
            Effect::Try { ticket, trial } => Msg::Tried { ticket, preview: Box::new(samples::preview(&trial)) },
            Effect::LoadLog { ticket, .. } => Msg::LogLoaded { ticket, lines: log_lines(), total: 6 },
            other => {
                rest.push(other);
                continue;
            }
        };
        let more = update(model, msg, now());
        rest.extend(more);
    }
    rest
}

/// Does an action and answers what it orders.
pub(crate) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let effects = update(model, Msg::Do(action), now());
    answer(model, effects)
}

/// A model with the case in front.
pub(crate) fn in_case(language: Language) -> Model {
    let mut model = model(language);
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::OpenCase);
    model
}

pub(crate) fn saved(ticket: Ticket, number: u8, case: CaseFile) -> Msg {
    Msg::Saved { ticket, batch: EventId([number; 16]), case: Some(Box::new(case)) }
}

pub(crate) fn sized(model: &mut Model, (width, height): (u16, u16)) {
    update(model, Msg::Resized(Size { width, height }), now());
}

/// A check of the fixture's framework, and what it noticed about the case.
pub(crate) fn noticed(model: &mut Model) -> Signal {
    let both = |nl: &str, en: &str| Bilingual { nl: nl.into(), en: en.into() };
    model.framework.checks.push(Check {
        code: "authorisation.period".into(),
        norm: "scope".into(),
        item: ItemKind::Disclosure,
        title: both("Buiten de looptijd", "Outside the period"),
        message: both(
            "Verstrekt op {date}; de toestemming liep tot en met {valid_until}.",
            "Disclosed on {date}; the authorisation ran until {valid_until}.",
        ),
        facts: ["date", "valid_until"].map(|name| Fact { name: name.into(), kind: FactKind::Date }).into(),
        sql: "SELECT 1".into(),
        line: 1,
    });
    let fact = |name: &str, day: &str| (name.to_owned(), FactValue::Text(day.to_owned()));
    Signal {
        item: case_file().item,
        check: "authorisation.period".into(),
        norm: "scope".into(),
        facts: vec![fact("date", "2020-02-11"), fact("valid_until", "2020-01-31")],
        status: SignalStatus::Open,
    }
}
