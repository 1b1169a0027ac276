//! A record that is replaced outdates what was judged with it beside the item, and the case says which record it was.

use crate::cli::Desk;
use std::fs;
use toets::domain::codes::ItemKind;
use toets::domain::item::ItemRef;
use toets::domain::view::{CaseFile, Replaced};
use toets::store::{self, Access};

/// A disclosure under an authorisation, the note in force on its date, one of another party, and a person.
fn delivered(level: &str, note: &str, other: &str) -> String {
    format!(
        r#"{{"toets_bundle": 1, "investigation": {{"title": "T"}}, "services": [{{"code": "S"}}],
        "parties": [{{"code": "P", "kind": "foreign_service"}}, {{"code": "Q", "kind": "foreign_service"}}],
        "weighing_notes": [
            {{"ref": "W-P", "service": "S", "party": "P", "version": 1, "adopted_on": "2019-01-01",
              "risk_profile": "elevated", "added_value": "{note}"}},
            {{"ref": "W-Q", "service": "S", "party": "Q", "version": 1, "adopted_on": "2019-01-01",
              "risk_profile": "elevated", "added_value": "{other}"}}],
        "authorisations": [{{"ref": "A", "service": "S", "kind": "individual", "level": "{level}"}}],
        "disclosures": [{{"ref": "D", "service": "S", "date": "2020-01-01", "parties": ["P"],
            "content": "personal_data", "authorisations": ["A"]}}],
        "persons": [{{"ref": "X", "disclosure": "D"}}]}}"#
    )
}

/// Imports it, after a trial that says the same; returns what was said besides.
fn bring(desk: &Desk, bundle: &str) -> String {
    fs::write(desk.path("b.json"), bundle).unwrap();
    let import = ["import", "f.toets", "b.json", "--update", "--lang", "en", "--format", "json"];
    let trial = desk.path("f.toets").exists().then(|| desk.run(0, &[&import[..], &["--dry-run"]].concat()).0);
    let done = desk.run(0, &import).0;
    assert!(trial.is_none_or(|trial| trial == done));
    done
}

fn mark(desk: &Desk) {
    desk.run(0, &["mark", "f.toets", "disclosure:D", "scope", "in_order"]);
    desk.run(0, &["mark", "f.toets", "person:X", "grounds", "in_order"]);
}

fn case(desk: &Desk, item: &str) -> CaseFile {
    let file = store::open(&desk.path("f.toets"), Access::Read).unwrap();
    file.case(&ItemRef::parse(item).unwrap()).unwrap()
}

/// Whether both are outdated, and by what.
fn outdated(desk: &Desk) -> Vec<Option<Replaced>> {
    let of = |item: &str| {
        let file = case(desk, item);
        let stale = file.assessments.iter().any(|assessment| assessment.stale_since.is_some());
        assert_eq!(stale, !file.replaced.is_empty(), "{item}");
        file.replaced.into_values().next()
    };
    vec![of("disclosure:D"), of("person:X")]
}

#[test]
fn what_was_judged_beside_a_replaced_record_is_outdated_and_says_by_what() {
    let desk = Desk::new();
    bring(&desk, &delivered("director", "veel", "iets"));
    mark(&desk);
    assert_eq!(outdated(&desk), [None, None]);
    // Of another party: nothing that lies beside them.
    assert!(!bring(&desk, &delivered("director", "veel", "niets")).contains("count again"));
    assert_eq!(outdated(&desk), [None, None]);
    let by = |kind, reference: &str| Some(Replaced { kind: Some(kind), reference: reference.into() });

    let said = bring(&desk, &delivered("minister", "veel", "niets"));
    assert!(said.contains("verdicts on 2 items count again"), "{said}");
    let authorisation = by(ItemKind::Authorisation, "A");
    assert_eq!(outdated(&desk), [authorisation.clone(), authorisation]);
    mark(&desk);
    assert_eq!(outdated(&desk), [None, None], "judged again, it counts again");

    bring(&desk, &delivered("minister", "weinig", "niets"));
    let note = by(ItemKind::WeighingNote, "W-P");
    assert_eq!(outdated(&desk), [note.clone(), note]);
}
