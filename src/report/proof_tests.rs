//! Proof-reading and the invariants of a report, each broken on purpose in the data.

use super::{Audience, Request, Section, build, fixture};
use crate::domain::codes::{ItemKind, Language, Verdict};
use crate::domain::conclusion::Unsound;
use crate::domain::framework::{Bilingual, Quantifier};
use crate::domain::item::ItemRef;
use crate::domain::proof::{Draft, Remark, remarks};
use crate::domain::review_records::AssessmentKey;
use crate::domain::settle::State;
use crate::domain::template::{Part, Placed, Template};
use crate::domain::view::{LooseEnds, ReportData};
use crate::text::{Text, unit_words};

fn found_in(data: &ReportData, loose: &LooseEnds) -> Vec<Remark> {
    let mut framework = fixture::framework();
    framework.quantifiers = vec![Quantifier {
        words: Bilingual { nl: "merendeel".into(), en: "the majority".into() },
        from: 50.0,
        from_open: true,
        to: 100.0,
        to_open: false,
    }];
    let units = unit_words();
    let template = Template::default();
    let found = remarks(&Draft { data, loose, framework: &framework, template: &template, units: &units });
    for language in [Language::Dutch, Language::English] {
        let text = Text::new(language);
        assert!(found.iter().all(|remark| !text.remark(remark).is_empty() && !text.remark_place(remark).is_empty()));
    }
    found
}

fn codes(found: &[Remark]) -> Vec<&'static str> {
    found.iter().map(Remark::code).collect()
}

/// The fixture with another reasoning of its first finding; without the finding of the item that is still open.
fn reasoned(text: &str) -> ReportData {
    let mut data = fixture::data();
    data.findings.retain(|finding| finding.counted);
    data.recommendations.clear();
    data.findings[0].assessments[0].reasoning = Some(text.into());
    data
}

#[test]
fn a_sound_report_has_no_remarks() {
    assert_eq!(codes(&found_in(&reasoned("Zonder getallen."), &LooseEnds::default())), Vec::<&str>::new());
}

#[test]
fn each_misuse_of_a_number_is_named_with_its_place() {
    let stops = |text: &str| {
        let found = found_in(&reasoned(text), &LooseEnds::default());
        assert!(found.iter().all(|remark| remark.place_code() == "disclosure:V-001/authorisation"), "{found:?}");
        found.iter().map(|remark| (remark.code(), remark.stops_final())).collect::<Vec<_>>()
    };
    let unlawful = "count kind=disclosure service=MIVD verdict=unlawful";
    assert_eq!(stops(&format!("Bij {{{{1|{unlawful}}}}} verstrekking.")), []);
    assert_eq!(stops(&format!("Bij {{{{2|{unlawful}}}}} verstrekkingen.")), [("number.stale", true)]);
    assert_eq!(stops(&format!("Bij {{{{1/3|{unlawful} of=assessed}}}}.")), [("number.stale", true)]);
    assert_eq!(stops(&format!("Bij {{{{1|{unlawful}}}}} toestemming.")), [("number.unit", true)]);
    assert_eq!(stops(&format!("Het merendeel ({{{{{unlawful}}}}}).")), [("number.quantifier", false)]);
    assert_eq!(stops("Bij {{count kind=zaak}}."), [("number.unreadable", true)]);
    assert_eq!(stops("Bij {{count kind=person service=KGB}}."), [("number.unreadable", true)]);
    assert_eq!(stops("Bij {{count kind=person norm=stijl}}."), [("number.unreadable", true)]);
}

#[test]
fn what_is_loose_is_listed() {
    let item = ItemRef::new(ItemKind::Disclosure, "V-9");
    let key = AssessmentKey {
        item: item.clone(),
        norm: "policy".into(),
        reading: crate::domain::codes::Reading::First,
        reviewer: "anna".into(),
    };
    let loose = LooseEnds {
        open: vec![(item.clone(), State::Unreviewed), (item.clone(), State::Conflict)],
        stale: vec![key.clone()],
        outside: vec![(key, Verdict::Careless)],
        missing: vec![],
    };
    let found = found_in(&reasoned("."), &loose);
    assert_eq!(codes(&found), ["finding.outside", "assessment.stale", "item.conflict", "item.open"]);
    assert_eq!(found.iter().map(Remark::stops_final).collect::<Vec<_>>(), [false, true, true, false]);
}

#[test]
fn careless_on_a_norm_of_law_needs_compensating_circumstances_and_on_policy_it_does_not() {
    let mut data = reasoned(".");
    for finding in &mut data.findings {
        finding.assessments[0].compensating = Some("  ".into());
    }
    let found = found_in(&data, &LooseEnds::default());
    let norm = "reliability".to_owned();
    assert_eq!(found, [Remark::NoCompensation { item: ItemRef::new(ItemKind::Disclosure, "V-001"), norm }]);
}

