//! A believable investigation, for tests: every name and number is made up.

use super::msg::{EventId, Msg, Ticket};
use super::{Action, Effect, Model, Size, start, update};
use crate::domain::change::EventKind;
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Code, Condition, Content, Criterion, ItemKind, Language, Level, Method,
    PartyKind, Permitted, Rating, Reading, Regime, RiskProfile, Verdict, Visibility,
};
use crate::domain::count::CountTable;
use crate::domain::framework::{Bilingual, Framework, Norm, NormSet, Required, When};
use crate::domain::item::ItemRef;
use crate::domain::records::{
    Authorisation, CriterionScore, Disclosure, Investigation, Measure, Party, Person, WeighingNote,
};
use crate::domain::review_records::Assessment;
use crate::domain::settle::{ItemVerdict, State};
use crate::domain::view::{
    CaseFile, CaseNote, LogLine, NoteStanding, Overview, PersonLine, QueuePage, QueueRow, Record, SampleLine, Source,
};
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
            service: "AIVD".into(),
            date: Some(day("2019-02-11") + TimeDelta::days(i64::try_from(number * 3).unwrap())),
            parties: if number % 3 == 1 { vec!["NRD-1".into(), "OST-2".into()] } else { vec!["NRD-1".into()] },
            authorisations: if number % 5 == 4 { Vec::new() } else { vec![format!("T-2019-{:03}", number / 2 + 11)] },
            subject: ["reizigers naar het conflictgebied", "naslag", "financiering van een netwerk"][number % 3].into(),
            state,
            required: 9,
            settled: if touched { 9 - number % 4 } else { 0 },
            readers: if number % 7 == 3 { vec![OTHER.into(), ME.into()] } else { vec![ME.into()] },
            closed: false,
        }
    };
    QueuePage { offset: 0, rows: (0..rows).map(row).collect(), filtered: rows, total: 1204 }
}

