//! Texts typed in forms and questions, as they are seen.

use super::drawn;
use crate::app::fixture::{act, in_case, model, now};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::Language;
use crate::ui::Signs;

/// Words that take more than two lines of a question.
const LONG: &str = "Dit stuk is dubbel aangeleverd: hetzelfde bericht staat als AIVD-2019-0041 in het register, met \
                    dezelfde ontvanger, dezelfde datum en dezelfde bijlage, en is daar volledig beoordeeld.";

fn type_in(model: &mut Model, words: &str) {
    words.chars().for_each(|typed| drop(update(model, Msg::Type(typed), now())));
}

/// What is on the screen, its lines joined as one reads them.
fn read(model: &mut Model) -> String {
    let screen = drawn(model, (80, 24), &Signs::UNICODE);
    screen.replace(['│', '"', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_reason_is_read_whole_while_it_is_typed() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::Close);
    type_in(&mut model, LONG);
    assert!(read(&mut model).contains(LONG), "{}", drawn(&mut model, (80, 24), &Signs::UNICODE));
}

#[test]
fn a_single_text_of_a_form_grows_to_what_is_typed() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenSamples);
    act(&mut model, Action::ExcludeItems);
    act(&mut model, Action::NextField);
    act(&mut model, Action::NextField);
    type_in(&mut model, LONG);
    assert!(read(&mut model).contains(LONG), "{}", drawn(&mut model, (80, 24), &Signs::UNICODE));
}

#[test]
fn a_draft_that_was_left_is_offered_under_the_fields_and_kept_words_are_announced() {
    let mut model = in_case(Language::Dutch);
    act(&mut model, Action::AskService);
    type_in(&mut model, "Waarom is niet vooraf gevraagd");
    act(&mut model, Action::Cancel);
    let shown = read(&mut model);
    assert!(shown.contains("Niet vastgelegd; als concept bewaard. Terughalen: Q, dan Ctrl-R."), "{shown}");
    act(&mut model, Action::AskService);
    let shown = read(&mut model);
    assert!(shown.contains("Concept: Ctrl-R neemt het over"), "{shown}");
    assert!(shown.contains("Er ligt nog een concept van 5 woorden van daarnet."), "{shown}");
}
