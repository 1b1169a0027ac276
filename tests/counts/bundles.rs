//! Small random bundles, and random changes to them.

use super::oracle::{Oracle, norms};
use crate::made::at;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use toets::domain::change::Change;
use toets::domain::codes::{Code, Method, Reading, Verdict, Visibility};
use toets::domain::item::ItemRef;
use toets::domain::records::Extra;
use toets::domain::review_records::{
    Assessment, AssessmentKey, Closure, Dismissal, Exclusion, Question, Recommendation, Sample,
};

/// A row of choices, taken one after another; when they run out, each is the first possibility. So a failing case
/// shrinks to few records.
pub struct Choices<'c>(std::slice::Iter<'c, u16>);

const DATES: [&str; 4] = ["2019-03-01", "2019-06-01", "2019-09-01", "2019-12-01"];
const MOMENTS: [&str; 4] =
    ["2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z", "2026-01-03T10:00:00Z", "2026-01-04T10:00:00Z"];
const SERVICES: [&str; 2] = ["AIVD", "MIVD"];
const PARTIES: [&str; 4] = ["P1", "P2", "P3", "G"];
const KINDS: [&str; 6] = ["individual", "umbrella", "group", "memo", "multilateral", "structural"];
const READERS: [Option<&str>; 3] = [Some("anna"), Some("bert"), None];

impl<'c> Choices<'c> {
    pub fn new(choices: &'c [u16]) -> Self {
        Self(choices.iter())
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % end.max(1)
    }

    /// True once in so many.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    fn of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    fn code<C: Code>(&mut self) -> C {
        *self.of(C::ALL)
    }

    fn some(&mut self, list: &[&str], most: usize) -> Vec<String> {
        let count = if list.is_empty() { 0 } else { self.below(most + 1) };
        let chosen: BTreeSet<String> = (0..count).map(|_| (*self.of(list)).to_owned()).collect();
        chosen.into_iter().collect()
    }

    fn reviewer(&mut self) -> Option<String> {
        self.of(&READERS).map(str::to_owned)
    }
}

/// A list of records named `A1`, `A2`, ..
fn table(
    choices: &mut Choices<'_>,
    most: usize,
    prefix: &str,
    record: impl Fn(&mut Choices<'_>) -> Value,
) -> Vec<Value> {
    let count = choices.below(most + 1);
    let named = |number: usize, mut record: Value| {
        record["ref"] = format!("{prefix}{number}").into();
        record
    };
    (1..=count).map(|number| named(number, record(choices))).collect()
}

fn references(records: &[Value]) -> Vec<&str> {
    records.iter().filter_map(|record| record["ref"].as_str()).collect()
}

/// A bundle with at least one disclosure.
pub fn bundle(choices: &mut Choices<'_>) -> Value {
    let framework = *choices.of(&["wiv2017", "wiv2017", "zorgplicht"]);
    let members = choices.some(&PARTIES[..3], 2);
    let notes = notes(choices);
    let authorisations = table(
        choices,
        4,
        "TA",
        |choices| json!({"service": choices.of(&SERVICES), "kind": choices.of(&KINDS), "level": "director"}),
    );
    let linkable = references(&authorisations);
    let mut disclosures = table(choices, 6, "V", |choices| disclosure(choices, &linkable));
    disclosures
        .push(json!({"ref": "V", "service": "AIVD", "date": DATES[1], "parties": ["P1"], "content": "analytical"}));
    let sent = references(&disclosures);
    let persons = table(choices, 5, "PS", |choices| json!({"disclosure": choices.of(&sent)}));
    let matters = table(choices, 3, "M", |choices| json!({"service": choices.of(&SERVICES), "title": "Onderwerp"}));
    let mut bundle = json!({
        "toets_bundle": 1,
        "investigation": {"title": "Proef", "framework": framework},
        "services": [{"code": "AIVD"}, {"code": "MIVD"}],
        "parties": [
            {"code": "P1", "kind": "foreign_service"},
            {"code": "P2", "kind": "foreign_service"},
            {"code": "P3", "kind": "domestic_authority"},
            {"code": "G", "kind": "multilateral_group", "members": members},
        ],
        "weighing_notes": notes,
        "authorisations": authorisations,
        "disclosures": disclosures,
        "persons": persons,
        "matters": matters,
    });
    review(choices, framework, &mut bundle);
    bundle
}

fn disclosure(choices: &mut Choices<'_>, authorisations: &[&str]) -> Value {
    let mut record = json!({
        "service": choices.of(&SERVICES),
        "date": choices.of(&DATES),
        "content": choices.of(&["personal_data", "nil_reply", "analytical"]),
        "parties": [choices.of(&PARTIES)],
        "authorisations": choices.some(authorisations, 2),
    });
    if choices.once_in(3) {
        record["requests"] = json!([choices.of(&["naslag", " \u{2003}"])]);
    }
    if choices.once_in(3) {
        record["origin_service"] = (*choices.of(&PARTIES)).into();
    }
    record
}

fn notes(choices: &mut Choices<'_>) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let mut notes = table(choices, 6, "WN", |choices| {
        let adopted = choices.below(DATES.len());
        let mut note = json!({
            "service": choices.of(&SERVICES),
            "party": choices.of(&PARTIES),
            "version": 1 + choices.below(2),
            "adopted_on": DATES[adopted],
            "risk_profile": "elevated",
        });
        if choices.once_in(3) {
            note["valid_until"] = (*choices.of(&DATES[adopted..])).into();
        }
        note
    });
    notes.retain(|note| {
        let told_apart = ["service", "party", "version", "adopted_on"].map(|field| note[field].to_string());
        seen.insert(told_apart)
    });
    notes
}