pub(crate) fn assessment(norm: &str, verdict: Verdict) -> Assessment {
    Assessment {
        item: disclosure(42),
        norm: norm.into(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some(ME.into()),
        reading: Reading::First,
        at: Some(now()),
        stale_since: None,
        evidence: Vec::new(),
        extra: BTreeMap::new(),
    }
}

fn party(code: &str, name: &str) -> (String, Party) {
    let party = Party {
        code: code.into(),
        name: Some(name.into()),
        kind: PartyKind::ForeignService,
        country: None,
        members: Vec::new(),
        classification: Some(Classification::StgG),
        extra: BTreeMap::new(),
    };
    (code.into(), party)
}

fn note(version: i64, adopted: &str, stands: NoteStanding) -> CaseNote {
    let score = |rating, note: Option<&str>| CriterionScore { rating: Some(rating), note: note.map(Into::into) };
    let note = WeighingNote {
        reference: format!("WN-NRD-{version}"),
        service: "AIVD".into(),
        party: "NRD-1".into(),
        version,
        adopted_on: day(adopted),
        adopted_by: Some(Level::Director),
        valid_until: None,
        risk_profile: RiskProfile::Elevated,
        criteria: BTreeMap::from([
            (Criterion::DemocraticEmbedding, score(Rating::Partly, Some("parlementaire controle is beperkt"))),
            (Criterion::HumanRights, score(Rating::NotMet, Some("meldingen van mishandeling tijdens detentie"))),
            (Criterion::ProfessionalismReliability, score(Rating::Met, None)),
        ]),
        added_value: Some("De dienst heeft zicht op reisbewegingen die anders onbekend blijven.".into()),
        international_obligations: None,
        quid_pro_quo: None,
        permitted: vec![Permitted::EvaluatedPersonalData, Permitted::AnalyticalProducts],
        required_level: Some(Level::Director),
        measures: vec![Measure {
            code: "M1".into(),
            text: Some("Gegevens worden na gebruik vernietigd.".into()),
            requires: Some(Condition::Destruction),
        }],
        text: None,
        classification: Some(Classification::StgG),
        extra: BTreeMap::new(),
    };
    CaseNote { note, stands }
}

fn authorisation(number: usize) -> Authorisation {
    Authorisation {
        reference: format!("T-2019-{number:03}"),
        service: "AIVD".into(),
        kind: AuthorisationKind::Umbrella,
        level: Level::HeadOfUnit,
        granted_on: Some(day("2018-12-20")),
        valid_from: Some(day("2019-01-01")),
        valid_until: Some(day("2019-12-31")),
        parties: vec!["NRD-1".into()],
        person_categories: vec!["uitreizigers".into(), "terugkeerders".into()],
        data_categories: vec!["identificerende gegevens".into(), "reisgegevens".into()],
        categories_closed: Some(true),
        necessity: Some(
            "Voor het onderkennen van uitreizigers die met geweldsintentie terugkeren is samenwerking met deze dienst \
             onmisbaar: zij heeft als enige zicht op de route langs de grens."
                .into(),
        ),
        proportionality: Some("Alleen gegevens die de ontvanger voor herkenning aan de grens nodig heeft.".into()),
        subsidiarity: None,
        risks: Some("Aanhouding en detentie onder slechte omstandigheden.".into()),
        mitigation: None,
        legal_advice_on: Some(day("2018-12-12")),
        requests: Vec::new(),
        weighing_notes: vec!["WN-NRD-2".into()],
        text: None,
        classification: Some(Classification::StgG),
        extra: BTreeMap::new(),
    }
}

fn the_disclosure() -> Disclosure {
    Disclosure {
        reference: "AIVD-2019-0042".into(),
        service: "AIVD".into(),
        date: day("2019-02-20"),
        parties: vec!["NRD-1".into()],
        content: Content::PersonalData,
        regime: Regime::Bilateral,
        channel: Some(Channel::Message),
        authorisations: vec!["T-2019-011".into(), "T-2019-012".into()],
        persons_count: Some(3),
        person_categories: vec!["uitreizigers".into()],
        data_categories: vec!["identificerende gegevens".into(), "reisgegevens".into()],
        conditions: vec![Condition::ThirdPartyRule, Condition::IntelligenceUseOnly],
        reliability: Some("betrouwbaar, uit eigen waarneming".into()),
        source_reference: Some("HB-771".into()),
        currency: None,
        measures_applied: Vec::new(),
        requests: vec!["Verblijfplaats van de broer".into()],
        origin_service: None,
        origin_consent: None,
        registration: Some("REG-2019-1182".into()),
        ground: None,
        subject: Some("reizigers naar het conflictgebied".into()),
        text: Some(
            "Naar aanleiding van uw verzoek van 14 februari delen wij het volgende mede. Betrokkenen zijn in januari \
             per auto vertrokken en hebben de grens vermoedelijk op 29 januari gepasseerd. Zij reizen met hun eigen \
             documenten.\n\nDe oudste van de drie is eerder veroordeeld voor een wapendelict. Over de beide anderen \
             zijn geen antecedenten bekend. Wij verzoeken u ons te berichten zodra zij worden onderkend, en vóór een \
             eventuele aanhouding contact op te nemen."
                .into(),
        ),
        classification: Some(Classification::StgG),
        extra: BTreeMap::from([("afdeling".into(), "\"CT-3\"".into())]),
    }
}

pub(crate) fn case_file() -> CaseFile {
    let person = |number: usize| PersonLine {
        person: Person {
            reference: format!("P-{number:03}"),
            disclosure: "AIVD-2019-0042".into(),
            category: Some("uitreiziger".into()),
            data_categories: Vec::new(),
            grounds: Some("eigen onderzoek".into()),
            notes: None,
            extra: BTreeMap::new(),
        },
        state: State::Unreviewed,
    };
    let mut required = NormSet::default();
    (0..10).for_each(|place| required.insert(place));
    let second = Assessment {
        reviewer: Some(OTHER.into()),
        reading: Reading::Second,
        reasoning: Some("Het niveau volgt uit de notitie die op de datum gold: dienstleiding.".into()),
        ..assessment("authorisation", Verdict::Unlawful)
    };
    let careless = Assessment {
        reasoning: Some(
            "Toestemming gaf het unithoofd; de wegingsnotitie vraagt de dienstleiding. Uit de stukken blijkt dat de \
             dienstleiding vooraf mondeling akkoord was."
                .into(),
        ),
        ..assessment("authorisation", Verdict::Careless)
    };
    CaseFile {
        item: disclosure(42),
        service: "AIVD".into(),
        record: Record::Disclosure(the_disclosure()),
        authorisations: vec![authorisation(11), authorisation(12)],
        notes: vec![
            note(2, "2018-06-01", NoteStanding::InForce),
            note(1, "2017-03-15", NoteStanding::Earlier),
            note(3, "2019-09-01", NoteStanding::Hindsight),
        ],
        persons: (1..=3).map(person).collect(),
        documents: Vec::new(),
        disclosures: Vec::new(),
        parties: BTreeMap::from([party("NRD-1", "Dienst van Noordland")]),
        assessments: vec![
            assessment("regime", Verdict::InOrder),
            assessment("record", Verdict::InOrder),
            careless,
            second,
            assessment("reliability", Verdict::Unlawful),
        ],
        closure: None,
        exclusion: None,
        questions: Vec::new(),
        required,
        state: State::Conflict,
        samples: vec!["Bilaterale verstrekkingen AIVD".into()],
        source: Some(Source { file: "verstrekkingen.csv".into(), sha256: "9f2c41d07b3a".repeat(5), row: 42 }),
    }
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

/// A model on its first screen.
pub(crate) fn model(language: Language) -> Model {
    let mut model = Model::new(ME, language, framework());
    let effects = start(&mut model);
    answer(&mut model, effects);
    model
}

/// Answers orders as the store would, from the fixture; gives what else was ordered.
pub(crate) fn answer(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    let mut rest = Vec::new();
    for effect in effects {
        let msg = match effect {
            Effect::LoadOverview { ticket } => Msg::OverviewLoaded { ticket, overview: Box::new(overview()) },
            Effect::LoadQueue { ticket, .. } => Msg::QueueLoaded { ticket, page: queue_page(84) },
            Effect::LoadCase { ticket, .. } | Effect::LoadNeighbour { ticket, .. } => {
                Msg::CaseLoaded { ticket, case: Box::new(case_file()) }
            }
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
    Msg::Saved { ticket, batch: EventId([number; 16]), case: Box::new(case) }
}

pub(crate) fn sized(model: &mut Model, (width, height): (u16, u16)) {
    update(model, Msg::Resized(Size { width, height }), now());
}
