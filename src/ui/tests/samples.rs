//! The pages and forms about samples as they are seen.

use super::{check, drawn};
use crate::app::fixture::{act, answer, model, now, sized};
use crate::app::{Action, Model, Msg, update};
use crate::domain::codes::Language;
use crate::ui::Signs;

fn on_samples(language: Language) -> Model {
    let mut model = model(language);
    act(&mut model, Action::OpenSamples);
    model
}

/// Types into the form in front, as keys would.
fn write(model: &mut Model, text: &str) {
    for letter in text.chars() {
        let effects = update(model, Msg::Type(letter), now());
        answer(model, effects);
    }
}

/// Goes so many fields on, then writes.
fn field(model: &mut Model, steps: usize, text: &str) {
    (0..steps).for_each(|_| drop(act(model, Action::NextField)));
    write(model, text);
}

#[test]
fn samples() {
    check("samples", on_samples);
}

#[test]
fn sample() {
    check("sample", |language| {
        let mut model = on_samples(language);
        act(&mut model, Action::Follow);
        model
    });
}

#[test]
fn the_rest_of_the_pages() {
    let mut shown = on_samples(Language::Dutch);
    sized(&mut shown, (80, 24));
    for page in 1..=4 {
        drawn(&mut shown, (80, 24), &Signs::UNICODE);
        act(&mut shown, Action::PageDown);
        insta::assert_snapshot!(format!("samples_nl_80x24_page_{page}"), drawn(&mut shown, (80, 24), &Signs::UNICODE));
    }
    let mut shown = on_samples(Language::English);
    act(&mut shown, Action::Follow);
    drawn(&mut shown, (80, 24), &Signs::ASCII);
    act(&mut shown, Action::PageDown);
    insta::assert_snapshot!("sample_ascii_page_1", drawn(&mut shown, (80, 24), &Signs::ASCII));
    act(&mut shown, Action::Last);
    insta::assert_snapshot!("sample_ascii_end", drawn(&mut shown, (80, 24), &Signs::ASCII));
}

#[test]
fn a_flow_reads_without_unicode() {
    let mut model = on_samples(Language::English);
    drawn(&mut model, (80, 24), &Signs::ASCII);
    act(&mut model, Action::Last);
    let screen = drawn(&mut model, (80, 24), &Signs::ASCII);
    assert!(!screen.contains('█') && screen.contains("==="), "{screen}");
    insta::assert_snapshot!("samples_ascii", screen);
}

#[test]
fn verification_and_exclusions() {
    let mut model = on_samples(Language::Dutch);
    act(&mut model, Action::VerifySamples);
    insta::assert_snapshot!("samples_redrawn", drawn(&mut model, (80, 24), &Signs::UNICODE));
    act(&mut model, Action::Back);
    update(&mut model, Msg::Point(3), now());
    act(&mut model, Action::Follow);
    insta::assert_snapshot!("samples_excluded", drawn(&mut model, (80, 24), &Signs::UNICODE));
}

#[test]
fn draw_form() {
    check("draw_form", |language| {
        let mut model = on_samples(language);
        act(&mut model, Action::DrawSample);
        field(&mut model, 2, "service=AIVD");
        field(&mut model, 1, "20");
        model
    });
}

#[test]
fn stratified_and_wrong() {
    let mut model = on_samples(Language::Dutch);
    act(&mut model, Action::DrawSample);
    act(&mut model, Action::NextField);
    act(&mut model, Action::ChooseNext);
    field(&mut model, 1, "service=AIVD");
    field(&mut model, 1, "20");
    insta::assert_snapshot!("draw_form_by_missing", drawn(&mut model, (80, 24), &Signs::UNICODE));
    field(&mut model, 1, "channel");
    insta::assert_snapshot!("draw_form_stratified", drawn(&mut model, (80, 24), &Signs::UNICODE));
    act(&mut model, Action::PreviousField);
    act(&mut model, Action::PreviousField);
    write(&mut model, " date>2020");
    insta::assert_snapshot!("draw_form_filter_wrong", drawn(&mut model, (80, 24), &Signs::UNICODE));
}

#[test]
fn seed_form() {
    check("seed_form", |language| {
        let mut model = on_samples(language);
        act(&mut model, Action::DrawSample);
        field(&mut model, 3, "20");
        act(&mut model, Action::Accept);
        field(&mut model, 1, "J. de Vries en A. Bakker");
        field(&mut model, 1, "4261 3355");
        model
    });
}

#[test]
fn the_other_forms() {
    let mut model = on_samples(Language::Dutch);
    act(&mut model, Action::ExtendSample);
    insta::assert_snapshot!("extend_form", drawn(&mut model, (80, 24), &Signs::UNICODE));
    act(&mut model, Action::Cancel);
    act(&mut model, Action::ExcludeItems);
    write(&mut model, "content=analytical");
    field(&mut model, 1, "Naar soort terzijde gesteld");
    insta::assert_snapshot!("exclude_form", drawn(&mut model, (80, 24), &Signs::UNICODE));
    act(&mut model, Action::Cancel);
    act(&mut model, Action::SampleSize);
    write(&mut model, "26");
    field(&mut model, 1, "60");
    insta::assert_snapshot!("size_form", drawn(&mut model, (80, 24), &Signs::ASCII));
}

#[test]
fn the_queue_says_by_which_draw_an_item_is_there() {
    let mut model = model(Language::Dutch);
    act(&mut model, Action::OpenQueue);
    for (place, row) in model.queue.page.rows.iter_mut().enumerate() {
        row.samples =
            [vec!["aselect-1".to_owned()], vec!["aselect-1".into(), "signalen".into()], Vec::new()][place % 3].clone();
    }
    insta::assert_snapshot!("queue_with_samples_120x40", drawn(&mut model, (120, 40), &Signs::UNICODE));
    insta::assert_snapshot!("queue_with_samples_80x24", drawn(&mut model, (80, 24), &Signs::UNICODE));
}
