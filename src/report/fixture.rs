//! A small but complete investigation for the tests: two services, findings, an exclusion, a secret assessment, an item
//! in progress; and the same with a mark planted in everything the public may not read.

mod marked;
mod worded;

pub(super) use marked::{SECRET, marked};
pub(super) use worded::{HOSTILE, worded};

use super::tree::{Block, Index, Marking, Report};

use crate::domain::agreement::{AgreementTable, Pair, Pairing};
use crate::domain::codes::{
    AuthorisationKind, Channel, Classification, Content, ItemKind, Language, Method, PartyKind, Reading,
    RecommendationKind, RecommendationStatus, Regime, Response, Verdict, Visibility,
};
use crate::domain::count::CountTable;
use crate::domain::framework::{Bilingual, Framework, Norm, Required, When};
use crate::domain::item::ItemRef;
use crate::domain::records::{Extra, Investigation, Party, Service};
use crate::domain::review_records::{Assessment, Evidence, Question, Recommendation, Sample};
use crate::domain::settle::{ItemVerdict, State};
use crate::domain::statement::{Outcomes, Reviewed};
use crate::domain::view::{CaseSummary, Checkpoint, DisclosureForm, ExclusionGroup, Finding, ReportData};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A tree of these blocks and nothing else.
pub(super) fn tree(blocks: Vec<Block>) -> Report {
    let marking = Marking {
        classification: "Stg. Geheim".into(),
        version: "openbaar".into(),
        edition: "concept, versie 2".into(),
    };
    let index = Index { contents: "Inhoud".into(), name: "Tabel".into(), about: "Waarover".into() };
    Report {
        title: "T".into(),
        language: Language::Dutch,
        marking,
        style: None,
        house: None,
        index,
        missing: "onbekend".into(),
        blocks,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn both(nl: &str, en: &str) -> Bilingual {
    Bilingual { nl: nl.into(), en: en.into() }
}

fn norm(code: &str, title: Bilingual, question: Bilingual, items: &[ItemKind]) -> Norm {
    Norm {
        code: code.into(),
        title,
        question,
        legal_basis: if code == "policy" { String::new() } else { "art. 18-24 Wiv 2017".into() },
        law: code != "policy",
        optional: false,
        required: items.iter().map(|&item| Required { item, when: When::Always }).collect(),
    }
}

pub(super) fn framework() -> Framework {
    let authorisation = norm(
        "authorisation",
        both("Toestemming", "Authorisation"),
        both("Was er toestemming op het juiste niveau?", "Was there an authorisation at the right level?"),
        &[ItemKind::Disclosure],
    );
    let reliability = norm(
        "reliability",
        both("Betrouwbaarheid", "Reliability"),
        both("Is de betrouwbaarheid vermeld?", "Was the reliability stated?"),
        &[ItemKind::Disclosure],
    );
    let policy = norm(
        "policy",
        both("Beleid", "Policy"),
        both("Is er beleid en voldoet het?", "Is there a policy and is it adequate?"),
        &[ItemKind::Matter],
    );
    Framework {
        code: "test".into(),
        version: 1,
        title: both("Persoonsgegevens aan buitenlandse diensten", "Personal data to foreign services"),
        source: Bilingual::default(),
        unlawful: both(
            "Een tekortkoming waarmee de dienst in strijd met de wet heeft gehandeld.",
            "A shortcoming by which the service acted contrary to the law.",
        ),
        careless: both("Een tekortkoming van minder gewicht.", "A shortcoming of lesser gravity."),
        norms: vec![authorisation, reliability, policy],
        quantifiers: Vec::new(),
        checks: Vec::new(),
    }
}

fn investigation() -> Investigation {
    Investigation {
        title: "Verstrekking van persoonsgegevens".into(),
        question: Some("Worden persoonsgegevens rechtmatig verstrekt?".into()),
        period_start: Some(day("2019-09-01")),
        period_end: Some(day("2020-03-01")),
        framework: "test".into(),
        language: Language::Dutch,
        classification: None,
        published_on: None,
        extra: Extra::new(),
    }
}

pub(super) fn empty() -> ReportData {
    ReportData {
        investigation: Investigation { question: None, period_start: None, period_end: None, ..investigation() },
        services: Vec::new(),
        parties: BTreeMap::new(),
        counts: CountTable::default(),
        findings: Vec::new(),
        cases: Vec::new(),
        exclusions: Vec::new(),
        recommendations: Vec::new(),
        questions: Vec::new(),
        samples: Vec::new(),
        reviewed: Vec::new(),
        agreement: AgreementTable::default(),
        quoted: BTreeMap::new(),
        reactions: Vec::new(),
        checkpoint: Checkpoint { events: 0, head: "0".repeat(64) },
    }
}

fn disclosure(reference: &str) -> ItemRef {
    ItemRef::new(ItemKind::Disclosure, reference)
}

fn case(reference: &str, service: &str, date: &str, verdict: State) -> CaseSummary {
    CaseSummary {
        item: disclosure(reference),
        service: service.into(),
        date: Some(day(date)),
        title: Some("Reisbewegingen".into()),
        parties: vec!["noord".into()],
        authorisation_kinds: vec![AuthorisationKind::Umbrella],
        disclosure: Some(DisclosureForm {
            content: Content::PersonalData,
            regime: Regime::Bilateral,
            channel: Some(Channel::Message),
            persons_count: Some(2),
        }),
        classification: Classification::StgC,
        state: verdict,
        closed: None,
    }
}

fn cases() -> Vec<CaseSummary> {
    use ItemVerdict::{Careless, InOrder, NotAssessable, Unlawful};
    let matter = CaseSummary {
        item: ItemRef::new(ItemKind::Matter, "ONDERWERP-1"),
        date: None,
        title: Some("Werkinstructie verstrekkingen".into()),
        parties: Vec::new(),
        authorisation_kinds: Vec::new(),
        disclosure: None,
        classification: Classification::Unclassified,
        ..case("", "MIVD", "2020-01-01", State::Assessed(Careless))
    };
    let nil_reply = DisclosureForm {
        content: Content::NilReply,
        regime: Regime::Bilateral,
        channel: Some(Channel::Message),
        persons_count: None,
    };
    vec![
        case("V-001", "AIVD", "2019-10-02", State::Assessed(Unlawful)),
        CaseSummary {
            disclosure: Some(nil_reply),
            authorisation_kinds: Vec::new(),
            ..case("V-002", "AIVD", "2019-11-05", State::Assessed(InOrder))
        },
        CaseSummary {
            classification: Classification::Unclassified,
            parties: vec!["nctv".into(), "verband".into()],
            ..case("V-OPEN", "AIVD", "2019-12-09", State::Assessed(InOrder))
        },
        case("V-004", "AIVD", "2020-02-11", State::InProgress),
        CaseSummary {
            parties: vec!["zuid".into(), "noord".into()],
            authorisation_kinds: Vec::new(),
            ..case("M-001", "MIVD", "2020-01-14", State::Assessed(Unlawful))
        },
        CaseSummary {
            closed: Some("Het dossier is niet aangetroffen".into()),
            ..case("M-002", "MIVD", "2020-01-20", State::Assessed(NotAssessable))
        },
        matter,
    ]
}

fn assessment(item: &ItemRef, norm: &str, verdict: Verdict) -> Assessment {
    Assessment {
        item: item.clone(),
        norm: norm.into(),
        verdict,
        reasoning: None,
        compensating: None,
        visibility: Visibility::Public,
        reviewer: Some("anna".into()),
        reading: Reading::First,
        at: None,
        stale_since: None,
        evidence: Vec::new(),
        extra: Extra::new(),
    }
}

fn finding(assessment: Assessment, service: &str) -> Finding {
    Finding {
        item: assessment.item.clone(),
        service: service.into(),
        norm: assessment.norm.clone(),
        verdict: assessment.verdict,
        assessments: vec![assessment],
        counted: true,
    }
}

fn findings() -> Vec<Finding> {
    let first = Assessment {
        reasoning: Some(
            "De verstrekking is gedaan zonder toestemming op het juiste niveau.\n\nDat is in strijd met de wet.".into(),
        ),
        evidence: vec![Evidence {
            document: "DOC-1".into(),
            quote: "Akkoord teamhoofd.\nGraag vandaag nog.".into(),
            ..Evidence::default()
        }],
        ..assessment(&disclosure("V-001"), "authorisation", Verdict::Unlawful)
    };
    let careless = Assessment {
        reasoning: Some("De betrouwbaarheid is niet vermeld.".into()),
        compensating: Some("De bron is in een eerder bericht genoemd.".into()),
        ..assessment(&disclosure("V-001"), "reliability", Verdict::Careless)
    };
    let open = assessment(&disclosure("V-004"), "authorisation", Verdict::Unlawful);
    let secret = Assessment {
        reasoning: Some("De bron staat in het register van de partner.".into()),
        visibility: Visibility::Secret,
        ..assessment(&disclosure("M-001"), "authorisation", Verdict::Unlawful)
    };
    let policy = Assessment {
        reasoning: Some("De werkinstructie noemt het niveau van toestemming niet.".into()),
        evidence: vec![Evidence {
            document: "matter:ONDERWERP-1".into(),
            quote: "Verstrekken mag.".into(),
            ..Evidence::default()
        }],
        ..assessment(&ItemRef::new(ItemKind::Matter, "ONDERWERP-1"), "policy", Verdict::Careless)
    };
    vec![
        finding(first, "AIVD"),
        Finding { counted: false, ..finding(open, "AIVD") },
        finding(careless, "AIVD"),
        finding(secret, "MIVD"),
        finding(policy, "MIVD"),
    ]
}

fn counts() -> CountTable {
    let mut counts = CountTable::default();
    for case in cases() {
        let service = counts.service_mut(&case.service);
        let items = service.items.entry(case.item.kind).or_default();
        items.population += 1;
        items.add(case.state, 1);
        if matches!(case.state, State::Assessed(_)) && case.item.kind == ItemKind::Disclosure {
            service.norm_mut("authorisation", ItemKind::Disclosure).applies += 1;
            service.norm_mut("reliability", ItemKind::Disclosure).applies += 1;
        }
    }
    let mivd = counts.service_mut("MIVD");
    let items = mivd.items.entry(ItemKind::Disclosure).or_default();
    items.population += 143;
    items.add(State::Excluded, 143);
    mivd.norm_mut("authorisation", ItemKind::Disclosure).unlawful = 1;
    let policy = mivd.norm_mut("policy", ItemKind::Matter);
    (policy.careless, policy.applies) = (1, 1);
    let aivd = counts.service_mut("AIVD");
    aivd.norm_mut("authorisation", ItemKind::Disclosure).unlawful = 1;
    aivd.norm_mut("reliability", ItemKind::Disclosure).careless = 1;
    counts.sum_up();
    counts
}

fn party(code: &str, name: &str, kind: PartyKind) -> (String, Party) {
    let party = Party {
        code: code.into(),
        name: Some(name.into()),
        kind,
        country: None,
        members: Vec::new(),
        classification: None,
        extra: Extra::new(),
    };
    (code.into(), party)
}

fn recommendation() -> Recommendation {
    Recommendation {
        number: "1".into(),
        service: "MIVD".into(),
        addressee: Some("de minister van Defensie".into()),
        kind: Some(RecommendationKind::Policy),
        title: Some("Leg het niveau van toestemming vast".into()),
        text: "Neem in de werkinstructie op wie toestemming geeft.".into(),
        norms: vec!["authorisation".into(), "policy".into()],
        items: vec![disclosure("M-001")],
        reply_due: Some(day("2021-11-25")),
        response: Some(Response::Accepted),
        status: Some(RecommendationStatus::InProgress),
        notes: Some("Toegezegd in het overleg.".into()),
        extra: Extra::new(),
    }
}

fn question() -> Question {
    Question {
        item: Some(disclosure("V-004")),
        service: Some("AIVD".into()),
        text: "Wie gaf toestemming?".into(),
        asked_on: Some(day("2021-03-01")),
        answer: None,
        answered_on: None,
        extra: Extra::new(),
    }
}

fn sample() -> Sample {
    Sample {
        name: "MIVD bilateraal".into(),
        method: Some(Method::Purposive),
        items: vec![disclosure("M-001"), disclosure("M-002")],
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
        not_found: vec![disclosure("M-002")],
        level: None,
        reason: Some("Alle verstrekkingen met persoonsgegevens".into()),
        drawn_on: Some(day("2021-02-03")),
        extra: Extra::new(),
    }
}

fn reviewed() -> Reviewed {
    let all = Outcomes { unlawful: 1, not_found: 1, ..Outcomes::default() };
    Reviewed { all, kind: Some(ItemKind::Disclosure), ..Reviewed::default() }
}

fn agreement() -> AgreementTable {
    use Verdict::{Careless, InOrder};
    let pair = |verdicts| Pair { norm: "reliability".into(), verdicts };
    let same = Pairing::Both { first: InOrder, second: InOrder };
    let differ = Pairing::Both { first: Careless, second: InOrder };
    AgreementTable::of([same, same, differ, Pairing::LeftOut].map(pair))
}

pub(super) fn data() -> ReportData {
    let service =
        |code: &str, name: Option<&str>| Service { code: code.into(), name: name.map(Into::into), extra: Extra::new() };
    ReportData {
        investigation: investigation(),
        services: vec![service("AIVD", Some("Algemene Inlichtingen- en Veiligheidsdienst")), service("MIVD", None)],
        parties: [
            party("noord", "Dienst Noord", PartyKind::ForeignService),
            party("zuid", "Dienst Zuid", PartyKind::ForeignService),
            party("verband", "Verband West", PartyKind::MultilateralGroup),
            party("nctv", "NCTV", PartyKind::DomesticAuthority),
        ]
        .into(),
        counts: counts(),
        findings: findings(),
        cases: cases(),
        exclusions: vec![ExclusionGroup {
            service: "MIVD".into(),
            kind: ItemKind::Disclosure,
            reason: "Analytisch product".into(),
            items: 143,
            classification: Classification::StgC,
        }],
        recommendations: vec![recommendation()],
        questions: vec![question()],
        samples: vec![sample()],
        reviewed: vec![reviewed()],
        agreement: agreement(),
        quoted: [
            ("DOC-1".to_owned(), Classification::StgC),
            ("matter:ONDERWERP-1".to_owned(), Classification::Unclassified),
        ]
        .into(),
        reactions: Vec::new(),
        checkpoint: Checkpoint { events: 1_204, head: "9f".repeat(32) },
    }
}