/// `kind:ref` of every item, with its kind and record.
pub fn items(bundle: &Value) -> Vec<(String, &'static str, Value)> {
    let kinds = [
        ("disclosures", "disclosure"),
        ("authorisations", "authorisation"),
        ("weighing_notes", "weighing_note"),
        ("persons", "person"),
        ("matters", "matter"),
    ];
    let mut items = Vec::new();
    for (table, kind) in kinds {
        for record in bundle[table].as_array().into_iter().flatten() {
            items.push((format!("{kind}:{}", record["ref"].as_str().unwrap()), kind, record.clone()));
        }
    }
    items
}

fn review(choices: &mut Choices<'_>, framework: &str, bundle: &mut Value) {
    let items = items(bundle);
    let names: Vec<&str> = items.iter().map(|(name, ..)| name.as_str()).collect();
    let once_in = |choices: &mut Choices<'_>, times: usize| -> Vec<Value> {
        let chosen = names.iter().filter(|_| choices.once_in(times));
        chosen.map(|name| json!({"item": name, "reason": "Daarom"})).collect()
    };
    let samples = samples(choices, &names);
    let exclusions = once_in(choices, 7);
    let closures = once_in(choices, 9);
    let assessments = assessments(choices, framework, bundle, &items);
    let record = bundle.as_object_mut().unwrap();
    for (table, records) in
        [("samples", samples), ("exclusions", exclusions), ("closures", closures), ("assessments", assessments)]
    {
        record.insert(table.to_owned(), records.into());
    }
}

fn samples(choices: &mut Choices<'_>, names: &[&str]) -> Vec<Value> {
    let count = choices.below(4);
    let mut samples = Vec::new();
    for number in 0..count {
        let kinds = ["disclosure:", "disclosure:", "authorisation:", "weighing_note:", "person:", ""];
        let kind = *choices.of(&kinds);
        let of_kind: Vec<&str> = names.iter().filter(|name| name.starts_with(kind)).copied().collect();
        let items = if choices.once_in(8) {
            of_kind.iter().map(|&name| name.to_owned()).collect()
        } else {
            choices.some(&of_kind, 3)
        };
        if !items.is_empty() {
            samples.push(json!({"name": format!("S{number}"), "items": items}));
        }
    }
    samples
}

