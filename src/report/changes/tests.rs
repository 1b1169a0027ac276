//! Two versions of the fixture, and what is said of the difference.

use super::super::fixture;
use super::*;
use crate::domain::codes::{Language, Verdict};
use crate::domain::records::Extra;
use crate::domain::version::Stage;
use crate::report::{Section, markdown};

fn frozen(number: u64) -> Edition {
    Edition::Frozen { number, stage: Stage::Concept }
}

fn said(old: &ReportData, new: &ReportData, reactions: &[Reaction], audience: Audience) -> String {
    let framework = fixture::framework();
    let side = |data, number| Compared { data, framework: &framework, edition: frozen(number) };
    let comparison = Comparison { old: side(old, 1), new: side(new, 2), reactions };
    let request = Request::new([Section::All], audience);
    let report = changes(&comparison, &request, &Text::new(Language::Dutch)).unwrap();
    assert_eq!(report.flaws(), []);
    markdown::render(&report)
}

#[test]
fn nothing_changed_is_said() {
    let data = fixture::data();
    assert!(said(&data, &data, &[], Audience::FactCheck).contains("is niets gewijzigd"));
}

#[test]
fn a_finding_that_went_takes_its_counts_along_and_names_the_reaction() {
    let (old, mut new) = (fixture::data(), fixture::data());
    let place =
        new.findings.iter().position(|finding| finding.verdict == Verdict::Careless && finding.norm == "reliability");
    let gone = new.findings.remove(place.unwrap());
    new.counts.service_mut("AIVD").norm_mut("reliability", ItemKind::Disclosure).careless = 0;
    new.counts.sum_up();
    let about = Reacted::Finding { item: gone.item.clone(), norm: Some("reliability".into()) };
    let reaction = Reaction {
        version: 1,
        about,
        text: "De bron stond erbij.".into(),
        reviewer: None,
        at: None,
        extra: Extra::default(),
    };
    let shown = said(&old, &new, std::slice::from_ref(&reaction), Audience::FactCheck);
    assert!(shown.contains("Verstrekking V-001, Betrouwbaarheid: vervallen (was onzorgvuldig)"), "{shown}");
    assert!(shown.contains("Naar aanleiding van de reactie van de dienst: De bron stond erbij."), "{shown}");
    assert!(shown.contains("| AIVD, Betrouwbaarheid, verstrekkingen: onzorgvuldig |   1 |   0 |"), "{shown}");
    let public = said(&old, &new, &[reaction], Audience::Public);
    assert!(!public.contains("De bron stond erbij.") && !public.contains("V-001"), "{public}");
    assert!(public.contains("Verstrekking A-1, Betrouwbaarheid: vervallen"), "{public}");
}

#[test]
fn a_changed_text_is_shown_word_by_word_and_a_secret_one_to_nobody_it_is_not_for() {
    let (old, mut new) = (fixture::data(), fixture::data());
    for finding in &mut new.findings {
        for assessment in &mut finding.assessments {
            assessment.reasoning = assessment.reasoning.take().map(|text| text.replace("partner", "bondgenoot"));
            assessment.reasoning =
                assessment.reasoning.take().map(|text| text.replace("niet vermeld", "nergens vermeld"));
        }
    }
    let secret = said(&old, &new, &[], Audience::Secret);
    assert!(secret.contains(r"is *\[niet\]* **nergens** vermeld"), "{secret}");
    assert!(secret.contains("bondgenoot"), "{secret}");
    let public = said(&old, &new, &[], Audience::Public);
    assert!(public.contains("nergens") && !public.contains("bondgenoot") && !public.contains("partner"), "{public}");
}
