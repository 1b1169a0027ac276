//! Choosing a text, in small steps.

use super::*;
use crate::app::fixture::{act, disclosure, in_case, now};
use crate::app::{Msg, Status, update};
use crate::domain::library::{Blank, Wording};

fn text(title: &str, norm: &str, verdict: Verdict, wording: &str) -> LibraryText {
    let wording = Wording::parse(wording).unwrap();
    LibraryText { title: title.into(), norm: Some(norm.into()), verdict: Some(verdict), wording, own: false }
}

/// The reasoning of `authorisation`, marked careless, is open; the library lies in front of it.
fn in_library() -> Model {
    let mut model = in_case(Language::Dutch);
    model.library.dutch = vec![
        text("Elders", "scope", Verdict::Careless, "Buiten de looptijd."),
        text("Zwaarder", "authorisation", Verdict::Unlawful, "Gegeven op niveau {level}."),
        text("Vooraf", "authorisation", Verdict::Careless, "{ref}, {date}: {origin} en {valid_until}."),
        text("Ander kader", "need_to_know", Verdict::Careless, "Hoort hier niet."),
    ];
    update(&mut model, Msg::PointNorm(2), now());
    act(&mut model, Action::Reasoning);
    act(&mut model, Action::Library);
    model
}

fn view(model: &Model) -> &LibraryView {
    let Some(Layer::Library(view)) = &model.layer else { panic!("no library") };
    view
}

fn titles(model: &Model) -> Vec<&str> {
    texts(model, view(model)).iter().map(|text| text.title.as_str()).collect()
}

fn wording(text: &str) -> EarlierWording {
    EarlierWording {
        item: disclosure(7),
        verdict: Verdict::Careless,
        reviewer: None,
        mine: true,
        at: Some(now()),
        text: text.into(),
        times: 1,
    }
}

#[test]
fn what_fits_norm_and_verdict_comes_first_and_another_framework_stays_out() {
    let mut model = in_library();
    assert_eq!(titles(&model), ["Vooraf", "Zwaarder", "Elders"]);
    "looptijd".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    assert_eq!(titles(&model), ["Elders"]);
}

#[test]
fn the_chosen_text_is_filled_put_in_and_its_gaps_are_said() {
    let mut model = in_library();
    let effects = act(&mut model, Action::Accept);
    let text = "AIVD-2019-0042, 20-02-2019: […herkomstdienst: niet bekend] en 31-12-2019.";
    assert_eq!(effects, [Effect::InsertText { text: text.into() }]);
    assert_eq!(model.layer, None);
    assert_eq!(model.status, Status::Note(Notice::TextHasGaps(vec![Blank::Origin])));
    assert!(model.text_field.is_some());
}

#[test]
fn a_text_for_many_items_keeps_its_places_for_each_to_fill() {
    let mut model = crate::app::fixture::model(Language::Dutch);
    model.library.dutch = vec![text("Vooraf", "authorisation", Verdict::Careless, "{ref} op {date}.")];
    act(&mut model, Action::OpenQueue);
    act(&mut model, Action::First);
    act(&mut model, Action::Mark);
    act(&mut model, Action::BulkVerdict);
    act(&mut model, Action::Reasoning);
    act(&mut model, Action::Library);
    let effects = act(&mut model, Action::Accept);
    assert!(effects.contains(&Effect::InsertText { text: "{ref} op {date}.".into() }), "{effects:?}");
    update(&mut model, Msg::TextChanged("{ref} op {date}.".into()), now());
    act(&mut model, Action::TextDone);
    let places = |model: &Model| crate::app::bulk::form(model).unwrap().places();
    assert_eq!(places(&model), Some(vec![Blank::Reference, Blank::Date]));
    act(&mut model, Action::Reasoning);
    update(&mut model, Msg::TextChanged("{stuk} ontbreekt.".into()), now());
    act(&mut model, Action::TextDone);
    assert_eq!(places(&model), None, "braces that name no place are said");
}

#[test]
fn a_text_written_for_another_verdict_says_so() {
    let mut model = in_library();
    assert_eq!(for_another(&model, view(&model)), None);
    act(&mut model, Action::Down);
    assert_eq!(for_another(&model, view(&model)), Some((Verdict::Unlawful, Verdict::Careless)));
    act(&mut model, Action::Accept);
    assert_eq!(model.status, Status::Note(Notice::TextForOther(Verdict::Unlawful, Verdict::Careless)));
}

#[test]
fn a_text_with_places_to_fill_is_saved_and_says_which() {
    let mut model = in_library();
    act(&mut model, Action::Accept);
    update(&mut model, Msg::TextChanged("Buiten […welke gegevens].".into()), now());
    let effects = act(&mut model, Action::TextDone);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save { .. })), "{effects:?}");
    let unfilled = Status::Note(Notice::TextUnfilled(1, "[…welke gegevens]".into()));
    let circumstances = Status::Note(Notice::NameCircumstances);
    assert!(model.status == unfilled || model.status == circumstances, "{:?}", model.status);
}

#[test]
fn leaving_the_library_leaves_the_text_as_it_was() {
    let mut model = in_library();
    let before = model.text_field.clone();
    assert!(act(&mut model, Action::Cancel).is_empty());
    assert_eq!((model.layer.is_none(), model.text_field == before), (true, true));
}

#[test]
fn earlier_wordings_are_read_once_searched_and_put_in_as_they_are() {
    let mut model = in_library();
    let effects = act(&mut model, Action::OtherList);
    let [Effect::LoadWordings { ticket, norm, of: WordingOf::Reasoning }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(norm, "authorisation");
    assert!(can_choose(&model) && model.must_wait(Some(Action::Accept)), "the key waits for the list");
    let late = Msg::WordingsLoaded { ticket: Ticket(ticket.0 + 1), wordings: Vec::new() };
    update(&mut model, late, now());
    assert_eq!(view(&model).earlier, None);
    let wordings = vec![wording("Mondeling akkoord."), wording("Geen {stuk} gevonden.")];
    update(&mut model, Msg::WordingsLoaded { ticket: *ticket, wordings }, now());
    "stuk".chars().for_each(|typed| drop(update(&mut model, Msg::Type(typed), now())));
    act(&mut model, Action::OtherList);
    assert!(act(&mut model, Action::OtherList).is_empty(), "not read twice");
    assert_eq!(act(&mut model, Action::Accept), [Effect::InsertText { text: "Geen {stuk} gevonden.".into() }]);
}

#[test]
fn a_list_that_cannot_be_read_is_not_shown_as_empty() {
    let mut model = in_library();
    let effects = act(&mut model, Action::OtherList);
    let ticket = effects[0].ticket().unwrap();
    update(&mut model, Msg::LoadFailed { ticket, message: "schijf".into() }, now());
    assert_eq!((view(&model).list, view(&model).earlier.is_some()), (List::Texts, false));
    assert_eq!(model.status, Status::Note(Notice::LoadFailed("schijf".into())));
    assert_eq!(act(&mut model, Action::OtherList).len(), 1, "tried again");
}