/// Some items read in full by one or two readers, and loose assessments beside them.
fn assessments(
    choices: &mut Choices<'_>,
    framework: &str,
    bundle: &Value,
    items: &[(String, &'static str, Value)],
) -> Vec<Value> {
    let mut found = Vec::new();
    for (name, kind, record) in items {
        if choices.below(2) == 1 {
            let usual = *choices.of(&["in_order", "not_applicable", "careless"]);
            for norm in Oracle::new(bundle).required(kind, record) {
                let verdict = if choices.once_in(8) { choices.code::<Verdict>().code() } else { usual };
                found.push(json!({"item": name, "norm": norm, "verdict": verdict, "reviewer": "anna"}));
            }
        }
    }
    for _ in 0..choices.below(16) {
        let mut one = Map::new();
        one.insert("item".into(), choices.of(items).0.clone().into());
        one.insert("norm".into(), (*choices.of(norms(framework))).into());
        one.insert("verdict".into(), choices.code::<Verdict>().code().into());
        one.insert("reading".into(), choices.code::<Reading>().code().into());
        one.insert("reviewer".into(), choices.reviewer().into());
        if choices.below(3) > 0 {
            one.insert("at".into(), (*choices.of(&MOMENTS)).into());
        }
        if choices.once_in(5) {
            one.insert("stale_since".into(), MOMENTS[3].into());
        }
        found.push(one.into());
    }
    told_apart(found)
}

/// One per item, norm, reading and reviewer; one reconciled one per item and norm.
fn told_apart(mut assessments: Vec<Value>) -> Vec<Value> {
    let mut seen = BTreeSet::new();
    assessments.retain(|found| {
        let reading = found["reading"].as_str().unwrap_or("first").to_owned();
        let reviewer = if reading == "reconciled" { String::new() } else { found["reviewer"].to_string() };
        seen.insert((found["item"].to_string(), found["norm"].to_string(), reading, reviewer))
    });
    assessments
}

/// A change to what a bundle holds: of any kind, also one that changes nothing.
pub fn change(choices: &mut Choices<'_>, bundle: &Value) -> Change {
    let framework = bundle["investigation"]["framework"].as_str().unwrap();
    let items = items(bundle);
    let item = ItemRef::parse(&choices.of(&items).0).unwrap();
    let norm = (*choices.of(norms(framework))).to_owned();
    let reason = (*choices.of(&["Daarom", "Om iets anders"])).to_owned();
    let extra = Extra::new();
    match choices.below(16) {
        0..=4 => Change::Assess(assessment(choices, item, norm)),
        5 => {
            let reviewer = choices.reviewer().unwrap_or_default();
            Change::ClearAssessment(AssessmentKey::new(&item, &norm, choices.code(), &reviewer))
        }
        6 => Change::Close(Closure { item, reason, reviewer: choices.reviewer(), at: Some(at(60)), extra }),
        7 => Change::Reopen(item),
        8 => Change::Exclude(Exclusion { item, reason, extra }),
        9 => Change::Include(item),
        10 | 11 => {
            let names: Vec<&str> = items.iter().map(|(name, ..)| name.as_str()).collect();
            let mut drawn = choices.some(&names, 4);
            drawn.push(item.to_string());
            Change::Draw(sample(choices, &drawn))
        }
        12 => Change::WithdrawSample { name: sample_name(choices) },
        13 => Change::Ask(question(choices, item)),
        14 => Change::Recommend(recommendation(choices)),
        _ => Change::Dismiss(Dismissal { item, check: norm, reason, reviewer: None, at: None, extra }),
    }
}

fn assessment(choices: &mut Choices<'_>, item: ItemRef, norm: String) -> Assessment {
    Assessment {
        item,
        norm,
        verdict: choices.code(),
        reasoning: choices.once_in(2).then(|| "Omdat het zo is.".to_owned()),
        compensating: None,
        visibility: Visibility::Public,
        reviewer: choices.reviewer(),
        reading: choices.code(),
        at: (choices.below(3) > 0).then(|| choices.of(&MOMENTS).parse().unwrap()),
        stale_since: choices.once_in(5).then(|| MOMENTS[3].parse().unwrap()),
        evidence: Vec::new(),
        extra: Extra::new(),
    }
}

fn sample_name(choices: &mut Choices<'_>) -> String {
    format!("S{}", choices.below(5))
}

fn sample(choices: &mut Choices<'_>, items: &[String]) -> Sample {
    let items: BTreeSet<&String> = items.iter().collect();
    Sample {
        name: sample_name(choices),
        method: Some(Method::Purposive),
        items: items.into_iter().map(|item| ItemRef::parse(item).unwrap()).collect(),
        frame: Vec::new(),
        frame_sha256: None,
        frame_filter: None,
        size: None,
        seed: None,
        seed_origin: None,
        by: None,
        strata: Vec::new(),
        round: None,
        extends: None,
        not_found: Vec::new(),
        level: None,
        reason: Some("Een signaal".to_owned()),
        drawn_on: None,
        extra: Extra::new(),
    }
}

fn question(choices: &mut Choices<'_>, item: ItemRef) -> Question {
    Question {
        item: Some(item),
        service: None,
        text: (*choices.of(&["Waarom?", "Wanneer?"])).to_owned(),
        asked_on: None,
        answer: choices.once_in(2).then(|| "Zo".to_owned()),
        answered_on: None,
        extra: Extra::new(),
    }
}

fn recommendation(choices: &mut Choices<'_>) -> Recommendation {
    Recommendation {
        number: (1 + choices.below(3)).to_string(),
        service: (*choices.of(&SERVICES)).to_owned(),
        addressee: None,
        kind: None,
        title: None,
        text: (*choices.of(&["Doe dit", "Doe dat"])).to_owned(),
        norms: Vec::new(),
        items: Vec::new(),
        reply_due: None,
        response: None,
        status: None,
        notes: None,
        extra: Extra::new(),
    }
}
