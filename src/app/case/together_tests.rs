//! From the case to its pages, and the hint about what rests on an authorisation.

use crate::app::fixture::{act, authorisation_case, in_case, now};
use crate::app::{Action, Model, Msg, Notice, Screen, Status, update};
use crate::domain::codes::{AuthorisationKind, ItemKind, Language, Verdict};
use crate::domain::page::{Topic, Weighed};
use crate::domain::view::{CaseFile, Record};

/// The case of an umbrella authorisation on which forty-three disclosures rest.
fn in_authorisation(change: impl FnOnce(&mut CaseFile)) -> Model {
    let mut model = in_case(Language::Dutch);
    let mut file = authorisation_case();
    change(&mut file);
    model.case.as_mut().unwrap().file = file;
    model
}

/// The page that an action opens.
fn opened(model: &mut Model, action: Action) -> Option<Topic> {
    act(model, action);
    model.page.as_ref().filter(|_| model.screen == Screen::Page).map(|page| page.topic.clone())
}

#[test]
fn the_timeline_is_of_the_shown_authorisation_or_of_the_case_itself() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::NextAuthorisation);
    act(&mut model, Action::NextAuthorisation);
    assert_eq!(opened(&mut model, Action::OpenTimeline), Some(Topic::Authorisation("T-2019-012".into())));
    act(&mut model, Action::Back);
    assert_eq!(model.case.as_ref().unwrap().authorisation, 1, "the eyes are where they were");
    let mut model = in_authorisation(|_| ());
    assert_eq!(opened(&mut model, Action::OpenTimeline), Some(Topic::Authorisation("T-2019-011".into())));
}

#[test]
fn versions_and_conditions_are_of_the_party_of_the_shown_note() {
    let of = Weighed { service: "AIVD".into(), party: "NRD-1".into() };
    let mut model = in_case(Language::Dutch);
    assert_eq!(opened(&mut model, Action::OpenVersions), Some(Topic::Notes(of.clone())));
    act(&mut model, Action::Back);
    assert_eq!(opened(&mut model, Action::OpenConditions), Some(Topic::Conditions(of)));
}

#[test]
fn the_shown_version_is_compared_with_the_one_in_force_and_that_one_with_the_one_before() {
    let difference = |earlier: &str, later: &str| {
        Some(Topic::Difference { earlier: format!("WN-NRD-{earlier}"), later: format!("WN-NRD-{later}") })
    };
    // In the order of the case: the one in force, the earlier one, the later one.
    for (shown, expected) in [(0, difference("1", "2")), (1, difference("1", "2")), (2, difference("2", "3"))] {
        let mut model = in_case(Language::Dutch);
        model.case.as_mut().unwrap().note = shown;
        assert_eq!(opened(&mut model, Action::OpenDifference), expected, "{shown}");
    }
    let mut model = in_case(Language::Dutch);
    model.case.as_mut().unwrap().file.notes.truncate(1);
    assert_eq!(opened(&mut model, Action::OpenDifference), None);
    assert_eq!(model.status, Status::Note(Notice::NoOtherVersion));
}

#[test]
fn a_weighing_note_is_compared_with_its_shown_sister() {
    let mut model = in_case(Language::Dutch);
    let file = &mut model.case.as_mut().unwrap().file;
    let own = file.notes.remove(0).note;
    file.item = own.item();
    file.record = Record::WeighingNote(own);
    let expected = Topic::Difference { earlier: "WN-NRD-1".into(), later: "WN-NRD-2".into() };
    assert_eq!(opened(&mut model, Action::OpenDifference), Some(expected));
}

fn marked(model: &mut Model, verdict: Action) -> Status {
    update(model, Msg::PointNorm(0), now());
    act(model, verdict);
    model.status.clone()
}

#[test]
fn an_umbrella_marked_unlawful_says_what_rests_on_it_and_changes_nothing_else() {
    let mut model = in_authorisation(|_| ());
    update(&mut model, Msg::PointNorm(0), now());
    let effects = act(&mut model, Action::Unlawful);
    assert_eq!(model.status, Status::Note(Notice::RestOnIt(43)));
    let [crate::app::Effect::Save { changes, .. }] = &effects[..] else { panic!("{effects:?}") };
    let [crate::domain::change::Change::Assess(only)] = &changes[..] else { panic!("{changes:?}") };
    assert_eq!((only.item.kind, only.verdict), (ItemKind::Authorisation, Verdict::Unlawful));
    assert_eq!(opened(&mut model, Action::OpenTimeline), Some(Topic::Authorisation("T-2019-011".into())));
}

#[test]
fn the_hint_is_for_a_series_that_is_unlawful_and_carries_more_than_one() {
    let other = Status::Note(Notice::WriteReasoning);
    assert_eq!(marked(&mut in_authorisation(|_| ()), Action::Careless), other);
    assert_eq!(marked(&mut in_authorisation(|file| file.disclosures_total = 1), Action::Unlawful), other);
    let individual = |file: &mut CaseFile| {
        if let Record::Authorisation(found) = &mut file.record {
            found.kind = AuthorisationKind::Individual;
        }
    };
    assert_eq!(marked(&mut in_authorisation(individual), Action::Unlawful), other);
}