#[test]
fn a_place_left_to_be_filled_is_named_and_stops_a_final_report() {
    let found = found_in(&reasoned("Zij vallen buiten […welke gegevens]."), &LooseEnds::default());
    let open: Vec<_> = found.iter().filter(|remark| remark.code() == "text.open").collect();
    assert!(!open.is_empty() && open.iter().all(|remark| remark.stops_final()), "{found:?}");
    assert!(matches!(open[0], Remark::OpenPlace { words, .. } if words == "[…welke gegevens]"));
}

#[test]
fn an_unlawful_finding_of_an_open_item_is_in_no_conclusion() {
    let data = fixture::data();
    let codes = codes(&found_in(&data, &LooseEnds::default()));
    assert_eq!(codes, ["finding.conclusion"]);
}

#[test]
fn a_recommendation_names_what_was_found() {
    let mut data = reasoned(".");
    data.recommendations = fixture::data().recommendations;
    let gone = ItemRef::new(ItemKind::Disclosure, "WEG");
    data.recommendations[0].items.extend([ItemRef::new(ItemKind::Disclosure, "M-002"), gone.clone()]);
    data.recommendations[0].norms = vec!["reliability".into(), "stijl".into()];
    let loose = LooseEnds { missing: vec![gone], ..LooseEnds::default() };
    let found = found_in(&data, &loose);
    let expected = ["recommendation.item", "recommendation.item", "recommendation.norm", "recommendation.norm"];
    assert_eq!(codes(&found), expected);
}

fn refused(data: &ReportData, request: &Request) -> Vec<Unsound> {
    build(data, &fixture::framework(), request, &Text::new(Language::Dutch)).unwrap_err()
}

#[test]
fn an_annex_with_an_unlawful_finding_the_public_counts_leave_out_is_refused() {
    let request = Request::new([Section::All], Audience::Secret);
    // The secret finding of the fixture is on M-001: the counts forget it under its norm.
    let mut data = fixture::data();
    data.counts.service_mut("MIVD").norm_mut("authorisation", ItemKind::Disclosure).unlawful = 0;
    data.counts.service_mut("MIVD").norm_mut("reliability", ItemKind::Disclosure).unlawful = 1;
    data.counts.sum_up();
    let broken = refused(&data, &request);
    assert!(
        broken.iter().any(|broken| matches!(broken, Unsound::BeyondCounts { found: 1, counted: 0, .. })),
        "{broken:?}"
    );
    assert!(broken.iter().any(|broken| matches!(broken, Unsound::NotConcluded(_))), "{broken:?}");
    // The counts call the item careless.
    let mut data = fixture::data();
    let counts = data.counts.service_mut("MIVD").items.get_mut(&ItemKind::Disclosure).unwrap();
    (counts.unlawful, counts.not_assessable) = (0, 2);
    data.counts.sum_up();
    let broken = refused(&data, &request);
    assert!(
        broken.iter().any(|broken| matches!(broken, Unsound::ItemBeyondCounts { found: 1, counted: 0, .. })),
        "{broken:?}"
    );
}

#[test]
fn a_template_without_conclusions_is_refused_while_there_is_something_unlawful() {
    let placed = Placed { part: Part::Findings, intro: Bilingual::default(), outro: Bilingual::default() };
    let template = Template { sections: vec![placed], ..Template::default() };
    let request = Request { template, ..Request::new([Section::All], Audience::Public) };
    assert!(refused(&fixture::data(), &request).iter().all(|broken| matches!(broken, Unsound::NotConcluded(_))));
    let mut sound = fixture::data();
    sound.findings.clear();
    sound.counts = crate::domain::count::CountTable::default();
    assert!(build(&sound, &fixture::framework(), &request, &Text::new(Language::Dutch)).is_ok());
}

#[test]
fn own_texts_stand_where_the_template_puts_them() {
    let texts = |nl: &str| Bilingual { nl: nl.into(), en: String::new() };
    let placed = |part, intro: &str, outro: &str| Placed { part, intro: texts(intro), outro: texts(outro) };
    let template = Template {
        title_page: texts("Aan de minister"),
        sections: vec![
            placed(Part::Conclusions, "Vooraf {{count kind=disclosure service=MIVD}}.", "Achteraf."),
            placed(Part::Findings, "", ""),
        ],
        style: None,
    };
    let request = Request { template, ..Request::new([Section::All], Audience::Public) };
    let report = build(&fixture::data(), &fixture::framework(), &request, &Text::new(Language::Dutch)).unwrap();
    let shown = super::markdown::render(&report);
    let order: Vec<_> =
        ["Aan de minister", "## Conclusies", "Vooraf 145 verstrekkingen.", "Achteraf.", "## Bevindingen"]
            .map(|words| shown.find(words).unwrap_or_else(|| panic!("{words}: {shown}")))
            .into();
    assert!(order.is_sorted(), "{order:?}");
    assert!(!shown.contains("## Aantallen"));
}
